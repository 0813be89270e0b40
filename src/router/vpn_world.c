/*
 * Both ends of every tunnel, as they are now: which peer faces it, whether
 * packets get there, and stamps that tell whether any of it has changed.
 */
#include "router/vpn_world.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

static enum rc
no_memory(const struct vpn_world *w)
{
	return diag_set(w->diag, RC_NOMEM, "out of memory");
}

/* Stamps ------------------------------------------------------------------- */

static uint64_t
mix(uint64_t hash, const char *s, size_t len)
{
	hash = (hash ^ len) * UINT64_C(0x100000001b3);
	for (; len > 0; s++, len--)
		hash = (hash ^ (unsigned char)*s) * UINT64_C(0x100000001b3);
	return hash;
}

static uint64_t
mix_text(uint64_t hash, const char *s)
{
	return s == NULL ? hash * 31 : mix(hash, s, strlen(s) + 1);
}

static uint64_t
mix_users(uint64_t hash, const struct ike_user *user)
{
	for (; user != NULL; user = user->next)
		hash = mix_text(mix_text(hash, user->name), user->password) +
		    user->allowed;
	return hash;
}

/* What counts at once when it is set here. Whether a link is down is looked at
 * by itself. */
static uint64_t
stamp_binding(const struct ike_policy *p)
{
	static const enum ike_setting settings[] = { IKE_USE, IKE_ENABLE,
	    IKE_ENCAPSULATION, IKE_TUNNEL, IKE_SA_POLICY, IKE_TRANSPORT,
	    IKE_VERSION, IKE_LOCAL_ADDRESS, IKE_REMOTE_ADDRESS,
	    IKE_TUNNEL_TYPE, IKE_MULTIPOINT_SERVER, IKE_ENDPOINT,
	    IKE_ENDPOINT_REMOTE, IKE_ENDPOINT_NAME };
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	size_t i;

	hash ^= (uint64_t)p->gateway << 20 ^ (uint64_t)p->policy;
	for (i = 0; i < sizeof(settings) / sizeof(settings[0]); i++)
		hash = mix_text(hash, p->lines[settings[i]]);
	return hash;
}

/* All that there is to an end. */
static uint64_t
stamp_end(const struct ike_policy *p)
{
	const struct ike_address *address;
	const struct ike_host *host;
	uint64_t hash = stamp_binding(p);
	size_t i;

	for (i = 0; i < IKE_SETTINGS; i++)
		hash = mix_text(hash, p->lines[i]);
	if (p->key_len > 0)
		hash = mix(hash, p->key, p->key_len);
	hash = mix_text(mix_text(hash, p->l2tp_password), p->xauth_password);
	hash = mix_text(hash, p->eap_password);
	hash = mix_users(mix_users(hash, p->pp_users), p->xauth_users);
	hash = mix_users(hash, p->eap_users);
	for (address = p->addresses; address != NULL;
	    address = address->next)
		hash = mix_text(hash, address->text);
	for (host = p->hosts; host != NULL; host = host->next)
		hash = mix_text(mix_text(hash, host->name), host->address);
	hash = mix_text(mix_text(hash, p->seen_as), p->serial);
	hash = hash * 2 + p->pp_enabled;
	hash ^= (uint64_t)(p->behind_nat + 2 * p->never_starts) << 40;
	return mix_text(hash, p->pp_pool);
}

/* Places ------------------------------------------------------------------- */

/* Where an address of ours is whose link is down. */
static bool
local_is_down(const struct vpn_world *w, const char *local)
{
	const struct addresses *all = &w->routes.addresses;
	unsigned char bytes[16];
	size_t i;

	if (local == NULL || inet_pton(AF_INET, local, bytes) != 1)
		return false;
	for (i = 0; i < all->n; i++)
		if (all->list[i].family == AF_INET &&
		    memcmp(all->list[i].bytes, bytes, 4) == 0)
			return all->list[i].link.state != LINK_UP &&
			    strncmp(all->list[i].interface, "lan", 3) != 0;
	return false;
}

/* Whether there is a link behind a route that is in force. */
static enum rc
link_is_down(const struct vpn_world *w, const struct route *route, bool *down)
{
	struct link link;
	enum rc rc;

	*down = false;
	if (strncmp(route->interface, "tunnel", 6) == 0)
		return RC_OK;
	rc = links_find(w->device, route->interface, &link, w->diag);
	*down = rc == RC_OK && link.state != LINK_UP;
	return rc;
}

/* Whether packets get to the peer: a route leads there. One that was never
 * written is not asked for, so that examples without any do. */
static enum rc
find_way(const struct vpn_world *w, struct vpn_end *end,
    const struct ike_policy *theirs)
{
	const char *there = ike_policy_target(&end->ours);
	unsigned char bytes[16] = { 0 };
	const struct route *route;
	size_t i;

	if (there == NULL || inet_pton(AF_INET, there, bytes) != 1)
		there = theirs->seen_as;
	end->ours.down = local_is_down(w, end->ours.local_address);
	if (end->ours.down || there == NULL ||
	    inet_pton(AF_INET, there, bytes) != 1)
		return RC_OK;
	route = routes_find(&w->routes, bytes);
	if (route != NULL)
		return link_is_down(w, route, &end->ours.down);
	for (i = 0; i < w->routes.n; i++) {
		route = &w->routes.list[i];
		if (address_same_network(route->network, bytes,
		    route->prefix))
			end->ours.down = true;
	}
	end->no_route = !end->ours.down;
	return RC_OK;
}

/* Reading ------------------------------------------------------------------ */

struct reading {
	struct vpn_world *world;
	struct ike_source source;
	size_t		 size;
};

static enum rc
count_tunnel(void *ctx, int64_t tunnel)
{
	struct reading *r = ctx;

	(void)tunnel;
	r->size++;
	return RC_OK;
}

static enum rc
read_tunnel(void *ctx, int64_t tunnel)
{
	struct reading *r = ctx;
	struct vpn_world *w = r->world;
	struct vpn_end *end;
	size_t i;
	enum rc rc;

	if (w->n == r->size)
		return RC_OK;
	end = &w->list[w->n];
	*end = (struct vpn_end){ .tunnel = tunnel, .ours = IKE_POLICY_INIT };
	rc = ike_policy_read(&end->ours, &r->source, tunnel, w->diag);
	if (rc != RC_OK)
		return rc;
	w->n++;
	end->scores = arena_array(&w->arena, w->peers.n + 1,
	    sizeof(*end->scores));
	if (end->scores == NULL)
		return no_memory(w);
	for (i = 0; i < w->peers.n && rc == RC_OK; i++)
		rc = peers_score(&w->peers.list[i], &end->ours,
		    &end->scores[i], w->diag);
	return rc;
}

static enum rc
finish_tunnel(struct vpn_world *w, struct vpn_end *end)
{
	const struct ike_policy *theirs = end->theirs;
	uint64_t there;
	enum rc rc;

	if (end->peer == NULL)
		return RC_OK;
	rc = find_way(w, end, theirs);
	if (rc != RC_OK)
		return rc;
	there = mix_text(stamp_end(theirs), end->name);
	end->unreachable = end->ours.down || theirs->down;
	end->binding = (int64_t)((stamp_binding(&end->ours) ^ there) &
	    INT64_MAX);
	end->ends = (int64_t)((stamp_end(&end->ours) ^ there * 3 ^
	    end->unreachable) & INT64_MAX);
	return RC_OK;
}

/* A tunnel that only a template makes has no line of its own. */
static enum rc
walk_templates(struct reading *r, enum rc (*f)(void *, int64_t))
{
	struct vpn_world *w = r->world;
	const int64_t tunnels = profile_limit(w->device->profile, "tunnels",
	    0);
	int64_t tunnel, source;
	enum rc rc = RC_OK;

	for (tunnel = 1; tunnel <= tunnels && rc == RC_OK; tunnel++) {
		rc = model_template_source(w->device->model,
		    r->source.config, tunnel, &source, w->diag);
		if (rc == RC_OK && source != 0 &&
		    vpn_world_end(w, tunnel) == NULL)
			rc = f(r, tunnel);
	}
	return rc;
}

static enum rc
walk_tunnels(struct reading *r, enum rc (*f)(void *, int64_t))
{
	const enum rc rc = model_walk_numbers(r->world->device->model,
	    r->source.config, BLOCK_TUNNEL, 1, INT32_MAX, f, r,
	    r->world->diag);

	return rc == RC_OK ? walk_templates(r, f) : rc;
}

static enum rc
read_tunnels(struct vpn_world *w, struct reading *r)
{
	size_t i;
	enum rc rc = walk_tunnels(r, count_tunnel);

	if (rc != RC_OK || r->size == 0)
		return rc;
	w->list = arena_array(&w->arena, r->size, sizeof(*w->list));
	if (w->list == NULL)
		return no_memory(w);
	rc = walk_tunnels(r, read_tunnel);
	if (rc == RC_OK)
		rc = vpn_choose_peers(w);
	for (i = 0; i < w->n && rc == RC_OK; i++)
		rc = finish_tunnel(w, &w->list[i]);
	return rc;
}

enum rc
vpn_world_read(struct vpn_world *w)
{
	struct device *device = w->device;
	struct reading r = { .world = w, .source = {
	    .model = device->model, .profile = device->profile,
	    .serial = device->identity->serial } };
	enum rc rc;

	if (w->read)
		return RC_OK;
	w->read = true;
	rc = peers_open(device, &w->peers, w->diag);
	if (rc != RC_OK || w->peers.n == 0)
		return rc;
	rc = routes_read(device, AF_INET, &w->routes, w->diag);
	if (rc == RC_OK)
		rc = model_running(device->model, &r.source.config, w->diag);
	return rc == RC_OK ? read_tunnels(w, &r) : rc;
}

void
vpn_world_fini(struct vpn_world *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		ike_policy_fini(&w->list[i].ours);
	if (w->read)
		routes_fini(&w->routes);
	peers_close(&w->peers);
	arena_fini(&w->arena);
	*w = (struct vpn_world)VPN_WORLD_INIT(w->device, w->diag);
}

struct vpn_end *
vpn_world_end(struct vpn_world *w, int64_t tunnel)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		if (w->list[i].tunnel == tunnel)
			return &w->list[i];
	return NULL;
}

enum rc
vpn_world_negotiate(struct vpn_world *w, struct vpn_end *end,
    const struct negotiation_request *asked, struct negotiation *n)
{
	struct negotiation_request request = *asked;

	request.ours = &end->ours;
	request.theirs = end->theirs;
	return negotiate(n, &request, w->diag);
}

enum rc
vpn_world_renews(struct vpn_world *w, struct vpn_end *end, bool *renews)
{
	const struct negotiation_request request = { .first_sa = 1,
	    .starter = NEGOTIATION_BY_EITHER };
	struct negotiation n = NEGOTIATION_INIT;
	enum rc rc = vpn_world_negotiate(w, end, &request, &n);

	*renews = !n.no_renewal;
	negotiation_fini(&n);
	return rc;
}
