/*
 * The files that the configuration holds (`embedded file`, reference 4.93).
 */
#ifndef RTXSH_COMMAND_CALL_H
#define RTXSH_COMMAND_CALL_H

#include "command/session.h"

/* Adds what a file of the running configuration holds. *found false: it has
 * none of that name. */
enum rc call_read_embedded(struct session *, const char *name, struct text *,
    bool *found);

#endif
