/*
 * Who faces which tunnel. A phone calls once, and one gateway answers: of those
 * that take its address the one with the lowest number (a guess), whatever key
 * it has.
 */
#include <string.h>

#include "router/vpn_world.h"

#include "base/banned.h"

/* Whether a gateway takes calls from there. */
static bool
takes_calls(const struct vpn_end *end, const struct peer *peer)
{
	const struct ike_policy *p = &end->ours;
	const char *address = p->remote_address;

	return end->peer == NULL && strcmp(p->encapsulation, "l2tp") == 0 &&
	    p->enabled && p->gateway != 0 && (p->versions & IKE_BIT(1)) != 0 &&
	    address != NULL && (strcmp(address, "any") == 0 ||
	    (peer->place.address != NULL &&
	    strcmp(address, peer->place.address) == 0));
}

/* Whether there is a tunnel that peer i suits by more than its kind. */
static bool
suits_one(const struct vpn_world *w, size_t i)
{
	size_t j;

	for (j = 0; j < w->n; j++)
		if (w->list[j].scores[i] > 1)
			return true;
	return false;
}

static void
face(struct vpn_world *w, struct vpn_end *end, size_t i)
{
	end->peer = &w->peers.list[i];
	end->name = w->peers.names[i];
}

/* The tunnel that a phone's call comes to; without one that takes it, the one
 * that suits it best, so that it can be said why not. */
static void
choose_call(struct vpn_world *w, size_t i)
{
	struct vpn_end *best = NULL, *end;
	bool taken = false;
	size_t j;

	for (j = 0; j < w->n; j++) {
		end = &w->list[j];
		if (end->scores[i] == 0 || end->peer != NULL)
			continue;
		if (takes_calls(end, &w->peers.list[i])) {
			if (!taken || end->ours.gateway < best->ours.gateway)
				best = end;
			taken = true;
		} else if (!taken && (best == NULL ||
		    end->scores[i] > best->scores[i])) {
			best = end;
		}
	}
	if (best != NULL)
		face(w, best, i);
}

static bool
faces_one(const struct vpn_world *w, size_t i)
{
	size_t j;

	for (j = 0; j < w->n; j++)
		if (w->list[j].peer == &w->peers.list[i])
			return true;
	return false;
}

static void
keep_call(struct vpn_world *w, const struct model_negotiation *row)
{
	struct vpn_end *end = vpn_world_end(w, row->tunnel);
	size_t i;

	for (i = 0; end != NULL && i < w->peers.n; i++)
		if (strcmp(w->peers.names[i], row->peer) == 0 &&
		    w->peers.list[i].kind == IKE_PHONE &&
		    end->scores[i] > 0 && takes_calls(end, &w->peers.list[i]))
			face(w, end, i);
}

/* Who has come in stays where he is, whoever calls later. */
static enum rc
keep_calls(struct vpn_world *w)
{
	struct vpn_rows rows = { .list = NULL };
	size_t i;
	enum rc rc = vpn_rows_read(w->device, &w->arena, 0, INT64_MAX, &rows,
	    w->diag);

	for (i = 0; i < rows.n && rc == RC_OK; i++)
		if (rows.list[i].up_at != 0 && rows.list[i].down_at == 0)
			keep_call(w, &rows.list[i]);
	return rc;
}

/* Peer i faces the tunnels that it suits better than those before it. One that
 * it suits only by kind it faces when there is no other. */
static void
choose_tunnels(struct vpn_world *w, size_t i)
{
	const int least = suits_one(w, i) ? 2 : 1;
	struct vpn_end *end;
	size_t j;

	for (j = 0; j < w->n; j++) {
		end = &w->list[j];
		if (end->scores[i] >= least && (end->peer == NULL ||
		    end->scores[i] > end->scores[end->peer - w->peers.list]))
			face(w, end, i);
	}
}

/* Pairing our tunnels with those of a router. */
struct pairing {
	const struct ike_policy **ends;	/* the router's */
	struct vpn_end	**holders;	/* who has each; NULL: nobody */
	int		*held;		/* how well it faces him */
	size_t		 n;
};

/*
 * A router's tunnel is the other end of one of ours: of those that could be,
 * the one that it faces best, which is by addresses, then names and key. One
 * that is not enabled comes last.
 */
static int
pair_score(const struct vpn_end *end, const struct ike_policy *theirs)
{
	return 1 + peer_faces(&end->ours, theirs) +
	    (end->ours.enabled ? 256 : 0);
}

/* Takes the end that faces this tunnel best of those that face no other better;
 * who had it before has to look for another. */
static struct vpn_end *
take_end(struct pairing *pairing, struct vpn_end *end)
{
	struct vpn_end *before;
	int score, highest = 0;
	size_t k, best = 0;

	for (k = 0; k < pairing->n; k++) {
		score = pair_score(end, pairing->ends[k]);
		if (score > highest && score > pairing->held[k]) {
			highest = score;
			best = k;
		}
	}
	if (highest == 0)
		return NULL;
	before = pairing->holders[best];
	if (before != NULL)
		before->theirs = NULL;
	pairing->holders[best] = end;
	pairing->held[best] = highest;
	end->theirs = pairing->ends[best];
	return before;
}

static enum rc
start_pairing(struct vpn_world *w, struct peer *peer, struct pairing *pairing)
{
	const struct peer_end *end;
	size_t n = 0;
	enum rc rc = peer_read_ends(peer, w->diag);

	*pairing = (struct pairing){ .n = 0 };
	if (rc != RC_OK)
		return rc;
	for (end = peer->ends; end != NULL; end = end->next)
		n++;
	pairing->ends = arena_array(&w->arena, n + 1,
	    sizeof(struct ike_policy *));
	pairing->holders = arena_array(&w->arena, n + 1,
	    sizeof(struct vpn_end *));
	pairing->held = arena_array(&w->arena, n + 1, sizeof(int));
	if (pairing->ends == NULL || pairing->holders == NULL ||
	    pairing->held == NULL)
		return diag_set(w->diag, RC_NOMEM, "out of memory");
	for (end = peer->ends; end != NULL; end = end->next) {
		pairing->holders[pairing->n] = NULL;
		pairing->held[pairing->n] = 0;
		pairing->ends[pairing->n++] = &end->policy;
	}
	return RC_OK;
}

/* Nobody is left for a tunnel, unless its gateway is another's that has
 * somebody: two tunnels of one gateway each have SAs of their own. */
static void
settle_rest(struct vpn_world *w, struct vpn_end *end)
{
	const struct vpn_end *other;
	size_t j;

	for (j = 0; j < w->n; j++) {
		other = &w->list[j];
		if (other->peer != end->peer || other->theirs == NULL)
			continue;
		if (end->instead == 0)
			end->instead = other->tunnel;
		if (end->ours.gateway != 0 &&
		    other->ours.gateway == end->ours.gateway) {
			end->theirs = other->theirs;
			return;
		}
	}
	end->peer = NULL;
}

static enum rc
pair_tunnels(struct vpn_world *w, struct peer *peer)
{
	struct pairing pairing;
	struct vpn_end *end;
	size_t j;
	enum rc rc = start_pairing(w, peer, &pairing);

	if (rc != RC_OK)
		return rc;
	for (j = 0; j < w->n; j++) {
		end = w->list[j].peer == peer ? &w->list[j] : NULL;
		while (end != NULL)
			end = take_end(&pairing, end);
	}
	for (j = 0; j < w->n; j++)
		if (w->list[j].peer == peer && w->list[j].theirs == NULL)
			settle_rest(w, &w->list[j]);
	return RC_OK;
}

enum rc
vpn_choose_peers(struct vpn_world *w)
{
	struct vpn_end *end;
	size_t i;
	enum rc rc = keep_calls(w);

	for (i = 0; i < w->peers.n; i++)
		if (w->peers.list[i].kind != IKE_PHONE)
			choose_tunnels(w, i);
	for (i = 0; i < w->peers.n && rc == RC_OK; i++) {
		if (w->peers.list[i].kind == IKE_PHONE && !faces_one(w, i))
			choose_call(w, i);
		else if (w->peers.list[i].kind == IKE_ROUTER)
			rc = pair_tunnels(w, &w->peers.list[i]);
	}
	for (i = 0; i < w->n && rc == RC_OK; i++) {
		end = &w->list[i];
		if (end->peer != NULL && end->theirs == NULL)
			rc = peer_face(end->peer, &end->ours, &end->theirs,
			    w->diag);
	}
	return rc;
}
