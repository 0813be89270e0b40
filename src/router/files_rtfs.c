/*
 * RTFS: files in the database. What a name may be and how much room there is;
 * how files are stored is the model's.
 */
#include <string.h>

#include "router/files_place.h"

#include "base/banned.h"

/* What no name may hold besides what is not ASCII: what FAT forbids. */
static const char forbidden[] = "\\:*?\"<>|";

static bool
is_root(const char *path)
{
	return strcmp(path, "/") == 0;
}

/* Whether a file may be made under a path. */
static bool
is_allowed(const char *path)
{
	const char *c;

	for (c = files_last(path); *c != '\0'; c++)
		if (*c < ' ' || *c > '~' || strchr(forbidden, *c) != NULL)
			return false;
	return strlen(path) <= FILES_PATH_MAX;
}

static enum rc
rtfs_stat(struct device *device, const char *path, enum files_answer *answer,
    struct files_status *status, struct diag *diag)
{
	struct model_file file = { .directory = true };
	bool found = true;
	enum rc rc = RC_OK;

	if (!is_root(path))
		rc = model_file(device->model, path, &file, &found, diag);
	*status = (struct files_status){ .directory = file.directory,
	    .size = file.size, .at = file.at };
	*answer = found ? FILES_DONE : FILES_MISSING;
	return rc;
}

static enum rc
rtfs_read(struct device *device, const char *path, enum files_answer *answer,
    struct text *out, struct diag *diag)
{
	bool found;
	enum rc rc;

	rc = model_file_content(device->model, path, out, &found, diag);
	*answer = found ? FILES_DONE : FILES_MISSING;
	return rc;
}

struct listing {
	files_fn	*f;
	void		*ctx;
};

static enum rc
list_file(void *ctx, const struct model_file *file)
{
	const struct listing *listing = ctx;

	return listing->f(listing->ctx, files_last(file->path),
	    &(struct files_status){ .directory = file->directory,
	    .size = file->size, .at = file->at });
}

static enum rc
rtfs_list(struct device *device, const char *path, files_fn *f, void *ctx,
    enum files_answer *answer, struct diag *diag)
{
	struct listing listing = { .f = f, .ctx = ctx };

	*answer = FILES_DONE;
	return model_walk_files(device->model, path, list_file, &listing,
	    diag);
}

/* Whether there is a directory that the path is in. */
static enum rc
check_parent(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	struct files_status status = { .directory = false };
	struct text parent = TEXT_INIT;
	enum rc rc;

	files_parent(path, &parent);
	rc = parent.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    rtfs_stat(device, text_str(&parent), answer, &status, diag);
	if (rc == RC_OK && *answer == FILES_DONE && !status.directory)
		*answer = FILES_NOT_DIRECTORY;
	text_fini(&parent);
	return rc;
}

/* Whether there is room for a file or directory of that many bytes. */
static enum rc
check_room(struct device *device, const char *path, size_t len,
    enum files_answer *answer, struct diag *diag)
{
	struct files_usage usage;
	struct model_file old;
	bool found;
	enum rc rc;

	rc = model_file(device->model, path, &old, &found, diag);
	if (rc == RC_OK)
		rc = files_usage(device, &usage, diag);
	if (rc == RC_OK && ((!found && usage.entries == 0) ||
	    (int64_t)len > usage.free + (found ? old.size : 0)))
		*answer = FILES_FULL;
	return rc;
}

/* Makes a file, or a directory (bytes NULL). */
static enum rc
put(struct device *device, const char *path, const char *bytes, size_t len,
    enum files_answer *answer, struct diag *diag)
{
	enum rc rc;

	if (!is_allowed(path)) {
		*answer = FILES_NO_NAME;
		return RC_OK;
	}
	rc = check_parent(device, path, answer, diag);
	if (rc == RC_OK && *answer == FILES_DONE)
		rc = check_room(device, path, len, answer, diag);
	if (rc == RC_OK && *answer == FILES_DONE)
		rc = model_put_file(device->model, path, bytes, len,
		    device_now(device), diag);
	return rc;
}

static enum rc
rtfs_write(struct device *device, const char *path, const char *bytes,
    size_t len, enum files_answer *answer, struct diag *diag)
{
	return put(device, path, bytes != NULL ? bytes : "", len, answer,
	    diag);
}

static enum rc
rtfs_make_directory(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	return put(device, path, NULL, 0, answer, diag);
}

static enum rc
rtfs_remove(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	*answer = FILES_DONE;
	return model_delete_file(device->model, path, diag);
}

/* Whether each path in a directory fits when its own grows by so much. */
struct growing {
	struct device	*device;
	struct diag	*diag;
	size_t		 by;
	bool		 fits;
};

static enum rc
check_length(void *ctx, const struct model_file *file)
{
	struct growing *g = ctx;

	if (strlen(file->path) + g->by > FILES_PATH_MAX)
		g->fits = false;
	return file->directory && g->fits ? model_walk_files(
	    g->device->model, file->path, check_length, g, g->diag) : RC_OK;
}

static enum rc
rtfs_rename(struct device *device, const char *path, const char *to,
    enum files_answer *answer, struct diag *diag)
{
	struct growing g = { .device = device, .diag = diag, .fits = true };
	enum rc rc = RC_OK;

	if (strlen(to) > strlen(path)) {
		g.by = strlen(to) - strlen(path);
		rc = model_walk_files(device->model, path, check_length, &g,
		    diag);
	}
	*answer = is_allowed(to) && g.fits ? FILES_DONE : FILES_NO_NAME;
	if (rc == RC_OK && *answer == FILES_DONE)
		rc = model_rename_file(device->model, path, to, diag);
	return rc;
}

enum rc
files_usage(struct device *device, struct files_usage *usage,
    struct diag *diag)
{
	int64_t bytes;
	enum rc rc;

	rc = model_file_usage(device->model, &bytes, &usage->files,
	    &usage->directories, diag);
	usage->free = FILES_CAPACITY - bytes;
	usage->entries = FILES_ENTRIES - usage->files - usage->directories;
	return rc;
}

enum rc
files_format(struct device *device, struct diag *diag)
{
	enum rc rc = model_begin(device->model, diag);

	if (rc != RC_OK)
		return rc;
	rc = model_delete_all_files(device->model, diag);
	return model_end(device->model, rc, diag);
}

const struct files_place files_of_rtfs = {
	.stat = rtfs_stat,
	.read = rtfs_read,
	.list = rtfs_list,
	.write = rtfs_write,
	.make_directory = rtfs_make_directory,
	.remove = rtfs_remove,
	.rename = rtfs_rename,
};
