/*
 * A session: levels, selection, prompts, the question about unsaved changes,
 * the device's errors, and that a refused line changes nothing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/console.h"

#include "base/banned.h"

static void
prompts_follow_level_and_selection(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_string_equal(test_console_prompt(&c), "# ");
	test_console_set(&c, "tunnel select 1\n");
	assert_string_equal(test_console_prompt(&c), "tunnel1# ");
	test_console_set(&c, "pp select 2\n");
	assert_string_equal(test_console_prompt(&c), "pp2# ");
	test_console_set(&c, "pp select anonymous\n");
	assert_string_equal(test_console_prompt(&c), "anonymous# ");
	test_console_set(&c, "pp select none\n");
	assert_string_equal(test_console_prompt(&c), "# ");
	test_console_set(&c, "tunnel select 11\nno tunnel select\n");
	assert_string_equal(test_console_prompt(&c), "# ");
	test_console_set(&c, "console prompt \"[RTX830] \"\n");
	assert_string_equal(test_console_prompt(&c), "[RTX830] # ");
	test_console_set(&c, "console prompt yamaha1\ntunnel select 1\n");
	assert_string_equal(test_console_prompt(&c), "yamaha1tunnel1# ");
	test_console_close(&c);
}

static void
administrator_asks_for_the_password(void **state)
{
	static const char *const answers[] = { "wrong", "", NULL };
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	c.session.administrator = false;
	c.answers = answers;
	assert_string_equal(test_console_prompt(&c), "> ");
	assert_string_equal(test_console_type(&c, "administrator"),
	    "Password: \nError: Incorrect password\n");
	assert_false(c.session.administrator);
	assert_string_equal(test_console_type(&c, "administrator"),
	    "Password: \n");
	assert_true(c.session.administrator);
	/* The end of the input while it asks is the end of the session. */
	c.session.administrator = false;
	assert_string_equal(test_console_type(&c, "administrator"),
	    "Password: ");
	assert_true(c.session.over);
	test_console_close(&c);
}

static void
leaving_asks_about_unsaved_changes(void **state)
{
	static const char *const answers[] = { "N", "y", NULL };
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, true);
	c.answers = answers;
	/* A fresh device has nothing unsaved. */
	assert_string_equal(test_console_type(&c, "exit"), "");
	assert_false(c.session.administrator);
	c.session.administrator = true;
	test_console_set(&c, "ipsec auto refresh on\n");
	assert_string_equal(test_console_type(&c, "exit"),
	    "Save new configuration ? (Y/N)N\n");
	assert_false(c.session.administrator);
	c.session.administrator = true;
	assert_string_equal(test_console_type(&c, "quit"),
	    "Save new configuration ? (Y/N)ySaving ... CONFIG0 Done .\n");
	c.session.administrator = true;
	assert_string_equal(test_console_type(&c, "exit"), "");
	assert_string_equal(test_console_type(&c, "exit"), "");
	assert_true(c.session.over);
	test_console_close(&c);
}

static void
same_setting_again_counts_as_unsaved(void **state)
{
	static const char *const answers[] = { "N", NULL };
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	c.answers = answers;
	test_console_set(&c, "ipsec auto refresh on\n");
	assert_string_equal(test_console_type(&c, "save"),
	    "Saving ... CONFIG0 Done .\n");
	test_console_set(&c, "ipsec auto refresh on\n");
	assert_string_equal(test_console_type(&c, "exit"),
	    "Save new configuration ? (Y/N)N\n");
	test_console_close(&c);
}

static void
exit_save_saves_without_asking(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "ipsec auto refresh on\n");
	assert_string_equal(test_console_type(&c, "exit save"),
	    "Saving ... CONFIG0 Done .\n");
	assert_false(c.session.administrator);
	test_console_close(&c);
}

/* A line and what the device says to it. */
struct refused_line {
	const char *line, *error;
};

static void
bad_lines_get_the_devices_errors_and_change_nothing(void **state)
{
	static const struct refused_line bad[] = {
		{ "nonsense", "Error: Invalid command name\n" },
		{ "ipsec", "Error: Invalid command name\n" },
		{ "tunnel select 21", "Error: Parameter out of range\n" },
		{ "tunnel select", "Error: Insufficient or too many "
		    "parameters\n" },
		{ "console lines 0", "Error: Parameter out of range\n" },
		{ "console lines 24 24", "Error: Insufficient or too many "
		    "parameters\n" },
		{ "ipsec auto refresh maybe", "Error: Illegal keyword\n" },
		{ "ipsec ike version x 2",
		    "Error: Parameter must be an integer\n" },
		{ "ipsec ike remote id 1 10.0.0.256/24",
		    "Error: Unrecognized IP address parameter\n" },
		{ "pp auth accept chap",
		    "Error: Execute pp select command beforehand\n" },
		{ "tunnel encapsulation l2tp",
		    "Error: Invalid command name\n" },
	};
	struct test_console c;
	struct text before = TEXT_INIT;
	size_t i;

	(void)state;
	test_console_open(&c, NULL, true);
	text_adds(&before, test_console_listing(&c));
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_string_equal(test_console_type(&c, bad[i].line),
		    bad[i].error);
		assert_true(c.session.failed_line);
	}
	assert_string_equal(test_console_listing(&c), text_str(&before));
	assert_false(c.session.failed_line);
	text_fini(&before);
	test_console_close(&c);
}

static void
general_user_may_show_but_not_set(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, true);
	c.session.administrator = false;
	assert_string_equal(test_console_type(&c, "ipsec auto refresh on"),
	    "Error: Administrator use only\n");
	/* The level is looked at before the parameters (BEHAVIOUR 4.1). */
	assert_string_equal(test_console_type(&c, "ipsec auto refresh what"),
	    "Error: Administrator use only\n");
	test_console_set(&c, "console columns 200\ntunnel select 3\n"
	    "no console columns\n");
	assert_string_equal(test_console_type(&c, "show config tunnel 3"), "");
	test_console_close(&c);
}

static void
language_follows_console_character(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	c.session.language_fixed = false;
	test_console_set(&c, "console character ja.utf8\n");
	assert_string_equal(test_console_type(&c, "nonsense"),
	    "エラー: コマンド名を確認してください\n");
	test_console_set(&c, "console character ascii\n");
	assert_string_equal(test_console_type(&c, "nonsense"),
	    "Error: Invalid command name\n");
	test_console_set(&c, "no console character\n");
	assert_string_equal(test_console_type(&c, "save"),
	    "セーブ中... CONFIG0 終了\n");
	test_console_close(&c);
}

static void
disable_takes_the_enable_line_away(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "tunnel enable 1-3 7\npp enable 2 anonymous\n"
	    "tunnel disable 2-3\npp disable 2\n");
	assert_string_equal(test_console_listing(&c),
	    "pp select anonymous\n pp enable anonymous\n"
	    "tunnel select 1\n tunnel enable 1\n"
	    "tunnel select 7\n tunnel enable 7\n");
	test_console_set(&c, "tunnel disable all\nno pp enable all\n");
	assert_string_equal(test_console_listing(&c), "");
	test_console_close(&c);
}

static void
block_of_lines_is_one_command(void **state)
{
	static const char *const answers[] = { "show config", "exit", "EOM",
	    "lost", NULL };
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	c.answers = answers;
	assert_string_equal(test_console_type(&c, "macro m <<EOM"),
	    "show config\nexit\nEOM\n");
	assert_true(c.session.administrator);
	assert_non_null(strstr(test_console_listing(&c),
	    "macro m <<EOM\nshow config\nexit\nEOM\n"));
	/* The input ends inside one: nothing is kept of it. */
	(void)test_console_type(&c, "macro n <<EOM");
	assert_true(c.session.over);
	assert_null(strstr(test_console_listing(&c), "macro n"));
	test_console_close(&c);
}

static void
comments_and_blank_lines_do_nothing(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "\n   \n# a comment\n  # another\n");
	assert_string_equal(test_console_listing(&c), "");
	test_console_close(&c);
}

static void
ten_routers_in_one_process(void **state)
{
	struct test_console c[10];
	struct text line = TEXT_INIT;
	int i;

	(void)state;
	for (i = 0; i < 10; i++) {
		test_console_open(&c[i], NULL, false);
		text_reset(&line);
		text_addf(&line, "console prompt r%d\n", i);
		test_console_set(&c[i], text_str(&line));
	}
	for (i = 0; i < 10; i++) {
		text_reset(&line);
		text_addf(&line, "r%d# ", i);
		assert_string_equal(test_console_prompt(&c[i]),
		    text_str(&line));
		test_console_close(&c[i]);
	}
	text_fini(&line);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prompts_follow_level_and_selection),
		cmocka_unit_test(administrator_asks_for_the_password),
		cmocka_unit_test(leaving_asks_about_unsaved_changes),
		cmocka_unit_test(same_setting_again_counts_as_unsaved),
		cmocka_unit_test(exit_save_saves_without_asking),
		cmocka_unit_test(
		    bad_lines_get_the_devices_errors_and_change_nothing),
		cmocka_unit_test(general_user_may_show_but_not_set),
		cmocka_unit_test(language_follows_console_character),
		cmocka_unit_test(disable_takes_the_enable_line_away),
		cmocka_unit_test(block_of_lines_is_one_command),
		cmocka_unit_test(comments_and_blank_lines_do_nothing),
		cmocka_unit_test(ten_routers_in_one_process),
	};

	return cmocka_run_group_tests_name("sessions", tests, NULL, NULL);
}
