/*
 * Replaying small transcripts: a thousand of them against a second, and a
 * hundred, three times over, against a hundred files of shelltest(1) with one
 * `echo` each.
 *
 *	bench_transcripts RTXSH SHELLTEST
 */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"

#include "base/banned.h"

#define RUNS	5
#define MANY	1000
#define FEW	100

extern char **environ;

static const char transcript[] =
    "# tunnel select 1\n"
    "tunnel1# ipsec tunnel 101\n"
    "tunnel1# show config tunnel 1\n"
    "tunnel select 1\n"
    " ipsec tunnel 101\n";
static const char shelltest[] = "echo hello\n>>>\nhello\n>>>= 0\n";

/* Seconds; less than 0: there is no such program. */
static double
run(char **argv)
{
	posix_spawn_file_actions_t actions;
	const double start = bench_now();
	int status, error;
	pid_t pid;

	if (posix_spawn_file_actions_init(&actions) != 0 ||
	    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO,
	    "/dev/null", O_WRONLY, 0) != 0)
		bench_die(argv[0]);
	error = posix_spawnp(&pid, argv[0], &actions, NULL, argv, environ);
	(void)posix_spawn_file_actions_destroy(&actions);
	if (error == ENOENT)
		return -1;
	if (error != 0 || waitpid(pid, &status, 0) != pid ||
	    !WIFEXITED(status))
		bench_die(argv[0]);
	if (WEXITSTATUS(status) == 127)
		return -1;
	if (WEXITSTATUS(status) != 0)
		bench_die(argv[0]);
	return bench_now() - start;
}

static double
least(char **argv)
{
	double best = 0, t;
	int i;

	for (i = 0; i < RUNS; i++) {
		t = run(argv);
		if (t < 0)
			return t;
		if (i == 0 || t < best)
			best = t;
	}
	return best;
}

/* Arguments: the program, `first`, and that many files with that text. */
static char **
make_files(char *program, char *first, const char *ending, size_t n,
    const char *text)
{
	char **argv = calloc(n + 3, sizeof(*argv));
	struct text name = TEXT_INIT;
	FILE *file;
	size_t i, at = 0;

	if (argv == NULL)
		bench_die("memory");
	argv[at++] = program;
	if (first != NULL)
		argv[at++] = first;
	for (i = 0; i < n; i++) {
		text_reset(&name);
		text_addf(&name, "%zu.%s", i, ending);
		argv[at] = bench_path(text_str(&name));
		file = fopen(argv[at++], "w");
		if (file == NULL || fputs(text, file) == EOF ||
		    fclose(file) != 0)
			bench_die("writing files");
	}
	text_fini(&name);
	return argv;
}

static void
free_files(char **argv, size_t first)
{
	size_t i;

	for (i = first; argv[i] != NULL; i++)
		free(argv[i]);
	free(argv);
}

int
main(int argc, char **argv)
{
	char check[] = "check";
	char **many, **few, **theirs;
	double ours, other;

	if (argc != 3)
		bench_die("bench_transcripts RTXSH SHELLTEST");
	many = make_files(argv[1], check, "txt", MANY, transcript);
	few = make_files(argv[1], check, "txt", FEW, transcript);
	theirs = make_files(argv[2], NULL, "test", FEW, shelltest);
	ours = least(many);
	if (ours < 0)
		bench_die(argv[1]);
	bench_row("1000 small transcripts / one second", ours, 1, 1);
	other = least(theirs);
	if (other < 0)
		printf("100 transcripts / shelltest: no %s\n", argv[2]);
	else
		bench_row("3 times 100 transcripts / shelltest, 100 echoes",
		    3 * least(few), other, 1);
	free_files(many, 2);
	free_files(few, 2);
	free_files(theirs, 1);
	bench_clean();
	return 0;
}
