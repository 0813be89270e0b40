#!/bin/sh
# Every sample of what devices print is shown by a transcript or a test of
# ours: tests/samples.tsv names, for each, the file, a phrase that stands in
# it, and a remark. A phrase of a transcript stands in the sample too, so that
# it shows what it says. `-' for the file: nothing shows it, and the remark
# tells why. TAP on standard output.
#
# The samples are no part of the project: where they are not there, beside the
# source or in RTXSH_SAMPLES, only the table is checked.

set -u
srcdir=${srcdir:-.}
samples=${RTXSH_SAMPLES:-$srcdir/../shared/reference/samples}
table=$srcdir/tests/samples.tsv
tab=$(printf '\t')

# shellcheck source=tests/support/report.sh
. "$srcdir/tests/support/report.sh"

# Has a file that phrase?
has()
{
	LC_ALL=C grep -qF -e "$2" "$1"
}

# An empty column would be lost to read, so that they are taken one by one.
rows()
{
	while IFS= read -r row; do
		sample=${row%%"$tab"*}
		row=${row#*"$tab"}
		shown=${row%%"$tab"*}
		row=${row#*"$tab"}
		phrase=${row%%"$tab"*}
		remark=${row#*"$tab"}
		"$1"
	done <"$table"
}

check_shown()
{
	if [ -z "$phrase" ]; then
		echo "$sample: no phrase"
	elif [ "$shown" = - ]; then
		[ -n "$remark" ] || echo "$sample: not shown, and not why"
	elif [ ! -f "$srcdir/$shown" ]; then
		echo "$sample: there is no $shown"
	elif ! has "$srcdir/$shown" "$phrase"; then
		echo "$sample: not in $shown: $phrase"
	fi
}

check_phrase()
{
	case $shown in
	-|transcripts/*)
		has "$samples/$sample" "$phrase" ||
		    echo "$sample: not in the sample: $phrase"
		;;
	esac
}

check_listed()
{
	for file in "$samples"/*.txt; do
		grep -q "^${file##*/}$tab" "$table" ||
		    echo "${file##*/} is not in the table"
	done
}

check_columns()
{
	awk -F '\t' 'NF != 4 { print FILENAME ":" FNR ": " NF " columns" }' \
	    "$table"
}

echo 1..4
report "the table has four columns" "$(check_columns)"
report "what is named shows its phrase" "$(rows check_shown)"
if [ -d "$samples" ]; then
	report "every sample is in the table" "$(check_listed)"
	report "the phrases are the samples'" "$(rows check_phrase)"
else
	echo "ok 3 - every sample is in the table # SKIP no samples"
	echo "ok 4 - the phrases are the samples' # SKIP no samples"
fi
