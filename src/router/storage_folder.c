/*
 * The folders of external memory: looked at, listed, made, emptied. A name
 * never leads through a symbolic link or out of its memory.
 */
#define _GNU_SOURCE		/* scandirat() */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "router/storage_way.h"

#include "base/banned.h"

/* Folders deeper than so many others are not removed. */
#define DEPTH_MAX 64

/* What there is of that name in a folder. */
static bool
look_in(int folder, const char *name, struct storage_status *status)
{
	struct stat found;

	if (fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	*status = (struct storage_status){ .folder = S_ISDIR(found.st_mode),
	    .at = found.st_mtime };
	if (S_ISREG(found.st_mode))
		status->size = found.st_size;
	else if (!status->folder)
		errno = ENOENT;
	return S_ISREG(found.st_mode) || status->folder;
}

enum storage_answer
storage_look(const struct storage *storage, const char *name,
    struct storage_status *status)
{
	struct storage_way way;
	enum storage_answer answer;

	answer = storage_way_open_any(storage, name, &way, NULL);
	if (answer != STORAGE_DONE)
		return answer;
	if (!look_in(way.folder, way.last, status))
		answer = STORAGE_FAILED;
	storage_way_close(&way);
	return answer;
}

static int
not_dots(const struct dirent *entry)
{
	return strcmp(entry->d_name, ".") != 0 &&
	    strcmp(entry->d_name, "..") != 0;
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* Calls f for each in the folder of that name. False: the system says no. */
static bool
list_in(int parent, const char *name, storage_fn *f, void *ctx)
{
	struct storage_status status;
	struct dirent **entries;
	bool goes_on = true;
	int folder, n, i;

	folder = openat(parent, name,
	    O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (folder < 0)
		return false;
	n = scandirat(folder, ".", &entries, not_dots, by_name);
	for (i = 0; i < n; i++) {
		if (goes_on && look_in(folder, entries[i]->d_name, &status))
			goes_on = f(ctx, entries[i]->d_name, &status);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
	(void)close(folder);
	return n >= 0;
}

enum storage_answer
storage_list(const struct storage *storage, const char *name, storage_fn *f,
    void *ctx)
{
	struct storage_way way;
	enum storage_answer answer;

	answer = storage_way_open_any(storage, name, &way, NULL);
	if (answer != STORAGE_DONE)
		return answer;
	if (!list_in(way.folder, way.last, f, ctx))
		answer = STORAGE_FAILED;
	storage_way_close(&way);
	return answer;
}

enum storage_answer
storage_make_folder(const struct storage *storage, const char *name)
{
	struct storage_way way;
	enum storage_answer answer;

	answer = storage_way_open(storage, name, &way, NULL);
	if (answer != STORAGE_DONE)
		return answer;
	if (mkdirat(way.folder, way.last, 0777) != 0)
		answer = STORAGE_FAILED;
	storage_way_close(&way);
	return answer;
}

static bool remove_in(int parent, const char *name, int depth);

/* Removes everything in a folder. */
static bool
empty_in(int parent, const char *name, int depth)
{
	struct dirent **entries;
	bool done = true;
	int folder, n, i, error;

	folder = openat(parent, name,
	    O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (folder < 0)
		return false;
	n = scandirat(folder, ".", &entries, not_dots, by_name);
	for (i = 0; i < n; i++) {
		done = done && remove_in(folder, entries[i]->d_name, depth);
		free(entries[i]);
	}
	error = errno;
	if (n >= 0)
		free(entries);
	(void)close(folder);
	errno = error;
	return n >= 0 && done;
}

static bool
remove_in(int parent, const char *name, int depth)
{
	struct stat status;

	if (fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	if (!S_ISDIR(status.st_mode))
		return unlinkat(parent, name, 0) == 0;
	if (depth == 0) {
		errno = EMLINK;
		return false;
	}
	return empty_in(parent, name, depth - 1) &&
	    unlinkat(parent, name, AT_REMOVEDIR) == 0;
}

enum storage_answer
storage_remove(const struct storage *storage, const char *name)
{
	struct storage_way way;
	enum storage_answer answer;

	answer = storage_way_open(storage, name, &way, NULL);
	if (answer != STORAGE_DONE)
		return answer;
	if (!remove_in(way.folder, way.last, DEPTH_MAX))
		answer = STORAGE_FAILED;
	storage_way_close(&way);
	return answer;
}

/* renameat() would replace what has the name. */
static bool
rename_in(int folder, const char *name, const char *to)
{
	struct stat status;

	if (fstatat(folder, to, &status, AT_SYMLINK_NOFOLLOW) == 0) {
		errno = EEXIST;
		return false;
	}
	return errno == ENOENT && renameat(folder, name, folder, to) == 0;
}

enum storage_answer
storage_rename(const struct storage *storage, const char *name,
    const char *to)
{
	struct storage_way way;
	enum storage_answer answer;

	if (to[0] == '\0' || strchr(to, '/') != NULL ||
	    strcmp(to, ".") == 0 || strcmp(to, "..") == 0)
		return STORAGE_NO_NAME;
	answer = storage_way_open(storage, name, &way, NULL);
	if (answer != STORAGE_DONE)
		return answer;
	if (!rename_in(way.folder, way.last, to))
		answer = STORAGE_FAILED;
	storage_way_close(&way);
	return answer;
}

enum storage_answer
storage_space(const struct storage *storage, const char *name,
    int64_t *capacity, int64_t *left)
{
	struct statvfs space;
	struct storage_way way;
	enum storage_answer answer;

	answer = storage_way_open_any(storage, name, &way, NULL);
	if (answer != STORAGE_DONE)
		return answer;
	if (fstatvfs(way.folder, &space) != 0)
		answer = STORAGE_FAILED;
	else {
		*capacity = (int64_t)space.f_blocks * (int64_t)space.f_frsize;
		*left = (int64_t)space.f_bavail * (int64_t)space.f_frsize;
	}
	storage_way_close(&way);
	return answer;
}
