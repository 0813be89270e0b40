/*
 * The log: what is kept, in what order it is read back, what is counted
 * instead of written, and what is forgotten.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "router/log.h"
#include "support/console.h"

#include "base/banned.h"

/* The lines of a log without their times, "x3" for what came again. */
static enum rc
take_line(void *ctx, time_t at, const char *text, int64_t repeats)
{
	struct text *out = ctx;

	(void)at;
	if (text != NULL)
		text_addf(out, "%s\n", text);
	else
		text_addf(out, "x%lld\n", (long long)repeats);
	return RC_OK;
}

static void
expect(struct test_console *c, bool saved, bool reverse, const char *lines)
{
	struct diag diag = DIAG_INIT;
	struct text out = TEXT_INIT;

	assert_int_equal(log_walk(&c->device, saved, reverse, take_line, &out,
	    &diag), RC_OK);
	assert_string_equal(text_str(&out), lines);
	text_fini(&out);
	diag_fini(&diag);
}

static void
add(struct test_console *c, enum log_kind kind, const char *line)
{
	struct diag diag = DIAG_INIT;

	assert_int_equal(log_add(&c->device, kind, &diag, "%s", line), RC_OK);
	diag_fini(&diag);
}

static void
clear(struct test_console *c, bool saved)
{
	struct diag diag = DIAG_INIT;

	assert_int_equal(log_clear(&c->device, saved, &diag), RC_OK);
	diag_fini(&diag);
}

static void
lines_are_read_in_both_orders(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	clear(&c, false);
	expect(&c, false, false, "");
	add(&c, LOG_KIND_INFO, "one");
	add(&c, LOG_KIND_INFO, "two");
	add(&c, LOG_KIND_INFO, "two");
	expect(&c, false, false, "one\ntwo\ntwo\n");
	expect(&c, false, true, "two\ntwo\none\n");
	test_console_close(&c);
}

static void
notice_and_debug_are_kept_when_wanted(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	clear(&c, false);
	add(&c, LOG_KIND_NOTICE, "filter");
	add(&c, LOG_KIND_DEBUG, "packet");
	expect(&c, false, false, "");
	test_console_set(&c, "syslog notice on\nsyslog info off\n");
	add(&c, LOG_KIND_NOTICE, "filter");
	add(&c, LOG_KIND_DEBUG, "packet");
	add(&c, LOG_KIND_INFO, "info");
	test_console_set(&c, "no syslog notice\nsyslog debug on\n");
	add(&c, LOG_KIND_NOTICE, "filter");
	add(&c, LOG_KIND_DEBUG, "packet");
	expect(&c, false, false, "filter\ninfo\npacket\n");
	test_console_close(&c);
}

static void
what_comes_again_is_counted(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "syslog notice on\n");
	clear(&c, false);
	add(&c, LOG_KIND_NOTICE, "filter");
	add(&c, LOG_KIND_NOTICE, "filter");
	add(&c, LOG_KIND_NOTICE, "filter");
	add(&c, LOG_KIND_NOTICE, "other");
	add(&c, LOG_KIND_NOTICE, "filter");
	expect(&c, false, false, "filter\nx2\nother\nfilter\n");
	expect(&c, false, true, "filter\nother\nx2\nfilter\n");
	/* What was cleared is not counted on. */
	clear(&c, false);
	add(&c, LOG_KIND_NOTICE, "filter");
	expect(&c, false, false, "filter\n");
	test_console_close(&c);
}

static void
a_start_parts_the_log(void **state)
{
	struct diag diag = DIAG_INIT;
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	clear(&c, false);
	add(&c, LOG_KIND_INFO, "before");
	assert_int_equal(log_started(&c.device, &diag), RC_OK);
	add(&c, LOG_KIND_INFO, "after");
	expect(&c, true, false, "before\n");
	expect(&c, false, false, "before\nafter\n");
	clear(&c, false);
	expect(&c, true, false, "before\n");
	expect(&c, false, false, "");
	add(&c, LOG_KIND_INFO, "later");
	clear(&c, true);
	expect(&c, true, false, "");
	expect(&c, false, false, "later\n");
	test_console_close(&c);
}

static enum rc
count_line(void *ctx, time_t at, const char *text, int64_t repeats)
{
	(void)at;
	(void)text;
	(void)repeats;
	++*(size_t *)ctx;
	return RC_OK;
}

static void
only_the_newest_lines_are_kept(void **state)
{
	struct diag diag = DIAG_INIT;
	struct test_console c;
	size_t i, n = 0;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_int_equal(model_begin(c.device.model, &diag), RC_OK);
	for (i = 0; i < 10200; i++)
		assert_int_equal(log_add(&c.device, LOG_KIND_INFO, &diag,
		    "%zu", i), RC_OK);
	assert_int_equal(model_commit(c.device.model, &diag), RC_OK);
	assert_int_equal(log_walk(&c.device, false, false, count_line, &n,
	    &diag), RC_OK);
	assert_int_equal(n, 10000);
	test_console_close(&c);
}

static void
nothing_of_it_is_unsaved(void **state)
{
	struct diag diag = DIAG_INIT;
	struct test_console c;
	bool unsaved = true;

	(void)state;
	test_console_open(&c, NULL, false);
	add(&c, LOG_KIND_INFO, "line");
	clear(&c, false);
	assert_int_equal(model_unsaved(c.device.model, &unsaved, &diag),
	    RC_OK);
	assert_false(unsaved);
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_read_in_both_orders),
		cmocka_unit_test(notice_and_debug_are_kept_when_wanted),
		cmocka_unit_test(what_comes_again_is_counted),
		cmocka_unit_test(a_start_parts_the_log),
		cmocka_unit_test(only_the_newest_lines_are_kept),
		cmocka_unit_test(nothing_of_it_is_unsaved),
	};

	return cmocka_run_group_tests_name("log", tests, NULL, NULL);
}
