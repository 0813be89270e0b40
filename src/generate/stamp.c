/*
 * The stamp: a digest of everything that decides the bytes of a key, so that
 * a database made by a program with other tables is known.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

/* Counts up when src/grammar/key.c writes other bytes. */
#define KEY_VERSION "1"

struct digest {
	uint64_t a, b;
};

static void
digest_add(struct digest *d, const char *s)
{
	const unsigned char *p = (const unsigned char *)s;

	do {
		d->a = (d->a ^ *p) * UINT64_C(1099511628211);
		d->b = (d->b ^ *p) * UINT64_C(6364136223846793005) + 1;
		d->b ^= d->b >> 29;
	} while (*p++ != '\0');
}

static void
digest_param(struct digest *d, const struct entry_def *e, const char *name)
{
	size_t i;

	digest_add(d, name != NULL ? name : "-");
	for (i = 0; name != NULL && i < e->params.n; i++) {
		if (strcmp(e->params.v[i]->name, name) == 0)
			digest_add(d, e->params.v[i]->type->key);
	}
}

static void
digest_entry(struct digest *d, const struct entry_def *e)
{
	size_t i;

	digest_add(d, xformat("%s %d %d %d %u", e->name, e->number, e->scope,
	    e->typed_order, e->by_number));
	for (i = 0; i < SECTIONS; i++)
		digest_add(d, xformat("%d", e->rank[i]));
	digest_param(d, e, e->scope_param);
	for (i = 0; i < e->keys.n; i++)
		digest_param(d, e, e->keys.v[i]);
}

const char *
stamp_make(const struct schema *schema)
{
	struct digest d = { UINT64_C(14695981039346656037), 1 };
	size_t i;

	digest_add(&d, KEY_VERSION);
	for (i = 0; i < INTERFACE_KINDS; i++)
		digest_add(&d, xformat("%d", schema->interface_rank[i]));
	for (i = 0; i <= ANCHOR_BINDING; i++)
		digest_add(&d, xformat("%d", schema->anchor_rank[i]));
	for (i = 0; i < schema->entries.n; i++)
		digest_entry(&d, schema->entries.v[i]);
	return xformat("%016llx%016llx", (unsigned long long)d.a,
	    (unsigned long long)d.b);
}
