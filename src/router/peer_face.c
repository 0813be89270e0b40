/*
 * Which end of a peer is the other end of a tunnel of ours. A router's tunnels
 * are read once, when they are asked for first.
 */
#include "router/peer.h"

#include <string.h>

#include "base/banned.h"

static bool
same(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

bool
peer_goes_by(const struct ike_policy *p, const char *address)
{
	const struct ike_address *a;
	const struct ike_host *name;

	if (address == NULL)
		return false;
	if (same(p->seen_as, address) || same(p->local_address, address))
		return true;
	for (a = p->addresses; a != NULL; a = a->next)
		if (strcmp(a->text, address) == 0)
			return true;
	for (name = p->names; name != NULL; name = name->next)
		if (strcmp(name->name, address) == 0)
			return true;
	return false;
}

bool
peer_is_told(const struct ike_policy *by, const struct ike_policy *other)
{
	const char *target = ike_policy_target(by);
	const struct ike_host *host;

	if (peer_goes_by(other, target))
		return true;
	for (host = by->hosts; host != NULL && target != NULL;
	    host = host->next)
		if (strcmp(host->name, target) == 0)
			return peer_goes_by(other, host->address);
	return false;
}

/* What tells tunnels apart counts most, then what only has to be the same. */
int
peer_faces(const struct ike_policy *ours, const struct ike_policy *theirs)
{
	int score = 0;

	if (peer_is_told(theirs, ours))
		score += 24;
	else if (same(theirs->remote_address, "any") || theirs->server)
		score += 2;
	if (peer_is_told(ours, theirs))
		score += 4;
	if (same(ours->local_name.text, theirs->remote_name.text))
		score += 16;
	if (same(ours->remote_name.text, theirs->local_name.text))
		score += 16;
	if (ours->key_len > 0 && ours->key_len == theirs->key_len &&
	    memcmp(ours->key, theirs->key, ours->key_len) == 0)
		score += 24;
	if (ours->multipoint && theirs->multipoint)
		score += 24;
	if (strcmp(ours->encapsulation, theirs->encapsulation) == 0)
		score += 16;
	else if (ike_policy_transport(ours) == ike_policy_transport(theirs))
		score++;
	if (ours->versions == theirs->versions)
		score += 12;
	return score + theirs->enabled + (theirs->gateway != 0);
}

/* Puts what the description says about the place into the policy. */
static void
peer_put_place(struct peer *peer, struct ike_policy *policy)
{
	policy->seen_as = peer->place.address;
	if (peer->place.names != NULL)
		policy->names = peer->place.names;
	policy->behind_nat = peer->place.behind_nat;
	policy->down = peer->place.down;
	policy->never_starts = peer->place.never_starts;
	if (peer->place.serial != NULL)
		policy->serial = peer->place.serial;
}

void
peer_forget_ends(struct peer *peer)
{
	struct peer_end *end;

	for (end = peer->ends; end != NULL; end = end->next)
		ike_policy_fini(&end->policy);
	peer->ends = NULL;
	peer->ends_read = false;
}

/* Reading the peer's tunnels, once. */
struct ends_walk {
	struct peer		*peer;
	struct peer_end		**end;
	struct ike_source	 source;
	struct diag		*diag;
};

static enum rc
read_end(void *ctx, int64_t tunnel)
{
	struct ends_walk *w = ctx;
	struct peer_end *end;
	enum rc rc;

	if (w->peer->tunnel != 0 && tunnel != w->peer->tunnel)
		return RC_OK;
	end = arena_alloc(&w->peer->arena, sizeof(*end));
	if (end == NULL)
		return diag_set(w->diag, RC_NOMEM, "out of memory");
	*end = (struct peer_end){ .policy = IKE_POLICY_INIT };
	rc = ike_policy_read(&end->policy, &w->source, tunnel, w->diag);
	if (rc != RC_OK)
		return rc;
	peer_put_place(w->peer, &end->policy);
	*w->end = end;
	w->end = &end->next;
	return RC_OK;
}

static bool
has_end(const struct peer *peer, int64_t tunnel)
{
	const struct peer_end *end;

	for (end = peer->ends; end != NULL; end = end->next)
		if (end->policy.tunnel == tunnel)
			return true;
	return false;
}

/* A tunnel that only a template makes has no line of its own. */
static enum rc
read_templates(struct ends_walk *w)
{
	const int64_t tunnels = profile_limit(w->source.profile, "tunnels",
	    0);
	int64_t tunnel, source;
	enum rc rc = RC_OK;

	for (tunnel = 1; tunnel <= tunnels && rc == RC_OK; tunnel++) {
		rc = model_template_source(w->source.model,
		    w->source.config, tunnel, &source, w->diag);
		if (rc == RC_OK && source != 0 && !has_end(w->peer, tunnel))
			rc = read_end(w, tunnel);
	}
	return rc;
}

enum rc
peer_read_ends(struct peer *peer, struct diag *diag)
{
	struct ends_walk w = { .peer = peer, .end = &peer->ends,
	    .diag = diag, .source = { .model = peer->device.model,
	    .profile = peer->device.profile } };
	enum rc rc;

	if (!peer->open)
		return diag_set(diag, RC_REFUSED,
		    "the peer has no configuration");
	if (peer->ends_read)
		return RC_OK;
	peer_forget_ends(peer);
	w.source.serial = peer->device.identity->serial;
	rc = model_running(w.source.model, &w.source.config, diag);
	if (rc == RC_OK)
		rc = model_walk_numbers(w.source.model, w.source.config,
		    BLOCK_TUNNEL, 1, INT32_MAX, read_end, &w, diag);
	if (rc == RC_OK)
		rc = read_templates(&w);
	peer->ends_read = rc == RC_OK;
	return rc;
}

static enum rc
face_router(struct peer *peer, const struct ike_policy *ours,
    const struct ike_policy **theirs, struct diag *diag)
{
	const struct peer_end *end, *best = NULL;
	int score, highest = 0;
	enum rc rc = peer_read_ends(peer, diag);

	if (rc != RC_OK)
		return rc;
	for (end = peer->ends; end != NULL; end = end->next) {
		score = peer_faces(ours, &end->policy);
		if (best == NULL || score > highest) {
			best = end;
			highest = score;
		}
	}
	if (best != NULL) {
		*theirs = &best->policy;
		return RC_OK;
	}
	return peer->tunnel == 0 ? diag_set(diag, RC_REFUSED,
	    "the peer has no tunnel") : diag_set(diag, RC_REFUSED,
	    "the peer has no tunnel %lld", (long long)peer->tunnel);
}

enum rc
peer_face(struct peer *peer, const struct ike_policy *ours,
    const struct ike_policy **theirs, struct diag *diag)
{
	*theirs = &peer->policy;
	if (peer->kind == IKE_ROUTER)
		return face_router(peer, ours, theirs, diag);
	peer_put_place(peer, &peer->policy);
	return RC_OK;
}
