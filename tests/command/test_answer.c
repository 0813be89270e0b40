/*
 * What operations print that nothing carries out: the text that fits what was
 * typed, in the session's language, with what was typed filled in.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "command/answer_table.h"
#include "support/console.h"

#include "base/banned.h"

/* Lines that together get every answer of an RTX830. */
static const char *const lines[] = {
	"show arp",
	"show dpi cache",
	"show dpi statistics",
	"show dpi statistics address 192.168.100.2",
	"show dpi statistics application office365",
	"show dpi statistics category @game",
	"show ip connection summary",
	"show ip route",
	"show ip route 192.168.100.2",
	"show ip route detail",
	"show ip route summary",
	"show ipsec sa",
	"show ipsec sa gateway",
	"show ipv6 address lan1",
	"show ipv6 address pp 1",
	"show ipv6 address tunnel 1",
	"show ipv6 connection summary",
	"show ipv6 mroute fib",
	"show ipv6 neighbor cache summary",
	"show ipv6 ospf neighbor",
	"show ipv6 route",
	"show ipv6 route summary",
	"show lan-map lan1",
	"show nat descriptor address",
	"show nat descriptor interface address lan2",
	"show status bgp neighbor 192.0.2.1 routes",
	"show status bridge1",
	"show status dpi",
	"show status external-memory",
	"show status ipip",
	"show status ipv6 dhcp",
	"show status l2tp",
	"show status lan1",
	"show status lan2",
	"show status license authentication",
	"show status lua",
	"show status lua history",
	"show status lua running",
	"show status netvolante-dns lan2",
	"show status netvolante-dns pp 1",
	"show status ospf neighbor",
	"show status packet-buffer",
	"show status packet-buffer huge",
	"show status packet-buffer jumbo",
	"show status packet-buffer large",
	"show status packet-buffer middle",
	"show status packet-buffer small",
	"show status pp 1",
	"show status pptp",
	"show status rtfs",
	"show status sd",
	"show status switch control",
	"show status switch control lan1",
	"show status switch control route backup lan1:1",
	"show status tunnel 1",
	"show status user history",
	"show status yno",
	"show status yno las",
};

static void
texts_are_in_the_language_of_the_session(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_string_equal(test_console_type(&c, "show ipv6 route"),
	    "Destination              Gateway                  "
	    "Interface  Type\n");
	c.session.language = LANGUAGE_JA;
	assert_string_equal(test_console_type(&c, "show ipv6 route"),
	    "宛先ネットワーク         ゲートウェイ             "
	    "インタフェース  タイプ\n");
	/* One text for both. */
	assert_string_equal(test_console_type(&c,
	    "show ip connection summary"),
	    "Total Session: 0   Total Channel: 0\n");
	test_console_close(&c);
}

static void
values_are_filled_in(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_string_equal(test_console_type(&c, "show status tunnel 3"),
	    "TUNNEL[3]: \nDescription: \n  Interface type: IPsec\n"
	    "  Current status is Offline.\n");
	assert_string_equal(test_console_type(&c, "show status pp 1"),
	    "PP[01]: \nDescription: \nCurrent line status is disabled.\n");
	assert_string_equal(test_console_type(&c, "show status pp 12"),
	    "PP[12]: \nDescription: \nCurrent line status is disabled.\n");
	assert_string_equal(test_console_type(&c,
	    "show status pp anonymous"), "PP[ANONYMOUS]: \nDescription: \n"
	    "Current line status is disabled.\n");
	assert_string_equal(test_console_type(&c,
	    "show status switch control LAN2"), "LAN2\n"
	    "Switch control function is not available.\n");
	test_console_close(&c);
}

static void
what_is_selected_is_filled_in(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "pp select 2\n");
	assert_string_equal(test_console_type(&c, "show status pp"),
	    "PP[02]: \nDescription: \nCurrent line status is disabled.\n");
	test_console_set(&c, "pp select anonymous\n");
	assert_string_equal(test_console_type(&c, "show status pp"),
	    "PP[ANONYMOUS]: \nDescription: \n"
	    "Current line status is disabled.\n");
	test_console_set(&c, "pp select none\n");
	assert_string_equal(test_console_type(&c, "show status pp"),
	    "Error: Execute pp select command beforehand\n");
	assert_true(c.session.failed_line);
	test_console_close(&c);
}

static void
the_first_answer_that_fits_is_taken(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	/* By a value, also a shortened one. */
	assert_non_null(strstr(test_console_type(&c, "show ip route sum"),
	    "Protocol   Active    Hidden\n"));
	assert_non_null(strstr(test_console_type(&c, "show ip route detail"),
	    "Destination  "));
	/* By a keyword, likewise. */
	assert_non_null(strstr(test_console_type(&c, "show ip connection "
	    "sum"), "Total Session: 0"));
	/* By a parameter that was typed; no answer to the rest. */
	assert_string_equal(test_console_type(&c, "show status tunnel up"),
	    "");
	assert_string_equal(test_console_type(&c, "show ip connection"), "");
	test_console_close(&c);
}

static void
texts_are_put_together(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_string_equal(test_console_type(&c, "show status lua"),
	    "[running]\n[history]\n");
	assert_string_equal(test_console_type(&c, "show status lua running"),
	    "[running]\n");
	test_console_close(&c);
}

static void
models_differ(void **state)
{
	struct test_console c;
	const struct profile *own;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_null(strstr(test_console_type(&c,
	    "show status switch control"), "LAN3"));
	own = c.device.profile;
	c.device.profile = profile_find("RTX1210");
	assert_non_null(c.device.profile);
	assert_non_null(strstr(test_console_type(&c,
	    "show status switch control"), "LAN3"));
	c.device.profile = own;
	test_console_close(&c);
}

static void
what_acts_and_prints_nothing_prints_nothing(void **state)
{
	static const char *const quiet[] = { "clear arp", "clear dns cache",
	    "disconnect pp 1", "interface reset lan1", "show ip rip table" };
	struct test_console c;
	size_t i;

	(void)state;
	test_console_open(&c, NULL, false);
	for (i = 0; i < sizeof(quiet) / sizeof(*quiet); i++) {
		assert_string_equal(test_console_type(&c, quiet[i]), "");
		assert_false(c.session.failed_line);
	}
	test_console_close(&c);
}

/* Whether the output is what the rule says, as far as its first place. */
static bool
rule_gives(const struct answer_rule *rule, enum language language,
    const char *output)
{
	const char *text = rule->text[language];

	return strchr(text, '{') == NULL ? strcmp(text, output) == 0 :
	    strncmp(text, output, strcspn(text, "{")) == 0;
}

static void
expect_every_answer(struct test_console *c, bool *given, size_t n)
{
	const char *output;
	size_t i, k;

	for (i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		output = test_console_type(c, lines[i]);
		assert_false(c->session.failed_line);
		if (*output == '\0' || strchr(output, '{') != NULL)
			fail_msg("%s: %s", lines[i], output);
		for (k = 0; k < n; k++)
			given[k] |= rule_gives(&answer_rules[k],
			    c->session.language, output);
	}
}

/* Whether an answer that an RTX830 could give was not given. */
static void
expect_given(const struct test_console *c, const struct answer_rule *rule,
    bool given)
{
	const struct entry *e = grammar_entry(rule->entry);
	const char *text = rule->text[c->session.language];
	const struct profile *profile = c->device.profile;

	if (!given && *text != '\0' && grammar_entry_on(e, profile) &&
	    (rule->mask & UINT32_C(1) << profile->bit) != 0)
		fail_msg("no line for %s: %s", e->name, text);
}

static void
every_answer_is_given(void **state)
{
	static const enum language languages[] = { LANGUAGE_EN, LANGUAGE_JA };
	struct test_console c;
	bool *given;
	size_t i, k;

	(void)state;
	test_console_open(&c, NULL, false);
	for (i = 0; i < sizeof(languages) / sizeof(*languages); i++) {
		c.session.language = languages[i];
		given = test_calloc(answer_n_rules, sizeof(*given));
		expect_every_answer(&c, given, answer_n_rules);
		for (k = 0; k < answer_n_rules; k++)
			expect_given(&c, &answer_rules[k], given[k]);
		test_free(given);
	}
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_in_the_language_of_the_session),
		cmocka_unit_test(values_are_filled_in),
		cmocka_unit_test(what_is_selected_is_filled_in),
		cmocka_unit_test(the_first_answer_that_fits_is_taken),
		cmocka_unit_test(texts_are_put_together),
		cmocka_unit_test(models_differ),
		cmocka_unit_test(what_acts_and_prints_nothing_prints_nothing),
		cmocka_unit_test(every_answer_is_given),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
