/*
 * What a session remembers between lines: it finds what another process wrote,
 * what itself wrote by other ways than a setting, and forgets nothing by a
 * setting that has nothing to do with it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "command/standing.h"
#include "model/sample.h"
#include "support/console.h"

#include "base/banned.h"

/* Two processes' consoles on one database. */
struct fixture {
	struct test_console	mine, other;
	char			*path;
};

static int
setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	assert_non_null(f);
	f->path = sample_path("router.db");
	test_console_open(&f->mine, f->path, false);
	test_console_open(&f->other, f->path, false);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	test_console_close(&f->other);
	test_console_close(&f->mine);
	sample_remove(f->path);
	free(f);
	return 0;
}

static void
assert_types(struct test_console *c, const char *line, const char *output)
{
	assert_string_equal(test_console_type(c, line), output);
}

static void
assert_stands(struct test_console *c, bool names, bool logs, bool stirs)
{
	assert_int_equal(standing_look(&c->session), RC_OK);
	assert_int_equal(standing_names(&c->session), names);
	assert_int_equal(standing_logs(&c->session), logs);
	assert_int_equal(standing_stirs(&c->session), stirs);
}

static void
others_are_heard(void **state)
{
	struct fixture *f = *state;

	assert_types(&f->mine, "echo a", "a\n");
	assert_stands(&f->mine, false, false, false);
	test_console_set(&f->other, "alias say=\"echo hello\"\n");
	assert_types(&f->mine, "say", "hello\n");
	test_console_set(&f->other, "no alias say\n");
	assert_types(&f->mine, "echo a", "a\n");
	assert_stands(&f->mine, false, false, false);
	test_console_set(&f->other, "rollback timer 60\n");
	assert_stands(&f->mine, false, false, true);
	test_console_set(&f->other, "confirm\n");
	assert_stands(&f->mine, false, false, false);
}

static void
own_lines_count_at_once(void **state)
{
	struct fixture *f = *state;

	test_console_set(&f->mine, "alias say=\"echo hello\"\n");
	assert_types(&f->mine, "say", "hello\n");
	test_console_set(&f->mine, "no alias say\n");
	assert_stands(&f->mine, false, false, false);
	test_console_set(&f->mine, "syslog execute command on\n");
	assert_stands(&f->mine, false, true, false);
	test_console_set(&f->mine, "no syslog execute command\n"
	    "rollback timer 60\n");
	assert_stands(&f->mine, false, false, true);
}

/* A setting keeps what stands, though somebody else wrote before it. */
static void
settings_keep_it(void **state)
{
	struct fixture *f = *state;

	assert_stands(&f->mine, false, false, false);
	test_console_set(&f->mine, "ip lan1 address 192.0.2.1/24\n");
	assert_true(standing_is_known(&f->mine.session));
	test_console_set(&f->other, "alias say=\"echo hello\"\n");
	test_console_set(&f->mine, "ip lan1 address 192.0.2.2/24\n");
	assert_types(&f->mine, "say", "hello\n");
}

/* What a transaction took away is there again when that is rolled back. */
static void
rollback_is_no_memory(void **state)
{
	struct fixture *f = *state;
	struct model *model = f->mine.device.model;
	struct diag diag = DIAG_INIT;

	test_console_set(&f->mine, "alias say=\"echo hello\"\n");
	assert_int_equal(model_begin(model, &diag), RC_OK);
	assert_int_equal(standing_look(&f->mine.session), RC_OK);
	assert_false(standing_is_known(&f->mine.session));
	model_rollback(model);
	assert_types(&f->mine, "say", "hello\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(others_are_heard, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(own_lines_count_at_once,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(settings_keep_it, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(rollback_is_no_memory, setup,
		    teardown),
	};

	return cmocka_run_group_tests_name("standing", tests, NULL, NULL);
}
