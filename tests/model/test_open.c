/*
 * Files: made, opened by several, refused when they are not ours or cannot be
 * used, each with one clear line.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "model/sample.h"
#include "model/schema.h"
#include "model/vfs_fault.h"

#include "base/banned.h"

/* Each test has a file of its own, not yet made. */
static int
setup(void **state)
{
	*state = sample_path("test.db");
	return *state != NULL ? 0 : -1;
}

static int
teardown(void **state)
{
	sample_remove(*state);
	return 0;
}

/* Tries to open; what it says, without the path, is in *diag. */
static enum rc
try_open(const char *path, const char *vfs, struct diag *diag)
{
	const struct model_options options = { .path = path, .vfs = vfs,
	    .busy_ms = 0 };
	struct model *model = NULL;
	bool made;
	enum rc rc = model_open(&model, &options, &made, diag);

	assert_int_equal(model == NULL, rc != RC_OK);
	if (rc != RC_OK)
		assert_false(made);
	model_close(model);
	return rc;
}

/* It is refused with this code, and the line is the path and these words. */
static void
assert_refused(const char *path, enum rc rc, const char *words)
{
	struct diag diag = DIAG_INIT;
	struct text expected = TEXT_INIT;

	assert_int_equal(try_open(path, NULL, &diag), rc);
	text_addf(&expected, "%s: %s", path, words);
	assert_string_equal(diag_text(&diag), text_str(&expected));
	text_fini(&expected);
	diag_fini(&diag);
}

static void
write_file(const char *path, const char *bytes, size_t len)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
}

static unsigned int
mode_of(const char *path, const char *ending)
{
	struct text name = TEXT_INIT;
	struct stat st;

	text_addf(&name, "%s%s", path, ending);
	assert_int_equal(stat(text_str(&name), &st), 0);
	text_fini(&name);
	return (unsigned int)st.st_mode & 07777;
}

static void
file_is_for_the_owner_only(void **state)
{
	const mode_t mask = umask(0);
	struct sample s;

	sample_open(&s, *state);
	sample_put(&s, BLOCK_ROUTER, 0, "\x01", "a");
	assert_int_equal(mode_of(*state, ""), 0600);
	assert_int_equal(mode_of(*state, "-wal"), 0600);
	assert_int_equal(mode_of(*state, "-shm"), 0600);
	sample_close(&s);
	(void)umask(mask);
}

static void
file_holds_what_was_put(void **state)
{
	struct sample s;
	struct text before = TEXT_INIT, after = TEXT_INIT;

	sample_open(&s, *state);
	sample_put(&s, BLOCK_ROUTER, 0, "\x01", "a");
	sample_bind(&s, 1, 2);
	sample_print(&s, &before);
	sample_close(&s);
	sample_open(&s, *state);
	sample_print(&s, &after);
	assert_string_equal(text_str(&after), text_str(&before));
	assert_string_equal(sample_query(&s, "PRAGMA journal_mode"), "wal\n");
	assert_int_equal(model_reset(s.model, &s.diag), RC_REFUSED);
	sample_close(&s);
	text_fini(&before);
	text_fini(&after);
}

/* Schema, device and first configuration come at once or not at all. */
static void
making_is_one_transaction(void **state)
{
	const struct model_options options = { .path = *state };
	struct diag diag = DIAG_INIT;
	struct model *model;
	bool made;

	assert_int_equal(model_open(&model, &options, &made, &diag), RC_OK);
	assert_true(made);
	assert_int_equal(sample_fill(model, &diag), RC_OK);
	model_close(model);
	assert_int_equal(model_open(&model, &options, &made, &diag), RC_OK);
	assert_true(made);
	assert_int_equal(sample_fill(model, &diag), RC_OK);
	assert_int_equal(model_commit(model, &diag), RC_OK);
	model_close(model);
	assert_int_equal(model_open(&model, &options, &made, &diag), RC_OK);
	assert_false(made);
	model_close(model);
	diag_fini(&diag);
}

/* Whoever opens while another makes waits, and does not make it again. */
static int
open_and_tell(const char *path)
{
	const struct model_options options = { .path = path,
	    .busy_ms = 60000 };
	struct model *model;
	bool made;

	if (model_open(&model, &options, &made, NULL) != RC_OK)
		return 2;
	if (made && (sample_fill(model, NULL) != RC_OK ||
	    model_commit(model, NULL) != RC_OK))
		return 3;
	model_close(model);
	return made ? 1 : 0;
}

static void
many_make_one_file(void **state)
{
	enum { PROCESSES = 8 };
	pid_t pids[PROCESSES];
	int gate[2], i, status, makers = 0;
	char byte;
	struct sample s;

	assert_int_equal(pipe(gate), 0);
	for (i = 0; i < PROCESSES; i++) {
		pids[i] = fork();
		assert_true(pids[i] >= 0);
		if (pids[i] == 0) {
			/* All start when the gate is closed. */
			(void)close(gate[1]);
			if (read(gate[0], &byte, 1) != 0)
				_exit(4);
			_exit(open_and_tell(*state));
		}
	}
	assert_int_equal(close(gate[0]), 0);
	assert_int_equal(close(gate[1]), 0);
	for (i = 0; i < PROCESSES; i++) {
		assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
		assert_true(WIFEXITED(status));
		assert_in_range(WEXITSTATUS(status), 0, 1);
		makers += WEXITSTATUS(status);
	}
	assert_int_equal(makers, 1);
	sample_open(&s, *state);
	assert_string_equal(sample_query(&s,
	    "SELECT count(*) FROM configuration"), "2\n");
	sample_close(&s);
}

static void
two_see_each_other_at_once(void **state)
{
	struct sample a, b;

	sample_open(&a, *state);
	sample_open(&b, *state);
	assert_string_equal(sample_listing(&b, b.running), "");
	sample_put(&a, BLOCK_ROUTER, 0, "\x01", "from a");
	assert_string_equal(sample_listing(&b, b.running), "from a\n");
	sample_put(&b, BLOCK_ROUTER, 0, "\x01", "from b");
	assert_string_equal(sample_listing(&a, a.running), "from b\n");
	sample_close(&a);
	sample_put(&b, BLOCK_ROUTER, 0, "\x01", "still there");
	sample_close(&b);
}

static void
reading_holds_one_view(void **state)
{
	struct sample a, b;

	sample_open(&a, *state);
	sample_open(&b, *state);
	sample_put(&a, BLOCK_ROUTER, 0, "\x01", "old");
	assert_int_equal(model_begin_reading(b.model, &b.diag), RC_OK);
	assert_int_equal(model_begin_reading(b.model, &b.diag), RC_OK);
	assert_string_equal(sample_listing(&b, b.running), "old\n");
	sample_put(&a, BLOCK_ROUTER, 0, "\x01", "new");
	assert_string_equal(sample_listing(&b, b.running), "old\n");
	model_end_reading(b.model);
	assert_string_equal(sample_listing(&b, b.running), "old\n");
	model_end_reading(b.model);
	assert_string_equal(sample_listing(&b, b.running), "new\n");
	sample_close(&a);
	sample_close(&b);
}

static void
reading_nests_in_writing(void **state)
{
	struct sample s;

	sample_open(&s, *state);
	assert_int_equal(model_begin(s.model, &s.diag), RC_OK);
	assert_int_equal(model_bind(s.model, s.running, 1, 2, NULL, &s.diag),
	    RC_OK);
	assert_int_equal(model_begin_reading(s.model, &s.diag), RC_OK);
	model_end_reading(s.model);
	model_rollback(s.model);
	model_rollback(s.model);
	assert_string_equal(sample_listing(&s, s.running), "");
	sample_close(&s);
}

static void
second_writer_is_told_it_is_busy(void **state)
{
	const struct model_options options = { .path = *state };
	struct diag diag = DIAG_INIT;
	struct text words = TEXT_INIT;
	struct model *other;
	struct sample s;
	bool made;

	sample_open(&s, *state);
	assert_int_equal(model_open(&other, &options, &made, &diag), RC_OK);
	assert_int_equal(model_begin(s.model, &s.diag), RC_OK);
	assert_int_equal(model_begin(other, &diag), RC_BUSY);
	text_addf(&words, "%s: the database is locked by another process",
	    (const char *)*state);
	assert_string_equal(diag_text(&diag), text_str(&words));
	model_rollback(other);
	model_rollback(s.model);
	assert_int_equal(model_begin(other, &diag), RC_OK);
	model_close(other);
	sample_close(&s);
	text_fini(&words);
	diag_fini(&diag);
}

/* Who only opens a database waits for nobody. */
static void
opening_passes_a_writer(void **state)
{
	struct diag diag = DIAG_INIT;
	struct sample s;

	sample_open(&s, *state);
	assert_int_equal(model_begin(s.model, &s.diag), RC_OK);
	assert_int_equal(model_bind(s.model, s.running, 1, 2, NULL, &s.diag),
	    RC_OK);
	assert_int_equal(try_open(*state, NULL, &diag), RC_OK);
	assert_int_equal(model_commit(s.model, &s.diag), RC_OK);
	sample_close(&s);
	diag_fini(&diag);
}

/* Made by one process, waited for by another that does not wait long. */
static void
opening_while_it_is_made_is_busy(void **state)
{
	const struct model_options options = { .path = *state };
	struct model *maker;
	bool made;

	assert_int_equal(model_open(&maker, &options, &made, NULL), RC_OK);
	assert_true(made);
	assert_refused(*state, RC_BUSY,
	    "the database is locked by another process");
	model_close(maker);
}

static void
what_is_no_database_is_refused(void **state)
{
	static const char text[] = "# RTX830 Rev.15.02.17\nip routing on\n";
	struct text big = TEXT_INIT;

	write_file(*state, text, strlen(text));
	assert_refused(*state, RC_CORRUPT, "not a database");
	while (big.len < 100000)
		text_adds(&big, text);
	write_file(*state, text_str(&big), big.len);
	assert_refused(*state, RC_CORRUPT, "not a database");
	text_fini(&big);
}

static void
execute(const char *path, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void
database_of_others_is_refused_and_untouched(void **state)
{
	static const char ours[] = "not a database of rtxsh's";

	execute(*state, "CREATE TABLE a (b); INSERT INTO a VALUES (1)");
	assert_refused(*state, RC_CORRUPT, ours);
	execute(*state, "PRAGMA application_id = 7");
	assert_refused(*state, RC_CORRUPT, ours);
	execute(*state, "DROP TABLE a");
	assert_refused(*state, RC_CORRUPT, ours);
	execute(*state, "CREATE TABLE device (a); PRAGMA journal_mode = WAL");
	assert_refused(*state, RC_CORRUPT, ours);
}

static void
empty_file_is_made_a_database(void **state)
{
	struct sample s;

	write_file(*state, "", 0);
	sample_open(&s, *state);
	assert_string_equal(sample_listing(&s, s.running), "");
	sample_close(&s);
}

static void
newer_database_is_refused(void **state)
{
	struct text sql = TEXT_INIT, newer = TEXT_INIT;
	struct sample s;

	sample_open(&s, *state);
	sample_close(&s);
	execute(*state, "PRAGMA user_version = 2000");
	text_addf(&newer, "made by a newer rtxsh (format 2000, this one "
	    "knows %d)", schema_version);
	assert_refused(*state, RC_NEWER, text_str(&newer));
	text_fini(&newer);
	execute(*state, "PRAGMA user_version = -3");
	assert_refused(*state, RC_CORRUPT, "format -3 is not known");
	text_addf(&sql, "PRAGMA user_version = %d", schema_version);
	execute(*state, text_str(&sql));
	text_fini(&sql);
	sample_open(&s, *state);
	sample_close(&s);
}

static void
file_without_device_is_filled_again(void **state)
{
	const struct model_options options = { .path = *state };
	struct model *model;
	bool made;

	execute(*state, schema_sql);
	execute(*state, schema_people_sql);
	assert_int_equal(model_open(&model, &options, &made, NULL), RC_OK);
	assert_true(made);
	model_close(model);
}

/* The schema is gone, only the header of the file is left. */
static void
damaged_file_is_told(void **state)
{
	struct diag diag = DIAG_INIT;
	struct sample s;
	char bytes[4096];
	int fd, i;

	sample_open(&s, *state);
	for (i = 1; i < 200; i++)
		sample_put(&s, BLOCK_PP, i, "\x01", "a line of some length");
	sample_close(&s);
	fd = open(*state, O_RDWR);
	assert_true(fd >= 0);
	memset(bytes, 0x55, sizeof(bytes));
	assert_int_equal(pwrite(fd, bytes, 3900, 100), 3900);
	assert_int_equal(close(fd), 0);
	assert_refused(*state, RC_CORRUPT, "the database is damaged");
	diag_fini(&diag);
}

static void
damaged_table_is_told(void **state)
{
	const struct model_line line = { .block = BLOCK_PP, .number = 7,
	    .place = "\x01", .place_len = 1, .entry = "", .object = "",
	    .line = "" };
	struct sample s;
	struct text sql = TEXT_INIT;
	char bytes[4096];
	long page;
	int fd;

	sample_open(&s, *state);
	sample_put(&s, BLOCK_PP, 7, "\x01", "a line");
	page = strtol(sample_query(&s, "SELECT rootpage FROM sqlite_schema "
	    "WHERE name = 'setting'"), NULL, 10);
	sample_close(&s);
	fd = open(*state, O_RDWR);
	assert_true(fd >= 0);
	memset(bytes, 0x55, sizeof(bytes));
	assert_int_equal(pwrite(fd, bytes, sizeof(bytes), (page - 1) * 4096),
	    sizeof(bytes));
	assert_int_equal(close(fd), 0);
	sample_open(&s, *state);
	assert_int_equal(model_begin(s.model, &s.diag), RC_OK);
	assert_int_equal(model_put(s.model, s.running, &line, NULL, NULL,
	    &s.diag), RC_CORRUPT);
	text_addf(&sql, "%s: the database is damaged",
	    (const char *)*state);
	assert_string_equal(diag_text(&s.diag), text_str(&sql));
	model_rollback(s.model);
	sample_close(&s);
	text_fini(&sql);
}

static void
places_that_cannot_be_opened(void **state)
{
	struct text path = TEXT_INIT;

	text_addf(&path, "%s/below", (const char *)*state);
	assert_refused(text_str(&path), RC_IO, "No such file or directory");
	write_file(*state, "", 0);
	assert_refused(text_str(&path), RC_IO, "Not a directory");
	text_reset(&path);
	text_adds(&path, *state);
	*strrchr(path.data, '/') = '\0';
	assert_refused(path.data, RC_IO, "Is a directory");
	text_fini(&path);
}

/* SQLite would take these for something else than files. */
static void
every_name_is_a_file(void **state)
{
	char *path = *state, *folder = strdup(path);
	struct diag diag = DIAG_INIT;
	struct stat st;
	int here = open(".", O_RDONLY);

	assert_non_null(folder);
	*strrchr(folder, '/') = '\0';
	assert_int_equal(chdir(folder), 0);
	assert_int_equal(try_open("file:x?mode=memory", NULL, &diag), RC_OK);
	assert_int_equal(stat("file:x?mode=memory", &st), 0);
	assert_int_equal(unlink("file:x?mode=memory"), 0);
	assert_int_equal(try_open("", NULL, &diag), RC_IO);
	assert_int_equal(fchdir(here), 0);
	assert_int_equal(close(here), 0);
	diag_fini(&diag);
	free(folder);
}

static void
read_only_file_is_refused(void **state)
{
	struct vfs_fault fault;
	struct diag diag = DIAG_INIT;
	struct sample s;

	sample_open(&s, *state);
	sample_close(&s);
	assert_int_equal(vfs_fault_register(&fault, "fault"), SQLITE_OK);
	fault.read_only = true;
	assert_int_equal(try_open(*state, "fault", &diag), RC_READONLY);
	assert_non_null(strstr(diag_text(&diag),
	    ": the database cannot be written"));
	vfs_fault_unregister(&fault);
	diag_fini(&diag);
}

/* As somebody whom the file does not let write; root is let everything. */
static int
open_as_nobody(const char *path)
{
	struct diag diag = DIAG_INIT;
	enum rc rc;

	if (geteuid() == 0 && (setgid(65534) != 0 ||
	    setuid(65534) != 0))
		_exit(99);
	rc = try_open(path, NULL, &diag);
	diag_fini(&diag);
	return (int)rc;
}

static void
permissions_are_told(void **state)
{
	char *folder = strdup(*state);
	struct sample s;
	int status;
	pid_t pid;

	assert_non_null(folder);
	*strrchr(folder, '/') = '\0';
	sample_open(&s, *state);
	sample_close(&s);
	assert_int_equal(chmod(folder, 0755), 0);
	assert_int_equal(chmod(*state, 0444), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		_exit(open_as_nobody(*state));
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), RC_READONLY);
	assert_int_equal(chmod(folder, 0700), 0);
	free(folder);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(file_is_for_the_owner_only),
		TEST(file_holds_what_was_put),
		TEST(making_is_one_transaction),
		TEST(many_make_one_file),
		TEST(two_see_each_other_at_once),
		TEST(reading_holds_one_view),
		TEST(reading_nests_in_writing),
		TEST(second_writer_is_told_it_is_busy),
		TEST(opening_passes_a_writer),
		TEST(opening_while_it_is_made_is_busy),
		TEST(what_is_no_database_is_refused),
		TEST(database_of_others_is_refused_and_untouched),
		TEST(empty_file_is_made_a_database),
		TEST(newer_database_is_refused),
		TEST(file_without_device_is_filled_again),
		TEST(damaged_file_is_told),
		TEST(damaged_table_is_told),
		TEST(places_that_cannot_be_opened),
		TEST(every_name_is_a_file),
		TEST(read_only_file_is_refused),
		TEST(permissions_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
