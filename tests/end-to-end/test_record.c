/*
 * record: sessions at a terminal and at a pipe become transcripts that replay
 * without a difference, wherever they began.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "end-to-end/pty.h"
#include "model/sample.h"

#include "base/banned.h"

/* *state is a path in a folder of the test's own. */
static int
setup(void **state)
{
	*state = sample_path("session.txt");
	return *state != NULL ? 0 : -1;
}

/* The transcript, and what stands beside it. */
static int
teardown(void **state)
{
	char *path = *state;
	struct text config = TEXT_INIT;

	text_add(&config, path, strlen(path) - strlen(".txt"));
	text_adds(&config, ".conf");
	(void)unlink(text_str(&config));
	text_fini(&config);
	sample_remove(path);
	return 0;
}

static void
read_file(const char *path, struct text *out)
{
	FILE *file = fopen(path, "r");
	char piece[4096];
	size_t n;

	assert_non_null(file);
	while ((n = fread(piece, 1, sizeof(piece), file)) > 0)
		text_add(out, piece, n);
	assert_int_equal(fclose(file), 0);
	assert_false(out->failed);
}

/* The transcript replays, and nobody else can read it. */
static void
assert_replays(const char *path)
{
	const char *const arguments[] = { "check", path, NULL };
	struct text output = TEXT_INIT;
	struct stat status;

	assert_int_equal(stat(path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	if (program_run(arguments, "", &output) != 0)
		fail_msg("%s", text_str(&output));
	assert_string_equal(text_str(&output), "1 transcript, 0 differ\n");
	text_fini(&output);
}

static void
assert_contains(const char *path, const char *part)
{
	struct text text = TEXT_INIT;

	read_file(path, &text);
	if (strstr(text_str(&text), part) == NULL)
		fail_msg("not in it: %s\n%s", part, text_str(&text));
	text_fini(&text);
}

static void
start(struct pty *pty, const char *path)
{
	const char *const arguments[] = { "--db", ":memory:", "--lang", "en",
		"record", path, NULL };

	pty_start(pty, arguments);
	pty_expect(pty, "\r\nPassword: ");
}

static void
a_session_at_a_terminal(void **state)
{
	struct pty pty;

	start(&pty, *state);
	pty_send(&pty, "\r");
	pty_find(&pty, "> ");
	pty_send(&pty, "administrator\r");
	pty_find(&pty, "Password: ");
	pty_send(&pty, "\r");
	pty_find(&pty, "# ");
	/* Help, then the line goes on; a correction; a refused line. */
	pty_send(&pty, "tunnel se?");
	pty_find(&pty, "# tunnel se");
	pty_send(&pty, "lect 1\r");
	pty_find(&pty, "tunnel1# ");
	pty_send(&pty, "ipsec tunnnel\b\b\bel 101\r");
	pty_find(&pty, "tunnel1# ");
	pty_send(&pty, "nonsense\r");
	pty_find(&pty, "tunnel1# ");
	pty_send(&pty, "login password\r");
	pty_find(&pty, "Old_Password: ");
	pty_send(&pty, "\r");
	pty_find(&pty, "New_Password: ");
	pty_send(&pty, "kangaroo\r");
	pty_find(&pty, "New_Password: ");
	pty_send(&pty, "kangaroo\r");
	pty_find(&pty, "tunnel1# ");
	pty_send(&pty, "administrator password\r");
	pty_find(&pty, "Old_Password: ");
	pty_send(&pty, "\003");
	pty_find(&pty, "tunnel1# ");
	pty_send(&pty, "exit\r");
	pty_find(&pty, "(Y/N)");
	pty_send(&pty, "N");
	pty_find(&pty, "> ");
	pty_send(&pty, "exit\r");
	pty_find(&pty, "\r\n");
	assert_int_equal(pty_end(&pty), 0);
	pty_fini(&pty);
	assert_contains(*state, "# tunnel se?\n? ");
	assert_contains(*state, "tunnel1# ipsec tunnel 101\n");
	assert_contains(*state, ";; answer\n;; answer kangaroo\n"
	    ";; answer kangaroo\ntunnel1# login password\n");
	assert_contains(*state, ";; break\ntunnel1# administrator password\n");
	assert_contains(*state, "(Y/N)N\n");
	assert_replays(*state);
}

/* Pages and rows are the terminal's: the transcript has lines. A page that was
 * not wanted is output all the same. */
static void
pages_and_rows(void **state)
{
	struct pty pty;

	start(&pty, *state);
	pty_send(&pty, "\r");
	pty_find(&pty, "> ");
	pty_send(&pty, "show command\r");
	pty_find(&pty, "---more---");
	pty_send(&pty, " ");
	pty_find(&pty, "---more---");
	pty_send(&pty, "q");
	pty_find(&pty, "> ");
	pty_send(&pty, "show config\r");
	pty_find(&pty, "Reporting Date");
	pty_find(&pty, "> ");
	pty_send(&pty, "\x04");
	pty_find(&pty, "\r\n");
	assert_int_equal(pty_end(&pty), 0);
	pty_fini(&pty);
	assert_contains(*state, "MAC-Address=ac:44:f2:00:00:01 MAC-Address=");
	assert_replays(*state);
}

/* What a database has stands beside the transcript, passwords as hashes. */
static void
a_session_on_a_database(void **state)
{
	char *db = sample_path("router.db");
	const char *const exec[] = { "--db", db, "exec", NULL };
	const char *const record[] = { "--db", db, "record", *state, NULL };
	struct text output = TEXT_INIT;

	assert_int_equal(program_run(exec, "login password\n\nkangaroo\n"
	    "kangaroo\nipsec ike pre-shared-key 1 text secret1\nsave\n",
	    &output), 0);
	assert_int_equal(program_run(record, "wrong\nkangaroo\nshow config\n"
	    "administrator\n\nshow status user\nip routing off\nsave\nexit\n"
	    "exit\n", &output), 0);
	text_fini(&output);
	assert_contains(*state, ";; load session.conf\n");
	assert_contains(*state, ";; password login $");
	assert_contains(*state, ";; answer wrong\n;; answer kangaroo\n");
	assert_replays(*state);
	sample_remove(db);
}

/* After a restart somebody logs in again, in the language of the device. */
static void
restarts(void **state)
{
	const char *const arguments[] = { "--db", ":memory:", "record",
		"--admin", *state, NULL };
	struct text output = TEXT_INIT;

	assert_int_equal(program_run(arguments, "console character en.ascii\n"
	    "ip routing off\nsave\nrestart\n\nadministrator\n\n"
	    "show config | grep routing\ncold start\n\n\n"
	    "show config | grep routing\nexit\n", &output), 0);
	text_fini(&output);
	assert_contains(*state, "ip routing off\n# cold start\n");
	assert_replays(*state);
}

/* Lines that a transcript would take for its own. */
static void
lines_that_look_like_ours(void **state)
{
	const char *const arguments[] = { "--db", ":memory:", "--lang", "en",
		"record", "--admin", *state, NULL };
	struct text output = TEXT_INIT;

	assert_int_equal(program_run(arguments, "echo ;x\necho ...\n"
	    "echo ';; lang ja'\n\n:sharing\ndescription 1 \"本社  \"\n"
	    "show config | grep des\nexit\nN\nexit\n", &output), 0);
	text_fini(&output);
	assert_replays(*state);
}

#define FILTER	"ip filter 1 pass 192.0.2.1,192.0.2.2,192.0.2.3,192.0.2.4," \
		"192.0.2.5,192.0.2.6 * udp * *"

/* With what no log tells: how the device began. */
static void
assert_log_replays(const char *path, const char *log)
{
	const char *const check[] = { "check", path, NULL };
	struct text output = TEXT_INIT;
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fprintf(file, ";; factory\n%s", log) > 0);
	assert_int_equal(fclose(file), 0);
	if (program_run(check, "", &output) != 0)
		fail_msg("%s", text_str(&output));
	text_fini(&output);
}

/* What the terminal itself got, written down byte by byte, is a transcript
 * too: echo, rows, pages. */
static void
what_a_terminal_got_replays(void **state)
{
	const char *const console[] = { "--db", ":memory:", "--lang", "en",
		"console", "--admin", NULL };
	const char *log;
	struct pty pty;

	pty_start(&pty, console);
	pty_find(&pty, "# ");
	pty_send(&pty, "tunnel selcet\b\b\bect 1\r");
	pty_find(&pty, "# ");
	pty_send(&pty, FILTER "\r");
	pty_find(&pty, "\r\ntunnel1# ");
	pty_send(&pty, "description 1 本社\r");
	pty_find(&pty, "\r\ntunnel1# ");
	pty_send(&pty, "show config | grep filter\r");
	pty_find(&pty, "Searching");
	pty_find(&pty, "\r\ntunnel1# ");
	pty_send(&pty, "show command\r");
	pty_find(&pty, "---more---");
	pty_send(&pty, " ");
	pty_find(&pty, "---more---");
	pty_send(&pty, "q");
	pty_find(&pty, "# ");
	pty_send(&pty, "show con?");
	pty_find(&pty, "# show con");
	pty_send(&pty, "fig tunnel 1\r");
	pty_find(&pty, "\r\ntunnel1# ");
	pty_send(&pty, "\x04");
	pty_find(&pty, "\r\n");
	assert_int_equal(pty_end(&pty), 0);
	/* Behind the greeting. */
	log = strstr(text_str(&pty.seen), "# ");
	assert_non_null(log);
	assert_null(strstr(log, FILTER));
	assert_log_replays(*state, log);
	pty_fini(&pty);
}

static void
a_file_that_is_there_stays(void **state)
{
	const char *const arguments[] = { "--db", ":memory:", "record",
		*state, NULL };
	FILE *file = fopen(*state, "w");
	struct text output = TEXT_INIT;

	assert_non_null(file);
	assert_int_equal(fputs("mine\n", file) < 0, 0);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(program_run(arguments, "\n", &output), 74);
	assert_string_equal(text_str(&output), "");
	assert_contains(*state, "mine\n");
	text_fini(&output);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_session_at_a_terminal,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(pages_and_rows, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(a_session_on_a_database,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(restarts, setup, teardown),
		cmocka_unit_test_setup_teardown(lines_that_look_like_ours,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(what_a_terminal_got_replays,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(a_file_that_is_there_stays,
		    setup, teardown),
	};

	return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
