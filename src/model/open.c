/*
 * Opening a database: making it, checking that it is ours, bringing it up to
 * date. Of what is in it this file knows the schema's version and whether
 * there is a device; all else is the others' business.
 */
#include "model/statement.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/identity.h"
#include "model/migrate.h"
#include "model/schema.h"

#include "base/banned.h"

/* How long to wait before asking again for what has no busy handler. */
#define RETRY_MS 5

/* What a file turned out to be. */
enum database_state {
	DATABASE_EMPTY,		/* nothing was made in it yet */
	DATABASE_OLD,		/* ours, of an older version */
	DATABASE_WITHOUT_DEVICE,
	DATABASE_READY
};

static const char file_settings[] =
    "PRAGMA synchronous = NORMAL;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA cache_size = -16000;";
static const char memory_settings[] = "PRAGMA temp_store = MEMORY";

/*
 * Makes a missing file, for nobody else to read. SQLite gives its log and its
 * index the same mode. A file that is there is left alone: closing it here
 * would drop the locks that another model of this process has on it.
 */
static enum rc
file_make(struct model *m, const char *path, struct diag *diag)
{
	const int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd == -1)
		return errno == EEXIST ? RC_OK :
		    model_fail_errno(m, errno, diag);
	return close(fd) == 0 ? RC_OK : model_fail_errno(m, errno, diag);
}

/* SQLite gives some names a meaning of their own, but none that begins with
 * a dot or a slash. */
static enum rc
file_connect(struct model *m, const struct model_options *options,
    struct diag *diag)
{
	struct text path = TEXT_INIT;
	int code;
	enum rc rc;

	text_adds(&path, m->path[0] == '/' ? "" : "./");
	text_adds(&path, m->path);
	if (path.failed) {
		rc = model_fail_nomem(m, diag);
		goto out;
	}
	rc = file_make(m, text_str(&path), diag);
	if (rc != RC_OK)
		goto out;
	code = sqlite3_open_v2(text_str(&path), &m->db, SQLITE_OPEN_READWRITE |
	    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, options->vfs);
	if (code != SQLITE_OK)
		rc = model_fail(m, code, diag);
	else if (sqlite3_busy_timeout(m->db, options->busy_ms) != SQLITE_OK)
		rc = model_fail(m, 0, diag);
	else if (sqlite3_db_readonly(m->db, "main") == 1)
		rc = model_fail(m, SQLITE_READONLY, diag);
	else
		rc = model_execute(m, file_settings, diag);
out:
	text_fini(&path);
	return rc;
}

/* Looks at what a file is; *state is for ours and empty ones. */
static enum rc
file_state(struct model *m, enum database_state *state, struct diag *diag)
{
	int64_t id, version = 0, objects = 0, devices = 0;
	enum rc rc;

	rc = model_query_int(m, "PRAGMA application_id", &id, diag);
	if (rc == RC_OK)
		rc = model_query_int(m, "PRAGMA user_version", &version, diag);
	if (rc == RC_OK && id != schema_application_id)
		rc = model_query_int(m, "SELECT count(*) FROM sqlite_schema",
		    &objects, diag);
	else if (rc == RC_OK && version == schema_version)
		rc = model_query_int(m, "SELECT count(*) FROM device",
		    &devices, diag);
	if (rc != RC_OK)
		return rc;
	if (id != schema_application_id && (id != 0 || objects != 0))
		return diag_set(diag, RC_CORRUPT,
		    "%s: not a database of rtxsh's", m->path);
	if (id != schema_application_id)
		*state = DATABASE_EMPTY;
	else if (version != schema_version)
		*state = DATABASE_OLD;
	else
		*state = devices > 0 ? DATABASE_READY : DATABASE_WITHOUT_DEVICE;
	return RC_OK;
}

/* Asks once; *on tells whether the log is on now. The SQLite code. */
static int
log_turn_on(sqlite3 *db, bool *on)
{
	sqlite3_stmt *stmt;
	const unsigned char *mode;
	int code;

	code = sqlite3_prepare_v2(db, "PRAGMA journal_mode = WAL", -1, &stmt,
	    NULL);
	if (code != SQLITE_OK)
		return code;
	*on = false;
	if (sqlite3_step(stmt) == SQLITE_ROW) {
		mode = sqlite3_column_text(stmt, 0);
		*on = mode != NULL && strcmp((const char *)mode, "wal") == 0;
	}
	return sqlite3_finalize(stmt);
}

/*
 * Turns the log on. While two processes do so at once SQLite says that the
 * database is locked without waiting, so the waiting is done here.
 */
static enum rc
file_use_log(struct model *m, int busy_ms, struct diag *diag)
{
	int code, waited = 0;
	bool on = false;

	while (((code = log_turn_on(m->db, &on)) & 0xff) == SQLITE_BUSY &&
	    waited < busy_ms) {
		(void)sqlite3_sleep(RETRY_MS);
		waited += RETRY_MS;
	}
	if (code != SQLITE_OK)
		return model_fail(m, code, diag);
	return on ? RC_OK : diag_set(diag, RC_IO,
	    "%s: this file system cannot hold a shared database", m->path);
}

/* Makes or migrates what the state says, inside a write transaction. */
static enum rc
file_bring_up(struct model *m, enum database_state *state, struct diag *diag)
{
	enum rc rc = RC_OK;

	if (*state == DATABASE_EMPTY) {
		rc = model_execute(m, schema_sql, diag);
		if (rc == RC_OK)
			rc = model_execute(m, schema_people_sql, diag);
	} else if (*state == DATABASE_OLD)
		rc = migrate(m, migrations, schema_version, schema_views_sql,
		    diag);
	else
		return RC_OK;
	return rc == RC_OK ? file_state(m, state, diag) : rc;
}

/*
 * Takes the write lock and looks again: another process may have done it all
 * by now. Without a device the transaction stays open for the caller, so that
 * schema, device and first configuration come to be at once or not at all.
 */
static enum rc
file_prepare(struct model *m, bool *made, struct diag *diag)
{
	enum database_state state = DATABASE_EMPTY;
	enum rc rc = model_begin(m, diag);

	if (rc == RC_OK)
		rc = file_state(m, &state, diag);
	if (rc == RC_OK)
		rc = file_bring_up(m, &state, diag);
	if (rc != RC_OK)
		return rc;
	*made = state == DATABASE_WITHOUT_DEVICE;
	return *made ? RC_OK : model_commit(m, diag);
}

static enum rc
open_file(struct model *m, const struct model_options *options, bool *made,
    struct diag *diag)
{
	enum database_state state = DATABASE_EMPTY;
	enum rc rc;

	rc = file_connect(m, options, diag);
	if (rc == RC_OK)
		rc = file_state(m, &state, diag);
	if (rc == RC_OK)
		rc = file_use_log(m, options->busy_ms, diag);
	if (rc == RC_OK && state != DATABASE_READY)
		rc = file_prepare(m, made, diag);
	return rc;
}

static enum rc
open_memory(struct model *m, bool *made, struct diag *diag)
{
	const sqlite3_int64 len = (sqlite3_int64)schema_image_len;
	unsigned char *image;
	int code;
	enum rc rc;

	code = sqlite3_open_v2(":memory:", &m->db, SQLITE_OPEN_READWRITE |
	    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
	if (code != SQLITE_OK)
		return model_fail(m, code, diag);
	image = sqlite3_malloc64(schema_image_len);
	if (image == NULL)
		return model_fail_nomem(m, diag);
	memcpy(image, schema_image, schema_image_len);
	/* It owns the image from here on, also when it fails. */
	code = sqlite3_deserialize(m->db, "main", image, len, len,
	    SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
	if (code != SQLITE_OK)		/* for no other reason */
		return model_fail_nomem(m, diag);
	rc = model_execute(m, memory_settings, diag);
	if (rc == RC_OK)
		rc = model_begin(m, diag);
	*made = rc == RC_OK;
	return rc;
}

/* Whatever happens later, these two can be run without memory. */
static enum rc
open_prepare_ends(struct model *m, struct diag *diag)
{
	static const enum statement_id ends[] = { TRANSACTION_COMMIT,
	    TRANSACTION_ROLLBACK };
	struct statement *s;
	size_t i;
	enum rc rc = RC_OK;

	for (i = 0; i < sizeof(ends) / sizeof(ends[0]) && rc == RC_OK; i++) {
		rc = statement_take(m, ends[i], &s, diag);
		statement_give(s);
	}
	return rc;
}

/* Nothing runs in threads here and nobody asks how much memory SQLite has: it
 * need not lock and count. It heeds that until the first model is open. */
static void
set_library_up(void)
{
	(void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	(void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

enum rc
model_open(struct model **out, const struct model_options *options,
    bool *made, struct diag *diag)
{
	struct model *m = calloc(1, sizeof(*m));
	enum rc rc;

	*out = NULL;
	*made = false;
	if (m != NULL)
		m->path = strdup(options->path);
	if (m == NULL || m->path == NULL) {
		free(m);
		return diag_set(diag, RC_NOMEM, "%s: out of memory",
		    options->path);
	}
	m->in_memory = strcmp(options->path, ":memory:") == 0;
	set_library_up();
	rc = m->in_memory ? open_memory(m, made, diag) :
	    open_file(m, options, made, diag);
	if (rc == RC_OK)
		rc = open_prepare_ends(m, diag);
	if (rc != RC_OK) {
		*made = false;
		model_close(m);
		return rc;
	}
	*out = m;
	return RC_OK;
}

void
model_close(struct model *m)
{
	if (m == NULL)
		return;
	statements_fini(m);
	/* Without statements it cannot be busy; it rolls back by itself. */
	(void)sqlite3_close(m->db);
	identity_fini(m);
	free(m->path);
	free(m);
}

/* Emptied in place: the schema stays parsed and the statements prepared,
 * which are most of the cost of a new one. */
enum rc
model_reset(struct model *m, struct diag *diag)
{
	static const enum statement_id steps[] = { TRANSACTION_BEGIN,
	    RESET_FALLBACKS, RESET_CONFIGURATIONS, RESET_RUNNING,
	    RESET_CHANGES, RESET_PASSWORD_CHANGES, RESET_LOGINS, RESET_FILES,
	    RESET_LOG, RESET_BOOTS, RESET_STATES, RESET_PEERS,
	    RESET_NEGOTIATIONS, RESET_SAS, RESET_PENDING, RESET_HOSTS,
	    RESET_LEASES, RESET_NAT_SESSIONS, RESET_CONNECTIONS,
	    RESET_DEVICE, RESET_ANCHORS, TRANSACTION_COMMIT };
	size_t i;
	enum rc rc = RC_OK;

	if (!m->in_memory)
		return diag_set(diag, RC_REFUSED,
		    "%s: only a database in memory can be reset", m->path);
	model_rollback(m);
	for (i = 0; i < sizeof(steps) / sizeof(steps[0]) && rc == RC_OK; i++)
		rc = statement_run_numbers(m, steps[i], NULL, 0, diag);
	if (rc != RC_OK)
		model_rollback(m);
	return rc;
}
