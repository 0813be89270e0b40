/*
 * Nodes, edges and facts: putting them together, counting who reaches whom,
 * and holding two configurations against each other.
 */
#include "config/topology.h"

#include <string.h>

#include "base/banned.h"

void
topology_fini(struct topology *t)
{
	arena_fini(&t->arena);
	*t = (struct topology)TOPOLOGY_INIT;
}

const char *
topology_word(enum topology_kind kind)
{
	static const char *const words[TOPOLOGY_KINDS] = {
		[TOPOLOGY_PP] = "pp",
		[TOPOLOGY_TUNNEL] = "tunnel",
		[TOPOLOGY_POLICY] = "policy",
		[TOPOLOGY_TRANSPORT] = "transport",
		[TOPOLOGY_GATEWAY] = "gateway",
	};

	return words[kind];
}

static int
compare(const struct topology_node *node, enum topology_kind kind,
    int64_t number)
{
	if (node->kind != kind)
		return node->kind < kind ? -1 : 1;
	return node->number < number ? -1 : node->number > number;
}

struct topology_node *
topology_find(const struct topology *t, enum topology_kind kind,
    int64_t number)
{
	struct topology_node *node;

	for (node = t->nodes; node != NULL; node = node->next)
		if (compare(node, kind, number) == 0)
			return node;
	return NULL;
}

struct topology_node *
topology_add(struct topology *t, enum topology_kind kind, int64_t number)
{
	struct topology_node **at = &t->nodes, *node;

	/* Mostly they come in their order. */
	if (t->last_node != NULL && compare(t->last_node, kind, number) < 0)
		at = &t->last_node->next;
	while (*at != NULL && compare(*at, kind, number) < 0)
		at = &(*at)->next;
	if (*at != NULL && compare(*at, kind, number) == 0)
		return *at;
	node = arena_alloc(&t->arena, sizeof(*node));
	if (node == NULL)
		return NULL;
	*node = (struct topology_node){ .kind = kind, .number = number,
	    .next = *at };
	*at = node;
	if (node->next == NULL)
		t->last_node = node;
	return node;
}

struct topology_edge *
topology_tie(struct topology *t, enum topology_tie tie,
    struct topology_node *from, struct topology_node *to)
{
	struct topology_edge *edge = arena_alloc(&t->arena, sizeof(*edge));

	if (edge == NULL || from == NULL || to == NULL)
		return NULL;
	*edge = (struct topology_edge){ .tie = tie, .from = from, .to = to };
	if (t->last_edge == NULL)
		t->edges = edge;
	else
		t->last_edge->next = edge;
	t->last_edge = edge;
	return edge;
}

/* Facts stand in the order of their slots, then as they come. */
struct topology_fact *
topology_tell(struct topology *t, struct topology_node *node,
    enum topology_slot slot, const char *text)
{
	struct topology_fact *fact, **at;

	fact = arena_alloc(&t->arena, sizeof(*fact));
	if (fact == NULL || node == NULL)
		return NULL;
	fact->slot = slot;
	fact->text = arena_strndup(&t->arena, text, strlen(text));
	fact->value = fact->text;
	if (fact->text == NULL)
		return NULL;
	for (at = &node->facts; *at != NULL && (*at)->slot <= slot;)
		at = &(*at)->next;
	fact->next = *at;
	*at = fact;
	return fact;
}

bool
topology_reached(const struct topology_node *node)
{
	return node->tunnels > 0 || (node->kind != TOPOLOGY_POLICY &&
	    node->kind != TOPOLOGY_GATEWAY);
}

/* Whether the edge counts for that node: what is gone counts for what goes. */
static bool
counts(const struct topology_edge *edge, const struct topology_node *node)
{
	return (edge->fate == TOPOLOGY_GOES) == (node->fate == TOPOLOGY_GOES) ||
	    edge->fate == TOPOLOGY_STAYS;
}

void
topology_count(struct topology *t)
{
	const struct topology_edge *edge;
	struct topology_node *node;

	for (node = t->nodes; node != NULL; node = node->next)
		node->tunnels = 0;
	for (edge = t->edges; edge != NULL; edge = edge->next)
		if ((edge->tie == TOPOLOGY_BINDING ||
		    edge->tie == TOPOLOGY_MEMBER) && counts(edge, edge->to))
			edge->to->tunnels++;
	for (edge = t->edges; edge != NULL; edge = edge->next)
		if (edge->tie == TOPOLOGY_USE && counts(edge, edge->to))
			edge->to->tunnels += edge->from->tunnels;
}

static const struct topology_fact *
find_fact(const struct topology_node *node, const struct topology_fact *like)
{
	const struct topology_fact *fact;

	for (fact = node->facts; fact != NULL; fact = fact->next)
		if (fact->slot == like->slot &&
		    strcmp(fact->text, like->text) == 0 &&
		    strcmp(fact->value, like->value) == 0)
			return fact;
	return NULL;
}

/* The facts of one side: those that the other has too are told once. */
static bool
merge_facts(struct topology *t, struct topology_node *node,
    const struct topology_node *from, const struct topology_node *other,
    enum topology_fate fate)
{
	const struct topology_fact *fact;
	struct topology_fact *told;
	bool same;

	for (fact = from->facts; fact != NULL; fact = fact->next) {
		same = other != NULL && find_fact(other, fact) != NULL;
		if (same && fate == TOPOLOGY_GOES)
			continue;
		told = topology_tell(t, node, fact->slot, fact->text);
		if (told == NULL)
			return false;
		if (other != NULL && !same) {
			told->fate = fate;
			node->changed = true;
		}
	}
	return true;
}

/* How many lines of the one the other has not. */
static size_t
count_missing(const struct topology_node *one,
    const struct topology_node *other)
{
	const struct topology_line *line, *like;
	size_t n = 0;

	for (line = one->lines; line != NULL; line = line->next) {
		for (like = other->lines; like != NULL; like = like->next)
			if (strcmp(line->text, like->text) == 0)
				break;
		n += like == NULL;
	}
	return n;
}

/* A node that only one of the two has. */
static bool
merge_single(struct topology *t, const struct topology_node *one,
    enum topology_fate fate)
{
	struct topology_node *node = topology_add(t, one->kind, one->number);

	if (node == NULL)
		return false;
	node->defined = one->defined;
	node->fate = fate;
	return merge_facts(t, node, one, NULL, fate);
}

static bool
merge_pair(struct topology *t, const struct topology_node *before,
    const struct topology_node *after)
{
	struct topology_node *node = topology_add(t, after->kind,
	    after->number);

	if (node == NULL)
		return false;
	node->defined = after->defined;
	node->lines_gone = count_missing(before, after);
	node->lines_come = count_missing(after, before);
	node->changed = before->defined != after->defined ||
	    node->lines_gone + node->lines_come > 0;
	return merge_facts(t, node, before, after, TOPOLOGY_GOES) &&
	    merge_facts(t, node, after, before, TOPOLOGY_COMES);
}

static bool
merge_nodes(struct topology *t, const struct topology *before,
    const struct topology *after)
{
	const struct topology_node *one = before->nodes, *two = after->nodes;
	bool ok = true;
	int order;

	while (ok && (one != NULL || two != NULL)) {
		order = one == NULL ? 1 : two == NULL ? -1 :
		    compare(one, two->kind, two->number);
		if (order == 0)
			ok = merge_pair(t, one, two);
		else
			ok = merge_single(t, order < 0 ? one : two, order < 0 ?
			    TOPOLOGY_GOES : TOPOLOGY_COMES);
		one = order <= 0 ? one->next : one;
		two = order >= 0 ? two->next : two;
	}
	return ok;
}

static bool
has_edge(const struct topology *t, const struct topology_edge *like)
{
	const struct topology_edge *edge;

	for (edge = t->edges; edge != NULL; edge = edge->next)
		if (edge->tie == like->tie &&
		    compare(edge->from, like->from->kind,
		    like->from->number) == 0 &&
		    compare(edge->to, like->to->kind, like->to->number) == 0)
			return true;
	return false;
}

/* The edges of one side; fate: of those that the other has not. */
static bool
merge_edges(struct topology *t, const struct topology *from,
    const struct topology *other, enum topology_fate fate)
{
	const struct topology_edge *edge;
	struct topology_edge *made;
	bool same;

	for (edge = from->edges; edge != NULL; edge = edge->next) {
		same = has_edge(other, edge);
		if (same && fate == TOPOLOGY_GOES)
			continue;
		made = topology_tie(t, edge->tie,
		    topology_find(t, edge->from->kind, edge->from->number),
		    topology_find(t, edge->to->kind, edge->to->number));
		if (made == NULL)
			return false;
		made->fate = same ? TOPOLOGY_STAYS : fate;
	}
	return true;
}

enum rc
topology_merge(struct topology *t, const struct topology *before,
    const struct topology *after, struct diag *diag)
{
	if (!merge_nodes(t, before, after) ||
	    !merge_edges(t, before, after, TOPOLOGY_GOES) ||
	    !merge_edges(t, after, before, TOPOLOGY_COMES))
		return diag_set(diag, RC_NOMEM, "out of memory");
	topology_count(t);
	return RC_OK;
}
