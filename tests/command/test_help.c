/*
 * Help: candidates inside a word, the block of an entry behind its name, and
 * nothing that cannot be typed here.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "command/help.h"
#include "support/console.h"

#include "base/banned.h"

/* What `?` behind a line shows. */
static const char *
help(struct test_console *c, const char *line)
{
	text_reset(&c->output);
	assert_int_equal(session_help(&c->session, line, strlen(line)),
	    RC_OK);
	return text_str(&c->output);
}

/* Whether help lists the word among the candidates. */
static bool
lists(struct test_console *c, const char *line, const char *word)
{
	const char *p = strstr(help(c, line), "? ");
	const size_t len = strlen(word);
	bool found = false;

	while (p != NULL && !found) {
		p = strpbrk(p, " \n");
		p = p != NULL ? p + 1 : NULL;
		found = p != NULL && strncmp(p, word, len) == 0 &&
		    (p[len] == ' ' || p[len] == '\n');
	}
	return found;
}

static void
parts_of_words_show_candidates(void **state)
{
	struct test_console *c = *state;

	assert_string_equal(help(c, "show status pp"), "? pp pptp\n");
	assert_string_equal(help(c, "sho"), "? show\n");
	assert_string_equal(help(c, "tunnel "), "? disable enable select\n");
	assert_string_equal(help(c, "nonsense "),
	    "Error: Invalid command name\n");
	assert_string_equal(help(c, "ipsec ike version 99 "),
	    "Error: Invalid command name\n");
}

static void
whole_lines_are_answered_too(void **state)
{
	struct test_console *c = *state;

	assert_non_null(strstr(help(c, "echo show config"),
	    "Format: echo [<string>]\n"));
	assert_non_null(strstr(help(c, "queue vlan3 class control 6 "
	    "trigger=winny,winny"), "Format: queue <interface> class"));
	assert_string_equal(help(c, "pp keepalive interval 30 "),
	    "Error: Execute pp select command beforehand\n");
	assert_true(c->session.failed_line);
}

static void
names_show_their_forms(void **state)
{
	static const char block[] =
	    "Format: ipsec ike version <gateway_id> <version>\n"
	    "Description: version of IKE that a gateway speaks\n"
	    "  <gateway_id>: 1..20\n"
	    "      number of the security gateway\n"
	    "  <version>: 1..2\n"
	    "      IKEv1 or IKEv2\n"
	    "Default: <version> 1\n";
	struct test_console *c = *state;

	assert_string_equal(help(c, "ipsec ike version "), block);
	assert_string_equal(help(c, "IPS ike VER 1 "), block);
	c->session.language = LANGUAGE_JA;
	assert_string_equal(help(c, "ipsec ike version "),
	    "入力形式: ipsec ike version <gateway_id> <version>\n"
	    "説明: ゲートウェイで使う IKE のバージョン\n"
	    "  <gateway_id>: 1..20\n"
	    "      セキュリティゲートウェイの番号\n"
	    "  <version>: 1..2\n"
	    "      IKEv1 か IKEv2 か\n"
	    "デフォルト値: <version> 1\n");
}

static void
names_that_go_on_show_both(void **state)
{
	struct test_console *c = *state;
	const char *shown = help(c, "show config ");

	assert_non_null(strstr(shown, "Format: show config [<filename>]\n"));
	assert_true(lists(c, "show config ", "tunnel"));
	/* `ip filter` is not the beginning of `ipv6 filter`. */
	shown = help(c, "ip filter ");
	assert_non_null(strstr(shown, "Format: ip filter "));
	assert_null(strstr(shown, "ipv6 filter"));
}

/* Behind a parameter, what it can begin with and the block does not tell. */
static void
keywords_of_values_are_listed(void **state)
{
	struct test_console *c = *state;

	assert_true(lists(c, "ip route default gateway ", "tunnel"));
	assert_true(lists(c, "ip route default gateway ", "dhcp"));
}

/* Those that the model has. */
static void
interfaces_are_listed_by_name(void **state)
{
	struct test_console *c = *state;

	assert_string_equal(help(c, "show status lan"), "? lan1 lan2\n");
	assert_true(lists(c, "ip ", "lan2"));
	assert_false(lists(c, "ip ", "lan3"));
	assert_false(lists(c, "ip ", "<interface>"));
	/* A LAN's parts only where somebody begins to type one. */
	assert_false(lists(c, "ip ", "lan1/1"));
	assert_string_equal(help(c, "ip lan2/3"),
	    "? lan2/3 lan2/30 lan2/31 lan2/32\n");
	assert_true(lists(c, "telnetd host br", "bridge1"));
	assert_string_equal(help(c, "ip lan9"),
	    "Error: Invalid command name\n");
}

static void
filters_behind_show(void **state)
{
	struct test_console *c = *state;
	const char *shown;

	assert_string_equal(help(c, "show config | "), "? grep less\n");
	assert_string_equal(help(c, "show config | grep \"a | b\" | L"),
	    "? less\n");
	assert_string_equal(help(c, "show config | sort "),
	    "Error: Illegal keyword\n");
	shown = help(c, "show config | grep ");
	assert_string_equal(strstr(shown, "Format: grep "), shown);
	shown = help(c, "show config | less ");
	assert_string_equal(strstr(shown, "Format: less\n"), shown);
	shown = help(c, "show config >>");
	assert_string_equal(strstr(shown, "Format: > <file>\n"), shown);
	/* Nothing else has them. */
	assert_string_equal(help(c, "save | "),
	    "Error: Invalid command name\n");
}

static void
negative_forms_are_shown_after_no(void **state)
{
	struct test_console *c = *state;
	const char *shown = help(c, "no ipsec ike version ");

	assert_non_null(strstr(shown, "Format: no ipsec ike version "));
	assert_null(strstr(shown, "Format: ipsec"));
}

static void
only_what_is_valid_here(void **state)
{
	struct test_console *c = *state;

	assert_false(lists(c, "", "ppp"));
	assert_true(lists(c, "", "ipsec"));
	assert_true(lists(c, "", "save"));
	assert_false(lists(c, "ipsec ", "tunnel"));
	/* Nothing is selected: a number has to come first. */
	assert_string_equal(help(c, "show config tunnel e"),
	    "Error: Invalid command name\n");
	assert_string_equal(help(c, "show config tunnel 1 e"), "? expand\n");
	/* An interface that has to be selected. */
	assert_false(lists(c, "ip ", "tunnel"));
	assert_string_equal(help(c, "ip tunnel "),
	    "Error: Invalid command name\n");
	test_console_set(c, "tunnel select 1\n");
	assert_true(lists(c, "ipsec ", "tunnel"));
	assert_string_equal(help(c, "show config tunnel e"), "? expand\n");
	assert_true(lists(c, "ip ", "tunnel"));
	assert_false(lists(c, "ip ", "pp"));
	assert_true(lists(c, "ip tunnel ", "secure"));
	assert_false(lists(c, "", "ppp"));
	test_console_set(c, "pp select 1\n");
	assert_true(lists(c, "", "ppp"));
	c->session.administrator = false;
	assert_false(lists(c, "", "save"));
	assert_true(lists(c, "", "administrator"));
}

static void
show_command_tells_what_can_be_typed(void **state)
{
	struct test_console *c = *state;
	const char *shown;

	assert_string_equal(test_console_type(c,
	    "show command | grep \"^ipsec ike version\""),
	    "Searching ...\n"
	    "ipsec ike version: version of IKE that a gateway speaks\n");
	/* Names without what may be left off, one a row. */
	shown = test_console_type(c, "show command");
	assert_non_null(strstr(shown, "\nadministrator password: "));
	assert_non_null(strstr(shown, "\nless config list: "));
	assert_non_null(strstr(shown, "\nshow config list: "));
	assert_null(strchr(shown, '|'));
	c->session.administrator = false;
	shown = test_console_type(c, "show command");
	assert_null(strstr(shown, "ipsec ike version: "));
	assert_non_null(strstr(shown, "administrator: "));
}

static void
help_and_history(void **state)
{
	struct test_console *c = *state;
	int i;

	assert_non_null(strstr(test_console_type(c, "help"), "Ctrl-P"));
	assert_string_equal(test_console_type(c, "show command history"),
	    "    1: help\n    2: show command history\n");
	for (i = 3; i < 700; i++)
		(void)test_console_type(c, "nonsense");
	assert_string_equal(test_console_type(c, "show command history 699"),
	    "  699: nonsense\n  700: show command history 699\n");
	/* Only the last ones are kept. */
	assert_int_equal(strncmp(test_console_type(c,
	    "show command history 1"), "  202: ", 7), 0);
}

static void
history_hides_passwords(void **state)
{
	struct test_console *c = *state;

	(void)test_console_type(c, "login user joe secret-1");
	(void)test_console_type(c, "pp select 1");
	(void)test_console_type(c, "pp auth myname \"a b\" 'secret-2'");
	(void)test_console_type(c, "pp select none");
	/* Refused: nothing is selected, too many words, a filter. */
	(void)test_console_type(c, "pp auth myname joe secret-3");
	(void)test_console_type(c,
	    "ipsec ike pre-shared-key 1 text secret-4 b");
	(void)test_console_type(c, "login user jim secret-5 | grep a");
	(void)test_console_type(c, "no log user joe");
	(void)test_console_type(c, "nonsense a b");
	assert_string_equal(test_console_type(c, "show command history"),
	    "    1: login user joe *\n"
	    "    2: pp select 1\n"
	    "    3: pp auth myname \"a b\" *\n"
	    "    4: pp select none\n"
	    "    5: pp auth myname *\n"
	    "    6: ipsec ike pre-shared-key *\n"
	    "    7: login user *\n"
	    "    8: no log user joe\n"
	    "    9: nonsense a b\n"
	    "   10: show command history\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, \
	test_console_setup, test_console_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(parts_of_words_show_candidates),
		TEST(whole_lines_are_answered_too),
		TEST(names_show_their_forms),
		TEST(names_that_go_on_show_both),
		TEST(keywords_of_values_are_listed),
		TEST(interfaces_are_listed_by_name),
		TEST(filters_behind_show),
		TEST(negative_forms_are_shown_after_no),
		TEST(only_what_is_valid_here),
		TEST(show_command_tells_what_can_be_typed),
		TEST(help_and_history),
		TEST(history_hides_passwords),
	};

	return cmocka_run_group_tests_name("help", tests, NULL, NULL);
}
