/*
 * The automaton without steps: for each state that a word leads to, the words
 * that may follow with everything that the steps before them ask for.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

struct closing {
	const struct nfa    *nfa;
	struct closed_state *state;
	bool		    *on_path;
	struct intern	    *ids;
};

static char *
attr_key(const struct table_attr *a)
{
	return xformat("%llx %llx %llx %u %u %d %u",
	    (unsigned long long)a->take, (unsigned long long)a->need,
	    (unsigned long long)a->clear, a->max, a->count, a->begin,
	    a->order);
}

/* Parameters are the same to the automaton when name and type are. */
static char *
param_key(const struct param_def *p)
{
	return p == NULL ? xstrdup("") : xformat("<%s %s>", p->name,
	    p->type->key);
}

static char *
label_key(const struct label *l)
{
	return xformat("%d %d %s %s %s %s %llx", l->kind, l->name,
	    l->word ? l->word : "", l->as ? l->as : "",
	    param_key(l->param), param_key(l->group),
	    (unsigned long long)l->mask);
}

/* What the steps on a way ask for. */
struct way {
	struct table_attr attr;
	uint64_t	  mask;
};

static void
close_edge(struct closing *c, const struct nfa_edge *edge,
    const struct way *way)
{
	struct closed_edge e = { .label = edge->label, .attr = way->attr,
	    .target = edge->target };
	char *key;
	size_t i;

	e.label.mask &= way->mask;
	if (e.label.mask == 0)
		return;
	key = xformat("%s %s", label_key(&e.label), attr_key(&e.attr));
	e.id = intern_key(c->ids, key);
	for (i = 0; i < c->state->edges.n; i++) {
		if (c->state->edges.v[i].id == e.id &&
		    c->state->edges.v[i].target == e.target)
			return;
	}
	PUSH(c->state->edges, e);
}

static void
close_accept(struct closing *c, const struct nfa_state *s,
    const struct way *way)
{
	struct closed_accept a = { s->entry, s->negative,
	    s->mask & way->mask, way->attr.need };
	const struct closed_accept *b;
	size_t i;

	for (i = 0; i < c->state->accepts.n; i++) {
		b = &c->state->accepts.v[i];
		if (b->mask == a.mask && b->need == a.need)
			return;
	}
	PUSH(c->state->accepts, a);
}

/* What a step adds; false when the way is closed. */
static bool
step_attr(const struct nfa_step *step, struct table_attr *attr)
{
	switch (step->kind) {
	case STEP_PLAIN:
		break;
	case STEP_TAKE:
		if (attr->take & step->bits)
			return false;
		attr->take |= step->bits;
		break;
	case STEP_NEED:
		if (step->bits & ~attr->take & attr->clear)
			return false;
		attr->need |= step->bits & ~attr->take;
		break;
	case STEP_ROUND:
		attr->clear |= step->bits;
		break;
	case STEP_FIRST:
	case STEP_NEXT:
		attr->clear |= step->bits;
		attr->count = step->kind == STEP_FIRST ? COUNT_FIRST :
		    COUNT_NEXT;
		attr->max = (uint16_t)step->number;
		break;
	case STEP_BEGIN:
		attr->begin = true;
		attr->order = (uint8_t)step->number;
		break;
	}
	return true;
}

static void
close_from(struct closing *c, int from, const struct way *way)
{
	const struct nfa_state *s = &c->nfa->states.v[from];
	struct way next;
	size_t i;

	if (c->on_path[from])
		return;
	c->on_path[from] = true;
	if (s->named)
		c->state->named = true;
	if (s->accept)
		close_accept(c, s, way);
	for (i = 0; i < s->edges.n; i++)
		close_edge(c, &s->edges.v[i], way);
	for (i = 0; i < s->steps.n; i++) {
		next = *way;
		next.mask &= s->steps.v[i].mask;
		if (step_attr(&s->steps.v[i], &next.attr))
			close_from(c, s->steps.v[i].target, &next);
	}
	c->on_path[from] = false;
}

/* Only states that a word leads to are closed. */
void
closure_build(const struct nfa *nfa, struct closed *closed)
{
	struct way none = { { .group = TABLE_NONE }, ~(uint64_t)0 };
	struct intern ids = { 0 };
	struct closing c = { .nfa = nfa, .ids = &ids };
	bool *wanted;
	size_t i, k;

	closed->n = nfa->states.n;
	closed->v = xalloc(closed->n * sizeof(*closed->v));
	c.on_path = xalloc(closed->n);
	wanted = xalloc(closed->n);
	wanted[nfa->start] = wanted[nfa->start_no] = true;
	for (i = 0; i < nfa->states.n; i++) {
		for (k = 0; k < nfa->states.v[i].edges.n; k++)
			wanted[nfa->states.v[i].edges.v[k].target] = true;
	}
	for (i = 0; i < nfa->states.n; i++) {
		closed->v[i].entry = nfa->states.v[i].entry;
		if (!wanted[i])
			continue;
		c.state = &closed->v[i];
		close_from(&c, (int)i, &none);
	}
	closed->n_ids = (int)ids.keys.n;
}
