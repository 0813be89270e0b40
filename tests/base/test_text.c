/*
 * Strings that grow: content, growth, failure that is remembered.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "support/failing_memory.h"

#include "base/banned.h"

static void
test_text_empty(void **state)
{
	struct text t = TEXT_INIT;

	(void)state;
	assert_string_equal(text_str(&t), "");
	assert_int_equal(t.len, 0);
	assert_int_equal(text_rc(&t), RC_OK);
	text_reset(&t);
	text_truncate(&t, 0);
	assert_string_equal(text_str(&t), "");
	text_fini(&t);
	text_fini(&t);
}

static void
test_text_add(void **state)
{
	struct text t = TEXT_INIT;

	(void)state;
	text_adds(&t, "ipsec");
	text_addc(&t, ' ');
	text_add(&t, "ike local", 3);
	text_add(&t, "", 0);
	text_addf(&t, " %s %d", "version", 2);
	assert_string_equal(text_str(&t), "ipsec ike version 2");
	assert_int_equal(t.len, strlen("ipsec ike version 2"));
	text_fini(&t);
	assert_null(t.data);
	assert_int_equal(t.len, 0);
}

static void
test_text_add_holds_nul(void **state)
{
	struct text t = TEXT_INIT;

	(void)state;
	text_add(&t, "a\0b", 3);
	text_addc(&t, 'c');
	assert_int_equal(t.len, 4);
	assert_memory_equal(t.data, "a\0bc", 5);
	text_fini(&t);
}

static void
test_text_grows(void **state)
{
	struct text t = TEXT_INIT;
	size_t i;

	(void)state;
	for (i = 0; i < 10000; i++)
		text_addc(&t, (char)('a' + i % 26));
	text_addf(&t, "%05000d", 7);
	assert_int_equal(text_rc(&t), RC_OK);
	assert_int_equal(t.len, 15000);
	assert_true(t.size > t.len);
	for (i = 0; i < 10000; i++)
		assert_int_equal(t.data[i], 'a' + i % 26);
	assert_int_equal(t.data[10000], '0');
	assert_int_equal(t.data[14999], '7');
	assert_int_equal(t.data[15000], '\0');
	text_fini(&t);
}

static void
test_text_reset_keeps_memory(void **state)
{
	struct text t = TEXT_INIT;
	const char *data;

	(void)state;
	text_adds(&t, "tunnel select 1");
	data = t.data;
	text_reset(&t);
	assert_int_equal(t.len, 0);
	assert_string_equal(text_str(&t), "");
	text_adds(&t, "pp");
	assert_ptr_equal(t.data, data);
	assert_string_equal(text_str(&t), "pp");
	text_fini(&t);
}

static void
test_text_truncate(void **state)
{
	struct text t = TEXT_INIT;

	(void)state;
	text_adds(&t, "tunnel1# ");
	text_truncate(&t, 100);
	assert_string_equal(text_str(&t), "tunnel1# ");
	text_truncate(&t, 9);
	assert_string_equal(text_str(&t), "tunnel1# ");
	text_truncate(&t, 6);
	assert_string_equal(text_str(&t), "tunnel");
	text_adds(&t, "2");
	assert_string_equal(text_str(&t), "tunnel2");
	text_truncate(&t, 0);
	assert_string_equal(text_str(&t), "");
	text_fini(&t);
}

static void
test_text_take(void **state)
{
	struct text t = TEXT_INIT;
	char *s;

	(void)state;
	text_adds(&t, "mine");
	s = text_take(&t);
	assert_string_equal(s, "mine");
	assert_null(t.data);
	assert_int_equal(t.len, 0);
	free(s);
	s = text_take(&t);
	assert_non_null(s);
	assert_string_equal(s, "");
	free(s);
}

static void
test_text_failure_is_remembered(void **state)
{
	struct text t = TEXT_INIT;

	(void)state;
	text_adds(&t, "before");
	failing_memory_after(0);
	text_addf(&t, "%0100d", 1);
	assert_int_equal(failing_memory_stop(), 1);
	assert_int_equal(text_rc(&t), RC_NOMEM);
	/* There is memory and room again, but a part is missing. */
	text_adds(&t, "x");
	text_addf(&t, "%d", 1);
	assert_int_equal(text_rc(&t), RC_NOMEM);
	assert_string_equal(text_str(&t), "before");
	text_reset(&t);
	assert_int_equal(text_rc(&t), RC_OK);
	text_adds(&t, "after");
	assert_string_equal(text_str(&t), "after");
	text_fini(&t);
}

static void
test_text_take_without_memory(void **state)
{
	struct text t = TEXT_INIT;

	(void)state;
	text_adds(&t, "part");
	failing_memory_after(0);
	text_addf(&t, "%0100d", 1);
	(void)failing_memory_stop();
	assert_null(text_take(&t));
	assert_null(t.data);
	assert_int_equal(text_rc(&t), RC_OK);

	failing_memory_after(0);
	assert_null(text_take(&t));
	assert_int_equal(failing_memory_stop(), 1);
	assert_int_equal(text_rc(&t), RC_OK);
}

static void
test_text_refuses_absurd_length(void **state)
{
	struct text t = TEXT_INIT;

	(void)state;
	text_adds(&t, "x");
	text_add(&t, "y", SIZE_MAX - 1);
	assert_int_equal(text_rc(&t), RC_NOMEM);
	assert_string_equal(text_str(&t), "x");
	text_fini(&t);
}

static void
test_text_successor(void **state)
{
	struct text t = TEXT_INIT;

	(void)state;
	text_adds(&t, "ab");
	text_successor(&t);
	assert_string_equal(text_str(&t), "ac");
	text_reset(&t);
	text_adds(&t, "a\xff\xff");
	text_successor(&t);
	assert_string_equal(text_str(&t), "b");
	text_reset(&t);
	text_adds(&t, "\xff");
	text_successor(&t);
	assert_int_equal(t.len, 0);
	text_successor(&t);
	assert_int_equal(t.len, 0);
	text_fini(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_empty),
		cmocka_unit_test(test_text_add),
		cmocka_unit_test(test_text_add_holds_nul),
		cmocka_unit_test(test_text_grows),
		cmocka_unit_test(test_text_reset_keeps_memory),
		cmocka_unit_test(test_text_truncate),
		cmocka_unit_test(test_text_take),
		cmocka_unit_test(test_text_failure_is_remembered),
		cmocka_unit_test(test_text_take_without_memory),
		cmocka_unit_test(test_text_refuses_absurd_length),
		cmocka_unit_test(test_text_successor),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
