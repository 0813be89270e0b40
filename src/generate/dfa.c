/*
 * Joins what the same words lead to: forms and entries that begin alike share
 * their states, so that few threads walk. Works out for every state what lies
 * beyond it.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

struct joining {
	const struct closed *closed;
	struct dfa	    *dfa;
	struct intern	     sets;
};

static int
compare_ints(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return x < y ? -1 : x > y;
}

/* The state for a set of states of the nfa; sorts it, drops doubles. */
static int
state_of(struct joining *j, int *v, size_t n)
{
	struct dfa_state s = { 0 };
	char *key, *p;
	size_t i, kept = 0;
	int number;

	qsort(v, n, sizeof(*v), compare_ints);
	for (i = 0; i < n; i++) {
		if (kept == 0 || v[kept - 1] != v[i])
			v[kept++] = v[i];
	}
	key = p = xalloc(kept * 8 + 1);
	for (i = 0; i < kept; i++)
		p += snprintf(p, 9, "%x ", (unsigned int)v[i]);
	number = intern_key(&j->sets, key);
	free(key);
	if ((size_t)number < j->dfa->states.n)
		return number;
	for (i = 0; i < kept; i++)
		PUSH(s.members, v[i]);
	PUSH(j->dfa->states, s);
	return number;
}

static int
compare_edges(const void *a, const void *b)
{
	const struct closed_edge *x = *(struct closed_edge *const *)a;
	const struct closed_edge *y = *(struct closed_edge *const *)b;

	if (x->id != y->id)
		return x->id < y->id ? -1 : 1;
	return x->target < y->target ? -1 : x->target > y->target;
}

/* The edges of all members, equal ones side by side, then joined. */
static void
join_edges(struct joining *j, int number)
{
	VEC(struct closed_edge *) all = { 0 };
	VEC(int) targets = { 0 };
	struct dfa_edge edge;
	struct closed_state *member;
	size_t i, k;

	for (i = 0; i < j->dfa->states.v[number].members.n; i++) {
		member = &j->closed->v[j->dfa->states.v[number].members.v[i]];
		for (k = 0; k < member->edges.n; k++)
			PUSH(all, &member->edges.v[k]);
	}
	if (all.n > 0)
		qsort(all.v, all.n, sizeof(*all.v), compare_edges);
	for (i = 0; i < all.n; i = k) {
		targets.n = 0;
		edge.edge = all.v[i];
		for (k = i; k < all.n && all.v[k]->id == edge.edge->id; k++)
			PUSH(targets, all.v[k]->target);
		edge.target = state_of(j, targets.v, targets.n);
		PUSH(j->dfa->states.v[number].edges, edge);
	}
	free(all.v);
	free(targets.v);
}

static void
join_accepts(struct joining *j, struct dfa_state *s)
{
	const struct closed_state *member;
	const struct closed_accept *a, *b;
	size_t i, k, l;

	for (i = 0; i < s->members.n; i++) {
		member = &j->closed->v[s->members.v[i]];
		for (k = 0; k < member->accepts.n; k++) {
			a = &member->accepts.v[k];
			for (l = 0; l < s->accepts.n; l++) {
				b = &s->accepts.v[l];
				if (a->entry == b->entry &&
				    a->need == b->need && a->mask == b->mask)
					break;
			}
			if (l == s->accepts.n)
				PUSH(s->accepts, *a);
		}
	}
}

static void
name_state(const struct schema *schema, const struct closed *closed,
    struct dfa_state *s)
{
	const struct closed_state *member;
	const struct entry_def *e;
	size_t i;

	for (i = 0; i < s->members.n; i++) {
		member = &closed->v[s->members.v[i]];
		if (!member->named || member->entry < 0)
			continue;
		e = schema->entries.v[member->entry];
		s->named |= e->mask;
		if (e->user)
			s->named_user |= e->mask;
	}
	for (i = 0; i < s->accepts.n; i++) {
		s->reach |= s->accepts.v[i].mask;
		if (schema->entries.v[s->accepts.v[i].entry]->user)
			s->reach_user |= s->accepts.v[i].mask;
	}
}

/* Takes over what the states behind a state say; true when that changed it. */
static bool
spread(struct dfa *dfa, struct dfa_state *s)
{
	const struct dfa_state old = *s, *t;
	const struct dfa_edge *e;
	size_t i;

	for (i = 0; i < s->edges.n; i++) {
		e = &s->edges.v[i];
		t = &dfa->states.v[e->target];
		s->reach |= t->reach & e->edge->label.mask;
		s->reach_user |= t->reach_user & e->edge->label.mask;
	}
	return s->reach != old.reach || s->reach_user != old.reach_user;
}

void
dfa_build(const struct schema *schema, const struct nfa *nfa,
    const struct closed *closed, struct dfa *dfa)
{
	struct joining j = { .closed = closed, .dfa = dfa };
	int start = nfa->start, start_no = nfa->start_no;
	bool changed = true;
	size_t i;

	dfa->start = state_of(&j, &start, 1);
	dfa->start_no = state_of(&j, &start_no, 1);
	for (i = 0; i < dfa->states.n; i++) {
		join_edges(&j, (int)i);
		join_accepts(&j, &dfa->states.v[i]);
		name_state(schema, closed, &dfa->states.v[i]);
	}
	while (changed) {
		changed = false;
		for (i = dfa->states.n; i-- > 0; )
			changed |= spread(dfa, &dfa->states.v[i]);
	}
}
