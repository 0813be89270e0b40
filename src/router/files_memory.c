/*
 * External memory as a place of files: what the host's file system says, in
 * the words of files.h.
 */
#include <errno.h>

#include "router/files_place.h"

#include "base/banned.h"

static enum files_answer
answer_of_error(int error)
{
	switch (error) {
	case ENOENT:
		return FILES_MISSING;
	case ENOTDIR:
	case ELOOP:
		return FILES_NOT_DIRECTORY;
	case EISDIR:
		return FILES_IS_DIRECTORY;
	case EEXIST:
	case ENOTEMPTY:
		return FILES_EXISTS;
	case EINVAL:
	case ENAMETOOLONG:
		return FILES_NO_NAME;
	case EROFS:
		return FILES_READ_ONLY;
	case ENOSPC:
	case EDQUOT:
		return FILES_FULL;
	default:
		return FILES_FAILED;
	}
}

/* What the memory said. Right behind the call that said it: errno counts. */
static enum rc
told(enum storage_answer said, enum files_answer *answer, struct diag *diag)
{
	const int error = errno;

	switch (said) {
	case STORAGE_DONE:
		*answer = FILES_DONE;
		break;
	case STORAGE_NO_NAME:
		*answer = FILES_NO_NAME;
		break;
	case STORAGE_EMPTY:
		*answer = FILES_NO_MEMORY;
		break;
	case STORAGE_FAILED:
		*answer = answer_of_error(error);
		if (error == ENOMEM)
			return diag_set(diag, RC_NOMEM, "out of memory");
		break;
	}
	return RC_OK;
}

static enum rc
memory_stat(struct device *device, const char *path,
    enum files_answer *answer, struct files_status *status,
    struct diag *diag)
{
	struct storage_status found = { .folder = false };
	enum rc rc;

	rc = told(storage_look(&device->storage, path, &found), answer, diag);
	*status = (struct files_status){ .directory = found.folder,
	    .size = found.size, .at = found.at };
	if (*answer == FILES_NOT_DIRECTORY)
		*answer = FILES_MISSING;
	return rc;
}

static enum rc
memory_read(struct device *device, const char *path,
    enum files_answer *answer, struct text *out, struct diag *diag)
{
	return told(storage_read(&device->storage, path, out, NULL), answer,
	    diag);
}

struct listing {
	files_fn	*f;
	void		*ctx;
	enum rc		 rc;
};

static bool
list_one(void *ctx, const char *name, const struct storage_status *status)
{
	struct listing *listing = ctx;

	listing->rc = listing->f(listing->ctx, name, &(struct files_status){
	    .directory = status->folder, .size = status->size,
	    .at = status->at });
	return listing->rc == RC_OK;
}

static enum rc
memory_list(struct device *device, const char *path, files_fn *f, void *ctx,
    enum files_answer *answer, struct diag *diag)
{
	struct listing listing = { .f = f, .ctx = ctx, .rc = RC_OK };
	enum rc rc;

	rc = told(storage_list(&device->storage, path, list_one, &listing),
	    answer, diag);
	return rc == RC_OK ? listing.rc : rc;
}

static enum rc
memory_write(struct device *device, const char *path, const char *bytes,
    size_t len, enum files_answer *answer, struct diag *diag)
{
	return told(storage_write(&device->storage, path, bytes, len, NULL),
	    answer, diag);
}

static enum rc
memory_make_directory(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	return told(storage_make_folder(&device->storage, path), answer,
	    diag);
}

static enum rc
memory_remove(struct device *device, const char *path,
    enum files_answer *answer, struct diag *diag)
{
	return told(storage_remove(&device->storage, path), answer, diag);
}

static enum rc
memory_rename(struct device *device, const char *path, const char *to,
    enum files_answer *answer, struct diag *diag)
{
	return told(storage_rename(&device->storage, path, files_last(to)),
	    answer, diag);
}

const struct files_place files_of_memory = {
	.stat = memory_stat,
	.read = memory_read,
	.list = memory_list,
	.write = memory_write,
	.make_directory = memory_make_directory,
	.remove = memory_remove,
	.rename = memory_rename,
};
