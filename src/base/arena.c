/*
 * Blocks of memory, handed out from the front and given back together.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

#define ARENA_BLOCK_SIZE ((size_t)8192)

struct arena_block {
	struct arena_block *next;
	size_t		    size;	/* bytes in data */
	size_t		    used;
	alignas(max_align_t) unsigned char data[];
};

/* The next block with room for size bytes, kept from before or new. */
static struct arena_block *
arena_next_block(struct arena *a, size_t size)
{
	struct arena_block *b, **link;
	size_t want;

	link = a->current != NULL ? &a->current->next : &a->first;
	while (*link != NULL && (*link)->size < size)
		link = &(*link)->next;
	b = *link;
	if (b != NULL) {
		b->used = 0;
		return b;
	}
	want = size > ARENA_BLOCK_SIZE ? size : ARENA_BLOCK_SIZE;
	if (want > SIZE_MAX - sizeof(*b))
		return NULL;
	b = malloc(sizeof(*b) + want);
	if (b == NULL)
		return NULL;
	b->next = NULL;
	b->size = want;
	b->used = 0;
	*link = b;
	return b;
}

void *
arena_alloc(struct arena *a, size_t size)
{
	struct arena_block *b = a->current;
	const size_t align = alignof(max_align_t);
	void *p;

	if (size > SIZE_MAX - align)
		return NULL;
	size = (size + align - 1) / align * align;
	if (b == NULL || b->size - b->used < size) {
		b = arena_next_block(a, size);
		if (b == NULL)
			return NULL;
		a->current = b;
	}
	p = b->data + b->used;
	b->used += size;
	memset(p, 0, size);
	return p;
}

void *
arena_array(struct arena *a, size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / size)
		return NULL;
	return arena_alloc(a, n * size);
}

char *
arena_strndup(struct arena *a, const char *s, size_t len)
{
	char *copy = arena_alloc(a, len + 1);

	if (copy != NULL && len > 0)
		memcpy(copy, s, len);
	return copy;
}

void
arena_reset(struct arena *a)
{
	a->current = a->first;
	if (a->first != NULL)
		a->first->used = 0;
}

void
arena_fini(struct arena *a)
{
	struct arena_block *b, *next;

	for (b = a->first; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	*a = (struct arena)ARENA_INIT;
}
