/*
 * console/output: line ends, encodings, holding back, and a reader that is
 * gone.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "console/output.h"

#include "base/banned.h"

static struct signals no_signals = { .fd = -1 };

/* Writes pieces, each for itself, and holds the bytes against what they must
 * be. */
static void
assert_bytes(enum encoding encoding, bool crlf, const char *const *pieces,
    const char *bytes)
{
	struct output output;
	char shown[256] = "";
	int fds[2];

	assert_int_equal(pipe(fds), 0);
	assert_int_equal(output_init(&output, fds[1], encoding, crlf,
	    &no_signals, NULL), RC_OK);
	for (; *pieces != NULL; pieces++)
		assert_int_equal(output_write(&output, *pieces,
		    strlen(*pieces)), RC_OK);
	assert_int_equal(output_flush(&output), RC_OK);
	assert_int_equal(read(fds[0], shown, sizeof(shown) - 1),
	    (ssize_t)strlen(bytes));
	assert_string_equal(shown, bytes);
	output_fini(&output);
	(void)close(fds[0]);
	(void)close(fds[1]);
}

static void
line_ends(void **state)
{
	static const char *const pieces[] = { "a\nb\r", "\nc\r\n\n", NULL };

	(void)state;
	assert_bytes(ENCODING_UTF8, true, pieces, "a\r\nb\r\nc\r\n\r\n");
	assert_bytes(ENCODING_UTF8, false, pieces, "a\nb\r\nc\r\n\n");
}

static void
encodings(void **state)
{
	/* A character in two pieces. */
	static const char *const pieces[] = { "\xe8\xa1", "\xa8\n", NULL };

	(void)state;
	assert_bytes(ENCODING_UTF8, true, pieces, "\xe8\xa1\xa8\r\n");
	assert_bytes(ENCODING_SJIS, true, pieces, "\x95\x5c\r\n");
	assert_bytes(ENCODING_EUCJP, true, pieces, "\xc9\xbd\r\n");
	assert_bytes(ENCODING_ASCII, true, pieces, "?\r\n");
}

/* Rows that are full, wide characters, and what is not cut. */
static void
rows(void **state)
{
	static const struct {
		const char	*text, *rows;
	} cases[] = {
		{ "1234567\n", "1234567\r\n" },
		{ "12345678", "1234567\r\n8" },
		{ "123456表x\n", "123456\r\n表x\r\n" },
		{ "12345表x\n", "12345表\r\nx\r\n" },
		{ "123456ｱx", "123456ｱ\r\nx" },
		{ "1234567\n\n8", "1234567\r\n\r\n8" },
	};
	struct output output;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(output_init(&output, -1, ENCODING_UTF8, true,
		    &no_signals, NULL), RC_OK);
		output.wrap.columns = 7;
		assert_int_equal(output_write(&output, cases[i].text,
		    strlen(cases[i].text)), RC_OK);
		assert_string_equal(text_str(&output.bytes), cases[i].rows);
		output_fini(&output);
	}
}

/* What the terminal has fewer of counts. */
static void
narrow_terminal(void **state)
{
	struct output output;

	(void)state;
	assert_int_equal(output_init(&output, -1, ENCODING_UTF8, true,
	    &no_signals, NULL), RC_OK);
	output.wrap = (struct wrap){ .columns = 9, .cells = 4,
	    .terminal = WRAP_SUBSTITUTE };
	assert_int_equal(output_write(&output, "表表12表x", 12), RC_OK);
	assert_string_equal(text_str(&output.bytes), "表表12\r\n表x");
	output_fini(&output);
}

/* Counts down how often somebody wants more. */
static bool
want_more(void *ctx)
{
	int *left = ctx;

	return (*left)-- > 0;
}

/* Asked when the page is full and there is more, and not again. */
static void
pages(void **state)
{
	struct output output;
	int left = 0;

	(void)state;
	assert_int_equal(output_init(&output, -1, ENCODING_UTF8, true,
	    &no_signals, NULL), RC_OK);
	output.page = 2;
	output.more = want_more;
	output.ctx = &left;
	assert_int_equal(output_write(&output, "1\n2\n", 4), RC_OK);
	assert_int_equal(left, 0);
	assert_false(output.dropped);
	assert_int_equal(output_write(&output, "3\n4\n", 4), RC_OK);
	assert_true(output.dropped);
	assert_int_equal(output_write(&output, "5\n", 2), RC_OK);
	assert_int_equal(left, -1);
	assert_string_equal(text_str(&output.bytes), "1\r\n2\r\n");
	output_new_page(&output);
	assert_int_equal(output_write(&output, "6\n", 2), RC_OK);
	assert_string_equal(text_str(&output.bytes), "1\r\n2\r\n6\r\n");
	output_fini(&output);
}

/* Ctrl-C came: on at call number so. */
static enum output_turn
break_later(void *ctx, bool wait)
{
	int *left = ctx;

	(void)wait;
	return (*left)-- == 0 ? OUTPUT_IS_BROKEN_OFF : OUTPUT_GOES_ON;
}

/* What is broken off ends with its row. */
static void
broken_off(void **state)
{
	struct output output;
	char shown[64] = "";
	int fds[2], left = 1;

	(void)state;
	assert_int_equal(pipe(fds), 0);
	assert_int_equal(output_init(&output, fds[1], ENCODING_UTF8, true,
	    &no_signals, NULL), RC_OK);
	output.turn = break_later;
	output.ctx = &left;
	assert_int_equal(output_write(&output, "one\ntwo\n", 8), RC_OK);
	assert_int_equal(output_flush(&output), RC_OK);
	assert_int_equal(output_write(&output, "three\n", 6), RC_OK);
	assert_int_equal(output_flush(&output), RC_OK);
	assert_true(read(fds[0], shown, sizeof(shown) - 1) > 0);
	assert_string_equal(shown, "one\r\n^C\r\n");
	output_fini(&output);
	(void)close(fds[0]);
	(void)close(fds[1]);
}

static void
a_reader_that_is_gone_is_remembered(void **state)
{
	struct output output;
	int fds[2];

	(void)state;
	(void)signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(fds), 0);
	(void)close(fds[0]);
	assert_int_equal(output_init(&output, fds[1], ENCODING_UTF8, true,
	    &no_signals, NULL), RC_OK);
	assert_int_equal(output_write(&output, "a", 1), RC_OK);
	assert_int_equal(output_flush(&output), RC_IO);
	assert_int_equal(output_write(&output, "b", 1), RC_IO);
	assert_int_equal(output_flush(&output), RC_IO);
	output_fini(&output);
	(void)close(fds[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(line_ends),
		cmocka_unit_test(encodings),
		cmocka_unit_test(rows),
		cmocka_unit_test(narrow_terminal),
		cmocka_unit_test(pages),
		cmocka_unit_test(broken_off),
		cmocka_unit_test(a_reader_that_is_gone_is_remembered),
	};

	return cmocka_run_group_tests_name("output", tests, NULL, NULL);
}
