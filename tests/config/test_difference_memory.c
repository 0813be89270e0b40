/*
 * Differences while memory runs out: each allocation fails in turn. What fails
 * says so; with memory again the difference is what it was.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "config/difference.h"
#include "support/failing_memory.h"
#include "support/trial.h"

#include "base/banned.h"

/* Something of every kind goes, comes and gives way. */
static const char old_config[] =
    "login user gone *\n"
    "ip lan1 address 192.168.1.1/24\n"
    "ip host a.example 192.0.2.1\nip host b.example 192.0.2.2\n"
    "pp select 1\n pppoe use lan2\n pp enable 1\n"
    "tunnel select 1\n tunnel template 2\n ipsec tunnel 101\n"
    "  ipsec sa policy 101 1 esp aes-cbc\n  ipsec ike version 1 2\n";
static const char new_config[] =
    "login user come *\n"
    "ip lan1 address 192.168.1.2/24\n"
    "ip host b.example 192.0.2.2\nip host a.example 192.0.2.1\n"
    "pp select anonymous\n pp bind tunnel1\n"
    "tunnel select 2\n tunnel template 3\n ipsec tunnel 102\n"
    "ipsec sa policy 102 2 esp aes-cbc\nipsec ike version 2 2\n"
    "macro m <<END\nshow log\nEND\n";

static enum rc
count(void *ctx, const struct config_line *line)
{
	size_t *lines = ctx;

	*lines += line->text[0] != '\0';
	return RC_OK;
}

/* The difference, with the n-th allocation and all after it failing. Whether
 * one had to fail. */
static bool
fails_after(struct trial *t, unsigned long n, size_t wanted)
{
	struct diag diag = DIAG_INIT;
	int64_t from, to;
	size_t lines = 0;
	unsigned long failed;
	enum rc rc;

	assert_int_equal(model_running(t->device.model, &from, NULL), RC_OK);
	assert_int_equal(model_saved(t->device.model, 0, 0, &to, NULL), RC_OK);
	failing_memory_after(n);
	rc = config_difference(t->device.model, from, to, t->device.profile,
	    count, &lines, NULL, &diag);
	failed = failing_memory_stop();
	if (failed > 0) {
		assert_int_equal(rc, RC_NOMEM);
		assert_int_equal(diag.rc, RC_NOMEM);
	} else {
		assert_int_equal(rc, RC_OK);
		assert_int_equal(lines, wanted);
	}
	diag_fini(&diag);
	return failed > 0;
}

static void
without_memory_it_says_so(void **state)
{
	struct text a = TEXT_INIT, b = TEXT_INIT, report = TEXT_INIT;
	const char *p;
	size_t lines = 0;
	unsigned long n = 0;
	struct trial t;

	(void)state;
	text_adds(&a, old_config);
	text_adds(&b, new_config);
	trial_open(&t, NULL);
	assert_int_equal(trial_load(&t, &a, &b), 0);
	trial_compare(&t);
	for (p = text_str(&t.commands);
	    p < t.commands.data + t.commands.len; p += strlen(p) + 1)
		lines++;
	while (fails_after(&t, n, lines))
		n++;
	assert_true(n > 20);
	if (!trial_holds(&t, &report))
		fail_msg("%s", text_str(&report));
	trial_close(&t);
	text_fini(&a);
	text_fini(&b);
	text_fini(&report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_memory_it_says_so),
	};

	return cmocka_run_group_tests_name("difference memory", tests, NULL,
	    NULL);
}
