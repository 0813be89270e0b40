/*
 * What TAB adds to a line.
 */
#ifndef RTXSH_CONSOLE_HELP_H
#define RTXSH_CONSOLE_HELP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "command/session.h"

/* Adds the rest of the only keyword that the end of a line can become, and a
 * blank. False when there is none, or more than one. */
bool console_complete(struct session *, const char *line, size_t len,
    struct text *rest);

#endif
