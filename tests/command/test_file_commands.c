/*
 * Files and directories at the console: what the commands answer, paths from
 * PWD, tables, the state of memories; who shares the files and when they go.
 */
#define _DEFAULT_SOURCE		/* mkdtemp() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "router/files.h"
#include "support/console.h"

#include "base/banned.h"

#define HEADING \
	"Date       Time           Size  File name\n" \
	"------------------------------------------------------------\n"
#define NOW "2024/09/26 02:29:05 "
#define DIRECTORY NOW "     <DIR>  "

struct fixture {
	struct test_console	c;
	char			folder[64];	/* is usb1: */
};

static int
setup(void **state)
{
	static struct fixture f;

	f = (struct fixture){ .folder = "/tmp/rtxsh-commands-XXXXXX" };
	assert_non_null(mkdtemp(f.folder));
	test_console_open(&f.c, NULL, false);
	f.c.device.storage.usb = f.folder;
	*state = &f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	(void)test_console_type(&f->c, "delete usb1:/d");
	(void)test_console_type(&f->c, "delete usb1:/a");
	test_console_close(&f->c);
	return rmdir(f->folder);
}

/* A line and what it prints; an error sets failed_line. */
struct typed {
	const char	*line;
	const char	*output;
};

static void
assert_typed(struct fixture *f, const struct typed *typed, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		assert_string_equal(test_console_type(&f->c, typed[i].line),
		    typed[i].output);
		assert_int_equal(f->c.session.failed_line,
		    strncmp(typed[i].output, "Error: ", 7) == 0);
	}
}

#define N(a) (sizeof(a) / sizeof((a)[0]))

static void
put(struct fixture *f, const char *path, const char *content)
{
	enum files_answer answer;

	assert_int_equal(files_write(&f->c.device, path, content,
	    strlen(content), &answer, &f->c.session.diag), RC_OK);
	assert_int_equal(answer, FILES_DONE);
}

static void
each_trouble_is_one_error(void **state)
{
	static const struct typed typed[] = {
		{ "make directory /d", "" },
		{ "make directory /d",
		  "Error: A file or directory of that name already exists\n" },
		{ "make directory /x/y",
		  "Error: No such file or directory\n" },
		{ "make directory /f/y", "Error: Not a directory\n" },
		{ "make directory /d:", "Error: Invalid file name\n" },
		{ "make directory /../d", "Error: Invalid file name\n" },
		{ "make directory emfs:/d", "Error: The file is read only\n" },
		{ "make directory sd1:/d",
		  "Error: External memory is not mounted\n" },
		{ "delete /x", "Error: No such file or directory\n" },
		{ "delete /", "Error: Invalid file name\n" },
		{ "copy /x /y", "Error: No such file or directory\n" },
		{ "copy /f /f",
		  "Error: Cannot copy a file or directory onto itself\n" },
		{ "copy /d /f",
		  "Error: A file or directory of that name already exists\n" },
		{ "copy /f sd1:/f",
		  "Error: External memory is not mounted\n" },
		{ "rename /f d",
		  "Error: A file or directory of that name already exists\n" },
		{ "rename /x y", "Error: No such file or directory\n" },
		{ "rename /f a/b", "Error: Illegal keyword\n" },
		{ "call /d", "Error: It is a directory\n" },
		{ "call /x", "Error: Cannot open the file\n" },
		{ "show file list /x", "Error: No such file or directory\n" },
		{ "show file list sd1:/",
		  "Error: External memory is not mounted\n" },
		{ "show file list / file-only", "d/\nf\n" },
	};
	struct fixture *f = *state;

	put(f, "/f", "1");
	assert_typed(f, typed, N(typed));
}

static void
relative_paths_start_at_pwd(void **state)
{
	static const struct typed typed[] = {
		{ "make directory d", "" },
		{ "make directory d/e", "" },
		{ "set PWD=/d", "" },
		{ "make directory f", "" },
		{ "copy e ../g", "" },
		{ "rename e h", "" },
		{ "show file list . file-only", "f/\nh/\n" },
		{ "show file list / all file-only",
		  "[/]\nd/\ng/\n[/d]\nf/\nh/\n[/d/f]\n[/d/h]\n[/g]\n" },
		{ "delete f", "" },
		{ "set PWD=usb1:/", "" },
		{ "make directory d", "" },
		{ "copy /d/h d", "" },
		{ "show file list d file-only", "h/\n" },
		{ "no set PWD", "" },
		{ "show file list . file-only", "d/\ng/\n" },
		{ "delete config", "Error: Insufficient or too many "
		  "parameters\n" },
	};

	assert_typed(*state, typed, N(typed));
}

static void
files_are_listed(void **state)
{
	static const struct typed typed[] = {
		{ "show file list /", HEADING },
		{ "show file list / all", HEADING "[/]\n" },
		{ "make directory /d", "" },
		{ "copy usb1:/a /d/long-name.txt", "" },
		{ "copy usb1:/a /b", "" },
		{ "show file list /", HEADING NOW "        12  b\n"
		  DIRECTORY "d\n" },
		{ "show file list / all", HEADING "[/]\n"
		  NOW "        12  b\n" DIRECTORY "d\n"
		  "[/d]\n" NOW "        12  long-name.txt\n" },
		{ "show file list / file-only all",
		  "[/]\nb\nd/\n[/d]\nlong-name.txt\n" },
		{ "show file list /b", HEADING NOW "        12  b\n" },
		{ "show file list /b file-only", "b\n" },
		{ "show file list emfs:/", HEADING
		  "                             2  e\n" },
		{ "show file list / | grep long", "Searching ...\n" },
		{ "show file list usb1: file-only", "a\n" },
	};
	struct fixture *f = *state;

	put(f, "usb1:/a", "twelve bytes");
	test_console_load(&f->c, "embedded file e <<END\n1\nEND\n");
	assert_typed(f, typed, N(typed));
	f->c.session.language = LANGUAGE_JA;
	assert_string_equal(test_console_type(&f->c, "show file list /b"),
	    "日付       時刻         サイズ  ファイル名\n"
	    "------------------------------------------------------------\n"
	    NOW "        12  b\n");
}

static void
rtfs_tells_how_full_it_is(void **state)
{
	static const struct typed typed[] = {
		{ "make directory /d", "" },
		{ "make directory /d/e", "" },
		{ "show status rtfs",
		  "Capacity           : 1572864 bytes\n"
		  "Free capacity      : 1566025 bytes\n"
		  "Available entries  : 996\n"
		  "Files              : 2\n"
		  "Directories        : 2\n" },
		{ "rtfs garbage-collect", "" },
		{ "show file list / file-only", "a\nb\nd/\n" },
		{ "rtfs format", "" },
		{ "show file list / file-only", "" },
	};
	struct fixture *f = *state;
	struct text content = TEXT_INIT;

	while (content.len < 6838)
		text_addc(&content, 'x');
	put(f, "/a", text_str(&content));
	put(f, "/b", "1");
	assert_typed(f, typed, N(typed));
	f->c.session.language = LANGUAGE_JA;
	assert_string_equal(test_console_type(&f->c, "show status rtfs"),
	    "容量               : 1572864 バイト\n"
	    "空き容量           : 1572864 バイト\n"
	    "作成可能エントリ数 : 1000\n"
	    "ファイル数         : 0\n"
	    "ディレクトリ数     : 0\n");
	text_fini(&content);
}

static void
memories_tell_whether_they_are_there(void **state)
{
	struct fixture *f = *state;
	const char *shown;

	assert_string_equal(test_console_type(&f->c, "show status sd"),
	    "External memory is not mounted\n");
	assert_string_equal(test_console_type(&f->c,
	    "show status usbhost modem"), "");
	shown = test_console_type(&f->c, "show status usbhost");
	assert_non_null(strstr(shown, "External memory is mounted\n"
	    "Capacity           : "));
	shown = test_console_type(&f->c, "show status external-memory");
	assert_non_null(strstr(shown, "USB1\nExternal memory is mounted\n"));
	assert_non_null(strstr(shown,
	    "\nSD1\nExternal memory is not mounted\n"));
	f->c.device.storage.usb = NULL;
	assert_string_equal(test_console_type(&f->c,
	    "show status external-memory"),
	    "USB1\nExternal memory is not mounted\n"
	    "SD1\nExternal memory is not mounted\n");
}

/* A file of commands may be anywhere, and in any encoding. */
static void
commands_are_called_from_files(void **state)
{
	static const struct typed typed[] = {
		{ "call /d/a", "one 1 /d/a\n" },
		{ "set PWD=/d", "" },
		{ "call a x", "one 1 a\n" },
		{ "call usb1:a", "\xe8\xa1\xa8\n" },
	};
	struct fixture *f = *state;

	(void)test_console_type(&f->c, "make directory /d");
	put(f, "/d/a", "# a comment\r\necho one 1 $0\r\n");
	put(f, "usb1:/a", "echo \x95\x5c\n");
	assert_typed(f, typed, N(typed));
}

/* The arguments of a macro are variables too. */
static void
pwd_may_be_a_macros(void **state)
{
	struct fixture *f = *state;

	(void)test_console_type(&f->c, "make directory /d");
	(void)test_console_type(&f->c, "make directory /d/e");
	put(f, "/list", "show file list . file-only\n");
	assert_string_equal(test_console_type(&f->c, "call /list PWD=/d"),
	    "e/\n");
}

static void
files_are_everybodys(void **state)
{
	struct fixture *f = *state;
	struct test_console other;

	test_console_join(&other, &f->c, "Serial");
	other.session.administrator = true;
	(void)test_console_type(&f->c, "make directory /d");
	assert_string_equal(test_console_type(&other,
	    "show file list / file-only"), "d/\n");
	(void)test_console_type(&other, "delete /d");
	assert_string_equal(test_console_type(&f->c,
	    "show file list / file-only"), "");
	test_console_close(&other);
}

static void
user_may_only_look(void **state)
{
	static const struct typed typed[] = {
		{ "make directory /d", "Error: Administrator use only\n" },
		{ "delete /a", "Error: Administrator use only\n" },
		{ "copy /a /b", "Error: Administrator use only\n" },
		{ "rename /a b", "Error: Administrator use only\n" },
		{ "rtfs format", "Error: Administrator use only\n" },
		{ "show file list / file-only", "a\n" },
	};
	struct fixture *f = *state;

	put(f, "/a", "1");
	f->c.session.administrator = false;
	assert_typed(f, typed, N(typed));
	f->c.session.administrator = true;
}

/* What is not saved goes with a restart; files are no configuration. */
static void
files_outlive_a_restart_but_no_cold_start(void **state)
{
	static const char *const no_password[] = { "", "Y", "Y", NULL };
	struct fixture *f = *state;

	put(f, "/a", "1");
	f->c.answers = no_password;
	(void)test_console_type(&f->c, "restart");
	f->c.session.over = false;
	f->c.session.administrator = true;
	assert_string_equal(test_console_type(&f->c,
	    "show file list / file-only"), "a\n");
	f->c.next_answer = 0;
	(void)test_console_type(&f->c, "cold start");
	f->c.session.over = false;
	f->c.session.administrator = true;
	assert_string_equal(test_console_type(&f->c,
	    "show file list / file-only"), "");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_trouble_is_one_error),
		TEST(relative_paths_start_at_pwd),
		TEST(files_are_listed),
		TEST(rtfs_tells_how_full_it_is),
		TEST(memories_tell_whether_they_are_there),
		TEST(commands_are_called_from_files),
		TEST(pwd_may_be_a_macros),
		TEST(files_are_everybodys),
		TEST(user_may_only_look),
		TEST(files_outlive_a_restart_but_no_cold_start),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
