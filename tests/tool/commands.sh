#!/bin/sh
# rtxsh commands and the models that a listing names, from outside. TAP on
# standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

exits "the command set" 0 "$rtxsh" commands
ok "has settings" grep -qx 'setting 15.20 ipsec ike keepalive use' out
ok "has operations" grep -q '^operation .* show config$' out
exits "of one model" 0 "$rtxsh" --model RTX1210 commands
ok "has what that has" grep -q '^setting 6.1.2 isdn local address$' out
exits "of another" 0 "$rtxsh" commands --model vRX
ok "has it not" sh -c '! grep -q "isdn local address" out'
exits "as JSON" 0 "$rtxsh" commands --json
ok "is an array" sh -c 'head -n 1 out | grep -qx "\\["'
exits "with an argument" 64 "$rtxsh" commands ip
exits "with an unknown option" 64 "$rtxsh" commands --nonsense
exits "of an unknown model" 64 "$rtxsh" commands --model RTX1
full()
{
	"$rtxsh" commands >/dev/full
}
exits "cannot write" 74 full

# A listing's header names the model of a new device.
listing()
{
	printf '# %s Rev.10.01.26 (Fri Jan 21 19:45:55 2011)\nip routing on\n' \
	    "$1"
}

listing RTX1200 >old.conf
exits "load of an older model's listing" 0 "$rtxsh" --db old.db load old.conf
ok "says which profile it takes" grep -qx \
    'rtxsh: old.conf: no profile RTX1200, taking RTX1210' err
echo 'show config' | "$rtxsh" --db old.db exec >out
ok "and takes it" grep -q '^# RTX1210 Rev.14.01' out
exits "load of it once more" 0 "$rtxsh" --db old.db load old.conf
ok "says nothing" test ! -s err
exits "load on a chosen model" 0 "$rtxsh" --db b.db --model RTX830 load old.conf
ok "says nothing either" test ! -s err

listing RTX9999 >unknown.conf
exits "load of an unknown model's listing" 0 \
    "$rtxsh" --db c.db load unknown.conf
ok "takes the default" grep -qx \
    'rtxsh: unknown.conf: no profile RTX9999, taking RTX830' err
listing RTX1300 >known.conf
exits "load of a known model's listing" 0 "$rtxsh" --db d.db load known.conf
ok "has nothing to say" test ! -s err
echo 'show config' | "$rtxsh" --db d.db exec >out
ok "and keeps its revision" grep -q '^# RTX1300 Rev.10.01.26 ' out
plan
