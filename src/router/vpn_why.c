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

	if (w->peers.n == 0) {
		text_adds(out, "there are no peers, so nothing is "
		    "negotiated: see :peer\n");
		return RC_OK;
	}
	if (end == NULL) {
		text_addf(out, "there is no tunnel %lld\n",
		    (long long)tunnel);
		return RC_OK;
	}
	if (!ike_policy_protected(&end->ours)) {
		text_addf(out, "tunnel %lld negotiates nothing: `tunnel "
		    "encapsulation %s`\n", (long long)tunnel,
		    end->ours.encapsulation);
		return RC_OK;
	}
	if (end->peer == NULL) {
		text_addf(out, "no peer faces tunnel %lld: see :peer\n",
		    (long long)tunnel);
		return RC_OK;
	}
	rc = vpn_world_negotiate(w, end, &request, &n);
	if (rc != RC_OK)
		return rc;
	add_head(w->device, tunnel, t, out);
	add_outlook(t, end, &n, out);
	negotiation_fini(&n);
	return RC_OK;
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
