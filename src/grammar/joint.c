/*
 * `require` clauses: what the parameters of one line must be together. Each
 * side is a run of terms with a value; a side with a parameter that was not
 * typed and has no default has none, and then nothing is said of it. Also what
 * the outside may know of the rules for a line and other settings.
 */
#include <string.h>

#include "grammar/parse.h"

#include "base/banned.h"

/* What a term or side is worth. */
struct worth {
	bool	known;
	bool	percent;	/* compares with its like only */
	int64_t n;
	size_t	word;		/* the last that had a part in it */
};

/* The numbers that a part of a value stands for. */
struct span {
	int64_t first, last;
	bool	network;	/* with an address that no host has at each
				 * end */
};

static bool
span_number(struct part p, int64_t *n)
{
	unsigned char bytes[4];

	if (!address4_parse(p, bytes))
		return part_number(p, n);
	*n = (int64_t)bytes[0] << 24 | (int64_t)bytes[1] << 16 |
	    (int64_t)bytes[2] << 8 | bytes[3];
	return true;
}

static bool
span_parse(struct part p, struct span *span)
{
	struct part range, mask = { NULL, 0 }, from, to = { NULL, 0 };
	int bits = 32;

	span->network = false;
	if (part_cut(p, '/', &range, &mask) && !address4_mask(mask, &bits))
		return false;
	if (part_cut(range, '-', &from, &to))
		return span_number(from, &span->first) &&
		    span_number(to, &span->last);
	if (!span_number(from, &span->first))
		return false;
	span->first &= ~((INT64_C(1) << (32 - bits)) - 1);
	span->last = span->first + (INT64_C(1) << (32 - bits)) - 1;
	span->network = bits < 31;
	return true;
}

bool
grammar_span(const char *text, int64_t *first, int64_t *last)
{
	struct span span;

	if (!span_parse((struct part){ text, strlen(text) }, &span))
		return false;
	*first = span.first;
	*last = span.last;
	return true;
}

/* A clock time as minutes. */
static bool
number_of_clock(struct part p, int64_t *n)
{
	struct part hours, minutes;
	int64_t m;

	if (!part_cut(p, ':', &hours, &minutes) || !part_number(hours, n) ||
	    !part_number(minutes, &m))
		return false;
	*n = *n * 60 + m;
	return true;
}

/* With k, m or g behind it. */
static bool
number_of_rate(struct part p, int64_t *n)
{
	static const char units[] = "kmg";
	const char *unit = p.len > 0 ?
	    strchr(units, part_lower(p.s[p.len - 1])) : NULL;
	ptrdiff_t i;

	if (unit != NULL && *unit != '\0')
		p.len--;
	else
		unit = NULL;
	if (!part_number(p, n))
		return false;
	for (i = unit != NULL ? unit - units : -1; i >= 0; i--)
		*n = *n > INT64_MAX / 1000 ? INT64_MAX : *n * 1000;
	return true;
}

/* The worth of a value as printed: number, rate, percentage, clock time. A
 * word has none, but for `infinity`. */
static struct worth
worth_of_text(const char *text, size_t word)
{
	struct part p = { text, strlen(text) };
	struct worth w = { .word = word };

	w.percent = p.len > 0 && p.s[p.len - 1] == '%';
	if (w.percent)
		p.len--;
	w.known = number_of_rate(p, &w.n) || number_of_clock(p, &w.n);
	if (!w.known && part_is(p, "infinity")) {
		w.known = true;
		w.n = INT64_MAX;
	}
	return w;
}

static bool
value_is_named(const struct value *v, uint32_t name)
{
	return v->param->name == name;
}

static struct worth
worth_of_value(const struct command *c, const struct table_term *term)
{
	const char *usual;
	size_t i;

	for (i = 0; i < c->n_values; i++) {
		if (value_is_named(&c->values[i], term->name))
			return worth_of_text(c->values[i].text,
			    c->values[i].word);
	}
	usual = entry_usual(c->entry, term->name, c->profile);
	return worth_of_text(usual, 0);
}

/* Whether the text is the pattern, in any case; a star is any text. */
static bool
text_matches(const char *text, const char *pattern)
{
	for (; *pattern != '*'; text++, pattern++) {
		if (part_lower(*text) != part_lower(*pattern))
			return false;
		if (*text == '\0')
			return true;
	}
	while (*pattern == '*')
		pattern++;
	if (*pattern == '\0')
		return true;
	for (; *text != '\0'; text++) {
		if (text_matches(text, pattern))
			return true;
	}
	return false;
}

static struct worth
worth_of_count(const struct command *c, const struct table_term *term)
{
	const char *pattern = table_strings + term->text;
	struct worth w = { .known = true };
	size_t i;

	for (i = 0; i < c->n_values; i++) {
		if (!value_is_named(&c->values[i], term->name) ||
		    (*pattern != '\0' &&
		    !text_matches(c->values[i].text, pattern)))
			continue;
		w.n++;
		w.word = c->values[i].word;
	}
	return w;
}

/* The next span of the values of a parameter, of which each may be several
 * joined by commas. */
struct spans {
	const struct command *command;
	uint32_t	      name;
	size_t		      next;	/* value */
	struct part	      rest;	/* of the one before */
	size_t		      word;
};

static bool
spans_next(struct spans *s, struct span *span)
{
	const struct command *c = s->command;
	const struct value *v;
	struct part item;

	for (;;) {
		while (s->rest.s == NULL) {
			if (s->next == c->n_values)
				return false;
			v = &c->values[s->next++];
			s->word = v->word;
			if (value_is_named(v, s->name))
				s->rest = (struct part){ v->text,
				    strlen(v->text) };
		}
		if (part_next(&s->rest, &item) && span_parse(item, span))
			return true;
	}
}

static struct worth
worth_of_numbers(const struct command *c, const struct table_term *term)
{
	struct spans s = { .command = c, .name = term->name };
	struct worth w = { .known = true };
	struct span span;

	while (spans_next(&s, &span)) {
		if (span.last >= span.first)
			w.n += span.last - span.first +
			    (span.network ? -1 : 1);
		w.word = s.word;
	}
	return w;
}

static struct worth
worth_of_overlaps(const struct command *c, const struct table_term *term)
{
	struct spans s = { .command = c, .name = term->name }, t;
	struct worth w = { .known = true };
	struct span a, b;

	while (spans_next(&s, &a)) {
		t = s;
		while (spans_next(&t, &b)) {
			if (a.first > b.last || b.first > a.last)
				continue;
			w.n++;
			w.word = t.word;
		}
	}
	return w;
}

static struct worth
worth_of_words(const struct command *c, const struct table_term *term)
{
	const char *keyword = table_strings + term->name;
	const struct taken *taken = c->match->taken;
	struct worth w = { .known = true };
	size_t i;

	for (i = 0; i < c->n_words; i++) {
		if (taken[i].param == TABLE_NONE &&
		    strcmp(taken[i].canonical, keyword) == 0) {
			w.n = (int64_t)(c->n_words - i - 1);
			w.word = c->n_words - 1;
			break;
		}
	}
	return w;
}

static struct worth
worth_of_term(const struct command *c, const struct table_term *term)
{
	struct worth w = { .known = true, .n = term->number };

	switch ((enum term_kind)term->kind) {
	case TERM_NUMBER:
		break;
	case TERM_LIMIT:
		w.n = profile_limit(c->profile, table_strings + term->name,
		    INT64_MAX);
		break;
	case TERM_VALUE:
		return worth_of_value(c, term);
	case TERM_COUNT:
		return worth_of_count(c, term);
	case TERM_NUMBERS:
		return worth_of_numbers(c, term);
	case TERM_OVERLAPS:
		return worth_of_overlaps(c, term);
	case TERM_WORDS:
		return worth_of_words(c, term);
	}
	return w;
}

/* Adds a term to a side. */
static void
worth_join(struct worth *side, const struct worth *term, bool times)
{
	side->known = side->known && term->known;
	if (!side->known)
		return;
	if (times)
		side->n = term->n != 0 && side->n > INT64_MAX / term->n ?
		    INT64_MAX : side->n * term->n;
	else
		side->n = side->n > INT64_MAX - term->n ? INT64_MAX :
		    side->n + term->n;
	if (term->word > side->word)
		side->word = term->word;
}

/* The side that begins at *term; *term is then the one behind it. */
static struct worth
worth_of_side(const struct command *c, const struct table_term **term,
    const struct table_term *end)
{
	struct worth side = worth_of_term(c, (*term)++), w;

	for (; *term < end && ((*term)->op == TERM_PLUS ||
	    (*term)->op == TERM_TIMES); (*term)++) {
		w = worth_of_term(c, *term);
		worth_join(&side, &w, (*term)->op == TERM_TIMES);
	}
	return side;
}

static bool
require_holds(const struct command *c, const struct table_require *r,
    size_t *word)
{
	const struct table_term *term = &table_terms[r->terms];
	const struct table_term *end = term + r->n_terms;
	struct worth left = worth_of_side(c, &term, end), right;
	enum term_op op;

	while (term < end) {
		op = (enum term_op)term->op;
		right = worth_of_side(c, &term, end);
		if (left.known && right.known &&
		    left.percent == right.percent &&
		    (op == TERM_LESS ? left.n >= right.n :
		    left.n > right.n)) {
			*word = left.word > right.word ? left.word :
			    right.word;
			return false;
		}
		left = right;
	}
	return true;
}

enum refusal
command_joint(const struct place *place, const struct command *c, size_t *word)
{
	const struct table_entry *e = entry_detail(c->entry);
	const struct selection *s = &place->selection;
	const struct table_require *r = &table_requires[e->requires];
	size_t i;

	for (i = 0; i < e->n_requires && !c->negative; i++, r++) {
		if (r->unless_anonymous && (s->kind != SELECTION_PP ||
		    s->number == PP_ANONYMOUS))
			continue;
		if (!require_holds(c, r, word))
			return (enum refusal)r->why;
	}
	return REFUSED_NOT;
}

const struct rule *
grammar_rules(const struct entry *entry, size_t *n)
{
	*n = entry_detail(entry)->n_rules;
	return &table_rules[entry_detail(entry)->rules];
}
