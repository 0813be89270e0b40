/*
 * Listings: what stands where, and that policies and gateways are shared.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "config/config.h"
#include "support/console.h"

#include "base/banned.h"

#define TUNNEL_1							\
	"tunnel select 1\n"						\
	" tunnel encapsulation l2tp\n"					\
	" ipsec tunnel 101\n"						\
	"  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"		\
	"  ipsec ike keepalive use 1 off\n"				\
	"  ipsec ike local address 1 192.168.10.1\n"			\
	"  ipsec ike nat-traversal 1 on\n"				\
	"  ipsec ike pre-shared-key 1 text Kobe-7\n"			\
	"  ipsec ike remote address 1 any\n"				\
	" l2tp tunnel disconnect time off\n"				\
	" l2tp syslog on\n"						\
	" ip tunnel tcp mss limit auto\n"				\
	" tunnel enable 1\n"

#define GATEWAY_11							\
	"  ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"		\
	"  ipsec ike version 11 2\n"					\
	"  ipsec ike duration ipsec-sa 11 3600\n"			\
	"  ipsec ike duration isakmp-sa 11 28800\n"			\
	"  ipsec ike pre-shared-key 11 text Osaka-3\n"

#define TUNNEL_11							\
	"tunnel select 11\n"						\
	" ipsec tunnel 1101\n"						\
	GATEWAY_11							\
	" tunnel enable 11\n"

static void
listing_is_a_fixpoint(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, TUNNEL_1 TUNNEL_11 "ipsec auto refresh on\n");
	assert_string_equal(test_console_listing(&c),
	    TUNNEL_1 TUNNEL_11 "ipsec auto refresh on\n");
	test_console_close(&c);
}

static void
shared_policy_shows_under_both_tunnels(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, TUNNEL_1 TUNNEL_11);
	test_console_set(&c, "tunnel select 1\nipsec tunnel 1101\n");
	assert_string_equal(test_console_type(&c, "show config tunnel 1"),
	    "tunnel select 1\n"
	    " tunnel encapsulation l2tp\n"
	    " ipsec tunnel 1101\n"
	    GATEWAY_11
	    " l2tp tunnel disconnect time off\n"
	    " l2tp syslog on\n"
	    " ip tunnel tcp mss limit auto\n"
	    " tunnel enable 1\n");
	/* Typed while tunnel 1 is selected, it changes what 11 shows. */
	test_console_set(&c, "ipsec ike pre-shared-key 11 text Nara-9\n");
	assert_non_null(strstr(test_console_type(&c, "show config tunnel 11"),
	    "ipsec ike pre-shared-key 11 text Nara-9\n"));
	test_console_set(&c, "ipsec ike pre-shared-key 11 text Osaka-3\n"
	    "ipsec tunnel 101\n");
	assert_string_equal(test_console_type(&c, "show config tunnel 1"),
	    TUNNEL_1);
	test_console_close(&c);
}

static void
what_nothing_reaches_stands_at_top_level(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, "ipsec auto refresh on\n"
	    "ipsec use on\n"
	    "ipsec ike pre-shared-key 3 text c\n"
	    "ipsec ike pre-shared-key 7 text g\n"
	    "ipsec sa policy 30 7 esp\n"
	    "ipsec sa policy 20 7 esp\n"
	    "ipsec sa policy 10 9 esp\n");
	assert_string_equal(test_console_listing(&c),
	    "ipsec use on\n"
	    "ipsec sa policy 10 9 esp\n"
	    "ipsec sa policy 20 7 esp\n"
	    "ipsec ike pre-shared-key 7 text g\n"
	    "ipsec sa policy 30 7 esp\n"
	    "ipsec ike pre-shared-key 3 text c\n"
	    "ipsec auto refresh on\n");
	test_console_close(&c);
}

static void
gateway_of_a_tunnel_is_not_listed_again(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, "tunnel select 5\n"
	    "ipsec tunnel 1\n"
	    "ipsec sa policy 1 2 esp\n"
	    "ipsec sa policy 9 2 esp\n"
	    "ipsec ike pre-shared-key 2 text b\n");
	assert_string_equal(test_console_listing(&c),
	    "tunnel select 5\n"
	    " ipsec tunnel 1\n"
	    "  ipsec sa policy 1 2 esp\n"
	    "  ipsec ike pre-shared-key 2 text b\n"
	    "ipsec sa policy 9 2 esp\n");
	test_console_close(&c);
}

static void
tunnel_may_name_a_policy_that_is_not_there(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "tunnel select 12\nipsec tunnel 999\n");
	assert_string_equal(test_console_type(&c, "show config tunnel 12"),
	    "tunnel select 12\n ipsec tunnel 999\n");
	test_console_set(&c, "no ipsec tunnel\n");
	assert_string_equal(test_console_type(&c, "show config tunnel 12"),
	    "");
	test_console_close(&c);
}

static void
no_without_the_last_keys_takes_all_that_begin_so(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, "ip filter set a in 1 2\n"
	    "ip filter set a out 3\n"
	    "ip filter set b in 4\n"
	    "dhcp scope option 1 dns=192.0.2.1\n"
	    "dhcp scope option 1 router=192.0.2.2\n"
	    "dhcp scope option 2 dns=192.0.2.3\n");
	test_console_set(&c, "no ip filter set a\n"
	    "no dhcp scope option 1\n");
	assert_string_equal(test_console_listing(&c),
	    "ip filter set b in 4\n"
	    "dhcp scope option 2 dns=192.0.2.3\n");
	test_console_close(&c);
}

static void
template_expands(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, "tunnel select 1\n"
	    " tunnel template 2-3\n"
	    " ipsec tunnel 1\n"
	    "  ipsec sa policy 1 1 esp aes-cbc sha-hmac\n"
	    "  ipsec ike encryption 1 aes-cbc\n"
	    "  ipsec ike pre-shared-key 1 text one\n"
	    "  ipsec ike remote address 1 any\n"
	    "  ipsec ike remote name 1 pc\n"
	    " tunnel enable 1\n"
	    "tunnel select 2\n"
	    "  ipsec ike pre-shared-key 2 text two\n");
	assert_string_equal(test_console_type(&c, "show config tunnel 2"),
	    "tunnel select 2\n"
	    "  ipsec ike pre-shared-key 2 text two\n");
	assert_string_equal(
	    test_console_type(&c, "show config tunnel 2-3 expand"),
	    "tunnel select 2\n"
	    " ipsec tunnel 2\n"
	    "  ipsec sa policy 2 2 esp aes-cbc sha-hmac\n"
	    "  ipsec ike encryption 2 aes-cbc\n"
	    "  ipsec ike pre-shared-key 2 text two\n"
	    "  ipsec ike remote address 2 any\n"
	    "  ipsec ike remote name 2 pc2\n"
	    " tunnel enable 2\n"
	    "tunnel select 3\n"
	    " ipsec tunnel 3\n"
	    "  ipsec sa policy 3 3 esp aes-cbc sha-hmac\n"
	    "  ipsec ike encryption 3 aes-cbc\n"
	    "  ipsec ike pre-shared-key 3 text one\n"
	    "  ipsec ike remote address 3 any\n"
	    "  ipsec ike remote name 3 pc3\n"
	    " tunnel enable 3\n");
	test_console_close(&c);
}

static void
placing_anew_keeps_the_listing(void **state)
{
	struct diag diag = DIAG_INIT;
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, true);
	test_console_load(&c, TUNNEL_1 TUNNEL_11 "ipsec sa policy 9 2 esp\n");
	assert_int_equal(model_begin(c.device.model, &diag), RC_OK);
	assert_int_equal(config_place_all_anew(c.device.model,
	    c.device.profile, &diag), RC_OK);
	assert_int_equal(model_commit(c.device.model, &diag), RC_OK);
	assert_string_equal(test_console_listing(&c),
	    TUNNEL_1 TUNNEL_11 "ipsec sa policy 9 2 esp\n");
	test_console_close(&c);
}

static void
switches_and_access_points_have_blocks(void **state)
{
	static const char blocks[] =
	    "switch select lan1:1\n"
	    " switch config filename one.conf\n"
	    "switch select lan1:2\n"
	    " switch config filename two.conf\n"
	    "ap select 00:a0:de:01:02:03\n"
	    " ap config filename far.conf\n"
	    "ap select lan1:1\n"
	    " ap config filename near.conf\n";
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, blocks);
	assert_string_equal(test_console_listing(&c), blocks);
	assert_string_equal(test_console_type(&c, "show config ap lan1:1"),
	    "ap select lan1:1\n ap config filename near.conf\n");
	assert_string_equal(test_console_type(&c, "show config switch lan1:1"),
	    "switch select lan1:1\n switch config filename one.conf\n");
	test_console_set(&c, "ap select lan1:1\nno ap config filename\n");
	assert_string_equal(test_console_type(&c, "show config ap"), "");
	assert_non_null(strstr(test_console_listing(&c),
	    " switch config filename one.conf\n"));
	test_console_close(&c);
}

static void
header_tells_model_and_revision(void **state)
{
	static const char text[] = "# RTX830 Rev.15.02.17 (Fri Jul 10 "
	    "09:59:21 2020)\n# MAC Address : x\nip routing on\n";
	struct text model = TEXT_INIT, revision = TEXT_INIT;

	(void)state;
	config_header(text, sizeof(text) - 1, &model, &revision);
	assert_string_equal(text_str(&model), "RTX830");
	assert_string_equal(text_str(&revision), "15.02.17");
	text_fini(&model);
	text_fini(&revision);
	config_header("ip routing on\n", 14, &model, &revision);
	assert_int_equal(model.len, 0);
	config_header("# Rev.", 6, &model, &revision);
	assert_int_equal(model.len, 0);
	text_fini(&model);
	text_fini(&revision);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(listing_is_a_fixpoint),
		cmocka_unit_test(shared_policy_shows_under_both_tunnels),
		cmocka_unit_test(what_nothing_reaches_stands_at_top_level),
		cmocka_unit_test(gateway_of_a_tunnel_is_not_listed_again),
		cmocka_unit_test(tunnel_may_name_a_policy_that_is_not_there),
		cmocka_unit_test(
		    no_without_the_last_keys_takes_all_that_begin_so),
		cmocka_unit_test(template_expands),
		cmocka_unit_test(placing_anew_keeps_the_listing),
		cmocka_unit_test(switches_and_access_points_have_blocks),
		cmocka_unit_test(header_tells_model_and_revision),
	};

	return cmocka_run_group_tests_name("listings", tests, NULL, NULL);
}
