/*
 * Fills boxes. Facts that stay share a row as long as there is room; each that
 * goes or comes has rows of its own, with a sign.
 */
#include "tool/graph_box.h"

#include <string.h>

#include "base/text.h"
#include "tool/graph.h"

#include "base/banned.h"

#define MARGIN	2	/* the frame and a blank, on either side */

/* What is being filled. */
struct filling {
	struct arena		*arena;
	const struct wrap	*wrap;
	size_t			 room;	/* columns of a row */
	struct box		*box;
	struct box_row		**end;
	struct text		 row;	/* facts that stay, so far */
	bool			 named;	/* the title has the name */
};

static bool
add_row(struct filling *f, const char *s, size_t len, enum ink ink)
{
	struct box_row *row = arena_alloc(f->arena, sizeof(*row));

	if (row == NULL)
		return false;
	row->text = arena_strndup(f->arena, s, len);
	row->ink = ink;
	*f->end = row;
	f->end = &row->next;
	f->box->height++;
	return row->text != NULL;
}

/* As many rows as it takes. They end at blanks where there are any. */
static bool
add_rows(struct filling *f, const char *s, enum ink ink)
{
	size_t n, i;

	while (*s != '\0') {
		n = canvas_fit(f->wrap, s, f->room);
		if (n == 0)
			break;
		for (i = n; s[n] != '\0' && s[n] != ' ' && i > 0; i--)
			if (s[i - 1] == ' ')
				break;
		n = i > 0 && s[n] != '\0' && s[n] != ' ' ? i : n;
		if (!add_row(f, s, n, ink))
			return false;
		s += n + strspn(s + n, " ");
	}
	return true;
}

static bool
end_row(struct filling *f, enum ink ink)
{
	const bool ok = !f->row.failed &&
	    add_rows(f, text_str(&f->row), ink);

	text_reset(&f->row);
	return ok;
}

static bool
add_staying(struct filling *f, const char *s, enum ink ink)
{
	if (f->row.len > 0 && canvas_columns(f->wrap, text_str(&f->row)) +
	    canvas_columns(f->wrap, s) + 2 > f->room && !end_row(f, ink))
		return false;
	text_addf(&f->row, "%s%s", f->row.len > 0 ? ", " : "", s);
	return true;
}

/* "- peer 192.0.2.1". */
static bool
add_signed(struct filling *f, const struct topology_fact *fact, enum ink ink)
{
	const bool goes = fact->fate == TOPOLOGY_GOES;

	if (!end_row(f, ink))
		return false;
	text_addf(&f->row, "%s %s", goes ? "-" : "+", fact->text);
	return end_row(f, goes ? INK_GOES : INK_COMES);
}

/* Whether the name has room behind the title. */
static bool
is_in_title(const struct filling *f, const struct topology_fact *fact)
{
	return fact->slot == TOPOLOGY_NAME && fact->fate == TOPOLOGY_STAYS &&
	    fact->text == graph_name(f->box->node) &&
	    f->named;
}

static bool
add_facts(struct filling *f, enum ink ink)
{
	const struct topology_node *node = f->box->node;
	const struct topology_fact *fact;
	const size_t lines = node->lines_gone > node->lines_come ?
	    node->lines_gone : node->lines_come;
	bool ok = true;

	for (fact = node->facts; ok && fact != NULL; fact = fact->next) {
		if (fact->fate != TOPOLOGY_STAYS)
			ok = add_signed(f, fact, ink);
		else if (!is_in_title(f, fact))
			ok = add_staying(f, fact->text, ink);
	}
	ok = ok && end_row(f, ink);
	if (lines > 0) {
		text_addf(&f->row, "~ %zu other line%s", lines,
		    lines == 1 ? "" : "s");
		ok = ok && end_row(f, INK_MARKED);
	}
	return ok;
}

static enum ink
box_ink(const struct box *box)
{
	if (box->ghost || box->node->fate == TOPOLOGY_GOES)
		return INK_GOES;
	if (box->node->fate == TOPOLOGY_COMES)
		return INK_COMES;
	return INK_PLAIN;
}

/* The sign of a box: what becomes of it. */
static const char *
box_sign(const struct box *box)
{
	if (box->ghost || box->node->fate == TOPOLOGY_GOES)
		return "- ";
	if (box->node->fate == TOPOLOGY_COMES)
		return "+ ";
	return box->node->changed ? "~ " : "";
}

static bool
add_title(struct filling *f)
{
	const char *name = graph_name(f->box->node);
	bool ok;

	text_adds(&f->row, box_sign(f->box));
	graph_add_title(f->box->node, &f->row);
	f->named = !f->box->ghost && f->box->node->fate != TOPOLOGY_GOES &&
	    canvas_columns(f->wrap, text_str(&f->row)) + 1 +
	    canvas_columns(f->wrap, name) + 2 <= f->room;
	if (f->named && name[0] != '\0')
		text_addf(&f->row, " %s", name);
	f->box->title = arena_strndup(f->arena, text_str(&f->row),
	    f->row.len);
	ok = f->box->title != NULL && !f->row.failed;
	text_reset(&f->row);
	return ok;
}

/* Where a node that stood here is tied now. */
static bool
add_whither(struct filling *f, const struct topology *t)
{
	const struct topology_edge *edge;

	for (edge = t->edges; edge != NULL; edge = edge->next) {
		if (edge->from != f->box->node ||
		    edge->fate == TOPOLOGY_GOES ||
		    edge->tie == TOPOLOGY_COPY)
			continue;
		text_adds(&f->row, "now ");
		graph_add_title(edge->to, &f->row);
		break;
	}
	return end_row(f, INK_GOES);
}

static bool
add_remark(struct filling *f, const struct topology *t)
{
	bool ok;

	if (f->box->ghost)
		text_adds(&f->row, "was here");
	else
		graph_add_remark(t, f->box->node, false, &f->row);
	f->box->remark = arena_strndup(f->arena, text_str(&f->row),
	    f->row.len);
	ok = f->box->remark != NULL && !f->row.failed;
	text_reset(&f->row);
	return ok;
}

struct box *
box_new(struct arena *arena, const struct topology *t,
    const struct topology_node *node, const struct wrap *wrap, size_t width,
    bool ghost)
{
	struct box *box = arena_alloc(arena, sizeof(*box));
	struct filling f = { .arena = arena, .wrap = wrap,
	    .room = width - 2 * (size_t)MARGIN, .box = box,
	    .row = TEXT_INIT };
	bool ok;

	if (box == NULL)
		return NULL;
	*box = (struct box){ .node = node, .ghost = ghost, .height = 2,
	    .room = f.room };
	f.end = &box->rows;
	ok = add_title(&f) && add_remark(&f, t) &&
	    (ghost ? add_whither(&f, t) : add_facts(&f, box_ink(box)));
	/* Lines lead to and from the row below the title. */
	if (ok && box->height < 3)
		ok = add_row(&f, "", 0, INK_PLAIN);
	text_fini(&f.row);
	return ok ? box : NULL;
}

static enum stroke
box_stroke(const struct box *box)
{
	if (box->ghost || !box->node->defined ||
	    box->node->fate == TOPOLOGY_GOES)
		return STROKE_DASHED;
	if (box->node->tunnels > 1)
		return STROKE_DOUBLE;
	return box->node->fate == TOPOLOGY_COMES ? STROKE_HEAVY :
	    STROKE_LIGHT;
}

void
box_draw(const struct box *box, struct canvas *c, size_t x, size_t width)
{
	const enum ink ink = box_ink(box);
	const bool marked = box->remark[0] != '\0' && ink == INK_PLAIN;
	const enum ink frame = marked ? INK_MARKED : ink;
	const struct box_row *row;
	size_t y = box->y, n;

	canvas_frame(c, &(struct frame){ .x = x, .y = y, .width = width,
	    .height = box->height, .stroke = box_stroke(box),
	    .ink = frame });
	n = canvas_text(c, x + 3, y, width - 6, box->title, ink);
	(void)canvas_text(c, x + 2, y, 1, " ", frame);
	(void)canvas_text(c, x + 3 + n, y, 1, " ", frame);
	for (row = box->rows; row != NULL; row = row->next)
		(void)canvas_text(c, x + MARGIN, ++y, box->room, row->text,
		    row->ink);
	if (box->remark[0] == '\0')
		return;
	n = canvas_text(c, x + 3, ++y, width - 6, box->remark, frame);
	(void)canvas_text(c, x + 2, y, 1, " ", frame);
	(void)canvas_text(c, x + 3 + n, y, 1, " ", frame);
}
