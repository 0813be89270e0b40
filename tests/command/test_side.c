/*
 * Lines that begin with `:`: what they say, that they never reach the device,
 * and that `:undo` brings every listing back to the byte.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "command/password.h"
#include "support/console.h"
#include "support/random_line.h"

#include "base/banned.h"

#define TWO_TUNNELS \
    "tunnel select 1\n" \
    " tunnel encapsulation l2tp\n" \
    " ipsec tunnel 101\n" \
    "  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n" \
    "  ipsec ike pre-shared-key 1 text secret1\n" \
    "  ipsec ike remote address 1 any\n" \
    " tunnel enable 1\n" \
    "tunnel select 11\n" \
    " ipsec tunnel 1101\n" \
    "  ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n" \
    "  ipsec ike pre-shared-key 11 text secret2\n" \
    "  ipsec ike remote address 11 203.0.113.10\n" \
    " tunnel enable 11\n"

/* A console at which our own words stand among the device's. */
static void
open_console(struct test_console *c, const char *config)
{
	test_console_open(c, NULL, false);
	test_console_aside(c);
	if (config != NULL)
		test_console_load(c, config);
}

/* A copy of the listing. */
static char *
listing(struct test_console *c)
{
	char *copy = strdup(test_console_listing(c));

	assert_non_null(copy);
	return copy;
}

static void
our_lines_do_not_reach_the_device(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_string_equal(test_console_type(&c, ":help"),
	    "Error: Invalid command name\n");
	assert_true(c.session.failed_line);
	test_console_aside(&c);
	assert_non_null(strstr(test_console_type(&c, " :help"),
	    "rtxsh: :undo "));
	assert_false(c.session.failed_line);
	assert_string_equal(test_console_type(&c, ":nonsense"),
	    "rtxsh: :nonsense: unknown, see :help\n");
	assert_true(c.session.failed_line);
	assert_string_equal(test_console_type(&c, ":undo 2"),
	    "rtxsh: :undo: nothing stands behind it\n");
	assert_null(strstr(test_console_type(&c, "show command history"),
	    ":nonsense"));
	test_console_close(&c);
}

static void
general_user_sees_and_takes_back_nothing(void **state)
{
	struct test_console c;

	(void)state;
	open_console(&c, NULL);
	test_console_set(&c, "ipsec auto refresh on\n");
	c.session.administrator = false;
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: :undo: for the administrator only\n");
	assert_string_equal(test_console_type(&c, ":sharing"),
	    "rtxsh: :sharing: for the administrator only\n");
	c.session.administrator = true;
	assert_string_equal(test_console_listing(&c),
	    "ipsec auto refresh on\n");
	test_console_close(&c);
}

static void
sharing_is_told(void **state)
{
	struct test_console c;

	(void)state;
	open_console(&c, TWO_TUNNELS);
	assert_string_equal(test_console_type(&c, ":sharing"),
	    "rtxsh: nothing is shared\n"
	    "rtxsh: lowest free numbers: policy 1, gateway 2\n");
	test_console_set(&c, "tunnel select 1\nipsec tunnel 1101\n"
	    "tunnel select 2\nipsec tunnel 1102\ntunnel select none\n"
	    "ipsec sa policy 7 8 esp aes-cbc sha-hmac\n"
	    "ip lan1 secure filter in 1 2 300\n"
	    "ip lan2 secure filter in 1 2\nip lan2 secure filter out 1 2 300\n"
	    "ip filter 1 reject * *\nip filter 2 pass * *\n");
	assert_string_equal(test_console_type(&c, ":sharing"),
	    "rtxsh: policy 1101: shared by tunnel 1, tunnel 11\n"
	    "rtxsh: gateway 11: shared by tunnel 1, tunnel 11\n"
	    "rtxsh: filter 1, 2: shared by lan1, lan2\n"
	    "rtxsh: lan1: names filter 300, which is not there\n"
	    "rtxsh: lan2: names filter 300, which is not there\n"
	    "rtxsh: tunnel 2: names policy 1102, which is not there\n"
	    "rtxsh: policy 7: names gateway 8, which has no lines\n"
	    "rtxsh: policy 7: no tunnel reaches it\n"
	    "rtxsh: policy 101: no tunnel reaches it\n"
	    "rtxsh: gateway 1: no tunnel reaches it\n"
	    "rtxsh: lowest free numbers: policy 1, gateway 2\n");
	test_console_close(&c);
}

static void
undo_goes_back_step_by_step(void **state)
{
	struct test_console c;
	char *before;

	(void)state;
	open_console(&c, TWO_TUNNELS);
	before = listing(&c);
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: nothing to undo in this session\n");
	test_console_set(&c, "tunnel select 11\n"
	    "ipsec sa policy 1101 1 esp 3des-cbc md5-hmac\n"
	    "ipsec ike pre-shared-key 1 text another\n"
	    "ipsec ike pre-shared-key 1 text another\n"
	    "no ipsec tunnel\n"
	    "no ip tunnel mtu\n");
	/* What changed nothing is passed over. */
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: undone: no ipsec tunnel (tunnel 11)\n");
	assert_string_equal(test_console_prompt(&c), "tunnel11# ");
	/* A new setting, taken back, is no way back to what was undone. */
	test_console_set(&c, "ip tunnel mtu 1200\n");
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: undone: ip tunnel mtu 1200 (tunnel 11)\n");
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: undone: ipsec ike pre-shared-key 1 text *\n");
	assert_string_equal(test_console_type(&c, ":undo"), "rtxsh: undone: "
	    "ipsec sa policy 1101 1 esp 3des-cbc md5-hmac\n");
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: nothing to undo in this session\n");
	assert_string_equal(test_console_prompt(&c), "tunnel11# ");
	assert_string_equal(test_console_listing(&c), before);
	free(before);
	test_console_close(&c);
}

static void
undo_puts_lines_back_where_they_stood(void **state)
{
	struct test_console c;
	char *before;

	(void)state;
	open_console(&c, "tunnel select 1\n tunnel template 3-5 8\n"
	    "ip host host1.example.com 192.0.2.1\n"
	    "ip host host2.example.com 192.0.2.2\n"
	    "ip host host3.example.com 192.0.2.3\n");
	before = listing(&c);
	test_console_set(&c, "no ip host host1.example.com\n"
	    "ip host host4.example.com 192.0.2.4\n"
	    "no ip host host2.example.com\n"
	    "ip host host3.example.com 192.0.2.9\n"
	    "tunnel select 1\nno tunnel template\n"
	    "tunnel template 5-5\n"
	    "tunnel enable 1-3\n");
	for (int i = 0; i < 7; i++)
		(void)test_console_type(&c, ":undo");
	assert_non_null(strstr(text_str(&c.output), "undone: "));
	assert_string_equal(test_console_listing(&c), before);
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: nothing to undo in this session\n");
	free(before);
	test_console_close(&c);
}

static void
assert_password(struct test_console *c, const char *who, const char *typed)
{
	bool right = false;

	assert_int_equal(password_check(&c->session, who, typed, &right),
	    RC_OK);
	assert_true(right);
}

static void
undo_brings_passwords_back(void **state)
{
	static const char *const answers[] = { "", "first", "first", "first",
	    "second", "second", NULL };
	struct test_console c;

	(void)state;
	open_console(&c, NULL);
	c.answers = answers;
	test_console_set(&c, "login user bob one\nlogin user bob two\n"
	    "no login user bob\n");
	(void)test_console_type(&c, "login password");
	(void)test_console_type(&c, "login password");
	assert_password(&c, "login", "second");
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: undone: login password\n");
	assert_password(&c, "login", "first");
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: undone: login password\n");
	assert_password(&c, "login", "");
	assert_string_equal(test_console_listing(&c), "");
	(void)test_console_type(&c, ":undo");
	assert_password(&c, "user bob", "two");
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: undone: login user bob *\n");
	assert_password(&c, "user bob", "one");
	assert_string_equal(test_console_listing(&c), "login user bob *\n");
	(void)test_console_type(&c, ":undo");
	assert_password(&c, "user bob", "");
	assert_string_equal(test_console_listing(&c), "");
	test_console_close(&c);
}

/* The session follows `console ...` back, too. */
static void
undo_counts_at_once(void **state)
{
	struct test_console c;

	(void)state;
	open_console(&c, NULL);
	test_console_set(&c, "console columns 100\n");
	assert_int_equal(c.session.console.columns, 100);
	(void)test_console_type(&c, ":undo");
	assert_int_equal(c.session.console.columns, 80);
	test_console_set(&c, "console prompt abc\n");
	(void)test_console_type(&c, ":undo");
	assert_string_equal(test_console_prompt(&c), "# ");
	test_console_close(&c);
}

static void
undo_destroys_nothing_of_others(void **state)
{
	struct test_console c, other;

	(void)state;
	open_console(&c, TWO_TUNNELS);
	test_console_join(&other, &c, "TELNET 192.0.2.1");
	other.session.administrator = true;
	test_console_aside(&other);
	test_console_set(&c, "ipsec auto refresh on\n"
	    "ipsec ike pre-shared-key 1 text mine\nno ip route default\n"
	    "ip route 192.0.2.0/24 gateway null\n");
	assert_string_equal(test_console_type(&other, ":undo"),
	    "rtxsh: nothing to undo in this session\n");
	test_console_set(&other, "no ip route 192.0.2.0/24\n"
	    "ipsec ike pre-shared-key 1 text theirs\n");
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: not undone: ip route 192.0.2.0/24 gateway null: "
	    "what it set is gone since\n");
	assert_true(c.session.failed_line);
	assert_string_equal(test_console_type(&other, ":undo"), "rtxsh: "
	    "undone: ipsec ike pre-shared-key 1 text *\n");
	(void)test_console_type(&other, ":undo");
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: undone: ip route 192.0.2.0/24 gateway null\n");
	test_console_set(&other, "ipsec ike pre-shared-key 1 text theirs\n");
	assert_string_equal(test_console_type(&c, ":undo"),
	    "rtxsh: not undone: ipsec ike pre-shared-key 1 text *: there "
	    "is another line since: ipsec ike pre-shared-key 1 text *\n");
	assert_non_null(strstr(test_console_listing(&c), "text theirs"));
	test_console_close(&other);
	test_console_close(&c);
}

/* What one session took out and another put in again is not doubled. */
static void
undo_minds_lines_that_came_again(void **state)
{
	struct test_console c, other;
	char *now;

	(void)state;
	open_console(&c, "ip host a.example.com 192.0.2.1\n"
	    "ip host b.example.com 192.0.2.2\n"
	    "ip filter 1 pass * *\n");
	test_console_join(&other, &c, "TELNET 192.0.2.1");
	other.session.administrator = true;
	test_console_set(&c, "no ip host a.example.com\n");
	test_console_set(&other, "ip host a.example.com 192.0.2.7\n");
	now = listing(&c);
	assert_non_null(strstr(test_console_type(&c, ":undo"),
	    "rtxsh: not undone: no ip host a.example.com: "));
	assert_string_equal(test_console_listing(&c), now);
	test_console_set(&c, "no ip filter 1\n");
	test_console_set(&other, "ip filter 1 reject * *\n");
	free(now);
	now = listing(&c);
	assert_non_null(strstr(test_console_type(&c, ":undo"),
	    "ip filter 1 reject * *"));
	assert_string_equal(test_console_listing(&c), now);
	free(now);
	test_console_close(&other);
	test_console_close(&c);
}

static void
coach_tells_what_else_changes(void **state)
{
	struct test_console c;

	(void)state;
	open_console(&c, TWO_TUNNELS);
	assert_string_equal(test_console_type(&c, ":coach"),
	    "rtxsh: the coach is off\n");
	test_console_set(&c, "ipsec ike pre-shared-key 1 text x\n");
	assert_string_equal(test_console_type(&c, ":coach on"),
	    "rtxsh: the coach is on\n");
	test_console_set(&c, "tunnel select 11\n"
	    "ipsec ike pre-shared-key 11 text x\nip tunnel mtu 1200\n"
	    "ipsec auto refresh on\n");
	assert_string_equal(test_console_type(&c,
	    "ipsec sa policy 1101 1 esp aes-cbc sha-hmac"),
	    "rtxsh: tunnel 1, tunnel 11 now share gateway 1; "
	    "the lowest free number is 2\n");
	assert_string_equal(test_console_type(&c,
	    "ipsec ike pre-shared-key 1 text secret3"),
	    "rtxsh: tunnel 1 shares gateway 1: its pre-shared key is now "
	    "another (line typed in tunnel11)\n");
	assert_string_equal(test_console_type(&c,
	    "ipsec ike remote address 1 203.0.113.10"),
	    "rtxsh: tunnel 1 shares gateway 1: now \"ipsec ike remote address "
	    "1 203.0.113.10\", before \"ipsec ike remote address 1 any\" "
	    "(line typed in tunnel11)\n");
	test_console_set(&c, "tunnel select none\ntunnel enable 1\n"
	    "no tunnel enable 1\nip lan1 address 192.0.2.1/24\n");
	assert_string_equal(test_console_type(&c,
	    "no ipsec ike pre-shared-key 1"),
	    "rtxsh: tunnel 1, tunnel 11 share gateway 1: its pre-shared key "
	    "is gone\n");
	test_console_set(&c, "ip lan1 secure filter in 1\n"
	    "ip lan2 secure filter in 1\ntunnel select 1\n"
	    "ip tunnel secure filter in 1\ntunnel select 2\n"
	    "ip tunnel secure filter in 1\npp select 1\n"
	    "ip pp secure filter in 1\npp select 3\n"
	    "ip pp secure filter in 1\n");
	assert_string_equal(test_console_type(&c, "ip filter 1 pass * *"),
	    "rtxsh: lan1, lan2, pp 1, tunnel 1 and 1 more share filter 1: "
	    "new is \"ip filter 1 pass * *\" (line typed in pp3)\n");
	assert_string_equal(test_console_type(&c, ":coach maybe"),
	    "rtxsh: :coach: it is on or off, not maybe\n");
	assert_true(c.session.failed_line);
	assert_true(c.session.coach);
	(void)test_console_type(&c, ":coach off");
	test_console_set(&c, "ipsec ike pre-shared-key 1 text x\n");
	test_console_close(&c);
}

/* Random settings of all kinds, and `no` forms of those that stand there. */

#define SEED 20260702
#define LINES 700
#define LINES_KEPT 4096

struct trail {
	struct test_console console;
	struct random_lines *random;
	char		*before[LINES_KEPT];	/* listings */
	size_t		 n;
};

static void
try_line(struct trail *t, const struct entry *entry, const char *line)
{
	struct test_console *c = &t->console;
	struct place place;
	char *before;

	if (strchr(line, '\n') != NULL || t->n == LINES_KEPT ||
	    !random_lines_place(t->random, entry, line, &place))
		return;
	c->session.selection = place.selection;
	before = listing(c);
	(void)test_console_type(c, line);
	assert_false(c->session.over);
	if (strcmp(before, test_console_listing(c)) != 0)
		t->before[t->n++] = before;
	else
		free(before);
}

static void
everything_can_be_taken_back(void **state)
{
	struct trail t = { .n = 0 };
	struct text line = TEXT_INIT, no = TEXT_INIT;
	const struct entry *entry;
	const char *said;
	int i;

	(void)state;
	open_console(&t.console, NULL);
	t.random = random_lines_new(t.console.device.profile, false, SEED);
	assert_non_null(t.random);
	for (i = 0; i < LINES; i++) {
		entry = grammar_entry(random_lines_below(t.random,
		    grammar_entries()));
		text_reset(&line);
		if (!entry->setting || entry->act != NULL ||
		    !random_lines_make(t.random, entry, &line))
			continue;
		try_line(&t, entry, text_str(&line));
		try_line(&t, entry, text_str(&line));
		text_reset(&no);
		text_addf(&no, "no %s", text_str(&line));
		if (i % 3 == 0)
			try_line(&t, entry, text_str(&no));
	}
	assert_true(t.n > 100);
	while (t.n > 0) {
		said = test_console_type(&t.console, ":undo");
		if (strncmp(said, "rtxsh: undone: ", 15) != 0)
			fail_msg("%s", said);
		text_reset(&line);
		text_adds(&line, said);
		t.n--;
		if (strcmp(test_console_listing(&t.console),
		    t.before[t.n]) != 0)
			fail_msg("%s\n%s\nis not\n%s", text_str(&line),
			    text_str(&t.console.output), t.before[t.n]);
		free(t.before[t.n]);
	}
	assert_string_equal(test_console_listing(&t.console), "");
	random_lines_free(t.random);
	text_fini(&line);
	text_fini(&no);
	test_console_close(&t.console);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(our_lines_do_not_reach_the_device),
		cmocka_unit_test(general_user_sees_and_takes_back_nothing),
		cmocka_unit_test(sharing_is_told),
		cmocka_unit_test(undo_goes_back_step_by_step),
		cmocka_unit_test(undo_puts_lines_back_where_they_stood),
		cmocka_unit_test(undo_brings_passwords_back),
		cmocka_unit_test(undo_counts_at_once),
		cmocka_unit_test(undo_destroys_nothing_of_others),
		cmocka_unit_test(undo_minds_lines_that_came_again),
		cmocka_unit_test(coach_tells_what_else_changes),
		cmocka_unit_test(everything_can_be_taken_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
