#!/bin/sh
# Every file that the build or the tests need is in a list of the makefile, so
# that it is built, run and packed. TAP on standard output.

set -u
srcdir=${srcdir:-.}
cd "$srcdir" || exit 1

lists=$(find Makefile.am src tests schema doc \
    \( -name Makefile.am -o -name Makefile.inc \) -exec cat {} +)

# Prints what of the files on standard input no list has. A cmocka test and a
# benchmark are listed as programs, without .c.
unlisted()
{
	while read -r file; do
		printf '%s\n' "$lists" |
		    tr -s ' \t' '\n' |
		    grep -qxF -e "$file" -e "${file%.c}" || echo "$file"
	done
}

# shellcheck source=tests/support/report.sh
. tests/support/report.sh

echo 1..6
report "sources are listed" \
    "$(find src -name generated -prune -o -name '*.[ch]' -print | unlisted)"
report "tests are listed" \
    "$(find tests -name generated -prune -o -name '*.[ch]' -print \
	-o -name '*.sh' -print | unlisted)"
report "command files are listed" \
    "$(find schema -type f ! -name Makefile.inc ! -name '*~' | unlisted)"
report "manual pages are listed" "$(find doc -name '*.[1-9]' | unlisted)"
report "lists of rooms are included" \
    "$(find src tests schema -name Makefile.inc | unlisted)"

# The other way: a list names nothing that is not there. make would say so
# too, but only for what it happens to build.
named=$(printf '%s\n' "$lists" | tr -s ' \t' '\n' |
    grep -E '^(src|tests|schema|doc)/.*\.(c|h|sh|cmd|profile|[1-9])$' |
    grep -v '/generated/')
report "lists name files that are there" "$(printf '%s\n' "$named" |
    while read -r file; do [ -f "$file" ] || echo "$file"; done)"
