/*
 * ping at a terminal: a reply comes at once, the next a second later, and
 * Ctrl-C ends it with its sums.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "end-to-end/pty.h"

#include "base/banned.h"

static void
start(struct pty *pty)
{
	pty_start_admin(pty);
	pty_send(pty, "ip lan1 address 192.0.2.1/24\r");
	pty_find(pty, "/24" ENTER "# ");
}

static void
break_ends_it(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty);
	pty_send(&pty, "ping 192.0.2.1\r");
	pty_find(&pty, ENTER "received from 192.0.2.1: icmp_seq=0 ttl=255 "
	    "time=");
	pty_find(&pty, "ms\r\nreceived from 192.0.2.1: icmp_seq=1 ");
	pty_find(&pty, "ms\r\n");
	pty_send(&pty, "\x03");
	pty_find(&pty, "^C\r\n\r\n");
	pty_find(&pty, " packets received, 0.0% packet loss\r\n"
	    "round-trip min/avg/max = ");
	pty_find(&pty, " ms\r\n# ");
	pty_leave(&pty);
}

/* What was typed meanwhile is not lost. */
static void
number_of_packets_ends_it(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty);
	pty_send(&pty, "ping -c 2 192.0.2.77\r");
	pty_find(&pty, "77" ENTER);
	pty_send(&pty, "console prompt typed\r");
	pty_expect(&pty, "\r\n2 packets transmitted, 0 packet received, "
	    "100.0% packet loss\r\n# ");
	pty_find(&pty, "typed# ");
	pty_leave(&pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(break_ends_it),
		cmocka_unit_test(number_of_packets_ends_it),
	};

	return cmocka_run_group_tests_name("ping", tests, NULL, NULL);
}
