/*
 * Lines in, canonical text or class of refusal out. Knows nothing of what the
 * lines should become; the tests do.
 */
#include "grammar/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/banned.h"

static const char *const classes[] = {
	[REFUSED_NOT] = "! nothing",
	[REFUSED_NAME] = "! name",
	[REFUSED_LEVEL] = "! level",
	[REFUSED_COUNT] = "! count",
	[REFUSED_RANGE] = "! range",
	[REFUSED_KEYWORD] = "! keyword",
	[REFUSED_INTEGER] = "! integer",
	[REFUSED_ADDRESS] = "! address",
	[REFUSED_NO_PP] = "! no-pp",
	[REFUSED_COMMUNITY] = "! community",
	[REFUSED_NO_MEMORY] = "! no-memory",
};

void
reading_init(struct reading *r)
{
	*r = (struct reading){ .place = {
		.profile = profile_find("alpha"),
		.administrator = true,
	} };
	assert_non_null(r->place.profile);
}

void
reading_fini(struct reading *r)
{
	arena_fini(&r->arena);
	text_fini(&r->text);
}

const char *
reading_line(struct reading *r, const char *line)
{
	enum rc rc;
	size_t i;

	arena_reset(&r->arena);
	text_reset(&r->text);
	rc = grammar_parse(&r->place, &r->arena, line, strlen(line),
	    &r->command, &r->refused);
	if (rc == RC_REFUSED)
		return classes[r->refused.why];
	assert_int_equal(rc, RC_OK);
	for (i = 0; i < r->command.n_ranges; i++) {
		if (i > 0)
			text_addc(&r->text, '\n');
		grammar_print(&r->command, r->command.ranges[i].first,
		    &r->text);
	}
	assert_int_equal(text_rc(&r->text), RC_OK);
	return text_str(&r->text);
}

static void
expect_again(struct reading *r, const char *want)
{
	const char *got;

	if (want[0] == '!' || strchr(want, '\n') != NULL ||
	    !r->command.entry->setting)
		return;
	got = reading_line(r, want);
	if (strcmp(got, want) != 0)
		fail_msg("canonical `%s' becomes `%s'", want, got);
}

void
reading_expect(struct reading *r, const struct expected *expected, size_t n)
{
	const char *want, *got;
	size_t i;

	for (i = 0; i < n; i++) {
		want = expected[i].want != NULL ? expected[i].want :
		    expected[i].line;
		got = reading_line(r, expected[i].line);
		if (strcmp(got, want) != 0)
			fail_msg("`%s' becomes `%s', not `%s'",
			    expected[i].line, got, want);
		expect_again(r, want);
	}
}
