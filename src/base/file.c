/*
 * A file is written beside the one that it replaces, forced to the disk and
 * then renamed; then the folder is forced, which holds the name.
 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"

#include "base/banned.h"

/* How many names for the new file are tried. */
#define TRIES 100

static int
write_all(int fd, const char *bytes, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = write(fd, bytes, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n < 0 ? errno : EIO;
		bytes += n;
		len -= (size_t)n;
	}
	return fsync(fd) == 0 ? 0 : errno;
}

/* Opens a new file beside the one of that name. -1, or its descriptor. */
static int
open_beside(int folder, const char *name, struct text *beside)
{
	int fd, i;

	for (i = 0; i < TRIES; i++) {
		text_reset(beside);
		text_addf(beside, "%s.%ld-%d", name, (long)getpid(), i);
		if (beside->failed) {
			errno = ENOMEM;
			return -1;
		}
		fd = openat(folder, text_str(beside), O_WRONLY | O_CREAT |
		    O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
		if (fd >= 0 || errno != EEXIST)
			return fd;
	}
	return -1;
}

/* Forces the folder that a name is in to the disk. A file system that cannot
 * do so for a folder does it in its own way. */
static void
sync_folder(int folder, const char *name)
{
	const char *slash = strrchr(name, '/');
	struct text path = TEXT_INIT;
	int fd;

	if (slash != NULL)
		text_add(&path, name, (size_t)(slash - name) + 1);
	else
		text_adds(&path, ".");
	fd = path.failed ? -1 : openat(folder, text_str(&path),
	    O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		(void)fsync(fd);
		(void)close(fd);
	}
	text_fini(&path);
}

int
file_replace(int folder, const char *name, const char *bytes, size_t len)
{
	struct text beside = TEXT_INIT;
	int error = 0, fd;

	fd = open_beside(folder, name, &beside);
	if (fd < 0) {
		error = errno;
		text_fini(&beside);
		return error;
	}
	error = write_all(fd, bytes, len);
	if (close(fd) != 0 && error == 0)
		error = errno;
	if (error == 0 && renameat(folder, text_str(&beside), folder,
	    name) != 0)
		error = errno;
	if (error != 0)
		(void)unlinkat(folder, text_str(&beside), 0);
	else
		sync_folder(folder, name);
	text_fini(&beside);
	return error;
}
