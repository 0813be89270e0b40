/*
 * Filters of a LAN that keep out who works at the router: what comes in is held
 * against the list, filter by filter, as the router does (reference 8.1.10,
 * 8.1.25). What depends on an address that is not known is taken to let pass.
 */
#include "rehearsal/parts.h"

#include <stdlib.h>
#include <string.h>

#include "router/net.h"
#include "router/packet.h"

#include "base/banned.h"

#define PORT_SSH	22
#define PORT_TELNET	23

/* The list of an interface and the filters in it. Strings are in the
 * arena. */
struct filters {
	struct arena	 arena;
	const struct profile *profile;
	const struct value *list;	/* of `secure filter in` */
	size_t		 n_list;
	bool		 applied;
	struct packet_rule *rules;
	size_t		 n_rules, size;
	uint32_t	 router;	/* its address there */
	bool		 has_address;
	bool		 private;	/* the address is a LAN's */
};

static enum rc
take_rule(struct filters *f, const struct command *c)
{
	const size_t size = f->size * 2 + 16;
	struct packet_rule *rules;

	if (f->n_rules == f->size) {
		rules = realloc(f->rules, size * sizeof(*rules));
		if (rules == NULL)
			return RC_NOMEM;
		f->rules = rules;
		f->size = size;
	}
	return packet_rule_read(c, &f->arena, &f->rules[f->n_rules++]);
}

/* Filters behind `dynamic` open what was asked for inside; they are no part of
 * the list. */
static void
take_list(struct filters *f, const struct command *c)
{
	const char *direction = grammar_text(c, "direction");
	size_t i;

	if (direction == NULL || strcmp(direction, "in") != 0)
		return;
	f->applied = true;
	f->list = c->values;
	for (i = 0; i < c->n_words; i++)
		if (strcmp(c->words[i].text, "dynamic") == 0)
			break;
	for (f->n_list = 0; f->n_list < c->n_values &&
	    c->values[f->n_list].word < i; f->n_list++)
		;
}

static void
take_address(struct filters *f, const struct command *c)
{
	const char *address = grammar_text(c, "ip_address");
	struct net net;

	f->has_address = address != NULL && net_read(address, false, &net);
	if (!f->has_address)
		return;
	f->router = net.first;
	f->private = net_is_private(&net);
}

static enum rc
take_line(void *ctx, const struct effect_line *line)
{
	struct filters *f = ctx;
	const struct place place = { .profile = f->profile,
	    .administrator = true, .file = true };
	const bool rule = strcmp(line->entry, "ip filter") == 0;
	const bool list = strcmp(line->entry,
	    "ip <interface> secure filter") == 0;
	struct command command;
	struct refused refused;
	enum rc rc;

	if (!rule && !list &&
	    strcmp(line->entry, "ip <interface> address") != 0)
		return RC_OK;
	rc = grammar_parse(&place, &f->arena, line->text, strlen(line->text),
	    &command, &refused);
	if (rc != RC_OK)
		return rc == RC_NOMEM ? rc : RC_OK;
	if (rule)
		return take_rule(f, &command);
	if (list)
		take_list(f, &command);
	else
		take_address(f, &command);
	return RC_OK;
}

static const struct packet_rule *
find_rule(const struct filters *f, int64_t number)
{
	size_t i;

	for (i = 0; i < f->n_rules; i++)
		if (f->rules[i].number == number)
			return &f->rules[i];
	return NULL;
}

/* Behind the list nothing passes. */
static bool
lets_in(const struct filters *f, const struct packet *p)
{
	const struct packet_rule *rule;
	size_t i;

	if (!f->applied)
		return true;
	for (i = 0; i < f->n_list; i++) {
		if (strcmp(f->list[i].name, "filter") != 0)
			continue;
		rule = find_rule(f, f->list[i].integer);
		if (rule != NULL && packet_matches(p, rule))
			return rule->pass;
	}
	return false;
}

static enum rc
read_filters(struct rehearsal *r, struct effects *effects,
    const struct effect_name *object, struct filters *f)
{
	*f = (struct filters){ .arena = ARENA_INIT, .profile = r->profile };
	return effects_lines(effects, object, take_line, f);
}

static void
filters_fini(struct filters *f)
{
	free(f->rules);
	arena_fini(&f->arena);
}

/* The line of the object that changed its filters. */
static const struct rehearsal_act *
cause_of(const struct rehearsal_object *o)
{
	size_t i;

	for (i = 0; i < o->n_gone + o->n_come; i++)
		if (strstr(o->lines[i].entry, "filter") != NULL)
			return o->lines[i].cause;
	return NULL;
}

static enum rc
add(struct rehearsal *r, const struct rehearsal_object *o)
{
	struct finding *f = finding_add(r, FINDING_LAN_FILTERED);

	if (f == NULL)
		return RC_NOMEM;
	f->text = rehearsal_print(r, "the filters of %s let neither TELNET "
	    "nor SSH to the router any more", o->name.name);
	f->objects = &o->name;
	f->n_objects = 1;
	f->cause = cause_of(o);
	return f->text == NULL ? RC_NOMEM : RC_OK;
}

static bool
passes(const struct filters *f, struct packet p)
{
	p.destination_port = PORT_TELNET;
	if (lets_in(f, &p))
		return true;
	p.destination_port = PORT_SSH;
	return lets_in(f, &p);
}

enum rc
filter_find(struct rehearsal *r, const struct rehearsal_object *o)
{
	struct filters before, after;
	struct packet p = { .protocol = PROTOCOL_TCP, .flags = TCP_SYN,
	    .anybody = true };
	struct net from;
	enum rc rc;

	if (r->in->from != NULL && net_read(r->in->from, false, &from)) {
		p.anybody = false;
		p.source = from.first;
	}
	rc = read_filters(r, r->from, &o->name, &before);
	if (rc == RC_OK) {
		rc = read_filters(r, r->to, &o->name, &after);
		p.destination = after.router;
		/* A filter towards the world is there to keep it out. */
		if (rc == RC_OK && after.has_address && after.private &&
		    passes(&before, p) && !passes(&after, p))
			rc = add(r, o);
		filters_fini(&after);
	}
	filters_fini(&before);
	return rc;
}
