/*
 * A text to go back and forth in, as `less` does (reference 2.4, 2.5.2): a
 * page of it, and a row below for commands.
 */
#ifndef RTXSH_CONSOLE_LESS_H
#define RTXSH_CONSOLE_LESS_H

#include <stdbool.h>
#include <stddef.h>

#include "command/grep.h"
#include "console/input.h"
#include "console/output.h"

/* A row on the screen: a part of the text, and the number of its line. */
struct less_row {
	size_t	at, len, line;
};

struct less {
	struct input	*input;
	struct output	*output;	/* its wrapping is that of the rows */
	const char	*clear;		/* clears the screen; NULL: none */
	size_t		 height;	/* rows of a page */
	/* From here on the viewer's own. */
	const char	*s;
	size_t		 len;
	struct less_row	*rows;
	size_t		 n_rows;
	size_t		 top;		/* the first row on the screen */
	size_t		 found;		/* the row of the last match */
	unsigned int	 prompt;	/* cells that the last row has */
	struct grep_pattern *pattern;	/* of the last search */
	bool		 backwards;	/* its direction */
	bool		 over;
};

/* Shows a text until somebody has enough. One that fits on a page is just
 * printed. RC_NOMEM. */
enum rc less_view(struct less *, const char *s, size_t len);

/* The wrapping or the height has changed: shows the page again. Nothing
 * happens while no text is viewed. */
void less_resize(struct less *);

#endif
