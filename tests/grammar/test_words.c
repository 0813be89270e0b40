/*
 * A line into words: blanks, quotes, backslashes, places in the line; and the
 * longest line.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "grammar/reading.h"
#include "grammar/type.h"
#include "grammar/words.h"

#include "base/banned.h"

/* The words of a line with | between them; a * before quoted ones. */
static const char *
split(struct arena *arena, struct text *t, const char *line, bool *open)
{
	const struct word *words;
	size_t n, i;

	text_reset(t);
	assert_int_equal(words_split(arena, line, strlen(line), &words, &n,
	    open), RC_OK);
	for (i = 0; i < n; i++) {
		if (i > 0)
			text_addc(t, '|');
		if (words[i].quoted)
			text_addc(t, '*');
		text_add(t, words[i].text, words[i].len);
		assert_int_equal(strlen(words[i].text), words[i].len);
		assert_true(words[i].start < words[i].end);
	}
	return text_str(t);
}

static void
test_split(void **state)
{
	static const struct expected lines[] = {
		{ "", "" },
		{ "  \t ", "" },
		{ "a", "a" },
		{ " a  b\tc ", "a|b|c" },
		{ "\"a b\" c", "*a b|c" },
		{ "'a b'c", "*a bc" },
		{ "x='a b'", "*x=a b" },
		{ "\"\"", "*" },
		{ "a \"\" b", "a|*|b" },
		{ "a\\ b", "*a b" },
		{ "\\?\\#\\|\\>\\\\\\'\\\"", "*?#|>\\'\"" },
		{ "a\\b", "a\\b" },
		{ "a\\", "a\\" },
		{ "\"a\\\"b\"", "*a\"b" },
		{ "\"a\\?b\"", "*a\\?b" },
		{ "'a\\'", "*a\\" },
		{ "\"a b", "*a b" },
		{ "\"a'b\"'c\"d'", "*a'bc\"d" },
		{ "?", "?" },
	};
	struct arena arena = ARENA_INIT;
	struct text t = TEXT_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		assert_string_equal(split(&arena, &t, lines[i].line, NULL),
		    lines[i].want);
	text_fini(&t);
	arena_fini(&arena);
}

static void
test_places(void **state)
{
	struct arena arena = ARENA_INIT;
	const struct word *w;
	size_t n;
	bool open;

	(void)state;
	assert_int_equal(words_split(&arena, " ab 'c d'", 9, &w, &n, &open),
	    RC_OK);
	assert_int_equal(n, 2);
	assert_int_equal(w[0].start, 1);
	assert_int_equal(w[0].end, 3);
	assert_int_equal(w[1].start, 4);
	assert_int_equal(w[1].end, 9);
	assert_true(open);
	assert_int_equal(words_split(&arena, "ab ", 3, &w, &n, &open), RC_OK);
	assert_false(open);
	assert_int_equal(words_split(&arena, "", 0, &w, &n, &open), RC_OK);
	assert_false(open);
	arena_fini(&arena);
}

static void
test_width(void **state)
{
	(void)state;
	assert_int_equal(text_width("abc", 3), 3);
	assert_int_equal(text_width("\xe8\xa1\xa8", 3), 2);
	assert_int_equal(text_width("\xef\xbd\xb1", 3), 1);
	assert_int_equal(text_width("\xc3\xa9", 2), 2);
	assert_int_equal(text_width("\xff\xfe", 2), 2);
	assert_int_equal(text_width("\xe8\xa1", 2), 2);
	assert_int_equal(text_width("\xf0\x9f\x98\x80", 4), 2);
}

/* 4095 half-width characters are taken, one more is not. */
static void
test_longest(void **state)
{
	char *line = malloc(GRAMMAR_LINE_MAX + 2);
	struct reading r;

	(void)state;
	assert_non_null(line);
	reading_init(&r);
	memset(line, 'x', GRAMMAR_LINE_MAX + 1);
	memcpy(line, "say ", 4);
	line[GRAMMAR_LINE_MAX + 1] = '\0';
	assert_string_equal(reading_line(&r, line), "! count");
	line[GRAMMAR_LINE_MAX] = '\0';
	assert_string_equal(reading_line(&r, line), line);
	reading_fini(&r);
	free(line);
}

static void
test_nothing(void **state)
{
	struct reading r;

	(void)state;
	reading_init(&r);
	assert_string_equal(reading_line(&r, ""), "! nothing");
	assert_string_equal(reading_line(&r, "  "), "! nothing");
	assert_int_equal(grammar_parse(&r.place, &r.arena, "number\0 5", 9,
	    &r.command, &r.refused), RC_REFUSED);
	assert_int_equal(r.refused.why, REFUSED_NAME);
	reading_fini(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_split),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_longest),
		cmocka_unit_test(test_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
