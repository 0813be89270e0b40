/*
 * What was typed, line by line, and what the journal says that it changed.
 */
#include "rehearsal/parts.h"

#include <string.h>

#include "base/banned.h"

struct rehearsal_act *
change_add_act(struct rehearsal *r, size_t line, const char *text, size_t len,
    const struct selection *where)
{
	const struct place place = { .profile = r->profile,
	    .administrator = true, .selection = *where };
	struct rehearsal_act *act = arena_alloc(&r->arena, sizeof(*act));
	struct command *command = arena_alloc(&r->arena, sizeof(*command));
	const char *copy = rehearsal_copy(r, text, len);
	struct refused refused;
	enum rc rc;

	if (act == NULL || command == NULL || copy == NULL)
		return NULL;
	rc = grammar_parse(&place, &r->arena, copy, len, command, &refused);
	*act = (struct rehearsal_act){ .line = line, .where = *where,
	    .text = rehearsal_mask(r, where, copy),
	    .command = rc == RC_OK ? command : NULL,
	    .message = "", .word = "", .nearest = "" };
	if (rc == RC_NOMEM || act->text == NULL)
		return NULL;
	if (r->acts == NULL)
		r->acts = act;
	else
		r->last_act->next = act;
	r->last_act = act;
	r->n_acts++;
	return act;
}

/* Where the rows of the journal go. */
struct noting {
	struct rehearsal *rehearsal;
	const struct rehearsal_act *act;
	int64_t		 last;
	bool		 failed;	/* no memory */
};

static const char *
copy_or_null(struct noting *n, const char *s)
{
	const char *copy;

	if (s == NULL)
		return NULL;
	copy = rehearsal_copy(n->rehearsal, s, strlen(s));
	n->failed |= copy == NULL;
	return copy;
}

static enum rc
note_edit(void *ctx, int64_t command_id, const struct model_change *change)
{
	struct noting *n = ctx;
	struct rehearsal *r = n->rehearsal;
	struct rehearsal_edit *edit = arena_alloc(&r->arena, sizeof(*edit));

	if (edit == NULL)
		return RC_NOMEM;
	n->last = command_id;
	*edit = (struct rehearsal_edit){ .act = n->act,
	    .block = change->block, .number = change->number,
	    .object = copy_or_null(n, change->object != NULL ?
		change->object : ""),
	    .entry = copy_or_null(n, change->entry),
	    .old_line = copy_or_null(n, change->old_line),
	    .new_line = copy_or_null(n, change->new_line) };
	if (n->failed)
		return RC_NOMEM;
	if (r->edits == NULL)
		r->edits = edit;
	else
		r->last_edit->next = edit;
	r->last_edit = edit;
	return RC_OK;
}

enum rc
change_note_edits(struct rehearsal *r, const struct rehearsal_act *act,
    int64_t *after, struct diag *diag)
{
	struct noting n = { .rehearsal = r, .act = act, .last = *after };
	const enum rc rc = model_walk_changes(r->device.model, *after,
	    note_edit, &n, diag);

	*after = n.last;
	return rc;
}
