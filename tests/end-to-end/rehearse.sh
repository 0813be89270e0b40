#!/bin/sh
# rtxsh rehearse: the story of the README, each finding of doc/findings.md, what
# it reads and writes, and how it ends. TAP on standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

# It must work without a default database, and must not make one.
HOME=$tmp/home
export HOME
unset XDG_STATE_HOME
cp "$srcdir"/transcripts/*.conf .
: >nothing

# holds NAME EXPECTED ACTUAL: the lines of the one stand in the other, one behind
# the other.
holds()
{
	# shellcheck disable=SC2016 # awk's
	ok "$1" awk '
	NR == FNR { wanted = wanted $0 "\n"; next }
	{ whole = whole $0 "\n"; print }
	END { exit wanted == "" || index(whole, wanted) == 0 }' "$2" "$3"
}

# The story: README.md has the change and the report.
awk '
/^<!-- rehearsal -->$/ { wait = 1; next }
wait && /^```$/ { if (inside) exit; inside = 1; next }
!inside { next }
/^\$ cat change.txt$/ { file = "change.txt"; next }
/^\$ rtxsh rehearse / { file = "story"; next }
{ print > file }' "$srcdir/README.md"
ok "the README has the story" test -s change.txt -a -s story
exits "the story" 2 "$rtxsh" rehearse l2tp-tunnel.conf change.txt
same "is told as the README has it" story out
same "with nothing on standard error" nothing err
sed -n 3,5p out >first
cat >expected <<'END_OF_STORY'
shared-gateway: tunnel 1 loses its pre-shared key and changes its peer
    gateway 1 is used by tunnel 1 and tunnel 11; 11 is free, and so is 2
    nothing else holds the key that it loses
END_OF_STORY
same "what is worst comes first" expected first
sed 's/ 1 / 11 /' change.txt >right.txt
exits "with the right number" 0 "$rtxsh" rehearse l2tp-tunnel.conf right.txt
ok "it is clean" grep -q '^right.txt (commands) .*: clean$' out

# Every finding has its place in doc/findings.md, and its example holds.
sed -n 's/^	\[FINDING_.*{ "\([a-z0-9-]*\)", .*/\1/p' \
    "$srcdir/src/rehearsal/finding.c" | sort >names
ok "there are findings" test -s names
sed -n 's/^## //p' "$srcdir/doc/findings.md" | sort >told
same "doc/findings.md tells of each, and of no other" names told
awk '
/^## / { name = $2; blocks = 0 }
/^```$/ { inside = !inside; blocks += inside; next }
inside { print > (name (blocks == 1 ? ".change" : ".report")) }
' "$srcdir/doc/findings.md"
while read -r finding; do
	case $finding in
	no-way-back)	# the change is all but these lines
		grep -vxf "$finding.change" office.conf >CHANGE ;;
	*)
		cp "$finding.change" CHANGE ;;
	esac
	exits "$finding" 2 "$rtxsh" rehearse --full office.conf CHANGE
	holds "$finding: its example" "$finding.report" out
	"$rtxsh" rehearse --full --ignore "$finding" office.conf CHANGE >out
	ok "$finding: can be ignored" test "$(grep -c "^$finding: " out)" -eq 0
	[ "$finding" != no-way-back ] || continue
	exits "$finding: the way back" 2 "$rtxsh" rehearse --rollback back \
	    office.conf CHANGE
	"$rtxsh" --db back.db load office.conf 2>/dev/null
	"$rtxsh" --db back.db exec CHANGE >/dev/null
	exits "$finding: it is typed" 0 "$rtxsh" --db back.db exec --strict back
	exits "$finding: and leads back" 0 "$rtxsh" diff back.db office.conf
	rm -f back back.db
done <names
grep -v '^dashboard' office.conf >CHANGE

"$rtxsh" rehearse --rollback back office.conf CHANGE >out
ok "without a way back no file is written" test ! -e back

# Refused lines.
cat >wrong.txt <<'END_OF_CHANGE'
# typed in a hurry
tunel select 1
ip lan1 adress 192.168.10.2/24
ipsec ike preshared-key 12 text Kyoto-5
syslog notice onn
ipsec ike pre-shared-key 99 text Kyoto-5
ipsec ike remote address 12 203.0.113.31
END_OF_CHANGE
cat >expected <<'END_OF_REPORT'
wrong.txt (commands) on office.conf (RTX830): 5 lines refused, 1 collateral

wrong.txt:2: Invalid command name: tunel select 1
    tunel: did you mean tunnel?
wrong.txt:3: Invalid command name: ip lan1 adress 192.168.10.2/24
    adress: did you mean address?
wrong.txt:4: Invalid command name: ipsec ike preshared-key ...
    preshared-key: did you mean pre-shared-key?
wrong.txt:5: Illegal keyword: syslog notice onn
    onn: did you mean on?
wrong.txt:6: Parameter out of range: ipsec ike pre-shared-key *
unnamed-change: tunnel 12 changes its peer
END_OF_REPORT
exits "refused lines win over collateral" 1 "$rtxsh" rehearse office.conf \
    wrong.txt
holds "both are told, and what may be meant" expected out
ok "no secret is told" test "$(grep -c Kyoto out)" -eq 0

# No secret of the configuration is told either, in any form.
{
	"$rtxsh" rehearse --full --as configuration office.conf nothing
	"$rtxsh" rehearse --full nothing office.conf
	"$rtxsh" rehearse --full office.conf l2tp-tunnel.conf
	"$rtxsh" rehearse --json --as configuration office.conf nothing
} >all 2>&1
ok "there are secrets to tell" grep -q 'pre-shared-key 1 text \*' all
ok "none is told" test "$(grep -cE 'Castle|Home-Office|47[0-9]|Ppp-|secret1' \
    all)" -eq 0

# Other forms of a change.
cat >session.txt <<'END_OF_SESSION'
; a session that somebody wrote down
> administrator
Password:
# show config
# RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)
# MAC Address : ac:44:f2:00:00:01, ac:44:f2:00:00:02
ip lan1 address 192.168.10.1/24
# tunnel select 12
tunnel12# ipsec ike remote address 12 203.0.113.31
tunnel12# foo
Error: Invalid command name
tunnel12# exit
Save new configuration ? (Y/N)N
> exit
END_OF_SESSION
exits "a transcript" 1 "$rtxsh" rehearse office.conf session.txt
ok "is told as one" grep -q '^session.txt (a transcript) on ' out
ok "its prompts do not count" grep -qx \
    'session.txt:10: Invalid command name: foo' out
ok "nor does its output" grep -q ': 1 line refused$' out
ok "what was typed does" grep -qx \
    '    9 + ipsec ike remote address 12 203.0.113.31' out
# 79 columns a row, as the console has them.
cat >log.txt <<'END_OF_LOG'
RTX830 BootROM Ver. 1.01  
# ip filter 1020 reject 192.168.10.1,192.168.10.2,192.168.10.3,192.168.10.4,192
.168.10.5 *
END_OF_LOG
exits "a log with a row that was too long" 2 "$rtxsh" rehearse --as transcript \
    office.conf log.txt
ok "both rows are typed" grep -qx 'ip filter 1020 reject .*,192.168.10.5 \*' out
sed 's/203.0.113.30/203.0.113.31/; s/^telnetd.*/telnetd host lan1/' \
    office.conf >new.conf
exits "a second configuration" 2 "$rtxsh" rehearse office.conf new.conf
ok "is told as one" grep -q '^new.conf (a configuration) on ' out
line=$(grep -n 'remote address 12' new.conf | cut -d: -f1)
ok "names where it has what changes" grep -qx \
    "    new.conf:$line: ipsec ike remote address 12 203.0.113.31" out
sed 1d new.conf >bare.conf
exits "without a header it is commands" 1 "$rtxsh" rehearse office.conf \
    bare.conf
ok "as it says" grep -q '^bare.conf (commands) on ' out
exits "unless somebody says" 2 "$rtxsh" rehearse --as configuration \
    office.conf bare.conf
ok "otherwise" grep -q '^bare.conf (a configuration) on ' out
"$rtxsh" rehearse office.conf - <change.txt >out
ok "standard input" grep -q '^- (commands) on office.conf' out
printf 'pp select 1\r\ndescription pp "\223\214\213\236"\r\n' >sjis.txt
LC_ALL=C.UTF-8 "$rtxsh" rehearse office.conf sjis.txt >out
ok "Shift_JIS and CRLF" grep -q '+ description pp 東京' out

# Databases are read and stay as they are.
"$rtxsh" --db office.db load office.conf 2>/dev/null
"$rtxsh" --db new.db load new.conf 2>/dev/null
cp office.db before.db
exits "databases" 2 "$rtxsh" rehearse office.db new.db
ok "the change is one" grep -q '^new.db (a configuration) on office.db' out
ok "nothing is written to them" cmp office.db before.db
exits "a database and commands" 2 "$rtxsh" rehearse office.db \
    shared-filter.change

# The way back.
exits "a way back is asked for" 2 "$rtxsh" rehearse --rollback back.txt \
    office.conf shared-gateway.change
ok "it is said" grep -q 'written to back.txt$' out
ok "and is for its owner's eyes" test "$(stat -c %a back.txt)" = 600
ok "the key is in it" grep -qx \
    'ipsec ike pre-shared-key 12 text Nagoya-Castle-3' back.txt
echo 'no login user admin' >user.txt
exits "a user goes" 2 "$rtxsh" rehearse --rollback back.txt office.conf \
    user.txt
ok "his password cannot come back" grep -q ', but for passwords' out
ok "and is not in the file" test "$(grep -c '^login' back.txt)" -eq 0
ok "which says so" grep -q '^# Passwords are not' back.txt
exits "a file that cannot be written" 74 "$rtxsh" rehearse --rollback \
    missing/back.txt office.conf user.txt
ok "it says which" grep -q '^rtxsh: missing/back.txt: ' err

# Where the administrator is.
echo 'sshd host 192.168.10.5' >host.txt
exits "one who may come" 0 "$rtxsh" rehearse --from 192.168.10.5 office.conf \
    host.txt
exits "one who may not" 2 "$rtxsh" rehearse --from 192.168.10.6 office.conf \
    host.txt
ok "is named" grep -q '^access-closed: SSH does not let 192.168.10.6 in' out
exits "what is no address" 64 "$rtxsh" rehearse --from home office.conf \
    host.txt

# For programs.
exits "JSON" 2 "$rtxsh" rehearse --json --rollback back.txt \
    l2tp-tunnel.conf change.txt
cp out report.json
if command -v jq >/dev/null; then
	ok "it is JSON" jq -e . report.json
	ok "the same status" jq -e '.status == 2' report.json
	ok "the finding" jq -e '.findings[0] | .name == "shared-gateway" and
	    .kind == "collateral" and .objects == ["tunnel 1"] and
	    .through == "gateway 1" and .free[0] == 11 and
	    .cause.line == 5' report.json
	ok "the effect" jq -e '[.effect[] | select(.object == "tunnel 1")][0] |
	    .named == false and (.before | length) == 3 and
	    .before[0].cause.line == 4' report.json
	ok "the way back" jq -e '.rollback | .proven and
	    .file == "back.txt" and .commands > 0' report.json
	ok "has each of its keys" jq -e 'keys == ["change", "config",
	    "difference", "effect", "findings", "form", "ignored", "model",
	    "passwords_differ", "refused", "rollback", "status"]' report.json
	"$rtxsh" rehearse --json office.conf wrong.txt >report.json
	ok "refused lines" jq -e '.refused[0] | .file == "wrong.txt" and
	    .line == 2 and .nearest == ["tunnel"]' report.json
else
	ok "it has the finding" grep -q '"name": "shared-gateway"' report.json
	ok "and the status" grep -q '"status": 2' report.json
fi

# How it looks.
ok "no colour but on a terminal" test "$(grep -c "$(printf '\033')" out)" -eq 0
"$rtxsh" rehearse nothing office.conf >out 2>/dev/null
ok "a report fits a screen" test "$(wc -l <out)" -le 60
ok "and says when it is shortened" grep -q 'shortened: --full' out
"$rtxsh" rehearse --full nothing office.conf >full 2>/dev/null
ok "--full has it all" test "$(wc -l <full)" -gt "$(wc -l <out)"

# What cannot be had.
exits "a file that is missing" 74 "$rtxsh" rehearse office.conf missing
ok "it says which" grep -q '^rtxsh: missing: ' err
exits "one file" 64 "$rtxsh" rehearse office.conf
exits "both from standard input" 64 "$rtxsh" rehearse - -
exits "a finding that there is not" 64 "$rtxsh" rehearse --ignore nonsense \
    office.conf nothing
exits "a form that there is not" 64 "$rtxsh" rehearse --as nonsense \
    office.conf nothing
exits "an option that it has not" 64 "$rtxsh" rehearse --nonsense \
    office.conf nothing
exits "nothing to be done" 0 "$rtxsh" rehearse office.conf nothing
ok "is clean" grep -q ': clean, nothing changes$' out
ok "no default database was made" test ! -e "$HOME"
plan
