/*
 * Where an understood line lives: the block, its number, the interface, the
 * numbers of a set; and whether what it needs is selected (BEHAVIOUR 11.2).
 */
#include <string.h>

#include "grammar/parse.h"

#include "base/banned.h"

void
type_bounds(const struct type_context *ctx, const struct table_type *type,
    struct part p, int64_t *first, int64_t *last)
{
	const struct table_alt *alt = type_find(ctx, type, p);

	*first = *last = type_number(alt, p);
	if (alt != NULL && (alt->kind == ALT_NUMSET || alt->kind == ALT_RANGE))
		type_range_bounds(alt, p, first, last);
}

static bool
is_anonymous(const char *s)
{
	return strcmp(s, "anonymous") == 0;
}

static const struct value *
value_named(const struct command *c, uint32_t name)
{
	size_t i;

	for (i = 0; name != 0 && i < c->n_values; i++) {
		if (c->values[i].param->name == name)
			return &c->values[i];
	}
	return NULL;
}

static enum refusal
needs_pp(const struct place *place, struct command *c)
{
	if (place->selection.kind != SELECTION_PP)
		return REFUSED_NO_PP;
	c->block = BLOCK_PP;
	c->number = place->selection.number;
	return REFUSED_NOT;
}

static enum refusal
needs_tunnel(const struct place *place, struct command *c)
{
	if (place->selection.kind != SELECTION_TUNNEL)
		return REFUSED_NAME;
	c->block = BLOCK_TUNNEL;
	c->number = place->selection.number;
	return REFUSED_NOT;
}

/* A switch or an access point. */
static enum refusal
needs_device(const struct place *place, enum selection_kind kind,
    struct command *c)
{
	if (place->selection.kind != kind)
		return REFUSED_NAME;
	c->block = BLOCK_SWITCH;
	c->object = place->selection.object;
	return REFUSED_NOT;
}

static enum refusal
place_interface(const struct place *place, struct command *c)
{
	const struct value *v = value_named(c,
	    entry_detail(c->entry)->scope_param);

	if (v == NULL)
		return REFUSED_NOT;
	if (strcmp(v->text, "pp") == 0)
		return needs_pp(place, c);
	if (strcmp(v->text, "tunnel") == 0)
		return needs_tunnel(place, c);
	c->object = v->text;
	return REFUSED_NOT;
}

static void
place_number(struct command *c, enum block block)
{
	const struct value *v = value_named(c,
	    entry_detail(c->entry)->scope_param);

	if (v == NULL)
		return;
	c->block = block;
	c->number = v->integer;
}

static enum refusal
place_scope(const struct place *place, struct command *c)
{
	switch ((enum scope_kind)entry_detail(c->entry)->scope) {
	case SCOPE_NONE:
	case SCOPE_ROUTER:
		break;
	case SCOPE_PP:
		return needs_pp(place, c);
	case SCOPE_TUNNEL:
		return needs_tunnel(place, c);
	case SCOPE_PP_NUMBER:
		place_number(c, BLOCK_PP);
		break;
	case SCOPE_TUNNEL_NUMBER:
		place_number(c, BLOCK_TUNNEL);
		break;
	case SCOPE_GATEWAY:
		place_number(c, BLOCK_GATEWAY);
		break;
	case SCOPE_INTERFACE:
		return place_interface(place, c);
	case SCOPE_SWITCH:
		return needs_device(place, SELECTION_SWITCH, c);
	case SCOPE_AP:
		return needs_device(place, SELECTION_AP, c);
	}
	return REFUSED_NOT;
}

/* Whether the line has that word, not as free text. */
static bool
has_word(const struct command *c, const char *word)
{
	size_t i;

	for (i = 0; i < c->n_words; i++) {
		if (c->match->taken[i].word != TABLE_NONE &&
		    strcmp(c->match->taken[i].canonical, word) == 0)
			return true;
	}
	return false;
}

/* What a line has the word of, but neither number nor name, is what is
 * selected. */
static const struct {
	const char	   *word;
	const char	   *params[2];
	enum selection_kind kind;
	enum refusal	    why;
} objects[] = {
	[NAMES_PP] = { "pp", { "peer_num" }, SELECTION_PP, REFUSED_NO_PP },
	[NAMES_TUNNEL] = { "tunnel", { "tunnel_num" }, SELECTION_TUNNEL,
	    REFUSED_NAME },
	[NAMES_SWITCH] = { "switch", { "switch", "target_switch" },
	    SELECTION_SWITCH, REFUSED_NAME },
	[NAMES_AP] = { "ap", { "ap" }, SELECTION_AP, REFUSED_NAME },
};

static enum refusal
needs_named(const struct place *place, const struct command *c)
{
	size_t i, k;

	if (c->match == NULL)	/* only an entry */
		return REFUSED_NOT;
	for (i = NAMES_PP; i < NAMES_ONE; i++) {
		for (k = 0; k < 2 && objects[i].params[k] != NULL; k++) {
			if (grammar_value(c, objects[i].params[k]) != NULL)
				return REFUSED_NOT;
		}
		if (has_word(c, objects[i].word) &&
		    place->selection.kind != objects[i].kind)
			return objects[i].why;
	}
	return REFUSED_NOT;
}

enum named_object
place_word_names(const char *word)
{
	unsigned int i;

	for (i = NAMES_PP; i < NAMES_ONE; i++) {
		if (strcmp(word, objects[i].word) == 0)
			return (enum named_object)i;
	}
	return NAMES_NOTHING;
}

enum named_object
place_param_names(const char *name)
{
	size_t i, k;

	for (i = NAMES_PP; i < NAMES_ONE; i++) {
		for (k = 0; k < 2 && objects[i].params[k] != NULL; k++) {
			if (strcmp(name, objects[i].params[k]) == 0)
				return NAMES_ONE;
		}
	}
	return NAMES_NOTHING;
}

bool
place_names(const struct place *place, const struct entry *e,
    enum named_object object)
{
	return entry_detail(e)->needs != NEED_NAMED ||
	    object == NAMES_NOTHING || object == NAMES_ONE ||
	    place->selection.kind == objects[object].kind;
}

static enum refusal
place_needs(const struct place *place, const struct command *c)
{
	const struct selection *s = &place->selection;

	switch ((enum need_kind)entry_detail(c->entry)->needs) {
	case NEED_PP:
		return s->kind == SELECTION_PP ? REFUSED_NOT : REFUSED_NO_PP;
	case NEED_TUNNEL:
		return s->kind == SELECTION_TUNNEL ? REFUSED_NOT :
		    REFUSED_NAME;
	case NEED_ANONYMOUS:
		return s->kind == SELECTION_PP && s->number == PP_ANONYMOUS ?
		    REFUSED_NOT : REFUSED_NO_PP;
	case NEED_NAMED:
		return needs_named(place, c);
	case NEED_NOTHING:
		break;
	}
	return REFUSED_NOT;
}

bool
place_selects(const struct place *place, const struct entry *e)
{
	const struct command c = { .entry = e };
	enum selection_kind kind = place->selection.kind;

	if (place_needs(place, &c) != REFUSED_NOT)
		return false;
	switch (entry_detail(e)->scope) {
	case SCOPE_PP:
		return kind == SELECTION_PP;
	case SCOPE_TUNNEL:
		return kind == SELECTION_TUNNEL;
	case SCOPE_SWITCH:
		return kind == SELECTION_SWITCH;
	case SCOPE_AP:
		return kind == SELECTION_AP;
	default:
		return true;
	}
}

/* The numbers that `all` stands for: the whole set; of pps anonymous too. */
static size_t
all_ranges(const struct table_type *type, const struct type_context *ctx,
    struct number_range *ranges)
{
	const struct table_alt *alt = &table_alts[type->alts];
	size_t i, n = 0, k;

	for (i = 0; i < (size_t)type->n_values + type->n_literals;
	    i++, alt++) {
		if ((table_masks[alt->mask] & ctx->bit) == 0)
			continue;
		for (k = 0; k < n; k++) {
			if (alt->kind == ALT_NUMSET &&
			    ranges[k].first == alt->lo)
				break;
		}
		if (k < n)
			continue;
		if (alt->kind == ALT_NUMSET && n < 2)
			ranges[n++] = (struct number_range){ alt->lo,
			    alt->hi };
		else if (alt->kind == ALT_LITERAL && n < 2 && is_anonymous(
		    table_strings + table_words[alt->word].text))
			ranges[n++] = (struct number_range){ PP_ANONYMOUS,
			    PP_ANONYMOUS };
	}
	return n;
}

static size_t
value_ranges(const struct command *c, const struct value *v,
    struct number_range *ranges)
{
	const struct table_type *type = &table_types[v->param->type];
	const struct taken *taken = &c->match->taken[v->word];

	if (strcmp(v->text, "all") == 0)
		return all_ranges(type, &c->match->ctx, ranges);
	if (is_anonymous(v->text)) {
		ranges[0].first = ranges[0].last = PP_ANONYMOUS;
		return 1;
	}
	type_bounds(&c->match->ctx, type, taken->value, &ranges[0].first,
	    &ranges[0].last);
	return 1;
}

/* One range for each value of the `each` parameter (`all`: up to two). */
static enum refusal
place_ranges(struct arena *arena, struct command *c)
{
	uint32_t each = entry_detail(c->entry)->each_param;
	struct number_range *ranges;
	size_t i, n = 0;

	ranges = arena_array(arena, c->n_values * 2 + 1, sizeof(*ranges));
	if (ranges == NULL)
		return REFUSED_NO_MEMORY;
	for (i = 0; each != 0 && i < c->n_values; i++) {
		if (c->values[i].param->name == each)
			n += value_ranges(c, &c->values[i], ranges + n);
	}
	if (n == 0) {
		ranges[0].first = ranges[0].last = c->number;
		n = 1;
	}
	c->ranges = ranges;
	c->n_ranges = n;
	if (each != 0)
		c->number = ranges[0].first;
	return REFUSED_NOT;
}

enum refusal
command_place(const struct place *place, struct arena *arena,
    struct command *c)
{
	enum refusal why;

	c->block = BLOCK_ROUTER;
	why = place_needs(place, c);
	if (why == REFUSED_NOT)
		why = place_scope(place, c);
	if (why == REFUSED_NOT && c->block == BLOCK_SWITCH) {
		/* The command outlives the place that it was read in. */
		c->object = arena_strndup(arena, c->object,
		    strlen(c->object));
		if (c->object == NULL)
			why = REFUSED_NO_MEMORY;
	}
	return why != REFUSED_NOT ? why : place_ranges(arena, c);
}
