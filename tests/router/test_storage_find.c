/*
 * Looking for files in external memory: which of several counts.
 */
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

#include "router/storage.h"

#include "base/banned.h"

/* What is in the two memories, folders before what is in them. */
static const char *const tree[] = {
	"usb/", "usb/b/", "usb/b/both.txt", "usb/b/far.txt", "usb/a/",
	"usb/a/a/", "usb/a/a/far.txt", "usb/a/a/only.txt", "usb/top.txt",
	"usb/b/top.txt", "usb/a/both.txt", "usb/.hidden/",
	"usb/.hidden/secret.txt", "usb/folder.txt/", "sd/", "sd/x/",
	"sd/x/top.txt", "sd/card.txt",
};
#define ENTRIES (sizeof(tree) / sizeof(tree[0]))

struct memories {
	char		 root[32];
	struct text	 usb, sd, path;
	struct storage	 storage;
};

static const char *
path_of(struct memories *m, const char *name)
{
	text_reset(&m->path);
	text_addf(&m->path, "%s/%s", m->root, name);
	return text_str(&m->path);
}

static void
make_entry(struct memories *m, const char *name)
{
	const char *path = path_of(m, name);
	FILE *file;

	if (path[strlen(path) - 1] == '/') {
		assert_int_equal(mkdir(path, 0700), 0);
		return;
	}
	file = fopen(path, "w");
	assert_non_null(file);
	assert_int_equal(fclose(file), 0);
}

static int
setup(void **state)
{
	static const char name[] = "test-find-XXXXXX";
	struct memories *m = calloc(1, sizeof(*m));
	size_t i;

	assert_non_null(m);
	memcpy(m->root, name, sizeof(name));
	assert_non_null(mkdtemp(m->root));
	for (i = 0; i < ENTRIES; i++)
		make_entry(m, tree[i]);
	text_addf(&m->usb, "%s/usb", m->root);
	text_addf(&m->sd, "%s/sd", m->root);
	m->storage = (struct storage){ .usb = text_str(&m->usb),
	    .sd = text_str(&m->sd) };
	assert_int_equal(symlink("../top.txt", path_of(m, "usb/link.txt")),
	    0);
	assert_int_equal(symlink("..", path_of(m, "usb/a/up")), 0);
	*state = m;
	return 0;
}

static int
teardown(void **state)
{
	struct memories *m = *state;
	size_t i;

	assert_int_equal(remove(path_of(m, "usb/link.txt")), 0);
	assert_int_equal(remove(path_of(m, "usb/a/up")), 0);
	for (i = ENTRIES; i-- > 0;) {
		char *path = strdup(path_of(m, tree[i]));

		assert_non_null(path);
		if (path[strlen(path) - 1] == '/')
			path[strlen(path) - 1] = '\0';
		assert_int_equal(remove(path), 0);
		free(path);
	}
	assert_int_equal(rmdir(m->root), 0);
	text_fini(&m->usb);
	text_fini(&m->sd);
	text_fini(&m->path);
	free(m);
	return 0;
}

/* NULL: it is not found. */
static void
assert_found(struct memories *m, const char *name, const char *expected)
{
	struct text found = TEXT_INIT;

	assert_int_equal(storage_find(&m->storage, name, &found),
	    expected != NULL);
	assert_string_equal(text_str(&found), expected != NULL ? expected :
	    "");
	text_fini(&found);
}

static void
nearest_to_the_root_counts(void **state)
{
	assert_found(*state, "usb1:top.txt", "usb1:/top.txt");
	assert_found(*state, "usb1:far.txt", "usb1:/b/far.txt");
	assert_found(*state, "usb1:only.txt", "usb1:/a/a/only.txt");
}

static void
then_the_alphabet(void **state)
{
	assert_found(*state, "usb1:both.txt", "usb1:/a/both.txt");
}

static void
card_goes_before_the_stick(void **state)
{
	struct memories *m = *state;

	assert_found(m, "*:top.txt", "sd1:/x/top.txt");
	assert_found(m, "*:only.txt", "usb1:/a/a/only.txt");
	assert_found(m, "sd1:only.txt", NULL);
	m->storage.sd = NULL;
	assert_found(m, "*:top.txt", "usb1:/top.txt");
	assert_found(m, "sd1:card.txt", NULL);
}

static void
path_is_not_looked_for(void **state)
{
	assert_found(*state, "usb1:/top.txt", "usb1:/top.txt");
	assert_found(*state, "usb1:/both.txt", NULL);
	assert_found(*state, "usb1:b/both.txt", "usb1:b/both.txt");
	assert_found(*state, "*:/card.txt", "sd1:/card.txt");
}

static void
what_is_no_file_is_not_found(void **state)
{
	assert_found(*state, "usb1:none.txt", NULL);
	assert_found(*state, "usb1:folder.txt", NULL);
	assert_found(*state, "usb1:link.txt", NULL);
	assert_found(*state, "usb1:secret.txt", NULL);
	assert_found(*state, "usb1:", NULL);
	assert_found(*state, "usb2:top.txt", NULL);
	assert_found(*state, "top.txt", NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(nearest_to_the_root_counts),
		TEST(then_the_alphabet),
		TEST(card_goes_before_the_stick),
		TEST(path_is_not_looked_for),
		TEST(what_is_no_file_is_not_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
