/*
 * Links that come and go: what the log is told of them, once, and what is
 * remembered of a connection that is over.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "router/boot.h"
#include "router/counters.h"
#include "router/log.h"
#include "router/state.h"
#include "support/console.h"

#include "base/banned.h"

#define START ((time_t)1726830000)
#define UP1 "PPPOE[01] Connecting to PPPoE server\n" \
	"PPPOE[01] PPPoE Connect\n" \
	"PP[01] PPP/IPCP up  (Local: 203.0.113.1, Remote: 203.0.113.9)\n"
#define DOWN1 "PPPOE[01] Disconnected, cause [No error.]\n"

static time_t moment;

static time_t
moment_now(void *ctx)
{
	(void)ctx;
	return moment;
}

/* What there is to lose. */
static void
open_with_links(struct test_console *c)
{
	moment = START;
	test_console_open(c, NULL, false);
	c->device.clock = (struct clock){ .now = moment_now };
	assert_int_equal(model_set_state(c->device.model, "boot",
	    &(struct model_state){ .value = START, .since = START },
	    &c->session.diag), RC_OK);
	assert_int_equal(state_read(&c->device, &c->session.diag), RC_OK);
	test_console_set(c, "pp select 1\npppoe use lan2\npp always-on on\n"
	    "ip pp address 203.0.113.1/32\n"
	    "ip pp remote address 203.0.113.9\npp enable 1\n"
	    "tunnel select 2\ntunnel encapsulation ipip\n"
	    "tunnel endpoint address 203.0.113.1 198.51.100.2\n"
	    "tunnel enable 2\n"
	    "tunnel select 12\ntunnel encapsulation ipip\n"
	    "tunnel endpoint address 203.0.113.1 198.51.100.12\n"
	    "tunnel enable 12\ntunnel select none\n");
}

static enum rc
take_line(void *ctx, time_t at, const char *text, int64_t repeats)
{
	(void)repeats;
	assert_int_equal(at, moment);
	text_addf(ctx, "%s\n", text);
	return RC_OK;
}

/* What the log was told since. */
static void
expect_news(struct test_console *c, int64_t *since, const char *what,
    const char *lines)
{
	struct text out = TEXT_INIT;

	assert_int_equal(log_walk_new(&c->device, since, take_line, &out,
	    &c->session.diag), RC_OK);
	if (strcmp(text_str(&out), lines) != 0)
		fail_msg("after %s:\n%s\ninstead of\n%s", what,
		    text_str(&out), lines);
	text_fini(&out);
}

static void
changes_are_told_once(void **state)
{
	static const struct {
		const char	*line, *told;
	} steps[] = {
		{ "tunnel disable 2", "IP Tunnel[2] Down\n" },
		{ "tunnel disable 2", "" },
		{ "tunnel disable all", "IP Tunnel[12] Down\n" },
		{ "tunnel enable all", "IP Tunnel[2] Up\nIP Tunnel[12] Up\n" },
		{ "no tunnel enable 2-12",
		    "IP Tunnel[2] Down\nIP Tunnel[12] Down\n" },
		{ "tunnel enable 12", "IP Tunnel[12] Up\n" },
		{ "tunnel select 12", "" },
		{ "no tunnel endpoint address", "IP Tunnel[12] Down\n" },
		{ "tunnel endpoint name example.net", "IP Tunnel[12] Up\n" },
		{ "tunnel encapsulation l2tp", "IP Tunnel[12] Down\n" },
		{ "no tunnel encapsulation", "" },
		{ "tunnel encapsulation ipip", "IP Tunnel[12] Up\n" },
		{ "pp disable 1", DOWN1 },
		{ "pp enable all", UP1 },
		{ "pp disable all", DOWN1 },
		{ "pp enable 1", UP1 },
		{ "pp select 1", "" },
		{ "no pppoe use", DOWN1 },
		{ "pppoe use lan2", UP1 },
		{ "pp always-on off", DOWN1 },
		{ "connect 1", UP1 },
		{ "disconnect 1", DOWN1 },
		{ "disconnect 1", "" },
		{ "connect 1", UP1 },
		{ "pp disable 1", DOWN1 },
		{ "pp enable 1", "" },
		{ "pp always-on on", UP1 },
		{ "disconnect pp 1", DOWN1 UP1 },
		{ "lan shutdown lan2", "LAN2: link down\n" DOWN1 },
		{ "no lan shutdown lan2",
		    "LAN2: link up (1000BASE-T Full Duplex)\n" UP1 },
		{ "lan shutdown lan1 2 3", "" },
		{ "lan shutdown lan1 1 2",
		    "LAN1: PORT1 link down\nLAN1: link down\n" },
		{ "no lan shutdown lan1", "LAN1: PORT1 link up "
		    "(1000BASE-T Full Duplex)\nLAN1: link up\n" },
		{ "lan type lan2 100-hdx", "LAN2: link down\n"
		    "LAN2: link up (100BASE-TX Half Duplex)\n" },
		{ "lan type lan1 100-fdx 2 10-fdx 1 3 mtu=1400",
		    "LAN1: PORT1 link down\nLAN1: link down\nLAN1: PORT1 "
		    "link up (10BASE-T Full Duplex)\nLAN1: link up\n" },
		{ "no lan type lan1", "LAN1: PORT1 link down\n"
		    "LAN1: link down\nLAN1: PORT1 link up "
		    "(1000BASE-T Full Duplex)\nLAN1: link up\n" },
		{ "lan shutdown lan2", "LAN2: link down\n" DOWN1 },
		{ "lan type lan2 10-fdx", "" },
		/* Who dials in vain is not dialled when it comes up. */
		{ "pp always-on off", "" },
		{ "connect 1", "" },
		{ "no lan shutdown lan2",
		    "LAN2: link up (10BASE-T Full Duplex)\n" },
		{ "connect 1", UP1 },
		{ "lan shutdown lan2", "LAN2: link down\n" DOWN1 },
		{ "no lan shutdown lan2",
		    "LAN2: link up (10BASE-T Full Duplex)\n" },
	};
	struct test_console c;
	int64_t since;
	size_t i;

	(void)state;
	open_with_links(&c);
	assert_int_equal(log_newest(&c.device, &since, &c.session.diag),
	    RC_OK);
	for (i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		moment += 7;
		assert_string_equal(test_console_type(&c, steps[i].line), "");
		expect_news(&c, &since, steps[i].line, steps[i].told);
	}
	test_console_close(&c);
}

static void
what_has_no_lines_any_more_goes_down(void **state)
{
	struct test_console c;
	int64_t since;
	int i;

	(void)state;
	open_with_links(&c);
	assert_int_equal(log_newest(&c.device, &since, &c.session.diag),
	    RC_OK);
	test_console_load(&c, "ip lan1 address 192.0.2.1/24\n"
	    "tunnel select 12\n tunnel encapsulation ipip\n"
	    " tunnel endpoint address 203.0.113.1 198.51.100.12\n"
	    " tunnel enable 12\n");
	moment += 7;
	for (i = 0; i < 2; i++) {
		assert_int_equal(links_follow_all(&c.device,
		    &c.session.diag), RC_OK);
		expect_news(&c, &since, "load", i == 0 ? DOWN1
		    "IP Tunnel[2] Down\n" : "");
	}
	test_console_close(&c);
}

static void
connection_that_is_over_is_remembered(void **state)
{
	struct test_console c;
	struct links_past past;
	struct counters before, after;
	struct link link;
	bool found;

	(void)state;
	open_with_links(&c);
	assert_int_equal(links_past(&c.device, "pp1", &past, &found,
	    &c.session.diag), RC_OK);
	assert_false(found);
	moment += 100;
	assert_int_equal(links_find(&c.device, "pp1", &link,
	    &c.session.diag), RC_OK);
	assert_int_equal(counters_read(&c.device, "pp1", &link, &before,
	    &c.session.diag), RC_OK);
	assert_true(before.sent > 0);
	test_console_set(&c, "disconnect 1\n");
	moment += 50;
	assert_int_equal(links_past(&c.device, "pp1", &past, &found,
	    &c.session.diag), RC_OK);
	assert_true(found);
	assert_int_equal(past.from, START);
	assert_int_equal(past.to, START + 100);
	assert_int_equal(counters_read_past(&c.device, "pp1", &past, &after,
	    &c.session.diag), RC_OK);
	assert_int_equal(before.sent, after.sent);
	assert_int_equal(before.received_octets, after.received_octets);
	/* The next one has begun. */
	assert_int_equal(links_find(&c.device, "pp1", &link,
	    &c.session.diag), RC_OK);
	assert_int_equal(link.state, LINK_UP);
	assert_int_equal(link.since, START + 100);
	test_console_close(&c);
}

static void
start_dials_nobody(void **state)
{
	struct test_console c;
	struct link link;

	(void)state;
	open_with_links(&c);
	test_console_set(&c, "pp select 1\npp always-on off\nconnect 1\n");
	assert_int_equal(links_find(&c.device, "pp1", &link,
	    &c.session.diag), RC_OK);
	assert_int_equal(link.state, LINK_UP);
	assert_int_equal(model_begin(c.device.model, &c.session.diag), RC_OK);
	assert_int_equal(boot_note(&c.device, BOOT_RESTART, &c.session.diag),
	    RC_OK);
	assert_int_equal(model_commit(c.device.model, &c.session.diag),
	    RC_OK);
	assert_int_equal(links_find(&c.device, "pp1", &link,
	    &c.session.diag), RC_OK);
	assert_int_equal(link.state, LINK_NEVER);
	test_console_close(&c);
}

static void
start_forgets(void **state)
{
	struct test_console c;
	struct links_past past;
	const char *start;
	struct link link;
	bool found;

	(void)state;
	open_with_links(&c);
	moment += 100;
	test_console_set(&c, "disconnect 1\nlan shutdown lan2\n");
	moment += 100;
	assert_int_equal(model_begin(c.device.model, &c.session.diag), RC_OK);
	assert_int_equal(boot_note(&c.device, BOOT_RESTART, &c.session.diag),
	    RC_OK);
	assert_int_equal(model_commit(c.device.model, &c.session.diag),
	    RC_OK);
	assert_int_equal(links_past(&c.device, "pp1", &past, &found,
	    &c.session.diag), RC_OK);
	assert_false(found);
	assert_int_equal(links_find(&c.device, "pp1", &link,
	    &c.session.diag), RC_OK);
	assert_int_equal(link.state, LINK_NEVER);
	assert_int_equal(links_find(&c.device, "lan2", &link,
	    &c.session.diag), RC_OK);
	assert_int_equal(link.state, LINK_DISABLED);
	/* It was told when it was shut, and is not told again. */
	start = strstr(test_console_type(&c, "show log"),
	    "Restart by restart command");
	assert_non_null(start);
	assert_non_null(strstr(start, "LAN1: link up"));
	assert_null(strstr(start, "LAN2: link"));
	assert_null(strstr(start, "Disconnected"));
	test_console_close(&c);
}

static int64_t
sent_by_lan2(struct test_console *c)
{
	struct counters counters;
	struct link link;

	assert_int_equal(links_find(&c->device, "lan2", &link,
	    &c->session.diag), RC_OK);
	assert_int_equal(counters_read(&c->device, "lan2", &link, &counters,
	    &c->session.diag), RC_OK);
	return counters.sent;
}

/* Nothing is counted while it is down, cleared then or not. */
static void
counters_rest_while_it_is_down(void **state)
{
	struct test_console c;
	int64_t n;

	(void)state;
	open_with_links(&c);
	moment += 100;
	n = sent_by_lan2(&c);
	assert_true(n > 0);
	test_console_set(&c, "lan shutdown lan2\n");
	moment += 1000;
	assert_int_equal(sent_by_lan2(&c), n);
	test_console_set(&c, "no lan shutdown lan2\n");
	assert_int_equal(sent_by_lan2(&c), n);
	moment += 100;
	assert_true(sent_by_lan2(&c) > n && sent_by_lan2(&c) <= 2 * n);
	test_console_set(&c, "lan shutdown lan2\n");
	moment += 500;
	test_console_set(&c, "clear status lan2\n");
	assert_int_equal(sent_by_lan2(&c), 0);
	moment += 500;
	test_console_set(&c, "no lan shutdown lan2\n");
	assert_int_equal(sent_by_lan2(&c), 0);
	moment += 100;
	assert_int_equal(sent_by_lan2(&c), n);
	test_console_close(&c);
}

static void
what_exists(void **state)
{
	static const char *const there[] = { "lan1", "lan2", "lan1/32",
	    "lan2.1", "vlan4", "bridge1", "wan1", "pp30", "tunnel20" };
	static const char *const missing[] = { "", "lan", "lan0", "lan3",
	    "lan1/", "lan1/x", "lan1/33",
	    "lan1.5", "vlan5", "vlan1/1", "bridge2", "pp31", "pp",
	    "tunnel21", "tunnel99999999999999", "null", "LAN1" };
	struct test_console c;
	size_t i;

	(void)state;
	open_with_links(&c);
	for (i = 0; i < sizeof(there) / sizeof(there[0]); i++)
		if (!links_exist(&c.device, there[i]))
			fail_msg("no %s", there[i]);
	for (i = 0; i < sizeof(missing) / sizeof(missing[0]); i++)
		if (links_exist(&c.device, missing[i]))
			fail_msg("a %s", missing[i]);
	test_console_close(&c);
}

static void
ports_are_shut(void **state)
{
	struct test_console c;
	struct counters before, after;
	struct link link;

	(void)state;
	open_with_links(&c);
	moment += 100;
	test_console_set(&c, "lan shutdown lan1 1 3\n");
	assert_int_equal(links_find(&c.device, "lan1", &link,
	    &c.session.diag), RC_OK);
	assert_int_equal(link.state, LINK_DISABLED);
	assert_int_equal(link.since, START + 100);
	assert_true(links_port_shut(&link, 1));
	assert_false(links_port_shut(&link, 2));
	assert_true(links_port_shut(&link, 3));
	assert_int_equal(counters_read(&c.device, "lan1", &link, &before,
	    &c.session.diag), RC_OK);
	assert_true(before.sent > 0);
	moment += 100;
	assert_int_equal(counters_read(&c.device, "lan1", &link, &after,
	    &c.session.diag), RC_OK);
	assert_int_equal(before.sent, after.sent);
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes_are_told_once),
		cmocka_unit_test(what_has_no_lines_any_more_goes_down),
		cmocka_unit_test(connection_that_is_over_is_remembered),
		cmocka_unit_test(start_dials_nobody),
		cmocka_unit_test(start_forgets),
		cmocka_unit_test(counters_rest_while_it_is_down),
		cmocka_unit_test(what_exists),
		cmocka_unit_test(ports_are_shut),
	};

	return cmocka_run_group_tests_name("links", tests, NULL, NULL);
}
