/*
 * Whether a command says by itself whom it is about. Who is changed without
 * being named is changed through something that he shares.
 */
#include <stdlib.h>
#include <string.h>

#include "config/effect.h"

#include "base/banned.h"

/* Whether a word is the interface name `kind` and number, or a range that the
 * number is in: tunnel1, tunnel1-tunnel4. */
static bool
word_names(const char *word, const char *kind, int64_t number)
{
	const size_t len = strlen(kind);
	int64_t first, last;
	char *end;

	if (strncmp(word, kind, len) != 0)
		return false;
	first = last = strtoll(word + len, &end, 10);
	if (end == word + len)
		return false;
	if (*end == '-' && strncmp(end + 1, kind, len) == 0)
		last = strtoll(end + 1 + len, &end, 10);
	return *end == '\0' && first <= number && number <= last;
}

static bool
selection_names(const struct selection *s, const struct effect_name *object)
{
	return s->number == object->number &&
	    ((s->kind == SELECTION_TUNNEL && object->kind == EFFECT_TUNNEL) ||
	    (s->kind == SELECTION_PP && object->kind == EFFECT_PP));
}

/* Whether the command's own lines live in the object. */
static bool
block_names(const struct command *c, const struct effect_name *object)
{
	size_t i;

	if (object->kind == EFFECT_INTERFACE)
		return c->object != NULL &&
		    strcmp(c->object, object->name) == 0;
	if (c->block != (object->kind == EFFECT_PP ? BLOCK_PP : BLOCK_TUNNEL))
		return false;
	for (i = 0; i < c->n_ranges; i++)
		if (c->ranges[i].first <= object->number &&
		    object->number <= c->ranges[i].last)
			return true;
	return false;
}

/* Whether a set of numbers has one: N, N-M, N-, -M or all. */
static bool
set_has(const char *set, int64_t number)
{
	int64_t first, last;
	char *end;

	if (strcmp(set, "all") == 0)
		return true;
	if (set[0] == '-')
		return number <= strtoll(set + 1, NULL, 10);
	first = last = strtoll(set, &end, 10);
	if (end == set)
		return false;
	if (*end == '-')
		last = end[1] == '\0' ? INT64_MAX : strtoll(end + 1, NULL, 10);
	return first <= number && number <= last;
}

/* `tunnel disable`, `pp disable`: operations that take lines out of those that
 * they number (reference 14.2, 56.7.2). */
static bool
disabling_names(const struct command *c, const struct effect_name *object)
{
	size_t i;

	if (strcmp(c->entry->name, object->kind == EFFECT_PP ? "pp disable" :
	    "tunnel disable") != 0 || object->kind == EFFECT_INTERFACE)
		return false;
	for (i = 2; i < c->n_words; i++)
		if (object->number == PP_ANONYMOUS ?
		    strcmp(c->words[i].text, "anonymous") == 0 :
		    set_has(c->words[i].text, object->number))
			return true;
	return false;
}

bool
effect_is_named(const struct effect_name *object, const struct command *c,
    const struct selection *selection)
{
	const char *kind = object->kind == EFFECT_PP ? "pp" : "tunnel";
	struct selection selected;
	size_t i;

	if (selection_names(selection, object) || block_names(c, object) ||
	    disabling_names(c, object) ||
	    (config_select(c, &selected) &&
	    selection_names(&selected, object)))
		return true;
	for (i = 0; i < c->n_words; i++)
		if (object->kind == EFFECT_INTERFACE ?
		    strcmp(c->words[i].text, object->name) == 0 :
		    word_names(c->words[i].text, kind, object->number))
			return true;
	return false;
}
