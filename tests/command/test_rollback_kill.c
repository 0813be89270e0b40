/*
 * Rollback timers of processes that are killed: another session or the next
 * start brings the old configuration back, whatever the instant.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "model/vfs_fault.h"
#include "support/console.h"

#include "base/banned.h"

#define OLD "ip lan1 address 192.0.2.1/24\n"
#define NEW "ip lan1 address 192.0.2.2/24\n"
#define VFS "kill"

static time_t
moved_now(void *ctx)
{
	const time_t *now = ctx;

	return *now;
}

static struct clock
moved_clock(time_t *now)
{
	return (struct clock){ .now = moved_now, .ctx = now };
}

/* A database that a child works on. */
struct database {
	char	 folder[32];
	char	*path;
	time_t	 now;
};

static void
database_open(struct database *d)
{
	static const char name[] = "/tmp/rtxsh-rollback-XXXXXX";
	struct text path = TEXT_INIT;

	d->now = 1727285345;
	memcpy(d->folder, name, sizeof(name));
	assert_non_null(mkdtemp(d->folder));
	text_addf(&path, "%s/router.db", d->folder);
	d->path = text_take(&path);
	assert_non_null(d->path);
}

static void
database_close(struct database *d)
{
	static const char *const ends[] = { "", "-wal", "-shm", "-journal" };
	struct text path = TEXT_INIT;
	size_t i;

	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		text_reset(&path);
		text_addf(&path, "%s%s", d->path, ends[i]);
		(void)unlink(text_str(&path));
	}
	assert_int_equal(rmdir(d->folder), 0);
	text_fini(&path);
	free(d->path);
}

static enum rc
drop_output(void *ctx, const char *s, size_t len)
{
	(void)ctx;
	(void)s;
	(void)len;
	return RC_OK;
}

/* What a child does: lines to type, each acknowledged, and at which call of
 * the file system it dies while it does so (0: it waits to be killed). */
struct part {
	const char *const *lines;	/* NULL-ended */
	unsigned long	   at;
};

static void
play(const struct database *d, const struct part *part, int ack)
{
	const struct terminal terminal = { .write = drop_output };
	struct vfs_fault fault = { .action = FAULT_NOTHING };
	struct diag diag = DIAG_INIT;
	struct session session;
	struct device device;
	time_t now = d->now;
	size_t i;

	if (vfs_fault_register(&fault, VFS) != SQLITE_OK)
		_exit(2);
	vfs_fault_set(&fault, FAULT_KILL, part->at, false);
	if (device_open(&device, &(struct device_options){ .path = d->path,
	    .vfs = VFS, .empty = true, .clock = moved_clock(&now) },
	    &diag) != RC_OK ||
	    session_init(&session, &device, &terminal, "Serial") != RC_OK)
		_exit(3);
	session.administrator = true;
	for (i = 0; part->lines[i] != NULL; i++)
		if (session_line(&session, part->lines[i],
		    strlen(part->lines[i])) != RC_OK || session.failed_line ||
		    write(ack, "", 1) != 1)
			_exit(4);
	while (part->at == 0)
		(void)pause();
	_exit(0);
}

/* Starts a child and waits until it has been told `until` answers or is gone;
 * *answered counts them. */
static pid_t
start_child(const struct database *d, const struct part *part, size_t until,
    size_t *answered)
{
	int ends[2];
	char byte;
	pid_t pid;

	*answered = 0;
	assert_int_equal(pipe(ends), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		(void)close(ends[0]);
		play(d, part, ends[1]);
	}
	(void)close(ends[1]);
	while (*answered < until && read(ends[0], &byte, 1) == 1)
		++*answered;
	(void)close(ends[0]);
	return pid;
}

/* Whether it came to its end. */
static bool
wait_for_child(pid_t pid)
{
	int status;

	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
	return WIFEXITED(status);
}

static const char *const changes[] = { "ip lan1 address 192.0.2.1/24",
    "rollback timer 100", "ip lan1 address 192.0.2.2/24", NULL };
#define CHANGES 3

static pid_t
start_changes(const struct database *d)
{
	size_t answered;
	const pid_t pid = start_child(d, &(struct part){ .lines = changes },
	    CHANGES, &answered);

	assert_int_equal(answered, CHANGES);
	return pid;
}

static void
kill_child(pid_t pid)
{
	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_false(wait_for_child(pid));
}

static void
assert_listing(struct database *d, const char *listing)
{
	struct test_console c;

	test_console_open(&c, d->path, false);
	c.device.clock = moved_clock(&d->now);
	assert_string_equal(test_console_listing(&c), listing);
	test_console_close(&c);
}

static void
next_start_notices_a_killed_process(void **state)
{
	struct database d;
	pid_t pid;

	(void)state;
	database_open(&d);
	pid = start_changes(&d);
	d.now += 99;
	assert_listing(&d, NEW);
	kill_child(pid);
	assert_listing(&d, OLD);
	database_close(&d);
}

static void
another_session_notices_a_killed_process(void **state)
{
	struct test_console c;
	struct database d;
	pid_t pid;

	(void)state;
	database_open(&d);
	pid = start_changes(&d);
	test_console_open(&c, d.path, false);
	c.device.clock = moved_clock(&d.now);
	assert_string_equal(test_console_listing(&c), NEW);
	kill_child(pid);
	assert_string_equal(test_console_listing(&c), OLD);
	test_console_close(&c);
	database_close(&d);
}

static void
another_process_notices_the_time(void **state)
{
	struct database d;
	pid_t pid;

	(void)state;
	database_open(&d);
	pid = start_changes(&d);
	d.now += 100;
	assert_listing(&d, OLD);
	kill_child(pid);
	assert_listing(&d, OLD);
	database_close(&d);
}

/* Killed at each call: once the timer was answered, what was comes back. */
static void
killed_at_each_call_with_a_timer(void **state)
{
	struct part part = { .lines = changes, .at = 1 };
	struct database d;
	size_t answered;
	bool ended;
	pid_t pid;

	(void)state;
	do {
		database_open(&d);
		pid = start_child(&d, &part, SIZE_MAX, &answered);
		ended = wait_for_child(pid);
		if (answered > 0)
			assert_listing(&d, OLD);
		database_close(&d);
		part.at += 3;
	} while (!ended);
	assert_true(part.at > 30);
}

/* Killed at each call of the one who brings it back. */
static void
killed_while_it_comes_back(void **state)
{
	static const char *const nothing[] = { NULL };
	struct part part = { .lines = nothing, .at = 1 };
	struct database d;
	size_t answered;
	bool ended;

	(void)state;
	do {
		database_open(&d);
		kill_child(start_changes(&d));
		ended = wait_for_child(start_child(&d, &part, SIZE_MAX,
		    &answered));
		assert_listing(&d, OLD);
		database_close(&d);
		part.at++;
	} while (!ended);
	assert_true(part.at > 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(next_start_notices_a_killed_process),
		cmocka_unit_test(another_session_notices_a_killed_process),
		cmocka_unit_test(another_process_notices_the_time),
		cmocka_unit_test(killed_at_each_call_with_a_timer),
		cmocka_unit_test(killed_while_it_comes_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
