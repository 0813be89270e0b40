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

/* CR LF in one burst, in one piece or in two, is one Enter; a LF that comes
 * later is one for itself. */
static void
line_ends_of_one_burst(void **state)
{
	struct fixture f;

	(void)state;
	open_input(&f, ENCODING_UTF8);
	f.input.keys = f.input.pairs = true;
	send_bytes(&f, "a\r\n\n\nb\r");
	assert_next(&f, 'a');
	assert_next(&f, '\r');
	assert_next(&f, '\n');
	assert_next(&f, '\n');
	assert_next(&f, 'b');
	assert_next(&f, '\r');
	send_bytes(&f, "\nc\r");
	assert_next(&f, 'c');
	assert_next(&f, '\r');
	f.input.cr_came -= 1000;
	send_bytes(&f, "\n");
	assert_next(&f, '\n');
	/* Two, where that is how it is. */
	f.input.pairs = false;
	send_bytes(&f, "\r\n");
	assert_next(&f, '\r');
	assert_next(&f, '\n');
	close_input(&f);
}

static void
nul_is_nothing(void **state)
{
	struct fixture f;

	(void)state;
	open_input(&f, ENCODING_UTF8);
	f.input.keys = f.input.pairs = true;
	assert_int_equal(write(f.in, "\r\0\0\nx", 5), 5);
	assert_next(&f, '\r');
	assert_next(&f, '\n');
	assert_next(&f, 'x');
	close_input(&f);
}

/* Ctrl-S holds back what was typed before and behind it until Ctrl-Q. */
static void
stopping_and_going_on(void **state)
{
	struct fixture f;
	char shown[8] = "";

	(void)state;
	open_input(&f, ENCODING_UTF8);
	f.input.keys = true;
	send_bytes(&f, "ab\x13" "c");
	input_look(&f.input);
	assert_true(f.input.stopped);
	assert_int_equal(output_write(&f.output, "x", 1), RC_OK);
	send_bytes(&f, "\x11" "d");
	assert_true(input_wait_for_room(&f.input));
	assert_false(f.input.stopped);
	assert_next(&f, 'a');
	assert_next(&f, 'b');
	assert_next(&f, 'c');
	assert_next(&f, 'd');
	assert_int_equal(output_flush(&f.output), RC_OK);
	assert_int_equal(read(f.out, shown, sizeof(shown)), 1);
	close_input(&f);
}

/* Ctrl-C is found behind what was typed ahead, of which nothing is lost. */
static void
breaking_off(void **state)
{
	struct fixture f;

	(void)state;
	open_input(&f, ENCODING_SJIS);
	f.input.keys = true;
	input_look(&f.input);
	assert_false(f.input.broken);
	send_bytes(&f, "x\x95\x5c\x03y\x03");
	assert_next(&f, 'x');
	input_look(&f.input);
	assert_true(f.input.broken);
	assert_next(&f, 0x8868);
	assert_next(&f, 'y');
	assert_next(&f, KEY_BREAK);
	close_input(&f);
}

/* A byte that means nothing is no `?` that was typed. */
static void
invalid_keys(void **state)
{
	struct fixture f;

	(void)state;
	open_input(&f, ENCODING_UTF8);
	f.input.keys = true;
	send_bytes(&f, "?\xff?\xe8\xa1");
	(void)close(f.in);
	f.in = -1;
	assert_next(&f, '?');
	assert_next(&f, KEY_INVALID);
	assert_next(&f, '?');
	assert_next(&f, KEY_INVALID);
	close_input(&f);
}

/* What was typed ahead is read in the encoding that counts when it is. */
static void
another_encoding(void **state)
{
	struct fixture f;

	(void)state;
	open_input(&f, ENCODING_SJIS);
	send_bytes(&f, "\x95\x5c\xe8\xa1\xa8");
	assert_next(&f, 0x8868);
	assert_int_equal(input_encode(&f.input, ENCODING_UTF8, NULL), RC_OK);
	assert_next(&f, 0x8868);
	close_input(&f);
}

static void
characters_are_added_as_utf8(void **state)
{
	struct text out = TEXT_INIT;

	(void)state;
	character_add(&out, 'a');
	character_add(&out, 0xe9);
	character_add(&out, 0x8868);
	character_add(&out, 0x1f600);
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
		cmocka_unit_test(line_ends_of_one_burst),
		cmocka_unit_test(nul_is_nothing),
		cmocka_unit_test(stopping_and_going_on),
		cmocka_unit_test(breaking_off),
		cmocka_unit_test(invalid_keys),
		cmocka_unit_test(another_encoding),
		cmocka_unit_test(characters_are_added_as_utf8),
	};

	return cmocka_run_group_tests_name("input", tests, NULL, NULL);
}
