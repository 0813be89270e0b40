/*
 * The interface that a command names: `lan1`, `pp 1`, `tunnel 1`, and `pp` or
 * `tunnel` alone for the one that is selected (`needs named` of its entry sees
 * to it that there is one).
 */
#ifndef RTXSH_COMMAND_NAMED_H
#define RTXSH_COMMAND_NAMED_H

#include "command/session.h"

/* Adds its name, "pp1", nothing where none is named; the block that its lines
 * stand in, *number: whose there. */
enum block named_interface(const struct session *, const struct command *,
    int64_t *number, struct text *name);

#endif
