/*
 * Help behind a `show` command: what filters there are and how they are
 * written.
 */
#ifndef RTXSH_COMMAND_HELP_FILTER_H
#define RTXSH_COMMAND_HELP_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "command/session.h"

/* Writes help when the line is past a `|`, `>` or `>>` that belongs to a
 * `show` command; *taken: whether it is. The line lives in session->arena. */
enum rc help_filter(struct session *, const char *line, size_t len,
    bool *taken);

#endif
