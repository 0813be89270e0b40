/*
 * Sessions on terminals that are not the program's own, as behind SSH and
 * TELNET: their encoding is that of `console character`, their rows are those
 * of `console columns`, whatever the terminal is, and what it needs to know is
 * BS, CR and LF.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "console/console.h"
#include "end-to-end/pty.h"
#include "support/console.h"

#include "base/banned.h"

/* In Shift_JIS and EUC-JP; the second byte of 表 is a backslash. */
#define SJIS_TABLE	"\x95\x5c"
#define SJIS_ERROR	"\x83\x47\x83\x89\x81\x5b: "		/* エラー */
#define EUC_ERROR	"\xa5\xa8\xa5\xe9\xa1\xbc: "
#define SJIS_COMMAND	"\x83\x52\x83\x7d\x83\x93\x83\x68\x96\xbc\x82\xf0" \
			"\x8a\x6d\x94\x46\x82\xb5\x82\xc4\x82\xad\x82\xbe" \
			"\x82\xb3\x82\xa2"

/* In the child, after fork(): what fails there is its exit status. */
static int
run(int tty, const char *origin, bool enter_echo, bool crlf_once)
{
	const struct console_options options = {
		.in = tty, .out = tty, .administrator = true,
		.origin = origin, .enter_echo = enter_echo,
		.crlf_once = crlf_once,
	};
	struct console_result result;
	struct test_console c;
	struct diag diag = DIAG_INIT;
	enum rc rc;

	test_console_open(&c, NULL, false);
	rc = console_run(&c.device, &options, &result, &diag);
	diag_fini(&diag);
	test_console_close(&c);
	return rc == RC_OK ? (int)result.end : 99;
}

static int
ssh(int tty)
{
	return run(tty, "SSH 192.0.2.1", false, false);
}

static int
telnet(int tty)
{
	return run(tty, "TELNET 192.0.2.1", true, true);
}

static void
start(struct pty *pty, int (*function)(int))
{
	pty_call(pty, function);
	pty_expect(pty, "# ");
}

/* Leaves at once; what console_run() said is right. */
static void
leave(struct pty *pty)
{
	int status;

	pty_send(pty, "\x04");
	pty_expect(pty, "\r\n");
	status = pty_end(pty);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), CONSOLE_HUNG_UP);
	pty_fini(pty);
}

/* The default is ja.sjis. Each change counts from the next line on. */
static void
each_character_set(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, ssh);
	pty_send(&pty, "x\r");
	pty_expect(&pty, "x\r\n" SJIS_ERROR SJIS_COMMAND "\r\n# ");
	pty_send(&pty, "console prompt " SJIS_TABLE "\xb1\r");
	pty_expect(&pty, "console prompt " SJIS_TABLE "\xb1\r\n" SJIS_TABLE
	    "\xb1# ");
	pty_send(&pty, "console character ja.euc\r");
	pty_expect(&pty, "console character ja.euc\r\n\xc9\xbd\x8e\xb1# ");
	pty_send(&pty, "x\r");
	pty_find(&pty, "x\r\n" EUC_ERROR);
	pty_find(&pty, "\r\n\xc9\xbd\x8e\xb1# ");
	pty_send(&pty, "console character ja.utf8\r");
	pty_expect(&pty, "console character ja.utf8\r\n表ｱ# ");
	pty_send(&pty, "x\r");
	pty_expect(&pty,
	    "x\r\nエラー: コマンド名を確認してください\r\n表ｱ# ");
	pty_send(&pty, "console character en.ascii\r");
	pty_expect(&pty, "console character en.ascii\r\n??# ");
	pty_send(&pty, "x\r");
	pty_expect(&pty, "x\r\nError: Invalid command name\r\n??# ");
	leave(&pty);
}

/* Typed ahead in one piece: each line is in the encoding that the line before
 * it asked for. */
static void
encoding_of_what_is_typed_ahead(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, ssh);
	pty_send(&pty, "console prompt " SJIS_TABLE "\r"
	    "console character ja.euc\rconsole prompt \xc9\xbd\xc9\xbd\r"
	    "console character ja.utf8\rconsole prompt 表\r");
	pty_find(&pty, "\r\n表表# console prompt 表\r\n表# ");
	leave(&pty);
}

/* Bytes that mean nothing are a `?`, and swallow no other. */
static void
invalid_bytes(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, ssh);
	pty_send(&pty, "console character ja.utf8\r");
	pty_find(&pty, "utf8\r\n# ");
	pty_send(&pty, "a\xff" "b\xc3" "c\x80\x15");
	pty_expect(&pty, "a?b?c?\x08\x08\x08\x08\x08\x08      "
	    "\x08\x08\x08\x08\x08\x08");
	pty_send(&pty, "console character ja.sjis\r");
	pty_find(&pty, "sjis\r\n# ");
	pty_send(&pty, "a\xfd" "b\x95\x15");
	pty_find(&pty, "a?b");
	pty_send(&pty, "\x03");
	pty_find(&pty, "^C\r\n# ");
	leave(&pty);
}

/* 79 columns, as the device counts, in a terminal of any width. */
static void
rows_are_the_device_s(void **state)
{
	static const char *const ten = "0123456789";
	struct text line = TEXT_INIT;
	struct pty pty;
	int i;

	(void)state;
	start(&pty, ssh);
	pty_resize(&pty, 200, 10);
	for (i = 0; i < 7; i++)
		text_adds(&line, ten);
	pty_send(&pty, text_str(&line));
	pty_expect(&pty, text_str(&line));
	/* 72 so far: three wide ones, and a column stays empty. */
	pty_send(&pty, "\x82\xa0\x82\xa0\x82\xa0\x82\xa0");
	pty_expect(&pty, "\x82\xa0\x82\xa0\x82\xa0\r\n\x82\xa0");
	/* No way up is known: the row comes once more. */
	pty_send(&pty, "\x7f");
	pty_expect(&pty, "\r\n# ");
	pty_expect(&pty, text_str(&line));
	pty_expect(&pty, "\x82\xa0\x82\xa0\x82\xa0");
	pty_send(&pty, "\x15");
	pty_find(&pty, "\x08\x08");
	pty_send(&pty, "\x03");
	pty_find(&pty, "^C\r\n# ");
	text_fini(&line);
	leave(&pty);
}

/* The pager's text in each encoding, erased alike; its page is that of
 * `console lines`, whatever the terminal is. */
static void
pages(void **state)
{
	static const struct {
		const char	*character, *text;
	} cases[] = {
		{ "ja.sjis", "---\x82\xc2\x82\xc3\x82\xad---" },
		{ "ja.euc", "---\xa4\xc4\xa4\xc5\xa4\xaf---" },
		{ "ja.utf8", "---つづく---" },
		{ "en.ascii", "---more---" },
	};
	struct text lines = TEXT_INIT;
	struct pty pty;
	size_t i;
	int k;

	(void)state;
	text_adds(&lines, "console lines 10\r");
	for (k = 1; k <= 20; k++)
		text_addf(&lines, "tunnel enable %d\r", k);
	start(&pty, ssh);
	pty_resize(&pty, 80, 5);
	pty_send(&pty, text_str(&lines));
	pty_find(&pty, "enable 20\r\n# ");
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		text_reset(&lines);
		text_addf(&lines, "console character %s\r"
		    "show config | grep enable\r", cases[i].character);
		pty_send(&pty, text_str(&lines));
		pty_find(&pty, "Searching ...\r\n tunnel enable 1\r\n");
		pty_find(&pty, "\r\n tunnel enable 8\r\n");
		pty_expect(&pty, cases[i].text);
		pty_send(&pty, "q");
		pty_expect(&pty, "\r            \r# ");
	}
	text_fini(&lines);
	leave(&pty);
}

/* CR LF is one Enter by TELNET and two by SSH; Enter echoes more by TELNET. */
static void
telnet_and_ssh_differ(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, telnet);
	pty_send(&pty, "tunnel select 1\r\n\r\n");
	pty_expect(&pty, "tunnel select 1" ENTER "tunnel1# \r\ntunnel1# ");
	leave(&pty);
	start(&pty, ssh);
	pty_send(&pty, "tunnel select 1\r\n");
	pty_expect(&pty, "tunnel select 1\r\ntunnel1# \r\ntunnel1# ");
	leave(&pty);
}

static void
hanging_up(void **state)
{
	struct pty pty;

	(void)state;
	start(&pty, ssh);
	pty_send(&pty, "tunnel sel");
	pty_expect(&pty, "tunnel sel");
	/* Its controlling terminal is gone: SIGHUP is the program's. */
	(void)pty_hang_up(&pty);
	pty_fini(&pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_character_set),
		cmocka_unit_test(encoding_of_what_is_typed_ahead),
		cmocka_unit_test(invalid_bytes),
		cmocka_unit_test(rows_are_the_device_s),
		cmocka_unit_test(pages),
		cmocka_unit_test(telnet_and_ssh_differ),
		cmocka_unit_test(hanging_up),
	};

	return cmocka_run_group_tests_name("foreign", tests, NULL, NULL);
}
