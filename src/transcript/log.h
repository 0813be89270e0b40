/*
 * What a terminal program makes of a session when it writes it down: carriage
 * returns, backspaces, colours, the pager's questions and what wiped them
 * out, blanks up to the edge of the window, rows that ended where the window
 * did. What the person saw is left.
 */
#ifndef RTXSH_TRANSCRIPT_LOG_H
#define RTXSH_TRANSCRIPT_LOG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "transcript/lines.h"

/*
 * Puts what a terminal shows of the line in its text's place: control
 * characters do what they do on a terminal, the pager's question goes.
 * Returns RC_OK or RC_NOMEM. *sign becomes true when only a terminal program
 * writes such a line; line->broken_off when the pager's question is followed
 * by a prompt: the rest of the output was not wanted.
 */
enum rc log_clean(struct line *, struct arena *, bool *sign);

/*
 * Joins rows from index `from` on that are, one behind the other, one of these
 * lines of the device when a row holds so many columns: the first then has
 * the whole text, the others are LINE_JOINED. Stops at a directive.
 */
enum rc log_join_output(struct lines *, struct arena *, size_t from,
    const struct lines *actual, unsigned int columns);

/* Joins the rows of a line that somebody typed: those behind a row that is
 * full. Only in a log. */
enum rc log_join_typed(struct lines *, struct arena *, size_t index,
    unsigned int columns);

#endif
