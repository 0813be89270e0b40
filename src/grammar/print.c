/*
 * The canonical text of an understood line, as typed or after the entry's
 * `prints` templates; and forms as text.
 */
#include <string.h>

#include "grammar/parse.h"

#include "base/banned.h"

static void
add_number(struct text *t, int64_t number)
{
	if (number == PP_ANONYMOUS)
		text_adds(t, "anonymous");
	else
		text_add_number(t, number);
}

/* The words that a parameter took, with blanks between them. */
static bool
add_param(const struct command *c, uint32_t name, struct text *t)
{
	const struct taken *taken = c->match->taken;
	bool found = false;
	const char *s;
	size_t i;

	for (i = 0; i < c->n_words; i++) {
		if (!param_named(taken[i].param, name) &&
		    !param_named(taken[i].group, name))
			continue;
		if (found)
			text_addc(t, ' ');
		found = true;
		s = taken[i].canonical;
		if (taken[i].word != TABLE_NONE && !taken[i].literal &&
		    param_named(taken[i].param, name))
			s += table_words[taken[i].word].len;
		text_adds(t, s);
	}
	return found;
}

/* Whether every <param=TEXT> of the template was typed as TEXT. */
static bool
template_fits(const struct command *c, const struct table_print *p)
{
	struct text t = TEXT_INIT;
	bool fits = true;

	for (; fits && p->kind != PRINT_END; p++) {
		if (p->kind != PRINT_IS)
			continue;
		text_reset(&t);
		fits = add_param(c, p->param, &t) &&
		    strcmp(text_str(&t), table_strings + p->text) == 0;
	}
	text_fini(&t);
	return fits;
}

static void
print_template(const struct command *c, const struct table_print *p,
    struct text *t)
{
	struct text word = TEXT_INIT;
	bool first = true;

	for (; p->kind != PRINT_END; p++) {
		text_reset(&word);
		if (p->kind == PRINT_WORD)
			text_adds(&word, table_strings + p->text);
		else if (p->kind != PRINT_BLANK &&
		    !add_param(c, p->param, &word) && p->kind == PRINT_ELSE)
			text_adds(&word, table_strings + p->text);
		if (word.len == 0 && p->kind != PRINT_BLANK)
			continue;
		if (!first)
			text_addc(t, ' ');
		first = false;
		text_add(t, text_str(&word), word.len);
		t->failed |= word.failed;
	}
	text_fini(&word);
}

static const struct table_print *
find_template(const struct command *c)
{
	const struct table_entry *e = entry_detail(c->entry);
	const struct table_print *p = &table_prints[e->prints];
	size_t i;

	for (i = 0; i < e->n_prints; i++) {
		if (template_fits(c, p))
			return p;
		while (p->kind != PRINT_END)
			p++;
		p++;
	}
	return NULL;
}

/* A NUMSET prints the number that is meant, once. */
static void
print_words(const struct command *c, int64_t number, struct text *t)
{
	uint32_t each = entry_detail(c->entry)->each_param;
	const struct taken *taken = c->match->taken;
	bool done = false;
	size_t i;

	for (i = 0; i < c->n_words; i++) {
		if (param_named(taken[i].param, each)) {
			if (!done) {
				text_addc(t, ' ');
				add_number(t, number);
			}
			done = true;
			continue;
		}
		if (i > 0)
			text_addc(t, ' ');
		text_adds(t, taken[i].canonical);
	}
}

void
grammar_print(const struct command *c, int64_t number, struct text *t)
{
	const struct table_print *p = c->negative ? NULL : find_template(c);

	if (p != NULL)
		print_template(c, p, t);
	else
		print_words(c, number, t);
}
