/*
 * Random numbers that are the same in each run, and random values of the
 * grammar's types. For tests and benchmarks.
 */
#ifndef RTXSH_TESTS_SUPPORT_RANDOM_VALUE_H
#define RTXSH_TESTS_SUPPORT_RANDOM_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "grammar/tables.h"
#include "grammar/type.h"

struct random {
	uint64_t state;		/* any seed */
};

uint64_t random_next(struct random *);
/* 0 .. n - 1; n > 0. */
size_t random_below(struct random *, size_t n);
/* lo .. hi; its ends come often. */
int64_t random_between(struct random *, int64_t lo, int64_t hi);
/* True once in n times. */
bool random_chance(struct random *, size_t n);

/*
 * Adds a value that the type takes, without quotes; literals of the type only
 * when they are wanted. False, with nothing added, when none was found.
 */
bool random_value(struct random *, const struct type_context *,
    const struct table_type *, bool literals, struct text *);

#endif
