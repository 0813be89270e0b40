/*
 * What `rtxsh grammar` prints of a line: understood, refused, in another
 * place; and a stream that does not take it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tool/grammar.h"

#include "base/banned.h"

static void
assert_prints(const struct place *place, const char *line, enum rc want,
    const char *const *parts)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	assert_non_null(out);
	assert_int_equal(tool_grammar_print(out, place, line), want);
	assert_int_equal(fclose(out), 0);
	for (; *parts != NULL; parts++) {
		if (strstr(text, *parts) == NULL)
			fail_msg("`%s': no `%s' in:\n%s", line, *parts, text);
	}
	free(text);
}

static void
test_understood(void **state)
{
	static const char *const parts[] = {
		"words     1:ipsec  2:ike  3:keepalive  4:use  5:11  6:on\n",
		"entry     15.20 ipsec ike keepalive use (setting)\n",
		"value     gateway_id = 11 (11)\n",
		"value     switch = on\n",
		"lives in  gateway 11\n",
		"key       ",
		"canonical ipsec ike keepalive use 11 on\n",
		"next      ", "heartbeat", NULL,
	};
	struct place place = { .profile = profile_default(),
	    .administrator = true };

	(void)state;
	assert_prints(&place, "ipsec ike keepalive use 11 on", RC_OK, parts);
}

static void
test_refused(void **state)
{
	static const char *const range[] = {
		"refused   out of range, word 5 (0), column 25\n",
		"nearest   15.20 ipsec ike keepalive use\n", NULL,
	};
	static const char *const end[] = {
		"refused   too few or too many parameters, at the end\n",
		"next      <gateway_id>\n", NULL,
	};
	static const char *const name[] = {
		"refused   unknown command name, word 1 (nothing), column 1\n",
		"next      nothing\n", NULL,
	};
	static const char *const level[] = {
		"refused   for the administrator only", NULL,
	};
	struct place place = { .profile = profile_default(),
	    .administrator = true };

	(void)state;
	assert_prints(&place, "ipsec ike keepalive use 0 on", RC_REFUSED,
	    range);
	assert_prints(&place, "ipsec ike keepalive use", RC_REFUSED, end);
	assert_prints(&place, "nothing", RC_REFUSED, name);
	place.administrator = false;
	assert_prints(&place, "ipsec use on", RC_REFUSED, level);
}

static void
test_places(void **state)
{
	static const char *const tunnel[] = {
		"lives in  tunnel 3\n", "canonical tunnel encapsulation l2tp\n",
		NULL,
	};
	static const char *const interface[] = {
		"lives in  router, interface lan1\n", NULL,
	};
	static const char *const ranges[] = {
		"canonical tunnel enable 1 (to 3)\n",
		"canonical tunnel enable 5\n", NULL,
	};
	struct place place = { .profile = profile_default(),
	    .administrator = true };

	(void)state;
	assert_prints(&place, "ip lan1 mtu 1000", RC_OK, interface);
	assert_prints(&place, "tunnel enable 1-3 5", RC_OK, ranges);
	place.selection.kind = SELECTION_TUNNEL;
	place.selection.number = 3;
	assert_prints(&place, "tunnel encapsulation l2tp", RC_OK, tunnel);
}

static void
test_full(void **state)
{
	struct place place = { .profile = profile_default(),
	    .administrator = true };
	FILE *out = fopen("/dev/full", "w");

	(void)state;
	assert_non_null(out);
	assert_int_equal(setvbuf(out, NULL, _IONBF, 0), 0);
	assert_int_equal(tool_grammar_print(out, &place, "ipsec use on"),
	    RC_IO);
	(void)fclose(out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_understood),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
