/*
 * From `usb1:/folder/file` to an open folder and a name in it. Every step is
 * taken from the folder before it and never through a symbolic link or `..`.
 */
#define _DEFAULT_SOURCE		/* strsep() */
#include "router/storage_way.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/banned.h"

/* The folder of a name's prefix and the path behind it. */
static enum storage_answer
find_slot(const struct storage *storage, const char *name,
    const char **folder, const char **path)
{
	const char *colon = strchr(name, ':');
	const size_t prefix = colon != NULL ? (size_t)(colon - name) : 0;

	*path = "";
	if (prefix == 4 && strncmp(name, "usb1", prefix) == 0)
		*folder = storage->usb;
	else if (prefix == 3 && strncmp(name, "sd1", prefix) == 0)
		*folder = storage->sd;
	else
		return STORAGE_NO_NAME;
	*path = colon + 1 + strspn(colon + 1, "/");
	if (strlen(*path) > STORAGE_PATH_MAX)
		return STORAGE_NO_NAME;
	return *folder != NULL ? STORAGE_DONE : STORAGE_EMPTY;
}

enum storage_answer
storage_failed(const char *name, struct diag *diag)
{
	const int error = errno;

	diag_set(diag, RC_IO, "%s: %s", name, strerror(error));
	errno = error;
	return STORAGE_FAILED;
}

void
storage_way_close(struct storage_way *way)
{
	const int error = errno;

	if (way->folder >= 0)
		(void)close(way->folder);
	free(way->path);
	errno = error;
}

/* Goes from way->folder to the one in it of that name. */
static bool
way_enter(struct storage_way *way, const char *part)
{
	const int next = openat(way->folder, part,
	    O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	const int error = errno;

	(void)close(way->folder);
	way->folder = next;
	errno = error;
	return next >= 0;
}

/* Walks as far as the folder of the last part. */
static bool
way_walk(struct storage_way *way)
{
	char *rest = way->path, *part;

	while ((part = strsep(&rest, "/")) != NULL) {
		if (strcmp(part, "..") == 0 || part[0] == '\0') {
			errno = EINVAL;
			return false;
		}
		way->last = part;
		if (rest != NULL && !way_enter(way, part))
			return false;
	}
	return true;
}

/* Opens the way to a path below a memory's folder. Without that folder there
 * is no memory any more. */
static enum storage_answer
way_start(const char *folder, const char *path, const char *name,
    struct storage_way *way, struct diag *diag)
{
	enum storage_answer answer = STORAGE_DONE;

	*way = (struct storage_way){ .path = strdup(path), .last = "." };
	way->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (way->folder < 0 && (errno == ENOENT || errno == ENOTDIR))
		answer = STORAGE_EMPTY;
	else if (way->path == NULL)
		errno = ENOMEM;
	else if (way->folder >= 0 && (path[0] == '\0' || way_walk(way)))
		return STORAGE_DONE;
	if (answer == STORAGE_DONE)
		answer = storage_failed(name, diag);
	storage_way_close(way);
	return answer;
}

enum storage_answer
storage_way_open(const struct storage *storage, const char *name,
    struct storage_way *way, struct diag *diag)
{
	const char *folder, *path;
	enum storage_answer answer;

	answer = find_slot(storage, name, &folder, &path);
	if (*path == '\0')
		return STORAGE_NO_NAME;
	return answer == STORAGE_DONE ?
	    way_start(folder, path, name, way, diag) : answer;
}

enum storage_answer
storage_way_open_any(const struct storage *storage, const char *name,
    struct storage_way *way, struct diag *diag)
{
	const char *folder, *path;
	enum storage_answer answer;

	answer = find_slot(storage, name, &folder, &path);
	return answer == STORAGE_DONE ?
	    way_start(folder, path, name, way, diag) : answer;
}
