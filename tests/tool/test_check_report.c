/*
 * tool/check_report: what XML gets of paths and reports, and the sums.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "tool/check_report.h"

#include "base/banned.h"

static void
assert_escaped(const char *s, const char *escaped)
{
	struct text out = TEXT_INIT;

	check_report_escape(&out, s);
	assert_string_equal(text_str(&out), escaped);
	text_fini(&out);
}

static void
xml_is_escaped(void **state)
{
	(void)state;
	assert_escaped("", "");
	assert_escaped("a<b>&\"c\"'\n\t", "a&lt;b&gt;&amp;&quot;c&quot;'\n\t");
	assert_escaped("\xe8\xa1\xa8", "\xe8\xa1\xa8");
	/* Neither control characters nor broken UTF-8 may stand in XML. */
	assert_escaped("a\x1b[m\xff", "a\xef\xbf\xbd[m\xef\xbf\xbd");
	assert_escaped("\xef\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

static void
junit_has_the_sums(void **state)
{
	static const struct check_outcome outcomes[] = {
		{ .path = "a.txt", .state = CHECK_SAME, .report = "" },
		{ .path = "b&c.txt", .state = CHECK_DIFFERS,
		    .report = "# b:1: <x>\n", .seconds = 0.5 },
		{ .path = "d.txt", .state = CHECK_TROUBLE, .report = "" },
	};
	struct check_report report = { .junit = true, .total = 3 };
	char written[1024] = "";
	FILE *file;
	size_t i;

	(void)state;
	for (i = 0; i < 3; i++)
		check_report_add(&report, &outcomes[i]);
	assert_int_equal(report.trouble, 1);
	assert_int_equal(report.differ, 1);
	file = fmemopen(written, sizeof(written), "w");
	assert_non_null(file);
	assert_true(check_report_junit(&report, file));
	assert_int_equal(fclose(file), 0);
	assert_string_equal(written,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<testsuite name=\"rtxsh check\" tests=\"3\" failures=\"1\" "
	    "errors=\"1\">\n"
	    "  <testcase classname=\"transcript\" name=\"a.txt\" "
	    "time=\"0.000000\"/>\n"
	    "  <testcase classname=\"transcript\" name=\"b&amp;c.txt\" "
	    "time=\"0.500000\">\n"
	    "    <failure message=\"differs\"># b:1: &lt;x&gt;\n</failure>\n"
	    "  </testcase>\n"
	    "  <testcase classname=\"transcript\" name=\"d.txt\" "
	    "time=\"0.000000\">\n"
	    "    <error message=\"could not be replayed\"></error>\n"
	    "  </testcase>\n</testsuite>\n");
	text_fini(&report.cases);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(xml_is_escaped),
		cmocka_unit_test(junit_has_the_sums),
	};

	return cmocka_run_group_tests_name("check_report", tests, NULL, NULL);
}
