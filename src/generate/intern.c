/*
 * Numbers for texts: the same text, the same number. Under everything that
 * the generator shares between entries.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static size_t
intern_slot(const struct intern *in, const char *key)
{
	size_t i = table_hash_word(key, strlen(key)) & (in->n_slots - 1);

	while (in->slots[i] >= 0 &&
	    strcmp(in->keys.v[in->slots[i]], key) != 0)
		i = (i + 1) & (in->n_slots - 1);
	return i;
}

static void
intern_grow(struct intern *in)
{
	size_t i;

	free(in->slots);
	in->n_slots = in->n_slots == 0 ? 1024 : in->n_slots * 2;
	in->slots = xalloc(in->n_slots * sizeof(*in->slots));
	for (i = 0; i < in->n_slots; i++)
		in->slots[i] = -1;
	for (i = 0; i < in->keys.n; i++)
		in->slots[intern_slot(in, in->keys.v[i])] = (int)i;
}

int
intern_key(struct intern *in, const char *key)
{
	size_t slot;

	if (in->keys.n * 2 >= in->n_slots)
		intern_grow(in);
	slot = intern_slot(in, key);
	if (in->slots[slot] < 0) {
		in->slots[slot] = (int)in->keys.n;
		PUSH(in->keys, xstrdup(key));
	}
	return in->slots[slot];
}
