/*
 * A session's terminal: what struct terminal asks for, done with input,
 * output, line editor, pager and viewer. Inside the console room only.
 */
#ifndef RTXSH_CONSOLE_TERMINAL_H
#define RTXSH_CONSOLE_TERMINAL_H

#include "command/session.h"
#include "console/console.h"
#include "console/input.h"
#include "console/less.h"
#include "console/line.h"
#include "console/output.h"
#include "console/signals.h"
#include "console/tty.h"
#include "console/watch.h"

struct console {
	const struct console_options *options;
	struct session	 session;
	struct signals	 signals;
	struct tty	 tty;
	struct input	 input;
	struct output	 output;
	struct output	 aside;		/* our own words, on standard error */
	enum encoding	 encoding;	/* of input and output */
	struct line_editor *editor;	/* NULL: read line by line */
	struct less	 less;
	struct watch	 watch;
	bool		 left;		/* the input ended, or Ctrl-D */
	bool		 answering;	/* a command is being carried out */
	bool		 broken;	/* Ctrl-C came meanwhile */
	bool		 again;		/* the router starts again */
};

/* Opens the terminal of c->options. Where input and output are both one, lines
 * are edited. */
enum rc terminal_open(struct console *, struct diag *);
void terminal_close(struct console *);

/* The way to the person. */
struct terminal terminal_of(struct console *);

/* Reads a line at the device's prompt. */
enum answer terminal_read(struct console *, const char *prompt,
    struct text *line);

/* A command begins and ends: Ctrl-C breaks its output off. */
void terminal_answer(struct console *, bool answering);

/* Takes over what the session's `console ...` settings are now: rows, pages,
 * and, unless the terminal is the program's own, its encoding. */
enum rc terminal_follow(struct console *, struct diag *);

#endif
