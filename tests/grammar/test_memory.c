/*
 * Memory that runs out at every single allocation of reading, printing and
 * completing a line: RC_NOMEM or a failed text each time, and no leak.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "grammar/reading.h"
#include "support/failing_memory.h"

#include "base/banned.h"

#define ALLOCATIONS_MAX 500

/* Lines that take more threads, steps and text than fit at first. */
static const char *const lines[] = {
	"number 5",
	"number x",
	"composite 10.0.0.0/8 pp 3 dlci=2 4",
	"t string \"a b\"",
	"t quoted abc",
	"glued key=\"a b\"",
	"tunnel enable 1 2 3 4 5 6 7 8 1 2 3 4 5 6 7 8",
	"repeat free 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 "
	    "2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 "
	    "7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 last",
	"set beta=up foo",
	"ip lan9 mtu 1",
	"schedule 1 0:00 * ntpdate x",
	"option 1 5=\"a b\"",
	"user bob \"a b\"",
};

static enum rc
read_line(const char *line)
{
	struct reading r = { .place = { .profile = profile_default(),
	    .administrator = true } };
	enum rc rc;

	rc = grammar_parse(&r.place, &r.arena, line, strlen(line), &r.command,
	    &r.refused);
	if (rc == RC_OK) {
		grammar_print(&r.command, r.command.number, &r.text);
		grammar_key(&r.command, &r.text);
		grammar_identity(&r.command, &r.text);
		rc = text_rc(&r.text);
	}
	reading_fini(&r);
	return rc;
}

static enum rc
complete_line(const char *line)
{
	struct reading r = { .place = { .profile = profile_default(),
	    .administrator = true } };
	const struct candidate *v;
	size_t n, partial;
	enum rc rc;
	bool end;

	rc = grammar_complete(&r.place, &r.arena, line, strlen(line), &v, &n,
	    &end, &partial);
	reading_fini(&r);
	return rc;
}

/* Lets the first, the second ... allocation fail until none does. */
static void
assert_fails_well(enum rc (*fn)(const char *), const char *line)
{
	enum rc want = fn(line), rc;
	unsigned long n, failed = 1;

	for (n = 0; failed > 0; n++) {
		assert_true(n < ALLOCATIONS_MAX);
		failing_memory_after(n);
		rc = fn(line);
		failed = failing_memory_stop();
		if (rc != (failed > 0 ? RC_NOMEM : want))
			fail_msg("`%s': allocation %lu: code %d", line, n,
			    (int)rc);
	}
	assert_true(n > 1);
}

static void
test_parse(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		assert_fails_well(read_line, lines[i]);
}

static void
test_complete(void **state)
{
	static const char *const begun[] = { "", "t ", "set beta=", "number 5",
	    "composite default " };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(begun) / sizeof(*begun); i++)
		assert_fails_well(complete_line, begun[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_complete),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
