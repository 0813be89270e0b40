/*
 * Prints outcomes. TAP and the text for people go out as they come, so that
 * an interrupted run has told what it found; the XML wants its sums first.
 */
#include "tool/check_report.h"

#include <string.h>

#include "base/encoding.h"

#include "base/banned.h"

void
check_report_begin(struct check_report *report, size_t total)
{
	report->total = total;
	if (report->tap)
		printf("1..%zu\n", total);
}

/* A report as comments of TAP. */
static void
print_comments(const char *s)
{
	size_t len;

	for (; *s != '\0'; s += len) {
		len = strcspn(s, "\n");
		printf("# %.*s\n", (int)len, s);
		len += s[len] == '\n';
	}
}

static void
print_tap(size_t number, const struct check_outcome *outcome)
{
	const bool ok = outcome->state == CHECK_SAME ||
	    outcome->state == CHECK_UPDATED;

	printf("%sok %zu - %s\n", ok ? "" : "not ", number, outcome->path);
	print_comments(outcome->report);
}

static void
print_plain(const struct check_outcome *outcome)
{
	if (outcome->state == CHECK_UPDATED)
		printf("%s: updated\n", outcome->path);
	else if (outcome->state == CHECK_DIFFERS)
		printf("%s", outcome->report);
}

/* The length of a character that XML can hold, or 0. */
static size_t
xml_character(const char *s)
{
	const unsigned char c = (unsigned char)s[0];

	if (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
		return 0;
	if (strncmp(s, "\xef\xbf\xbe", 3) == 0 ||
	    strncmp(s, "\xef\xbf\xbf", 3) == 0)
		return 0;
	return encoding_utf8_character(s, strlen(s));
}

void
check_report_escape(struct text *out, const char *s)
{
	size_t n;

	for (; *s != '\0'; s += n > 0 ? n : 1) {
		n = xml_character(s);
		if (n == 0)
			text_adds(out, "\xef\xbf\xbd");
		else if (*s == '&')
			text_adds(out, "&amp;");
		else if (*s == '<')
			text_adds(out, "&lt;");
		else if (*s == '>')
			text_adds(out, "&gt;");
		else if (*s == '"')
			text_adds(out, "&quot;");
		else
			text_add(out, s, n);
	}
}

static void
add_case(struct check_report *report, const struct check_outcome *outcome)
{
	struct text *out = &report->cases;
	const bool bad = outcome->state == CHECK_DIFFERS ||
	    outcome->state == CHECK_TROUBLE;
	const char *tag = outcome->state == CHECK_TROUBLE ? "error" :
	    "failure";

	text_adds(out, "  <testcase classname=\"transcript\" name=\"");
	check_report_escape(out, outcome->path);
	text_addf(out, "\" time=\"%.6f\"", outcome->seconds);
	if (!bad) {
		text_adds(out, "/>\n");
		return;
	}
	text_addf(out, ">\n    <%s message=\"%s\">", tag,
	    outcome->state == CHECK_TROUBLE ? "could not be replayed" :
	    "differs");
	check_report_escape(out, outcome->report);
	text_addf(out, "</%s>\n  </testcase>\n", tag);
}

void
check_report_add(struct check_report *report,
    const struct check_outcome *outcome)
{
	report->added++;
	if (report->tap)
		print_tap(report->added, outcome);
	else
		print_plain(outcome);
	report->differ += outcome->state == CHECK_DIFFERS;
	report->updated += outcome->state == CHECK_UPDATED;
	report->trouble += outcome->state == CHECK_TROUBLE;
	if (report->junit)
		add_case(report, outcome);
}

void
check_report_end(struct check_report *report)
{
	if (report->tap)
		return;
	printf("%zu transcript%s, %zu differ", report->total,
	    report->total == 1 ? "" : "s", report->differ);
	if (report->updated > 0)
		printf(", %zu updated", report->updated);
	if (report->trouble > 0)
		printf(", %zu could not be replayed", report->trouble);
	putchar('\n');
}

bool
check_report_junit(const struct check_report *report, FILE *file)
{
	if (report->cases.failed)
		return false;
	(void)fprintf(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<testsuite name=\"rtxsh check\" tests=\"%zu\" failures=\"%zu\" "
	    "errors=\"%zu\">\n%s</testsuite>\n", report->total,
	    report->differ, report->trouble, text_str(&report->cases));
	return fflush(file) == 0 && !ferror(file);
}
