/*
 * The way of a packet and of its answer, step by step. A step that stops it
 * says so; the next ones are then not taken.
 */
#include "router/traffic.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "router/hosts.h"
#include "router/lines.h"
#include "router/reach.h"
#include "router/routes.h"
#include "router/state.h"
#include "router/traffic_steps.h"

#include "base/banned.h"

/* Ports that machines take for themselves. */
#define FIRST_PORT 49152
#define PORTS 16384

static enum rc
no_memory(const struct trip *t)
{
	return diag_set(t->diag, RC_NOMEM, "out of memory");
}

/* Who and where ------------------------------------------------------------ */

/* The machine of a name or an address. */
static enum rc
find_host(struct trip *t, const char *name, struct model_host *host,
    bool *found)
{
	unsigned char bytes[16];
	enum rc rc = hosts_find(t->device, name, &t->arena, host, found,
	    t->diag);

	*found = rc == RC_OK && *found && host->gone == 0;
	if (rc == RC_OK && !*found && inet_pton(AF_INET, name, bytes) == 1)
		rc = hosts_find_address(t->device, address_number(bytes),
		    &t->arena, host, found, t->diag);
	return rc;
}

/* A machine without an address sends nothing. */
static enum rc
refuse_host(struct trip *t, const struct model_host *host)
{
	struct text why = TEXT_INIT;
	enum rc rc = hosts_why(t->device, host, &why, t->diag);

	if (rc == RC_OK && why.failed)
		rc = no_memory(t);
	if (rc == RC_OK)
		rc = diag_set(t->diag, RC_REFUSED, "%s has no address: %s",
		    host->name, why.len > 0 ? text_str(&why) :
		    "it has not asked yet");
	text_fini(&why);
	return rc;
}

static enum rc
read_source(struct trip *t, const struct traffic *traffic)
{
	struct packet *p = &t->packet;
	const struct route *route;
	unsigned char bytes[16];
	enum rc rc = find_host(t, traffic->from, &t->host, &t->from_host);

	if (rc != RC_OK)
		return rc;
	if (t->from_host) {
		p->source = hosts_address(&t->host, t->now);
		p->source_name = t->host.name;
		t->in = t->host.interface;
		return p->source == 0 ? refuse_host(t, &t->host) : RC_OK;
	}
	if (inet_pton(AF_INET, traffic->from, bytes) != 1)
		return diag_set(t->diag, RC_REFUSED, "there is no machine %s: "
		    "see :host", traffic->from);
	p->source = address_number(bytes);
	route = routes_find(&t->routes, bytes);
	if (route == NULL || route->interface[0] == '\0' ||
	    strcmp(route->interface, "null") == 0)
		return diag_set(t->diag, RC_REFUSED, "no route leads to %s, "
		    "so nothing can come from there", traffic->from);
	t->in = route->interface;
	return RC_OK;
}

static enum rc
read_destination(struct trip *t, const struct traffic *traffic)
{
	struct packet *p = &t->packet;
	struct model_host host;
	unsigned char bytes[16] = { 0 };
	bool found;
	enum rc rc = hosts_find(t->device, traffic->to, &t->arena, &host,
	    &found, t->diag);

	if (rc != RC_OK)
		return rc;
	if (found && host.gone == 0) {
		p->destination = hosts_address(&host, t->now);
		return p->destination == 0 ? refuse_host(t, &host) : RC_OK;
	}
	rc = reach_resolve(t->device, AF_INET, traffic->to, bytes, &found,
	    t->diag);
	if (rc == RC_OK && !found)
		return diag_set(t->diag, RC_REFUSED, "nobody is called %s",
		    traffic->to);
	if (inet_pton(AF_INET, traffic->to, (unsigned char[16]){ 0 }) != 1)
		p->destination_name = traffic->to;
	p->destination = address_number(bytes);
	return rc;
}

/* Each new connection has another port. */
static enum rc
read_port(struct trip *t, const struct traffic *traffic)
{
	static const char name[] = "port of machines";
	struct model_state state;
	bool found;
	enum rc rc = RC_OK;

	t->packet.protocol = traffic->protocol;
	t->packet.destination_port = traffic->port;
	t->packet.source_port = traffic->from_port;
	if (traffic->protocol == PROTOCOL_TCP)
		t->packet.flags = TCP_SYN;
	t->packet.icmp_type = 8;	/* echo request */
	if (traffic->from_port != 0)
		return RC_OK;
	rc = model_state(t->device->model, name, &state, &found, t->diag);
	t->packet.source_port = FIRST_PORT +
	    (unsigned int)(state.value % PORTS);
	state.value++;
	return rc == RC_OK ? model_set_state(t->device->model, name, &state,
	    t->diag) : rc;
}

/* Steps -------------------------------------------------------------------- */

/* Whether the two of them need no router: an address of the interface where
 * the machine is has both in its network. *network: it has the machine. */
static bool
is_direct(const struct trip *t, bool *network)
{
	unsigned char source[4], destination[4];
	bool direct = false;
	size_t i;

	address_bytes(t->packet.source, source);
	address_bytes(t->packet.destination, destination);
	for (i = 0; i < t->routes.addresses.n; i++) {
		const struct address *a = &t->routes.addresses.list[i];

		if (a->family != AF_INET || strcmp(a->interface, t->in) != 0 ||
		    !address_same_network(a->bytes, source, a->prefix))
			continue;
		*network = true;
		direct |= address_same_network(a->bytes, destination,
		    a->prefix) && address_number(a->bytes) !=
		    t->packet.destination;
	}
	return direct;
}

/* It leaves the machine, if the router can be reached at all. */
static enum rc
leave_host(struct trip *t)
{
	struct link link;
	bool network = !t->from_host;
	enum rc rc = links_find(t->device, t->in, &link, t->diag);

	if (rc == RC_OK && link.state != LINK_UP)
		trip_stop(t, "the link of %s is down", t->in);
	else if (rc == RC_OK && t->from_host && is_direct(t, &network))
		trip_stop(t, "both are on one network of %s: nothing passes "
		    "through the router", t->in);
	else if (rc == RC_OK && !network)
		trip_stop(t, "%s has no address in the network of %s, so it "
		    "is no gateway for it", t->in, t->host.name);
	return rc;
}

static bool
is_own(const struct trip *t, uint32_t address)
{
	size_t i;

	for (i = 0; i < t->routes.addresses.n; i++)
		if (t->routes.addresses.list[i].family == AF_INET &&
		    address_number(t->routes.addresses.list[i].bytes) ==
		    address)
			return true;
	return false;
}

/* What is not for the router itself goes on unless `ip routing off' says
 * otherwise (reference 8.1.1). */
static enum rc
check_routing(struct trip *t, bool *routes)
{
	struct text value = TEXT_INIT;
	bool found;
	const enum rc rc = lines_value(t->device, BLOCK_ROUTER, 0,
	    "ip routing", NULL, "routing", &value, &found, t->diag);

	*routes = !found || strcmp(text_str(&value), "off") != 0;
	if (rc == RC_OK && !*routes)
		trip_stop(t, "ip routing is off");
	text_fini(&value);
	return rc;
}

/* Where it goes. */
static enum rc
find_way(struct trip *t)
{
	const struct route *route;
	struct text address = TEXT_INIT;
	struct link link;
	unsigned char bytes[16] = { 0 };
	bool routes;
	enum rc rc = RC_OK;

	t->to_router = is_own(t, t->packet.destination);
	if (t->to_router)
		return RC_OK;
	rc = check_routing(t, &routes);
	if (rc != RC_OK || !routes)
		return rc;
	address_bytes(t->packet.destination, bytes);
	address_add(AF_INET, bytes, &address);
	route = routes_find(&t->routes, bytes);
	if (route == NULL || route->interface[0] == '\0') {
		trip_stop(t, "no route leads to %s", text_str(&address));
	} else if (strcmp(route->interface, "null") == 0) {
		trip_stop(t, "the route to %s throws it away",
		    text_str(&address));
	} else {
		t->out = route->interface;
		rc = links_find(t->device, t->out, &link, t->diag);
		if (rc == RC_OK && link.state != LINK_UP)
			trip_stop(t, "the route to %s is by %s, which is "
			    "down", text_str(&address), t->out);
	}
	t->said->failed |= address.failed;
	text_fini(&address);
	return rc;
}

/* Whether anybody answers. */
static enum rc
find_answer(struct trip *t, bool *answers)
{
	struct model_host host;
	struct reach reach;
	unsigned char bytes[16] = { 0 };
	enum rc rc = hosts_find_address(t->device, t->packet.destination,
	    &t->arena, &host, answers, t->diag);

	if (rc != RC_OK || *answers)
		return rc == RC_OK ? hosts_heard(t->device, &host, t->diag) :
		    rc;
	address_bytes(t->packet.destination, bytes);
	rc = reach_find(t->device, AF_INET, bytes, &reach, t->diag);
	*answers = reach.place == REACH_SELF || reach.place == REACH_NEAR ||
	    reach.place == REACH_TUNNEL || reach.place == REACH_INTERNET;
	return rc;
}

/* The answer goes the way back. */
static void
turn_round(struct trip *t)
{
	struct packet *p = &t->packet;
	struct packet back = *p;

	back.source = p->destination;
	back.destination = p->source;
	back.source_port = p->destination_port;
	back.destination_port = p->source_port;
	back.source_name = p->destination_name;
	back.destination_name = p->source_name;
	if (p->protocol == PROTOCOL_TCP)
		back.flags = TCP_SYN | TCP_ACK;
	back.icmp_type = 0;
	*p = back;
	t->back = true;
}

static enum rc
go(struct trip *t)
{
	enum rc rc = leave_host(t);

	if (rc == RC_OK && !t->stopped && t->from_host)
		rc = hosts_heard(t->device, &t->host, t->diag);
	if (rc == RC_OK && !t->stopped)
		rc = trip_nat(t, t->in, false);
	if (rc == RC_OK && !t->stopped)
		rc = trip_filter(t, t->in, false);
	if (rc == RC_OK && !t->stopped)
		rc = find_way(t);
	t->inside = t->packet;
	if (rc == RC_OK && !t->stopped && !t->to_router)
		rc = trip_filter(t, t->out, true);
	if (rc == RC_OK && !t->stopped && !t->to_router)
		rc = trip_nat(t, t->out, true);
	return rc;
}

static enum rc
come_back(struct trip *t)
{
	bool answers = true;
	enum rc rc = t->to_router ? RC_OK : find_answer(t, &answers);

	if (rc != RC_OK)
		return rc;
	if (!answers) {
		trip_stop(t, "it goes out by %s, and nobody answers", t->out);
		return trip_unanswered(t);
	}
	turn_round(t);
	if (!t->to_router)
		rc = trip_nat(t, t->out, false);
	if (rc == RC_OK && !t->stopped && !t->to_router)
		rc = trip_filter(t, t->out, false);
	if (rc == RC_OK && !t->stopped)
		rc = trip_filter(t, t->in, true);
	return rc == RC_OK && !t->stopped ? trip_nat(t, t->in, true) : rc;
}

static enum rc
travel(struct trip *t, const struct traffic *traffic)
{
	enum rc rc = routes_read(t->device, AF_INET, &t->routes, t->diag);

	if (rc == RC_OK)
		rc = filters_read(t->device, &t->filters, t->diag);
	if (rc == RC_OK)
		rc = read_source(t, traffic);
	if (rc == RC_OK)
		rc = read_destination(t, traffic);
	if (rc == RC_OK)
		rc = read_port(t, traffic);
	t->asked = t->packet;
	if (rc == RC_OK)
		rc = go(t);
	t->sent = t->packet;
	if (rc == RC_OK && !t->stopped)
		rc = come_back(t);
	if (rc == RC_OK && !t->stopped)
		trip_tell(t);
	return rc == RC_OK && t->said->failed ? no_memory(t) : rc;
}

enum rc
traffic_send(struct device *device, const struct traffic *traffic,
    bool *passed, struct text *said, struct diag *diag)
{
	struct trip t = { .device = device, .diag = diag, .said = said,
	    .now = device->clock.now(device->clock.ctx),
	    .arena = ARENA_INIT };
	enum rc rc = state_read(device, diag);

	if (rc == RC_OK)
		rc = model_begin(device->model, diag);
	if (rc != RC_OK)
		return rc;
	rc = travel(&t, traffic);
	rc = model_end(device->model, rc, diag);
	*passed = rc == RC_OK && !t.stopped;
	routes_fini(&t.routes);
	filters_fini(&t.filters);
	arena_fini(&t.arena);
	return rc;
}
