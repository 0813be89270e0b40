/*
 * Files wherever they are: paths, what each place says when something cannot
 * be, limits.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "router/shelf.h"

#include "base/banned.h"

static const char *
resolved(const char *pwd, const char *path)
{
	static struct text full = TEXT_INIT;
	static char kept[FILES_PATH_MAX + 1];

	if (!files_resolve(pwd, path, &full))
		text_reset(&full);
	memcpy(kept, text_str(&full), full.len + 1);
	text_fini(&full);
	return kept;
}

static void
paths_are_made_whole(void **state)
{
	(void)state;
	assert_string_equal(resolved("", "/"), "/");
	assert_string_equal(resolved("", "a"), "/a");
	assert_string_equal(resolved("nonsense", "a"), "/a");
	assert_string_equal(resolved("/lua", "a"), "/lua/a");
	assert_string_equal(resolved("/lua/", "./a//b/"), "/lua/a/b");
	assert_string_equal(resolved("/lua", "/a"), "/a");
	assert_string_equal(resolved("/lua", "../a"), "/a");
	assert_string_equal(resolved("/lua", "..."), "/lua/...");
	assert_string_equal(resolved("/lua", "usb1:"), "usb1:/");
	assert_string_equal(resolved("/lua", "usb1:a/b"), "usb1:/a/b");
	assert_string_equal(resolved("usb1:/x", "a"), "usb1:/x/a");
	assert_string_equal(resolved("usb1:", "/a"), "/a");
	assert_string_equal(resolved("/", "sd1:/a/../b"), "sd1:/b");
	assert_string_equal(resolved("/", "emfs:a"), "emfs:/a");
	assert_string_equal(resolved("/", "usb2:a"), "/usb2:a");
}

static void
no_path_leads_out(void **state)
{
	struct text path = TEXT_INIT;
	size_t i;

	(void)state;
	assert_string_equal(resolved("/", ".."), "");
	assert_string_equal(resolved("/a", "../.."), "");
	assert_string_equal(resolved("/", "usb1:/../x"), "");
	assert_string_equal(resolved("usb1:/a", "../../x"), "");
	for (i = 0; i < FILES_PATH_MAX - 1; i++)
		text_addc(&path, 'x');
	assert_int_equal(strlen(resolved("/", text_str(&path))),
	    FILES_PATH_MAX);
	text_addc(&path, 'x');
	assert_string_equal(resolved("/", text_str(&path)), "");
	text_fini(&path);
}

static void
files_are_written_and_read(void **state)
{
	struct shelf *f = *state;
	size_t i;

	for (i = 0; i < SHELF_PLACES; i++) {
		assert_string_equal(shelf_content(f, shelf_in(i, "/a")), "(3)");
		assert_int_equal(shelf_put(f, shelf_in(i, "/a"), "old, long"),
		    FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(i, "/a"), "new"),
		    FILES_DONE);
		assert_string_equal(shelf_content(f, shelf_in(i, "/a")), "new");
		assert_string_equal(shelf_tree(f, shelf_places[i]), "a ");
	}
}

static void
files_are_added_to(void **state)
{
	struct shelf *f = *state;
	enum files_answer answer;
	size_t i;

	for (i = 0; i < SHELF_PLACES; i++) {
		assert_int_equal(files_append(f->device, shelf_in(i, "/a"), "1",
		    1, &answer, &f->diag), RC_OK);
		assert_int_equal(answer, FILES_DONE);
		assert_int_equal(files_append(f->device, shelf_in(i, "/a"),
		    "23", 2, &answer, &f->diag), RC_OK);
		assert_string_equal(shelf_content(f, shelf_in(i, "/a")), "123");
		assert_int_equal(shelf_make(f, shelf_in(i, "/d")), FILES_DONE);
		assert_int_equal(files_append(f->device, shelf_in(i, "/d"), "1",
		    1, &answer, &f->diag), RC_OK);
		assert_int_equal(answer, FILES_IS_DIRECTORY);
	}
}

static void
what_cannot_be_is_told(void **state)
{
	struct shelf *f = *state;
	size_t i;

	for (i = 0; i < SHELF_PLACES; i++) {
		assert_int_equal(shelf_put(f, shelf_in(i, "/f"), "1"),
		    FILES_DONE);
		assert_int_equal(shelf_make(f, shelf_in(i, "/d")), FILES_DONE);
		assert_int_equal(shelf_make(f, shelf_in(i, "/d")),
		    FILES_EXISTS);
		assert_int_equal(shelf_make(f, shelf_in(i, "/f")),
		    FILES_EXISTS);
		assert_int_equal(shelf_make(f, shelf_in(i, "/")), FILES_EXISTS);
		assert_int_equal(shelf_make(f, shelf_in(i, "/x/y")),
		    FILES_MISSING);
		assert_int_equal(shelf_make(f, shelf_in(i, "/f/y")),
		    FILES_NOT_DIRECTORY);
		assert_int_equal(shelf_put(f, shelf_in(i, "/d"), ""),
		    FILES_IS_DIRECTORY);
		assert_int_equal(shelf_put(f, shelf_in(i, "/x/y"), ""),
		    FILES_MISSING);
		assert_int_equal(shelf_put(f, shelf_in(i, "/f/y"), ""),
		    FILES_NOT_DIRECTORY);
		assert_string_equal(shelf_content(f, shelf_in(i, "/d")), "(4)");
		assert_string_equal(shelf_content(f, shelf_in(i, "/f/y")),
		    "(3)");
		assert_int_equal(shelf_gone(f, shelf_in(i, "/x")),
		    FILES_MISSING);
		assert_int_equal(shelf_gone(f, shelf_in(i, "/")),
		    FILES_NO_NAME);
		assert_int_equal(shelf_copy(f, shelf_in(i, "/x"), shelf_in(i,
		    "/y")), FILES_MISSING);
		assert_string_equal(shelf_tree(f, shelf_places[i]), "d() f ");
	}
}

static void
name_is_changed_in_its_directory(void **state)
{
	struct shelf *f = *state;
	size_t i;

	for (i = 0; i < SHELF_PLACES; i++) {
		assert_int_equal(shelf_make(f, shelf_in(i, "/d")), FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(i, "/d/a"), "1"),
		    FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(i, "/d/b"), "2"),
		    FILES_DONE);
		assert_int_equal(shelf_renamed(f, shelf_in(i, "/d/a"), "b"),
		    FILES_EXISTS);
		assert_int_equal(shelf_renamed(f, shelf_in(i, "/d/a"), "a"),
		    FILES_EXISTS);
		assert_int_equal(shelf_renamed(f, shelf_in(i, "/d/a"), "../a"),
		    FILES_NO_NAME);
		assert_int_equal(shelf_renamed(f, shelf_in(i, "/d/a"), ".."),
		    FILES_NO_NAME);
		assert_int_equal(shelf_renamed(f, shelf_in(i, "/d/x"), "y"),
		    FILES_MISSING);
		assert_int_equal(shelf_renamed(f, shelf_in(i, "/"), "y"),
		    FILES_NO_NAME);
		assert_int_equal(shelf_renamed(f, shelf_in(i, "/d/a"), "c"),
		    FILES_DONE);
		assert_int_equal(shelf_renamed(f, shelf_in(i, "/d"),
		    "directory"), FILES_DONE);
		assert_string_equal(shelf_tree(f, shelf_places[i]),
		    "directory(b c ) ");
		assert_string_equal(shelf_content(f, shelf_in(i,
		    "/directory/c")), "1");
	}
}

static void
directory_goes_with_all_in_it(void **state)
{
	struct shelf *f = *state;
	size_t i;

	for (i = 0; i < SHELF_PLACES; i++) {
		assert_int_equal(shelf_make(f, shelf_in(i, "/d")), FILES_DONE);
		assert_int_equal(shelf_make(f, shelf_in(i, "/d/e")),
		    FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(i, "/d/e/a"), "1"),
		    FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(i, "/da"), "2"),
		    FILES_DONE);
		assert_int_equal(shelf_gone(f, shelf_in(i, "/d")), FILES_DONE);
		assert_string_equal(shelf_tree(f, shelf_places[i]), "da ");
	}
}

static void
rtfs_is_full_at_last(void **state)
{
	struct shelf *f = *state;
	struct files_usage usage;
	struct text big = TEXT_INIT;

	while (big.len < FILES_CAPACITY)
		text_adds(&big, "0123456789abcdef");
	assert_int_equal(shelf_put(f, "/a", "1"), FILES_DONE);
	assert_int_equal(shelf_put(f, "/b", text_str(&big)), FILES_FULL);
	assert_string_equal(shelf_tree(f, ""), "a ");
	/* What it takes the place of makes room. */
	assert_int_equal(shelf_put(f, "/a", text_str(&big)), FILES_DONE);
	assert_int_equal(files_usage(f->device, &usage, &f->diag), RC_OK);
	assert_int_equal(usage.free, 0);
	assert_int_equal(shelf_put(f, "/b", ""), FILES_DONE);
	assert_int_equal(shelf_put(f, "/b", "1"), FILES_FULL);
	assert_string_equal(shelf_content(f, "/b"), "");
	text_fini(&big);
}

static void
rtfs_takes_so_many_files(void **state)
{
	struct shelf *f = *state;
	struct files_usage usage;
	struct text path = TEXT_INIT;
	int i;

	for (i = 0; i < FILES_ENTRIES; i++) {
		text_reset(&path);
		text_addf(&path, "/%d", i);
		assert_int_equal(i % 2 == 0 ? shelf_make(f, text_str(&path)) :
		    shelf_put(f, text_str(&path), "1"), FILES_DONE);
	}
	assert_int_equal(files_usage(f->device, &usage, &f->diag), RC_OK);
	assert_int_equal(usage.entries, 0);
	assert_int_equal(usage.files, FILES_ENTRIES / 2);
	assert_int_equal(usage.directories, FILES_ENTRIES / 2);
	assert_int_equal(shelf_make(f, "/d"), FILES_FULL);
	assert_int_equal(shelf_put(f, "/f", ""), FILES_FULL);
	assert_int_equal(shelf_put(f, "/1", "over"), FILES_DONE);
	assert_int_equal(files_format(f->device, &f->diag), RC_OK);
	assert_string_equal(shelf_tree(f, ""), "");
	text_fini(&path);
}

static void
rtfs_takes_some_names_only(void **state)
{
	static const char *const wrong[] = { "/a:b", "/a*", "/a?", "/a\"",
	    "/a|b", "/<", "/>", "/a\\b", "/a\x01", "/\xe8\xa1\xa8" };
	struct shelf *f = *state;
	struct text path = TEXT_INIT;
	size_t i;

	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_int_equal(shelf_put(f, wrong[i], ""), FILES_NO_NAME);
		assert_int_equal(shelf_make(f, wrong[i]), FILES_NO_NAME);
	}
	assert_int_equal(shelf_put(f, "/a-b_c.d (1)", ""), FILES_DONE);
	assert_int_equal(shelf_renamed(f, "/a-b_c.d (1)", "a:b"),
	    FILES_NO_NAME);
	/* A directory's new name counts for what is in it. */
	assert_int_equal(shelf_make(f, "/d"), FILES_DONE);
	text_adds(&path, "/d/");
	while (path.len < FILES_PATH_MAX)
		text_addc(&path, 'x');
	assert_int_equal(shelf_put(f, text_str(&path), ""), FILES_DONE);
	assert_int_equal(shelf_renamed(f, "/d", "e"), FILES_DONE);
	assert_int_equal(shelf_renamed(f, "/e", "ee"), FILES_NO_NAME);
	text_fini(&path);
}

static void
embedded_files_are_read_only(void **state)
{
	struct shelf *f = *state;
	enum files_answer answer;

	test_console_load(&f->c, "embedded file a <<END\none\ntwo\nEND\n"
	    "embedded file -b b <<END\naGVsbG8=\nEND\n");
	assert_string_equal(shelf_tree(f, "emfs:"), "a b ");
	assert_string_equal(shelf_content(f, "emfs:/a"), "one\ntwo\n");
	assert_string_equal(shelf_content(f, "emfs:/b"), "hello");
	assert_string_equal(shelf_content(f, "emfs:/c"), "(3)");
	assert_string_equal(shelf_content(f, "emfs:/a/b"), "(3)");
	assert_string_equal(shelf_content(f, "emfs:/"), "(4)");
	assert_int_equal(shelf_put(f, "emfs:/a", "1"), FILES_READ_ONLY);
	assert_int_equal(shelf_put(f, "emfs:/c", "1"), FILES_READ_ONLY);
	assert_int_equal(shelf_make(f, "emfs:/d"), FILES_READ_ONLY);
	assert_int_equal(shelf_gone(f, "emfs:/a"), FILES_READ_ONLY);
	assert_int_equal(shelf_renamed(f, "emfs:/a", "c"), FILES_READ_ONLY);
	assert_int_equal(shelf_copy(f, "emfs:/a", "emfs:/c"), FILES_READ_ONLY);
	assert_int_equal(shelf_copy(f, "emfs:/", "/all"), FILES_DONE);
	assert_string_equal(shelf_tree(f, ""), "all(a b ) ");
	assert_string_equal(shelf_content(f, "/all/b"), "hello");
	assert_int_equal(files_append(f->device, "emfs:/a", "1", 1, &answer,
	    &f->diag), RC_OK);
	assert_int_equal(answer, FILES_READ_ONLY);
}

static void
empty_slot_is_told(void **state)
{
	struct shelf *f = *state;

	assert_string_equal(shelf_content(f, "sd1:/a"), "(2)");
	assert_int_equal(shelf_put(f, "sd1:/a", ""), FILES_NO_MEMORY);
	assert_int_equal(shelf_make(f, "sd1:/a"), FILES_NO_MEMORY);
	assert_int_equal(shelf_gone(f, "sd1:/a"), FILES_NO_MEMORY);
	assert_int_equal(shelf_put(f, "/a", ""), FILES_DONE);
	assert_int_equal(shelf_copy(f, "/a", "sd1:/a"), FILES_NO_MEMORY);
	assert_int_equal(shelf_copy(f, "sd1:/a", "/b"), FILES_NO_MEMORY);
	assert_string_equal(shelf_tree(f, ""), "a ");
}

/* Links lead nowhere, and go as links. What is no file is none. */
static void
memory_has_files_only(void **state)
{
	struct shelf *f = *state;
	struct text path = TEXT_INIT;
	int folder;

	assert_int_equal(shelf_make(f, "usb1:/d"), FILES_DONE);
	text_addf(&path, "%s/d", f->folder);
	folder = open(text_str(&path), O_RDONLY | O_DIRECTORY);
	assert_true(folder >= 0);
	assert_int_equal(symlinkat("/etc", folder, "link"), 0);
	assert_int_equal(mkfifoat(folder, "pipe", 0600), 0);
	assert_int_equal(close(folder), 0);
	assert_string_equal(shelf_tree(f, "usb1:"), "d() ");
	assert_string_equal(shelf_content(f, "usb1:/d/link/passwd"), "(3)");
	assert_string_equal(shelf_content(f, "usb1:/d/pipe"), "(3)");
	assert_int_equal(shelf_put(f, "usb1:/d/link/x", ""),
	    FILES_NOT_DIRECTORY);
	assert_int_equal(shelf_copy(f, "usb1:/d", "/d"), FILES_DONE);
	assert_string_equal(shelf_tree(f, ""), "d() ");
	assert_int_equal(shelf_gone(f, "usb1:/d"), FILES_DONE);
	assert_int_equal(access("/etc/passwd", F_OK), 0);
	assert_string_equal(shelf_tree(f, "usb1:"), "");
	text_fini(&path);
}

/* The folder is gone: the stick was pulled out. */
static void
memory_that_is_gone_is_told(void **state)
{
	struct shelf *f = *state;

	f->device->storage.usb = "/tmp/rtxsh-files-nothing";
	assert_string_equal(shelf_content(f, "usb1:/a"), "(2)");
	assert_int_equal(shelf_put(f, "usb1:/a", ""), FILES_NO_MEMORY);
	assert_int_equal(shelf_put(f, "/a", ""), FILES_DONE);
	assert_int_equal(shelf_copy(f, "/a", "usb1:/a"), FILES_NO_MEMORY);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, shelf_setup, \
    shelf_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths_are_made_whole),
		cmocka_unit_test(no_path_leads_out),
		TEST(files_are_written_and_read),
		TEST(files_are_added_to),
		TEST(what_cannot_be_is_told),
		TEST(name_is_changed_in_its_directory),
		TEST(directory_goes_with_all_in_it),
		TEST(rtfs_is_full_at_last),
		TEST(rtfs_takes_so_many_files),
		TEST(rtfs_takes_some_names_only),
		TEST(embedded_files_are_read_only),
		TEST(empty_slot_is_told),
		TEST(memory_has_files_only),
		TEST(memory_that_is_gone_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
