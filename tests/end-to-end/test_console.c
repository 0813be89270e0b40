/*
 * The console at a terminal, byte for byte: login, levels, questions, keys,
 * pasted blocks, and every way of leaving.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "end-to-end/pty.h"

#include "base/banned.h"

#define GREETING \
	"rtxsh: a new RTX830: press Enter at `Password:` to log in; then " \
	"`administrator`\r\nrtxsh: and Enter lets you change settings; " \
	"`exit` leaves, Ctrl-D at once\r\n"
#define GREETING_ADMIN \
	"rtxsh: a new RTX830: you may change settings here; `save` keeps " \
	"them\r\nrtxsh: over a restart; `exit` twice leaves, Ctrl-D at " \
	"once\r\n"
#define BANNER \
	"\r\nRTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\r\n" \
	"Copyright (c) 1994-2022 Yamaha Corporation. All Rights Reserved." \
	"\r\nTo display the software copyright statement, use " \
	"'show copyright' command.\r\n" \
	"ac:44:f2:00:00:01, ac:44:f2:00:00:02\r\n" \
	"Memory 256Mbytes, 2LAN\r\n"
#define FACTORY_PASSWORD \
	"\r\nThe login password is factory default setting. Please request " \
	"an administrator \r\nto change the password by the 'login " \
	"password' command.\r\n"

/* A folder for the databases of one test. */
struct folder {
	char	name[32];
	char	db[48];
};

static int
folder_make(void **state)
{
	struct folder *f = calloc(1, sizeof(*f));

	if (f == NULL)
		return -1;
	(void)snprintf(f->name, sizeof(f->name), "/tmp/rtxsh-XXXXXX");
	if (mkdtemp(f->name) == NULL) {
		free(f);
		return -1;
	}
	(void)snprintf(f->db, sizeof(f->db), "%s/db", f->name);
	*state = f;
	return 0;
}

static int
folder_remove(void **state)
{
	static const char *const files[] = { "", "-wal", "-shm" };
	struct folder *f = *state;
	char path[64];
	size_t i;

	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		(void)snprintf(path, sizeof(path), "%s%s", f->db, files[i]);
		(void)unlink(path);
	}
	(void)rmdir(f->name);
	free(f);
	return 0;
}

/* A console on a database in memory, greeted, at its login. */
static void
start_at_login(struct pty *pty)
{
	static const char *const arguments[] = { "--db", ":memory:", "--lang",
		"en", NULL };

	pty_start(pty, arguments);
	pty_expect(pty, GREETING "\r\nPassword: ");
}

/* A console on a database in memory, as administrator. */
static void
start_as_administrator(struct pty *pty)
{
	static const char *const arguments[] = { "--db", ":memory:", "--lang",
		"en", "console", "--admin", NULL };

	pty_start(pty, arguments);
	pty_expect(pty, GREETING_ADMIN "# ");
}

/* A console on the folder's database, as administrator. The first one is
 * greeted. */
static void
start_on(struct pty *pty, const struct folder *f)
{
	const char *const arguments[] = { "--db", f->db, "--lang", "en",
		"console", "--admin", NULL };

	pty_start(pty, arguments);
	pty_find(pty, "# ");
}

static void
login_prints_the_banner(void **state)
{
	struct pty pty;

	(void)state;
	start_at_login(&pty);
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\n" BANNER FACTORY_PASSWORD "> ");
	pty_send(&pty, "exit\r");
	pty_expect(&pty, "exit" ENTER);
	assert_int_equal(pty_end(&pty), 0);
	pty_fini(&pty);
}

static void
passwords_are_not_echoed(void **state)
{
	struct pty pty;

	(void)state;
	start_at_login(&pty);
	pty_send(&pty, "secret\r");
	pty_expect(&pty, "\r\nError: Incorrect password\r\nPassword: ");
	/* What is wiped out with Ctrl-U or backspace does not count. */
	pty_send(&pty, "secret\x15" "ab\x7f\x08\r");
	pty_find(&pty, "> ");
	pty_send(&pty, "administrator\r");
	pty_expect(&pty, "administrator" ENTER "Password: ");
	pty_send(&pty, "wrong\r");
	pty_expect(&pty, "\r\nError: Incorrect password\r\n> ");
	pty_leave(&pty);
}

static void
login_starts_over_and_ctrl_d_ends_it(void **state)
{
	struct pty pty;
	int i;

	(void)state;
	start_at_login(&pty);
	for (i = 0; i < 4; i++) {
		pty_send(&pty, "x\r");
		pty_expect(&pty, "\r\nError: Incorrect password\r\n");
		pty_expect(&pty, i == 2 ? "\r\nPassword: " : "Password: ");
	}
	pty_send(&pty, "x\x03");
	pty_expect(&pty, "\r\nPassword: ");
	pty_leave(&pty);
}

static void
levels_and_prompts(void **state)
{
	struct pty pty;

	(void)state;
	start_at_login(&pty);
	pty_send(&pty, "\r");
	pty_find(&pty, "\r\n> ");
	pty_send(&pty, "ipsec auto refresh on\r");
	pty_expect(&pty, "ipsec auto refresh on" ENTER
	    "Error: Administrator use only\r\n> ");
	pty_send(&pty, "tunnel select 1\r");
	pty_expect(&pty, "tunnel select 1" ENTER "tunnel1> ");
	pty_send(&pty, "administrator\r");
	pty_expect(&pty, "administrator" ENTER "Password: ");
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\ntunnel1# ");
	pty_send(&pty, "pp select 1\r");
	pty_expect(&pty, "pp select 1" ENTER "pp1# ");
	pty_send(&pty, "no pp select\r");
	pty_expect(&pty, "no pp select" ENTER "# ");
	pty_send(&pty, "console prompt \"[RTX830] \"\r");
	pty_expect(&pty, "console prompt \"[RTX830] \"" ENTER "[RTX830] # ");
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\n[RTX830] # ");
	pty_leave(&pty);
}

static void
leaving_asks_with_one_key(void **state)
{
	struct pty pty;

	(void)state;
	start_as_administrator(&pty);
	pty_send(&pty, "ipsec auto refresh on\rexit\r");
	pty_expect(&pty, "ipsec auto refresh on" ENTER "# exit" ENTER
	    "Save new configuration ? (Y/N)");
	pty_send(&pty, "N");
	pty_expect(&pty, "N\r\n> ");
	pty_send(&pty, "administrator\r\rexit\rY");
	pty_expect(&pty, "administrator" ENTER "Password: \r\n# exit" ENTER
	    "Save new configuration ? (Y/N)YSaving ... CONFIG0 Done .\r\n> ");
	/* Saved: nothing is asked. */
	pty_send(&pty, "administrator\r\rexit\rexit\r");
	pty_expect(&pty, "administrator" ENTER "Password: \r\n# exit" ENTER
	    "> exit" ENTER);
	assert_int_equal(pty_end(&pty), 0);
	pty_fini(&pty);
}

static void
breaking_off_a_line(void **state)
{
	struct pty pty;

	(void)state;
	start_as_administrator(&pty);
	pty_send(&pty, "ipsec auto refresh\x03");
	pty_expect(&pty, "ipsec auto refresh^C\r\n# ");
	pty_signal(&pty, SIGINT);
	pty_expect(&pty, "^C\r\n# ");
	pty_send(&pty, "show config tunnel 1\r");
	pty_expect(&pty, "show config tunnel 1" ENTER "# ");
	pty_leave(&pty);
}

static void
help_and_completion(void **state)
{
	struct pty pty;

	(void)state;
	start_as_administrator(&pty);
	pty_send(&pty, "console c");
	pty_expect(&pty, "console c");
	pty_send(&pty, "?");
	pty_expect(&pty, "?\r\n? character columns\r\n# console c");
	/* More than one way: TAB is as good as `?`. */
	pty_send(&pty, "\t");
	pty_expect(&pty, "?\r\n? character columns\r\n# console c");
	pty_send(&pty, "o\t80\r");
	pty_expect(&pty, "olumns 80" ENTER "# ");
	pty_send(&pty, "tunnel ena\t1\r");
	pty_expect(&pty, "tunnel enable 1" ENTER "# ");
	/* Nothing to complete: the bell, and the line stays. */
	pty_send(&pty, "xyz\t");
	pty_expect(&pty, "xyz\x07");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "^C\r\n# ");
	/* No help inside quotes. */
	pty_send(&pty, "console prompt \"a?\"\r");
	pty_expect(&pty, "console prompt \"a?\"" ENTER "a?# ");
	pty_send(&pty, "no console prompt\r");
	pty_expect(&pty, "no console prompt" ENTER "# ");
	pty_send(&pty, "show config tunnel 1\r");
	pty_expect(&pty, "show config tunnel 1" ENTER
	    "tunnel select 1\r\n tunnel enable 1\r\n# ");
	pty_leave(&pty);
}

static void
history_and_editing(void **state)
{
	struct pty pty;

	(void)state;
	start_as_administrator(&pty);
	pty_send(&pty, "tunnel select 1\rtunnel select 2\r");
	pty_expect(&pty, "tunnel select 1" ENTER
	    "tunnel1# tunnel select 2" ENTER "tunnel2# ");
	/* Two lines back; then from the beginning, a character less. */
	pty_send(&pty, "\x1b[A\x10\r");
	pty_find(&pty, "tunnel1# ");
	pty_send(&pty, "xno tunnel select\x01\x04\r");
	pty_find(&pty, "\r\n# ");
	pty_leave(&pty);
}

/* What is pasted is echoed once, a line at a time, and all of it is done. */
static void
pasted_lines_are_all_done_and_echoed_once(void **state)
{
	struct pty pty;
	struct text paste = TEXT_INIT, shown = TEXT_INIT;
	int i;

	(void)state;
	for (i = 1; i <= 1000; i++) {
		text_addf(&paste, "ipsec sa policy %d 1 esp aes-cbc\r", i);
		text_addf(&shown, "ipsec sa policy %d 1 esp aes-cbc" ENTER "# ",
		    i);
	}
	text_adds(&paste, "show config\r");
	text_adds(&shown, "show config" ENTER "# RTX830 ");
	assert_int_equal(text_rc(&paste), RC_OK);
	assert_int_equal(text_rc(&shown), RC_OK);
	start_as_administrator(&pty);
	pty_send(&pty, "console lines infinity\r");
	pty_expect(&pty, "console lines infinity" ENTER "# ");
	pty_send(&pty, text_str(&paste));
	pty_expect(&pty, text_str(&shown));
	text_reset(&shown);
	for (i = 1; i <= 1000; i++)
		text_addf(&shown, "ipsec sa policy %d 1 esp aes-cbc\r\n", i);
	pty_find(&pty, text_str(&shown));
	pty_find(&pty, "/24\r\n# ");
	pty_leave(&pty);
	text_fini(&paste);
	text_fini(&shown);
}

/* Typed ahead in one piece, over two passwords and a question. */
static void
what_is_typed_ahead_is_kept(void **state)
{
	struct pty pty;

	(void)state;
	start_at_login(&pty);
	pty_send(&pty, "\radministrator\r\ripsec auto refresh on\rexit\rn"
	    "exit\r");
	pty_find(&pty, "> administrator" ENTER "Password: \r\n"
	    "# ipsec auto refresh on" ENTER "# exit" ENTER
	    "Save new configuration ? (Y/N)n\r\n> exit" ENTER);
	assert_int_equal(pty_end(&pty), 0);
	pty_fini(&pty);
}

static void
two_consoles_see_each_other(void **state)
{
	struct pty one, two;

	start_on(&one, *state);
	start_on(&two, *state);
	pty_send(&one, "tunnel select 7\rip tunnel mtu 1400\r");
	pty_find(&one, "mtu 1400" ENTER "tunnel7# ");
	pty_send(&two, "show config tunnel 7\r");
	pty_expect(&two, "show config tunnel 7" ENTER
	    "tunnel select 7\r\n ip tunnel mtu 1400\r\n# ");
	/* The prompt is the device's, the selection each one's own. */
	pty_send(&two, "console prompt RTX\r");
	pty_expect(&two, "console prompt RTX" ENTER "RTX# ");
	pty_send(&one, "\r");
	pty_expect(&one, "\r\nRTXtunnel7# ");
	pty_leave(&one);
	pty_leave(&two);
}

/* The end of the input and a lost line leave everything as it is: nothing is
 * asked, nothing saved, nothing undone. */
static void
leaving_without_saving(void **state)
{
	struct pty pty;

	start_on(&pty, *state);
	pty_send(&pty, "ipsec auto refresh on\r");
	pty_find(&pty, "refresh on" ENTER "# ");
	pty_leave(&pty);
	start_on(&pty, *state);
	pty_send(&pty, "tunnel enable 3\r");
	pty_find(&pty, "enable 3" ENTER "# ");
	assert_int_equal(pty_hang_up(&pty), 0);
	pty_fini(&pty);
	start_on(&pty, *state);
	pty_send(&pty, "show config tunnel 3\r");
	pty_find(&pty, "\r\n tunnel enable 3\r\n# ");
	pty_send(&pty, "exit\r");
	pty_expect(&pty, "exit" ENTER "Save new configuration ? (Y/N)");
	pty_send(&pty, "\x04");
	pty_find(&pty, "> ");
	pty_leave(&pty);
}

static void
assert_modes_are_back(struct pty *pty)
{
	struct termios now;

	pty_modes(pty, &now);
	assert_int_equal(now.c_iflag, pty->before.c_iflag);
	assert_int_equal(now.c_oflag, pty->before.c_oflag);
	assert_int_equal(now.c_cflag, pty->before.c_cflag);
	assert_int_equal(now.c_lflag, pty->before.c_lflag);
	assert_memory_equal(now.c_cc, pty->before.c_cc, sizeof(now.c_cc));
}

static void
terminal_modes_are_put_back(void **state)
{
	struct termios modes;
	struct pty pty;

	(void)state;
	start_as_administrator(&pty);
	pty_modes(&pty, &modes);
	assert_int_equal(modes.c_lflag & (tcflag_t)(ECHO | ICANON | ISIG), 0);
	pty_send(&pty, "exit\rexit\r");
	pty_expect(&pty, "exit" ENTER "> exit" ENTER);
	assert_int_equal(pty_end(&pty), 0);
	assert_modes_are_back(&pty);
	pty_fini(&pty);
}

static void
signals_that_end_it_put_the_modes_back(void **state)
{
	static const int signals[] = { SIGTERM, SIGQUIT };
	struct pty pty;
	size_t i;
	int status;

	(void)state;
	for (i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
		start_as_administrator(&pty);
		pty_send(&pty, "half a li");
		pty_expect(&pty, "half a li");
		pty_signal(&pty, signals[i]);
		pty_expect(&pty, "\r\n");
		status = pty_end(&pty);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signals[i]);
		assert_modes_are_back(&pty);
		pty_fini(&pty);
	}
}

/* Stopped and continued, it goes on with the line where it was. */
static void
being_stopped(void **state)
{
	struct pty pty;
	int status;

	(void)state;
	start_as_administrator(&pty);
	pty_send(&pty, "tunnel sel");
	pty_expect(&pty, "tunnel sel");
	pty_signal(&pty, SIGTSTP);
	assert_int_equal(waitpid(pty.pid, &status, WUNTRACED), pty.pid);
	assert_true(WIFSTOPPED(status));
	assert_modes_are_back(&pty);
	pty_signal(&pty, SIGCONT);
	pty_expect(&pty, "\r\n# tunnel sel");
	pty_send(&pty, "ect 1\r");
	pty_expect(&pty, "ect 1" ENTER "tunnel1# ");
	pty_leave(&pty);
}

static void
japanese_and_a_terminal_that_has_none(void **state)
{
	static const char *const arguments[] = { "--db", ":memory:", "--lang",
		"ja", "console", "--admin", NULL };
	struct pty pty;

	(void)state;
	pty_start(&pty, arguments);
	pty_expect(&pty, GREETING_ADMIN "# ");
	pty_send(&pty, "x\r");
	pty_expect(&pty,
	    "x" ENTER "エラー: コマンド名を確認してください\r\n# ");
	pty_send(&pty, "console prompt 本社\r");
	pty_expect(&pty, "console prompt 本社" ENTER "本社# ");
	pty_leave(&pty);

	assert_int_equal(setenv("LC_ALL", "C", 1), 0);
	pty_start(&pty, arguments);
	assert_int_equal(setenv("LC_ALL", "C.UTF-8", 1), 0);
	pty_expect(&pty, GREETING_ADMIN "# ");
	pty_send(&pty, "x\r");
	pty_expect(&pty, "x" ENTER "???: ??????????????\r\n# ");
	pty_leave(&pty);
}

static void
without_a_terminal(void **state)
{
	static const char *const arguments[] = { "--db", ":memory:", "--lang",
		"en", NULL };
	struct text output = TEXT_INIT;

	(void)state;
	assert_int_equal(program_run(arguments, "\nadministrator\n\n"
	    "tunnel select 1\nipsec auto refresh on\r\nshow st?\nexit\nN"
	    "exit\n", &output), 0);
	assert_non_null(strstr(text_str(&output), "2LAN\n"));
	assert_non_null(strstr(text_str(&output), "\n> administrator\n"
	    "Password: \n# tunnel select 1\ntunnel1# ipsec auto refresh on\n"
	    "tunnel1# show st?\n? "));
	assert_non_null(strstr(text_str(&output), "\ntunnel1# exit\n"
	    "Save new configuration ? (Y/N)N\ntunnel1> exit\n"));
	text_reset(&output);
	/* The input ends before anything is asked. */
	assert_int_equal(program_run(arguments, "", &output), 0);
	assert_string_equal(text_str(&output), "Password: \n");
	text_fini(&output);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(login_prints_the_banner),
		cmocka_unit_test(passwords_are_not_echoed),
		cmocka_unit_test(login_starts_over_and_ctrl_d_ends_it),
		cmocka_unit_test(levels_and_prompts),
		cmocka_unit_test(leaving_asks_with_one_key),
		cmocka_unit_test(breaking_off_a_line),
		cmocka_unit_test(help_and_completion),
		cmocka_unit_test(history_and_editing),
		cmocka_unit_test(pasted_lines_are_all_done_and_echoed_once),
		cmocka_unit_test(what_is_typed_ahead_is_kept),
		cmocka_unit_test_setup_teardown(two_consoles_see_each_other,
		    folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(leaving_without_saving,
		    folder_make, folder_remove),
		cmocka_unit_test(terminal_modes_are_put_back),
		cmocka_unit_test(signals_that_end_it_put_the_modes_back),
		cmocka_unit_test(being_stopped),
		cmocka_unit_test(japanese_and_a_terminal_that_has_none),
		cmocka_unit_test(without_a_terminal),
	};

	return cmocka_run_group_tests_name("console", tests, NULL, NULL);
}
