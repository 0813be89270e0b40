/*
 * A configuration goes into memory: every line to the thing that it belongs
 * to, every name in a line to the thing that it means. What templates give is
 * what `show config tunnel N expand` tells of it.
 */
#include "config/effect_set.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* What is being read, and what is at hand. */
struct effect_reading {
	struct effects	*effects;
	struct model	*model;
	int64_t		 config;
	struct diag	*diag;
	struct effect_name owner;
	const char	*entry;		/* of the last line, in the arena */
	/* Tunnels that a template covers, each with its source. */
	struct number_range *covers;	/* first: source, last: member */
	size_t		 n_covers, size_covers;
	const struct number_range *cover;	/* at hand */
};

static enum rc
no_memory(const struct effects *e)
{
	return diag_set(e->diag, RC_NOMEM, "out of memory");
}

/* Room for one more in an array of elements of that size. */
static bool
make_room(void **array, size_t n, size_t *size, size_t element)
{
	const size_t grown = *size * 2 + 64;
	void *p;

	if (n < *size)
		return true;
	p = realloc(*array, grown * element);
	if (p == NULL)
		return false;
	*array = p;
	*size = grown;
	return true;
}

enum rc
effects_add_line(struct effects *e, const struct effect_name *owner,
    const struct effect_name *through, const char *entry, const char *text)
{
	void *lines = e->lines;
	const char *copy = arena_strndup(&e->arena, text, strlen(text));
	const bool room = make_room(&lines, e->n_lines, &e->size_lines,
	    sizeof(*e->lines));

	e->lines = lines;
	if (copy == NULL || !room)
		return no_memory(e);
	e->lines[e->n_lines] = (struct effect_own_line){ .owner = *owner,
	    .position = e->n_lines, .line = { .through = *through,
	    .entry = entry, .text = copy } };
	e->n_lines++;
	return RC_OK;
}

enum rc
effects_add_use(struct effects *e, const struct effect_name *user,
    const struct effect_name *used)
{
	void *uses = e->uses;
	const bool room = make_room(&uses, e->n_uses, &e->size_uses,
	    sizeof(*e->uses));

	e->uses = uses;
	if (!room)
		return no_memory(e);
	e->uses[e->n_uses] = (struct effect_use){ .user = *user,
	    .used = *used, .position = e->n_uses };
	e->n_uses++;
	return RC_OK;
}

static struct effect_name
numbered(enum effect_kind kind, int64_t number)
{
	return (struct effect_name){ .kind = kind, .number = number,
	    .name = "" };
}

static enum rc
use_number(struct effect_reading *r, const struct effect_name *user,
    enum effect_kind kind, int64_t number)
{
	const struct effect_name used = numbered(kind, number);

	return effects_add_use(r->effects, user, &used);
}

/* A copy of the setting's name: neighbours share it. */
static const char *
keep_entry(struct effect_reading *r, const char *entry, size_t len)
{
	if (r->entry == NULL || strlen(r->entry) != len ||
	    strncmp(r->entry, entry, len) != 0)
		r->entry = arena_strndup(&r->effects->arena, entry, len);
	return r->entry;
}

/* A line of the owner at hand. */
static enum rc
add_line(struct effect_reading *r, const char *entry, const char *text)
{
	const char *kept = keep_entry(r, entry, strlen(entry));
	enum rc rc;

	if (kept == NULL)
		return no_memory(r->effects);
	rc = effects_add_line(r->effects, &r->owner, &r->owner, kept, text);
	return rc == RC_OK ? effects_add_references(r->effects, &r->owner,
	    kept, text) : rc;
}

static enum rc
own_line(void *ctx, const struct model_line *line)
{
	return add_line(ctx, line->entry, line->line);
}

static enum rc
router_line(void *ctx, const struct model_line *line)
{
	struct effect_reading *r = ctx;
	enum rc rc = RC_OK;

	if (line->object[0] != '\0') {
		if (r->owner.kind != EFFECT_INTERFACE ||
		    strcmp(r->owner.name, line->object) != 0)
			r->owner = (struct effect_name){
			    .kind = EFFECT_INTERFACE,
			    .name = arena_strndup(&r->effects->arena,
				line->object, strlen(line->object)) };
		if (r->owner.name == NULL)
			return no_memory(r->effects);
	} else if (!effect_definition(r->effects, line->entry, line->line,
	    &r->owner, &rc)) {
		return rc;
	}
	return add_line(r, line->entry, line->line);
}

static enum rc
walk_block(struct effect_reading *r, enum block block, int64_t number,
    const char *from, size_t from_len, const char *to, size_t to_len,
    model_line_fn *f)
{
	return model_walk(r->model, r->config, block, number, from, from_len,
	    to, to_len, f, r, r->diag);
}

static enum rc
read_pp(void *ctx, int64_t number)
{
	struct effect_reading *r = ctx;

	r->owner = numbered(EFFECT_PP, number);
	return walk_block(r, BLOCK_PP, number, NULL, 0, NULL, 0, own_line);
}

static enum rc
read_gateway(void *ctx, int64_t number)
{
	struct effect_reading *r = ctx;

	r->owner = numbered(EFFECT_GATEWAY, number);
	return walk_block(r, BLOCK_GATEWAY, number, NULL, 0, NULL, 0,
	    own_line);
}

/* A walk hands out the number while its statement is in use; others of that
 * kind may be. */
static enum rc
read_policy(void *ctx, int64_t number)
{
	struct effect_reading *r = ctx;
	struct text line = TEXT_INIT;
	int64_t gateway = 0;
	bool found = false;
	enum rc rc;

	r->owner = numbered(EFFECT_POLICY, number);
	rc = model_policy(r->model, r->config, number, &gateway, &line,
	    &found, r->diag);
	if (rc == RC_OK && found)
		rc = add_line(r, "ipsec sa policy", text_str(&line));
	if (rc == RC_OK && found)
		rc = use_number(r, &r->owner, EFFECT_GATEWAY, gateway);
	text_fini(&line);
	return rc;
}

static enum rc
read_binding(struct effect_reading *r, int64_t tunnel)
{
	struct text line = TEXT_INIT;
	int64_t policy;
	enum rc rc;

	rc = model_binding(r->model, r->config, tunnel, &policy, r->diag);
	if (rc != RC_OK || policy == 0)
		return rc;
	text_addf(&line, "ipsec tunnel %lld", (long long)policy);
	rc = line.failed ? no_memory(r->effects) :
	    add_line(r, "ipsec tunnel", text_str(&line));
	if (rc == RC_OK)
		rc = use_number(r, &r->owner, EFFECT_POLICY, policy);
	if (rc == RC_OK)
		rc = use_number(r, &r->owner, EFFECT_TRANSPORT, policy);
	text_fini(&line);
	return rc;
}

static enum rc
add_cover(struct effect_reading *r, int64_t source, int64_t member)
{
	void *covers = r->covers;
	const bool room = make_room(&covers, r->n_covers, &r->size_covers,
	    sizeof(*r->covers));

	r->covers = covers;
	if (!room)
		return no_memory(r->effects);
	if (member != source)
		r->covers[r->n_covers++] = (struct number_range){ source,
		    member };
	return RC_OK;
}

/* The tunnels in "tunnel template 30-33 40". */
static enum rc
read_covers(struct effect_reading *r, int64_t source, const char *line)
{
	const char *p = line + strcspn(line, "0123456789");
	int64_t first, last;
	char *end;
	enum rc rc = RC_OK;

	while (*p != '\0' && rc == RC_OK) {
		first = last = strtoll(p, &end, 10);
		if (*end == '-')
			last = strtoll(end + 1, &end, 10);
		for (; first <= last && rc == RC_OK; first++)
			rc = add_cover(r, source, first);
		p = end + strcspn(end, "0123456789");
	}
	return rc;
}

static enum rc
read_template(struct effect_reading *r, int64_t tunnel)
{
	struct text line = TEXT_INIT;
	bool found;
	enum rc rc;

	rc = model_template(r->model, r->config, tunnel, &line, &found,
	    r->diag);
	if (rc == RC_OK && found)
		rc = add_line(r, "tunnel template", text_str(&line));
	if (rc == RC_OK && found)
		rc = use_number(r, &r->owner, EFFECT_TEMPLATE, tunnel);
	if (rc == RC_OK && found)
		rc = read_covers(r, tunnel, text_str(&line));
	text_fini(&line);
	return rc;
}

/* In the order of the listing. */
static enum rc
read_tunnel(void *ctx, int64_t number)
{
	struct effect_reading *r = ctx;
	const char *binding;
	size_t len;
	enum rc rc;

	grammar_anchor(ANCHOR_BINDING, &binding, &len);
	r->owner = numbered(EFFECT_TUNNEL, number);
	rc = read_template(r, number);
	if (rc == RC_OK)
		rc = walk_block(r, BLOCK_TUNNEL, number, NULL, 0, binding,
		    len, own_line);
	if (rc == RC_OK)
		rc = read_binding(r, number);
	if (rc == RC_OK)
		rc = walk_block(r, BLOCK_TUNNEL, number, binding, len, NULL,
		    0, own_line);
	return rc;
}

/* A line that a template gives, or that goes before one. Its setting is
 * called by the words up to the first number. */
static enum rc
expanded_line(void *ctx, const struct config_line *line)
{
	struct effect_reading *r = ctx;
	const struct effect_name through = numbered(EFFECT_TEMPLATE,
	    r->cover->first);
	const char *end = line->text, *entry;

	if (line->depth == 0)	/* "tunnel select N" */
		return RC_OK;
	while (*end != '\0' && strspn(end, "0123456789") == 0) {
		end += strcspn(end, " ");
		end += strspn(end, " ");
	}
	if (end > line->text && end[-1] == ' ')
		end--;
	entry = keep_entry(r, line->text, (size_t)(end - line->text));
	return entry == NULL ? no_memory(r->effects) :
	    effects_add_line(r->effects, &r->owner, &through, entry,
	    line->text);
}

/* What a template's member uses, and all that it runs with. */
static enum rc
read_member(struct effect_reading *r)
{
	const int64_t source = r->cover->first, member = r->cover->last;
	const struct effect_name tunnel = numbered(EFFECT_TUNNEL, member);
	int64_t own = 0, policy = 0;
	enum rc rc;

	rc = model_binding(r->model, r->config, member, &own, r->diag);
	if (rc == RC_OK)
		rc = model_binding(r->model, r->config, source, &policy,
		    r->diag);
	if (rc == RC_OK)
		rc = use_number(r, &tunnel, EFFECT_TEMPLATE, source);
	if (rc == RC_OK && own == 0 && policy == source)
		rc = use_number(r, &tunnel, EFFECT_POLICY, member);
	if (rc == RC_OK && own == 0 && policy != 0)
		rc = use_number(r, &tunnel, EFFECT_TRANSPORT, policy);
	if (rc == RC_OK && own == 0)
		rc = use_number(r, &tunnel, EFFECT_GATEWAY, member);
	if (rc == RC_OK)
		rc = use_number(r, &tunnel,
		    (enum effect_kind)EFFECT_EXPANSION, member);
	r->owner = numbered((enum effect_kind)EFFECT_EXPANSION, member);
	if (rc == RC_OK)
		rc = config_list_tunnels(r->model, r->config, member, member,
		    true, expanded_line, r, r->diag);
	return rc;
}

static int
compare_covers(const void *a, const void *b)
{
	const struct number_range *x = a, *y = b;

	if (x->last != y->last)
		return x->last < y->last ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

/* Of several templates the one of the lowest tunnel counts. */
static enum rc
read_members(struct effect_reading *r)
{
	enum rc rc = RC_OK;
	size_t i;

	if (r->n_covers > 0)
		qsort(r->covers, r->n_covers, sizeof(*r->covers),
		    compare_covers);
	for (i = 0; i < r->n_covers && rc == RC_OK; i++) {
		r->cover = &r->covers[i];
		if (i == 0 || r->cover->last != r->cover[-1].last)
			rc = read_member(r);
	}
	return rc;
}

static enum rc
read_all(struct effect_reading *r)
{
	enum rc rc;

	rc = walk_block(r, BLOCK_ROUTER, 0, NULL, 0, NULL, 0, router_line);
	if (rc == RC_OK)
		rc = model_walk_numbers(r->model, r->config, BLOCK_PP, 0,
		    INT64_MAX, read_pp, r, r->diag);
	if (rc == RC_OK)
		rc = model_walk_numbers(r->model, r->config, BLOCK_TUNNEL, 0,
		    INT64_MAX, read_tunnel, r, r->diag);
	if (rc == RC_OK)
		rc = model_walk_policies(r->model, r->config, read_policy, r,
		    r->diag);
	if (rc == RC_OK)
		rc = model_walk_numbers(r->model, r->config, BLOCK_GATEWAY, 0,
		    INT64_MAX, read_gateway, r, r->diag);
	if (rc == RC_OK)
		rc = read_members(r);
	return rc;
}

/* Making nodes ------------------------------------------------------------- */

static int
compare_lines(const void *a, const void *b)
{
	const struct effect_own_line *x = a, *y = b;
	const int order = effect_name_compare(&x->owner, &y->owner);

	if (order != 0)
		return order;
	return x->position < y->position ? -1 : x->position > y->position;
}

static int
compare_uses(const void *a, const void *b)
{
	const struct effect_use *x = a, *y = b;
	const int order = effect_name_compare(&x->user, &y->user);

	if (order != 0)
		return order;
	return x->position < y->position ? -1 : x->position > y->position;
}

static int
compare_nodes(const void *a, const void *b)
{
	const struct effect_node *x = a, *y = b;

	return effect_name_compare(&x->name, &y->name);
}

/* FNV-1a, and its last byte stirred in: lines are added up. */
static uint64_t
digest_of(const char *s)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (; *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * UINT64_C(1099511628211);
	h ^= h >> 32;
	h *= UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 29;
}

/* Every name once, sorted. */
static bool
name_nodes(struct effects *e)
{
	size_t i, n = 0, kept = 0;

	e->nodes = calloc(e->n_lines + 2 * e->n_uses + 1, sizeof(*e->nodes));
	if (e->nodes == NULL)
		return false;
	for (i = 0; i < e->n_lines; i++)
		if (i == 0 || effect_name_compare(&e->lines[i].owner,
		    &e->lines[i - 1].owner) != 0)
			e->nodes[n++].name = e->lines[i].owner;
	for (i = 0; i < e->n_uses; i++) {
		e->nodes[n++].name = e->uses[i].user;
		e->nodes[n++].name = e->uses[i].used;
	}
	qsort(e->nodes, n, sizeof(*e->nodes), compare_nodes);
	for (i = 0; i < n; i++)
		if (i == 0 || compare_nodes(&e->nodes[i],
		    &e->nodes[kept - 1]) != 0)
			e->nodes[kept++] = e->nodes[i];
	e->n_nodes = kept;
	return true;
}

static void
fill_node(struct effects *e, struct effect_node *node, size_t *line,
    size_t *use)
{
	node->lines = e->lines + *line;
	while (*line < e->n_lines && effect_name_compare(
	    &e->lines[*line].owner, &node->name) == 0) {
		node->digest += digest_of(e->lines[*line].line.text);
		node->n_lines++;
		(*line)++;
	}
	node->uses = e->uses + *use;
	while (*use < e->n_uses && effect_name_compare(&e->uses[*use].user,
	    &node->name) == 0) {
		e->uses[*use].node = (size_t)(effects_node(e,
		    &e->uses[*use].used) - e->nodes);
		if ((int)e->uses[*use].used.kind == EFFECT_EXPANSION)
			node->expanded = true;
		node->n_uses++;
		(*use)++;
	}
}

static enum rc
make_nodes(struct effects *e)
{
	size_t i, line = 0, use = 0;

	if (e->lines == NULL)
		e->lines = calloc(1, sizeof(*e->lines));
	if (e->uses == NULL)
		e->uses = calloc(1, sizeof(*e->uses));
	if (e->lines == NULL || e->uses == NULL)
		return no_memory(e);
	qsort(e->lines, e->n_lines, sizeof(*e->lines), compare_lines);
	qsort(e->uses, e->n_uses, sizeof(*e->uses), compare_uses);
	if (!name_nodes(e))
		return no_memory(e);
	for (i = 0; i < e->n_nodes; i++)
		fill_node(e, &e->nodes[i], &line, &use);
	return RC_OK;
}

enum rc
effects_read(struct effects **effects, struct model *model, int64_t config,
    struct diag *diag)
{
	struct effects *e = calloc(1, sizeof(*e));
	struct effect_reading r = { .effects = e, .model = model,
	    .config = config, .diag = diag, .owner = { .name = "" } };
	enum rc rc;

	*effects = NULL;
	if (e == NULL)
		return diag_set(diag, RC_NOMEM, "out of memory");
	e->diag = diag;
	rc = model_begin_reading(model, diag);
	if (rc == RC_OK) {
		rc = read_all(&r);
		model_end_reading(model);
	}
	if (rc == RC_OK)
		rc = make_nodes(e);
	free(r.covers);
	e->diag = NULL;
	if (rc == RC_OK)
		*effects = e;
	else
		effects_free(e);
	return rc;
}

void
effects_free(struct effects *e)
{
	if (e == NULL)
		return;
	arena_fini(&e->arena);
	free(e->lines);
	free(e->uses);
	free(e->nodes);
	free(e->users);
	free(e);
}
