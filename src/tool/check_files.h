/*
 * The transcripts that arguments of `check` name.
 */
#ifndef RTXSH_TOOL_CHECK_FILES_H
#define RTXSH_TOOL_CHECK_FILES_H

#include <stddef.h>

struct check_files {
	char	**path;
	size_t	  n;
};

/* Adds a file, or every file NAME.txt below a folder, in the order of their
 * names. Returns 0, or TOOL_IO after a message on stderr. */
int check_files_add(struct check_files *, const char *path);
void check_files_fini(struct check_files *);

#endif
