/*
 * What operations do. Each has a function here, named after the `act` of its
 * .cmd block; the table that finds it is made at build time, so a name
 * without a function does not link and a function without a name does not
 * compile.
 */
#ifndef RTXSH_COMMAND_COMMAND_H
#define RTXSH_COMMAND_COMMAND_H

#include "command/session.h"

/* Carries out an operation. Device texts go out with session_write() and the
 * like; RC_OK even when the device answers with an error. */
typedef enum rc command_fn(struct session *, const struct command *);

/* The function of an entry, or NULL: accepted, does nothing. */
command_fn *command_of_entry(const struct entry *);

#include "generated/commands.h"	/* command_fn command_exit, ...; */

#endif
