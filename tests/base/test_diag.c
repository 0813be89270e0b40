/*
 * Error values: the code always survives, the text when there is memory.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/diag.h"
#include "support/failing_memory.h"

#include "base/banned.h"

static void
test_diag_set(void **state)
{
	struct diag d = DIAG_INIT;

	(void)state;
	assert_int_equal(diag_set(&d, RC_IO, "%s: line %d", "x.conf", 7),
	    RC_IO);
	assert_int_equal(d.rc, RC_IO);
	assert_string_equal(diag_text(&d), "x.conf: line 7");
	assert_int_equal(diag_set(&d, RC_FULL, "other"), RC_FULL);
	assert_int_equal(d.rc, RC_FULL);
	assert_string_equal(diag_text(&d), "other");
	diag_fini(&d);
	assert_int_equal(d.rc, RC_OK);
	assert_null(d.text);
	diag_fini(&d);
}

static void
test_diag_set_on_nothing(void **state)
{
	(void)state;
	assert_int_equal(diag_set(NULL, RC_BUSY, "%d", 1), RC_BUSY);
}

/* A caller may put its own words before the text that is there. */
static void
test_diag_set_from_itself(void **state)
{
	struct diag d = DIAG_INIT;

	(void)state;
	(void)diag_set(&d, RC_CORRUPT, "not a database");
	(void)diag_set(&d, d.rc, "a.db: %s", diag_text(&d));
	assert_int_equal(d.rc, RC_CORRUPT);
	assert_string_equal(diag_text(&d), "a.db: not a database");
	diag_fini(&d);
}

static void
test_diag_long_text(void **state)
{
	struct diag d = DIAG_INIT;

	(void)state;
	(void)diag_set(&d, RC_IO, "%05000d", 1);
	assert_int_equal(strlen(diag_text(&d)), 5000);
	diag_fini(&d);
}

static void
test_diag_general_sentences(void **state)
{
	struct diag d = DIAG_INIT;
	int rc, other;

	(void)state;
	for (rc = RC_OK; rc <= RC_NEWER; rc++) {
		d.rc = (enum rc)rc;
		assert_non_null(diag_text(&d));
		assert_true(strlen(diag_text(&d)) > 0);
		assert_null(strchr(diag_text(&d), '\n'));
		for (other = RC_OK; other < rc; other++) {
			struct diag o = { (enum rc)other, NULL };

			assert_string_not_equal(diag_text(&d), diag_text(&o));
		}
	}
}

static void
test_diag_without_memory(void **state)
{
	struct diag d = DIAG_INIT;

	(void)state;
	(void)diag_set(&d, RC_IO, "old text");
	failing_memory_after(0);
	assert_int_equal(diag_set(&d, RC_NOMEM, "%s", "new text"), RC_NOMEM);
	assert_int_equal(failing_memory_stop(), 1);
	assert_int_equal(d.rc, RC_NOMEM);
	assert_string_equal(diag_text(&d), "out of memory");
	diag_fini(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_diag_set),
		cmocka_unit_test(test_diag_set_on_nothing),
		cmocka_unit_test(test_diag_set_from_itself),
		cmocka_unit_test(test_diag_long_text),
		cmocka_unit_test(test_diag_general_sentences),
		cmocka_unit_test(test_diag_without_memory),
	};

	return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
