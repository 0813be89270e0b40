/*
 * Which command of a session is taken back next. An `:undo` in the journal
 * stands for the newest command before it that none after it stood for; what
 * changed nothing is passed over.
 */
#include "config/undo_command.h"

#include "base/banned.h"

static enum rc
password_changed(void *ctx, const struct model_password_change *change)
{
	struct undoing *u = ctx;

	u->changed = u->changed ||
	    !undo_same_line(change->old_hash, change->new_hash);
	return RC_OK;
}

/* All of a command was seen: whether it is the one. */
static enum rc
command_ends(struct undoing *u)
{
	enum rc rc = RC_OK;

	if (u->command_id == 0)
		return RC_OK;
	if (!u->changed)
		rc = model_walk_password_changes(u->model, u->command_id,
		    password_changed, u, u->diag);
	if (rc != RC_OK || !u->changed)
		return rc;
	if (u->undoes)
		u->undone++;
	else if (u->undone > 0)
		u->undone--;
	else
		u->found = true;
	return RC_OK;
}

static void
command_begins(struct undoing *u, int64_t command_id,
    const struct model_change *change)
{
	u->command_id = command_id;
	u->undoes = strncmp(change->command, UNDO_WORD,
	    strlen(UNDO_WORD)) == 0;
	u->operation = u->changed = false;
	u->rows = NULL;
	u->last = &u->rows;
	arena_reset(&u->arena);
	text_reset(&u->entry);
	text_adds(&u->entry, change->entry);
	text_reset(&u->report->command);
	text_adds(&u->report->command, change->command);
}

/* A copy in the arena; NULL stays NULL. */
static const char *
keep(struct undoing *u, const char *s, bool *failed)
{
	const char *copy = s == NULL ? NULL :
	    arena_strndup(&u->arena, s, strlen(s));

	*failed = *failed || (s != NULL && copy == NULL);
	return copy;
}

static enum rc
keep_row(struct undoing *u, const struct model_change *change)
{
	struct undo_row *row = arena_alloc(&u->arena, sizeof(*row));
	bool failed = row == NULL;

	if (failed)
		return undo_no_memory(u);
	row->line = (struct model_line){
	    .block = change->block,
	    .number = change->number,
	    .place = arena_strndup(&u->arena, change->place,
		change->place_len),
	    .place_len = change->place_len,
	    .entry = keep(u, change->entry, &failed),
	    .object = keep(u, change->object, &failed),
	    .line = keep(u, change->old_line, &failed) };
	row->now = keep(u, change->new_line, &failed);
	if (failed || row->line.place == NULL)
		return undo_no_memory(u);
	*u->last = row;
	u->last = &row->next;
	return RC_OK;
}

static bool
is_operation(const char *name)
{
	const struct entry *entry = grammar_entry_named(name);

	return entry != NULL && !entry->setting;
}

/* A row of the journal. RC_REFUSED with u->found ends the walk. */
static enum rc
look_at_change(void *ctx, int64_t command_id, const struct model_change *c)
{
	struct undoing *u = ctx;
	enum rc rc = RC_OK;

	if (command_id != u->command_id) {
		rc = command_ends(u);
		if (rc != RC_OK || u->found)
			return rc != RC_OK ? rc : RC_REFUSED;
		command_begins(u, command_id, c);
	}
	if (undo_same_line(c->old_line, c->new_line)) {
		if (is_operation(c->entry)) {
			u->operation = true;
			text_reset(&u->entry);
			text_adds(&u->entry, c->entry);
		}
		return RC_OK;
	}
	u->changed = true;
	return keep_row(u, c);
}

enum rc
undo_find(struct undoing *u)
{
	enum rc rc;

	rc = model_walk_session_changes(u->model, u->author->session,
	    look_at_change, u, u->diag);
	if (rc == RC_REFUSED && u->found)
		return RC_OK;
	return rc == RC_OK ? command_ends(u) : rc;
}
