/*
 * Writes what the program knows of each entry: the public part, where its
 * lines live and sort, its forms as text, its `prints` templates.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

struct out_form {
	char	*text;
	uint64_t mask;
	bool	 negative;
};
typedef VEC(struct out_form) form_vec;
typedef VEC(struct table_print) print_vec;

static bool
entry_secret(const struct entry_def *e)
{
	size_t i;

	for (i = 0; i < e->params.n; i++) {
		if (e->params.v[i]->type != NULL &&
		    e->params.v[i]->type->secret)
			return true;
	}
	return false;
}

static void
write_public(const struct schema *schema, FILE *f)
{
	const struct entry_def *e;
	size_t i;

	fprintf(f, "const struct entry table_public[] = {\n");
	for (i = 0; i < schema->entries.n; i++) {
		e = schema->entries.v[i];
		fprintf(f, "\t{ ");
		write_string(f, e->sections);
		fprintf(f, ", ");
		write_string(f, e->name);
		fprintf(f, ",\n\t    %d, %d, %d, %d, %d, ", e->setting,
		    e->user, e->typed_order, entry_secret(e), e->store);
		write_string(f, e->act);
		fprintf(f, ",\n\t    ");
		write_string(f, e->help_en);
		fprintf(f, ",\n\t    ");
		write_string(f, e->help_ja);
		fprintf(f, ", %zu },\n", i);
	}
	fprintf(f, "};\nconst size_t table_n_entries = %zu;\n\n",
	    schema->entries.n);
}

/* An entry and its number. */
struct numbered {
	const struct entry_def *entry;
	size_t			number;
};

static int
compare_names(const void *a, const void *b)
{
	const struct numbered *x = a, *y = b;
	const int order = strcmp(x->entry->name, y->entry->name);

	if (order != 0)
		return order;
	if (x->entry->setting != y->entry->setting)
		return x->entry->setting ? -1 : 1;
	return x->number < y->number ? -1 : x->number > y->number;
}

static void
write_by_name(const struct schema *schema, FILE *f)
{
	const size_t n = schema->entries.n;
	struct numbered *all = calloc(n + 1, sizeof(*all));
	size_t i;

	if (all == NULL)
		die("out of memory");
	for (i = 0; i < n; i++)
		all[i] = (struct numbered){ schema->entries.v[i], i };
	qsort(all, n, sizeof(*all), compare_names);
	fprintf(f, "const uint16_t table_by_name[] = {\n");
	for (i = 0; i < n; i++)
		fprintf(f, "\t%zu,\n", all[i].number);
	fprintf(f, "};\n\n");
	free(all);
}

static void
add_form(form_vec *forms, char *text, uint64_t mask, bool negative)
{
	struct out_form form = { text, mask, negative };
	size_t i, len = strlen(text);

	while (len > 0 && text[len - 1] == ' ')
		text[--len] = '\0';
	for (i = 0; i < forms->n; i++) {
		if (strcmp(forms->v[i].text, text) == 0) {
			forms->v[i].mask |= mask;
			return;
		}
	}
	PUSH(*forms, form);
}

/* A derived `no` form: up to the last key, then `[rest]`. */
static char *
derived_text(const struct entry_def *e, const struct element *root)
{
	size_t i, mandatory = 0;
	char *text = xstrdup("");

	for (i = 0; i < root->kids.n; i++) {
		if (element_names(root->kids.v[i], e))
			mandatory = i + 1;
	}
	for (i = 0; i < root->kids.n; i++)
		text = xformat("%s%s%s", text,
		    i == mandatory ? " [" : " ",
		    element_text(root->kids.v[i]));
	return mandatory < root->kids.n ? xformat("%s]", text) : text;
}

static void
collect_forms(const struct entry_def *e, form_vec *forms)
{
	const struct form_def *form;
	bool explicit = e->no_none;
	size_t i;

	for (i = 0; i < e->forms.n; i++) {
		form = &e->forms.v[i];
		explicit |= form->negative;
		if (!form->negative)
			add_form(forms, xformat("%s %s", e->name,
			    element_text(form->root)),
			    form->mask & e->mask, false);
	}
	for (i = 0; i < e->forms.n; i++) {
		form = &e->forms.v[i];
		if (form->negative)
			add_form(forms, xformat("no %s %s", e->name,
			    element_text(form->root)),
			    form->mask & e->mask, true);
		else if (!explicit && e->setting)
			add_form(forms, xformat("no %s%s", e->name,
			    derived_text(e, form->root)),
			    form->mask & e->mask, true);
	}
}

static void
add_print(print_vec *prints, enum print_kind kind, const char *param,
    const char *text)
{
	struct table_print p = { .kind = (uint8_t)kind };

	p.param = string_intern(param);
	p.text = string_intern(text);
	PUSH(*prints, p);
}

/* <param>, <param?text>, <param=text> */
static void
add_print_param(const char *word, print_vec *prints)
{
	size_t len = strcspn(word + 1, "?=>");
	char *name = xstrndup(word + 1, len), *text;
	char mark = word[1 + len];

	text = mark == '>' || mark == '\0' ? xstrdup("") :
	    xstrndup(word + 2 + len, strlen(word) - len - 3);
	add_print(prints, mark == '?' ? PRINT_ELSE :
	    mark == '=' ? PRINT_IS : PRINT_PARAM, name, text);
}

/* One word of a template; a backslash at its end is a blank. */
static void
add_print_word(char *word, print_vec *prints)
{
	size_t len = strlen(word);
	bool blank = word[len - 1] == '\\';

	if (blank)
		word[len - 1] = '\0';
	if (word[0] == '<')
		add_print_param(word, prints);
	else if (word[0] != '\0')
		add_print(prints, PRINT_WORD, "", word);
	if (blank)
		add_print(prints, PRINT_BLANK, "", "");
}

static void
collect_prints(const struct entry_def *e, print_vec *prints)
{
	char *rest, *word;
	size_t i;

	for (i = 0; i < e->prints.n; i++) {
		rest = xstrdup(e->prints.v[i].text);
		while ((word = next_word(&rest)) != NULL)
			add_print_word(word, prints);
		add_print(prints, PRINT_END, "", "");
	}
}

static const char *
name_or_null(const char *s)
{
	return s != NULL ? s : "";
}

/* Where an entry's part of each table begins. */
struct firsts {
	size_t keys, prints, forms, params, requires, rules;
};

static void
write_entry(const struct entry_def *e, FILE *f, const struct firsts *at,
    size_t n_forms)
{
	int i;

	fprintf(f, "\t{ %u, %u, %zu, %zu, %zu, %zu, %zu, %zu, %zu, %zu, ",
	    (unsigned int)string_intern(name_or_null(e->scope_param)),
	    (unsigned int)string_intern(name_or_null(e->each)),
	    at->keys, at->prints, at->forms, at->params, e->keys.n,
	    e->prints.n, n_forms, e->params.n);
	fprintf(f, "%d, %d, %d, %u, { ", mask_intern(e->mask), e->scope,
	    e->needs, e->by_number);
	for (i = 0; i < SECTIONS; i++)
		fprintf(f, "%d, ", e->rank[i]);
	fprintf(f, "}, %zu, %zu, %zu, %zu },\n", at->requires, at->rules,
	    e->requires.n, e->rules.n);
}

static void
write_details(const struct schema *schema, FILE *f, form_vec *forms,
    print_vec *prints)
{
	struct firsts at = { 0 };
	const struct entry_def *e;
	form_vec own;
	size_t i, k;

	fprintf(f, "const struct table_entry table_entries[] = {\n");
	for (i = 0; i < schema->entries.n; i++) {
		e = schema->entries.v[i];
		own = (form_vec){ 0 };
		collect_forms(e, &own);
		collect_prints(e, prints);
		for (k = 0; k < own.n; k++)
			PUSH(*forms, own.v[k]);
		write_entry(e, f, &at, own.n);
		at.keys += e->keys.n;
		at.prints = prints->n;
		at.forms = forms->n;
		at.params += e->params.n;
		at.requires += e->requires.n;
		at.rules += e->rules.n;
	}
	fprintf(f, "};\n\n");
}

static void
write_own_params(const struct schema *schema, FILE *f)
{
	const struct entry_def *e;
	size_t i, k;

	fprintf(f, "const struct table_own_param table_own_params[] = {\n");
	for (i = 0; i < schema->entries.n; i++) {
		e = schema->entries.v[i];
		for (k = 0; k < e->params.n; k++)
			fprintf(f, "\t{ %d, %u },\n",
			    write_param(e->params.v[k]), (unsigned int)
			    string_intern(e->params.v[k]->type_text));
	}
	fprintf(f, "\t{ 0, 0 }\n};\n\n");
}

static void
write_keys(const struct schema *schema, FILE *f)
{
	const struct entry_def *e;
	size_t i, k;

	fprintf(f, "const struct table_key table_keys[] = {\n");
	for (i = 0; i < schema->entries.n; i++) {
		e = schema->entries.v[i];
		for (k = 0; k < e->keys.n; k++)
			fprintf(f, "\t{ %u, %u },\n",
			    (unsigned int)string_intern(e->keys.v[k]),
			    (unsigned int)string_intern(name_or_null(
			    entry_key_holder(e, e->keys.v[k]))));
	}
	fprintf(f, "\t{ 0, 0 }\n};\n\n");
}

static void
write_ranks(const struct schema *schema, FILE *f)
{
	int i;

	fprintf(f, "const uint16_t table_interface_rank[] = {\n\t");
	for (i = 0; i < INTERFACE_KINDS; i++)
		fprintf(f, "%d, ", schema->interface_rank[i]);
	fprintf(f, "\n};\n\nconst char table_anchor_keys"
	    "[ANCHOR_BINDING + 1][2] = {\n");
	for (i = 0; i <= ANCHOR_BINDING; i++)
		fprintf(f, "\t{ (char)%d, (char)%d },\n",
		    schema->anchor_rank[i] >> 8,
		    schema->anchor_rank[i] & 0xff);
	fprintf(f, "};\n\n");
}

void
write_entries(const struct schema *schema, FILE *f)
{
	print_vec prints = { 0 };
	form_vec forms = { 0 };
	size_t i;

	write_public(schema, f);
	write_by_name(schema, f);
	write_details(schema, f, &forms, &prints);
	write_keys(schema, f);
	write_own_params(schema, f);
	write_ranks(schema, f);
	fprintf(f, "const struct table_print table_prints[] = {\n");
	for (i = 0; i < prints.n; i++)
		fprintf(f, "\t{ %d, %u, %u },\n", prints.v[i].kind,
		    (unsigned int)prints.v[i].param,
		    (unsigned int)prints.v[i].text);
	fprintf(f, "\t{ 0, 0, 0 }\n};\n\n"
	    "const struct table_form table_forms[] = {\n");
	for (i = 0; i < forms.n; i++)
		fprintf(f, "\t{ %u, %d, %d },\n",
		    (unsigned int)string_intern(forms.v[i].text),
		    mask_intern(forms.v[i].mask), forms.v[i].negative);
	fprintf(f, "\t{ 0, 0, 0 }\n};\n\nconst char table_stamp[] = ");
	write_string(f, stamp_make(schema));
	fprintf(f, ";\n\n");
}
