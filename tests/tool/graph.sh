#!/bin/sh
# rtxsh graph: the pictures, whole. TAP on standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

conf=$srcdir/transcripts/l2tp-and-site-to-site.conf
export XDG_STATE_HOME="$tmp/state" LC_ALL=C.UTF-8

# drawn NAME STATUS FILE ARGUMENTS...: what `graph` prints is FILE.
drawn()
{
	name=$1 status=$2 file=$3
	shift 3
	exits "$name" "$status" "$rtxsh" graph "$@"
	same "$name: the picture" "$file" out
}

cat >two <<'END'
┌─ tunnel 1 ─────────┐     ┌─ policy 101 ─────────┐     ┌─ gateway 1 ──────────┐
│ l2tp               │────▶│ esp aes-cbc sha-hmac │────▶│ IKEv1, any           │
└────────────────────┘     └──────────────────────┘     │ pre-shared key       │
                                                        └──────────────────────┘
┌─ tunnel 11 ────────┐     ┌─ policy 1101 ────────┐     ┌─ gateway 11 ─────────┐
│ ipsec              │────▶│ esp aes-cbc sha-hmac │────▶│ IKEv2, 203.0.113.10  │
└────────────────────┘     └──────────────────────┘     │ name 203.0.113.10    │
                                                        │ ipv4-addr            │
                                                        │ pre-shared key       │
                                                        └──────────────────────┘
END
drawn "two tunnels" 0 two "$conf"
ok "no database is made" test ! -e state

cat >ascii <<'END'
+- tunnel 1 ---------+     +- policy 101 ---------+     +- gateway 1 ----------+
| l2tp               |---->| esp aes-cbc sha-hmac |---->| IKEv1, any           |
+--------------------+     +----------------------+     | pre-shared key       |
                                                        +----------------------+
END
LC_ALL=C "$rtxsh" graph "$conf" | head -n 4 >out
same "without UTF-8" ascii out

"$rtxsh" --db router.db load "$conf"
drawn "a database" 0 two router.db
drawn "the database that is named" 0 two --db router.db

# Tunnel 1 goes over to tunnel 11's policy.
cat >change.txt <<'END'
# a comment
tunnel select 1
 ipsec tunnel 1101
tunnel name 本社
END
cat >moved <<'END'
┌─ ~ tunnel 1 ───────┐
│ + 本社             │━━┓
│ l2tp               │  ┃  ╔═ policy 1101 ════════╗     ╔═ gateway 11 ═════════╗
└────────────────────┘  ├─▶║ esp aes-cbc sha-hmac ║────▶║ IKEv2, 203.0.113.10  ║
┌─ tunnel 11 ────────┐  │  ╚═ shared by 1, 11 ════╝     ║ name 203.0.113.10    ║
│ ipsec              │──┘                               ║ ipv4-addr            ║
└────────────────────┘                                  ║ pre-shared key       ║
                                                        ╚═ shared by 1, 11 ════╝
┌╌ - tunnel 1 ╌╌╌╌╌╌╌┐     ┌─ policy 101 ─────────┐     ┌─ gateway 1 ──────────┐
╎ now policy 1101    ╎╌╌╌╌▶│ esp aes-cbc sha-hmac │────▶│ IKEv1, any           │
└╌ was here ╌╌╌╌╌╌╌╌╌┘     └─ no tunnel ──────────┘     │ pre-shared key       │
                                                        └─ no tunnel ──────────┘
! policy 101: no tunnel reaches it
! policy 1101: shared by tunnels 1, 11
! gateway 1: no tunnel reaches it
! gateway 11: shared by tunnels 1, 11
- goes, + comes, ~ changes
END
drawn "a change" 0 moved --change change.txt "$conf"
drawn "a change of a database" 0 moved --change change.txt --db router.db
drawn "which is left alone" 0 two --db router.db

# The same change as a session, and as the configuration that is to be there.
printf '%s\n' '# tunnel select 1' 'tunnel1# ipsec tunnel 1101' \
    'tunnel1# tunnel name 本社' 'tunnel1# show config | grep name' \
    'Searching ...' ' tunnel name 本社' >session.txt
drawn "a transcript as the change" 0 moved --change session.txt "$conf"
"$rtxsh" --db after.db load "$conf"
"$rtxsh" --db after.db exec change.txt >/dev/null
"$rtxsh" --db after.db export after.conf
drawn "a configuration as the change" 0 moved --change after.conf "$conf"
drawn "a database as the change" 0 moved --change after.db "$conf"

# What hangs on nothing, or on what is not there.
cat >loose.conf <<'END'
pp select anonymous
 pp bind tunnel1-tunnel3
tunnel select 1
 tunnel template 2-3
 tunnel encapsulation l2tp
 ipsec tunnel 1
  ipsec sa policy 1 1 esp aes-cbc sha-hmac
  ipsec ike remote address 1 any
 tunnel enable 1
tunnel select 2
  ipsec ike remote address 2 2001:db8:1234:5678:9abc::1
tunnel select 7
 description tunnel "a \"quoted\" <b> & ; # 名古屋営業所と倉庫"
 tunnel encapsulation ipip
 tunnel endpoint address 192.0.2.1 198.51.100.2
 tunnel enable 7
tunnel select 8
 ipsec tunnel 88
ipsec sa policy 90 9 esp aes-cbc sha-hmac
ipsec ike remote address 10 192.0.2.91
ipsec transport 1 1 udp 1701
END
cat >loose <<'END'
┌─ tunnel 1 ─────────┐     ┌─ policy 1 ───────────┐     ┌─ gateway 1 ──────────┐
│ l2tp, pp anonymous │────▶│ esp aes-cbc sha-hmac │────▶│ IKEv1, any           │
│ template 2-3       │     │ transport 1 udp 1701 │     └──────────────────────┘
└────────────────────┘     └──────────────────────┘
┌─ tunnel 2 ─────────┐                                  ┌─ gateway 2 ──────────┐
│ ipsec              │─────────────────────────────────▶│ IKEv1                │
│ pp anonymous       │                                  │ 2001:db8:1234:5678:9 │
│ copy of tunnel 1   │                                  │ abc::1               │
└────────────────────┘                                  └──────────────────────┘
┌─ tunnel 7 ─────────┐
│ a "quoted" <b> & ; │
│ #                  │
│ 名古屋営業所と倉庫 │
│ ipip               │
│ 192.0.2.1          │
│ 198.51.100.2       │
└────────────────────┘
┌─ tunnel 8 ─────────┐     ┌╌ policy 88 ╌╌╌╌╌╌╌╌╌╌┐
│ ipsec, not enabled │────▶╎                      ╎
└────────────────────┘     └╌ not defined ╌╌╌╌╌╌╌╌┘
                           ┌─ policy 90 ──────────┐     ┌╌ gateway 9 ╌╌╌╌╌╌╌╌╌╌┐
                           │ esp aes-cbc sha-hmac │────▶╎                      ╎
                           └─ no tunnel ──────────┘     └╌ no lines ╌╌╌╌╌╌╌╌╌╌╌┘
                                                        ┌─ gateway 10 ─────────┐
                                                        │ IKEv1, 192.0.2.91    │
                                                        └─ no tunnel ──────────┘
! policy 88: not defined
! policy 90: no tunnel reaches it
! gateway 9: no lines
! gateway 10: no tunnel reaches it
END
drawn "loose ends" 0 loose loose.conf

exits "Mermaid" 0 "$rtxsh" graph --format mermaid loose.conf
ok "it begins so" sh -c 'head -n 1 out | grep -qx "flowchart LR"'
ok "labels are quoted" grep -qxF '    tunnel7["tunnel 7<br>a #quot;quoted#quot; #lt;b#gt; #amp; ; #35; 名古屋営業所と倉庫<br>ipip<br>192.0.2.1 198.51.100.2"]' out
ok "pps and transports are nodes" grep -qx '    ppanonymous --> tunnel2' out
ok "transports too" grep -qx '    transport1 --> policy1' out
ok "what is missing is marked" grep -q '^    policy88\[.*:::missing$' out

exits "DOT" 0 "$rtxsh" graph --format dot loose.conf
ok "labels are quoted" grep -qF 'a \"quoted\" <b> & ; # 名古屋' out
ok "edges are there" grep -q '^	tunnel8 -> policy88;$' out
if command -v dot >/dev/null; then
	ok "Graphviz reads it" dot -Tcanon -o canon out
	exits "SVG" 0 "$rtxsh" graph --format svg loose.conf
	ok "it is SVG" grep -q '</svg>' out
fi
# Whatever else is found there, dot is not.
mkdir none
exits "SVG without Graphviz" 74 env PATH="$tmp/none" "$rtxsh" graph \
    --format svg "$conf"
ok "it says so" grep -q '^rtxsh: graph: dot: not found' err
printf '#!/bin/sh\nexit 3\n' >none/dot
chmod +x none/dot
exits "SVG when Graphviz fails" 74 env PATH="$tmp/none:$PATH" "$rtxsh" graph \
    --format svg "$conf"
ok "it says so" grep -q '^rtxsh: graph: dot: it failed' err

echo 'no such command' >bad.txt
exits "a refused line of a change" 1 "$rtxsh" graph --change bad.txt "$conf"
ok "where it stands" grep -q '^bad.txt:1: Invalid command name: no such' err
echo 'ip routing on' >>bad.txt
exits "a refused line of a configuration" 1 "$rtxsh" graph bad.txt
ok "where it stands" grep -q '^bad.txt:1: .*: no such command$' err
echo "no tunnels, policies or gateways" >nothing
drawn "nothing to draw" 0 nothing /dev/null

exits "an unknown format" 64 "$rtxsh" graph --format png "$conf"
exits "an unknown option" 64 "$rtxsh" graph --nonsense "$conf"
exits "two configurations" 64 "$rtxsh" graph "$conf" "$conf"
exits "standard input twice" 64 "$rtxsh" graph --change - -
exits "a missing configuration" 74 "$rtxsh" graph missing
exits "a missing change" 74 "$rtxsh" graph --change missing "$conf"
# shellcheck disable=SC2016 # for that shell
exits "a change from standard input" 0 sh -c \
    '"$0" graph --change - "$1" <change.txt >out.2' "$rtxsh" "$conf"
same "is drawn" moved out.2
plan
