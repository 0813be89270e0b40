/*
 * The help key: what could stand where the user asks (BEHAVIOUR 5.2).
 */
#ifndef RTXSH_COMMAND_HELP_H
#define RTXSH_COMMAND_HELP_H

#include <stdbool.h>
#include <stddef.h>

#include "command/session.h"

/* Whether a line holds a `?` that is the help key: outside quotes and not
 * after a backslash. *at: where. */
bool help_key(const char *line, size_t len, size_t *at);

/*
 * Writes what could follow the line. Inside a word, and where a command's name
 * is not whole: "? word word", all that can be typed at this level and with
 * this selection. Behind a command's name: its forms and parameters. The
 * device's error when nothing fits.
 */
enum rc session_help(struct session *, const char *line, size_t len);

#endif
