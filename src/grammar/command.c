/*
 * Makes a struct command of a thread that reached an end: how each word was
 * taken, the values, and where the line lives.
 */
#include <string.h>

#include "grammar/parse.h"

#include "base/banned.h"

static const char *
word_text(uint16_t word)
{
	return table_strings + table_words[word].text;
}

static const struct table_type *
param_type(uint16_t param)
{
	return &table_types[table_params[param].type];
}

/* A copy of the text in the arena; NULL without memory. */
static const char *
keep(struct arena *arena, struct text *t)
{
	const char *copy = t->failed ? NULL :
	    arena_strndup(arena, text_str(t), t->len);

	text_reset(t);
	return copy;
}

/* The table's own text, or `name=` and the value. */
static const char *
take_literal(const struct walk *w, const struct step *step, struct taken *to,
    struct text *t)
{
	const struct table_literal *l = &table_literals[step->edge];

	to->param = l->param;
	to->word = l->as;
	to->literal = l->param != TABLE_NONE && !table_words[l->word].option;
	if (!table_words[l->word].option)
		return word_text(l->as);
	to->value = walk_value(w, step);
	text_adds(t, word_text(l->as));
	type_print_as(&w->ctx, param_type(l->param), to->alt, to->value, t);
	return keep(w->arena, t);
}

static const char *
take_value(const struct walk *w, const struct step *step, struct taken *to,
    struct text *t)
{
	const struct table_value *v = &table_values[step->edge];

	to->param = v->param;
	to->word = TABLE_NONE;
	to->value = walk_value(w, step);
	type_print_as(&w->ctx, param_type(v->param), to->alt, to->value, t);
	if (step->shadowed && !t->failed && t->data[0] != '"') {
		text_reset(t);
		text_add_quotes(t, to->value.s, to->value.len);
	}
	return keep(w->arena, t);
}

/* Fills taken[] from the thread's steps, last word first. */
static bool
take_steps(const struct walk *w, const struct thread *thread,
    struct taken *taken, struct text *t, size_t *n)
{
	const struct table_attr *attr;
	const struct step *step;
	struct taken *to;
	uint32_t i;

	for (i = thread->step; i != STEP_NONE; i = step->before) {
		step = &w->steps[i];
		to = &taken[step->word];
		if (step->word + 1 > *n)
			*n = step->word + 1;
		to->alt = step->alt == ALT_NONE ? NULL :
		    &table_alts[step->alt];
		to->canonical = step->literal ?
		    take_literal(w, step, to, t) : take_value(w, step, to, t);
		attr = &table_attrs[step->literal ?
		    table_literals[step->edge].attr :
		    table_values[step->edge].attr];
		to->group = attr->group;
		to->begin = attr->begin;
		to->order = attr->order;
		if (to->canonical == NULL)
			return false;
	}
	return true;
}

struct values {
	struct arena	   *arena;
	const struct match *match;
	struct value	   *v;
	size_t		    n, size;
	size_t		    word;
	bool		    no_memory;
};

static struct value *
add_value(struct values *values, uint16_t param, const char *text)
{
	struct value *v;

	if (values->n == values->size) {
		v = arena_array(values->arena, values->size * 2 + 8,
		    sizeof(*v));
		if (v == NULL) {
			values->no_memory = true;
			return NULL;
		}
		if (values->n > 0)
			memcpy(v, values->v, values->n * sizeof(*v));
		values->v = v;
		values->size = values->size * 2 + 8;
	}
	v = &values->v[values->n++];
	v->param = &table_params[param];
	v->name = table_strings + v->param->name;
	v->text = text;
	v->integer = 0;
	v->word = values->word;
	values->no_memory |= text == NULL;
	return v;
}

/* The printed text without the quotes that printing may have added. */
static const char *
plain_text(struct values *values, const struct table_type *type,
    struct part p)
{
	struct text t = TEXT_INIT;
	const char *copy;

	type_print(&values->match->ctx, type, p, &t);
	if (t.len > 0 && memchr(t.data, '"', t.len) != NULL) {
		text_reset(&t);
		text_add(&t, p.s, p.len);
	}
	copy = keep(values->arena, &t);
	text_fini(&t);
	return copy;
}

static void
add_inner(void *ctx, const struct param *param, struct part p)
{
	struct values *values = ctx;
	const struct table_type *type = &table_types[param->type];
	struct value *v;

	v = add_value(values, (uint16_t)(param - table_params),
	    plain_text(values, type, p));
	if (v != NULL && type->list == 0)
		v->integer = type_number(type_find(&values->match->ctx, type,
		    p), p);
}

static void
add_literal_value(struct values *values, const struct taken *taken)
{
	struct part p = { word_text(taken->word),
	    table_words[taken->word].len };
	struct value *v = add_value(values, taken->param, p.s);
	int64_t n;

	if (v == NULL)
		return;
	if (part_is(p, "anonymous"))
		v->integer = PP_ANONYMOUS;
	else if (part_number(p, &n))
		v->integer = n;
}

/* The printed word without `name=`, shared unless printing added quotes. */
static const char *
value_text(struct values *values, const struct taken *taken)
{
	const char *s = taken->canonical;

	if (taken->word != TABLE_NONE)
		s += table_words[taken->word].len;
	return strchr(s, '"') == NULL ? s : plain_text(values,
	    param_type(taken->param), taken->value);
}

/* A word's value, and those of a pattern's parameters behind it. */
static void
add_word_value(struct values *values, const struct taken *taken)
{
	struct value *v;

	if (taken->literal) {
		add_literal_value(values, taken);
		return;
	}
	v = add_value(values, taken->param, value_text(values, taken));
	if (v == NULL || taken->alt == NULL)
		return;
	v->integer = type_number(taken->alt, taken->value);
	if (taken->alt->kind == ALT_PATTERN)
		type_pattern_walk(&values->match->ctx, taken->alt,
		    taken->value, add_inner, values);
}

/* The text of a composite: its words up to the end of the group. */
static void
add_group_value(struct values *values, const struct taken *taken, size_t n)
{
	struct text t = TEXT_INIT;
	size_t i;

	for (i = 0; i < n; i++) {
		if (taken[i].group != taken[0].group ||
		    (i > 0 && taken[i].begin))
			break;
		if (i > 0)
			text_addc(&t, ' ');
		text_adds(&t, taken[i].canonical);
	}
	(void)add_value(values, taken[0].group, keep(values->arena, &t));
	text_fini(&t);
}

static bool
make_values(struct arena *arena, const struct match *match, size_t n,
    struct command *command)
{
	struct values values = { .arena = arena, .match = match };
	const struct taken *taken = match->taken;
	size_t i;

	for (i = 0; i < n; i++) {
		values.word = i;
		if (taken[i].group != TABLE_NONE && taken[i].begin)
			add_group_value(&values, taken + i, n - i);
		if (taken[i].param != TABLE_NONE)
			add_word_value(&values, &taken[i]);
	}
	command->values = values.v;
	command->n_values = values.n;
	return !values.no_memory;
}

enum rc
command_make(const struct walk *w, const struct place *place,
    const struct thread *thread, const struct table_accept *accept,
    struct command *command)
{
	struct text t = TEXT_INIT;
	struct taken *taken;
	struct match *match;
	size_t n = 0, i;
	bool made;

	*command = (struct command){ .entry = &table_public[accept->entry],
	    .negative = accept->negative, .words = w->words,
	    .profile = place->profile, .file = place->file,
	    .stored = place->stored };
	taken = arena_array(w->arena, w->n_words, sizeof(*taken));
	match = arena_alloc(w->arena, sizeof(*match));
	if (taken == NULL || match == NULL)
		return RC_NOMEM;
	for (i = 0; i < w->n_words; i++)
		taken[i].param = taken[i].group = taken[i].word = TABLE_NONE;
	taken[0].canonical = "no";
	made = take_steps(w, thread, taken, &t, &n);
	text_fini(&t);
	match->ctx = w->ctx;
	match->ctx.memo = NULL;
	match->taken = taken;
	command->match = match;
	command->n_words = n;
	return made && make_values(w->arena, match, n, command) ? RC_OK :
	    RC_NOMEM;
}
