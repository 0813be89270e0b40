/*
 * Databases that older programs really made: their schemas stand beside this
 * file, each with a configuration, saved ones and a journal put into it. What
 * opens them makes of them what a new database is, to the table, and loses
 * nothing, also when the first try breaks off.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "model/sample.h"
#include "model/vfs_fault.h"

#include "base/banned.h"

/* What every version has tables for. */
static const char content[] =
    "INSERT INTO device (device, profile, model, revision, serial, macs, "
    "stamp, start_slot) VALUES (1, 'RTX830', 'RTX830', '15.02.28', "
    "'S3K000001', 'ac:44:f2:00:00:01,ac:44:f2:00:00:02', 'made up', 2);"
    "INSERT INTO fixed_place VALUES ('pp', X'04'), ('tunnel', X'05'), "
    "('policies', X'07'), ('binding', X'20');"
    "INSERT INTO configuration VALUES (2, 'saved', 2, 0, 'before', "
    "'2026-01-01T00:00:00', 2), (3, 'saved', 2, 1, 'older', "
    "'2025-01-01T00:00:00', 1), (4, 'aside', NULL, NULL, '', '', 0);"
    "INSERT INTO setting (config, block, number, place, entry, object, "
    "identity, line) VALUES "
    "(1, 'router', 0, X'01', 'ip route', '', NULL, 'ip route default'),"
    "(1, 'router', 0, X'02', 'description', 'lan1', X'61', 'description a'),"
    "(1, 'pp', 2147483647, X'11', 'pp bind', '', NULL, 'pp bind tunnel1'),"
    "(1, 'tunnel', 1, X'11', 'tunnel name', '', NULL, 'tunnel name a'),"
    "(1, 'gateway', 11, X'11', 'ipsec ike remote name', '', NULL, "
    "'ipsec ike remote name 11 b'),"
    "(2, 'router', 0, X'01', 'ip route', '', NULL, 'ip route saved'),"
    "(3, 'tunnel', 7, X'01', 'tunnel name', '', NULL, 'tunnel name old');"
    "INSERT INTO sa_policy VALUES (1, 1101, 11, 'esp aes-cbc'), "
    "(1, 1102, 12, ''), (2, 1101, 11, '');"
    "INSERT INTO tunnel_policy VALUES (1, 1, 1101), (1, 2, 1101), "
    "(2, 1, 1101);"
    "INSERT INTO tunnel_template VALUES (1, 3, 1, 30, 33), (1, 3, 2, 40, 40);"
    "INSERT INTO credential VALUES (1, 'administrator', '$6$a'), "
    "(3, 'user joe', '$6$b');"
    "INSERT INTO change (change, command_id, at, session, user, origin, "
    "command, block, number, place, entry, old_line, new_line) VALUES "
    "(1, 1, '2025-01-01T00:00:00', '1', '', 'Serial', 'typed a', 'tunnel', "
    "1, X'11', 'tunnel name', NULL, 'tunnel name z'), "
    "(2, 1, '2025-01-01T00:00:00', '1', '', 'Serial', 'typed a', 'router', "
    "0, X'02', 'description', 'description b', NULL), "
    "(3, 3, '2026-01-02T00:00:00', '2', 'joe', 'SSH 192.0.2.1', 'typed b', "
    "'tunnel', 1, X'11', 'tunnel name', 'tunnel name z', 'tunnel name a');";

/* What version 2 has besides. */
static const char content_of_2[] =
    "UPDATE device SET start_generation = 1, start_file = 'usb1:/a', "
    "default_slot = 2, default_generation = 1;"
    "UPDATE configuration SET change = 2 WHERE role = 'running';"
    "INSERT INTO fixed_place VALUES ('switch', X'7e');"
    "INSERT INTO setting VALUES (1, 'switch', 0, X'05', 'switch control', "
    "'lan1:1', NULL, 'switch control a');"
    "UPDATE change SET object = 'lan1' WHERE change = 2;"
    "INSERT INTO change_password VALUES (3, 'login', NULL, '$6$c');"
    "INSERT INTO login VALUES (1, 2, 3, 'joe', 'ssh', 1, '192.0.2.1', 4, 5, "
    "1, 1);"
    "INSERT INTO file VALUES ('/lua', '/', NULL, 1), "
    "('/lua/a.lua', '/lua', X'0a00', 2);"
    "INSERT INTO fallback VALUES (4, '2', 'joe', 'Serial', 9, 8, 7);"
    "INSERT INTO log VALUES (7, 1, 'a line', 2, 3);"
    "INSERT INTO boot VALUES (1, 1, 'power', 'config0');"
    "INSERT INTO state VALUES ('link lan2', 0, 1);"
    "INSERT INTO peer VALUES ('b', 'site b', 'ip route default');"
    "INSERT INTO negotiation VALUES (1, 2, 3, 11, 2, 1, 5, 6, 7, 0, 8, 10, "
    "1, 'b', 'done', '192.0.2.2', 'a', 'b', '', '', '', '');"
    "INSERT INTO sa VALUES (1, 1, 11, 0, 2, 5, 6, 7, 0, 0, 'both', 'ike', "
    "'aes', 'sha', '2', X'01');"
    "INSERT INTO pending VALUES (1, 1, 2, 3, 'to come');";

/* The databases there are. Of both versions there was a first one that was
 * changed before the next number came. */
struct older {
	const char *file;
	const char *first;	/* what makes it the older of its version */
	const char *content;	/* besides what all have */
};
static const struct older olders[] = {
	{ "1.schema", "", "" },
	{ "1.schema", "DROP TABLE fixed_place; CREATE TABLE fixed_place (name "
	    "TEXT PRIMARY KEY CHECK (name IN ('pp', 'tunnel', 'switch', "
	    "'policies', 'binding')), place BLOB NOT NULL) STRICT, "
	    "WITHOUT ROWID;", "" },
	{ "2.schema", "", content_of_2 },
	{ "2.schema", "DROP INDEX fallback_due;", content_of_2 },
};
#define OLDERS (sizeof(olders) / sizeof(olders[0]))

/* What must be in them, table by table. */
struct expected {
	const char *query;
	const char *in_1;
	const char *in_2;	/* NULL: the same */
};
static const struct expected kept[] = {
	{ "PRAGMA integrity_check", "ok\n", NULL },
	{ "PRAGMA foreign_key_check", "", NULL },
	{ "SELECT profile, serial, macs, stamp, start_slot, "
	    "start_generation, start_file, default_slot, default_generation "
	    "FROM device",
	    "RTX830|S3K000001|ac:44:f2:00:00:01,ac:44:f2:00:00:02|made up|"
	    "2|0||0|0\n",
	    "RTX830|S3K000001|ac:44:f2:00:00:01,ac:44:f2:00:00:02|made up|"
	    "2|1|usb1:/a|2|1\n" },
	{ "SELECT name, hex(place) FROM fixed_place",
	    "binding|20\npolicies|07\npp|04\ntunnel|05\n",
	    "binding|20\npolicies|07\npp|04\nswitch|7E\ntunnel|05\n" },
	/* What was unsaved went by the start slot. */
	{ "SELECT config, role, slot, generation, comment, at, change "
	    "FROM configuration",
	    "1|running|||||2\n2|saved|2|0|before|2026-01-01T00:00:00|2\n"
	    "3|saved|2|1|older|2025-01-01T00:00:00|1\n4|aside|||||0\n", NULL },
	{ "SELECT line FROM running_listing WHERE line NOT LIKE '%switch%'",
	    "ip route default\ndescription a\n"
	    "pp select anonymous\n pp bind tunnel1\n"
	    "tunnel select 1\n tunnel name a\n ipsec tunnel 1101\n"
	    "  ipsec sa policy 1101 11 esp aes-cbc\n"
	    "  ipsec ike remote name 11 b\n"
	    "tunnel select 2\n ipsec tunnel 1101\n"
	    "  ipsec sa policy 1101 11 esp aes-cbc\n"
	    "  ipsec ike remote name 11 b\n"
	    "tunnel select 3\n tunnel template 30-33 40\n"
	    "ipsec sa policy 1102 12\n", NULL },
	{ "SELECT line FROM running_listing WHERE line LIKE '%switch%'", "",
	    "switch select lan1:1\n switch control a\n" },
	{ "SELECT config, block, number, entry, line FROM config_line "
	    "WHERE config > 1 ORDER BY config, entry",
	    "2|router|0|ip route|ip route saved\n"
	    "2|policy|1101|ipsec sa policy|ipsec sa policy 1101 11\n"
	    "2|tunnel|1|ipsec tunnel|ipsec tunnel 1101\n"
	    "3|tunnel|7|tunnel name|tunnel name old\n", NULL },
	{ "SELECT object, hex(identity) FROM setting WHERE config = 1 AND "
	    "place = X'02'", "lan1|61\n", NULL },
	{ "SELECT * FROM credential",
	    "1|administrator|$6$a\n3|user joe|$6$b\n", NULL },
	{ "SELECT command_id, at, session, user, origin, command, block, "
	    "number, entry, old_line, new_line FROM change",
	    "1|2025-01-01T00:00:00|1||Serial|typed a|tunnel|1|tunnel name||"
	    "tunnel name z\n"
	    "1|2025-01-01T00:00:00|1||Serial|typed a|router|0|description|"
	    "description b|\n"
	    "3|2026-01-02T00:00:00|2|joe|SSH 192.0.2.1|typed b|tunnel|1|"
	    "tunnel name|tunnel name z|tunnel name a\n", NULL },
	{ "SELECT change, object FROM change WHERE object <> ''", "",
	    "2|lan1\n" },
	{ "SELECT command_id, who, old_hash, new_hash FROM change_password",
	    "", "3|login||$6$c\n" },
	{ "SELECT user, way, address FROM login", "",
	    "joe|ssh|192.0.2.1\n" },
	{ "SELECT path, parent, hex(content), at FROM file", "",
	    "/lua|/||1\n/lua/a.lua|/lua|0A00|2\n" },
	{ "SELECT config, session, due FROM fallback", "", "4|2|7\n" },
	{ "SELECT log, at, text, repeats, repeated_at FROM log", "",
	    "7|1|a line|2|3\n" },
	{ "SELECT at, cause, started_from FROM boot", "",
	    "1|power|config0\n" },
	{ "SELECT name, value, since FROM state", "", "link lan2|0|1\n" },
	{ "SELECT name, description, config FROM peer", "",
	    "b|site b|ip route default\n" },
	{ "SELECT tunnel, gateway, peer, phase FROM negotiation", "",
	    "1|11|b|done\n" },
	{ "SELECT tunnel, protocol, hex(spi) FROM sa", "", "1|ike|01\n" },
	{ "SELECT tunnel, at, kind, text FROM pending", "",
	    "1|2|3|to come\n" },
};

/* What a database is, apart from what is in it. Column by column: a table that
 * got one later has another text. */
static const char *const shape[] = {
	"SELECT m.name, x.* FROM sqlite_schema m, "
	    "pragma_table_xinfo(m.name) x WHERE m.type = 'table' "
	    "ORDER BY m.name, x.cid",
	"SELECT name, strict, wr FROM pragma_table_list "
	    "WHERE schema = 'main' AND type = 'table' ORDER BY name",
	"SELECT m.name, l.name, l.\"unique\", l.origin, l.partial, x.* "
	    "FROM sqlite_schema m, pragma_index_list(m.name) l, "
	    "pragma_index_xinfo(l.name) x WHERE m.type = 'table' "
	    "ORDER BY m.name, l.name, x.seqno",
	"SELECT m.name, f.* FROM sqlite_schema m, "
	    "pragma_foreign_key_list(m.name) f ORDER BY m.name, f.id",
	"SELECT type, name, sql FROM sqlite_schema "
	    "WHERE type <> 'table' AND sql IS NOT NULL ORDER BY type, name",
	"PRAGMA user_version",
	"PRAGMA application_id",
};

/* Adds a statement without what means nothing in it: comments, blanks. */
static void
add_bare(struct text *out, const char *sql)
{
	for (; *sql != '\0'; sql++) {
		if (strncmp(sql, "--", 2) == 0)
			sql += strcspn(sql, "\n");
		if (strchr(" \t\n", *sql) == NULL)
			text_addc(out, *sql);
	}
	text_addc(out, '\n');
}

/* Also the texts of tables, where their conditions are. */
static void
print_shape(struct sample *s, struct text *out)
{
	struct text names = TEXT_INIT, query = TEXT_INIT;
	char *name, *rest;
	size_t i;

	for (i = 0; i < sizeof(shape) / sizeof(shape[0]); i++)
		text_adds(out, sample_query(s, shape[i]));
	text_adds(&names, sample_query(s, "SELECT name FROM sqlite_schema "
	    "WHERE type = 'table' ORDER BY name"));
	assert_false(names.failed);
	for (name = strtok_r(names.data, "\n", &rest); name != NULL;
	    name = strtok_r(NULL, "\n", &rest)) {
		text_reset(&query);
		text_addf(&query, "SELECT sql FROM sqlite_schema "
		    "WHERE name = '%s'", name);
		add_bare(out, sample_query(s, text_str(&query)));
	}
	assert_false(out->failed);
	text_fini(&names);
	text_fini(&query);
}

/* The shape of a database made today. */
static void
print_new_shape(struct text *out)
{
	char *path = sample_path("new.db");
	struct sample s;

	sample_open(&s, path);
	print_shape(&s, out);
	sample_close(&s);
	sample_remove(path);
}

static void
read_schema(const char *name, struct text *out)
{
	const char *srcdir = getenv("srcdir");
	struct text path = TEXT_INIT;
	char buf[4096];
	size_t n;
	FILE *file;

	text_addf(&path, "%s/tests/model/schema/%s",
	    srcdir != NULL ? srcdir : ".", name);
	file = fopen(text_str(&path), "r");
	assert_non_null(file);
	while ((n = fread(buf, 1, sizeof(buf), file)) > 0)
		text_add(out, buf, n);
	assert_int_equal(fclose(file), 0);
	assert_false(out->failed);
	text_fini(&path);
}

static void
must_execute(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(db));
}

/* Makes an old database at path, as the program of that time did. */
static void
make_older(const struct older *older, const char *path)
{
	struct text schema = TEXT_INIT;
	sqlite3 *db;

	read_schema(older->file, &schema);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	must_execute(db, "PRAGMA journal_mode = WAL; "
	    "PRAGMA synchronous = OFF; BEGIN");
	must_execute(db, text_str(&schema));
	must_execute(db, older->first);
	must_execute(db, content);
	must_execute(db, older->content);
	must_execute(db, "COMMIT");
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
	text_fini(&schema);
}

static enum rc
open_older(const char *path, const char *vfs, struct diag *diag)
{
	struct model *model;
	bool made;
	enum rc rc;

	rc = model_open(&model, &(struct model_options){ .path = path,
	    .vfs = vfs, .busy_ms = 5000 }, &made, diag);
	model_close(model);
	/* Only an empty file is one to fill. */
	return made ? RC_CORRUPT : rc;
}

/* Fails the test with the first line that differs, not with all of them. */
static void
assert_same_lines(const char *ours, const char *theirs)
{
	size_t i, line = 0;

	for (i = 0; ours[i] == theirs[i] && ours[i] != '\0'; i++)
		if (ours[i] == '\n')
			line = i + 1;
	if (ours[i] != theirs[i])
		fail_msg("new: %.*s; migrated: %.*s",
		    (int)strcspn(ours + line, "\n"), ours + line,
		    (int)strcspn(theirs + line, "\n"), theirs + line);
}

/* Opens it and looks at it; ours: how a new one looks. */
static void
check_older(const struct older *older, const char *path,
    const struct text *ours)
{
	struct text theirs = TEXT_INIT;
	struct sample s;
	size_t i;

	sample_open(&s, path);
	print_shape(&s, &theirs);
	assert_same_lines(text_str(ours), text_str(&theirs));
	for (i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
		assert_string_equal(sample_query(&s, kept[i].query),
		    older->file[0] == '1' || kept[i].in_2 == NULL ?
		    kept[i].in_1 : kept[i].in_2);
	sample_close(&s);
	text_fini(&theirs);
}

/* The disk, and how a new database looks. */
struct trial {
	struct vfs_fault fault;
	struct text	 ours;
};

static int
setup(void **state)
{
	struct trial *t = malloc(sizeof(*t));

	*state = t;
	if (t == NULL || vfs_fault_register(&t->fault, "fault") != SQLITE_OK)
		return -1;
	t->ours = (struct text)TEXT_INIT;
	print_new_shape(&t->ours);
	return 0;
}

static int
teardown(void **state)
{
	struct trial *t = *state;

	vfs_fault_unregister(&t->fault);
	text_fini(&t->ours);
	free(t);
	return 0;
}

static void
older_becomes_ours(void **state)
{
	const struct trial *t = *state;
	char *path;
	size_t i;

	for (i = 0; i < OLDERS; i++) {
		path = sample_path("old.db");
		make_older(&olders[i], path);
		check_older(&olders[i], path, &t->ours);
		/* And stays so. */
		check_older(&olders[i], path, &t->ours);
		sample_remove(path);
	}
}

/* What comes later can be written into it: conditions that a table was made
 * with hold no new value back. */
static void
older_takes_what_is_new(void **state)
{
	const struct model_line line = { .block = BLOCK_SWITCH, .place = "z",
	    .place_len = 1, .entry = "switch a", .object = "lan1:2",
	    .line = "switch a" };
	struct sample s;
	char *path;
	size_t i;

	(void)state;
	for (i = 0; i < OLDERS; i++) {
		path = sample_path("old.db");
		make_older(&olders[i], path);
		sample_open(&s, path);
		assert_int_equal(model_begin(s.model, &s.diag), RC_OK);
		assert_int_equal(sample_fill(s.model, &s.diag), RC_OK);
		assert_int_equal(model_put(s.model, s.running, &line, NULL,
		    NULL, &s.diag), RC_OK);
		assert_int_equal(model_commit(s.model, &s.diag), RC_OK);
		assert_string_equal(sample_query(&s, "SELECT line FROM "
		    "running_listing WHERE line LIKE 'switch select lan1:2'"),
		    "switch select lan1:2\n");
		sample_close(&s);
		sample_remove(path);
	}
}

/* The disk fails at one call of the first opening; the next one succeeds. */
static void
fail_at_each_call(struct trial *t, enum fault_action action,
    const struct older *older, unsigned long step)
{
	struct diag diag = DIAG_INIT;
	unsigned long at;
	char *path;
	enum rc rc;
	bool reached = true;

	for (at = 1; reached; at += step) {
		path = sample_path("old.db");
		make_older(older, path);
		vfs_fault_set(&t->fault, action, at, false);
		rc = open_older(path, "fault", &diag);
		reached = t->fault.calls >= at;
		if (rc != RC_OK)
			assert_int_equal(rc, action == FAULT_FULL ? RC_FULL :
			    RC_IO);
		check_older(older, path, &t->ours);
		sample_remove(path);
	}
	/* It was worth it. */
	assert_true(at > 10);
	diag_fini(&diag);
}

static void
older_outlives_trouble(void **state)
{
	size_t i;

	for (i = 0; i < OLDERS; i += 2) {
		fail_at_each_call(*state, FAULT_IO, &olders[i], 2);
		/* The same way for another reason. */
		fail_at_each_call(*state, FAULT_FULL, &olders[i], 7);
	}
}

/* A child that dies at that call of the opening. True: it did. */
static bool
die_at(const char *path, enum fault_action action, unsigned long at)
{
	struct vfs_fault fault;
	const pid_t pid = fork();
	int status;

	assert_true(pid >= 0);
	if (pid == 0) {
		if (vfs_fault_register(&fault, "fault") != SQLITE_OK)
			_exit(3);
		vfs_fault_set(&fault, action, at, false);
		_exit(open_older(path, "fault", NULL) == RC_OK ? 0 : 1);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	if (!WIFSIGNALED(status))
		assert_int_equal(WEXITSTATUS(status), 0);
	return WIFSIGNALED(status);
}

static void
older_outlives_death(void **state)
{
	const struct trial *t = *state;
	static const enum fault_action actions[] = { FAULT_KILL,
	    FAULT_KILL_TORN };
	unsigned long at;
	size_t i;
	char *path;
	bool died;

	for (i = 0; i < OLDERS; i++) {
		died = true;
		/* Each of its own, or it takes long. */
		for (at = 1 + i; died; at += OLDERS) {
			path = sample_path("old.db");
			make_older(&olders[i], path);
			died = die_at(path, actions[i % 2], at);
			check_older(&olders[i], path, &t->ours);
			sample_remove(path);
		}
		assert_true(at > 10);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(older_becomes_ours),
		TEST(older_takes_what_is_new),
		TEST(older_outlives_trouble),
		TEST(older_outlives_death),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
