/*
 * transcript/difference: the report that a person reads.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "transcript/difference.h"

#include "base/banned.h"

static void
assert_report(const char *expected_text, const char *actual_text,
    const char *report)
{
	struct arena arena = ARENA_INIT;
	struct lines expected, actual;
	struct alignment alignment;
	struct difference d;

	assert_int_equal(lines_parse(&expected, &arena, expected_text,
	    strlen(expected_text)), RC_OK);
	assert_int_equal(lines_split(&actual, &arena, actual_text,
	    strlen(actual_text)), RC_OK);
	assert_int_equal(match_align(&alignment, &arena, &expected, 0,
	    expected.n, &actual), RC_OK);
	difference_init(&d, "t.txt");
	difference_add(&d, "# show ", &alignment, &expected, &actual);
	assert_int_equal(difference_end(&d), RC_OK);
	assert_string_equal(text_str(&d.text), report);
	assert_int_equal(d.found, report[0] != '\0');
	difference_fini(&d);
	arena_fini(&arena);
}

static void
nothing_to_report(void **state)
{
	(void)state;
	assert_report("a\n...\n", "a\nb\n", "");
}

static void
one_hunk_with_its_surroundings(void **state)
{
	(void)state;
	assert_report("1\n2\n3\n4\n5\n6\n", "1\n2\n3\nx\n5\n6\n7\n",
	    "t.txt:4: after \"# show\"\n"
	    "  2\n"
	    "  3\n"
	    "- 4\n"
	    "+ x\n"
	    "  5\n"
	    "  6\n"
	    "+ 7\n");
}

static void
changes_far_apart_are_hunks_of_their_own(void **state)
{
	(void)state;
	assert_report("a\n1\n2\n3\n4\n5\n6\nb\n", "1\n2\n3\n4\n5\n6\n",
	    "t.txt:1: after \"# show\"\n"
	    "- a\n"
	    "  1\n"
	    "  2\n"
	    "t.txt:8: after \"# show\"\n"
	    "  5\n"
	    "  6\n"
	    "- b\n");
}

static void
what_cannot_be_seen_is_made_visible(void **state)
{
	(void)state;
	assert_report("a \n", "a\t\x07z\n",
	    "t.txt:1: after \"# show\"\n"
	    "- a\\x20\n"
	    "+ a\\x09\\x07z\n");
}

static void
a_screenful_at_most(void **state)
{
	struct difference d;
	int i;

	(void)state;
	difference_init(&d, "t.txt");
	for (i = 0; i < 30; i++)
		difference_say(&d, 6, "no such directive", "foo");
	assert_int_equal(difference_end(&d), RC_OK);
	assert_string_equal(strstr(text_str(&d.text), "t.txt: "),
	    "t.txt: 8 more lines\n");
	assert_memory_equal(text_str(&d.text),
	    "t.txt:7: no such directive: foo\n", 32);
	difference_fini(&d);
}

static void
another_prompt(void **state)
{
	const struct line line = { .text = "# exit", .len = 6 };
	struct difference d;

	(void)state;
	difference_init(&d, "t.txt");
	difference_add_prompt(&d, 0, &line, "> exit");
	assert_int_equal(difference_end(&d), RC_OK);
	assert_string_equal(text_str(&d.text), "t.txt:1: another prompt\n"
	    "- # exit\n"
	    "+ > exit\n");
	difference_fini(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_to_report),
		cmocka_unit_test(one_hunk_with_its_surroundings),
		cmocka_unit_test(changes_far_apart_are_hunks_of_their_own),
		cmocka_unit_test(what_cannot_be_seen_is_made_visible),
		cmocka_unit_test(a_screenful_at_most),
		cmocka_unit_test(another_prompt),
	};

	return cmocka_run_group_tests_name("difference", tests, NULL, NULL);
}
