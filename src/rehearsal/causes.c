/*
 * Which command did it: the one that made a line come or go, or else the one
 * that made the object use what has the line. The edits are sorted by their
 * lines: a change can be a whole configuration.
 */
#include "rehearsal/causes.h"

#include <stdlib.h>
#include <string.h>

#include "rehearsal/parts.h"

#include "base/banned.h"

/* An edit under one of its lines. */
struct sorted_edit {
	const char	*line;
	size_t		 order;
	const struct rehearsal_edit *edit;
};

struct causes {
	const struct rehearsal *rehearsal;
	struct sorted_edit *old, *new;
	size_t		 n_old, n_new;
	/* The last use that was looked for: neighbours are alike. */
	struct effect_name object, used;
	const struct rehearsal_act *use;
	bool		 has_use;
};

static int
compare_edits(const void *a, const void *b)
{
	const struct sorted_edit *x = a, *y = b;
	const int order = strcmp(x->line, y->line);

	if (order != 0)
		return order;
	return x->order < y->order ? -1 : x->order > y->order;
}

struct causes *
causes_read(struct rehearsal *r)
{
	struct causes *c = arena_alloc(&r->arena, sizeof(*c));
	const struct rehearsal_edit *edit;
	size_t n = 0, i = 0;

	for (edit = r->edits; edit != NULL; edit = edit->next)
		n++;
	if (c == NULL)
		return NULL;
	*c = (struct causes){ .rehearsal = r,
	    .old = arena_array(&r->arena, n + 1, sizeof(*c->old)),
	    .new = arena_array(&r->arena, n + 1, sizeof(*c->new)) };
	if (c->old == NULL || c->new == NULL)
		return NULL;
	for (edit = r->edits; edit != NULL; edit = edit->next, i++) {
		if (edit->old_line != NULL)
			c->old[c->n_old++] = (struct sorted_edit){
			    edit->old_line, i, edit };
		if (edit->new_line != NULL)
			c->new[c->n_new++] = (struct sorted_edit){
			    edit->new_line, i, edit };
	}
	qsort(c->old, c->n_old, sizeof(*c->old), compare_edits);
	qsort(c->new, c->n_new, sizeof(*c->new), compare_edits);
	return c;
}

/* Whether an edit may be one of that thing's lines. */
static bool
is_of(const struct rehearsal_edit *edit, const struct effect_name *thing)
{
	switch (thing->kind) {
	case EFFECT_INTERFACE:
		return edit->block == BLOCK_ROUTER &&
		    strcmp(edit->object, thing->name) == 0;
	case EFFECT_PP:
		return edit->block == BLOCK_PP &&
		    edit->number == thing->number;
	case EFFECT_TUNNEL:
		return edit->block == BLOCK_TUNNEL &&
		    edit->number == thing->number;
	case EFFECT_GATEWAY:
		return edit->block == BLOCK_GATEWAY &&
		    edit->number == thing->number;
	default:
		return edit->block != BLOCK_PP;
	}
}

/* How many stand before all with that line, or one that is greater. */
static size_t
lower_bound(const struct sorted_edit *edits, size_t n, const char *line)
{
	size_t low = 0, middle;

	while (low < n) {
		middle = low + (n - low) / 2;
		if (strcmp(edits[middle].line, line) < 0)
			low = middle + 1;
		else
			n = middle;
	}
	return low;
}

/* The last edit of a thing that made the line come or go. */
static const struct rehearsal_act *
cause_of_line(const struct causes *c, const struct effect_line *line,
    bool come)
{
	const struct sorted_edit *edits = come ? c->new : c->old;
	const size_t n = come ? c->n_new : c->n_old;
	const struct rehearsal_act *cause = NULL;
	size_t i;

	for (i = lower_bound(edits, n, line->text); i < n &&
	    strcmp(edits[i].line, line->text) == 0; i++)
		if (is_of(edits[i].edit, &line->through))
			cause = edits[i].edit->act;
	return cause;
}

/* Whether a line has the number as a word of its own. */
static bool
mentions(const char *line, int64_t number)
{
	const char *p = line;
	char *end;

	while (p != NULL && (p += strcspn(p, "0123456789"))[0] != '\0') {
		const bool begins = p > line && p[-1] == ' ';
		const int64_t n = strtoll(p, &end, 10);

		if (begins && n == number && (*end == ' ' || *end == '\0'))
			return true;
		p = end;
	}
	return false;
}

/* The last edit of the object, or of a policy that it has, that mentions what
 * is used; failing that the last one of its binding, then of the object. */
static const struct rehearsal_act *
cause_of_use(const struct rehearsal *r, const struct effect_name *object,
    const struct effect_name *used)
{
	const struct rehearsal_act *said = NULL, *bound = NULL, *own = NULL;
	const struct rehearsal_edit *edit;

	for (edit = r->edits; edit != NULL; edit = edit->next) {
		const bool policy =
		    strcmp(edit->entry, "ipsec sa policy") == 0;

		if (!is_of(edit, object) &&
		    (!policy || used->kind == EFFECT_TRANSPORT))
			continue;
		if (used->number != 0 &&
		    (mentions(edit->new_line, used->number) ||
		    mentions(edit->old_line, used->number)))
			said = edit->act;
		if (strcmp(edit->entry, "ipsec tunnel") == 0)
			bound = edit->act;
		if (!policy)
			own = edit->act;
	}
	return said != NULL ? said : bound != NULL ? bound : own;
}

/* What a template gives has another number than what was typed: the last edit
 * of that setting at the tunnel, policy or gateway that is copied. */
static const struct rehearsal_act *
cause_of_copy(const struct rehearsal *r, const struct effect_line *line)
{
	const struct rehearsal_act *cause = NULL;
	const struct rehearsal_edit *edit;

	for (edit = r->edits; edit != NULL; edit = edit->next)
		if (strcmp(edit->entry, line->entry) == 0 &&
		    (edit->block == BLOCK_TUNNEL ||
		    edit->block == BLOCK_GATEWAY) &&
		    edit->number == line->through.number)
			cause = edit->act;
	return cause;
}

const struct rehearsal_act *
causes_find(struct causes *c, const struct effect_name *object,
    const struct effect_line *line, bool come)
{
	const struct rehearsal_act *cause = cause_of_line(c, line, come);

	if (cause == NULL && line->through.kind == EFFECT_TEMPLATE)
		cause = cause_of_copy(c->rehearsal, line);
	if (cause != NULL)
		return cause;
	if (!c->has_use || effect_name_compare(&c->object, object) != 0 ||
	    effect_name_compare(&c->used, &line->through) != 0)
		c->use = cause_of_use(c->rehearsal, object, &line->through);
	c->has_use = true;
	c->object = *object;
	c->used = line->through;
	return c->use;
}

static bool
is_text(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

const struct rehearsal_act *
effects_cause(const struct rehearsal *r, enum block block, int64_t number,
    const char *entry, const char *text)
{
	const struct rehearsal_edit *edit;
	const struct rehearsal_act *cause = NULL;

	for (edit = r->edits; edit != NULL; edit = edit->next)
		if (edit->block == block && edit->number == number &&
		    strcmp(edit->entry, entry) == 0 &&
		    (text == NULL || is_text(edit->old_line, text) ||
		    is_text(edit->new_line, text)))
			cause = edit->act;
	return cause;
}

const struct rehearsal_act *
effects_cause_of_number(const struct rehearsal *r, int64_t number,
    const char *word)
{
	const struct rehearsal_edit *edit;
	const struct rehearsal_act *cause = NULL;

	for (edit = r->edits; edit != NULL; edit = edit->next)
		if (strstr(edit->entry, word) != NULL &&
		    (mentions(edit->old_line, number) ||
		    mentions(edit->new_line, number)))
			cause = edit->act;
	return cause;
}
