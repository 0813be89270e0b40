/*
 * transcript/lines: what is known of a transcript's lines from the text alone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "transcript/lines.h"

#include "base/banned.h"

/* One letter a kind: Text, Any, Comment, Directive, Layout. */
static const char letters[] = "TACDL";

static void
assert_kinds(const char *text, const char *kinds)
{
	struct arena arena = ARENA_INIT;
	struct lines lines;
	char found[64] = "";
	size_t i;

	assert_int_equal(lines_parse(&lines, &arena, text, strlen(text)),
	    RC_OK);
	assert_true(lines.n < sizeof(found));
	for (i = 0; i < lines.n; i++)
		found[i] = letters[lines.line[i].kind];
	assert_string_equal(found, kinds);
	arena_fini(&arena);
}

static void
kinds_of_lines(void **state)
{
	(void)state;
	assert_kinds("", "");
	assert_kinds("# show config\n...\n", "TA");
	assert_kinds("; comment\n;comment\n;\n;; lang ja\n> exit", "CCCDT");
	assert_kinds(" ...\n....\n", "TT");
}

static void
empty_lines_beside_comments_are_layout(void **state)
{
	(void)state;
	assert_kinds("\n\n> a\n", "LLT");
	assert_kinds("> a\n\n", "TL");
	assert_kinds("; c\n\n> a\n\nb\n", "CLTTT");
	assert_kinds("> a\n\n\n;; lang ja\n\n> b\n", "TLLDLT");
	/* A banner's first line is output. */
	assert_kinds("Password: \n\nRTX830\n", "TTT");
}

static void
line_ends_and_the_last_line(void **state)
{
	struct arena arena = ARENA_INIT;
	struct lines lines;

	(void)state;
	assert_int_equal(lines_parse(&lines, &arena, "a\r\n b \nc", 8),
	    RC_OK);
	assert_int_equal(lines.n, 3);
	assert_string_equal(lines.line[0].text, "a");
	assert_string_equal(lines.line[1].text, " b ");
	assert_string_equal(lines.line[2].text, "c");
	/* What the device prints keeps its bytes. */
	assert_int_equal(lines_split(&lines, &arena, "a\r\n\nb", 5), RC_OK);
	assert_int_equal(lines.n, 3);
	assert_string_equal(lines.line[0].text, "a\r");
	assert_int_equal(lines.line[1].kind, LINE_TEXT);
	assert_int_equal(lines.line[2].len, 1);
	arena_fini(&arena);
}

static void
assert_directive(const char *text, const char *name, const char *argument)
{
	const struct line line = { .kind = LINE_DIRECTIVE, .text = text,
	    .len = strlen(text) };
	struct arena arena = ARENA_INIT;
	struct directive directive;

	assert_int_equal(lines_directive(&line, &arena, &directive), RC_OK);
	assert_string_equal(directive.name, name);
	assert_string_equal(directive.argument, argument);
	arena_fini(&arena);
}

static void
directives_have_a_name_and_an_argument(void **state)
{
	(void)state;
	assert_directive(";; factory", "factory", "");
	assert_directive(";;   load  a b.conf  ", "load", "a b.conf");
	assert_directive(";; ", "", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_of_lines),
		cmocka_unit_test(empty_lines_beside_comments_are_layout),
		cmocka_unit_test(line_ends_and_the_last_line),
		cmocka_unit_test(directives_have_a_name_and_an_argument),
	};

	return cmocka_run_group_tests_name("lines", tests, NULL, NULL);
}
