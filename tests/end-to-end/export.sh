#!/bin/sh
# rtxsh export and rtxsh history: what they write, that a load brings it back,
# and how they end. TAP on standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

: >nothing
"$rtxsh" --db a.db exec --strict >/dev/null <<'END'
login user bob Bob-2024
pp select 1
description pp 表示
pp enable 1
tunnel select 1
ipsec tunnel 101
ipsec sa policy 101 1 esp aes-cbc sha-hmac
ipsec ike pre-shared-key 1 text Kobe-7
tunnel enable 1
save 2 two
ip lan1 mtu 1400
END

# A listing, as it is shown.
exits "the running configuration" 0 "$rtxsh" --db a.db export a.conf
same "prints nothing" nothing out
"$rtxsh" --db a.db exec >shown <<'END'
show config
END
grep -v '^# Reporting' shown >expected
grep -v '^# Reporting' a.conf >got
same "is what show config prints" expected got
exits "standard output" 0 "$rtxsh" --db a.db export -
grep -v '^# Reporting' out >got
same "is the same" expected got

# The device's file.
exits "the file form of a slot" 0 "$rtxsh" --db a.db export --file-form \
    --slot 2 two.txt
ok "lines end in CR LF" test "$(grep -c "$(printf '\r')$" two.txt)" -eq \
    "$(wc -l <two.txt)"
iconv -f CP932 -t UTF-8 two.txt | tr -d '\r' >two.utf8
ok "in Shift_JIS" grep -qx ' description pp 表示' two.utf8
ok "pps are off at first" grep -qx 'pp disable all' two.utf8
ok "so are tunnels" grep -qx 'no tunnel enable all' two.utf8
ok "passwords are hashes" grep -q '^login user bob encrypted \$' two.utf8
ok "it is the slot's" test -z "$(grep mtu two.utf8)"
ok "only its owner can read it" test "$(ls -l two.txt | cut -c1-10)" = \
    -rw-------

# It comes back whole, password and all.
exits "a load takes it" 0 "$rtxsh" --db b.db load two.txt
exits "and has what was saved" 0 "$rtxsh" --db b.db export --file-form \
    again.txt
iconv -f CP932 -t UTF-8 two.txt | grep -v '^# [mMR]' >expected
iconv -f CP932 -t UTF-8 again.txt | grep -v '^# [mMR]' >got
ok "in the same encoding" grep -q 表示 got
same "the files are the same" expected got

# Encodings and line ends.
exits "UTF-8 and LF" 0 "$rtxsh" --db a.db export --file-form --slot 2 \
    --encoding utf8 --lf lf.txt
grep -v '^# Reporting' two.utf8 >expected
grep -v '^# Reporting' lf.txt >got
same "hold the same" expected got
exits "EUC-JP" 0 "$rtxsh" --db a.db export --encoding euc --crlf euc.txt
exits "is read again" 0 "$rtxsh" --db c.db load euc.txt
exits "an encoding that lacks characters" 74 "$rtxsh" --db a.db export \
    --encoding ascii lost.txt
ok "is told" grep -q '^rtxsh: lost.txt: ' err
ok "and nothing is written" test ! -e lost.txt

# What cannot be.
exits "an empty slot" 74 "$rtxsh" --db a.db export --slot 3 three.txt
ok "is told" grep -q '^rtxsh: .*slot 3' err
ok "and makes no file" test ! -e three.txt
exits "an older one that is not there" 74 "$rtxsh" --db a.db export \
    --slot 2.1 three.txt
exits "a slot that there cannot be" 64 "$rtxsh" --db a.db export --slot 7 x
exits "an encoding that there cannot be" 64 "$rtxsh" --db a.db export \
    --encoding ebcdic x
exits "no file" 64 "$rtxsh" --db a.db export
exits "two files" 64 "$rtxsh" --db a.db export x y
exits "an option that it has not" 64 "$rtxsh" --db a.db export --nonsense x
exits "a folder that is missing" 74 "$rtxsh" --db a.db export none/x
ok "is told" grep -q '^rtxsh: none/x: ' err
mkdir folder
exits "a folder" 74 "$rtxsh" --db a.db export folder
ok "nothing is left beside" test "$(ls folder* | wc -l)" -eq 0
exits "a full device" 74 "$rtxsh" --db a.db export /dev/full
ok "that stays what it is" test -c /dev/full
ln -s a.conf link.conf
exits "a symbolic link" 0 "$rtxsh" --db a.db export link.conf
ok "stays one" test -L link.conf

# The journal.
exits "history" 0 "$rtxsh" --db a.db history
sed 's/^[0-9: -]* Serial: /@ /' out >got
cat >expected <<'END'
@ login user bob *
    + login user bob *
@ description pp 表示
    + pp 1: description pp 表示
@ pp enable 1
    + pp 1: pp enable 1
@ ipsec tunnel 101
    + tunnel 1: ipsec tunnel 101
@ ipsec sa policy 101 1 esp aes-cbc sha-hmac
    + ipsec sa policy 101 1 esp aes-cbc sha-hmac
@ ipsec ike pre-shared-key 1 text *
    + ipsec ike pre-shared-key 1 text *
@ tunnel enable 1
    + tunnel 1: tunnel enable 1
@ save 2 two
@ ip lan1 mtu 1400
    + ip lan1 mtu 1400
END
same "tells what was typed and what changed" expected got
printf 'ip lan1 mtu 1300\nip lan1 mtu 1300\nno ip lan1 mtu\n' |
    "$rtxsh" --db a.db exec
"$rtxsh" --db a.db history | sed 's/^[0-9: -]* Serial: /@ /' | tail -7 >got
cat >expected <<'END'
@ ip lan1 mtu 1300
    - ip lan1 mtu 1400
    + ip lan1 mtu 1300
@ ip lan1 mtu 1300
    = ip lan1 mtu 1300
@ no ip lan1 mtu
    - ip lan1 mtu 1300
END
same "and what it replaced" expected got
printf '%s\n' ':undo' 'ipsec ike pre-shared-key 2 text Kobe-8' ':undo' \
    'no pp enable 1' 'load 2 silent' '' '' ':undo' |
    "$rtxsh" --db a.db exec >/dev/null 2>&1
"$rtxsh" --db a.db history | sed 's/^[0-9: -]* Serial: /@ /' |
    tail -10 >got
cat >expected <<'END'
@ ipsec ike pre-shared-key 2 text *
    + ipsec ike pre-shared-key 2 text *
@ :undo ipsec ike pre-shared-key 2 text *
    - ipsec ike pre-shared-key 2 text *
@ no pp enable 1
    - pp 1: pp enable 1
@ load 2 silent
    + pp 1: pp enable 1
@ :undo load 2 silent
    - pp 1: pp enable 1
END
same "and what was taken back" expected got
exits "JSON" 0 "$rtxsh" --db a.db history --json
ok "has what came" grep -q '"new": "ip lan1 mtu 1300"' out
ok "and that nothing was there" grep -q '"old": null' out
ok "secrets are masked there too" test -z "$(grep Kobe out)"
exits "a new database" 0 "$rtxsh" --db new.db history
same "has none" nothing out
exits "as JSON" 0 "$rtxsh" --db new.db history --json
echo '[]' >expected
same "it is an empty array" expected out
exits "arguments" 64 "$rtxsh" --db a.db history x
exits "an option that it has not" 64 "$rtxsh" --db a.db history --nonsense
echo nonsense >bad.db
exits "a damaged database" 74 "$rtxsh" --db bad.db history
plan
