/*
 * show ip connection (reference 58.30), and what ends connections and sessions
 * by hand: disconnect ip connection, clear arp, clear nat descriptor dynamic
 * (56.4.6, 56.4.15, 56.4.16, 56.7.16).
 */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "command/named.h"
#include "router/addresses.h"
#include "router/counters.h"
#include "router/hosts.h"
#include "router/state.h"

#include "base/banned.h"

struct connections {
	struct session	*session;
	struct arena	 arena;
	struct model_connection *list;
	size_t		 n, size;
	const char	*interface;	/* only of that one; NULL: all */
	const char	*direction;	/* only of that one; NULL: both */
	bool		 by_source;
	uint32_t	 source;
	int64_t		 now;		/* machine's clock */
	struct text	 out;
};

/* Whether it is one of those that are wanted; keeps it. */
static enum rc
take_connection(void *ctx, const struct model_connection *c)
{
	struct connections *all = ctx;
	struct model_connection *list, *copy;

	if ((all->interface != NULL &&
	    strcmp(all->interface, c->interface) != 0) ||
	    (all->direction != NULL &&
	    (strcmp(all->direction, "out") == 0) != c->out) ||
	    (all->by_source && c->at.source != all->source))
		return RC_OK;
	if (all->n == all->size) {
		list = realloc(all->list,
		    (all->size * 2 + 16) * sizeof(*list));
		if (list == NULL)
			return session_no_memory(all->session);
		all->list = list;
		all->size = all->size * 2 + 16;
	}
	copy = &all->list[all->n];
	*copy = *c;
	copy->interface = arena_strndup(&all->arena, c->interface,
	    strlen(c->interface));
	copy->at.protocol = arena_strndup(&all->arena, c->at.protocol,
	    strlen(c->at.protocol));
	if (copy->interface == NULL || copy->at.protocol == NULL)
		return session_no_memory(all->session);
	all->n++;
	return RC_OK;
}

static bool
is_same_place(const struct model_connection *a,
    const struct model_connection *b)
{
	return a->out == b->out && strcmp(a->interface, b->interface) == 0;
}

/* Those of one interface and direction, one by one. */
static void
add_details(struct connections *all, const struct model_connection *place)
{
	struct text source = TEXT_INIT, destination = TEXT_INIT;
	size_t i;

	fill_line(all->session, MESSAGE_CONNECTION_DETAIL_HEADER, NULL, 0,
	    &all->out);
	for (i = 0; i < all->n; i++) {
		const struct model_connection *c = &all->list[i];

		if (!is_same_place(c, place))
			continue;
		text_reset(&source);
		text_reset(&destination);
		address_add_number((uint32_t)c->at.source, &source);
		text_addf(&source, ".%lld", (long long)c->at.source_port);
		address_add_number((uint32_t)c->at.destination,
		    &destination);
		text_addf(&destination, ".%lld",
		    (long long)c->at.destination_port);
		fill_line(all->session, MESSAGE_CONNECTION_DETAIL_ROW,
		    (struct fill[]){ FILL_NUMBER("session", c->connection),
		    FILL_NUMBER("filter", c->filter),
		    FILL_TEXT("protocol", c->at.protocol),
		    FILL_TEXT("source", text_str(&source)),
		    FILL_TEXT("destination", text_str(&destination)),
		    FILL_NUMBER("ttl", c->ends - all->now) }, 6, &all->out);
	}
	all->out.failed |= source.failed || destination.failed;
	text_fini(&source);
	text_fini(&destination);
}

static int64_t
count_of(const struct connections *all, const struct model_connection *c,
    bool by_source)
{
	int64_t n = 0;
	size_t i;

	for (i = 0; i < all->n; i++)
		n += is_same_place(&all->list[i], c) && (!by_source ||
		    all->list[i].at.source == c->at.source);
	return n;
}

/* Whether an earlier one is of the same place, or also of the same source. */
static bool
is_told(const struct connections *all, size_t i, bool by_source)
{
	const struct model_connection *c = &all->list[i];

	while (i-- > 0)
		if (is_same_place(&all->list[i], c) && (!by_source ||
		    all->list[i].at.source == c->at.source))
			return true;
	return false;
}

/* Those of one interface and direction, by who began them. */
static void
add_sources(struct connections *all, const struct model_connection *place)
{
	struct text source = TEXT_INIT;
	size_t i;

	fill_line(all->session, MESSAGE_CONNECTION_HEADER, NULL, 0,
	    &all->out);
	for (i = 0; i < all->n; i++) {
		const struct model_connection *c = &all->list[i];

		if (!is_same_place(c, place) || is_told(all, i, true))
			continue;
		text_reset(&source);
		address_add_number((uint32_t)c->at.source, &source);
		fill_line(all->session, MESSAGE_CONNECTION_ROW,
		    (struct fill[]){ FILL_TEXT("source", text_str(&source)),
		    FILL_NUMBER("n", count_of(all, c, true)) }, 2,
		    &all->out);
	}
	all->out.failed |= source.failed;
	text_fini(&source);
}

static void
add_places(struct connections *all, bool detail, bool summary)
{
	struct text name = TEXT_INIT;
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct model_connection *c = &all->list[i];

		if (is_told(all, i, false))
			continue;
		text_reset(&name);
		links_add_name(c->interface, &name);
		text_adds(&name, c->out ? "[out]" : "[in]");
		fill_line(all->session, summary ? MESSAGE_CONNECTION_COUNT :
		    MESSAGE_CONNECTION_PLACE, (struct fill[]){
		    FILL_TEXT("place", text_str(&name)),
		    FILL_NUMBER("n", count_of(all, c, false)) }, 2,
		    &all->out);
		if (detail)
			add_details(all, c);
		else if (!summary)
			add_sources(all, c);
	}
	if (summary)
		fill_line(all->session, MESSAGE_CONNECTION_TOTAL,
		    (struct fill[]){ FILL_NUMBER("n", (int64_t)all->n) }, 1,
		    &all->out);
	all->out.failed |= name.failed;
	text_fini(&name);
}

enum rc
command_show_ip_connection(struct session *s, const struct command *command)
{
	const struct value *direction = grammar_value(command, "direction");
	const struct value *source = grammar_value(command, "ip_address");
	struct connections all = { .session = s, .arena = ARENA_INIT,
	    .direction = direction != NULL ? direction->text : NULL,
	    .by_source = source != NULL,
	    .now = s->device->clock.now(s->device->clock.ctx) };
	struct text name = TEXT_INIT;
	struct in_addr in;
	int64_t object;
	enum rc rc = RC_OK;

	if (source != NULL && inet_pton(AF_INET, source->text, &in) == 1)
		all.source = ntohl(in.s_addr);
	(void)named_interface(s, command, &object, &name);
	if (name.len > 0)
		all.interface = text_str(&name);
	if (name.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK)
		rc = model_walk_connections(s->device->model,
		    take_connection, &all, &s->diag);
	if (rc == RC_OK)
		add_places(&all, all.by_source ||
		    grammar_has_keyword(command, "detail"),
		    grammar_has_keyword(command, "summary"));
	text_fini(&name);
	free(all.list);
	arena_fini(&all.arena);
	if (rc == RC_OK)
		return session_write_take(s, &all.out);
	text_fini(&all.out);
	return rc;
}

/* Ending them -------------------------------------------------------------- */

/* In a write transaction of its own. */
static enum rc
in_transaction(struct session *s, enum rc (*f)(struct session *, void *),
    void *ctx)
{
	struct model *model = s->device->model;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = model_begin(model, &s->diag);
	if (rc != RC_OK)
		return rc;
	rc = f(s, ctx);
	return model_end(model, rc, &s->diag);
}

static enum rc
end_connection(struct session *s, void *ctx)
{
	struct connections *all = ctx;

	return hosts_end_connection(s->device, &all->list[0], all->now,
	    &s->diag);
}

static enum rc
take_numbered(void *ctx, const struct model_connection *c)
{
	struct connections *all = ctx;

	/* source: the number that is looked for. */
	all->by_source = false;
	return c->connection == (int64_t)all->source ?
	    take_connection(all, c) : RC_OK;
}

/* A connection has one channel. */
enum rc
command_disconnect_ip_connection(struct session *s,
    const struct command *command)
{
	const struct value *number = grammar_value(command, "session_id");
	struct connections all = { .session = s, .arena = ARENA_INIT,
	    .source = number != NULL ? (uint32_t)number->integer : 0,
	    .now = s->device->clock.now(s->device->clock.ctx) };
	enum rc rc = model_walk_connections(s->device->model, take_numbered,
	    &all, &s->diag);

	if (rc == RC_OK && all.n > 0)
		rc = in_transaction(s, end_connection, &all);
	free(all.list);
	arena_fini(&all.arena);
	return rc;
}

enum rc
command_clear_arp(struct session *s, const struct command *command)
{
	(void)command;
	return counters_clear(s->device, "arp", &s->diag);
}

/* Sessions of NAT that are cleared. */
struct clearing {
	const char	*interface;	/* "": all */
	int64_t		 descriptor;	/* 0: all */
};

static enum rc
clear_sessions(struct session *s, void *ctx)
{
	const struct clearing *c = ctx;

	return model_drop_nat_sessions(s->device->model, c->interface,
	    c->descriptor, &s->diag);
}

enum rc
command_clear_nat_dynamic(struct session *s, const struct command *command)
{
	const struct value *number = grammar_value(command,
	    "nat_descriptor");

	return in_transaction(s, clear_sessions, &(struct clearing){
	    .interface = "",
	    .descriptor = number != NULL ? number->integer : 0 });
}

enum rc
command_clear_nat_interface(struct session *s, const struct command *command)
{
	struct text name = TEXT_INIT;
	int64_t number;
	enum rc rc;

	(void)named_interface(s, command, &number, &name);
	rc = name.failed ? session_no_memory(s) : in_transaction(s,
	    clear_sessions, &(struct clearing){
	    .interface = text_str(&name) });
	text_fini(&name);
	return rc;
}
