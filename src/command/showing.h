/*
 * A listing on its way to the person who asked for it.
 */
#ifndef RTXSH_COMMAND_SHOWING_H
#define RTXSH_COMMAND_SHOWING_H

#include "command/session.h"
#include "config/config.h"

/* Starts with the session and an empty text, or one to begin with. */
struct showing {
	struct session	*session;
	struct text	 text;
};

/* A config_line_fn: adds a line with its indent. */
enum rc showing_line(void *showing, const struct config_line *);

/* Lets out what is left, unless rc says that making it failed, and frees the
 * text. Returns what became of all. */
enum rc showing_end(struct showing *, enum rc rc);

#endif
