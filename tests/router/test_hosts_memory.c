/*
 * Plugging a machine in, its lease and a packet of its while memory runs out:
 * each allocation fails in turn. What fails says so and leaves nothing half
 * done behind.
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
#include "support/failing_memory.h"

#include "base/banned.h"

static const char config[] =
    "ip lan1 address 192.168.1.1/24\n"
    "ip lan2 address 203.0.113.24/24\n"
    "ip route default gateway 203.0.113.1\n"
    "dhcp service server\n"
    "dhcp scope 1 192.168.1.2-192.168.1.9/24 except 192.168.1.3\n"
    "dhcp scope bind 1 192.168.1.5 text abc\n"
    "ip lan2 nat descriptor 1\n"
    "nat descriptor type 1 masquerade\n"
    "nat descriptor address outer 1 primary\n"
    "nat descriptor address inner 1 192.168.1.1-192.168.1.254\n"
    "nat descriptor masquerade static 1 1 192.168.1.2 tcp 22\n"
    "nat descriptor masquerade port range 1 60000-60009\n"
    "nat descriptor timer 1 protocol=tcp port=www 100\n"
    "ip filter 10 pass * * tcp * *\n"
    "ip filter dynamic 100 * * filter 10\n"
    "ip filter dynamic 101 * * www\n"
    "ip lan2 secure filter out 10 dynamic 100 101\n"
    "ip lan2 secure filter in 10\n";

static enum rc
plug_in(struct device *device, bool *done, struct diag *diag)
{
	const enum rc rc = hosts_add(device, &(struct host_plug){
	    .name = "pc", .interface = "lan1", .client = "mac" }, diag);

	*done = rc == RC_OK;
	return rc;
}

static enum rc
send(struct device *device, bool *done, struct diag *diag)
{
	struct text said = TEXT_INIT;
	const enum rc rc = traffic_send(device, &(struct traffic){
	    .from = "pc", .to = "198.51.100.7", .protocol = PROTOCOL_TCP,
	    .port = 80 }, done, &said, diag);

	text_fini(&said);
	return rc;
}

typedef enum rc step_fn(struct device *, bool *done, struct diag *);

/* Whether an allocation had to fail. */
static bool
fails_after(struct device *device, step_fn *step, unsigned long n)
{
	struct diag diag = DIAG_INIT;
	unsigned long failed;
	bool done = false;
	enum rc rc;

	failing_memory_after(n);
	rc = step(device, &done, &diag);
	failed = failing_memory_stop();
	if (failed > 0) {
		assert_int_equal(rc, RC_NOMEM);
		assert_int_equal(diag.rc, RC_NOMEM);
	} else {
		assert_int_equal(rc, RC_OK);
		assert_true(done);
	}
	diag_fini(&diag);
	return failed > 0;
}

static enum rc
count_session(void *ctx, const struct model_nat_session *session)
{
	size_t *n = ctx;

	(void)session;
	++*n;
	return RC_OK;
}

static void
without_memory_it_says_so(void **state)
{
	struct test_console c;
	unsigned long n;
	size_t sessions = 0;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, config);
	for (n = 0; fails_after(&c.device, plug_in, n); n++)
		;
	assert_true(n > 20);
	for (n = 0; fails_after(&c.device, send, n); n++)
		;
	assert_true(n > 50);
	assert_int_equal(model_walk_nat_sessions(c.device.model,
	    count_session, &sessions, &c.session.diag), RC_OK);
	assert_int_equal(sessions, 1);
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_memory_it_says_so),
	};

	return cmocka_run_group_tests_name("machines without memory", tests,
	    NULL, NULL);
}
