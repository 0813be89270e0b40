/*
 * Every construct of a form, and which of several ways to read a line wins:
 * exact words, then values, then beginnings of words; conditions; `no`.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "grammar/reading.h"

#include "base/banned.h"

static void
expect(const struct expected *expected, size_t n, const char *model,
    bool file)
{
	struct reading r;

	reading_init(&r);
	r.place.profile = profile_find(model);
	r.place.file = file;
	reading_expect(&r, expected, n);
	reading_fini(&r);
}
#define EXPECT(table, model, file) \
	expect(table, sizeof(table) / sizeof((table)[0]), model, file)

static void
test_elements(void **state)
{
	static const struct expected lines[] = {
		{ "number 5", NULL },
		{ "NUMBER 05", "number 5" },
		{ "number", "! count" },
		{ "number 5 5", "! count" },
		{ "number 11", "! range" },
		{ "number 99999999999999999999", "! range" },
		{ "number x", "! integer" },
		{ "numberr 5", "! name" },
		{ "optional", NULL },
		{ "optional flag", NULL },
		{ "optional 1", NULL },
		{ "optional 1 flag", NULL },
		{ "optional 1 up flag", NULL },
		{ "optional up", "! keyword" },
		{ "optional 1 up flag 1", "! count" },
		{ "choice one 1", NULL },
		{ "choice two", NULL },
		{ "choice two 2", NULL },
		{ "choice four", NULL },
		{ "choice three four", NULL },
		{ "choice t", "! keyword" },
		{ "choice th four", "choice three four" },
		{ "choice one two", "! integer" },
		{ "choice", "! count" },
	};

	(void)state;
	EXPECT(lines, "alpha", false);
}

static void
test_repetition(void **state)
{
	static const struct expected lines[] = {
		{ "repeat 1", NULL },
		{ "repeat 1 2 3 end", NULL },
		{ "repeat 1 2 3 4", "! keyword" },
		{ "repeat 1 2 3 4 5", "! count" },
		{ "repeat end", "! integer" },
		{ "repeat limit 1 2 3", NULL },
		{ "repeat limit 1 2 3 4", "! count" },
		{ "repeat free last", NULL },
		{ "repeat free 1 2 3 4 5 6 7 8 9 last", NULL },
		{ "repeat free 1", "! count" },
		{ "repeat free 1 x", "! keyword" },
	};
	static const struct expected beta[] = {
		{ "repeat limit 1 2 3 4 5", NULL },
		{ "repeat limit 1 2 3 4 5 6", "! count" },
	};

	(void)state;
	EXPECT(lines, "alpha", false);
	EXPECT(beta, "beta", false);
}

static void
test_sets(void **state)
{
	static const struct expected lines[] = {
		{ "set beta=up", NULL },
		{ "set fast metric 3 beta=down alpha=1", NULL },
		{ "set BETA=UP", "set beta=up" },
		{ "set beta=u", "set beta=up" },
		{ "set bet=up", "! keyword" },
		{ "set metric 3", "! count" },
		{ "set beta=up beta=up", "! keyword" },
		{ "set beta=left", "! keyword" },
		{ "set beta=up alpha=11", "! range" },
		{ "set beta=up alpha=x", "! integer" },
		{ "set beta=", "! keyword" },
		{ "set some a=1", NULL },
		{ "set some b=2 a=1", NULL },
		{ "set some", "! count" },
		{ "set some a=1 a=2", "! keyword" },
		{ "rounds to 1", NULL },
		{ "rounds to 1 metric 2 hide to 2 hide metric 3", NULL },
		{ "rounds to 1 hide hide", "! count" },
		{ "rounds to 1 hide hide 3", "! keyword" },
		{ "twice", NULL },
		{ "twice key=1 key=2", NULL },
		{ "twice key=1 key=2 key=3", "! count" },
	};

	(void)state;
	EXPECT(lines, "alpha", false);
}

static void
test_composites(void **state)
{
	static const struct expected lines[] = {
		{ "composite default pp 1", NULL },
		{ "composite 10.0.0.0/8 pp 3 dlci=2 4", NULL },
		{ "composite 10.0.0.0/8 dhcp lan2", NULL },
		{ "composite 10.0.0.0/8 null 5", NULL },
		{ "composite 10.0.0.0/8 192.168.000.001",
		    "composite 10.0.0.0/8 192.168.0.1" },
		{ "composite 10.0.0.0/8 pp", "! count" },
		{ "composite 10.0.0.0/8 pp 31", "! range" },
		{ "composite 10.0.0.0/8 dhcp lan3", "! keyword" },
		{ "composite 10.0.0.0 null", "! address" },
		{ "composite 10.0.0.0/33 null", "! range" },
	};
	struct reading r;

	(void)state;
	EXPECT(lines, "alpha", false);
	reading_init(&r);
	(void)reading_line(&r, "composite default pp 7 dlci=2 4");
	assert_string_equal(grammar_value(&r.command, "gateway")->text,
	    "pp 7 dlci=2");
	assert_int_equal(grammar_value(&r.command, "peer")->integer, 7);
	assert_int_equal(grammar_value(&r.command, "m")->integer, 2);
	assert_int_equal(grammar_value(&r.command, "tail")->integer, 4);
	assert_null(grammar_value(&r.command, "interface"));
	reading_fini(&r);
}

static void
test_patterns(void **state)
{
	static const struct expected lines[] = {
		{ "glued 1-9", NULL },
		{ "glued 01-09", "glued 1-9" },
		{ "glued tunnel1", NULL },
		{ "glued TUNNEL1-tunnel2", "glued tunnel1-Tunnel2" },
		{ "glued tunnel101", "! range" },
		{ "glued tunnelx", "! integer" },
		{ "glued 1-101", "! range" },
		{ "glued key=x", NULL },
		{ "glued key=\"a b\"", NULL },
		{ "glued \"key=a b\"", "glued key=\"a b\"" },
		{ "glued \"http://a?b\"", NULL },
		{ "glued http://a", NULL },
		{ "glued other", "! integer" },
	};
	struct reading r;

	(void)state;
	EXPECT(lines, "alpha", false);
	reading_init(&r);
	(void)reading_line(&r, "glued tunnel3-tunnel5");
	assert_string_equal(grammar_value(&r.command, "range")->text,
	    "tunnel3-Tunnel5");
	assert_int_equal(grammar_value(&r.command, "first")->integer, 3);
	assert_int_equal(grammar_value(&r.command, "last")->integer, 5);
	reading_fini(&r);
}

static void
test_who_wins(void **state)
{
	static const struct expected lines[] = {
		{ "keep on", NULL },
		{ "keep alive on", NULL },
		{ "keep alive", "! count" },
		{ "keepalive on", NULL },
		{ "keepa on", "keepalive on" },
		{ "kee on", "! name" },
		{ "keep a on", "keep alive on" },
		{ "keep o", "! keyword" },
		{ "keep of 3", "keep off 3" },
		{ "either on", NULL },
		{ "either 3 off", NULL },
		{ "either 3", "! count" },
		{ "either foo", "! keyword" },
		{ "either 30 on", "! range" },
		/* a keyword hides free text, unless that is quoted */
		{ "free secret", NULL },
		{ "free text secret", NULL },
		{ "free encrypted secret", NULL },
		{ "free enc secret", "! count" },
		{ "free text", "! count" },
		{ "free \"text\"", NULL },
		{ "free \"other\"", "free other" },
		{ "count left", NULL },
		{ "count left right", NULL },
		{ "count right fqdn", NULL },
		{ "count left right tel", NULL },
		{ "count left right other", "! keyword" },
	};
	struct reading r;

	(void)state;
	EXPECT(lines, "alpha", false);
	reading_init(&r);
	(void)reading_line(&r, "count a fqdn");
	assert_string_equal(grammar_value(&r.command, "remote")->text, "a");
	assert_null(grammar_value(&r.command, "local"));
	reading_fini(&r);
}

static void
test_conditions(void **state)
{
	static const struct expected alpha[] = {
		{ "only beta 1", "! name" },
		{ "conditions both", NULL },
		{ "conditions alpha", NULL },
		{ "conditions beta", "! keyword" },
		{ "conditions 5", NULL },
		{ "conditions 6", "! range" },
		{ "conditions early 1", NULL },
		{ "conditions late 1", "! keyword" },
		{ "conditions licensed", NULL },
		{ "conditions *", "! keyword" },
	};
	static const struct expected beta[] = {
		{ "only beta 1", NULL },
		{ "conditions alpha", "! keyword" },
		{ "conditions beta", NULL },
		{ "conditions 50", NULL },
		{ "conditions early 1", "! keyword" },
		{ "conditions late 1", NULL },
		{ "conditions licensed", "! keyword" },
	};
	static const struct expected file[] = {
		{ "conditions *", NULL },
		{ "login password *", NULL },
		{ "login password encrypted *", NULL },
	};

	(void)state;
	EXPECT(alpha, "alpha", false);
	EXPECT(beta, "beta", false);
	EXPECT(file, "alpha", true);
}

static void
test_no(void **state)
{
	static const struct expected lines[] = {
		{ "no number", NULL },
		{ "no number 5", NULL },
		{ "no number 11", "! range" },
		{ "no number 5 5", "! count" },
		{ "n number", "! name" },
		{ "NO number", "no number" },
		{ "\"no\" number", "! name" },
		{ "no", "! name" },
		{ "no composite", "! count" },
		{ "no composite default", NULL },
		{ "no composite default pp", NULL },
		{ "no composite default pp 1 3", NULL },
		{ "no set", NULL },
		{ "no set metric", NULL },
		{ "no set metric 3 alpha=1", NULL },
		{ "no explicit", NULL },
		{ "no explicit all", NULL },
		{ "no explicit 1", "! keyword" },
		{ "no lasting", "! name" },
		{ "no leave", "! name" },
	};

	(void)state;
	EXPECT(lines, "alpha", false);
}

static void
test_operations(void **state)
{
	static const struct expected lines[] = {
		{ "leave", NULL },
		{ "quit save", NULL },
		{ "say  a   \"b c\" ", "say a   \"b c\"" },
		{ "say -n  a", "say -n a" },
		{ "say", "! count" },
		{ "show status", NULL },
		{ "show status lan1 detail", NULL },
		{ "show status lan9", "! name" },
		{ "show", "! name" },
		{ "login password", NULL },
		{ "login password encrypted", NULL },
		{ "login password other", "! count" },
		{ "login password *", "! count" },
	};

	(void)state;
	EXPECT(lines, "alpha", false);
}

static void
test_level(void **state)
{
	static const struct expected lines[] = {
		{ "leave", NULL },
		{ "show status lan1", NULL },
		{ "show secrets", "! level" },
		{ "show secrets 1", "! level" },
		{ "show secrets x", "! level" },
		{ "show secrets 1 2 3", "! level" },
		{ "number 5", "! level" },
		{ "no number", "! level" },
		{ "number", "! level" },
		{ "show secret", "! level" },
		{ "show s", "! name" },
		{ "nothing", "! name" },
	};
	struct reading r;

	(void)state;
	reading_init(&r);
	r.place.administrator = false;
	READING_EXPECT(&r, lines);
	reading_fini(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_elements),
		cmocka_unit_test(test_repetition),
		cmocka_unit_test(test_sets),
		cmocka_unit_test(test_composites),
		cmocka_unit_test(test_patterns),
		cmocka_unit_test(test_who_wins),
		cmocka_unit_test(test_conditions),
		cmocka_unit_test(test_no),
		cmocka_unit_test(test_operations),
		cmocka_unit_test(test_level),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
