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

/* How an answer is given. */
enum console_answer {
	CONSOLE_ANSWER_LINE,
	CONSOLE_ANSWER_HIDDEN,
	CONSOLE_ANSWER_KEY
};

/* Who reads along: what is typed, printed and answered, in its order, UTF-8
 * with "\n", before rows and pages are made of it. All functions are there. */
struct session;

struct console_tap {
	void	*ctx;
	/* The session begins; its language may still be set. */
	void	(*begins)(void *ctx, struct session *);
	/* A line is about to be carried out; help: what stands left of the
	 * cursor where `?` was pressed. */
	void	(*typed)(void *ctx, const char *line, size_t len, bool help);
	/* What the device prints. */
	void	(*printed)(void *ctx, const char *s, size_t len);
	/* Our own words. */
	void	(*said)(void *ctx, const char *s, size_t len);
	/* A question and its answer; NULL: there was none. A line's end stands
	 * behind a line, shown or hidden, and not behind a key. */
	void	(*answered)(void *ctx, const char *question,
	    const char *answer, enum console_answer);
	/* Ctrl-C: the rest of the output does not come. */
	void	(*broken)(void *ctx);
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
	const char	*origin;	/* "Serial", "TELNET 192.0.2.1" */
	/* Whom the connection has let in already, as SSH does: no password is
	 * asked for. NULL: nobody. */
	const char	*user;
	/* Of the program's own terminal. Every other one has that of `console
	 * character`. */
	enum encoding	 encoding;
	/* Enter echoes SPACE BS SPACE BS before the line's end (BEHAVIOUR
	 * 5.5): the serial port and TELNET. */
	bool		 enter_echo;
	/* CR LF in one burst is one Enter (CLIENTS 9, 10): all but SSH. */
	bool		 crlf_once;
	struct console_timer *timers;	/* may be NULL */
	size_t		 n_timers;
	int64_t		(*clock)(void);	/* for tests; NULL: console_clock */
	const struct console_tap *tap;	/* NULL: nobody reads along */
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
