/*
 * What policies.h says; all of them are alike but for their numbers.
 */
#include "end-to-end/policies.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/banned.h"

#define POLICY "ipsec sa policy %d 1 esp aes-cbc"

void
policies_type(struct pty *pty, int n)
{
	struct text lines = TEXT_INIT;
	char last[64];
	int i;

	for (i = 1; i <= n; i++)
		text_addf(&lines, POLICY "\r", i);
	assert_int_equal(text_rc(&lines), RC_OK);
	pty_send(pty, text_str(&lines));
	(void)snprintf(last, sizeof(last), POLICY ENTER, n);
	pty_find(pty, last);
	text_fini(&lines);
}

void
policies_expect(struct pty *pty, int from, int to)
{
	char line[64];

	for (; from <= to; from++) {
		(void)snprintf(line, sizeof(line), POLICY "\r\n", from);
		pty_expect(pty, line);
	}
}
