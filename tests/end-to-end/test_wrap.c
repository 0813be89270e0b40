/*
 * Rows of the device at a terminal, byte for byte (BEHAVIOUR 5.7, 6.1): a row
 * holds one character less than `console columns`, in what is typed and in
 * what is printed, and no more than the terminal has.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "end-to-end/pty.h"

#include "base/banned.h"

#define TEN "0123456789"

static void
start(struct pty *pty, const char *term, unsigned short columns)
{
	pty_start_admin_on(pty, term, columns, 24);
}

/* Leaves at once, and the program must end well. */
static void
leave(struct pty *pty)
{
	pty_send(pty, "\x03\x04");
	pty_find(pty, "^C\r\n# \r\n");
	assert_int_equal(pty_end(pty), 0);
	pty_fini(pty);
}

static void
typed_rows_hold_79(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100", 80);
	pty_send(&pty, TEN TEN TEN TEN TEN TEN TEN "1234567" "8");
	pty_expect(&pty, TEN TEN TEN TEN TEN TEN TEN "1234567" "\r\n8");
	/* And back over the end of the row. */
	pty_send(&pty, "\x7f");
	pty_expect(&pty, "\x08 \x08");
	pty_send(&pty, "\x7f");
	pty_expect(&pty, "\x1b[A\r# " TEN TEN TEN TEN TEN TEN TEN "123456"
	    " \x08");
	pty_send(&pty, "\x15");
	pty_find(&pty, "\x08" "\x08");
	leave(&pty);
}

/* A prompt counts, and a full row ends only when there is more. */
static void
enter_behind_a_full_row(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100", 80);
	pty_send(&pty, TEN TEN TEN TEN TEN TEN TEN "123456 \r");
	pty_expect(&pty, TEN TEN TEN TEN TEN TEN TEN "123456 \r\n"
	    "Error: Invalid command name\r\n# ");
	leave(&pty);
}

static void
printed_rows_hold_79(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100", 80);
	pty_send(&pty, "show config\r");
	pty_expect(&pty, "show config" ENTER);
	pty_find(&pty, "\r\n# main:  RTX830 ver=00 serial=S3K000001 "
	    "MAC-Address=ac:44:f2:00:00:01 MAC-Addre\r\n"
	    "ss=ac:44:f2:00:00:02\r\n");
	pty_find(&pty, "/24\r\n# ");
	leave(&pty);
}

/* At once for the line that comes next; the terminal is wide enough. */
static void
columns_count_at_once(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100", 250);
	pty_send(&pty, "console columns 200\r" TEN TEN TEN TEN TEN TEN TEN
	    TEN TEN "\r");
	pty_expect(&pty, "console columns 200" ENTER "# " TEN TEN TEN TEN TEN
	    TEN TEN TEN TEN ENTER "Error: Invalid command name\r\n# ");
	pty_send(&pty, "show config | grep main:\r");
	pty_find(&pty, "\r\n# main:  RTX830 ver=00 serial=S3K000001 "
	    "MAC-Address=ac:44:f2:00:00:01 MAC-Address=ac:44:f2:00:00:02\r\n"
	    "# ");
	pty_send(&pty, "console columns 80\r" TEN TEN TEN TEN TEN TEN TEN
	    TEN);
	pty_expect(&pty, "console columns 80" ENTER "# " TEN TEN TEN TEN TEN
	    TEN TEN "0123456\r\n789");
	leave(&pty);
}

/* A wide character takes two columns, and is not cut in two. */
static void
wide_characters_count_two(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100", 80);
	pty_send(&pty, "console prompt \"" TEN TEN TEN TEN TEN "\"\r");
	pty_find(&pty, "\"" ENTER TEN TEN TEN TEN TEN "# ");
	pty_send(&pty, "あいうえおかきくけこさしすせ");
	pty_expect(&pty, "あいうえおかきくけこさしす\r\nせ");
	pty_send(&pty, "\x15" "aｱｲｳｴｵｶｷｸｹｺｱｲｳｴｵｶｷｸｹｺｱｲｳｴｵｶｷ");
	pty_find(&pty, " \r\n  \x1b[A\r" TEN TEN TEN TEN TEN "# ");
	pty_expect(&pty, "aｱｲｳｴｵｶｷｸｹｺｱｲｳｴｵｶｷｸｹｺｱｲｳｴｵｶ\r\nｷ");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "^C\r\n" TEN TEN TEN TEN TEN "# ");
	pty_send(&pty, "no console prompt\r");
	pty_expect(&pty, "no console prompt" ENTER "# ");
	leave(&pty);
}

static void
twenty_columns(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100", 20);
	pty_send(&pty, "abcdefghijklmnopqrstuv");
	pty_expect(&pty, "abcdefghijklmnopq\r\nrstuv");
	/* To the beginning, and on from there. */
	pty_send(&pty, "\x01" "X");
	pty_expect(&pty, "\x1b[A\r# "
	    "Xabcdefghijklmnop\r\nqrstuv\x1b[A\r# X");
	/* Enter goes behind the end first. */
	pty_send(&pty, "\r");
	pty_expect(&pty, "abcdefghijklmnop\r\nqrstuv" ENTER
	    "Error: Invalid comm\r\nand name\r\n# ");
	leave(&pty);
}

/* One that cannot go up has the rows again. */
static void
dumb_terminal(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "dumb", 20);
	pty_send(&pty, "abcdefghijklmnopqrstuv");
	pty_expect(&pty, "abcdefghijklmnopq\r\nrstuv");
	pty_send(&pty, "\x01");
	pty_expect(&pty, "\r\n# abcdefghijklmnopq\x08\x08\x08\x08\x08\x08"
	    "\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08\x08");
	pty_send(&pty, "\x05!");
	pty_expect(&pty, "abcdefghijklmnopq\r\nrstuv!");
	pty_send(&pty, "\r");
	pty_expect(&pty, ENTER "Error: Invalid comm\r\nand name\r\n# ");
	leave(&pty);
}

static void
resized_while_typing(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, "vt100", 80);
	pty_send(&pty, "tunnel");
	pty_expect(&pty, "tunnel");
	/* It fits all the same: nothing happens. */
	pty_resize(&pty, 40, 24);
	pty_send(&pty, " select 1 abcdefghijklmnopqrstuvw");
	pty_expect(&pty, " select 1 abcdefghijklmnopqrstu\r\nvw");
	pty_resize(&pty, 20, 24);
	pty_expect(&pty, "\r\n# tunnel select 1 a\r\nbcdefghijklmnopqrst\r\n"
	    "uvw");
	pty_resize(&pty, 80, 24);
	pty_expect(&pty, "\r\n# tunnel select 1 abcdefghijklmnopqrstuvw");
	leave(&pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typed_rows_hold_79),
		cmocka_unit_test(enter_behind_a_full_row),
		cmocka_unit_test(printed_rows_hold_79),
		cmocka_unit_test(columns_count_at_once),
		cmocka_unit_test(wide_characters_count_two),
		cmocka_unit_test(twenty_columns),
		cmocka_unit_test(dumb_terminal),
		cmocka_unit_test(resized_while_typing),
	};

	return cmocka_run_group_tests_name("wrap", tests, NULL, NULL);
}
