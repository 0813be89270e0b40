# shellcheck shell=sh
# What the script tests share: TAP, and a folder of their own. Sourced with the
# working directory that the harness gives; afterwards $rtxsh and $srcdir are
# absolute and the working directory is an empty folder.

set -u
n=0

absolute()
{
	case $1 in
	/*) echo "$1" ;;
	*) echo "$PWD/$1" ;;
	esac
}

# shellcheck disable=SC2034 # for the test
rtxsh=$(absolute "${RTXSH:-src/rtxsh}")
srcdir=$(absolute "${srcdir:-.}")
tmp=$(mktemp -d) || exit 1
trap 'cd / && rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
cd "$tmp" || exit 1

# ok NAME COMMAND...: the command succeeds.
ok()
{
	name=$1
	shift
	n=$((n + 1))
	if "$@" >tap.out 2>&1; then
		echo "ok $n - $name"
	else
		echo "not ok $n - $name"
		sed 's/^/# /' tap.out
	fi
}

# same NAME EXPECTED ACTUAL: two files are equal.
same()
{
	ok "$1" diff -u "$2" "$3"
}

# exits NAME STATUS COMMAND...: the command ends with that status; what it
# printed is in out and err.
exits()
{
	name=$1 status=$2
	shift 2
	"$@" >out 2>err </dev/null
	got=$?
	ok "$name" test "$got" -eq "$status"
}

plan()
{
	echo "1..$n"
}
