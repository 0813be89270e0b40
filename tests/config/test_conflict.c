/*
 * Settings that do not get on with others: what is refused, with which error,
 * and changes nothing; what displaces others; and that files are read so too.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "config/conflict.h"
#include "support/configuration.h"
#include "support/console.h"

#include "base/banned.h"

static const char no_name[] = "Error: Invalid command name\n";
static const char no_keyword[] = "Error: Illegal keyword\n";
static const char out_of_range[] = "Error: Parameter out of range\n";

/* With these settings the line is answered so, and they stay. */
static void
refused(const char *settings, const char *line, const char *error)
{
	struct test_console c;

	test_console_open(&c, NULL, false);
	test_console_set(&c, settings);
	assert_string_equal(test_console_type(&c, line), error);
	test_console_set(&c, "tunnel select none\n");
	assert_string_equal(test_console_listing(&c), settings);
	test_console_close(&c);
}

/* They are listed so after the lines. */
static void
becomes(const char *lines, const char *listing)
{
	struct test_console c;

	test_console_open(&c, NULL, false);
	test_console_set(&c, lines);
	test_console_set(&c, "tunnel select none\n");
	assert_string_equal(test_console_listing(&c), listing);
	test_console_close(&c);
}

static void
accepted(const char *lines)
{
	becomes(lines, lines);
}

struct refusals {
	size_t	     line, n;
	enum refusal why;
};

static enum rc
note_refusal(void *ctx, const struct config_refusal *refusal)
{
	struct refusals *r = ctx;

	r->n++;
	r->line = refusal->line;
	r->why = refusal->why;
	return RC_OK;
}

/* A file of which one line (0: none) is refused. */
static void
file(const char *profile, const char *lines, size_t line, enum refusal why)
{
	struct text text = TEXT_INIT, listing = TEXT_INIT, again = TEXT_INIT;
	struct refusals r = { .n = 0 };
	struct device device;

	text_adds(&text, lines);
	test_device_open(&device, profile_find(profile));
	(void)test_load(&device, &text, note_refusal, &r, &listing);
	assert_int_equal(r.n, line > 0);
	assert_int_equal(r.line, line);
	assert_int_equal(r.why, why);
	assert_int_equal(test_load(&device, &listing, NULL, NULL, &again), 0);
	assert_string_equal(text_str(&again), text_str(&listing));
	device_close(&device);
	text_fini(&text);
	text_fini(&listing);
	text_fini(&again);
}

static void
tagged_vlans_and_a_divided_lan_exclude_each_other(void **state)
{
	static const char vlan[] = "vlan lan1/1 802.1q vid=10\n";
	static const char divided[] =
	    "lan type lan1 port-based-option=divide-network\n";

	(void)state;
	refused(divided, "vlan lan1/2 802.1q vid=10", no_name);
	refused(vlan, "lan type lan1 port-based-option=divide-network",
	    no_keyword);
	accepted("lan type lan1 port-based-option=divide-network\n"
	    "vlan lan2/1 802.1q vid=10\n");
	accepted("lan type lan1 port-based-option=split-into-12:34\n"
	    "vlan lan1/1 802.1q vid=10\n");
	becomes("vlan lan1/1 802.1q vid=10\nno vlan lan1/1 802.1q\n"
	    "lan type lan1 port-based-option=divide-network\n", divided);
	file("RTX830", "vlan lan1/1 802.1q vid=10\n"
	    "lan type lan1 port-based-option=divide-network\n", 2,
	    REFUSED_KEYWORD);
	file("RTX830", "lan type lan1 port-based-option=divide-network\n"
	    "vlan lan1/1 802.1q vid=10\n", 2, REFUSED_NAME);
}

static void
l2ms_is_not_switched_on_for_a_divided_lan(void **state)
{
	(void)state;
	refused("lan type lan1 port-based-option=divide-network\n",
	    "switch control use lan1 on", no_keyword);
	accepted("lan type lan1 port-based-option=divide-network\n"
	    "switch control use lan2 on\n");
	file("RTX830", "lan type lan1 port-based-option=divide-network\n"
	    "switch control use lan1 on\n", 0, REFUSED_NOT);
}

static void
yno_has_one_way_to_its_manager(void **state)
{
	static const char code[] = "yno access code operator password\n";
	static const char zero[] = "yno zero-config id text operator place\n";

	(void)state;
	refused(code, "yno zero-config id text operator place", no_name);
	refused(zero, "yno access code operator password", no_name);
	becomes("yno access code operator password\nno yno access code\n"
	    "yno zero-config id text operator place\n", zero);
	accepted("yno access code operator password\n");
	file("RTX830", "yno access code operator password\n"
	    "yno zero-config id text operator place\n", 2, REFUSED_NAME);
}

static void
snmp_none_stands_alone(void **state)
{
	(void)state;
	becomes("snmp host any\nsnmp host 192.0.2.1 one\nsnmp host none\n",
	    "snmp host none\n");
	becomes("snmp host none\nsnmp host 192.0.2.1 one\n",
	    "snmp host 192.0.2.1 one\n");
	becomes("snmpv2c host lan1\nsnmpv2c host none\nsnmp host any\n",
	    "snmp host any\nsnmpv2c host none\n");
	becomes("snmpv3 host none\nsnmpv3 host any user 1\n",
	    "snmpv3 host any user 1\n");
	becomes("snmpv3 host any user 1\nsnmpv3 host none\n"
	    "no snmpv3 host none\n", "");
	/* Each of these has something of its own to say. */
	accepted("snmp host any\nsnmp host lan1 two\n"
	    "snmp host 192.0.2.1-192.0.2.9 one\n");
}

static void
upnp_timer_type_sets_the_timer_back(void **state)
{
	(void)state;
	becomes("upnp port mapping timer 700\n"
	    "upnp port mapping timer type normal\n",
	    "upnp port mapping timer type normal\n");
	accepted("upnp port mapping timer type normal\n"
	    "upnp port mapping timer 700\n");
	becomes("upnp port mapping timer type normal\n"
	    "no upnp port mapping timer type\n", "");
}

static void
translation_and_encapsulation_displace_each_other(void **state)
{
	(void)state;
	becomes("tunnel select 1\ntunnel encapsulation ipip\n"
	    "tunnel translation nat46\n",
	    "tunnel select 1\n tunnel translation nat46\n");
	becomes("tunnel select 1\ntunnel translation nat46\n"
	    "tunnel encapsulation ipip\n",
	    "tunnel select 1\n tunnel encapsulation ipip\n");
	/* of another tunnel, and taking one out: nothing else goes */
	becomes("tunnel select 1\ntunnel translation nat46\n"
	    "tunnel select 2\ntunnel encapsulation ipip\n"
	    "tunnel select 1\nno tunnel encapsulation\n",
	    "tunnel select 1\n tunnel translation nat46\n"
	    "tunnel select 2\n tunnel encapsulation ipip\n");
}

static void
scopes_have_no_address_in_common(void **state)
{
	static const char scope[] =
	    "dhcp scope 1 192.168.0.10-192.168.0.20/24\n";

	(void)state;
	refused(scope, "dhcp scope 2 192.168.0.20-192.168.0.30/24",
	    out_of_range);
	refused(scope, "dhcp scope 2 192.168.0.1-192.168.0.100/24",
	    out_of_range);
	accepted("dhcp scope 1 192.168.0.10-192.168.0.20/24\n"
	    "dhcp scope 2 192.168.0.21-192.168.0.30/24\n");
	becomes("dhcp scope 1 192.168.0.1-192.168.0.50/24\n"
	    "dhcp scope 1 192.168.0.10-192.168.0.20/24\n", scope);
	file("RTX830", "dhcp scope 1 192.168.0.10-192.168.0.20/24\n"
	    "dhcp scope 2 192.168.0.15-192.168.0.30/24\n", 2,
	    REFUSED_RANGE);
}

static void
a_reservation_is_in_its_scope(void **state)
{
	static const char scope[] =
	    "dhcp scope 1 192.168.0.10-192.168.0.20/24\n";
	static const char bound[] =
	    "dhcp scope bind 1 192.168.0.10 00:a0:de:00:00:01\n";

	(void)state;
	refused(scope, "dhcp scope bind 1 192.168.0.21 00:a0:de:00:00:01",
	    out_of_range);
	refused(scope, "dhcp scope bind 1 192.168.0.9 ethernet "
	    "00:a0:de:00:00:01", out_of_range);
	/* another scope, or one that is not there */
	accepted("dhcp scope 1 192.168.0.10-192.168.0.20/24\n"
	    "dhcp scope bind 2 192.168.0.21 00:a0:de:00:00:01\n");
	/* one address for a client */
	refused(bound, "dhcp scope bind 1 192.168.0.11 00:a0:de:00:00:01",
	    out_of_range);
	accepted("dhcp scope bind 1 192.168.0.10 00:a0:de:00:00:01\n"
	    "dhcp scope bind 1 192.168.0.11 00:a0:de:00:00:02\n"
	    "dhcp scope bind 2 192.168.0.12 00:a0:de:00:00:01\n");
	/* the scope may change: its old reservations load */
	file("RTX830", "dhcp scope 1 192.168.0.10-192.168.0.20/24\n"
	    "dhcp scope bind 1 10.0.0.1 00:a0:de:00:00:01\n", 0, REFUSED_NOT);
}

static void
reservations_by_identifier_want_identifiers(void **state)
{
	static const char off[] = "dhcp server rfc2131 compliant off\n";

	(void)state;
	refused(off, "dhcp scope bind 1 192.168.0.10 ethernet "
	    "00:a0:de:00:00:01", no_keyword);
	refused("dhcp server rfc2131 compliant except use-clientid\n",
	    "dhcp scope bind 1 192.168.0.10 text pc1", no_keyword);
	refused("dhcp server rfc2131 compliant reply-ack\n",
	    "dhcp scope bind 1 192.168.0.10 01 02", no_keyword);
	accepted("dhcp server rfc2131 compliant use-clientid\n"
	    "dhcp scope bind 1 192.168.0.10 text pc1\n");
	accepted("dhcp server rfc2131 compliant except remain-silent\n"
	    "dhcp scope bind 1 192.168.0.10 text pc1\n");
	accepted("dhcp server rfc2131 compliant off\n"
	    "dhcp scope bind 1 192.168.0.10 00:a0:de:00:00:01\n");
	/* and go with them */
	becomes("dhcp scope bind 1 192.168.0.10 text pc1\n"
	    "dhcp scope bind 1 192.168.0.11 00:a0:de:00:00:01\n"
	    "dhcp scope bind 1 192.168.0.12 ipcp\n"
	    "dhcp server rfc2131 compliant off\n",
	    "dhcp server rfc2131 compliant off\n"
	    "dhcp scope bind 1 192.168.0.11 00:a0:de:00:00:01\n");
	becomes("dhcp scope bind 1 192.168.0.10 text pc1\n"
	    "dhcp server rfc2131 compliant on\n",
	    "dhcp server rfc2131 compliant on\n"
	    "dhcp scope bind 1 192.168.0.10 text pc1\n");
}

static void
a_port_is_in_one_aggregated_link(void **state)
{
	(void)state;
	file("RTX1210", "lan link-aggregation static 1 lan1:1 lan1:5\n"
	    "lan link-aggregation static 2 lan1:2 lan1:5\n", 2,
	    REFUSED_KEYWORD);
	file("RTX1210", "lan link-aggregation static 1 lan1:1 lan1:5\n"
	    "lan link-aggregation static 2 lan1:2 lan1:6\n", 0, REFUSED_NOT);
	file("RTX1210", "lan link-aggregation static 1 lan1:1 lan1:5\n"
	    "lan link-aggregation static 1 lan1:2 lan1:5\n", 0, REFUSED_NOT);
}

static void
a_port_is_in_one_doubled_cable(void **state)
{
	(void)state;
	refused("switch control route backup lan1:2-5 6\n",
	    "switch control route backup lan1:2-7 6", out_of_range);
	refused("switch control route backup lan1:2-5 6\n",
	    "switch control route backup lan1:2-7 5", out_of_range);
	refused("switch control route backup lan1:2-5 6\n",
	    "switch control route backup lan1:2-6 7", out_of_range);
	refused("", "switch control route backup lan1:2-5 5", out_of_range);
	accepted("switch control route backup lan1:2-5 6\n"
	    "switch control route backup lan1:2-7 8\n"
	    "switch control route backup lan1:3-7 6\n");
	becomes("switch control route backup lan1:2-5 6\n"
	    "switch control route backup lan1:2-5 7\n",
	    "switch control route backup lan1:2-5 7\n");
}

static void
a_user_is_registered_first(void **state)
{
	struct test_console c;

	(void)state;
	refused("", "sshd authorized-keys filename yamaha path=/keys",
	    no_keyword);
	refused("", "httpd custom-gui user yamaha directory=/gui",
	    no_keyword);
	accepted("sshd authorized-keys filename path=/keys\n");
	file("RTX830", "sshd authorized-keys filename yamaha path=/keys\n",
	    0, REFUSED_NOT);
	test_console_open(&c, NULL, false);
	test_console_load(&c, "login user yamaha password1\n");
	test_console_set(&c,
	    "sshd authorized-keys filename yamaha path=/keys\n");
	assert_string_equal(test_console_type(&c,
	    "sshd authorized-keys filename other path=/keys"), no_keyword);
	test_console_close(&c);
}

/* As many lines as there may be, and one more. */
static void
lines_end_at(const char *format, size_t most, const char *replaces)
{
	struct text lines = TEXT_INIT;
	size_t i;

	for (i = 1; i <= most; i++) {
		text_addf(&lines, format, (int)i);
		text_addc(&lines, '\n');
	}
	text_addf(&lines, "%s\n", replaces);
	text_addf(&lines, format, (int)most + 1);
	file("RTX830", text_str(&lines), most + 2, REFUSED_RANGE);
	text_fini(&lines);
}

static void
lines_are_counted(void **state)
{
	(void)state;
	lines_end_at("bgp neighbor %d 65000 10.0.0.1", 32,
	    "bgp neighbor 32 65001 10.0.0.2");
	lines_end_at("login user u%d password1", 32,
	    "login user u1 password2");
}

static void
a_refused_line_is_not_in_the_journal(void **state)
{
	struct test_console c;
	bool unsaved;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "yno access code operator password\n");
	(void)test_console_type(&c, "save");
	assert_string_equal(test_console_type(&c,
	    "yno zero-config id text operator place"), no_name);
	assert_int_equal(model_unsaved(c.device.model, &unsaved, NULL),
	    RC_OK);
	assert_false(unsaved);
	test_console_close(&c);
}

static void
every_guard_is_there(void **state)
{
	const struct rule *rules;
	size_t i, k, n, guards = 0;

	(void)state;
	for (i = 0; i < grammar_entries(); i++) {
		rules = grammar_rules(grammar_entry(i), &n);
		for (k = 0; k < n; k++) {
			if (rules[k].kind != RULE_GUARD)
				continue;
			guards++;
			assert_non_null(guard_named(rules[k].guard));
		}
	}
	assert_true(guards > 0);
	assert_null(guard_named("nobody"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    tagged_vlans_and_a_divided_lan_exclude_each_other),
		cmocka_unit_test(l2ms_is_not_switched_on_for_a_divided_lan),
		cmocka_unit_test(yno_has_one_way_to_its_manager),
		cmocka_unit_test(snmp_none_stands_alone),
		cmocka_unit_test(upnp_timer_type_sets_the_timer_back),
		cmocka_unit_test(
		    translation_and_encapsulation_displace_each_other),
		cmocka_unit_test(scopes_have_no_address_in_common),
		cmocka_unit_test(a_reservation_is_in_its_scope),
		cmocka_unit_test(
		    reservations_by_identifier_want_identifiers),
		cmocka_unit_test(a_port_is_in_one_aggregated_link),
		cmocka_unit_test(a_port_is_in_one_doubled_cable),
		cmocka_unit_test(a_user_is_registered_first),
		cmocka_unit_test(lines_are_counted),
		cmocka_unit_test(a_refused_line_is_not_in_the_journal),
		cmocka_unit_test(every_guard_is_there),
	};

	return cmocka_run_group_tests_name("conflict", tests, NULL, NULL);
}
