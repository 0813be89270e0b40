/*
 * BASE64: what is decoded, and what is none.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base64.h"

#include "base/banned.h"

static void
texts_are_decoded(void **state)
{
	static const struct {
		const char *text, *bytes;
		size_t len;
	} cases[] = {
		{ "", "", 0 },
		{ "Zg==", "f", 1 },
		{ "Zm8=", "fo", 2 },
		{ "Zm9v", "foo", 3 },
		{ "Zm9vYg==", "foob", 4 },
		{ "Zm9v\nYmFy\n", "foobar", 6 },
		{ " Z m\t8 = \r\n", "fo", 2 },
		{ "AP+/", "\0\xff\xbf", 3 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct text out = TEXT_INIT;

		assert_true(base64_decode(cases[i].text, &out));
		assert_int_equal(out.len, cases[i].len);
		assert_memory_equal(text_str(&out), cases[i].bytes, out.len);
		text_fini(&out);
	}
}

static void
what_is_none_is_refused(void **state)
{
	static const char *const wrong[] = { "Z", "Zg", "Zg=", "Zg===", "Zm8",
	    "Zm8==", "Zm9v=", "Zh==", "Zm9=", "%%%%", "Zg==Zg==", "Zm9vZ",
	    "=" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct text out = TEXT_INIT;

		assert_false(base64_decode(wrong[i], &out));
		text_fini(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_decoded),
		cmocka_unit_test(what_is_none_is_refused),
	};

	return cmocka_run_group_tests_name("base64", tests, NULL, NULL);
}
