/*
 * Memory that runs out while somebody logs in, becomes administrator, changes
 * users and looks who is there: each allocation fails in turn, it is told or
 * made up for, nothing leaks, and nobody gets in who may not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <crypt.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/console.h"
#include "support/failing_memory.h"

#include "base/banned.h"

/* One in so many allocations; a prime. */
#define STEP 3

/* `login user admin encrypted ...` with the password opensesame, hashed as
 * cheaply as can be. */
static void
user_line(struct text *line)
{
	char *setting = crypt_gensalt_ra("$2b$", 4, NULL, 0);
	struct crypt_data *data = calloc(1, sizeof(*data));
	const char *hash;

	assert_non_null(setting);
	assert_non_null(data);
	hash = crypt_r("opensesame", setting, data);
	assert_non_null(hash);
	text_addf(line, "login user admin encrypted %s\n", hash);
	free(data);
	free(setting);
}

/* Does all of it until something fails; RC_OK: nothing did. */
static enum rc
live(struct test_console *c, const char *line)
{
	static const char *const lines[] = { "administrator",
		"user attribute admin administrator=on", NULL,
		"show status user", "show status user history",
		"disconnect user /telnet", "no login user admin" };
	struct session *s = &c->session;
	enum rc rc = RC_OK;
	size_t i;

	if (session_login(s) != ANSWER_GIVEN)
		return RC_NOMEM;
	for (i = 0; i < sizeof(lines) / sizeof(lines[0]) && rc == RC_OK; i++)
		rc = session_line(s, lines[i] != NULL ? lines[i] : line,
		    strlen(lines[i] != NULL ? lines[i] : line));
	return rc;
}

/* The same with the n-th allocation and all after it failing; how many did. */
static unsigned long
live_with(unsigned long n, const char *const *answers, const char *line,
    bool *in)
{
	struct test_console host, guest;
	unsigned long failed;
	enum rc rc;

	test_console_open(&host, NULL, false);
	test_console_set(&host, line);
	test_console_join(&guest, &host, "Serial");
	guest.answers = answers;
	failing_memory_after(n);
	rc = live(&guest, line);
	failed = failing_memory_stop();
	*in = guest.session.user[0] != '\0';
	if (failed == 0 && *in)
		assert_int_equal(rc, RC_OK);
	test_console_close(&guest);
	/* The device is whole: others go on. */
	test_console_set(&host, "tunnel enable 1\n");
	test_console_close(&host);
	return failed;
}

static void
each_allocation_fails(void **state)
{
	static const char *const right[] = { "", "admin", "opensesame", "",
	    NULL };
	static const char *const wrong[] = { "", "admin", "sesame", "x", "y",
	    NULL };
	struct text line = TEXT_INIT;
	unsigned long n = 0;
	bool in;

	(void)state;
	user_line(&line);
	while (live_with(n, right, text_str(&line), &in) > 0)
		n += STEP;
	assert_true(in);
	assert_true(n > 100);
	n = 0;
	while (live_with(n, wrong, text_str(&line), &in) > 0) {
		assert_false(in);
		n += STEP;
	}
	assert_false(in);
	text_fini(&line);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_allocation_fails),
	};

	return cmocka_run_group_tests_name("logins without memory", tests,
	    NULL, NULL);
}
