/*
 * Memory that is given back all at once: what one command needs while it is
 * read and carried out. Reset after each command, freed with the session.
 */
#ifndef RTXSH_BASE_ARENA_H
#define RTXSH_BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *first;	/* kept over a reset */
	struct arena_block *current;
};

#define ARENA_INIT { NULL, NULL }

/* size bytes, zeroed and aligned for any type, or NULL without memory. Valid
 * until the next reset. */
void *arena_alloc(struct arena *, size_t size);

/* n elements of size bytes, or NULL when there is no memory or n * size does
 * not fit. */
void *arena_array(struct arena *, size_t n, size_t size);

/* A NUL-terminated copy of len bytes, or NULL. */
char *arena_strndup(struct arena *, const char *s, size_t len);

/* Everything given out so far may be given out again. */
void arena_reset(struct arena *);

/* Frees the memory; the arena is then as after ARENA_INIT. */
void arena_fini(struct arena *);

#endif
