/*
 * A rehearsal and its reports while memory runs out: each allocation fails in
 * turn, and what fails says so.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "rehearsal/rehearsal.h"
#include "support/failing_memory.h"
#include "tool/rehearse.h"

#include "base/banned.h"

static const char config_text[] =
    "ip lan1 address 192.168.10.1/24\n"
    "pp select 1\n pp auth username a Secret-1\n"
    "tunnel select 1\n ipsec tunnel 101\n"
    "  ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
    "  ipsec ike pre-shared-key 1 text first\n"
    "  ipsec ike remote address 1 any\n";
static const char change_text[] =
    "tunel select 2\n"
    "tunnel select 2\n ipsec tunnel 102\n"
    " ipsec sa policy 102 1 esp aes-cbc sha-hmac\n"
    " ipsec ike pre-shared-key 1 text second\n"
    " ipsec ike remote name 1 a\n ipsec ike local name 1 b\n"
    " ipsec ike child-exchange type 1 2\n"
    "ip lan1 address 192.168.11.1/24\n"
    "ip lan1 secure filter in 1\n"
    "telnetd service off\n"
    "pp select 1\n no pp auth username a\n";

static const struct rehearse_files files = { .config = "config",
    .change = "change", .rollback = "back", .written = true };
static const struct rehearse_style style = { .full = true };

/* Everything once, with memory for n allocations. Whether it ran out. */
static bool
try_once(const struct rehearsal_input *in, unsigned long n)
{
	struct diag diag = DIAG_INIT;
	struct text out = TEXT_INIT;
	struct rehearsal r;
	unsigned long refused;
	enum rc rc;

	failing_memory_after(n);
	rc = rehearse(&r, in, &diag);
	if (rc == RC_OK)
		rc = rehearse_add_text(&r, &files, &style, &out);
	if (rc == RC_OK)
		rc = rehearse_add_json(&r, &files, &out);
	refused = failing_memory_stop();
	assert_int_equal(rc, refused > 0 ? RC_NOMEM : RC_OK);
	rehearsal_fini(&r);
	text_fini(&out);
	diag_fini(&diag);
	return refused > 0;
}

static void
run_out(enum rehearsal_form form, const char *text)
{
	struct text config = TEXT_INIT, change = TEXT_INIT;
	const struct rehearsal_input in = { .config = &config,
	    .change = &change, .form = form };
	unsigned long n = 0;

	text_adds(&config, config_text);
	text_adds(&change, text);
	while (try_once(&in, n))
		n += 1 + n / 64;
	assert_true(n > 100);
	text_fini(&config);
	text_fini(&change);
}

static void
test_commands(void **state)
{
	(void)state;
	run_out(REHEARSAL_COMMANDS, change_text);
}

static void
test_configuration(void **state)
{
	(void)state;
	run_out(REHEARSAL_CONFIGURATION, change_text);
}

static void
test_transcript(void **state)
{
	(void)state;
	run_out(REHEARSAL_TRANSCRIPT, "# show config\n"
	    "ip lan1 address 192.168.10.1/24\n# tunnel select 1\n"
	    "tunnel1# no ipsec tunnel\n# no ip lan1 address\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_configuration),
		cmocka_unit_test(test_transcript),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
