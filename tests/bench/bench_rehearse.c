/*
 * Rehearsing a change of five lines on a configuration of 10,000, against
 * loading that configuration.
 *
 *	bench_rehearse RTXSH
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"

#include "base/banned.h"

#define RUNS 7
#define LINES 10000

extern char **environ;

static double
run(char **argv)
{
	posix_spawn_file_actions_t actions;
	const double start = bench_now();
	pid_t pid;
	int status;

	if (posix_spawn_file_actions_init(&actions) != 0 ||
	    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO,
	    "/dev/null", O_WRONLY, 0) != 0 ||
	    posix_spawnp(&pid, argv[0], &actions, NULL, argv, environ) != 0 ||
	    waitpid(pid, &status, 0) != pid || status != 0)
		bench_die(argv[0]);
	(void)posix_spawn_file_actions_destroy(&actions);
	return bench_now() - start;
}

/* Filters, and a tunnel that the change is about. */
static void
write_config(const char *path)
{
	FILE *file = fopen(path, "w");
	int i;

	if (file == NULL)
		bench_die(path);
	fputs("# RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)\n"
	    "tunnel select 1\n ipsec tunnel 101\n"
	    "  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
	    "  ipsec ike pre-shared-key 1 text secret\n"
	    " tunnel enable 1\n", file);
	for (i = 6; i < LINES; i++)
		fprintf(file, "ip filter %d pass 10.%d.%d.0/24 * tcp * %d\n",
		    i, i / 250, i % 250, i);
	if (fclose(file) != 0)
		bench_die(path);
}

static void
write_change(const char *path)
{
	FILE *file = fopen(path, "w");

	if (file == NULL || fputs("tunnel select 2\nipsec tunnel 102\n"
	    "ipsec sa policy 102 2 esp aes-cbc sha-hmac\n"
	    "ipsec ike pre-shared-key 2 text other\n"
	    "ipsec ike remote address 2 192.0.2.1\n", file) == EOF ||
	    fclose(file) != 0)
		bench_die(path);
}

int
main(int argc, char **argv)
{
	char db[] = "--db", memory[] = ":memory:", load[] = "load";
	char rehearse[] = "rehearse";
	char *config = bench_path("router.conf");
	char *change = bench_path("change.txt");
	char *ours[] = { argc > 1 ? argv[1] : NULL, rehearse, config, change,
	    NULL };
	char *theirs[] = { argc > 1 ? argv[1] : NULL, db, memory, load,
	    config, NULL };
	double our_least = 0, their_least = 0, t;
	int i;

	if (argc != 2)
		bench_die("bench_rehearse RTXSH");
	write_config(config);
	write_change(change);
	for (i = 0; i < RUNS; i++) {
		t = run(ours);
		if (our_least == 0 || t < our_least)
			our_least = t;
		t = run(theirs);
		if (their_least == 0 || t < their_least)
			their_least = t;
	}
	bench_row("rehearse 5 lines on 10000 / load them", our_least,
	    their_least, 3);
	free(config);
	free(change);
	bench_clean();
	return 0;
}
