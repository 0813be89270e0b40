#!/bin/sh
# rtxsh diff: the commands that turn one configuration into another, what it
# reads, and how it ends. TAP on standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

# It must work without a default database, and must not make one.
HOME=$tmp/home
export HOME
unset XDG_STATE_HOME

cat >old.conf <<'END'
# RTX1210 Rev.14.01.42 (Fri Jul  8 12:01:30 2022)
ip route default gateway pp 1
ip lan1 address 192.168.100.1/24
pp select 1
 pppoe use lan2
 pp enable 1
tunnel select 1
 ipsec tunnel 101
  ipsec sa policy 101 1 esp aes-cbc sha-hmac
  ipsec ike pre-shared-key 1 text Kobe-7
 tunnel enable 1
END
cat >new.conf <<'END'
ip route default gateway pp 1
ip lan1 address 192.168.100.2/24
pp select 1
 pppoe use lan3
 pp enable 1
tunnel select 1
 ipsec tunnel 101
  ipsec sa policy 101 2 esp aes-cbc sha-hmac
 tunnel enable 1
telnetd service off
END
cat >expected <<'END'
ip lan1 address 192.168.100.2/24
pp select 1
 pppoe use lan3
pp select none
ipsec sa policy 101 2 esp aes-cbc sha-hmac
no ipsec ike pre-shared-key 1
telnetd service off
END
: >nothing

exits "two that differ" 1 "$rtxsh" diff old.conf new.conf
same "the commands" expected out
same "nothing is on standard error" nothing err
exits "the same file twice" 0 "$rtxsh" diff old.conf old.conf
same "prints nothing" nothing out

# Typing it gives the other.
"$rtxsh" --db typed.db load old.conf
exits "the commands are accepted" 0 "$rtxsh" --db typed.db exec --strict \
    expected
exits "and lead there" 0 "$rtxsh" diff typed.db new.conf
same "without anything left" nothing out

# Databases, standard input, line ends and encodings.
exits "a database and a file" 1 "$rtxsh" diff typed.db old.conf
"$rtxsh" diff old.conf - <new.conf >out
same "standard input" expected out
exits "both from standard input" 64 "$rtxsh" diff - -
ok "it says why" grep -q '^rtxsh: diff: ' err
printf 'pp select 1\r\ndescription pp "\223\214\213\236"\r\n' >sjis.conf
printf 'pp select 1\ndescription pp 東京\n' >utf8.conf
exits "Shift_JIS and CRLF against UTF-8 and LF" 0 "$rtxsh" diff sjis.conf \
    utf8.conf
"$rtxsh" diff old.conf typed.db >out 2>/dev/null
"$rtxsh" diff - typed.db <old.conf >again 2>/dev/null
same "a database as the second" out again

# Models.
printf 'ip lan3 mtu 1400\n' >lan3.conf
exits "a LAN that the default model has not, and nothing else" 74 "$rtxsh" \
    diff nothing lan3.conf
ok "it is told of what model" grep -q \
    '^rtxsh: lan3.conf: not a configuration of RTX830: .* line 1: .*: ip lan3' \
    err
echo 'ip routing on' >>lan3.conf
exits "a LAN that the default model has not" 1 "$rtxsh" diff nothing lan3.conf
ok "it is told like a line of a load" grep -q \
    '^lan3.conf:1: .*: ip lan3 mtu 1400$' err
exits "of two that are the same but for refused lines" 1 "$rtxsh" diff \
    lan3.conf lan3.conf
same "nothing is printed" nothing out
exits "a model that has it" 0 "$rtxsh" --model RTX1210 diff lan3.conf \
    lan3.conf
exits "a header that says so" 1 "$rtxsh" diff old.conf lan3.conf
ok "is enough" grep -qx 'ip lan3 mtu 1400' out
exits "a database of another model" 64 "$rtxsh" --model RTX830 diff typed.db \
    new.conf
ok "it says which" grep -q '^rtxsh: .*typed.db' err

# Passwords.
printf 'login password *\nlogin user a *\n' >password.conf
exits "passwords are not compared" 0 "$rtxsh" diff nothing password.conf
same "nor printed" nothing out
ok "but that they differ is said" grep -q '^rtxsh: .*password' err
exits "a user goes" 1 "$rtxsh" diff password.conf nothing
ok "by the name" grep -qx 'no login user a' out
exits "a key in clear is a setting like others" 1 "$rtxsh" diff nothing \
    old.conf
ok "and is printed" grep -qx 'ipsec ike pre-shared-key 1 text Kobe-7' out

# What cannot be had.
exits "a file that is missing" 74 "$rtxsh" diff old.conf missing
ok "it says which" grep -q '^rtxsh: missing: ' err
exits "a folder" 74 "$rtxsh" diff . new.conf
{ cat old.conf; printf 'description lan1 "\223\214\213'; } >cut.conf
exits "a file that ends in the middle of a character" 74 "$rtxsh" diff \
    new.conf cut.conf
ok "it says which" grep -q '^rtxsh: cut.conf: ' err
same "and prints no commands" nothing out
cp typed.db broken.db
dd if=/dev/zero of=broken.db bs=1 seek=100 count=3000 conv=notrunc 2>/dev/null
exits "a damaged database" 74 "$rtxsh" diff broken.db new.conf
ok "it says which" grep -q '^rtxsh: .*broken.db' err
# A text that is none is told as one, and takes nothing away.
printf 'a letter\n\nto whom it may concern\n' >letter.txt
for tool in "diff old.conf letter.txt" "diff letter.txt old.conf" \
    "graph letter.txt" "graph --change new.conf letter.txt" \
    "rehearse letter.txt new.conf" \
    "rehearse --as configuration old.conf letter.txt"; do
	# shellcheck disable=SC2086 # these are words
	exits "$tool: no configuration" 74 "$rtxsh" --model RTX830 $tool
	echo "rtxsh: letter.txt: not a configuration of RTX830: every line" \
	    "of it is refused, as line 1: Invalid command name: a letter" \
	    >expected
	same "it says so once" expected err
	same "and prints nothing else" nothing out
done
exits "an empty one is one" 1 "$rtxsh" diff nothing new.conf
exits "one configuration" 64 "$rtxsh" diff old.conf
exits "three" 64 "$rtxsh" diff old.conf new.conf old.conf
exits "an option that it has not" 64 "$rtxsh" diff --nonsense a b
ok "no default database was made" test ! -e "$HOME"
plan
