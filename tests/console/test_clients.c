/*
 * What client programs type, each as it does, and what they must get, byte
 * for byte: through SSH and TELNET, that is, on terminals that are not the
 * program's own (CLIENTS 9-31 and its dialogues).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "console/console.h"
#include "end-to-end/pty.h"
#include "support/console.h"

#include "base/banned.h"

#define LOGIN_PASSWORD	"Tengo-2024"
#define ADMIN_PASSWORD	"Kikka-2025"
/* Nothing in it looks like a prompt. */
#define BANNER \
	"\r\nRTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\r\n" \
	"Copyright (c) 1994-2022 Yamaha Corporation. All Rights Reserved." \
	"\r\nTo display the software copyright statement, use " \
	"'show copyright' command.\r\n" \
	"ac:44:f2:00:00:01, ac:44:f2:00:00:02\r\n" \
	"Memory 256Mbytes, 2LAN\r\n"
#define HEADER \
	"# RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\r\n" \
	"# MAC Address : ac:44:f2:00:00:01, ac:44:f2:00:00:02\r\n" \
	"# Memory 256Mbytes, 2LAN\r\n" \
	"# main:  RTX830 ver=00 serial=S3K000001 " \
	"MAC-Address=ac:44:f2:00:00:01 MAC-Address=ac:44:f2:00:00:02\r\n" \
	"# Reporting Date: Sep 26 02:29:05 2024\r\n" \
	"login password *\r\nadministrator password *\r\n" \
	"login user admin *\r\n"
#define QUESTION "Save new configuration ? (Y/N)"
#define SAVED "Saving ... CONFIG0 Done .\r\n"

/* What a client sends, and what comes then. */
struct step {
	const char	*send, *expect;
};

/* What the router is set to before the client comes. */
static const char *settings;

static void
set_password(struct test_console *c, const char *command,
    const char *password)
{
	const char *const answers[] = { "", password, password, NULL };

	c->answers = answers;
	c->next_answer = 0;
	(void)test_console_type(c, command);
	c->answers = NULL;
}

/* In the child, after fork(): what fails there is its exit status. */
static int
run(const struct console_options *options)
{
	struct console_result result;
	struct test_console c;
	struct diag diag = DIAG_INIT;
	enum rc rc;

	test_console_open(&c, NULL, false);
	set_password(&c, "login password", LOGIN_PASSWORD);
	set_password(&c, "administrator password", ADMIN_PASSWORD);
	test_console_set(&c, "login user admin opensesame\n");
	test_console_set(&c, settings);
	(void)test_console_type(&c, "save");
	rc = console_run(&c.device, options, &result, &diag);
	diag_fini(&diag);
	test_console_close(&c);
	return rc == RC_OK ? (int)result.end : 99;
}

static int
ssh(int tty)
{
	return run(&(struct console_options){ .in = tty, .out = tty,
	    .origin = "SSH 192.0.2.1", .user = "admin" });
}

static int
telnet(int tty)
{
	return run(&(struct console_options){ .in = tty, .out = tty,
	    .origin = "TELNET 192.0.2.1", .enter_echo = true,
	    .crlf_once = true });
}

/* Somebody without a name is there already, by TELNET. */
static int
second_telnet(int tty)
{
	static const char *const answers[] = { "", NULL };
	const struct console_options options = { .in = tty, .out = tty,
	    .origin = "TELNET 192.0.2.1", .enter_echo = true,
	    .crlf_once = true };
	struct console_result result;
	struct test_console c, first;
	struct diag diag = DIAG_INIT;
	enum rc rc;

	test_console_open(&c, NULL, false);
	test_console_set(&c, settings);
	test_console_join(&first, &c, "TELNET 192.0.2.2");
	first.answers = answers;
	if (session_login(&first.session) != ANSWER_GIVEN)
		return 98;
	rc = console_run(&c.device, &options, &result, &diag);
	diag_fini(&diag);
	test_console_close(&first);
	test_console_close(&c);
	return rc == RC_OK ? (int)result.end : 99;
}

/* Goes through the steps. Nothing but characters may have come: no escape
 * sequence, and none but BS, TAB, CR and LF of the control characters. */
static void
talk(struct pty *pty, int (*how)(int), const char *before,
    const struct step *steps, size_t n)
{
	size_t i;

	settings = before;
	pty_call(pty, how);
	for (i = 0; i < n; i++) {
		pty_send(pty, steps[i].send);
		pty_expect(pty, steps[i].expect);
	}
	for (i = 0; i < pty->seen.len; i++)
		assert_true((unsigned char)pty->seen.data[i] >= ' ' ||
		    strchr("\b\t\r\n", pty->seen.data[i]) != NULL);
}

#define TALK(pty, how, before, steps) \
	talk(pty, how, before, steps, sizeof(steps) / sizeof((steps)[0]))

/* The router has closed the connection. */
static void
closed(struct pty *pty)
{
	int status = pty_end(pty);

	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), CONSOLE_LEFT);
	pty_fini(pty);
}

/* The client closes it. */
static void
close_it(struct pty *pty)
{
	(void)pty_hang_up(pty);
	pty_fini(pty);
}

/* LF is Enter; a single N answers the question. */
static void
netmiko(void **state)
{
	static const struct step steps[] = {
		{ "", BANNER "yamaha1> " },
		{ "\n", "\r\nyamaha1> " },
		{ "console lines infinity\n",
		    "console lines infinity\r\nyamaha1> " },
		{ "administrator\n", "administrator\r\nPassword: " },
		{ ADMIN_PASSWORD "\n", "\r\nyamaha1# " },
		{ "\n", "\r\nyamaha1# " },
		{ "ip route 10.0.0.0/8 gateway 192.168.100.2\n",
		    "ip route 10.0.0.0/8 gateway 192.168.100.2\r\n"
		    "yamaha1# " },
		{ "exit\n", "exit\r\n" QUESTION },
		{ "N", "N\r\nyamaha1> " },
		{ "\n", "\r\nyamaha1> " },
		{ "administrator\n", "administrator\r\nPassword: " },
		{ ADMIN_PASSWORD "\n", "\r\nyamaha1# " },
		{ "save\n", "save\r\n" SAVED "yamaha1# " },
		{ "exit\n", "exit\r\nyamaha1> " },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, ssh, "console character ascii\nconsole prompt yamaha1\n",
	    steps);
	close_it(&pty);
}

/* The password ends in CR, commands in LF. */
static void
netmiko_telnet(void **state)
{
	static const struct step steps[] = {
		{ "", "\r\nPassword: " },
		{ LOGIN_PASSWORD "\r", "\r\n" BANNER "yamaha1> " },
		{ "console lines infinity\n",
		    "console lines infinity" ENTER "yamaha1> " },
		{ "administrator\n", "administrator" ENTER "Password: " },
		{ ADMIN_PASSWORD "\n", "\r\nyamaha1# " },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, telnet,
	    "console character ascii\nconsole prompt yamaha1\n", steps);
	close_it(&pty);
}

/* Takes any `Error:` for a failure; puts the console settings back. */
static void
ansible(void **state)
{
	static const struct step steps[] = {
		{ "", BANNER "> " },
		{ "show config | grep console\r",
		    "show config | grep console\r\nSearching ...\r\n> " },
		{ "console character ascii\r",
		    "console character ascii\r\n> " },
		{ "console lines infinity\r",
		    "console lines infinity\r\n> " },
		{ "console columns 200\r", "console columns 200\r\n> " },
		{ "administrator\r", "administrator\r\nPassword: " },
		{ ADMIN_PASSWORD "\r", "\r\n# " },
		{ "show config | grep console\r",
		    "show config | grep console\r\nSearching ...\r\n"
		    "console character ascii\r\nconsole columns 200\r\n"
		    "console lines infinity\r\n# " },
		{ "show config | grep prompt\r",
		    "show config | grep prompt\r\nSearching ...\r\n# " },
		{ "show config\r", "show config\r\n" HEADER
		    "console character ascii\r\nconsole columns 200\r\n"
		    "console lines infinity\r\n# " },
		{ "tunnel enable 3\r", "tunnel enable 3\r\n# " },
		{ "save\r\r", "save\r\n" SAVED "# \r\n# " },
		{ "no console character\r", "no console character\r\n# " },
		{ "no console lines\r", "no console lines\r\n# " },
		{ "no console columns\r", "no console columns\r\n# " },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, ssh, "", steps);
	close_it(&pty);
}

/* Needs the question after its own change of the prompt; types an Enter
 * behind the key. An empty prompt is put back in quotes. */
static void
rtprov(void **state)
{
	static const struct step steps[] = {
		{ "", BANNER "> " },
		{ "console character en.ascii\n",
		    "console character en.ascii\r\n> " },
		{ "console lines infinity\n",
		    "console lines infinity\r\n> " },
		{ "console columns 200\n", "console columns 200\r\n> " },
		{ "administrator\n", "administrator\r\nPassword: " },
		{ ADMIN_PASSWORD "\n", "\r\n# " },
		{ "console prompt RTPROV\n",
		    "console prompt RTPROV\r\nRTPROV# " },
		{ "tunnel select 1\n", "tunnel select 1\r\nRTPROVtunnel1# " },
		{ "pp select 1\n", "pp select 1\r\nRTPROVpp1# " },
		{ "pp select none\n", "pp select none\r\nRTPROV# " },
		{ "console prompt \"X \"\n", "console prompt \"X \"\r\nX # " },
		{ "console prompt ''\n", "console prompt ''\r\n# " },
		{ "exit\n", "exit\r\n" QUESTION },
		{ "Y\n", "Y" SAVED "> \r\n> " },
		{ "exit\n", "exit\r\n" },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, ssh, "", steps);
	closed(&pty);
}

/* Two blanks in a command; prompt at the beginning of a row. */
static void
oxidized(void **state)
{
	static const struct step steps[] = {
		{ "", BANNER "yamaha1> " },
		{ "console lines infinity\n",
		    "console lines infinity\r\nyamaha1> " },
		{ "console columns  200\n",
		    "console columns  200\r\nyamaha1> " },
		{ "console character ascii\n",
		    "console character ascii\r\nyamaha1> " },
		{ "administrator\n", "administrator\r\nPassword: " },
		{ ADMIN_PASSWORD "\n", "\r\nyamaha1# " },
		{ "show config\n", "show config\r\n" HEADER
		    "console character ascii\r\nconsole columns 200\r\n"
		    "console lines infinity\r\nconsole prompt yamaha1\r\n"
		    "yamaha1# " },
		{ "exit\n", "exit\r\n" QUESTION },
		{ "N\n", "N\r\nyamaha1> \r\nyamaha1> " },
		{ "exit\n", "exit\r\n" },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, ssh, "console prompt yamaha1\n", steps);
	closed(&pty);
}

static void
oxidized_telnet(void **state)
{
	static const struct step steps[] = {
		{ "", "\r\nPassword: " },
		{ "\n", "\r\nUsername: " },
		{ "admin\n", "admin\r\nPassword: " },
		{ "opensesame\n", "\r\n" BANNER "yamaha1> " },
		{ "exit\r\n", "exit" ENTER },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, telnet, "console prompt yamaha1\n", steps);
	closed(&pty);
}

/* Makes a tunnel; takes no word of success. */
static void
terraform(void **state)
{
#define SET(line) { line "\r", line "\r\n[RTX1210] tunnel1# " }
	static const struct step steps[] = {
		{ "", BANNER "[RTX1210] > " },
		{ "console lines infinity\r",
		    "console lines infinity\r\n[RTX1210] > " },
		{ "administrator\r", "administrator\r\nPassword: " },
		{ "wrong\r",
		    "\r\nError: Incorrect password\r\n[RTX1210] > " },
		{ "administrator\r", "administrator\r\nPassword: " },
		{ ADMIN_PASSWORD "\r", "\r\n[RTX1210] # " },
		{ "administrator\r", "administrator\r\n"
		    "Error: Console is already in administrator level\r\n"
		    "[RTX1210] # " },
		{ "tunnel select 1\r",
		    "tunnel select 1\r\n[RTX1210] tunnel1# " },
		SET("ipsec tunnel 101"),
		SET("ipsec sa policy 101 1 esp aes-cbc sha256-hmac"),
		SET("ipsec ike local address 1 192.168.1.1"),
		SET("ipsec ike remote address 1 203.0.113.1"),
		SET("ipsec ike pre-shared-key 1 text secret"),
		SET("no ip tunnel secure filter in"),
		SET("no ip tunnel secure filter out"),
		SET("tunnel enable 1"),
		{ "exit\r", "exit\r\n" QUESTION },
		{ "Y\r", "Y" SAVED "[RTX1210] tunnel1> \r\n"
		    "[RTX1210] tunnel1> " },
		{ "exit\r", "exit\r\n" },
	};
#undef SET
	struct pty pty;

	(void)state;
	TALK(&pty, ssh, "console character ascii\n"
	    "console prompt \"[RTX1210] \"\n", steps);
	closed(&pty);
}

/* No search that a client makes may give an error (CLIENTS 31). */
static void
searches(void **state)
{
#define MISS(what) { "show config | grep " what "\r", \
    "show config | grep " what "\r\nSearching ...\r\n> " }
	static const struct step steps[] = {
		{ "", BANNER "> " },
		MISS("\"a b\""),
		MISS("\"(timezone|packet-buffer|statistics)\""),
		MISS("\"queue\\|speed\""),
		MISS("\"vlan lan1.*vid=10\\|lan1/\""),
		MISS("\"nat descriptor.*1\""),
		MISS("-A100 'pp select 1'"),
		{ "show config | grep console\r",
		    "show config | grep console\r\nSearching ...\r\n"
		    "console character ascii\r\n> " },
		{ "show environment | grep Nowhere\r",
		    "show environment | grep Nowhere\r\nSearching ...\r\n> " },
	};
#undef MISS
	struct pty pty;

	(void)state;
	TALK(&pty, ssh, "console character ascii\n", steps);
	close_it(&pty);
}

/* Types the password ahead; CR LF is one Enter. */
static void
perl(void **state)
{
	static const struct step steps[] = {
		{ "", "\r\nPassword: " },
		{ LOGIN_PASSWORD "\r\n", "\r\n" BANNER "> " },
		{ "administrator\r\n" ADMIN_PASSWORD "\r\n\r\n",
		    "administrator" ENTER "Password: \r\n# \r\n# " },
		{ "save\r\n", "save" ENTER SAVED "# " },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, telnet, "console character ascii\n", steps);
	close_it(&pty);
}

/* Wants no question where nothing has changed, and the end at the end. */
static void
zeroichi(void **state)
{
	static const struct step steps[] = {
		{ "", BANNER "> " },
		{ "administrator\r", "administrator\r\nPassword: " },
		{ ADMIN_PASSWORD "\r", "\r\n# " },
		{ "exit\r", "exit\r\n> " },
		{ "exit\r", "exit\r\n" },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, ssh, "console character ascii\n", steps);
	closed(&pty);
}

/* Sends a blank line first, and takes every row for a refusal. */
static void
block_tracker(void **state)
{
	static const struct step steps[] = {
		{ "\r", BANNER "> \r\n> " },
		{ "administrator\r", "administrator\r\nPassword: " },
		{ ADMIN_PASSWORD "\r", "\r\n# " },
		{ "ethernet filter 1 reject-nolog aa:bb:cc:dd:ee:ff *\r",
		    "ethernet filter 1 reject-nolog aa:bb:cc:dd:ee:ff *\r\n"
		    "# " },
		{ "save\r", "save\r\n" SAVED "# " },
		{ "exit\r", "exit\r\n> " },
		{ "exit\r", "exit\r\n" },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, ssh, "console character ascii\n", steps);
	closed(&pty);
}

/* Its `quit` is told what to do by a small `n`, without Enter. */
static void
element_manager(void **state)
{
	static const struct step steps[] = {
		{ "", BANNER "> " },
		{ "console columns 200\n", "console columns 200\r\n> " },
		{ "show config\n", "show config\r\n" HEADER
		    "console character ascii\r\n"
		    "console columns 200\r\n> " },
		{ "console columns 80\n", "console columns 80\r\n> " },
		{ "administrator\n", "administrator\r\nPassword: " },
		{ ADMIN_PASSWORD "\n", "\r\n# " },
		{ "pp select none\n", "pp select none\r\n# " },
		{ "no ip route default\n", "no ip route default\r\n# " },
		{ "save\n", "save\r\n" SAVED "# " },
		{ "tunnel enable 1\n", "tunnel enable 1\r\n# " },
		{ "quit\n", "quit\r\n" QUESTION },
		{ "n", "n\r\n> " },
		{ "quit\n", "quit\r\n" },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, ssh, "console character ascii\n", steps);
	closed(&pty);
}

/* Types the pager's key and an Enter behind every command, whether it asks or
 * not. */
static void
visualizer(void **state)
{
	static const struct step steps[] = {
		{ "", "\r\nPassword: " },
		{ LOGIN_PASSWORD "\n", "\r\n" BANNER "RTX> " },
		{ "show config | grep enable\n \n",
		    "show config | grep enable" ENTER "Searching ...\r\n"
		    " tunnel enable 1\r\n tunnel enable 2\r\n"
		    " tunnel enable 3\r\n tunnel enable 4\r\n"
		    " tunnel enable 5\r\n tunnel enable 6\r\n"
		    " tunnel enable 7\r\n tunnel enable 8\r\n"
		    "---more---\r            \r"
		    " tunnel enable 9\r\nRTX> \r\nRTX> " },
		{ "exit\n", "exit" ENTER },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, telnet, "console character ascii\nconsole prompt RTX\n"
	    "console lines 10\ntunnel enable 1-9\n", steps);
	closed(&pty);
}

/* A script of expect(1), in Japanese: the question has (Y/N) all the same. */
static void
expect_script(void **state)
{
	static const struct step steps[] = {
		{ "", "\r\nPassword: " },
		{ LOGIN_PASSWORD "\r", "\r\n" BANNER "> " },
		{ "console lines infinity\r",
		    "console lines infinity" ENTER "> " },
		{ "administrator\r", "administrator" ENTER "Password: " },
		{ ADMIN_PASSWORD "\r", "\r\n# " },
		{ "no console lines infinity\r",
		    "no console lines infinity" ENTER "# " },
		{ "exit\r", "exit" ENTER
		    "新しい設定を保存しますか? (Y/N)" },
		/* An Enter too many is no answer. */
		{ "\rY", "Yセーブ中... CONFIG0 終了\r\n> " },
		{ "exit\r", "exit" ENTER },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, telnet, "console character ja.utf8\n", steps);
	closed(&pty);
}

static void
refused_logins(void **state)
{
	static const struct step second[] = {
		{ "", "\r\nPassword: " },
		{ "\r", "\r\nError:  Other user logged in by telnet.\r\n" },
	};
	static const struct step closed_to_ssh[] = {
		{ "", "Error: Login access is restricted.\r\n" },
	};
	struct pty pty;

	(void)state;
	TALK(&pty, second_telnet, "console character ascii\n", second);
	assert_true(WIFEXITED(pty_end(&pty)));
	pty_fini(&pty);
	TALK(&pty, ssh, "user attribute admin connection=serial\n",
	    closed_to_ssh);
	assert_true(WIFEXITED(pty_end(&pty)));
	pty_fini(&pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(netmiko),
		cmocka_unit_test(netmiko_telnet),
		cmocka_unit_test(ansible),
		cmocka_unit_test(rtprov),
		cmocka_unit_test(oxidized),
		cmocka_unit_test(oxidized_telnet),
		cmocka_unit_test(terraform),
		cmocka_unit_test(searches),
		cmocka_unit_test(perl),
		cmocka_unit_test(zeroichi),
		cmocka_unit_test(block_tracker),
		cmocka_unit_test(element_manager),
		cmocka_unit_test(visualizer),
		cmocka_unit_test(expect_script),
		cmocka_unit_test(refused_logins),
	};

	return cmocka_run_group_tests_name("clients", tests, NULL, NULL);
}
