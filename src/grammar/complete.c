/*
 * What could stand at the end of a line: keywords, options, literals and
 * values of every thread that came so far. Prints nothing; the console and
 * the tools show the candidates.
 */
#include <stdlib.h>
#include <string.h>

#include "grammar/parse.h"
#include "grammar/words.h"

#include "base/banned.h"

struct candidates {
	struct walk	 *walk;
	const struct place *place;
	/* Of each state and struct way: enum reaches. */
	unsigned char	 *reaches;
	struct part	  partial;
	const struct param *param;	/* that names are added for */
	struct candidate *v;
	size_t		  n, size;
};

static const char *
string_at(uint32_t offset)
{
	return table_strings + offset;
}

static bool
begins_with(const char *word, struct part p)
{
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (word[i] == '\0' || word[i] != part_lower(p.s[i]))
			return false;
	}
	return true;
}

/* Adds a candidate unless it is there; the first help stays. */
static void
add(struct candidates *c, struct candidate candidate)
{
	struct candidate *more;
	size_t i;

	if (candidate.word == NULL) {
		c->walk->no_memory = true;
		return;
	}
	for (i = 0; i < c->n; i++) {
		if (strcmp(c->v[i].word, candidate.word) == 0)
			return;
	}
	if (c->n == c->size) {
		more = arena_array(c->walk->arena, c->size * 2 + 32,
		    sizeof(*more));
		if (more == NULL) {
			c->walk->no_memory = true;
			return;
		}
		if (c->n > 0)
			memcpy(more, c->v, c->n * sizeof(*more));
		c->v = more;
		c->size = c->size * 2 + 32;
	}
	c->v[c->n++] = candidate;
}

/* One that stands for a parameter, with the help of that. */
static void
add_told(struct candidates *c, const char *word, const struct param *p,
    bool keyword)
{
	add(c, (struct candidate){ .word = word, .keyword = keyword,
	    .help_en = string_at(p->help_en),
	    .help_ja = string_at(p->help_ja) });
}

/* `before` and `after` with brackets around the latter: name=<param>. */
static char *
bracketed(struct arena *arena, const char *before, const char *name)
{
	size_t n = strlen(before), len = strlen(name);
	char *s = arena_alloc(arena, n + len + 3);

	if (s == NULL)
		return NULL;
	memcpy(s, before, n);
	s[n] = '<';
	memcpy(s + n + 1, name, len);
	s[n + len + 1] = '>';
	return s;
}

static char *
joined(struct arena *arena, const char *a, const char *b)
{
	size_t n = strlen(a), len = strlen(b);
	char *s = arena_alloc(arena, n + len + 1);

	if (s == NULL)
		return NULL;
	memcpy(s, a, n);
	memcpy(s + n, b, len);
	return s;
}

/* An entry whose name is whole at a state, when it is the only one. */
static const struct entry *
named_entry(const struct walk *w, uint32_t state)
{
	const struct table_state *s = &table_states[state];
	int i;

	if (!walk_mask(w, s->named))
		return NULL;
	for (i = 0; i < 64 && s->n_accepts == 0; i++) {
		if (s->n_values > 0)
			s = &table_states[table_values[s->values].target];
		else if (s->n_literals > 0)
			s = &table_states[table_literals[s->literals].target];
		else
			return NULL;
	}
	return s->n_accepts > 0 ?
	    &table_public[table_accepts[s->accepts].entry] : NULL;
}

/* The values of an option whose `name=` is typed. */
static void
add_option_values(struct candidates *c, const struct table_literal *l,
    struct part value)
{
	const struct param *p = &table_params[l->param];
	const struct table_type *type = &table_types[p->type];
	const struct table_alt *alt = &table_alts[type->alts];
	const char *name = string_at(table_words[l->word].text);
	size_t i;

	for (i = 0; i < (size_t)type->n_values + type->n_literals;
	    i++, alt++) {
		if (!walk_mask(c->walk, alt->mask) ||
		    alt->kind != ALT_LITERAL)
			continue;
		if (begins_with(string_at(table_words[alt->word].text), value))
			add_told(c, joined(c->walk->arena, name,
			    string_at(table_words[alt->word].text)), p, true);
	}
	if (type->n_values > 0)
		add_told(c, bracketed(c->walk->arena, name,
		    string_at(p->name)), p, false);
}

static void
add_literal(struct candidates *c, const struct table_literal *l)
{
	const struct table_word *word = &table_words[l->word];
	const char *text = string_at(word->text);
	const struct entry *e;
	struct part name, value;

	if (word->option && part_cut(c->partial, '=', &name, &value)) {
		if (name.len + 1 == word->len && begins_with(text, name))
			add_option_values(c, l, value);
		return;
	}
	if (!begins_with(text, c->partial))
		return;
	if (l->param != TABLE_NONE) {
		add_told(c, text, &table_params[l->param], true);
		return;
	}
	e = named_entry(c->walk, l->target);
	add(c, (struct candidate){ .word = text, .keyword = true,
	    .help_en = e != NULL ? e->help_en : "",
	    .help_ja = e != NULL ? e->help_ja : "" });
}

/* Whether what is typed so far could become a value of the type. */
static bool
could_become(const struct candidates *c, const struct table_type *type)
{
	const struct table_alt *alt = &table_alts[type->alts];
	size_t i;

	if (c->partial.len == 0 || type->rest ||
	    type_accepts(&c->walk->ctx, type, c->partial))
		return true;
	for (i = 0; i < type->n_values; i++, alt++) {
		if (!walk_mask(c->walk, alt->mask) || alt->kind == ALT_NUMBER)
			continue;
		if ((alt->kind == ALT_RANGE || alt->kind == ALT_NUMSET) &&
		    strchr("0123456789-", c->partial.s[0]) == NULL)
			continue;
		if (alt->kind != ALT_INTERFACE ||
		    interface_begins(c->partial, alt->extra))
			return true;
	}
	return false;
}

/* Whether a line that can be typed at this place lies behind a state. */
enum reaches {
	REACHES_UNKNOWN,
	REACHES_NOTHING,
	REACHES_LINE
};

/* Which interface that has to be selected is named on the way. */
enum interface_way {
	WAY_PLAIN,
	WAY_PP,
	WAY_TUNNEL,
	INTERFACE_WAYS
};

/* What the words on the way to a state name. */
struct way {
	enum interface_way interface;
	enum named_object  object;
};
#define WAYS ((size_t)INTERFACE_WAYS * NAMES)

static struct way
way_over_literal(const struct table_literal *l, struct way way)
{
	const char *word = string_at(table_words[l->word].text);
	const enum named_object object = place_word_names(word);

	if (l->param != TABLE_NONE && strcmp(word, "pp") == 0)
		way.interface = WAY_PP;
	else if (l->param != TABLE_NONE && strcmp(word, "tunnel") == 0)
		way.interface = WAY_TUNNEL;
	if (object != NAMES_NOTHING && way.object != NAMES_ONE)
		way.object = object;
	return way;
}

static struct way
way_over_value(const struct table_value *v, struct way way)
{
	if (place_param_names(string_at(table_params[v->param].name)) !=
	    NAMES_NOTHING)
		way.object = NAMES_ONE;
	return way;
}

/* What a thread has behind it; the last word of a kind counts. */
static struct way
way_of(const struct walk *w, const struct thread *t)
{
	const struct step *step;
	struct way way = { WAY_PLAIN, NAMES_NOTHING }, one;
	uint32_t i;

	for (i = t->step; i != STEP_NONE; i = step->before) {
		step = &w->steps[i];
		one = (struct way){ WAY_PLAIN, NAMES_NOTHING };
		one = step->literal ?
		    way_over_literal(&table_literals[step->edge], one) :
		    way_over_value(&table_values[step->edge], one);
		if (way.interface == WAY_PLAIN)
			way.interface = one.interface;
		if (way.object == NAMES_NOTHING || one.object == NAMES_ONE)
			way.object = one.object;
	}
	return way;
}

static bool
ends_line(const struct candidates *c, const struct table_accept *a,
    struct way way)
{
	const struct entry *entry = &table_public[a->entry];
	const enum selection_kind selected = c->place->selection.kind;

	if (entry_detail(entry)->scope == SCOPE_INTERFACE &&
	    ((way.interface == WAY_PP && selected != SELECTION_PP) ||
	    (way.interface == WAY_TUNNEL && selected != SELECTION_TUNNEL)))
		return false;
	return walk_mask(c->walk, table_attrs[a->attr].mask) &&
	    (c->place->administrator || entry->user) &&
	    place_selects(c->place, entry) &&
	    place_names(c->place, entry, way.object);
}

static bool
reaches_line(struct candidates *c, uint32_t state, struct way way)
{
	const struct table_state *s = &table_states[state];
	const struct table_literal *l = &table_literals[s->literals];
	const struct table_value *v = &table_values[s->values];
	const uint16_t reach = c->place->administrator ? s->reach :
	    s->reach_user;
	unsigned char *known = &c->reaches[state * WAYS +
	    (size_t)way.interface * NAMES + way.object];
	bool found = false;
	size_t i;

	if (*known != REACHES_UNKNOWN)
		return *known == REACHES_LINE;
	*known = REACHES_NOTHING;	/* for loops */
	if (!walk_mask(c->walk, reach))
		return false;
	for (i = 0; i < s->n_accepts && !found; i++)
		found = ends_line(c, &table_accepts[s->accepts + i], way);
	for (i = 0; i < s->n_literals && !found; i++, l++)
		found = reaches_line(c, l->target, way_over_literal(l, way));
	for (i = 0; i < s->n_values && !found; i++, v++)
		found = reaches_line(c, v->target, way_over_value(v, way));
	if (found)
		*known = REACHES_LINE;
	return found;
}

static bool
open_to(struct candidates *c, const struct thread *t, uint32_t target,
    uint16_t attr, struct way way)
{
	return walk_allows(c->walk, t, target, attr) &&
	    reaches_line(c, target, way);
}

static void
add_name(void *ctx, const char *name)
{
	struct candidates *c = ctx;

	add(c, (struct candidate){ .name = true,
	    .word = arena_strndup(c->walk->arena, name, strlen(name)),
	    .help_en = string_at(c->param->help_en),
	    .help_ja = string_at(c->param->help_ja) });
}

/* The interfaces that the type takes, by name. False: it takes more. */
static bool
add_interfaces(struct candidates *c, const struct param *p)
{
	const struct table_type *type = &table_types[p->type];
	const struct table_alt *alt = &table_alts[type->alts];
	bool all = true;
	size_t i;

	c->param = p;
	for (i = 0; i < type->n_values; i++, alt++) {
		if (!walk_mask(c->walk, alt->mask))
			continue;
		if (alt->kind == ALT_INTERFACE)
			interface_names(c->walk->ctx.profile, alt->extra,
			    c->partial, add_name, c);
		else
			all = false;
	}
	return all;
}

static void
add_value(struct candidates *c, const struct param *p)
{
	if (!add_interfaces(c, p))
		add_told(c, bracketed(c->walk->arena, "",
		    string_at(p->name)), p, false);
}

static void
add_thread(struct candidates *c, const struct thread *t)
{
	const struct table_state *s = &table_states[t->state];
	const struct table_literal *l = &table_literals[s->literals];
	const struct table_value *v = &table_values[s->values];
	const struct way way = way_of(c->walk, t);
	const struct param *p;
	size_t i;

	for (i = 0; i < s->n_literals; i++, l++) {
		if (open_to(c, t, l->target, l->attr,
		    way_over_literal(l, way)))
			add_literal(c, l);
	}
	for (i = 0; i < s->n_values; i++, v++) {
		p = &table_params[v->param];
		if (open_to(c, t, v->target, v->attr,
		    way_over_value(v, way)) &&
		    could_become(c, &table_types[p->type]))
			add_value(c, p);
	}
}

static int
compare(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if ((x->keyword || x->name) != (y->keyword || y->name))
		return x->keyword || x->name ? -1 : 1;
	return strcmp(x->word, y->word);
}

/* Whether the line may end where a thread is. */
static bool
thread_may_end(const struct candidates *c, const struct thread *t)
{
	const struct table_state *s = &table_states[t->state];
	const struct table_accept *a;
	const struct entry *entry;
	size_t i;

	for (i = 0; i < s->n_accepts; i++) {
		a = &table_accepts[s->accepts + i];
		entry = &table_public[a->entry];
		if (walk_accepts(c->walk, t, a) &&
		    (c->place->administrator || entry->user) &&
		    place_names(c->place, entry, way_of(c->walk, t).object))
			return true;
	}
	return false;
}

/* Whether it may end where the walk is. */
static bool
may_end(const struct candidates *c)
{
	const struct walk *w = c->walk;
	size_t i;

	for (i = 0; w->at == w->n_words && i < w->now.n; i++) {
		if (thread_may_end(c, &w->now.v[i]))
			return true;
	}
	for (i = 0; i < w->rest.n; i++) {
		if (thread_may_end(c, &w->rest.v[i]))
			return true;
	}
	return false;
}

/* Walks all words but the one that is not finished. False: none fits. */
static bool
walk_before(struct walk *w, size_t n)
{
	while (w->at < n) {
		if (!walk_word(w))
			return w->rest.n > 0;
	}
	return true;
}

static enum rc
collect(struct candidates *c, bool *end, bool open)
{
	struct walk *w = c->walk;
	size_t whole = w->n_words - (open ? 1 : 0), i;

	if (whole > 0)
		(void)walk_skip_no(w);
	if (!walk_before(w, whole))
		return w->no_memory ? RC_NOMEM : RC_REFUSED;
	if (w->at == whole) {
		for (i = 0; i < w->now.n; i++)
			add_thread(c, &w->now.v[i]);
		if (whole == 0 && begins_with("no", c->partial) &&
		    c->partial.len <= 2 && c->place->administrator)
			add(c, (struct candidate){ .word = "no",
			    .keyword = true, .help_en = "", .help_ja = "" });
	}
	if (open && w->at == whole)
		(void)walk_word(w);
	*end = may_end(c);
	if (w->no_memory)
		return RC_NOMEM;
	return c->n > 0 || *end ? RC_OK : RC_REFUSED;
}

enum rc
grammar_complete(const struct place *place, struct arena *arena,
    const char *line, size_t len, const struct candidate **candidates,
    size_t *n, bool *end, size_t *partial)
{
	struct candidates c = { .place = place };
	const struct word *words;
	size_t n_words;
	struct walk w;
	enum rc rc;
	bool open;

	if (words_split(arena, line, len, &words, &n_words, &open) != RC_OK)
		return RC_NOMEM;
	walk_init(&w, place, arena, line, len, words, n_words);
	c.walk = &w;
	c.reaches = arena_alloc(arena, (size_t)table_n_states * WAYS);
	if (w.no_memory || c.reaches == NULL)
		return RC_NOMEM;
	memset(c.reaches, REACHES_UNKNOWN, (size_t)table_n_states * WAYS);
	*partial = 0;
	if (open) {
		c.partial.s = words[n_words - 1].text;
		c.partial.len = words[n_words - 1].len;
		*partial = len - words[n_words - 1].start;
	}
	*end = false;
	rc = len > 0 && memchr(line, '\0', len) != NULL ? RC_REFUSED :
	    collect(&c, end, open);
	if (c.n > 1)
		qsort(c.v, c.n, sizeof(*c.v), compare);
	*candidates = c.v;
	*n = c.n;
	return rc;
}
