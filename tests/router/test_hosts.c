/*
 * Machines on the LANs: which address the DHCP server gives to whom, and what
 * becomes of leases as time goes on.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <arpa/inet.h>

#include <cmocka.h>

#include "router/addresses.h"
#include "router/boot.h"
#include "router/dhcp.h"
#include "router/hosts.h"
#include "router/links.h"
#include "router/net.h"
#include "router/state.h"
#include "support/console.h"

#include "base/banned.h"

static time_t moment;

static time_t
moment_now(void *ctx)
{
	(void)ctx;
	return moment;
}

#define START ((time_t)1726830000)
#define HOUR ((time_t)3600)
#define DAY (24 * HOUR)

static void
open_with(struct test_console *c, const char *config)
{
	moment = START;
	test_console_open(c, NULL, false);
	c->device.clock = (struct clock){ .now = moment_now };
	test_console_set(c, config);
}

static void
address_text(uint32_t address, char *text)
{
	const uint32_t network = htonl(address);

	assert_non_null(inet_ntop(AF_INET, &network, text, INET_ADDRSTRLEN));
}

/* Who gets what ------------------------------------------------------------ */

#define MAC "00:a0:de:01:02:03"
#define CLIENT "01 00 a0 de 01 02 03"
#define LAN "ip lan1 address 192.168.1.1/24\ndhcp service server\n"
#define SCOPE LAN "dhcp scope 1 192.168.1.2-192.168.1.9/24\n"
#define WITHOUT "dhcp server rfc2131 compliant except use-clientid\n"

static const struct asking_case {
	const char	*config, *client, *wish;
	const char	*got;		/* an address, or part of the reason */
} askings[] = {
	{ SCOPE, "", NULL, "192.168.1.2" },
	{ SCOPE, CLIENT, NULL, "192.168.1.2" },
	{ SCOPE, "", "192.168.1.5", "192.168.1.5" },
	{ SCOPE, "", "192.168.1.10", "192.168.1.2" },
	/* Nobody serves. */
	{ "ip lan1 address 192.168.1.1/24\n"
	    "dhcp scope 1 192.168.1.2-192.168.1.9/24\n", "", NULL,
	    "there is no dhcp service server" },
	{ LAN, "", NULL, "no dhcp scope is of a network" },
	{ LAN "dhcp scope 1 192.168.2.2-192.168.2.9/24\n", "", NULL,
	    "no dhcp scope is of a network" },
	{ SCOPE "no dhcp service\ndhcp service relay\n", "", NULL,
	    "the dhcp service of lan1 is relay" },
	{ SCOPE "ip lan1 dhcp service off\n", "", NULL,
	    "the dhcp service of lan1 is off" },
	{ SCOPE "ip lan1 dhcp service relay 10.0.0.1\n", "", NULL,
	    "the dhcp service of lan1 is relay" },
	{ "ip lan1 address 192.168.1.1/24\nip lan1 dhcp service server\n"
	    "dhcp scope 1 192.168.1.2-192.168.1.9/24\n", "", NULL,
	    "192.168.1.2" },
	{ SCOPE "lan shutdown lan1\n", "", NULL, "the link of lan1 is down" },
	/* What is not to be had. */
	{ LAN "dhcp scope 1 192.168.1.0-192.168.1.9/24 except 192.168.1.2 "
	    "192.168.1.3-192.168.1.4\n", "", NULL, "192.168.1.5" },
	{ LAN "dhcp scope 1 192.168.1.1-192.168.1.1/24\n", "", NULL,
	    "no free address" },
	{ LAN "dhcp scope 1 192.168.1.255-192.168.1.255/24\n", "", NULL,
	    "no free address" },
	/* Two scopes of one network. */
	{ LAN "dhcp scope 2 192.168.1.30-192.168.1.31/24\n"
	    "dhcp scope 1 192.168.1.1-192.168.1.1/24\n", "", NULL,
	    "192.168.1.30" },
	{ "ip lan1 address 10.0.0.1/24\n"
	    "ip lan1 secondary address 192.168.1.1/24\n"
	    "dhcp service server\n"
	    "dhcp scope 1 192.168.1.2-192.168.1.9/24\n", "", NULL,
	    "192.168.1.2" },
	/* Reservations: by identifier, which counts or not, and by MAC. */
	{ SCOPE "dhcp scope bind 1 192.168.1.7 ethernet " MAC "\n", CLIENT,
	    NULL, "192.168.1.7" },
	{ SCOPE "dhcp scope bind 1 192.168.1.7 ethernet " MAC "\n", "", NULL,
	    "192.168.1.2" },
	{ SCOPE "dhcp scope bind 1 192.168.1.7 01 00 a0 de 01 02 03\n",
	    CLIENT, NULL, "192.168.1.7" },
	{ SCOPE "dhcp scope bind 1 192.168.1.7 text abc\n", "00 61 62 63",
	    NULL, "192.168.1.7" },
	{ SCOPE "dhcp scope bind 1 192.168.1.7 " MAC "\n", "", NULL,
	    "192.168.1.7" },
	{ SCOPE "dhcp scope bind 1 192.168.1.7 " MAC "\n", CLIENT, NULL,
	    "192.168.1.2" },
	{ SCOPE WITHOUT "dhcp scope bind 1 192.168.1.7 " MAC "\n", CLIENT,
	    NULL, "192.168.1.7" },
	{ SCOPE "dhcp server rfc2131 compliant off\n"
	    "dhcp scope bind 1 192.168.1.7 " MAC "\n", CLIENT, NULL,
	    "192.168.1.7" },
	{ SCOPE "dhcp server rfc2131 compliant use-clientid\n"
	    "dhcp scope bind 1 192.168.1.7 ethernet " MAC "\n", CLIENT, NULL,
	    "192.168.1.7" },
	{ SCOPE "dhcp scope bind 1 * " MAC "\n", "", NULL, "192.168.1.2" },
	/* A vendor's, and the machine's own before it. */
	{ SCOPE "dhcp scope bind 1 192.168.1.5-192.168.1.6 00:a0:de:*\n", "",
	    NULL, "192.168.1.5" },
	{ SCOPE "dhcp scope bind 1 192.168.1.5-192.168.1.6 00:a0:de:*\n"
	    "dhcp scope bind 1 192.168.1.8 " MAC "\n", "", NULL,
	    "192.168.1.8" },
	{ SCOPE "dhcp scope bind 1 192.168.1.2-192.168.1.6 00:a0:df:*\n", "",
	    NULL, "192.168.1.7" },
	/* Others'. */
	{ SCOPE "dhcp scope bind 1 192.168.1.2 00:a0:de:09:09:09\n", "",
	    NULL, "192.168.1.3" },
	{ SCOPE "dhcp scope bind 1 192.168.1.2 00:a0:de:09:09:09\n", "",
	    "192.168.1.2", "192.168.1.3" },
	/* Only who has a reservation. */
	{ SCOPE "dhcp scope lease type 1 bind-only\n", "", NULL,
	    "is bind-only" },
	{ SCOPE "dhcp scope lease type 1 bind-only\n"
	    "dhcp scope bind 1 192.168.1.7 " MAC "\n", "", NULL,
	    "192.168.1.7" },
	{ SCOPE "dhcp scope lease type 1 bind-only\n"
	    "dhcp scope bind 1 * " MAC "\n", "", NULL, "192.168.1.2" },
	{ SCOPE "dhcp scope 2 192.168.1.20-192.168.1.29/24\n"
	    "dhcp scope lease type 1 bind-only fallback=2\n", "", NULL,
	    "192.168.1.20" },
	{ SCOPE "dhcp scope 2 192.168.1.20-192.168.1.29/24\n"
	    "dhcp scope lease type 1 bind-only fallback=2\n"
	    "dhcp scope bind 2 192.168.1.25 " MAC "\n", "", NULL,
	    "192.168.1.25" },
	{ SCOPE "dhcp scope 2 192.168.1.20-192.168.1.29/24\n"
	    "dhcp scope lease type 1 bind-only fallback=2\n"
	    "dhcp scope lease type 2 bind-only\n", "", NULL,
	    "is bind-only" },
};

/* What the server says, as text. */
static void
ask(struct test_console *c, const struct asking_case *k, char *got,
    size_t size)
{
	struct dhcp_client client = { .interface = "lan1", .mac = MAC,
	    .client = k->client };
	struct dhcp_offer offer = { .scope = NULL };
	struct dhcp dhcp;
	struct net net;

	if (k->wish != NULL) {
		assert_true(net_read(k->wish, false, &net));
		client.wish = net.first;
	}
	assert_int_equal(dhcp_read(&c->device, &dhcp, &c->session.diag),
	    RC_OK);
	assert_int_equal(dhcp_ask(&c->device, &dhcp, &client, &offer,
	    &c->session.diag), RC_OK);
	if (offer.scope != NULL) {
		assert_string_equal(text_str(&offer.why), "");
		address_text(offer.address, got);
	} else {
		(void)snprintf(got, size, "%s", text_str(&offer.why));
	}
	text_fini(&offer.why);
	dhcp_fini(&dhcp);
}

static void
everybody_gets_his_address(void **state)
{
	struct test_console c;
	char got[200];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(askings) / sizeof(askings[0]); i++) {
		open_with(&c, askings[i].config);
		ask(&c, &askings[i], got, sizeof(got));
		if (strstr(got, askings[i].got) == NULL ||
		    (strchr(askings[i].got, ' ') == NULL &&
		    strcmp(got, askings[i].got) != 0))
			fail_msg("%zu: %s, not %s: %s", i, got,
			    askings[i].got, askings[i].config);
		test_console_close(&c);
	}
}

/* As time goes on ---------------------------------------------------------- */

static void
plug(struct test_console *c, const char *name, const char *interface,
    const char *address)
{
	assert_int_equal(hosts_add(&c->device, &(struct host_plug){
	    .name = name, .interface = interface, .address = address },
	    &c->session.diag), RC_OK);
}

/* "192.168.1.2"; "-" without an address. Valid until the next. */
static const char *
address_of(struct test_console *c, const char *name)
{
	static char text[INET_ADDRSTRLEN];
	struct arena arena = ARENA_INIT;
	struct model_host host;
	uint32_t address;
	bool found;

	assert_int_equal(hosts_follow(&c->device, &c->session.diag), RC_OK);
	assert_int_equal(hosts_find(&c->device, name, &arena, &host, &found,
	    &c->session.diag), RC_OK);
	assert_true(found);
	address = hosts_address(&host, moment);
	if (address != 0)
		address_text(address, text);
	arena_fini(&arena);
	return address != 0 ? text : "-";
}

/* How many leases there are. */
static enum rc
count_lease(void *ctx, const struct model_lease *lease)
{
	size_t *n = ctx;

	(void)lease;
	++*n;
	return RC_OK;
}

static size_t
leases(struct test_console *c)
{
	size_t n = 0;

	assert_int_equal(hosts_follow(&c->device, &c->session.diag), RC_OK);
	assert_int_equal(model_walk_leases(c->device.model, count_lease, &n,
	    &c->session.diag), RC_OK);
	return n;
}

static void
a_lease_is_extended_until_it_is_unplugged(void **state)
{
	struct test_console c;
	bool found;

	(void)state;
	open_with(&c, LAN
	    "dhcp scope 1 192.168.1.2-192.168.1.3/24 expire 1:00\n");
	plug(&c, "a", "lan1", NULL);
	plug(&c, "b", "lan1", NULL);
	plug(&c, "c", "lan1", NULL);
	assert_string_equal(address_of(&c, "b"), "192.168.1.3");
	assert_string_equal(address_of(&c, "c"), "-");
	moment += 100 * DAY;
	assert_string_equal(address_of(&c, "a"), "192.168.1.2");
	assert_int_equal(hosts_remove(&c.device, "a", &found,
	    &c.session.diag), RC_OK);
	assert_true(found);
	assert_int_equal(hosts_remove(&c.device, "a", &found,
	    &c.session.diag), RC_OK);
	assert_false(found);
	assert_string_equal(address_of(&c, "c"), "-");
	assert_int_equal(leases(&c), 2);
	/* What it had becomes another's when its time is over. */
	moment += HOUR;
	assert_string_equal(address_of(&c, "c"), "192.168.1.2");
	assert_string_equal(address_of(&c, "b"), "192.168.1.3");
	assert_int_equal(leases(&c), 2);
	test_console_close(&c);
}

static void
without_a_cable_a_lease_ends(void **state)
{
	struct test_console c;

	(void)state;
	open_with(&c, LAN
	    "dhcp scope 1 192.168.1.2-192.168.1.3/24 expire 1:00\n");
	plug(&c, "a", "lan1", NULL);
	assert_int_equal(links_set(&c.device, "lan1", false,
	    &c.session.diag), RC_OK);
	moment += HOUR / 2 + 1;
	assert_string_equal(address_of(&c, "a"), "192.168.1.2");
	moment += HOUR / 2;
	assert_string_equal(address_of(&c, "a"), "-");
	assert_int_equal(leases(&c), 0);
	test_console_type(&c, ":nothing");
	assert_int_equal(links_set(&c.device, "lan1", true,
	    &c.session.diag), RC_OK);
	assert_int_equal(hosts_touch(&c.device, &c.session.diag), RC_OK);
	assert_string_equal(address_of(&c, "a"), "192.168.1.2");
	test_console_close(&c);
}

static void
settings_change_who_has_one(void **state)
{
	struct test_console c;

	(void)state;
	open_with(&c, SCOPE);
	plug(&c, "a", "lan1", NULL);
	assert_string_equal(address_of(&c, "a"), "192.168.1.2");
	/* A lease that no scope allows is gone, and it finds out later. */
	test_console_set(&c, "dhcp scope 1 192.168.1.20-192.168.1.29/24\n");
	assert_int_equal(leases(&c), 0);
	assert_string_equal(address_of(&c, "a"), "192.168.1.2");
	moment += 36 * HOUR;
	assert_string_equal(address_of(&c, "a"), "192.168.1.20");
	/* Who asks again without an answer has it to the end. */
	test_console_set(&c, "no dhcp service\n");
	moment += 36 * HOUR;
	assert_string_equal(address_of(&c, "a"), "192.168.1.20");
	moment += 36 * HOUR;
	assert_string_equal(address_of(&c, "a"), "-");
	test_console_set(&c, "dhcp service server\n");
	assert_string_equal(address_of(&c, "a"), "192.168.1.20");
	test_console_close(&c);
}

static void
a_start_forgets_what_was_lent(void **state)
{
	struct test_console c;
	bool rows;
	int64_t next;

	(void)state;
	open_with(&c, SCOPE);
	plug(&c, "a", "lan1", NULL);
	plug(&c, "b", "lan1", "192.168.1.9");
	assert_int_equal(leases(&c), 1);
	moment += 5;
	assert_int_equal(model_begin(c.device.model, &c.session.diag), RC_OK);
	assert_int_equal(boot_note(&c.device, BOOT_RESTART, &c.session.diag),
	    RC_OK);
	assert_int_equal(model_commit(c.device.model, &c.session.diag),
	    RC_OK);
	assert_int_equal(model_next_host_event(c.device.model, &next, &rows,
	    &c.session.diag), RC_OK);
	assert_int_equal(next, 0);
	assert_true(rows);
	assert_int_equal(leases(&c), 1);
	assert_string_equal(address_of(&c, "a"), "192.168.1.2");
	assert_string_equal(address_of(&c, "b"), "192.168.1.9");
	test_console_close(&c);
}

static void
a_fixed_address_is_not_lent(void **state)
{
	struct test_console c;

	(void)state;
	open_with(&c, SCOPE);
	plug(&c, "fixed", "lan1", "192.168.1.2");
	plug(&c, "a", "lan1", NULL);
	assert_string_equal(address_of(&c, "a"), "192.168.1.3");
	test_console_set(&c, "dhcp duplicate check off 500\n");
	plug(&c, "b", "lan1", NULL);
	assert_string_equal(address_of(&c, "b"), "192.168.1.2");
	test_console_close(&c);
}

static void
what_cannot_be_plugged_in(void **state)
{
	static const struct host_plug plugs[] = {
		{ .name = "a", .interface = "lan9" },
		{ .name = "a", .interface = "lan" },
		{ .name = "a", .interface = "lan1x" },
		{ .name = "a", .interface = "lan1/99" },
		{ .name = "a", .interface = "vlan1/1" },
		{ .name = "a", .interface = "pp1" },
		{ .name = "a", .interface = "" },
		{ .name = "a", .interface = "lan1", .mac = "" },
		{ .name = "a", .interface = "lan1",
		    .mac = "00:a0:de:01:02:0g" },
		{ .name = "a", .interface = "lan1",
		    .mac = "00-a0-de-01-02-03" },
		{ .name = "a", .interface = "lan1", .address = "1.2.3" },
		{ .name = "a", .interface = "lan1", .address = "*" },
		{ .name = "a", .interface = "lan1",
		    .address = "192.168.1.0/24" },
		{ .name = "a", .interface = "lan1", .client = "" },
		{ .name = "a", .interface = "lan1", .client = "01 0" },
		{ .name = "a", .interface = "lan1", .client = "01  02" },
	};
	struct test_console c;
	size_t i;

	(void)state;
	open_with(&c, SCOPE);
	for (i = 0; i < sizeof(plugs) / sizeof(plugs[0]); i++) {
		if (hosts_add(&c.device, &plugs[i], &c.session.diag) !=
		    RC_REFUSED)
			fail_msg("%zu", i);
		diag_fini(&c.session.diag);
	}
	plug(&c, "a", "lan1/2", NULL);
	plug(&c, "b", "lan1.2", NULL);
	plug(&c, "c", "vlan2", NULL);
	plug(&c, "d", "bridge1", NULL);
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everybody_gets_his_address),
		cmocka_unit_test(a_lease_is_extended_until_it_is_unplugged),
		cmocka_unit_test(without_a_cable_a_lease_ends),
		cmocka_unit_test(settings_change_who_has_one),
		cmocka_unit_test(a_start_forgets_what_was_lent),
		cmocka_unit_test(a_fixed_address_is_not_lent),
		cmocka_unit_test(what_cannot_be_plugged_in),
	};

	return cmocka_run_group_tests_name("machines on the LANs", tests,
	    NULL, NULL);
}
