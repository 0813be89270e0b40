/*
 * Where `load` takes a configuration from: a saved one, or a file.
 */
#ifndef RTXSH_COMMAND_LOAD_SOURCE_H
#define RTXSH_COMMAND_LOAD_SOURCE_H

#include "command/session.h"
#include "router/start.h"

struct load_source {
	int64_t		 config;	/* a saved one; 0: a file */
	struct start_slot slot;		/* where that is */
	struct text	 text;		/* the lines of a file, UTF-8 */
};

void load_source_fini(struct load_source *);

/* Finds what the command names. A saved one asks for its passwords, a file is
 * read. *there false: there is nothing to load, and the device has said so. A
 * file that is there is text, and the device understands some of it. */
enum rc load_source_find(struct session *, const struct command *,
    struct load_source *, bool *there);

/* The same for a file by its name, as typed. */
enum rc load_source_file(struct session *, const char *name,
    struct load_source *, bool *there);

/* Adds the lines of either. *there false: what was saved is no more where it
 * was found. */
enum rc load_source_lines(struct session *, const struct load_source *,
    struct text *, bool *there);

#endif
