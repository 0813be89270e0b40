#!/bin/sh
# Passwords in files and in the database: hashed, never printed, kept by a
# load of what was listed. TAP on standard output.

# shellcheck source=tests/support/tap.sh
. "${srcdir:-.}/tests/support/tap.sh"

cat >clear.conf <<-END
	login password for-all-1
	administrator password for-one-2
	login user admin for-admin-3
	login user bob for-bob-4
END
exits "passwords in clear are loaded" 0 "$rtxsh" --db a.db load clear.conf
ok "nothing is said of them" test ! -s err

echo 'show config' | "$rtxsh" --db a.db --lang en exec | grep '\*$' >listed
cat >expected <<-END
	login password *
	administrator password *
	login user admin *
	login user bob *
END
sort expected >expected.sorted
sort listed >listed.sorted
same "they are listed as stars" expected.sorted listed.sorted

exits "the listing is loaded" 0 "$rtxsh" --db a.db load listed
ok "nothing is missing" test ! -s err
printf '%s\n' '' bob for-bob-4 'show status user' exit |
    "$rtxsh" --db a.db --lang en console >out
ok "bob has his password" grep -q '^\*  bob  *serial  ' out

"$rtxsh" --db a.db --lang en exec >out <<-END
	login user eve for-eve-5
	no login user eve for-eve-5
	save
	show config
END
for secret in for-all-1 for-one-2 for-admin-3 for-bob-4 for-eve-5; do
	ok "$secret is not printed" test "$(grep -c -e "$secret" out)" = 0
	ok "$secret is not in the database" \
	    test "$(cat a.db a.db-* 2>/dev/null | grep -ac -e "$secret")" = 0
done

exits "on another database" 0 "$rtxsh" --db b.db load listed
echo 'rtxsh: listed: 4 of its passwords are not known; an empty one is taken' \
    >expected
same "what is not known is told" expected err
plan
