/*
 * Lines of ours at a terminal, byte for byte: the answers stand behind the
 * typed line and before the next prompt, like the device's.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "end-to-end/pty.h"

#include "base/banned.h"

static void
answers_stand_at_the_terminal(void **state)
{
	struct pty pty;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, ":coach on\r");
	pty_expect(&pty, ":coach on" ENTER "rtxsh: the coach is on\r\n# ");
	pty_send(&pty, "tunnel select 1\ripsec tunnel 5\r");
	pty_find(&pty, "ipsec tunnel 5" ENTER "tunnel1# ");
	pty_send(&pty, "tunnel select 2\r");
	pty_expect(&pty, "tunnel select 2" ENTER "tunnel2# ");
	pty_send(&pty, "ipsec tunnel 5\r");
	pty_expect(&pty, "ipsec tunnel 5" ENTER "rtxsh: tunnel 1, tunnel 2 "
	    "now share policy 5; the lowest free number is 1\r\ntunnel2# ");
	pty_send(&pty, "ipsec sa policy 5 6 esp\r");
	pty_find(&pty, "esp" ENTER "rtxsh: tunnel 1 shares policy 5: new is ");
	pty_find(&pty, "tunnel2# ");
	pty_send(&pty, ":undo\r");
	pty_expect(&pty, ":undo" ENTER
	    "rtxsh: undone: ipsec sa policy 5 6 esp\r\ntunnel2# ");
	pty_send(&pty, ":undo\r");
	pty_expect(&pty, ":undo" ENTER
	    "rtxsh: undone: ipsec tunnel 5 (tunnel 2)\r\ntunnel2# ");
	pty_send(&pty, ":x\r");
	pty_expect(&pty, ":x" ENTER
	    "rtxsh: :x: unknown, see :help\r\ntunnel2# ");
	pty_send(&pty, ":u");
	pty_expect(&pty, ":u");
	pty_send(&pty, "?");
	pty_expect(&pty, "?\r\nrtxsh: lines that begin with : ");
	pty_find(&pty, "in S seconds\r\ntunnel2# :u");
	pty_send(&pty, "ndo\r");
	pty_find(&pty, "rtxsh: undone: ipsec tunnel 5 (tunnel 1)\r\n"
	    "tunnel2# ");
	pty_leave(&pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_stand_at_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
