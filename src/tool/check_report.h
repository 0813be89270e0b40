/*
 * How `check` tells what became of the transcripts: for people, as TAP, as
 * JUnit's XML.
 */
#ifndef RTXSH_TOOL_CHECK_REPORT_H
#define RTXSH_TOOL_CHECK_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/text.h"

enum check_state {
	CHECK_SAME,
	CHECK_DIFFERS,
	CHECK_UPDATED,		/* differed, and was rewritten */
	CHECK_TROUBLE		/* could not be read or replayed; said on
				 * stderr */
};

struct check_outcome {
	const char	*path;
	enum check_state state;
	const char	*report;	/* "" when there is nothing to tell */
	double		 seconds;
};

struct check_report {
	bool		 tap;
	size_t		 total, added, differ, updated, trouble;
	struct text	 cases;		/* JUnit's, so far; only with junit */
	bool		 junit;
};

void check_report_begin(struct check_report *, size_t total);
/* One transcript; printed at once. */
void check_report_add(struct check_report *, const struct check_outcome *);
void check_report_end(struct check_report *);

/* Writes what was added as JUnit's XML. False when it could not be written. */
bool check_report_junit(const struct check_report *, FILE *);

/* Adds text as the content of an XML element or attribute: what XML 1.0
 * cannot hold becomes U+FFFD. */
void check_report_escape(struct text *, const char *);

#endif
