/*
 * `dot -Tsvg` with the picture on its standard input. The program is looked
 * for when it is wanted; nothing else here needs it.
 */
#include "tool/graph_svg.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tool/tool.h"

#include "base/banned.h"

extern char **environ;

/* Starts it with one end of the pipe as standard input, and with the SIGPIPE
 * that programs expect. 0, or an errno. */
static int
start(const int ends[2], pid_t *pid)
{
	char name[] = "dot", format[] = "-Tsvg";
	char *argv[] = { name, format, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t pipe_only;
	int error;

	(void)sigemptyset(&pipe_only);
	(void)sigaddset(&pipe_only, SIGPIPE);
	error = posix_spawn_file_actions_init(&actions);
	if (error != 0)
		return error;
	error = posix_spawnattr_init(&attributes);
	if (error != 0) {
		(void)posix_spawn_file_actions_destroy(&actions);
		return error;
	}
	error = posix_spawn_file_actions_adddup2(&actions, ends[0],
	    STDIN_FILENO);
	if (error == 0)
		error = posix_spawnattr_setsigdefault(&attributes, &pipe_only);
	if (error == 0)
		error = posix_spawnattr_setflags(&attributes,
		    POSIX_SPAWN_SETSIGDEF);
	if (error == 0)
		error = posix_spawnp(pid, name, &actions, &attributes, argv,
		    environ);
	(void)posix_spawn_file_actions_destroy(&actions);
	(void)posix_spawnattr_destroy(&attributes);
	return error;
}

/* Whoever does not read on says why by itself. */
static void
feed(int fd, const struct text *dot)
{
	const char *s = text_str(dot);
	size_t left = dot->len;
	ssize_t n;

	while (left > 0) {
		n = write(fd, s, left);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		s += n;
		left -= (size_t)n;
	}
}

static int
missing(int error)
{
	if (error == ENOENT)
		tool_warn("graph: dot: not found: SVG is drawn by Graphviz, "
		    "which is not installed");
	else
		tool_warn("graph: dot: %s", strerror(error));
	return TOOL_IO;
}

int
graph_print_svg(const struct text *dot)
{
	int ends[2] = { -1, -1 }, error, status = 0;
	pid_t pid = 0;

	(void)fflush(stdout);
	if (pipe(ends) != 0)
		return missing(errno);
	if (fcntl(ends[0], F_SETFD, FD_CLOEXEC) != 0 ||
	    fcntl(ends[1], F_SETFD, FD_CLOEXEC) != 0)
		error = errno;
	else
		error = start(ends, &pid);
	(void)close(ends[0]);
	if (error == 0)
		feed(ends[1], dot);
	(void)close(ends[1]);
	if (error != 0)
		return missing(error);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return missing(errno);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return missing(ENOENT);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		tool_warn("graph: dot: it failed");
		return TOOL_IO;
	}
	return 0;
}
