#!/bin/sh
# --peer, seen from outside: what it takes, what it refuses, and that it stays.
# TAP on standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

examples=$srcdir/transcripts
"$rtxsh" --db a.db load "$examples/two-tunnels.conf"

echo ':peer' | "$rtxsh" --db a.db --peer "$examples/cloud.peer" exec \
    --peer "office=$examples/phone.peer" 2>out
printf 'rtxsh: %s\n' 'cloud: aws 203.0.113.10, faces tunnel 11' \
    'office: phone 198.51.100.7, faces tunnel 1' >expected
same "peers are called by their file or as one says" expected out
echo ':peer' | "$rtxsh" --db a.db exec 2>out
same "and stay" expected out

echo ':peer' | "$rtxsh" --db a.db --peer ./nothing.peer exec 2>out
ok "a peer that is not there ends the program" test $? -eq 74
ok "and is told" grep -q 'nothing.peer: No such file' out
printf 'peer cloud\ncolour red\n' >wrong.peer
echo ':peer' | "$rtxsh" --db a.db --peer wrong.peer exec 2>out
ok "so does a wrong one" test $? -eq 74
echo 'rtxsh: --peer: wrong.peer: line 2: unknown key: colour' >expected
same "which is told with its line" expected out
# What is neither a description nor a configuration.
refused() {
	"$rtxsh" --db a.db --peer odd exec 2>out </dev/null
	test $? -eq 74 && grep -q "$1" out
}
: >odd
ok "an empty file is no peer" refused 'nothing stands in it'
printf 'peer cloud\nname \343\201' >odd
ok "nor one cut in a character" refused 'cut in the middle of a character'
printf 'a\0b\nip route default gateway pp 1\n' >odd
ok "nor one of bytes that are no text" refused 'no text'
printf 'address 192.0.2.1\npre-shared-key x\n' >odd
ok "nor one of which no line is understood" refused 'begins with .peer KIND'
printf 'peer\n' >odd
ok "nor one without a kind" refused 'line 1: a description begins with'
printf 'peer cloud\npre-shared-key 0xyz\n' >odd
ok "a key in digits has digits" refused 'line 2: not a key'
printf 'peer router\nconfig odd\n' >odd
ok "a description is nobody's configuration" refused 'not a line of it'
printf '\357\273\277PEER\tcloud\r\naddress 192.0.2.1\r\n' >bom.peer
echo ':peer' | "$rtxsh" --db b.db --peer bom.peer exec 2>out
echo 'rtxsh: bom: cloud 192.0.2.1, faces no tunnel' >expected
same "a byte order mark, large letters and CR LF do no harm" expected out

"$rtxsh" exec --peer 2>/dev/null </dev/null
ok "an option without its file is a usage error" test $? -eq 64

# The other router by its configuration and by its database.
"$rtxsh" --db head.db load "$examples/head-office.conf"
"$rtxsh" --db branch.db load "$examples/branch.conf"
echo ':peer' | "$rtxsh" --db head.db --peer branch.db exec 2>out
echo 'rtxsh: branch: router, faces tunnel 1' >expected
same "a database is a peer" expected out
echo ':peer' | "$rtxsh" --db branch.db \
    --peer "head=$examples/head-office.conf" exec 2>out
echo 'rtxsh: head: router, faces tunnel 1' >expected
same "and so is a configuration" expected out
plan
