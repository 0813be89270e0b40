/*
 * Loading, listing and typing one command, on configurations of 1,000, 10,000
 * and 100,000 lines, against the least that reading the file and SQLite
 * itself can cost.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench.h"
#include "command/session.h"
#include "config/config.h"
#include "router/device.h"

#include "base/banned.h"

#define ROUNDS 3
#define COMMANDS 300

/* What one size of configuration cost, in seconds: the best of the rounds. */
struct figures {
	double	split, insert, load;
	double	select, list;
	double	single, command;
};

static void
keep_least(double *least, double seconds)
{
	if (*least == 0 || seconds < *least)
		*least = seconds;
}

/* (a) Reads the file with getline and splits it into words. */
static void
measure_split(const char *path, struct figures *f)
{
	const double start = bench_now();
	FILE *file = fopen(path, "r");
	char *line = NULL, *p;
	size_t size = 0, words = 0;

	if (file == NULL)
		bench_die("fopen");
	while (getline(&line, &size, file) > 0)
		for (p = line; *p != '\0'; words++) {
			p += strspn(p, " \n");
			p += strcspn(p, " \n");
		}
	(void)fclose(file);
	free(line);
	if (words == 0)
		bench_die("splitting");
	keep_least(&f->split, bench_now() - start);
}

static void
sql(sqlite3 *db, const char *text)
{
	if (sqlite3_exec(db, text, NULL, NULL, NULL) != SQLITE_OK)
		bench_die(sqlite3_errmsg(db));
}

static sqlite3_stmt *
prepare(sqlite3 *db, const char *text)
{
	sqlite3_stmt *stmt;

	if (sqlite3_prepare_v2(db, text, -1, &stmt, NULL) != SQLITE_OK)
		bench_die(sqlite3_errmsg(db));
	return stmt;
}

/* A bare connection to a database of the program's own making. */
static sqlite3 *
bare_open(const char *path)
{
	sqlite3 *db;

	if (sqlite3_open(path, &db) != SQLITE_OK)
		bench_die("sqlite3_open");
	sql(db, "PRAGMA synchronous = NORMAL");
	return db;
}

static void
insert_row(sqlite3 *db, sqlite3_stmt *stmt, char series, size_t i,
    const char *line, size_t len)
{
	unsigned char place[12] = { 'p', (unsigned char)series };
	size_t k;

	/* In the order in which the generated lines come: not sorted. */
	for (k = 0; k < 8; k++)
		place[4 + k] = (unsigned char)
		    ((1 + i * 7919 % 1000003) >> (56 - 8 * k));
	if (sqlite3_bind_blob(stmt, 1, place, sizeof(place),
	    SQLITE_TRANSIENT) != SQLITE_OK ||
	    sqlite3_bind_text(stmt, 2, line, (int)len, SQLITE_STATIC) !=
	    SQLITE_OK || sqlite3_step(stmt) != SQLITE_DONE ||
	    sqlite3_reset(stmt) != SQLITE_OK)
		bench_die(sqlite3_errmsg(db));
}

static const char insert_text[] =
    "INSERT INTO setting (config, block, number, place, entry, object, line) "
    "VALUES ((SELECT config FROM running), 'router', 0, ?1, "
    "'ipsec transport', '', ?2)";

/* (b) As many rows into the program's own table, in one transaction. */
static void
measure_insert(const char *path, const struct text *config, struct figures *f)
{
	sqlite3 *db = bare_open(path);
	sqlite3_stmt *stmt = prepare(db, insert_text);
	const char *p = text_str(config), *end;
	const double start = bench_now();
	size_t i = 0;

	sql(db, "BEGIN IMMEDIATE");
	for (; *p != '\0'; p = end + 1) {
		end = p + strcspn(p, "\n");
		insert_row(db, stmt, 'a', i++, p, (size_t)(end - p));
	}
	sql(db, "COMMIT");
	keep_least(&f->insert, bench_now() - start);
	(void)sqlite3_finalize(stmt);
	(void)sqlite3_close(db);
}

/* As many rows in order, as little as SQLite can do for a listing. */
static void
measure_select(const char *path, struct figures *f)
{
	sqlite3 *db = bare_open(path);
	sqlite3_stmt *stmt = prepare(db, "SELECT line FROM setting "
	    "WHERE config = (SELECT config FROM running) "
	    "ORDER BY config, block, number, place");
	const double start = bench_now();
	size_t bytes = 0;

	while (sqlite3_step(stmt) == SQLITE_ROW)
		bytes += strlen((const char *)sqlite3_column_text(stmt, 0));
	if (bytes == 0)
		bench_die("select");
	keep_least(&f->select, bench_now() - start);
	(void)sqlite3_finalize(stmt);
	(void)sqlite3_close(db);
}

/* (c) The same single statement, each time in a transaction of its own. */
static void
measure_single(const char *path, struct figures *f)
{
	sqlite3 *db = bare_open(path);
	sqlite3_stmt *stmt = prepare(db, insert_text);
	const double start = bench_now();
	size_t i;

	for (i = 0; i < COMMANDS; i++)
		insert_row(db, stmt, 'b', i, "ipsec transport 1 1", 19);
	keep_least(&f->single, (bench_now() - start) / COMMANDS);
	(void)sqlite3_finalize(stmt);
	(void)sqlite3_close(db);
}

static void
open_device(struct device *device, const char *path)
{
	struct diag diag = DIAG_INIT;

	if (device_open(device, &(struct device_options){ .path = path,
	    .empty = true, .clock = clock_system() }, &diag) != RC_OK)
		bench_die(diag_text(&diag));
}

static void
measure_load(struct device *device, const struct text *config,
    struct figures *f)
{
	struct diag diag = DIAG_INIT;
	const double start = bench_now();
	size_t refused;
	int64_t running;

	if (model_begin(device->model, &diag) != RC_OK ||
	    model_running(device->model, &running, &diag) != RC_OK ||
	    config_load(device->model, running, device->profile,
	    text_str(config), config->len, NULL, NULL, &refused, &diag) !=
	    RC_OK || model_commit(device->model, &diag) != RC_OK ||
	    refused != 0)
		bench_die("loading");
	keep_least(&f->load, bench_now() - start);
}

static enum rc
count_line(void *ctx, const struct config_line *line)
{
	size_t *bytes = ctx;

	*bytes += strlen(line->text);
	return RC_OK;
}

static void
measure_list(struct device *device, struct figures *f)
{
	struct diag diag = DIAG_INIT;
	const double start = bench_now();
	size_t bytes = 0;
	int64_t running;

	if (model_running(device->model, &running, &diag) != RC_OK ||
	    config_list(device->model, running, count_line, &bytes, &diag) !=
	    RC_OK || bytes == 0)
		bench_die("listing");
	keep_least(&f->list, bench_now() - start);
}

static enum rc
drop_output(void *ctx, const char *s, size_t len)
{
	(void)ctx;
	(void)s;
	(void)len;
	return RC_OK;
}

static void
measure_command(struct device *device, struct figures *f)
{
	const struct terminal terminal = { .write = drop_output };
	struct text line = TEXT_INIT;
	struct session session;
	double start;
	size_t i;

	if (session_init(&session, device, &terminal, "Serial") != RC_OK)
		bench_die("session");
	session.administrator = true;
	start = bench_now();
	for (i = 0; i < COMMANDS; i++) {
		text_reset(&line);
		text_addf(&line, "ipsec transport %zu 1 udp", 2000000 + i);
		if (session_line(&session, text_str(&line), line.len) !=
		    RC_OK || session.failed_line)
			bench_die("a command");
	}
	keep_least(&f->command, (bench_now() - start) / COMMANDS);
	session_fini(&session);
	text_fini(&line);
}

static void
write_file(const char *path, const struct text *config)
{
	FILE *file = fopen(path, "w");

	if (file == NULL || fwrite(text_str(config), 1, config->len, file) !=
	    config->len || fclose(file) != 0)
		bench_die("writing");
}

static void
remove_database(const char *path)
{
	static const char *const ends[] = { "", "-wal", "-shm" };
	struct text name = TEXT_INIT;
	size_t i;

	for (i = 0; i < 3; i++) {
		text_reset(&name);
		text_addf(&name, "%s%s", path, ends[i]);
		(void)unlink(text_str(&name));
	}
	text_fini(&name);
}

static void
measure_round(const struct text *config, struct figures *f)
{
	char *ours = bench_path("ours.db"), *bare = bench_path("bare.db");
	char *file = bench_path("config.txt");
	struct device device;

	write_file(file, config);
	measure_split(file, f);
	open_device(&device, bare);
	device_close(&device);
	measure_insert(bare, config, f);
	measure_select(bare, f);
	measure_single(bare, f);
	open_device(&device, ours);
	measure_load(&device, config, f);
	measure_list(&device, f);
	measure_command(&device, f);
	device_close(&device);
	remove_database(ours);
	remove_database(bare);
	free(ours);
	free(bare);
	free(file);
}

int
main(void)
{
	static const size_t sizes[] = { 1000, 10000, 100000 };
	size_t i;
	int round;

	printf("%-44s %13s %13s  %6s\n", "", "rtxsh", "bare", "ratio");
	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct text config = TEXT_INIT;
		struct figures f = { 0 };

		bench_make_config(sizes[i], &config);
		for (round = 0; round < ROUNDS; round++)
			measure_round(&config, &f);
		printf("%zu lines\n", sizes[i]);
		bench_row("  loading / getline and splitting", f.load,
		    f.split, 0);
		bench_row("  loading / bare inserts", f.load, f.insert, 3);
		bench_row("  listing / ordered select", f.list, f.select,
		    sizes[i] == 100000 ? 3 : 0);
		bench_row("  one command / one bare insert", f.command,
		    f.single, 3);
		text_fini(&config);
	}
	bench_clean();
	return 0;
}
