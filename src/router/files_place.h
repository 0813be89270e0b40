/*
 * Shared by the files of files.h; not for other rooms. The places where files
 * are, and what each can do. Paths are whole. A place that cannot do something
 * has NULL for it: it is read only. In RTFS what changes files stands inside a
 * write transaction.
 */
#ifndef RTXSH_ROUTER_FILES_PLACE_H
#define RTXSH_ROUTER_FILES_PLACE_H

#include "router/device.h"
#include "router/files.h"

struct files_place {
	/* .. as in files.h; FILES_MISSING, FILES_NOT_DIRECTORY, ... */
	enum rc (*stat)(struct device *, const char *path,
	    enum files_answer *, struct files_status *, struct diag *);
	/* Adds what a file holds. */
	enum rc (*read)(struct device *, const char *path,
	    enum files_answer *, struct text *, struct diag *);
	/* Of a directory. */
	enum rc (*list)(struct device *, const char *path, files_fn *f,
	    void *ctx, enum files_answer *, struct diag *);
	/* Where no directory is. */
	enum rc (*write)(struct device *, const char *path,
	    const char *bytes, size_t len, enum files_answer *,
	    struct diag *);
	/* Where nothing is. */
	enum rc (*make_directory)(struct device *, const char *path,
	    enum files_answer *, struct diag *);
	/* What is there, and is not the root. */
	enum rc (*remove)(struct device *, const char *path,
	    enum files_answer *, struct diag *);
	/* What is there to a path that is not, in the same directory. */
	enum rc (*rename)(struct device *, const char *path, const char *to,
	    enum files_answer *, struct diag *);
};

extern const struct files_place files_of_rtfs;
extern const struct files_place files_of_memory;
extern const struct files_place files_of_configuration;

/* NULL: the path begins with nothing that is a place. */
const struct files_place *files_place_of(const char *path);

/* The last part of a path; empty for a root. */
const char *files_last(const char *path);

/* The path of the directory that a path is in. */
void files_parent(const char *path, struct text *parent);

/* The path of what has that name in a directory. */
void files_join(const char *directory, const char *name, struct text *path);

/* Around what changes the place of a path: RTFS changes by transactions.
 * files_end() returns rc, or how the end went; with any answer but FILES_DONE
 * nothing has been changed. */
enum rc files_begin(struct device *, const char *path, struct diag *);
enum rc files_end(struct device *, const char *path, enum rc,
    const enum files_answer *, struct diag *);

#endif
