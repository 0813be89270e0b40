/*
 * Writes the automaton's states and edges as tables. Edges for one word are
 * sorted by it; what an edge asks for besides the word is an attribute.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

/* A literal or value edge as it is written. */
struct out_edge {
	int target;
	int word, as, param, attr;
	bool name;
};
typedef VEC(struct out_edge) out_vec;

static int
edge_attr(const struct closed_edge *e)
{
	struct table_attr a = e->attr;

	a.mask = e->label.mask == ~(uint64_t)0 ? TABLE_NONE :
	    (uint16_t)mask_intern(e->label.mask);
	if (e->label.group != NULL)
		a.group = (uint16_t)write_param(e->label.group);
	return attr_intern(&a);
}

static int
compare_out(const void *a, const void *b)
{
	const struct out_edge *x = a, *y = b;

	if (x->word != y->word)
		return x->word < y->word ? -1 : 1;
	if (x->param != y->param)	/* keywords first, then as read */
		return x->param == TABLE_NONE ? -1 :
		    y->param == TABLE_NONE ? 1 :
		    x->param < y->param ? -1 : 1;
	if (x->attr != y->attr)
		return x->attr < y->attr ? -1 : 1;
	return x->target < y->target ? -1 : x->target > y->target;
}

/* Adds a state's edges to those written; returns how many of each. */
static void
collect_edges(const struct dfa_state *s, out_vec *literals, out_vec *values)
{
	size_t first_literal = literals->n, first_value = values->n, i;
	const struct label *l;
	struct out_edge out;

	for (i = 0; i < s->edges.n; i++) {
		l = &s->edges.v[i].edge->label;
		out.target = s->edges.v[i].target;
		out.name = l->name;
		out.attr = edge_attr(s->edges.v[i].edge);
		out.param = l->param == NULL ? TABLE_NONE :
		    write_param(l->param);
		out.word = l->word == NULL ? 0 : word_index(l->word);
		out.as = l->as == NULL ? out.word : word_index(l->as);
		if (l->kind == LABEL_VALUE)
			PUSH(*values, out);
		else
			PUSH(*literals, out);
	}
	if (literals->n > first_literal)
		qsort(literals->v + first_literal, literals->n - first_literal,
		    sizeof(out), compare_out);
	if (values->n > first_value)
		qsort(values->v + first_value, values->n - first_value,
		    sizeof(out), compare_out);
}

static void
write_edges(FILE *f, const out_vec *literals, const out_vec *values)
{
	const struct out_edge *e;
	size_t i;

	fprintf(f, "const struct table_literal table_literals[] = {\n");
	for (i = 0; i < literals->n; i++) {
		e = &literals->v[i];
		fprintf(f, "\t{%d,%d,%d,%d,%d,%d},\n", e->target, e->word,
		    e->as, e->param, e->attr, e->name);
	}
	fprintf(f, "\t{0,0,0,0,0,0}\n};\n\n"
	    "const struct table_value table_values[] = {\n");
	for (i = 0; i < values->n; i++) {
		e = &values->v[i];
		fprintf(f, "\t{%d,%d,%d,%d},\n", e->target, e->param,
		    e->attr, e->name);
	}
	fprintf(f, "\t{0,0,0,0}\n};\n\n");
}

static void
write_accepts(const struct dfa *dfa, FILE *f)
{
	const struct closed_accept *a;
	struct table_attr attr;
	size_t i, k;

	fprintf(f, "const struct table_accept table_accepts[] = {\n");
	for (i = 0; i < dfa->states.n; i++) {
		for (k = 0; k < dfa->states.v[i].accepts.n; k++) {
			a = &dfa->states.v[i].accepts.v[k];
			attr = (struct table_attr){ .group = TABLE_NONE };
			attr.need = a->need;
			attr.mask = (uint16_t)mask_intern(a->mask);
			fprintf(f, "\t{%d,%d,%d},\n", a->entry,
			    attr_intern(&attr), a->negative);
		}
	}
	fprintf(f, "\t{0,0,0}\n};\n\n");
}

static int
compare_accepts(const void *a, const void *b)
{
	const struct closed_accept *x = a, *y = b;

	if (x->entry != y->entry)
		return x->entry < y->entry ? -1 : 1;
	return x->need < y->need ? -1 : x->need > y->need;
}

static void
write_states(const struct dfa *dfa, FILE *f)
{
	size_t literals = 0, values = 0, accepts = 0, n_values, i, k;
	const struct dfa_state *s;

	fprintf(f, "const struct table_state table_states[] = {\n");
	for (i = 0; i < dfa->states.n; i++) {
		s = &dfa->states.v[i];
		n_values = 0;
		for (k = 0; k < s->edges.n; k++) {
			if (s->edges.v[k].edge->label.kind == LABEL_VALUE)
				n_values++;
		}
		fprintf(f, "\t{%zu,%zu,%zu,%zu,%zu,%zu,%d,%d,%d,%d},\n",
		    literals, values, accepts, s->edges.n - n_values,
		    n_values, s->accepts.n, mask_intern(s->reach),
		    mask_intern(s->reach_user), mask_intern(s->named),
		    mask_intern(s->named_user));
		literals += s->edges.n - n_values;
		values += n_values;
		accepts += s->accepts.n;
	}
	fprintf(f, "};\nconst size_t table_n_states = %zu;\n\n"
	    "const uint32_t table_start = %d;\n"
	    "const uint32_t table_start_no = %d;\n\n", dfa->states.n,
	    dfa->start, dfa->start_no);
}

void
write_automaton(const struct schema *schema, const struct dfa *dfa, FILE *f)
{
	out_vec literals = { 0 }, values = { 0 };
	struct dfa_state *s;
	size_t i;

	(void)schema;
	for (i = 0; i < dfa->states.n; i++) {
		s = &dfa->states.v[i];
		if (s->accepts.n > 1)
			qsort(s->accepts.v, s->accepts.n,
			    sizeof(*s->accepts.v), compare_accepts);
		collect_edges(s, &literals, &values);
	}
	write_states(dfa, f);
	write_edges(f, &literals, &values);
	write_accepts(dfa, f);
}
