/*
 * Random lines that the grammar takes, made by walking its own tables. For
 * tests and benchmarks.
 */
#ifndef RTXSH_TESTS_SUPPORT_RANDOM_LINE_H
#define RTXSH_TESTS_SUPPORT_RANDOM_LINE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "grammar/grammar.h"

struct random_lines;

/* Lines for one profile, of a configuration file or of the console. The same
 * seed gives the same lines. NULL without memory. */
struct random_lines *random_lines_new(const struct profile *, bool file,
    uint64_t seed);
void random_lines_free(struct random_lines *);
/* Goes on as if it had been made with that seed. */
void random_lines_seed(struct random_lines *, uint64_t seed);

/* Adds a line of the entry, never a `no` form. False, with nothing added, when
 * the entry has no form there (or none was found in many tries). */
bool random_lines_make(struct random_lines *, const struct entry *,
    struct text *);

/* A random number from 0 to n - 1 out of the same seed. */
size_t random_lines_below(struct random_lines *, size_t n);

/* What must be selected for the line to be read as that entry (NULL: any):
 * found by trying. False when it nowhere is. */
bool random_lines_place(const struct random_lines *, const struct entry *,
    const char *line, struct place *);

#endif
