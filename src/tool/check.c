/*
 * check: replays transcripts, each on a fresh device, and shows what differs.
 * With -j, processes share the work: each takes every Nth transcript and
 * sends what it found through a pipe, so that the output has the order of the
 * arguments whoever finishes first.
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tool/check_files.h"
#include "tool/check_report.h"
#include "tool/tool.h"
#include "transcript/transcript.h"

#include "base/banned.h"

#define JOBS_MAX 64

struct check {
	struct check_files	 files;
	struct check_report	 report;
	const struct profile	*profile;
	const char		*junit;
	bool			 update;
	size_t			 jobs;
};

/* What became of one transcript, as it goes through a pipe: this, then the
 * report's bytes. */
struct record {
	enum check_state state;
	double		 seconds;
	size_t		 len;
};

/* Where records come from: a process of its own. */
struct worker {
	pid_t	 pid;
	FILE	*from;
};

/* A new file that is for the same eyes as the one at path. */
static FILE *
open_like(const char *path, const char *temporary)
{
	struct stat status;
	FILE *file;
	int fd;

	if (stat(path, &status) != 0)
		return NULL;
	fd = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
	    S_IRUSR | S_IWUSR);
	file = fd >= 0 && fchmod(fd, status.st_mode & 0777) == 0 ?
	    fdopen(fd, "w") : NULL;
	if (file == NULL && fd >= 0)
		(void)close(fd);
	return file;
}

/* Writes the new text beside the old one and puts it in its place. */
static bool
rewrite(const char *path, const struct text *text)
{
	struct text temporary = TEXT_INIT;
	FILE *file;
	bool ok;
	int error;

	text_addf(&temporary, "%s.new", path);
	file = temporary.failed ? NULL : open_like(path, text_str(&temporary));
	ok = file != NULL &&
	    fwrite(text_str(text), 1, text->len, file) == text->len;
	if (file != NULL && fclose(file) != 0)
		ok = false;
	if (ok && rename(text_str(&temporary), path) != 0)
		ok = false;
	error = errno;
	if (!ok && file != NULL)
		(void)unlink(text_str(&temporary));
	if (!ok)
		tool_warn("%s: cannot update: %s", path, strerror(error));
	text_fini(&temporary);
	return ok;
}

static double
seconds_now(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		return 0;
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static enum check_state
play(const struct check *check, struct transcript_player *player,
    const char *path, struct transcript_result *result)
{
	struct text text = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	enum check_state state = CHECK_TROUBLE;

	if (tool_read_file(path, &text) == 0) {
		if (transcript_play(player, path, text_str(&text), text.len,
		    result, &diag) != RC_OK)
			tool_warn("%s: %s", path, diag_text(&diag));
		else if (result->same)
			state = CHECK_SAME;
		else if (check->update && result->updated.len > 0 &&
		    strcmp(path, "-") != 0)
			state = rewrite(path, &result->updated) ?
			    CHECK_UPDATED : CHECK_TROUBLE;
		else
			state = CHECK_DIFFERS;
	}
	diag_fini(&diag);
	text_fini(&text);
	return state;
}

/* Called for each transcript that was replayed. */
typedef bool outcome_fn(void *ctx, const struct check_outcome *);

/* Replays every step-th transcript from first on. */
static bool
play_some(const struct check *check, size_t first, size_t step,
    outcome_fn *f, void *ctx)
{
	struct transcript_player *player;
	struct transcript_result result;
	struct diag diag = DIAG_INIT;
	struct check_outcome outcome;
	bool ok = true;
	double begun;
	size_t i;

	if (transcript_player_new(&player, check->profile, &diag) != RC_OK) {
		(void)tool_failed(&diag);
		diag_fini(&diag);
		return false;
	}
	for (i = first; ok && i < check->files.n; i += step) {
		begun = seconds_now();
		result = (struct transcript_result)TRANSCRIPT_RESULT_INIT;
		outcome.path = check->files.path[i];
		outcome.state = play(check, player, outcome.path, &result);
		outcome.report = text_str(&result.report);
		outcome.seconds = seconds_now() - begun;
		ok = f(ctx, &outcome);
		transcript_result_fini(&result);
	}
	transcript_player_free(player);
	return ok;
}

static bool
outcome_report(void *ctx, const struct check_outcome *outcome)
{
	check_report_add(ctx, outcome);
	return true;
}

static bool
outcome_send(void *ctx, const struct check_outcome *outcome)
{
	const struct record record = { .state = outcome->state,
	    .seconds = outcome->seconds, .len = strlen(outcome->report) };
	FILE *to = ctx;

	return fwrite(&record, sizeof(record), 1, to) == 1 &&
	    fwrite(outcome->report, 1, record.len, to) == record.len &&
	    fflush(to) == 0;
}

/* Starts the process that takes the transcripts number, number + jobs, ... */
static bool
worker_start(const struct check *check, struct worker *worker, size_t number)
{
	int fds[2];
	FILE *to;

	(void)fflush(stdout);
	if (pipe(fds) != 0)
		return false;
	worker->pid = fork();
	if (worker->pid == 0) {
		(void)close(fds[0]);
		to = fdopen(fds[1], "w");
		_exit(to != NULL && play_some(check, number, check->jobs,
		    outcome_send, to) ? 0 : 1);
	}
	(void)close(fds[1]);
	worker->from = worker->pid > 0 ? fdopen(fds[0], "r") : NULL;
	if (worker->from == NULL)
		(void)close(fds[0]);
	return worker->from != NULL;
}

/* Takes what became of one transcript from its worker. */
static void
worker_take(struct check *check, const struct worker *worker,
    const char *path)
{
	struct check_outcome outcome = { .path = path, .report = "",
	    .state = CHECK_TROUBLE };
	struct record record;
	char *report = NULL;

	if (worker->from != NULL &&
	    fread(&record, sizeof(record), 1, worker->from) == 1) {
		report = calloc(1, record.len + 1);
		if (report != NULL && fread(report, 1, record.len,
		    worker->from) == record.len) {
			outcome.state = record.state;
			outcome.seconds = record.seconds;
			outcome.report = report;
		}
	}
	check_report_add(&check->report, &outcome);
	free(report);
}

static bool
worker_end(struct worker *worker)
{
	int status = 1;

	if (worker->from != NULL)
		(void)fclose(worker->from);
	if (worker->pid <= 0)
		return false;
	while (waitpid(worker->pid, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool
play_in_workers(struct check *check)
{
	struct worker workers[JOBS_MAX] = { { 0, NULL } };
	bool ok = true;
	size_t i;

	for (i = 0; i < check->jobs; i++)
		if (!worker_start(check, &workers[i], i)) {
			tool_warn("cannot start a process: %s",
			    strerror(errno));
			ok = false;
		}
	for (i = 0; i < check->files.n; i++)
		worker_take(check, &workers[i % check->jobs],
		    check->files.path[i]);
	for (i = 0; i < check->jobs; i++)
		ok = worker_end(&workers[i]) && ok;
	return ok;
}

static bool
write_junit(const struct check *check)
{
	FILE *file = fopen(check->junit, "w");
	bool ok = file != NULL && check_report_junit(&check->report, file);

	if (file != NULL && fclose(file) != 0)
		ok = false;
	if (!ok)
		tool_warn("%s: %s", check->junit, strerror(errno));
	return ok;
}

static int
run(struct check *check)
{
	bool ok;

	if (check->jobs > check->files.n)
		check->jobs = check->files.n;
	check_report_begin(&check->report, check->files.n);
	if (check->jobs > 1)
		ok = play_in_workers(check);
	else
		ok = play_some(check, 0, 1, outcome_report, &check->report);
	check_report_end(&check->report);
	if (check->junit != NULL)
		ok = write_junit(check) && ok;
	if (!ok || check->report.trouble > 0)
		return TOOL_IO;
	return check->report.differ > 0 ? 1 : 0;
}

static bool
set_jobs(struct check *check, const char *s)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(s, &end, 10);
	if (errno != 0 || end == s || *end != '\0' || n < 1)
		return false;
	check->jobs = n > JOBS_MAX ? JOBS_MAX : (size_t)n;
	return true;
}

/* Finds the transcripts. 0, or the exit status after a message. */
static int
add_files(struct check *check, char **paths, int n)
{
	int i, status = 0;

	for (i = 0; status == 0 && i < n; i++)
		status = check_files_add(&check->files, paths[i]);
	if (status == 0 && check->files.n == 0) {
		tool_warn("%s: no transcripts there", paths[n - 1]);
		status = TOOL_IO;
	}
	return status;
}

/* 0, or the exit status after a message. */
static int
read_arguments(struct check *check, int argc, char **argv)
{
	static const struct option long_options[] = {
		{ "junit", required_argument, NULL, 'x' },
		{ "tap", no_argument, NULL, 't' },
		{ "update", no_argument, NULL, 'u' },
		{ NULL, 0, NULL, 0 }
	};
	int c;

	opterr = 0;
	while ((c = getopt_long(argc, argv, ":j:", long_options, NULL)) != -1)
		switch (c) {
		case 'j':
			if (!set_jobs(check, optarg))
				return tool_usage("check",
				    "-j: not a number of jobs: %s", optarg);
			break;
		case 't':
			check->report.tap = true;
			break;
		case 'u':
			check->update = true;
			break;
		case 'x':
			check->junit = optarg;
			check->report.junit = true;
			break;
		case ':':
			return tool_usage("check", "%s: it wants a value",
			    argv[optind - 1]);
		default:
			return tool_usage("check", "no such option: %s",
			    argv[optind - 1]);
		}
	if (optind == argc)
		return tool_usage("check", "it wants transcripts or folders");
	return add_files(check, argv + optind, argc - optind);
}

int
tool_check(int argc, char **argv, const struct tool_options *options)
{
	struct check check = { .profile = options->profile, .jobs = 1 };
	int status;

	status = read_arguments(&check, argc, argv);
	if (status == 0)
		status = run(&check);
	check_files_fini(&check.files);
	text_fini(&check.report.cases);
	return status;
}
