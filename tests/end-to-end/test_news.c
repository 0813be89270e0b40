/*
 * System messages at a terminal: what comes into the log appears by itself
 * while a line is typed, and the line stands below it again.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "end-to-end/pty.h"
#include "model/sample.h"

#include "base/banned.h"

#define SAVED ": Configuration saved in \"CONFIG0\" by Serial\r\n"
/* 75 columns, and 10 of the next row. */
#define LONG_ROW \
	"description 1 abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabc" \
	"defghijabc"
#define LONG_REST "defghijxyz"

static int
setup(void **state)
{
	*state = sample_path("db");
	return *state == NULL ? -1 : 0;
}

static int
teardown(void **state)
{
	sample_remove(*state);
	return 0;
}

/* What another process does on the same router. */
static void
save_elsewhere(const char *path)
{
	const char *const arguments[] = { "--db", path, "exec", NULL };
	struct text output = TEXT_INIT;

	assert_int_equal(program_run(arguments, "save\n", &output), 0);
	text_fini(&output);
}

/* An administrator who wants to see them. */
static void
start(struct pty *pty, const char *path)
{
	const char *const arguments[] = { "--db", path, "--lang", "en",
	    "console", "--admin", NULL };

	pty_start(pty, arguments);
	pty_find(pty, "# ");
	pty_send(pty, "console info on\r");
	pty_expect(pty, "console info on" ENTER "# ");
}

static void
end(struct pty *pty)
{
	pty_send(pty, "\x03\x04");
	(void)pty_hang_up(pty);
	pty_fini(pty);
}

static void
line_is_shown_again_below(void **state)
{
	struct pty pty;

	start(&pty, *state);
	save_elsewhere(*state);
	pty_expect(&pty, "\r\n20");
	pty_find(&pty, SAVED);
	pty_expect(&pty, "# ");
	pty_send(&pty, "show con");
	pty_expect(&pty, "show con");
	save_elsewhere(*state);
	pty_expect(&pty, "\r\n20");
	pty_find(&pty, SAVED);
	pty_expect(&pty, "# show con");
	/* The cursor stays where it was. */
	pty_send(&pty, "\x02\x02");
	pty_expect(&pty, "\b\b");
	save_elsewhere(*state);
	pty_expect(&pty, "on\r\n20");
	pty_find(&pty, SAVED);
	pty_expect(&pty, "# show con\b\b");
	pty_send(&pty, "k");
	pty_expect(&pty, "kon\b\b");
	end(&pty);
}

static void
line_of_two_rows_is_left_whole(void **state)
{
	struct pty pty;

	start(&pty, *state);
	pty_send(&pty, LONG_ROW LONG_REST);
	pty_expect(&pty, LONG_ROW "\r\n" LONG_REST);
	pty_send(&pty, "\x01");
	pty_find(&pty, "\r# ");
	save_elsewhere(*state);
	pty_expect(&pty, LONG_ROW "\r\n" LONG_REST "\r\n20");
	pty_find(&pty, SAVED);
	pty_expect(&pty, "# " LONG_ROW "\r\n" LONG_REST);
	end(&pty);
}

static void
own_lines_come_behind_the_answer(void **state)
{
	struct pty pty;

	start(&pty, *state);
	pty_send(&pty, "save\r");
	pty_expect(&pty, "save" ENTER "Saving ... CONFIG0 Done .\r\n20");
	pty_find(&pty, SAVED);
	pty_expect(&pty, "# ");
	pty_send(&pty, "console info off\rsave\r");
	pty_find(&pty, "Done .\r\n# ");
	end(&pty);
}

/* A page that waits for a key is not broken into. */
static void
pages_are_left_alone(void **state)
{
	struct pty pty;

	start(&pty, *state);
	pty_send(&pty, "show command\r");
	pty_find(&pty, "---more---");
	save_elsewhere(*state);
	pty_send(&pty, "q");
	pty_expect(&pty, "\r            \r20");
	pty_find(&pty, SAVED);
	pty_expect(&pty, "# ");
	end(&pty);
}

/* Of a session that begins with the setting. */
static void
login_is_the_first(void **state)
{
	const char *const exec[] = { "--db", *state, "exec", NULL };
	const char *const arguments[] = { "--db", *state, "--lang", "en",
	    NULL };
	struct text output = TEXT_INIT;
	struct pty pty;

	assert_int_equal(program_run(exec, "console info on\n", &output), 0);
	text_fini(&output);
	pty_start(&pty, arguments);
	pty_find(&pty, "Password: ");
	save_elsewhere(*state);
	pty_send(&pty, "\r");
	pty_find(&pty, "command.\r\n20");
	pty_find(&pty, ": Login succeeded for Serial\r\n");
	pty_expect(&pty, "> ");
	assert_null(strstr(text_str(&pty.seen), SAVED));
	end(&pty);
}

/* A router on the other side, which the clock brings up. */
static void
add_peer(const char *path)
{
	static const char script[] = "ip route default gateway 192.0.2.254\n"
	    "ip lan1 address 192.0.2.1/24\ntunnel select 1\nipsec tunnel 1\n"
	    "ipsec sa policy 1 1 esp aes-cbc sha-hmac\n"
	    "ipsec ike version 1 2\nipsec ike encryption 1 aes-cbc\n"
	    "ipsec ike group 1 modp1024\nipsec ike hash 1 sha\n"
	    "ipsec ike local address 1 192.0.2.1\nipsec ike pfs 1 on\n"
	    "ipsec ike pre-shared-key 1 text secret2\n"
	    "ipsec ike remote address 1 203.0.113.10\n"
	    "ipsec ike remote name 1 203.0.113.10 ipv4-addr\n"
	    "ipsec auto refresh on\n";
	static const char peer[] = "peer aws\nname cloud\n"
	    "address 203.0.113.10\npre-shared-key secret2\n";
	const char *const arguments[] = { "--db", path, "exec", NULL };
	struct text input = TEXT_INIT, output = TEXT_INIT;
	char *name = sample_path("peer");
	FILE *file = fopen(name, "w");

	assert_non_null(file);
	assert_true(fputs(peer, file) >= 0);
	assert_int_equal(fclose(file), 0);
	text_addf(&input, "%s:peer add cloud %s\n", script, name);
	assert_int_equal(program_run(arguments, text_str(&input), &output),
	    0);
	text_fini(&input);
	text_fini(&output);
	sample_remove(name);
}

/* What nobody does comes when its time has come. */
static void
clock_brings_lines(void **state)
{
	struct pty pty;

	add_peer(*state);
	start(&pty, *state);
	pty_send(&pty, "tunnel enable 1\rshow st");
	pty_find(&pty, ": [IKE2] initiate ISAKMP phase to 203.0.113.10 ");
	pty_find(&pty, "\r\n# show st");
	pty_expect(&pty, "\r\n20");
	pty_find(&pty, ": IP Tunnel[1] Up\r\n");
	pty_expect(&pty, "# show st");
	end(&pty);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(line_is_shown_again_below),
		cmocka_unit_test(line_of_two_rows_is_left_whole),
		cmocka_unit_test(own_lines_come_behind_the_answer),
		cmocka_unit_test(pages_are_left_alone),
		cmocka_unit_test(login_is_the_first),
		cmocka_unit_test(clock_brings_lines),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
