/*
 * The command that is taken back: found in the journal by undo_find.c, undone
 * by undo.c. For these two alone.
 */
#ifndef RTXSH_CONFIG_UNDO_COMMAND_H
#define RTXSH_CONFIG_UNDO_COMMAND_H

#include <string.h>

#include "config/undo.h"

/* A line that the command changed. */
struct undo_row {
	struct undo_row	*next;		/* the one before it */
	struct model_line line;		/* .line: as it was, NULL: not there */
	const char	*now;		/* as the command left it, or NULL */
};

struct undoing {
	struct model		*model;
	int64_t			 config;
	const struct profile	*profile;
	const struct config_author *author;
	struct undo		*report;
	struct diag		*diag;
	/* The command at hand. */
	int64_t			 command_id;	/* 0: none yet */
	bool			 undoes;	/* is an `:undo` */
	bool			 operation;	/* such as `load` */
	bool			 changed;
	struct text		 entry;		/* of its last row */
	struct undo_row		*rows, **last;	/* newest first */
	struct arena		 arena;		/* holds these */
	size_t			 undone;	/* so many more to pass over */
	bool			 found;
	struct arena		 reading;
	struct text		 typed;		/* for the journal */
	int64_t			 journal_id;
};

/* Finds the newest command of the session that is not taken back yet, and its
 * rows; u->found: there is one. */
enum rc undo_find(struct undoing *u);

static inline enum rc
undo_no_memory(const struct undoing *u)
{
	return diag_set(u->diag, RC_NOMEM, "out of memory");
}

static inline bool
undo_same_line(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

#endif
