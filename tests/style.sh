#!/bin/sh
# What every source file keeps to and what no compiler tells: width, lengths,
# blanks, the comment at the beginning, base/banned.h. TAP on standard output.

set -u
cd "${srcdir:-.}" || exit 1

sources=$(find src tests -name generated -prune -o -name '*.[ch]' -print |
    sort)

# shellcheck source=tests/support/report.sh
. tests/support/report.sh

# Characters, not bytes, and a tab goes to the next column of eight.
too_wide()
{
	# shellcheck disable=SC2086 # a list of files
	LC_ALL=C awk '
	{
		line = $0
		gsub(/[\200-\277]/, "", line)
		column = 0
		parts = split(line, part, "\t")
		for (i = 1; i <= parts; i++) {
			column += length(part[i])
			if (i < parts)
				column += 8 - column % 8
		}
		if (column > 80)
			print FILENAME ":" FNR ": " column " columns"
	}' $sources
}

too_long()
{
	for file in $sources; do
		lines=$(wc -l <"$file")
		[ "$lines" -le 600 ] || echo "$file: $lines lines"
	done
}

# A switch and a table are read at a glance, and so is what a test does in a
# row.
functions_too_long()
{
	# shellcheck disable=SC2086 # a list of files
	awk '
	FNR == 1 { start = 0 }
	/^\{$/ { start = FNR; limit = FILENAME ~ /^src/ ? 40 : 80 }
	start && (/^\t*switch \(/ || /\[\] = \{$/) { limit = 80 }
	/^\}/ && start {
		if (FNR - start - 1 > limit)
			print FILENAME ":" start ": " FNR - start - 1 " lines"
		start = 0
	}' $sources
}

without_comment()
{
	for file in $sources; do
		[ "$(head -n 1 "$file")" = "/*" ] || echo "$file"
	done
}

# The last #include of a source file that has any from the project.
without_banned()
{
	for file in $sources; do
		case $file in
		*.h | tests/support/*) continue ;;
		esac
		[ "$(grep '^#include' "$file" | tail -n 1)" = \
		    '#include "base/banned.h"' ] || echo "$file"
	done
}

echo 1..6
report "no line is wider than 80 columns" "$(too_wide)"
report "no file is longer than 600 lines" "$(too_long)"
report "no function is too long" "$(functions_too_long)"
# shellcheck disable=SC2086 # a list of files
report "no line ends in a blank" \
    "$(grep -nE '[[:blank:]]$' /dev/null $sources)"
report "each file says first what it is" "$(without_comment)"
report "base/banned.h is included last" "$(without_banned)"
