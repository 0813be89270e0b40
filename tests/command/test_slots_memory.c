/*
 * Memory that runs out while configurations are saved, copied, listed, started
 * from: each allocation fails in turn. It is told, nothing leaks, and what is
 * saved is as before or as after the command.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/console.h"
#include "support/failing_memory.h"

#include "base/banned.h"

/* One in so many allocations; a prime. */
#define STEP 5

static const char *const lines[] = {
	"ip lan1 mtu 1400",
	"save 1 \"a comment\"",
	"copy config 1 2",
	"copy config 0 1",
	"show config list",
	"show file list internal",
	"delete config 1.1",
	"set-default-config 2",
	"ip lan1 mtu 1300",
	"save",
	"copy config 2 usb1:/a.txt",
	"restart",
};
#define LINES (sizeof(lines) / sizeof(lines[0]))

/* What is saved and what runs, as one text. */
static char *
state_of(struct test_console *host)
{
	struct test_console guest;
	struct text state = TEXT_INIT;

	test_console_join(&guest, host, "Serial");
	guest.session.administrator = true;
	text_adds(&state, test_console_type(&guest, "show config list"));
	text_adds(&state, test_console_listing(&guest));
	test_console_close(&guest);
	assert_false(state.failed);
	return text_take(&state);
}

static int
make_states(void **state)
{
	char **states = calloc(LINES + 1, sizeof(*states));
	struct test_console c;
	size_t i;

	assert_non_null(states);
	test_console_open(&c, NULL, true);
	for (i = 0; i <= LINES; i++) {
		states[i] = state_of(&c);
		if (i < LINES)
			(void)test_console_type(&c, lines[i]);
	}
	test_console_close(&c);
	*state = states;
	return 0;
}

static int
free_states(void **state)
{
	char **states = *state;
	size_t i;

	for (i = 0; i <= LINES; i++)
		free(states[i]);
	free(states);
	return 0;
}

/* The lines with the n-th allocation and all after it failing; how many
 * did. */
static unsigned long
type_with(unsigned long n, char **states)
{
	struct test_console c;
	unsigned long failed;
	enum rc rc = RC_OK;
	size_t done = 0;
	char *state;

	test_console_open(&c, NULL, true);
	failing_memory_after(n);
	while (done < LINES && rc == RC_OK) {
		rc = session_line(&c.session, lines[done],
		    strlen(lines[done]));
		done += rc == RC_OK;
	}
	failed = failing_memory_stop();
	assert_true(rc == RC_OK || rc == RC_NOMEM);
	assert_true(rc == RC_OK || failed > 0);
	state = state_of(&c);
	if (strcmp(state, states[done]) != 0 && (done == LINES ||
	    strcmp(state, states[done + 1]) != 0))
		fail_msg("after %lu allocations and %zu lines:\n%s", n, done,
		    state);
	free(state);
	test_console_close(&c);
	return failed;
}

static void
each_allocation_fails(void **state)
{
	unsigned long n = 0;

	while (type_with(n, *state) > 0)
		n += STEP;
	assert_true(n > LINES * 10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_allocation_fails),
	};

	return cmocka_run_group_tests_name("slots without memory", tests,
	    make_states, free_states);
}
