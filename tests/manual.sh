#!/bin/sh
# The manual pages are clean for mandoc(1), and name every tool and option that
# the program has. TAP on standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

if command -v mandoc >/dev/null; then
	for page in "$srcdir"/doc/*.[1-9]; do
		ok "$(basename "$page")" mandoc -Tlint -W warning "$page"
	done
fi

# Markup between words does not count.
sed -e 's/\\-/-/g' -e 's/^\.[A-Z][a-z] //' -e 's/Fl -/--/g' -e 's/ Cm / /g' \
    "$srcdir/doc/rtxsh.1" >page
"$rtxsh" --help | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' >tools
ok "the program lists its tools" test -s tools
while read -r tool; do
	ok "$tool is in the manual" grep -q "^\.Ss $tool$" "$srcdir/doc/rtxsh.1"
	"$rtxsh" "$tool" --help | tr -c 'a-z-' '\n' | grep '^--[a-z]' |
	    sort -u >options
	while read -r option; do
		ok "$tool $option is in the manual" grep -qe "$option" page
	done <options
done <tools
plan
