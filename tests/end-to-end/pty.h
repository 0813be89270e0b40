/*
 * Drives the program on a pseudo-terminal, as a person or a script would:
 * sends bytes, expects bytes. Everything fails the test that goes wrong. The
 * deadline only ends a test that hangs; nothing sleeps to be right.
 */
#ifndef RTXSH_TESTS_END_TO_END_PTY_H
#define RTXSH_TESTS_END_TO_END_PTY_H

#include <sys/types.h>
#include <termios.h>

#include "base/text.h"

/* What comes back behind a typed line (BEHAVIOUR 5.5). */
#define ENTER " \b \b\r\n"

struct pty {
	pid_t		 pid;
	int		 fd;		/* the other side of its terminal */
	struct text	 seen;		/* all that it printed */
	size_t		 at;		/* how much of it was expected */
	struct termios	 before;	/* the modes that it found */
};

/* Starts the program ($RTXSH, src/rtxsh without it) with those arguments,
 * NULL-ended. Its terminal is a vt100 of 80 by 24, its locale C.UTF-8 unless
 * the test changed LC_ALL. */
void pty_start(struct pty *, const char *const *arguments);

/* The same on another terminal. */
void pty_start_on(struct pty *, const char *term, unsigned short columns,
    unsigned short rows, const char *const *arguments);

/* Starts a console on a new database in memory, in English and as
 * administrator, and passes over what comes up to its first prompt. */
void pty_start_admin(struct pty *);
/* The same on another terminal. */
void pty_start_admin_on(struct pty *, const char *term,
    unsigned short columns, unsigned short rows);

/* Ctrl-D at the empty prompt of a console, which must end well; pty_fini(). */
void pty_leave(struct pty *);

/* Starts a function instead, on a vt100 of 80 by 24 that is not its standard
 * input. What it returns is the exit status. */
void pty_call(struct pty *, int (*)(int tty));

/* The terminal gets another size, and the program is told. */
void pty_resize(struct pty *, unsigned short columns, unsigned short rows);

/* Sends bytes as if typed, reading along what is printed meanwhile. */
void pty_send(struct pty *, const char *bytes);

/* The next bytes that it prints must be these. */
void pty_expect(struct pty *, const char *bytes);

/* Reads until these bytes come; what stands before them is passed over. */
void pty_find(struct pty *, const char *bytes);

/* Nothing more may be printed, and the program ends. Returns what waitpid()
 * says; the terminal stays until pty_fini(). */
int pty_end(struct pty *);

/* Sends a signal. */
void pty_signal(struct pty *, int number);

/* Takes the terminal away while the program runs; returns what waitpid()
 * says when it has ended. */
int pty_hang_up(struct pty *);

/* The modes that the terminal has now. */
void pty_modes(struct pty *, struct termios *);

void pty_fini(struct pty *);

/* Runs the program without a terminal, with that standard input, and returns
 * its exit status; what it printed on standard output is added. */
int program_run(const char *const *arguments, const char *input,
    struct text *output);

#endif
