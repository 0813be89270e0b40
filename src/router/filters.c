/*
 * Reads the filters, and holds packets against them.
 */
#include "router/filters.h"

#include <stdlib.h>
#include <string.h>

#include "router/lines.h"
#include "router/links.h"

#include "base/banned.h"

struct reading {
	struct filters	*filters;
	struct diag	*diag;
};

static enum rc
no_memory(struct diag *diag)
{
	return diag_set(diag, RC_NOMEM, "out of memory");
}

/* One more element at the end of an array. */
static void *
grow(void *list, size_t n, size_t *size, size_t element)
{
	void *more;

	if (n < *size)
		return list;
	more = realloc(list, (*size * 2 + 16) * element);
	if (more != NULL)
		*size = *size * 2 + 16;
	return more;
}

/* The values of a parameter as numbers, in the arena. */
static enum rc
take_numbers(const struct command *c, const char *name, struct arena *arena,
    int64_t **numbers, size_t *n)
{
	size_t i;

	*n = 0;
	*numbers = arena_array(arena, c->n_values + 1, sizeof(**numbers));
	if (*numbers == NULL)
		return RC_NOMEM;
	for (i = 0; i < c->n_values; i++)
		if (strcmp(c->values[i].name, name) == 0)
			(*numbers)[(*n)++] = c->values[i].integer;
	return RC_OK;
}

static int64_t
number_of(const struct command *c, const char *name, int64_t otherwise)
{
	const struct value *value = grammar_value(c, name);

	return value != NULL ? value->integer : otherwise;
}

static enum rc
take_dynamic(struct filters *f, const struct command *c)
{
	struct dynamic_rule *list = grow(f->dynamics, f->n_dynamics,
	    &f->dynamics_size, sizeof(*list));
	const char *source = grammar_text(c, "srcaddr");
	const char *destination = grammar_text(c, "dstaddr");
	const char *application = grammar_text(c, "protocol");
	const char *log = grammar_text(c, "switch");
	struct dynamic_rule *d;
	int64_t *triggers;
	size_t n;

	if (list == NULL)
		return RC_NOMEM;
	f->dynamics = list;
	d = &list[f->n_dynamics];
	if (source == NULL || destination == NULL)
		return RC_OK;
	source = arena_strndup(&f->arena, source, strlen(source));
	destination = arena_strndup(&f->arena, destination,
	    strlen(destination));
	if (application != NULL)
		application = arena_strndup(&f->arena, application,
		    strlen(application));
	if (source == NULL || destination == NULL ||
	    (application == NULL && grammar_text(c, "protocol") != NULL) ||
	    take_numbers(c, "trigger_list", &f->arena, &triggers, &n) !=
	    RC_OK)
		return RC_NOMEM;
	*d = (struct dynamic_rule){
	    .number = number_of(c, "dyn_filter_num", 0), .source = source,
	    .destination = destination, .application = application,
	    .triggers = triggers, .n_triggers = n,
	    .log = log == NULL || strcmp(log, "off") != 0,
	    .timeout = number_of(c, "time", 0) };
	f->n_dynamics++;
	return RC_OK;
}

static enum rc
take_rule(struct filters *f, const struct command *c)
{
	struct packet_rule *list = grow(f->rules, f->n_rules, &f->rules_size,
	    sizeof(*list));

	if (list == NULL)
		return RC_NOMEM;
	f->rules = list;
	return packet_rule_read(c, &f->arena, &list[f->n_rules++]);
}

static enum rc
take_line(void *ctx, const struct command *c)
{
	struct reading *r = ctx;
	struct filters *f = r->filters;
	enum rc rc = RC_OK;

	if (strcmp(c->entry->name, "ip filter") == 0) {
		rc = take_rule(f, c);
	} else if (strcmp(c->entry->name, "ip filter dynamic") == 0) {
		rc = take_dynamic(f, c);
	} else {
		f->syn = number_of(c, "tcp_syn", f->syn);
		f->idle = number_of(c, "tcp_idle", f->idle);
		f->udp = number_of(c, "udp_idle", f->udp);
		f->dns = number_of(c, "dns", f->dns);
	}
	return rc == RC_OK ? rc : no_memory(r->diag);
}

enum rc
filters_read(struct device *device, struct filters *f, struct diag *diag)
{
	static const char *const entries[] = { "ip filter",
	    "ip filter dynamic", "ip filter dynamic timer", NULL };
	struct reading r = { .filters = f, .diag = diag };

	*f = (struct filters){ .arena = ARENA_INIT, .syn = 30, .idle = 3600,
	    .udp = 30, .dns = 5 };
	return lines_walk(device, BLOCK_ROUTER, 0, entries, take_line, &r,
	    diag);
}

void
filters_fini(struct filters *f)
{
	free(f->rules);
	free(f->dynamics);
	arena_fini(&f->arena);
}

const struct packet_rule *
filters_rule(const struct filters *f, int64_t number)
{
	size_t i;

	for (i = 0; i < f->n_rules; i++)
		if (f->rules[i].number == number)
			return &f->rules[i];
	return NULL;
}

/* Of an interface ---------------------------------------------------------- */

struct applying {
	struct filters	*filters;
	struct diag	*diag;
	const char	*object;	/* NULL: of a pp or tunnel */
	const char	*direction;
	struct filter_list *list;
	struct text	 set;		/* the name of a filter set */
	bool		 sets;		/* it is what is looked for */
};

static enum rc
take_list(struct applying *a, const struct command *c)
{
	const char *direction = grammar_text(c, "direction");
	struct arena *arena = &a->filters->arena;
	struct filter_list *l = a->list;

	/* `ip null secure filter out` has no other direction. */
	if (strcmp(direction != NULL ? direction : "out", a->direction) != 0)
		return RC_OK;
	l->applied = true;
	if (take_numbers(c, a->sets ? "filter_list" : "filter", arena,
	    &l->numbers, &l->n) != RC_OK ||
	    take_numbers(c, "dynamic_filter", arena, &l->dynamics,
	    &l->n_dynamics) != RC_OK)
		return no_memory(a->diag);
	return RC_OK;
}

static enum rc
take_applied(void *ctx, const struct command *c)
{
	struct applying *a = ctx;
	const char *name = grammar_text(c, a->sets ? "name" : "set_name");

	if (a->sets)
		return strcmp(name != NULL ? name : "", text_str(&a->set)) ==
		    0 ? take_list(a, c) : RC_OK;
	if (a->object != NULL && (c->object == NULL ||
	    strcmp(a->object, c->object) != 0))
		return RC_OK;
	if (name == NULL)
		return take_list(a, c);
	text_reset(&a->set);
	text_adds(&a->set, name);
	return a->set.failed ? no_memory(a->diag) : RC_OK;
}

/* Where the lines of an interface stand. */
static enum block
block_of(const char *interface, int64_t *number)
{
	const bool pp = strncmp(interface, "pp", 2) == 0;

	*number = 0;
	if (!pp && strncmp(interface, "tunnel", 6) != 0)
		return BLOCK_ROUTER;
	*number = strcmp(interface, "ppanonymous") == 0 ? PP_ANONYMOUS :
	    strtoll(interface + strcspn(interface, "0123456789"), NULL, 10);
	return pp ? BLOCK_PP : BLOCK_TUNNEL;
}

enum rc
filters_of(struct device *device, struct filters *f, const char *interface,
    bool out, struct filter_list *list, struct diag *diag)
{
	static const char *const entries[] = {
	    "ip <interface> secure filter", "ip <loopback> secure filter",
	    "ip <null> secure filter", "ip <interface> secure filter name",
	    NULL };
	static const char *const sets[] = { "ip filter set", NULL };
	struct applying a = { .filters = f, .diag = diag, .list = list,
	    .direction = out ? "out" : "in", .set = TEXT_INIT };
	int64_t number;
	const enum block block = block_of(interface, &number);
	enum rc rc;

	*list = (struct filter_list){ .applied = false };
	if (block == BLOCK_ROUTER)
		a.object = interface;
	rc = lines_walk(device, block, number, entries, take_applied, &a,
	    diag);
	a.sets = true;
	if (rc == RC_OK && a.set.len > 0 && !list->applied)
		rc = lines_walk(device, BLOCK_ROUTER, 0, sets, take_applied,
		    &a, diag);
	text_fini(&a.set);
	return rc;
}

/* Judging ------------------------------------------------------------------ */

/* Applications that are not a port of TCP and UDP. */
static bool
is_application(const char *name, const struct packet *p)
{
	if (strcmp(name, "ping") == 0)
		return p->protocol == PROTOCOL_ICMP;
	if (strcmp(name, "tcp") == 0)
		return p->protocol == PROTOCOL_TCP;
	if (strcmp(name, "udp") == 0)
		return p->protocol == PROTOCOL_UDP;
	return (p->protocol == PROTOCOL_TCP || p->protocol == PROTOCOL_UDP) &&
	    p->destination_port != 0 &&
	    packet_port(name, strlen(name)) == p->destination_port;
}

/* The addresses of a trigger do not count, nor whether it lets pass. */
static bool
is_trigger(const struct filters *f, const struct dynamic_rule *d,
    const struct packet *p)
{
	const struct packet_rule *rule;
	struct packet_rule any;
	size_t i;

	for (i = 0; i < d->n_triggers; i++) {
		rule = filters_rule(f, d->triggers[i]);
		if (rule == NULL)
			continue;
		any = *rule;
		any.source = any.destination = "*";
		if (packet_matches(p, &any))
			return true;
	}
	return false;
}

static bool
opens(const struct filters *f, const struct dynamic_rule *d,
    const struct packet *p)
{
	return packet_address_in(d->source, p->source, p->source_name) &&
	    packet_address_in(d->destination, p->destination,
	    p->destination_name) && (d->application != NULL ?
	    is_application(d->application, p) : is_trigger(f, d, p));
}

static const struct dynamic_rule *
find_dynamic(const struct filters *f, const struct filter_list *l,
    const struct packet *p)
{
	size_t i, j;

	/* What is not the beginning of a connection opens none. */
	if (p->protocol == PROTOCOL_TCP && (p->flags & TCP_ACK) != 0)
		return NULL;
	for (i = 0; i < l->n_dynamics; i++)
		for (j = 0; j < f->n_dynamics; j++)
			if (f->dynamics[j].number == l->dynamics[i] &&
			    opens(f, &f->dynamics[j], p))
				return &f->dynamics[j];
	return NULL;
}

struct filter_verdict
filters_judge(const struct filters *f, const struct filter_list *l,
    const struct packet *p, bool line_up)
{
	struct filter_verdict v = { .pass = !l->applied };
	const struct packet_rule *rule;
	size_t i;

	for (i = 0; i < l->n && !v.decided; i++) {
		rule = filters_rule(f, l->numbers[i]);
		if (rule == NULL || !packet_matches(p, rule))
			continue;
		v.decided = true;
		v.number = rule->number;
		v.pass = rule->pass && (!rule->restricts || line_up);
		v.logged = v.pass ? rule->log_pass : rule->log_reject;
	}
	if (!v.decided)
		v.logged = !v.pass;
	if (v.decided && !v.pass)
		return v;
	v.opens = find_dynamic(f, l, p);
	if (v.opens != NULL && !v.decided) {
		v.pass = true;
		v.logged = false;
	}
	return v;
}

int64_t
filters_lifetime(const struct filters *f, int64_t number,
    const struct model_ends *at)
{
	size_t i;

	for (i = 0; i < f->n_dynamics; i++)
		if (f->dynamics[i].number == number &&
		    f->dynamics[i].timeout != 0)
			return f->dynamics[i].timeout;
	if (packet_protocol(at->protocol) == PROTOCOL_TCP)
		return f->idle;
	return at->destination_port == 53 ? f->dns : f->udp;
}

bool
filters_belongs(const struct model_connection *c, const char *interface,
    bool out, const struct packet *p)
{
	const bool back = out != c->out;
	const struct model_ends *at = &c->at;

	return strcmp(c->interface, interface) == 0 &&
	    packet_protocol(at->protocol) == p->protocol &&
	    (back ? p->destination : p->source) == at->source &&
	    (back ? p->source : p->destination) == at->destination &&
	    (back ? p->destination_port : p->source_port) ==
	    at->source_port &&
	    (back ? p->source_port : p->destination_port) ==
	    at->destination_port;
}
