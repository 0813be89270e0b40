/*
 * The journal: who changed which line, when, by which command. Only added to.
 */
#include "model/statement.h"

#include "base/banned.h"

static void
bind_line(struct statement *s, int at, const char *line)
{
	if (line != NULL)
		statement_bind_text(s, at, line);
	else
		statement_bind_null(s, at);
}

enum rc
model_journal(struct model *m, const struct model_change *change,
    int64_t *command_id, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, CHANGE_ADD, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, *command_id);
	statement_bind_text(s, 2, change->at);
	statement_bind_text(s, 3, change->session);
	statement_bind_text(s, 4, change->user);
	statement_bind_text(s, 5, change->origin);
	statement_bind_text(s, 6, change->command);
	statement_bind_text(s, 7, block_name(change->block));
	statement_bind_int(s, 8, change->number);
	statement_bind_blob(s, 9, change->place, change->place_len);
	statement_bind_text(s, 10, change->entry);
	bind_line(s, 11, change->old_line);
	bind_line(s, 12, change->new_line);
	statement_bind_text(s, 13, change->object != NULL ?
	    change->object : "");
	rc = statement_run(s, diag);
	if (rc == RC_OK && *command_id == 0)
		*command_id = sqlite3_last_insert_rowid(m->db);
	return rc;
}

/* The row as a change; its strings are the statement's. */
static enum rc
change_row(struct statement *s, struct model_change *c, struct diag *diag)
{
	const char *block;

	c->at = statement_text(s, 1);
	c->session = statement_text(s, 2);
	c->user = statement_text(s, 3);
	c->origin = statement_text(s, 4);
	c->command = statement_text(s, 5);
	block = statement_text(s, 6);
	c->number = statement_int(s, 7);
	c->place = statement_blob(s, 8, &c->place_len);
	c->entry = statement_text(s, 9);
	c->old_line = statement_text(s, 10);
	c->new_line = statement_text(s, 11);
	c->object = statement_text(s, 12);
	if (c->at == NULL || c->session == NULL || c->user == NULL ||
	    c->origin == NULL || c->command == NULL || block == NULL ||
	    c->place == NULL || c->entry == NULL || c->object == NULL ||
	    (c->old_line == NULL && !statement_null(s, 10)) ||
	    (c->new_line == NULL && !statement_null(s, 11)))
		return model_fail_nomem(s->model, diag);
	c->block = block_of_name(block);
	return RC_OK;
}

/* Gives each row to f, and the statement back. */
static enum rc
walk_changes(struct statement *s, model_change_fn *f, void *ctx,
    struct diag *diag)
{
	struct model_change change;
	bool row;
	enum rc rc;

	while ((rc = statement_step(s, &row, diag)) == RC_OK && row) {
		rc = change_row(s, &change, diag);
		if (rc == RC_OK)
			rc = f(ctx, statement_int(s, 0), &change);
		if (rc != RC_OK)
			break;
	}
	statement_give(s);
	return rc;
}

enum rc
model_walk_changes(struct model *m, int64_t after, model_change_fn *f,
    void *ctx, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, CHANGE_WALK, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, after);
	return walk_changes(s, f, ctx, diag);
}

enum rc
model_walk_session_changes(struct model *m, const char *session,
    model_change_fn *f, void *ctx, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, CHANGE_WALK_SESSION, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, session);
	return walk_changes(s, f, ctx, diag);
}

enum rc
model_journal_password(struct model *m, int64_t command_id,
    const struct model_password_change *change, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, PASSWORD_CHANGE_ADD, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, command_id);
	statement_bind_text(s, 2, change->who);
	bind_line(s, 3, change->old_hash);
	bind_line(s, 4, change->new_hash);
	return statement_run(s, diag);
}

enum rc
model_walk_password_changes(struct model *m, int64_t command_id,
    model_password_change_fn *f, void *ctx, struct diag *diag)
{
	struct model_password_change change;
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, PASSWORD_CHANGE_GET, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, command_id);
	while ((rc = statement_step(s, &row, diag)) == RC_OK && row) {
		change.who = statement_text(s, 0);
		change.old_hash = statement_text(s, 1);
		change.new_hash = statement_text(s, 2);
		rc = change.who == NULL ||
		    (change.old_hash == NULL && !statement_null(s, 1)) ||
		    (change.new_hash == NULL && !statement_null(s, 2)) ?
		    model_fail_nomem(m, diag) : f(ctx, &change);
		if (rc != RC_OK)
			break;
	}
	statement_give(s);
	return rc;
}

/* Journals what one table has to say of it. */
static enum rc
journal_part(struct model *m, enum statement_id id,
    const struct model_change *head, const int64_t numbers[3],
    struct diag *diag)
{
	struct statement *s;
	const enum rc rc = statement_take(m, id, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_ints(s, 1, numbers, 3);
	if (id != REPLACED_PASSWORDS) {
		statement_bind_text(s, 4, head->at);
		statement_bind_text(s, 5, head->session);
		statement_bind_text(s, 6, head->user);
		statement_bind_text(s, 7, head->origin);
		statement_bind_text(s, 8, head->command);
	}
	return statement_run(s, diag);
}

enum rc
model_journal_replaced(struct model *m, const struct model_change *head,
    int64_t from, int64_t to, struct diag *diag)
{
	static const enum statement_id parts[] = { REPLACED_SETTINGS,
	    REPLACED_POLICIES, REPLACED_BINDINGS, REPLACED_TEMPLATES,
	    REPLACED_TYPED_GONE, REPLACED_TYPED_COME, REPLACED_PASSWORDS };
	int64_t numbers[] = { 0, from, to };
	size_t i;
	enum rc rc = model_journal(m, head, &numbers[0], diag);

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]) && rc == RC_OK; i++)
		rc = journal_part(m, parts[i], head, numbers, diag);
	return rc;
}
