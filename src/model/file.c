/*
 * The files of RTFS: rows of the table file. What a path may be, how much room
 * there is and who asks for it is not known here.
 */
#include <string.h>

#include "model/statement.h"

#include "base/banned.h"

/* The columns of a row from `first` on. */
static void
file_row(struct statement *s, int first, struct model_file *file)
{
	file->directory = statement_int(s, first) != 0;
	file->size = statement_int(s, first + 1);
	file->at = statement_int(s, first + 2);
}

enum rc
model_file(struct model *m, const char *path, struct model_file *file,
    bool *found, struct diag *diag)
{
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, FILE_GET, &s, diag);

	*found = false;
	*file = (struct model_file){ .path = path };
	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, path);
	rc = statement_step(s, &row, diag);
	*found = rc == RC_OK && row;
	if (*found)
		file_row(s, 0, file);
	statement_give(s);
	return rc;
}

enum rc
model_file_content(struct model *m, const char *path, struct text *out,
    bool *found, struct diag *diag)
{
	struct statement *s;
	const char *bytes;
	size_t len;
	bool row;
	enum rc rc = statement_take(m, FILE_CONTENT, &s, diag);

	*found = false;
	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, path);
	rc = statement_step(s, &row, diag);
	*found = rc == RC_OK && row && !statement_null(s, 0);
	if (*found) {
		bytes = statement_blob(s, 0, &len);
		if (bytes != NULL)
			text_add(out, bytes, len);
		if (bytes == NULL || out->failed)
			rc = model_fail_nomem(m, diag);
	}
	statement_give(s);
	return rc;
}

/* The path of the directory that a path is in. */
static void
parent_of(const char *path, struct text *parent)
{
	const char *slash = strrchr(path, '/');

	text_add(parent, path, slash > path ? (size_t)(slash - path) : 1);
}

enum rc
model_put_file(struct model *m, const char *path, const char *bytes,
    size_t len, int64_t at, struct diag *diag)
{
	struct text parent = TEXT_INIT;
	struct statement *s;
	enum rc rc = statement_take(m, FILE_PUT, &s, diag);

	if (rc != RC_OK)
		return rc;
	parent_of(path, &parent);
	statement_bind_text(s, 1, path);
	statement_bind_text(s, 2, text_str(&parent));
	if (bytes != NULL)
		statement_bind_blob(s, 3, bytes, len);
	else
		statement_bind_null(s, 3);
	statement_bind_int(s, 4, at);
	if (!parent.failed) {
		rc = statement_run(s, diag);
	} else {
		rc = model_fail_nomem(m, diag);
		statement_give(s);
	}
	text_fini(&parent);
	return rc;
}

enum rc
model_delete_file(struct model *m, const char *path, struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, FILE_DELETE, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, path);
	return statement_run(s, diag);
}

enum rc
model_rename_file(struct model *m, const char *path, const char *to,
    struct diag *diag)
{
	struct statement *s;
	enum rc rc = statement_take(m, FILE_RENAME, &s, diag);

	if (rc != RC_OK)
		return rc;
	statement_bind_text(s, 1, path);
	statement_bind_text(s, 2, to);
	return statement_run(s, diag);
}

enum rc
model_delete_all_files(struct model *m, struct diag *diag)
{
	return statement_run_numbers(m, RESET_FILES, NULL, 0, diag);
}

/* The file behind *path in a directory; *found false: there is none. */
static enum rc
file_next(struct model *m, const char *directory, struct text *path,
    struct model_file *file, bool *found, struct diag *diag)
{
	struct text after = TEXT_INIT;
	struct statement *s;
	bool row = false;
	enum rc rc = statement_take(m, FILE_WALK, &s, diag);

	*found = false;
	if (rc != RC_OK)
		return rc;
	text_adds(&after, text_str(path));
	statement_bind_text(s, 1, directory);
	statement_bind_text(s, 2, text_str(&after));
	rc = after.failed ? model_fail_nomem(m, diag) :
	    statement_step(s, &row, diag);
	if (rc == RC_OK && row)
		rc = statement_copy(s, 0, path, diag);
	*found = rc == RC_OK && row;
	if (*found) {
		file->path = text_str(path);
		file_row(s, 1, file);
	}
	statement_give(s);
	text_fini(&after);
	return rc;
}

/* Each is looked up by the one before it, so that f may change any. */
enum rc
model_walk_files(struct model *m, const char *directory, model_file_fn *f,
    void *ctx, struct diag *diag)
{
	struct text path = TEXT_INIT;
	struct model_file file;
	bool found;
	enum rc rc;

	do {
		rc = file_next(m, directory, &path, &file, &found, diag);
		if (rc == RC_OK && found)
			rc = f(ctx, &file);
	} while (rc == RC_OK && found);
	text_fini(&path);
	return rc;
}

enum rc
model_file_usage(struct model *m, int64_t *bytes, int64_t *files,
    int64_t *directories, struct diag *diag)
{
	struct statement *s;
	bool row;
	enum rc rc = statement_take(m, FILE_USAGE, &s, diag);

	*bytes = *files = *directories = 0;
	if (rc != RC_OK)
		return rc;
	rc = statement_step(s, &row, diag);
	if (rc == RC_OK && row) {
		*bytes = statement_int(s, 0);
		*files = statement_int(s, 1);
		*directories = statement_int(s, 2);
	}
	statement_give(s);
	return rc;
}
