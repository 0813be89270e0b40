/*
 * show config difference asks for the passwords that a saved configuration
 * has, those of that configuration, before it shows anything.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/console.h"

#include "base/banned.h"

#define WRONG "Error: Incorrect password\n"
#define DIFFERENCE "ip lan1 mtu 1400\n"

/* Slot 0 has both passwords and slot 1 none, as has what runs. */
static void
open_console(struct test_console *c)
{
	test_console_open(c, NULL, false);
	test_console_load(c, "login password old-login\n"
	    "administrator password old-admin\n");
	(void)test_console_type(c, "save 0");
	test_console_load(c, "");
	(void)test_console_type(c, "save 1");
	test_console_set(c, "ip lan1 mtu 1400\n");
}

/* Types a command; what it asks is answered so. */
static void
assert_answer(const char *command, const char *const *answers,
    const char *expected)
{
	struct test_console c;

	open_console(&c);
	c.answers = answers;
	assert_string_equal(test_console_type(&c, command), expected);
	test_console_close(&c);
}

static void
right_passwords_show_it(void **state)
{
	const char *const answers[] = { "old-login", "old-admin", NULL };

	(void)state;
	assert_answer("show config difference 0 -", answers,
	    "Login Password: \nAdministrator Password: \n" DIFFERENCE);
	assert_answer("show config difference - 0", answers,
	    "Login Password: \nAdministrator Password: \n"
	    "no ip lan1 mtu\n");
	assert_answer("show config difference 0 0", answers,
	    "Login Password: \nAdministrator Password: \n");
}

static void
wrong_passwords_show_nothing(void **state)
{
	const char *const login[] = { "", NULL };
	const char *const administrator[] = { "old-login", "old-login", NULL };

	(void)state;
	assert_answer("show config difference 0 -", login,
	    "Login Password: \n" WRONG);
	assert_answer("show config difference 0 -", administrator,
	    "Login Password: \nAdministrator Password: \n" WRONG);
}

static void
without_passwords_nothing_is_asked(void **state)
{
	(void)state;
	assert_answer("show config difference 1 -", NULL, DIFFERENCE);
	assert_answer("show config difference 1", NULL, "no ip lan1 mtu\n");
	assert_answer("show config difference -", NULL, "");
}

static void
end_of_the_line_ends_it(void **state)
{
	struct test_console c;

	(void)state;
	open_console(&c);
	assert_string_equal(test_console_type(&c,
	    "show config difference 0"), "Login Password: ");
	assert_true(c.session.over);
	test_console_close(&c);
}

static void
what_is_not_there_is_an_error(void **state)
{
	static const char *const numbers[] = { "show config difference 3",
	    "show config difference - 4", "show config difference 1.2 -",
	    "show config difference config 3 -" };
	static const char *const files[] = { "show config difference file x -",
	    "show config difference x", "show config difference - usb1:x" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		assert_answer(numbers[i], NULL,
		    "Error: The configuration file does not exist\n");
	for (i = 0; i < 2; i++)
		assert_answer(files[i], NULL,
		    "Error: Cannot open the file\n");
	assert_answer(files[2], NULL,
	    "Error: External memory is not mounted\n");
}

static void
files_are_compared(void **state)
{
	static const char *const lines[] = { "dns server 192.0.2.1",
	    "ip lan1 address 192.0.2.2/24", "E", NULL };
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "dns server 192.0.2.1\n");
	c.answers = lines;
	(void)test_console_type(&c, "embedded file a <<E");
	assert_string_equal(test_console_type(&c,
	    "show config difference file emfs:a"),
	    "no embedded file a\nip lan1 address 192.0.2.2/24\n");
	assert_string_equal(test_console_type(&c,
	    "show config difference emfs:a emfs:a"), "");
	/* Nothing stays behind. */
	assert_string_equal(test_console_type(&c,
	    "show config | grep lan1"), "Searching ...\n"
	    "ip lan1 address 192.0.2.2/24\n");
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(right_passwords_show_it),
		cmocka_unit_test(wrong_passwords_show_nothing),
		cmocka_unit_test(without_passwords_nothing_is_asked),
		cmocka_unit_test(end_of_the_line_ends_it),
		cmocka_unit_test(what_is_not_there_is_an_error),
		cmocka_unit_test(files_are_compared),
	};

	return cmocka_run_group_tests_name("show config difference", tests,
	    NULL, NULL);
}
