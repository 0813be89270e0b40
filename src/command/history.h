/*
 * The lines that a session typed, for `show command history` (reference
 * 59.8).
 */
#ifndef RTXSH_COMMAND_HISTORY_H
#define RTXSH_COMMAND_HISTORY_H

#include <stddef.h>

#include "grammar/grammar.h"

/* So many are kept; older ones go. */
#define HISTORY_MAX 500

/* A line, and what was selected: passwords in it are found by that. */
struct history_line {
	char		*text;
	struct selection selection;
};

struct history {
	struct history_line line[HISTORY_MAX];
	size_t		    n;	/* typed so far: line[i % HISTORY_MAX] */
};

/* Adds a line. Without memory it is left out. */
void history_add(struct history *, const struct selection *,
    const char *line, size_t len);
void history_fini(struct history *);

#endif
