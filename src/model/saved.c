/*
 * Configurations as wholes: which there are, emptied, copied, saved with the
 * older generations pushed down. What the lines mean is not known here.
 */
#include "model/statement.h"

#include "base/banned.h"

/* The oldest generation that a slot keeps. */
#define OLDEST 2

/* Finds the number that the running configuration keeps for ever. */
static enum rc
find_running(struct model *m, struct diag *diag)
{
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, RUNNING_GET, &s, diag);

	if (rc != RC_OK)
		return rc;
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK && row)
		m->running = statement_int(s, 0);
	else if (rc == RC_OK)
		rc = diag_set(diag, RC_CORRUPT,
		    "%s: the database has no running configuration", m->path);
	statement_give(s);
	return rc;
}

enum rc
model_running(struct model *m, int64_t *config, struct diag *diag)
{
	const enum rc rc = m->running != 0 ? RC_OK : find_running(m, diag);

	*config = rc == RC_OK ? m->running : 0;
	return rc;
}

enum rc
model_saved(struct model *m, int slot, int generation, int64_t *config,
    struct diag *diag)
{
	return statement_query(m, SAVED_GET, (const int64_t[]){ slot,
	    generation }, 2, config, diag);
}

/* Runs statements that take the same numbers. */
static enum rc
run_all(struct model *m, const enum statement_id *ids, size_t n_ids,
    const int64_t *numbers, int n, struct diag *diag)
{
	size_t i;
	enum rc rc = RC_OK;

	for (i = 0; i < n_ids && rc == RC_OK; i++)
		rc = statement_run_numbers(m, ids[i], numbers, n, diag);
	return rc;
}

enum rc
model_clear(struct model *m, int64_t config, struct diag *diag)
{
	static const enum statement_id clears[] = { CLEAR_SETTINGS,
	    CLEAR_POLICIES, CLEAR_BINDINGS, CLEAR_TEMPLATES };

	return run_all(m, clears, sizeof(clears) / sizeof(clears[0]), &config,
	    1, diag);
}

/* Adds everything of `from` to the empty `to`. */
static enum rc
copy_all(struct model *m, int64_t from, int64_t to, struct diag *diag)
{
	static const enum statement_id copies[] = { COPY_SETTINGS,
	    COPY_POLICIES, COPY_BINDINGS, COPY_TEMPLATES, COPY_CREDENTIALS };
	const int64_t numbers[] = { from, to };

	return run_all(m, copies, sizeof(copies) / sizeof(copies[0]), numbers,
	    2, diag);
}

enum rc
model_copy(struct model *m, int64_t from, int64_t to, struct diag *diag)
{
	enum rc rc;

	if (from == to)
		return RC_OK;
	rc = model_clear(m, to, diag);
	if (rc == RC_OK)
		rc = statement_run_numbers(m, CLEAR_CREDENTIALS, &to, 1, diag);
	return rc == RC_OK ? copy_all(m, from, to, diag) : rc;
}

/* Makes room for a new generation 0, if there is one. The oldest go first:
 * the numbers must differ after each row. */
static enum rc
push_down(struct model *m, int slot, struct diag *diag)
{
	int64_t numbers[] = { slot, OLDEST };
	int64_t newest, oldest = 0;
	enum rc rc = model_saved(m, slot, 0, &newest, diag);

	if (rc != RC_OK || newest == 0)
		return rc;
	rc = model_saved(m, slot, OLDEST, &oldest, diag);
	if (rc == RC_OK && oldest != 0)
		rc = statement_run_numbers(m, SAVED_DROP, numbers, 2, diag);
	while (rc == RC_OK && numbers[1]-- > 0)
		rc = statement_run_numbers(m, SAVED_AGE, numbers, 2, diag);
	return rc;
}

/* A new configuration beside the others. */
static enum rc
add_aside(struct model *m, const char *comment, const char *at,
    int64_t *config, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, ASIDE_ADD, &s, diag);

	*config = 0;
	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, comment);
	statement_bind_text(s, 2, at);
	rc = statement_run(s, diag);
	if (rc == RC_OK)
		*config = sqlite3_last_insert_rowid(m->db);
	return rc;
}

enum rc
model_add_aside(struct model *m, int64_t *config, struct diag *diag)
{
	return add_aside(m, "", "", config, diag);
}

enum rc
model_copy_aside(struct model *m, int64_t from, int64_t *config,
    struct diag *diag)
{
	const enum rc rc = model_add_aside(m, config, diag);

	return rc == RC_OK ? copy_all(m, from, *config, diag) : rc;
}

enum rc
model_drop_aside(struct model *m, int64_t config, struct diag *diag)
{
	return statement_run_numbers(m, ASIDE_DROP, &config, 1, diag);
}

/* `from` may be the one that falls out of the slot. */
enum rc
model_save_copy(struct model *m, int64_t from, int slot, const char *comment,
    const char *at, struct diag *diag)
{
	int64_t numbers[] = { 0, slot };
	enum rc rc;

	rc = add_aside(m, comment, at, &numbers[0], diag);
	if (rc == RC_OK)
		rc = copy_all(m, from, numbers[0], diag);
	if (rc == RC_OK)
		rc = push_down(m, slot, diag);
	if (rc == RC_OK)
		rc = statement_run_numbers(m, ASIDE_SAVED, numbers, 2, diag);
	return rc;
}

enum rc
model_save(struct model *m, int slot, const char *comment, const char *at,
    struct diag *diag)
{
	const int64_t number = slot;
	int64_t running;
	enum rc rc = model_running(m, &running, diag);

	if (rc == RC_OK)
		rc = model_save_copy(m, running, slot, comment, at, diag);
	if (rc == RC_OK)
		rc = statement_run_numbers(m, UNSAVED_NONE_OF_SLOT, &number,
		    1, diag);
	return rc;
}

enum rc
model_delete_saved(struct model *m, int slot, int generation,
    struct diag *diag)
{
	const int64_t numbers[] = { slot, generation };

	return statement_run_numbers(m, SAVED_DROP, numbers, 2, diag);
}

enum rc
model_delete_all_saved(struct model *m, struct diag *diag)
{
	return statement_run_numbers(m, SAVED_DROP_ALL, NULL, 0, diag);
}

static enum rc
saved_row(struct statement *s, struct model_saved_file *file,
    struct diag *diag)
{
	*file = (struct model_saved_file){
	    .config = statement_int(s, 0),
	    .slot = (int)statement_int(s, 1),
	    .generation = (int)statement_int(s, 2),
	    .comment = statement_text(s, 3),
	    .at = statement_text(s, 4) };
	return file->comment == NULL || file->at == NULL ?
	    model_fail_nomem(s->model, diag) : RC_OK;
}

enum rc
model_walk_saved(struct model *m, model_saved_fn *f, void *ctx,
    struct diag *diag)
{
	struct model_saved_file file;
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, SAVED_WALK, &s, diag);

	if (rc != RC_OK)
		return rc;
	while ((rc = statement_step(s, &row, diag)) == RC_OK && row) {
		rc = saved_row(s, &file, diag);
		if (rc == RC_OK)
			rc = f(ctx, &file);
		if (rc != RC_OK)
			break;
	}
	statement_give(s);
	return rc;
}

enum rc
model_nothing_unsaved(struct model *m, struct diag *diag)
{
	return statement_run_numbers(m, UNSAVED_NONE, NULL, 0, diag);
}

enum rc
model_unsaved(struct model *m, bool *unsaved, struct diag *diag)
{
	int64_t changes;
	const enum rc rc = statement_query(m, UNSAVED_GET, NULL, 0, &changes,
	    diag);

	*unsaved = changes != 0;
	return rc;
}

/* Each number is looked up by the one before it, so that f may change any
 * configuration. */
enum rc
model_walk_configurations(struct model *m, model_number_fn *f, void *ctx,
    struct diag *diag)
{
	struct statement *s;
	int64_t config = 0;
	bool row;
	enum rc rc;

	for (;;) {
		rc = statement_take(m, CONFIGURATION_WALK, &s, diag);
		if (rc != RC_OK)
			return rc;
		statement_bind_int(s, 1, config);
		rc = statement_step(s, &row, diag);
		if (rc == RC_OK && row)
			config = statement_int(s, 0);
		statement_give(s);
		if (rc == RC_OK && row)
			rc = f(ctx, config);
		if (rc != RC_OK || !row)
			return rc;
	}
}
