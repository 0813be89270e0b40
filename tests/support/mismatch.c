/*
 * Two routers that do not fit, and what is expected of it.
 */
#include "support/mismatch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/banned.h"

static char *
joined(const char *base, const char *change)
{
	struct text text = TEXT_INIT;

	text_adds(&text, base);
	text_adds(&text, change);
	return text_take(&text);
}

static void
open_pair(struct test_ends *ends, const struct mismatch_pair *pair,
    const char *change_here, const char *change_there)
{
	char *a = joined(pair->here, change_here);
	char *b = joined(pair->there, change_there);

	test_ends_open(ends, a, 1, b);
	free(a);
	free(b);
}

/* The other end comes to the same: phase, who began, when it was over. */
static void
check_back(const struct test_ends *ends, const struct mismatch *m,
    const struct negotiation *n)
{
	struct negotiation back;

	test_negotiate_back(ends, m->starter, &back);
	if (back.phase != n->phase || back.up != n->up ||
	    back.ended != n->ended || back.n_sas != n->n_sas)
		fail_msg("%s: not so from the other end: %s", m->name,
		    negotiation_phase_name(back.phase));
	if (back.why[0] == '\0')
		fail_msg("%s: the other end does not say why", m->name);
	negotiation_fini(&back);
}

void
test_mismatch(const struct mismatch_pair *pair, const struct mismatch *m)
{
	struct test_ends ends;
	struct negotiation n;

	open_pair(&ends, pair, m->here, m->there);
	test_negotiate(&ends, m->starter, &n);
	if (n.up || n.phase != m->phase)
		fail_msg("%s: ends in %s: %s", m->name,
		    negotiation_phase_name(n.phase), n.why);
	else if (strcmp(test_last_log(&n), m->log) != 0)
		fail_msg("%s: logs %s", m->name, test_last_log(&n));
	else if (strcmp(n.why, m->why) != 0)
		fail_msg("%s: says %s", m->name, n.why);
	check_back(&ends, m, &n);
	negotiation_fini(&n);
	test_ends_close(&ends);
}

void
test_pair_fits(const struct mismatch_pair *pair)
{
	struct test_ends ends;
	struct negotiation n;

	open_pair(&ends, pair, "", "");
	test_negotiate(&ends, NEGOTIATION_BY_US, &n);
	if (!n.up || n.why[0] != '\0' || n.n_notes > 0)
		fail_msg("%s: %s", pair->here, n.why);
	negotiation_fini(&n);
	test_ends_close(&ends);
}
