/*
 * The signals of a session on the program's own terminal. They are blocked
 * and read from a descriptor where the session waits, so that nothing has to
 * be done in a handler and the terminal's modes are always put back.
 */
#ifndef RTXSH_CONSOLE_SIGNALS_H
#define RTXSH_CONSOLE_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

struct signals {
	int		 fd;		/* to poll for reading; -1: not taken */
	sigset_t	 before;	/* the mask, to be put back */
	int		 fatal;		/* that ends the session; 0: none yet */
	bool		 interrupted;	/* SIGINT came */
	bool		 resized;	/* the terminal has another size */
	bool		 stop;		/* SIGTSTP came */
	bool		 continued;	/* SIGCONT came */
};

/* Takes the signals. False when the system does not let it. */
bool signals_take(struct signals *);
/* For a session that takes none. */
void signals_none(struct signals *);
/* Reads what has come, without waiting, and sets the flags above. */
void signals_read(struct signals *);
/* Gives them back. */
void signals_give(struct signals *);

#endif
