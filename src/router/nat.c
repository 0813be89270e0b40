/*
 * Reads NAT descriptors and their sessions.
 */
#include "router/nat.h"

#include <stdlib.h>
#include <string.h>

#include "router/lines.h"
#include "router/net.h"

#include "base/banned.h"

/* Unless set (reference 23.17). */
#define SESSION_LIMIT 65534

struct reading {
	struct device	*device;
	struct nat	*nat;
	const struct addresses *addresses;
	struct diag	*diag;
	const char	*only;		/* interface; NULL: all */
	const char	*interface;	/* whose lines are read; NULL: LANs */
	enum block	 block;
	struct nat_descriptor **end;
	struct nat_descriptor *d;	/* whose settings are read */
	bool		 shared;
};

static enum rc
no_memory(struct reading *r)
{
	return diag_set(r->diag, RC_NOMEM, "out of memory");
}

static const char *
keep(struct reading *r, const char *s)
{
	return arena_strndup(&r->nat->arena, s, strlen(s));
}

/* All values of a parameter, joined by commas. */
static enum rc
keep_list(struct reading *r, const struct command *c, const char *name,
    const char **list)
{
	struct text text = TEXT_INIT;
	size_t i;

	for (i = 0; i < c->n_values; i++) {
		if (strcmp(c->values[i].name, name) != 0)
			continue;
		if (text.len > 0)
			text_addc(&text, ',');
		text_adds(&text, c->values[i].text);
	}
	*list = text.failed ? NULL : keep(r, text_str(&text));
	text_fini(&text);
	return *list == NULL ? no_memory(r) : RC_OK;
}

/* A port by number or name. */
static unsigned int
read_port(const char *s, const char **end)
{
	const size_t len = strspn(s, "0123456789abcdefghijklmnopqrstuvwxyz");

	*end = s + len;
	return len > 0 && *s >= '0' && *s <= '9' ?
	    (unsigned int)strtoul(s, NULL, 10) : packet_port(s, len);
}

/* "22", "8080=80", "5000-5010" */
static void
read_ports(const char *ports, struct nat_static *entry)
{
	const char *end;
	unsigned int last;

	entry->outer_port = entry->inner_port = read_port(ports, &end);
	if (*end == '=') {
		entry->inner_port = read_port(end + 1, &end);
	} else if (*end == '-') {
		last = read_port(end + 1, &end);
		if (last >= entry->outer_port)
			entry->count = last - entry->outer_port + 1;
	}
}

static struct nat_static *
new_static(struct reading *r, const struct command *c)
{
	const struct value *id = grammar_value(c, "id");
	struct nat_static *entry = arena_alloc(&r->nat->arena,
	    sizeof(*entry));
	struct nat_static **end = &r->d->statics;

	if (entry == NULL)
		return NULL;
	*entry = (struct nat_static){ .id = id != NULL ? id->integer : 0,
	    .count = 1, .protocol = -1 };
	while (*end != NULL)
		end = &(*end)->next;
	*end = entry;
	return entry;
}

static enum rc
take_masquerade_static(struct reading *r, const struct command *c)
{
	const char *inner = grammar_text(c, "inner_ip");
	const char *protocol = grammar_text(c, "transport");
	const char *ports = grammar_text(c, "ports");
	struct nat_static *entry = new_static(r, c);
	struct net net;

	if (entry == NULL)
		return no_memory(r);
	if (protocol == NULL)
		protocol = grammar_text(c, "protocol");
	if (inner != NULL && net_read(inner, false, &net))
		entry->inner = net.first;
	entry->protocol = 0;
	if (protocol != NULL)
		entry->protocol = packet_protocol(protocol);
	if (entry->protocol == 0 && protocol != NULL)
		entry->protocol = (int)strtol(protocol, NULL, 10);
	if (ports != NULL)
		read_ports(ports, entry);
	return RC_OK;
}

/* "203.0.113.5=192.168.1.5", a count or a mask behind it. */
static enum rc
take_nat_static(struct reading *r, const struct command *c)
{
	const char *pair = grammar_text(c, "pair");
	const struct value *count = grammar_value(c, "count");
	struct nat_static *entry = new_static(r, c);
	const char *equal;
	struct net outer, inner;

	if (entry == NULL)
		return no_memory(r);
	if (pair == NULL)
		pair = grammar_text(c, "networks");
	equal = pair != NULL ? strchr(pair, '=') : NULL;
	if (equal == NULL || !net_read(pair, false, &outer) ||
	    !net_read(equal + 1, true, &inner))
		return RC_OK;
	entry->outer = outer.first;
	entry->inner = inner.first;
	entry->count = inner.last - inner.first + 1;
	if (count != NULL)
		entry->count = (uint32_t)count->integer;
	if (inner.first != inner.last)
		entry->outer &= ~(entry->count - 1);
	return RC_OK;
}

static enum rc
take_timer(struct reading *r, const struct command *c)
{
	const char *protocol = grammar_text(c, "protocol");
	const char *ports = grammar_text(c, "port_range");
	const struct value *time = grammar_value(c, "time");
	struct nat_timer *timer = arena_alloc(&r->nat->arena,
	    sizeof(*timer));

	if (timer == NULL)
		return no_memory(r);
	if (time == NULL)	/* tcpfin: nobody ends a session here */
		return RC_OK;
	*timer = (struct nat_timer){ .seconds = time->integer,
	    .next = r->d->timers };
	if (protocol != NULL)
		timer->protocol = packet_protocol(protocol);
	if (protocol != NULL && timer->protocol == 0)
		timer->protocol = (int)strtol(protocol, NULL, 10);
	if (ports != NULL && (timer->ports = keep(r, ports)) == NULL)
		return no_memory(r);
	r->d->timers = timer;
	return RC_OK;
}

static enum rc
take_ports(struct reading *r, const struct command *c, const char *name,
    struct nat_ports **end)
{
	const char *protocol = grammar_text(c, "protocol");
	struct nat_ports *ports;
	size_t i;

	while (*end != NULL)
		end = &(*end)->next;
	for (i = 0; i < c->n_values; i++) {
		if (strcmp(c->values[i].name, name) != 0)
			continue;
		ports = arena_alloc(&r->nat->arena, sizeof(*ports));
		if (ports == NULL)
			return no_memory(r);
		*ports = (struct nat_ports){ .protocol = protocol != NULL ?
		    packet_protocol(protocol) : 0,
		    .list = keep(r, c->values[i].text) };
		if (ports->list == NULL)
			return no_memory(r);
		(void)grammar_span(ports->list, &ports->first, &ports->last);
		*end = ports;
		end = &ports->next;
	}
	return RC_OK;
}

static void
take_type(struct nat_descriptor *d, const struct command *c)
{
	const char *type = grammar_text(c, "type");

	d->has_type = type != NULL;
	d->type = type == NULL ? NAT_NONE :
	    strcmp(type, "nat") == 0 ? NAT_NAT :
	    strcmp(type, "masquerade") == 0 ? NAT_MASQUERADE : NAT_BOTH;
}

static void
take_incoming(struct nat_descriptor *d, const struct command *c)
{
	const char *action = grammar_text(c, "action");
	const char *host = grammar_text(c, "ip_address");
	struct net net;

	if (host != NULL && net_read(host, false, &net)) {
		d->incoming = NAT_FORWARD;
		d->forward = net.first;
	} else if (action != NULL) {
		d->incoming = strcmp(action, "through") == 0 ? NAT_THROUGH :
		    strcmp(action, "discard") == 0 ? NAT_DISCARD : NAT_REJECT;
	}
}

static enum rc
take_addresses(struct reading *r, const struct command *c)
{
	struct nat_descriptor *d = r->d;
	const char *source = grammar_text(c, "source");

	if (strcmp(c->entry->name, "nat descriptor address outer") == 0) {
		if (source == NULL)
			return keep_list(r, c, "outer_ipaddress",
			    &d->outer_text);
		d->outer_text = keep(r, source);
		return d->outer_text == NULL ? no_memory(r) : RC_OK;
	}
	return grammar_text(c, "inner_ipaddress") == NULL ? RC_OK :
	    keep_list(r, c, "inner_ipaddress", &d->inner_text);
}

/* `nat descriptor masquerade ...' */
static enum rc
take_masquerade(struct reading *r, const struct command *c, const char *name)
{
	struct nat_descriptor *d = r->d;
	const struct value *limit = grammar_value(c, "limit");

	if (strcmp(name, "static") == 0)
		return take_masquerade_static(r, c);
	if (strcmp(name, "port range") == 0)
		return take_ports(r, c, "port_range", &d->ranges);
	if (strcmp(name, "unconvertible port") == 0) {
		d->if_possible |= grammar_value(c, "port") == NULL;
		return take_ports(r, c, "port", &d->unconvertible);
	}
	if (strcmp(name, "incoming") == 0)
		take_incoming(d, c);
	else if (strcmp(name, "rlogin") == 0)
		d->rlogin = strcmp(c->values[c->n_values - 1].text, "on") == 0;
	else if (limit != NULL && strcmp(name, "session limit") == 0)
		d->limit = limit->integer;
	else if (limit != NULL)
		d->limit_total = limit->integer;
	return RC_OK;
}

static enum rc
take_setting(void *ctx, const struct command *c)
{
	static const char masquerade[] = "masquerade ";
	struct reading *r = ctx;
	const struct value *value = grammar_value(c, "nat_descriptor");
	const char *name = c->entry->name + strlen("nat descriptor ");

	if (value == NULL || value->integer != r->d->number)
		return RC_OK;
	if (strncmp(name, masquerade, strlen(masquerade)) == 0)
		return take_masquerade(r, c, name + strlen(masquerade));
	if (strncmp(name, "address", 7) == 0)
		return take_addresses(r, c);
	if (strcmp(name, "static") == 0)
		return take_nat_static(r, c);
	if (strcmp(name, "timer") == 0)
		return take_timer(r, c);
	take_type(r->d, c);
	return RC_OK;
}

/* What a word for the outer address stands for now. */
static void
find_outer(const struct reading *r, struct nat_descriptor *d)
{
	const bool secondary = strcmp(d->outer_text, "secondary") == 0;
	const struct addresses *all = r->addresses;
	struct net net;
	size_t i;

	if (net_read(d->outer_text, false, &net)) {
		d->has_outer = true;
		d->outer = net.first;
		return;
	}
	for (i = 0; i < all->n && !d->has_outer; i++) {
		const struct address *a = &all->list[i];

		if (strcmp(a->interface, d->interface) != 0 ||
		    a->family != AF_INET || a->secondary != secondary ||
		    (a->link.state != LINK_UP &&
		    a->source != ADDRESS_SET))
			continue;
		d->has_outer = true;
		d->outer = address_number(a->bytes);
	}
}

static enum rc
add_descriptor(struct reading *r, const char *interface, int64_t number)
{
	static const char *const settings[] = { "nat descriptor type",
	    "nat descriptor address outer", "nat descriptor address inner",
	    "nat descriptor static", "nat descriptor timer",
	    "nat descriptor masquerade static",
	    "nat descriptor masquerade incoming",
	    "nat descriptor masquerade rlogin",
	    "nat descriptor masquerade port range",
	    "nat descriptor masquerade unconvertible port",
	    "nat descriptor masquerade session limit",
	    "nat descriptor masquerade session limit total", NULL };
	struct nat_descriptor *d = arena_alloc(&r->nat->arena, sizeof(*d));
	enum rc rc;

	if (d == NULL)
		return no_memory(r);
	*d = (struct nat_descriptor){ .number = number,
	    .interface = keep(r, interface), .outer_text = "ipcp",
	    .inner_text = "*", .ports_shared = r->shared,
	    .limit = profile_limit(r->device->profile, "nat_sessions",
		SESSION_LIMIT) };
	if (d->interface == NULL)
		return no_memory(r);
	d->limit_total = d->limit;
	r->d = d;
	rc = lines_walk(r->device, BLOCK_ROUTER, 0, settings, take_setting,
	    r, r->diag);
	if (rc != RC_OK)
		return rc;
	find_outer(r, d);
	*r->end = d;
	r->end = &d->next;
	return RC_OK;
}

/* `ip lan2 nat descriptor 1 2 reverse 3` */
static enum rc
take_applied(void *ctx, const struct command *c)
{
	struct reading *r = ctx;
	const char *interface = r->interface != NULL ? r->interface :
	    c->object;
	enum rc rc = RC_OK;
	size_t i;

	if (interface == NULL || (r->only != NULL &&
	    strcmp(r->only, interface) != 0))
		return RC_OK;
	for (i = 0; i < c->n_values && rc == RC_OK; i++)
		if (strcmp(c->values[i].name, "nat_descriptor") == 0)
			rc = add_descriptor(r, interface,
			    c->values[i].integer);
	return rc;
}

static const char *const applied[] = { "ip <interface> nat descriptor",
    NULL };

static enum rc
take_point(void *ctx, int64_t number)
{
	struct reading *r = ctx;
	struct text name = TEXT_INIT;
	enum rc rc;

	links_add_point(r->block, number, &name);
	r->interface = text_str(&name);
	rc = name.failed ? no_memory(r) : lines_walk(r->device, r->block,
	    number, applied, take_applied, r, r->diag);
	r->interface = NULL;
	text_fini(&name);
	return rc;
}

static enum rc
count_session(void *ctx, const struct model_nat_session *session)
{
	struct reading *r = ctx;

	(void)session;
	r->nat->n_sessions++;
	return RC_OK;
}

static enum rc
take_session(void *ctx, const struct model_nat_session *session)
{
	struct reading *r = ctx;
	struct model_nat_session *copy =
	    &r->nat->sessions[r->nat->n_sessions];

	*copy = *session;
	copy->interface = keep(r, session->interface);
	copy->protocol = keep(r, session->protocol);
	if (copy->interface == NULL || copy->protocol == NULL)
		return no_memory(r);
	r->nat->n_sessions++;
	return RC_OK;
}

static enum rc
read_sessions(struct reading *r)
{
	struct model *model = r->device->model;
	struct nat *nat = r->nat;
	enum rc rc = model_walk_nat_sessions(model, count_session, r,
	    r->diag);

	if (rc != RC_OK || nat->n_sessions == 0)
		return rc;
	nat->sessions = arena_array(&nat->arena, nat->n_sessions,
	    sizeof(*nat->sessions));
	if (nat->sessions == NULL)
		return no_memory(r);
	nat->n_sessions = 0;
	return model_walk_nat_sessions(model, take_session, r, r->diag);
}

enum rc
nat_read(struct device *device, const char *interface,
    const struct addresses *addresses, struct nat *nat, struct diag *diag)
{
	struct reading r = { .device = device, .nat = nat, .diag = diag,
	    .addresses = addresses, .only = interface, .end = &nat->list,
	    .block = BLOCK_PP };
	struct text type = TEXT_INIT;
	bool found = false;
	enum rc rc;

	*nat = (struct nat){ .arena = ARENA_INIT };
	rc = lines_value(device, BLOCK_ROUTER, 0,
	    "nat descriptor backward-compatibility", NULL, "type", &type,
	    &found, diag);
	r.shared = !found || strcmp(text_str(&type), "1") != 0;
	if (rc == RC_OK && type.failed)
		rc = no_memory(&r);
	text_fini(&type);
	if (rc == RC_OK)
		rc = lines_walk(device, BLOCK_ROUTER, 0, applied,
		    take_applied, &r, diag);
	if (rc == RC_OK)
		rc = lines_walk_numbers(device, BLOCK_PP, take_point, &r,
		    diag);
	r.block = BLOCK_TUNNEL;
	if (rc == RC_OK)
		rc = lines_walk_numbers(device, BLOCK_TUNNEL, take_point, &r,
		    diag);
	return rc == RC_OK ? read_sessions(&r) : rc;
}

void
nat_fini(struct nat *nat)
{
	arena_fini(&nat->arena);
}
