/*
 * Writing a whole file so that it is there whole or as it was before, also
 * when the machine stops in between.
 */
#ifndef RTXSH_BASE_FILE_H
#define RTXSH_BASE_FILE_H

#include <stddef.h>

/* Makes the file of that name hold these bytes and nothing else, readable by
 * its owner only. name is below the open folder, or any path when that is
 * AT_FDCWD; a symbolic link is replaced, not followed. On disk when it
 * returns. 0, or an errno and the file as it was. */
int file_replace(int folder, const char *name, const char *bytes, size_t len);

#endif
