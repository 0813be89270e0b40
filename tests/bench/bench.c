/*
 * What the benchmarks share.
 */
#include "bench.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/banned.h"

double
bench_now(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		bench_die("clock_gettime");
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
bench_die(const char *what)
{
	(void)fprintf(stderr, "bench: %s failed\n", what);
	exit(1);
}

/* Lines that every size of configuration can hold: numbers without an upper
 * bound that matters, in and out of order, and blocks of tunnels. */
void
bench_make_config(size_t lines, struct text *out)
{
	size_t i;
	unsigned int tunnel;

	for (tunnel = 1; tunnel <= 20 && lines > 100; tunnel++) {
		text_addf(out, "tunnel select %u\n ipsec tunnel %u\n"
		    "  ipsec sa policy %u %u esp aes-cbc sha-hmac\n"
		    "  ipsec ike version %u 2\n"
		    "  ipsec ike pre-shared-key %u text secret-%u\n",
		    tunnel, 100 + tunnel, 100 + tunnel, tunnel, tunnel,
		    tunnel, tunnel);
		lines -= 5;
	}
	for (i = 0; i < lines; i++)
		text_addf(out, "ipsec transport %zu %zu udp %zu\n",
		    1 + i * 7919 % 1000003, 1 + i % 2000000000,
		    1 + i % 65535);
	if (out->failed)
		bench_die("memory");
}

/* The one folder of this process, by name from its number. */
static void
bench_folder(struct text *out)
{
	const char *tmp = getenv("TMPDIR");

	text_addf(out, "%s/rtxsh-bench-%ld", tmp != NULL ? tmp : "/tmp",
	    (long)getpid());
	if (out->failed)
		bench_die("memory");
}

char *
bench_path(const char *name)
{
	struct text path = TEXT_INIT;
	char *taken;

	bench_folder(&path);
	taken = text_take(&path);
	if (taken == NULL)
		bench_die("memory");
	if (mkdir(taken, 0700) != 0 && errno != EEXIST)
		bench_die(taken);
	text_addf(&path, "%s/%s", taken, name);
	free(taken);
	taken = text_take(&path);
	if (taken == NULL)
		bench_die("memory");
	return taken;
}

void
bench_clean(void)
{
	struct text folder = TEXT_INIT, path = TEXT_INIT;
	struct dirent *entry;
	DIR *dir;

	bench_folder(&folder);
	dir = opendir(text_str(&folder));
	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		text_reset(&path);
		text_addf(&path, "%s/%s", text_str(&folder), entry->d_name);
		(void)unlink(text_str(&path));
	}
	if (dir != NULL)
		(void)closedir(dir);
	(void)rmdir(text_str(&folder));
	text_fini(&folder);
	text_fini(&path);
}

void
bench_row(const char *what, double ours, double theirs, double aim)
{
	const double ratio = theirs > 0 ? ours / theirs : 0;

	if (aim > 0)
		printf("%-44s %10.3f ms %10.3f ms  %6.2f  (aim %.0f)%s\n",
		    what, ours * 1e3, theirs * 1e3, ratio, aim,
		    ratio > aim ? "  missed" : "");
	else
		printf("%-44s %10.3f ms %10.3f ms  %6.2f\n", what, ours * 1e3,
		    theirs * 1e3, ratio);
	(void)fflush(stdout);
}
