/*
 * What help says of an entry: its forms, what it does, its parameters with
 * their ranges and defaults (BEHAVIOUR 5.3). The labels are a guess.
 */
#ifndef RTXSH_COMMAND_HELP_ENTRY_H
#define RTXSH_COMMAND_HELP_ENTRY_H

#include <stdbool.h>

#include "command/session.h"

/* Adds the block of an entry, the `no` forms when negative. */
enum rc help_entry(struct session *, const struct entry *, bool negative,
    struct text *);

#endif
