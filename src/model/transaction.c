/*
 * Transactions. Writers take the lock when they begin, so that nothing they
 * read can become old before they write; whoever has begun can go on.
 */
#include "model/statement.h"

#include "base/banned.h"

static enum rc
transaction_run(struct model *m, enum statement_id id, struct diag *diag)
{
	return statement_run_numbers(m, id, NULL, 0, diag);
}

/* What is written to a file without a name is lost, and nothing would say
 * so. */
static enum rc
expect_file(struct model *m, struct diag *diag)
{
	int moved = 0;

	if (m->in_memory || sqlite3_file_control(m->db, "main",
	    SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || moved == 0)
		return RC_OK;
	return diag_set(diag, RC_IO, "%s: removed or moved since it was opened",
	    m->path);
}

enum rc
model_begin(struct model *m, struct diag *diag)
{
	enum rc rc = expect_file(m, diag);

	return rc == RC_OK ? transaction_run(m, TRANSACTION_BEGIN, diag) : rc;
}

enum rc
model_commit(struct model *m, struct diag *diag)
{
	return transaction_run(m, TRANSACTION_COMMIT, diag);
}

/*
 * The level of `synchronous` cannot change while a transaction is open, and
 * only its end knows that it must last. So it ends like any other and the
 * log, which then holds it and all before it, is forced to the disk.
 */
enum rc
model_commit_durably(struct model *m, struct diag *diag)
{
	sqlite3_file *log = NULL;
	enum rc rc = model_commit(m, diag);

	if (rc != RC_OK || m->in_memory)
		return rc;
	if (sqlite3_file_control(m->db, "main", SQLITE_FCNTL_JOURNAL_POINTER,
	    &log) != SQLITE_OK || log == NULL || log->pMethods == NULL)
		return diag_set(diag, RC_IO, "%s: the log cannot be found",
		    m->path);
	if (log->pMethods->xSync(log, SQLITE_SYNC_NORMAL) != SQLITE_OK)
		return diag_set(diag, RC_IO,
		    "%s: what was written may not be on disk", m->path);
	return RC_OK;
}

void
model_rollback(struct model *m)
{
	/* SQLite has rolled back by itself after some failures. */
	if (sqlite3_get_autocommit(m->db) == 0)
		(void)transaction_run(m, TRANSACTION_ROLLBACK, NULL);
}

bool
model_is_writing(const struct model *m)
{
	return sqlite3_get_autocommit(m->db) == 0;
}

enum rc
model_version(struct model *m, struct model_version *v, struct diag *diag)
{
	*v = (struct model_version){ .own = model_changes(m) };
	return m->in_memory ? RC_OK : statement_query(m, DATA_VERSION, NULL,
	    0, &v->others, diag);
}

int64_t
model_changes(const struct model *m)
{
	return sqlite3_total_changes64(m->db);
}

enum rc
model_end(struct model *m, enum rc rc, struct diag *diag)
{
	if (rc == RC_OK)
		rc = model_commit(m, diag);
	if (rc != RC_OK)
		model_rollback(m);
	return rc;
}

enum rc
model_begin_reading(struct model *m, struct diag *diag)
{
	enum rc rc = RC_OK;

	if (m->reading == 0) {
		m->reading_alone = sqlite3_get_autocommit(m->db) != 0;
		if (m->reading_alone)
			rc = transaction_run(m, TRANSACTION_BEGIN_READING,
			    diag);
	}
	if (rc == RC_OK)
		m->reading++;
	return rc;
}

void
model_end_reading(struct model *m)
{
	if (--m->reading > 0 || !m->reading_alone)
		return;
	if (transaction_run(m, TRANSACTION_COMMIT, NULL) != RC_OK)
		model_rollback(m);
}
