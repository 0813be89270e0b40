/*
 * A session on a terminal: login, prompt, line editing, questions, leaving.
 * The terminal is any pair of file descriptors: the one that the program was
 * started from, a pseudo-terminal behind a network connection, or a pipe,
 * which is read line by line. Nothing here takes it for the user's own unless
 * told.
 */
#ifndef RTXSH_CONSOLE_CONSOLE_H
#define RTXSH_CONSOLE_CONSOLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/encoding.h"
#include "command/message.h"
#include "router/device.h"

/* The clock that timers go by: milliseconds since some moment. */
int64_t console_clock(void);

#define CONSOLE_NEVER INT64_MAX

/* Something that happens while somebody sits at the prompt. */
struct console_timer {
	int64_t	 due;		/* by console_clock(), or CONSOLE_NEVER */
	/* Called when it is due; sets a new `due`. False ends the session as
	 * a hang-up does. */
	bool	(*fire)(void *ctx, struct console_timer *);
	void	*ctx;
};

struct console_options {
	int		 in, out;
	/* The terminal that the program was started from: its signals are the
	 * session's, TERM tells what it can, and a login that gave up begins
	 * anew (BEHAVIOUR 11.8). Without it the terminal is a plain one. */
	bool		 own;
	bool		 administrator;	/* starts so, without login */
	bool		 language_fixed;
	enum language	 language;	/* with language_fixed */
	const char	*origin;	/* "Serial" */
	enum encoding	 encoding;	/* of the terminal */
	struct console_timer *timers;	/* may be NULL */
	size_t		 n_timers;
};

/* How a session came to its end. */
enum console_end {
	CONSOLE_LEFT,		/* by `exit` */
	CONSOLE_HUNG_UP		/* end of input, Ctrl-D, hang-up, timer */
};

struct console_result {
	enum console_end end;
	/* The signal that ended it, to be raised again when everything is
	 * closed; 0: none did. */
	int		 signal;
};

/*
 * Runs one session until it is left. Whatever was not saved stays as it is in
 * the database. The terminal's modes are then what they were. Anything but
 * RC_OK is trouble with the machine; result is filled all the same.
 */
enum rc console_run(struct device *, const struct console_options *,
    struct console_result *, struct diag *);

#endif
