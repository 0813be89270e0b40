/*
 * The picture for a terminal. A tunnel names one policy and a policy one
 * gateway, so what hangs together is a tree that stands on its gateway: drawn
 * from the tunnels on the left to the gateway on the right, no line crosses
 * another. Where a change moves a tunnel or a policy, it stands in both
 * trees.
 */
#include <stdlib.h>
#include <string.h>

#include "tool/canvas.h"
#include "tool/graph.h"
#include "tool/graph_box.h"

#include "base/banned.h"

#define COLUMNS_MIN	64
#define COLUMNS_MAX	120
#define GAP		5	/* between two columns of boxes */
#define LANE		2	/* where in it lines go up and down */

/* The picture that is being made. */
struct picture {
	const struct topology	*t;
	const struct graph_text	*how;
	struct arena		 arena;
	struct wrap		 wrap;
	size_t			 x[3], width[3];
	struct box		*roots, **end;
	size_t			 height;
	struct canvas		 canvas;
};

static bool
find_columns(struct picture *p)
{
	const size_t most = p->how->width > COLUMNS_MAX ? COLUMNS_MAX :
	    p->how->width;
	const size_t width = most < COLUMNS_MIN ? COLUMNS_MIN : most;
	const size_t room = width - 2 * (size_t)GAP;

	p->width[0] = (room + 1) / 3 - 1;
	p->width[1] = (room + 2) / 3;
	p->width[2] = room - p->width[0] - p->width[1];
	p->x[0] = 0;
	p->x[1] = p->width[0] + GAP;
	p->x[2] = p->x[1] + p->width[1] + GAP;
	p->wrap = canvas_wrap(p->how->encoding);
	return true;
}

/* The box of a node, with what is written into it. ghost: it stood here
 * before, and stands elsewhere now. */
static struct box *
add_box(struct picture *p, const struct topology_node *node, size_t column,
    bool ghost, struct box ***end)
{
	struct box *box = box_new(&p->arena, p->t, node, &p->wrap,
	    p->width[column], ghost);

	if (box == NULL)
		return NULL;
	box->column = column;
	**end = box;
	*end = &box->next;
	return box;
}

/* The other edges are facts in boxes here. */
static bool
is_drawn(const struct topology_edge *edge)
{
	return edge->tie == TOPOLOGY_BINDING || edge->tie == TOPOLOGY_USE ||
	    edge->tie == TOPOLOGY_MEMBER;
}

/* Whether the edge's origin has another edge, which is the one in force. */
static bool
moved_away(const struct picture *p, const struct topology_edge *edge)
{
	const struct topology_edge *other;

	if (edge->fate != TOPOLOGY_GOES)
		return false;
	for (other = p->t->edges; other != NULL; other = other->next)
		if (other != edge && other->from == edge->from &&
		    other->fate != TOPOLOGY_GOES && is_drawn(other))
			return true;
	return false;
}

/* The boxes that lead to this one, and theirs. */
static bool
add_children(struct picture *p, struct box *parent)
{
	const struct topology_edge *edge;
	struct box **end = &parent->children, *box;

	if (parent->ghost)
		return true;
	for (edge = p->t->edges; edge != NULL; edge = edge->next) {
		if (edge->to != parent->node || !is_drawn(edge))
			continue;
		box = add_box(p, edge->from, edge->tie == TOPOLOGY_USE ? 1 : 0,
		    moved_away(p, edge), &end);
		if (box == NULL)
			return false;
		box->fate = edge->fate;
		if (edge->tie == TOPOLOGY_USE && !add_children(p, box))
			return false;
	}
	return true;
}

/* Whether a node leads on to another, in force or not. */
static bool
leads_on(const struct picture *p, const struct topology_node *node)
{
	const struct topology_edge *edge;

	for (edge = p->t->edges; edge != NULL; edge = edge->next)
		if (edge->from == node && is_drawn(edge))
			return true;
	return false;
}

static bool
add_roots(struct picture *p)
{
	static const enum topology_kind kinds[3] = { TOPOLOGY_TUNNEL,
	    TOPOLOGY_POLICY, TOPOLOGY_GATEWAY };
	const struct topology_node *node;
	struct box *box;
	size_t i;

	p->end = &p->roots;
	for (i = 0; i < 3; i++)
		for (node = p->t->nodes; node != NULL; node = node->next) {
			if (node->kind != kinds[i] || leads_on(p, node))
				continue;
			box = add_box(p, node, i, false, &p->end);
			if (box == NULL || !add_children(p, box))
				return false;
		}
	return true;
}

/* Lays out what leads to a box, from row y on, and the box beside it. Returns
 * the row below. */
static size_t
lay_out(struct box *box, size_t y)
{
	struct box *child, *last = NULL;
	size_t below = y;

	for (child = box->children; child != NULL; child = child->next) {
		below = lay_out(child, below);
		last = child;
	}
	box->y = y;
	if (last != NULL)
		box->y = (box->children->y + last->y) / 2;
	return below > box->y + box->height ? below : box->y + box->height;
}

static enum stroke
edge_stroke(const struct box *box)
{
	return box->fate == TOPOLOGY_GOES ? STROKE_DASHED :
	    box->fate == TOPOLOGY_COMES ? STROKE_HEAVY : STROKE_LIGHT;
}

static enum ink
edge_ink(const struct box *box)
{
	return box->fate == TOPOLOGY_GOES ? INK_GOES :
	    box->fate == TOPOLOGY_COMES ? INK_COMES : INK_PLAIN;
}

/* The line from a child to its parent: across to the lane, along it, across
 * to the arrow. */
static void
draw_edge(struct picture *p, const struct box *parent,
    const struct box *child)
{
	const enum stroke stroke = edge_stroke(child);
	const enum ink ink = edge_ink(child);
	const size_t lane = p->x[parent->column] - GAP + LANE;
	const size_t begin = p->x[child->column] + p->width[child->column];
	const size_t from = child->y + 1, to = parent->y + 1;

	canvas_across(&p->canvas, from, begin, lane, stroke, ink);
	if (from != to)
		canvas_down(&p->canvas, lane, from < to ? from : to,
		    from < to ? to : from, stroke, ink);
	canvas_across(&p->canvas, to, lane, lane + 1, stroke, ink);
	canvas_arrow(&p->canvas, p->x[parent->column] - 1, to,
	    parent->children->next == NULL ? ink : INK_PLAIN);
}

static void
draw(struct picture *p, const struct box *box)
{
	const struct box *child;

	for (child = box->children; child != NULL; child = child->next) {
		draw(p, child);
		draw_edge(p, box, child);
	}
	box_draw(box, &p->canvas, p->x[box->column], p->width[box->column]);
}

/* Trees in the order of their lowest tunnels; without any, last. */
static int64_t
lowest_tunnel(const struct box *box)
{
	const struct box *child;
	int64_t lowest = INT64_MAX, n;

	if (box->node->kind == TOPOLOGY_TUNNEL)
		return box->ghost ? INT64_MAX - 1 : box->node->number;
	for (child = box->children; child != NULL; child = child->next) {
		n = lowest_tunnel(child);
		lowest = n < lowest ? n : lowest;
	}
	return lowest;
}

static void
sort_boxes(struct box **list)
{
	struct box *sorted = NULL, **at, *box;

	while ((box = *list) != NULL) {
		*list = box->next;
		sort_boxes(&box->children);
		box->order = lowest_tunnel(box);
		for (at = &sorted; *at != NULL && (*at)->order <= box->order;)
			at = &(*at)->next;
		box->next = *at;
		*at = box;
	}
	*list = sorted;
}

static enum rc
draw_all(struct picture *p, struct text *out)
{
	struct box *box;
	enum rc rc;

	sort_boxes(&p->roots);
	for (box = p->roots; box != NULL; box = box->next)
		p->height = lay_out(box, p->height);
	rc = canvas_init(&p->canvas, p->x[2] + p->width[2], p->height,
	    p->how->encoding);
	if (rc != RC_OK)
		return rc;
	for (box = p->roots; box != NULL; box = box->next)
		draw(p, box);
	canvas_print(&p->canvas, p->how->colour, out);
	return RC_OK;
}

/* One thing to be watched. */
static void
add_finding(struct picture *p, const struct topology_node *node,
    struct text *out)
{
	struct text remark = TEXT_INIT;

	if (node->fate == TOPOLOGY_GOES)
		return;
	graph_add_remark(p->t, node, true, &remark);
	if (remark.len > 0) {
		text_adds(out, p->how->colour ? "\033[1;33m!\033[0m " : "! ");
		graph_add_title(node, out);
		text_addf(out, ": %s\n", text_str(&remark));
	}
	text_fini(&remark);
}

static void
add_findings(struct picture *p, struct text *out)
{
	const struct topology_node *node;

	for (node = p->t->nodes; node != NULL; node = node->next)
		add_finding(p, node, out);
	if (p->how->change)
		text_adds(out, "- goes, + comes, ~ changes\n");
}

enum rc
graph_add_text(const struct topology *t, const struct graph_text *how,
    struct text *out)
{
	struct picture p = { .t = t, .how = how, .arena = ARENA_INIT };
	enum rc rc = RC_NOMEM;

	if (find_columns(&p) && add_roots(&p))
		rc = draw_all(&p, out);
	if (rc == RC_OK && p.roots == NULL)
		text_adds(out, "no tunnels, policies or gateways\n");
	else if (rc == RC_OK)
		add_findings(&p, out);
	canvas_fini(&p.canvas);
	arena_fini(&p.arena);
	return rc == RC_OK ? text_rc(out) : rc;
}
