/*
 * What a negotiation that succeeds leaves: when its SAs get successors, which
 * address a user gets, whether ESP goes inside UDP, which of several servers
 * is called.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/mismatch.h"

#include "base/banned.h"

static void
open_changed(struct test_ends *ends, const char *here, const char *there)
{
	struct text a = TEXT_INIT, b = TEXT_INIT;

	text_addf(&a, "%s%s", MISMATCH_HERE, here);
	text_addf(&b, "%s%s", MISMATCH_THERE, there);
	test_ends_open(ends, text_str(&a), 1, text_str(&b));
	text_fini(&a);
	text_fini(&b);
}

static void
check_rekey(const char *here, const char *there, int64_t parent,
    int64_t child)
{
	struct test_ends ends;
	struct negotiation n;

	open_changed(&ends, here, there);
	test_negotiate(&ends, NEGOTIATION_BY_US, &n);
	assert_int_equal(n.n_sas, 3);
	assert_int_equal(n.sas[0].rekey, parent);
	assert_int_equal(n.sas[1].rekey, child);
	assert_int_equal(n.sas[2].rekey, child);
	negotiation_fini(&n);
	test_ends_close(&ends);
}

static void
whose_time_is_up_first_renews(void **state)
{
	(void)state;
	check_rekey("", "", 21600, 21600);
	/* IKEv1: the times of who began, each its own percentage. */
	check_rekey("ipsec ike duration ipsec-sa 1 1000 rekey 80%\n",
	    "ipsec ike duration ipsec-sa 2 500 rekey 70%\n", 21600, 700);
	/* IKEv2: each its own times. */
	check_rekey("ipsec ike version 1 2\n"
	    "ipsec ike duration ipsec-sa 1 1000 rekey 80%\n",
	    "ipsec ike version 2 2\n"
	    "ipsec ike duration ipsec-sa 2 500 rekey 70%\n", 21600, 350);
	check_rekey("ipsec ike duration isakmp-sa 1 4000 rekey off\n",
	    "ipsec ike duration isakmp-sa 2 4000 rekey off\n", 4000, 21600);
}

/* A phone's address, when others have some. */
static void
check_given(const char *pool, const char *const *taken, size_t n_taken,
    const char *given, int64_t slot)
{
	static const char phone[] = "peer phone\naddress 198.51.100.7\n"
	    "pre-shared-key himitsu\nuser taro naisho\n";
	struct text config = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	struct test_ends ends;
	struct negotiation n;
	struct negotiation_request request = { .at = TEST_NEGOTIATION_AT,
	    .first_sa = 1, .taken = taken, .n_taken = n_taken };

	text_addf(&config, "%stunnel select 1\ntunnel encapsulation l2tp\n"
	    "ipsec ike keepalive use 1 off\n"
	    "l2tp service on\nipsec transport 1 101 udp 1701\n"
	    "ipsec ike nat-traversal 1 on\n"
	    "ipsec ike remote address 1 any\npp select anonymous\n"
	    "pp bind tunnel1\npp auth request mschap-v2\n"
	    "pp auth username taro naisho\n"
	    "ip pp remote address pool %s\npp enable anonymous\n",
	    MISMATCH_HERE, pool);
	test_ends_open(&ends, text_str(&config), 1, phone);
	request.ours = &ends.ours;
	request.theirs = ends.theirs;
	assert_int_equal(negotiate(&n, &request, &diag), RC_OK);
	if (given == NULL)
		assert_string_equal(n.why, "no address is left in the pool: "
		    "here `ip pp remote address pool 192.168.10.8-"
		    "192.168.10.9`");
	else
		assert_string_equal(n.given, given);
	assert_int_equal(n.up, given != NULL);
	assert_int_equal(n.slot, slot);
	negotiation_fini(&n);
	test_ends_close(&ends);
	text_fini(&config);
}

static void
users_get_addresses_of_their_own(void **state)
{
	static const char *const taken[] = { "192.168.10.8", "192.168.10.9" };
	static const char pool[] = "192.168.10.8-192.168.10.9";

	(void)state;
	check_given(pool, NULL, 0, "192.168.10.8", 1);
	check_given(pool, taken, 1, "192.168.10.9", 2);
	check_given(pool, taken + 1, 1, "192.168.10.8", 1);
	check_given(pool, taken, 2, NULL, 3);
	check_given("192.168.10.9 192.168.10.8", taken + 1, 1,
	    "192.168.10.8", 2);
	check_given("dhcp", taken, 2, "192.168.10.2", 1);
}

static void
check_traversal(const char *here, const char *there, bool expected)
{
	struct test_ends ends;
	struct negotiation n;

	open_changed(&ends, here, there);
	test_negotiate(&ends, NEGOTIATION_BY_US, &n);
	assert_true(n.up);
	assert_int_equal(n.nat_traversal, expected);
	negotiation_fini(&n);
	test_ends_close(&ends);
}

static void
compressed_data_does_not_traverse(void **state)
{
	static const char on[] = "ipsec ike nat-traversal 1 on force=on\n";
	static const char on_there[] = "ipsec ike nat-traversal 2 on\n";

	(void)state;
	check_traversal(on, on_there, true);
	check_traversal(on, "", false);
	check_traversal("ipsec ike nat-traversal 1 on force=on\n"
	    "tunnel select 1\nipsec ipcomp type deflate\n", on_there, false);
}

static void
server_that_is_there_is_called(void **state)
{
	struct test_ends ends;
	struct negotiation n;

	(void)state;
	test_ends_open(&ends, MISMATCH_HERE
	    "no ipsec ike remote address 1\ntunnel select 1\n"
	    "tunnel type multipoint\n"
	    "tunnel multipoint server 1 203.0.113.9\n"
	    "tunnel multipoint server 2 203.0.113.1\n", 1,
	    "# RTX1300 Rev.23.00.17 (Fri Oct  3 09:45:39 2025)\n"
	    MISMATCH_THERE "no ipsec ike remote address 2\n"
	    "tunnel select 2\ntunnel type multipoint server\n");
	test_negotiate(&ends, NEGOTIATION_BY_US, &n);
	if (!n.up)
		fail_msg("%s", n.why);
	assert_string_equal(n.remote, "203.0.113.1");
	negotiation_fini(&n);
	test_ends_close(&ends);
}

/* A client of another make that comes as a user by IKEv2. */
static void
check_client(const char *client, const char *why)
{
	struct text description = TEXT_INIT;
	struct test_ends ends;
	struct negotiation n;

	text_addf(&description, "peer cloud\naddress 203.0.113.7\n"
	    "starts on\n%s", client);
	test_ends_open(&ends, MISMATCH_HERE "ipsec ike version 1 2\n"
	    "ipsec ike remote address 1 any\n"
	    "no ipsec ike pre-shared-key 1\n"
	    "ipsec ike pki file 1 certificate=1\n"
	    "pki certificate file 1 /a.p12 pkcs12 x\n"
	    "ipsec ike eap request 1 on 1\nauth user 1 taro naisho\n"
	    "auth user group 1 1\n"
	    "auth user attribute 1 eap-md5=on\n", 1,
	    text_str(&description));
	test_negotiate(&ends, NEGOTIATION_BY_EITHER, &n);
	assert_string_equal(n.why, why);
	if (n.up)
		assert_string_equal(n.user, "taro");
	negotiation_fini(&n);
	test_ends_close(&ends);
	text_fini(&description);
}

static void
clients_come_as_users(void **state)
{
	(void)state;
	check_client("auth eap-md5\nuser taro naisho\n", "");
	check_client("auth eap-md5\nuser taro wrong\n", "no user of the "
	    "group that is let in has that name and password: here `ipsec "
	    "ike eap request 1 on 1`, there `user`");
	check_client("auth eap-md5\n", "one end asks for a user by EAP-MD5, "
	    "the other has none: here `ipsec ike eap request 1 on 1`, there "
	    "the cloud's default");
	check_client("auth certificate\n", "the ends prove who they are in "
	    "different ways: here `ipsec ike eap request 1 on 1`, there `auth "
	    "certificate`");
	check_client("pre-shared-key x\n", "the ends prove who they are in "
	    "different ways: here `ipsec ike eap request 1 on 1`, there "
	    "`pre-shared-key`");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whose_time_is_up_first_renews),
		cmocka_unit_test(users_get_addresses_of_their_own),
		cmocka_unit_test(compressed_data_does_not_traverse),
		cmocka_unit_test(server_that_is_there_is_called),
		cmocka_unit_test(clients_come_as_users),
	};

	return cmocka_run_group_tests_name("SAs and addresses", tests, NULL,
	    NULL);
}
