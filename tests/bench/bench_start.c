/*
 * Starting, one command on an in-memory database and ending, against
 * sqlite3(1) doing nothing on one.
 *
 *	bench_start RTXSH SQLITE3
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"

#include "base/banned.h"

#define RUNS 60

extern char **environ;

static double
run(char **argv, const char *input)
{
	posix_spawn_file_actions_t actions;
	const double start = bench_now();
	pid_t pid;
	int status;

	if (posix_spawn_file_actions_init(&actions) != 0 ||
	    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input,
	    O_RDONLY, 0) != 0 ||
	    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO,
	    "/dev/null", O_WRONLY, 0) != 0 ||
	    posix_spawnp(&pid, argv[0], &actions, NULL, argv, environ) != 0 ||
	    waitpid(pid, &status, 0) != pid || status != 0)
		bench_die(argv[0]);
	(void)posix_spawn_file_actions_destroy(&actions);
	return bench_now() - start;
}

int
main(int argc, char **argv)
{
	char db[] = "--db", memory[] = ":memory:", exec[] = "exec";
	char query[] = "select 1";
	char *ours[] = { argc > 1 ? argv[1] : NULL, db, memory, exec, NULL };
	char *theirs[] = { argc > 2 ? argv[2] : NULL, memory, query, NULL };
	double our_least = 0, their_least = 0, t;
	char *script = bench_path("script.txt");
	FILE *file = fopen(script, "w");
	int i;

	if (argc != 3 || file == NULL ||
	    fputs("ipsec auto refresh on\n", file) == EOF || fclose(file) != 0)
		bench_die("bench_start RTXSH SQLITE3");
	for (i = 0; i < RUNS; i++) {
		t = run(ours, script);
		if (our_least == 0 || t < our_least)
			our_least = t;
		t = run(theirs, "/dev/null");
		if (their_least == 0 || t < their_least)
			their_least = t;
	}
	bench_row("start, one command, end / sqlite3 select 1", our_least,
	    their_least, 2);
	free(script);
	bench_clean();
	return 0;
}
