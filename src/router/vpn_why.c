/*
 * Why a tunnel is as it is, in words for people.
 */
#include <string.h>

#include "router/state.h"
#include "router/vpn_world.h"

#include "base/banned.h"

static void
add_head(const struct device *device, int64_t tunnel,
    const struct vpn_tunnel *t, struct text *out)
{
	text_addf(out, "tunnel %lld ", (long long)tunnel);
	switch (t->state) {
	case VPN_UP:
		text_addf(out, "is up with %s since ", t->peer);
		state_add_time(device, t->up_at + device->state.ahead, out);
		break;
	case VPN_WAITING:
		text_addf(out, "is negotiating with %s", t->peer);
		break;
	case VPN_CLOSED:
		text_adds(out, "was disconnected by hand");
		break;
	case VPN_NONE:
	case VPN_DOWN:
		text_addf(out, "is down, %s", t->peer);
		break;
	}
}

/* What would come of it now, and the notes. */
static void
add_outlook(const struct vpn_tunnel *t, const struct vpn_end *end,
    const struct negotiation *n, struct text *out)
{
	size_t i;

	if (t->state == VPN_UP && n->up)
		text_adds(out, "\n");
	else if (t->state == VPN_UP && t->lost)
		text_addf(out, ", but %s\n", t->why);
	else if (t->state == VPN_UP && strcmp(n->why, t->why) == 0)
		text_addf(out, ", but %s\n", n->why);
	else if (t->state == VPN_UP)
		text_addf(out, "; it will fail when it negotiates again: "
		    "%s\n", n->why);
	else if (t->state == VPN_WAITING && n->up)
		text_adds(out, "\n");
	else if (n->up)
		text_adds(out, "; it would come up now\n");
	else if (n->phase == NEGOTIATION_ADDRESS && end->ours.down)
		text_addf(out, ": %s\n", t->why);
	else
		text_addf(out, ": %s\n", n->why);
	for (i = 0; i < n->n_notes; i++)
		text_addf(out, "%s\n", n->notes[i]);
	if (end->no_route)
		text_adds(out, "no route leads to the other side: on a real "
		    "router it would stay down\n");
}

/* Main mode knows gateways by address only (reference 15.15). */
static bool
known_by_address(const struct ike_policy *p)
{
	return p->enabled && p->gateway != 0 && ike_policy_protected(p) &&
	    (p->versions & IKE_BIT(1)) != 0 && p->remote_address != NULL &&
	    strcmp(p->remote_address, "any") != 0 &&
	    !ike_policy_expects_name(p);
}

static void
add_doubles(const struct vpn_world *w, const struct vpn_end *end,
    struct text *out)
{
	const struct ike_policy *p = &end->ours, *other;
	size_t i;

	for (i = 0; i < w->n && known_by_address(p); i++) {
		other = &w->list[i].ours;
		if (other->gateway != p->gateway && known_by_address(other) &&
		    strcmp(other->remote_address, p->remote_address) == 0)
			text_addf(out, "gateways %lld and %lld have the same "
			    "`ipsec ike remote address`: which of them "
			    "answers in main mode is not certain\n",
			    (long long)p->gateway,
			    (long long)other->gateway);
	}
}

/* Why nothing is negotiated for a tunnel; false: something is. */
static bool
add_nothing(const struct vpn_world *w, const struct vpn_end *end,
    int64_t tunnel, struct text *out)
{
	if (w->peers.n == 0)
		text_adds(out, "there are no peers, so nothing is "
		    "negotiated: see :peer\n");
	else if (end == NULL)
		text_addf(out, "there is no tunnel %lld\n",
		    (long long)tunnel);
	else if (!ike_policy_protected(&end->ours) &&
	    !ike_policy_bare(&end->ours))
		text_addf(out, "tunnel %lld negotiates nothing: `tunnel "
		    "encapsulation %s`\n", (long long)tunnel,
		    end->ours.encapsulation);
	else if (end->peer == NULL && end->instead != 0)
		text_addf(out, "no tunnel of %s is left for tunnel %lld, "
		    "tunnel %lld faces it\n", end->name, (long long)tunnel,
		    (long long)end->instead);
	else if (end->peer == NULL)
		text_addf(out, "no peer faces tunnel %lld: see :peer\n",
		    (long long)tunnel);
	else
		return false;
	return true;
}

static enum rc
add_why(struct vpn_world *w, int64_t tunnel, const struct vpn_tunnel *t,
    struct text *out)
{
	const struct negotiation_request request = {
		.starter = NEGOTIATION_BY_EITHER,
		.at = w->device->clock.now(w->device->clock.ctx),
		.first_sa = 1,
	};
	struct vpn_end *end = vpn_world_end(w, tunnel);
	struct negotiation n = NEGOTIATION_INIT;
	enum rc rc;

	if (add_nothing(w, end, tunnel, out))
		return RC_OK;
	rc = vpn_world_negotiate(w, end, &request, &n);
	if (rc != RC_OK)
		return rc;
	add_head(w->device, tunnel, t, out);
	add_outlook(t, end, &n, out);
	add_doubles(w, end, out);
	rc = vpn_nat_notes(w, end, &n, out);
	negotiation_fini(&n);
	return rc;
}

enum rc
vpn_why(struct device *device, int64_t tunnel, struct text *out,
    struct diag *diag)
{
	struct vpn_world world = VPN_WORLD_INIT(device, diag);
	struct vpn_tunnel t = { .state = VPN_NONE };
	enum rc rc = vpn_follow(device, diag);

	if (rc == RC_OK)
		rc = vpn_tunnel(device, tunnel, &world.arena, &t, diag);
	if (rc == RC_OK)
		rc = vpn_world_read(&world);
	if (rc == RC_OK)
		rc = add_why(&world, tunnel, &t, out);
	vpn_world_fini(&world);
	return rc == RC_OK && out->failed ?
	    diag_set(diag, RC_NOMEM, "out of memory") : rc;
}
