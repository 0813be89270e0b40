/*
 * Reads a topology out of a configuration: walks over what has a number, and
 * the few lines of each that tell what it is and where it leads.
 */
#include "config/topology.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "config/config.h"

#include "base/banned.h"

struct reading {
	struct topology		*t;
	struct model		*model;
	int64_t			 config;
	const struct profile	*profile;
	struct diag		*diag;
	struct topology_node	*node;		/* whose lines are read */
	bool			 enabled;
};

/* Lines that are facts. numbered: the object's number stands behind the
 * words. */
static const struct {
	enum topology_kind	 kind;
	const char		*words;
	bool			 numbered;
	enum topology_slot	 slot;
	const char		*before;	/* put before the rest, which
						 * NULL leaves out */
	const char		*instead;
} facts[] = {
	{ TOPOLOGY_PP, "description pp ", false, TOPOLOGY_NAME, "", NULL },
	{ TOPOLOGY_PP, "pp name ", false, TOPOLOGY_NAME, "", NULL },
	{ TOPOLOGY_TUNNEL, "description tunnel ", false, TOPOLOGY_NAME, "",
	    NULL },
	{ TOPOLOGY_TUNNEL, "tunnel name ", false, TOPOLOGY_NAME, "", NULL },
	{ TOPOLOGY_TUNNEL, "tunnel encapsulation ", false, TOPOLOGY_SORT, "",
	    NULL },
	{ TOPOLOGY_TUNNEL, "tunnel translation ", false, TOPOLOGY_SORT, "",
	    NULL },
	{ TOPOLOGY_TUNNEL, "tunnel endpoint remote address ", false,
	    TOPOLOGY_PEER, "", NULL },
	{ TOPOLOGY_TUNNEL, "tunnel endpoint address ", false, TOPOLOGY_PEER,
	    "", NULL },
	{ TOPOLOGY_TUNNEL, "tunnel endpoint name ", false, TOPOLOGY_PEER, "",
	    NULL },
	{ TOPOLOGY_GATEWAY, "ipsec ike version ", true, TOPOLOGY_SORT, "IKEv",
	    NULL },
	{ TOPOLOGY_GATEWAY, "ipsec ike remote address ", true, TOPOLOGY_PEER,
	    "", NULL },
	{ TOPOLOGY_GATEWAY, "ipsec ike remote name ", true, TOPOLOGY_PEER,
	    "name ", NULL },
	{ TOPOLOGY_GATEWAY, "ipsec ike pre-shared-key ", true, TOPOLOGY_KEY,
	    NULL, "pre-shared key" },
};
#define FACTS (sizeof(facts) / sizeof(facts[0]))

static enum rc
no_memory(struct reading *r)
{
	return diag_set(r->diag, RC_NOMEM, "out of memory");
}

static enum rc
tell(struct reading *r, struct topology_node *node, enum topology_slot slot,
    const char *text)
{
	return topology_tell(r->t, node, slot, text) != NULL ? RC_OK :
	    no_memory(r);
}

static enum rc
tie(struct reading *r, enum topology_tie kind, struct topology_node *from,
    struct topology_node *to)
{
	return topology_tie(r->t, kind, from, to) != NULL ? RC_OK :
	    no_memory(r);
}

static const char *
behind_number(const char *s)
{
	s += strspn(s, "0123456789");
	return s + strspn(s, " ");
}

/* As it was before a listing quoted it. */
static void
add_unquoted(struct text *out, const char *s)
{
	for (; *s != '\0'; s++) {
		if (*s == '\\' && s[1] != '\0')
			text_addc(out, *++s);
		else if (*s != '"')
			text_addc(out, *s);
	}
}

/* A line that is a fact. value tells two keys apart, and nobody prints it. */
static enum rc
tell_line(struct reading *r, size_t i, const char *line, const char *rest)
{
	struct topology_fact *fact;
	struct text text = TEXT_INIT;

	if (facts[i].before == NULL) {
		text_adds(&text, facts[i].instead);
	} else {
		text_adds(&text, facts[i].before);
		add_unquoted(&text, rest);
	}
	fact = text.failed ? NULL : topology_tell(r->t, r->node,
	    facts[i].slot, text_str(&text));
	text_fini(&text);
	if (fact == NULL)
		return no_memory(r);
	if (facts[i].before == NULL)
		fact->value = arena_strndup(&r->t->arena, line, strlen(line));
	return fact->value != NULL ? RC_OK : no_memory(r);
}

/* Any other line is kept to be compared. */
static enum rc
keep_line(struct reading *r, const char *line)
{
	struct topology_line *kept;

	kept = arena_alloc(&r->t->arena, sizeof(*kept));
	if (kept == NULL)
		return no_memory(r);
	kept->text = arena_strndup(&r->t->arena, line, strlen(line));
	kept->next = r->node->lines;
	r->node->lines = kept;
	return kept->text != NULL ? RC_OK : no_memory(r);
}

static enum rc
read_line(void *ctx, const struct model_line *line)
{
	struct reading *r = ctx;
	const char *s = line->line;
	size_t i, len;

	r->enabled = r->enabled || strncmp(s, "tunnel enable ", 14) == 0;
	if (strncmp(s, "tunnel enable ", 14) == 0)
		return RC_OK;
	for (i = 0; i < FACTS; i++) {
		len = strlen(facts[i].words);
		if (facts[i].kind == r->node->kind &&
		    strncmp(s, facts[i].words, len) == 0)
			return tell_line(r, i, s, facts[i].numbered ?
			    behind_number(s + len) : s + len);
	}
	return keep_line(r, s);
}

static enum rc
read_lines(struct reading *r, enum block block, int64_t number)
{
	return model_walk(r->model, r->config, block, number, NULL, 0, NULL,
	    0, read_line, r, r->diag);
}

/* A numbered object and its lines. */
static enum rc
read_object(struct reading *r, enum topology_kind kind, enum block block,
    int64_t number)
{
	r->node = topology_add(r->t, kind, number);
	if (r->node == NULL)
		return no_memory(r);
	r->node->defined = true;
	r->enabled = false;
	return read_lines(r, block, number);
}

/* What stands where a node has no line about it. */
static enum rc
tell_default(struct reading *r, enum topology_slot slot, const char *text)
{
	const struct topology_fact *fact;

	for (fact = r->node->facts; fact != NULL; fact = fact->next)
		if (fact->slot == slot)
			return RC_OK;
	return tell(r, r->node, slot, text);
}

static enum rc
read_gateway(void *ctx, int64_t number)
{
	struct reading *r = ctx;
	enum rc rc;

	rc = read_object(r, TOPOLOGY_GATEWAY, BLOCK_GATEWAY, number);
	if (rc == RC_OK)
		rc = tell_default(r, TOPOLOGY_SORT, "IKEv1");
	return rc == RC_OK ?
	    tell_default(r, TOPOLOGY_PEER, "no peer address") : rc;
}

static enum rc
read_policy(void *ctx, int64_t number)
{
	struct reading *r = ctx;
	struct topology_node *policy, *gateway;
	struct text line = TEXT_INIT;
	const char *rest;
	int64_t id = 0;
	enum rc rc;

	rc = model_policy(r->model, r->config, number, &id, &line, NULL,
	    r->diag);
	policy = topology_add(r->t, TOPOLOGY_POLICY, number);
	gateway = topology_add(r->t, TOPOLOGY_GATEWAY, id);
	if (policy == NULL || gateway == NULL || line.failed) {
		rc = no_memory(r);
	} else if (rc == RC_OK) {
		policy->defined = true;
		rest = text_str(&line) + strcspn(text_str(&line), "0123456789");
		rc = tell(r, policy, TOPOLOGY_SORT,
		    behind_number(behind_number(rest)));
	}
	if (rc == RC_OK)
		rc = tie(r, TOPOLOGY_USE, policy, gateway);
	text_fini(&line);
	return rc;
}

static enum rc
read_template(struct reading *r, struct topology_node *tunnel)
{
	struct text line = TEXT_INIT;
	bool found = false;
	enum rc rc;

	rc = model_template(r->model, r->config, tunnel->number, &line,
	    &found, r->diag);
	if (rc == RC_OK && found)
		rc = tell(r, tunnel, TOPOLOGY_TEMPLATE, text_str(&line) +
		    strlen("tunnel "));
	text_fini(&line);
	return rc;
}

/* A tunnel without a policy of its own that a template covers. */
static enum rc
read_member(struct reading *r, struct topology_node *tunnel)
{
	struct topology_node *gateway = topology_find(r->t, TOPOLOGY_GATEWAY,
	    tunnel->number), *source;
	struct text text = TEXT_INIT;
	int64_t number = 0;
	enum rc rc;

	rc = model_template_source(r->model, r->config, tunnel->number,
	    &number, r->diag);
	if (rc != RC_OK || number == 0)
		return rc;
	text_addf(&text, "copy of tunnel %" PRId64, number);
	source = topology_add(r->t, TOPOLOGY_TUNNEL, number);
	rc = text.failed ? no_memory(r) :
	    tell(r, tunnel, TOPOLOGY_TEMPLATE, text_str(&text));
	text_fini(&text);
	if (rc == RC_OK)
		rc = tie(r, TOPOLOGY_COPY, source, tunnel);
	if (rc == RC_OK && gateway != NULL && gateway->defined)
		rc = tie(r, TOPOLOGY_MEMBER, tunnel, gateway);
	return rc;
}

static enum rc
read_tunnel(void *ctx, int64_t number)
{
	struct reading *r = ctx;
	struct topology_node *tunnel;
	int64_t policy = 0;
	enum rc rc;

	rc = read_object(r, TOPOLOGY_TUNNEL, BLOCK_TUNNEL, number);
	tunnel = r->node;
	if (rc == RC_OK)
		rc = tell_default(r, TOPOLOGY_SORT, "ipsec");
	if (rc == RC_OK)
		rc = read_template(r, tunnel);
	if (rc == RC_OK)
		rc = model_binding(r->model, r->config, number, &policy,
		    r->diag);
	if (rc == RC_OK && policy != 0)
		rc = tie(r, TOPOLOGY_BINDING, tunnel,
		    topology_add(r->t, TOPOLOGY_POLICY, policy));
	else if (rc == RC_OK)
		rc = read_member(r, tunnel);
	if (rc == RC_OK && !r->enabled && policy != 0)
		rc = tell(r, tunnel, TOPOLOGY_STATE, "not enabled");
	return rc;
}

/* The pp runs over that tunnel. */
static enum rc
bind_tunnel(struct reading *r, struct topology_node *pp,
    struct topology_node *tunnel)
{
	struct text text = TEXT_INIT;
	enum rc rc;

	if (pp->number == PP_ANONYMOUS)
		text_adds(&text, "pp anonymous");
	else
		text_addf(&text, "pp %" PRId64, pp->number);
	rc = text.failed ? no_memory(r) : tell(r, tunnel, TOPOLOGY_TIED,
	    text_str(&text));
	text_fini(&text);
	return rc == RC_OK ? tie(r, TOPOLOGY_OVER, pp, tunnel) : rc;
}

/* "tunnel3" or "tunnel3-tunnel5". Of several only those that are there; one
 * alone is named even when it is not. */
static enum rc
bind_range(struct reading *r, struct topology_node *pp, const char *s)
{
	struct topology_node *node;
	int64_t first, last;
	char *end;
	enum rc rc = RC_OK;

	first = last = strtoll(s, &end, 10);
	if (strncmp(end, "-tunnel", 7) == 0)
		last = strtoll(end + 7, &end, 10);
	if (first == last &&
	    topology_add(r->t, TOPOLOGY_TUNNEL, first) == NULL)
		return no_memory(r);
	for (node = r->t->nodes; rc == RC_OK && node != NULL;
	    node = node->next)
		if (node->kind == TOPOLOGY_TUNNEL && node->number >= first &&
		    node->number <= last)
			rc = bind_tunnel(r, pp, node);
	return rc;
}

static enum rc
read_bind(struct reading *r, struct topology_node *pp, const char *line)
{
	const char *s = line;
	enum rc rc = RC_OK;

	while (rc == RC_OK && (s = strstr(s, " tunnel")) != NULL) {
		s += strlen(" tunnel");
		rc = bind_range(r, pp, s);
	}
	return rc;
}

static enum rc
read_pp(void *ctx, int64_t number)
{
	struct reading *r = ctx;
	const struct topology_line *line;
	struct topology_node *pp;
	enum rc rc;

	rc = read_object(r, TOPOLOGY_PP, BLOCK_PP, number);
	pp = r->node;
	for (line = rc == RC_OK ? pp->lines : NULL; rc == RC_OK &&
	    line != NULL; line = line->next)
		if (strncmp(line->text, "pp bind ", 8) == 0)
			rc = read_bind(r, pp, line->text);
	return rc;
}

static enum rc
read_transport(void *ctx, const struct command *command)
{
	static const char *const names[] = { "proto", "src_port_list",
	    "dst_port_list" };
	struct reading *r = ctx;
	const struct value *id = grammar_value(command, "id");
	const struct value *number = grammar_value(command, "policy_id");
	const struct value *value;
	struct topology_node *transport, *policy;
	struct text text = TEXT_INIT;
	enum rc rc;
	size_t i;

	if (id == NULL || number == NULL)
		return RC_OK;
	transport = topology_add(r->t, TOPOLOGY_TRANSPORT, id->integer);
	policy = topology_add(r->t, TOPOLOGY_POLICY, number->integer);
	text_addf(&text, "transport %" PRId64, id->integer);
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		value = grammar_value(command, names[i]);
		if (value != NULL)
			text_addf(&text, " %s", value->text);
	}
	if (transport == NULL || policy == NULL || text.failed) {
		rc = no_memory(r);
	} else {
		transport->defined = true;
		rc = tell(r, policy, TOPOLOGY_TIED, text_str(&text));
	}
	if (rc == RC_OK && strchr(text_str(&text) + strlen("transport "),
	    ' ') != NULL)
		rc = tell(r, transport, TOPOLOGY_SORT, strchr(text_str(&text) +
		    strlen("transport "), ' ') + 1);
	text_fini(&text);
	return rc == RC_OK ? tie(r, TOPOLOGY_CARRIES, transport, policy) : rc;
}

enum rc
topology_read(struct topology *t, struct model *model, int64_t config,
    const struct profile *profile, struct diag *diag)
{
	struct reading r = { .t = t, .model = model, .config = config,
	    .profile = profile, .diag = diag };
	enum rc rc = model_begin_reading(model, diag);

	if (rc != RC_OK)
		return rc;
	rc = model_walk_numbers(model, config, BLOCK_GATEWAY, 0, INT64_MAX,
	    read_gateway, &r, diag);
	if (rc == RC_OK)
		rc = model_walk_policies(model, config, read_policy, &r, diag);
	if (rc == RC_OK)
		rc = model_walk_numbers(model, config, BLOCK_TUNNEL, 0,
		    INT64_MAX, read_tunnel, &r, diag);
	if (rc == RC_OK)
		rc = model_walk_numbers(model, config, BLOCK_PP, 0, INT64_MAX,
		    read_pp, &r, diag);
	if (rc == RC_OK)
		rc = config_walk_entry(model, config, profile,
		    "ipsec transport", read_transport, &r, diag);
	model_end_reading(model);
	if (rc == RC_OK)
		topology_count(t);
	return rc;
}
