/*
 * Logging in at a terminal, byte for byte: the questions, users, passwords
 * that are changed, and several consoles on one router.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "end-to-end/pty.h"
#include "model/sample.h"

#include "base/banned.h"

#define BANNER \
	"\r\nRTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\r\n" \
	"Copyright (c) 1994-2022 Yamaha Corporation. All Rights Reserved." \
	"\r\nTo display the software copyright statement, use " \
	"'show copyright' command.\r\n"
#define WRONG "\r\nError: Incorrect password\r\n"

/* A database with a user and nothing else that is new; *state is its path. */
static int
setup(void **state)
{
	char *path = sample_path("db");
	const char *const arguments[] = { "--db", path, "exec", NULL };
	struct text output = TEXT_INIT;
	int status;

	*state = path;
	if (path == NULL)
		return -1;
	status = program_run(arguments, "login user admin opensesame\nsave\n",
	    &output);
	text_fini(&output);
	return status;
}

static int
teardown(void **state)
{
	sample_remove(*state);
	return 0;
}

/* A console at its login. */
static void
start(struct pty *pty, const char *path)
{
	const char *const arguments[] = { "--db", path, "--lang", "en", NULL };

	pty_start(pty, arguments);
	pty_expect(pty, "\r\nPassword: ");
}

static void
start_as_administrator(struct pty *pty, const char *path)
{
	const char *const arguments[] = { "--db", path, "--lang", "en",
		"console", "--admin", NULL };

	pty_start(pty, arguments);
	pty_find(pty, "# ");
}

/* Ends at once. */
static void
leave(struct pty *pty)
{
	pty_send(pty, "\x04");
	pty_find(pty, "\r\n");
	assert_int_equal(pty_end(pty), 0);
	pty_fini(pty);
}

static void
user_logs_in_by_name(void **state)
{
	struct pty pty;

	start(&pty, *state);
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\nUsername: ");
	pty_send(&pty, "admin\r");
	pty_find(&pty, "\r\nPassword: ");
	pty_send(&pty, "opensesame\r");
	pty_expect(&pty, "\r\n" BANNER);
	pty_find(&pty, "2LAN\r\n> ");
	pty_send(&pty, "show status user\r");
	pty_find(&pty, "\r\n*  admin           serial     ");
	pty_find(&pty, "\r\n> ");
	leave(&pty);
}

static void
three_wrong_answers_begin_anew(void **state)
{
	struct pty pty;

	start(&pty, *state);
	pty_send(&pty, "opensesame\r");
	pty_expect(&pty, WRONG "Password: ");
	pty_send(&pty, "\rnobody\ropensesame\r");
	pty_find(&pty, "\r\nPassword: " WRONG "Password: ");
	pty_send(&pty, "\radmin\r\r");
	pty_find(&pty, "\r\nPassword: " WRONG "\r\nPassword: ");
	leave(&pty);
}

static void
breaking_off_each_question(void **state)
{
	struct pty pty;

	start(&pty, *state);
	pty_send(&pty, "half\x03");
	pty_expect(&pty, "\r\nPassword: ");
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\nUsername: ");
	pty_send(&pty, "\x03");
	pty_find(&pty, "\r\nPassword: ");
	pty_send(&pty, "\radmin\r");
	pty_find(&pty, "\r\nPassword: ");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "\r\nPassword: ");
	/* Nobody is helped who is not logged in. */
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\nUsername: ");
	pty_send(&pty, "a?\t\x03");
	pty_find(&pty, "a?");
	pty_find(&pty, "^C\r\nPassword: ");
	assert_null(strstr(text_str(&pty.seen), "administrator"));
	/* Ctrl-D at a name ends it as everywhere. */
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\nUsername: ");
	leave(&pty);
}

static void
password_is_changed_unseen(void **state)
{
	struct pty pty;

	start_as_administrator(&pty, *state);
	pty_send(&pty, "administrator password\r");
	pty_find(&pty, "\r\nOld_Password: ");
	pty_send(&pty, "\r");
	pty_expect(&pty, "\r\nNew_Password: ");
	pty_send(&pty, "Tengo-2024-rtx\r");
	pty_expect(&pty, "\r\nNew_Password: ");
	pty_send(&pty, "Tengo-2024-rtx\r");
	pty_expect(&pty, "\r\nPassword Strength : Very strong\r\n# ");
	/* Ctrl-C in each question leaves it as it is. */
	pty_send(&pty, "administrator password\r");
	pty_find(&pty, "Old_Password: ");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "\r\n# ");
	pty_send(&pty, "administrator password\rTengo-2024-rtx\r");
	pty_find(&pty, "New_Password: ");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "\r\n# ");
	pty_send(&pty, "administrator password\rTengo-2024-rtx\rabc\r");
	pty_find(&pty, "New_Password: \r\nNew_Password: ");
	pty_send(&pty, "\x03");
	pty_expect(&pty, "\r\n# ");
	pty_send(&pty, "save\rexit\radministrator\r");
	pty_find(&pty, "\r\n> ");
	pty_find(&pty, "\r\nPassword: ");
	pty_send(&pty, "\r");
	pty_expect(&pty, WRONG "> ");
	pty_send(&pty, "administrator\r");
	pty_find(&pty, "\r\nPassword: ");
	pty_send(&pty, "Tengo-2024-rtx\r");
	pty_expect(&pty, "\r\n# ");
	leave(&pty);
}

/* Asked in the middle of `administrator`, the end of the input is the end. */
static void
end_of_input_at_a_password(void **state)
{
	struct pty pty;

	start_as_administrator(&pty, *state);
	pty_send(&pty, "exit\radministrator\r");
	pty_find(&pty, "\r\nPassword: ");
	leave(&pty);
}

static void
other_consoles_are_disconnected(void **state)
{
	struct pty one, two;

	start_as_administrator(&one, *state);
	start_as_administrator(&two, *state);
	pty_send(&one, "show status user\r");
	pty_find(&one, "\r\n*+                 serial     ");
	pty_find(&one, "\r\n +                 serial2    ");
	pty_find(&one, "\r\n# ");
	/* What it was about to type is not done. */
	pty_send(&two, "tunnel enable 9\rtunnel enable 1");
	pty_find(&two, "tunnel enable 1");
	pty_send(&one, "disconnect user /serial\r");
	pty_find(&one, "\r\n# ");
	pty_expect(&two, "\r\n");
	assert_int_equal(pty_end(&two), 0);
	pty_fini(&two);
	pty_send(&one, "disconnect user /serial\r");
	pty_find(&one, "\r\nError: Parameter out of range\r\n# ");
	pty_send(&one, "show config | grep enable\r");
	pty_find(&one, "\r\n tunnel enable 9\r\n# ");
	leave(&one);
}

/* A console that was killed could not say that it goes. */
static void
killed_ones_are_gone(void **state)
{
	struct pty one, two;

	start_as_administrator(&one, *state);
	start_as_administrator(&two, *state);
	pty_signal(&two, SIGKILL);
	assert_true(WIFSIGNALED(pty_end(&two)));
	pty_fini(&two);
	pty_send(&one, "show status user | grep serial\r");
	pty_find(&one, "Searching ...\r\n*+                 serial     ");
	pty_find(&one, "\r\n# ");
	/* The next one has its number. */
	start_as_administrator(&two, *state);
	pty_send(&two, "show status user | grep serial\r");
	pty_find(&two, "\r\n*+                 serial2    ");
	pty_find(&two, "\r\n# ");
	leave(&two);
	leave(&one);
}

static void
without_a_terminal(void **state)
{
	const char *const arguments[] = { "--db", *state, "--lang", "en",
		NULL };
	struct text output = TEXT_INIT;

	assert_int_equal(program_run(arguments, "\nadmin\nopensesame\n"
	    "tunnel select 3\nexit\n", &output), 0);
	assert_int_equal(strncmp(text_str(&output),
	    "Password: \nUsername: admin\nPassword: \n\nRTX830 ", 46), 0);
	assert_non_null(strstr(text_str(&output), "\ntunnel3> exit\n"));
	text_fini(&output);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(user_logs_in_by_name),
		TEST(three_wrong_answers_begin_anew),
		TEST(breaking_off_each_question),
		TEST(password_is_changed_unseen),
		TEST(end_of_input_at_a_password),
		TEST(other_consoles_are_disconnected),
		TEST(killed_ones_are_gone),
		TEST(without_a_terminal),
	};

	return cmocka_run_group_tests_name("logins at a terminal", tests,
	    NULL, NULL);
}
