/*
 * Two ends of a tunnel, on devices in memory.
 */
#include "support/negotiation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/banned.h"

static void
take_config(struct peer *peer, const char *config)
{
	struct diag diag = DIAG_INIT;
	size_t refused;

	if (peer_take_text(peer, config, strlen(config), &refused, &diag) !=
	    RC_OK)
		fail_msg("%s", diag_text(&diag));
	if (refused > 0)
		fail_msg("%zu lines refused: %s", refused, config);
}

static void
take_description(struct peer *peer, const char *description)
{
	struct diag diag = DIAG_INIT;

	if (peer_parse(peer, description, strlen(description), &diag) !=
	    RC_OK)
		fail_msg("%s", diag_text(&diag));
}

void
test_ends_open(struct test_ends *ends, const char *here, int64_t tunnel,
    const char *there)
{
	struct diag diag = DIAG_INIT;
	struct ike_source source;

	*ends = (struct test_ends){ .here = PEER_INIT, .there = PEER_INIT,
	    .ours = IKE_POLICY_INIT };
	take_config(&ends->here, here);
	if (strncmp(there, "peer ", 5) == 0)
		take_description(&ends->there, there);
	else
		take_config(&ends->there, there);
	source = (struct ike_source){ .model = ends->here.device.model,
	    .profile = ends->here.device.profile, .serial = "S3K000009" };
	assert_int_equal(model_running(source.model, &source.config, &diag),
	    RC_OK);
	assert_int_equal(ike_policy_read(&ends->ours, &source, tunnel, &diag),
	    RC_OK);
	if (peer_face(&ends->there, &ends->ours, &ends->theirs, &diag) !=
	    RC_OK)
		fail_msg("%s", diag_text(&diag));
}

void
test_ends_close(struct test_ends *ends)
{
	ike_policy_fini(&ends->ours);
	peer_fini(&ends->here);
	peer_fini(&ends->there);
}

static void
ends_negotiate(const struct ike_policy *ours, const struct ike_policy *theirs,
    enum negotiation_starter starter, struct negotiation *n)
{
	const struct negotiation_request request = { .ours = ours,
	    .theirs = theirs, .starter = starter,
	    .at = TEST_NEGOTIATION_AT, .first_sa = 1 };
	struct diag diag = DIAG_INIT;

	assert_int_equal(negotiate(n, &request, &diag), RC_OK);
}

void
test_negotiate(const struct test_ends *ends, enum negotiation_starter starter,
    struct negotiation *n)
{
	ends_negotiate(&ends->ours, ends->theirs, starter, n);
}

void
test_negotiate_back(const struct test_ends *ends,
    enum negotiation_starter starter, struct negotiation *n)
{
	static const enum negotiation_starter other[] = {
		[NEGOTIATION_BY_EITHER] = NEGOTIATION_BY_EITHER,
		[NEGOTIATION_BY_US] = NEGOTIATION_BY_THEM,
		[NEGOTIATION_BY_THEM] = NEGOTIATION_BY_US,
	};

	ends_negotiate(ends->theirs, &ends->ours, other[starter], n);
}

const char *
test_last_log(const struct negotiation *n)
{
	const struct negotiation_step *step;
	const char *log = "";

	for (step = n->steps; step != NULL; step = step->next)
		if (step->log != NULL)
			log = step->log;
	return log;
}

void
test_all_log(const struct negotiation *n, struct text *out)
{
	const struct negotiation_step *step;

	for (step = n->steps; step != NULL; step = step->next)
		if (step->log != NULL)
			text_addf(out, "%lld %s\n",
			    (long long)(step->at - n->began), step->log);
}
