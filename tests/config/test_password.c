/*
 * Passwords in configuration files: what is kept, replaced and forgotten
 * (BEHAVIOUR 11.14).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/console.h"

#include "base/banned.h"

/* What becoming administrator with that password prints. */
static const char *
administrator_with(struct test_console *c, const char *password)
{
	const char *const answers[] = { password, NULL };
	const char *printed;

	c->session.administrator = false;
	c->answers = answers;
	c->next_answer = 0;
	printed = test_console_type(c, "administrator");
	c->answers = NULL;
	return printed;
}

static void
password_in_clear_is_taken_and_listed_as_a_star(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, "administrator password opensesame\n");
	assert_string_equal(administrator_with(&c, "opensesame"),
	    "Password: \n");
	assert_string_equal(administrator_with(&c, ""),
	    "Password: \nError: Incorrect password\n");
	c.session.administrator = true;
	assert_string_equal(test_console_listing(&c),
	    "administrator password *\n");
	test_console_close(&c);
}

static void
star_keeps_the_password(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, "administrator password opensesame\n");
	test_console_load(&c, "administrator password *\n"
	    "ipsec auto refresh on\n");
	assert_string_equal(administrator_with(&c, "opensesame"),
	    "Password: \n");
	test_console_close(&c);
}

static void
password_without_a_line_is_forgotten(void **state)
{
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, "administrator password opensesame\n");
	test_console_load(&c, "ipsec auto refresh on\n");
	assert_string_equal(administrator_with(&c, ""), "Password: \n");
	test_console_close(&c);
}

static void
password_is_changed_by_asking(void **state)
{
	static const char *const answers[] = { "", "Tengo-2024", "Tengo-2024",
	    "Tengo-2024", "a", "b", "no", NULL };
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	c.answers = answers;
	assert_string_equal(test_console_type(&c, "administrator password"),
	    "Old_Password: \nNew_Password: \nNew_Password: \n"
	    "Password Strength : Strong\n");
	/* Two that differ, and a wrong old one: nothing changes. */
	assert_string_equal(test_console_type(&c, "administrator password"),
	    "Old_Password: \nNew_Password: \nNew_Password: \n"
	    "Error: Incorrect password\n");
	assert_string_equal(test_console_type(&c, "administrator password"),
	    "Old_Password: \nError: Incorrect password\n");
	assert_string_equal(test_console_listing(&c),
	    "administrator password *\n");
	assert_string_equal(administrator_with(&c, "Tengo-2024"),
	    "Password: \n");
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    password_in_clear_is_taken_and_listed_as_a_star),
		cmocka_unit_test(star_keeps_the_password),
		cmocka_unit_test(password_without_a_line_is_forgotten),
		cmocka_unit_test(password_is_changed_by_asking),
	};

	return cmocka_run_group_tests_name("passwords", tests, NULL, NULL);
}
