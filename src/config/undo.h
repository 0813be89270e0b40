/*
 * Taking commands back by the journal: what a session typed, newest first,
 * exactly: a line goes back to its place, a password becomes the one that it
 * was. Nothing is printed here.
 */
#ifndef RTXSH_CONFIG_UNDO_H
#define RTXSH_CONFIG_UNDO_H

#include "config/config.h"

/* What its command in the journal begins with; a blank and what it took back
 * follow. */
#define UNDO_WORD ":undo"

enum undo_end {
	UNDO_NOTHING,		/* the session has nothing left to take back */
	UNDO_DONE,
	UNDO_OVERTAKEN		/* what it changed was changed again since */
};

/* What became of it. Starts as UNDO_INIT, ends with undo_fini(). */
struct undo {
	enum undo_end	end;
	struct text	command;	/* that is taken back, secrets as `*` */
	struct text	where;		/* "tunnel 1", "pp 2"; "" elsewhere */
	struct text	entries;	/* changed settings' names, with NULs */
	/* UNDO_OVERTAKEN: what stands there now, "" when nothing does; secrets
	 * as `*`. */
	struct text	now;
	bool		password;	/* it is a password that is another */
};

#define UNDO_INIT { .end = UNDO_NOTHING }

void undo_fini(struct undo *);

/*
 * Takes back the newest command of the author's session that changed
 * something and is not taken back yet. It stands in the journal as a command
 * of its own, `:undo` and what was typed. Inside the caller's write
 * transaction. UNDO_OVERTAKEN: something of it is done already, and the caller
 * rolls back.
 */
enum rc config_undo(struct model *, int64_t config, const struct profile *,
    const struct config_author *, struct undo *, struct diag *);

#endif
