#!/bin/sh
# Machines, leases and sessions from one program to the next, and over a start
# of the router. TAP on standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

run()
{
	"$rtxsh" --db a.db --lang en exec 2>out >shown
}

run <<'END'
ip lan2 address 203.0.113.24/24
ip route default gateway 203.0.113.1
ip lan2 nat descriptor 1
nat descriptor type 1 masquerade
nat descriptor address outer 1 primary
save
:host add pc lan1 00:a0:de:01:02:03
:session pc to 198.51.100.7 tcp 80
END
ok "a packet gets through" grep -q 'nat descriptor 1 makes it 203' out

echo ':host' | run
ok "the machine stays" grep -q '^rtxsh: pc: lan1, 00:a0:de:01:02:03, 192' out
printf 'show status dhcp summary\nshow nat descriptor address\n' | run
ok "so does its lease" grep -q '192.168.100.2:  00:a0:de:01:02:03, pc' shown
ok "and the session" grep -q '192.168.100.2 .* 1 .*dynamic' shown
echo 'show log' | run
ok "the log tells of it once" test "$(grep -c 'DHCPD.*Allocates' shown)" -eq 1

printf 'restart\nshow nat descriptor address\nshow status dhcp summary\n' | run
ok "a start forgets the session" grep -q ' 0 used' shown
ok "and lends the address again" grep -q '192.168.100.2:' shown
echo 'show log' | run
ok "which the log tells" test "$(grep -c 'DHCPD.*Allocates' shown)" -eq 2
plan
