/*
 * Carrying machines, leases and sessions on by the clock.
 */
#include <stdlib.h>
#include <string.h>

#include "router/addresses.h"
#include "router/dhcp.h"
#include "router/hosts.h"
#include "router/links.h"
#include "router/log.h"
#include "router/state.h"
#include "router/vpn.h"

#include "base/banned.h"

/* State by name: what was looked at last. */
static const char looked[] = "hosts";

/* After so many turns time goes on in one leap. */
#define TURNS 500

/* Of many extensions that a long time saw the last are told. */
#define EXTENSIONS 3

struct following {
	struct device	*device;
	struct diag	*diag;
	int64_t		 at, now;
	struct arena	 arena;
	struct model_host *hosts;
	size_t		 n;
};

static enum rc
no_memory(struct following *f)
{
	return diag_set(f->diag, RC_NOMEM, "out of memory");
}

enum rc
hosts_touch(struct device *device, struct diag *diag)
{
	return model_set_state(device->model, looked,
	    &(struct model_state){ .value = 0 }, diag);
}

enum rc
hosts_watches(struct device *device, bool *watches, struct diag *diag)
{
	int64_t next;

	return model_next_host_event(device->model, &next, watches, diag);
}

enum rc
hosts_forget(struct device *device, struct diag *diag)
{
	const enum rc rc = model_forget_hosts(device->model, diag);

	return rc == RC_OK ? model_drop_states(device->model, "peak ", diag) :
	    rc;
}

/* Reading ------------------------------------------------------------------ */

static enum rc
count_host(void *ctx, const struct model_host *host)
{
	struct following *f = ctx;

	(void)host;
	f->n++;
	return RC_OK;
}

static enum rc
take_host(void *ctx, const struct model_host *host)
{
	struct following *f = ctx;
	struct model_host *copy = &f->hosts[f->n++];

	*copy = *host;
	copy->name = arena_strndup(&f->arena, host->name, strlen(host->name));
	copy->interface = arena_strndup(&f->arena, host->interface,
	    strlen(host->interface));
	copy->mac = arena_strndup(&f->arena, host->mac, strlen(host->mac));
	copy->client = arena_strndup(&f->arena, host->client,
	    strlen(host->client));
	return copy->name == NULL || copy->interface == NULL ||
	    copy->mac == NULL || copy->client == NULL ? no_memory(f) : RC_OK;
}

static enum rc
read_hosts(struct following *f)
{
	struct model *model = f->device->model;
	enum rc rc;

	arena_reset(&f->arena);
	f->n = 0;
	rc = model_walk_hosts(model, count_host, f, f->diag);
	if (rc != RC_OK)
		return rc;
	f->hosts = arena_array(&f->arena, f->n + 1, sizeof(*f->hosts));
	if (f->hosts == NULL)
		return no_memory(f);
	f->n = 0;
	return model_walk_hosts(model, take_host, f, f->diag);
}

/* Asking ------------------------------------------------------------------- */

/* Some models do not say where (BEHAVIOUR2 7). */
static enum rc
log_lease(struct device *device, const struct model_host *host,
    const struct dhcp_offer *offer, int64_t at, struct diag *diag)
{
	const struct link_ports ports = links_ports(device, host->interface);
	struct text where = TEXT_INIT, address = TEXT_INIT;
	enum rc rc;

	if (profile_limit(device->profile, "dhcp_log_where", 1) != 0) {
		links_add_name(host->interface, &where);
		if (ports.n > 0 && strpbrk(host->interface, "/.") == NULL)
			text_addf(&where, "(port%u)", ports.first);
		text_addc(&where, ' ');
	}
	address_add_number(offer->address, &address);
	rc = where.failed || address.failed ?
	    diag_set(diag, RC_NOMEM, "out of memory") :
	    log_message(device, LOG_KIND_INFO, at, offer->extends ?
	    MESSAGE_LOG_DHCPD_EXTENDS : MESSAGE_LOG_DHCPD_ALLOCATES,
	    (struct fill[]){ FILL_TEXT("where", text_str(&where)),
	    FILL_TEXT("address", text_str(&address)),
	    FILL_TEXT("mac", host->mac) }, 3, diag);
	text_fini(&where);
	text_fini(&address);
	return rc;
}

/* A client has one lease: what else it had is free again. */
static enum rc
drop_others(struct device *device, const struct dhcp *dhcp,
    const struct model_host *host, const char *id, uint32_t address,
    struct diag *diag)
{
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < dhcp->n_leases && rc == RC_OK; i++)
		if (dhcp->leases[i].address != address &&
		    strcmp(dhcp->leases[i].client, id) == 0 &&
		    strcmp(dhcp->leases[i].mac, host->mac) == 0)
			rc = model_delete_lease(device->model,
			    dhcp->leases[i].address, diag);
	return rc;
}

/* It gets what is offered. */
static enum rc
lend(struct device *device, const struct dhcp *dhcp, struct model_host *host,
    const struct dhcp_offer *offer, int64_t at, struct diag *diag)
{
	const char *id = dhcp->by_client ? host->client : "";
	const int64_t seconds = offer->scope->seconds;
	enum rc rc;

	host->address = offer->address;
	host->ends = seconds == 0 ? 0 : at + seconds;
	host->next = seconds == 0 ? 0 : at + (seconds + 1) / 2;
	host->heard = at;
	rc = drop_others(device, dhcp, host, id, offer->address, diag);
	if (rc == RC_OK)
		rc = model_put_lease(device->model, &(struct model_lease){
		    .address = offer->address,
		    .scope = offer->scope->number, .mac = host->mac,
		    .client = id, .name = host->nameless ? "" : host->name,
		    .ends = host->ends }, diag);
	return rc == RC_OK ? log_lease(device, host, offer, at, diag) : rc;
}

enum rc
hosts_ask(struct device *device, struct model_host *host, int64_t at,
    struct diag *diag)
{
	const struct dhcp_client client = { .interface = host->interface,
	    .mac = host->mac, .client = host->client,
	    .wish = (uint32_t)host->address };
	struct dhcp_offer offer = { .scope = NULL };
	struct dhcp dhcp = { .scopes = NULL };
	enum rc rc = dhcp_read(device, &dhcp, diag);

	if (rc == RC_OK)
		rc = dhcp_ask(device, &dhcp, &client, &offer, diag);
	host->next = 1;
	if (rc == RC_OK && offer.scope != NULL)
		rc = lend(device, &dhcp, host, &offer, at, diag);
	if (rc == RC_OK)
		rc = model_put_host(device->model, host, diag);
	text_fini(&offer.why);
	dhcp_fini(&dhcp);
	return rc;
}

/* Whoever has no address, or could not extend it, asks. */
static enum rc
ask_all(struct following *f)
{
	enum rc rc = read_hosts(f);
	size_t i;

	for (i = 0; i < f->n && rc == RC_OK; i++)
		if (!f->hosts[i].fixed && f->hosts[i].gone == 0 &&
		    f->hosts[i].next == 1)
			rc = hosts_ask(f->device, &f->hosts[i], f->at,
			    f->diag);
	return rc;
}

/* What ends ---------------------------------------------------------------- */

/* The first connection that has ended. */
struct ending {
	struct following *f;
	bool		 found;
	struct model_connection connection;
	struct text	 interface, protocol;
};

static enum rc
find_connection(void *ctx, const struct model_connection *connection)
{
	struct ending *e = ctx;

	if (e->found || connection->ends > e->f->at)
		return RC_OK;
	e->found = true;
	e->connection = *connection;
	text_reset(&e->interface);
	text_reset(&e->protocol);
	text_adds(&e->interface, connection->interface);
	text_adds(&e->protocol, connection->at.protocol);
	e->connection.interface = text_str(&e->interface);
	e->connection.at.protocol = text_str(&e->protocol);
	return e->interface.failed || e->protocol.failed ? no_memory(e->f) :
	    RC_OK;
}

/* "192.168.100.2.49152 > 198.51.100.1.80" */
static void
add_ends(const struct model_ends *at, struct text *out)
{
	address_add_number((uint32_t)at->source, out);
	text_addf(out, ".%lld > ", (long long)at->source_port);
	address_add_number((uint32_t)at->destination, out);
	text_addf(out, ".%lld", (long long)at->destination_port);
}

enum rc
hosts_end_connection(struct device *device, const struct model_connection *c,
    int64_t at, struct diag *diag)
{
	struct text interface = TEXT_INIT, ends = TEXT_INIT, began = TEXT_INIT;
	enum rc rc = model_delete_connection(device->model, c->connection,
	    diag);

	if (rc != RC_OK || !c->logged)
		return rc;
	links_add_name(c->interface, &interface);
	add_ends(&c->at, &ends);
	state_add_time(device, (time_t)c->began + device->state.ahead,
	    &began);
	rc = interface.failed || ends.failed || began.failed ?
	    diag_set(diag, RC_NOMEM, "out of memory") :
	    log_message(device, LOG_KIND_NOTICE, at, MESSAGE_LOG_INSPECT,
	    (struct fill[]){ FILL_TEXT("interface", text_str(&interface)),
	    FILL_TEXT("direction", c->out ? "out" : "in"),
	    FILL_NUMBER("filter", c->filter),
	    FILL_TEXT("protocol", c->at.protocol),
	    FILL_TEXT("ends", text_str(&ends)),
	    FILL_TEXT("at", text_str(&began)) }, 6, diag);
	text_fini(&interface);
	text_fini(&ends);
	text_fini(&began);
	return rc;
}

static enum rc
end_leases(struct following *f, bool *freed)
{
	struct model *model = f->device->model;
	const int64_t before = model_changes(model);
	const enum rc rc = model_end_leases(model, f->at, f->diag);

	*freed = model_changes(model) != before;
	return rc;
}

static enum rc
end_sessions(struct following *f)
{
	struct model *model = f->device->model;
	struct ending e = { .f = f, .found = true };
	enum rc rc = model_end_nat_sessions(model, f->at, f->diag);

	while (rc == RC_OK && e.found) {
		e.found = false;
		rc = model_walk_connections(model, find_connection, &e,
		    f->diag);
		if (rc == RC_OK && e.found)
			rc = hosts_end_connection(f->device, &e.connection,
			    e.connection.ends, f->diag);
	}
	text_fini(&e.interface);
	text_fini(&e.protocol);
	return rc;
}

/* Events ------------------------------------------------------------------- */

/* Machines whose time has come. */
static enum rc
extend_all(struct following *f)
{
	enum rc rc = read_hosts(f);
	size_t i;

	for (i = 0; i < f->n && rc == RC_OK; i++) {
		struct model_host *host = &f->hosts[i];

		if (host->next <= 1 || host->next > f->at)
			continue;
		if (host->gone != 0)
			rc = model_delete_host(f->device->model, host->host,
			    f->diag);
		else
			rc = hosts_ask(f->device, host, f->at, f->diag);
	}
	return rc;
}

struct leaping {
	const struct model_host *host;
	struct model_lease lease;
	bool		 found;
};

static enum rc
find_lease_of(void *ctx, const struct model_lease *lease)
{
	struct leaping *l = ctx;

	if (lease->address != l->host->address)
		return RC_OK;
	l->found = true;
	l->lease = *lease;
	l->lease.mac = l->host->mac;
	l->lease.client = lease->client[0] != '\0' ? l->host->client : "";
	l->lease.name = l->host->nameless ? "" : l->host->name;
	return RC_OK;
}

/* Of a long time only the last extensions happen. */
static enum rc
leap(struct following *f)
{
	enum rc rc = read_hosts(f);
	size_t i;

	for (i = 0; i < f->n && rc == RC_OK; i++) {
		struct model_host *host = &f->hosts[i];
		struct leaping l = { .host = host };
		const int64_t half = host->ends - host->next;
		int64_t more;

		if (host->gone != 0 || host->next <= 1 || half <= 0 ||
		    (f->now - host->next) / half <= EXTENSIONS)
			continue;
		more = ((f->now - host->next) / half - EXTENSIONS) * half;
		rc = model_walk_leases(f->device->model, find_lease_of, &l,
		    f->diag);
		if (rc != RC_OK || !l.found)
			continue;
		host->next += more;
		host->ends += more;
		l.lease.ends += more;
		rc = model_put_host(f->device->model, host, f->diag);
		if (rc == RC_OK)
			rc = model_put_lease(f->device->model, &l.lease,
			    f->diag);
	}
	return rc;
}

static enum rc
do_events(struct following *f)
{
	unsigned int turns;
	int64_t next;
	bool rows, freed = false;
	enum rc rc = leap(f);

	for (turns = 0; rc == RC_OK && turns <= 2 * TURNS; turns++) {
		rc = model_next_host_event(f->device->model, &next, &rows,
		    f->diag);
		if (rc != RC_OK || next == 0 || next > f->now)
			break;
		f->at = turns < TURNS ? next : f->now;
		rc = extend_all(f);
		if (rc == RC_OK)
			rc = end_leases(f, &freed);
		if (rc == RC_OK && freed)
			rc = ask_all(f);
		if (rc == RC_OK)
			rc = end_sessions(f);
	}
	return rc;
}

/* What has changed --------------------------------------------------------- */

/* A scope that is another one now has lent nothing. */
static enum rc
drop_strange_leases(struct following *f)
{
	struct dhcp dhcp = { .scopes = NULL };
	size_t i;
	enum rc rc = dhcp_read(f->device, &dhcp, f->diag);

	for (i = 0; i < dhcp.n_leases && rc == RC_OK; i++)
		if (!dhcp_keeps(&dhcp, &dhcp.leases[i]))
			rc = model_delete_lease(f->device->model,
			    dhcp.leases[i].address, f->diag);
	dhcp_fini(&dhcp);
	return rc;
}

static enum rc
carry_on(struct following *f, bool changed, int64_t stamp)
{
	enum rc rc = do_events(f);

	if (rc != RC_OK || !changed)
		return rc;
	f->at = f->now;
	rc = drop_strange_leases(f);
	if (rc == RC_OK)
		rc = ask_all(f);
	return rc == RC_OK ? model_set_state(f->device->model, looked,
	    &(struct model_state){ .value = stamp }, f->diag) : rc;
}

enum rc
hosts_follow(struct device *device, struct diag *diag)
{
	struct following f = { .device = device, .diag = diag,
	    .now = device->clock.now(device->clock.ctx),
	    .arena = ARENA_INIT };
	struct model_state state;
	int64_t stamp, next;
	bool rows, found = false;
	enum rc rc = model_next_host_event(device->model, &next, &rows, diag);

	if (rc != RC_OK || !rows)
		return rc;
	rc = model_newest_change(device->model, &stamp, diag);
	/* Never 0, what hosts_touch() leaves; another after a restart. */
	stamp = (int64_t)((uint64_t)stamp << 33 | UINT64_C(1) << 32 |
	    ((uint64_t)device->state.boot & UINT32_MAX));
	if (rc == RC_OK)
		rc = model_state(device->model, looked, &state, &found, diag);
	if (rc != RC_OK || (found && stamp == state.value &&
	    (next == 0 || next > f.now)))
		return rc;
	rc = state_read(device, diag);
	if (rc == RC_OK)
		rc = model_begin(device->model, diag);
	if (rc != RC_OK)
		return rc;
	rc = carry_on(&f, !found || stamp != state.value, stamp);
	rc = model_end(device->model, rc, diag);
	arena_fini(&f.arena);
	return rc;
}
