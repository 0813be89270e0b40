#!/bin/sh
# The console sessions in README.md, CONTRIBUTING.md and the manual pages are
# real: each marked one is replayed as a transcript. TAP on standard output.
#
# A session in Markdown is the code block after a comment that may hold
# directives for it:
#	<!-- transcript
#	;; load l2tp-and-site-to-site.conf
#	-->
# In a manual page it is the .Bd block after such comment lines:
#	.\" transcript
#	.\" ;; load l2tp-and-site-to-site.conf

set -u
srcdir=${srcdir:-.}
rtxsh=${RTXSH:-src/rtxsh}
case $rtxsh in
/*) ;;
*) rtxsh=$PWD/$rtxsh ;;
esac

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
cp "$srcdir"/transcripts/*.conf "$srcdir"/transcripts/*.peer "$tmp" || exit 1

# Writes the Nth session of a document to OUT-N.txt.
sessions()
{
	awk -v out="$2" '
	function start() { n++; file = out "-" n ".txt"; printf "" > file }
	/^<!-- transcript$/ { start(); setup = 1; next }
	setup && /^-->$/ { setup = 0; wait = "^```"; next }
	/^\.\\" transcript$/ { start(); wait = "^\\.Bd"; next }
	wait == "^\\.Bd" && /^\.\\" / {
		print substr($0, 5) > file
		next
	}
	setup { print > file; next }
	wait != "" && !inside && $0 ~ wait { inside = 1; next }
	inside && (/^```$/ || /^\.Ed$/) { inside = 0; wait = ""; next }
	inside && wait == "^\\.Bd" {
		gsub(/\\&/, "")
		gsub(/\\e/, "\\")
	}
	inside { print > file }
	' "$1"
}

for document in README.md CONTRIBUTING.md doc/rtxsh.1 doc/rtxsh-transcript.5 \
    doc/rtxsh-commands.5; do
	[ ! -f "$srcdir/$document" ] ||
	    sessions "$srcdir/$document" "$tmp/$(basename "$document")"
done
cd "$tmp" || exit 1
set -- *.txt
if [ ! -f "$1" ]; then
	echo 1..1
	echo "not ok 1 - no document has a session"
	exit 1
fi
"$rtxsh" check --tap "$@"
