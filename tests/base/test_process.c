/*
 * Whether processes run: this one, one that has ended, and one that has the
 * number of another.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/process.h"

#include "base/banned.h"

static void
this_one_runs(void **state)
{
	const int64_t started = process_started(getpid());

	(void)state;
	assert_true(process_alive(getpid(), started));
	assert_true(process_alive(getpid(), 0));
	/* Where the system tells the start, another has the number now. */
	if (started != 0)
		assert_false(process_alive(getpid(), started + 1));
}

static void
ended_ones_do_not(void **state)
{
	pid_t pid;

	(void)state;
	pid = fork();
	if (pid == 0)
		_exit(0);
	assert_true(pid > 0);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
	assert_false(process_alive(pid, 0));
	assert_int_equal(process_started(pid), 0);
	assert_false(process_alive(0, 0));
	assert_false(process_alive(-1, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(this_one_runs),
		cmocka_unit_test(ended_ones_do_not),
	};

	return cmocka_run_group_tests_name("processes", tests, NULL, NULL);
}
