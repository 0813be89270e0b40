/*
 * Who is logged in: rows of the table login. What a session is, and which
 * process still runs, is not known here.
 */
#include "model/statement.h"

#include "base/banned.h"

enum rc
model_add_login(struct model *m, const struct model_login *l, int64_t *login,
    struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, LOGIN_ADD, &s, diag);

	*login = 0;
	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, l->process);
	statement_bind_int(s, 2, l->started);
	statement_bind_text(s, 3, l->user);
	statement_bind_text(s, 4, l->way);
	statement_bind_text(s, 5, l->address);
	statement_bind_int(s, 6, l->since);
	statement_bind_int(s, 7, l->administrator);
	rc = statement_run(s, diag);
	if (rc == RC_OK) {
		*login = sqlite3_last_insert_rowid(m->db);
		rc = statement_run_numbers(m, LOGIN_FORGET,
		    (const int64_t[]){ MODEL_LOGINS }, 1, diag);
	}
	return rc;
}

enum rc
model_end_login(struct model *m, int64_t login, struct diag *diag)
{
	return statement_run_numbers(m, LOGIN_END, &login, 1, diag);
}

/* Whoever writes for long must not keep another one's keys from being read. */
enum rc
model_touch_login(struct model *m, int64_t login, int64_t last_key,
    bool administrator, struct diag *diag)
{
	const int64_t numbers[] = { login, last_key, administrator };
	int64_t busy_ms;
	enum rc rc;

	/* Part of another transaction it would wait for that one's end. */
	if (sqlite3_get_autocommit(m->db) == 0)
		return diag_set(diag, RC_BUSY, "%s: busy", m->path);
	rc = model_query_int(m, "PRAGMA busy_timeout", &busy_ms, diag);
	if (rc != RC_OK)
		return rc;
	(void)sqlite3_busy_timeout(m->db, 0);
	rc = statement_run_numbers(m, LOGIN_TOUCH, numbers, 3, diag);
	(void)sqlite3_busy_timeout(m->db, (int)busy_ms);
	return rc;
}

enum rc
model_login_over(struct model *m, int64_t login, bool *over,
    struct diag *diag)
{
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, LOGIN_GET, &s, diag);

	*over = false;
	if (rc != RC_OK)
		return rc;
	statement_bind_int(s, 1, login);
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK)
		*over = !row || statement_int(s, 0) != 0;
	statement_give(s);
	return rc;
}

/* The row as a login; its strings are the statement's. */
static enum rc
login_row(struct statement *s, struct model_login *l, struct diag *diag)
{
	*l = (struct model_login){
	    .login = statement_int(s, 0),
	    .process = statement_int(s, 1),
	    .started = statement_int(s, 2),
	    .user = statement_text(s, 3),
	    .way = statement_text(s, 4),
	    .number = statement_int(s, 5),
	    .address = statement_text(s, 6),
	    .since = statement_int(s, 7),
	    .last_key = statement_int(s, 8),
	    .administrator = statement_int(s, 9) != 0,
	    .over = statement_int(s, 10) != 0 };
	return l->user == NULL || l->way == NULL || l->address == NULL ?
	    model_fail_nomem(s->model, diag) : RC_OK;
}

/* Each is looked up by the one before it, so that f may end any. */
enum rc
model_walk_logins(struct model *m, model_login_fn *f, void *ctx,
    struct diag *diag)
{
	struct model_login l = { .login = 0 };
	struct statement *s;
	bool row = true;
	enum rc rc = RC_OK;

	while (rc == RC_OK && row) {
		rc = statement_take(m, LOGIN_WALK, &s, diag);
		if (rc != RC_OK)
			return rc;
		statement_bind_int(s, 1, l.login);
		rc = statement_step(s, &row, diag);
		if (rc == RC_OK && row)
			rc = login_row(s, &l, diag);
		if (rc == RC_OK && row)
			rc = f(ctx, &l);
		statement_give(s);
	}
	return rc;
}
