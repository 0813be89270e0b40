/*
 * What could follow a line: words, options, values, in which order, with which
 * help, and for whom.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "grammar/reading.h"

#include "base/banned.h"

struct completion {
	const char *line;
	const char *words;	/* joined by blanks; NULL: refused */
	bool	    end;
	size_t	    partial;
};

static void
assert_completion(struct reading *r, const struct completion *c)
{
	const struct candidate *v;
	size_t n, partial, i;
	enum rc rc;
	bool end;

	arena_reset(&r->arena);
	text_reset(&r->text);
	rc = grammar_complete(&r->place, &r->arena, c->line, strlen(c->line),
	    &v, &n, &end, &partial);
	if (rc != (c->words == NULL ? RC_REFUSED : RC_OK))
		fail_msg("`%s': code %d", c->line, (int)rc);
	if (rc != RC_OK)
		return;
	for (i = 0; i < n; i++) {
		if (i > 0)
			text_addc(&r->text, ' ');
		text_adds(&r->text, v[i].word);
	}
	if (strcmp(text_str(&r->text), c->words) != 0)
		fail_msg("`%s': `%s', not `%s'", c->line, text_str(&r->text),
		    c->words);
	if (end != c->end)
		fail_msg("`%s': end is wrong", c->line);
	assert_int_equal(partial, c->partial);
}

static void
assert_completions(const struct completion *lines, size_t n,
    bool administrator)
{
	struct reading r;
	size_t i;

	reading_init(&r);
	r.place.administrator = administrator;
	for (i = 0; i < n; i++)
		assert_completion(&r, &lines[i]);
	reading_fini(&r);
}

#define ASSERT_COMPLETIONS(lines, administrator) \
	assert_completions(lines, sizeof(lines) / sizeof((lines)[0]), \
	    administrator)

static void
test_words(void **state)
{
	static const struct completion lines[] = {
		{ "keep ", "alive off on", false, 0 },
		{ "keep o", "off on", false, 1 },
		{ "keep of", "off", true, 2 },
		{ "keep x", NULL, false, 0 },
		{ "nothing ", NULL, false, 0 },
		{ "keep", "keep keepalive", false, 4 },
		{ "number ", "<n>", false, 0 },
		{ "number 5", "<n>", true, 1 },
		{ "number 5 ", "", true, 0 },
		{ "number 50", NULL, false, 2 },
		{ "optional ", "flag <n>", true, 0 },
		{ "t word ", "off offline <v>", false, 0 },
		{ "t digits ", "1 15 2", false, 0 },
		{ "n", "nat no number", false, 1 },
		{ "no numb", "number", true, 4 },
		{ "ip lan", "lan1 lan2", false, 3 },
		{ "ip lan1 ", "filter mtu", false, 0 },
		{ "show status lan1 ", "detail", true, 0 },
		{ "composite default ", "dhcp null pp <gateway>", false, 0 },
		{ "composite default pp 1 ", "dlci= <tail>", true, 0 },
		{ "say ", "-n <text>", false, 0 },
		{ "say a b", "", true, 1 },
	};

	(void)state;
	ASSERT_COMPLETIONS(lines, true);
}

static void
test_options(void **state)
{
	static const struct completion lines[] = {
		{ "set ", "alpha= beta= fast metric some", false, 0 },
		{ "set beta=", "beta=down beta=up", false, 5 },
		{ "set beta=u", "beta=up", true, 6 },
		{ "set alpha=", "alpha=<n>", false, 6 },
		{ "set beta=up ", "alpha= fast metric", true, 0 },
		{ "set beta=up alpha=1 fast metric 3 ", "", true, 0 },
		{ "rounds to 1 hide ", "metric to", true, 0 },
		{ "rounds to 1 hide to 2 ", "hide metric to", true, 0 },
		{ "repeat 1 2 ", "end <n>", true, 0 },
		{ "repeat 1 2 3 ", "end", true, 0 },
	};

	(void)state;
	ASSERT_COMPLETIONS(lines, true);
}

static void
test_user(void **state)
{
	static const struct completion lines[] = {
		{ "", "leave quit say show", false, 0 },
		{ "show ", "status", false, 0 },
		{ "number ", NULL, false, 0 },
	};

	(void)state;
	ASSERT_COMPLETIONS(lines, false);
}

static void
test_models(void **state)
{
	static const struct completion alpha = { "conditions ",
	    "alpha both early licensed <kind>", false, 0 };
	static const struct completion beta = { "conditions ",
	    "beta both late <kind>", false, 0 };
	struct reading r;

	(void)state;
	reading_init(&r);
	assert_completion(&r, &alpha);
	r.place.profile = profile_find("BETA");
	assert_completion(&r, &beta);
	reading_fini(&r);
}

static void
test_help(void **state)
{
	const struct candidate *v;
	size_t n, partial;
	struct reading r;
	bool end;

	(void)state;
	reading_init(&r);
	assert_int_equal(grammar_complete(&r.place, &r.arena, "ike ", 4, &v,
	    &n, &end, &partial), RC_OK);
	assert_int_equal(n, 3);
	assert_true(v[0].keyword);
	assert_string_equal(v[2].word, "<gateway_id>");
	assert_false(v[2].keyword);
	assert_string_equal(v[2].help_en, "number of a gateway");
	assert_int_equal(grammar_complete(&r.place, &r.arena, "keepal", 6, &v,
	    &n, &end, &partial), RC_OK);
	assert_int_equal(n, 1);
	assert_string_equal(v[0].help_en, "longer than another name");
	/* A name is no keyword, and the parameter's help is its own. */
	assert_int_equal(grammar_complete(&r.place, &r.arena, "ip lan1", 7, &v,
	    &n, &end, &partial), RC_OK);
	assert_int_equal(n, 1);
	assert_true(v[0].name);
	assert_false(v[0].keyword);
	reading_fini(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_options),
		cmocka_unit_test(test_user),
		cmocka_unit_test(test_models),
		cmocka_unit_test(test_help),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
