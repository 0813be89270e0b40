/*
 * transcript/match: placeholders in a line, and aligning the lines of an
 * answer with what was expected.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "transcript/match.h"

#include "base/banned.h"

static bool
matches(const char *pattern, const char *s, bool asked)
{
	const struct line expected = { .text = pattern,
	    .len = strlen(pattern) };
	const struct line actual = { .text = s, .len = strlen(s),
	    .asked = asked };

	return match_line(&expected, &actual);
}

static void
bytes_count(void **state)
{
	(void)state;
	assert_true(matches("", "", false));
	assert_true(matches(" ipsec tunnel 101", " ipsec tunnel 101", false));
	assert_false(matches("ipsec tunnel 101", " ipsec tunnel 101", false));
	assert_false(matches("a", "a ", false));
	assert_false(matches("a ", "a", false));
	assert_false(matches("A", "a", false));
	assert_false(matches("...", "abc", false));
}

static void
blanks_at_the_end_of_a_question_do_not(void **state)
{
	(void)state;
	assert_true(matches("Password:", "Password: ", true));
	assert_true(matches("Password: ", "Password: ", true));
	assert_false(matches("Password", "Password: ", true));
}

static void
any_takes_any_characters(void **state)
{
	(void)state;
	assert_true(matches("{{any}}", "", false));
	assert_true(matches("a{{any}}z", "az", false));
	assert_true(matches("a{{any}}z", "abzcz", false));
	assert_true(matches("{{any}}b{{any}}d", "abcbcd", false));
	assert_false(matches("{{any}}b{{any}}d", "abcbc", false));
	assert_false(matches("a{{any}}", "ba", false));
}

/* A pattern that would take for ever if every way were tried. */
static void
any_does_not_explode(void **state)
{
	struct text pattern = TEXT_INIT, s = TEXT_INIT;
	int i;

	(void)state;
	for (i = 0; i < 200; i++)
		text_adds(&pattern, "{{any}}a");
	text_adds(&pattern, "b");
	for (i = 0; i < 4000; i++)
		text_adds(&s, "a");
	assert_false(matches(text_str(&pattern), text_str(&s), false));
	text_fini(&pattern);
	text_fini(&s);
}

static void
numbers(void **state)
{
	(void)state;
	assert_true(matches("up {{number}} s", "up 41 s", false));
	assert_false(matches("up {{number}} s", "up  s", false));
	assert_false(matches("up {{number}} s", "up x s", false));
	assert_false(matches("{{number}}", "-1", false));
}

static void
dates(void **state)
{
	(void)state;
	assert_true(matches("# Reporting Date: {{date}}",
	    "# Reporting Date: Nov 3 16:04:53 2024", false));
	assert_true(matches("({{date}})", "(Fri Jul  5 11:17:45 2024)",
	    false));
	assert_true(matches("{{date}}: text", "2024/09/26 02:29:05: text",
	    false));
	assert_true(matches("{{date}}", "2024-09-26", false));
	assert_false(matches("{{date}}", "2024/9/26", false));
	assert_false(matches("{{date}}", "someday", false));
}

static void
addresses(void **state)
{
	(void)state;
	assert_true(matches("to {{ip}}.", "to 192.0.2.1.", false));
	assert_true(matches("{{ip}}/64", "2001:db8::1/64", false));
	assert_false(matches("{{ip}}", "192.0.2", false));
	assert_false(matches("{{ip}}", "host", false));
}

static void
unknown_placeholders_are_text(void **state)
{
	(void)state;
	assert_true(matches("{{foo}}", "{{foo}}", false));
	assert_false(matches("{{foo}}", "bar", false));
}

/* One letter a step: Same, Missing, Extra, Any, Passed. */
static void
assert_alignment(const char *expected_text, const char *actual_text,
    const char *steps)
{
	static const char letters[] = "SMEAP";
	struct arena arena = ARENA_INIT;
	struct lines expected, actual;
	struct alignment alignment;
	char found[64] = "";
	bool same = true;
	size_t i;

	assert_int_equal(lines_parse(&expected, &arena, expected_text,
	    strlen(expected_text)), RC_OK);
	assert_int_equal(lines_split(&actual, &arena, actual_text,
	    strlen(actual_text)), RC_OK);
	assert_int_equal(match_align(&alignment, &arena, &expected, 0,
	    expected.n, &actual), RC_OK);
	assert_true(alignment.n < sizeof(found));
	for (i = 0; i < alignment.n; i++) {
		found[i] = letters[alignment.match[i].kind];
		same = same && found[i] != 'M' && found[i] != 'E';
	}
	assert_string_equal(found, steps);
	assert_int_equal(alignment.same, same);
	arena_fini(&arena);
}

static void
lines_are_aligned(void **state)
{
	(void)state;
	assert_alignment("", "", "");
	assert_alignment("a\nb\n", "a\nb\n", "SS");
	assert_alignment("a\nb\nc\n", "a\nc\n", "SMS");
	assert_alignment("a\nc\n", "a\nb\nc\n", "SES");
	assert_alignment("a\nb\nc\n", "a\nx\nc\n", "SMES");
	assert_alignment("", "a\n", "E");
	assert_alignment("a\n", "", "M");
}

static void
dots_stand_for_lines(void **state)
{
	(void)state;
	assert_alignment("...\n", "", "P");
	assert_alignment("...\n", "a\nb\n", "AAP");
	assert_alignment("a\n...\nd\n", "a\nb\nc\nd\n", "SAAPS");
	assert_alignment("...\nb\n...\n", "a\nb\nc\n", "APSAP");
	/* The last of several that fit. */
	assert_alignment("...\nb\n", "b\na\nb\n", "AAPS");
	assert_alignment("...\nx\n", "a\n", "APM");
	assert_alignment("a\n...\n", "b\n", "MAP");
}

static void
layout_and_comments_cost_nothing(void **state)
{
	(void)state;
	assert_alignment("a\n; c\n\nb\n", "a\nb\n", "SPPS");
	/* A line that the device prints empty is taken as output. */
	assert_alignment("a\n\n; c\nb\n", "a\n\nb\n", "SSPS");
}

/* Too long to be aligned line by line: everything is told apart. */
static void
very_long_differences(void **state)
{
	struct text a = TEXT_INIT, b = TEXT_INIT;
	struct arena arena = ARENA_INIT;
	struct lines expected, actual;
	struct alignment alignment;
	int i;

	(void)state;
	for (i = 0; i < 3000; i++) {
		text_addf(&a, "a%d\n", i);
		text_addf(&b, "b%d\n", i);
	}
	assert_int_equal(lines_parse(&expected, &arena, a.data, a.len),
	    RC_OK);
	assert_int_equal(lines_split(&actual, &arena, b.data, b.len), RC_OK);
	assert_int_equal(match_align(&alignment, &arena, &expected, 0,
	    expected.n, &actual), RC_OK);
	assert_int_equal(alignment.n, 6000);
	assert_false(alignment.same);
	text_fini(&a);
	text_fini(&b);
	arena_fini(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_count),
		cmocka_unit_test(blanks_at_the_end_of_a_question_do_not),
		cmocka_unit_test(any_takes_any_characters),
		cmocka_unit_test(any_does_not_explode),
		cmocka_unit_test(numbers),
		cmocka_unit_test(dates),
		cmocka_unit_test(addresses),
		cmocka_unit_test(unknown_placeholders_are_text),
		cmocka_unit_test(lines_are_aligned),
		cmocka_unit_test(dots_stand_for_lines),
		cmocka_unit_test(layout_and_comments_cost_nothing),
		cmocka_unit_test(very_long_differences),
	};

	return cmocka_run_group_tests_name("match", tests, NULL, NULL);
}
