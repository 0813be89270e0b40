/*
 * Following what is used from an object on, and holding two configurations
 * against each other. Lines are told apart by their text: whose they are may
 * change without an effect.
 */
#include "config/effect_set.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

int
effect_name_compare(const struct effect_name *a, const struct effect_name *b)
{
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return strcmp(a->name, b->name);
}

void
effect_name_text(const struct effect_name *name, struct text *text)
{
	static const char *const words[EFFECT_KINDS] = {
		[EFFECT_INTERFACE] = "",
		[EFFECT_PP] = "pp ",
		[EFFECT_TUNNEL] = "tunnel ",
		[EFFECT_POLICY] = "policy ",
		[EFFECT_GATEWAY] = "gateway ",
		[EFFECT_TRANSPORT] = "transport mode of policy ",
		[EFFECT_TEMPLATE] = "template of tunnel ",
		[EFFECT_NAT_DESCRIPTOR] = "nat descriptor ",
		[EFFECT_FILTER] = "filter ",
		[EFFECT_DYNAMIC_FILTER] = "dynamic filter ",
		[EFFECT_FILTER_SET] = "filter set ",
		[EFFECT_IPV6_FILTER] = "ipv6 filter ",
		[EFFECT_IPV6_DYNAMIC_FILTER] = "ipv6 dynamic filter ",
		[EFFECT_ETHERNET_FILTER] = "ethernet filter ",
		[EFFECT_URL_FILTER] = "url filter ",
		[EFFECT_QUEUE_FILTER] = "queue class filter ",
	};

	text_adds(text, words[name->kind]);
	if (name->name[0] != '\0')
		text_adds(text, name->name);
	else if (name->kind == EFFECT_PP && name->number == PP_ANONYMOUS)
		text_adds(text, "anonymous");
	else
		text_addf(text, "%lld", (long long)name->number);
}

static int
compare_to_node(const void *name, const void *node)
{
	return effect_name_compare(name,
	    &((const struct effect_node *)node)->name);
}

struct effect_node *
effects_node(const struct effects *e, const struct effect_name *name)
{
	return bsearch(name, e->nodes, e->n_nodes, sizeof(*e->nodes),
	    compare_to_node);
}

bool
effects_is_object(const struct effect_node *node)
{
	return node->name.kind <= EFFECT_TUNNEL &&
	    (node->n_lines > 0 || node->expanded);
}

enum rc
effects_walk(struct effects *e, effect_name_fn *f, void *ctx)
{
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < e->n_nodes && rc == RC_OK; i++)
		if (effects_is_object(&e->nodes[i]))
			rc = f(ctx, &e->nodes[i].name);
	return rc;
}

/* The uses are no more than a few deep: tunnel, pp, filter set, filter. */
enum rc
effects_reach_on(struct effects *e, struct effect_node *node,
    effect_node_fn *f, void *ctx)
{
	enum rc rc;
	size_t i;

	if (node->mark == e->mark)
		return RC_OK;
	node->mark = e->mark;
	rc = f(ctx, node);
	for (i = 0; i < node->n_uses && rc == RC_OK; i++)
		rc = effects_reach_on(e, &e->nodes[node->uses[i].node], f,
		    ctx);
	return rc;
}

enum rc
effects_reach(struct effects *e, struct effect_node *node, effect_node_fn *f,
    void *ctx)
{
	e->mark++;
	return effects_reach_on(e, node, f, ctx);
}

/* Effective lines, gathered. */
struct gathered {
	const struct effect_line **lines;
	bool	*alone;		/* the other side does not have it */
	size_t	 n, size;
};

static enum rc
digest_node(void *ctx, struct effect_node *node)
{
	uint64_t *digest = ctx;

	*digest += node->digest;
	return RC_OK;
}

static enum rc
gather_node(void *ctx, struct effect_node *node)
{
	struct gathered *g = ctx;
	const size_t need = g->n + node->n_lines;
	const struct effect_line **lines;
	size_t i;

	if (need > g->size) {
		lines = realloc(g->lines, (need + need / 2) * sizeof(*lines));
		if (lines == NULL)
			return RC_NOMEM;
		g->lines = lines;
		g->size = need + need / 2;
	}
	for (i = 0; i < node->n_lines; i++)
		g->lines[g->n++] = &node->lines[i].line;
	return RC_OK;
}

static void
gathered_fini(struct gathered *g)
{
	free(g->lines);
	free(g->alone);
}

/* Where a line of a gathering is: for sorting by the text. */
struct sorted_line {
	const char	*text;
	size_t		 at;
};

static int
compare_sorted(const void *a, const void *b)
{
	const struct sorted_line *x = a, *y = b;
	const int order = strcmp(x->text, y->text);

	if (order != 0)
		return order;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* NULL without memory. */
static struct sorted_line *
sort_lines(const struct gathered *g)
{
	struct sorted_line *sorted = calloc(g->n + 1, sizeof(*sorted));
	size_t i;

	for (i = 0; sorted != NULL && i < g->n; i++)
		sorted[i] = (struct sorted_line){ g->lines[i]->text, i };
	if (sorted != NULL)
		qsort(sorted, g->n, sizeof(*sorted), compare_sorted);
	return sorted;
}

/* What a template gives a tunnel stands among its own lines, too: each text
 * stays once, the first. */
static enum rc
drop_repeated(struct gathered *g)
{
	struct sorted_line *sorted = sort_lines(g);
	size_t i, kept = 0;

	if (sorted == NULL)
		return RC_NOMEM;
	for (i = g->n; i > 1; i--)
		if (strcmp(sorted[i - 1].text, sorted[i - 2].text) == 0)
			g->lines[sorted[i - 1].at] = NULL;
	for (i = 0; i < g->n; i++)
		if (g->lines[i] != NULL)
			g->lines[kept++] = g->lines[i];
	g->n = kept;
	free(sorted);
	return RC_OK;
}

static enum rc
gather(struct effects *e, struct effect_node *node, struct gathered *g)
{
	enum rc rc = RC_OK;

	if (node == NULL || !effects_is_object(node))
		return RC_OK;
	rc = effects_reach(e, node, gather_node, g);
	return rc == RC_OK && node->expanded ? drop_repeated(g) : rc;
}

enum rc
effects_lines(struct effects *e, const struct effect_name *object,
    effect_line_fn *f, void *ctx)
{
	struct gathered g = { .n = 0 };
	size_t i;
	enum rc rc = gather(e, effects_node(e, object), &g);

	for (i = 0; i < g.n && rc == RC_OK; i++)
		rc = f(ctx, g.lines[i]);
	gathered_fini(&g);
	return rc;
}

/* Comparing ---------------------------------------------------------------- */

/* Marks the lines that only one side has. */
static enum rc
mark_alone(struct gathered *a, struct gathered *b)
{
	struct sorted_line *x = sort_lines(a), *y = sort_lines(b);
	size_t i = 0, j = 0;
	int order;

	a->alone = calloc(a->n + 1, sizeof(*a->alone));
	b->alone = calloc(b->n + 1, sizeof(*b->alone));
	if (x == NULL || y == NULL || a->alone == NULL || b->alone == NULL) {
		free(x);
		free(y);
		return RC_NOMEM;
	}
	while (i < a->n || j < b->n) {
		order = i == a->n ? 1 : j == b->n ? -1 :
		    strcmp(x[i].text, y[j].text);
		if (order < 0)
			a->alone[x[i].at] = true;
		if (order > 0)
			b->alone[y[j].at] = true;
		i += order <= 0;
		j += order >= 0;
	}
	free(x);
	free(y);
	return RC_OK;
}

/* Copies of the marked lines, in their order; NULL without memory. */
static struct effect_line *
take_alone(const struct gathered *g, size_t *n)
{
	struct effect_line *lines = calloc(g->n + 1, sizeof(*lines));
	size_t i;

	*n = 0;
	for (i = 0; lines != NULL && i < g->n; i++)
		if (g->alone[i])
			lines[(*n)++] = *g->lines[i];
	return lines;
}

static enum rc
tell_change(const struct effect_name *object, struct gathered *a,
    struct gathered *b, effect_change_fn *f, void *ctx)
{
	struct effect_change change = { .object = *object };
	struct effect_line *gone = NULL, *come = NULL;
	enum rc rc = mark_alone(a, b);

	if (rc == RC_OK) {
		gone = take_alone(a, &change.n_gone);
		come = take_alone(b, &change.n_come);
		change.gone = gone;
		change.come = come;
		rc = gone == NULL || come == NULL ? RC_NOMEM : RC_OK;
	}
	if (rc == RC_OK && change.n_gone + change.n_come > 0)
		rc = f(ctx, &change);
	free(gone);
	free(come);
	return rc;
}

static uint64_t
object_digest(struct effects *e, struct effect_node *node)
{
	uint64_t digest = 0;

	if (node != NULL)
		(void)effects_reach(e, node, digest_node, &digest);
	return digest;
}

/* One object; a node is NULL where it is not there. */
static enum rc
compare_object(struct effects *from, struct effect_node *a,
    struct effects *to, struct effect_node *b, effect_change_fn *f, void *ctx)
{
	struct gathered x = { .n = 0 }, y = { .n = 0 };
	enum rc rc;

	if (a != NULL && b != NULL && !a->expanded && !b->expanded &&
	    object_digest(from, a) == object_digest(to, b))
		return RC_OK;
	rc = gather(from, a, &x);
	if (rc == RC_OK)
		rc = gather(to, b, &y);
	if (rc == RC_OK)
		rc = tell_change(a != NULL ? &a->name : &b->name, &x, &y, f,
		    ctx);
	gathered_fini(&x);
	gathered_fini(&y);
	return rc;
}

/* The next object from there on; NULL behind the last. */
static struct effect_node *
next_object(struct effects *e, size_t *at)
{
	while (*at < e->n_nodes && !effects_is_object(&e->nodes[*at]))
		(*at)++;
	return *at < e->n_nodes ? &e->nodes[*at] : NULL;
}

enum rc
effects_compare(struct effects *from, struct effects *to, effect_change_fn *f,
    void *ctx)
{
	struct effect_node *a, *b;
	size_t i = 0, j = 0;
	int order;
	enum rc rc = RC_OK;

	while (rc == RC_OK) {
		a = next_object(from, &i);
		b = next_object(to, &j);
		if (a == NULL && b == NULL)
			break;
		order = a == NULL ? 1 : b == NULL ? -1 :
		    effect_name_compare(&a->name, &b->name);
		rc = compare_object(from, order <= 0 ? a : NULL, to,
		    order >= 0 ? b : NULL, f, ctx);
		i += order <= 0;
		j += order >= 0;
	}
	return rc;
}
