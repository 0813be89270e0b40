/*
 * The forms of all entries as one automaton: name, then forms. Edges take a
 * word; steps take none but may ask for something (a member of a set once, a
 * repetition's limit). `no` forms begin at a start of their own.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

#define SET_MEMBERS_MAX 64

/* What the states and edges being made belong to. */
struct maker {
	struct schema	 *schema;
	struct nfa	 *nfa;
	struct entry_def *entry;
	struct at	  at;
	bool		  named;
	bool		  accepting;	/* a line may end at every state */
	bool		  relaxed;	/* nothing is mandatory in sets */
	bool		  negative;
	uint64_t	  mask;
	struct param_def *group;
	int		  n_sets;	/* sets in this form so far */
	bool		  counting;	/* inside a repetition with a limit */
	uint64_t	  round;	/* members met in this round */
	struct intern	 *members;	/* of sets, by text: their bits */
};

static int make(struct maker *, const struct element *, int from);
static int make_only(struct maker *, int from, uint64_t mask);

static int
new_state(struct maker *m)
{
	struct nfa_state s = { .entry = m->entry ? m->entry->number : -1 };

	s.named = m->named;
	if (m->accepting) {
		s.accept = true;
		s.negative = m->negative;
		s.mask = m->mask;
	}
	PUSH(m->nfa->states, s);
	return (int)m->nfa->states.n - 1;
}

static void
add_step(struct maker *m, int from, int to, enum step_kind kind,
    uint64_t bits, int number)
{
	struct nfa_step step = { to, kind, bits, number, ~(uint64_t)0 };

	PUSH(m->nfa->states.v[from].steps, step);
}

static void
add_edge(struct maker *m, int from, int to, struct label label)
{
	struct nfa_edge edge = { to, label };

	if (label.word != NULL)
		word_add(label.word);
	edge.label.group = m->group;
	edge.label.name = !m->named;
	PUSH(m->nfa->states.v[from].edges, edge);
}

static int
make_word(struct maker *m, const char *word, int from)
{
	int to = new_state(m);

	add_edge(m, from, to, (struct label){ .kind = LABEL_WORD,
	    .word = word, .mask = ~(uint64_t)0 });
	return to;
}

/* Words of a parameter whose alternative is a composite. */
static void
make_composite(struct maker *m, struct param_def *p, const struct alt *alt,
    int from, int to)
{
	struct param_def *outer = m->group;
	int first = from, last;

	if (alt->mask != ~(uint64_t)0)
		first = make_only(m, first, alt->mask);
	if (outer == NULL) {
		m->group = p;
		from = first;
		first = new_state(m);
		add_step(m, from, first, STEP_BEGIN, 0, alt->order);
	}
	last = make(m, alt->composite, first);
	add_step(m, last, to, STEP_PLAIN, 0, 0);
	m->group = outer;
}

static int
make_param(struct maker *m, struct param_def *p, int from)
{
	int to = new_state(m);
	uint64_t mask = 0;
	const struct alt *alt;
	size_t i;

	for (i = 0; i < p->type->alts.n; i++) {
		alt = &p->type->alts.v[i];
		if (alt->kind == ALT_COMPOSITE) {
			make_composite(m, p, alt, from, to);
		} else if (alt->kind == ALT_LITERAL && p->type->list == 0) {
			add_edge(m, from, to, (struct label){
			    .kind = LABEL_LITERAL, .word = alt->word,
			    .as = alt->as, .param = p, .mask = alt->mask });
		} else {
			mask |= alt->mask;
		}
	}
	if (mask != 0)
		add_edge(m, from, to, (struct label){ .kind = LABEL_VALUE,
		    .param = p, .mask = mask });
	return to;
}

static int
make_option(struct maker *m, const struct element *e, int from)
{
	const struct type *type = e->param->type;
	int to = new_state(m);
	size_t i;

	for (i = 0; i < type->alts.n; i++) {
		if (type->alts.v[i].kind == ALT_COMPOSITE)
			fail(m->at, "%s: an option of several words", e->text);
	}
	add_edge(m, from, to, (struct label){ .kind = LABEL_OPTION,
	    .word = e->text, .param = e->param, .mask = ~(uint64_t)0 });
	return to;
}

static int
make_choice(struct maker *m, const struct element *e, int from)
{
	int to = new_state(m), last;
	size_t i;

	for (i = 0; i < e->kids.n; i++) {
		last = make(m, e->kids.v[i], from);
		add_step(m, last, to, STEP_PLAIN, 0, 0);
	}
	return to;
}

/* Profiles with the same limit share a step. */
static void
add_round(struct nfa_state *s, const struct nfa_step *step)
{
	size_t i;

	for (i = 0; i < s->steps.n; i++) {
		if (s->steps.v[i].kind == STEP_NEXT &&
		    s->steps.v[i].target == step->target &&
		    s->steps.v[i].number == step->number) {
			s->steps.v[i].mask |= step->mask;
			return;
		}
	}
	PUSH(s->steps, *step);
}

/* The way back to another round, in each profile up to its limit. */
static void
make_rounds(struct maker *m, const struct element *e, int from, int to)
{
	struct nfa_step step = { to, STEP_NEXT, m->round, e->max,
	    ~(uint64_t)0 };
	uint64_t bit;
	int64_t max;
	size_t i;

	if (e->max_limit == NULL) {
		PUSH(m->nfa->states.v[from].steps, step);
		return;
	}
	for (i = 0; i < m->schema->profiles.n; i++) {
		bit = (uint64_t)1 << i;
		step.mask = bit | bit << TABLE_FILE_BITS;
		if (!profile_limit_value(m->schema, i, e->max_limit, &max)) {
			if (m->mask & step.mask)
				fail(m->at, "profile %s has no limit %s",
				    m->schema->profiles.v[i].name,
				    e->max_limit);
			continue;
		}
		step.number = (int)max;
		add_round(&m->nfa->states.v[from], &step);
	}
}

static int
make_repeat(struct maker *m, const struct element *e, int from)
{
	bool limited = e->max > 0 || e->max_limit != NULL;
	bool outer = m->counting;
	uint64_t outer_round = m->round;
	int first = new_state(m), last, to;

	if (limited && outer)
		fail(m->at, "a repetition with a limit inside another");
	if (element_empty(e->kids.v[0]))
		fail(m->at, "a repetition of what may be left off");
	m->counting |= limited;
	add_step(m, from, first, limited ? STEP_FIRST : STEP_PLAIN, 0, 0);
	m->round = 0;
	last = make(m, e->kids.v[0], first);
	if (limited)
		make_rounds(m, e, last, first);
	else
		add_step(m, last, first, STEP_ROUND, m->round, 0);
	m->round |= outer_round;
	m->counting = outer;
	to = new_state(m);
	add_step(m, last, to, STEP_PLAIN, 0, 0);
	return to;
}

/* A member that is a repetition may come any number of times. */
static bool
member_repeats(const struct element *e)
{
	while (e->kids.n == 1 && (e->kind == ELEMENT_OPTIONAL ||
	    e->kind == ELEMENT_SEQUENCE))
		e = e->kids.v[0];
	return e->kind == ELEMENT_REPEAT;
}

static uint64_t
member_bit(struct maker *m, const struct element *e)
{
	int bit = intern_key(m->members, xformat("%d %s", m->n_sets,
	    element_text(e)));

	if (bit >= SET_MEMBERS_MAX) {
		fail(m->at, "more than %d members of sets in an entry",
		    SET_MEMBERS_MAX);
		return 1;
	}
	m->round |= (uint64_t)1 << bit;
	return (uint64_t)1 << bit;
}

/* A member: from the start of the set or from its loop, back to the loop. */
static uint64_t
make_member(struct maker *m, const struct element *e, int from, int loop)
{
	bool optional = e->kind == ELEMENT_OPTIONAL;
	const struct element *member = optional ? e->kids.v[0] : e;
	uint64_t bit = member_bit(m, member);
	enum step_kind kind = optional && member_repeats(member) ?
	    STEP_PLAIN : STEP_TAKE;
	int first, last;

	if (element_empty(member))
		fail(m->at, "a member of a set that may be empty");
	first = new_state(m);
	add_step(m, loop, first, kind, bit, 0);
	if (from != loop)
		add_step(m, from, first, kind, bit, 0);
	if (optional && e->condition != NULL)
		first = make_only(m, first, e->mask);
	last = make(m, member, first);
	add_step(m, last, loop, STEP_PLAIN, 0, 0);
	return optional ? 0 : bit;
}

static int
make_set(struct maker *m, const struct element *e, int from)
{
	int start = new_state(m), loop = start, to;
	uint64_t need = 0;
	size_t i;

	add_step(m, from, start, STEP_PLAIN, 0, 0);
	if (e->some)
		loop = new_state(m);
	m->n_sets++;
	for (i = 0; i < e->kids.n; i++)
		need |= make_member(m, e->kids.v[i], start, loop);
	to = new_state(m);
	add_step(m, loop, to, STEP_NEED, m->relaxed ? 0 : need, 0);
	return to;
}

/* Every way from here on is only for some. */
static int
make_only(struct maker *m, int from, uint64_t mask)
{
	struct nfa_step step = { new_state(m), STEP_PLAIN, 0, 0, mask };

	PUSH(m->nfa->states.v[from].steps, step);
	return step.target;
}

static int
make_plain(struct maker *m, const struct element *e, int from)
{
	int to, last;
	size_t i;

	switch (e->kind) {
	case ELEMENT_WORD:
		return make_word(m, e->text, from);
	case ELEMENT_PARAM:
		return make_param(m, e->param, from);
	case ELEMENT_OPTION:
		return make_option(m, e, from);
	case ELEMENT_SEQUENCE:
		for (i = 0, last = from; i < e->kids.n; i++)
			last = make(m, e->kids.v[i], last);
		return last;
	case ELEMENT_OPTIONAL:
		to = new_state(m);
		last = make(m, e->kids.v[0], from);
		add_step(m, last, to, STEP_PLAIN, 0, 0);
		add_step(m, from, to, STEP_PLAIN, 0, 0);
		return to;
	case ELEMENT_CHOICE:
		return make_choice(m, e, from);
	case ELEMENT_REPEAT:
		return make_repeat(m, e, from);
	case ELEMENT_SET:
		return make_set(m, e, from);
	}
	return from;
}

/* An optional element that is not for all is there for all to pass by. */
static int
make(struct maker *m, const struct element *e, int from)
{
	int to, last;

	if (e->condition == NULL)
		return make_plain(m, e, from);
	if (e->kind != ELEMENT_OPTIONAL)
		return make_plain(m, e, make_only(m, from, e->mask));
	to = new_state(m);
	last = make(m, e->kids.v[0], make_only(m, from, e->mask));
	add_step(m, last, to, STEP_PLAIN, 0, 0);
	add_step(m, from, to, STEP_PLAIN, 0, 0);
	return to;
}

/* The end of a form that starts at `from`. */
static void
make_end(struct maker *m, int from)
{
	int to;

	m->accepting = true;
	to = new_state(m);
	m->accepting = false;
	add_step(m, from, to, STEP_PLAIN, 0, 0);
}

/* A derived `no` form: up to the last key, then any beginning. */
static void
make_derived(struct maker *m, const struct element *root, int from)
{
	size_t mandatory = 0, i;
	int last = from;

	for (i = 0; i < root->kids.n; i++) {
		if (element_names(root->kids.v[i], m->entry))
			mandatory = i + 1;
	}
	for (i = 0; i < mandatory; i++)
		last = make(m, root->kids.v[i], last);
	make_end(m, last);
	m->accepting = m->relaxed = true;
	for (; i < root->kids.n; i++)
		last = make(m, root->kids.v[i], last);
	m->accepting = m->relaxed = false;
}

static void
make_form(struct maker *m, const struct form_def *form, bool derived,
    int from)
{
	m->at = form->at;
	m->mask = form->mask & m->entry->mask;
	m->n_sets = 0;
	if (m->mask == 0)
		return;
	if (derived)
		make_derived(m, form->root, from);
	else
		make_end(m, make(m, form->root, from));
}

/* One side of an entry: what is typed without or with `no`. */
static void
make_side(struct maker *m, bool negative)
{
	const struct entry_def *e = m->entry;
	bool explicit = false;
	int name;
	size_t i;

	for (i = 0; i < e->forms.n; i++)
		explicit |= e->forms.v[i].negative;
	if (negative && !explicit && (!e->setting || e->no_none))
		return;
	m->negative = negative;
	m->named = false;
	m->at = e->at;
	m->n_sets = 0;
	name = new_state(m);
	add_step(m, negative ? m->nfa->start_no : m->nfa->start, name,
	    STEP_PLAIN, 0, 0);
	name = make(m, e->name_root, name);
	m->named = true;
	m->nfa->states.v[name].named = true;
	for (i = 0; i < e->forms.n; i++) {
		if (negative && explicit && !e->forms.v[i].negative)
			continue;
		if (!negative && e->forms.v[i].negative)
			continue;
		make_form(m, &e->forms.v[i], negative && !explicit, name);
	}
}

void
nfa_build(struct schema *schema, struct nfa *nfa)
{
	struct maker m = { .schema = schema, .nfa = nfa };
	size_t i;

	nfa->start = new_state(&m);
	nfa->start_no = new_state(&m);
	for (i = 0; i < schema->entries.n; i++) {
		m.entry = schema->entries.v[i];
		m.members = xalloc(sizeof(*m.members));
		if (m.entry->mask == 0)
			continue;
		make_side(&m, false);
		make_side(&m, true);
	}
}
