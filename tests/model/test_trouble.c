/*
 * A disk that is full or broken: each call of a run of commands fails in
 * turn. What fails says so in one line that names the file, and leaves no
 * half of a command; what has been saved is on disk.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "model/sample.h"
#include "model/story.h"
#include "model/vfs_fault.h"

#include "base/banned.h"

/* One of each kind, and one more behind the save. */
#define COMMANDS 9

struct trouble {
	struct vfs_fault fault;
	struct diag	 diag;
	unsigned int	 done;		/* commands that were answered */
	bool		 opened;
};

/* Makes a database and runs commands until something fails. */
static enum rc
run(struct trouble *t, const char *path)
{
	const struct model_options options = { .path = path,
	    .vfs = "fault" };
	struct model *model;
	bool made;
	enum rc rc = model_open(&model, &options, &made, &t->diag);

	t->done = 0;
	t->opened = false;
	if (rc == RC_OK && made) {
		rc = sample_fill(model, &t->diag);
		if (rc == RC_OK)
			rc = model_commit(model, &t->diag);
	}
	t->opened = rc == RC_OK;
	while (rc == RC_OK && t->done < COMMANDS) {
		rc = story_command(model, t->done, &t->diag);
		if (rc == RC_OK)
			t->done++;
	}
	model_close(model);
	return rc;
}

/* One run in which call `at` fails. True: it was reached. */
static bool
fail_at(struct trouble *t, enum fault_action action, unsigned long at,
    bool lasting, enum rc expected)
{
	char *path = sample_path("test.db");
	enum rc rc;

	assert_non_null(path);
	vfs_fault_set(&t->fault, action, at, lasting);
	rc = run(t, path);
	/* An error in what only tidies up is not the command's. */
	if (rc != RC_OK) {
		assert_int_equal(rc, expected);
		assert_memory_equal(diag_text(&t->diag), path, strlen(path));
		assert_null(strchr(diag_text(&t->diag), '\n'));
	} else
		assert_int_equal(t->done, COMMANDS);
	(void)story_check(path, t->done);
	sample_remove(path);
	return t->fault.calls >= at;
}

/* A disk that recovers is the harder case; one that does not is passed over
 * here and there. */
static void
fail_at_each_call(enum fault_action action, bool lasting, enum rc expected)
{
	const unsigned long step = lasting ? 3 : 1;
	struct trouble t = { .diag = DIAG_INIT };
	unsigned long at;

	assert_int_equal(vfs_fault_register(&t.fault, "fault"), SQLITE_OK);
	for (at = 1; fail_at(&t, action, at, lasting, expected); at += step)
		continue;
	assert_true(at > COMMANDS * 4);
	vfs_fault_unregister(&t.fault);
	diag_fini(&t.diag);
}

static void
disk_is_full_once(void **state)
{
	(void)state;
	fail_at_each_call(FAULT_FULL, false, RC_FULL);
}

static void
disk_stays_full(void **state)
{
	(void)state;
	fail_at_each_call(FAULT_FULL, true, RC_FULL);
}

static void
disk_fails_once(void **state)
{
	(void)state;
	fail_at_each_call(FAULT_IO, false, RC_IO);
}

static void
disk_stays_broken(void **state)
{
	(void)state;
	fail_at_each_call(FAULT_IO, true, RC_IO);
}

static void
full_disk_says_so(void **state)
{
	struct trouble t = { .diag = DIAG_INIT };
	char *path = sample_path("test.db");
	struct text words = TEXT_INIT;

	(void)state;
	assert_int_equal(vfs_fault_register(&t.fault, "fault"), SQLITE_OK);
	vfs_fault_set(&t.fault, FAULT_FULL, 30, true);
	assert_int_equal(run(&t, path), RC_FULL);
	text_addf(&words, "%s: no space left on the device", path);
	assert_string_equal(diag_text(&t.diag), text_str(&words));
	vfs_fault_unregister(&t.fault);
	sample_remove(path);
	text_fini(&words);
	diag_fini(&t.diag);
}

/* How often a file is synced while command n is carried out. */
static unsigned long
syncs_of(struct trouble *t, struct model *model, unsigned int n)
{
	vfs_fault_set(&t->fault, FAULT_NOTHING, 0, false);
	assert_int_equal(story_command(model, n, &t->diag), RC_OK);
	assert_true(t->fault.kinds[FAULT_WRITE] > 0);
	return t->fault.kinds[FAULT_SYNC];
}

/* Command 5 of the story is a save; the others need not be on disk. */
static void
only_what_is_durable_is_synced(void **state)
{
	struct trouble t = { .diag = DIAG_INIT };
	char *path = sample_path("test.db");
	const struct model_options options = { .path = path,
	    .vfs = "fault" };
	struct model *model;
	unsigned int n;
	bool made;

	(void)state;
	assert_int_equal(vfs_fault_register(&t.fault, "fault"), SQLITE_OK);
	assert_int_equal(model_open(&model, &options, &made, &t.diag),
	    RC_OK);
	assert_int_equal(sample_fill(model, &t.diag), RC_OK);
	assert_int_equal(model_commit(model, &t.diag), RC_OK);
	for (n = 0; n < 5; n++)
		assert_int_equal(syncs_of(&t, model, n), 0);
	assert_int_equal(syncs_of(&t, model, 5), 1);
	/* In memory there is nothing to sync. */
	model_close(model);
	vfs_fault_unregister(&t.fault);
	sample_remove(path);
	diag_fini(&t.diag);
}

/* When only the last step fails, that is told, and the save is seen. */
static void
failed_sync_is_told(void **state)
{
	struct trouble t = { .diag = DIAG_INIT };
	char *path = sample_path("test.db");
	const struct model_options options = { .path = path,
	    .vfs = "fault" };
	struct text words = TEXT_INIT;
	struct model *model;
	int64_t config;
	unsigned long calls;
	bool made;

	(void)state;
	assert_int_equal(vfs_fault_register(&t.fault, "fault"), SQLITE_OK);
	assert_int_equal(model_open(&model, &options, &made, &t.diag),
	    RC_OK);
	assert_int_equal(sample_fill(model, &t.diag), RC_OK);
	assert_int_equal(model_commit(model, &t.diag), RC_OK);
	/* The sync is the last call of a save. */
	assert_int_equal(syncs_of(&t, model, 5), 1);
	calls = t.fault.calls;
	assert_int_equal(syncs_of(&t, model, 5), 1);
	assert_in_range(t.fault.calls, calls, calls + 20);
	calls = t.fault.calls;
	vfs_fault_set(&t.fault, FAULT_IO, calls, true);
	assert_int_equal(story_command(model, 5, &t.diag), RC_IO);
	text_addf(&words, "%s: what was written may not be on disk", path);
	assert_string_equal(diag_text(&t.diag), text_str(&words));
	vfs_fault_set(&t.fault, FAULT_NOTHING, 0, false);
	assert_int_equal(model_saved(model, 0, 2, &config, &t.diag), RC_OK);
	assert_int_not_equal(config, 0);
	model_close(model);
	vfs_fault_unregister(&t.fault);
	sample_remove(path);
	text_fini(&words);
	diag_fini(&t.diag);
}

/* What would be written to a file that has no name any more would be lost. */
static void
removed_file_is_told(void **state)
{
	char *path = sample_path("test.db");
	struct text words = TEXT_INIT;
	struct sample s;

	(void)state;
	sample_open(&s, path);
	sample_put(&s, BLOCK_ROUTER, 0, "\x02" "a", "line");
	assert_int_equal(unlink(path), 0);
	assert_int_equal(model_begin(s.model, &s.diag), RC_IO);
	text_addf(&words, "%s: removed or moved since it was opened", path);
	assert_string_equal(diag_text(&s.diag), text_str(&words));
	assert_false(model_is_writing(s.model));
	sample_close(&s);
	assert_int_equal(access(path, F_OK), -1);
	text_fini(&words);
	sample_remove(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(disk_is_full_once),
		cmocka_unit_test(disk_stays_full),
		cmocka_unit_test(disk_fails_once),
		cmocka_unit_test(disk_stays_broken),
		cmocka_unit_test(full_disk_says_so),
		cmocka_unit_test(only_what_is_durable_is_synced),
		cmocka_unit_test(failed_sync_is_told),
		cmocka_unit_test(removed_file_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
