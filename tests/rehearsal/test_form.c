/*
 * What a change is taken for by what it looks like, the names of findings, and
 * ranges of addresses as settings write them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "router/net.h"
#include "rehearsal/rehearsal.h"

#include "base/banned.h"

static const struct form_case {
	const char	*text;
	bool		 known;		/* to be a configuration */
	enum rehearsal_form form;
} cases[] = {
	{ "", false, REHEARSAL_COMMANDS },
	{ "\n\n", false, REHEARSAL_COMMANDS },
	{ "", true, REHEARSAL_CONFIGURATION },
	{ "ip route default gateway pp 1\n", false, REHEARSAL_COMMANDS },
	{ "  tunnel select 1\n", false, REHEARSAL_COMMANDS },
	{ "# a comment\nip route default gateway pp 1\n", false,
	    REHEARSAL_COMMANDS },
	/* Commands that somebody commented out are no prompts. */
	{ "# ip lan1 address 192.168.1.1/24\nip lan1 mtu 1400\n", false,
	    REHEARSAL_COMMANDS },
	{ "# tunnel select 1\n tunnel enable 1\n", false,
	    REHEARSAL_COMMANDS },
	{ "# tunnel select 1\ntunnel1# tunnel enable 1\n", false,
	    REHEARSAL_TRANSCRIPT },
	{ "# ip lan1 mtu 1400\n# ip lan1 address 192.168.1.1/24\n", false,
	    REHEARSAL_TRANSCRIPT },
	{ "# show config\nip lan1 address 192.168.1.1/24\n", false,
	    REHEARSAL_TRANSCRIPT },
	{ "# show config\n# RTX830 Rev.15.02.28\nip lan1 mtu 1400\n", true,
	    REHEARSAL_TRANSCRIPT },
	{ "\r\n; a comment\r\n# tunnel select 1\r\n", false,
	    REHEARSAL_TRANSCRIPT },
	{ "Password:\n", false, REHEARSAL_TRANSCRIPT },
	{ "> administrator\n", false, REHEARSAL_TRANSCRIPT },
	{ "tunnel1# tunnel enable 1\n", false, REHEARSAL_TRANSCRIPT },
	{ "# RTX830 Rev.15.02.28\nip lan1 mtu 1400\n", true,
	    REHEARSAL_CONFIGURATION },
	/* A log begins with what the router prints before its prompt. */
	{ "login: admin\nPassword:\n\n> administrator\nPassword:\n# save\n",
	    false, REHEARSAL_TRANSCRIPT },
	{ "\r\nRTX830 BootROM Ver. 1.01\r\n\r\n> show config\r\n", false,
	    REHEARSAL_TRANSCRIPT },
	{ "Memory 256Mbytes, 2LAN\n# tunnel select 1\ntunnel1# no tunnel "
	    "enable 1\n", false, REHEARSAL_TRANSCRIPT },
	{ "ip lan1 adress 192.168.1.1/24\n# a comment\nip lan1 mtu 1400\n",
	    false, REHEARSAL_COMMANDS },
	{ "show config > usb1:config.txt\nsave\n", false,
	    REHEARSAL_COMMANDS },
	{ "# by TFTP\nclear configuration\nip lan1 mtu 1400\n", false,
	    REHEARSAL_CONFIGURATION },
};

static void
test_forms(void **state)
{
	struct text text = TEXT_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		text_reset(&text);
		text_adds(&text, cases[i].text);
		if (rehearsal_form_of(&text, NULL, cases[i].known) !=
		    cases[i].form)
			fail_msg("case %zu: %s", i, cases[i].text);
	}
	text_fini(&text);
}

static void
test_names(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < FINDINGS; i++) {
		const struct finding_about *about =
		    finding_about((enum finding_kind)i);

		assert_non_null(about->name);
		assert_true(about->meaning[0] != '\0');
		assert_int_equal(finding_of_name(about->name), i);
	}
	assert_int_equal(finding_of_name("nonsense"), FINDINGS);
	assert_int_equal(finding_of_name(""), FINDINGS);
}

static const struct net_case {
	const char	*text;
	bool		 whole, good;
	uint32_t	 first, last;
} nets[] = {
	{ "192.168.1.1", true, true, 0xc0a80101, 0xc0a80101 },
	{ "192.168.1.1/24", true, true, 0xc0a80100, 0xc0a801ff },
	{ "192.168.1.1/24", false, true, 0xc0a80101, 0xc0a80101 },
	{ "192.168.1.1/255.255.0.0", true, true, 0xc0a80000, 0xc0a8ffff },
	{ "10.0.0.0/0", true, true, 0, 0xffffffff },
	{ "10.0.0.1/32", true, true, 0x0a000001, 0x0a000001 },
	{ "10.0.0.1-10.0.0.9", true, true, 0x0a000001, 0x0a000009 },
	{ "*", true, true, 0, 0xffffffff },
	{ "any", true, true, 0, 0xffffffff },
	{ "", true, false, 0, 0 },
	{ "dhcp", true, false, 0, 0 },
	{ "10.0.0", true, false, 0, 0 },
	{ "10.0.0.1/33", true, false, 0, 0 },
	{ "10.0.0.1/", true, false, 0, 0 },
	{ "10.0.0.1-", true, false, 0, 0 },
	{ "1234567890.1234567890", true, false, 0, 0 },
};

static void
test_nets(void **state)
{
	struct net net;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(nets) / sizeof(nets[0]); i++) {
		const bool good = net_read(nets[i].text, nets[i].whole, &net);

		if (good != nets[i].good || (good &&
		    (net.first != nets[i].first || net.last != nets[i].last)))
			fail_msg("%s", nets[i].text);
	}
}

static void
test_lists(void **state)
{
	struct net net;

	(void)state;
	assert_true(net_list_has("10.0.0.0/8,192.168.1.5", 0xc0a80105));
	assert_true(net_list_has("10.0.0.0/8,192.168.1.5", 0x0a010203));
	assert_false(net_list_has("10.0.0.0/8,192.168.1.5", 0xc0a80106));
	assert_true(net_list_has("*", 1));
	assert_false(net_list_has("", 1));
	assert_true(net_read("172.31.255.1/24", true, &net));
	assert_true(net_is_private(&net));
	assert_true(net_read("172.32.0.1/24", true, &net));
	assert_false(net_is_private(&net));
	assert_true(rehearsal_is_address("192.168.1.5"));
	assert_false(rehearsal_is_address("192.168.1.0/24"));
	assert_false(rehearsal_is_address("any"));
	assert_false(rehearsal_is_address(""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_nets),
		cmocka_unit_test(test_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
