/*
 * What NAT does with a packet: a session that stands first, then entries that
 * are set, then an address or port that is free.
 */
#include "router/nat.h"

#include <stdlib.h>
#include <string.h>

#include "router/net.h"

#include "base/banned.h"

/* Unless set (reference 23.11). */
static const struct nat_ports usual_ranges[] = {
	{ .first = 60000, .last = 64095 },
	{ .first = 49152, .last = 59999 },
	{ .first = 44096, .last = 49151 },
};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* Unless set (reference 23.9). */
#define TIMER_SECONDS 900

/* A session of DNS goes soon after the answer (reference 23.9). */
#define DNS_SECONDS 10

int64_t
nat_lifetime(const struct nat_descriptor *d,
    const struct model_nat_session *s)
{
	const int protocol = packet_protocol(s->protocol);
	const struct nat_timer *timer, *best = NULL;

	if (protocol == PROTOCOL_UDP && s->remote_port == 53)
		return DNS_SECONDS;
	for (timer = d->timers; timer != NULL; timer = timer->next) {
		if (timer->protocol != 0 && timer->protocol != protocol)
			continue;
		if (timer->ports != NULL && !packet_port_in(timer->ports,
		    (unsigned int)s->remote_port))
			continue;
		if (best == NULL || (timer->ports != NULL &&
		    best->ports == NULL) || (timer->protocol != 0 &&
		    best->protocol == 0))
			best = timer;
	}
	return best != NULL ? best->seconds : TIMER_SECONDS;
}

/* A session of the packet's that stands. */
static const struct model_nat_session *
find_session(const struct nat *nat, const struct nat_descriptor *d,
    const struct packet *p, bool out)
{
	const uint32_t near = out ? p->source : p->destination;
	const uint32_t far = out ? p->destination : p->source;
	const unsigned int port = out ? p->source_port : p->destination_port;
	const unsigned int far_port = out ? p->destination_port :
	    p->source_port;
	size_t i;

	for (i = 0; i < nat->n_sessions; i++) {
		const struct model_nat_session *s = &nat->sessions[i];

		if (s->descriptor == d->number &&
		    strcmp(s->interface, d->interface) == 0 &&
		    packet_protocol(s->protocol) == p->protocol &&
		    (out ? s->inner : s->outer) == near &&
		    (out ? s->inner_port : s->outer_port) == port &&
		    s->remote == far && s->remote_port == far_port)
			return s;
	}
	return NULL;
}

static bool
has_port(const struct nat_static *e, unsigned int first, unsigned int port)
{
	return first == 0 || (port >= first && port - first < e->count);
}

/* The entry that is set for it; of NAT, and of masquerade. */
static const struct nat_static *
find_static(const struct nat_descriptor *d, const struct packet *p, bool out)
{
	const uint32_t address = out ? p->source : p->destination;
	const unsigned int port = out ? p->source_port : p->destination_port;
	const struct nat_static *e;

	for (e = d->statics; e != NULL; e = e->next) {
		if (e->protocol < 0) {
			const uint32_t first = out ? e->inner : e->outer;

			if (address >= first && address - first < e->count)
				return e;
		} else if (e->protocol == p->protocol &&
		    d->type != NAT_NAT && (out ? address == e->inner :
		    d->has_outer && address == d->outer) &&
		    has_port(e, out ? e->inner_port : e->outer_port, port)) {
			return e;
		}
	}
	return NULL;
}

/* Ports ------------------------------------------------------------------- */

static bool
is_port_free(const struct nat *nat, const struct nat_descriptor *d,
    const struct packet *p, unsigned int port)
{
	const struct nat_static *e;
	size_t i;

	for (e = d->statics; e != NULL; e = e->next)
		if (e->protocol == p->protocol && e->outer_port != 0 &&
		    has_port(e, e->outer_port, port))
			return false;
	for (i = 0; i < nat->n_sessions; i++) {
		const struct model_nat_session *s = &nat->sessions[i];

		if (s->descriptor == d->number && s->outer_port == port &&
		    packet_protocol(s->protocol) == p->protocol &&
		    strcmp(s->interface, d->interface) == 0 &&
		    (!d->ports_shared || (s->remote == p->destination &&
		    s->remote_port == p->destination_port)))
			return false;
	}
	return true;
}

static bool
keeps_port(const struct nat_descriptor *d, const struct packet *p)
{
	const struct nat_ports *ports;

	if (d->rlogin && p->protocol == PROTOCOL_TCP &&
	    (p->destination_port == 22 || p->destination_port == 513 ||
	    p->destination_port == 514))
		return true;
	for (ports = d->unconvertible; ports != NULL; ports = ports->next)
		if (ports->protocol == p->protocol &&
		    packet_port_in(ports->list, p->source_port))
			return true;
	return d->if_possible;
}

static unsigned int
free_port(const struct nat *nat, const struct nat_descriptor *d,
    const struct packet *p, const struct nat_ports *range)
{
	int64_t port;

	for (port = range->first; port <= range->last; port++)
		if (is_port_free(nat, d, p, (unsigned int)port))
			return (unsigned int)port;
	return 0;
}

/* 0: there is none. */
static unsigned int
choose_port(const struct nat *nat, const struct nat_descriptor *d,
    const struct packet *p)
{
	const struct nat_ports *range;
	unsigned int port = 0;
	size_t i;

	if (keeps_port(d, p)) {
		if (is_port_free(nat, d, p, p->source_port))
			return p->source_port;
		if (!d->if_possible)
			return 0;
	}
	for (range = d->ranges; range != NULL && port == 0;
	    range = range->next)
		port = free_port(nat, d, p, range);
	for (i = 0; d->ranges == NULL && i < COUNT(usual_ranges) && port == 0;
	    i++)
		port = free_port(nat, d, p, &usual_ranges[i]);
	return port;
}

void
nat_add_ranges(const struct nat_descriptor *d, struct text *out)
{
	const struct nat_ports *range;
	size_t i;

	for (range = d->ranges; range != NULL; range = range->next)
		text_addf(out, "%s%s", range == d->ranges ? "" : ", ",
		    range->list);
	for (i = 0; d->ranges == NULL && i < COUNT(usual_ranges); i++)
		text_addf(out, "%s%lld-%lld", i == 0 ? "" : ", ",
		    (long long)usual_ranges[i].first,
		    (long long)usual_ranges[i].last);
}

/* Addresses ---------------------------------------------------------------- */

static bool
is_taken(const struct nat *nat, const struct nat_descriptor *d,
    uint32_t outer)
{
	size_t i;

	/* Where there is both, masquerade has the first. */
	if (d->type == NAT_BOTH && outer == d->outer)
		return true;
	for (i = 0; i < nat->n_sessions; i++)
		if (nat->sessions[i].descriptor == d->number &&
		    nat->sessions[i].outer == outer)
			return true;
	return false;
}

/* An outer address of NAT for an inner one: its own, or one that nobody
 * has. */
static bool
choose_address(const struct nat *nat, const struct nat_descriptor *d,
    uint32_t inner, uint32_t *outer)
{
	const char *part = d->outer_text;
	struct net net;
	uint64_t address;
	size_t i;

	for (i = 0; i < nat->n_sessions; i++)
		if (nat->sessions[i].descriptor == d->number &&
		    nat->sessions[i].inner == inner && (d->type == NAT_NAT ||
		    nat->sessions[i].outer != d->outer)) {
			*outer = (uint32_t)nat->sessions[i].outer;
			return true;
		}
	for (; *part != '\0'; part += *part == ',') {
		if (!net_read(part, false, &net))
			net = (struct net){ d->outer, d->outer };
		for (address = net.first; address <= net.last; address++)
			if (!is_taken(nat, d, (uint32_t)address)) {
				*outer = (uint32_t)address;
				return true;
			}
		part += strcspn(part, ",");
	}
	return false;
}

static int64_t
count_sessions(const struct nat *nat, const struct nat_descriptor *d,
    const uint32_t *inner)
{
	int64_t n = 0;
	size_t i;

	for (i = 0; i < nat->n_sessions; i++)
		n += nat->sessions[i].descriptor == d->number &&
		    (inner == NULL || nat->sessions[i].inner == *inner);
	return n;
}

/* Going out ---------------------------------------------------------------- */

static void
full(struct nat_outcome *o, const char *why)
{
	o->answer = NAT_FULL;
	o->why = why;
}

/* A new session by an entry that is set. */
static void
use_static(struct nat_outcome *o, const struct nat_static *e,
    const struct packet *p, bool out)
{
	struct model_nat_session *s = &o->session;
	const uint32_t address = out ? p->source : p->destination;
	const unsigned int port = out ? p->source_port : p->destination_port;

	o->entry = e;
	s->is_static = true;
	if (e->protocol < 0) {
		const uint32_t at = address - (out ? e->inner : e->outer);

		s->inner = e->inner + at;
		s->outer = e->outer + at;
		s->inner_port = s->outer_port = port;
	} else {
		const unsigned int at = e->outer_port == 0 ? 0 :
		    port - (out ? e->inner_port : e->outer_port);

		s->inner = e->inner;
		s->outer = o->descriptor->outer;
		s->inner_port = e->inner_port == 0 ? port :
		    e->inner_port + at;
		s->outer_port = e->outer_port == 0 ? port :
		    e->outer_port + at;
	}
}

/* A new session by what is free. */
static void
use_free(const struct nat *nat, struct nat_outcome *o,
    const struct packet *p)
{
	const struct nat_descriptor *d = o->descriptor;
	struct model_nat_session *s = &o->session;
	uint32_t outer;

	s->inner = p->source;
	s->inner_port = s->outer_port = p->source_port;
	if (!d->has_outer) {
		full(o, "it has no outer address now");
	} else if (d->type != NAT_MASQUERADE &&
	    choose_address(nat, d, p->source, &outer)) {
		s->outer = outer;
	} else if (d->type == NAT_NAT) {
		full(o, "every outer address is somebody's");
	} else if (count_sessions(nat, d, &p->source) >= d->limit ||
	    count_sessions(nat, d, NULL) >= d->limit_total) {
		full(o, "as many sessions as it may have are there");
	} else {
		s->outer = d->outer;
		s->outer_port = choose_port(nat, d, p);
		if (s->outer_port == 0)
			full(o, keeps_port(d, p) ? "the port must stay as "
			    "it is and is in use" : "no port is free");
	}
}

struct nat_outcome
nat_out(const struct nat *nat, struct packet *p)
{
	struct nat_outcome o = { .answer = NAT_UNTOUCHED };
	const struct nat_descriptor *d;
	const struct nat_static *e = NULL;
	const struct model_nat_session *s = NULL;

	for (d = nat->list; d != NULL; d = d->next) {
		if (d->type == NAT_NONE)
			continue;
		s = find_session(nat, d, p, true);
		e = find_static(d, p, true);
		if (s != NULL || e != NULL ||
		    packet_address_in(d->inner_text, p->source, NULL))
			break;
	}
	if (d == NULL)
		return o;
	o.answer = NAT_DONE;
	o.descriptor = d;
	if (s != NULL) {
		o.session = *s;
	} else {
		o.session = (struct model_nat_session){
		    .descriptor = d->number, .interface = d->interface,
		    .protocol = packet_protocol_name(p->protocol),
		    .remote = p->destination,
		    .remote_port = p->destination_port };
		if (e != NULL)
			use_static(&o, e, p, true);
		else
			use_free(nat, &o, p);
	}
	if (o.answer == NAT_DONE) {
		p->source = (uint32_t)o.session.outer;
		p->source_port = (unsigned int)o.session.outer_port;
	}
	return o;
}

/* Coming in ---------------------------------------------------------------- */

static void
come_in(struct nat_outcome *o, struct packet *p)
{
	o->answer = NAT_DONE;
	p->destination = (uint32_t)o->session.inner;
	p->destination_port = (unsigned int)o->session.inner_port;
}

/* Nobody waits for it. */
static void
come_unknown(struct nat_outcome *o, struct packet *p)
{
	const struct nat_descriptor *d = o->descriptor;

	if (d->incoming == NAT_FORWARD) {
		o->session.inner = d->forward;
		o->session.inner_port = p->destination_port;
		o->session.outer = p->destination;
		o->session.outer_port = p->destination_port;
		come_in(o, p);
	} else {
		o->answer = d->incoming != NAT_THROUGH ||
		    (p->protocol == PROTOCOL_TCP &&
		    p->destination_port < 1024) ? NAT_UNKNOWN : NAT_UNTOUCHED;
	}
}

struct nat_outcome
nat_in(const struct nat *nat, struct packet *p)
{
	struct nat_outcome o = { .answer = NAT_UNTOUCHED };
	const struct nat_descriptor *d;
	const struct model_nat_session *s;
	const struct nat_static *e;

	for (d = nat->list; d != NULL; d = d->next) {
		if (d->type == NAT_NONE)
			continue;
		s = find_session(nat, d, p, false);
		e = find_static(d, p, false);
		o.descriptor = d;
		o.session = (struct model_nat_session){
		    .descriptor = d->number, .interface = d->interface,
		    .protocol = packet_protocol_name(p->protocol),
		    .remote = p->source, .remote_port = p->source_port };
		if (s != NULL) {
			o.session = *s;
			come_in(&o, p);
			return o;
		}
		if (e != NULL) {
			use_static(&o, e, p, false);
			come_in(&o, p);
			return o;
		}
		if (d->type != NAT_NAT && d->has_outer &&
		    d->outer == p->destination) {
			come_unknown(&o, p);
			return o;
		}
	}
	o.descriptor = NULL;
	return o;
}
