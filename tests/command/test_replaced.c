/*
 * What the journal knows of a configuration that another one replaced: which
 * lines it names, and that they suffice to bring it back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/console.h"
#include "support/random_line.h"
#include "support/stick.h"

#include "base/banned.h"

#define SEED 20261123
#define ROUNDS 60
#define LINES 40	/* tried in each */

/* A console with a memory stick, and the last command of the journal. */
struct fixture {
	struct test_console	 c;
	struct test_stick	 stick;
	struct text		 changes;	/* "-old\n+new\n" */
	int64_t			 command_id;
};

static enum rc
note_change(void *ctx, int64_t command_id, const struct model_change *change)
{
	struct fixture *f = ctx;

	if (command_id != f->command_id)
		text_reset(&f->changes);
	f->command_id = command_id;
	if (change->old_line != NULL)
		text_addf(&f->changes, "-%s\n", change->old_line);
	if (change->new_line != NULL)
		text_addf(&f->changes, "+%s\n", change->new_line);
	return RC_OK;
}

/* The lines of the newest command in the journal. */
static const char *
last_changes(struct fixture *f)
{
	struct diag diag = DIAG_INIT;

	text_reset(&f->changes);
	assert_int_equal(model_walk_changes(f->c.device.model, 0, note_change,
	    f, &diag), RC_OK);
	return text_str(&f->changes);
}

static int
setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	assert_non_null(f);
	test_console_open(&f->c, NULL, false);
	test_stick_open(&f->stick, &f->c.device);
	test_console_aside(&f->c);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	text_fini(&f->changes);
	test_console_close(&f->c);
	test_stick_close(&f->stick);
	free(f);
	return 0;
}

/* A console loads a text as a file; what the device says to that. */
static const char *
write_and_load(struct fixture *f, struct test_console *c, const char *text)
{
	test_stick_put(&f->stick, text, strlen(text));
	return test_console_type(c, "load usb1:a.conf silent");
}

static const char *
load(struct fixture *f, const char *text)
{
	return write_and_load(f, &f->c, text);
}

static char *
listing(struct fixture *f)
{
	char *copy = strdup(test_console_listing(&f->c));

	assert_non_null(copy);
	return copy;
}

/* One line of each kind that a configuration is made of. */
static const char before[] = "ip lan1 address 192.0.2.1/24\n"
    "pp select 1\n ip pp mtu 1454\n pp enable 1\n"
    "tunnel select 1\n ipsec tunnel 101\n"
    "  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
    "  ipsec ike pre-shared-key 1 text one\n tunnel enable 1\n"
    "tunnel select 3\n tunnel template 4-5 7\n"
    "ip host a.example.com 192.0.2.1\nip host b.example.com 192.0.2.2\n"
    "dns server 192.0.2.3\n";
static const char after[] = "ip lan1 address 192.0.2.9/24\n"
    "pp select 1\n pp enable 1\n"
    "tunnel select 1\n ipsec tunnel 102\n"
    "  ipsec sa policy 102 1 esp aes-cbc sha-hmac\n"
    "  ipsec ike pre-shared-key 1 text two\n tunnel enable 1\n"
    "tunnel select 3\n tunnel template 4-5\n"
    "ip host b.example.com 192.0.2.2\nip host a.example.com 192.0.2.1\n"
    "dns server 192.0.2.3\n";
static const char replaced[] =
    "-ip lan1 address 192.0.2.1/24\n+ip lan1 address 192.0.2.9/24\n"
    "-ipsec ike pre-shared-key 1 text one\n"
    "+ipsec ike pre-shared-key 1 text two\n-ip pp mtu 1454\n"
    "-ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
    "+ipsec sa policy 102 1 esp aes-cbc sha-hmac\n"
    "-ipsec tunnel 101\n+ipsec tunnel 102\n"
    "-tunnel template 4-5 7\n+tunnel template 4-5\n"
    "-ip host a.example.com 192.0.2.1\n+ip host a.example.com 192.0.2.1\n";

static void
load_is_journalled_line_by_line(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(load(f, before), "");
	assert_string_equal(load(f, after), "");
	assert_string_equal(last_changes(f), replaced);
	assert_string_equal(load(f, after), "");
	assert_string_equal(last_changes(f), "");
}

/* Only the order of lines without a number of their own says which moved. */
static void
serial_numbers_are_no_change(void **state)
{
	struct fixture *f = *state;

	test_console_set(&f->c, "ip host a.example.com 192.0.2.1\n"
	    "ip host b.example.com 192.0.2.2\nno ip host a.example.com\n"
	    "ip host c.example.com 192.0.2.3\n");
	assert_string_equal(load(f, "ip host b.example.com 192.0.2.2\n"
	    "ip host c.example.com 192.0.2.3\n"), "");
	assert_string_equal(last_changes(f), "");
	assert_string_equal(load(f, "ip host b.example.com 192.0.2.2\n"),
	    "");
	assert_string_equal(last_changes(f),
	    "-ip host c.example.com 192.0.2.3\n");
}

/* What was typed before a load that left it as it was can still be taken
 * back. */
static void
load_of_the_same_keeps_places(void **state)
{
	struct fixture *f = *state;
	char *was;

	test_console_set(&f->c, "ip host a.example.com 192.0.2.1\n"
	    "ip host b.example.com 192.0.2.2\nno ip host a.example.com\n"
	    "ip host c.example.com 192.0.2.3\n");
	was = listing(f);
	assert_string_equal(load(f, was), "");
	assert_string_equal(test_console_listing(&f->c), was);
	free(was);
	assert_string_equal(test_console_type(&f->c, ":undo"),
	    "rtxsh: undone: ip host c.example.com 192.0.2.3\n");
	assert_string_equal(test_console_type(&f->c, ":undo"),
	    "rtxsh: undone: no ip host a.example.com\n");
	assert_string_equal(test_console_listing(&f->c),
	    "ip host a.example.com 192.0.2.1\n"
	    "ip host b.example.com 192.0.2.2\n");
}

/* Of a list that came or went in part, the others are not told of. */
static void
others_of_a_list_are_no_change(void **state)
{
	static const char a[] = "ip host a.example.com 192.0.2.1\n",
	    b[] = "ip host b.example.com 192.0.2.2\n",
	    c[] = "ip host c.example.com 192.0.2.3\n",
	    x[] = "ip host c.example.com 192.0.2.9\n",
	    d[] = "ip host d.example.com 192.0.2.4\n";
	struct fixture *f = *state;
	struct text text = TEXT_INIT;

	text_addf(&text, "%s%s%s%s", a, b, c, d);
	(void)load(f, text_str(&text));
	text_reset(&text);
	text_addf(&text, "%s%s%s", a, c, d);
	(void)load(f, text_str(&text));
	text_reset(&text);
	text_addf(&text, "-%s", b);
	assert_string_equal(last_changes(f), text_str(&text));
	text_reset(&text);
	text_addf(&text, "%s%s%s%s", a, x, d, b);
	(void)load(f, text_str(&text));
	text_reset(&text);
	text_addf(&text, "-%s+%s+%s", c, x, b);
	assert_string_equal(last_changes(f), text_str(&text));
	(void)test_console_type(&f->c, ":undo");
	(void)test_console_type(&f->c, ":undo");
	text_reset(&text);
	text_addf(&text, "%s%s%s%s", a, b, c, d);
	assert_string_equal(test_console_listing(&f->c), text_str(&text));
	text_fini(&text);
}

/* A line that another session's load has moved is still the same. */
static void
undo_finds_lines_that_moved(void **state)
{
	struct fixture *f = *state;
	struct test_console other;

	test_console_set(&f->c, "ip host a.example.com 192.0.2.1\n"
	    "ip host b.example.com 192.0.2.2\n"
	    "ip host c.example.com 192.0.2.3\n"
	    "ip host c.example.com 192.0.2.4\n");
	test_console_join(&other, &f->c, "TELNET 192.0.2.9");
	other.session.administrator = true;
	assert_string_equal(write_and_load(f, &other,
	    "ip host c.example.com 192.0.2.4\n"
	    "ip host b.example.com 192.0.2.2\n"), "");
	assert_string_equal(test_console_type(&f->c, ":undo"),
	    "rtxsh: undone: ip host c.example.com 192.0.2.4\n");
	assert_string_equal(test_console_listing(&f->c),
	    "ip host c.example.com 192.0.2.3\n"
	    "ip host b.example.com 192.0.2.2\n");
	assert_string_equal(test_console_type(&f->c, ":undo"),
	    "rtxsh: undone: ip host c.example.com 192.0.2.3\n");
	assert_string_equal(test_console_listing(&f->c),
	    "ip host b.example.com 192.0.2.2\n");
	test_console_close(&other);
}

static void
difference_is_journalled_too(void **state)
{
	struct fixture *f = *state;

	assert_string_equal(load(f, "dns server 192.0.2.3\n"), "");
	assert_string_equal(load(f, "dns server 192.0.2.4\n"), "");
	assert_string_equal(test_console_type(&f->c, ":undo"),
	    "rtxsh: undone: load usb1:a.conf silent\n");
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:a.conf difference silent"), "");
	assert_string_equal(last_changes(f),
	    "-dns server 192.0.2.3\n+dns server 192.0.2.4\n");
	/* Nothing to do is not worth a row. */
	assert_string_equal(test_console_type(&f->c,
	    "load usb1:a.conf difference silent"), "");
	assert_string_equal(last_changes(f),
	    "-dns server 192.0.2.3\n+dns server 192.0.2.4\n");
}

static void
restart_is_journalled_line_by_line(void **state)
{
	struct fixture *f = *state;
	bool unsaved;

	test_console_set(&f->c, "dns server 192.0.2.3\n");
	(void)test_console_type(&f->c, "save");
	test_console_set(&f->c, "dns server 192.0.2.4\n"
	    "ip lan2 address dhcp\n");
	(void)test_console_type(&f->c, "restart");
	assert_string_equal(last_changes(f), "-ip lan2 address dhcp\n"
	    "-dns server 192.0.2.4\n+dns server 192.0.2.3\n");
	assert_int_equal(model_unsaved(f->c.device.model, &unsaved,
	    &f->c.session.diag), RC_OK);
	assert_false(unsaved);
}

static void
cold_start_is_journalled_line_by_line(void **state)
{
	static const char *const answers[] = { "", NULL };
	struct fixture *f = *state;

	test_console_set(&f->c, "dns server 192.0.2.3\n");
	f->c.answers = answers;
	(void)test_console_type(&f->c, "cold start");
	assert_true(f->c.session.restarted);
	assert_non_null(strstr(last_changes(f), "-dns server 192.0.2.3\n"));
	assert_non_null(strstr(text_str(&f->changes),
	    "+ip lan1 address 192.168.100.1/24\n"));
}

/* Passwords that a saved configuration brings along go back with it. */
static void
undo_takes_a_load_back(void **state)
{
	struct fixture *f = *state;
	char *was;

	test_console_set(&f->c, "login user bob one\n");
	assert_string_equal(load(f, before), "");
	was = listing(f);
	assert_string_equal(load(f, after), "");
	assert_string_not_equal(test_console_listing(&f->c), was);
	assert_string_equal(test_console_type(&f->c, ":undo"),
	    "rtxsh: undone: load usb1:a.conf silent\n");
	assert_string_equal(test_console_listing(&f->c), was);
	assert_string_equal(test_console_type(&f->c, ":undo"),
	    "rtxsh: undone: load usb1:a.conf silent\n");
	assert_string_equal(test_console_listing(&f->c),
	    "login user bob *\n");
	free(was);
}

/* What is told of a line of somebody else's has no secret either, wherever it
 * stands. */
static void
undo_of_a_load_tells_no_secret(void **state)
{
	struct fixture *f = *state;
	struct test_console other;

	assert_string_equal(load(f, "ip lan1 mtu 1300\npp select 1\n"
	    " pp auth myname bob one\nip host a.example.com 192.0.2.3\n"), "");
	test_console_join(&other, &f->c, "TELNET 192.0.2.9");
	other.session.administrator = true;
	test_console_set(&other, "pp select 1\npp auth myname bob two\n");
	assert_string_equal(test_console_type(&f->c, ":undo"),
	    "rtxsh: not undone: load usb1:a.conf silent: there is another "
	    "line since: pp auth myname bob *\n");
	test_console_close(&other);
}

/* Types random settings, some of which are taken out again. */
static void
type_lines(struct fixture *f, struct random_lines *random)
{
	struct text line = TEXT_INIT;
	const struct entry *entry;
	struct place place;
	int i;

	for (i = 0; i < LINES; i++) {
		entry = grammar_entry(random_lines_below(random,
		    grammar_entries()));
		text_reset(&line);
		if (i % 4 == 0)
			text_adds(&line, "no ");
		/* Without its memory stick it could load nothing. */
		if (!entry->setting || entry->act != NULL ||
		    strncmp(entry->name, "usbhost", 7) == 0 ||
		    strncmp(entry->name, "external-memory", 15) == 0 ||
		    !random_lines_make(random, entry, &line) ||
		    strchr(text_str(&line), '\n') != NULL ||
		    !random_lines_place(random, entry, text_str(&line) +
			(i % 4 == 0 ? 3 : 0), &place))
			continue;
		f->c.session.selection = place.selection;
		(void)test_console_type(&f->c, text_str(&line));
	}
	text_fini(&line);
}

/* Whatever is loaded over whatever: nothing of what was is lost. */
static void
every_load_can_be_taken_back(void **state)
{
	struct fixture *f = *state;
	struct random_lines *random = random_lines_new(f->c.device.profile,
	    false, SEED);
	char *older = strdup(""), *was;
	int i, loaded = 0;

	assert_non_null(random);
	assert_non_null(older);
	for (i = 0; i < ROUNDS; i++) {
		type_lines(f, random);
		was = listing(f);
		(void)load(f, was);
		assert_string_equal(test_console_listing(&f->c), was);
		(void)load(f, older);
		if (strcmp(test_console_listing(&f->c), was) != 0) {
			loaded++;
			(void)test_console_type(&f->c, ":undo");
		}
		if (strcmp(test_console_listing(&f->c), was) != 0)
			fail_msg("%s\nis not\n%s",
			    test_console_listing(&f->c), was);
		free(older);
		older = was;
	}
	assert_true(loaded > ROUNDS / 2);
	free(older);
	random_lines_free(random);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(load_is_journalled_line_by_line),
		TEST(serial_numbers_are_no_change),
		TEST(load_of_the_same_keeps_places),
		TEST(others_of_a_list_are_no_change),
		TEST(undo_finds_lines_that_moved),
		TEST(difference_is_journalled_too),
		TEST(restart_is_journalled_line_by_line),
		TEST(cold_start_is_journalled_line_by_line),
		TEST(undo_takes_a_load_back),
		TEST(undo_of_a_load_tells_no_secret),
		TEST(every_load_can_be_taken_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
