/*
 * Device texts with places in them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "command/fill.h"

#include "base/banned.h"

static void
expect(const char *pattern, const char *filled)
{
	const struct fill values[] = {
		FILL_TEXT("name", "LAN1"),
		FILL_TEXT("wide", "説明"),
		FILL_NUMBER("none", 0),
		FILL_NUMBER("one", 1),
		FILL_NUMBER("many", 12),
	};
	struct text out = TEXT_INIT;

	fill_add(pattern, values, FILL_COUNT(values), &out);
	assert_string_equal(text_str(&out), filled);
	text_fini(&out);
}

static void
values_stand_in_their_fields(void **state)
{
	(void)state;
	expect("", "");
	expect("plain", "plain");
	expect("{name}", "LAN1");
	expect("a {name} b {many} c", "a LAN1 b 12 c");
	expect("{name:8}|", "LAN1    |");
	expect("{name:>8}|", "    LAN1|");
	expect("{name:2}|", "LAN1|");
	expect("{one:02}:{many:02}", "01:12");
	expect("{wide:6}|", "説明  |");
	expect("{wide:>6}|", "  説明|");
	expect("{unknown}|{nam}|", "||");
	expect("{name", "LAN1");
}

static void
several_have_a_plural(void **state)
{
	(void)state;
	expect("{none} packet{none?s}", "0 packet");
	expect("{one} packet{one?s}", "1 packet");
	expect("{many} packet{many?s}.", "12 packets.");
}

static void
expect_span(enum language language, int64_t seconds, const char *span)
{
	const struct session s = { .language = language };
	struct text out = TEXT_INIT;

	fill_span(&s, seconds, &out);
	assert_string_equal(text_str(&out), span);
	text_fini(&out);
}

static void
spans_leave_out_what_is_not(void **state)
{
	(void)state;
	expect_span(LANGUAGE_EN, 0, "0 second");
	expect_span(LANGUAGE_EN, 41, "41 seconds");
	expect_span(LANGUAGE_EN, 109, "1 minute 49 seconds");
	expect_span(LANGUAGE_EN, 18478, "5 hours 7 minutes 58 seconds");
	expect_span(LANGUAGE_EN, 86401, "1 day 0 hour 0 minute 1 second");
	expect_span(LANGUAGE_JA, 41, "41秒");
	expect_span(LANGUAGE_JA, 7510, "2時間5分10秒");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_stand_in_their_fields),
		cmocka_unit_test(several_have_a_plural),
		cmocka_unit_test(spans_leave_out_what_is_not),
	};

	return cmocka_run_group_tests_name("fill", tests, NULL, NULL);
}
