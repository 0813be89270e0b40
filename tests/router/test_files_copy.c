/*
 * Copies of files and directories between all places, whole or not at all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "router/shelf.h"

#include "base/banned.h"

/* Both ways and inside each: what there is decides where the copy goes. */
static void
file_is_copied_everywhere(void **state)
{
	struct shelf *f = *state;
	size_t i, from, to;

	for (i = 0; i < 4; i++) {
		from = i / 2;
		to = i % 2;
		assert_int_equal(shelf_put(f, shelf_in(from, "/a"), "text"),
		    FILES_DONE);
		assert_int_equal(shelf_make(f, shelf_in(to, "/to")),
		    FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(to, "/over"), "old"),
		    FILES_DONE);
		assert_int_equal(shelf_copy(f, shelf_in(from, "/a"),
		    shelf_in(to, "/new")), FILES_DONE);
		assert_string_equal(shelf_content(f, shelf_in(to, "/new")),
		    "text");
		assert_int_equal(shelf_copy(f, shelf_in(from, "/a"),
		    shelf_in(to, "/over")), FILES_DONE);
		assert_string_equal(shelf_content(f, shelf_in(to, "/over")),
		    "text");
		assert_int_equal(shelf_copy(f, shelf_in(from, "/a"),
		    shelf_in(to, "/to")), FILES_DONE);
		assert_string_equal(shelf_content(f, shelf_in(to, "/to/a")),
		    "text");
		assert_int_equal(shelf_copy(f, shelf_in(from, "/a"),
		    shelf_in(to, "/x/y")), FILES_MISSING);
		assert_int_equal(shelf_gone(f, shelf_in(to, "/to")),
		    FILES_DONE);
		assert_int_equal(shelf_gone(f, shelf_in(to, "/new")),
		    FILES_DONE);
		assert_int_equal(shelf_gone(f, shelf_in(to, "/over")),
		    FILES_DONE);
		assert_int_equal(shelf_gone(f, shelf_in(from, "/a")),
		    FILES_DONE);
	}
}

static void
directory_is_copied_everywhere(void **state)
{
	struct shelf *f = *state;
	size_t i, from, to;

	for (i = 0; i < 4; i++) {
		from = i / 2;
		to = i % 2;
		assert_int_equal(shelf_make(f, shelf_in(from, "/d")),
		    FILES_DONE);
		assert_int_equal(shelf_make(f, shelf_in(from, "/d/e")),
		    FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(from, "/d/e/a"), "1"),
		    FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(from, "/d/b"), "2"),
		    FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(to, "/file"), "3"),
		    FILES_DONE);
		assert_int_equal(shelf_copy(f, shelf_in(from, "/d"),
		    shelf_in(to, "/new")), FILES_DONE);
		assert_int_equal(shelf_copy(f, shelf_in(from, "/d"),
		    shelf_in(to, "/new")), FILES_DONE);
		assert_int_equal(shelf_copy(f, shelf_in(from, "/d"),
		    shelf_in(to, "/new")), FILES_EXISTS);
		assert_int_equal(shelf_copy(f, shelf_in(from, "/d"),
		    shelf_in(to, "/file")), FILES_EXISTS);
		assert_int_equal(shelf_gone(f, shelf_in(from, "/d")),
		    FILES_DONE);
		assert_string_equal(shelf_tree(f, shelf_places[to]),
		    "file new(b d(b e(a ) ) e(a ) ) ");
		assert_string_equal(shelf_content(f, shelf_in(to,
		    "/new/d/e/a")), "1");
		assert_int_equal(shelf_gone(f, shelf_in(to, "/new")),
		    FILES_DONE);
		assert_int_equal(shelf_gone(f, shelf_in(to, "/file")),
		    FILES_DONE);
	}
}

static void
nothing_is_copied_into_itself(void **state)
{
	struct shelf *f = *state;
	size_t i;

	for (i = 0; i < SHELF_PLACES; i++) {
		assert_int_equal(shelf_make(f, shelf_in(i, "/d")), FILES_DONE);
		assert_int_equal(shelf_make(f, shelf_in(i, "/d/e")),
		    FILES_DONE);
		assert_int_equal(shelf_put(f, shelf_in(i, "/d/a"), "1"),
		    FILES_DONE);
		assert_int_equal(shelf_copy(f, shelf_in(i, "/d"), shelf_in(i,
		    "/d")), FILES_INSIDE);
		assert_int_equal(shelf_copy(f, shelf_in(i, "/d"), shelf_in(i,
		    "/d/e")), FILES_INSIDE);
		assert_int_equal(shelf_copy(f, shelf_in(i, "/d"), shelf_in(i,
		    "/d/new")), FILES_INSIDE);
		assert_int_equal(shelf_copy(f, shelf_in(i, "/"), shelf_in(i,
		    "/d/new")), FILES_INSIDE);
		assert_int_equal(shelf_copy(f, shelf_in(i, "/d/a"), shelf_in(i,
		    "/d/a")), FILES_INSIDE);
		assert_int_equal(shelf_copy(f, shelf_in(i, "/d/a"), shelf_in(i,
		    "/d")), FILES_INSIDE);
		assert_int_equal(shelf_copy(f, shelf_in(i, "/d"), shelf_in(i,
		    "/de")), FILES_DONE);
		assert_string_equal(shelf_tree(f, shelf_places[i]),
		    "d(a e() ) de(a e() ) ");
	}
}

/* A directory whose copy does not fit leaves nothing. */
static void
copy_is_whole_or_not_there(void **state)
{
	struct shelf *f = *state;
	struct text name = TEXT_INIT, big = TEXT_INIT;

	while (big.len < FILES_CAPACITY)
		text_adds(&big, "0123456789abcdef");
	assert_int_equal(shelf_make(f, "usb1:/d"), FILES_DONE);
	assert_int_equal(shelf_put(f, "usb1:/d/a", "small"), FILES_DONE);
	assert_int_equal(shelf_put(f, "usb1:/d/b", text_str(&big)), FILES_DONE);
	assert_int_equal(shelf_copy(f, "usb1:/d", "/d"), FILES_FULL);
	assert_string_equal(shelf_tree(f, ""), "");
	/* A path that is too long for external memory. */
	text_adds(&name, "/x/");
	while (name.len < 110)
		text_addc(&name, 'n');
	assert_int_equal(shelf_make(f, "/x"), FILES_DONE);
	assert_int_equal(shelf_put(f, "/x/a", "1"), FILES_DONE);
	assert_int_equal(shelf_put(f, text_str(&name), "1"), FILES_DONE);
	assert_int_equal(shelf_copy(f, "/x", "usb1:/x"), FILES_NO_NAME);
	assert_string_equal(shelf_tree(f, "usb1:"), "d(a b ) ");
	text_fini(&name);
	text_fini(&big);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, shelf_setup, \
    shelf_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(file_is_copied_everywhere),
		TEST(directory_is_copied_everywhere),
		TEST(nothing_is_copied_into_itself),
		TEST(copy_is_whole_or_not_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
