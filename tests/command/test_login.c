/*
 * Coming in: every way through the questions of a login, users and what they
 * may do, and changing passwords.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "command/login.h"
#include "command/user.h"
#include "support/console.h"

#include "base/banned.h"

#define BANNER_END "Memory 256Mbytes, 2LAN\n"
#define FACTORY "\nThe login password is factory default setting. "
#define WRONG "Error: Incorrect password\n"
#define RESTRICTED "Error: Login access is restricted.\n"

/* Logs in with these answers; what it prints is in c->output. */
static enum answer
login(struct test_console *c, const char *const *answers)
{
	enum answer answer;

	c->answers = answers;
	c->next_answer = 0;
	text_reset(&c->output);
	answer = session_login(&c->session);
	c->answers = NULL;
	return answer;
}

/* The questions that were asked, up to the banner or the end. */
static const char *
asked(struct test_console *c)
{
	char *banner = strstr(c->output.data, "\nRTX");

	if (banner != NULL)
		text_truncate(&c->output, (size_t)(banner - c->output.data));
	return text_str(&c->output);
}

/* Types a line that asks, with these answers. */
static const char *
answer(struct test_console *c, const char *line, const char *const *answers)
{
	const char *printed;

	c->answers = answers;
	c->next_answer = 0;
	printed = test_console_type(c, line);
	c->answers = NULL;
	return printed;
}

#define ANSWERS(...) ((const char *const []){ __VA_ARGS__, NULL })

static void
empty_answer_is_right_while_nothing_is_set(void **state)
{
	struct test_console c, g;

	(void)state;
	test_console_open(&c, NULL, true);
	test_console_join(&g, &c, "Serial");
	assert_int_equal(login(&g, ANSWERS("x", "")), ANSWER_GIVEN);
	assert_non_null(strstr(text_str(&g.output), BANNER_END FACTORY));
	assert_string_equal(asked(&g), "Password: \n" WRONG "Password: \n");
	test_console_close(&g);
	/* With a password only that one is right, and there is no notice. */
	(void)answer(&c, "login password", ANSWERS("", "secret", "secret"));
	test_console_join(&g, &c, "Serial");
	assert_int_equal(login(&g, ANSWERS("", "secret")), ANSWER_GIVEN);
	assert_null(strstr(text_str(&g.output), FACTORY));
	assert_string_equal(asked(&g), "Password: \n" WRONG "Password: \n");
	test_console_close(&g);
	test_console_close(&c);
}

static void
empty_answer_asks_for_the_name_of_a_user(void **state)
{
	struct test_console c, g;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "login user admin opensesame\n");
	test_console_join(&g, &c, "Serial");
	assert_int_equal(login(&g, ANSWERS("", "admin", "opensesame")),
	    ANSWER_GIVEN);
	assert_string_equal(g.session.user, "admin");
	assert_null(strstr(text_str(&g.output), FACTORY));
	assert_string_equal(asked(&g),
	    "Password: \nUsername: admin\nPassword: \n");
	test_console_close(&g);

	/* Neither another's password, nor a name that nobody has, nor an
	 * empty password. */
	test_console_join(&g, &c, "Serial");
	assert_int_equal(login(&g, ANSWERS("", "admin", "", "", "nobody",
	    "opensesame", "opensesame")), ANSWER_END);
	assert_string_equal(asked(&g),
	    "Password: \nUsername: admin\nPassword: \n" WRONG
	    "Password: \nUsername: nobody\nPassword: \n" WRONG
	    "Password: \n" WRONG);
	assert_int_equal(g.session.login, 0);
	/* Without a name it is who has none. */
	assert_int_equal(login(&g, ANSWERS("", "", "")), ANSWER_GIVEN);
	assert_string_equal(g.session.user, "");
	test_console_close(&g);
	test_console_close(&c);
}

static void
login_ends_with_its_input(void **state)
{
	static const char *const some[][3] = { { NULL }, { "", NULL },
	    { "", "admin", NULL } };
	struct test_console c, g;
	size_t i;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "login user admin opensesame\n");
	for (i = 0; i < sizeof(some) / sizeof(some[0]); i++) {
		test_console_join(&g, &c, "Serial");
		assert_int_equal(login(&g, some[i]), ANSWER_END);
		assert_int_equal(g.session.login, 0);
		test_console_close(&g);
	}
	test_console_close(&c);
}

static void
emergency_password_is_for_the_serial_port(void **state)
{
	struct test_console c, g;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "login user admin opensesame\n");
	(void)answer(&c, "login password", ANSWERS("", "one", "one"));
	(void)answer(&c, "administrator password", ANSWERS("", "two", "two"));
	test_console_join(&g, &c, "Serial");
	assert_int_equal(login(&g, ANSWERS("w,lXlma")), ANSWER_GIVEN);
	assert_string_equal(answer(&g, "administrator", ANSWERS("w,lXlma")),
	    "Password: \n");
	assert_true(g.session.administrator);
	test_console_set(&c, "security class 1 off\n");
	g.session.administrator = false;
	assert_string_equal(answer(&g, "administrator", ANSWERS("w,lXlma")),
	    "Password: \n" WRONG);
	test_console_close(&g);
	test_console_set(&c, "security class 1 on\n");
	test_console_join(&g, &c, "TELNET 192.0.2.1");
	assert_int_equal(login(&g, ANSWERS("w,lXlma", "w,lXlma", "W,lXlma")),
	    ANSWER_END);
	test_console_close(&g);
	test_console_close(&c);
}

static void
security_class_3_leaves_the_serial_port(void **state)
{
	struct test_console c, g;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "security class 3 on\n");
	test_console_join(&g, &c, "TELNET 192.0.2.1");
	assert_int_equal(login(&g, ANSWERS("")), ANSWER_END);
	assert_string_equal(text_str(&g.output), "Password: \n" RESTRICTED);
	test_console_set(&c, "security class 2 on\n");
	assert_int_equal(login(&g, ANSWERS("")), ANSWER_GIVEN);
	test_console_close(&g);
	test_console_set(&c, "security class 3 on\n");
	test_console_join(&g, &c, "Serial");
	assert_int_equal(login(&g, ANSWERS("")), ANSWER_GIVEN);
	test_console_close(&g);
	test_console_close(&c);
}

/* Who may come from where, by the attributes of the user. */
static void
attributes_say_who_may_log_in(void **state)
{
	static const struct {
		const char *lines, *origin;
		bool	    welcome;
	} cases[] = {
		{ "user attribute u connection=off\n", "Serial", false },
		{ "user attribute u connection=serial\n", "Serial", true },
		{ "user attribute u connection=serial\n",
		    "TELNET 192.0.2.1", false },
		{ "user attribute u connection=ssh,telnet\n",
		    "TELNET 192.0.2.1", true },
		{ "user attribute * connection=off\n", "Serial", false },
		{ "user attribute u connection=all\n", "Serial", true },
		{ "no user attribute *\nno user attribute u\n", "Serial",
		    true },
		{ "user attribute connection=off\n", "Serial", true },
		{ "user attribute u host=192.0.2.1\n", "SSH 192.0.2.1",
		    true },
		{ "user attribute u host=192.0.2.1\n", "SSH 192.0.2.2",
		    false },
		{ "user attribute u host=192.0.2.1\n", "Serial", true },
		{ "user attribute u host=192.0.2.9,192.0.2.2-192.0.2.4\n",
		    "SSH 192.0.2.4", true },
		{ "", "SSH 192.0.2.5", false },
		{ "", "SSH 192.0.2.9", true },
		{ "user attribute u host=any\n", "SSH 192.0.2.5", true },
		{ "user attribute u host=lan1\n", "SSH 192.0.2.5", true },
	};
	struct test_console c, g;
	size_t i;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "login user u pass\n");
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		test_console_set(&c, cases[i].lines);
		test_console_join(&g, &c, cases[i].origin);
		if ((login(&g, ANSWERS("", "u", "pass")) == ANSWER_GIVEN) !=
		    cases[i].welcome)
			fail_msg("%zu: %s", i, cases[i].lines);
		if (!cases[i].welcome)
			assert_non_null(strstr(text_str(&g.output),
			    RESTRICTED));
		test_console_close(&g);
	}
	test_console_close(&c);
}

static void
ssh_knows_its_user(void **state)
{
	struct test_console c, g;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_join(&g, &c, "SSH 192.0.2.1");
	assert_int_equal(login_known(&g.session, ""), ANSWER_END);
	assert_string_equal(text_str(&g.output), RESTRICTED);
	text_reset(&g.output);
	assert_int_equal(login_known(&g.session, "admin"), ANSWER_GIVEN);
	assert_string_equal(asked(&g), "");
	test_console_close(&g);
	test_console_close(&c);
}

static void
administrator_attribute(void **state)
{
	struct test_console c, g;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "login user u pass\n"
	    "user attribute * administrator=off\n");
	test_console_join(&g, &c, "Serial");
	assert_int_equal(login(&g, ANSWERS("", "u", "pass")), ANSWER_GIVEN);
	assert_string_equal(test_console_type(&g, "administrator"),
	    "Error: Administrator use only\n");
	assert_false(g.session.administrator);
	/* What is said of the name goes before what is said of all. */
	test_console_set(&c, "user attribute u administrator=on\n");
	assert_string_equal(answer(&g, "administrator", ANSWERS("")),
	    "Password: \n");
	assert_true(g.session.administrator);
	assert_string_equal(test_console_type(&g, "administrator"),
	    "Error: Console is already in administrator level\n");
	/* Who is administrator stays it. */
	test_console_set(&c, "user attribute u administrator=off\n");
	test_console_set(&g, "tunnel enable 1\n");
	test_console_close(&g);
	test_console_close(&c);
}

static void
login_timer_of_the_user(void **state)
{
	static const struct {
		const char *lines, *origin;
		int64_t	    seconds;
	} cases[] = {
		{ "", "Serial", 300 },
		{ "login timer 120\n", "Serial", 120 },
		{ "user attribute login-timer=600\n", "Serial", 600 },
		{ "user attribute login-timer=clear\n", "Serial", 0 },
		{ "", "TELNET 192.0.2.1", 300 },
		{ "no user attribute\n", "TELNET 192.0.2.1", 120 },
		{ "login timer clear\n", "Serial", 0 },
		{ "", "TELNET 192.0.2.1", 300 },
	};
	struct test_console c, g;
	int64_t seconds;
	size_t i;

	(void)state;
	test_console_open(&c, NULL, false);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		test_console_set(&c, cases[i].lines);
		test_console_join(&g, &c, cases[i].origin);
		assert_int_equal(user_login_timer(&g.session, &seconds),
		    RC_OK);
		assert_int_equal(seconds, cases[i].seconds);
		test_console_close(&g);
	}
	test_console_close(&c);
}

static void
users_of_the_configuration(void **state)
{
	struct test_console c;
	struct text line = TEXT_INIT;
	int i;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_string_equal(answer(&c, "login user bob", ANSWERS("Tengo-2024",
	    "Tengo-2024")), "New_Password: \nNew_Password: \n"
	    "Password Strength : Strong\n");
	assert_string_equal(answer(&c, "login user eve", ANSWERS("a", "b")),
	    "New_Password: \nNew_Password: \n" WRONG);
	assert_string_equal(answer(&c, "login user eve", ANSWERS("", "")),
	    "New_Password: \nNew_Password: \n"
	    "Error: Parameter out of range\n");
	assert_string_equal(test_console_listing(&c), "login user bob *\n");
	for (i = 2; i <= 32; i++) {
		text_reset(&line);
		text_addf(&line, "login user u%d pass\n", i);
		test_console_set(&c, text_str(&line));
	}
	assert_string_equal(test_console_type(&c, "login user u33 pass"),
	    "Error: Parameter out of range\n");
	/* One who is there may change. */
	test_console_set(&c, "login user u32 another\nno login user bob\n"
	    "login user u33 pass\n");
	assert_null(strstr(test_console_listing(&c), "bob"));
	text_fini(&line);
	test_console_close(&c);
}

/* The journal and the database never have a password of a user in clear. */
static enum rc
no_secret(void *ctx, int64_t id, const struct model_change *change)
{
	int *rows = ctx;

	(void)id;
	++*rows;
	assert_null(strstr(change->command, "opensesame"));
	if (change->new_line != NULL)
		assert_null(strstr(change->new_line, "opensesame"));
	return RC_OK;
}

static void
passwords_are_journalled_as_a_star(void **state)
{
	struct test_console c;
	int rows = 0;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "login user bob opensesame\n"
	    "no login user bob opensesame\n");
	assert_int_equal(model_walk_changes(c.device.model, 0, no_secret,
	    &rows, &c.session.diag), RC_OK);
	assert_int_equal(rows, 2);
	test_console_close(&c);
}

static void
journal_names_the_user(void **state)
{
	struct test_console c, g;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "login user bob pass\n");
	test_console_join(&g, &c, "TELNET 192.0.2.1");
	assert_int_equal(login(&g, ANSWERS("", "bob", "pass")), ANSWER_GIVEN);
	assert_string_equal(g.session.user, "bob");
	assert_string_equal(g.session.origin, "TELNET 192.0.2.1");
	test_console_close(&g);
	test_console_close(&c);
}

static void
changing_a_password(void **state)
{
	static const char thirty_three[] =
	    "x23456789x123456789x123456789x123";
	struct test_console c;

	(void)state;
	test_console_open(&c, NULL, false);
	assert_string_equal(answer(&c, "login password encrypted",
	    ANSWERS("", "abcdefgh1", "abcdefgh1")),
	    "Old_Password: \nNew_Password: \nNew_Password: \n"
	    "Password Strength : Good\n");
	assert_string_equal(test_console_listing(&c),
	    "login password encrypted *\n");
	assert_string_equal(answer(&c, "login password", ANSWERS("abcdefgh1",
	    thirty_three, thirty_three)), "Old_Password: \nNew_Password: \n"
	    "New_Password: \nError: Parameter out of range\n");
	assert_string_equal(answer(&c, "login password", ANSWERS("abcdefgh1",
	    "表示", "表示")), "Old_Password: \nNew_Password: \n"
	    "New_Password: \nError: Parameter out of range\n");
	/* The end of the input is the end of the session. */
	assert_string_equal(answer(&c, "login password",
	    ANSWERS("abcdefgh1", "a")),
	    "Old_Password: \nNew_Password: \nNew_Password: ");
	assert_true(c.session.over);
	c.session.over = false;
	/* An empty one takes it away, line and all. */
	assert_string_equal(answer(&c, "login password", ANSWERS("abcdefgh1",
	    "", "")), "Old_Password: \nNew_Password: \nNew_Password: \n");
	assert_string_equal(test_console_listing(&c), "");
	assert_string_equal(answer(&c, "login password", ANSWERS("", "a",
	    "a")), "Old_Password: \nNew_Password: \nNew_Password: \n"
	    "Password Strength : Weak\n");
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(empty_answer_is_right_while_nothing_is_set),
		cmocka_unit_test(empty_answer_asks_for_the_name_of_a_user),
		cmocka_unit_test(login_ends_with_its_input),
		cmocka_unit_test(emergency_password_is_for_the_serial_port),
		cmocka_unit_test(security_class_3_leaves_the_serial_port),
		cmocka_unit_test(attributes_say_who_may_log_in),
		cmocka_unit_test(ssh_knows_its_user),
		cmocka_unit_test(administrator_attribute),
		cmocka_unit_test(login_timer_of_the_user),
		cmocka_unit_test(users_of_the_configuration),
		cmocka_unit_test(passwords_are_journalled_as_a_star),
		cmocka_unit_test(journal_names_the_user),
		cmocka_unit_test(changing_a_password),
	};

	return cmocka_run_group_tests_name("logins", tests, NULL, NULL);
}
