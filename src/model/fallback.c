/*
 * What a rollback timer brings back: rows of the table fallback, each with a
 * configuration that stands aside. When that is to be is not known here.
 */
#include "model/statement.h"

#include "base/banned.h"

/* The configuration that a session has put aside; 0: none. */
static enum rc
fallback_of(struct model *m, const char *session, int64_t *config,
    struct diag *diag)
{
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, FALLBACK_GET, &s, diag);

	*config = 0;
	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, session);
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK && row)
		*config = statement_int(s, 0);
	statement_give(s);
	return rc;
}

static enum rc
fallback_drop(struct model *m, int64_t config, struct diag *diag)
{
	const enum rc rc = statement_run_numbers(m, FALLBACK_DROP, &config, 1,
	    diag);

	return rc == RC_OK ? model_drop_aside(m, config, diag) : rc;
}

enum rc
model_drop_fallback(struct model *m, const char *session, struct diag *diag)
{
	int64_t config;
	enum rc rc = fallback_of(m, session, &config, diag);

	return rc == RC_OK && config != 0 ? fallback_drop(m, config, diag) :
	    rc;
}

enum rc
model_drop_all_fallbacks(struct model *m, struct diag *diag)
{
	const enum rc rc = statement_run_numbers(m, FALLBACK_DROP_ASIDES,
	    NULL, 0, diag);

	return rc == RC_OK ?
	    statement_run_numbers(m, RESET_FALLBACKS, NULL, 0, diag) : rc;
}

static enum rc
fallback_store(struct model *m, const struct model_fallback *f,
    int64_t config, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, FALLBACK_ADD, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, config);
	statement_bind_text(s, 2, f->session);
	statement_bind_text(s, 3, f->user);
	statement_bind_text(s, 4, f->origin);
	statement_bind_int(s, 5, f->process);
	statement_bind_int(s, 6, f->started);
	statement_bind_int(s, 7, f->due);
	return statement_run(s, diag);
}

enum rc
model_add_fallback(struct model *m, const struct model_fallback *f,
    struct diag *diag)
{
	int64_t running, config = 0;
	enum rc rc = model_drop_fallback(m, f->session, diag);

	if (rc == RC_OK)
		rc = model_running(m, &running, diag);
	if (rc == RC_OK)
		rc = model_copy_aside(m, running, &config, diag);
	return rc == RC_OK ? fallback_store(m, f, config, diag) : rc;
}

enum rc
model_fall_back(struct model *m, const char *session, bool *done,
    struct diag *diag)
{
	int64_t config, running;
	enum rc rc = fallback_of(m, session, &config, diag);

	*done = false;
	if (rc != RC_OK || config == 0)
		return rc;
	rc = model_running(m, &running, diag);
	if (rc == RC_OK)
		rc = model_copy(m, config, running, diag);
	if (rc == RC_OK)
		rc = fallback_drop(m, config, diag);
	*done = rc == RC_OK;
	return rc;
}

/* The row as a fallback; its strings are the statement's. */
static enum rc
fallback_row(struct statement *s, struct model_fallback *f,
    struct diag *diag)
{
	*f = (struct model_fallback){
	    .config = statement_int(s, 0),
	    .session = statement_text(s, 1),
	    .user = statement_text(s, 2),
	    .origin = statement_text(s, 3),
	    .process = statement_int(s, 4),
	    .started = statement_int(s, 5),
	    .due = statement_int(s, 6) };
	return f->session == NULL || f->user == NULL || f->origin == NULL ?
	    model_fail_nomem(s->model, diag) : RC_OK;
}

/* Each is looked up by the one before it, so that f may take out any. */
enum rc
model_walk_fallbacks(struct model *m, model_fallback_fn *f, void *ctx,
    struct diag *diag)
{
	int64_t numbers[] = { INT64_MIN, 0 };
	struct model_fallback fallback;
	struct statement *s;
	bool row = true;
	enum rc rc = RC_OK;

	while (rc == RC_OK && row) {
		rc = statement_take(m, FALLBACK_WALK, &s, diag);
		if (rc != RC_OK)
			return rc;
		statement_bind_int(s, 1, numbers[0]);
		statement_bind_int(s, 2, numbers[1]);
		rc = statement_step(s, &row, diag);
		if (rc == RC_OK && row)
			rc = fallback_row(s, &fallback, diag);
		if (rc == RC_OK && row) {
			numbers[0] = fallback.due;
			numbers[1] = fallback.config;
			rc = f(ctx, &fallback);
		}
		statement_give(s);
	}
	return rc;
}
