/*
 * Pseudo-terminals and processes for tests of the whole program.
 */
#define _XOPEN_SOURCE 700	/* posix_openpt() */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "end-to-end/pty.h"

#include "base/banned.h"

/* A machine that takes longer for a few bytes is taken for one that hangs. */
#define DEADLINE_MS	60000
#define ARGUMENTS_MAX	16

static const char *
program(void)
{
	const char *path = getenv("RTXSH");

	return path != NULL ? path : "src/rtxsh";
}

/* Becomes the program. */
static void
program_exec(const char *const *arguments)
{
	char *argv[ARGUMENTS_MAX + 2] = { (char *)"rtxsh" };
	size_t i;

	for (i = 0; i < ARGUMENTS_MAX && arguments[i] != NULL; i++)
		argv[i + 1] = (char *)arguments[i];
	(void)execv(program(), argv);
	perror(program());
	_exit(127);
}

/* Opens the terminal in the child, where it becomes the controlling one. */
static int
child_terminal(int master, const char *name)
{
	int slave;

	(void)close(master);
	(void)setsid();
	slave = open(name, O_RDWR);
	if (slave < 0)
		_exit(126);
	return slave;
}

static void
child(int slave, const char *term, const char *const *arguments)
{
	(void)setenv("TERM", term, 1);
	(void)dup2(slave, STDIN_FILENO);
	(void)dup2(slave, STDOUT_FILENO);
	(void)dup2(slave, STDERR_FILENO);
	if (slave > STDERR_FILENO)
		(void)close(slave);
	program_exec(arguments);
}

/* Opens a pair, and its slave side once, to set it up: the child opens it for
 * itself, so that it becomes its controlling terminal. */
static int
open_pair(struct pty *pty, const struct winsize *size, char **name)
{
	int slave;

	*pty = (struct pty){ .seen = TEXT_INIT };
	pty->fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(pty->fd >= 0);
	assert_int_equal(grantpt(pty->fd), 0);
	assert_int_equal(unlockpt(pty->fd), 0);
	*name = ptsname(pty->fd);
	assert_non_null(*name);
	slave = open(*name, O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(slave >= 0);
	assert_int_equal(ioctl(slave, TIOCSWINSZ, size), 0);
	assert_int_equal(tcgetattr(slave, &pty->before), 0);
	assert_int_equal(fcntl(pty->fd, F_SETFL, O_NONBLOCK), 0);
	return slave;
}

/* Our side of the terminal is closed only when the child's is open: else the
 * first read would find nobody there. */
static void
close_ours(struct pty *pty, int slave)
{
	(void)poll(&(struct pollfd){ .fd = pty->fd, .events = POLLIN }, 1,
	    DEADLINE_MS);
	(void)close(slave);
}

void
pty_start_on(struct pty *pty, const char *term, unsigned short columns,
    unsigned short rows, const char *const *arguments)
{
	const struct winsize size = { .ws_row = rows, .ws_col = columns };
	char *name;
	int slave;

	slave = open_pair(pty, &size, &name);
	(void)fflush(stdout);
	pty->pid = fork();
	assert_true(pty->pid >= 0);
	if (pty->pid == 0)
		child(child_terminal(pty->fd, name), term, arguments);
	close_ours(pty, slave);
}

void
pty_start(struct pty *pty, const char *const *arguments)
{
	pty_start_on(pty, "vt100", 80, 24, arguments);
}

void
pty_call(struct pty *pty, int (*function)(int))
{
	const struct winsize size = { .ws_row = 24, .ws_col = 80 };
	char *name;
	int slave;

	slave = open_pair(pty, &size, &name);
	(void)fflush(stdout);
	pty->pid = fork();
	assert_true(pty->pid >= 0);
	if (pty->pid == 0) {
		(void)setenv("TERM", "vt100", 1);
		_exit(function(child_terminal(pty->fd, name)));
	}
	close_ours(pty, slave);
}

void
pty_resize(struct pty *pty, unsigned short columns, unsigned short rows)
{
	const struct winsize size = { .ws_row = rows, .ws_col = columns };

	assert_int_equal(ioctl(pty->fd, TIOCSWINSZ, &size), 0);
}

/* Reads what is there. False when the other side is closed. */
static bool
read_some(struct pty *pty)
{
	char bytes[4096];
	ssize_t n;

	n = read(pty->fd, bytes, sizeof(bytes));
	if (n > 0) {
		text_add(&pty->seen, bytes, (size_t)n);
		assert_false(pty->seen.failed);
		return true;
	}
	return n < 0 && (errno == EAGAIN || errno == EINTR);
}

/* What was printed and not expected, for the message of a failing test. */
static void
print_rest(const struct pty *pty, const char *what, const char *bytes)
{
	const char *s = text_str(&pty->seen) + pty->at;

	print_message("%s:\n%s\nbut it printed:\n", what, bytes);
	for (; *s != '\0'; s++)
		if (*s < ' ' && *s != '\n')
			print_message("\\x%02x", (unsigned int)*s);
		else
			print_message("%c", *s);
	print_message("\n");
}

/* Waits for more; false when there will be none. */
static bool
wait_for_more(struct pty *pty, const char *what, const char *bytes)
{
	struct pollfd fds = { .fd = pty->fd, .events = POLLIN };

	if (poll(&fds, 1, DEADLINE_MS) == 0) {
		print_rest(pty, what, bytes);
		fail_msg("nothing more came");
	}
	return read_some(pty);
}

void
pty_send(struct pty *pty, const char *bytes)
{
	size_t len = strlen(bytes);
	struct pollfd fds = { .fd = pty->fd, .events = POLLIN | POLLOUT };
	ssize_t n;

	while (len > 0) {
		assert_true(poll(&fds, 1, DEADLINE_MS) > 0);
		if ((fds.revents & POLLIN) != 0)
			(void)read_some(pty);
		n = write(pty->fd, bytes, len);
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
		}
		assert_true(n > 0 || errno == EAGAIN || errno == EINTR);
	}
}

void
pty_expect(struct pty *pty, const char *bytes)
{
	const size_t len = strlen(bytes);
	size_t n;

	for (;;) {
		n = pty->seen.len - pty->at;
		n = n < len ? n : len;
		if (memcmp(text_str(&pty->seen) + pty->at, bytes, n) != 0) {
			print_rest(pty, "expected", bytes);
			fail_msg("other bytes came");
		}
		if (n == len)
			break;
		if (!wait_for_more(pty, "expected", bytes)) {
			print_rest(pty, "expected", bytes);
			fail_msg("the program has ended");
		}
	}
	pty->at += len;
}

void
pty_find(struct pty *pty, const char *bytes)
{
	const char *found;

	while ((found = strstr(text_str(&pty->seen) + pty->at, bytes)) ==
	    NULL)
		if (!wait_for_more(pty, "looked for", bytes)) {
			print_rest(pty, "looked for", bytes);
			fail_msg("the program has ended");
		}
	pty->at = (size_t)(found - text_str(&pty->seen)) + strlen(bytes);
}

static int
wait_for_end(struct pty *pty)
{
	int status = -1;

	while (waitpid(pty->pid, &status, 0) < 0)
		assert_int_equal(errno, EINTR);
	pty->pid = 0;
	return status;
}

int
pty_end(struct pty *pty)
{
	while (wait_for_more(pty, "expected", "the end"))
		continue;
	if (pty->seen.len > pty->at) {
		print_rest(pty, "expected", "the end");
		fail_msg("more bytes came");
	}
	return wait_for_end(pty);
}

void
pty_signal(struct pty *pty, int number)
{
	assert_int_equal(kill(pty->pid, number), 0);
}

int
pty_hang_up(struct pty *pty)
{
	(void)close(pty->fd);
	pty->fd = -1;
	return wait_for_end(pty);
}

void
pty_modes(struct pty *pty, struct termios *modes)
{
	assert_int_equal(tcgetattr(pty->fd, modes), 0);
}

void
pty_fini(struct pty *pty)
{
	if (pty->pid > 0) {
		(void)kill(pty->pid, SIGKILL);
		(void)wait_for_end(pty);
	}
	if (pty->fd >= 0)
		(void)close(pty->fd);
	text_fini(&pty->seen);
}

/* A file without a name that holds the input. */
static int
input_file(const char *input)
{
	FILE *file = tmpfile();
	int fd;

	assert_non_null(file);
	assert_true(fputs(input, file) >= 0);
	assert_int_equal(fflush(file), 0);
	fd = dup(fileno(file));
	assert_true(fd >= 0);
	(void)fclose(file);
	assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
	return fd;
}

int
program_run(const char *const *arguments, const char *input,
    struct text *output)
{
	const int in = input_file(input);
	char bytes[4096];
	int out[2], status = -1;
	ssize_t n;
	pid_t pid;

	assert_int_equal(pipe(out), 0);
	(void)fflush(stdout);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		(void)dup2(in, STDIN_FILENO);
		(void)dup2(out[1], STDOUT_FILENO);
		(void)close(out[0]);
		program_exec(arguments);
	}
	(void)close(in);
	(void)close(out[1]);
	while ((n = read(out[0], bytes, sizeof(bytes))) > 0)
		text_add(output, bytes, (size_t)n);
	(void)close(out[0]);
	while (waitpid(pid, &status, 0) < 0)
		assert_int_equal(errno, EINTR);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

void
pty_start_admin_on(struct pty *pty, const char *term, unsigned short columns,
    unsigned short rows)
{
	static const char *const arguments[] = { "--db", ":memory:", "--lang",
		"en", "console", "--admin", NULL };

	pty_start_on(pty, term, columns, rows, arguments);
	pty_find(pty, "# ");
}

void
pty_start_admin(struct pty *pty)
{
	pty_start_admin_on(pty, "vt100", 80, 24);
}

void
pty_leave(struct pty *pty)
{
	pty_send(pty, "\x04");
	pty_expect(pty, "\r\n");
	assert_int_equal(pty_end(pty), 0);
	pty_fini(pty);
}
