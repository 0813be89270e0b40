/*
 * Filters and NAT on a packet's way, and what they leave behind.
 */
#include "router/traffic_steps.h"

#include <stdarg.h>
#include <string.h>

#include "router/lines.h"
#include "router/log.h"

#include "base/banned.h"

static enum rc
no_memory(const struct trip *t)
{
	return diag_set(t->diag, RC_NOMEM, "out of memory");
}

void
trip_stop(struct trip *t, const char *fmt, ...)
{
	va_list ap;

	t->stopped = true;
	if (t->back)
		text_adds(t->said, "it gets there, but the answer does not "
		    "come back: ");
	va_start(ap, fmt);
	text_addv(t->said, fmt, ap);
	va_end(ap);
	text_addc(t->said, '\n');
}

/* "192.168.100.2:49152 > 198.51.100.7:80" */
static void
add_ends(const struct packet *p, struct text *out)
{
	const bool ports = p->protocol != PROTOCOL_ICMP;

	address_add_number(p->source, out);
	if (ports)
		text_addf(out, ":%u", p->source_port);
	text_adds(out, " > ");
	address_add_number(p->destination, out);
	if (ports)
		text_addf(out, ":%u", p->destination_port);
	else
		text_adds(out, p->icmp_type == 8 ? " : echo request" :
		    " : echo reply");
}

/* Filters ------------------------------------------------------------------ */

static enum rc
log_verdict(const struct trip *t, const char *interface, bool out,
    const struct filter_verdict *v)
{
	struct text name = TEXT_INIT, filter = TEXT_INIT, ends = TEXT_INIT;
	enum rc rc;

	links_add_name(interface, &name);
	if (v->number != 0)
		text_addf(&filter, "%lld", (long long)v->number);
	else
		text_adds(&filter, "default");
	add_ends(&t->packet, &ends);
	rc = name.failed || filter.failed || ends.failed ? no_memory(t) :
	    log_message(t->device, LOG_KIND_NOTICE, t->now, v->pass ?
	    MESSAGE_LOG_FILTER_PASSED : MESSAGE_LOG_FILTER_REJECTED,
	    (struct fill[]){ FILL_TEXT("interface", text_str(&name)),
	    FILL_TEXT("direction", out ? "OUT" : "IN"),
	    FILL_TEXT("filter", text_str(&filter)),
	    FILL_TEXT("protocol", packet_protocol_name(t->packet.protocol)),
	    FILL_TEXT("ends", text_str(&ends)) }, 5, t->diag);
	text_fini(&name);
	text_fini(&filter);
	text_fini(&ends);
	return rc;
}

/* The connection that it is part of. */
struct belonging {
	struct trip	*trip;
	const char	*interface;
	bool		 out, found;
	struct model_connection connection;
};

static enum rc
look_at(void *ctx, const struct model_connection *c)
{
	struct belonging *b = ctx;
	struct arena *arena = &b->trip->arena;

	if (b->found || !filters_belongs(c, b->interface, b->out,
	    &b->trip->packet))
		return RC_OK;
	b->found = true;
	b->connection = *c;
	b->connection.interface = arena_strndup(arena, c->interface,
	    strlen(c->interface));
	b->connection.at.protocol = arena_strndup(arena, c->at.protocol,
	    strlen(c->at.protocol));
	return b->connection.interface == NULL ||
	    b->connection.at.protocol == NULL ? no_memory(b->trip) : RC_OK;
}

/* A packet of a connection keeps it open. */
static enum rc
find_connection(struct trip *t, const char *interface, bool out, bool *found)
{
	struct belonging b = { .trip = t, .interface = interface,
	    .out = out };
	int64_t lives;
	enum rc rc = model_walk_connections(t->device->model, look_at, &b,
	    t->diag);

	*found = rc == RC_OK && b.found;
	if (!*found)
		return rc;
	lives = filters_lifetime(&t->filters, b.connection.filter,
	    &b.connection.at);
	if (t->now + lives > b.connection.ends)
		b.connection.ends = t->now + lives;
	return model_put_connection(t->device->model, &b.connection,
	    t->diag);
}

static enum rc
open_connection(struct trip *t, const char *interface, bool out,
    const struct dynamic_rule *d)
{
	const struct packet *p = &t->packet;
	const struct model_ends at = {
	    .protocol = packet_protocol_name(p->protocol),
	    .source = p->source, .source_port = p->source_port,
	    .destination = p->destination,
	    .destination_port = p->destination_port };

	return model_put_connection(t->device->model,
	    &(struct model_connection){ .interface = interface, .out = out,
	    .filter = d->number, .logged = d->log, .began = t->now,
	    .ends = t->now + filters_lifetime(&t->filters,
		d->number, &at),
	    .at = at }, t->diag);
}

static void
tell_rejected(struct trip *t, const char *interface, bool out,
    const struct filter_verdict *v)
{
	const struct packet_rule *rule = v->number == 0 ? NULL :
	    filters_rule(&t->filters, v->number);
	const char *direction = out ? "out" : "in";

	if (rule != NULL)
		trip_stop(t, "secure filter %s of %s stops it: %s",
		    direction, interface, rule->line);
	else
		trip_stop(t, "secure filter %s of %s stops it: none of its "
		    "filters is about %s", direction, interface,
		    t->back ? "the answer, and no dynamic filter waits for "
		    "it" : "such a packet");
}

enum rc
trip_filter(struct trip *t, const char *interface, bool out)
{
	struct filter_list list;
	struct filter_verdict v;
	bool found;
	enum rc rc = find_connection(t, interface, out, &found);

	if (rc != RC_OK || found)
		return rc;
	rc = filters_of(t->device, &t->filters, interface, out, &list,
	    t->diag);
	if (rc != RC_OK)
		return rc;
	v = filters_judge(&t->filters, &list, &t->packet, true);
	if (v.logged)
		rc = log_verdict(t, interface, out, &v);
	if (rc == RC_OK && v.pass && v.opens != NULL)
		rc = open_connection(t, interface, out, v.opens);
	if (!v.pass)
		tell_rejected(t, interface, out, &v);
	return rc;
}

/* NAT ---------------------------------------------------------------------- */

/* The most sessions that there were at a time. */
static enum rc
note_peak(struct trip *t, const struct nat *nat, int64_t descriptor)
{
	struct text name = TEXT_INIT;
	struct model_state state = { .value = 0 };
	int64_t n = 1;
	size_t i;
	bool found;
	enum rc rc;

	for (i = 0; i < nat->n_sessions; i++)
		n += nat->sessions[i].descriptor == descriptor;
	text_addf(&name, "peak nat %lld", (long long)descriptor);
	rc = name.failed ? no_memory(t) : model_state(t->device->model,
	    text_str(&name), &state, &found, t->diag);
	if (rc == RC_OK && state.value < n)
		rc = model_set_state(t->device->model, text_str(&name),
		    &(struct model_state){ .value = n, .since = t->now },
		    t->diag);
	text_fini(&name);
	return rc;
}

/* "192.168.100.2.49152" */
static void
add_end(int64_t address, int64_t port, struct text *out)
{
	address_add_number((uint32_t)address, out);
	text_addf(out, ".%lld", (long long)port);
}

static enum rc
say_bound(const struct trip *t, const struct model_nat_session *s)
{
	struct text name = TEXT_INIT, inner = TEXT_INIT, outer = TEXT_INIT;
	struct text remote = TEXT_INIT;
	enum rc rc;

	links_add_name(s->interface, &name);
	add_end(s->inner, s->inner_port, &inner);
	add_end(s->outer, s->outer_port, &outer);
	add_end(s->remote, s->remote_port, &remote);
	rc = name.failed || inner.failed || outer.failed || remote.failed ?
	    no_memory(t) : log_message(t->device, LOG_KIND_INFO, t->now,
	    MESSAGE_LOG_NAT_BOUND, (struct fill[]){
	    FILL_TEXT("interface", text_str(&name)),
	    FILL_NUMBER("descriptor", s->descriptor),
	    FILL_TEXT("protocol", s->protocol),
	    FILL_TEXT("inner", text_str(&inner)),
	    FILL_TEXT("outer", text_str(&outer)),
	    FILL_TEXT("remote", text_str(&remote)) }, 6, t->diag);
	text_fini(&name);
	text_fini(&inner);
	text_fini(&outer);
	text_fini(&remote);
	return rc;
}

/* `nat descriptor log on` */
static enum rc
log_bound(const struct trip *t, const struct nat_outcome *o)
{
	struct text log = TEXT_INIT;
	bool found, on;
	const enum rc rc = lines_value(t->device, BLOCK_ROUTER, 0,
	    "nat descriptor log", NULL, "switch", &log, &found, t->diag);

	on = strcmp(text_str(&log), "on") == 0;
	text_fini(&log);
	return rc == RC_OK && on ? say_bound(t, &o->session) : rc;
}

/* What it is translated by is kept. */
static enum rc
keep_session(struct trip *t, const struct nat *nat, struct nat_outcome *o)
{
	struct model_nat_session *s = &o->session;
	const bool is_new = s->session == 0;
	enum rc rc;

	t->descriptor = s->descriptor;
	s->ends = t->now + nat_lifetime(o->descriptor, s);
	rc = model_put_nat_session(t->device->model, s, t->diag);
	if (rc == RC_OK && is_new)
		rc = note_peak(t, nat, s->descriptor);
	return rc == RC_OK && is_new ? log_bound(t, o) : rc;
}

enum rc
trip_nat(struct trip *t, const char *interface, bool out)
{
	struct nat nat;
	struct nat_outcome o;
	enum rc rc = nat_read(t->device, interface, &t->routes.addresses,
	    &nat, t->diag);

	if (rc != RC_OK) {
		nat_fini(&nat);
		return rc;
	}
	o = out ? nat_out(&nat, &t->packet) : nat_in(&nat, &t->packet);
	switch (o.answer) {
	case NAT_UNTOUCHED:
		break;
	case NAT_DONE:
		rc = keep_session(t, &nat, &o);
		break;
	case NAT_FULL:
		trip_stop(t, "nat descriptor %lld of %s cannot translate it: "
		    "%s", (long long)o.descriptor->number, interface, o.why);
		break;
	case NAT_UNKNOWN:
		trip_stop(t, "nat descriptor %lld of %s stops it: no session "
		    "and no masquerade static is for it",
		    (long long)o.descriptor->number, interface);
		break;
	}
	nat_fini(&nat);
	return rc;
}

/* In the end --------------------------------------------------------------- */

enum rc
trip_unanswered(struct trip *t)
{
	struct belonging b = { .trip = t, .interface = t->out, .out = true };
	const struct packet now = t->packet;
	enum rc rc;

	if (t->packet.protocol != PROTOCOL_TCP)
		return RC_OK;
	t->packet = t->inside;
	rc = model_walk_connections(t->device->model, look_at, &b, t->diag);
	t->packet = now;
	if (rc != RC_OK || !b.found)
		return rc;
	b.connection.ends = t->now + t->filters.syn;
	return model_put_connection(t->device->model, &b.connection,
	    t->diag);
}

void
trip_tell(struct trip *t)
{
	text_addf(t->said, "%s ", packet_protocol_name(t->asked.protocol));
	add_ends(&t->asked, t->said);
	if (t->to_router) {
		text_adds(t->said, " gets to the router itself\n");
		return;
	}
	text_addf(t->said, " gets there by %s", t->out);
	if (t->descriptor != 0) {
		text_addf(t->said, ", nat descriptor %lld makes it ",
		    (long long)t->descriptor);
		add_ends(&t->sent, t->said);
	}
	text_addc(t->said, '\n');
}
