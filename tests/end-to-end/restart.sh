#!/bin/sh
# restart and cold start, seen from outside: the script of exec goes on, the
# console begins anew, another process sees what runs then. TAP on standard
# output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

: >nothing
"$rtxsh" --db a.db --lang en exec --echo >out <<'END'
ip lan1 mtu 1400
save
ip lan1 mtu 1300
console prompt gone
tunnel select 1
restart
no ip lan1 mtu 1400
exit
N
END
cat >expected <<'END'
# ip lan1 mtu 1400
# save
Saving ... CONFIG0 Done .
# ip lan1 mtu 1300
# console prompt gone
gone# tunnel select 1
gonetunnel1# restart
# no ip lan1 mtu 1400
# exit
Save new configuration ? (Y/N)N
END
same "a script goes on behind restart" expected out
printf 'show config\n' | "$rtxsh" --db a.db exec >out
ok "what was not saved is gone" test -z "$(grep -e mtu -e prompt out)"
"$rtxsh" --db a.db exec --strict >out <<'END'
restart
restart 3
show config
END
ok "--strict counts on" test $? -eq 1
printf 'restart\nip lan1 mtu 1200\n' |
    "$rtxsh" --db a.db --lang en exec --user >out
printf 'Error: Administrator use only\n%.0s' 1 2 >expected
same "a general user may not" expected out

# The console, on a pipe: login again, not as administrator.
printf 'console prompt gone\nrestart\n\nexit\n' |
    "$rtxsh" --db a.db --lang en console --admin >out
status=$?
ok "the console ends well" test $status -eq 0
ok "it asks for the password again" grep -q '^Password: ' out
ok "and is there as a general user" test "$(tail -n 1 out)" = '> exit'
printf 'restart\n' | "$rtxsh" --db a.db console --admin >out
ok "the end of the input ends it" test $? -eq 0

# Everything is gone but the router.
"$rtxsh" --db a.db exec >/dev/null <<'END'
ip lan1 mtu 1400
login user a abcdefgh
save
save 4
END
"$rtxsh" --db a.db history >before
"$rtxsh" --db a.db --lang en exec --echo >out <<'END'
cold start
wrong
cold start

show config list
END
cat >expected <<'END'
# cold start
Password: 
Error: Incorrect password
# cold start
Password: 
# show config list
  No.  Date       Time      Comment
------------------------------------------------------------
END
same "cold start" expected out
"$rtxsh" --db a.db export a.conf
"$rtxsh" --db new.db export new.conf
grep -v '^#' a.conf >got
grep -v '^#' new.conf >expected
same "the configuration is the factory's" expected got
exits "no slot is left" 74 "$rtxsh" --db a.db export --slot 4 x
"$rtxsh" --db a.db history >after
ok "the journal goes on" test "$(tail -n +1 before | cksum)" = \
    "$(head -n "$(wc -l <before)" after | cksum)"
ok "and tells of it" grep -q ': cold start$' after
plan
