/*
 * The lines that a session typed, for `show command history` (reference
 * 59.8).
 */
#ifndef RTXSH_COMMAND_HISTORY_H
#define RTXSH_COMMAND_HISTORY_H

#include <stddef.h>

/* So many are kept; older ones go. */
#define HISTORY_MAX 500

struct history {
	char	*line[HISTORY_MAX];
	size_t	 n;		/* typed so far: line[i % HISTORY_MAX] */
};

/* Adds a line. Without memory it is left out. */
void history_add(struct history *, const char *line, size_t len);
void history_fini(struct history *);

#endif
