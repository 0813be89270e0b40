/*
 * Who answers, from routes, links, tunnels and what the configuration names.
 */
#include "router/reach.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "config/config.h"
#include "router/hosts.h"
#include "router/lines.h"
#include "router/peers.h"
#include "router/routes.h"
#include "router/state.h"
#include "router/vpn.h"

#include "base/banned.h"

static enum rc
no_memory(struct diag *diag)
{
	return diag_set(diag, RC_NOMEM, "out of memory");
}

static size_t
length_of(int family)
{
	return family == AF_INET ? 4 : 16;
}

/* A number that is the destination's own, below limit. */
static uint32_t
number_of(const struct device *device, const struct reach *r,
    const char *what, uint32_t limit)
{
	struct text key = TEXT_INIT;
	uint32_t number;

	text_addf(&key, "%s ", what);
	address_add(r->family, r->bytes, &key);
	number = state_number(device, text_str(&key), 0, limit);
	text_fini(&key);
	return number;
}

/* Whether a configuration names an address as a word of its own. */
struct naming {
	const char	*address;
	bool		 named;
};

static bool
in_address(char c)
{
	return (c >= '0' && c <= '9') || c == '.' || c == ':' ||
	    (c >= 'a' && c <= 'f');
}

static enum rc
look_for_name(void *ctx, const struct config_line *line)
{
	struct naming *n = ctx;
	const size_t len = strlen(n->address);
	const char *at = line->text;

	for (; (at = strstr(at, n->address)) != NULL; at++)
		if ((at == line->text || !in_address(at[-1])) &&
		    !in_address(at[len]) && at[len] != '/')
			n->named = true;
	return RC_OK;
}

static enum rc
is_named(struct device *device, const struct reach *r, bool *named,
    struct diag *diag)
{
	struct text address = TEXT_INIT;
	struct naming n = { .named = false };
	int64_t running;
	enum rc rc = model_running(device->model, &running, diag);

	address_add(r->family, r->bytes, &address);
	n.address = text_str(&address);
	if (rc == RC_OK)
		rc = address.failed ? no_memory(diag) :
		    config_list(device->model, running, look_for_name, &n,
		    diag);
	*named = n.named;
	text_fini(&address);
	return rc;
}

/* Whether a machine that is plugged in has the address. */
static enum rc
is_plugged(struct device *device, const struct reach *r, bool *plugged,
    struct diag *diag)
{
	struct arena arena = ARENA_INIT;
	struct model_host host;
	enum rc rc;

	*plugged = false;
	if (r->family != AF_INET)
		return RC_OK;
	rc = hosts_find_address(device, address_number(r->bytes), &arena,
	    &host, plugged, diag);
	arena_fini(&arena);
	return rc;
}

/* Of an address on a network of the router's own: who gave it its address,
 * routers, machines that are plugged in, and whoever is named. */
static enum rc
find_near(struct device *device, const struct routes *routes,
    struct reach *r, struct diag *diag)
{
	const struct addresses *all = &routes->addresses;
	bool named = false;
	size_t i;
	enum rc rc;

	for (i = 0; i < all->n; i++)
		if (r->family == AF_INET && all->list[i].has_peer &&
		    memcmp(all->list[i].peer, r->bytes, 4) == 0)
			named = true;
	rc = named ? RC_OK : is_plugged(device, r, &named, diag);
	if (rc == RC_OK && !named)
		rc = is_named(device, r, &named, diag);
	r->place = named ? REACH_NEAR : REACH_NOBODY;
	r->ttl = 255 - (int)number_of(device, r, "kind", 2) * 191;
	r->delay = 250 + number_of(device, r, "delay", 400);
	return rc;
}

/* Whether a router on the other side has the address itself or names it. */
static enum rc
router_answers(struct peer *peer, const struct reach *r, bool *answers,
    struct diag *diag)
{
	struct addresses all = ADDRESSES_INIT;
	size_t i;
	enum rc rc = addresses_read(&peer->device, &all, diag);

	*answers = false;
	for (i = 0; i < all.n; i++)
		if (all.list[i].family == r->family &&
		    memcmp(all.list[i].bytes, r->bytes,
		    length_of(r->family)) == 0)
			*answers = true;
	addresses_fini(&all);
	return rc == RC_OK && !*answers ? is_named(&peer->device, r, answers,
	    diag) : rc;
}

/* Behind a tunnel: a cloud has everything, a router what it says. */
static enum rc
find_behind(struct device *device, int64_t tunnel, struct reach *r,
    struct diag *diag)
{
	struct arena arena = ARENA_INIT;
	struct peers peers = PEERS_INIT;
	struct state_tunnel state;
	struct vpn_tunnel t = { .state = VPN_NONE };
	bool answers;
	size_t i;
	enum rc rc = state_tunnel(device, tunnel, &state, diag);

	answers = rc == RC_OK && state.up;
	if (rc == RC_OK)
		rc = vpn_tunnel(device, tunnel, &arena, &t, diag);
	answers = answers && !t.lost;
	if (rc == RC_OK && t.peer != NULL)
		rc = peers_open(device, &peers, diag);
	for (i = 0; i < peers.n && rc == RC_OK && answers; i++)
		if (strcmp(peers.names[i], t.peer) == 0 &&
		    peers.list[i].kind == IKE_ROUTER)
			rc = router_answers(&peers.list[i], r, &answers,
			    diag);
	peers_close(&peers);
	arena_fini(&arena);
	r->place = answers ? REACH_TUNNEL : REACH_NOBODY;
	r->hops = 1;
	r->ttl = 254;
	r->delay = 1500 + number_of(device, r, "delay", 9000);
	return rc;
}

/* 10/8, 172.16/12, 192.168/16, 169.254/16; fc00::/7, fe80::/10. */
static bool
is_private(const struct reach *r)
{
	const unsigned char *b = r->bytes;

	if (r->family == AF_INET6)
		return (b[0] & 0xfe) == 0xfc || (b[0] == 0xfe &&
		    (b[1] & 0xc0) == 0x80);
	return b[0] == 10 || (b[0] == 172 && (b[1] & 0xf0) == 16) ||
	    (b[0] == 192 && b[1] == 168) || (b[0] == 169 && b[1] == 254);
}

/* 127/8, ::1. */
static bool
is_loopback(const struct reach *r)
{
	static const unsigned char loopback[16] = { [15] = 1 };

	return r->family == AF_INET ? r->bytes[0] == 127 :
	    memcmp(r->bytes, loopback, sizeof(loopback)) == 0;
}

/* 0/8, multicast, 240/4: no host of the Internet has one of them. */
static bool
is_nobodys(const struct reach *r)
{
	return r->family == AF_INET ? r->bytes[0] == 0 || r->bytes[0] >= 224 :
	    r->bytes[0] == 0xff;
}

/* Behind a route of its own somebody has a private address, too, when the
 * configuration names it. */
static enum rc
find_internet(struct device *device, const struct route *route,
    struct reach *r, struct diag *diag)
{
	bool there = !is_private(r);
	enum rc rc = RC_OK;

	if (!there && !route->is_default)
		rc = is_named(device, r, &there, diag);
	r->place = there && !is_nobodys(r) ? REACH_INTERNET : REACH_NOBODY;
	r->hops = 6 + (int)number_of(device, r, "hops", 10);
	r->ttl = 64 - r->hops;
	r->delay = 4000 + number_of(device, r, "delay", 50000);
	r->has_gateway = inet_pton(r->family, route->gateway, r->gateway) ==
	    1;
	return rc;
}

static bool
is_own(const struct routes *routes, const struct reach *r)
{
	const struct addresses *all = &routes->addresses;
	size_t i;

	for (i = 0; i < all->n; i++)
		if (all->list[i].family == r->family &&
		    memcmp(all->list[i].bytes, r->bytes,
		    length_of(r->family)) == 0)
			return true;
	return false;
}

static enum rc
find_by_route(struct device *device, const struct routes *routes,
    const struct route *route, struct reach *r, struct diag *diag)
{
	struct link link;
	enum rc rc;

	if (is_own(routes, r) || is_loopback(r)) {
		r->place = REACH_SELF;
		r->ttl = 255;
		r->delay = 60;
		return RC_OK;
	}
	if (route == NULL || route->interface[0] == '\0' ||
	    strcmp(route->interface, "null") == 0)
		return RC_OK;
	if (strncmp(route->interface, "tunnel", 6) == 0)
		return find_behind(device, strtoll(route->interface + 6,
		    NULL, 10), r, diag);
	rc = links_find(device, route->interface, &link, diag);
	if (rc != RC_OK || link.state != LINK_UP)
		return rc;
	if (strncmp(route->interface, "ppanonymous", 11) == 0) {
		r->place = REACH_TUNNEL;
		r->ttl = 64;
		r->delay = 20000 + number_of(device, r, "delay", 30000);
		return RC_OK;
	}
	if (route->kind == ROUTE_IMPLICIT)
		return find_near(device, routes, r, diag);
	return find_internet(device, route, r, diag);
}

enum rc
reach_find(struct device *device, int family, const unsigned char *bytes,
    struct reach *r, struct diag *diag)
{
	struct routes routes;
	enum rc rc = routes_read(device, family, &routes, diag);

	*r = (struct reach){ .family = family };
	memcpy(r->bytes, bytes, length_of(family));
	if (rc == RC_OK)
		rc = find_by_route(device, &routes, routes_find(&routes,
		    r->bytes), r, diag);
	routes_fini(&routes);
	return rc;
}

enum rc
reach_find_first(struct device *device, int family,
    const unsigned char *bytes, struct reach *r, struct diag *diag)
{
	struct routes routes;
	enum rc rc = routes_read_heedless(device, family, &routes, diag);

	*r = (struct reach){ .family = family };
	memcpy(r->bytes, bytes, length_of(family));
	if (rc == RC_OK)
		rc = find_by_route(device, &routes, routes_find_first(
		    &routes, r->bytes), r, diag);
	routes_fini(&routes);
	return rc;
}

uint32_t
reach_delay(const struct device *device, const struct reach *r, int64_t n)
{
	const uint32_t spread = r->delay / 4 + 40;
	struct text key = TEXT_INIT;
	uint32_t more;

	text_addf(&key, "reply %lld", (long long)n);
	more = state_number(device, text_str(&key), 1, spread);
	text_fini(&key);
	return r->delay + more;
}

/* Names -------------------------------------------------------------------- */

struct resolving {
	int		 family;
	const char	*name;
	unsigned char	*bytes;
	bool		 found;
	struct diag	*diag;
};

static void
take_address(struct resolving *r, const char *name, const char *address)
{
	if (!r->found && strcmp(name, r->name) == 0)
		r->found = inet_pton(r->family, address, r->bytes) == 1;
}

/* `ip host NAME ADDRESS`, `dns static a NAME ADDRESS`. */
static enum rc
take_line(void *ctx, const struct command *command)
{
	struct resolving *r = ctx;
	const struct value *name = grammar_value(command, "name");
	size_t i;

	if (name == NULL)
		name = grammar_value(command, "fqdn");
	for (i = 0; name != NULL && i < command->n_values; i++)
		take_address(r, name->text, command->values[i].text);
	return RC_OK;
}

static enum rc
look_at_peers(struct device *device, struct resolving *r)
{
	struct peers peers = PEERS_INIT;
	const struct ike_host *host;
	const struct peer_place *place;
	size_t i;
	enum rc rc = peers_open(device, &peers, r->diag);

	for (i = 0; i < peers.n && rc == RC_OK; i++) {
		place = &peers.list[i].place;
		for (host = place->names; host != NULL; host = host->next)
			if (place->address != NULL)
				take_address(r, host->name, place->address);
	}
	peers_close(&peers);
	return rc;
}

/* Anybody's name, if there is an Internet to ask. */
static enum rc
make_up(struct device *device, struct resolving *r)
{
	unsigned char bytes[16] = { 198, 18 };
	struct reach reach;
	uint32_t number = state_number(device, r->name, 0, 65534) + 1;
	enum rc rc;

	if (r->family == AF_INET6) {
		memcpy(bytes, (const unsigned char[]){ 0x20, 1, 0xd, 0xb8 },
		    4);
		bytes[14] = (unsigned char)(number >> 8);
		bytes[15] = (unsigned char)(number & 0xff);
	} else {
		bytes[1] = (unsigned char)(18 + number % 2);
		bytes[2] = (unsigned char)(number >> 8);
		bytes[3] = (unsigned char)(number & 0xff);
	}
	rc = reach_find(device, r->family, bytes, &reach, r->diag);
	r->found = rc == RC_OK && reach.place == REACH_INTERNET;
	memcpy(r->bytes, bytes, length_of(r->family));
	return rc;
}

enum rc
reach_resolve(struct device *device, int family, const char *name,
    unsigned char *bytes, bool *found, struct diag *diag)
{
	static const char *const entries[] = { "ip host", "dns static",
	    NULL };
	struct resolving r = { .family = family, .name = name,
	    .bytes = bytes, .diag = diag };
	enum rc rc = RC_OK;

	r.found = inet_pton(family, name, bytes) == 1;
	if (!r.found)
		rc = lines_walk(device, BLOCK_ROUTER, 0, entries, take_line,
		    &r, diag);
	if (rc == RC_OK && !r.found)
		rc = look_at_peers(device, &r);
	if (rc == RC_OK && !r.found && strchr(name, '.') != NULL)
		rc = make_up(device, &r);
	*found = r.found;
	return rc;
}
