/*
 * Keys: bytes that compare as the lines of a block sort, and that are equal
 * when two lines replace one another. A change here must count KEY_VERSION in
 * src/generate/stamp.c up.
 */
#include <string.h>

#include "grammar/parse.h"

#include "base/banned.h"

static void
add_rank(struct text *t, unsigned int rank)
{
	text_addc(t, (char)(rank >> 8 & 0xff));
	text_addc(t, (char)(rank & 0xff));
}

/* A literal's place among the alternatives of its parameter. */
static void
add_literal(const struct command *c, const struct taken *taken,
    struct text *t)
{
	const char *s = table_strings + table_words[taken->word].text;
	const struct type_context *ctx = &c->match->ctx;

	type_key(ctx, &table_types[table_params[taken->param].type],
	    (struct part){ s, strlen(s) }, t);
}

static void
add_taken(const struct command *c, const struct taken *taken, struct text *t)
{
	if (taken->param == TABLE_NONE) {
		key_add_tag(t, 1);
		key_add_text(t, taken->canonical, strlen(taken->canonical));
	} else if (taken->literal) {
		add_literal(c, taken, t);
	} else {
		type_key(&c->match->ctx,
		    &table_types[table_params[taken->param].type],
		    taken->value, t);
	}
}

/* A parameter glued into a pattern. */
struct inner {
	const struct command *command;
	uint32_t	      name;
	struct text	     *text;
	bool		      found;
};

static void
add_inner(void *ctx, const struct param *param, struct part p)
{
	struct inner *inner = ctx;

	if (param->name != inner->name)
		return;
	inner->found = true;
	type_key(&inner->command->match->ctx, &table_types[param->type], p,
	    inner->text);
}

static void
add_pattern(struct inner *inner, const struct taken *taken)
{
	const struct type_context *ctx = &inner->command->match->ctx;

	if (taken->alt != NULL && taken->alt->kind == ALT_PATTERN)
		type_pattern_walk(ctx, taken->alt, taken->value, add_inner,
		    inner);
}

/* Every word that the parameter took; 0 when it was not typed, which sorts
 * before everything. */
static void
add_param(const struct command *c, uint32_t name, struct text *t)
{
	struct inner inner = { .command = c, .name = name, .text = t };
	const struct taken *taken = c->match->taken;
	bool grouped = false;
	size_t i;

	for (i = 0; i < c->n_words; i++) {
		if (param_named(taken[i].group, name)) {
			if (taken[i].begin)
				key_add_tag(t, taken[i].order);
			add_taken(c, &taken[i], t);
			grouped = true;
		} else if (param_named(taken[i].param, name)) {
			add_taken(c, &taken[i], t);
			inner.found = true;
		} else {
			add_pattern(&inner, &taken[i]);
		}
	}
	if (grouped || !inner.found)
		key_add_tag(t, 0);
}

/* Whether some word holds the parameter. */
static bool
is_typed(const struct command *c, uint32_t name)
{
	size_t i;

	for (i = 0; i < c->n_values; i++) {
		if (c->values[i].param->name == name)
			return true;
	}
	return false;
}

/* How many keys the line names. A `no` that leaves off what every setting of
 * the entry has them in ends them. */
static size_t
named_keys(const struct command *c)
{
	const struct table_entry *e = entry_detail(c->entry);
	const struct table_key *key;
	size_t i;

	for (i = 0; c->negative && i < e->n_keys; i++) {
		key = &table_keys[e->keys + i];
		if (key->holder != 0 && !is_typed(c, key->holder) &&
		    !is_typed(c, key->name))
			return i;
	}
	return e->n_keys;
}

static void
add_keys(const struct command *c, size_t from, struct text *t)
{
	const struct table_entry *e = entry_detail(c->entry);
	size_t i, n = named_keys(c);

	for (i = from; i < n; i++)
		add_param(c, table_keys[e->keys + i].name, t);
}

bool
grammar_key_whole(const struct command *c)
{
	return named_keys(c) == entry_detail(c->entry)->n_keys;
}

static enum section
section_of(const struct command *c)
{
	switch (c->block) {
	case BLOCK_PP:
		return SECTION_PP;
	case BLOCK_TUNNEL:
		return SECTION_TUNNEL;
	case BLOCK_GATEWAY:
		return SECTION_GATEWAY;
	case BLOCK_SWITCH:
		return SECTION_SWITCH;
	case BLOCK_ROUTER:
	case BLOCKS:
		break;
	}
	return c->object != NULL ? SECTION_INTERFACE : SECTION_ROUTER;
}

/* Before the name of an access point: behind all switches. */
#define KEY_AP '~'

/* All lines of an interface stand together, all of a switch, and all of an
 * access point. */
static void
add_object(const struct command *c, struct text *t)
{
	struct part p = { c->object, strlen(c->object) };
	struct interface_name name;

	if (c->block == BLOCK_SWITCH) {
		if (entry_detail(c->entry)->scope == SCOPE_AP)
			text_addc(t, KEY_AP);
		text_add(t, p.s, p.len + 1);	/* its NUL sorts first */
		return;
	}
	if (!interface_parse(p, &name))
		name = (struct interface_name){ .kind = INTERFACE_NULL };
	add_rank(t, table_interface_rank[name.kind]);
	interface_key(&name, t);
}

void
grammar_key(const struct command *c, struct text *t)
{
	const struct table_entry *e = entry_detail(c->entry);
	enum section section = section_of(c);
	size_t from = 0;

	if (section == SECTION_INTERFACE || section == SECTION_SWITCH)
		add_object(c, t);
	add_rank(t, e->rank[section]);
	if ((e->by_number >> section & 1) != 0) {
		if (named_keys(c) > 0)
			add_param(c, table_keys[e->keys].name, t);
		else
			key_add_tag(t, 0);
		from = 1;
	}
	add_rank(t, c->entry->number);
	if (!c->entry->typed_order)
		add_keys(c, from, t);
}

/* Of all interfaces' lines. */
static void
interface_range(struct text *from, struct text *to)
{
	unsigned int least = TABLE_NONE, most = 0;
	size_t i;

	for (i = 0; i < INTERFACE_KINDS; i++) {
		if (table_interface_rank[i] < least)
			least = table_interface_rank[i];
		if (table_interface_rank[i] > most)
			most = table_interface_rank[i];
	}
	add_rank(from, least);
	if (most < TABLE_NONE)
		add_rank(to, most + 1);
}

void
grammar_entry_range(const struct entry *entry, enum block block,
    struct text *from, struct text *to)
{
	const struct table_entry *e = entry_detail(entry);
	const struct command some = { .block = block, .object =
	    e->scope == SCOPE_INTERFACE || e->scope == SCOPE_SWITCH ? "" :
	    NULL };
	enum section section = section_of(&some);

	if (section == SECTION_SWITCH)
		return;
	if (section == SECTION_INTERFACE) {
		interface_range(from, to);
		return;
	}
	add_rank(from, e->rank[section]);
	if ((e->by_number >> section & 1) == 0)
		add_rank(from, entry->number);
	text_add(to, text_str(from), from->len);
	text_successor(to);
}

void
grammar_identity(const struct command *c, struct text *t)
{
	if (!c->entry->typed_order)
		return;
	if (c->object != NULL)
		add_object(c, t);
	add_rank(t, c->entry->number);
	add_keys(c, 0, t);
}

void
grammar_anchor(enum anchor anchor, const char **key, size_t *len)
{
	*key = table_anchor_keys[anchor];
	*len = sizeof(table_anchor_keys[anchor]);
}

const char *
grammar_stamp(void)
{
	return table_stamp;
}
