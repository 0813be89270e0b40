/*
 * transcript: what a replay calls the same, what it reports, what it would
 * write instead, for each thing that a transcript can say.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/text.h"
#include "transcript/transcript.h"

#include "base/banned.h"

static struct transcript_player *player;

static int
player_make(void **state)
{
	(void)state;
	return transcript_player_new(&player, NULL, NULL) == RC_OK ? 0 : -1;
}

static int
player_free(void **state)
{
	(void)state;
	transcript_player_free(player);
	return 0;
}

/* Replays a text; report and updated text must be these. NULL: not looked
 * at. */
static void
assert_play(const char *path, const char *text, const char *report,
    const char *updated)
{
	struct transcript_result result;
	struct diag diag = DIAG_INIT;
	enum rc rc;

	rc = transcript_play(player, path, text, strlen(text), &result,
	    &diag);
	if (rc != RC_OK)
		fail_msg("%s", diag_text(&diag));
	if (report != NULL) {
		assert_string_equal(text_str(&result.report), report);
		assert_int_equal(result.same, report[0] == '\0');
	}
	if (updated != NULL)
		assert_string_equal(text_str(&result.updated), updated);
	transcript_result_fini(&result);
	diag_fini(&diag);
}

/* It is the same, and an update would leave it as it is. */
static void
assert_same(const char *text)
{
	assert_play("t.txt", text, "", text);
}

static void
assert_differs(const char *text, const char *report)
{
	assert_play("t.txt", text, report, NULL);
}

static void
sessions_start_at_each_level(void **state)
{
	(void)state;
	assert_same("> show config tunnel 1\n");
	assert_same("# show config tunnel 1\n");
	assert_same("Password: \n...\n> exit\n");
	assert_same("; a comment\n\n#\n");
	assert_differs("show config\n", "t.txt:1: a session begins with "
	    "\"Password:\" or a prompt: show config\n");
	assert_differs("", "t.txt:1: nothing is typed\n");
	assert_differs("; only\n;; lang ja\n",
	    "t.txt:2: nothing is typed\n");
}

static void
each_transcript_has_a_fresh_device(void **state)
{
	(void)state;
	assert_same("# tunnel enable 1\n# console prompt X\n"
	    "X# tunnel select 1\nXtunnel1# exit\n"
	    "Save new configuration ? (Y/N)YSaving ... CONFIG0 Done .\n");
	assert_same("# show config tunnel 1\n# exit\n> exit\n");
}

static void
output_is_compared_to_the_byte(void **state)
{
	(void)state;
	assert_same("# nonsense\nError: Invalid command name\n");
	assert_differs("# nonsense\nError: Invalid command name \n",
	    "t.txt:2: after \"# nonsense\"\n"
	    "- Error: Invalid command name\\x20\n"
	    "+ Error: Invalid command name\n");
	assert_differs("# nonsense\n# exit\n",
	    "t.txt:2: after \"# nonsense\"\n"
	    "+ Error: Invalid command name\n");
	/* What a person typed may have lost blanks, or won some. */
	assert_same("# nonsense  \nError: Invalid command name\n#\n# \n");
}

static void
listing_header_is_no_command(void **state)
{
	static const char same[] =
	    "# show config\n"
	    "# RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n"
	    "# MAC Address : ac:44:f2:00:00:01, ac:44:f2:00:00:02\n"
	    "# Memory {{number}}Mbytes, 2LAN\n"
	    "# main: {{any}}\n"
	    "# Reporting Date: {{date}}\n"
	    "# exit\n";

	(void)state;
	assert_same(same);
	assert_same("# show config\n...\n# exit\n");
	assert_same("# show config\n...\n# Reporting Date: {{date}}\n# exit\n");
	assert_differs("# show config\n"
	    "# RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n"
	    "# MAC Address : none\n"
	    "...\n# exit\n",
	    "t.txt:3: after \"# show config\"\n"
	    "  # RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n"
	    "- # MAC Address : none\n"
	    "  # MAC Address : ac:44:f2:00:00:01, ac:44:f2:00:00:02\n"
	    "  # Memory 256Mbytes, 2LAN\n");
	/* A command where a listing should be. */
	assert_differs("# show config tunnel 1\n# show config\n# exit\n",
	    "t.txt:3: after \"# show config\"\n"
	    "+ # RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n"
	    "+ # MAC Address : ac:44:f2:00:00:01, ac:44:f2:00:00:02\n"
	    "+ # Memory 256Mbytes, 2LAN\n"
	    "+ # main:  RTX830 ver=00 serial=S3K000001 "
	    "MAC-Address=ac:44:f2:00:00:01 MAC-Address=ac:44:f2:00:00:02\n"
	    "+ # Reporting Date: Sep 26 09:45:00 2024\n");
}

static void
another_prompt_is_a_difference(void **state)
{
	(void)state;
	assert_play("t.txt", "# tunnel select 1\n# exit\n> exit\n",
	    "t.txt:2: another prompt\n"
	    "- # exit\n"
	    "+ tunnel1# exit\n"
	    "t.txt:3: another prompt\n"
	    "- > exit\n"
	    "+ tunnel1> exit\n",
	    "# tunnel select 1\ntunnel1# exit\ntunnel1> exit\n");
	assert_differs("> exit\n> exit\n",
	    "t.txt:2: the session is over: > exit\n");
}

static void
an_update_changes_only_what_differs(void **state)
{
	(void)state;
	assert_play("t.txt",
	    "; first\n# nonsense\nError: {{any}}\n\n; second\n"
	    "# tunnel enable 1\n# show config\n...\nold\n; kept\nolder\n"
	    "# exit\nSave new configuration ? (Y/N)N\n",
	    NULL,
	    "; first\n# nonsense\nError: {{any}}\n\n; second\n"
	    "# tunnel enable 1\n# show config\n...\n; kept\n"
	    "# exit\nSave new configuration ? (Y/N)N\n");
	/* What is new stands where the old stood, before the comments on
	 * what is typed next. */
	assert_play("t.txt", "# nonsense\nold\n\n; second\n# nonsense\n\n"
	    "; third\n# tunnel enable 1\n", NULL,
	    "# nonsense\nError: Invalid command name\n\n; second\n"
	    "# nonsense\nError: Invalid command name\n\n; third\n"
	    "# tunnel enable 1\n");
	assert_play("t.txt", "# nonsense\nx\n# nonsense\n", NULL,
	    "# nonsense\nError: Invalid command name\n"
	    "# nonsense\nError: Invalid command name\n");
}

static void
questions_take_the_key_that_is_shown(void **state)
{
	(void)state;
	assert_same("# tunnel enable 1\n# exit\n"
	    "Save new configuration ? (Y/N)N\n> exit\n");
	assert_same("# tunnel enable 1\n# exit\n"
	    "Save new configuration ? (Y/N)ySaving ... CONFIG0 Done .\n");
	/* One that is not shown is not answered. */
	assert_differs("# tunnel enable 1\n# exit\n> exit\n",
	    "t.txt:3: after \"# exit\"\n"
	    "+ Save new configuration ? (Y/N)\n");
}

static void
passwords_come_from_answers(void **state)
{
	(void)state;
	/* Ctrl-C at a question that does not show its answer. */
	assert_same(";; break\n# administrator password\nOld_Password: \n"
	    "# ip routing off\n");
	assert_differs("# ip routing off\n;; break\n",
	    "t.txt:2: nothing asked for this answer: Ctrl-C\n");
	assert_same(";; answer wrong\n;; answer\n> administrator\n"
	    "Password: \nError: Incorrect password\n> administrator\n"
	    "Password:\n# exit\n");
	assert_differs("> exit\n;; answer one\n",
	    "t.txt:2: nothing asked for this answer: one\n");
}

static void
help_key_ends_a_line(void **state)
{
	(void)state;
	assert_same("# tunnel sel?\n? select\n# tunnel select 1\n"
	    "tunnel1# exit\n");
	assert_same("# console prompt \"a?\"\na?# exit\n"
	    "Save new configuration ? (Y/N)N\n");
}

static void
clock_stands_where_it_is_put(void **state)
{
	(void)state;
	assert_same(";; clock 2024-02-29 23:59:30\n# show config\n...\n"
	    "# Reporting Date: Feb 29 23:59:30 2024\n"
	    ";; clock +41s\n# show config\n...\n"
	    "# Reporting Date: Mar 1 00:00:11 2024\n"
	    ";; clock +1d\n# show config\n...\n"
	    "# Reporting Date: Mar 2 00:00:11 2024\n");
	assert_differs(";; clock tomorrow\n# exit\n",
	    "t.txt:1: it is YYYY-MM-DD HH:MM:SS or +41s, not: tomorrow\n");
	assert_differs(";; clock 2024-13-01 00:00:00\n# exit\n",
	    "t.txt:1: it is YYYY-MM-DD HH:MM:SS or +41s, not: "
	    "2024-13-01 00:00:00\n");
}

static void
directives_change_the_device(void **state)
{
	(void)state;
	assert_same(";; model rtx1210\n# show config\n# RTX1210 Rev.{{any}}\n"
	    "...\n");
	assert_same(";; factory\n# show config\n...\n"
	    "ip lan1 address 192.168.100.1/24\n...\n");
	assert_same(";; lang ja\n> save\n"
	    "エラー: このコマンドは管理レベルでのみ使用できます\n"
	    ";; lang en\n> save\nError: Administrator use only\n");
	/* The hash of "kangaroo". */
	assert_same(";; password login $5$rounds=1000$saltsalt$L.VYUW"
	    "x2nvntz63RgU8.zY6KRRAValI53A64r/KEZuB\n"
	    ";; answer wallaby\n;; answer kangaroo\nPassword: \n"
	    "Error: Incorrect password\nPassword: \n...\n> exit\n");
	/* Another session on the same device. */
	assert_same("# tunnel select 1\ntunnel1# tunnel enable 1\n"
	    ";; user someone\n> show config tunnel 1\n"
	    "tunnel select 1\n tunnel enable 1\n");
}

static void
wrong_directives_stop_the_replay(void **state)
{
	(void)state;
	assert_play("t.txt", "; c\n;; frobnicate 1\n# nonsense\n",
	    "t.txt:2: no such directive: frobnicate\n", "");
	assert_differs(";; model\n# exit\n",
	    "t.txt:1: it wants an argument: model\n");
	assert_differs(";; factory now\n# exit\n",
	    "t.txt:1: it takes no argument: factory\n");
	assert_differs(";; model RTX9999\n# exit\n",
	    "t.txt:1: no such model: RTX9999\n");
	assert_differs("# exit\n;; model RTX830\n",
	    "t.txt:2: it stands after something was typed: RTX830\n");
	assert_differs(";; password login opensesame\n# exit\n",
	    "t.txt:1: it is whose and a hash, not: login opensesame\n");
	assert_differs(";; password nobody $1$x$y\n# exit\n",
	    "t.txt:1: it is of login, administrator or user NAME, not: "
	    "nobody\n");
	assert_differs(";; lang de\n# exit\n",
	    "t.txt:1: it is en or ja, not: de\n");
}

static void
output_after_a_directive_has_no_command(void **state)
{
	(void)state;
	assert_differs("# exit\n;; lang en\nsomething\n> exit\n",
	    "t.txt:3: nothing prints this: something\n");
}

/* A file in a folder of its own, for ;; load. */
static void
assert_play_beside(const char *config, const char *text, const char *report)
{
	char folder[] = "/tmp/rtxsh-XXXXXX";
	struct text path = TEXT_INIT, named = TEXT_INIT;
	FILE *file;

	assert_non_null(mkdtemp(folder));
	text_addf(&path, "%s/t.conf", folder);
	text_addf(&named, "%s/t.txt%s", folder, report);
	file = fopen(text_str(&path), "w");
	assert_non_null(file);
	assert_true(fputs(config, file) >= 0);
	assert_int_equal(fclose(file), 0);
	text_reset(&path);
	text_addf(&path, "%s/t.txt", folder);
	assert_play(text_str(&path), text,
	    report[0] == '\0' ? "" : text_str(&named), NULL);
	text_reset(&path);
	text_addf(&path, "%s/t.conf", folder);
	assert_int_equal(unlink(text_str(&path)), 0);
	assert_int_equal(rmdir(folder), 0);
	text_fini(&path);
	text_fini(&named);
}

static void
configurations_are_loaded_from_beside(void **state)
{
	(void)state;
	/* Running and saved: nothing is asked. */
	assert_play_beside("tunnel select 2\n tunnel enable 2\n",
	    ";; load t.conf\n# show config tunnel 2\n"
	    "tunnel select 2\n tunnel enable 2\n# exit\n> exit\n", "");
	/* A header says what device it is of. */
	assert_play_beside("# RTX1210 Rev.14.01.42 (x)\n",
	    ";; load t.conf\n# show config\n# RTX1210 Rev.14.01.42 {{any}}\n"
	    "...\n", "");
	assert_play_beside("tunnel enable 1\nnonsense\n",
	    ";; load t.conf\n# exit\n",
	    ":1: refused: t.conf:2: Invalid command name: nonsense\n");
	assert_differs(";; load missing.conf\n# exit\n", "t.txt:1: cannot "
	    "read: missing.conf: No such file or directory\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sessions_start_at_each_level),
		cmocka_unit_test(each_transcript_has_a_fresh_device),
		cmocka_unit_test(output_is_compared_to_the_byte),
		cmocka_unit_test(listing_header_is_no_command),
		cmocka_unit_test(another_prompt_is_a_difference),
		cmocka_unit_test(an_update_changes_only_what_differs),
		cmocka_unit_test(questions_take_the_key_that_is_shown),
		cmocka_unit_test(passwords_come_from_answers),
		cmocka_unit_test(help_key_ends_a_line),
		cmocka_unit_test(clock_stands_where_it_is_put),
		cmocka_unit_test(directives_change_the_device),
		cmocka_unit_test(wrong_directives_stop_the_replay),
		cmocka_unit_test(output_after_a_directive_has_no_command),
		cmocka_unit_test(configurations_are_loaded_from_beside),
	};

	return cmocka_run_group_tests_name("replay", tests, player_make,
	    player_free);
}
