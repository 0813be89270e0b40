/*
 * One way to files wherever they are: each operation looks at what is there,
 * says no where every place would, and hands the rest to the place.
 */
#include "router/files.h"

#include <string.h>

#include "router/files_place.h"

#include "base/banned.h"

enum rc
files_begin(struct device *device, const char *path, struct diag *diag)
{
	return path[0] == '/' ? model_begin(device->model, diag) : RC_OK;
}

enum rc
files_end(struct device *device, const char *path, enum rc rc,
    const enum files_answer *answer, struct diag *diag)
{
	if (path[0] != '/')
		return rc;
	if (rc == RC_OK && *answer == FILES_DONE)
		rc = model_commit(device->model, diag);
	if (rc != RC_OK || *answer != FILES_DONE)
		model_rollback(device->model);
	return rc;
}

enum rc
files_stat(struct device *device, const char *path,
    enum files_answer *answer, struct files_status *status,
    struct diag *diag)
{
	const struct files_place *place = files_place_of(path);

	*answer = FILES_NO_NAME;
	return place != NULL ?
	    place->stat(device, path, answer, status, diag) : RC_OK;
}

enum rc
files_read(struct device *device, const char *path,
    enum files_answer *answer, struct text *out, struct diag *diag)
{
	struct files_status status;
	enum rc rc = files_stat(device, path, answer, &status, diag);

	if (rc != RC_OK || *answer != FILES_DONE)
		return rc;
	if (status.directory) {
		*answer = FILES_IS_DIRECTORY;
		return RC_OK;
	}
	return files_place_of(path)->read(device, path, answer, out, diag);
}

enum rc
files_list(struct device *device, const char *path, files_fn *f, void *ctx,
    enum files_answer *answer, struct diag *diag)
{
	struct files_status status;
	enum rc rc = files_stat(device, path, answer, &status, diag);

	if (rc != RC_OK || *answer != FILES_DONE)
		return rc;
	return status.directory ? files_place_of(path)->list(device, path, f,
	    ctx, answer, diag) : f(ctx, files_last(path), &status);
}

/* Whether a file can be made or written over at a path. */
static enum rc
check_target(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	struct files_status status;
	enum rc rc = files_stat(device, path, answer, &status, diag);

	if (rc != RC_OK || (*answer != FILES_DONE && *answer != FILES_MISSING))
		return rc;
	if (files_place_of(path)->write == NULL)
		*answer = FILES_READ_ONLY;
	else if (*answer == FILES_DONE && status.directory)
		*answer = FILES_IS_DIRECTORY;
	else
		*answer = FILES_DONE;
	return RC_OK;
}

enum rc
files_write(struct device *device, const char *path, const char *bytes,
    size_t len, enum files_answer *answer, struct diag *diag)
{
	enum rc rc = files_begin(device, path, diag);

	if (rc != RC_OK)
		return rc;
	rc = check_target(device, path, answer, diag);
	if (rc == RC_OK && *answer == FILES_DONE)
		rc = files_place_of(path)->write(device, path, bytes, len,
		    answer, diag);
	return files_end(device, path, rc, answer, diag);
}

enum rc
files_append(struct device *device, const char *path, const char *bytes,
    size_t len, enum files_answer *answer, struct diag *diag)
{
	struct text content = TEXT_INIT;
	enum rc rc = files_begin(device, path, diag);

	if (rc != RC_OK)
		return rc;
	rc = check_target(device, path, answer, diag);
	if (rc == RC_OK && *answer == FILES_DONE)
		rc = files_read(device, path, answer, &content, diag);
	if (*answer == FILES_MISSING)
		*answer = FILES_DONE;
	if (rc == RC_OK && *answer == FILES_DONE) {
		text_add(&content, bytes, len);
		rc = content.failed ?
		    diag_set(diag, RC_NOMEM, "out of memory") :
		    files_place_of(path)->write(device, path,
		    text_str(&content), content.len, answer, diag);
	}
	text_fini(&content);
	return files_end(device, path, rc, answer, diag);
}

/* Whether there is nothing at a path. */
static enum rc
check_absent(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	struct files_status status;
	enum rc rc = files_stat(device, path, answer, &status, diag);

	if (rc == RC_OK && *answer == FILES_DONE)
		*answer = FILES_EXISTS;
	else if (rc == RC_OK && *answer == FILES_MISSING)
		*answer = FILES_DONE;
	return rc;
}

enum rc
files_make_directory(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	const struct files_place *place = files_place_of(path);
	enum rc rc = files_begin(device, path, diag);

	if (rc != RC_OK)
		return rc;
	rc = check_absent(device, path, answer, diag);
	if (rc == RC_OK && *answer == FILES_DONE &&
	    place->make_directory == NULL)
		*answer = FILES_READ_ONLY;
	else if (rc == RC_OK && *answer == FILES_DONE)
		rc = place->make_directory(device, path, answer, diag);
	return files_end(device, path, rc, answer, diag);
}

/* Whether there is something at a path that can be taken away from there. */
static enum rc
check_movable(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	struct files_status status;
	enum rc rc = files_stat(device, path, answer, &status, diag);

	if (rc != RC_OK || *answer != FILES_DONE)
		return rc;
	if (files_place_of(path)->remove == NULL)
		*answer = FILES_READ_ONLY;
	else if (files_last(path)[0] == '\0')
		*answer = FILES_NO_NAME;
	return RC_OK;
}

enum rc
files_remove(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	enum rc rc = files_begin(device, path, diag);

	if (rc != RC_OK)
		return rc;
	rc = check_movable(device, path, answer, diag);
	if (rc == RC_OK && *answer == FILES_DONE)
		rc = files_place_of(path)->remove(device, path, answer, diag);
	return files_end(device, path, rc, answer, diag);
}

/* Inside the transaction; to is the whole new path. */
static enum rc
rename_to(struct device *device, const char *path, const char *to,
    enum files_answer *answer, struct diag *diag)
{
	enum rc rc = check_movable(device, path, answer, diag);

	if (rc == RC_OK && *answer == FILES_DONE)
		rc = check_absent(device, to, answer, diag);
	return rc == RC_OK && *answer == FILES_DONE ?
	    files_place_of(path)->rename(device, path, to, answer, diag) : rc;
}

static bool
is_name(const char *name)
{
	return name[0] != '\0' && strchr(name, '/') == NULL &&
	    strcmp(name, ".") != 0 && strcmp(name, "..") != 0;
}

enum rc
files_rename(struct device *device, const char *path, const char *name,
    enum files_answer *answer, struct diag *diag)
{
	struct text parent = TEXT_INIT, to = TEXT_INIT;
	enum rc rc;

	*answer = FILES_NO_NAME;
	if (!is_name(name))
		return RC_OK;
	files_parent(path, &parent);
	files_join(text_str(&parent), name, &to);
	rc = parent.failed || to.failed ?
	    diag_set(diag, RC_NOMEM, "out of memory") :
	    files_begin(device, path, diag);
	if (rc == RC_OK) {
		rc = rename_to(device, path, text_str(&to), answer, diag);
		rc = files_end(device, path, rc, answer, diag);
	}
	text_fini(&parent);
	text_fini(&to);
	return rc;
}
