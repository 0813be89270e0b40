/*
 * The texts of all the statements that the program keeps. What they mean is
 * the business of the files that use them; schema/model.sql has the tables.
 */
#include "model/statement.h"

#include "base/banned.h"

/*
 * The rows of a command ?1 that put configuration ?3 in the place of ?2; ?4 to
 * ?8 are when, where, by whom and what. `lines` has a row for each line that
 * differs, `o` being the old configuration and `n` the new one.
 */
#define REPLACED(lines, order) \
	"INSERT INTO change SELECT NULL, ?1, ?4, ?5, ?6, ?7, ?8, d.* " \
	"FROM (" lines ") d ORDER BY " order

/* Lines that list in the order typed, and where their order has changed: the
 * groups in which the lines after one another are not the same. Their places
 * alone tell nothing, since they number anew. */
#define REPLACED_TYPED(lines) \
	"WITH typed AS (SELECT *, substr(place, 1, length(place) - 4) " \
	"AS beginning, row_number() OVER (PARTITION BY config, block, " \
	"number, substr(place, 1, length(place) - 4) ORDER BY place) AS rank " \
	"FROM setting WHERE config IN (?2, ?3) AND identity IS NOT NULL), " \
	"moved AS (SELECT block, number, beginning FROM typed " \
	"WHERE config = ?2 OR config = ?3 GROUP BY block, number, beginning, " \
	"rank, identity, line HAVING count(*) = 1) " \
	REPLACED(lines, "d.block, d.number, d.place")

const char *const statement_sql[STATEMENTS] = {
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
	[RESET_HOSTS] = "DELETE FROM host",
	[RESET_LEASES] = "DELETE FROM lease",
	[RESET_NAT_SESSIONS] = "DELETE FROM nat_session",
	[RESET_CONNECTIONS] = "DELETE FROM connection",
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
	[SETTING_WALK_ENTRY] =
	    "SELECT place, entry, object, identity, line FROM setting "
	    "WHERE config = ?1 AND block = ?2 AND number = ?3 "
	    "AND place >= ?4 AND entry = ?5 ORDER BY place",
	[SETTING_WALK_ENTRY_TO] =
	    "SELECT place, entry, object, identity, line FROM setting "
	    "WHERE config = ?1 AND block = ?2 AND number = ?3 "
	    "AND place >= ?4 AND entry = ?5 AND place < ?6 ORDER BY place",

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

	[GATEWAY_SHARER] =
	    "SELECT min(b.tunnel) FROM sa_policy p CROSS JOIN tunnel_policy b "
	    "ON b.config = p.config AND b.policy_id = p.policy_id "
	    "WHERE p.config = ?1 AND p.gateway_id = ?2 AND b.tunnel <> ?3",
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

	[KEEP_PLACES_WALK] =
	    "SELECT n.block, n.number, n.place, o.place FROM setting n "
	    "LEFT JOIN setting o ON o.config = ?1 AND o.block = n.block "
	    "AND o.number = n.number AND o.entry = n.entry "
	    "AND o.object = n.object AND o.identity = n.identity "
	    "WHERE n.config = ?2 AND n.identity IS NOT NULL "
	    "ORDER BY n.block, n.number, n.place",
	/* By a detour, since places are told apart row by row. */
	[KEEP_PLACE] =
	    "UPDATE setting SET place = CAST(x'ffffffff' || ?5 AS BLOB) "
	    "WHERE config = ?1 AND block = ?2 AND number = ?3 AND place = ?4",
	[KEEP_PLACES_DONE] =
	    "UPDATE setting SET place = substr(place, 5) WHERE config = ?1 "
	    "AND identity IS NOT NULL AND place >= x'ffffffff'",
	[REPLACED_SETTINGS] = REPLACED(
	    "SELECT o.block, o.number, o.place, o.entry, o.line, n.line, "
	    "o.object FROM setting o LEFT JOIN setting n ON n.config = ?3 "
	    "AND n.block = o.block AND n.number = o.number "
	    "AND n.place = o.place WHERE o.config = ?2 "
	    "AND o.identity IS NULL AND n.line IS NOT o.line "
	    "UNION ALL SELECT n.block, n.number, n.place, n.entry, NULL, "
	    "n.line, n.object FROM setting n WHERE n.config = ?3 "
	    "AND n.identity IS NULL AND NOT EXISTS (SELECT 1 FROM setting o "
	    "WHERE o.config = ?2 AND o.block = n.block "
	    "AND o.number = n.number AND o.place = n.place)",
	    "iif(d.block = 'router', '', d.block), d.number, d.place"),
	[REPLACED_POLICIES] = REPLACED(
	    "SELECT 'router', policy_id AS number, x'', 'ipsec sa policy', "
	    "max(iif(config = ?2, line, NULL)) AS was, "
	    "max(iif(config = ?3, line, NULL)) AS now, '' FROM policy_line "
	    "WHERE config IN (?2, ?3) GROUP BY policy_id "
	    "HAVING was IS NOT now", "d.number"),
	[REPLACED_BINDINGS] = REPLACED(
	    "SELECT 'tunnel', tunnel AS number, (SELECT place FROM fixed_place "
	    "WHERE name = 'binding'), 'ipsec tunnel', "
	    "'ipsec tunnel ' || max(iif(config = ?2, policy_id, NULL)) AS was, "
	    "'ipsec tunnel ' || max(iif(config = ?3, policy_id, NULL)) AS now, "
	    "'' FROM tunnel_policy WHERE config IN (?2, ?3) GROUP BY tunnel "
	    "HAVING was IS NOT now", "d.number"),
	[REPLACED_TEMPLATES] = REPLACED(
	    "SELECT 'tunnel', source AS number, x'', 'tunnel template', "
	    "max(iif(config = ?2, line, NULL)) AS was, "
	    "max(iif(config = ?3, line, NULL)) AS now, '' FROM "
	    "(SELECT config, source, 'tunnel template ' || group_concat("
	    "iif(first = last, first, first || '-' || last), ' ') AS line "
	    "FROM (SELECT * FROM tunnel_template WHERE config IN (?2, ?3) "
	    "ORDER BY config, source, position) GROUP BY config, source) "
	    "GROUP BY source HAVING was IS NOT now", "d.number"),
	[REPLACED_TYPED_GONE] = REPLACED_TYPED(
	    "SELECT block, number, place, entry, line, NULL, object "
	    "FROM typed o WHERE config = ?2 "
	    "AND (block, number, beginning) IN moved AND NOT EXISTS "
	    "(SELECT 1 FROM setting n WHERE n.config = ?3 "
	    "AND n.block = o.block AND n.number = o.number "
	    "AND n.place = o.place AND n.line = o.line)"),
	[REPLACED_TYPED_COME] = REPLACED_TYPED(
	    "SELECT block, number, place, entry, NULL, line, object "
	    "FROM typed n WHERE config = ?3 "
	    "AND (block, number, beginning) IN moved AND NOT EXISTS "
	    "(SELECT 1 FROM setting o WHERE o.config = ?2 "
	    "AND o.block = n.block AND o.number = n.number "
	    "AND o.place = n.place AND o.line = n.line)"),
	[REPLACED_PASSWORDS] =
	    "INSERT INTO change_password SELECT ?1, who, "
	    "max(iif(config = ?2, hash, NULL)) AS was, "
	    "max(iif(config = ?3, hash, NULL)) AS now "
	    "FROM credential WHERE config IN (?2, ?3) GROUP BY who "
	    "HAVING was IS NOT now",

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
	[STATE_WALK] =
	    "SELECT name, value, since FROM state "
	    "WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
	[LOG_ADD] =
	    "INSERT INTO log (at, text, kind) VALUES (?1, ?2, ?3)",
	[LOG_NEWEST] =
	    "SELECT log, text FROM log ORDER BY log DESC LIMIT 1",
	[LOG_REPEAT] =
	    "UPDATE log SET repeats = repeats + 1, repeated_at = ?2 "
	    "WHERE log = ?1",
	[LOG_DROP] = "DELETE FROM log WHERE log > ?1 AND log <= ?2",
	[LOG_WALK] =
	    "SELECT log, at, text, repeats, repeated_at, kind FROM log "
	    "WHERE log > ?1 AND log <= ?2 ORDER BY log",
	[LOG_WALK_BACK] =
	    "SELECT log, at, text, repeats, repeated_at, kind FROM log "
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
	[HOST_PUT] =
	    "INSERT OR REPLACE INTO host VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
	    "?8, ?9, ?10, ?11, ?12)",
	[HOST_DELETE] = "DELETE FROM host WHERE host = ?1",
	[HOST_WALK] = "SELECT * FROM host ORDER BY host",
	[HOSTS_ASK] = "UPDATE host SET next = 1 WHERE NOT fixed",
	[LEASE_PUT] =
	    "INSERT OR REPLACE INTO lease VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
	[LEASE_DELETE] = "DELETE FROM lease WHERE address = ?1",
	[LEASE_WALK] = "SELECT * FROM lease ORDER BY address",
	[LEASES_END] = "DELETE FROM lease WHERE ends <> 0 AND ends <= ?1",
	[NAT_SESSION_PUT] =
	    "INSERT OR REPLACE INTO nat_session VALUES (?1, ?2, ?3, ?4, ?5, "
	    "?6, ?7, ?8, ?9, ?10, ?11, ?12)",
	[NAT_SESSION_WALK] = "SELECT * FROM nat_session ORDER BY session",
	[NAT_SESSIONS_DROP] =
	    "DELETE FROM nat_session WHERE ?2 IN (0, descriptor) "
	    "AND ?1 IN ('', interface)",
	[NAT_SESSIONS_END] = "DELETE FROM nat_session WHERE ends <= ?1",
	[CONNECTION_PUT] =
	    "INSERT OR REPLACE INTO connection VALUES (?1, ?2, ?3, ?4, ?5, "
	    "?6, ?7, ?8, ?9, ?10, ?11, ?12)",
	[CONNECTION_DELETE] = "DELETE FROM connection WHERE connection = ?1",
	[CONNECTION_WALK] = "SELECT * FROM connection ORDER BY connection",
	[NEXT_HOST_EVENT] =
	    "SELECT coalesce(min(nullif(at, 0)), 0), count(*) FROM ("
	    "SELECT iif(next > 1, next, 0) AS at FROM host "
	    "UNION ALL SELECT ends FROM lease "
	    "UNION ALL SELECT ends FROM nat_session "
	    "UNION ALL SELECT ends FROM connection)",
	[CHANGE_NEWEST] = "SELECT coalesce(max(change), 0) FROM change",
	[DATA_VERSION] = "PRAGMA data_version",
	[FILE_USAGE] =
	    "SELECT coalesce(sum(length(content)), 0), count(content), "
	    "count(*) - count(content) FROM file",
};
