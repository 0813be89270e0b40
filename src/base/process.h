/*
 * Whether another process still runs. Its number alone does not tell: numbers
 * are given out again.
 */
#ifndef RTXSH_BASE_PROCESS_H
#define RTXSH_BASE_PROCESS_H

#include <stdbool.h>
#include <stdint.h>

/* When the process of that number started, in units of the system's own; 0
 * when the system does not tell. */
int64_t process_started(int64_t pid);

/* Whether the process runs that had that number and started then. In doubt it
 * does. */
bool process_alive(int64_t pid, int64_t started);

#endif
