/*
 * How a room tells its caller that something went wrong: a code that the
 * caller can decide by, and a text for people. No room below the front ends
 * (console, tools, server) prints or exits.
 */
#ifndef RTXSH_BASE_DIAG_H
#define RTXSH_BASE_DIAG_H

#include <stddef.h>

/*
 * What became of a call. Everything but RC_OK and RC_REFUSED is trouble with
 * the machine and ends a program with exit status 74 (EX_IOERR).
 */
enum rc {
	RC_OK = 0,
	RC_REFUSED,	/* the input is wrong; nothing was changed */
	RC_NOMEM,	/* out of memory */
	RC_IO,		/* reading or writing failed */
	RC_FULL,	/* no space left on the device */
	RC_BUSY,	/* another process holds the database too long */
	RC_READONLY,	/* the database cannot be written */
	RC_CORRUPT,	/* the database is damaged, or is not one of ours */
	RC_NEWER	/* a newer program made the database */
};

/*
 * A code with its text. The caller owns it: start from DIAG_INIT, end with
 * diag_fini(). The text is one line in lower case without a full stop, fit to
 * follow "rtxsh: WHAT: ". It is never NULL after diag_set().
 */
struct diag {
	enum rc	 rc;
	char	*text;		/* allocated, or NULL: see diag_text() */
};

#define DIAG_INIT { RC_OK, NULL }

/*
 * Stores rc and a formatted text, replacing what was there, and returns rc.
 * When there is no memory for the text the code is kept and diag_text() gives
 * a general sentence for it. A NULL diag is allowed.
 */
enum rc diag_set(struct diag *, enum rc, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* The text, or the general sentence for the code. Valid until the next set. */
const char *diag_text(const struct diag *);

/* Frees the text and goes back to RC_OK. */
void diag_fini(struct diag *);

#endif
