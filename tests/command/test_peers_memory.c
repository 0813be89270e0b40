/*
 * Tunnels and their peers while memory runs out: a line then does all or
 * nothing, and with memory again all goes on.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/failing_console.h"

#include "base/banned.h"

static const char config[] =
    "ip route default gateway 192.168.10.254\n"
    "ip lan1 address 192.168.10.1/24\n"
    "tunnel select 11\n"
    " ipsec tunnel 1101\n"
    "  ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"
    "  ipsec ike version 11 2\n"
    "  ipsec ike local address 11 192.168.10.1\n"
    "  ipsec ike pre-shared-key 11 text secret\n"
    "  ipsec ike remote address 11 203.0.113.10\n"
    "  ipsec ike remote name 11 203.0.113.10 ipv4-addr\n"
    " tunnel enable 11\n"
    "ipsec auto refresh on\n";

static time_t now;

static time_t
moving_now(void *ctx)
{
	(void)ctx;
	return now;
}

static void
open_console(struct test_console *c)
{
	test_console_open(c, NULL, false);
	now = c->device.clock.now(c->device.clock.ctx);
	c->device.clock = (struct clock){ .now = moving_now };
	test_console_aside(c);
	test_console_load(c, config);
	(void)test_console_type(c, ":peer add cloud peer cloud; address "
	    "203.0.113.10; pre-shared-key secret");
	now += 60;
	assert_non_null(strstr(test_console_type(c, ":why tunnel 11"),
	    "is up with cloud"));
}

/* Lines that show something show the whole of it in the end. */
static void
looks_without_memory(void **state)
{
	static const struct { const char *line, *shows; } looks[] = {
		{ ":peer", "cloud: cloud 203.0.113.10, faces tunnel 11" },
		{ ":why tunnel 11", "is up with cloud" },
		{ "show ipsec sa", "isakmp:1 send:1 recv:1" },
		{ "show ipsec sa gateway", "i:1 s:1 r:1" },
		{ "show ipsec sa gateway 11 detail", "SA[3]" },
		{ "show status tunnel 11", "Online" },
		{ "show status l2tp", "L2TP" },
		{ "ping -c 1 192.168.10.254", " 0.0% packet loss" },
		{ "ping -c 1 www.example.com", " 0.0% packet loss" },
		{ "traceroute 8.8.8.8", "8.8.8.8" },
		{ "nslookup www.example.com", "Address: " },
	};
	struct test_console c;
	unsigned long n;
	size_t i;

	(void)state;
	open_console(&c);
	for (i = 0; i < sizeof(looks) / sizeof(looks[0]); i++) {
		for (n = 0; test_console_fails_after(&c, n, looks[i].line);
		    n += 1 + n / 16)
			;
		if (strstr(text_str(&c.output), looks[i].shows) == NULL)
			fail_msg("%s: %s", looks[i].line,
			    text_str(&c.output));
	}
	test_console_close(&c);
}

/* What was not done whole is as before: the tunnel stays up or comes up. */
static void
acts_without_memory(void **state)
{
	static const char *const lines[] = { "ipsec refresh sa",
		"ipsec sa delete 1", ":link lan1 up", "disconnect tunnel 11",
		"connect tunnel 11",
		":peer add other peer phone; address 192.0.2.7",
		":peer remove other" };
	struct test_console c;
	unsigned long n;
	size_t i;

	(void)state;
	open_console(&c);
	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		for (n = 0; test_console_fails_after(&c, n, lines[i]);
		    n += 1 + n / 16)
			now += 5;
	now += 60;
	assert_non_null(strstr(test_console_type(&c, "show ipsec sa"),
	    "isakmp:1 send:1 recv:1"));
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(looks_without_memory),
		cmocka_unit_test(acts_without_memory),
	};

	return cmocka_run_group_tests_name("peers without memory", tests,
	    NULL, NULL);
}
