/*
 * The command set as the program knows it, for people and for programs.
 */
#ifndef RTXSH_TOOL_COMMANDS_H
#define RTXSH_TOOL_COMMANDS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/diag.h"
#include "grammar/grammar.h"

/*
 * Prints all entries that a profile has (NULL: that any has) in the order of
 * the reference: sections, name, kind, scope, level, models, forms, and
 * whether the effect is imitated. RC_NOMEM, RC_IO.
 */
enum rc tool_commands_print(FILE *, const struct profile *);

/* The same as one array of JSON objects. */
enum rc tool_commands_print_json(FILE *, const struct profile *);

/* A setting is kept, listed, saved and compared, and that is its effect here;
 * an operation has one when something carries it out. */
bool tool_commands_imitated(const struct entry *);

#endif
