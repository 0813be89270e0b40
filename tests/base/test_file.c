/*
 * A file is replaced whole, or stays as it was.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/text.h"

#include "base/banned.h"

/* The tests' folder, open. */
struct folder {
	char	name[32];
	int	fd;
};

static int
setup(void **state)
{
	static const char name[] = "test-file-XXXXXX";
	struct folder *f = calloc(1, sizeof(*f));

	assert_non_null(f);
	memcpy(f->name, name, sizeof(name));
	assert_non_null(mkdtemp(f->name));
	f->fd = open(f->name, O_RDONLY | O_DIRECTORY);
	assert_true(f->fd >= 0);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct folder *f = *state;

	(void)unlinkat(f->fd, "a", 0);
	(void)unlinkat(f->fd, "b", 0);
	(void)unlinkat(f->fd, "d", AT_REMOVEDIR);
	assert_int_equal(close(f->fd), 0);
	/* It fails when something was left over. */
	assert_int_equal(rmdir(f->name), 0);
	free(f);
	return 0;
}

static void
assert_holds(const struct folder *f, const char *name, const char *expected)
{
	char bytes[64];
	const int fd = openat(f->fd, name, O_RDONLY);
	ssize_t n;

	assert_true(fd >= 0);
	n = read(fd, bytes, sizeof(bytes) - 1);
	assert_true(n >= 0);
	bytes[n] = '\0';
	assert_string_equal(bytes, expected);
	assert_int_equal(close(fd), 0);
}

static void
file_is_made_and_replaced(void **state)
{
	const struct folder *f = *state;
	struct stat status;

	assert_int_equal(file_replace(f->fd, "a", "first and long", 14), 0);
	assert_holds(f, "a", "first and long");
	assert_int_equal(fstatat(f->fd, "a", &status, 0), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	assert_int_equal(file_replace(f->fd, "a", "second", 6), 0);
	assert_holds(f, "a", "second");
	assert_int_equal(file_replace(f->fd, "a", "", 0), 0);
	assert_holds(f, "a", "");
}

static void
path_may_be_anywhere(void **state)
{
	const struct folder *f = *state;
	struct text path = TEXT_INIT;

	text_addf(&path, "%s/a", f->name);
	assert_int_equal(file_replace(AT_FDCWD, text_str(&path), "x", 1), 0);
	assert_holds(f, "a", "x");
	text_fini(&path);
}

static void
link_is_replaced(void **state)
{
	const struct folder *f = *state;
	struct stat status;

	assert_int_equal(file_replace(f->fd, "b", "there", 5), 0);
	assert_int_equal(symlinkat("b", f->fd, "a"), 0);
	assert_int_equal(file_replace(f->fd, "a", "new", 3), 0);
	assert_int_equal(fstatat(f->fd, "a", &status, AT_SYMLINK_NOFOLLOW),
	    0);
	assert_true(S_ISREG(status.st_mode));
	assert_holds(f, "b", "there");
}

static void
what_cannot_be_is_told(void **state)
{
	const struct folder *f = *state;

	assert_int_equal(file_replace(f->fd, "none/a", "x", 1), ENOENT);
	assert_int_equal(mkdirat(f->fd, "d", 0700), 0);
	assert_int_equal(file_replace(f->fd, "d", "x", 1), EISDIR);
}

/* Space that runs out half way. */
static void
file_stays_when_there_is_no_space(void **state)
{
	static const char much[100000];
	const struct folder *f = *state;
	struct rlimit old, little;

	assert_int_equal(file_replace(f->fd, "a", "as it was", 9), 0);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	little = old;
	little.rlim_cur = 5000;
	(void)signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &little), 0);
	assert_int_equal(file_replace(f->fd, "a", much, sizeof(much)), EFBIG);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_holds(f, "a", "as it was");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(file_is_made_and_replaced),
		TEST(path_may_be_anywhere),
		TEST(link_is_replaced),
		TEST(what_cannot_be_is_told),
		TEST(file_stays_when_there_is_no_space),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
