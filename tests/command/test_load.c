/*
 * load: what becomes of the configuration, what is shown, what is asked, and
 * that nothing changes when it cannot be.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "support/console.h"
#include "support/stick.h"

#include "base/banned.h"

struct fixture {
	struct test_console	 c;
	struct test_stick	 stick;
	char			*before;	/* see remember() */
};

static int
setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	assert_non_null(f);
	test_console_open(&f->c, NULL, false);
	test_stick_open(&f->stick, &f->c.device);
	*state = f;
	return 0;
}

/* The file that most tests load. */
static void
put(const struct fixture *f, const char *text)
{
	test_stick_put(&f->stick, text, strlen(text));
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	test_console_close(&f->c);
	test_stick_close(&f->stick);
	free(f->before);
	free(f);
	return 0;
}

static bool
is_unsaved(struct fixture *f)
{
	struct diag diag = DIAG_INIT;
	bool unsaved;

	assert_int_equal(model_unsaved(f->c.device.model, &unsaved, &diag),
	    RC_OK);
	return unsaved;
}

/* What is configured now, for unchanged(). */
static void
remember(struct fixture *f)
{
	(void)test_console_type(&f->c, "save");
	f->before = strdup(test_console_listing(&f->c));
	assert_non_null(f->before);
}

static void
assert_unchanged(struct fixture *f)
{
	assert_string_equal(test_console_listing(&f->c), f->before);
	assert_false(is_unsaved(f));
}

static void
file_replaces_what_runs(void **state)
{
	struct fixture *f = *state;

	test_console_set(&f->c, "ip lan1 address 192.0.2.1/24\n"
	    "ip lan2 address 192.0.2.130/25\n");
	put(f, "# a comment\r\n\r\ntunnel select 1\r\n ipsec tunnel 101\r\n"
	    "ip lan1 address 198.51.100.1/24\r\n");
	assert_string_equal(test_console_type(&f->c,
	    "load file usb1:/a.conf"), "tunnel select 1\n ipsec tunnel 101\n"
	    "ip lan1 address 198.51.100.1/24\n");
	assert_false(f->c.session.failed_line);
	assert_string_equal(test_console_prompt(&f->c), "# ");
	assert_string_equal(test_console_listing(&f->c),
	    "ip lan1 address 198.51.100.1/24\n"
	    "tunnel select 1\n ipsec tunnel 101\n");
	assert_true(is_unsaved(f));
}

static void
refused_lines_are_told_under_the_command(void **state)
{
	struct fixture *f = *state;

	put(f, " ip lan1 adress 192.0.2.1/24\n"
	    "ip lan1 address 192.0.2.1/24\nsave\n");
	assert_string_equal(test_console_type(&f->c, "load usb1:/a.conf"),
	    "ip lan1 adress 192.0.2.1/24\nError: Invalid command name\n"
	    "ip lan1 address 192.0.2.1/24\n");
	assert_true(f->c.session.failed_line);
	assert_string_equal(test_console_listing(&f->c),
	    "ip lan1 address 192.0.2.1/24\n");
	/* The `save` in it was not carried out. */
	assert_true(is_unsaved(f));
}

/* What only the settings before it forbid is told in the same way. */
static void
conflict_is_told_once(void **state)
{
	static const char line[] = "dhcp scope 1 192.168.0.2-192.168.0.9/24\n";
	struct fixture *f = *state;
	struct text text = TEXT_INIT;
	const char *out;

	text_addf(&text, "%sdhcp scope 2 192.168.0.2-192.168.0.9/24\n", line);
	put(f, text_str(&text));
	out = test_console_type(&f->c, "load usb1:/a.conf");
	text_adds(&text, "Error: ");
	assert_memory_equal(out, text_str(&text), text.len);
	out = test_console_type(&f->c, "load usb1:/a.conf silent");
	assert_memory_equal(out, "dhcp scope 2 192.168.0.2-192.168.0.9/24\n"
	    "Error: ", 46);
	assert_string_equal(test_console_listing(&f->c), line);
	text_fini(&text);
}

static void
silent_shows_nothing(void **state)
{
	struct fixture *f = *state;

	put(f, "ospf area backbone\nip lan1 address 192.0.2.1/24\n");
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:/a.conf silent"), "");
	assert_string_equal(test_console_listing(&f->c),
	    "ip lan1 address 192.0.2.1/24\nospf area backbone\n");
}

static void
saved_one_asks_for_its_passwords(void **state)
{
	static const char *const right[] = { "", "secret-1", NULL };
	static const char *const wrong[] = { "", "secret-2", NULL };
	static const char *const none[] = { NULL };
	static const char *const new[] = { "", "secret-1", "secret-1",
	    "secret-1", "secret-2", "secret-2", NULL };
	struct fixture *f = *state;

	f->c.answers = new;
	(void)test_console_type(&f->c, "administrator password");
	test_console_set(&f->c, "ip lan1 address 192.0.2.1/24\n");
	(void)test_console_type(&f->c, "save");
	(void)test_console_type(&f->c, "administrator password");
	test_console_set(&f->c, "ip lan1 address 192.0.2.2/24\n");
	(void)test_console_type(&f->c, "save 1");
	remember(f);
	f->c.answers = wrong;
	f->c.next_answer = 0;
	assert_string_equal(test_console_type(&f->c, "load 0.1"),
	    "Login Password: \nAdministrator Password: \n"
	    "Error: Incorrect password\n");
	assert_unchanged(f);
	f->c.answers = right;
	f->c.next_answer = 0;
	assert_string_equal(test_console_type(&f->c, "load config 0.1"),
	    "Login Password: \nAdministrator Password: \n"
	    "administrator password *\nip lan1 address 192.0.2.1/24\n");
	/* They came along: the one of the newer ones is wrong now. */
	f->c.answers = (const char *const[]){ "secret-1", NULL };
	f->c.next_answer = 0;
	f->c.session.administrator = false;
	(void)test_console_type(&f->c, "administrator");
	assert_true(f->c.session.administrator);
	f->c.answers = none;
	f->c.next_answer = 0;
	(void)test_console_type(&f->c, "load 1");
	assert_true(f->c.session.over);
}

static void
difference_does_what_differs(void **state)
{
	static const char *const empty[] = { "", "", "", "", NULL };
	struct fixture *f = *state;

	f->c.answers = empty;
	test_console_set(&f->c, "ip lan1 address 192.0.2.1/24\n"
	    "ip lan2 address 192.0.2.130/25\ntunnel select 1\n"
	    "ipsec tunnel 101\ntunnel select none\n");
	remember(f);
	assert_string_equal(test_console_type(&f->c, "load 0 difference"),
	    "Login Password: \nAdministrator Password: \n");
	assert_unchanged(f);
	test_console_set(&f->c, "no ip lan1 address\ntunnel select 1\n"
	    "tunnel enable 1\ntunnel select none\n");
	assert_string_equal(test_console_type(&f->c, "load 0 difference"),
	    "Login Password: \nAdministrator Password: \n"
	    "ip lan1 address 192.0.2.1/24\ntunnel select 1\n"
	    " no tunnel enable 1\n");
	assert_string_equal(test_console_listing(&f->c), f->before);
	assert_true(is_unsaved(f));
	put(f, "ip lan2 address 192.0.2.131/25\nno such line\n");
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:a.conf difference"),
	    "no such line\nError: Invalid command name\n"
	    "no ip lan1 address\nip lan2 address 192.0.2.131/25\n"
	    "tunnel select 1\n no ipsec tunnel\n");
	assert_true(f->c.session.failed_line);
	assert_string_equal(test_console_listing(&f->c),
	    "ip lan2 address 192.0.2.131/25\n");
}

static void
interactive_asks_for_each(void **state)
{
	static const char *const answers[] = { "n", "y", NULL };
	struct fixture *f = *state;

	put(f, "ip lan1 address 192.0.2.1/24\ntunnel select 1\n"
	    " ipsec tunel 1\n ipsec tunnel 101\n");
	f->c.answers = answers;
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:a.conf interactive"),
	    "ip lan1 address 192.0.2.1/24\nExecute ? (Y/N)n\n"
	    "tunnel select 1\n"
	    "ipsec tunel 1\nError: Invalid command name\n"
	    " ipsec tunnel 101\nExecute ? (Y/N)y\n");
	assert_string_equal(test_console_listing(&f->c),
	    "tunnel select 1\n ipsec tunnel 101\n");
}

static void
interactive_given_up_changes_nothing(void **state)
{
	static const char *const answers[] = { "y", NULL };
	struct fixture *f = *state;

	test_console_set(&f->c, "ip lan1 address 192.0.2.1/24\n");
	remember(f);
	put(f, "ip lan2 address 192.0.2.130/25\nbgp use on\n");
	f->c.answers = answers;
	(void)test_console_type(&f->c, "load usb1:a.conf interactive");
	assert_true(f->c.session.over);
	assert_unchanged(f);
}

static void
interactive_difference(void **state)
{
	static const char *const answers[] = { "y", "n", NULL };
	struct fixture *f = *state;

	test_console_set(&f->c, "ip lan1 address 192.0.2.1/24\n");
	put(f, "ip lan2 address 192.0.2.130/25\n");
	f->c.answers = answers;
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:a.conf difference interactive"),
	    "no ip lan1 address\nExecute ? (Y/N)y\n"
	    "ip lan2 address 192.0.2.130/25\nExecute ? (Y/N)n\n");
	assert_string_equal(test_console_listing(&f->c), "");
}

static void
what_is_no_configuration_changes_nothing(void **state)
{
	static const struct {
		const char *bytes;
		size_t	    len;
	} files[] = {
		{ "", 0 },
		{ "ip lan1 address 198.51.100.1/24\n\0", 33 },
		{ "\x00\x00\x00\x00", 4 },
		{ "Dear all,\nthe network is down.\n", 31 },
		{ "ip lan1 address 198.51.100.1/24\ndescription lan1 \xe8\xa1",
		    51 },
		/* Shift_JIS */
		{ "ip lan1 address 198.51.100.1/24\n"
		    "description lan1 \x95\x5c\x8e\xa6\x82", 54 },
	};
	struct fixture *f = *state;
	size_t i;

	test_console_set(&f->c, "ip lan1 address 192.0.2.1/24\n");
	remember(f);
	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		test_stick_put(&f->stick, files[i].bytes, files[i].len);
		assert_string_equal(test_console_type(&f->c,
		    "load usb1:/a.conf rollback-timer=120"),
		    "Error: The file is not a configuration file\n");
		assert_true(f->c.session.failed_line);
		assert_string_equal(test_console_type(&f->c,
		    "load usb1:/a.conf difference silent"),
		    "Error: The file is not a configuration file\n");
		assert_unchanged(f);
	}
}

static void
what_is_not_there_changes_nothing(void **state)
{
	struct fixture *f = *state;

	test_console_set(&f->c, "ip lan1 address 192.0.2.1/24\n");
	remember(f);
	assert_string_equal(test_console_type(&f->c, "load usb1:/b.conf"),
	    "Error: Cannot open the file\n");
	assert_string_equal(test_console_type(&f->c, "load emfs:b"),
	    "Error: Cannot open the file\n");
	assert_string_equal(test_console_type(&f->c, "load sd1:/b.conf"),
	    "Error: External memory is not mounted\n");
	assert_string_equal(test_console_type(&f->c, "load 3"),
	    "Error: The configuration file does not exist\n");
	assert_string_equal(test_console_type(&f->c, "load config 0.2"),
	    "Error: The configuration file does not exist\n");
	assert_unchanged(f);
}

/* A sparse file takes no room on the disk, and must take none in memory. */
/* What `save` makes of an empty one is one. */
static void
empty_configuration_is_one(void **state)
{
	struct fixture *f = *state;

	test_console_set(&f->c, "ip lan1 address 192.0.2.1/24\n");
	put(f, "# RTX830\npp disable all\nno tunnel enable all\n");
	assert_string_equal(test_console_type(&f->c, "load usb1:/a.conf"),
	    "no tunnel enable all\n");
	assert_string_equal(test_console_listing(&f->c), "");
}

static void
much_of_nothing_is_no_configuration(void **state)
{
	struct fixture *f = *state;
	char *path = test_stick_path(&f->stick);

	remember(f);
	put(f, "");
	assert_int_equal(truncate(path, (off_t)1 << 30), 0);
	assert_memory_equal(test_console_type(&f->c, "load usb1:/a.conf"),
	    "Error: Cannot ", 14);
	assert_unchanged(f);
	free(path);
}

static void
too_many_lines_do_not_replace(void **state)
{
	struct fixture *f = *state;
	struct text text = TEXT_INIT;
	int i;

	text_adds(&text, "ip lan1 address 192.0.2.1/24\n");
	for (i = 1; i < 1999; i++)
		text_adds(&text, "#\n");
	put(f, text_str(&text));
	assert_string_equal(test_console_type(&f->c, "load usb1:a.conf"),
	    "ip lan1 address 192.0.2.1/24\n");
	remember(f);
	text_adds(&text, "ip lan2 address 192.0.2.130/25");
	put(f, text_str(&text));
	assert_string_equal(test_console_type(&f->c, "load usb1:a.conf"),
	    "Error: The configuration file has too many lines\n");
	assert_unchanged(f);
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:a.conf difference"),
	    "ip lan2 address 192.0.2.130/25\n");
	text_fini(&text);
}

static void
routing_protocols_are_told(void **state)
{
	struct fixture *f = *state;

	put(f, "ip lan1 address 192.0.2.1/24\nbgp use on\n"
	    "ipv6 ospf use on\n");
	assert_string_equal(test_console_type(&f->c, "load usb1:a.conf"),
	    "ip lan1 address 192.0.2.1/24\nbgp use on\nipv6 ospf use on\n"
	    "bgp configure refresh\nipv6 ospf configure refresh\n");
	put(f, "bgp use on\nip lan1 ospf area backbone\n");
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:a.conf difference"), "no ip lan1 address\n"
	    "no ipv6 ospf use\nip lan1 ospf area backbone\n"
	    "ospf configure refresh\nipv6 ospf configure refresh\n");
	put(f, "bgp use on\n");
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:a.conf no-configure-refresh"), "bgp use on\n");
}

static void
host_key_may_stay(void **state)
{
	struct fixture *f = *state;

	test_console_set(&f->c, "sshd host key generate bit=2048\n");
	put(f, "sshd host key generate bit=1024 *\nbgp use on\n");
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:a.conf no-key-generate no-configure-refresh"),
	    "bgp use on\n");
	assert_string_equal(test_console_listing(&f->c),
	    "bgp use on\nsshd host key generate bit=2048 *\n");
	assert_string_equal(test_console_type(&f->c, "load usb1:a.conf "
	    "difference no-key-generate"), "");
	(void)test_console_type(&f->c, "load usb1:a.conf");
	assert_string_equal(test_console_listing(&f->c),
	    "bgp use on\nsshd host key generate bit=1024 *\n");
	/* Only one that the file has, too. */
	put(f, "bgp use on\n");
	(void)test_console_type(&f->c, "load usb1:a.conf no-key-generate");
	assert_string_equal(test_console_listing(&f->c), "bgp use on\n");
}

static void
blocks_and_embedded_files_are_loaded(void **state)
{
	struct fixture *f = *state;

	put(f, "embedded file inner <<EOF\nip lan1 address 192.0.2.1/24\n"
	    "EOF\n");
	assert_string_equal(test_console_type(&f->c, "load usb1:a.conf"),
	    "embedded file inner <<EOF\nip lan1 address 192.0.2.1/24\n"
	    "EOF\n");
	assert_string_equal(test_console_type(&f->c, "load emfs:/inner"),
	    "ip lan1 address 192.0.2.1/24\n");
	assert_string_equal(test_console_listing(&f->c),
	    "ip lan1 address 192.0.2.1/24\n");
}

/* What a load says of itself in the journal. */
struct rows {
	size_t		 n, lines;
	const char	*session;
};

static enum rc
count_row(void *ctx, int64_t command_id, const struct model_change *change)
{
	struct rows *rows = ctx;
	const bool line = change->old_line != NULL || change->new_line != NULL;

	(void)command_id;
	assert_string_equal(change->command,
	    "load file usb1:/a.conf silent");
	if (!line)
		assert_string_equal(change->entry, "load");
	assert_string_equal(change->session, rows->session);
	assert_string_equal(change->origin, "Serial");
	rows->n++;
	rows->lines += line;
	return RC_OK;
}

static void
journal_has_it_and_its_lines(void **state)
{
	struct fixture *f = *state;
	struct rows rows = { .session = f->c.session.id };
	struct diag diag = DIAG_INIT;

	put(f, "ip lan1 address 192.0.2.1/24\nip lan2 address dhcp\n");
	(void)test_console_type(&f->c, "load file usb1:/a.conf silent");
	assert_int_equal(model_walk_changes(f->c.device.model, 0, count_row,
	    &rows, &diag), RC_OK);
	assert_int_equal(rows.n, 3);
	assert_int_equal(rows.lines, 2);
}

/* A session goes by what it loads as by what it types. */
static void
session_follows_console_settings(void **state)
{
	struct fixture *f = *state;

	f->c.session.language_fixed = false;
	put(f, "console character ja.utf8\nconsole columns 120\n");
	(void)test_console_type(&f->c, "load usb1:a.conf");
	assert_int_equal(f->c.session.language, LANGUAGE_JA);
	assert_int_equal(f->c.session.console.columns, 120);
	put(f, "no such line\nip lan1 address dhcp\n");
	assert_string_equal(test_console_type(&f->c, "load usb1:a.conf "
	    "silent"), "no such line\n"
	    "エラー: コマンド名を確認してください\n");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(file_replaces_what_runs),
		TEST(refused_lines_are_told_under_the_command),
		TEST(conflict_is_told_once),
		TEST(silent_shows_nothing),
		TEST(saved_one_asks_for_its_passwords),
		TEST(difference_does_what_differs),
		TEST(interactive_asks_for_each),
		TEST(interactive_given_up_changes_nothing),
		TEST(interactive_difference),
		TEST(what_is_no_configuration_changes_nothing),
		TEST(what_is_not_there_changes_nothing),
		TEST(empty_configuration_is_one),
		TEST(much_of_nothing_is_no_configuration),
		TEST(too_many_lines_do_not_replace),
		TEST(routing_protocols_are_told),
		TEST(host_key_may_stay),
		TEST(blocks_and_embedded_files_are_loaded),
		TEST(journal_has_it_and_its_lines),
		TEST(session_follows_console_settings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
