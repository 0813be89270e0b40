/*
 * Conditions (`if COND`): worked out at build time into the mask of profiles
 * in which something exists, at the console and in a configuration file.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

/* Models of which the reference speaks; a condition may name them although
 * nobody has written a profile. A `models` line adds others. */
static const char *const known_models[] = {
	"vRX", "RTX5000", "RTX3510", "RTX3500", "RTX1500", "RTX1300",
	"RTX1220", "RTX1210", "RTX1200", "RTX1100", "RTX840", "RTX830",
	"RTX810", "NVR700W", "NVR510", "NVR500",
};

/* Compares revisions number by number: 15.02.3 < 15.02.28. */
static int
revision_compare(const char *a, const char *b)
{
	char *end_a, *end_b;
	long x, y;

	while (*a != '\0' || *b != '\0') {
		x = strtol(a, &end_a, 10);
		y = strtol(b, &end_b, 10);
		if (x != y)
			return x < y ? -1 : 1;
		if ((end_a == a && *a != '\0') || (end_b == b && *b != '\0'))
			return strcmp(a, b);
		a = *end_a == '.' ? end_a + 1 : end_a;
		b = *end_b == '.' ? end_b + 1 : end_b;
	}
	return 0;
}

static bool
model_known(const struct schema *schema, const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(known_models) / sizeof(*known_models); i++) {
		if (strcmp(name, known_models[i]) == 0)
			return true;
	}
	for (i = 0; i < schema->models.n; i++) {
		if (strcmp(name, schema->models.v[i]) == 0)
			return true;
	}
	for (i = 0; i < schema->profiles.n; i++) {
		if (strcmp(name, schema->profiles.v[i].model) == 0)
			return true;
	}
	return false;
}

static bool
flag_mask(const struct schema *schema, const char *name, uint64_t *mask)
{
	bool found = false;
	size_t i, k;

	*mask = 0;
	for (i = 0; i < schema->profiles.n; i++) {
		for (k = 0; k < schema->profiles.v[i].flags.n; k++) {
			if (strcmp(schema->profiles.v[i].flags.v[k],
			    name) != 0)
				continue;
			found = true;
			*mask |= (uint64_t)1 << i |
			    (uint64_t)1 << (i + TABLE_FILE_BITS);
		}
	}
	return found;
}

/* MODEL, MODEL>=REV, MODEL<REV, MODEL>=REV<REV */
static uint64_t
model_mask(const struct schema *schema, struct at at, const char *item)
{
	size_t len = strcspn(item, "<>"), n;
	char *name = xstrndup(item, len), *from = NULL, *below = NULL;
	const struct profile_def *p;
	const char *s = item + len;
	uint64_t mask = 0;
	size_t i;

	if (s[0] == '>' && s[1] == '=') {
		n = strcspn(s + 2, "<");
		from = xstrndup(s + 2, n);
		s += 2 + n;
	}
	if (s[0] == '<' && s[1] != '\0' && s[1] != '=') {
		below = xstrdup(s + 1);
		s += strlen(s);
	}
	if (*s != '\0' || !model_known(schema, name)) {
		fail(at, "unknown model or flag in if: %s", item);
		return 0;
	}
	for (i = 0; i < schema->profiles.n; i++) {
		p = &schema->profiles.v[i];
		if (strcmp(p->model, name) != 0 ||
		    (from && revision_compare(p->revision, from) < 0) ||
		    (below && revision_compare(p->revision, below) >= 0))
			continue;
		mask |= (uint64_t)1 << i;
	}
	return mask | mask << TABLE_FILE_BITS;
}

static uint64_t
item_mask(const struct schema *schema, struct at at, const char *item)
{
	const uint64_t half = ((uint64_t)1 << TABLE_FILE_BITS) - 1;
	uint64_t mask;

	if (strcmp(item, "file") == 0)
		return ~half;
	if (strcmp(item, "console") == 0)
		return half;
	if (flag_mask(schema, item, &mask))
		return mask;
	return model_mask(schema, at, item);
}

uint64_t
condition_parse(const struct schema *schema, struct at at, const char *text)
{
	uint64_t any = 0, all = ~(uint64_t)0, mask;
	bool positive = false;
	const char *s = text;
	char *item;
	size_t len;

	for (;;) {
		len = strcspn(s, ",");
		item = xstrndup(s, len);
		if (item[0] == '!') {
			mask = ~item_mask(schema, at, item + 1);
			all &= mask;
			any |= mask;
		} else {
			positive = true;
			any |= item_mask(schema, at, item);
		}
		if (s[len] == '\0')
			break;
		s += len + 1;
	}
	return (positive ? any : all) & profiles_mask(schema);
}
