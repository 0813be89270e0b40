/*
 * Files while memory runs out: each allocation fails in turn. What fails says
 * so and leaves everything as it was; with memory again it is done.
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
#include "support/failing_memory.h"

#include "base/banned.h"

struct fixture {
	struct test_console	c;
	char			folder[64];	/* is usb1: */
};

static int
setup(void **state)
{
	static struct fixture f;
	enum files_answer answer;

	f = (struct fixture){ .folder = "/tmp/rtxsh-memory-XXXXXX" };
	assert_non_null(mkdtemp(f.folder));
	test_console_open(&f.c, NULL, false);
	f.c.device.storage.usb = f.folder;
	assert_int_equal(files_make_directory(&f.c.device, "/d", &answer,
	    NULL), RC_OK);
	assert_int_equal(files_write(&f.c.device, "/d/a", "text", 4, &answer,
	    NULL), RC_OK);
	*state = &f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;
	enum files_answer answer;

	assert_int_equal(files_remove(&f->c.device, "usb1:/d", &answer, NULL),
	    RC_OK);
	test_console_close(&f->c);
	return rmdir(f->folder);
}

static enum rc
count_one(void *ctx, const char *name, const struct files_status *status)
{
	size_t *n = ctx;

	(void)status;
	*n += name[0] != '\0';
	return RC_OK;
}

static size_t
count(struct fixture *f, const char *path)
{
	enum files_answer answer;
	size_t n = 0;

	assert_int_equal(files_list(&f->c.device, path, count_one, &n,
	    &answer, NULL), RC_OK);
	return n;
}

/* Copies the directory with the n-th allocation and all after it failing.
 * Whether that was too few of them. */
static bool
copy_fails_after(struct fixture *f, const char *to, unsigned long n)
{
	struct diag diag = DIAG_INIT;
	enum files_answer answer = FILES_DONE;
	unsigned long failed;
	enum rc rc;

	failing_memory_after(n);
	rc = files_copy(&f->c.device, "/d", to, &answer, &diag);
	failed = failing_memory_stop();
	assert_int_equal(rc, diag.rc);
	if (rc != RC_OK) {
		assert_true(failed > 0);
		assert_int_equal(rc, RC_NOMEM);
	} else {
		assert_int_equal(answer, FILES_DONE);
	}
	diag_fini(&diag);
	return rc != RC_OK;
}

static void
copy_in_rtfs_is_whole_or_not_there(void **state)
{
	struct fixture *f = *state;
	unsigned long n = 0;

	while (copy_fails_after(f, "/e", n)) {
		assert_int_equal(count(f, "/"), 1);
		n++;
	}
	assert_true(n > 4);
	assert_int_equal(count(f, "/e"), 1);
	/* For teardown(). */
	assert_false(copy_fails_after(f, "usb1:/d", 1000000));
}

static enum rc
remove_one(void *ctx, const char *name, const struct files_status *status)
{
	struct fixture *f = ctx;
	struct text path = TEXT_INIT;
	enum files_answer answer;

	(void)status;
	text_addf(&path, "usb1:/%s", name);
	assert_int_equal(files_remove(&f->c.device, text_str(&path), &answer,
	    NULL), RC_OK);
	text_fini(&path);
	return RC_OK;
}

/* What could not be taken away again for want of memory may stay, under
 * another name than its own. */
static void
copy_to_memory_has_its_name_when_whole(void **state)
{
	struct fixture *f = *state;
	enum files_answer answer;
	struct files_status status;
	unsigned long n = 0;

	while (copy_fails_after(f, "usb1:/d", n)) {
		assert_int_equal(files_stat(&f->c.device, "usb1:/d", &answer,
		    &status, NULL), RC_OK);
		assert_int_equal(answer, FILES_MISSING);
		assert_int_equal(files_list(&f->c.device, "usb1:/",
		    remove_one, f, &answer, NULL), RC_OK);
		n++;
	}
	assert_true(n > 10);
	assert_int_equal(count(f, "usb1:/d"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    copy_in_rtfs_is_whole_or_not_there, setup, teardown),
		cmocka_unit_test_setup_teardown(
		    copy_to_memory_has_its_name_when_whole, setup, teardown),
	};

	return cmocka_run_group_tests_name("files memory", tests, NULL, NULL);
}
