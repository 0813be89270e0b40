/*
 * Walks the automaton of the grammar from its start to an end of the wanted
 * entry, taking any edge from which that end can be reached. Which these are
 * is worked out once, backwards, for the profile.
 */
#include "support/random_line.h"

#include <stdlib.h>
#include <string.h>

#include "grammar/walk.h"
#include "support/random_value.h"

#include "base/banned.h"

#define TRIES 60
#define WORDS_MAX 60
/* From so many words on a line ends where it can. */
#define WORDS_ENOUGH 14

struct random_lines {
	struct random	 random;
	bool		 file;
	struct walk	 walk;		/* only what walk_allows() asks for */
	uint32_t	*order;		/* states, each behind its targets */
	size_t		 n_states, size;
	uint64_t	*reach;		/* sets of entries, by state */
	size_t		 set;		/* words of 64 bits in a set */
};

/* An edge of either kind. */
struct edge {
	uint32_t target;
	uint16_t attr;
	const struct table_literal *literal;	/* or NULL */
	const struct table_value   *value;
};

static size_t
edges_of(uint32_t state)
{
	return (size_t)table_states[state].n_literals +
	    table_states[state].n_values;
}

static struct edge
edge_of(uint32_t state, size_t i)
{
	const struct table_state *s = &table_states[state];
	const struct table_literal *l;
	const struct table_value *v;

	if (i < s->n_literals) {
		l = &table_literals[s->literals + i];
		return (struct edge){ l->target, l->attr, l, NULL };
	}
	v = &table_values[s->values + i - s->n_literals];
	return (struct edge){ v->target, v->attr, NULL, v };
}

static bool
edge_exists(const struct random_lines *r, const struct edge *e)
{
	const struct table_attr *a = &table_attrs[e->attr];

	return walk_mask(&r->walk, table_states[e->target].reach) &&
	    (e->attr == 0 || a->mask == TABLE_NONE ||
	    walk_mask(&r->walk, a->mask));
}

/* Makes room in the sets for a state. */
static bool
grow(struct random_lines *r, uint32_t state)
{
	size_t size = r->size;
	uint64_t *reach;
	uint32_t *order;

	while (size <= state)
		size = size * 2 + 1024;
	if (size == r->size)
		return true;
	order = realloc(r->order, size * sizeof(*order));
	if (order != NULL)
		r->order = order;
	reach = calloc(size * r->set, sizeof(*reach));
	if (order == NULL || reach == NULL) {
		free(reach);
		return false;
	}
	if (r->reach != NULL)
		memcpy(reach, r->reach, r->size * r->set * sizeof(*reach));
	free(r->reach);
	r->reach = reach;
	r->size = size;
	return true;
}

static uint64_t *
set_of(const struct random_lines *r, uint32_t state)
{
	return r->reach + state * r->set;
}

/* A state on the way of a walk that goes deep first. */
struct visit {
	uint32_t state;
	size_t	 next;		/* edge */
};

/* The bit that says that a state was visited: one that no entry has. */
static bool
visit_first(const struct random_lines *r, uint32_t state)
{
	uint64_t *last = set_of(r, state) + r->set - 1;
	const uint64_t bit = (uint64_t)1 << 63;
	const bool first = (*last & bit) == 0;

	*last |= bit;
	return first;
}

/* Puts all states into r->order, those that come later in a line first. */
static bool
find_states(struct random_lines *r)
{
	struct visit stack[1024] = { { table_start, 0 } };
	size_t depth = 1;
	struct visit *top;
	struct edge e;

	if (!grow(r, table_start))
		return false;
	(void)visit_first(r, table_start);
	while (depth > 0) {
		top = &stack[depth - 1];
		if (top->next == edges_of(top->state)) {
			r->order[r->n_states++] = top->state;
			depth--;
			continue;
		}
		e = edge_of(top->state, top->next++);
		if (!edge_exists(r, &e))
			continue;
		if (depth == sizeof(stack) / sizeof(stack[0]) ||
		    !grow(r, e.target))
			return false;
		if (visit_first(r, e.target))
			stack[depth++] = (struct visit){ e.target, 0 };
	}
	return true;
}

/* Adds what a state reaches at once; whether that is more than before. */
static bool
reach_from(const struct random_lines *r, uint32_t state)
{
	const struct table_state *s = &table_states[state];
	uint64_t *set = set_of(r, state), *other, before;
	const struct table_accept *a;
	bool more = false;
	struct edge e;
	size_t i, k;

	for (i = 0; i < s->n_accepts; i++) {
		a = &table_accepts[s->accepts + i];
		if (!a->negative &&
		    walk_mask(&r->walk, table_attrs[a->attr].mask))
			set[a->entry / 64] |= (uint64_t)1 << a->entry % 64;
	}
	for (i = 0; i < edges_of(state); i++) {
		e = edge_of(state, i);
		if (!edge_exists(r, &e))
			continue;
		other = set_of(r, e.target);
		for (k = 0; k < r->set; k++) {
			before = set[k];
			set[k] |= other[k];
			more |= set[k] != before;
		}
	}
	return more;
}

static void
find_reach(struct random_lines *r)
{
	bool more = true;
	size_t i;

	while (more) {
		more = false;
		for (i = 0; i < r->n_states; i++)
			more |= reach_from(r, r->order[i]);
	}
}

struct random_lines *
random_lines_new(const struct profile *profile, bool file, uint64_t seed)
{
	struct random_lines *r = calloc(1, sizeof(*r));

	if (r == NULL)
		return NULL;
	r->random.state = seed;
	r->file = file;
	r->walk.ctx.profile = profile;
	r->walk.ctx.bit = (uint64_t)1 << (profile->bit +
	    (file ? TABLE_FILE_BITS : 0));
	r->set = (grammar_entries() + 64) / 64;
	if (!find_states(r)) {
		random_lines_free(r);
		return NULL;
	}
	find_reach(r);
	return r;
}

void
random_lines_free(struct random_lines *r)
{
	if (r == NULL)
		return;
	free(r->order);
	free(r->reach);
	free(r);
}

void
random_lines_seed(struct random_lines *r, uint64_t seed)
{
	r->random.state = seed;
}

size_t
random_lines_below(struct random_lines *r, size_t n)
{
	return random_below(&r->random, n);
}

static bool
reaches(const struct random_lines *r, uint32_t state, const struct entry *e)
{
	return (set_of(r, state)[e->number / 64] >> e->number % 64 & 1) != 0;
}

static bool
can_end(const struct random_lines *r, const struct thread *t,
    const struct entry *entry)
{
	const struct table_state *s = &table_states[t->state];
	const struct table_accept *a;
	size_t i;

	for (i = 0; i < s->n_accepts; i++) {
		a = &table_accepts[s->accepts + i];
		if (!a->negative && a->entry == entry->number &&
		    walk_accepts(&r->walk, t, a))
			return true;
	}
	return false;
}

/* One of the edges that the thread may take; false without any. Values and
 * words come equally often. */
static bool
choose_edge(struct random_lines *r, const struct thread *t,
    const struct entry *entry, struct edge *chosen)
{
	const size_t n = edges_of(t->state);
	size_t found[2] = { 0, 0 }, i;
	struct edge e, best[2];
	bool value;

	for (i = 0; i < n; i++) {
		e = edge_of(t->state, i);
		if (!reaches(r, e.target, entry) ||
		    !walk_allows(&r->walk, t, e.target, e.attr))
			continue;
		value = e.value != NULL;
		if (random_below(&r->random, ++found[value]) == 0)
			best[value] = e;
	}
	if (found[0] + found[1] == 0)
		return false;
	value = found[0] == 0 ||
	    (found[1] > 0 && random_chance(&r->random, 2));
	*chosen = best[value];
	return true;
}

static void
add_word(uint16_t word, bool upper, struct text *t)
{
	const char *s = table_strings + table_words[word].text;

	if (text_must_quote(s, table_words[word].len)) {
		text_add_quoted(t, s, table_words[word].len);
		return;
	}
	for (; *s != '\0'; s++)
		text_addc(t, upper && *s >= 'a' && *s <= 'z' ?
		    (char)(*s - 'a' + 'A') : *s);
}

/* The value of an edge's parameter, in quotes when it must be. */
static bool
add_value(struct random_lines *r, uint16_t param, bool literals,
    struct text *t)
{
	const struct table_type *type = &table_types[table_params[param].type];
	struct text value = TEXT_INIT;
	bool made;

	made = random_value(&r->random, &r->walk.ctx, type, literals, &value);
	if (made && type->rest)
		text_add(t, text_str(&value), value.len);
	else if (made)
		text_add_quoted(t, text_str(&value), value.len);
	text_fini(&value);
	return made;
}

static bool
add_edge(struct random_lines *r, const struct edge *e, bool upper,
    struct text *t)
{
	if (t->len > 0)
		text_addc(t, ' ');
	if (e->value != NULL)
		return add_value(r, e->value->param, false, t);
	add_word(e->literal->word, upper, t);
	return !table_words[e->literal->word].option ||
	    add_value(r, e->literal->param, true, t);
}

static void
take_edge(struct thread *t, const struct edge *e)
{
	const struct table_attr *a = &table_attrs[e->attr];

	t->state = e->target;
	t->used = (t->used & ~a->clear) | a->take;
	if (a->count == COUNT_FIRST)
		t->count = 1;
	else if (a->count == COUNT_NEXT)
		t->count++;
}

/* One walk; false when it came to a dead end. */
static bool
make_once(struct random_lines *r, const struct entry *entry, struct text *t)
{
	struct thread thread = { .state = table_start };
	const bool upper = random_chance(&r->random, 20);
	struct edge e;
	int words;

	for (words = 0; words < WORDS_MAX; words++) {
		if (can_end(r, &thread, entry) && (words > WORDS_ENOUGH ||
		    random_chance(&r->random, 4)))
			return true;
		if (!choose_edge(r, &thread, entry, &e))
			return can_end(r, &thread, entry);
		if (!add_edge(r, &e, upper, t))
			return false;
		take_edge(&thread, &e);
		if (e.value != NULL && table_types[
		    table_params[e.value->param].type].rest)
			return can_end(r, &thread, entry);
	}
	return false;
}

bool
random_lines_make(struct random_lines *r, const struct entry *entry,
    struct text *t)
{
	const size_t from = t->len;
	struct text line = TEXT_INIT;
	bool made = false;
	int i;

	for (i = 0; i < TRIES && !made && reaches(r, table_start, entry);
	    i++) {
		text_reset(&line);
		made = make_once(r, entry, &line);
	}
	if (made)
		text_add(t, text_str(&line), line.len);
	else
		text_truncate(t, from);
	text_fini(&line);
	return made;
}

bool
random_lines_place(const struct random_lines *r, const struct entry *entry,
    const char *line, struct place *place)
{
	static const struct selection selections[] = {
		{ .kind = SELECTION_NONE },
		{ .kind = SELECTION_PP, .number = 1 },
		{ .kind = SELECTION_TUNNEL, .number = 1 },
		{ .kind = SELECTION_PP, .number = PP_ANONYMOUS },
		{ .kind = SELECTION_SWITCH, .object = "lan1:1" },
		{ .kind = SELECTION_AP, .object = "lan1:1" },
	};
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	bool found = false;
	size_t i;

	for (i = 0; !found &&
	    i < sizeof(selections) / sizeof(selections[0]); i++) {
		*place = (struct place){ .profile = r->walk.ctx.profile,
		    .administrator = true, .selection = selections[i],
		    .file = r->file };
		found = grammar_parse(place, &arena, line, strlen(line),
		    &command, &refused) == RC_OK &&
		    (entry == NULL || command.entry == entry);
	}
	arena_fini(&arena);
	return found;
}
