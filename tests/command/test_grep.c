/*
 * The device's regular expressions: what each special character does, and
 * that nothing else is special.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "command/grep.h"

#include "base/banned.h"

/* Whether a line is shown; fails the test when the pattern is none. */
static bool
shows(const char *options, const char *pattern, const char *line)
{
	struct grep_options o = { .ignore_case = false };
	struct diag diag = DIAG_INIT;
	struct grep_pattern *p;
	bool matches;

	for (; *options != '\0'; options++) {
		o.ignore_case |= *options == 'i';
		o.invert |= *options == 'v';
		o.word |= *options == 'w';
	}
	assert_int_equal(grep_compile(&p, pattern, &o, &diag), RC_OK);
	assert_non_null(p);
	matches = grep_matches(p, line);
	grep_free(p);
	diag_fini(&diag);
	return matches;
}

static void
special_characters(void **state)
{
	static const struct {
		const char *pattern, *line;
		bool shown;
	} cases[] = {
		{ "a.b", "xaXb", true },	{ "a.b", "ab", false },
		{ "^ab?c$", "ac", true },	{ "^ab?c$", "abbc", false },
		{ "^ab*c$", "abbbc", true },	{ "^ab*c$", "adc", false },
		{ "ab+c", "abbc", true },	{ "ab+c", "ac", false },
		{ "^(ab|cd)$", "cd", true },	{ "^(ab|cd)$", "abd", false },
		{ "a[bc]d", "acd", true },	{ "a[bc]d", "aad", false },
		{ "a[^bc]d", "aad", true },	{ "a[^bc]d", "abd", false },
		{ "^abc", "abcd", true },	{ "^abc", "xabc", false },
		{ "abc$", "xabc", true },	{ "abc$", "abcd", false },
		{ "a\\.c", "a.c", true },	{ "a\\.c", "abc", false },
		{ "10.0", "10.0.0.1", true },	{ "", "anything", true },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(shows("", cases[i].pattern, cases[i].line),
		    cases[i].shown);
}

/* What POSIX would take for special, and what stands at odd places. */
static void
plain_characters(void **state)
{
	(void)state;
	assert_true(shows("", "a{2}", "a{2}"));
	assert_false(shows("", "a{2}", "aa"));
	assert_true(shows("", "*", "filter pass *"));
	assert_false(shows("", "*", "filter"));
	assert_true(shows("", "(+)", "a+"));
	assert_true(shows("", "\\w", "w"));
	assert_false(shows("", "\\w", "x"));
	assert_true(shows("", "a\\", "a\\"));
	assert_true(shows("", "[]]", "]"));
	assert_true(shows("", "[a\\]]", "]"));
	assert_true(shows("", "[^]a]", "b"));
	assert_false(shows("", "[^]a]", "a]"));
	assert_true(shows("", "[[:x]", ":"));
	assert_true(shows("", "[\\^]", "^"));
	assert_true(shows("", "[\\^-]", "-"));
	assert_true(shows("", "[0-9]/24", "192.168.0.0/24"));
	assert_false(shows("", "^[a-f]*$", "fog"));
	assert_true(shows("", "[z-a]", "-"));
}

static void
options(void **state)
{
	(void)state;
	assert_false(shows("", "LAN", "ip lan1"));
	assert_true(shows("i", "LAN", "ip lan1"));
	assert_false(shows("v", "lan", "ip lan1"));
	assert_true(shows("v", "lan", "ip route"));
	assert_true(shows("w", "IP", "a IP b"));
	assert_true(shows("w", "IP", "[IP]"));
	assert_true(shows("w", "IP", "IP"));
	assert_false(shows("w", "IP", "IPv4 IPv6"));
	assert_true(shows("w", "IP", "IPv4 IP"));
	assert_true(shows("w", "a|b", "x b y"));
	assert_false(shows("wi", "ip", "ipsec"));
	assert_true(shows("wv", "ip", "ipsec"));
}

static void
characters_are_not_bytes(void **state)
{
	(void)state;
	assert_true(shows("", "^説.$", "説明"));
	assert_true(shows("", "[本社]店", "本店"));
	assert_false(shows("", "[支]店", "本店"));
	assert_true(shows("", "^..$", "本社"));
}

static void
what_is_not_closed_is_no_pattern(void **state)
{
	static const char *const wrong[] = { "[", "[^", "[a", "(", "(a", "[]" };
	const struct grep_options options = { .ignore_case = false };
	struct diag diag = DIAG_INIT;
	struct grep_pattern *p;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_int_equal(grep_compile(&p, wrong[i], &options, &diag),
		    RC_OK);
		assert_null(p);
	}
	diag_fini(&diag);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(special_characters),
		cmocka_unit_test(plain_characters),
		cmocka_unit_test(options),
		cmocka_unit_test(characters_are_not_bytes),
		cmocka_unit_test(what_is_not_closed_is_no_pattern),
	};

	return cmocka_run_group_tests_name("grep", tests, NULL, NULL);
}
