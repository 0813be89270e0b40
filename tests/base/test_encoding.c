/*
 * base/encoding: pieces cut anywhere, bytes that mean nothing, characters that
 * the other side lacks, and the encoding of files that do not say it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/encoding.h"
#include "base/text.h"

#include "base/banned.h"

/* A character whose second byte is a backslash in Shift_JIS. */
#define HYOU	"\xe8\xa1\xa8"
#define HYOU_SJIS "\x95\x5c"
#define HYOU_EUC "\xc9\xbd"
/* A full-width tilde and a circled one: only in the wider tables. */
#define WIDE	"\xef\xbd\x9e\xe2\x91\xa0"
#define WIDE_SJIS "\x81\x60\x87\x40"
#define WIDE_EUC "\xa1\xc1\xad\xa1"
/* Hiragana: tesuto. */
#define TEST	"\xe3\x81\xa6\xe3\x81\x99\xe3\x81\xa8"
#define TEST_SJIS "\x82\xc4\x82\xb7\x82\xc6"
#define TEST_EUC "\xa4\xc6\xa4\xb9\xa4\xc8"
/* Half-width katakana: tonneru. */
#define KANA	"\xef\xbe\x84\xef\xbe\x9d\xef\xbe\x88\xef\xbe\x99"
#define KANA_SJIS "\xc4\xdd\xc8\xd9"

/* Converts in pieces of the given size. */
static void
recode(enum encoding encoding, bool to_utf8, const char *s, size_t len,
    size_t piece, struct text *out)
{
	struct recoder recoder;
	size_t i, n;

	assert_int_equal(recoder_init(&recoder, encoding, to_utf8, NULL),
	    RC_OK);
	for (i = 0; i < len; i += n) {
		n = len - i < piece ? len - i : piece;
		assert_int_equal(recoder_add(&recoder, s + i, n, out), RC_OK);
	}
	assert_int_equal(recoder_end(&recoder, out), RC_OK);
	recoder_fini(&recoder);
}

static void
assert_recoded(enum encoding encoding, bool to_utf8, const char *from,
    const char *to)
{
	struct text out = TEXT_INIT;
	size_t piece;

	for (piece = 1; piece <= strlen(from); piece++) {
		text_reset(&out);
		recode(encoding, to_utf8, from, strlen(from), piece, &out);
		assert_string_equal(text_str(&out), to);
	}
	text_fini(&out);
}

static void
names_are_known(void **state)
{
	(void)state;
	assert_int_equal(encoding_of_codeset("utf-8"), ENCODING_UTF8);
	assert_int_equal(encoding_of_codeset("EUC-JP"), ENCODING_EUCJP);
	assert_int_equal(encoding_of_codeset("eucJP"), ENCODING_EUCJP);
	assert_int_equal(encoding_of_codeset("SJIS"), ENCODING_SJIS);
	assert_int_equal(encoding_of_codeset("ANSI_X3.4-1968"),
	    ENCODING_ASCII);
	assert_int_equal(encoding_of_codeset("EBCDIC"), ENCODING_ASCII);
}

static void
characters_are_measured(void **state)
{
	(void)state;
	assert_int_equal(encoding_utf8_character("", 0), 0);
	assert_int_equal(encoding_utf8_character("a", 1), 1);
	assert_int_equal(encoding_utf8_character(HYOU "a", 4), 3);
	assert_int_equal(encoding_utf8_character(HYOU, 2), 0);
	assert_int_equal(encoding_utf8_character("\xf0\x9f\x98\x80", 4), 4);
	/* Overlong, a surrogate, beyond the end, a lone second byte. */
	assert_int_equal(encoding_utf8_character("\xc0\xaf", 2), 0);
	assert_int_equal(encoding_utf8_character("\xe0\x80\xaf", 3), 0);
	assert_int_equal(encoding_utf8_character("\xed\xa0\x80", 3), 0);
	assert_int_equal(encoding_utf8_character("\xf4\x90\x80\x80", 4), 0);
	assert_int_equal(encoding_utf8_character("\x80", 1), 0);
	assert_int_equal(encoding_utf8_span("", 0), 0);
	assert_int_equal(encoding_utf8_span("a" HYOU "b", 5), 5);
	assert_int_equal(encoding_utf8_span("a" HYOU "b", 3), 1);
	assert_int_equal(encoding_utf8_span("ab\x80" "c", 4), 2);
}

static void
both_ways_in_pieces(void **state)
{
	(void)state;
	assert_recoded(ENCODING_SJIS, true, HYOU_SJIS WIDE_SJIS "x\r\n",
	    HYOU WIDE "x\r\n");
	assert_recoded(ENCODING_SJIS, false, "a" HYOU WIDE,
	    "a" HYOU_SJIS WIDE_SJIS);
	assert_recoded(ENCODING_EUCJP, true, HYOU_EUC WIDE_EUC,
	    HYOU WIDE);
	assert_recoded(ENCODING_EUCJP, false, HYOU WIDE,
	    HYOU_EUC WIDE_EUC);
	assert_recoded(ENCODING_SJIS, true, KANA_SJIS, KANA);
	assert_recoded(ENCODING_UTF8, true, HYOU TEST, HYOU TEST);
}

static void
what_cannot_be_shown_is_a_question_mark(void **state)
{
	(void)state;
	assert_recoded(ENCODING_ASCII, false, "a" HYOU "b", "a?b");
	assert_recoded(ENCODING_ASCII, true, "a\xff" "b", "a?b");
	assert_recoded(ENCODING_SJIS, false, "\xf0\x9f\x98\x80!", "?!");
	assert_recoded(ENCODING_UTF8, true, "a\xff\xfe" "b\n", "a??b\n");
}

static void
a_character_cut_off_at_the_end(void **state)
{
	struct recoder recoder;
	struct text out = TEXT_INIT;

	(void)state;
	assert_int_equal(recoder_init(&recoder, ENCODING_SJIS, true, NULL),
	    RC_OK);
	assert_int_equal(recoder_add(&recoder, "a\x95", 2, &out), RC_OK);
	assert_string_equal(text_str(&out), "a");
	assert_int_equal(recoder_end(&recoder, &out), RC_OK);
	assert_string_equal(text_str(&out), "a?");
	assert_int_equal(recoder.bad, 1);
	recoder_fini(&recoder);
	text_fini(&out);
}

static void
assert_found(const char *file, size_t len, enum encoding encoding,
    size_t bad_line, const char *utf8)
{
	struct encoding_found found;
	struct text out = TEXT_INIT;

	assert_int_equal(encoding_to_utf8(file, len, &out, &found, NULL),
	    RC_OK);
	assert_int_equal(found.encoding, encoding);
	assert_int_equal(found.bad_line, bad_line);
	assert_string_equal(text_str(&out), utf8);
	text_fini(&out);
}

#define ASSERT_FOUND(file, encoding, bad_line, utf8) \
	assert_found(file, sizeof(file) - 1, encoding, bad_line, utf8)

static void
files_say_their_encoding_by_their_bytes(void **state)
{
	(void)state;
	ASSERT_FOUND("", ENCODING_UTF8, 0, "");
	ASSERT_FOUND("ip lan1\r\n", ENCODING_UTF8, 0, "ip lan1\r\n");
	ASSERT_FOUND("\xef\xbb\xbf" "a", ENCODING_UTF8, 0, "a");
	ASSERT_FOUND("# " TEST "\n", ENCODING_UTF8, 0, "# " TEST "\n");
	ASSERT_FOUND("# " TEST_SJIS HYOU_SJIS "\r\n", ENCODING_SJIS, 0,
	    "# " TEST HYOU "\r\n");
	ASSERT_FOUND("# " TEST_EUC HYOU_EUC "\n", ENCODING_EUCJP, 0,
	    "# " TEST HYOU "\n");
	ASSERT_FOUND("# " KANA_SJIS "\n", ENCODING_SJIS, 0,
	    "# " KANA "\n");
}

static void
damaged_files_come_through(void **state)
{
	(void)state;
	ASSERT_FOUND("a\n" TEST TEST "\nb\xff" "c\n", ENCODING_UTF8, 3,
	    "a\n" TEST TEST "\nb?c\n");
	ASSERT_FOUND(TEST_SJIS "\n" HYOU_SJIS "\xff\n", ENCODING_SJIS, 2,
	    TEST "\n" HYOU "?\n");
	ASSERT_FOUND("\xef\xbb\xbf\xff\n", ENCODING_UTF8, 1, "?\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_known),
		cmocka_unit_test(characters_are_measured),
		cmocka_unit_test(both_ways_in_pieces),
		cmocka_unit_test(what_cannot_be_shown_is_a_question_mark),
		cmocka_unit_test(a_character_cut_off_at_the_end),
		cmocka_unit_test(files_say_their_encoding_by_their_bytes),
		cmocka_unit_test(damaged_files_come_through),
	};

	return cmocka_run_group_tests_name("encoding", tests, NULL, NULL);
}
