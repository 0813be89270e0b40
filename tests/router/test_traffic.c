/*
 * Packets on their way through the router: each case is a configuration, a
 * packet, and what is said of it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "router/hosts.h"
#include "router/packet.h"
#include "router/traffic.h"
#include "support/console.h"

#include "base/banned.h"

/* pc is 192.168.1.2 on lan1, tv is 192.168.1.3. */
#define LANS "ip lan1 address 192.168.1.1/24\n" \
    "ip lan2 address 203.0.113.24/24\n" \
    "ip route default gateway 203.0.113.1\n"
#define NAT(type) LANS "ip lan2 nat descriptor 1\n" \
    "nat descriptor type 1 " type "\n" \
    "nat descriptor address outer 1 203.0.113.24\n"

#define WORLD "198.51.100.7"

static const struct traffic_case {
	const char	*config;
	const char	*from, *to;
	int		 protocol;
	unsigned int	 port, from_port;
	bool		 passed;
	const char	*said;
} cases[] = {
	{ LANS, "pc", WORLD, PROTOCOL_TCP, 80, 5000, true,
	    "TCP 192.168.1.2:5000 > 198.51.100.7:80 gets there by lan2\n" },
	{ LANS, "192.168.1.2", WORLD, PROTOCOL_UDP, 53, 5000, true,
	    "UDP 192.168.1.2:5000 > 198.51.100.7:53 gets there by lan2\n" },
	/* Masquerade. */
	{ NAT("masquerade"), "pc", WORLD, PROTOCOL_TCP, 80, 5000, true,
	    "makes it 203.0.113.24:60000 > 198.51.100.7:80" },
	{ NAT("masquerade") "nat descriptor masquerade unconvertible port 1 "
	    "if-possible\n", "pc", WORLD, PROTOCOL_TCP, 80, 5000, true,
	    "makes it 203.0.113.24:5000 >" },
	{ NAT("masquerade") "nat descriptor masquerade unconvertible port 1 "
	    "tcp 5000-5001\n", "pc", WORLD, PROTOCOL_UDP, 80, 5000, true,
	    "makes it 203.0.113.24:60000 >" },
	{ NAT("masquerade") "nat descriptor masquerade rlogin 1 on\n", "pc",
	    WORLD, PROTOCOL_TCP, 22, 5000, true,
	    "makes it 203.0.113.24:5000 >" },
	{ NAT("masquerade") "nat descriptor masquerade port range 1 "
	    "7000-7001\n", "pc", WORLD, PROTOCOL_TCP, 80, 5000, true,
	    "makes it 203.0.113.24:7000 >" },
	{ NAT("masquerade") "nat descriptor masquerade static 1 1 "
	    "192.168.1.3 tcp 60000\n", "pc", WORLD, PROTOCOL_TCP, 80, 5000,
	    true, "makes it 203.0.113.24:60001 >" },
	{ NAT("masquerade") "nat descriptor masquerade static 1 1 "
	    "192.168.1.2 tcp 8080=80\n", "pc", WORLD, PROTOCOL_TCP, 9, 80,
	    true, "makes it 203.0.113.24:8080 > 198.51.100.7:9" },
	{ NAT("masquerade") "nat descriptor address inner 1 192.168.1.3\n",
	    "pc", WORLD, PROTOCOL_TCP, 80, 5000, true,
	    "gets there by lan2\n" },
	{ NAT("masquerade") "nat descriptor masquerade session limit 1 1 1\n",
	    "pc", WORLD, PROTOCOL_TCP, 80, 5000, true, "60000" },
	{ LANS "ip lan2 nat descriptor 1 2\n"
	    "nat descriptor type 1 masquerade\n"
	    "nat descriptor address outer 1 203.0.113.25\n"
	    "nat descriptor address inner 1 192.168.1.3\n"
	    "nat descriptor type 2 masquerade\n"
	    "nat descriptor address outer 2 203.0.113.26\n", "pc", WORLD,
	    PROTOCOL_TCP, 80, 5000, true,
	    "nat descriptor 2 makes it 203.0.113.26:60000" },
	{ LANS "ip lan2 nat descriptor 1\nnat descriptor type 1 masquerade\n"
	    "nat descriptor address outer 1 secondary\n", "pc", WORLD,
	    PROTOCOL_TCP, 80, 5000, false, "it has no outer address now" },
	{ LANS "ip lan2 nat descriptor 1\n", "pc", WORLD, PROTOCOL_TCP, 80,
	    5000, true, "gets there by lan2\n" },
	/* NAT alone. */
	{ NAT("nat") "nat descriptor address outer 1 203.0.113.30-203.0.113."
	    "31\n", "pc", WORLD, PROTOCOL_TCP, 80, 5000, true,
	    "makes it 203.0.113.30:5000 >" },
	{ NAT("nat") "nat descriptor static 1 1 203.0.113.40=192.168.1.2\n",
	    "pc", WORLD, PROTOCOL_TCP, 80, 5000, true,
	    "makes it 203.0.113.40:5000 >" },
	{ NAT("nat") "nat descriptor static 1 1 203.0.113.40=192.168.1.1 "
	    "4\n", "pc", WORLD, PROTOCOL_TCP, 80, 5000, true,
	    "makes it 203.0.113.41:5000 >" },
	{ NAT("nat-masquerade"), "pc", WORLD, PROTOCOL_TCP, 80, 5000, true,
	    "makes it 203.0.113.24:60000 >" },
	{ NAT("nat-masquerade") "nat descriptor address outer 1 "
	    "203.0.113.24-203.0.113.25\n", "pc", WORLD, PROTOCOL_TCP, 80,
	    5000, true, "makes it 203.0.113.25:5000 >" },
	/* From outside. */
	{ NAT("masquerade"), "198.51.100.9", "203.0.113.24", PROTOCOL_TCP,
	    22, 5000, false, "nat descriptor 1 of lan2 stops it" },
	{ NAT("masquerade") "nat descriptor masquerade static 1 1 "
	    "192.168.1.2 tcp 8080=80\n", "198.51.100.9", "203.0.113.24",
	    PROTOCOL_TCP, 8080, 5000, true,
	    "makes it 198.51.100.9:5000 > 192.168.1.2:80" },
	{ NAT("masquerade") "nat descriptor masquerade static 1 1 "
	    "192.168.1.2 tcp 5000-5003\n", "198.51.100.9", "203.0.113.24",
	    PROTOCOL_TCP, 5002, 6000, true, "> 192.168.1.2:5002\n" },
	{ NAT("masquerade") "nat descriptor masquerade static 1 1 "
	    "192.168.1.2 tcp 5000-5003\n", "198.51.100.9", "203.0.113.24",
	    PROTOCOL_TCP, 5004, 6000, false, "stops it" },
	{ NAT("masquerade") "nat descriptor masquerade static 1 1 "
	    "192.168.1.2 icmp *\n", "198.51.100.9", "203.0.113.24",
	    PROTOCOL_ICMP, 0, 6000, true, "> 192.168.1.2 : echo request\n" },
	{ NAT("masquerade") "nat descriptor masquerade static 1 1 "
	    "192.168.1.77 tcp 22\n", "198.51.100.9", "203.0.113.24",
	    PROTOCOL_TCP, 22, 6000, true, "192.168.1.77:22" },
	{ NAT("masquerade") "nat descriptor masquerade incoming 1 forward "
	    "192.168.1.3\n", "198.51.100.9", "203.0.113.24", PROTOCOL_UDP,
	    22, 6000, true, "> 192.168.1.3:22\n" },
	{ NAT("masquerade") "nat descriptor masquerade incoming 1 through\n",
	    "198.51.100.9", "203.0.113.24", PROTOCOL_TCP, 2222, 6000, true,
	    "gets to the router itself" },
	{ NAT("masquerade") "nat descriptor masquerade incoming 1 through\n",
	    "198.51.100.9", "203.0.113.24", PROTOCOL_TCP, 22, 6000, false,
	    "stops it" },
	{ NAT("nat") "nat descriptor static 1 1 203.0.113.40=192.168.1.2\n",
	    "198.51.100.9", "203.0.113.40", PROTOCOL_TCP, 22, 6000, true,
	    "> 192.168.1.2:22\n" },
	{ LANS, "198.51.100.9", "203.0.113.24", PROTOCOL_TCP, 22, 6000, true,
	    "gets to the router itself" },
	{ LANS, "198.51.100.9", "192.168.1.66", PROTOCOL_TCP, 22, 6000,
	    false, "it goes out by lan1, and nobody answers" },
	/* Filters, their order and their defaults. */
	{ LANS "ip filter 1 reject * * tcp * 80\nip filter 2 pass *\n"
	    "ip lan2 secure filter out 2 1\n", "pc", WORLD, PROTOCOL_TCP, 80,
	    5000, true, "gets there" },
	{ LANS "ip filter 1 reject * * tcp * 80\nip filter 2 pass *\n"
	    "ip lan2 secure filter out 1 2\n", "pc", WORLD, PROTOCOL_TCP, 80,
	    5000, false, "secure filter out of lan2 stops it: ip filter 1 "
	    "reject * * tcp * 80" },
	{ LANS "ip filter 2 pass * * udp\nip lan1 secure filter in 2 3\n",
	    "pc", WORLD, PROTOCOL_TCP, 80, 5000, false,
	    "secure filter in of lan1 stops it: none of its filters" },
	{ LANS "ip filter 2 pass * * udp\nip lan1 secure filter out 2\n",
	    "pc", WORLD, PROTOCOL_TCP, 80, 5000, false,
	    "the answer does not come back: secure filter out of lan1" },
	{ LANS "ip filter set x in 9\nip filter 9 reject *\n"
	    "ip lan1 secure filter name x\n", "pc", WORLD, PROTOCOL_TCP, 80,
	    5000, false, "stops it: ip filter 9 reject *" },
	{ LANS "ip lan1 secure filter name y\n", "pc", WORLD, PROTOCOL_TCP,
	    80, 5000, true, "gets there" },
	/* Dynamic ones. */
	{ LANS "ip filter dynamic 1 * * www\n"
	    "ip lan2 secure filter out dynamic 1\nip filter 9 reject *\n"
	    "ip lan2 secure filter in 9\n", "pc", WORLD, PROTOCOL_TCP, 80,
	    5000, true, "gets there" },
	{ LANS "ip filter dynamic 1 * * www\n"
	    "ip lan2 secure filter out dynamic 1\n", "pc", WORLD,
	    PROTOCOL_TCP, 81, 5000, false, "none of its filters" },
	{ LANS "ip filter dynamic 1 192.168.1.3 * tcp\n"
	    "ip lan2 secure filter out dynamic 1\n", "pc", WORLD,
	    PROTOCOL_TCP, 80, 5000, false, "none of its filters" },
	{ LANS "ip filter 7 reject 10.0.0.1 10.0.0.2 tcp * 81\n"
	    "ip filter dynamic 1 * * filter 7\n"
	    "ip lan2 secure filter out dynamic 1\n", "pc", WORLD,
	    PROTOCOL_TCP, 81, 5000, true, "gets there" },
	{ LANS "ip filter dynamic 1 * * ping\n"
	    "ip lan2 secure filter out dynamic 1\nip filter 9 reject *\n"
	    "ip lan2 secure filter in 9\n", "pc", WORLD, PROTOCOL_ICMP, 0,
	    0, true, "gets there" },
	{ LANS "ip filter 8 reject * * tcp * 80\nip filter dynamic 1 * * "
	    "www\nip lan2 secure filter out 8 dynamic 1\n", "pc", WORLD,
	    PROTOCOL_TCP, 80, 5000, false, "ip filter 8 reject" },
	/* No way. */
	{ LANS "no ip route default\n", "pc", WORLD, PROTOCOL_TCP, 80, 5000,
	    false, "no route leads to 198.51.100.7" },
	{ LANS "ip route 198.51.100.0/24 gateway null\n", "pc", WORLD,
	    PROTOCOL_TCP, 80, 5000, false, "throws it away" },
	{ LANS "lan shutdown lan1\n", "pc", WORLD, PROTOCOL_TCP, 80, 5000,
	    false, "the link of lan1 is down" },
	{ LANS, "pc", "tv", PROTOCOL_TCP, 80, 5000, false,
	    "both are on one network of lan1" },
	{ LANS "ip lan1 address 10.0.0.1/24\n", "pc", WORLD, PROTOCOL_TCP, 80,
	    5000, false, "lan1 has no address in the network of pc" },
	{ LANS, "pc", "192.168.1.1", PROTOCOL_TCP, 23, 5000, true,
	    "gets to the router itself" },
};

static void
plug(struct test_console *c, const char *name, const char *address)
{
	assert_int_equal(hosts_add(&c->device, &(struct host_plug){
	    .name = name, .interface = "lan1", .address = address },
	    &c->session.diag), RC_OK);
}

static void
send(struct test_console *c, const struct traffic_case *k, size_t i)
{
	struct text said = TEXT_INIT;
	bool passed;

	assert_int_equal(traffic_send(&c->device, &(struct traffic){
	    .from = k->from, .to = k->to, .protocol = k->protocol,
	    .port = k->port, .from_port = k->from_port }, &passed, &said,
	    &c->session.diag), RC_OK);
	if (passed != k->passed || strstr(text_str(&said), k->said) == NULL)
		fail_msg("%zu: %s%s", i, text_str(&said), k->config);
	text_fini(&said);
}

static void
packets_come_as_far_as_they_may(void **state)
{
	struct test_console c;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		test_console_open(&c, NULL, false);
		test_console_set(&c, cases[i].config);
		plug(&c, "pc", "192.168.1.2");
		plug(&c, "tv", "192.168.1.3");
		send(&c, &cases[i], i);
		test_console_close(&c);
	}
}

/* What there is only so much of. */
static void
the_last_one_gets_nothing(void **state)
{
	static const struct {
		const char *config, *said;
	} limits[] = {
		{ NAT("masquerade")
		    "nat descriptor masquerade session limit 1 1 2\n",
		    "as many sessions as it may have" },
		{ NAT("masquerade")
		    "nat descriptor masquerade session limit total 1 2\n",
		    "as many sessions as it may have" },
		{ NAT("masquerade")
		    "nat descriptor masquerade port range 1 7000-7001\n",
		    "no port is free" },
	};
	struct traffic_case k = { .from = "pc", .to = WORLD,
	    .protocol = PROTOCOL_TCP, .port = 80 };
	struct test_console c;
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof(limits) / sizeof(limits[0]); i++) {
		test_console_open(&c, NULL, false);
		test_console_set(&c, limits[i].config);
		plug(&c, "pc", "192.168.1.2");
		k.config = limits[i].config;
		for (n = 0; n < 3; n++) {
			k.passed = n < 2;
			k.said = n < 2 ? "gets there" : limits[i].said;
			send(&c, &k, i);
		}
		test_console_close(&c);
	}
}

static void
an_outer_address_is_one_machines(void **state)
{
	struct traffic_case k = { .from = "pc", .to = WORLD,
	    .protocol = PROTOCOL_TCP, .port = 80, .config = "nat",
	    .passed = true, .said = "makes it 203.0.113.24" };
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, NAT("nat"));
	plug(&c, "pc", "192.168.1.2");
	plug(&c, "tv", "192.168.1.3");
	send(&c, &k, 0);
	send(&c, &k, 1);
	k.from = "tv";
	k.passed = false;
	k.said = "every outer address is somebody's";
	send(&c, &k, 2);
	test_console_close(&c);
}

static void
who_cannot_send(void **state)
{
	static const struct {
		const char *from, *to, *why;
	} cannot[] = {
		{ "nobody", WORLD, "there is no machine nobody" },
		{ "pc", "nobody", "nobody is called nobody" },
		{ "asks", WORLD, "asks has no address: there is no dhcp "
		    "service server" },
		{ "pc", "asks", "asks has no address" },
		{ "10.9.9.9", WORLD, "no route leads to 10.9.9.9" },
	};
	struct test_console c;
	struct text said = TEXT_INIT;
	bool passed;
	size_t i;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "ip lan1 address 192.168.1.1/24\n");
	plug(&c, "pc", "192.168.1.2");
	plug(&c, "asks", NULL);
	for (i = 0; i < sizeof(cannot) / sizeof(cannot[0]); i++) {
		assert_int_equal(traffic_send(&c.device, &(struct traffic){
		    .from = cannot[i].from, .to = cannot[i].to,
		    .protocol = PROTOCOL_TCP, .port = 80 }, &passed, &said,
		    &c.session.diag), RC_REFUSED);
		assert_false(passed);
		assert_non_null(strstr(diag_text(&c.session.diag),
		    cannot[i].why));
		diag_fini(&c.session.diag);
	}
	text_fini(&said);
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(packets_come_as_far_as_they_may),
		cmocka_unit_test(the_last_one_gets_nothing),
		cmocka_unit_test(an_outer_address_is_one_machines),
		cmocka_unit_test(who_cannot_send),
	};

	return cmocka_run_group_tests_name("packets on their way", tests,
	    NULL, NULL);
}
