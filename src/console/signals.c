/*
 * signalfd(2) around a session. Knows nothing of what the signals are for.
 */
#include "console/signals.h"

#include <errno.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/banned.h"

static const int taken[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE,
	SIGTSTP, SIGCONT, SIGWINCH };

void
signals_none(struct signals *signals)
{
	*signals = (struct signals){ .fd = -1 };
}

bool
signals_take(struct signals *signals)
{
	sigset_t set;
	size_t i;

	signals_none(signals);
	(void)sigemptyset(&set);
	for (i = 0; i < sizeof(taken) / sizeof(taken[0]); i++)
		(void)sigaddset(&set, taken[i]);
	if (pthread_sigmask(SIG_BLOCK, &set, &signals->before) != 0)
		return false;
	signals->fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (signals->fd >= 0)
		return true;
	(void)pthread_sigmask(SIG_SETMASK, &signals->before, NULL);
	return false;
}

static void
signals_note(struct signals *signals, int number)
{
	switch (number) {
	case SIGINT:
		signals->interrupted = true;
		break;
	case SIGWINCH:
		signals->resized = true;
		break;
	case SIGTSTP:
		signals->stop = true;
		break;
	case SIGCONT:
		signals->continued = true;
		break;
	case SIGPIPE:
		break;		/* the write has failed and said so */
	default:
		signals->fatal = number;
	}
}

void
signals_read(struct signals *signals)
{
	struct signalfd_siginfo info;
	ssize_t n;

	if (signals->fd < 0)
		return;
	for (;;) {
		n = read(signals->fd, &info, sizeof(info));
		if (n == (ssize_t)sizeof(info))
			signals_note(signals, (int)info.ssi_signo);
		else if (n >= 0 || errno != EINTR)
			return;
	}
}

void
signals_give(struct signals *signals)
{
	if (signals->fd < 0)
		return;
	signals_read(signals);
	(void)close(signals->fd);
	signals->fd = -1;
	(void)pthread_sigmask(SIG_SETMASK, &signals->before, NULL);
}
