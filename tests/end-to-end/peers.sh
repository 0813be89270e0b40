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
