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

static void
padding_is_left_out(void **state)
{
	struct output output;
	char shown[16] = "";
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	assert_int_equal(output_init(&output, fds[1], ENCODING_UTF8, true,
	    &no_signals, NULL), RC_OK);
	assert_int_equal(output_echo(&output, "a\0\0b\0", 5), RC_OK);
	assert_int_equal(output_flush(&output), RC_OK);
	assert_int_equal(read(fds[0], shown, sizeof(shown) - 1), 2);
	assert_string_equal(shown, "ab");
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
		cmocka_unit_test(padding_is_left_out),
		cmocka_unit_test(a_reader_that_is_gone_is_remembered),
	};

	return cmocka_run_group_tests_name("output", tests, NULL, NULL);
}
