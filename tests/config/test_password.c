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

#include "config/config.h"
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

/* Whether a user logs in with a password. */
static bool
user_logs_in(struct test_console *c, const char *name, const char *password)
{
	const char *const answers[] = { "", name, password, NULL };
	struct test_console user;
	bool in;

	test_console_join(&user, c, "Serial");
	user.answers = answers;
	in = session_login(&user.session) == ANSWER_GIVEN &&
	    strcmp(user.session.user, name) == 0;
	test_console_close(&user);
	return in;
}

static void
users_keep_their_passwords(void **state)
{
	struct test_console c;
	struct text listing = TEXT_INIT;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_load(&c, "login user admin opensesame\n"
	    "login user bob hello\nlogin password anybody\n");
	assert_true(user_logs_in(&c, "admin", "opensesame"));
	assert_false(user_logs_in(&c, "admin", "hello"));
	/* The listing, loaded, keeps what the database has. */
	text_adds(&listing, test_console_listing(&c));
	assert_string_equal(text_str(&listing), "login password *\n"
	    "login user admin *\nlogin user bob *\n");
	test_console_load(&c, text_str(&listing));
	assert_true(user_logs_in(&c, "admin", "opensesame"));
	assert_true(user_logs_in(&c, "bob", "hello"));
	/* Without a line the password goes too. */
	test_console_load(&c, "login user admin *\n");
	test_console_load(&c, text_str(&listing));
	assert_true(user_logs_in(&c, "admin", "opensesame"));
	assert_false(user_logs_in(&c, "bob", "hello"));
	assert_true(user_logs_in(&c, "bob", ""));
	/* And with a `no`. */
	test_console_load(&c, "login user admin *\nno login user admin\n"
	    "login user admin *\n");
	assert_true(user_logs_in(&c, "admin", ""));
	text_fini(&listing);
	test_console_close(&c);
}

static void
encrypted_passwords(void **state)
{
	struct test_console c;
	struct text hash = TEXT_INIT, line = TEXT_INIT;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_int_equal(config_hash_password("opensesame", &hash, NULL),
	    RC_OK);
	text_addf(&line, "login user admin encrypted %s\n", text_str(&hash));
	test_console_load(&c, text_str(&line));
	assert_true(user_logs_in(&c, "admin", "opensesame"));
	assert_string_equal(test_console_listing(&c),
	    "login user admin encrypted *\n");
	/* What a device made says nothing here, and changes nothing. */
	test_console_load(&c, "login user admin encrypted *\n");
	assert_true(user_logs_in(&c, "admin", "opensesame"));
	test_console_set(&c, "login user admin encrypted abcdefgh\n");
	assert_true(user_logs_in(&c, "admin", "opensesame"));
	test_console_set(&c, "login user admin another\n");
	assert_false(user_logs_in(&c, "admin", "opensesame"));
	test_console_set(&c, text_str(&line));
	assert_true(user_logs_in(&c, "admin", "opensesame"));
	text_fini(&line);
	text_fini(&hash);
	test_console_close(&c);
}

static enum rc
count_refusal(void *ctx, const struct config_refusal *refusal)
{
	size_t *line = ctx;

	assert_int_equal(refusal->why, REFUSED_RANGE);
	*line = refusal->line;
	return RC_OK;
}

static void
thirty_two_users_fit(void **state)
{
	struct test_console c;
	struct text file = TEXT_INIT;
	size_t refused, line = 0, unset;
	int64_t running;
	int i;

	(void)state;
	test_console_open(&c, NULL, false);
	for (i = 1; i <= 33; i++)
		text_addf(&file, "login user u%d *\n", i);
	text_adds(&file, "login user u7 clear\n");
	assert_int_equal(model_begin(c.device.model, NULL), RC_OK);
	assert_int_equal(model_running(c.device.model, &running, NULL),
	    RC_OK);
	assert_int_equal(config_load(c.device.model, running,
	    c.device.profile, text_str(&file), file.len, count_refusal,
	    &line, &refused, NULL), RC_OK);
	assert_int_equal(refused, 1);
	assert_int_equal(line, 33);
	assert_int_equal(config_unset_passwords(c.device.model, running,
	    c.device.profile, &unset, NULL), RC_OK);
	assert_int_equal(unset, 31);
	assert_int_equal(model_commit(c.device.model, NULL), RC_OK);
	text_fini(&file);
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
		cmocka_unit_test(users_keep_their_passwords),
		cmocka_unit_test(encrypted_passwords),
		cmocka_unit_test(thirty_two_users_fit),
	};

	return cmocka_run_group_tests_name("passwords", tests, NULL, NULL);
}
