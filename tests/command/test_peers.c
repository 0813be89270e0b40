/*
 * Peers at a console: adding them, what becomes of tunnels by the clock, what
 * a change does at once and what later, and that nothing happens without them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "model/vpn.h"
#include "router/peers.h"
#include "router/vpn.h"
#include "support/console.h"

#include "base/banned.h"

#define CLOUD "peer cloud; address 203.0.113.10; pre-shared-key secret; " \
    "version 2"

static const char config[] =
    "ip route default gateway 192.168.10.254\n"
    "ip lan1 address 192.168.10.1/24\n"
    "tunnel select 11\n"
    " ipsec tunnel 1101\n"
    "  ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"
    "  ipsec ike version 11 2\n"
    "  ipsec ike keepalive use 11 on rfc4306 10 3\n"
    "  ipsec ike local address 11 192.168.10.1\n"
    "  ipsec ike pre-shared-key 11 text secret\n"
    "  ipsec ike remote address 11 203.0.113.10\n"
    "  ipsec ike remote name 11 203.0.113.10 ipv4-addr\n"
    " tunnel enable 11\n"
    "ipsec auto refresh on\n";

struct world {
	struct test_console c;
	time_t		 now;
};

static time_t
world_now(void *ctx)
{
	return *(time_t *)ctx;
}

static void
open_world(struct world *w, const char *path)
{
	test_console_open(&w->c, path, false);
	test_console_aside(&w->c);
	w->now = w->c.device.clock.now(w->c.device.clock.ctx);
	w->c.device.clock = (struct clock){ .now = world_now,
	    .ctx = &w->now };
	test_console_load(&w->c, config);
}

static const char *
type(struct world *w, const char *line)
{
	return test_console_type(&w->c, line);
}

/* Whether what a line prints has a text in it. */
static void
expect(struct world *w, const char *line, const char *part)
{
	const char *output = type(w, line);

	if (strstr(output, part) == NULL)
		fail_msg("%s: `%s' is not in: %s", line, part, output);
}

static void
expect_not(struct world *w, const char *line, const char *part)
{
	const char *output = type(w, line);

	if (strstr(output, part) != NULL)
		fail_msg("%s: `%s' is in: %s", line, part, output);
}

/* A terminal at which time passes: its context is what a world begins with. */
static bool
world_wait(void *ctx, unsigned int milliseconds)
{
	struct world *w = ctx;

	w->now += milliseconds / 1000;
	return true;
}

static const char up[] = "Current status is Online.";
static const char down[] = "Current status is Offline.";

static void
peers_are_added_and_removed(void **state)
{
	struct world w;

	(void)state;
	open_world(&w, NULL);
	expect(&w, ":peer", "there are no peers");
	expect(&w, ":peer add cloud " CLOUD, "peer cloud is there");
	expect(&w, ":peer", "cloud: cloud 203.0.113.10, faces tunnel 11\n");
	expect(&w, ":peer add phone peer phone; address 198.51.100.7",
	    "peer phone is there");
	expect(&w, ":peer", "phone: phone 198.51.100.7, faces no tunnel\n");
	expect(&w, ":peer remove phone", "peer phone is gone");
	expect_not(&w, ":peer", "phone");
	assert_false(w.c.session.failed_line);
	expect(&w, ":peer remove phone", "there is no such peer");
	assert_true(w.c.session.failed_line);
	test_console_close(&w.c);
}

static void
wrong_descriptions_are_refused(void **state)
{
	struct world w;

	(void)state;
	open_world(&w, NULL);
	expect(&w, ":peer add a peer cloud; colour red",
	    "rtxsh: :peer add a: line 2: unknown key: colour");
	assert_true(w.c.session.failed_line);
	expect(&w, ":peer add a peer toaster",
	    "line 1: no such kind of peer: toaster");
	expect(&w, ":peer add a /nonexistent/a.peer",
	    "/nonexistent/a.peer: No such file or directory");
	expect(&w, ":peer add a peer router", "needs `config FILE`");
	expect(&w, ":peer add a peer router; config /nonexistent/a.conf",
	    "rtxsh: :peer add a: /nonexistent/a.conf: No such file or");
	assert_true(w.c.session.failed_line);
	expect(&w, ":peer add a peer router; config /dev",
	    "rtxsh: :peer add a: /dev: Is a directory");
	expect(&w, ":peer add a peer router; database /nonexistent/a.db",
	    "rtxsh: :peer add a: /nonexistent/a.db: No such file or");
	expect(&w, ":peer add a peer router; database /dev/null",
	    "rtxsh: :peer add a: /dev/null: not a database");
	expect(&w, ":peer add a peer router; database /dev",
	    "rtxsh: :peer add a: /dev: ");
	expect(&w, ":peer add a", "add NAME FILE");
	expect(&w, ":peer frobnicate", "add NAME FILE");
	expect(&w, ":why tunnel x", "a tunnel, as in");
	assert_true(w.c.session.failed_line);
	expect(&w, ":peer", "there are no peers");
	w.c.session.administrator = false;
	expect(&w, ":peer", "for the administrator only");
	test_console_close(&w.c);
}

static void
nothing_happens_without_peers(void **state)
{
	struct model_state vpn;
	struct world w;
	bool found;

	(void)state;
	open_world(&w, NULL);
	w.now += 3600;
	expect(&w, "show status tunnel 11", down);
	expect_not(&w, "show log", "IKE");
	expect(&w, ":why tunnel 11", "there are no peers");
	assert_int_equal(model_state(w.c.device.model, "vpn", &vpn, &found,
	    NULL), RC_OK);
	assert_false(found);
	test_console_close(&w.c);
}

static void
tunnel_comes_up_at_its_time(void **state)
{
	struct world w;

	(void)state;
	open_world(&w, NULL);
	(void)type(&w, ":peer add cloud " CLOUD);
	expect(&w, "show status tunnel 11", down);
	expect(&w, ":why tunnel 11", "tunnel 11 is negotiating with cloud");
	expect(&w, "show ipsec sa", "isakmp:0 send:0 recv:0");
	expect_not(&w, "show log", "Tunnel[11] Up");
	w.now += 2;
	expect(&w, "show log", "2024/09/26 02:29:06: IP Tunnel[11] Up\n");
	expect(&w, "show status tunnel 11", up);
	expect(&w, "show status tunnel 11",
	    "  from 2024/09/26 02:29:06.\n  1 second  connection.\n");
	expect(&w, "show status tunnel 11", "[Next send]: 10 sec after");
	expect(&w, "show ipsec sa", "isakmp:1 send:1 recv:1");
	expect(&w, "show ipsec sa gateway",
	    "11   U K   192.168.10.1                  203.0.113.10     "
	    "i:1 s:1 r:1\n");
	expect(&w, ":why tunnel 11",
	    "tunnel 11 is up with cloud since 2024/09/26 02:29:06\n");
	w.now += 5;
	expect(&w, "show status tunnel 11", "[Next send]: 5 sec after");
	test_console_close(&w.c);
}

/* A tunnel that is up. */
static void
open_up(struct world *w)
{
	open_world(w, NULL);
	(void)type(w, ":peer add cloud " CLOUD);
	w->now += 60;
	expect(w, "show status tunnel 11", up);
}

static void
binding_counts_at_once(void **state)
{
	struct world w;

	(void)state;
	open_up(&w);
	test_console_set(&w.c, "tunnel select 11\nipsec tunnel 7\n");
	expect(&w, "show status tunnel 11", down);
	expect(&w, ":why", "tunnel 11 is down");
	expect(&w, "show log", "2024/09/26 02:30:05: IP Tunnel[11] Down\n");
	test_console_set(&w.c, "ipsec tunnel 1101\n");
	w.now += 5;
	expect(&w, "show status tunnel 11", up);
	test_console_set(&w.c, "tunnel disable 11\n");
	expect(&w, "show status tunnel 11", down);
	expect(&w, ":why", "tunnel enable");
	test_console_close(&w.c);
}

static void
key_counts_at_the_next_negotiation(void **state)
{
	struct world w;

	(void)state;
	open_up(&w);
	test_console_set(&w.c, "ipsec ike pre-shared-key 11 text other\n");
	w.now += 60;
	expect(&w, "show status tunnel 11", up);
	expect(&w, ":why tunnel 11", "it will fail when it negotiates "
	    "again: the pre-shared keys differ");
	(void)type(&w, "ipsec refresh sa");
	w.now += 5;
	expect(&w, "show status tunnel 11", down);
	expect(&w, ":why tunnel 11", "is down, cloud: the pre-shared keys "
	    "differ: here `ipsec ike pre-shared-key 11 text *`");
	test_console_set(&w.c, "ipsec ike pre-shared-key 11 text secret\n");
	w.now += 5;
	expect(&w, "show status tunnel 11", up);
	test_console_close(&w.c);
}

static void
old_ike_sa_negotiates_again(void **state)
{
	struct world w;

	(void)state;
	open_up(&w);
	w.now += 6 * 3600;
	expect(&w, "show status tunnel 11", "from 2024/09/26 02:29:06.");
	test_console_set(&w.c, "ipsec ike pre-shared-key 11 text other\n");
	expect(&w, "show status tunnel 11", up);
	/* What fails then is tried until the SA has run out. */
	w.now += 6 * 3600;
	expect(&w, "show status tunnel 11", up);
	expect(&w, "show log", "2024/09/26 14:29:06: [IKE2] initiate ");
	w.now += 3 * 3600;
	expect(&w, "show status tunnel 11", down);
	expect(&w, "show log", "2024/09/26 16:29:06: IP Tunnel[11] Down\n");
	test_console_close(&w.c);
}

static void
sas_are_replaced_in_time(void **state)
{
	struct world w;

	(void)state;
	open_up(&w);
	expect(&w, "show ipsec sa", "\n1     11   -     ike");
	w.now += 10L * 365 * 86400;
	expect(&w, "show ipsec sa", "isakmp:1 send:1 recv:1");
	expect_not(&w, "show ipsec sa", "\n1     11   -     ike");
	expect_not(&w, "show ipsec sa", " 0       203");
	expect(&w, "show status tunnel 11", up);
	test_console_close(&w.c);
}

/* Years of tries leave some lines, not thousands. */
static void
failing_tunnel_is_tried_again(void **state)
{
	const char *log, *at;
	struct world w;
	size_t n = 0;

	(void)state;
	open_world(&w, NULL);
	(void)type(&w, ":peer add cloud peer cloud; address 203.0.113.10; "
	    "pre-shared-key wrong");
	w.now += 5;
	expect(&w, "show status tunnel 11", down);
	w.now += 10L * 365 * 86400;
	log = type(&w, "show log");
	for (at = log; (at = strstr(at, "initiate")) != NULL; at++)
		n++;
	assert_in_range(n, 2, 20);
	expect(&w, ":why tunnel 11", "the pre-shared keys differ");
	test_console_close(&w.c);
}

static void
sas_are_deleted_by_number(void **state)
{
	struct world w;

	(void)state;
	open_up(&w);
	assert_string_equal(type(&w, "ipsec sa delete 77"), "");
	expect(&w, "show status tunnel 11", up);
	(void)type(&w, "ipsec sa delete 1");
	w.now += 5;
	expect(&w, "show status tunnel 11",
	    "from 2024/09/26 02:29:06.");
	expect_not(&w, "show ipsec sa", "\n1     11   -     ike");
	(void)type(&w, "ipsec sa delete all");
	expect(&w, "show status tunnel 11", down);
	w.now += 5;
	expect(&w, "show status tunnel 11", "from 2024/09/26 02:30:11.");
	test_console_close(&w.c);
}

static void
disconnected_tunnel_stays_down(void **state)
{
	struct world w;

	(void)state;
	open_up(&w);
	(void)type(&w, "disconnect tunnel 11");
	w.now += 86400;
	expect(&w, "show status tunnel 11", down);
	expect(&w, ":why tunnel 11", "was disconnected by hand");
	(void)type(&w, "ipsec refresh sa");
	w.now += 60;
	expect(&w, "show status tunnel 11", down);
	(void)type(&w, "connect tunnel 11");
	w.now += 5;
	expect(&w, "show status tunnel 11", up);
	test_console_close(&w.c);
}

static void
link_takes_its_tunnel_along(void **state)
{
	struct world w;

	(void)state;
	open_up(&w);
	(void)type(&w, ":link lan1 down");
	/* Nobody has noticed before the keepalive: 10 seconds, 3 times. */
	expect(&w, "show status tunnel 11", up);
	expect(&w, "ping -c 1 8.8.8.8", "100.0% packet loss");
	w.now += 29;
	expect(&w, "show status tunnel 11", up);
	w.now += 1;
	expect(&w, "show status tunnel 11", down);
	w.now += 270;
	expect(&w, ":why tunnel 11", "the link is down here");
	(void)type(&w, ":link lan1 up");
	w.now += 5;
	expect(&w, "show status tunnel 11", up);
	expect(&w, "ping -c 1 8.8.8.8", " 0.0% packet loss");
	test_console_close(&w.c);
}

/* It comes back before anybody has noticed. */
static void
short_loss_is_no_loss(void **state)
{
	struct world w;

	(void)state;
	open_up(&w);
	(void)type(&w, ":peer down cloud");
	w.now += 25;
	expect(&w, ":why tunnel 11", "is up with cloud since "
	    "2024/09/26 02:29:06, but the link is down there");
	(void)type(&w, ":peer up cloud");
	w.now += 3600;
	expect(&w, "show status tunnel 11", "from 2024/09/26 02:29:06.");
	expect_not(&w, "show log", "Down");
	(void)type(&w, ":peer down cloud");
	w.now += 31;
	expect(&w, "show status tunnel 11", down);
	expect(&w, "show log", "IP Tunnel[11] Down\n");
	expect(&w, ":peer down nobody", "there is no such peer");
	test_console_close(&w.c);
}

static void
restart_begins_anew(void **state)
{
	struct world w;

	(void)state;
	open_up(&w);
	(void)type(&w, "save");
	w.c.answers = (const char *const[]){ "y", NULL };
	w.c.next_answer = 0;
	w.now += 600;
	(void)type(&w, "restart");
	w.c.session.over = false;
	assert_int_equal(vpn_follow(&w.c.device, NULL), RC_OK);
	expect(&w, "show status tunnel 11", down);
	w.now += 5;
	expect(&w, "show status tunnel 11", "from 2024/09/26 02:40:06.");
	test_console_close(&w.c);
}

/* What one program began another one carries on. */
static void
others_see_the_same(void **state)
{
	char path[] = "/tmp/test_peers.XXXXXX";
	struct device device;
	struct diag diag = DIAG_INIT;
	struct arena arena = ARENA_INIT;
	struct vpn_tunnel t;
	struct world w;
	const int fd = mkstemp(path);

	(void)state;
	assert_true(fd >= 0);
	close(fd);
	unlink(path);
	open_world(&w, path);
	(void)type(&w, ":peer add cloud " CLOUD);
	w.now += 60;
	assert_int_equal(device_open(&device, &(struct device_options){
	    .path = path, .clock = w.c.device.clock }, &diag), RC_OK);
	assert_int_equal(vpn_follow(&device, &diag), RC_OK);
	assert_int_equal(vpn_tunnel(&device, 11, &arena, &t, &diag), RC_OK);
	assert_int_equal(t.state, VPN_UP);
	assert_string_equal(t.peer, "cloud");
	expect(&w, "show log", "02:29:06: IP Tunnel[11] Up");
	arena_fini(&arena);
	device_close(&device);
	test_console_close(&w.c);
	unlink(path);
}

static void
ping_sees_a_tunnel_come_up(void **state)
{
	struct world w;

	(void)state;
	open_world(&w, NULL);
	w.c.session.terminal.wait = world_wait;
	(void)type(&w, "ip route 10.0.0.0/8 gateway tunnel 11");
	expect(&w, ":peer add cloud " CLOUD, "peer cloud is there");
	expect(&w, "ping -c 4 10.0.0.1", "icmp_seq=3 ttl=254");
	expect(&w, "ping -c 4 10.0.0.1", "4 packets received");
	(void)type(&w, "disconnect tunnel 11");
	expect(&w, "ping -c 2 10.0.0.1", "2 packets transmitted, 0 packet "
	    "received");
	test_console_close(&w.c);
}

/* Connecting what is about to come up begins nothing else. */
static void
connecting_twice_is_connecting_once(void **state)
{
	struct world w;

	(void)state;
	open_world(&w, NULL);
	expect(&w, ":peer add cloud " CLOUD, "peer cloud is there");
	w.now += 10;
	(void)type(&w, "disconnect tunnel 11");
	(void)type(&w, "connect tunnel 11");
	(void)type(&w, "connect tunnel 11");
	w.now += 10;
	expect(&w, "show ipsec sa", "1     11   -     ike");
	expect(&w, "show status tunnel 11", up);
	test_console_close(&w.c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(peers_are_added_and_removed),
		cmocka_unit_test(wrong_descriptions_are_refused),
		cmocka_unit_test(nothing_happens_without_peers),
		cmocka_unit_test(tunnel_comes_up_at_its_time),
		cmocka_unit_test(binding_counts_at_once),
		cmocka_unit_test(key_counts_at_the_next_negotiation),
		cmocka_unit_test(old_ike_sa_negotiates_again),
		cmocka_unit_test(sas_are_replaced_in_time),
		cmocka_unit_test(failing_tunnel_is_tried_again),
		cmocka_unit_test(sas_are_deleted_by_number),
		cmocka_unit_test(disconnected_tunnel_stays_down),
		cmocka_unit_test(link_takes_its_tunnel_along),
		cmocka_unit_test(short_loss_is_no_loss),
		cmocka_unit_test(restart_begins_anew),
		cmocka_unit_test(ping_sees_a_tunnel_come_up),
		cmocka_unit_test(connecting_twice_is_connecting_once),
		cmocka_unit_test(others_see_the_same),
	};

	return cmocka_run_group_tests_name("peers", tests, NULL, NULL);
}
