/*
 * The line that is being typed, on the screen: prompt and line as rows of a
 * terminal, of which only what differs is printed. A terminal needs to know
 * no more than BS, CR and LF; one that cannot go up a row gets the rows as far
 * as the cursor's again when the cursor has to.
 */
#ifndef RTXSH_CONSOLE_ROW_H
#define RTXSH_CONSOLE_ROW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "console/output.h"
#include "console/wrap.h"

struct row {
	struct output	*output;	/* its wrapping is the row's */
	const char	*up;		/* goes up a row; NULL: nothing does */
	uint32_t	*shown;		/* the characters that are there */
	size_t		 n_shown, size;
	struct spot	 begin;		/* where the first one stands */
	size_t		 at;		/* the character under the cursor */
	struct spot	 cursor;
	struct spot	 old_end;	/* of what is being printed over */
};

void row_init(struct row *, struct output *, const char *up);
void row_fini(struct row *);

/* A new line is typed, from where the output stands. */
void row_begin(struct row *);

/* Shows these characters and puts the cursor before one of them, or behind
 * the last. RC_NOMEM. */
enum rc row_show(struct row *, const uint32_t *, size_t n, size_t cursor);

/* What is shown is scrolled away or torn: the next row_show() begins again,
 * in a row further down. */
void row_restart(struct row *);
/* The rows end elsewhere than before: begins again if that makes a
 * difference. */
void row_resized(struct row *, const struct wrap *before);

/* Goes behind the last row, to the start of the next. */
void row_end(struct row *);

#endif
