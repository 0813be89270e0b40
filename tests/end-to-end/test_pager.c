/*
 * Pages at a terminal, byte for byte (reference 2.4, BEHAVIOUR 6.2-6.5): the
 * question, its keys, its erasing; and what breaks output off or stops it.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "end-to-end/policies.h"

#include "base/banned.h"

#define ERASED	"\r            \r"
#define MORE	"---more---"

/* A console on a terminal of that many rows, with forty policies to list. */
static void
start(struct pty *pty, const char *language, unsigned short rows)
{
	const char *const arguments[] = { "--db", ":memory:", "--lang",
		language, "console", "--admin", NULL };
	pty_start_on(pty, "vt100", 80, rows, arguments);
	pty_find(pty, "# ");
	policies_type(pty, 40);
	pty_send(pty, "alias l='show config | grep policy'\r");
	pty_find(pty, "grep policy'" ENTER "# ");
}

/* Asks for the listing, which begins with the row of the filter. */
static void
list(struct pty *pty)
{
	pty_send(pty, "l\r");
	pty_expect(pty, "l" ENTER "Searching ...\r\n");
}

static void
pages_rows_and_the_end(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "en", 24);
	list(&pty);
	/* 23 rows, one of them the filter's. */
	policies_expect(&pty, 1, 22);
	pty_expect(&pty, MORE);
	pty_send(&pty, "\r");
	pty_expect(&pty, ERASED);
	policies_expect(&pty, 23, 23);
	pty_expect(&pty, MORE);
	/* Other keys mean nothing. */
	pty_send(&pty, "xQ?\t\x1b\n");
	pty_expect(&pty, ERASED);
	policies_expect(&pty, 24, 24);
	pty_expect(&pty, MORE);
	pty_send(&pty, " ");
	pty_expect(&pty, ERASED);
	policies_expect(&pty, 25, 40);
	pty_expect(&pty, "alias l=");
	pty_find(&pty, "\r\n# ");
	pty_leave(&pty);
}

static void
enough_of_it(void **state)
{
	static const char *const keys[] = { "q", "\x03" };
	struct pty pty;
	size_t i;

	(void)state;
	start(&pty, "en", 24);
	for (i = 0; i < 2; i++) {
		list(&pty);
		policies_expect(&pty, 1, 22);
		pty_expect(&pty, MORE);
		pty_send(&pty, keys[i]);
		pty_expect(&pty, ERASED "# ");
	}
	pty_leave(&pty);
}

/* The text is wider in Japanese, and is erased alike. */
static void
in_japanese(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "ja", 24);
	list(&pty);
	policies_expect(&pty, 1, 22);
	pty_expect(&pty, "---つづく---");
	pty_send(&pty, "\r");
	pty_expect(&pty, ERASED);
	policies_expect(&pty, 23, 23);
	pty_expect(&pty, "---つづく---");
	pty_send(&pty, "q");
	pty_expect(&pty, ERASED "# ");
	pty_leave(&pty);
}

static void
console_lines_counts_at_once(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "en", 100);
	list(&pty);
	policies_expect(&pty, 1, 22);
	pty_expect(&pty, MORE);
	pty_send(&pty, "qconsole lines 10\r");
	pty_expect(&pty, ERASED "# console lines 10" ENTER "# ");
	list(&pty);
	policies_expect(&pty, 1, 8);
	pty_expect(&pty, MORE);
	pty_send(&pty, "qconsole lines infinity\r");
	pty_expect(&pty, ERASED "# console lines infinity" ENTER "# ");
	list(&pty);
	policies_expect(&pty, 1, 40);
	pty_find(&pty, "\r\n# ");
	pty_leave(&pty);
}

/* A page is never higher than the terminal; it may become lower meanwhile. */
static void
low_terminal(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "en", 8);
	list(&pty);
	policies_expect(&pty, 1, 6);
	pty_expect(&pty, MORE);
	pty_resize(&pty, 80, 5);
	pty_send(&pty, " ");
	pty_expect(&pty, ERASED);
	policies_expect(&pty, 7, 10);
	pty_expect(&pty, MORE);
	pty_send(&pty, "q");
	pty_expect(&pty, ERASED "# ");
	pty_leave(&pty);
}

/* A row that is too long is two rows of the page. */
static void
wrapped_rows_count(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "en", 24);
	pty_send(&pty, "console lines 10\rshow config\r");
	pty_find(&pty, "MAC-Addre\r\nss=");
	pty_find(&pty, "\r\nip lan1 address 192.168.100.1/24\r\n"
	    "ipsec sa policy 1 1 esp aes-cbc\r\n" MORE);
	pty_send(&pty, "q");
	pty_expect(&pty, ERASED "# ");
	pty_leave(&pty);
}

/* A client types the page's key ahead, with an Enter. Nothing else is lost. */
static void
keys_typed_ahead(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "en", 24);
	pty_send(&pty, "l\r \necho on\r");
	pty_expect(&pty, "l" ENTER "Searching ...\r\n");
	policies_expect(&pty, 1, 22);
	pty_expect(&pty, MORE ERASED);
	policies_expect(&pty, 23, 40);
	pty_find(&pty, "policy\"\r\n# \r\n# echo on" ENTER "on\r\n# ");
	pty_leave(&pty);
}

/* The command is done whole, whatever is seen of it. */
static void
commands_are_not_cut(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "en", 24);
	pty_send(&pty, "macro m <<E\rl\rtunnel select 7\rE\rm\r");
	pty_find(&pty, MORE);
	pty_send(&pty, "q");
	pty_expect(&pty, ERASED "tunnel7# ");
	pty_leave(&pty);
}

static void
broken_off(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "en", 24);
	pty_send(&pty, "l\r\x03" "echo on\r");
	pty_expect(&pty, "l" ENTER "^C\r\n# echo on" ENTER "on\r\n# ");
	pty_leave(&pty);
}

static void
stopped_and_going_on(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "en", 24);
	/* What is typed meanwhile is kept. */
	pty_send(&pty, "\x13" "echo on\recho o");
	pty_send(&pty, "\x11");
	pty_expect(&pty, "echo on" ENTER "on\r\n# echo o");
	/* Ctrl-C goes on, too. */
	pty_send(&pty, "\x13\x03");
	pty_expect(&pty, "^C\r\n# ");
	pty_leave(&pty);
}

/* The line ends while the pager asks. */
static void
hang_up(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "en", 24);
	list(&pty);
	pty_find(&pty, MORE);
	assert_int_equal(pty_hang_up(&pty), 0);
	pty_fini(&pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_rows_and_the_end),
		cmocka_unit_test(enough_of_it),
		cmocka_unit_test(in_japanese),
		cmocka_unit_test(console_lines_counts_at_once),
		cmocka_unit_test(low_terminal),
		cmocka_unit_test(wrapped_rows_count),
		cmocka_unit_test(keys_typed_ahead),
		cmocka_unit_test(commands_are_not_cut),
		cmocka_unit_test(broken_off),
		cmocka_unit_test(stopped_and_going_on),
		cmocka_unit_test(hang_up),
	};

	return cmocka_run_group_tests_name("pager", tests, NULL, NULL);
}
