/*
 * What stands behind a `show` command: filters, the page viewer, files.
 */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "support/console.h"

#include "base/banned.h"

#define SETTINGS \
	"ip route default gateway pp 1\n" \
	"ip lan1 address 192.168.100.1/24\n" \
	"ip lan1 secure filter in 1 2\n" \
	"dns server 192.0.2.1\n"

struct fixture {
	struct test_console c;
	char		 folder[64];
	struct text	 paged;
};

static int
setup(void **state)
{
	static struct fixture f;

	f = (struct fixture){ .folder = "/tmp/rtxsh-storage-XXXXXX",
	    .paged = TEXT_INIT };
	assert_non_null(mkdtemp(f.folder));
	test_console_open(&f.c, NULL, false);
	test_console_set(&f.c, SETTINGS);
	f.c.device.storage.usb = f.folder;
	*state = &f;
	return 0;
}

/* A file of the folder; "" and *found false when there is none. */
static struct text
content(const struct fixture *f, const char *name, bool *found)
{
	struct text path = TEXT_INIT, out = TEXT_INIT;
	char piece[512];
	FILE *file;
	size_t n;

	text_addf(&path, "%s/%s", f->folder, name);
	file = fopen(text_str(&path), "r");
	*found = file != NULL;
	while (file != NULL && (n = fread(piece, 1, sizeof(piece), file)) > 0)
		text_add(&out, piece, n);
	if (file != NULL)
		assert_int_equal(fclose(file), 0);
	text_fini(&path);
	return out;
}

static void
remove_file(const struct fixture *f, const char *name)
{
	struct text path = TEXT_INIT;

	text_addf(&path, "%s/%s", f->folder, name);
	(void)unlink(text_str(&path));
	text_fini(&path);
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	test_console_close(&f->c);
	text_fini(&f->paged);
	remove_file(f, "a.txt");
	remove_file(f, "link");
	return rmdir(f->folder);
}

static void
assert_types(struct fixture *f, const char *line, const char *output)
{
	assert_string_equal(test_console_type(&f->c, line), output);
}

static void
assert_holds(struct fixture *f, const char *name, const char *expected)
{
	bool found;
	struct text text = content(f, name, &found);

	assert_true(found);
	assert_string_equal(text_str(&text), expected);
	text_fini(&text);
}

static void
grep_shows_the_lines_that_match(void **state)
{
	struct fixture *f = *state;

	assert_types(f, "show config | grep route",
	    "Searching ...\nip route default gateway pp 1\n");
	assert_types(f, "sh conf | GREP -i LAN1 | grep -v filter",
	    "Searching ...\nip lan1 address 192.168.100.1/24\n");
	assert_types(f, "show config | grep \"filter in\"",
	    "Searching ...\nip lan1 secure filter in 1 2\n");
	assert_types(f, "show config | grep dns\\|route",
	    "Searching ...\nip route default gateway pp 1\n"
	    "dns server 192.0.2.1\n");
	assert_types(f, "show config | grep 'dns|route' | grep -vw pp",
	    "Searching ...\ndns server 192.0.2.1\n");
	assert_types(f, "show config | grep nothing", "Searching ...\n");
}

static void
wrong_filters_run_nothing(void **state)
{
	struct fixture *f = *state;

	assert_types(f, "show config | grep",
	    "Error: Insufficient or too many parameters\n");
	assert_types(f, "show config | grep a b",
	    "Error: Insufficient or too many parameters\n");
	assert_types(f, "show config |",
	    "Error: Insufficient or too many parameters\n");
	assert_types(f, "show config | less | grep a",
	    "Error: Insufficient or too many parameters\n");
	assert_types(f, "show config | sort", "Error: Illegal keyword\n");
	assert_types(f, "show config | grep (a", "Error: Illegal keyword\n");
	assert_true(f->c.session.failed_line);
}

/* Clients ask for such, and expect anything but an error (CLIENTS 31). */
static void
unknown_options_are_searched_for(void **state)
{
	struct fixture *f = *state;

	assert_types(f, "show config | grep -E a", "Searching ...\n");
	assert_types(f, "show config | grep -A100 'pp select 1'",
	    "Searching ...\n");
	assert_types(f, "alias e='a -E b'", "");
	assert_types(f, "show config | grep -iE B",
	    "Searching ...\n");
	assert_types(f, "show config | grep -i -E B",
	    "Searching ...\nalias e=\"a -E b\"\n");
}

static void
other_commands_take_no_filter(void **state)
{
	struct fixture *f = *state;

	assert_types(f, "save | grep a",
	    "Error: Insufficient or too many parameters\n");
	assert_types(f, "less config | grep a",
	    "Error: Insufficient or too many parameters\n");
	assert_types(f, "shoe config | grep a",
	    "Error: Invalid command name\n");
	assert_types(f, "show config grep dns",
	    "Error: Insufficient or too many parameters\n");
	test_console_set(&f->c,
	    "ipsec ike pre-shared-key 1 text \"a | b > c\"\n");
}

static void
errors_are_not_filtered(void **state)
{
	struct fixture *f = *state;
	bool found;
	struct text text;

	assert_types(f, "show config pp | grep x",
	    "Error: Execute pp select command beforehand\n");
	assert_types(f, "show config pp > usb1:a.txt",
	    "Error: Execute pp select command beforehand\n");
	text = content(f, "a.txt", &found);
	assert_false(found);
	text_fini(&text);
}

static enum rc
page(void *ctx, const char *s, size_t len)
{
	struct test_console *c = ctx;
	struct fixture *f = (struct fixture *)c;

	text_add(&f->paged, s, len);
	return RC_OK;
}

static void
less_shows_pages(void **state)
{
	struct fixture *f = *state;

	/* Without pages it is all written. */
	assert_types(f, "show config | grep dns | less",
	    "Searching ...\ndns server 192.0.2.1\n");
	f->c.session.terminal.page = page;
	assert_types(f, "show config | grep dns | less", "Searching ...\n");
	assert_string_equal(text_str(&f->paged), "dns server 192.0.2.1\n");
	text_reset(&f->paged);
	assert_types(f, "less config tunnel 1", "");
	assert_string_equal(text_str(&f->paged), "");
	test_console_set(&f->c, "tunnel select 1\nipsec tunnel 101\n"
	    "tunnel select none\n");
	assert_types(f, "less config tunnel 1", "");
	assert_string_equal(text_str(&f->paged),
	    "tunnel select 1\n ipsec tunnel 101\n");
}

static void
output_goes_to_a_file(void **state)
{
	static const char *const answers[] = { "n", "Y", NULL };
	struct fixture *f = *state;

	f->c.answers = answers;
	f->c.session.console.encoding = ENCODING_SJIS;
	assert_types(f, "show config | grep dns > usb1:a.txt",
	    "Searching ...\n");
	assert_holds(f, "a.txt", "dns server 192.0.2.1\r\n");
	test_console_set(&f->c, "description lan1 本社\n");
	assert_types(f, "show config | grep desc >> usb1:/a.txt",
	    "Searching ...\n");
	assert_holds(f, "a.txt", "dns server 192.0.2.1\r\n"
	    "description lan1 \x96\x7b\x8e\xd0\r\n");
	assert_types(f, "show config > usb1:a.txt",
	    "The file already exists. Overwrite it ? (Y/N)n\n");
	assert_types(f, "show config | grep nothing >usb1:a.txt",
	    "The file already exists. Overwrite it ? (Y/N)Y\n"
	    "Searching ...\n");
	assert_holds(f, "a.txt", "");
}

static void
files_stay_in_their_folder(void **state)
{
	struct fixture *f = *state;
	struct text link = TEXT_INIT;

	assert_types(f, "show config > sd1:a.txt",
	    "Error: External memory is not mounted\n");
	assert_types(f, "show config > a.txt", "Error: Illegal keyword\n");
	assert_types(f, "show config > usb1:", "Error: Illegal keyword\n");
	assert_types(f, "show config > usb1:a usb1:b",
	    "Error: Insufficient or too many parameters\n");
	assert_types(f, "show config > usb1:a | grep a",
	    "Error: Insufficient or too many parameters\n");
	assert_types(f, "show config > usb1:../a.txt",
	    "Error: Cannot write to the external memory\n");
	assert_types(f, "show config > usb1:none/a.txt",
	    "Error: Cannot write to the external memory\n");
	text_addf(&link, "%s/link", f->folder);
	assert_int_equal(symlink("/tmp", text_str(&link)), 0);
	assert_types(f, "show config > usb1:link/a.txt",
	    "Error: Cannot write to the external memory\n");
	assert_types(f, "show config >> usb1:link",
	    "Error: Cannot write to the external memory\n");
	text_fini(&link);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    grep_shows_the_lines_that_match, setup, teardown),
		cmocka_unit_test_setup_teardown(wrong_filters_run_nothing,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(
		    unknown_options_are_searched_for, setup, teardown),
		cmocka_unit_test_setup_teardown(other_commands_take_no_filter,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(errors_are_not_filtered,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(less_shows_pages, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(output_goes_to_a_file, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(files_stay_in_their_folder,
		    setup, teardown),
	};

	return cmocka_run_group_tests_name("pipeline", tests, NULL, NULL);
}
