/*
 * How long a key takes at the prompt, through a pseudo-terminal: a character,
 * completion and help on a long command, against a character in a program
 * that is nothing but libedit.
 *
 *	bench_keys RTXSH
 */
#define _XOPEN_SOURCE 700	/* posix_openpt() */
#include <fcntl.h>
#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"

#include "base/banned.h"

#define RUNS	300

/* The command with the most parameters, to where one can be completed. */
#define LINE "ipv6 lan1 rtadv send 1 m_flag=on o_flag=on prf_flag=high " \
	"max-rtr-adv-interval=600 min-rtr-adv-interval=200 " \
	"adv-default-lifetime=1800 adv-reachable-time=0 " \
	"adv-retrans-time=0 adv-cur-hop-limit=64 rd"

/* Seen on the screen, one says that the line is there, the other that the key
 * is done. No help text has them. */
#define READY	"@"
#define DONE	"~"

struct side {
	pid_t	pid;
	int	fd;
};

/* The program that ours is held against. */
static int
plain(void)
{
	EditLine *el;
	int n;

	(void)setlocale(LC_CTYPE, "");
	el = el_init("plain", stdin, stdout, stderr);
	if (el == NULL || el_set(el, EL_EDITOR, "emacs") != 0)
		return 1;
	while (el_gets(el, &n) != NULL && n > 0)
		continue;
	el_end(el);
	return 0;
}

static void
child(const char *name, char *const *argv)
{
	const struct winsize size = { .ws_row = 24, .ws_col = 80 };
	int tty;

	(void)setsid();
	tty = open(name, O_RDWR);
	if (tty < 0 || ioctl(tty, TIOCSWINSZ, &size) != 0)
		_exit(126);
	(void)dup2(tty, STDIN_FILENO);
	(void)dup2(tty, STDOUT_FILENO);
	(void)dup2(tty, STDERR_FILENO);
	(void)execv(argv[0], argv);
	_exit(127);
}

static void
start(struct side *side, char *const *argv)
{
	const char *name;

	side->fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (side->fd < 0 || grantpt(side->fd) != 0 ||
	    unlockpt(side->fd) != 0 || (name = ptsname(side->fd)) == NULL)
		bench_die("pseudo-terminal");
	side->pid = fork();
	if (side->pid < 0)
		bench_die("fork");
	if (side->pid == 0)
		child(name, argv);
}

static void
stop(struct side *side)
{
	(void)close(side->fd);
	(void)waitpid(side->pid, NULL, 0);
}

static void
type(const struct side *side, const char *keys)
{
	const size_t len = strlen(keys);

	if (write(side->fd, keys, len) != (ssize_t)len)
		bench_die("write");
}

/* Reads until a character comes that is shown once only. */
static void
see(const struct side *side, const char *what)
{
	char bytes[4096];
	ssize_t n;

	do {
		n = read(side->fd, bytes, sizeof(bytes));
		if (n <= 0)
			bench_die("read");
	} while (memchr(bytes, what[0], (size_t)n) == NULL);
}

/* Seconds that a key takes behind the line, and one more that tells. */
static double
time_key(const struct side *side, const char *key)
{
	char keys[8];
	double begun;

	type(side, "\x15" LINE READY);
	see(side, READY);
	type(side, "\x7f");
	(void)snprintf(keys, sizeof(keys), "%s" DONE, key);
	begun = bench_now();
	type(side, keys);
	see(side, DONE);
	return bench_now() - begun;
}

static int
compare(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The middle ones of many, measured in turns. */
static void
measure(const struct side *ours, const struct side *theirs,
    const char *what, const char *key, double aim)
{
	static double our[RUNS], their[RUNS];
	int i;

	for (i = 0; i < RUNS; i++) {
		our[i] = time_key(ours, key);
		their[i] = time_key(theirs, "x");
	}
	qsort(our, RUNS, sizeof(our[0]), compare);
	qsort(their, RUNS, sizeof(their[0]), compare);
	bench_row(what, our[RUNS / 2], their[RUNS / 2], aim);
}

int
main(int argc, char **argv)
{
	char db[] = "--db", memory[] = ":memory:", console[] = "console";
	char admin[] = "--admin", me[] = "--plain";
	char *us[] = { argc > 1 ? argv[1] : NULL, db, memory, console, admin,
		NULL };
	char *them[] = { argv[0], me, NULL };
	struct side ours, theirs;

	if (argc == 2 && strcmp(argv[1], "--plain") == 0)
		return plain();
	if (argc != 2)
		bench_die("bench_keys RTXSH");
	if (setenv("TERM", "vt100", 1) != 0 ||
	    setenv("LC_ALL", "C.UTF-8", 1) != 0)
		bench_die("setenv");
	start(&ours, us);
	start(&theirs, them);
	measure(&ours, &theirs, "a character / in plain libedit", "x", 3);
	measure(&ours, &theirs, "TAB on a long command / a character", "\t",
	    3);
	measure(&ours, &theirs, "`?` on a long command / a character", "?",
	    3);
	stop(&ours);
	stop(&theirs);
	return 0;
}
