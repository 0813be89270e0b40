#!/bin/sh
# The configuration can be asked with nothing but sqlite3(1): what the views
# say is what the device prints. TAP on standard output.

if ! command -v sqlite3 >/dev/null; then
	echo '1..0 # SKIP sqlite3 is missing'
	exit 0
fi
# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

query()
{
	sqlite3 -readonly a.db "$1"
}

typed()
{
	"$rtxsh" --db a.db exec
}

ok "a configuration is loaded" \
    "$rtxsh" --db a.db load "$srcdir/transcripts/l2tp-and-site-to-site.conf"

echo 'show config tunnel 1' | typed >expected
query 'SELECT line FROM running_tunnel_listing WHERE tunnel = 1' >actual
ok "a tunnel lists something" test -s expected
same "a tunnel, as the device lists it" expected actual

echo 'show config' | typed | grep -v '^#' >expected
query 'SELECT line FROM running_listing' >actual
same "everything, as the device lists it" expected actual

: >expected
query 'SELECT policy_id FROM shared_policy NATURAL JOIN running' >actual
same "no policy is shared" expected actual
query 'SELECT gateway_id FROM unreachable_gateway NATURAL JOIN running' >actual
same "every gateway is reached" expected actual

printf '%s\n' 'tunnel select 1' 'ipsec tunnel 1101' | typed >actual
same "tunnel 1 takes policy 1101 over" expected actual

echo '1101|2|1 11' >expected
query 'SELECT policy_id, tunnels, named_by
    FROM shared_policy NATURAL JOIN running' >actual
same "the policy that two tunnels name" expected actual
echo '11|2|1 11' >expected
query 'SELECT gateway_id, tunnels, reached_by
    FROM shared_gateway NATURAL JOIN running' >actual
same "the gateway that two tunnels reach" expected actual
echo '101' >expected
query 'SELECT policy_id FROM unreachable_policy NATURAL JOIN running' >actual
same "the policy that none names" expected actual
echo '1' >expected
query 'SELECT gateway_id FROM unreachable_gateway NATURAL JOIN running' >actual
same "the gateway that none reaches" expected actual

echo 'show config tunnel 1' | typed >expected
query 'SELECT line FROM running_tunnel_listing WHERE tunnel = 1' >actual
same "what is shared shows in the view too" expected actual
echo 'show config' | typed | grep -v '^#' >expected
query 'SELECT line FROM running_listing' >actual
same "and what is unreached at the top" expected actual
plan
