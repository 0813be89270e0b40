/*
 * Looks for lines with two meanings: two forms of one entry that are written
 * alike, and two entries that one line could mean. The latter walk the
 * automaton in pairs, as far as the same words lead both on.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

/* A form with types for its parameters. */
static char *
shape_text(const struct element *e)
{
	char *text;
	size_t i;

	if (e->param != NULL && e->literal == NULL)
		return xformat("%s{%s}", e->text != NULL ? e->text : "",
		    e->param->type->key);
	if (e->kids.n == 0)
		return element_text(e);
	text = xformat("%d(", e->kind);
	for (i = 0; i < e->kids.n; i++)
		text = xformat("%s %s", text, shape_text(e->kids.v[i]));
	return xformat("%s)", text);
}

/* The same form twice, each time for something else, is one form. */
static bool
completes(const struct form_def *a, const struct form_def *b)
{
	return strcmp(a->text, b->text) == 0 && a->mask != b->mask;
}

static void
check_entry_forms(const struct entry_def *e)
{
	const struct form_def *a, *b;
	size_t i, k;

	for (i = 0; i < e->forms.n; i++) {
		for (k = 0; k < i; k++) {
			a = &e->forms.v[k];
			b = &e->forms.v[i];
			if (a->negative == b->negative &&
			    (a->mask & b->mask) != 0 && !completes(a, b) &&
			    strcmp(shape_text(a->root),
			    shape_text(b->root)) == 0)
				fail(b->at, "this form and that of line %d "
				    "cannot be told apart", a->at.line);
		}
	}
}

struct pair {
	int a, b;
};

struct pairing {
	const struct schema *schema;
	const struct closed *closed;
	VEC(struct pair) todo;
	struct intern	 seen;
	struct intern	 told;
};

/* Free text takes the words of every other type. */
static bool
is_free(enum alt_kind kind)
{
	return kind == ALT_STRING || kind == ALT_ASCII ||
	    kind == ALT_COMMUNITY || kind == ALT_REST || kind == ALT_REGEXP ||
	    kind == ALT_PATH || kind == ALT_LOWER;
}

static bool
alts_overlap(const struct alt *a, const struct alt *b)
{
	if ((a->mask & b->mask) == 0 || a->kind == ALT_LITERAL ||
	    b->kind == ALT_LITERAL || a->kind == ALT_COMPOSITE ||
	    b->kind == ALT_COMPOSITE)
		return false;
	if (is_free(a->kind) || is_free(b->kind))
		return true;
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case ALT_NUMBER:
	case ALT_NUMSET:
	case ALT_RANGE:
		return a->lo <= b->hi && b->lo <= a->hi;
	case ALT_INTERFACE:
		return (a->extra & b->extra) != 0;
	case ALT_PATTERN:
		return strcmp(a->pattern, b->pattern) == 0;
	default:
		return true;
	}
}

static bool
types_overlap(const struct type *a, const struct type *b)
{
	size_t i, k;

	for (i = 0; i < a->alts.n; i++) {
		for (k = 0; k < b->alts.n; k++) {
			if (alts_overlap(&a->alts.v[i], &b->alts.v[k]))
				return true;
		}
	}
	return false;
}

/* Whether one word can take both edges, neither of them before the other. */
static bool
labels_overlap(const struct label *a, const struct label *b)
{
	if ((a->mask & b->mask) == 0)
		return false;
	if ((a->kind == LABEL_VALUE) != (b->kind == LABEL_VALUE))
		return false;
	if (a->kind != LABEL_VALUE)
		return strcmp(a->word, b->word) == 0;
	return a->param->type == b->param->type ||
	    types_overlap(a->param->type, b->param->type);
}

static void
add_pair(struct pairing *p, int a, int b)
{
	struct pair pair = { a < b ? a : b, a < b ? b : a };
	char *key;
	int n;

	if (p->closed->v[a].entry == p->closed->v[b].entry)
		return;
	key = xformat("%d %d", pair.a, pair.b);
	n = intern_key(&p->seen, key);
	free(key);
	if ((size_t)n == p->todo.n)
		PUSH(p->todo, pair);
}

static enum need_kind
selection_of(const struct entry_def *e)
{
	return e->scope == SCOPE_PP ? NEED_PP :
	    e->scope == SCOPE_TUNNEL ? NEED_TUNNEL :
	    e->needs == NEED_NAMED ? NEED_NOTHING : e->needs;
}

/* What is selected tells entries apart that are otherwise the same. */
static bool
selection_differs(const struct entry_def *a, const struct entry_def *b)
{
	return selection_of(a) != NEED_NOTHING &&
	    selection_of(b) != NEED_NOTHING &&
	    selection_of(a) != selection_of(b);
}

static void
tell(struct pairing *p, int a, int b)
{
	const struct entry_def *first = p->schema->entries.v[a < b ? a : b];
	const struct entry_def *second = p->schema->entries.v[a < b ? b : a];
	size_t n = p->told.keys.n;

	if (selection_differs(first, second))
		return;
	(void)intern_key(&p->told, xformat("%d %d", first->number,
	    second->number));
	if (p->told.keys.n > n)
		fail(second->at, "%s cannot be told apart from %s, %s:%d",
		    second->name, first->name, first->at.file,
		    first->at.line);
}

static void
compare_accepts(struct pairing *p, const struct closed_state *a,
    const struct closed_state *b)
{
	const struct closed_accept *x, *y;
	size_t i, k;

	for (i = 0; i < a->accepts.n; i++) {
		for (k = 0; k < b->accepts.n; k++) {
			x = &a->accepts.v[i];
			y = &b->accepts.v[k];
			if (x->negative == y->negative &&
			    (x->mask & y->mask) != 0)
				tell(p, x->entry, y->entry);
		}
	}
}

static void
follow_pair(struct pairing *p, const struct closed_state *a,
    const struct closed_state *b)
{
	size_t i, k;

	compare_accepts(p, a, b);
	for (i = 0; i < a->edges.n; i++) {
		for (k = 0; k < b->edges.n; k++) {
			if (labels_overlap(&a->edges.v[i].label,
			    &b->edges.v[k].label))
				add_pair(p, a->edges.v[i].target,
				    b->edges.v[k].target);
		}
	}
}

/* The first words, from the start that all entries share. */
static void
start_pairs(struct pairing *p, int start)
{
	const struct closed_state *s = &p->closed->v[start];
	size_t i, k;

	for (i = 0; i < s->edges.n; i++) {
		for (k = i + 1; k < s->edges.n; k++) {
			if (labels_overlap(&s->edges.v[i].label,
			    &s->edges.v[k].label))
				add_pair(p, s->edges.v[i].target,
				    s->edges.v[k].target);
		}
	}
}

void
shapes_check(const struct schema *schema, const struct nfa *nfa,
    const struct closed *closed)
{
	struct pairing p = { .schema = schema, .closed = closed };
	struct pair pair;
	size_t i;

	for (i = 0; i < schema->entries.n; i++)
		check_entry_forms(schema->entries.v[i]);
	start_pairs(&p, nfa->start);
	start_pairs(&p, nfa->start_no);
	for (i = 0; i < p.todo.n; i++) {
		pair = p.todo.v[i];
		follow_pair(&p, &closed->v[pair.a], &closed->v[pair.b]);
	}
}
