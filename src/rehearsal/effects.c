/*
 * Whose effective settings change, and which lines those are.
 */
#include <string.h>

#include "rehearsal/causes.h"
#include "rehearsal/parts.h"

#include "base/banned.h"

/* An object that changes, while it is told. */
struct telling {
	struct rehearsal *rehearsal;
	struct causes	*causes;
	struct rehearsal_object *object;
};

/* In which a line is read: a tunnel's pp has lines of its own. */
static struct selection
selection_of(const struct effect_name *object,
    const struct effect_name *through)
{
	const struct effect_name *name = through->kind == EFFECT_PP ?
	    through : object;

	return (struct selection){ .kind = name->kind == EFFECT_PP ?
	    SELECTION_PP : name->kind == EFFECT_TUNNEL ? SELECTION_TUNNEL :
	    SELECTION_NONE, .number = name->number };
}

static enum rc
fill_line(struct telling *t, struct rehearsal_line *out,
    const struct effect_line *line, bool come)
{
	const struct selection selection = selection_of(&t->object->name,
	    &line->through);
	struct rehearsal *r = t->rehearsal;

	*out = (struct rehearsal_line){ .come = come,
	    .text = rehearsal_mask(r, &selection, line->text),
	    .entry = rehearsal_copy(r, line->entry, strlen(line->entry)),
	    .through = line->through,
	    .cause = causes_find(t->causes, &t->object->name, line, come) };
	return out->text == NULL || out->entry == NULL ? RC_NOMEM : RC_OK;
}

static bool
is_named(const struct rehearsal *r, const struct effect_name *object)
{
	const struct rehearsal_act *act;

	for (act = r->acts; act != NULL; act = act->next)
		if (!act->refused && act->command != NULL &&
		    effect_is_named(object, act->command, &act->where))
			return true;
	return false;
}

static enum rc
count_line(void *ctx, const struct effect_line *line)
{
	size_t *n = ctx;

	(void)line;
	(*n)++;
	return RC_OK;
}

static enum rc
is_there(struct effects *e, const struct effect_name *object, bool *there)
{
	size_t n = 0;
	const enum rc rc = effects_lines(e, object, count_line, &n);

	*there = n > 0;
	return rc;
}

static void
add_object(struct rehearsal *r, struct rehearsal_object *object)
{
	if (r->objects == NULL)
		r->objects = object;
	else
		r->last_object->next = object;
	r->last_object = object;
	r->n_objects++;
}

static enum rc
tell_object(void *ctx, const struct effect_change *change)
{
	struct telling *t = ctx;
	struct rehearsal *r = t->rehearsal;
	struct rehearsal_object *object = arena_alloc(&r->arena,
	    sizeof(*object));
	bool before = false, after = false;
	size_t i;
	enum rc rc;

	if (object == NULL)
		return RC_NOMEM;
	t->object = object;
	*object = (struct rehearsal_object){ .name = change->object,
	    .named = is_named(r, &change->object),
	    .lines = arena_array(&r->arena, change->n_gone + change->n_come,
		sizeof(*object->lines)),
	    .n_gone = change->n_gone, .n_come = change->n_come };
	if (object->lines == NULL)
		return RC_NOMEM;
	rc = is_there(r->from, &change->object, &before);
	if (rc == RC_OK)
		rc = is_there(r->to, &change->object, &after);
	for (i = 0; i < change->n_gone && rc == RC_OK; i++)
		rc = fill_line(t, &object->lines[i], &change->gone[i],
		    false);
	for (i = 0; i < change->n_come && rc == RC_OK; i++)
		rc = fill_line(t, &object->lines[change->n_gone + i],
		    &change->come[i], true);
	object->is_new = rc == RC_OK && !before;
	object->is_gone = rc == RC_OK && !after;
	add_object(r, object);
	return rc;
}

enum rc
effects_tell(struct rehearsal *r, struct diag *diag)
{
	struct telling t = { .rehearsal = r, .causes = causes_read(r) };
	const enum rc rc = t.causes == NULL ? RC_NOMEM :
	    effects_compare(r->from, r->to, tell_object, &t);

	return rc == RC_OK ? rc : diag_set(diag, rc, "out of memory");
}
