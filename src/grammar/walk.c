/*
 * Walks a line through the automaton with a set of threads. At each word:
 * keywords and literals that are the word, then values that take it, and only
 * without either the one keyword that begins with it. Nothing is decided here.
 */
#include "grammar/walk.h"

#include <string.h>

#include "base/banned.h"

#define FIRST_THREADS 16
#define FIRST_STEPS 32

static bool
is_option(const struct table_literal *l)
{
	return table_words[l->word].option;
}

void
walk_init(struct walk *w, const struct place *place, struct arena *arena,
    const char *line, size_t len, const struct word *words, size_t n_words)
{
	unsigned int bit = place->profile->bit;

	*w = (struct walk){ .arena = arena, .line = line, .len = len,
	    .words = words, .n_words = n_words };
	w->ctx.memo = &w->memo;
	w->ctx.profile = place->profile;
	w->ctx.bit = (uint64_t)1 << (place->file ? bit + TABLE_FILE_BITS : bit);
	w->now.size = w->next.size = FIRST_THREADS;
	w->now.v = arena_array(arena, FIRST_THREADS, sizeof(*w->now.v));
	w->next.v = arena_array(arena, FIRST_THREADS, sizeof(*w->next.v));
	w->steps_size = FIRST_STEPS;
	w->steps = arena_array(arena, FIRST_STEPS, sizeof(*w->steps));
	w->lower = arena_alloc(arena, len + 1);
	w->no_memory = w->now.v == NULL || w->next.v == NULL ||
	    w->steps == NULL || w->lower == NULL;
	if (w->no_memory)
		return;
	w->now.v[0] = (struct thread){ .state = table_start,
	    .step = STEP_NONE };
	w->now.n = 1;
}

bool
walk_skip_no(struct walk *w)
{
	struct part p;

	if (w->no_memory || w->n_words == 0 || w->words[0].quoted)
		return false;
	p = (struct part){ w->words[0].text, w->words[0].len };
	if (!part_is(p, "no"))
		return false;
	w->now.v[0].state = table_start_no;
	w->at = 1;
	return true;
}

static uint16_t
find_word(uint32_t hash, const char *s, size_t len)
{
	uint32_t slot = table_hash_end(hash);
	const struct table_word *word;
	uint16_t id;

	for (;; slot++) {
		id = table_hash[slot & (table_hash_size - 1)];
		if (id == TABLE_NONE)
			return TABLE_NONE;
		word = &table_words[id];
		if (word->len == len &&
		    memcmp(table_strings + word->text, s, len) == 0)
			return id;
	}
}

/* `name=`, len bytes, counts only when neither the name nor the `=` was
 * quoted. */
static void
see_option(const struct walk *w, const struct word *word, uint32_t hash,
    size_t len, struct seen *seen)
{
	seen->value = part_from(seen->text, len);
	seen->quoted_option = find_word(hash, w->lower, len);
	if (memcmp(w->line + word->start, seen->text.s, len) == 0)
		seen->option = seen->quoted_option;
}

void
walk_see(struct walk *w, const struct word *word, struct seen *seen)
{
	uint32_t hash = TABLE_HASH_START, option_hash = 0;
	size_t option = 0, i;

	*seen = (struct seen){ .text = { word->text, word->len },
	    .lower = w->lower, .option = TABLE_NONE,
	    .quoted_option = TABLE_NONE, .quoted = word->quoted };
	for (i = 0; i < word->len; i++) {
		w->lower[i] = part_lower(word->text[i]);
		hash = table_hash_add(hash, w->lower[i]);
		if (w->lower[i] == '=' && option == 0) {
			option = i + 1;
			option_hash = hash;
		}
	}
	w->lower[i] = '\0';
	seen->id = find_word(hash, w->lower, word->len);
	if (option > 0)
		see_option(w, word, option_hash, option, seen);
}

const struct table_literal *
walk_literals(const struct thread *t, uint16_t id, size_t *n)
{
	const struct table_state *s = &table_states[t->state];
	const struct table_literal *l = &table_literals[s->literals];
	size_t lo = 0, hi = s->n_literals, mid;

	*n = 0;
	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (l[mid].word < id)
			lo = mid + 1;
		else
			hi = mid;
	}
	while (lo + *n < s->n_literals && l[lo + *n].word == id)
		(*n)++;
	return l + lo;
}

bool
walk_allows(const struct walk *w, const struct thread *t, uint32_t target,
    uint16_t attr)
{
	const struct table_attr *a = &table_attrs[attr];

	if (!walk_mask(w, table_states[target].reach))
		return false;
	if (attr == 0)
		return true;
	return (a->mask == TABLE_NONE || walk_mask(w, a->mask)) &&
	    (t->used & ~a->clear & a->take) == 0 &&
	    (t->used & a->need) == a->need &&
	    (a->count != COUNT_NEXT || t->count < a->max);
}

bool
walk_accepts(const struct walk *w, const struct thread *t,
    const struct table_accept *accept)
{
	const struct table_attr *a = &table_attrs[accept->attr];

	return walk_mask(w, a->mask) && (t->used & a->need) == a->need;
}

/* Doubles an array in the arena. */
static void *
grow(struct walk *w, void *v, size_t n, size_t *size, size_t each)
{
	void *more;

	more = arena_array(w->arena, *size * 2 + FIRST_THREADS, each);
	if (more == NULL) {
		w->no_memory = true;
		return NULL;
	}
	if (n > 0)
		memcpy(more, v, n * each);
	*size = *size * 2 + FIRST_THREADS;
	return more;
}

static bool
is_double(const struct threads *threads, const struct thread *t)
{
	size_t i;

	for (i = 0; i < threads->n; i++) {
		if (threads->v[i].state == t->state &&
		    threads->v[i].used == t->used &&
		    threads->v[i].count == t->count)
			return true;
	}
	return false;
}

/* The thread behind an edge, when it may take it. */
static void
follow(struct walk *w, const struct thread *t, struct threads *to,
    uint32_t target, uint16_t attr, struct step step)
{
	const struct table_attr *a = &table_attrs[attr];
	struct thread moved = { target, 0, (t->used & ~a->clear) | a->take,
	    t->count };
	void *v;

	if (!walk_allows(w, t, target, attr))
		return;
	if (a->count == COUNT_FIRST)
		moved.count = 1;
	else if (a->count == COUNT_NEXT)
		moved.count++;
	/* of two that took the rest of the line each is another one */
	if (to != &w->rest && is_double(to, &moved))
		return;
	if (w->n_steps == w->steps_size) {
		v = grow(w, w->steps, w->n_steps, &w->steps_size,
		    sizeof(step));
		if (v == NULL)
			return;
		w->steps = v;
	}
	if (to->n == to->size) {
		v = grow(w, to->v, to->n, &to->size, sizeof(moved));
		if (v == NULL)
			return;
		to->v = v;
	}
	step.before = t->step;
	step.word = (uint32_t)w->at;
	moved.step = (uint32_t)w->n_steps;
	w->steps[w->n_steps++] = step;
	to->v[to->n++] = moved;
}

static void
follow_literal(struct walk *w, const struct thread *t,
    const struct table_literal *l)
{
	struct step step = { .edge = (uint32_t)(l - table_literals),
	    .alt = ALT_NONE, .literal = true };

	follow(w, t, &w->next, l->target, l->attr, step);
}

/* Whether the type takes the part; *alt: the alternative, of one value. */
static bool
takes(const struct walk *w, const struct table_type *type, struct part p,
    bool literals, uint32_t *alt)
{
	const struct table_alt *found;

	*alt = ALT_NONE;
	if (type->list > 0)
		return type_accepts(&w->ctx, type, p);
	found = literals ? type_find(&w->ctx, type, p) :
	    type_value(&w->ctx, type, p);
	if (found != NULL)
		*alt = (uint32_t)(found - table_alts);
	return found != NULL;
}

/* Keywords and literals that are the word. */
static void
take_exact(struct walk *w, const struct seen *seen)
{
	const struct table_literal *l;
	size_t i, k, n;

	for (i = 0; seen->id != TABLE_NONE && i < w->now.n; i++) {
		l = walk_literals(&w->now.v[i], seen->id, &n);
		for (k = 0; k < n; k++) {
			if (!is_option(&l[k]))
				follow_literal(w, &w->now.v[i], &l[k]);
		}
	}
}

/* name=value with a value that the option's type takes. */
static void
take_options(struct walk *w, const struct seen *seen)
{
	const struct table_literal *l;
	struct step step = { .literal = true };
	size_t i, k, n;

	for (i = 0; seen->option != TABLE_NONE && i < w->now.n; i++) {
		l = walk_literals(&w->now.v[i], seen->option, &n);
		for (k = 0; k < n; k++) {
			step.edge = (uint32_t)(&l[k] - table_literals);
			if (takes(w, &table_types[table_params[
			    l[k].param].type], seen->value, true, &step.alt))
				follow(w, &w->now.v[i], &w->next, l[k].target,
				    l[k].attr, step);
		}
	}
}

struct part
walk_rest(const struct walk *w, const struct word *word)
{
	size_t end = w->len;

	while (end > word->end &&
	    (w->line[end - 1] == ' ' || w->line[end - 1] == '\t'))
		end--;
	return (struct part){ w->line + word->start, end - word->start };
}

/* Whether a keyword of the thread's place is the word: free text then is not
 * asked. */
static bool
has_keyword(const struct walk *w, const struct thread *t, uint16_t word,
    uint16_t option)
{
	const uint16_t ids[] = { word, option };
	const struct table_literal *l;
	size_t i, k, n;

	for (i = 0; i < sizeof(ids) / sizeof(*ids); i++) {
		if (ids[i] == TABLE_NONE)
			continue;
		l = walk_literals(t, ids[i], &n);
		for (k = 0; k < n; k++) {
			if (walk_allows(w, t, l[k].target, l[k].attr))
				return true;
		}
	}
	return false;
}

/* Whether a quoted word would be a keyword somewhere without its quotes. */
static bool
is_shadowed(const struct walk *w, const struct seen *seen)
{
	size_t i;

	for (i = 0; seen->quoted && i < w->now.n; i++) {
		if (has_keyword(w, &w->now.v[i], seen->id,
		    seen->quoted_option))
			return true;
	}
	return false;
}

/* Whether what takes anything leaves the word to a keyword. */
static bool
is_hidden(const struct walk *w, const struct thread *t,
    const struct seen *seen)
{
	return has_keyword(w, t, seen->quoted ? TABLE_NONE : seen->id,
	    seen->option);
}

/* Whether the word looks like an option and options such as `-c' go there:
 * then it is none of the names and paths that stand beside them. */
static bool
is_dashed(const struct thread *t, const struct seen *seen)
{
	const struct table_state *s = &table_states[t->state];
	const struct table_literal *l = &table_literals[s->literals];
	size_t i;

	if (seen->quoted || seen->text.len < 2 || seen->text.s[0] != '-')
		return false;
	for (i = 0; i < s->n_literals; i++) {
		if (table_strings[table_words[l[i].word].text] == '-')
			return true;
	}
	return false;
}

static void
take_values_of(struct walk *w, const struct thread *t,
    const struct seen *seen, bool shadowed)
{
	const struct table_state *s = &table_states[t->state];
	const struct table_value *v = &table_values[s->values];
	const struct table_type *type;
	struct step step = { .shadowed = shadowed };
	struct threads *to;
	struct part p;
	const bool dashed = is_dashed(t, seen);
	enum alt_kind kind;
	size_t i;

	for (i = 0; i < s->n_values; i++, v++) {
		if (!walk_allows(w, t, v->target, v->attr))
			continue;
		type = &table_types[table_params[v->param].type];
		to = type->rest ? &w->rest : &w->next;
		p = type->rest ? walk_rest(w, &w->words[w->at]) : seen->text;
		step.edge = (uint32_t)(v - table_values);
		if (!takes(w, type, p, false, &step.alt))
			continue;
		kind = step.alt != ALT_NONE ? table_alts[step.alt].kind :
		    ALT_KINDS;
		if (dashed && (type_is_free(kind) || kind == ALT_PATTERN))
			continue;
		if (type_is_free(kind) && is_hidden(w, t, seen))
			continue;
		follow(w, t, to, v->target, v->attr, step);
	}
}

static void
take_values(struct walk *w, const struct seen *seen)
{
	bool shadowed = is_shadowed(w, seen);
	size_t i;

	for (i = 0; i < w->now.n; i++)
		take_values_of(w, &w->now.v[i], seen, shadowed);
}

/* The first word of the table that is not below the text. */
static uint16_t
first_word(const char *s)
{
	size_t lo = 0, hi = table_n_words, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (strcmp(table_strings + table_words[mid].text, s) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return (uint16_t)lo;
}

static bool
begins(uint16_t word, const char *s, size_t len)
{
	return word < table_n_words && table_words[word].len >= len &&
	    memcmp(table_strings + table_words[word].text, s, len) == 0;
}

/* The only word, over all threads, that begins with the text. */
static uint16_t
only_beginning(const struct walk *w, const struct seen *seen)
{
	uint16_t low = first_word(seen->lower), found = TABLE_NONE;
	const struct table_literal *l, *end;
	const struct table_state *s;
	size_t i, n;

	for (i = 0; i < w->now.n; i++) {
		s = &table_states[w->now.v[i].state];
		end = &table_literals[s->literals] + s->n_literals;
		l = walk_literals(&w->now.v[i], low, &n);
		for (; l < end && begins(l->word, seen->lower, seen->text.len);
		    l++) {
			if (is_option(l) || l->word == found ||
			    !walk_allows(w, &w->now.v[i], l->target, l->attr))
				continue;
			if (found != TABLE_NONE)
				return TABLE_NONE;
			found = l->word;
		}
	}
	return found;
}

static void
take_beginning(struct walk *w, const struct seen *seen)
{
	struct seen whole = *seen;

	if (seen->text.len == 0 || part_digits(seen->text))
		return;
	whole.id = only_beginning(w, seen);
	take_exact(w, &whole);
}

bool
walk_word(struct walk *w)
{
	struct threads swap;
	struct seen seen;

	if (w->no_memory)
		return false;
	walk_see(w, &w->words[w->at], &seen);
	w->next.n = 0;
	take_options(w, &seen);
	if (!seen.quoted)
		take_exact(w, &seen);
	take_values(w, &seen);
	if (seen.quoted)
		take_exact(w, &seen);
	if (w->next.n == 0 && w->rest.n == 0)
		take_beginning(w, &seen);
	if (w->next.n == 0 || w->no_memory)
		return false;
	swap = w->now;
	w->now = w->next;
	w->next = swap;
	w->at++;
	return true;
}

struct part
walk_value(const struct walk *w, const struct step *step)
{
	const struct word *word = &w->words[step->word];
	struct part p = { word->text, word->len }, name;
	uint16_t param;

	if (step->literal) {
		if (is_option(&table_literals[step->edge]))
			(void)part_cut(p, '=', &name, &p);
		return p;
	}
	param = table_values[step->edge].param;
	return table_types[table_params[param].type].rest ?
	    walk_rest(w, word) : p;
}

/* Above so many ways the number of words is not counted any more. */
#define COUNTED_MAX 512

static bool
can_end(const struct walk *w, const struct threads *threads)
{
	const struct table_state *s;
	size_t i, k;

	for (i = 0; i < threads->n; i++) {
		s = &table_states[threads->v[i].state];
		for (k = 0; k < s->n_accepts; k++) {
			if (walk_accepts(w, &threads->v[i],
			    &table_accepts[s->accepts + k]))
				return true;
		}
	}
	return false;
}

/* Takes any word: every edge that is no part of a name. */
static void
take_anything(struct walk *w, const struct thread *t)
{
	const struct table_state *s = &table_states[t->state];
	const struct table_literal *l = &table_literals[s->literals];
	const struct table_value *v = &table_values[s->values];
	const struct step none = { .alt = ALT_NONE };
	bool rest;
	size_t i;

	for (i = 0; i < s->n_literals; i++, l++) {
		if (!l->name)
			follow(w, t, &w->next, l->target, l->attr, none);
	}
	for (i = 0; i < s->n_values; i++, v++) {
		rest = table_types[table_params[v->param].type].rest;
		if (!v->name)
			follow(w, t, rest ? &w->rest : &w->next, v->target,
			    v->attr, none);
	}
}

bool
walk_count_fits(struct walk *w)
{
	struct threads now = { 0 }, swap;
	size_t left, i;

	now.v = arena_array(w->arena, w->now.n + 1, sizeof(*now.v));
	if (now.v == NULL) {
		w->no_memory = true;
		return true;
	}
	now.size = w->now.n + 1;
	for (i = 0; i < w->now.n; i++) {
		if (walk_mask(w, table_states[w->now.v[i].state].named))
			now.v[now.n++] = w->now.v[i];
	}
	for (left = w->n_words - w->at; left > 0; left--) {
		w->next.n = w->rest.n = 0;
		for (i = 0; i < now.n; i++)
			take_anything(w, &now.v[i]);
		if (w->no_memory || w->next.n > COUNTED_MAX ||
		    can_end(w, &w->rest))
			return true;
		swap = now;
		now = w->next;
		w->next = swap;
	}
	return can_end(w, &now);
}
