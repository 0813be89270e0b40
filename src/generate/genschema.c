/*
 * genschema SCHEMA.sql OUT.c MIGRATION.sql...: makes schema/model.sql part of
 * the program (model/schema.h): its text, the statements of its views and
 * triggers, and a database made with what is not for people only; and the
 * migrations (model/migrate.h), `2.sql` for the one to version 2. It fails when
 * SQLite refuses the text of the schema.
 */
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

#include "base/banned.h"

/* Of the twenty pages or so that there are most are nearly empty, so small
 * ones keep the program small; smaller ones still slow a full one down. */
#define PAGE_SIZE "2048"

static void die(const char *, ...) __attribute__((noreturn));

static void
die(const char *fmt, ...)
{
	va_list ap;

	fputs("genschema: ", stderr);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	exit(1);
}

/* The line from which on the text is for people. */
#define FOR_PEOPLE "\n-- For people"

static void
read_file(const char *path, struct text *out)
{
	FILE *file = fopen(path, "r");
	char buffer[4096];
	size_t n;

	if (file == NULL)
		die("cannot read %s", path);
	while ((n = fread(buffer, 1, sizeof(buffer), file)) > 0)
		text_add(out, buffer, n);
	if (ferror(file) || fclose(file) != 0 || out->failed)
		die("cannot read %s", path);
}

static void
execute(sqlite3 *db, const char *sql, const char *path)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		die("%s: %s", path, sqlite3_errmsg(db));
}

/* The number that a pragma has. */
static int
pragma(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *stmt;
	int value;

	if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK ||
	    sqlite3_step(stmt) != SQLITE_ROW)
		die("%s: %s", sql, sqlite3_errmsg(db));
	value = sqlite3_column_int(stmt, 0);
	sqlite3_finalize(stmt);
	return value;
}

/* The statements that make the views and triggers, in their order. */
static void
collect_views(sqlite3 *db, struct text *out)
{
	static const char sql[] = "SELECT sql || ';' || char(10) "
	    "FROM sqlite_schema WHERE type IN ('view', 'trigger') "
	    "ORDER BY rowid";
	sqlite3_stmt *stmt;

	if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK)
		die("%s", sqlite3_errmsg(db));
	while (sqlite3_step(stmt) == SQLITE_ROW)
		text_adds(out, (const char *)sqlite3_column_text(stmt, 0));
	if (sqlite3_finalize(stmt) != SQLITE_OK || out->failed)
		die("%s", sqlite3_errmsg(db));
}

static void
write_bytes(FILE *out, const char *declaration, const unsigned char *p,
    size_t len)
{
	size_t i;

	fprintf(out, "\nconst %s[] = {", declaration);
	for (i = 0; i < len; i++)
		fprintf(out, "%s%u,", i % 20 == 0 ? "\n\t" : "", p[i]);
	fprintf(out, "\n};\n");
}

/* As numbers, since a compiler need not take a string this long. */
static void
write_text(FILE *out, const char *declaration, const struct text *text)
{
	size_t i;

	for (i = 0; i < text->len; i++)
		if ((unsigned char)text->data[i] > 126)
			die("%s: only ASCII, please", declaration);
	write_bytes(out, declaration, (const unsigned char *)text_str(text),
	    text->len + 1);
}

/* The database as a file holds it. */
static void
write_image(FILE *out, sqlite3 *db)
{
	sqlite3_int64 len;
	unsigned char *image = sqlite3_serialize(db, "main", &len, 0);

	if (image == NULL)
		die("out of memory");
	fprintf(out, "\nconst size_t schema_image_len = %lld;\n",
	    (long long)len);
	write_bytes(out, "unsigned char schema_image", image, (size_t)len);
	sqlite3_free(image);
}

static void
write_all(FILE *out, sqlite3 *db, const struct text *sql, const char *path)
{
	struct text program = TEXT_INIT, people = TEXT_INIT, views = TEXT_INIT;
	const char *cut = strstr(text_str(sql), FOR_PEOPLE);

	if (cut == NULL)
		die("%s: no line begins with \"-- For people\"", path);
	text_add(&program, sql->data, (size_t)(cut - sql->data));
	text_adds(&people, cut);
	fprintf(out, "/* Made by genschema from schema/: do not edit. */\n"
	    "#include \"model/migrate.h\"\n#include \"model/schema.h\"\n\n");
	execute(db, "PRAGMA page_size = " PAGE_SIZE, path);
	execute(db, text_str(&program), path);
	write_image(out, db);
	execute(db, text_str(&people), path);
	collect_views(db, &views);
	fprintf(out, "const int schema_application_id = %d;\n",
	    pragma(db, "PRAGMA application_id"));
	fprintf(out, "const int schema_version = %d;\n",
	    pragma(db, "PRAGMA user_version"));
	write_text(out, "char schema_sql", &program);
	write_text(out, "char schema_people_sql", &people);
	write_text(out, "char schema_views_sql", &views);
	text_fini(&program);
	text_fini(&people);
	text_fini(&views);
}

/* The version that a migration leads to: its file's name. */
static long
migration_version(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;
	char *end;
	const long version = strtol(name, &end, 10);

	if (version < 2 || strcmp(end, ".sql") != 0)
		die("%s: its name is no version", path);
	return version;
}

/* The migrations, in order, and their table. */
static void
write_migrations(FILE *out, char **paths, int n)
{
	struct text sql = TEXT_INIT, name = TEXT_INIT;
	int i;

	for (i = 0; i < n; i++) {
		text_reset(&sql);
		text_reset(&name);
		read_file(paths[i], &sql);
		text_addf(&name, "char migration_%ld",
		    migration_version(paths[i]));
		fprintf(out, "\nextern const %s[];", text_str(&name));
		write_text(out, text_str(&name), &sql);
	}
	fprintf(out, "\nconst struct migration migrations[] = {\n");
	for (i = 0; i < n; i++)
		fprintf(out, "\t{ %ld, migration_%ld },\n",
		    migration_version(paths[i]), migration_version(paths[i]));
	fprintf(out, "\t{ 0, NULL },\n};\n");
	text_fini(&sql);
	text_fini(&name);
}

int
main(int argc, char **argv)
{
	struct text sql = TEXT_INIT;
	sqlite3 *db;
	FILE *out;

	if (argc < 3)
		die("usage: genschema SCHEMA.sql OUT.c MIGRATION.sql...");
	read_file(argv[1], &sql);
	if (sqlite3_open(":memory:", &db) != SQLITE_OK)
		die("cannot open a database in memory");
	out = fopen(argv[2], "w");
	if (out == NULL)
		die("cannot write %s", argv[2]);
	write_all(out, db, &sql, argv[1]);
	write_migrations(out, argv + 3, argc - 3);
	if (ferror(out) || fclose(out) != 0)
		die("cannot write %s", argv[2]);
	sqlite3_close(db);
	text_fini(&sql);
	return 0;
}
