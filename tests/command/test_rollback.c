/*
 * Rollback timers: what brings the old configuration back, and what stops the
 * timer. The clock is a number that the tests advance.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "command/rollback.h"
#include "support/console.h"

#include "base/banned.h"

#define OLD "ip lan1 address 192.0.2.1/24\n"
#define NEW "ip lan1 address 192.0.2.2/24\n"
#define NEWER "ip lan1 address 192.0.2.3/24\n"

static time_t
moved_now(void *ctx)
{
	const time_t *now = ctx;

	return *now;
}

static struct clock
moved_clock(time_t *now)
{
	return (struct clock){ .now = moved_now, .ctx = now };
}

/* A console with the old configuration, saved. */
struct fixture {
	struct test_console	c;
	time_t			now;
};

static int
setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	assert_non_null(f);
	f->now = 1727285345;
	test_console_open(&f->c, NULL, false);
	f->c.device.clock = moved_clock(&f->now);
	test_console_set(&f->c, OLD);
	(void)test_console_type(&f->c, "save");
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	test_console_close(&f->c);
	free(f);
	return 0;
}

static void
timer_brings_back_what_was(void **state)
{
	struct fixture *f = *state;

	test_console_set(&f->c, "rollback timer 60\n" NEW);
	f->now += 59;
	assert_string_equal(test_console_listing(&f->c), NEW);
	f->now += 1;
	assert_string_equal(test_console_listing(&f->c), OLD);
	/* Once. */
	test_console_set(&f->c, NEW);
	f->now += 1000;
	assert_string_equal(test_console_listing(&f->c), NEW);
}

/* While somebody sits at the prompt. */
static void
watch_brings_it_back(void **state)
{
	struct fixture *f = *state;
	struct model *model = f->c.device.model;
	struct diag diag = DIAG_INIT;

	test_console_set(&f->c, "console prompt old\nrollback timer 60\n"
	    "console prompt new\n");
	f->now += 60;
	/* Not in the middle of something. */
	assert_int_equal(model_begin_reading(model, &diag), RC_OK);
	rollback_watch(&f->c.session);
	model_end_reading(model);
	assert_string_equal(test_console_prompt(&f->c), "new# ");
	rollback_watch(&f->c.session);
	assert_string_equal(test_console_prompt(&f->c), "old# ");
}

static void
passwords_come_back(void **state)
{
	static const char *const answers[] = { "", "secret-1", "secret-1",
	    "", NULL };
	struct fixture *f = *state;

	f->c.answers = answers;
	test_console_set(&f->c, "rollback timer 60\n");
	(void)test_console_type(&f->c, "administrator password");
	f->now += 60;
	(void)test_console_type(&f->c, "show config");
	f->c.session.administrator = false;
	(void)test_console_type(&f->c, "administrator");
	assert_true(f->c.session.administrator);
}

static void
confirm_stops_it(void **state)
{
	struct fixture *f = *state;

	test_console_set(&f->c, "confirm\nrollback timer 60\n" NEW
	    "confirm\n");
	f->now += 60;
	assert_string_equal(test_console_listing(&f->c), NEW);
}

static void
save_stops_it(void **state)
{
	static const char *const saves[] = { "save", "save 3" };
	struct fixture *f = *state;
	size_t i;

	for (i = 0; i < sizeof(saves) / sizeof(saves[0]); i++) {
		test_console_set(&f->c, OLD "rollback timer 60\n" NEW);
		(void)test_console_type(&f->c, saves[i]);
		f->now += 60;
		assert_string_equal(test_console_listing(&f->c), NEW);
	}
}

static void
restart_stops_it(void **state)
{
	struct fixture *f = *state;
	struct test_console other;

	test_console_join(&other, &f->c, "TELNET 192.0.2.9");
	test_console_set(&f->c, "rollback timer 60\n" NEW);
	other.session.administrator = true;
	(void)test_console_type(&other, "rollback timer 90");
	(void)test_console_type(&f->c, "restart");
	assert_true(f->c.session.over);
	test_console_close(&other);
	f->c.session.over = false;
	test_console_set(&f->c, NEWER);
	f->now += 90;
	assert_string_equal(test_console_listing(&f->c), NEWER);
}

static void
log_out_stops_it(void **state)
{
	static const char *const answers[] = { "n", NULL };
	struct fixture *f = *state;
	struct test_console other;

	test_console_join(&other, &f->c, "TELNET 192.0.2.9");
	other.session.administrator = true;
	other.answers = answers;
	test_console_set(&other, "rollback timer 60\n" NEW);
	(void)test_console_type(&other, "exit");
	(void)test_console_type(&other, "exit");
	assert_true(other.session.over);
	test_console_close(&other);
	f->now += 60;
	assert_string_equal(test_console_listing(&f->c), NEW);
}

/* Leaving only the administrator's level is no log-out. */
static void
user_level_does_not_stop_it(void **state)
{
	static const char *const answers[] = { "n", NULL };
	struct fixture *f = *state;

	f->c.answers = answers;
	test_console_set(&f->c, "rollback timer 60\n" NEW);
	(void)test_console_type(&f->c, "exit");
	f->now += 60;
	(void)test_console_type(&f->c, "# nothing");
	f->c.session.administrator = true;
	assert_string_equal(test_console_listing(&f->c), OLD);
}

static void
hang_up_brings_it_back_at_once(void **state)
{
	struct fixture *f = *state;
	struct test_console other;

	test_console_join(&other, &f->c, "TELNET 192.0.2.9");
	other.session.administrator = true;
	test_console_set(&other, "rollback timer 60\n" NEW);
	test_console_close(&other);
	assert_string_equal(test_console_listing(&f->c), OLD);
}

/* Each session has one, and its last one counts. */
static void
last_one_counts(void **state)
{
	struct fixture *f = *state;

	test_console_set(&f->c, "rollback timer 60\n" NEW
	    "rollback timer 100\n" NEWER);
	f->now += 99;
	assert_string_equal(test_console_listing(&f->c), NEWER);
	f->now += 1;
	assert_string_equal(test_console_listing(&f->c), NEW);
}

static void
sessions_have_their_own(void **state)
{
	struct fixture *f = *state;
	struct test_console other;

	test_console_join(&other, &f->c, "TELNET 192.0.2.9");
	other.session.administrator = true;
	test_console_set(&f->c, "rollback timer 60\n" NEW);
	test_console_set(&other, "rollback timer 30\n" NEWER "confirm\n");
	f->now += 30;
	assert_string_equal(test_console_listing(&other), NEWER);
	f->now += 30;
	/* Whoever looks first sees to all that are due. */
	assert_string_equal(test_console_listing(&other), OLD);
	test_console_set(&f->c, "rollback timer 60\n" NEW);
	test_console_set(&other, "rollback timer 30\n" NEWER);
	f->now += 60;
	assert_string_equal(test_console_listing(&f->c), OLD);
	test_console_close(&other);
	assert_string_equal(test_console_listing(&f->c), OLD);
}

static void
load_has_a_timer(void **state)
{
	static const char *const answers[] = { "", "", "", "", "", "", NULL };
	struct fixture *f = *state;

	f->c.answers = answers;
	test_console_set(&f->c, NEW);
	(void)test_console_type(&f->c, "load 0 rollback-timer=120");
	f->now += 119;
	assert_string_equal(test_console_listing(&f->c), OLD);
	f->now += 1;
	assert_string_equal(test_console_listing(&f->c), NEW);
	/* One without the option stops what runs. */
	test_console_set(&f->c, "rollback timer 60\n" NEWER);
	(void)test_console_type(&f->c, "load 0 difference");
	f->now += 60;
	assert_string_equal(test_console_listing(&f->c), OLD);
	test_console_set(&f->c, NEWER);
	f->c.next_answer = 0;
	(void)test_console_type(&f->c,
	    "load 0 difference rollback-timer=120");
	f->now += 120;
	assert_string_equal(test_console_listing(&f->c), NEWER);
}

static void
timer_is_in_range(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(test_console_type(&f->c, "rollback timer 0"),
	    "Error: Parameter out of range\n");
	assert_string_equal(test_console_type(&f->c,
	    "load 0 rollback-timer=119"), "Error: Parameter out of range\n");
	test_console_set(&f->c, "rollback timer 21474836\n");
}

static enum rc
take_command(void *ctx, int64_t command_id, const struct model_change *c)
{
	struct text *last = ctx;

	(void)command_id;
	text_reset(last);
	text_addf(last, "%s by %s in %s at %s", c->command, c->user,
	    c->session, c->at);
	return RC_OK;
}

static void
journal_tells_of_it(void **state)
{
	struct fixture *f = *state;
	struct text last = TEXT_INIT, expected = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	bool unsaved;

	test_console_set(&f->c, "rollback timer 60\n");
	assert_int_equal(model_unsaved(f->c.device.model, &unsaved, &diag),
	    RC_OK);
	assert_false(unsaved);
	/* When it was due, as in the log, not when somebody looked. */
	f->now += 61;
	(void)test_console_type(&f->c, "show config");
	assert_int_equal(model_walk_changes(f->c.device.model, 0,
	    take_command, &last, &diag), RC_OK);
	text_addf(&expected, "rollback timer by  in %s at "
	    "2024-09-26T02:30:05", f->c.session.id);
	assert_string_equal(text_str(&last), text_str(&expected));
	assert_int_equal(model_unsaved(f->c.device.model, &unsaved, &diag),
	    RC_OK);
	assert_true(unsaved);
	text_fini(&last);
	text_fini(&expected);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(timer_brings_back_what_was),
		TEST(watch_brings_it_back),
		TEST(passwords_come_back),
		TEST(confirm_stops_it),
		TEST(save_stops_it),
		TEST(restart_stops_it),
		TEST(log_out_stops_it),
		TEST(user_level_does_not_stop_it),
		TEST(hang_up_brings_it_back_at_once),
		TEST(last_one_counts),
		TEST(sessions_have_their_own),
		TEST(load_has_a_timer),
		TEST(timer_is_in_range),
		TEST(journal_tells_of_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
