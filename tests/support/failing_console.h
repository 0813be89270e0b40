/*
 * A console whose memory runs out while a line is typed. For tests that are
 * linked with $(WRAP_MEMORY); see failing_memory.h.
 */
#ifndef RTXSH_TESTS_SUPPORT_FAILING_CONSOLE_H
#define RTXSH_TESTS_SUPPORT_FAILING_CONSOLE_H

#include "support/console.h"
#include "support/failing_memory.h"

/* Types a line while all allocations but the first n fail. Whether one had to;
 * anything but that memory ran out fails the test. */
bool test_console_fails_after(struct test_console *, unsigned long n,
    const char *line);

#endif
