/*
 * The order of a negotiation: who begins, one phase after the other, and what
 * stands at the end.
 */
#include "router/negotiate.h"

#include <string.h>

#include "router/negotiate_exchange.h"

#include "base/banned.h"

const char *
negotiation_phase_name(enum negotiation_phase phase)
{
	static const char *const names[NEGOTIATION_PHASES] = {
		[NEGOTIATION_SETTINGS] = "settings",
		[NEGOTIATION_START] = "start",
		[NEGOTIATION_ADDRESS] = "address",
		[NEGOTIATION_IKE] = "ike",
		[NEGOTIATION_AUTH] = "auth",
		[NEGOTIATION_CHILD] = "child",
		[NEGOTIATION_DATA] = "data",
		[NEGOTIATION_L2TP] = "l2tp",
		[NEGOTIATION_PPP] = "ppp",
		[NEGOTIATION_KEEPALIVE] = "keepalive",
		[NEGOTIATION_DONE] = "done",
	};

	return names[phase];
}

/* A tunnel of L2TP carries a pp, which is what comes up. */
static bool
tunnel_shows(const struct exchange *x)
{
	return strcmp(x->ours->encapsulation, "l2tp") != 0;
}

static bool
exchange_up(struct exchange *x)
{
	x->now += x->ours->keepalive.upwait;
	x->n->up_at = x->now;
	if (tunnel_shows(x))
		exchange_log(x, MESSAGE_LOG_TUNNEL_UP, LOG_KIND_INFO,
		    "");
	return true;
}

static const struct phase {
	enum negotiation_phase phase;
	bool		 ike;		/* not for tunnels without IKE */
	exchange_fn	*check;
} phases[] = {
	{ NEGOTIATION_SETTINGS, false, exchange_settings },
	{ NEGOTIATION_ADDRESS, false, exchange_address },
	{ NEGOTIATION_IKE, true, exchange_ike },
	{ NEGOTIATION_AUTH, true, exchange_auth },
	{ NEGOTIATION_CHILD, true, exchange_child },
	{ NEGOTIATION_DATA, true, exchange_data },
	{ NEGOTIATION_L2TP, false, exchange_l2tp },
	{ NEGOTIATION_PPP, false, exchange_ppp },
	{ NEGOTIATION_DONE, false, exchange_up },
	{ NEGOTIATION_KEEPALIVE, true, exchange_keepalive },
};

/* An address that a listing shows for an end. */
static const char *
shown_address(struct exchange *x, const struct ike_policy *p)
{
	const char *address = p->local_address != NULL ? p->local_address :
	    exchange_source(p);

	if (address == NULL && p->addresses != NULL)
		address = p->addresses->text;
	return address == NULL ? "" : exchange_keep(x, address);
}

static const char *
remote_address(struct exchange *x)
{
	const char *told = ike_policy_protected(x->ours) ?
	    x->ours->remote_address : x->ours->endpoint;
	const char *seen = exchange_source(x->theirs);

	/* Who answers sees where the packets come from, which IKEv2 does not
	 * compare with anything (reference 15.15). */
	if (told != NULL && strcmp(told, "any") != 0 &&
	    !exchange_is_name(told) && (x->n->by_us || seen == NULL ||
	    !ike_policy_protected(x->ours)))
		return exchange_keep(x, told);
	return seen == NULL ? shown_address(x, x->theirs) :
	    exchange_keep(x, seen);
}

/* The seed of many a broken VPN: two tunnels that lead to one gateway. */
static void
note_shared(struct exchange *x)
{
	struct text text = TEXT_INIT;

	if (x->ours->shared == 0)
		return;
	text_addf(&text, "tunnel %lld shares gateway %lld with tunnel %lld",
	    (long long)x->ours->tunnel, (long long)x->ours->gateway,
	    (long long)x->ours->shared);
	x->failed = x->failed || text.failed;
	exchange_note(x, text_str(&text), IKE_TUNNEL, IKE_SETTINGS);
	text_fini(&text);
}

static void
exchange_begin(struct exchange *x)
{
	struct negotiation *n = x->n;

	n->tunnel = x->ours->tunnel;
	n->policy = x->ours->policy;
	n->gateway = x->ours->gateway;
	n->version = (x->ours->versions & IKE_BIT(1)) != 0 ? 1 : 2;
	n->user = n->given = n->why = "";
	n->local = shown_address(x, x->ours);
	n->remote = remote_address(x);
	n->local_id = x->ours->local_name.text == NULL ? n->local :
	    exchange_keep(x, x->ours->local_name.text);
	n->remote_id = x->ours->remote_name.text == NULL ? n->remote :
	    exchange_keep(x, x->ours->remote_name.text);
	n->began = x->now;
	note_shared(x);
}

/* No SA for data stands any more, unless only what is protected goes astray:
 * the tunnel is then up for all that the router knows. */
static void
exchange_fail(struct exchange *x)
{
	if (x->phase == NEGOTIATION_DATA) {
		if (!ike_policy_transport(x->ours))
			(void)exchange_up(x);
		return;
	}
	/* IKE's own SA stands while SAs for data are refused; only a phone
	 * hangs up. */
	if (x->phase == NEGOTIATION_CHILD && x->theirs->kind != IKE_PHONE)
		return;
	if (x->n->up_at == 0)
		exchange_drop(x);
	else if (tunnel_shows(x))
		exchange_log(x, MESSAGE_LOG_TUNNEL_DOWN, LOG_KIND_INFO,
		    "");
}

static void
exchange_run(struct exchange *x)
{
	const bool ike = ike_policy_protected(x->ours) ||
	    ike_policy_protected(x->theirs);
	bool fits = true;
	size_t i;

	x->from = x->n->by_us ? x->ours : x->theirs;
	x->to = x->n->by_us ? x->theirs : x->ours;
	exchange_begin(x);
	for (i = 0; i < sizeof(phases) / sizeof(phases[0]) && fits; i++) {
		if (phases[i].ike && !ike)
			continue;
		x->phase = phases[i].phase;
		fits = phases[i].check(x);
	}
	if (fits)
		x->phase = NEGOTIATION_DONE;
	else
		exchange_fail(x);
	x->n->up = fits;
	x->n->phase = x->phase;
	x->n->ended = x->now;
}

/* Neither end begins, or not the one that should. */
static void
exchange_no_starter(struct exchange *x, bool we, bool they)
{
	enum ike_setting ours, theirs;
	const char *what_ours = "", *what_theirs = "";
	struct text what = TEXT_INIT;

	exchange_begin(x);
	x->phase = NEGOTIATION_SETTINGS;
	x->n->ended = x->now;
	if (exchange_settings(x)) {
		ours = we ? exchange_no_start(x->ours, &what_ours) :
		    IKE_SETTINGS;
		theirs = they ? exchange_no_start(x->theirs, &what_theirs) :
		    IKE_SETTINGS;
		x->phase = NEGOTIATION_START;
		text_addf(&what, "nobody starts: %s", we ? what_ours :
		    what_theirs);
		if (we && they && strcmp(what_ours, what_theirs) != 0)
			text_addf(&what, " here, and %s there", what_theirs);
		x->failed = x->failed || what.failed;
		exchange_refuse(x, text_str(&what), ours, theirs);
		text_fini(&what);
	}
	x->n->phase = x->phase;
}

static enum rc
run(struct negotiation *n, const struct negotiation_request *request,
    bool by_us, bool starts, struct diag *diag)
{
	struct exchange x = { .n = n, .request = request,
	    .ours = request->ours, .theirs = request->theirs,
	    .now = request->at, .end = &n->steps };

	*n = (struct negotiation)NEGOTIATION_INIT;
	n->by_us = by_us;
	if (starts)
		exchange_run(&x);
	else
		exchange_no_starter(&x,
		    request->starter != NEGOTIATION_BY_THEM,
		    request->starter != NEGOTIATION_BY_US);
	if (!x.failed)
		return RC_OK;
	negotiation_fini(n);
	return diag_set(diag, RC_NOMEM, "out of memory");
}

enum rc
negotiate(struct negotiation *n, const struct negotiation_request *request,
    struct diag *diag)
{
	const enum negotiation_starter starter = request->starter;
	struct negotiation second;
	const char *what;
	const bool we = starter != NEGOTIATION_BY_THEM &&
	    exchange_no_start(request->ours, &what) == IKE_SETTINGS;
	const bool they = starter != NEGOTIATION_BY_US &&
	    exchange_no_start(request->theirs, &what) == IKE_SETTINGS;
	enum rc rc;

	rc = run(n, request, we || !they, we || they, diag);
	if (rc != RC_OK || n->up || !we || !they)
		return rc;
	/* What does not work one way may work the other way round. */
	rc = run(&second, request, false, true, diag);
	if (rc != RC_OK) {
		negotiation_fini(n);
	} else if (second.up) {
		negotiation_fini(n);
		*n = second;
	} else {
		negotiation_fini(&second);
	}
	return rc;
}

void
negotiation_fini(struct negotiation *n)
{
	arena_fini(&n->arena);
	*n = (struct negotiation)NEGOTIATION_INIT;
}
