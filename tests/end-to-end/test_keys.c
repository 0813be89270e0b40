/*
 * Keys at the prompt, byte for byte: the end of a line, SPACE, editing,
 * history, lines that are too long, and hanging up wherever one can be.
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

/* SPACE BS SPACE BS, unless the line is empty or ends in a blank. */
static void
enter(void **state)
{
	struct pty pty;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, "echo a\r");
	pty_expect(&pty, "echo a \x08 \x08\r\na\r\n# ");
	pty_send(&pty, "echo a \r");
	pty_expect(&pty, "echo a \r\na\r\n# ");
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\n# ");
	pty_send(&pty, " \r");
	pty_expect(&pty, " \r\n# ");
	/* From the middle of the line it goes behind the end. */
	pty_send(&pty, "echo abc\x02\x02\r");
	pty_expect(&pty, "echo abc\x08\x08" "bc \x08 \x08\r\nabc\r\n# ");
	/* Answers have none of it. */
	pty_send(&pty, "macro m <<E\recho 1\rE\rm\r");
	pty_expect(&pty, "macro m <<E" ENTER "echo 1\r\nE\r\n# m" ENTER
	    "1\r\n# ");
	pty_leave(&pty);
}

/* CR, LF and, in one burst, CR LF. CR NUL cannot be told apart from CR. */
static void
line_ends(void **state)
{
	struct pty pty;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, "echo 1\recho 2\necho 3\r\n\r\n\n");
	pty_expect(&pty, "echo 1" ENTER "1\r\n# echo 2" ENTER "2\r\n"
	    "# echo 3" ENTER "3\r\n# \r\n# \r\n# ");
	pty_leave(&pty);
}

/* SPACE completes a keyword that is the only one, and is always a blank. */
static void
space(void **state)
{
	struct pty pty;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, "cons ");
	pty_expect(&pty, "console ");
	pty_send(&pty, "col 80\r");
	pty_expect(&pty, "columns 80" ENTER "# ");
	/* Several, none, whole, or a value: just a blank, and no bell. */
	pty_send(&pty, "console c \x15");
	pty_expect(&pty, "console c \x08\x08\x08\x08\x08\x08\x08\x08\x08\x08"
	    "          \x08\x08\x08\x08\x08\x08\x08\x08\x08\x08");
	pty_send(&pty, "xyz  ip lan1 ip \x03");
	pty_expect(&pty, "xyz  ip lan1 ip ^C\r\n# ");
	/* A word that is whole elsewhere stays what it is; TAB asks for more.
	 */
	pty_send(&pty, "ppp \x03ppp\t\x03");
	pty_expect(&pty, "ppp ^C\r\n# pppoe ^C\r\n# ");
	/* Nothing happens inside quotes and in the middle of a line. */
	pty_send(&pty, "'cons col \x03");
	pty_expect(&pty, "'cons col ^C\r\n# ");
	pty_send(&pty, "consx\x02 \x03");
	pty_expect(&pty, "consx\x08 x\x08x^C\r\n# ");
	pty_leave(&pty);
}

/* Names of interfaces, and filters with their options. */
static void
names_and_filters(void **state)
{
	struct pty pty;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, "ip vl\t");
	pty_expect(&pty, "ip vl?\r\n? vlan1 vlan2 vlan3 vlan4\r\n# ip vl");
	pty_send(&pty, "an4\tmt 1400\r");
	pty_expect(&pty, "an4 mtu 1400" ENTER "# ");
	pty_send(&pty, "show config | g\t-i -\t");
	pty_expect(&pty, "show config | grep -i -?\r\nFormat: grep ");
	pty_find(&pty, "# show config | grep -i -");
	pty_send(&pty, "v\tip | l x \x03");
	pty_expect(&pty, "v ip | less x ^C\r\n# ");
	/* What is searched for is nobody's to complete. */
	pty_send(&pty, "show config | grep l\t- \x03");
	pty_expect(&pty, "show config | grep l\x07- ^C\r\n# ");
	pty_leave(&pty);
}

static void
editing(void **state)
{
	struct pty pty;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, "abc def\x01" "X\x05Y");
	pty_expect(&pty, "abc def\x08\x08\x08\x08\x08\x08\x08" "Xabc def"
	    "\x08\x08\x08\x08\x08\x08\x08" "abc defY");
	/* A word, the rest of the line, and back with it; two characters
	 * change places; all of it. */
	pty_send(&pty, "\x17");
	pty_expect(&pty, "\x08\x08\x08\x08    \x08\x08\x08\x08");
	pty_send(&pty, "\x02\x02\x0b");
	pty_expect(&pty, "\x08\x08  \x08\x08");
	pty_send(&pty, "\x19\x14");
	pty_expect(&pty, "c \x08\x08 c");
	pty_send(&pty, "\x15");
	pty_expect(&pty, "\x08\x08\x08\x08\x08     \x08\x08\x08\x08\x08");
	/* Home, Delete, End, as terminals send them. */
	pty_send(&pty, "ab\x1b[H\x1b[3~\x1b[Fz\x1b[1~\x1b[C\x1b[4~");
	pty_expect(&pty, "ab\x08\x08" "b \x08\x08" "bz\x08\x08" "bz");
	/* Nothing that libedit has of its own: no commands, no control
	 * characters. */
	pty_send(&pty, "\x1bx\x16\x01");
	pty_expect(&pty, "\x07\x07\x08\x08");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "bz^C\r\n# ");
	pty_leave(&pty);
}

/* Words with Ctrl and an arrow; a key without a meaning rings the bell, and
 * nothing of it comes into the line. */
static void
other_keys(void **state)
{
	static const char *const nothing[] = { "\x1b[5~", "\x1b[15~",
		"\x1bOP", "\x1b[[A", "\x1b[Z", "\x1b[200~", "\x1b[?1;2c",
		"\x1b[1;2;3;4;5;6;7;8~", "\x1b\x1b[A" };
	struct pty pty;
	size_t i;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, "abc def\x1b[1;5D\x1b[1;5D\x1b[1;5C");
	pty_expect(&pty, "abc def\x08\x08\x08\x08\x08\x08\x08" "abc");
	for (i = 0; i < sizeof(nothing) / sizeof(nothing[0]); i++) {
		pty_send(&pty, nothing[i]);
		pty_expect(&pty, "\x07");
	}
	/* A key that breaks off counts. */
	pty_send(&pty, "\x1b[1\x05!\x1b[\x03");
	pty_expect(&pty, "\x07 def!\x07^C\r\n# ");
	pty_leave(&pty);
}

static void
history(void **state)
{
	struct pty pty;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, "echo 1\recho 2\r");
	pty_expect(&pty, "echo 1" ENTER "1\r\n# echo 2" ENTER "2\r\n# ");
	pty_send(&pty, "\x10\x10\x0e\x1b[A\x1b[B\r");
	pty_expect(&pty, "echo 2\x08" "1\x08" "2\x08" "1\x08" "2" ENTER
	    "2\r\n# ");
	pty_leave(&pty);
}

/* Ctrl-R: the line once more. */
static void
redrawing(void **state)
{
	struct pty pty;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, "echo abc\x02\x12");
	pty_expect(&pty, "echo abc\x08" "c\r\n# echo abc\x08");
	pty_send(&pty, "X\r");
	pty_expect(&pty, "Xc\x08" "c" ENTER "abXc\r\n# ");
	pty_leave(&pty);
}

/* A line holds 4,095 half-width characters; another one rings the bell. */
static void
too_long(void **state)
{
	struct text line = TEXT_INIT;
	struct pty pty;
	int i;

	(void)state;
	for (i = 0; i < 2045; i++)
		text_adds(&line, "表");
	text_adds(&line, "abcde");
	assert_int_equal(text_rc(&line), RC_OK);
	pty_start_admin(&pty);
	pty_send(&pty, text_str(&line));
	pty_find(&pty, "abcde");
	pty_send(&pty, "f表\x02");
	pty_expect(&pty, "\x07\x07\x08");
	/* Keys of several characters still work. */
	pty_send(&pty, "\x1b[D");
	pty_expect(&pty, "\x08");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "de^C\r\n# ");
	text_fini(&line);
	pty_leave(&pty);
}

static void
help_in_a_long_line(void **state)
{
	struct pty pty;

	(void)state;
	pty_start_admin(&pty);
	pty_send(&pty, "console prompt '" TEN TEN TEN TEN TEN TEN TEN
	    "' console c?");
	pty_find(&pty, "0\r\n123456789' console c?\r\n");
	pty_find(&pty, "# console prompt '" TEN TEN TEN TEN TEN TEN "0\r\n"
	    "123456789' console c");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "^C\r\n# ");
	pty_leave(&pty);
}

/* The line may hang up anywhere. */
static void
hang_up(void **state)
{
	static const char *const keys[] = { "half a li", "administrator\r",
		"exit\r", "macro m <<E\recho", ("\x13" "echo"), "show co?",
		"administrator password\r\r" };
	struct pty pty;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		pty_start_admin(&pty);
		pty_send(&pty, "ipsec auto refresh on\r");
		pty_find(&pty, "on" ENTER "# ");
		pty_send(&pty, keys[i]);
		assert_int_equal(pty_hang_up(&pty), 0);
		pty_fini(&pty);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(enter),
		cmocka_unit_test(line_ends),
		cmocka_unit_test(space),
		cmocka_unit_test(names_and_filters),
		cmocka_unit_test(editing),
		cmocka_unit_test(other_keys),
		cmocka_unit_test(history),
		cmocka_unit_test(redrawing),
		cmocka_unit_test(too_long),
		cmocka_unit_test(help_in_a_long_line),
		cmocka_unit_test(hang_up),
	};

	return cmocka_run_group_tests_name("keys", tests, NULL, NULL);
}
