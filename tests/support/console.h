/*
 * A session without a terminal, for tests: what it prints is collected, what
 * it asks is answered from a list.
 */
#ifndef RTXSH_TESTS_SUPPORT_CONSOLE_H
#define RTXSH_TESTS_SUPPORT_CONSOLE_H

#include "base/text.h"
#include "command/session.h"
#include "router/device.h"

struct test_console {
	struct device		 device;
	struct session		 session;
	struct text		 output;	/* what was printed and asked */
	const char *const	*answers;	/* NULL-ended; NULL: none */
	size_t			 next_answer;
};

/* Opens a device, in memory when path is NULL, with the factory configuration
 * when factory, and a session on it as administrator in English. Fails the
 * test when it cannot. */
void test_console_open(struct test_console *, const char *path, bool factory);
/* Another session on the device of an open one, at its login. Closed before
 * that one. */
void test_console_join(struct test_console *, struct test_console *host,
    const char *origin);
void test_console_close(struct test_console *);
/* For cmocka: *state is an open console on an empty device. */
int test_console_setup(void **state);
int test_console_teardown(void **state);

/* Lets our own words stand among the device's. */
void test_console_aside(struct test_console *);

/* Types one line and returns what came of it: valid until the next. */
const char *test_console_type(struct test_console *, const char *line);
/* Types many lines ("a\nb\n"); each must be accepted and print nothing. */
void test_console_set(struct test_console *, const char *lines);
/* Replaces the running configuration by a text; nothing of it is refused. */
void test_console_load(struct test_console *, const char *config);
/* What `show config` prints, without header. Valid until the next. */
const char *test_console_listing(struct test_console *);
/* The prompt. Valid until the next. */
const char *test_console_prompt(struct test_console *);

/* The clock that the devices of tests have: 2024-09-26 02:29:05 in Japan. */
struct clock test_clock(void);

#endif
