/*
 * Memory that runs out while a configuration is loaded, with a rollback timer:
 * each allocation fails in turn; what ran is then there as a whole, or what was
 * loaded is.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/console.h"
#include "support/failing_memory.h"

#include "base/banned.h"

/* One in so many allocations; a prime. */
#define STEP 5

static const char *const loads[] = {
	"load emfs:a rollback-timer=120",
	"load emfs:a difference silent",
	"load emfs:a interactive",
	"load 0 no-key-generate",
};

static const char *const answers[] = { "y", "y", NULL };
static const char *const no_passwords[] = { "", "", NULL };

/* Types a line while the n-th allocation and all after it fail; how many
 * did. */
static unsigned long
load_with(unsigned long n, const char *line)
{
	struct test_console c;
	unsigned long failed;
	char *before, *after;
	enum rc rc;

	test_console_open(&c, NULL, false);
	(void)test_console_load(&c, "embedded file a <<EOF\n"
	    "sshd host key generate *\nbgp use on\nEOF\n"
	    "sshd host key generate bit=2048 *\n");
	(void)test_console_type(&c, "save");
	test_console_set(&c, "ip lan1 address 192.0.2.1/24\n");
	before = strdup(test_console_listing(&c));
	c.answers = strstr(line, "emfs") != NULL ? answers : no_passwords;
	failing_memory_after(n);
	rc = session_line(&c.session, line, strlen(line));
	failed = failing_memory_stop();
	if (failed == 0)
		assert_int_equal(rc, RC_OK);
	c.session.over = false;
	after = strdup(test_console_listing(&c));
	assert_non_null(before);
	assert_non_null(after);
	if (strcmp(before, after) == 0)
		assert_int_not_equal(failed, 0);
	else
		assert_null(strstr(after, "lan1"));
	free(before);
	free(after);
	test_console_close(&c);
	return failed;
}

static void
each_allocation_fails(void **state)
{
	unsigned long n;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(loads) / sizeof(loads[0]); i++) {
		for (n = 0; load_with(n, loads[i]) > 0; n += STEP)
			continue;
		assert_true(n > 20);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_allocation_fails),
	};

	return cmocka_run_group_tests_name("loading without memory", tests,
	    NULL, NULL);
}
