/*
 * Lines of ours while memory runs out: each allocation fails in turn. The
 * line is then done or not, never by half, and with memory again all goes on.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/failing_console.h"

#include "base/banned.h"

/* Something of every kind is used and shared. */
static const char config[] =
    "ip lan1 secure filter name office\n"
    "ip lan2 secure filter in 1 2 dynamic 9\nip lan2 nat descriptor 1000\n"
    "pp select anonymous\n pp bind tunnel1\n"
    "tunnel select 1\n tunnel template 2-3\n ipsec tunnel 1\n"
    "  ipsec sa policy 1 1 esp aes-cbc\n"
    "  ipsec ike pre-shared-key 1 text secret\n tunnel enable 1\n"
    "tunnel select 4\n ipsec tunnel 5\n"
    "  ipsec sa policy 5 1 esp aes-cbc\n"
    "ipsec transport 1 1 udp 1701\nip filter set office in 1 3\n"
    "ip filter 1 pass * *\nip filter dynamic 9 * * filter 1\n"
    "nat descriptor type 1000 masquerade\n"
    "ip host a.example 192.0.2.1\nip host b.example 192.0.2.2\n";

static void
open_console(struct test_console *c)
{
	test_console_open(c, NULL, false);
	test_console_aside(c);
	test_console_load(c, config);
	/* What is kept from line to line is there already. */
	(void)test_console_type(c, ":sharing");
	(void)test_console_type(c, "ip host c.example 192.0.2.3");
	(void)test_console_type(c, ":undo");
}

static void
sharing_without_memory(void **state)
{
	struct test_console c;
	unsigned long n = 0;
	char *said;

	(void)state;
	open_console(&c);
	said = strdup(test_console_type(&c, ":sharing"));
	assert_non_null(said);
	assert_non_null(strstr(said, "gateway 1: shared by tunnel 1, "));
	while (test_console_fails_after(&c, n, ":sharing"))
		n++;
	assert_true(n > 20);
	assert_string_equal(text_str(&c.output), said);
	free(said);
	test_console_close(&c);
}

/* Types a setting, then takes it back while memory runs out. */
static void
undo_without_memory_of(struct test_console *c, const char *setting)
{
	char *before = strdup(test_console_listing(c)), *after = NULL;
	unsigned long n;
	bool failed = true;
	const char *now;

	assert_non_null(before);
	for (n = 0; failed; n++) {
		(void)test_console_type(c, setting);
		assert_false(c->session.failed_line);
		free(after);
		after = strdup(test_console_listing(c));
		assert_non_null(after);
		assert_string_not_equal(before, after);
		failed = test_console_fails_after(c, n, ":undo");
		now = test_console_listing(c);
		if (strcmp(now, after) == 0) {
			assert_true(failed);
			(void)test_console_type(c, ":undo");
			now = test_console_listing(c);
		}
		assert_string_equal(now, before);
	}
	assert_true(n > 5);
	free(before);
	free(after);
}

static void
undo_without_memory(void **state)
{
	struct test_console c;

	(void)state;
	open_console(&c);
	undo_without_memory_of(&c, "no ip host a.example");
	undo_without_memory_of(&c, "no ipsec sa policy 5");
	undo_without_memory_of(&c, "login user bob pass");
	(void)test_console_type(&c, "tunnel select 1");
	undo_without_memory_of(&c, "no tunnel template");
	undo_without_memory_of(&c, "ipsec tunnel 7");
	test_console_close(&c);
}

/* The setting may be done and the coach's line lost. */
static void
coach_without_memory(void **state)
{
	struct test_console c;
	unsigned long n = 0;
	bool failed = true;

	(void)state;
	open_console(&c);
	(void)test_console_type(&c, ":coach on");
	while (failed) {
		(void)test_console_type(&c, "ip filter 1 pass * *");
		failed = test_console_fails_after(&c, n++,
		    "ip filter 1 reject * *");
	}
	assert_true(n > 50);
	assert_non_null(strstr(text_str(&c.output), "rtxsh: lan1, lan2"));
	assert_non_null(strstr(test_console_listing(&c),
	    "ip filter 1 reject * *\n"));
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sharing_without_memory),
		cmocka_unit_test(undo_without_memory),
		cmocka_unit_test(coach_without_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
