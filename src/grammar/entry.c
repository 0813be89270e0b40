/*
 * What can be asked of the tables without a line: entries, names of blocks,
 * forms as text, values of a command by name.
 */
#include "grammar/grammar.h"

#include <string.h>

#include "grammar/parse.h"

#include "base/banned.h"

static const char *const block_names[BLOCKS] = {
	[BLOCK_ROUTER] = "router",
	[BLOCK_PP] = "pp",
	[BLOCK_TUNNEL] = "tunnel",
	[BLOCK_GATEWAY] = "gateway",
	[BLOCK_SWITCH] = "switch",
};

const char *
block_name(enum block block)
{
	return block_names[block];
}

enum block
block_of_name(const char *name)
{
	int i;

	for (i = 0; i < BLOCKS; i++) {
		if (strcmp(name, block_names[i]) == 0)
			break;
	}
	return (enum block)i;
}

size_t
grammar_entries(void)
{
	return table_n_entries;
}

const struct entry *
grammar_entry(size_t number)
{
	return number < table_n_entries ? &table_public[number] : NULL;
}

/* The first of the name: a setting goes before an operation. */
const struct entry *
grammar_entry_named(const char *name)
{
	size_t from = 0, to = table_n_entries, middle;
	const struct entry *entry;

	while (from < to) {
		middle = from + (to - from) / 2;
		if (strcmp(table_public[table_by_name[middle]].name, name) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	if (from == table_n_entries)
		return NULL;
	entry = &table_public[table_by_name[from]];
	return strcmp(entry->name, name) == 0 ? entry : NULL;
}

/* A profile's bits: at the console and in a file. */
static uint64_t
profile_bits(const struct profile *profile)
{
	uint64_t bit = (uint64_t)1 << profile->bit;

	return bit | bit << TABLE_FILE_BITS;
}

bool
grammar_entry_on(const struct entry *entry, const struct profile *profile)
{
	return (table_masks[entry_detail(entry)->mask] &
	    profile_bits(profile)) != 0;
}

/* What an entry without a scope asks for. */
static const char *
needed_scope(const struct table_entry *e)
{
	switch ((enum need_kind)e->needs) {
	case NEED_PP:
	case NEED_ANONYMOUS:
		return "pp";
	case NEED_TUNNEL:
		return "tunnel";
	case NEED_NAMED:
	case NEED_NOTHING:
		break;
	}
	return NULL;
}

const char *
grammar_entry_scope(const struct entry *entry)
{
	const struct table_entry *e = entry_detail(entry);

	switch ((enum scope_kind)e->scope) {
	case SCOPE_NONE:
		return needed_scope(e);
	case SCOPE_ROUTER:
		break;
	case SCOPE_PP:
	case SCOPE_PP_NUMBER:
		return "pp";
	case SCOPE_TUNNEL:
	case SCOPE_TUNNEL_NUMBER:
		return "tunnel";
	case SCOPE_GATEWAY:
		return "gateway";
	case SCOPE_INTERFACE:
		return "interface";
	case SCOPE_SWITCH:
		return "switch";
	case SCOPE_AP:
		return "ap";
	}
	return "router";
}

void
grammar_entry_forms(const struct entry *entry, const struct profile *profile,
    struct text *t)
{
	const struct table_entry *e = entry_detail(entry);
	const struct table_form *form = &table_forms[e->forms];
	size_t i;

	for (i = 0; i < e->n_forms; i++, form++) {
		if (profile != NULL &&
		    (table_masks[form->mask] & profile_bits(profile)) == 0)
			continue;
		text_adds(t, table_strings + form->text);
		text_addc(t, '\n');
	}
}

static bool
is_end_word(const char *s)
{
	size_t n = strspn(s, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz");

	return n > 0 && s[n] == '\0';
}

bool
grammar_opens_block(const struct command *c, const char **end)
{
	const struct value *last;

	if (c->negative || !c->entry->setting || c->n_values == 0)
		return false;
	last = &c->values[c->n_values - 1];
	if (!table_types[last->param->type].rest ||
	    strncmp(last->text, "<<", 2) != 0)
		return false;
	*end = last->text + 2;
	return is_end_word(*end);
}

size_t
grammar_entry_parameters(const struct entry *entry)
{
	return entry_detail(entry)->n_params;
}

/* The default on a profile: the last that speaks of it. */
static const char *
usual_of(const struct param *p, const struct profile *profile)
{
	const struct table_usual *usual = &table_usual[p->usual];
	const char *text = "";
	size_t i;

	for (i = 0; i < p->n_usual; i++, usual++) {
		if ((table_masks[usual->mask] & profile_bits(profile)) != 0)
			text = table_strings + usual->text;
	}
	return text;
}

const char *
entry_usual(const struct entry *entry, uint32_t name,
    const struct profile *profile)
{
	const struct table_entry *e = entry_detail(entry);
	const struct param *p;
	size_t i;

	for (i = 0; i < e->n_params; i++) {
		p = &table_params[table_own_params[e->params + i].param];
		if (p->name == name)
			return usual_of(p, profile);
	}
	return "";
}

struct parameter
grammar_entry_parameter(const struct entry *entry, size_t i,
    const struct profile *profile)
{
	const struct table_own_param *own =
	    &table_own_params[entry_detail(entry)->params + i];
	const struct param *p = &table_params[own->param];

	return (struct parameter){
		.name = table_strings + p->name,
		.type = table_strings + own->type,
		.usual = usual_of(p, profile),
		.help_en = table_strings + p->help_en,
		.help_ja = table_strings + p->help_ja,
		.secret = p->secret,
	};
}

const struct value *
grammar_value(const struct command *c, const char *name)
{
	size_t i;

	for (i = 0; i < c->n_values; i++) {
		if (strcmp(c->values[i].name, name) == 0)
			return &c->values[i];
	}
	return NULL;
}

const char *
grammar_text(const struct command *c, const char *name)
{
	const struct value *value = grammar_value(c, name);

	return value != NULL ? value->text : NULL;
}

bool
grammar_has_keyword(const struct command *c, const char *keyword)
{
	const struct taken *taken = c->match->taken;
	size_t i;

	for (i = 0; i < c->n_words; i++) {
		if (taken[i].param == TABLE_NONE &&
		    taken[i].word != TABLE_NONE && strcmp(table_strings +
		    table_words[taken[i].word].text, keyword) == 0)
			return true;
	}
	return false;
}
