/*
 * A console without memory: see failing_console.h.
 */
#include "support/failing_console.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/banned.h"

bool
test_console_fails_after(struct test_console *c, unsigned long n,
    const char *line)
{
	unsigned long failed;
	enum rc rc;

	text_reset(&c->output);
	failing_memory_after(n);
	rc = session_line(&c->session, line, strlen(line));
	failed = failing_memory_stop();
	if (failed > 0 && rc != RC_OK) {
		assert_int_equal(rc, RC_NOMEM);
		diag_fini(&c->session.diag);
	} else {
		assert_int_equal(rc, RC_OK);
	}
	return failed > 0;
}
