/*
 * A negotiation from its first packet on, written down before it has happened:
 * the lines of the log wait until their time has come, the SAs are there from
 * when they are made.
 */
#include <string.h>

#include "router/vpn_world.h"

#include "base/banned.h"

/* How long it is before a router that got nowhere begins again: minutes, unless
 * it is to go on (reference 15.12). What has no IKE goes on, too. */
#define PAUSE 120
#define PAUSE_BARE 10

static int64_t
pause_of(const struct ike_policy *p, int version)
{
	if (!ike_policy_protected(p))
		return PAUSE_BARE;
	return p->always_on || ike_policy_watches(p, version) ?
	    p->retry_interval : PAUSE;
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
		    .rekey = sa->made + sa->rekey,
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

/* When it is tried again, if it did not come up; at once when it was. */
static int64_t
next_try(const struct vpn_end *end, const struct negotiation *n)
{
	if (n->up || n->phase <= NEGOTIATION_START ||
	    n->phase == NEGOTIATION_DATA ||
	    (!n->by_us && end->peer->kind == IKE_PHONE))
		return 0;
	return n->phase == NEGOTIATION_KEEPALIVE ? n->ended : n->ended +
	    pause_of(&end->ours, n->version);
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

/* What came of it, in place of what was; again: only the SAs are others. */
static enum rc
write_all(struct vpn_world *w, const struct vpn_end *end,
    const struct model_negotiation *before, const struct negotiation *n,
    time_t at, bool again)
{
	enum rc rc = RC_OK;

	if (before != NULL)
		rc = again ? vpn_row_drop_sas(w->device, before, at,
		    w->diag) : vpn_row_end(w->device, before, at, w->diag);
	if (rc == RC_OK)
		rc = write_sas(w, end, n);
	if (rc == RC_OK)
		rc = write_lines(w, n, again);
	return rc == RC_OK ? write_row(w, end, n, before, again) : rc;
}

/* The addresses that users of other tunnels have. */
static enum rc
find_taken(struct vpn_world *w, int64_t tunnel,
    struct negotiation_request *request)
{
	struct vpn_rows rows = { .list = NULL };
	const char **taken;
	size_t i;
	enum rc rc = vpn_rows_read(w->device, &w->arena, 0, INT64_MAX, &rows,
	    w->diag);

	if (rc != RC_OK || rows.n == 0)
		return rc;
	taken = arena_array(&w->arena, rows.n, sizeof(*taken));
	if (taken == NULL)
		return diag_set(w->diag, RC_NOMEM, "out of memory");
	for (i = 0; i < rows.n; i++)
		if (rows.list[i].tunnel != tunnel &&
		    rows.list[i].given[0] != '\0' &&
		    rows.list[i].up_at != 0 && rows.list[i].down_at == 0)
			taken[request->n_taken++] = rows.list[i].given;
	request->taken = taken;
	return RC_OK;
}

static enum rc
negotiate_now(struct vpn_world *w, struct vpn_end *end,
    const struct model_negotiation *before, time_t at, struct negotiation *n)
{
	struct negotiation_request request = { .at = at,
	    .starter = NEGOTIATION_BY_EITHER,
	    .round = before == NULL ? 0 : (unsigned int)before->round + 1 };
	enum rc rc;

	rc = model_last_sa(w->device->model, &request.first_sa, w->diag);
	request.first_sa++;
	if (rc == RC_OK && end->peer->kind == IKE_PHONE)
		rc = find_taken(w, end->tunnel, &request);
	return rc == RC_OK ? vpn_world_negotiate(w, end, &request, n) : rc;
}

enum rc
vpn_begin(struct vpn_world *w, struct vpn_end *end,
    const struct model_negotiation *before, time_t at, bool quiet)
{
	struct negotiation n = NEGOTIATION_INIT;
	bool again = quiet && before != NULL && vpn_row_up(before, at);
	enum rc rc = negotiate_now(w, end, before, at, &n);

	if (rc == RC_OK)
		rc = write_all(w, end, before, &n, at, again && n.up);
	negotiation_fini(&n);
	return rc;
}

enum rc
vpn_renew(struct vpn_world *w, struct vpn_end *end,
    const struct model_negotiation *before, time_t at, int64_t *next)
{
	struct negotiation n = NEGOTIATION_INIT;
	enum rc rc = negotiate_now(w, end, before, at, &n);

	*next = 0;
	if (rc == RC_OK && n.up) {
		rc = write_all(w, end, before, &n, at, true);
	} else if (rc == RC_OK) {
		rc = write_lines(w, &n, false);
		*next = n.ended + pause_of(&end->ours, n.version);
	}
	negotiation_fini(&n);
	return rc;
}
