/*
 * The login timer: whole sessions on a clock of the test's, which leaps ahead
 * each time that it is looked at, so that nothing waits.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "console/console.h"
#include "support/console.h"

#include "base/banned.h"

/* More than the second after which a session looks again. */
#define LEAP_MS 2000

/* The clock has no context. */
static struct {
	int64_t	ms;
	int	in;		/* the session's input, to be written */
	int64_t	key_ms;		/* when another key is typed; 0: never */
	int64_t	end_ms;		/* when the input ends */
} now;

static int64_t
leap(void)
{
	now.ms += LEAP_MS;
	if (now.key_ms != 0 && now.ms >= now.key_ms) {
		now.key_ms = 0;
		assert_int_equal(write(now.in, "\n", 1), 1);
	}
	if (now.in >= 0 && now.ms >= now.end_ms) {
		(void)close(now.in);
		now.in = -1;
	}
	return now.ms;
}

/* Types lines into a session and leaves it alone. Gives how many seconds it
 * lasted; after 1000 its input ends. */
static int64_t
lasts(struct test_console *c, const char *origin, const char *lines,
    int64_t key_ms)
{
	struct console_options options = { .language_fixed = true,
	    .origin = origin, .encoding = ENCODING_UTF8, .clock = leap };
	struct console_result result;
	struct diag diag = DIAG_INIT;
	int in[2], out[2];

	assert_int_equal(pipe(in), 0);
	assert_int_equal(pipe(out), 0);
	assert_int_equal(write(in[1], lines, strlen(lines)), strlen(lines));
	now.ms = 0;
	now.in = in[1];
	now.key_ms = key_ms;
	now.end_ms = 1000000;
	options.in = in[0];
	options.out = out[1];
	assert_int_equal(console_run(&c->device, &options, &result, &diag),
	    RC_OK);
	assert_int_equal(result.end, CONSOLE_HUNG_UP);
	assert_int_equal(result.signal, 0);
	if (now.in >= 0)
		(void)close(now.in);
	(void)close(in[0]);
	(void)close(out[0]);
	(void)close(out[1]);
	diag_fini(&diag);
	return now.ms / 1000;
}

/* The timer is looked at each second, that is each time the clock leaps. */
#define assert_about(seconds, wanted) \
	assert_in_range(seconds, wanted, (wanted) + 40)

static void
logs_out_who_types_nothing(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_about(lasts(&c, "Serial", "\n", 0), 300);
	test_console_set(&c, "login timer 120\n");
	assert_about(lasts(&c, "Serial", "\n", 0), 120);
	assert_about(lasts(&c, "TELNET 192.0.2.1", "\n", 0), 120);
	/* A key begins it anew. */
	assert_about(lasts(&c, "Serial", "\n", 100000), 220);
	test_console_close(&c);
}

static void
unless_it_is_cleared(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "login timer clear\n");
	assert_about(lasts(&c, "Serial", "\n", 0), 1000);
	assert_about(lasts(&c, "TELNET 192.0.2.1", "\n", 0), 300);
	test_console_close(&c);
}

/* In the middle of a question too; nothing is saved then, and nothing lost. */
static void
leaves_what_is_unsaved(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_about(lasts(&c, "Serial", "\nadministrator\n\n"
	    "ipsec auto refresh on\nexit\n", 0), 300);
	assert_string_equal(test_console_listing(&c),
	    "ipsec auto refresh on\n");
	assert_string_equal(test_console_type(&c, "exit"),
	    "Save new configuration ? (Y/N)\n");
	test_console_close(&c);
}

static void
login_that_nobody_finishes(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_about(lasts(&c, "TELNET 192.0.2.1", "", 0), 300);
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(logs_out_who_types_nothing),
		cmocka_unit_test(unless_it_is_cleared),
		cmocka_unit_test(leaves_what_is_unsaved),
		cmocka_unit_test(login_that_nobody_finishes),
	};

	return cmocka_run_group_tests_name("timers", tests, NULL, NULL);
}
