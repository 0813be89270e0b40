/*
 * The statements of the program, prepared when first used and then kept. Their
 * texts are in statement_sql.c.
 */
#include "model/statement.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

static enum rc
statement_prepare(struct model *m, enum statement_id id,
    struct statement **out, struct diag *diag)
{
	struct statement *s = calloc(1, sizeof(*s));

	if (s == NULL)
		return model_fail_nomem(m, diag);
	s->model = m;
	s->id = id;
	if (sqlite3_prepare_v3(m->db, statement_sql[id], -1,
	    SQLITE_PREPARE_PERSISTENT, &s->stmt, NULL) != SQLITE_OK) {
		free(s);
		return model_fail(m, 0, diag);
	}
	*out = s;
	return RC_OK;
}

enum rc
statement_take(struct model *m, enum statement_id id, struct statement **out,
    struct diag *diag)
{
	struct statement *s = m->idle[id];

	*out = NULL;
	if (s == NULL)
		return statement_prepare(m, id, out, diag);
	m->idle[id] = s->next;
	s->next = NULL;
	s->trouble = SQLITE_OK;
	*out = s;
	return RC_OK;
}

void
statement_give(struct statement *s)
{
	if (s == NULL)
		return;
	/* The code is that of the last step, which has been looked at. */
	(void)sqlite3_reset(s->stmt);
	s->next = s->model->idle[s->id];
	s->model->idle[s->id] = s;
}

static void
statement_bound(struct statement *s, int code)
{
	if (s->trouble == SQLITE_OK)
		s->trouble = code;
}

void
statement_bind_int(struct statement *s, int at, int64_t value)
{
	statement_bound(s, sqlite3_bind_int64(s->stmt, at, value));
}

void
statement_bind_text(struct statement *s, int at, const char *text)
{
	statement_bound(s, sqlite3_bind_text64(s->stmt, at, text,
	    strlen(text), SQLITE_STATIC, SQLITE_UTF8));
}

void
statement_bind_ints(struct statement *s, int at, const int64_t *numbers,
    int n)
{
	int i;

	for (i = 0; i < n; i++)
		statement_bind_int(s, at + i, numbers[i]);
}

void
statement_bind_texts(struct statement *s, int at, const char *const *texts,
    int n)
{
	int i;

	for (i = 0; i < n; i++)
		statement_bind_text(s, at + i, texts[i]);
}

void
statement_bind_blob(struct statement *s, int at, const char *p, size_t len)
{
	/* A null pointer would bind NULL instead of no bytes. */
	statement_bound(s, sqlite3_bind_blob64(s->stmt, at,
	    len == 0 ? "" : p, len, SQLITE_STATIC));
}

void
statement_bind_null(struct statement *s, int at)
{
	statement_bound(s, sqlite3_bind_null(s->stmt, at));
}

enum rc
statement_step(struct statement *s, bool *row, struct diag *diag)
{
	const int code = s->trouble != SQLITE_OK ? s->trouble :
	    sqlite3_step(s->stmt);

	*row = code == SQLITE_ROW;
	if (code == SQLITE_ROW || code == SQLITE_DONE)
		return RC_OK;
	return model_fail(s->model, s->trouble, diag);
}

enum rc
statement_run(struct statement *s, struct diag *diag)
{
	bool row;
	const enum rc rc = statement_step(s, &row, diag);

	statement_give(s);
	return rc;
}

enum rc
statement_each(struct statement *s, statement_row_fn *f, void *ctx,
    struct diag *diag)
{
	bool row = true;
	enum rc rc = RC_OK;

	while (rc == RC_OK && row) {
		rc = statement_step(s, &row, diag);
		if (rc == RC_OK && row)
			rc = f(s, ctx);
	}
	statement_give(s);
	return rc;
}

struct number_reader {
	model_number_fn	*f;
	void		*ctx;
};

static enum rc
number_row(struct statement *s, void *reader)
{
	const struct number_reader *r = reader;

	return r->f(r->ctx, statement_int(s, 0));
}

enum rc
statement_each_number(struct statement *s, model_number_fn *f, void *ctx,
    struct diag *diag)
{
	return statement_each(s, number_row, &(struct number_reader){ f, ctx },
	    diag);
}

enum rc
statement_run_numbers(struct model *m, enum statement_id id,
    const int64_t *numbers, int n, struct diag *diag)
{
	struct statement *s;
	const enum rc rc = statement_take(m, id, &s, diag);

	if (s == NULL)
		return rc;
	statement_bind_ints(s, 1, numbers, n);
	return statement_run(s, diag);
}

enum rc
statement_query(struct model *m, enum statement_id id, const int64_t *numbers,
    int n, int64_t *value, struct diag *diag)
{
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, id, &s, diag);

	*value = 0;
	if (s == NULL)
		return rc;
	statement_bind_ints(s, 1, numbers, n);
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK && row)
		*value = statement_int(s, 0);
	statement_give(s);
	return rc;
}

int64_t
statement_int(struct statement *s, int column)
{
	return sqlite3_column_int64(s->stmt, column);
}

const char *
statement_text(struct statement *s, int column)
{
	return (const char *)sqlite3_column_text(s->stmt, column);
}

const char *
statement_string(struct statement *s, int column, bool *failed)
{
	const char *text = statement_text(s, column);

	*failed = *failed || text == NULL;
	return text == NULL ? "" : text;
}

bool
statement_null(struct statement *s, int column)
{
	return sqlite3_column_type(s->stmt, column) == SQLITE_NULL;
}

const char *
statement_blob(struct statement *s, int column, size_t *len)
{
	const char *p = sqlite3_column_blob(s->stmt, column);

	*len = (size_t)sqlite3_column_bytes(s->stmt, column);
	return p == NULL && *len == 0 && !statement_null(s, column) ? "" : p;
}

enum rc
statement_copy(struct statement *s, int column, struct text *text,
    struct diag *diag)
{
	const char *from;

	if (text == NULL)
		return RC_OK;
	from = statement_text(s, column);
	text_reset(text);
	if (from != NULL)
		text_adds(text, from);
	return from == NULL || text->failed ?
	    model_fail_nomem(s->model, diag) : RC_OK;
}

void
statements_fini(struct model *m)
{
	struct statement *s, *next;
	int id;

	for (id = 0; id < STATEMENTS; id++) {
		for (s = m->idle[id]; s != NULL; s = next) {
			next = s->next;
			(void)sqlite3_finalize(s->stmt);
			free(s);
		}
		m->idle[id] = NULL;
	}
}

enum rc
model_execute(struct model *m, const char *sql, struct diag *diag)
{
	return sqlite3_exec(m->db, sql, NULL, NULL, NULL) == SQLITE_OK ?
	    RC_OK : model_fail(m, 0, diag);
}

enum rc
model_query_int(struct model *m, const char *sql, int64_t *value,
    struct diag *diag)
{
	sqlite3_stmt *stmt;
	int code;

	*value = 0;
	if (sqlite3_prepare_v2(m->db, sql, -1, &stmt, NULL) != SQLITE_OK)
		return model_fail(m, 0, diag);
	code = sqlite3_step(stmt);
	if (code == SQLITE_ROW)
		*value = sqlite3_column_int64(stmt, 0);
	/* Finalizing gives the step's code again, when that was a failure. */
	return sqlite3_finalize(stmt) == SQLITE_OK ? RC_OK :
	    model_fail(m, 0, diag);
}
