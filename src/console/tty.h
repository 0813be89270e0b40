/*
 * The modes of a terminal: every byte as it comes and goes while a session
 * runs, and as they were afterwards. Type-ahead is never thrown away.
 */
#ifndef RTXSH_CONSOLE_TTY_H
#define RTXSH_CONSOLE_TTY_H

#include <stdbool.h>
#include <termios.h>

struct tty {
	int		 fd;
	bool		 is_tty;
	struct termios	 before;
};

/* Remembers the modes of a descriptor, which need not be a terminal. */
void tty_init(struct tty *, int fd);
/* How many columns and rows it has; 0: that is not known. */
void tty_size(int fd, unsigned int *columns, unsigned int *rows);
/* No line discipline: no echo, no signals by keys, no change of line ends. */
void tty_raw(const struct tty *);
/* As before; without echo, or with it. For terminals that are not raw. */
void tty_echo(const struct tty *, bool echo);
/* As before. */
void tty_restore(const struct tty *);

#endif
