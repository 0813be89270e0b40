#!/bin/sh
# The table in README.md of what is covered is what `rtxsh commands` says. TAP
# on standard output; with --update it writes the table into README.md.
#
# Counted are the numbered items of the command reference, by chapter. The name
# of a chapter is that of its file.

set -u
srcdir=${srcdir:-.}
rtxsh=${RTXSH:-src/rtxsh}
readme=$srcdir/README.md

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

# Chapter number and name, a line each.
chapters()
{
	for file in "$srcdir"/schema/commands/[0-9]*.cmd; do
		file=${file##*/}
		echo "${file%.cmd}"
	done | sed -e 's/^0*\([0-9]*\)-/\1 /' | sort -n
}

# SECTION KIND EFFECT HERE, a line for each item: HERE is 1 on the default
# model.
items()
{
	"$rtxsh" commands | awk '
	/^[a-z]/ { kind = $1; sections = $2 }
	/^  effect / { effect = $2 }
	/^  models / {
		here = 0
		for (i = 2; i <= NF; i++)
			here += $i == "RTX830"
		n = split(sections, section, ",")
		for (i = 1; i <= n; i++)
			print section[i], kind, effect, here
	}'
}

table()
{
	echo '| chapter | settings | operations | imitated | on the RTX830 |'
	echo '|---|---:|---:|---:|---:|'
	chapters >"$tmp/chapters"
	items | awk '
	function row(name, k) {
		printf "| %s | %d | %d | %d | %d |\n", name,
		    count[k, "setting"], count[k, "operation"],
		    count[k, "imitated"], count[k, "here"]
	}
	NR == FNR {
		number[++chapters] = $1
		sub(/^[0-9]* /, "")
		gsub(/-/, " ")
		name[chapters] = $0
		next
	}
	{
		split($1, part, ".")
		chapter[$1] = part[1]
		if (kind[$1] != "setting")
			kind[$1] = $2
		if ($3 == "imitated")
			imitated[$1] = 1
		if ($4)
			here[$1] = 1
	}
	END {
		for (s in chapter)
			for (i = 1; i <= 2; i++) {
				k = i == 1 ? chapter[s] : "all"
				count[k, kind[s]]++
				count[k, "imitated"] += imitated[s]
				count[k, "here"] += here[s]
			}
		for (i = 1; i <= chapters; i++)
			row(number[i] " " name[i], number[i])
		row("all", "all")
	}' "$tmp/chapters" -
}

# README.md with another table.
rewritten()
{
	awk -v table="$tmp/table" '
	/^<!-- coverage -->$/ {
		print
		while ((getline line <table) > 0)
			print line
		skip = found = 1
	}
	/^<!-- end of coverage -->$/ { skip = 0 }
	!skip { print }
	END { exit found && !skip ? 0 : 1 }' "$readme"
}

table >"$tmp/table"
if ! rewritten >"$tmp/README.md"; then
	echo 1..1
	echo "not ok 1 - README.md has the two comments of the table"
	exit 1
fi
if [ "${1-}" = --update ]; then
	cat "$tmp/README.md" >"$readme"
	exit
fi
echo 1..1
if diff -u "$readme" "$tmp/README.md" >"$tmp/diff"; then
	echo "ok 1 - the table of what is covered is up to date"
else
	echo "not ok 1 - the table of what is covered is up to date"
	echo "# sh tests/coverage.sh --update writes it"
	sed 's/^/# /' "$tmp/diff"
	exit 1
fi
