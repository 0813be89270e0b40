/*
 * Files by their paths, wherever they are:
 *
 *	/lua/a.lua	the router's own file system, RTFS (reference 5): rows
 *			of the database, shared by all sessions
 *	usb1:/a.txt	external memory: a folder of the person's, as is sd1:
 *	emfs:/a		the file that `embedded file a` keeps in the running
 *			configuration; read only, no directories
 *
 * Every path here is whole, as files_resolve() makes them. A function returns
 * trouble with the machine (the database, memory), told in diag; what the
 * file system says is in *answer, and with any but FILES_DONE nothing was
 * changed, unless its function says otherwise. What changes RTFS is a write
 * transaction of its own: none may be open. Reading may stand inside one.
 */
#ifndef RTXSH_ROUTER_FILES_H
#define RTXSH_ROUTER_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"

struct device;

/* The longest path in RTFS and its size (reference 58.62 prints the last two;
 * that of the path is a guess). */
#define FILES_PATH_MAX 256
#define FILES_CAPACITY INT64_C(1572864)
#define FILES_ENTRIES INT64_C(1000)

enum files_answer {
	FILES_DONE,
	FILES_NO_NAME,		/* no path that there can be */
	FILES_NO_MEMORY,	/* no memory in that slot */
	FILES_MISSING,		/* there is no such file, or no directory that
				 * it would be in */
	FILES_IS_DIRECTORY,	/* a file is needed */
	FILES_NOT_DIRECTORY,	/* a directory is needed */
	FILES_EXISTS,		/* there is something of that name */
	FILES_INSIDE,		/* a copy onto itself or into itself */
	FILES_READ_ONLY,	/* it may not be written */
	FILES_FULL,		/* no space, or too many files */
	FILES_FAILED		/* the host's file system says no */
};

struct files_status {
	bool	directory;
	int64_t	size;		/* bytes; 0 for a directory */
	int64_t	at;		/* written, seconds since 1970 */
};

/*
 * Replaces *full by the whole path: a relative one is taken from pwd (which
 * begins with `/` or a prefix; anything else counts as `/`), `.`, `..` and
 * needless slashes go. False: it leads above the root, or is too long.
 * full->failed when there is no memory.
 */
bool files_resolve(const char *pwd, const char *path, struct text *full);

enum rc files_stat(struct device *, const char *path, enum files_answer *,
    struct files_status *, struct diag *);

/* Adds what a file holds, byte by byte. */
enum rc files_read(struct device *, const char *path, enum files_answer *,
    struct text *, struct diag *);

/* Makes a file hold these bytes and nothing else, or adds them to it; made
 * when it is missing. It is there whole, or as it was before. */
enum rc files_write(struct device *, const char *path, const char *bytes,
    size_t len, enum files_answer *, struct diag *);
enum rc files_append(struct device *, const char *path, const char *bytes,
    size_t len, enum files_answer *, struct diag *);

/* Calls f for each file and directory in a directory, by name; a path that is
 * a file's gives that file. f may change files. */
typedef enum rc files_fn(void *ctx, const char *name,
    const struct files_status *);
enum rc files_list(struct device *, const char *path, files_fn *f, void *ctx,
    enum files_answer *, struct diag *);

enum rc files_make_directory(struct device *, const char *path,
    enum files_answer *, struct diag *);

/* Removes a file, or a directory and all that is in it (reference 56.5.2). On
 * external memory what could be removed before the host said no is gone. */
enum rc files_remove(struct device *, const char *path, enum files_answer *,
    struct diag *);

/* Gives a file or a directory another name in the directory that it is in
 * (reference 56.5.4). */
enum rc files_rename(struct device *, const char *path, const char *name,
    enum files_answer *, struct diag *);

/* Copies a file, or a directory and all that is in it, to a path or into the
 * directory of that path (reference 56.5.3). A copy is there whole or not at
 * all. */
enum rc files_copy(struct device *, const char *from, const char *to,
    enum files_answer *, struct diag *);

/* How full RTFS is. */
struct files_usage {
	int64_t	free;		/* bytes */
	int64_t	entries;	/* that can still be made */
	int64_t	files;
	int64_t	directories;	/* but for the root */
};
enum rc files_usage(struct device *, struct files_usage *, struct diag *);

/* Empties RTFS. */
enum rc files_format(struct device *, struct diag *);

#endif
