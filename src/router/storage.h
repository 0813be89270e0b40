/*
 * External memory: `usb1:` and `sd1:` are folders that the person named; on a
 * device without one the slot is empty. A name never leads out of its folder.
 */
#ifndef RTXSH_ROUTER_STORAGE_H
#define RTXSH_ROUTER_STORAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"

/* The folders, borrowed; NULL: nothing is in that slot. */
struct storage {
	const char *usb;
	const char *sd;
};

/* The longest path behind the prefix, in characters (reference 2.5.3). */
#define STORAGE_PATH_MAX 99

enum storage_answer {
	STORAGE_DONE,
	STORAGE_NO_NAME,	/* no `usb1:PATH` or `sd1:PATH`, or too long */
	STORAGE_EMPTY,		/* no memory in the slot, or its folder is
				 * gone */
	STORAGE_FAILED		/* the system says no; diag has why */
};

/* Whether a file of that name is there. */
enum storage_answer storage_exists(const struct storage *, const char *name,
    bool *exists, struct diag *);

/* Adds what a file holds. One that is longer than STORAGE_FILE_MAX bytes is
 * STORAGE_FAILED. */
#define STORAGE_FILE_MAX ((size_t)16 << 20)
enum storage_answer storage_read(const struct storage *, const char *name,
    struct text *, struct diag *);

/* Opens a file to be written, made when it is missing, emptied unless it is
 * to be added to. *fd is the caller's to close. */
enum storage_answer storage_open_write(const struct storage *,
    const char *name, bool add, int *fd, struct diag *);

/* Makes a file hold these bytes and nothing else. It is there whole, and on
 * disk when this returns, or as it was before. */
enum storage_answer storage_write(const struct storage *, const char *name,
    const char *bytes, size_t len, struct diag *);

/*
 * Finds a file: `usb1:NAME`, `sd1:NAME`, or `*:NAME`, which is looked for in
 * sd1: and then in usb1:. A NAME without `/` may be in any folder; the nearest
 * to the root counts. Adds the whole name, such as `usb1:/folder/NAME`. False:
 * there is none.
 */
bool storage_find(const struct storage *, const char *name, struct text *);

/*
 * Folders and what is in them. Here a name may also be the root of a memory,
 * `usb1:/`, and STORAGE_FAILED leaves in errno what the system said. What is
 * neither a file nor a folder is not there: links lead nowhere.
 */
struct storage_status {
	bool	folder;
	int64_t	size;		/* bytes; 0 for a folder */
	int64_t	at;		/* written, seconds since 1970 */
};
enum storage_answer storage_look(const struct storage *, const char *name,
    struct storage_status *);
/* Calls f for each in a folder, by name, until it says false. f may change
 * files. */
typedef bool storage_fn(void *ctx, const char *name,
    const struct storage_status *);
enum storage_answer storage_list(const struct storage *, const char *name,
    storage_fn *f, void *ctx);
enum storage_answer storage_make_folder(const struct storage *,
    const char *name);
/* Removes a file, or a folder and all that is in it, links too; what could be
 * removed before the system said no is gone. Not the root. */
enum storage_answer storage_remove(const struct storage *, const char *name);
/* Gives it another name in its folder, where nothing has that one. */
enum storage_answer storage_rename(const struct storage *, const char *name,
    const char *to);

/* How many bytes a memory has, and how many of them are left. */
enum storage_answer storage_space(const struct storage *, const char *name,
    int64_t *capacity, int64_t *left);

#endif
