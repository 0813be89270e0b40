/*
 * Negotiating while memory runs out: each allocation fails in turn. What fails
 * says so and leaves nothing behind; with memory again it comes to the same.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/failing_memory.h"
#include "support/negotiation.h"

#include "base/banned.h"

static const char config[] =
    "ip lan1 address 192.168.10.1/24\n"
    "ip host a.example 192.0.2.1\n"
    "pp select anonymous\npp bind tunnel1\npp auth request chap\n"
    "pp auth username taro naisho\n"
    "ip pp remote address pool 192.168.10.2-192.168.10.9\n"
    "pp enable anonymous\n"
    "tunnel select 1\ntunnel encapsulation l2tp\nipsec tunnel 101\n"
    "l2tp syslog on\ntunnel enable 1\n"
    "tunnel select 2\nipsec tunnel 101\n"
    "ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
    "ipsec ike nat-traversal 1 on\n"
    "ipsec ike pre-shared-key 1 0x4142\n"
    "ipsec ike remote address 1 any\n"
    "auth user 1 taro pass1\nauth user group 1 1\n"
    "ipsec transport 1 101 udp 1701\n"
    "l2tp service on\n";
static const char phone[] =
    "peer phone\nname \"in a pocket\"\naddress 198.51.100.7\n"
    "host phone.example\npre-shared-key 0x4142\n"
    "esp-encryption aes-cbc\nesp-hash sha\nuser taro naisho\n";

/* Everything from the description to the SAs. */
static enum rc
whole(const struct ike_source *source, bool *up, struct diag *diag)
{
	struct peer peer = PEER_INIT;
	struct ike_policy ours = IKE_POLICY_INIT;
	struct negotiation n = NEGOTIATION_INIT;
	struct negotiation_request request = { .ours = &ours,
	    .at = TEST_NEGOTIATION_AT, .first_sa = 1 };
	enum rc rc;

	*up = false;
	rc = peer_parse(&peer, phone, strlen(phone), diag);
	if (rc == RC_OK)
		rc = ike_policy_read(&ours, source, 1, diag);
	if (rc == RC_OK)
		rc = peer_face(&peer, &ours, &request.theirs, diag);
	if (rc == RC_OK)
		rc = negotiate(&n, &request, diag);
	*up = rc == RC_OK && n.up;
	negotiation_fini(&n);
	ike_policy_fini(&ours);
	peer_fini(&peer);
	return rc;
}

/* Whether an allocation had to fail. */
static bool
fails_after(const struct ike_source *source, unsigned long n)
{
	struct diag diag = DIAG_INIT;
	unsigned long failed;
	bool up;
	enum rc rc;

	failing_memory_after(n);
	rc = whole(source, &up, &diag);
	failed = failing_memory_stop();
	if (failed > 0) {
		assert_int_equal(rc, RC_NOMEM);
		assert_int_equal(diag.rc, RC_NOMEM);
	} else {
		assert_int_equal(rc, RC_OK);
		assert_true(up);
	}
	diag_fini(&diag);
	return failed > 0;
}

static void
without_memory_it_says_so(void **state)
{
	struct ike_source source;
	struct diag diag = DIAG_INIT;
	struct test_ends ends;
	unsigned long n = 0;

	(void)state;
	test_ends_open(&ends, config, 1, phone);
	source = (struct ike_source){ .model = ends.here.device.model,
	    .profile = ends.here.device.profile, .serial = "S1" };
	assert_int_equal(model_running(source.model, &source.config, &diag),
	    RC_OK);
	while (fails_after(&source, n))
		n++;
	assert_true(n > 50);
	test_ends_close(&ends);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_memory_it_says_so),
	};

	return cmocka_run_group_tests_name("negotiation without memory",
	    tests, NULL, NULL);
}
