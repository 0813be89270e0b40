/*
 * What files and directories there are, for `show file list`.
 */
#ifndef RTXSH_COMMAND_SHOW_FILE_H
#define RTXSH_COMMAND_SHOW_FILE_H

#include "command/session.h"

/* Shows the files of the `location` that the command names (reference 57.9). */
enum rc show_file_location(struct session *, const struct command *);

#endif
