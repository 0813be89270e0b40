/*
 * termios(3) with TCSADRAIN only. A terminal that is gone cannot be set, and
 * needs not be: errors are passed over.
 */
#include "console/tty.h"

#include <errno.h>
#include <sys/ioctl.h>

#include "base/banned.h"

static void
tty_set(const struct tty *tty, const struct termios *modes)
{
	if (!tty->is_tty)
		return;
	while (tcsetattr(tty->fd, TCSADRAIN, modes) != 0)
		if (errno != EINTR)
			return;
}

void
tty_init(struct tty *tty, int fd)
{
	tty->fd = fd;
	tty->is_tty = tcgetattr(fd, &tty->before) == 0;
}

void
tty_size(int fd, unsigned int *columns, unsigned int *rows)
{
	struct winsize size = { 0 };

	(void)ioctl(fd, TIOCGWINSZ, &size);
	*columns = size.ws_col;
	*rows = size.ws_row;
}

void
tty_raw(const struct tty *tty)
{
	struct termios raw = tty->before;

	raw.c_iflag &= ~(tcflag_t)(INLCR | ICRNL | IGNCR | ISTRIP |
	    IXON);
	raw.c_oflag &= ~(tcflag_t)OPOST;
	raw.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL | ICANON |
	    IEXTEN | ISIG);
	raw.c_cc[VMIN] = 1;
	raw.c_cc[VTIME] = 0;
	tty_set(tty, &raw);
}

void
tty_echo(const struct tty *tty, bool echo)
{
	struct termios modes = tty->before;

	if (!echo)
		modes.c_lflag &= ~(tcflag_t)ECHO;
	tty_set(tty, &modes);
}

void
tty_restore(const struct tty *tty)
{
	tty_set(tty, &tty->before);
}
