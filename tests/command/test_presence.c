/*
 * Who is at the router: how many may be, the list of them, and ending the
 * sessions of others.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "command/login.h"
#include "command/presence.h"
#include "support/console.h"

#include "base/banned.h"

#define RESTRICTED "Error: Login access is restricted.\n"

static void
eight_come_over_the_network(void **state)
{
	struct test_console c, g[9], s;
	size_t i;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "login user u pass\n");
	for (i = 0; i < 9; i++) {
		test_console_join(&g[i], &c, i % 2 == 0 ? "SSH 192.0.2.1" :
		    "TELNET 192.0.2.1");
		assert_int_equal(login_known(&g[i].session, "u"), i < 8 ?
		    ANSWER_GIVEN : ANSWER_END);
	}
	assert_string_equal(text_str(&g[8].output), RESTRICTED);
	/* The serial port has its own place. */
	test_console_join(&s, &c, "Serial");
	assert_int_equal(login_known(&s.session, "u"), ANSWER_GIVEN);
	test_console_close(&s);
	/* Who goes makes room. */
	test_console_close(&g[3]);
	assert_int_equal(login_known(&g[8].session, "u"), ANSWER_GIVEN);
	for (i = 0; i < 9; i++)
		if (i != 3)
			test_console_close(&g[i]);
	test_console_close(&c);
}

static void
one_without_a_name_over_telnet(void **state)
{
	struct test_console c, one, two;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_join(&one, &c, "TELNET 192.0.2.1");
	test_console_join(&two, &c, "TELNET 192.0.2.2");
	assert_int_equal(login_known(&one.session, ""), ANSWER_GIVEN);
	assert_int_equal(login_known(&two.session, ""), ANSWER_END);
	assert_string_equal(text_str(&two.output),
	    "Error:  Other user logged in by telnet.\n");
	test_console_close(&one);
	assert_int_equal(login_known(&two.session, ""), ANSWER_GIVEN);
	test_console_close(&two);
	test_console_close(&c);
}

static void
multi_session_off(void **state)
{
	struct test_console c, one, two, other;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_set(&c, "user attribute u multi-session=off\n");
	test_console_join(&one, &c, "SSH 192.0.2.1");
	test_console_join(&two, &c, "SSH 192.0.2.1");
	test_console_join(&other, &c, "TELNET 192.0.2.1");
	assert_int_equal(login_known(&one.session, "u"), ANSWER_GIVEN);
	assert_int_equal(login_known(&two.session, "u"), ANSWER_END);
	assert_int_equal(login_known(&two.session, "v"), ANSWER_GIVEN);
	assert_int_equal(login_known(&other.session, "u"), ANSWER_GIVEN);
	test_console_close(&one);
	test_console_close(&two);
	test_console_close(&other);
	test_console_close(&c);
}

#define USERS_EN \
	"   (*: current user, +: administrator mode, @: authenticated via " \
	"RADIUS)\n" \
	"   username        connection login time   idle       IP address\n" \
	"----------------------------------------" \
	"---------------------------------------\n"
#define USERS_JA \
	"   (*: 自分自身のユーザー情報, +: 管理者モード, " \
	"@: RADIUS での認証)\n" \
	"   ユーザー名      接続種別   ログイン     アイドル   " \
	"IPアドレス\n" \
	"----------------------------------------" \
	"---------------------------------------\n"

static void
users_are_shown(void **state)
{
	struct test_console c, one, two;

	(void)state;
	test_console_open(&c, NULL, false);
	login_silently(&c.session);
	test_console_join(&one, &c, "TELNET 192.168.0.100");
	test_console_join(&two, &c, "SSH 2001:db8::1");
	assert_int_equal(login_known(&one.session, "user-local"),
	    ANSWER_GIVEN);
	assert_int_equal(login_known(&two.session,
	    "a-name-of-more-than-sixteen"), ANSWER_GIVEN);
	assert_string_equal(test_console_type(&c, "show status user"),
	    USERS_EN
	    "*+                 serial     09/26 02:29  0:00:00\n"
	    "   user-local      telnet1    09/26 02:29  0:00:00    "
	    "192.168.0.100\n"
	    "   a-name-of-more-than-sixteen ssh1       09/26 02:29  0:00:00"
	    "    2001:db8::1\n");
	one.session.language = LANGUAGE_JA;
	text_reset(&one.output);
	assert_string_equal(test_console_type(&one,
	    "show status user | grep user-"), "Searching ...\n"
	    "*  user-local      telnet1    09/26 02:29  0:00:00    "
	    "192.168.0.100\n");
	test_console_close(&two);
	assert_string_equal(test_console_type(&one, "show status user"),
	    USERS_JA
	    " +                 serial     09/26 02:29  0:00:00\n"
	    "*  user-local      telnet1    09/26 02:29  0:00:00    "
	    "192.168.0.100\n");
	assert_non_null(strstr(test_console_type(&c,
	    "show status user history"), "sixteen ssh1"));
	test_console_close(&one);
	test_console_close(&c);
}

static void
disconnecting_others(void **state)
{
	struct test_console c, g[4];
	static const char *const users[] = { "", "u", "u", "v" };
	size_t i;

	(void)state;
	test_console_open(&c, NULL, false);
	login_silently(&c.session);
	for (i = 0; i < 4; i++) {
		test_console_join(&g[i], &c, i == 2 ? "SSH 192.0.2.1" :
		    "TELNET 192.0.2.1");
		assert_int_equal(login_known(&g[i].session, users[i]),
		    ANSWER_GIVEN);
	}
	/* Nobody is meant, or only oneself. */
	assert_string_equal(test_console_type(&c, "disconnect user w"),
	    "Error: Parameter out of range\n");
	assert_string_equal(test_console_type(&c, "disconnect user /serial"),
	    "Error: Parameter out of range\n");
	assert_string_equal(test_console_type(&c,
	    "disconnect user u /telnet 7"),
	    "Error: Parameter out of range\n");
	assert_true(presence_watch(&g[2].session, 0));
	test_console_set(&c, "disconnect user u /ssh 1\n");
	assert_false(presence_watch(&g[2].session, 0));
	assert_true(presence_watch(&g[1].session, 0));
	test_console_set(&c, "disconnect user u/telnet\n");
	assert_false(presence_watch(&g[1].session, 0));
	test_console_set(&c, "disconnect user /telnet 3\n");
	assert_false(presence_watch(&g[3].session, 0));
	assert_true(presence_watch(&g[0].session, 0));
	test_console_set(&c, "disconnect user /telnet\n");
	assert_false(presence_watch(&g[0].session, 0));
	assert_true(presence_watch(&c.session, 0));
	for (i = 0; i < 4; i++)
		test_console_close(&g[i]);
	test_console_close(&c);
}

static void
keys_are_noted_and_change_nothing_else(void **state)
{
	struct test_console c, g;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_join(&g, &c, "Serial");
	assert_int_equal(login_known(&g.session, ""), ANSWER_GIVEN);
	g.session.administrator = true;
	assert_true(presence_watch(&g.session, 1000));
	assert_string_equal(test_console_type(&c, "show status user | grep "
	    "serial.*26"), "Searching ...\n"
	    " +                 serial     09/26 02:29  0:00:00\n"
	    "*+                 serial     09/26 02:29  0:00:00\n");
	/* Nothing of it is unsaved. */
	assert_string_equal(test_console_type(&c, "exit"), "");
	test_console_close(&g);
	test_console_close(&c);
}

/* The lines of a session by SSH, as they were seen. */
static void
the_log_names_who_came(void **state)
{
	static const char *const lines[] = {
		": Login succeeded for SSH: 192.0.2.2 admin\n",
		": 'administrator' succeeded for SSH: 192.0.2.2 admin\n",
		": Configuration saved in \"CONFIG0\" by SSH(admin)\n",
		": Logout from SSH: 192.0.2.2 admin\n",
	};
	static const char *const no_password[] = { "", NULL };
	struct test_console c, g;
	const char *log;
	size_t i;

	(void)state;
	test_console_open(&c, NULL, false);
	test_console_join(&g, &c, "SSH 192.0.2.2");
	assert_int_equal(login_known(&g.session, "admin"), ANSWER_GIVEN);
	g.answers = no_password;
	(void)test_console_type(&g, "administrator");
	assert_true(g.session.administrator);
	(void)test_console_type(&g, "save");
	(void)test_console_type(&g, "exit");
	(void)test_console_type(&g, "exit");
	test_console_close(&g);
	log = test_console_type(&c, "show log | grep SSH");
	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		log = strstr(log, lines[i]);
		assert_non_null(log);
	}
	test_console_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(eight_come_over_the_network),
		cmocka_unit_test(one_without_a_name_over_telnet),
		cmocka_unit_test(multi_session_off),
		cmocka_unit_test(users_are_shown),
		cmocka_unit_test(disconnecting_others),
		cmocka_unit_test(keys_are_noted_and_change_nothing_else),
		cmocka_unit_test(the_log_names_who_came),
	};

	return cmocka_run_group_tests_name("presence", tests, NULL, NULL);
}
