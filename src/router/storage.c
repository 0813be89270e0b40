/*
 * The files of external memory: looked for, read and written.
 */
#include "router/storage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "router/storage_way.h"

#include "base/banned.h"

enum storage_answer
storage_exists(const struct storage *storage, const char *name, bool *exists,
    struct diag *diag)
{
	struct stat status;
	struct storage_way way;
	enum storage_answer answer;

	answer = storage_way_open(storage, name, &way, diag);
	if (answer != STORAGE_DONE)
		return answer;
	*exists = fstatat(way.folder, way.last, &status,
	    AT_SYMLINK_NOFOLLOW) == 0;
	if (!*exists && errno != ENOENT)
		answer = storage_failed(name, diag);
	storage_way_close(&way);
	return answer;
}

enum storage_answer
storage_open_write(const struct storage *storage, const char *name, bool add,
    int *fd, struct diag *diag)
{
	struct storage_way way;
	enum storage_answer answer;

	answer = storage_way_open(storage, name, &way, diag);
	if (answer != STORAGE_DONE)
		return answer;
	*fd = openat(way.folder, way.last, O_WRONLY | O_CREAT | O_NOFOLLOW |
	    O_CLOEXEC | (add ? O_APPEND : O_TRUNC), 0666);
	if (*fd < 0)
		answer = storage_failed(name, diag);
	storage_way_close(&way);
	return answer;
}

/* Adds everything that a descriptor gives. */
static bool
read_all(int fd, struct text *out)
{
	char piece[4096];
	ssize_t n;

	do {
		n = read(fd, piece, sizeof(piece));
		if (n > 0)
			text_add(out, piece, (size_t)n);
	} while ((n > 0 && out->len <= STORAGE_FILE_MAX) ||
	    (n < 0 && errno == EINTR));
	if (n > 0)
		errno = EFBIG;
	if (n == 0 && out->failed)
		errno = ENOMEM;
	return n == 0 && !out->failed;
}

enum storage_answer
storage_read(const struct storage *storage, const char *name,
    struct text *out, struct diag *diag)
{
	struct storage_way way;
	enum storage_answer answer;
	int fd;

	answer = storage_way_open(storage, name, &way, diag);
	if (answer != STORAGE_DONE)
		return answer;
	fd = openat(way.folder, way.last, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0 || !read_all(fd, out))
		answer = storage_failed(name, diag);
	if (fd >= 0)
		(void)close(fd);
	storage_way_close(&way);
	return answer;
}

enum storage_answer
storage_write(const struct storage *storage, const char *name,
    const char *bytes, size_t len, struct diag *diag)
{
	struct storage_way way;
	enum storage_answer answer;

	answer = storage_way_open(storage, name, &way, diag);
	if (answer != STORAGE_DONE)
		return answer;
	errno = file_replace(way.folder, way.last, bytes, len);
	if (errno != 0)
		answer = storage_failed(name, diag);
	storage_way_close(&way);
	return answer;
}
