/*
 * Memory that runs out: each allocation of a run of commands fails in turn,
 * SQLite's and the program's own. What fails says so, and leaves no half of a
 * command.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "model/sample.h"
#include "model/story.h"
#include "support/failing_memory.h"

#include "base/banned.h"

/* One of each kind. */
#define COMMANDS 8

/* There are thousands of allocations, nearly all while SQLite reads the
 * schema. So many of them are passed over each time; primes, so that the
 * tests meet different ones. */
#define MEMORY_STEP 23
#define FILE_STEP 67

/* SQLite's memory. Its functions get no context, so this is a global one. */
static struct {
	sqlite3_mem_methods real;
	unsigned long	 at;		/* the allocation that fails; 0: none */
	bool		 lasting;	/* and all after it */
	unsigned long	 count;
} sqlite_memory;

static bool
sqlite_memory_fails(void)
{
	if (sqlite_memory.at == 0)
		return false;
	sqlite_memory.count++;
	return sqlite_memory.count == sqlite_memory.at ||
	    (sqlite_memory.lasting && sqlite_memory.count > sqlite_memory.at);
}

static void *
sqlite_malloc(int size)
{
	return sqlite_memory_fails() ? NULL : sqlite_memory.real.xMalloc(size);
}

static void *
sqlite_realloc(void *p, int size)
{
	return sqlite_memory_fails() ? NULL :
	    sqlite_memory.real.xRealloc(p, size);
}

static int
wrap_sqlite_memory(void **state)
{
	sqlite3_mem_methods ours;

	(void)state;
	if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &sqlite_memory.real) !=
	    SQLITE_OK)
		return -1;
	ours = sqlite_memory.real;
	ours.xMalloc = sqlite_malloc;
	ours.xRealloc = sqlite_realloc;
	if (sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) != SQLITE_OK)
		return -1;
	/* SQLite's own start is not the model's. */
	return sqlite3_initialize() == SQLITE_OK ? 0 : -1;
}

static void
sqlite_memory_set(unsigned long at, bool lasting)
{
	sqlite_memory.at = at;
	sqlite_memory.lasting = lasting;
	sqlite_memory.count = 0;
}

/* What came of a run. */
struct outcome {
	enum rc		 rc;
	unsigned int	 done;		/* commands that were answered */
	struct diag	 diag;
};

static enum rc
fill(struct model *model, struct diag *diag)
{
	enum rc rc = sample_fill(model, diag);

	return rc == RC_OK ? model_commit(model, diag) : rc;
}

static enum rc
note(void *ctx, const char *line, int64_t gateway)
{
	unsigned long *lines = ctx;

	(void)gateway;
	*lines += line != NULL;
	return RC_OK;
}

static enum rc
note_line(void *ctx, const struct model_line *line)
{
	unsigned long *lines = ctx;

	*lines += strlen(line->line) > 0;
	return RC_OK;
}

static enum rc
note_number(void *ctx, int64_t number)
{
	unsigned long *lines = ctx;

	*lines += number > 0;
	return RC_OK;
}

static enum rc
note_change(void *ctx, int64_t id, const struct model_change *change)
{
	unsigned long *lines = ctx;

	*lines += id > 0 && change->new_line != NULL;
	return RC_OK;
}

/* Everything that reads. */
static enum rc
read_all(struct model *m, struct diag *diag)
{
	const struct model_device *device;
	unsigned long lines = 0;
	bool flag;
	enum rc rc = model_begin_reading(m, diag);

	if (rc != RC_OK)
		return rc;
	rc = model_walk(m, 1, BLOCK_ROUTER, 0, "", 0, "\x08", 1, note_line,
	    &lines, diag);
	if (rc == RC_OK)
		rc = model_walk_unreached(m, 1, note, &lines, diag);
	if (rc == RC_OK)
		rc = model_walk_numbers(m, 1, BLOCK_TUNNEL, 0, INT64_MAX,
		    note_number, &lines, diag);
	if (rc == RC_OK)
		rc = model_walk_changes(m, 0, note_change, &lines, diag);
	if (rc == RC_OK)
		rc = model_walk_configurations(m, note_number, &lines, diag);
	if (rc == RC_OK)
		rc = model_device(m, &device, diag);
	if (rc == RC_OK)
		rc = model_unsaved(m, &flag, diag);
	model_end_reading(m);
	return rc;
}

/* Makes a database if need be, changes it and reads it. */
static void
run(const char *path, struct outcome *o)
{
	const struct model_options options = { .path = path,
	    .busy_ms = 1000 };
	struct model *model;
	bool made;

	o->done = 0;
	o->rc = model_open(&model, &options, &made, &o->diag);
	if (o->rc == RC_OK && made)
		o->rc = fill(model, &o->diag);
	while (o->rc == RC_OK && o->done < COMMANDS) {
		o->rc = story_command(model, o->done, &o->diag);
		if (o->rc == RC_OK)
			o->done++;
	}
	if (o->rc == RC_OK)
		o->rc = read_all(model, &o->diag);
	model_close(model);
}

/* It went well or said that there was no memory, and nothing is broken. */
static void
check(const char *path, const struct outcome *o)
{
	if (o->rc != RC_OK) {
		assert_int_equal(o->rc, RC_NOMEM);
		/* Even the text may have found no memory. */
		assert_non_null(strstr(diag_text(&o->diag), "out of memory"));
	} else
		assert_int_equal(o->done, COMMANDS);
	if (strcmp(path, ":memory:") != 0)
		(void)story_check(path, o->done);
}

static void
sqlite_runs_out(bool in_memory, bool lasting, unsigned long step)
{
	struct outcome o = { .diag = DIAG_INIT };
	unsigned long at;
	bool reached = true;
	char *path;

	for (at = 1; reached; at += step) {
		path = sample_path("test.db");
		assert_non_null(path);
		sqlite_memory_set(at, lasting);
		run(in_memory ? ":memory:" : path, &o);
		reached = sqlite_memory.count >= at;
		sqlite_memory_set(0, false);
		check(in_memory ? ":memory:" : path, &o);
		sample_remove(path);
	}
	assert_int_equal(o.rc, RC_OK);
	assert_true(at > 100);
	diag_fini(&o.diag);
}

static void
sqlite_fails_once_in_memory(void **state)
{
	(void)state;
	sqlite_runs_out(true, false, MEMORY_STEP);
}

static void
sqlite_runs_out_in_memory(void **state)
{
	(void)state;
	sqlite_runs_out(true, true, MEMORY_STEP + 6);
}

static void
sqlite_fails_once_on_a_file(void **state)
{
	(void)state;
	sqlite_runs_out(false, false, FILE_STEP);
}

static void
sqlite_runs_out_on_a_file(void **state)
{
	(void)state;
	sqlite_runs_out(false, true, FILE_STEP + 4);
}

static void
program_runs_out(void **state)
{
	struct outcome o = { .diag = DIAG_INIT };
	unsigned long n = 0, refused;
	char *path;

	(void)state;
	do {
		path = sample_path("test.db");
		assert_non_null(path);
		failing_memory_after(n++);
		run(path, &o);
		refused = failing_memory_stop();
		check(path, &o);
		sample_remove(path);
	} while (refused > 0);
	assert_int_equal(o.rc, RC_OK);
	assert_true(n > 40);
	diag_fini(&o.diag);
}

/* A model that has run out of memory once goes on when there is some. */
static void
model_goes_on_afterwards(void **state)
{
	struct sample s, undisturbed;
	struct text is = TEXT_INIT, expected = TEXT_INIT;
	unsigned long at = 0;
	unsigned int n;
	enum rc rc;

	(void)state;
	sample_open(&s, NULL);
	sample_open(&undisturbed, NULL);
	for (n = 0; n < COMMANDS; n++) {
		do {
			sqlite_memory_set(++at, true);
			rc = story_command(s.model, n, &s.diag);
			sqlite_memory_set(0, false);
		} while (rc == RC_NOMEM);
		assert_int_equal(rc, RC_OK);
		assert_int_equal(story_command(undisturbed.model, n, NULL),
		    RC_OK);
		sample_print(&s, &is);
		sample_print(&undisturbed, &expected);
		assert_string_equal(text_str(&is), text_str(&expected));
		at /= 2;
	}
	sample_close(&s);
	sample_close(&undisturbed);
	text_fini(&is);
	text_fini(&expected);
}

static void
reset_without_memory_changes_nothing(void **state)
{
	struct text before = TEXT_INIT, after = TEXT_INIT;
	struct sample s;
	unsigned long at = 0;
	enum rc rc;

	(void)state;
	sample_open(&s, NULL);
	assert_int_equal(story_command(s.model, 0, &s.diag), RC_OK);
	sample_print(&s, &before);
	for (;;) {
		sqlite_memory_set(++at, true);
		rc = model_reset(s.model, &s.diag);
		sqlite_memory_set(0, false);
		if (rc == RC_OK)
			break;
		assert_int_equal(rc, RC_NOMEM);
		sample_print(&s, &after);
		assert_string_equal(text_str(&after), text_str(&before));
	}
	assert_true(at > 1);
	sample_close(&s);
	text_fini(&before);
	text_fini(&after);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sqlite_fails_once_in_memory),
		cmocka_unit_test(sqlite_runs_out_in_memory),
		cmocka_unit_test(sqlite_fails_once_on_a_file),
		cmocka_unit_test(sqlite_runs_out_on_a_file),
		cmocka_unit_test(program_runs_out),
		cmocka_unit_test(model_goes_on_afterwards),
		cmocka_unit_test(reset_without_memory_changes_nothing),
	};

	return cmocka_run_group_tests(tests, wrap_sqlite_memory, NULL);
}
