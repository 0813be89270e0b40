/*
 * Shared by the benchmarks: time, generated configurations, and the bare
 * SQLite that the program is held against. Everything is shown as ratios of
 * two things measured in one run.
 */
#ifndef RTXSH_TESTS_BENCH_BENCH_H
#define RTXSH_TESTS_BENCH_BENCH_H

#include <stddef.h>

#include "base/text.h"

/* Seconds from some moment on. */
double bench_now(void);

/* Ends the program with a message: a benchmark that cannot run measures
 * nothing. */
void bench_die(const char *what) __attribute__((noreturn));

/* Adds a configuration of that many lines. */
void bench_make_config(size_t lines, struct text *);

/* A path in a new private folder, for a database; the caller frees. */
char *bench_path(const char *name);
/* Removes the folder and what is in it. */
void bench_clean(void);

/* Prints one row: what, ours, theirs, the ratio and the aim. */
void bench_row(const char *what, double ours, double theirs, double aim);

#endif
