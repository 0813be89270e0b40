/*
 * Killed at any moment: a database opens again and holds every command that
 * had been answered and no half of another. Children run commands and answer
 * each over a pipe; they die inside the file system, at each call that writes,
 * syncs or locks in turn, and at instants that nobody chose.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "model/sample.h"
#include "model/story.h"
#include "model/vfs_fault.h"

#include "base/banned.h"

/* One of each kind, and one more. */
#define COMMANDS 9
/* More than anybody lets happen. */
#define MANY_COMMANDS 100000
#define INSTANTS 20

static int
setup(void **state)
{
	*state = sample_path("test.db");
	return *state != NULL ? 0 : -1;
}

static int
teardown(void **state)
{
	sample_remove(*state);
	return 0;
}

/* One byte for what has been done. */
static void
answer(int fd)
{
	if (write(fd, "", 1) != 1)
		_exit(3);
}

/* What a child does: makes the database and carries out commands. */
static void
child_run(const char *path, const char *vfs, unsigned int commands, int fd)
{
	const struct model_options options = { .path = path, .vfs = vfs,
	    .busy_ms = 5000 };
	struct model *model;
	unsigned int i;
	bool made;

	if (model_open(&model, &options, &made, NULL) != RC_OK)
		_exit(1);
	if (made && (sample_fill(model, NULL) != RC_OK ||
	    model_commit(model, NULL) != RC_OK))
		_exit(1);
	answer(fd);
	for (i = 0; i < commands; i++) {
		if (story_command(model, i, NULL) != RC_OK)
			_exit(2);
		answer(fd);
	}
	model_close(model);
	_exit(0);
}

/* A child on a file of its own. *fd is where its answers come. */
static pid_t
child_start(const char *path, enum fault_action action, unsigned long at,
    unsigned int commands, int *fd)
{
	struct vfs_fault fault;
	int ends[2];
	pid_t pid;

	assert_int_equal(pipe(ends), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		(void)close(ends[0]);
		if (vfs_fault_register(&fault, "fault") != SQLITE_OK)
			_exit(3);
		vfs_fault_set(&fault, action, at, false);
		child_run(path, "fault", commands, ends[1]);
	}
	assert_int_equal(close(ends[1]), 0);
	*fd = ends[0];
	return pid;
}

/* Reads the answers up to the end of the child; true: it was killed. */
static bool
child_end(pid_t pid, int fd, unsigned int *answers)
{
	char byte;
	int status;

	while (read(fd, &byte, 1) == 1)
		++*answers;
	assert_int_equal(close(fd), 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	if (WIFSIGNALED(status)) {
		assert_int_equal(WTERMSIG(status), SIGKILL);
		return true;
	}
	assert_int_equal(WEXITSTATUS(status), 0);
	return false;
}

/* The first answer is for the making; an unanswered making may be undone,
 * which story_check() makes good. */
static void
check_after(const char *path, unsigned int answers)
{
	(void)story_check(path, answers > 0 ? answers - 1 : 0);
}

static void
kill_at_each_call(enum fault_action action, unsigned long step)
{
	unsigned long at;
	unsigned int answers;
	bool killed = true;
	char *path;
	int fd;
	pid_t pid;

	for (at = 1; killed; at += step) {
		path = sample_path("test.db");
		assert_non_null(path);
		answers = 0;
		pid = child_start(path, action, at, COMMANDS, &fd);
		killed = child_end(pid, fd, &answers);
		check_after(path, answers);
		sample_remove(path);
	}
	assert_int_equal(answers, COMMANDS + 1);
	/* It was a run worth killing. */
	assert_true(at > COMMANDS * 4);
}

static void
killed_at_each_call(void **state)
{
	(void)state;
	kill_at_each_call(FAULT_KILL, 1);
}

static void
killed_in_the_middle_of_a_write(void **state)
{
	(void)state;
	kill_at_each_call(FAULT_KILL_TORN, 5);
}

/* The same numbers each time. */
static uint32_t
next_random(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* After some answers and a while that is spent, not waited for. */
static void
kill_at_an_instant(pid_t pid, int fd, unsigned int *answers, uint32_t *seed)
{
	const unsigned int wanted = next_random(seed) % 60;
	volatile uint32_t spin = next_random(seed) % 400000;
	char byte;

	while (*answers < wanted && read(fd, &byte, 1) == 1)
		++*answers;
	while (spin > 0)
		spin--;
	assert_int_equal(kill(pid, SIGKILL), 0);
}

static void
killed_at_random_instants(void **state)
{
	uint32_t seed = 20260101;
	unsigned int answers;
	char *path;
	int fd, i;
	pid_t pid;

	(void)state;
	for (i = 0; i < INSTANTS; i++) {
		path = sample_path("test.db");
		assert_non_null(path);
		answers = 0;
		pid = child_start(path, FAULT_NOTHING, 0, MANY_COMMANDS, &fd);
		kill_at_an_instant(pid, fd, &answers, &seed);
		assert_true(child_end(pid, fd, &answers));
		check_after(path, answers);
		sample_remove(path);
	}
}

/* One process dies while another is at work on the same file: that one goes
 * on, and sees what had been answered. */
static void
survivor_goes_on(void **state)
{
	const char *path = *state;
	unsigned int answers = 0;
	struct sample s;
	int fd;
	pid_t pid;

	sample_open(&s, path);
	/* Somewhere in its third command or so. */
	pid = child_start(path, FAULT_KILL, 60, COMMANDS, &fd);
	assert_true(child_end(pid, fd, &answers));
	assert_true(answers > 1);
	assert_int_equal(story_check(path, answers - 1) + 1 >= answers, 1);
	sample_put(&s, BLOCK_PP, 9, "\x01", "from the survivor");
	assert_string_equal(sample_query(&s,
	    "SELECT line FROM setting WHERE block = 'pp' AND number = 9"),
	    "from the survivor\n");
	sample_close(&s);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(killed_at_each_call),
		cmocka_unit_test(killed_in_the_middle_of_a_write),
		cmocka_unit_test(killed_at_random_instants),
		TEST(survivor_goes_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
