/*
 * What the router is doing, apart from how it is configured: its log, its
 * starts, and numbers by name (when it was started, which links are down).
 * What any of them mean is not known here.
 */
#include "model/statement.h"

#include <string.h>

#include "base/banned.h"

/* The newest so many starts are kept (reference 58.64). */
#define BOOTS 5

/* So many more lines than wanted may stand in the log. */
#define LOG_SLACK 64

enum rc
model_state(struct model *m, const char *name, struct model_state *state,
    bool *found, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, STATE_GET, &s, diag);

	*state = (struct model_state){ .value = 0 };
	*found = false;
	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, name);
	rc = statement_step(s, found, diag);
	if (rc == RC_OK && *found)
		*state = (struct model_state){ .value = statement_int(s, 0),
		    .since = statement_int(s, 1) };
	statement_give(s);
	return rc;
}

enum rc
model_set_state(struct model *m, const char *name,
    const struct model_state *state, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, STATE_PUT, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, name);
	statement_bind_int(s, 2, state->value);
	statement_bind_int(s, 3, state->since);
	return statement_run(s, diag);
}

enum rc
model_drop_states(struct model *m, const char *prefix, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, STATE_DROP, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, prefix);
	return statement_run(s, diag);
}

enum rc
model_walk_states(struct model *m, const char *prefix, model_state_fn *f,
    void *ctx, struct diag *diag)
{
	struct statement *s;
	const char *name;
	bool row = true;
	enum rc rc = statement_take(m, STATE_WALK, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, prefix);
	while (rc == RC_OK && row) {
		rc = statement_step(s, &row, diag);
		if (rc != RC_OK || !row)
			break;
		name = statement_text(s, 0);
		rc = name == NULL ? model_fail_nomem(m, diag) :
		    f(ctx, name, &(struct model_state){
		    .value = statement_int(s, 1),
		    .since = statement_int(s, 2) });
	}
	statement_give(s);
	return rc;
}

static enum rc
newest_line(struct model *m, int64_t *line, struct text *text,
    struct diag *diag)
{
	struct statement *s;
	bool row = false;
	enum rc rc = statement_take(m, LOG_NEWEST, &s, diag);

	*line = 0;
	if (rc != RC_OK)
		return rc;
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK && row) {
		*line = statement_int(s, 0);
		rc = statement_copy(s, 1, text, diag);
	}
	statement_give(s);
	return rc;
}

enum rc
model_log_newest(struct model *m, int64_t *line, struct diag *diag)
{
	return newest_line(m, line, NULL, diag);
}

enum rc
model_log(struct model *m, int64_t at, int64_t kind, const char *text,
    int64_t keep, struct diag *diag)
{
	struct statement *s;
	int64_t line;
	enum rc rc = statement_take(m, LOG_ADD, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, at);
	statement_bind_text(s, 2, text);
	statement_bind_int(s, 3, kind);
	rc = statement_run(s, diag);
	line = sqlite3_last_insert_rowid(m->db);
	if (rc != RC_OK || line <= keep || line % LOG_SLACK != 0)
		return rc;
	return statement_run_numbers(m, LOG_DROP,
	    (const int64_t[]){ 0, line - keep }, 2, diag);
}

enum rc
model_log_repeat(struct model *m, int64_t at, const char *text, int64_t from,
    bool *repeated, struct diag *diag)
{
	struct text newest = TEXT_INIT;
	int64_t line;
	enum rc rc = newest_line(m, &line, &newest, diag);

	*repeated = rc == RC_OK && line > from && newest.len > 0 &&
	    strcmp(text_str(&newest), text) == 0;
	if (*repeated)
		rc = statement_run_numbers(m, LOG_REPEAT,
		    (const int64_t[]){ line, at }, 2, diag);
	text_fini(&newest);
	return rc;
}

enum rc
model_drop_log(struct model *m, int64_t from, int64_t to, struct diag *diag)
{
	return statement_run_numbers(m, LOG_DROP,
	    (const int64_t[]){ from, to }, 2, diag);
}

static enum rc
log_row(struct statement *s, struct model_log_line *l, struct diag *diag)
{
	*l = (struct model_log_line){ .line = statement_int(s, 0),
	    .at = statement_int(s, 1), .text = statement_text(s, 2),
	    .repeats = statement_int(s, 3),
	    .repeated_at = statement_int(s, 4),
	    .kind = statement_int(s, 5) };
	return l->text == NULL ? model_fail_nomem(s->model, diag) : RC_OK;
}

enum rc
model_walk_log(struct model *m, int64_t from, int64_t to, bool reverse,
    model_log_fn *f, void *ctx, struct diag *diag)
{
	struct model_log_line l;
	struct statement *s;
	bool row = true;
	enum rc rc = statement_take(m, reverse ? LOG_WALK_BACK : LOG_WALK, &s,
	    diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, from);
	statement_bind_int(s, 2, to);
	while (rc == RC_OK && row) {
		rc = statement_step(s, &row, diag);
		if (rc == RC_OK && row)
			rc = log_row(s, &l, diag);
		if (rc == RC_OK && row)
			rc = f(ctx, &l);
	}
	statement_give(s);
	return rc;
}

enum rc
model_add_boot(struct model *m, const struct model_boot *boot,
    struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, BOOT_ADD, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, boot->at);
	statement_bind_text(s, 2, boot->cause);
	statement_bind_text(s, 3, boot->from);
	rc = statement_run(s, diag);
	if (rc != RC_OK)
		return rc;
	return statement_run_numbers(m, BOOT_FORGET,
	    (const int64_t[]){ BOOTS }, 1, diag);
}

enum rc
model_drop_boots(struct model *m, struct diag *diag)
{
	return statement_run_numbers(m, RESET_BOOTS, NULL, 0, diag);
}

enum rc
model_walk_boots(struct model *m, model_boot_fn *f, void *ctx,
    struct diag *diag)
{
	struct model_boot boot;
	struct statement *s;
	bool row = true;
	enum rc rc = statement_take(m, BOOT_WALK, &s, diag);

	while (rc == RC_OK && row) {
		rc = statement_step(s, &row, diag);
		if (rc != RC_OK || !row)
			break;
		boot = (struct model_boot){ .at = statement_int(s, 0),
		    .cause = statement_text(s, 1),
		    .from = statement_text(s, 2) };
		rc = boot.cause != NULL && boot.from != NULL ?
		    f(ctx, &boot) : model_fail_nomem(m, diag);
	}
	statement_give(s);
	return rc;
}
