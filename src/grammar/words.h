/*
 * A line becomes words (reference 1.5): separated by blanks, with "..." and
 * '...' around parts of them, and a backslash before a special character.
 * Besides the grammar, only what stands behind a `|` is read with it.
 */
#ifndef RTXSH_GRAMMAR_WORDS_H
#define RTXSH_GRAMMAR_WORDS_H

#include "base/arena.h"
#include "base/diag.h"
#include "grammar/grammar.h"

/*
 * Splits a line; the words live in the arena. Nothing is wrong with any line:
 * a quote that is not closed goes on to the end, a backslash before a plain
 * character stands for itself. *open (may be NULL) tells that the line ends
 * inside a word. RC_NOMEM.
 */
enum rc words_split(struct arena *, const char *line, size_t len,
    const struct word **, size_t *n, bool *open);

#endif
