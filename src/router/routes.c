/*
 * Puts the routing tables together. Nothing is learnt but the provider's
 * router of IPv6: there is nobody who speaks a routing protocol.
 */
#include "router/routes.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "router/backup.h"
#include "router/keepalive.h"
#include "router/lines.h"
#include "router/state.h"
#include "router/vpn.h"

#include "base/banned.h"

struct reading {
	struct device	*device;
	struct routes	*routes;
	struct diag	*diag;
	size_t		 size;		/* of the list */
	int		 users;		/* who have dialled in */
	bool		 heedless;	/* of keepalives */
};

/* One gateway of a line of `ip route`, as it is read. */
struct gateway {
	const char	*address;	/* or NULL: the interface alone */
	const char	*interface;
	struct text	 info;
	bool		 hide;		/* only while it is connected */
	int64_t		 keepalive;	/* only while that answers; 0: none */
};

static enum rc
no_memory(struct reading *r)
{
	return diag_set(r->diag, RC_NOMEM, "out of memory");
}

static size_t
family_len(int family)
{
	return family == AF_INET ? 4 : 16;
}

static const char *
keep(struct reading *r, const char *s)
{
	return arena_strndup(&r->routes->addresses.arena, s, strlen(s));
}

static struct route *
new_route(struct reading *r)
{
	struct routes *routes = r->routes;
	struct route *list;

	if (routes->n == r->size) {
		r->size = r->size * 2 + 16;
		list = realloc(routes->list, r->size * sizeof(*list));
		if (list == NULL)
			return NULL;
		routes->list = list;
	}
	list = &routes->list[routes->n++];
	*list = (struct route){ .gateway = "-", .interface = "", .info = "" };
	return list;
}

static enum rc
add_route(struct reading *r, const struct route *route)
{
	struct route *new = new_route(r);

	if (new == NULL)
		return no_memory(r);
	*new = *route;
	return RC_OK;
}

/* The network of an address: for one of several hosts the address is the
 * gateway, towards a single peer there is none. */
static enum rc
add_implicit(struct reading *r, const struct address *a)
{
	struct route route = { .prefix = a->prefix, .gateway = "-",
	    .interface = a->interface, .kind = ROUTE_IMPLICIT, .info = "" };
	struct text own = TEXT_INIT;

	memcpy(route.network, a->bytes, sizeof(route.network));
	address_mask(route.network, family_len(a->family), a->prefix);
	if (!a->to_point && a->family == AF_INET) {
		address_add(a->family, a->bytes, &own);
		route.gateway = own.failed ? NULL : keep(r, text_str(&own));
		text_fini(&own);
		if (route.gateway == NULL)
			return no_memory(r);
	}
	return add_route(r, &route);
}

static enum rc
add_connected(struct reading *r)
{
	const struct addresses *all = &r->routes->addresses;
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < all->n && rc == RC_OK; i++) {
		const struct address *a = &all->list[i];
		struct route peer = { .prefix = 32, .gateway = "-",
		    .interface = a->interface, .kind = ROUTE_TEMPORARY,
		    .info = "" };

		if (a->family != r->routes->family ||
		    a->link.state != LINK_UP)
			continue;
		rc = add_implicit(r, a);
		if (rc != RC_OK || !a->has_peer || !a->to_point)
			continue;
		memcpy(peer.network, a->peer, sizeof(a->peer));
		if (!address_same_network(a->bytes, a->peer, a->prefix))
			rc = add_route(r, &peer);
	}
	return rc;
}

/* Where an address is reached directly. */
static const struct address *
neighbour_of(const struct routes *routes, const unsigned char *address)
{
	const struct address *best = NULL;
	size_t i;

	for (i = 0; i < routes->addresses.n; i++) {
		const struct address *a = &routes->addresses.list[i];

		if (a->family == routes->family && a->link.state == LINK_UP &&
		    address_same_network(a->bytes, address, a->prefix) &&
		    (best == NULL || a->prefix > best->prefix))
			best = a;
	}
	return best;
}

/* Finds the interface behind a gateway that is an address: "192.168.1.1",
 * "fe80::1%lan2". */
static enum rc
resolve(struct reading *r, struct gateway *gateway)
{
	const char *scope = strchr(gateway->address, '%');
	const struct address *a;
	unsigned char bytes[16];

	if (scope != NULL) {
		gateway->interface = keep(r, scope + 1);
		gateway->address = arena_strndup(
		    &r->routes->addresses.arena, gateway->address,
		    (size_t)(scope - gateway->address));
		return gateway->interface == NULL ||
		    gateway->address == NULL ? no_memory(r) : RC_OK;
	}
	if (inet_pton(r->routes->family, gateway->address, bytes) != 1)
		return RC_OK;
	a = neighbour_of(r->routes, bytes);
	if (a != NULL)
		gateway->interface = a->interface;
	return RC_OK;
}

/* The server that gave an interface its address is the gateway. */
static enum rc
resolve_dhcp(struct reading *r, const char *interface,
    struct gateway *gateway)
{
	const struct addresses *all = &r->routes->addresses;
	struct text server = TEXT_INIT;
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct address *a = &all->list[i];

		if (strcmp(a->interface, interface) != 0 ||
		    a->source != ADDRESS_DHCP ||
		    r->routes->family != AF_INET)
			continue;
		address_add(AF_INET, a->peer, &server);
		gateway->address = server.failed ? NULL :
		    keep(r, text_str(&server));
		gateway->interface = a->interface;
		text_fini(&server);
		return gateway->address == NULL ? no_memory(r) : RC_OK;
	}
	return RC_OK;
}

/* By what stands in for an interface that is down. */
static enum rc
stand_in(struct reading *r, struct route *route, struct link *link)
{
	struct backup backup;
	struct link other;
	enum rc rc = backup_read(r->device, route->interface,
	    &r->routes->addresses.arena, &backup, r->diag);

	if (rc != RC_OK || backup.interface == NULL || !backup.in_use)
		return rc;
	rc = links_find(r->device, backup.interface, &other, r->diag);
	if (rc != RC_OK || other.state != LINK_UP)
		return rc;
	route->interface = backup.interface;
	route->gateway = backup.gateway != NULL ? backup.gateway : "-";
	*link = other;
	return RC_OK;
}

static enum rc
add_static(struct reading *r, const char *network, struct gateway *gateway)
{
	struct route route = { .kind = ROUTE_STATIC,
	    .is_default = strcmp(network, "default") == 0 };
	struct link link = { .state = LINK_UP };
	const size_t len = strcspn(network, "/");
	struct text bare = TEXT_INIT;
	bool lost = false;
	enum rc rc = RC_OK;

	text_add(&bare, network, len);
	if (bare.failed)
		return no_memory(r);
	if (!route.is_default && inet_pton(r->routes->family,
	    text_str(&bare), route.network) != 1)
		route.is_default = true;
	text_fini(&bare);
	if (!route.is_default)
		route.prefix = network[len] == '/' ?
		    (int)strtol(network + len + 1, NULL, 10) : 32;
	address_mask(route.network, sizeof(route.network), route.prefix);
	route.gateway = gateway->address != NULL ? gateway->address : "-";
	route.interface = gateway->interface != NULL ?
	    gateway->interface : "";
	route.info = keep(r, text_str(&gateway->info));
	if (route.info == NULL || gateway->info.failed)
		return no_memory(r);
	if (route.interface[0] != '\0')
		rc = links_find(r->device, route.interface, &link, r->diag);
	if (rc == RC_OK && link.state != LINK_UP)
		rc = stand_in(r, &route, &link);
	if (rc == RC_OK && gateway->keepalive != 0 && !r->heedless)
		rc = keepalive_is_down(r->device, gateway->keepalive, &lost,
		    r->diag);
	route.hidden = lost || route.interface[0] == '\0' ||
	    (link.state != LINK_UP && (gateway->hide ||
	    gateway->address != NULL));
	return rc == RC_OK ? add_route(r, &route) : rc;
}

static const char *
word_at(const struct command *command, size_t i)
{
	return i < command->n_words ? command->words[i].text : "";
}

/* The parameter behind a gateway at word i; how many words it is. */
static size_t
take_option(const struct command *command, size_t i, struct gateway *gateway)
{
	const char *word = word_at(command, i);
	const char *separator = gateway->info.len > 0 ? " " : "";
	size_t n = 1;

	if (strcmp(word, "hide") == 0) {
		gateway->hide = true;
	} else if (strcmp(word, "weight") == 0) {
		text_addf(&gateway->info, "%sw(%s)", separator,
		    word_at(command, i + 1));
		n = 2;
	} else if (strcmp(word, "keepalive") == 0) {
		text_addf(&gateway->info, "%sk(%s)", separator,
		    word_at(command, i + 1));
		gateway->keepalive = strtoll(word_at(command, i + 1), NULL,
		    10);
		n = 2;
	} else if (strcmp(word, "filter") == 0 || strcmp(word, "dpi") == 0) {
		text_addf(&gateway->info, "%s%s:", separator, word);
		for (; strspn(word_at(command, i + n), "0123456789") > 0; n++)
			text_addf(&gateway->info, "%s%s", n > 1 ? "," : "",
			    word_at(command, i + n));
	} else if (strcmp(word, "metric") == 0) {
		n = 2;
	}
	return n;
}

/* "pp 1" is the interface "pp1". */
static const char *
join_name(struct reading *r, const char *kind, const char *number)
{
	struct text name = TEXT_INIT;
	const char *kept;

	text_addf(&name, "%s%s", kind, number);
	kept = name.failed ? NULL : keep(r, text_str(&name));
	text_fini(&name);
	return kept;
}

/* Reads a gateway whose first word is at *i, and goes behind it. */
static enum rc
take_gateway(struct reading *r, const struct command *command, size_t *i,
    struct gateway *gateway)
{
	const char *word = word_at(command, *i);
	const char *next = word_at(command, *i + 1);
	enum rc rc = RC_OK;

	if (strcmp(word, "pp") == 0 || strcmp(word, "tunnel") == 0) {
		gateway->interface = join_name(r, word, next);
		*i += 2;
		return gateway->interface == NULL ? no_memory(r) : RC_OK;
	}
	if (strcmp(word, "dhcp") == 0 || strcmp(word, "ra") == 0) {
		*i += 2;
		return resolve_dhcp(r, next, gateway);
	}
	if (strpbrk(word, ".:") != NULL) {
		gateway->address = keep(r, word);
		rc = gateway->address == NULL ? no_memory(r) :
		    resolve(r, gateway);
	} else {
		gateway->interface = keep(r, word);
	}
	*i += 1;
	return rc;
}

/* ip route NETWORK gateway GATEWAY OPTION... gateway ... */
static enum rc
take_line(void *ctx, const struct command *command)
{
	const struct value *network = grammar_value(command, "network");
	struct reading *r = ctx;
	size_t i = 0;
	enum rc rc = RC_OK;

	while (i < command->n_words &&
	    strcmp(command->words[i].text, "gateway") != 0)
		i++;
	while (i < command->n_words && rc == RC_OK && network != NULL) {
		struct gateway gateway = { .info = TEXT_INIT };

		i++;
		rc = take_gateway(r, command, &i, &gateway);
		while (i < command->n_words &&
		    strcmp(command->words[i].text, "gateway") != 0)
			i += take_option(command, i, &gateway);
		if (rc == RC_OK)
			rc = add_static(r, network->text, &gateway);
		text_fini(&gateway.info);
	}
	return rc;
}

static int
compare(const struct route *x, const struct route *y)
{
	int order = (int)y->is_default - (int)x->is_default;

	if (order == 0)
		order = memcmp(x->network, y->network, sizeof(x->network));
	return order != 0 ? order : x->prefix - y->prefix;
}

/* In place, equals as they came: tables are small and nearly sorted, since
 * listings are. */
static void
sort_routes(struct routes *routes)
{
	size_t i, j;

	for (i = 1; i < routes->n; i++) {
		const struct route route = routes->list[i];

		for (j = i; j > 0 && compare(&routes->list[j - 1], &route) > 0;
		    j--)
			routes->list[j] = routes->list[j - 1];
		routes->list[j] = route;
	}
}

static bool
has_default(const struct routes *routes)
{
	size_t i;

	for (i = 0; i < routes->n; i++)
		if (routes->list[i].is_default && !routes->list[i].hidden)
			return true;
	return false;
}

/* A neighbour's address without a prefix: "fe80::fa00:5eff:fe00:5301". */
static void
add_link_local(const struct device *device, const char *interface,
    struct text *out)
{
	struct text key = TEXT_INIT;

	text_addf(&key, "router of %s", interface);
	text_addf(out, "fe80::fa00:5eff:fe00:53%02x",
	    (unsigned int)state_number(device, text_str(&key), 0, 256));
	out->failed |= key.failed;
	text_fini(&key);
}

/* `ipv6 lan2 dhcp service client`, `ipv6 lan2 address auto`: a router over
 * there says that it leads everywhere. */
static enum rc
take_upstream(void *ctx, const struct command *command)
{
	struct reading *r = ctx;
	struct route route = { .is_default = true, .kind = ROUTE_TEMPORARY,
	    .info = "" };
	struct text gateway = TEXT_INIT;
	struct link link;
	enum rc rc;

	if (command->object == NULL || has_default(r->routes) ||
	    !(grammar_has_keyword(command, "client") ||
	    grammar_has_keyword(command, "auto")))
		return RC_OK;
	rc = links_find(r->device, command->object, &link, r->diag);
	if (rc != RC_OK || link.state != LINK_UP)
		return rc;
	add_link_local(r->device, command->object, &gateway);
	route.gateway = gateway.failed ? NULL : keep(r, text_str(&gateway));
	route.interface = keep(r, command->object);
	text_fini(&gateway);
	if (route.gateway == NULL || route.interface == NULL)
		return no_memory(r);
	return add_route(r, &route);
}

static enum rc
add_upstream(struct reading *r)
{
	static const char *const entries[] = {
	    "ipv6 <interface> dhcp service", "ipv6 <interface> address",
	    NULL };

	return r->routes->family != AF_INET6 ? RC_OK : lines_walk(r->device,
	    BLOCK_ROUTER, 0, entries, take_upstream, r, r->diag);
}

/* Somebody who has dialled in over a tunnel has a route of his own. */
static enum rc
add_user(void *ctx, int64_t tunnel)
{
	struct reading *r = ctx;
	struct route route = { .prefix = 32, .gateway = "-",
	    .kind = ROUTE_TEMPORARY, .info = "" };
	struct arena arena = ARENA_INIT;
	struct text name = TEXT_INIT;
	struct vpn_tunnel t = { .state = VPN_NONE };
	enum rc rc = vpn_tunnel(r->device, tunnel, &arena, &t, r->diag);

	if (rc == RC_OK && t.state == VPN_UP && t.user[0] != '\0' &&
	    inet_pton(AF_INET, t.given, route.network) == 1) {
		text_addf(&name, "ppanonymous%d", ++r->users);
		route.interface = name.failed ? NULL :
		    keep(r, text_str(&name));
		rc = route.interface == NULL ? no_memory(r) :
		    add_route(r, &route);
	}
	text_fini(&name);
	arena_fini(&arena);
	return rc;
}

static enum rc
read_routes(struct device *device, int family, bool heedless,
    struct routes *routes, struct diag *diag)
{
	const char *const entries[] = { family == AF_INET ? "ip route" :
	    "ipv6 route", NULL };
	struct reading r = { .device = device, .routes = routes,
	    .heedless = heedless, .diag = diag };
	enum rc rc;

	*routes = (struct routes){ .family = family,
	    .addresses = ADDRESSES_INIT };
	rc = addresses_read(device, &routes->addresses, diag);
	if (rc == RC_OK)
		rc = add_connected(&r);
	if (rc == RC_OK)
		rc = lines_walk(device, BLOCK_ROUTER, 0, entries, take_line,
		    &r, diag);
	if (rc == RC_OK)
		rc = add_upstream(&r);
	if (rc == RC_OK && family == AF_INET)
		rc = lines_walk_numbers(device, BLOCK_TUNNEL, add_user, &r,
		    diag);
	sort_routes(routes);
	return rc;
}

enum rc
routes_read(struct device *device, int family, struct routes *routes,
    struct diag *diag)
{
	return read_routes(device, family, false, routes, diag);
}

enum rc
routes_read_heedless(struct device *device, int family,
    struct routes *routes, struct diag *diag)
{
	return read_routes(device, family, true, routes, diag);
}

void
routes_fini(struct routes *routes)
{
	addresses_fini(&routes->addresses);
	free(routes->list);
	*routes = (struct routes){ .list = NULL };
}

const struct route *
routes_find(const struct routes *routes, const unsigned char *destination)
{
	const struct route *best = NULL;
	size_t i;

	for (i = 0; i < routes->n; i++) {
		const struct route *route = &routes->list[i];

		if (!route->hidden && address_same_network(route->network,
		    destination, route->prefix) &&
		    (best == NULL || route->prefix > best->prefix))
			best = route;
	}
	return best;
}

const struct route *
routes_find_first(const struct routes *routes,
    const unsigned char *destination)
{
	const struct route *best = routes_find(routes, destination);
	size_t i;

	for (i = 0; best != NULL && i < routes->n; i++)
		if (routes->list[i].kind == best->kind &&
		    compare(&routes->list[i], best) == 0)
			return &routes->list[i];
	return best;
}
