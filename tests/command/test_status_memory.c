/*
 * What shows the router's state while memory runs out: each allocation fails
 * in turn. It is then shown whole or not at all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/console.h"
#include "support/failing_memory.h"

#include "base/banned.h"

/* Something of every kind is there to be shown. */
static const char config[] =
    "ip lan1 address 192.168.100.1/24\nip lan2 address dhcp\n"
    "ipv6 lan1 address 2001:db8::1/64\ndescription lan2 provider\n"
    "ip lan2 nat descriptor 1\nip lan2 secure filter in 10 dynamic 100\n"
    "vlan lan1/1 802.1q vid=100\nip lan1/1 address 192.168.50.1/24\n"
    "ip lan1 arp static 192.168.100.9 00:a0:de:01:02:03\n"
    "ip route default gateway dhcp lan2 filter 10 weight 2 gateway pp 1 hide\n"
    "ipv6 route default gateway fe80::1%lan2\n"
    "pp select 1\n pp always-on on\n pppoe use lan2\n"
    " ip pp remote address 203.0.113.1\n pp enable 1\n"
    "tunnel select 1\n tunnel encapsulation ipip\n"
    " tunnel endpoint address 192.0.2.1\n ip tunnel address 10.0.0.1/30\n"
    " tunnel enable 1\n"
    "ip filter 10 pass * *\nip filter dynamic 100 * * ftp\n"
    "nat descriptor type 1 masquerade\n"
    "nat descriptor address outer 1 primary\n"
    "nat descriptor masquerade static 1 1 192.168.100.5 tcp 22\n"
    "dhcp scope 1 192.168.100.2-192.168.100.191/24\n"
    "dhcp scope bind 1 192.168.100.20 00:a0:de:00:00:01\n"
    "switch control use lan1 on\nipv6 lan2 dhcp service client\n"
    "netvolante-dns hostname host lan2 office\n"
    "bgp use on\nbgp autonomous-system 65000\n"
    "bgp neighbor 1 64512 192.0.2.7\nbgp import filter 1 include all\n"
    "bgp import 64512 static filter 1\n"
    "bgp force-to-advertise 64512 10.0.0.0/8\n"
    "sshd host key generate *\nyno use on\n"
    "yno access code operator himitsu-8\n"
    "cloud vpn name 1 office\ncloud vpn bind 1 1\n"
    "switch select lan1:1\n switch control function set energy-saving on\n"
    "switch select 00:a0:de:01:02:03\n"
    " switch control function set system-name upstairs\n";

static const char *const lines[] = {
	"show environment detail",
	"show status boot all",
	"show status boot list",
	"show exec list",
	"show copyright",
	"show log",
	"show status lan1",
	"show status lan2",
	"show status vlan",
	"show status pp 1",
	"show status tunnel 1",
	"show status ipip",
	"show ip route",
	"show ip route summary",
	"show ip route 192.168.100.7",
	"show ipv6 route",
	"show ipv6 address",
	"show arp",
	"show nat descriptor address",
	"show ip secure filter lan2",
	"show status dhcp",
	"show status dhcpc",
	"show status switch control",
	"show status ipv6 dhcp",
	"show status netvolante-dns lan2",
	"show status bgp neighbor",
	"show status bgp neighbor 192.0.2.7 advertised-routes",
	"show sshd public key fingerprint",
	"show status yno",
	"show status cloud vpn",
};

/* Types a line while the n-th allocation and all after it fail. Whether one
 * had to. */
static bool
fails_after(struct test_console *c, unsigned long n, const char *line,
    const char *whole)
{
	unsigned long failed;
	enum rc rc;

	text_reset(&c->output);
	failing_memory_after(n);
	rc = session_line(&c->session, line, strlen(line));
	failed = failing_memory_stop();
	if (failed > 0 && rc != RC_OK) {
		if (rc != RC_NOMEM)
			fail_msg("%s: allocation %lu: rc %d", line, n, rc);
		diag_fini(&c->session.diag);
	} else if (rc != RC_OK || strcmp(text_str(&c->output), whole) != 0) {
		fail_msg("%s: allocation %lu: %s", line, n,
		    text_str(&c->output));
	}
	return failed > 0;
}

static void
states_without_memory(void **state)
{
	struct test_console c;
	unsigned long n;
	char *whole;
	size_t i;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, config);
	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		(void)test_console_type(&c, lines[i]);
		whole = strdup(test_console_type(&c, lines[i]));
		assert_non_null(whole);
		assert_true(strlen(whole) > 20);
		for (n = 0; fails_after(&c, n, lines[i], whole); n++)
			continue;
		assert_true(n > 1);
		free(whole);
	}
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(states_without_memory),
	};

	return cmocka_run_group_tests_name("states without memory", tests,
	    NULL, NULL);
}
