/*
 * The statements of the program: all their texts, prepared when first used
 * and then kept. What they mean is the business of the files that use them;
 * schema/model.sql has the tables.
 */
#include "model/statement.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

static const char *const statement_sql[STATEMENTS] = {
	[TRANSACTION_BEGIN] = "BEGIN IMMEDIATE",
	[TRANSACTION_BEGIN_READING] = "BEGIN",
	[TRANSACTION_COMMIT] = "COMMIT",
	[TRANSACTION_ROLLBACK] = "ROLLBACK",

	[RESET_CONFIGURATIONS] = "DELETE FROM configuration",
	[RESET_RUNNING] =
	    "INSERT INTO configuration (config, role) VALUES (1, 'running')",
	[RESET_CHANGES] = "DELETE FROM change",
	[RESET_PASSWORD_CHANGES] = "DELETE FROM change_password",
	[RESET_FALLBACKS] = "DELETE FROM fallback",
	[RESET_LOGINS] = "DELETE FROM login",
	[RESET_FILES] = "DELETE FROM file",
	[RESET_LOG] = "DELETE FROM log",
	[RESET_BOOTS] = "DELETE FROM boot",
	[RESET_STATES] = "DELETE FROM state",
	[RESET_PEERS] = "DELETE FROM peer",
	[RESET_NEGOTIATIONS] = "DELETE FROM negotiation",
	[RESET_SAS] = "DELETE FROM sa",
	[RESET_PENDING] = "DELETE FROM pending",
	[RESET_DEVICE] = "DELETE FROM device",
	[RESET_ANCHORS] = "DELETE FROM fixed_place",

	[DEVICE_GET] =
	    "SELECT profile, model, revision, serial, macs, stamp, "
	    "start_file, start_slot, start_generation, default_slot, "
	    "default_generation FROM device",
	[DEVICE_PUT] =
	    "INSERT OR REPLACE INTO device (device, profile, model, revision, "
	    "serial, macs, stamp, start_file, start_slot, start_generation, "
	    "default_slot, default_generation) VALUES "
	    "(1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
	[ANCHOR_PUT] =
	    "INSERT OR REPLACE INTO fixed_place VALUES (?1, ?2)",

	/* A new line costs the one statement that it has to cost: what is
	 * there already is noticed by nothing having been inserted. */
	[SETTING_ADD] =
	    "INSERT INTO setting VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) "
	    "ON CONFLICT (config, block, number, place) DO NOTHING",
	[SETTING_GET] =
	    "SELECT line FROM setting WHERE config = ?1 AND block = ?2 "
	    "AND number = ?3 AND place = ?4",
	[SETTING_UPDATE] =
	    "UPDATE setting SET entry = ?5, object = ?6, identity = ?7, "
	    "line = ?8 WHERE config = ?1 AND block = ?2 AND number = ?3 "
	    "AND place = ?4",
	[SETTING_DELETE] =
	    "DELETE FROM setting WHERE config = ?1 AND block = ?2 "
	    "AND number = ?3 AND place = ?4",
	[SETTING_BY_IDENTITY] =
	    "SELECT place, line FROM setting WHERE config = ?1 "
	    "AND block = ?2 AND number = ?3 AND entry = ?4 AND object = ?5 "
	    "AND identity = ?6",
	[SETTING_LAST] =
	    "SELECT place FROM setting WHERE config = ?1 AND block = ?2 "
	    "AND number = ?3 AND place > ?4 AND place < ?5 "
	    "ORDER BY place DESC LIMIT 1",
	[SETTING_WALK] =
	    "SELECT place, entry, object, identity, line FROM setting "
	    "WHERE config = ?1 AND block = ?2 AND number = ?3 "
	    "AND place >= ?4 ORDER BY place",
	[SETTING_WALK_TO] =
	    "SELECT place, entry, object, identity, line FROM setting "
	    "WHERE config = ?1 AND block = ?2 AND number = ?3 "
	    "AND place >= ?4 AND place < ?5 ORDER BY place",

	[NUMBERS_PP] =
	    "SELECT pp FROM pp WHERE config = ?1 "
	    "AND pp BETWEEN ?2 AND ?3 ORDER BY pp",
	[NUMBERS_TUNNEL] =
	    "SELECT tunnel FROM tunnel WHERE config = ?1 "
	    "AND tunnel BETWEEN ?2 AND ?3 "
	    "UNION SELECT tunnel FROM template_member WHERE config = ?1 "
	    "AND tunnel BETWEEN ?2 AND ?3 ORDER BY 1",
	[NUMBERS_GATEWAY] =
	    "SELECT gateway_id FROM gateway WHERE config = ?1 "
	    "AND gateway_id BETWEEN ?2 AND ?3 ORDER BY gateway_id",
	[NUMBERS_SWITCH] =
	    "SELECT DISTINCT number FROM setting WHERE config = ?1 "
	    "AND block = 'switch' AND number BETWEEN ?2 AND ?3 "
	    "ORDER BY number",

	[POLICY_GET] =
	    "SELECT gateway_id, line FROM policy_line "
	    "WHERE config = ?1 AND policy_id = ?2",
	[POLICY_PUT] =
	    "INSERT INTO sa_policy VALUES (?1, ?2, ?3, ?4) "
	    "ON CONFLICT (config, policy_id) DO UPDATE SET "
	    "gateway_id = excluded.gateway_id, proposal = excluded.proposal",
	[POLICY_DELETE] =
	    "DELETE FROM sa_policy WHERE config = ?1 AND policy_id = ?2",
	[POLICY_WALK] =
	    "SELECT policy_id FROM sa_policy WHERE config = ?1 "
	    "ORDER BY policy_id",

	[BINDING_GET] =
	    "SELECT policy_id FROM tunnel_policy "
	    "WHERE config = ?1 AND tunnel = ?2",
	[BINDING_PUT] =
	    "INSERT INTO tunnel_policy VALUES (?1, ?2, ?3) "
	    "ON CONFLICT (config, tunnel) DO UPDATE SET "
	    "policy_id = excluded.policy_id",
	[BINDING_DELETE] =
	    "DELETE FROM tunnel_policy WHERE config = ?1 AND tunnel = ?2",

	[TEMPLATE_GET] =
	    "SELECT 'tunnel template ' || group_concat("
	    "iif(first = last, first, first || '-' || last), ' ') FROM "
	    "(SELECT first, last FROM tunnel_template WHERE config = ?1 "
	    "AND source = ?2 ORDER BY position) HAVING count(*) > 0",
	[TEMPLATE_ADD] =
	    "INSERT INTO tunnel_template VALUES (?1, ?2, ?3, ?4, ?5)",
	[TEMPLATE_DELETE] =
	    "DELETE FROM tunnel_template WHERE config = ?1 AND source = ?2",
	[TEMPLATE_SOURCE] =
	    "SELECT source FROM tunnel_template WHERE config = ?1 "
	    "AND first <= ?2 AND last >= ?2 AND source <> ?2 "
	    "ORDER BY source LIMIT 1",

	/* A policy's gateway follows it when no earlier one names it. */
	[UNREACHED_POLICIES] =
	    "SELECT iif(u.gateway_id IS NULL OR EXISTS "
	    "(SELECT 1 FROM sa_policy q WHERE q.config = ?1 "
	    "AND q.gateway_id = p.gateway_id AND q.policy_id < p.policy_id), "
	    "0, u.gateway_id), p.line "
	    "FROM policy_line p LEFT JOIN unreachable_gateway u "
	    "ON u.config = ?1 AND u.gateway_id = p.gateway_id "
	    "WHERE p.config = ?1 AND NOT EXISTS "
	    "(SELECT 1 FROM tunnel_policy b WHERE b.config = ?1 "
	    "AND b.policy_id = p.policy_id) ORDER BY p.policy_id",
	[UNREACHED_GATEWAYS] =
	    "SELECT gateway_id FROM unreachable_gateway u WHERE config = ?1 "
	    "AND NOT EXISTS (SELECT 1 FROM sa_policy p WHERE p.config = ?1 "
	    "AND p.gateway_id = u.gateway_id) ORDER BY gateway_id",

	[RUNNING_GET] = "SELECT config FROM running",
	[SAVED_GET] =
	    "SELECT config FROM configuration "
	    "WHERE slot = ?1 AND generation = ?2",
	[SAVED_DROP] =
	    "DELETE FROM configuration WHERE slot = ?1 AND generation = ?2",
	[SAVED_DROP_ALL] =
	    "DELETE FROM configuration WHERE role = 'saved'",
	[SAVED_AGE] =
	    "UPDATE configuration SET generation = ?2 + 1 "
	    "WHERE slot = ?1 AND generation = ?2",
	[SAVED_WALK] =
	    "SELECT config, slot, generation, comment, at FROM configuration "
	    "WHERE role = 'saved' ORDER BY slot, generation",
	/* What is saved stands aside until there is room for it. */
	[ASIDE_ADD] =
	    "INSERT INTO configuration (role, comment, at, change) "
	    "SELECT 'aside', ?1, ?2, coalesce(max(change), 0) FROM change",
	[ASIDE_SAVED] =
	    "UPDATE configuration SET role = 'saved', slot = ?2, "
	    "generation = 0 WHERE config = ?1",
	[ASIDE_DROP] =
	    "DELETE FROM configuration WHERE config = ?1 AND role = 'aside'",
	[UNSAVED_GET] =
	    "SELECT coalesce((SELECT max(change) FROM change), 0) > "
	    "coalesce((SELECT change FROM configuration "
	    "WHERE role = 'running'), 0)",
	[UNSAVED_NONE] =
	    "UPDATE configuration SET change = "
	    "(SELECT coalesce(max(change), 0) FROM change) "
	    "WHERE role = 'running'",
	/* A file that it was started from is saved otherwise. */
	[UNSAVED_NONE_OF_SLOT] =
	    "UPDATE configuration SET change = "
	    "(SELECT coalesce(max(change), 0) FROM change) "
	    "WHERE role = 'running' AND EXISTS (SELECT 1 FROM device "
	    "WHERE start_slot = ?1 AND start_file = '')",
	[CONFIGURATION_WALK] =
	    "SELECT config FROM configuration WHERE config > ?1 "
	    "ORDER BY config LIMIT 1",

	[FALLBACK_ADD] =
	    "INSERT INTO fallback VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[FALLBACK_GET] = "SELECT config FROM fallback WHERE session = ?1",
	[FALLBACK_DROP] = "DELETE FROM fallback WHERE config = ?1",
	[FALLBACK_DROP_ASIDES] =
	    "DELETE FROM configuration "
	    "WHERE config IN (SELECT config FROM fallback)",
	[FALLBACK_WALK] =
	    "SELECT config, session, user, origin, process, started, due "
	    "FROM fallback WHERE (due, config) > (?1, ?2) "
	    "ORDER BY due, config LIMIT 1",

	[CLEAR_SETTINGS] = "DELETE FROM setting WHERE config = ?1",
	[CLEAR_POLICIES] = "DELETE FROM sa_policy WHERE config = ?1",
	[CLEAR_BINDINGS] = "DELETE FROM tunnel_policy WHERE config = ?1",
	[CLEAR_TEMPLATES] = "DELETE FROM tunnel_template WHERE config = ?1",
	[CLEAR_CREDENTIALS] = "DELETE FROM credential WHERE config = ?1",
	[COPY_SETTINGS] =
	    "INSERT INTO setting SELECT ?2, block, number, place, entry, "
	    "object, identity, line FROM setting WHERE config = ?1 "
	    "ORDER BY block, number, place",
	[COPY_POLICIES] =
	    "INSERT INTO sa_policy SELECT ?2, policy_id, gateway_id, proposal "
	    "FROM sa_policy WHERE config = ?1",
	[COPY_BINDINGS] =
	    "INSERT INTO tunnel_policy SELECT ?2, tunnel, policy_id "
	    "FROM tunnel_policy WHERE config = ?1",
	[COPY_TEMPLATES] =
	    "INSERT INTO tunnel_template SELECT ?2, source, position, first, "
	    "last FROM tunnel_template WHERE config = ?1",
	[COPY_CREDENTIALS] =
	    "INSERT INTO credential SELECT ?2, who, hash "
	    "FROM credential WHERE config = ?1",

	[CREDENTIAL_GET] =
	    "SELECT hash FROM credential WHERE config = ?1 AND who = ?2",
	[CREDENTIAL_PUT] =
	    "INSERT INTO credential VALUES (?1, ?2, ?3) "
	    "ON CONFLICT (config, who) DO UPDATE SET hash = excluded.hash",
	[CREDENTIAL_DELETE] =
	    "DELETE FROM credential WHERE config = ?1 AND who = ?2",

	[CREDENTIAL_WALK] =
	    "SELECT who FROM credential WHERE config = ?1 AND who > ?2 "
	    "ORDER BY who LIMIT 1",

	/* The lowest number that nobody who is there has. */
	[LOGIN_ADD] =
	    "INSERT INTO login SELECT NULL, ?1, ?2, ?3, ?4, min(n), ?5, ?6, "
	    "?6, ?7, 0 FROM (SELECT 1 AS n UNION ALL "
	    "SELECT number + 1 FROM login WHERE way = ?4 AND NOT over) "
	    "WHERE n NOT IN (SELECT number FROM login "
	    "WHERE way = ?4 AND NOT over)",
	[LOGIN_END] = "UPDATE login SET over = 1 WHERE login = ?1",
	[LOGIN_FORGET] =
	    "DELETE FROM login WHERE over AND login NOT IN "
	    "(SELECT login FROM login ORDER BY login DESC LIMIT ?1)",
	[LOGIN_TOUCH] =
	    "UPDATE login SET last_key = ?2, administrator = ?3 "
	    "WHERE login = ?1",
	[LOGIN_GET] = "SELECT over FROM login WHERE login = ?1",
	[LOGIN_WALK] =
	    "SELECT login, process, started, user, way, number, address, "
	    "since, last_key, administrator, over FROM login "
	    "WHERE login > ?1 ORDER BY login LIMIT 1",

	/* The first line of a command gives it its number. */
	[CHANGE_ADD] =
	    "INSERT INTO change VALUES (NULL, iif(?1 = 0, "
	    "(SELECT coalesce(max(change), 0) + 1 FROM change), ?1), "
	    "?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
	[CHANGE_WALK] =
	    "SELECT command_id, at, session, user, origin, command, block, "
	    "number, place, entry, old_line, new_line, object FROM change "
	    "WHERE change > ?1 AND command_id > ?1 ORDER BY change",
	[CHANGE_WALK_SESSION] =
	    "SELECT command_id, at, session, user, origin, command, block, "
	    "number, place, entry, old_line, new_line, object FROM change "
	    "WHERE session = ?1 ORDER BY change DESC",
	[PASSWORD_CHANGE_ADD] =
	    "INSERT INTO change_password VALUES (?1, ?2, ?3, ?4)",
	[PASSWORD_CHANGE_GET] =
	    "SELECT who, old_hash, new_hash FROM change_password "
	    "WHERE command_id = ?1",

	[FILE_GET] =
	    "SELECT content IS NULL, coalesce(length(content), 0), at "
	    "FROM file WHERE path = ?1",
	[FILE_CONTENT] =
	    "SELECT content FROM file WHERE path = ?1",
	[FILE_PUT] =
	    "INSERT INTO file (path, parent, content, at) "
	    "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (path) DO UPDATE "
	    "SET content = excluded.content, at = excluded.at",
	/* What is in a directory begins with its path and `/`, which `0`
	 * follows. */
	[FILE_DELETE] =
	    "DELETE FROM file WHERE path = ?1 "
	    "OR (path > ?1 || '/' AND path < ?1 || '0')",
	[FILE_RENAME] =
	    "UPDATE file SET path = ?2 || substr(path, length(?1) + 1), "
	    "parent = iif(path = ?1, parent, "
	    "?2 || substr(parent, length(?1) + 1)) WHERE path = ?1 "
	    "OR (path > ?1 || '/' AND path < ?1 || '0')",
	[FILE_WALK] =
	    "SELECT path, content IS NULL, coalesce(length(content), 0), at "
	    "FROM file WHERE parent = ?1 AND path > ?2 ORDER BY path LIMIT 1",
	[STATE_GET] = "SELECT value, since FROM state WHERE name = ?1",
	[STATE_PUT] = "INSERT OR REPLACE INTO state VALUES (?1, ?2, ?3)",
	[STATE_DROP] =
	    "DELETE FROM state WHERE substr(name, 1, length(?1)) = ?1",
	[LOG_ADD] = "INSERT INTO log (at, text) VALUES (?1, ?2)",
	[LOG_NEWEST] =
	    "SELECT log, text FROM log ORDER BY log DESC LIMIT 1",
	[LOG_REPEAT] =
	    "UPDATE log SET repeats = repeats + 1, repeated_at = ?2 "
	    "WHERE log = ?1",
	[LOG_DROP] = "DELETE FROM log WHERE log > ?1 AND log <= ?2",
	[LOG_WALK] =
	    "SELECT log, at, text, repeats, repeated_at FROM log "
	    "WHERE log > ?1 AND log <= ?2 ORDER BY log",
	[LOG_WALK_BACK] =
	    "SELECT log, at, text, repeats, repeated_at FROM log "
	    "WHERE log > ?1 AND log <= ?2 ORDER BY log DESC",
	[BOOT_ADD] =
	    "INSERT INTO boot (at, cause, started_from) VALUES (?1, ?2, ?3)",
	[BOOT_FORGET] =
	    "DELETE FROM boot WHERE boot NOT IN "
	    "(SELECT boot FROM boot ORDER BY boot DESC LIMIT ?1)",
	[BOOT_WALK] =
	    "SELECT at, cause, started_from FROM boot ORDER BY boot DESC",
	[PEER_PUT] = "INSERT OR REPLACE INTO peer VALUES (?1, ?2, ?3)",
	[PEER_DELETE] = "DELETE FROM peer WHERE name = ?1",
	[PEER_WALK] =
	    "SELECT name, description, config FROM peer ORDER BY name",
	[NEGOTIATION_PUT] =
	    "INSERT OR REPLACE INTO negotiation VALUES (?1, ?2, ?3, ?4, ?5, "
	    "?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
	    "?19, ?20, ?21, ?22)",
	[NEGOTIATION_DELETE] = "DELETE FROM negotiation WHERE tunnel = ?1",
	[NEGOTIATION_WALK] =
	    "SELECT * FROM negotiation WHERE tunnel BETWEEN ?1 AND ?2 "
	    "ORDER BY tunnel",
	[SA_PUT] =
	    "INSERT OR REPLACE INTO sa VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
	    "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
	[SA_DELETE] = "DELETE FROM sa WHERE sa = ?1",
	[SA_DELETE_ALL] = "DELETE FROM sa WHERE tunnel = ?1",
	[SA_MOVE] = "UPDATE sa SET parent = ?2 WHERE parent = ?1",
	[SA_WALK] = "SELECT * FROM sa ORDER BY sa",
	[SA_LAST] = "SELECT coalesce(max(sa), 0) FROM sa",
	[PENDING_ADD] =
	    "INSERT INTO pending (tunnel, at, kind, text) "
	    "VALUES (?1, ?2, ?3, ?4)",
	[PENDING_DROP] = "DELETE FROM pending WHERE tunnel = ?1",
	[PENDING_DROP_TO] = "DELETE FROM pending WHERE at <= ?1",
	[PENDING_WALK] =
	    "SELECT pending, tunnel, at, kind, text FROM pending "
	    "WHERE at <= ?1 ORDER BY at, pending",
	[NEXT_EVENT] =
	    "SELECT coalesce(min(at), 0) FROM (SELECT at FROM pending "
	    "UNION ALL SELECT next FROM negotiation WHERE next > 0 "
	    "UNION ALL SELECT rekey FROM sa WHERE rekey > 0)",
	[CHANGE_NEWEST] = "SELECT coalesce(max(change), 0) FROM change",
	[FILE_USAGE] =
	    "SELECT coalesce(sum(length(content)), 0), count(content), "
	    "count(*) - count(content) FROM file",
};

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
statement_run_numbers(struct model *m, enum statement_id id,
    const int64_t *numbers, int n, struct diag *diag)
{
	struct statement *s;
	const enum rc rc = statement_take(m, id, &s, diag);
	int i;

	if (s == NULL)
		return rc;
	for (i = 0; i < n; i++)
		statement_bind_int(s, i + 1, numbers[i]);
	return statement_run(s, diag);
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
