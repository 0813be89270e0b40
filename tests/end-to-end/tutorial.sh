#!/bin/sh
# The tutorials are real: each is typed, command by command, and prints what it
# says; and the workflow in doc/ci ends as it promises. TAP on standard output.
#
# A block that begins with "```sh" has commands, behind "$ ", and below each
# what it prints. A line "..." stands for any number of lines; the time of the
# journal for any time. Below `$ cat FILE` of a change is what it holds.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

HOME=$tmp/home
PATH=$tmp/bin:$PATH
export HOME PATH
unset XDG_STATE_HOME
mkdir bin
ln -s "$rtxsh" bin/rtxsh

# masked FILE: without what is another one each time.
masked()
{
	sed 's/^[0-9-]\{10\} [0-9:]\{8\} /TIME /' "$1"
}

# fits EXPECTED ACTUAL: equal but for "...".
fits()
{
	masked "$1" >want
	masked "$2" >have
	awk '
	FILENAME == "want" { want[++w] = $0; next }
	{ have[++h] = $0; print }
	END {
		reached[0] = 1
		for (i = 1; i <= w; i++) {
			any = want[i] == "..."
			delete next_reached
			for (j = 0; j <= h; j++) {
				here = any && (j in reached)
				if (any && ((j - 1) in next_reached))
					here = 1
				if (!any && ((j - 1) in reached))
					here = want[i] == have[j]
				if (here)
					next_reached[j] = 1
			}
			delete reached
			for (j in next_reached)
				reached[j] = 1
		}
		exit !((h + 0) in reached)
	}' want have
}

# typed DOCUMENT: its commands and what they print, in N.command and N.expected;
# the number of them.
typed()
{
	awk '
	/^```sh$/ { inside = 1; next }
	/^```$/ { inside = 0; next }
	!inside { next }
	/^\$ / {
		print substr($0, 3) > (++n ".command")
		printf "" > (n ".expected")
		next
	}
	{ print > (n ".expected") }
	END { print n + 0 }' "$srcdir/$1"
}

for document in doc/tutorial.md doc/tutorial.ja.md; do
	mkdir "$tmp/story"
	cd "$tmp/story" || exit 1
	cp "$srcdir/transcripts/office.conf" .
	count=$(typed $document)
	ok "$document has commands" test "$count" -gt 9
	i=0 status=0
	while [ $i -lt "$count" ]; do
		i=$((i + 1))
		command=$(cat $i.command)
		case $command in
		'cat kyoto.txt') cp $i.expected kyoto.txt ;;
		esac
		(exit $status)
		eval "$command" >out 2>&1 </dev/null
		status=$?
		ok "$document: $command" fits $i.expected out
	done
	cat ./*.command >"$tmp/$(basename $document).commands"
	cd "$tmp" && rm -r story
done
same "both tell the same" tutorial.md.commands tutorial.ja.md.commands

# The workflow's step, as its shell would run it.
awk '
/^      - name: Rehearse$/ { wait = 1 }
wait && /^        run: \|$/ { inside = 1; next }
inside && !/^          / { exit }
inside { print substr($0, 11) }' "$srcdir/doc/ci/rehearse.yml" >step
ok "the workflow has a step" test -s step
mkdir -p rtxsh/src routers changes
ln -s "$rtxsh" rtxsh/src/rtxsh
cp "$srcdir/transcripts/office.conf" routers/office.conf
exits "nothing to rehearse" 0 sh -e step
echo 'ip route 192.168.50.0/24 gateway tunnel 11' >changes/office.txt
exits "a clean change" 0 sh -e step
ok "its report is kept" grep -q '"status": *0' reports/office.json
echo 'ip rout' >changes/office.txt
exits "a refused line" 1 sh -e step
ok "is told" grep -q '^::error file=changes/office.txt::a line is' out
echo 'ipsec ike pre-shared-key 1 text other' >changes/office.txt
exits "a loss" 1 sh -e step
ok "is told as one" grep -q '::collateral, or something is lost$' out
ok "its report is kept, too" grep -q '"status": *2' reports/office.json
echo 'ip lan1 mtu 1500' >changes/nobody.txt
exits "a change of no router" 1 sh -e step
ok "is not taken for clean" grep -q '::not rehearsed (status' out
plan
