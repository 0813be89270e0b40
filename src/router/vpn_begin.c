/*
 * A negotiation from its first packet on, written down before it has happened:
 * the lines of the log wait until their time has come, the SAs are there from
 * when they are made.
 */
#include <stdlib.h>
#include <string.h>

#include "router/vpn_world.h"

#include "base/banned.h"

/* How long it is before a router that got nowhere begins again: minutes. */
#define PAUSE 120

/* `75%` of the time that an SA lives; "off": to its end. */
static int64_t
rekey_after(const char *rekey, int64_t seconds)
{
	const long percent = rekey == NULL ? 75 : strtol(rekey, NULL, 10);

	if (percent <= 0 || percent > 100)
		return seconds;
	return seconds * percent / 100 > 0 ? seconds * percent / 100 : 1;
}

static enum rc
write_sas(struct vpn_world *w, const struct vpn_end *end,
    const struct negotiation *n)
{
	static const char *const directions[] = {
		[NEGOTIATION_BOTH] = "both",
		[NEGOTIATION_SEND] = "send",
		[NEGOTIATION_RECEIVE] = "receive",
	};
	const struct ike_policy *p = &end->ours;
	size_t i;
	enum rc rc = RC_OK;

	for (i = 0; i < n->n_sas && rc == RC_OK; i++) {
		const struct negotiation_sa *sa = &n->sas[i];
		const bool ike = sa->parent == 0;

		rc = model_put_sa(w->device->model, &(struct model_sa){
		    .sa = sa->id, .tunnel = end->tunnel,
		    .gateway = n->gateway, .parent = sa->parent,
		    .version = n->version,
		    .direction = directions[sa->direction],
		    .protocol = ike ? "ike" : sa->ah ? "ah" : "esp",
		    .made = sa->made, .seconds = sa->seconds,
		    .rekey = sa->made + rekey_after(ike ? p->parent_rekey :
			p->child_rekey, sa->seconds),
		    .spi = (const char *)sa->spi, .spi_len = sa->spi_len,
		    .cipher = ike_term_word(IKE_TERM_CIPHER,
			(int)sa->cipher),
		    .hash = ike ? ike_term_word(IKE_TERM_HASH,
			(int)sa->hash) : sa->hash == IKE_NO_HASH ? "" :
			ike_term_word(IKE_TERM_HMAC, (int)sa->hash),
		    .group = ike ? ike_term_word(IKE_TERM_GROUP,
			(int)sa->group) : "",
		    .transport = sa->transport, .udp = sa->udp }, w->diag);
	}
	return rc;
}

/* The lines that are to come. What says that a tunnel comes up is not said
 * again of one that stays up. */
static enum rc
write_lines(struct vpn_world *w, const struct negotiation *n, bool again)
{
	const struct negotiation_step *step;
	enum rc rc = RC_OK;

	for (step = n->steps; step != NULL && rc == RC_OK;
	    step = step->next) {
		if (step->log == NULL || (again && n->up &&
		    step->phase >= NEGOTIATION_L2TP))
			continue;
		rc = model_add_pending(w->device->model,
		    &(struct model_pending){ .tunnel = n->tunnel,
		    .at = step->at, .kind = (int64_t)step->kind,
		    .text = step->log }, w->diag);
	}
	return rc;
}

/* When it is tried again, if it did not come up. */
static int64_t
next_try(const struct vpn_end *end, const struct negotiation *n)
{
	if (n->up || n->phase <= NEGOTIATION_START ||
	    n->phase == NEGOTIATION_DATA ||
	    (!n->by_us && end->peer->kind == IKE_PHONE))
		return 0;
	return n->ended + PAUSE;
}

static const char *
reason(const struct vpn_end *end, const struct negotiation *n)
{
	if (n->phase == NEGOTIATION_ADDRESS && end->ours.down)
		return "the link is down here: no route to the other side "
		    "is in force";
	return n->why;
}

static enum rc
write_row(struct vpn_world *w, const struct vpn_end *end,
    const struct negotiation *n, const struct model_negotiation *before,
    bool again)
{
	const bool dropped = n->phase == NEGOTIATION_KEEPALIVE;

	return model_put_negotiation(w->device->model,
	    &(struct model_negotiation){ .tunnel = end->tunnel,
	    .peer = end->name, .binding = end->binding, .ends = end->ends,
	    .gateway = n->gateway, .version = n->version,
	    .round = before == NULL ? 0 : before->round + 1,
	    .phase = negotiation_phase_name(n->phase), .began = n->began,
	    .ended = n->ended,
	    .up_at = again && n->up ? before->up_at : n->up_at,
	    .down_at = dropped ? n->ended : 0, .next = next_try(end, n),
	    .remote = n->remote, .local_id = n->local_id,
	    .remote_id = n->remote_id,
	    .keepalive = n->keepalive == IKE_KEEPALIVE_NONE ? "" :
		ike_term_word(IKE_TERM_KEEPALIVE, (int)n->keepalive),
	    .interval = n->keepalive_interval,
	    .shows = strcmp(end->ours.encapsulation, "l2tp") != 0,
	    .user = n->user, .given = n->given,
	    .why = reason(end, n) }, w->diag);
}

enum rc
vpn_begin(struct vpn_world *w, struct vpn_end *end,
    const struct model_negotiation *before, time_t at, bool quiet)
{
	struct negotiation_request request = { .at = at,
	    .starter = NEGOTIATION_BY_EITHER,
	    .round = before == NULL ? 0 : (unsigned int)before->round + 1 };
	struct negotiation n = NEGOTIATION_INIT;
	bool again = quiet && before != NULL && vpn_row_up(before, at);
	enum rc rc;

	rc = model_last_sa(w->device->model, &request.first_sa, w->diag);
	request.first_sa++;
	if (rc == RC_OK)
		rc = vpn_world_negotiate(w, end, &request, &n);
	if (rc != RC_OK)
		return rc;
	again = again && n.up;
	if (before != NULL)
		rc = again ? model_delete_sas(w->device->model, end->tunnel,
		    w->diag) : vpn_row_end(w->device, before, at, w->diag);
	if (rc == RC_OK)
		rc = write_sas(w, end, &n);
	if (rc == RC_OK)
		rc = write_lines(w, &n, again);
	if (rc == RC_OK)
		rc = write_row(w, end, &n, before, again);
	negotiation_fini(&n);
	return rc;
}
