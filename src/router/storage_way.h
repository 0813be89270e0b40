/*
 * Shared by the files of storage; not for other rooms. Where a name leads: an
 * open folder and the last part of the path.
 */
#ifndef RTXSH_ROUTER_STORAGE_WAY_H
#define RTXSH_ROUTER_STORAGE_WAY_H

#include "router/storage.h"

struct storage_way {
	int		 folder;	/* -1: none */
	char		*path;		/* a copy, cut into its parts */
	const char	*last;
};

/* STORAGE_DONE: *way is open, to be closed with storage_way_close(), which
 * leaves errno alone. STORAGE_FAILED: errno is the system's. */
enum storage_answer storage_way_open(const struct storage *,
    const char *name, struct storage_way *, struct diag *);
/* The same, and the root of a memory (`usb1:/`) is `.` in itself. */
enum storage_answer storage_way_open_any(const struct storage *,
    const char *name, struct storage_way *, struct diag *);
void storage_way_close(struct storage_way *);

/* Tells what errno says of a name, and leaves it. STORAGE_FAILED. */
enum storage_answer storage_failed(const char *name, struct diag *);

#endif
