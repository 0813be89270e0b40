#!/bin/sh
# How each tool ends: its exit status, and one clear line on standard error when
# it did not do what it was asked. TAP on standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

conf=$srcdir/transcripts/l2tp-and-site-to-site.conf

# The first line of err begins with that.
says()
{
	ok "it says: $1" grep -q "^$1" err
}

for tool in '' console exec load check record graph grammar; do
	# shellcheck disable=SC2086 # no tool is no argument
	exits "$tool --help" 0 "$rtxsh" $tool --help
	ok "$tool --help prints a usage" grep -q '^usage: rtxsh' out
done
exits "--version" 0 "$rtxsh" --version
ok "it prints a version" grep -q '^rtxsh [0-9]' out

# Wrong arguments.
exits "an unknown tool" 64 "$rtxsh" nonsense
says 'rtxsh: '
exits "an unknown option" 64 "$rtxsh" exec --nonsense
says 'rtxsh: exec: '
exits "an option without its value" 64 "$rtxsh" exec --db
says 'rtxsh: '
exits "an unknown model" 64 "$rtxsh" --model nonsense exec
says 'rtxsh: '
exits "an unknown language" 64 "$rtxsh" --lang xx exec
says 'rtxsh: '
exits "load without a file" 64 "$rtxsh" --db :memory: load
says 'rtxsh: load: '
exits "check without a file" 64 "$rtxsh" check
says 'rtxsh: check: '

# Files that cannot be had.
exits "exec of a missing script" 74 "$rtxsh" --db :memory: exec missing
says 'rtxsh: missing: '
exits "load of a missing file" 74 "$rtxsh" --db :memory: load missing
says 'rtxsh: missing: '
exits "check of a missing transcript" 74 "$rtxsh" check missing
says 'rtxsh: missing: '
exits "a database in a missing folder" 74 "$rtxsh" --db no/such.db exec
says 'rtxsh: .*no/such.db'
ok "a file that is no database" sh -c 'echo "not a database" >no.db'
exits "is refused" 74 "$rtxsh" --db no.db exec
says 'rtxsh: .*no.db'

# Refused lines.
echo 'no such command' >bad.txt
exits "exec goes on after an error" 0 \
    "$rtxsh" --db :memory: --lang en exec bad.txt
ok "the device says so on standard output" grep -q '^Error: ' out
ok "and nothing is on standard error" test ! -s err
exits "exec --strict" 1 "$rtxsh" --db :memory: exec --strict bad.txt
exits "load of a good file" 0 "$rtxsh" --db good.db load "$conf"
ok "it prints nothing" test ! -s out
ok "and complains of nothing" test ! -s err
printf '%s\n' '# a comment' 'no such line' 'ip lan1 address 192.0.2.1/24' \
    >bad.conf
exits "load of a file with a bad line" 1 "$rtxsh" --db bad.db load bad.conf
says 'bad.conf:2: .*: no such line'
ok "loads the rest" sh -c \
    "echo 'show config' | '$rtxsh' --db bad.db exec |
    grep -qx 'ip lan1 address 192.0.2.1/24'"
echo 'Dear all, the network is down.' >mail.conf
exits "load of no line that is one" 1 "$rtxsh" --db bad.db load mail.conf
says 'rtxsh: .*: not a configuration: every line of it is refused'
printf 'ip lan1 address 192.0.2.2/24\ndescription lan1 \350\241' >cut.conf
exits "load of a file that is cut in a character" 74 \
    "$rtxsh" --db bad.db load cut.conf
says 'rtxsh: cut.conf: not a configuration$'
: >empty.conf
exits "load of an empty file" 74 "$rtxsh" --db bad.db load empty.conf
dd if=/dev/zero of=zeros.conf bs=1 count=0 seek=1073741824 2>zeros.log
exits "load of a gigabyte of zeros" 74 "$rtxsh" --db bad.db load zeros.conf
says 'rtxsh: zeros.conf: neither a text nor a database'
ok "all of these change nothing" sh -c \
    "echo 'show config' | '$rtxsh' --db bad.db exec |
    grep -qx 'ip lan1 address 192.0.2.1/24'"
printf '%s\n' '# show config tunnel 1' 'nonsense' >differs.txt
exits "check of a transcript that differs" 1 "$rtxsh" check differs.txt
exits "check of one that is the same" 0 "$rtxsh" check \
    "$srcdir/transcripts/story-shared-policy.txt"
exits "grammar of a good line" 0 "$rtxsh" grammar 'tunnel select 1'
exits "grammar of a bad line" 1 "$rtxsh" grammar 'no such line'

# A file that may not grow: an error of its own, no death by a signal.
seq -f 'ip filter %.0f pass * * tcp * 80' 1 9000 >many.conf
exits "load that a limit on files stops" 74 \
    sh -c "ulimit -f 500; exec '$rtxsh' --db bad.db load many.conf"
says 'rtxsh: bad.db: '
ok "it changes nothing" sh -c "echo 'show config' |
    '$rtxsh' --db bad.db exec | grep -qx 'ip lan1 address 192.0.2.1/24'"

# The database.
exits "another model" 64 "$rtxsh" --db good.db --model RTX1210 exec
says 'rtxsh: .*good.db'
exits "the same model" 0 "$rtxsh" --db good.db --model RTX830 exec
ok "only its owner may read it" test "$(stat -c %a good.db)" = 600
plan
