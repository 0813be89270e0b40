/*
 * The developer's looking glass: how a line is read.
 */
#ifndef RTXSH_TOOL_GRAMMAR_H
#define RTXSH_TOOL_GRAMMAR_H

#include <stdio.h>

#include "base/diag.h"
#include "grammar/grammar.h"

/*
 * Prints how a line is read at that place: its words, the entry, the values,
 * where the line lives and its key, its canonical text, and what could follow;
 * or why it is refused. RC_OK; RC_REFUSED after printing a refusal; RC_NOMEM,
 * RC_IO.
 */
enum rc tool_grammar_print(FILE *, const struct place *, const char *line);

#endif
