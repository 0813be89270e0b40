/*
 * console/input: characters from bytes cut anywhere, the end of the input,
 * and timers that are due while nobody types.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "console/input.h"

#include "base/banned.h"

/* An input that reads from a pipe, and where its output would go. */
struct fixture {
	int		 in, out;	/* the test's ends */
	struct signals	 signals;
	struct output	 output;
	struct input	 input;
};

static void
open_input(struct fixture *f, enum encoding encoding)
{
	int in[2], out[2];

	assert_int_equal(pipe(in), 0);
	assert_int_equal(pipe(out), 0);
	f->in = in[1];
	f->out = out[0];
	signals_none(&f->signals);
	assert_int_equal(output_init(&f->output, out[1], encoding, true,
	    &f->signals, NULL), RC_OK);
	assert_int_equal(input_init(&f->input, in[0], encoding, &f->signals,
	    &f->output, NULL), RC_OK);
}

static void
close_input(struct fixture *f)
{
	(void)close(f->input.fd);
	(void)close(f->output.fd);
	if (f->in >= 0)
		(void)close(f->in);
	(void)close(f->out);
	input_fini(&f->input);
	output_fini(&f->output);
}

static void
send_bytes(const struct fixture *f, const char *bytes)
{
	const size_t len = strlen(bytes);

	assert_int_equal(write(f->in, bytes, len), (ssize_t)len);
}

static void
assert_next(struct fixture *f, uint32_t character)
{
	uint32_t c = 0;

	assert_true(input_get(&f->input, &c));
	assert_int_equal(c, character);
}

static void
characters_come_whole(void **state)
{
	struct fixture f;

	(void)state;
	open_input(&f, ENCODING_SJIS);
	send_bytes(&f, "a\x95");
	assert_next(&f, 'a');
	send_bytes(&f, "\x5c\r");
	assert_next(&f, 0x8868);
	assert_next(&f, '\r');
	close_input(&f);
	open_input(&f, ENCODING_UTF8);
	send_bytes(&f, "\xc3\xa9\xe8\xa1\xa8\xf0\x9f\x98\x80\xff");
	assert_next(&f, 0xe9);
	assert_next(&f, 0x8868);
	assert_next(&f, 0x1f600);
	assert_next(&f, '?');
	close_input(&f);
}

static void
the_end_comes_after_what_was_typed(void **state)
{
	struct fixture f;
	uint32_t c;

	(void)state;
	open_input(&f, ENCODING_UTF8);
	send_bytes(&f, "xy");
	(void)close(f.in);
	f.in = -1;
	assert_next(&f, 'x');
	assert_next(&f, 'y');
	assert_false(input_get(&f.input, &c));
	assert_false(input_get(&f.input, &c));
	assert_int_equal(f.input.error, 0);
	close_input(&f);
}

static void
output_is_flushed_before_waiting(void **state)
{
	struct fixture f;
	char shown[8] = "";

	(void)state;
	open_input(&f, ENCODING_UTF8);
	assert_int_equal(output_write(&f.output, "> ", 2), RC_OK);
	send_bytes(&f, "k");
	assert_next(&f, 'k');
	assert_int_equal(read(f.out, shown, sizeof(shown)), 2);
	assert_string_equal(shown, "> ");
	close_input(&f);
}

/* What a timer did: types a key through the pipe, or ends the session. */
struct alarm_clock {
	struct fixture	*fixture;
	int		 left;		/* how often it still fires */
};

static bool
fire_key(void *ctx, struct console_timer *timer)
{
	struct alarm_clock *clock = ctx;

	send_bytes(clock->fixture, "t");
	timer->due = --clock->left > 0 ? console_clock() : CONSOLE_NEVER;
	return true;
}

static bool
fire_end(void *ctx, struct console_timer *timer)
{
	(void)ctx;
	timer->due = CONSOLE_NEVER;
	return false;
}

static void
timers_fire_while_nobody_types(void **state)
{
	struct fixture f;
	struct alarm_clock clock = { .fixture = &f, .left = 2 };
	struct console_timer timers[2] = {
		{ .due = CONSOLE_NEVER, .fire = fire_end },
		{ .fire = fire_key, .ctx = &clock },
	};
	uint32_t c;

	(void)state;
	open_input(&f, ENCODING_UTF8);
	timers[1].due = console_clock() + 5;
	f.input.timers = timers;
	f.input.n_timers = 2;
	assert_next(&f, 't');
	assert_next(&f, 't');
	assert_int_equal(clock.left, 0);
	timers[0].due = console_clock();
	assert_false(input_get(&f.input, &c));
	close_input(&f);
}

static void
characters_are_added_as_utf8(void **state)
{
	struct text out = TEXT_INIT;

	(void)state;
	input_add_character(&out, 'a');
	input_add_character(&out, 0xe9);
	input_add_character(&out, 0x8868);
	input_add_character(&out, 0x1f600);
	assert_string_equal(text_str(&out),
	    "a\xc3\xa9\xe8\xa1\xa8\xf0\x9f\x98\x80");
	text_fini(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_come_whole),
		cmocka_unit_test(the_end_comes_after_what_was_typed),
		cmocka_unit_test(output_is_flushed_before_waiting),
		cmocka_unit_test(timers_fire_while_nobody_types),
		cmocka_unit_test(characters_are_added_as_utf8),
	};

	return cmocka_run_group_tests_name("input", tests, NULL, NULL);
}
