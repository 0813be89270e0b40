/*
 * The files of RTFS as rows: what is written is there, byte by byte, a
 * directory takes along what is in it and nothing else.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/sample.h"

#include "base/banned.h"

static void
begin(struct sample *s)
{
	assert_int_equal(model_begin(s->model, &s->diag), RC_OK);
}

static void
commit(struct sample *s)
{
	assert_int_equal(model_commit(s->model, &s->diag), RC_OK);
}

/* A file; content NULL: a directory. */
static void
put(struct sample *s, const char *path, const char *content)
{
	begin(s);
	assert_int_equal(model_put_file(s->model, path, content,
	    content != NULL ? strlen(content) : 0, 7, &s->diag), RC_OK);
	commit(s);
}

static enum rc
note(void *ctx, const struct model_file *file)
{
	text_addf(ctx, "%s%s %lld %lld;", file->path,
	    file->directory ? "/" : "", (long long)file->size,
	    (long long)file->at);
	return RC_OK;
}

static const char *
listed(struct sample *s, const char *directory)
{
	text_reset(&s->result);
	assert_int_equal(model_walk_files(s->model, directory, note,
	    &s->result, &s->diag), RC_OK);
	return text_str(&s->result);
}

static const char *
paths(struct sample *s)
{
	return sample_query(s, "SELECT group_concat(parent || '>' || path, "
	    "' ') FROM (SELECT * FROM file ORDER BY path)");
}

static void
file_holds_what_was_written(void **state)
{
	static const char bytes[] = "a\0b\xff";
	struct sample *s = *state;
	struct text out = TEXT_INIT;
	struct model_file file;
	bool found;

	assert_int_equal(model_file(s->model, "/f", &file, &found, &s->diag),
	    RC_OK);
	assert_false(found);
	begin(s);
	assert_int_equal(model_put_file(s->model, "/f", bytes, 4, 1234567890,
	    &s->diag), RC_OK);
	commit(s);
	assert_int_equal(model_file(s->model, "/f", &file, &found, &s->diag),
	    RC_OK);
	assert_true(found);
	assert_false(file.directory);
	assert_int_equal(file.size, 4);
	assert_int_equal(file.at, 1234567890);
	assert_int_equal(model_file_content(s->model, "/f", &out, &found,
	    &s->diag), RC_OK);
	assert_true(found);
	assert_int_equal(out.len, 4);
	assert_memory_equal(out.data, bytes, 4);
	text_fini(&out);
}

static void
file_is_written_over(void **state)
{
	struct sample *s = *state;
	struct text out = TEXT_INIT;
	bool found;

	put(s, "/f", "old and long");
	put(s, "/f", "new");
	assert_int_equal(model_file_content(s->model, "/f", &out, &found,
	    &s->diag), RC_OK);
	assert_string_equal(text_str(&out), "new");
	assert_string_equal(listed(s, "/"), "/f 3 7;");
	text_fini(&out);
}

/* An empty file is none, and has a content. */
static void
directory_is_no_empty_file(void **state)
{
	struct sample *s = *state;
	struct text out = TEXT_INIT;
	bool found;

	put(s, "/d", NULL);
	put(s, "/f", "");
	assert_string_equal(listed(s, "/"), "/d/ 0 7;/f 0 7;");
	assert_int_equal(model_file_content(s->model, "/d", &out, &found,
	    &s->diag), RC_OK);
	assert_false(found);
	assert_int_equal(model_file_content(s->model, "/f", &out, &found,
	    &s->diag), RC_OK);
	assert_true(found);
	assert_int_equal(out.len, 0);
	text_fini(&out);
}

/* Names that begin alike, with characters around the `/`. */
static void
put_neighbours(struct sample *s)
{
	static const char *const files[] = { "/a.b", "/a0", "/ab", "/a-",
	    "/a/x", "/a/b/y", "/A" };
	size_t i;

	put(s, "/a", NULL);
	put(s, "/a/b", NULL);
	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		put(s, files[i], "1");
}

static void
directory_lists_what_is_in_it(void **state)
{
	struct sample *s = *state;

	put_neighbours(s);
	assert_string_equal(listed(s, "/"), "/A 1 7;/a/ 0 7;/a- 1 7;"
	    "/a.b 1 7;/a0 1 7;/ab 1 7;");
	assert_string_equal(listed(s, "/a"), "/a/b/ 0 7;/a/x 1 7;");
	assert_string_equal(listed(s, "/a/b"), "/a/b/y 1 7;");
	assert_string_equal(listed(s, "/nothing"), "");
}

static void
directory_goes_with_what_is_in_it(void **state)
{
	struct sample *s = *state;

	put_neighbours(s);
	begin(s);
	assert_int_equal(model_delete_file(s->model, "/a", &s->diag), RC_OK);
	commit(s);
	assert_string_equal(paths(s), "/>/A />/a- />/a.b />/a0 />/ab\n");
}

static void
directory_takes_its_files_along(void **state)
{
	struct sample *s = *state;

	put_neighbours(s);
	begin(s);
	assert_int_equal(model_rename_file(s->model, "/a", "/new", &s->diag),
	    RC_OK);
	assert_int_equal(model_rename_file(s->model, "/new/b", "/new/c",
	    &s->diag), RC_OK);
	commit(s);
	assert_string_equal(paths(s), "/>/A />/a- />/a.b />/a0 />/ab />/new "
	    "/new>/new/c /new/c>/new/c/y /new>/new/x\n");
}

static void
usage_is_counted(void **state)
{
	struct sample *s = *state;
	int64_t bytes, files, directories;

	assert_int_equal(model_file_usage(s->model, &bytes, &files,
	    &directories, &s->diag), RC_OK);
	assert_int_equal(bytes + files + directories, 0);
	put(s, "/d", NULL);
	put(s, "/d/a", "12345");
	put(s, "/b", "123");
	put(s, "/c", "");
	assert_int_equal(model_file_usage(s->model, &bytes, &files,
	    &directories, &s->diag), RC_OK);
	assert_int_equal(bytes, 8);
	assert_int_equal(files, 3);
	assert_int_equal(directories, 1);
}

static void
nothing_is_half_done(void **state)
{
	struct sample *s = *state;

	put(s, "/f", "1");
	begin(s);
	assert_int_equal(model_put_file(s->model, "/g", "2", 1, 7, &s->diag),
	    RC_OK);
	assert_int_equal(model_delete_all_files(s->model, &s->diag), RC_OK);
	model_rollback(s->model);
	assert_string_equal(listed(s, "/"), "/f 1 7;");
	begin(s);
	assert_int_equal(model_delete_all_files(s->model, &s->diag), RC_OK);
	commit(s);
	assert_string_equal(listed(s, "/"), "");
}

static void
reset_leaves_no_file(void **state)
{
	struct sample *s = *state;

	put(s, "/f", "1");
	assert_int_equal(model_reset(s->model, &s->diag), RC_OK);
	assert_string_equal(listed(s, "/"), "");
}

/* Whoever comes later finds them, and nothing has to be saved. */
static void
files_stay(void **state)
{
	char *path = sample_path("test.db");
	struct sample s;
	bool unsaved;

	(void)state;
	sample_open(&s, path);
	put(&s, "/f", "1");
	assert_int_equal(model_unsaved(s.model, &unsaved, &s.diag), RC_OK);
	assert_false(unsaved);
	sample_close(&s);
	sample_open(&s, path);
	assert_string_equal(listed(&s, "/"), "/f 1 7;");
	sample_close(&s);
	sample_remove(path);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, sample_setup, \
    sample_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(file_holds_what_was_written),
		TEST(file_is_written_over),
		TEST(directory_is_no_empty_file),
		TEST(directory_lists_what_is_in_it),
		TEST(directory_goes_with_what_is_in_it),
		TEST(directory_takes_its_files_along),
		TEST(usage_is_counted),
		TEST(nothing_is_half_done),
		TEST(reset_leaves_no_file),
		cmocka_unit_test(files_stay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
