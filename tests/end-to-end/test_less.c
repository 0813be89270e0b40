/*
 * The viewer at a terminal, byte for byte (reference 2.4, 2.5.2).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "end-to-end/policies.h"

#include "base/banned.h"

#define OFF	"\r \r"			/* the prompt is gone */
#define CLEAR	"\x1b[H\x1b[J"

/* A terminal of six rows, of which the viewer has five, and twenty lines to
 * be seen. */
static void
start(struct pty *pty, const char *term)
{
	pty_start_admin_on(pty, term, 80, 6);
	pty_send(pty, "pp select 1\r");
	pty_find(pty, "pp1# ");
	policies_type(pty, 20);
	pty_send(pty, "alias v='show config | grep policy | grep -v "
	    "alias | less'\r");
	pty_find(pty, "less'" ENTER "pp1# ");
}

/* Opens the viewer. What the filters say comes first. */
static void
view(struct pty *pty)
{
	pty_send(pty, "v\r");
	pty_expect(pty, "v" ENTER);
	pty_find(pty, "Searching ...\r\n");
	pty_find(pty, ":");
}

/* A key, and the rows that come below then. */
static void
key_goes_on(struct pty *pty, const char *key, int from, int to)
{
	pty_send(pty, key);
	pty_expect(pty, OFF);
	policies_expect(pty, from, to);
	pty_expect(pty, ":");
}

/* A key, and the page that is there then. */
static void
key_paints(struct pty *pty, const char *key, int from, int to)
{
	pty_send(pty, key);
	pty_expect(pty, OFF CLEAR);
	policies_expect(pty, from, to);
	pty_expect(pty, ":");
}

static void
forwards_and_backwards(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100");
	view(&pty);
	pty_send(&pty, "G");
	pty_expect(&pty, OFF CLEAR);
	policies_expect(&pty, 16, 20);
	pty_expect(&pty, ":");
	key_paints(&pty, "b", 11, 15);
	key_paints(&pty, "\x02", 6, 10);
	key_goes_on(&pty, "f", 11, 15);
	key_paints(&pty, "k", 10, 14);
	key_paints(&pty, "y", 9, 13);
	key_paints(&pty, "\x0b", 8, 12);
	key_paints(&pty, "\x19", 7, 11);
	key_paints(&pty, "\x10", 6, 10);
	key_goes_on(&pty, "j", 11, 11);
	key_goes_on(&pty, "\n", 12, 12);
	key_goes_on(&pty, "\r", 13, 13);
	key_goes_on(&pty, "\x05", 14, 14);
	key_goes_on(&pty, "d", 15, 16);
	key_goes_on(&pty, "\x04", 17, 18);
	key_paints(&pty, "u", 12, 16);
	key_paints(&pty, "\x15", 10, 14);
	key_paints(&pty, "r", 10, 14);
	key_paints(&pty, "\x12", 10, 14);
	key_paints(&pty, "\x0c", 10, 14);
	key_goes_on(&pty, " ", 15, 19);
	/* Keys that send more than a character: nothing. */
	pty_send(&pty, "\x1b[6~\x1b[A\x1bOB\x1b[1;5C");
	key_paints(&pty, "r", 15, 19);
	/* At the end there is less to come, then nothing. */
	key_goes_on(&pty, "\x06", 20, 20);
	pty_send(&pty, " x");
	pty_send(&pty, "q");
	pty_find(&pty, OFF "pp1# ");
	pty_leave(&pty);
}

/* A number before a key stands in the prompt. */
static void
numbers_before_keys(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100");
	view(&pty);
	pty_send(&pty, "12g");
	pty_expect(&pty, OFF ":1\r  \r:12\r   \r" CLEAR);
	pty_find(&pty, ":");
	pty_send(&pty, "3k");
	pty_expect(&pty, OFF ":3\r  \r" CLEAR);
	pty_find(&pty, ":");
	pty_send(&pty, "g");
	pty_expect(&pty, OFF CLEAR);
	policies_expect(&pty, 1, 5);
	pty_expect(&pty, ":");
	pty_send(&pty, "99999999999999999999G");
	pty_find(&pty, CLEAR);
	policies_expect(&pty, 16, 20);
	pty_expect(&pty, ":");
	pty_send(&pty, "2b");
	pty_expect(&pty, OFF ":2\r  \r" CLEAR);
	policies_expect(&pty, 6, 10);
	pty_expect(&pty, ":");
	pty_send(&pty, "\x03");
	pty_expect(&pty, OFF "pp1# ");
	pty_leave(&pty);
}

static void
searching(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100");
	view(&pty);
	/* Nothing was searched for yet: the bell. */
	pty_send(&pty, "n");
	pty_expect(&pty, "\x07" OFF ":");
	/* Typed, corrected, and carried out. */
	pty_send(&pty, "/cyx\x7f 1[34] 1\r");
	pty_expect(&pty, OFF "/cyx\r    \r/cy 1[34] 1\r           \r"
	    CLEAR);
	policies_expect(&pty, 13, 17);
	pty_expect(&pty, ":");
	key_goes_on(&pty, "n", 18, 18);
	pty_send(&pty, "n");
	pty_expect(&pty, "\x07" OFF ":");
	key_paints(&pty, "N", 13, 17);
	/* Backwards, and then the other way. */
	pty_send(&pty, "?policy 1 \r");
	pty_expect(&pty, OFF "?policy 1 \r          \r" CLEAR);
	policies_expect(&pty, 1, 5);
	pty_expect(&pty, ":");
	pty_send(&pty, "N");
	pty_expect(&pty, "\x07" OFF ":");
	/* A pattern that is none, one that is taken back. */
	pty_send(&pty, "/(\r");
	pty_expect(&pty, OFF "/(\x07\r  \r:");
	pty_send(&pty, "/ab\x03");
	pty_expect(&pty, OFF "/ab\r   \r:");
	pty_send(&pty, "/\x08");
	pty_expect(&pty, OFF "/" OFF ":");
	/* An empty one is the last. */
	pty_send(&pty, "/policy 2\r");
	pty_find(&pty, ":");
	key_goes_on(&pty, "j", 7, 7);
	pty_send(&pty, "q");
	pty_expect(&pty, OFF "pp1# ");
	pty_leave(&pty);
}

/* Without a way to clear the screen the page comes below. */
static void
dumb_terminal(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "dumb");
	view(&pty);
	pty_send(&pty, "Gb");
	pty_expect(&pty, OFF);
	policies_expect(&pty, 16, 20);
	pty_expect(&pty, ":" OFF);
	policies_expect(&pty, 11, 15);
	pty_expect(&pty, ":");
	pty_send(&pty, "q");
	pty_expect(&pty, OFF "pp1# ");
	pty_leave(&pty);
}

/* What fits on a page is printed, and there the prompt is. */
static void
short_text(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100");
	pty_send(&pty, "show config | grep \"policy 7 \" | less\r");
	pty_expect(&pty, "show config | grep \"policy 7 \" | less" ENTER
	    "Searching ...\r\nipsec sa policy 7 1 esp aes-cbc\r\npp1# ");
	pty_leave(&pty);
}

/* The rows are others in another width; the first line on the screen stays. */
static void
resized(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100");
	view(&pty);
	pty_send(&pty, "G");
	pty_find(&pty, "policy 20 1 esp aes-cbc\r\n:");
	pty_resize(&pty, 20, 4);
	pty_expect(&pty, OFF CLEAR "ipsec sa policy 16 \r\n1 esp aes-cbc\r\n"
	    "ipsec sa policy 17 \r\n:");
	pty_send(&pty, "/0123456789 0123456789\x15\x08");
	pty_expect(&pty, OFF "/0123456789 0123456\r                   \r"
	    "789\r   \r/" OFF ":");
	pty_resize(&pty, 80, 6);
	pty_find(&pty, CLEAR);
	policies_expect(&pty, 16, 20);
	pty_expect(&pty, ":");
	pty_send(&pty, "q");
	pty_expect(&pty, OFF "pp1# ");
	pty_leave(&pty);
}

static void
hang_up(void **state)
{
	static const char *const keys[] = { "", "12", "/abc" };
	struct pty pty;
	size_t i;

	(void)state;
	for (i = 0; i < 3; i++) {
		start(&pty, "vt100");
		view(&pty);
		pty_send(&pty, keys[i]);
		assert_int_equal(pty_hang_up(&pty), 0);
		pty_fini(&pty);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forwards_and_backwards),
		cmocka_unit_test(numbers_before_keys),
		cmocka_unit_test(searching),
		cmocka_unit_test(dumb_terminal),
		cmocka_unit_test(short_text),
		cmocka_unit_test(resized),
		cmocka_unit_test(hang_up),
	};

	return cmocka_run_group_tests_name("less", tests, NULL, NULL);
}
