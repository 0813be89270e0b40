/*
 * Migrations: how databases that older programs made become ours. To change
 * the schema: change schema/model.sql, raise its user_version, and add the
 * step to schema/migrations/ that does the same to the tables of an existing
 * database. What model.sql was before goes to tests/model/schema/, so that
 * tests/model/test_older.c sees that it does.
 */
#include "model/migrate.h"

#include "base/banned.h"

/* Views and triggers are the program's, never data: they go before the
 * tables change under them. */
static enum rc
migrate_drop_views(struct model *m, struct diag *diag)
{
	static const char query[] =
	    "SELECT 'DROP ' || type || ' \"' || replace(name, '\"', '\"\"') "
	    "|| '\";' FROM sqlite_schema WHERE type IN ('view', 'trigger')";
	struct text drops = TEXT_INIT;
	sqlite3_stmt *stmt;
	const unsigned char *drop;
	enum rc rc;

	if (sqlite3_prepare_v2(m->db, query, -1, &stmt, NULL) != SQLITE_OK)
		return model_fail(m, 0, diag);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		drop = sqlite3_column_text(stmt, 0);
		if (drop != NULL)
			text_adds(&drops, (const char *)drop);
	}
	if (sqlite3_finalize(stmt) != SQLITE_OK)
		rc = model_fail(m, 0, diag);
	else if (drops.failed)
		rc = model_fail_nomem(m, diag);
	else
		rc = model_execute(m, text_str(&drops), diag);
	text_fini(&drops);
	return rc;
}

static const struct migration *
migration_to(const struct migration *steps, int64_t version)
{
	while (steps->sql != NULL && steps->to != version)
		steps++;
	return steps->sql != NULL ? steps : NULL;
}

static enum rc
migrate_set_version(struct model *m, int target, struct diag *diag)
{
	struct text sql = TEXT_INIT;
	enum rc rc;

	text_addf(&sql, "PRAGMA user_version = %d", target);
	rc = sql.failed ? model_fail_nomem(m, diag) :
	    model_execute(m, text_str(&sql), diag);
	text_fini(&sql);
	return rc;
}

enum rc
migrate(struct model *m, const struct migration *steps, int target,
    const char *views_sql, struct diag *diag)
{
	const struct migration *step;
	int64_t version;
	enum rc rc;

	rc = model_query_int(m, "PRAGMA user_version", &version, diag);
	if (rc != RC_OK)
		return rc;
	if (version > target)
		return diag_set(diag, RC_NEWER, "%s: made by a newer rtxsh "
		    "(format %lld, this one knows %d)", m->path,
		    (long long)version, target);
	if (version == target)
		return RC_OK;
	rc = migrate_drop_views(m, diag);
	while (rc == RC_OK && version < target) {
		step = migration_to(steps, ++version);
		rc = step != NULL ? model_execute(m, step->sql, diag) :
		    diag_set(diag, RC_CORRUPT, "%s: format %lld is not known",
		    m->path, (long long)version - 1);
	}
	if (rc == RC_OK)
		rc = model_execute(m, views_sql, diag);
	return rc == RC_OK ? migrate_set_version(m, target, diag) : rc;
}
