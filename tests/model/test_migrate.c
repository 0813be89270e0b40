/*
 * Migrations: a made-up older database becomes a made-up newer one; what
 * cannot be brought up to date is told. The older ones that there really were
 * are in test_older.c.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/migrate.h"
#include "model/sample.h"
#include "model/schema.h"

#include "base/banned.h"

/* A version that never was, with a table that has since been split, and a
 * view that would stand in the way. */
static const char old_schema[] =
    "PRAGMA application_id = 1381257299; PRAGMA user_version = 7;"
    "CREATE TABLE line (config INTEGER, text TEXT);"
    "INSERT INTO line VALUES (1, 'a'), (2, 'b');"
    "CREATE VIEW \"all \"\" lines\" AS SELECT text FROM line;"
    "CREATE TRIGGER once AFTER INSERT ON line BEGIN "
    "DELETE FROM line WHERE config = 99; END;";
static const char new_views[] =
    "CREATE VIEW all_lines AS SELECT body, length FROM text;";
static const struct migration steps[] = {
	{ .to = 9, .sql = "UPDATE text SET length = length(body)" },
	{ .to = 8, .sql = "ALTER TABLE line RENAME TO text;"
	    "ALTER TABLE text RENAME COLUMN text TO body;"
	    "ALTER TABLE text ADD COLUMN length INTEGER" },
	{ .to = 0, .sql = NULL },
};

/* A model with a database of that old version in it. */
static void
make_old(struct sample *s)
{
	*s = (struct sample){ .diag = DIAG_INIT, .result = TEXT_INIT };
	s->model = calloc(1, sizeof(*s->model));
	assert_non_null(s->model);
	s->model->path = strdup("old.db");
	assert_int_equal(sqlite3_open(":memory:", &s->model->db), SQLITE_OK);
	assert_int_equal(sample_execute(s, old_schema), SQLITE_OK);
}

static void
older_database_is_migrated(void **state)
{
	struct sample s;

	(void)state;
	make_old(&s);
	assert_int_equal(migrate(s.model, steps, 9, new_views, &s.diag),
	    RC_OK);
	assert_string_equal(sample_query(&s, "PRAGMA user_version"), "9\n");
	assert_string_equal(sample_query(&s, "SELECT * FROM all_lines"),
	    "a|1\nb|1\n");
	assert_string_equal(sample_query(&s, "SELECT type, name "
	    "FROM sqlite_schema ORDER BY name"),
	    "view|all_lines\ntable|text\n");
	/* Once more changes nothing. */
	assert_int_equal(migrate(s.model, steps, 9, "nonsense", &s.diag),
	    RC_OK);
	sample_close(&s);
}

static void
migration_that_cannot_be_is_told(void **state)
{
	struct sample s;

	(void)state;
	make_old(&s);
	assert_int_equal(migrate(s.model, steps, 6, new_views, &s.diag),
	    RC_NEWER);
	assert_string_equal(diag_text(&s.diag), "old.db: made by a newer "
	    "rtxsh (format 7, this one knows 6)");
	sample_execute(&s, "BEGIN");
	assert_int_equal(migrate(s.model, steps, 10, new_views, &s.diag),
	    RC_CORRUPT);
	assert_string_equal(diag_text(&s.diag),
	    "old.db: format 9 is not known");
	sample_execute(&s, "ROLLBACK");
	assert_string_equal(sample_query(&s,
	    "SELECT * FROM \"all \"\" lines\""), "a\nb\n");
	sample_close(&s);
}

/* What the program brings with it is the schema, whole. */
static void
schema_is_its_text(void **state)
{
	char *path = sample_path("test.db");
	struct sample file, memory;
	struct text names = TEXT_INIT, older = TEXT_INIT;

	(void)state;
	sample_open(&file, path);
	sample_open(&memory, NULL);
	text_adds(&names, sample_query(&file, "SELECT type, name, sql "
	    "FROM sqlite_schema ORDER BY name"));
	assert_string_equal(sample_query(&memory, "SELECT type, name, sql "
	    "FROM sqlite_schema ORDER BY name"), text_str(&names));
	text_addf(&older, "BEGIN; PRAGMA user_version = %d",
	    schema_version - 1);
	sample_execute(&file, text_str(&older));
	assert_int_equal(migrate(file.model, (const struct migration[]){
	    { .to = schema_version, .sql = "SELECT 1" },
	    { .to = 0, .sql = NULL } }, schema_version, schema_views_sql,
	    &file.diag), RC_OK);
	assert_string_equal(sample_query(&file, "SELECT type, name, sql "
	    "FROM sqlite_schema ORDER BY name"), text_str(&names));
	sample_close(&memory);
	sample_close(&file);
	sample_remove(path);
	text_fini(&names);
	text_fini(&older);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(older_database_is_migrated),
		cmocka_unit_test(migration_that_cannot_be_is_told),
		cmocka_unit_test(schema_is_its_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
