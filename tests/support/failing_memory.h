/*
 * Memory that runs out when a test says so. A program linked with
 * failing_memory.c and $(WRAP_MEMORY) has its own and the library's malloc(),
 * calloc(), realloc() and strdup() go through here; what other libraries
 * allocate is not touched.
 */
#ifndef RTXSH_TESTS_SUPPORT_FAILING_MEMORY_H
#define RTXSH_TESTS_SUPPORT_FAILING_MEMORY_H

/* The next n allocations succeed, all after them fail. */
void failing_memory_after(unsigned long n);

/* Allocations succeed again; returns how many were refused. */
unsigned long failing_memory_stop(void);

#endif
