/*
 * Filters of a LAN that keep out who works at the router: what comes in is held
 * against the list, filter by filter, as the router does (reference 8.1.10,
 * 8.1.25). What depends on an address that is not known is taken to let pass.
 */
#include "rehearsal/parts.h"

#include <stdlib.h>
#include <string.h>

#include "rehearsal/net.h"

#include "base/banned.h"

#define PORT_SSH	22
#define PORT_TELNET	23

/* A filter's line, as it is read. */
struct rule_line {
	int64_t		 number;
	bool		 pass;
	const char	*src, *dest, *protocol, *port;
};

/* The list of an interface and the filters in it. Strings are in the
 * arena. */
struct filters {
	struct arena	 arena;
	const struct profile *profile;
	const struct value *list;	/* of `secure filter in` */
	size_t		 n_list;
	bool		 applied;
	struct rule_line *rules;
	size_t		 n_rules, size;
	uint32_t	 router;	/* its address there */
	bool		 has_address;
	bool		 private;	/* the address is a LAN's */
};

/* What is tried to come in. */
struct packet {
	bool		 known;
	uint32_t	 from, to;
	unsigned int	 port;
};

static const char *
value_text(const struct command *c, const char *name)
{
	const struct value *value = grammar_value(c, name);

	return value != NULL ? value->text : "*";
}

static enum rc
take_rule(struct filters *f, const struct command *c)
{
	const struct value *number = grammar_value(c, "filter_num");
	const size_t size = f->size * 2 + 16;
	struct rule_line *rules;

	if (f->n_rules == f->size) {
		rules = realloc(f->rules, size * sizeof(*rules));
		if (rules == NULL)
			return RC_NOMEM;
		f->rules = rules;
		f->size = size;
	}
	f->rules[f->n_rules++] = (struct rule_line){
	    .number = number != NULL ? number->integer : 0,
	    .pass = strncmp(value_text(c, "pass_reject"), "reject", 6) != 0,
	    .src = value_text(c, "src_addr"),
	    .dest = value_text(c, "dest_addr"),
	    .protocol = value_text(c, "protocol"),
	    .port = value_text(c, "dest_port_list") };
	return RC_OK;
}

/* Filters behind `dynamic` open what was asked for inside; they are no part of
 * the list. */
static void
take_list(struct filters *f, const struct command *c)
{
	size_t i;

	if (strcmp(value_text(c, "direction"), "in") != 0)
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
	struct net net;

	f->has_address = net_read(value_text(c, "ip_address"), false, &net);
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

/* Whether a part of a list is that word. */
static bool
list_has_word(const char *list, const char *word)
{
	size_t len;

	for (; *list != '\0'; list += len + (list[len] == ',')) {
		len = strcspn(list, ",");
		if (len == strlen(word) && strncmp(list, word, len) == 0)
			return true;
	}
	return false;
}

static bool
list_has_port(const char *list, unsigned int port)
{
	unsigned long first, last;
	char *end;

	if (list_has_word(list, "*") ||
	    list_has_word(list, port == PORT_SSH ? "ssh" : "telnet"))
		return true;
	for (; *list != '\0'; list += *list == ',') {
		first = last = strtoul(list, &end, 10);
		if (end != list && *end == '-')
			last = strtoul(end + 1, &end, 10);
		if (end != list && first <= port && port <= last)
			return true;
		list += strcspn(list, ",");
	}
	return false;
}

/* Whether the filter is about the packet. Who is not known is among those that
 * may pass, and not among those that may not. */
static bool
is_about(const struct rule_line *rule, const struct packet *p)
{
	const bool from = p->known ? net_list_has(rule->src, p->from) :
	    rule->pass || strcmp(rule->src, "*") == 0;

	return from && net_list_has(rule->dest, p->to) &&
	    (list_has_word(rule->protocol, "*") ||
	    list_has_word(rule->protocol, "tcp") ||
	    list_has_word(rule->protocol, "6")) &&
	    list_has_port(rule->port, p->port);
}

static const struct rule_line *
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
	const struct rule_line *rule;
	size_t i;

	if (!f->applied)
		return true;
	for (i = 0; i < f->n_list; i++) {
		if (strcmp(f->list[i].name, "filter") != 0)
			continue;
		rule = find_rule(f, f->list[i].integer);
		if (rule != NULL && is_about(rule, p))
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
	p.port = PORT_TELNET;
	if (lets_in(f, &p))
		return true;
	p.port = PORT_SSH;
	return lets_in(f, &p);
}

enum rc
filter_find(struct rehearsal *r, const struct rehearsal_object *o)
{
	struct filters before, after;
	struct packet p = { .known = false };
	struct net from;
	enum rc rc;

	if (r->in->from != NULL && net_read(r->in->from, false, &from)) {
		p.known = true;
		p.from = from.first;
	}
	rc = read_filters(r, r->from, &o->name, &before);
	if (rc == RC_OK) {
		rc = read_filters(r, r->to, &o->name, &after);
		p.to = after.router;
		/* A filter towards the world is there to keep it out. */
		if (rc == RC_OK && after.has_address && after.private &&
		    passes(&before, p) && !passes(&after, p))
			rc = add(r, o);
		filters_fini(&after);
	}
	filters_fini(&before);
	return rc;
}
