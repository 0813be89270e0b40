/*
 * The router's clock, its load, its links and addresses: that they follow from
 * what they should, and agree with one another.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <arpa/inet.h>

#include <cmocka.h>

#include "router/boot.h"
#include "router/counters.h"
#include "router/routes.h"
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

/* A console whose clock the test moves. */
static void
open_at(struct test_console *c, time_t at)
{
	moment = at;
	test_console_open(c, NULL, false);
	c->device.clock = (struct clock){ .now = moment_now };
	assert_int_equal(model_set_state(c->device.model, "boot",
	    &(struct model_state){ .value = at, .since = at },
	    &c->session.diag), RC_OK);
	assert_int_equal(state_read(&c->device, &c->session.diag), RC_OK);
}

#define DAY 86400
#define START ((time_t)1726830000)	/* 2024-09-20 20:00:00 in Japan */

static void
expect_time(struct test_console *c, time_t at, const char *time)
{
	struct text out = TEXT_INIT;

	state_add_zoned_time(&c->device, at, &out);
	assert_string_equal(text_str(&out), time);
	text_fini(&out);
}

static void
clock_is_set_and_goes_on(void **state)
{
	struct test_console c;

	(void)state;
	open_at(&c, START);
	moment += 100;
	assert_int_equal(state_uptime(&c.device), 100);
	expect_time(&c, device_now(&c.device), "2024/09/20 20:01:40 +09:00");
	assert_int_equal(state_set_clock(&c.device, START + 10 * DAY,
	    &c.session.diag), RC_OK);
	expect_time(&c, device_now(&c.device), "2024/09/30 20:00:00 +09:00");
	assert_int_equal(state_uptime(&c.device), 100);
	expect_time(&c, state_started(&c.device),
	    "2024/09/30 19:58:20 +09:00");
	moment += 5;
	expect_time(&c, device_now(&c.device), "2024/09/30 20:00:05 +09:00");
	test_console_set(&c, "timezone -3:30\n");
	expect_time(&c, device_now(&c.device), "2024/09/30 07:30:05 -03:30");
	test_console_set(&c, "timezone utc\n");
	expect_time(&c, device_now(&c.device), "2024/09/30 11:00:05 +00:00");
	test_console_close(&c);
}

static void
a_wall_is_read_back(void **state)
{
	const time_t times[] = { START, 0, 951782400, 4102444800,
	    START + 163 * DAY };
	struct test_console c;
	struct tm wall;
	size_t i;

	(void)state;
	open_at(&c, START);
	for (i = 0; i < sizeof(times) / sizeof(times[0]); i++) {
		wall = state_wall(&c.device, times[i]);
		assert_int_equal(state_from_wall(&c.device, &wall), times[i]);
	}
	test_console_close(&c);
}

static void
load_is_steady_but_not_constant(void **state)
{
	struct test_console c;
	struct state_load load, again;
	bool differs = false;
	int i;

	(void)state;
	open_at(&c, START);
	load = state_load(&c.device, 0);
	again = state_load(&c.device, 0);
	assert_memory_equal(&load, &again, sizeof(load));
	for (i = 0; i < 50; i++) {
		moment += 5;
		again = state_load(&c.device, 0);
		differs |= again.cpu[0] != load.cpu[0];
		assert_in_range(again.cpu[0], 0, 100);
		assert_in_range(again.memory, load.memory - 1,
		    load.memory + 1);
	}
	assert_true(differs);
	test_console_close(&c);
}

static enum link_state
link_of(struct test_console *c, const char *interface)
{
	struct link link;

	assert_int_equal(links_find(&c->device, interface, &link,
	    &c->session.diag), RC_OK);
	return link.state;
}

static void
a_pp_needs_the_link_below_it(void **state)
{
	struct test_console c;

	(void)state;
	open_at(&c, START);
	assert_int_equal(link_of(&c, "pp1"), LINK_UNBOUND);
	test_console_set(&c, "pp select 1\npppoe use lan2\n");
	assert_int_equal(link_of(&c, "pp1"), LINK_DISABLED);
	test_console_set(&c, "pp enable 1\n");
	assert_int_equal(link_of(&c, "pp1"), LINK_NEVER);
	test_console_set(&c, "pp always-on on\n");
	assert_int_equal(link_of(&c, "pp1"), LINK_UP);
	assert_int_equal(links_set(&c.device, "lan2", false,
	    &c.session.diag), RC_OK);
	assert_int_equal(link_of(&c, "lan2"), LINK_DOWN);
	assert_int_equal(link_of(&c, "lan2/1"), LINK_DOWN);
	assert_int_equal(link_of(&c, "pp1"), LINK_DOWN);
	assert_int_equal(links_set(&c.device, "lan2", true,
	    &c.session.diag), RC_OK);
	assert_int_equal(link_of(&c, "pp1"), LINK_UP);
	assert_int_equal(links_set(&c.device, "lan3", true,
	    &c.session.diag), RC_REFUSED);
	assert_int_equal(links_set(&c.device, "lan", true,
	    &c.session.diag), RC_REFUSED);
	test_console_close(&c);
}

static void
counters_grow_while_it_is_up(void **state)
{
	struct counters a, b;
	struct test_console c;
	struct link link;

	(void)state;
	open_at(&c, START);
	moment += 60;
	assert_int_equal(links_find(&c.device, "lan2", &link,
	    &c.session.diag), RC_OK);
	assert_int_equal(counters_read(&c.device, "lan2", &link, &a,
	    &c.session.diag), RC_OK);
	assert_true(a.sent > 0 && a.received > 0);
	assert_int_equal(links_set(&c.device, "lan2", false,
	    &c.session.diag), RC_OK);
	moment += 60;
	assert_int_equal(links_find(&c.device, "lan2", &link,
	    &c.session.diag), RC_OK);
	assert_int_equal(counters_read(&c.device, "lan2", &link, &b,
	    &c.session.diag), RC_OK);
	assert_int_equal(a.sent, b.sent);
	assert_int_equal(counters_clear(&c.device, "lan2", &c.session.diag),
	    RC_OK);
	assert_int_equal(counters_read(&c.device, "lan2", &link, &b,
	    &c.session.diag), RC_OK);
	assert_int_equal(b.sent_octets, 0);
	test_console_close(&c);
}

/* The interface that a packet leaves by, "" when there is no way. */
static const char *
way_to(struct routes *routes, struct test_console *c, const char *address)
{
	const struct route *route;
	unsigned char bytes[16];

	assert_int_equal(inet_pton(AF_INET, address, bytes), 1);
	assert_int_equal(routes_read(&c->device, AF_INET, routes,
	    &c->session.diag), RC_OK);
	route = routes_find(routes, bytes);
	return route != NULL ? route->interface : "";
}

static void
expect_way(struct test_console *c, const char *address, const char *interface)
{
	struct routes routes;

	assert_string_equal(way_to(&routes, c, address), interface);
	routes_fini(&routes);
}

static void
packets_find_their_way(void **state)
{
	struct test_console c;

	(void)state;
	open_at(&c, START);
	expect_way(&c, "192.0.2.1", "");
	test_console_set(&c,
	    "ip lan1 address 192.168.100.1/255.255.255.0\n"
	    "ip lan2 address 10.0.0.1/8\n"
	    "ip route default gateway 10.0.0.254\n"
	    "ip route 10.1.0.0/16 gateway tunnel 1 hide\n"
	    "ip route 172.16.0.0/12 gateway 192.0.2.77\n"
	    "ip route 192.168.100.128/25 gateway null\n");
	expect_way(&c, "192.168.100.7", "lan1");
	expect_way(&c, "192.168.100.200", "null");
	expect_way(&c, "10.1.2.3", "lan2");
	expect_way(&c, "172.16.0.1", "lan2");	/* its own is hidden */
	test_console_set(&c, "tunnel select 1\ntunnel encapsulation ipip\n"
	    "tunnel endpoint address 192.0.2.5\ntunnel enable 1\n");
	expect_way(&c, "10.1.2.3", "tunnel1");
	assert_int_equal(links_set(&c.device, "lan2", false,
	    &c.session.diag), RC_OK);
	expect_way(&c, "10.2.0.1", "");
	test_console_close(&c);
}

static void
causes_have_names(void **state)
{
	(void)state;
	assert_int_equal(boot_cause_of("power"), BOOT_POWER);
	assert_int_equal(boot_cause_of("restart"), BOOT_RESTART);
	assert_int_equal(boot_cause_of("cold"), BOOT_COLD);
	assert_int_equal(boot_cause_of("?"), BOOT_POWER);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clock_is_set_and_goes_on),
		cmocka_unit_test(a_wall_is_read_back),
		cmocka_unit_test(load_is_steady_but_not_constant),
		cmocka_unit_test(a_pp_needs_the_link_below_it),
		cmocka_unit_test(counters_grow_while_it_is_up),
		cmocka_unit_test(packets_find_their_way),
		cmocka_unit_test(causes_have_names),
	};

	return cmocka_run_group_tests_name("state", tests, NULL, NULL);
}
