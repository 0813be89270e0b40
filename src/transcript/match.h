/*
 * Holding what a transcript expects against what the device printed: one line
 * with its placeholders, and all lines of an answer with `...`.
 */
#ifndef RTXSH_TRANSCRIPT_MATCH_H
#define RTXSH_TRANSCRIPT_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "transcript/lines.h"

/*
 * Whether an expected line is the actual one: byte for byte, but for
 *	{{any}}		any characters, or none
 *	{{number}}	digits
 *	{{date}}	a date, or a date and a time, as the device prints them
 *	{{ip}}		an IPv4 or IPv6 address
 * Blanks at the end count, except in actual lines that are questions, those
 * the person typed on, and in logs of terminal programs.
 */
bool match_line(const struct line *expected, const struct line *actual);

/* One step of an alignment. */
enum match_kind {
	MATCH_SAME,		/* expected[e] is actual[a] */
	MATCH_MISSING,		/* expected[e] did not come */
	MATCH_EXTRA,		/* actual[a] was not expected */
	MATCH_ANY,		/* actual[a] falls under `...` */
	MATCH_PASSED		/* expected[e] is `...`, a comment or layout:
				 * nothing to compare */
};
struct match {
	enum match_kind	kind;
	size_t		e, a;
};

/* The best alignment, in order, each expected line once and each actual line
 * once. */
struct alignment {
	struct match	*match;
	size_t		 n;
	bool		 same;		/* nothing is missing or extra */
};

/* Aligns expected[first..end) with all actual lines. */
enum rc match_align(struct alignment *, struct arena *,
    const struct lines *expected, size_t first, size_t end,
    const struct lines *actual);

#endif
