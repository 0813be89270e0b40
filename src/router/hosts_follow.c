/*
 * Carrying machines, leases and sessions on by the clock.
 */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

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

static void
add_address(uint32_t address, struct text *out)
{
	const unsigned char bytes[4] = { (unsigned char)(address >> 24),
	    (unsigned char)(address >> 16), (unsigned char)(address >> 8),
	    (unsigned char)address };

	address_add(AF_INET, bytes, out);
}

/* `[DHCPD] LAN1(port1) Allocates 192.168.100.2: 00:a0:de:01:02:03`; some
 * models do not say where (BEHAVIOUR2 7). */
static enum rc
log_lease(struct device *device, const struct model_host *host,
    const struct dhcp_offer *offer, int64_t at, struct diag *diag)
{
	const bool where = profile_limit(device->profile, "dhcp_log_where",
	    1) != 0;
	struct text line = TEXT_INIT;
	enum rc rc;

	text_adds(&line, "[DHCPD] ");
	if (where) {
		links_add_name(host->interface, &line);
		if (links_ports(device, host->interface) > 0 &&
		    strpbrk(host->interface, "/.") == NULL)
			text_adds(&line, "(port1)");
		text_addc(&line, ' ');
	}
	text_adds(&line, offer->extends ? "Extends " : "Allocates ");
	add_address(offer->address, &line);
	text_addf(&line, ": %s", host->mac);
	rc = line.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    log_add_at(device, LOG_KIND_INFO, (time_t)at +
	    device->state.ahead, text_str(&line), diag);
	text_fini(&line);
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
	struct addresses addresses = ADDRESSES_INIT;
	struct dhcp_offer offer = { .scope = NULL };
	struct dhcp dhcp = { .scopes = NULL };
	enum rc rc = dhcp_read(device, &dhcp, diag);

	if (rc == RC_OK)
		rc = addresses_read(device, &addresses, diag);
	if (rc == RC_OK)
		rc = dhcp_ask(device, &dhcp, &addresses, &client, &offer,
		    diag);
	host->next = 1;
	if (rc == RC_OK && offer.scope != NULL)
		rc = lend(device, &dhcp, host, &offer, at, diag);
	if (rc == RC_OK)
		rc = model_put_host(device->model, host, diag);
	text_fini(&offer.why);
	addresses_fini(&addresses);
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

struct ending {
	struct following *f;
	const struct dhcp *dhcp;	/* of a survey; NULL */
	/* One thing that has ended, told by number. */
	bool		 found;
	int64_t		 number;
	struct model_connection connection;
	struct text	 interface, protocol;
};

static enum rc
find_lease(void *ctx, const struct model_lease *lease)
{
	struct ending *e = ctx;

	if (!e->found && lease->ends != 0 && lease->ends <= e->f->at) {
		e->found = true;
		e->number = lease->address;
	}
	return RC_OK;
}

static enum rc
find_session(void *ctx, const struct model_nat_session *session)
{
	struct ending *e = ctx;

	if (!e->found && session->ends <= e->f->at) {
		e->found = true;
		e->number = session->session;
	}
	return RC_OK;
}

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

/* `[INSPECT] LAN2[out][31] TCP a.p > b.p (2026/09/06 12:33:02)` */
enum rc
hosts_end_connection(struct device *device, const struct model_connection *c,
    int64_t at, struct diag *diag)
{
	struct text line = TEXT_INIT;
	enum rc rc = model_delete_connection(device->model, c->connection,
	    diag);

	if (rc != RC_OK || !c->logged)
		return rc;
	text_adds(&line, "[INSPECT] ");
	links_add_name(c->interface, &line);
	text_addf(&line, "[%s][%lld] %s ", c->out ? "out" : "in",
	    (long long)c->filter, c->at.protocol);
	add_address((uint32_t)c->at.source, &line);
	text_addf(&line, ".%lld > ", (long long)c->at.source_port);
	add_address((uint32_t)c->at.destination, &line);
	text_addf(&line, ".%lld (", (long long)c->at.destination_port);
	state_add_time(device, (time_t)c->began + device->state.ahead, &line);
	text_addc(&line, ')');
	rc = line.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    log_add_at(device, LOG_KIND_NOTICE, (time_t)at +
	    device->state.ahead, text_str(&line), diag);
	text_fini(&line);
	return rc;
}

static enum rc
end_leases(struct following *f, bool *freed)
{
	struct ending e = { .f = f };
	enum rc rc;

	do {
		e.found = false;
		rc = model_walk_leases(f->device->model, find_lease, &e,
		    f->diag);
		if (rc == RC_OK && e.found)
			rc = model_delete_lease(f->device->model, e.number,
			    f->diag);
		*freed |= e.found;
	} while (rc == RC_OK && e.found);
	return rc;
}

static enum rc
end_sessions(struct following *f)
{
	struct model *model = f->device->model;
	struct ending e = { .f = f };
	enum rc rc;

	do {
		e.found = false;
		rc = model_walk_nat_sessions(model, find_session, &e,
		    f->diag);
		if (rc == RC_OK && e.found)
			rc = model_delete_nat_session(model, e.number,
			    f->diag);
	} while (rc == RC_OK && e.found);
	e.found = rc == RC_OK;
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
	bool rows, freed;
	enum rc rc = leap(f);

	for (turns = 0; rc == RC_OK && turns <= 2 * TURNS; turns++) {
		rc = model_next_host_event(f->device->model, &next, &rows,
		    f->diag);
		if (rc != RC_OK || next == 0 || next > f->now)
			break;
		f->at = turns < TURNS ? next : f->now;
		freed = false;
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

static enum rc
find_strange_lease(void *ctx, const struct model_lease *lease)
{
	struct ending *e = ctx;

	if (!e->found && !dhcp_keeps(e->dhcp, lease)) {
		e->found = true;
		e->number = lease->address;
	}
	return RC_OK;
}

/* A scope that is another one now has lent nothing. */
static enum rc
drop_strange_leases(struct following *f)
{
	struct dhcp dhcp = { .scopes = NULL };
	struct ending e = { .f = f, .dhcp = &dhcp, .found = true };
	enum rc rc = dhcp_read(f->device, &dhcp, f->diag);

	while (rc == RC_OK && e.found) {
		e.found = false;
		rc = model_walk_leases(f->device->model, find_strange_lease,
		    &e, f->diag);
		if (rc == RC_OK && e.found)
			rc = model_delete_lease(f->device->model, e.number,
			    f->diag);
	}
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
	if (rc == RC_OK)
		rc = model_commit(device->model, diag);
	if (rc != RC_OK)
		model_rollback(device->model);
	arena_fini(&f.arena);
	return rc;
}
