/*
 * Why a line is refused: name, level, number of parameters, values from left
 * to right (BEHAVIOUR 4.1). The walk stopped at a word that no thread takes,
 * or came to the end where no line may end.
 */
#include <string.h>

#include "grammar/parse.h"

#include "base/banned.h"

#define NEAREST_STEPS 64

static bool
any_named(const struct walk *w, bool user)
{
	const struct table_state *s;
	size_t i;

	for (i = 0; i < w->now.n; i++) {
		s = &table_states[w->now.v[i].state];
		if (walk_mask(w, user ? s->named_user : s->named))
			return true;
	}
	return false;
}

static enum refusal
worse_of(enum refusal a, enum refusal b)
{
	static const int rank[] = {
		[REFUSED_RANGE] = 5,
		[REFUSED_COMMUNITY] = 5,
		[REFUSED_ADDRESS] = 4,
		[REFUSED_INTEGER] = 3,
		[REFUSED_KEYWORD] = 2,
		[REFUSED_COUNT] = 1,
		[REFUSED_NO_MEMORY] = 0,
	};

	return rank[b] > rank[a] ? b : a;
}

static bool
has_digit(struct part p)
{
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (p.s[i] >= '0' && p.s[i] <= '9')
			return true;
	}
	return false;
}

/* Whether the line could end where the thread is. */
static bool
may_end(const struct walk *w, const struct thread *t)
{
	const struct table_state *s = &table_states[t->state];
	size_t i;

	for (i = 0; i < s->n_accepts; i++) {
		if (walk_accepts(w, t, &table_accepts[s->accepts + i]))
			return true;
	}
	return false;
}

/* Where a line may end and only options follow, what looks like a value (it
 * has a digit) is one word too many; anything else a wrong keyword. */
static enum refusal
option_missing(const struct walk *w, const struct thread *t,
    const struct seen *seen)
{
	return seen->value.s == NULL && has_digit(seen->text) &&
	    may_end(w, t) ? REFUSED_COUNT : REFUSED_KEYWORD;
}

static enum refusal
literal_wrong(const struct walk *w, const struct table_literal *l,
    const struct seen *seen)
{
	const struct table_type *type;

	if (l->param == TABLE_NONE)
		return REFUSED_KEYWORD;
	type = &table_types[table_params[l->param].type];
	if (!table_words[l->word].option)
		return type->digits && part_digits(seen->text) ?
		    REFUSED_RANGE : REFUSED_KEYWORD;
	return type_wrong(&w->ctx, type, seen->value);
}

/*
 * A word where keywords go too is called neither a wrong number nor, unless it
 * has a colon, a wrong address; and the name of an option (of another place, or
 * of another model) no wrong value at all.
 */
static enum refusal
soften(enum refusal why, const struct seen *seen, bool keyword)
{
	const struct part text = seen->text;
	const bool digit = text.len > 0 && text.s[0] >= '0' &&
	    text.s[0] <= '9';

	if (why != REFUSED_INTEGER && why != REFUSED_ADDRESS)
		return why;
	if (seen->option != TABLE_NONE)
		return REFUSED_KEYWORD;
	if (!keyword || digit || (why == REFUSED_ADDRESS &&
	    memchr(text.s, ':', text.len) != NULL))
		return why;
	return REFUSED_KEYWORD;
}

/* Whether the words behind this one can end the line behind the edge. */
static bool
edge_fits(const struct walk *w, const struct thread *t, uint32_t target,
    uint16_t attr)
{
	const struct table_attr *a = &table_attrs[attr];
	struct thread moved = { target, STEP_NONE,
	    (t->used & ~a->clear) | a->take, t->count };
	struct walk beyond = *w;

	if (a->count == COUNT_FIRST)
		moved.count = 1;
	else if (a->count == COUNT_NEXT)
		moved.count++;
	beyond.now = (struct threads){ &moved, 1, 1 };
	beyond.at++;
	return walk_count_fits(&beyond);
}

/* What the edges of a thread say of a word that none of them takes: those that
 * fit the number of words, or all. */
static enum refusal
thread_wrong(const struct walk *w, const struct thread *t,
    const struct seen *seen, bool all)
{
	const struct table_state *s = &table_states[t->state];
	const struct table_literal *l = &table_literals[s->literals];
	const struct table_value *v = &table_values[s->values];
	enum refusal why = REFUSED_COUNT, one;
	bool keyword = false;
	size_t i;

	for (i = 0; i < s->n_literals; i++, l++) {
		if (l->name || !walk_allows(w, t, l->target, l->attr))
			continue;
		keyword |= !table_words[l->word].option;
		if (!all && !edge_fits(w, t, l->target, l->attr))
			continue;
		one = table_words[l->word].option ?
		    option_missing(w, t, seen) : literal_wrong(w, l, seen);
		why = worse_of(why, one);
	}
	for (i = 0; i < s->n_values; i++, v++) {
		if (v->name || !walk_allows(w, t, v->target, v->attr) ||
		    (!all && !edge_fits(w, t, v->target, v->attr)))
			continue;
		one = type_wrong(&w->ctx,
		    &table_types[table_params[v->param].type], seen->text);
		why = worse_of(why, soften(one, seen, keyword));
	}
	return why;
}

/* `name=value` with a name that goes there: only the value can be wrong. */
static bool
option_wrong(const struct walk *w, const struct seen *seen,
    enum refusal *why)
{
	const struct table_literal *l;
	bool found = false;
	size_t i, k, n;

	for (i = 0; seen->option != TABLE_NONE && i < w->now.n; i++) {
		l = walk_literals(&w->now.v[i], seen->option, &n);
		for (k = 0; k < n; k++) {
			if (!walk_allows(w, &w->now.v[i], l[k].target,
			    l[k].attr))
				continue;
			*why = worse_of(*why, literal_wrong(w, &l[k], seen));
			found = true;
		}
	}
	return found;
}

/* What all threads say. */
static enum refusal
threads_wrong(const struct walk *w, const struct seen *seen, bool all)
{
	enum refusal why = REFUSED_COUNT;
	size_t i;

	for (i = 0; i < w->now.n; i++) {
		if (walk_mask(w, table_states[w->now.v[i].state].named))
			why = worse_of(why, thread_wrong(w, &w->now.v[i],
			    seen, all));
	}
	return why;
}

static enum refusal
value_wrong(struct walk *w)
{
	enum refusal why = REFUSED_COUNT;
	struct seen seen;

	if (w->at == w->n_words)
		return REFUSED_COUNT;
	walk_see(w, &w->words[w->at], &seen);
	if (option_wrong(w, &seen, &why))
		return why;
	why = threads_wrong(w, &seen, false);
	return why != REFUSED_COUNT ? why : threads_wrong(w, &seen, true);
}

static bool
has_interface(const struct walk *w, uint16_t param)
{
	const struct table_type *type =
	    &table_types[table_params[param].type];
	const struct table_alt *alt = &table_alts[type->alts];
	size_t i;

	for (i = 0; i < type->n_values; i++, alt++) {
		if (alt->kind == ALT_INTERFACE && walk_mask(w, alt->mask))
			return true;
	}
	return false;
}

/* Whether the word is an interface where one is part of a command name: it
 * decides which command is meant, and there is none (BEHAVIOUR2 1.5). */
static bool
names_interface(struct walk *w)
{
	const struct table_state *s;
	const struct table_value *v;
	struct interface_name name;
	struct seen seen;
	size_t i, k;

	if (w->at == w->n_words)
		return false;
	walk_see(w, &w->words[w->at], &seen);
	if (!interface_parse(seen.text, &name))
		return false;
	for (i = 0; i < w->now.n; i++) {
		s = &table_states[w->now.v[i].state];
		for (k = 0; k < s->n_values; k++) {
			v = &table_values[s->values + k];
			if (v->name && has_interface(w, v->param) &&
			    walk_allows(w, &w->now.v[i], v->target, v->attr))
				return true;
		}
	}
	return false;
}

/* How many words of the line are the name of a command, of this model or of
 * any. */
static size_t
named_words(const struct walk *walk, const struct place *place, bool any)
{
	const struct thread *t;
	const struct step *s;
	struct walk w;
	size_t deepest = 0, i;

	walk_init(&w, place, walk->arena, walk->line, walk->len, walk->words,
	    walk->n_words);
	w.ctx.memo = &w.memo;
	if (any)
		w.ctx.bit = UINT64_MAX;
	if (w.no_memory)
		return 0;
	(void)walk_skip_no(&w);
	while (w.at < w.n_words && walk_word(&w)) {
		for (i = 0; i < w.now.n; i++) {
			t = &w.now.v[i];
			s = &w.steps[t->step];
			if (walk_mask(&w, table_states[t->state].named) &&
			    (s->literal ? table_literals[s->edge].name :
			    table_values[s->edge].name))
				deepest = w.at;
		}
	}
	return deepest;
}

/* Whether the last word, taken for a parameter behind which more had to come,
 * is out of range for one that may end the line (`[<id>] <seconds>`). */
static bool
last_out_of_range(const struct walk *w, const struct place *place)
{
	const struct table_type *type;
	const struct table_value *v;
	struct thread end = { 0 };
	struct walk again;
	struct seen seen;
	size_t i, k;

	if (w->at < w->n_words)
		return false;
	walk_init(&again, place, w->arena, w->line, w->len, w->words,
	    w->n_words);
	again.ctx.memo = &again.memo;
	if (again.no_memory)
		return false;
	(void)walk_skip_no(&again);
	while (again.at + 1 < again.n_words && walk_word(&again))
		continue;
	if (again.at + 1 != again.n_words)
		return false;
	walk_see(&again, &again.words[again.at], &seen);
	for (i = 0; i < again.now.n; i++) {
		v = &table_values[table_states[again.now.v[i].state].values];
		for (k = table_states[again.now.v[i].state].n_values; k > 0;
		    k--, v++) {
			if (v->name || !walk_allows(&again, &again.now.v[i],
			    v->target, v->attr))
				continue;
			end.state = v->target;
			type = &table_types[table_params[v->param].type];
			if (may_end(&again, &end) &&
			    !type_accepts(&again.ctx, type, seen.text) &&
			    type_wrong(&again.ctx, type, seen.text) ==
			    REFUSED_RANGE)
				return true;
		}
	}
	return false;
}

/* An entry to which the best thread could lead. */
static const struct entry *
nearest_entry(const struct walk *w)
{
	const struct table_state *s;
	int i;

	if (w->now.n == 0)
		return NULL;
	s = &table_states[w->now.v[0].state];
	for (i = 0; i < NEAREST_STEPS; i++) {
		if (s->n_accepts > 0)
			return &table_public[table_accepts[s->accepts].entry];
		if (s->n_literals > 0)
			s = &table_states[table_literals[s->literals].target];
		else if (s->n_values > 0)
			s = &table_states[table_values[s->values].target];
		else
			break;
	}
	return NULL;
}

void
refuse(const struct walk *walk, const struct place *place,
    struct refused *refused)
{
	struct walk w = *walk;

	w.ctx.memo = &w.memo;
	*refused = (struct refused){ .words = w.words, .n_words = w.n_words,
	    .word = w.at };
	refused->column = w.at < w.n_words ? w.words[w.at].start : w.len;
	if (!any_named(&w, false) || names_interface(&w) ||
	    named_words(&w, place, true) > named_words(&w, place, false)) {
		refused->why = REFUSED_NAME;
		return;
	}
	refused->entry = nearest_entry(&w);
	if (!place->administrator && !any_named(&w, true))
		refused->why = REFUSED_LEVEL;
	else if (!walk_count_fits(&w))
		refused->why = last_out_of_range(&w, place) ?
		    REFUSED_RANGE : REFUSED_COUNT;
	else if (w.no_memory)
		refused->why = REFUSED_NO_MEMORY;
	else
		refused->why = value_wrong(&w);
}
