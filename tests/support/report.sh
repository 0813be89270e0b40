# shellcheck shell=sh
# TAP for scripts that look for what should not be there. Sourced.

n=0

# report NAME FOUND: it went well when nothing was found.
report()
{
	n=$((n + 1))
	if [ -z "$2" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf '%s\n' "$2" | sed 's/^/# /'
	fi
}
