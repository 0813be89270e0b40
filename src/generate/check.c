/*
 * What a block must say and must not: help in both languages, forms, keys and
 * scopes that name parameters of the forms, no entry twice. That
 * no line has two meanings is checked on the automaton, in shapes.c.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

/* Whether a parameter's type has it, glued in or in a composite. */
static bool
type_has(const struct type *type, const char *name)
{
	const struct alt *alt;
	size_t i, k;

	for (i = 0; type != NULL && i < type->alts.n; i++) {
		alt = &type->alts.v[i];
		if (alt->composite != NULL &&
		    element_has(alt->composite, name))
			return true;
		for (k = 0; k < alt->pieces.n; k++) {
			if (alt->pieces.v[k].kind == PIECE_PARAM &&
			    strcmp(alt->pieces.v[k].text, name) == 0)
				return true;
		}
	}
	return false;
}

/* The element that is the parameter or holds it in its word; NULL: none. */
static const struct element *
element_find(const struct element *e, const char *name)
{
	const struct element *found;
	size_t i;

	if (e->name != NULL && (strcmp(e->name, name) == 0 ||
	    (e->param != NULL && type_has(e->param->type, name))))
		return e;
	for (i = 0; i < e->kids.n; i++) {
		found = element_find(e->kids.v[i], name);
		if (found != NULL)
			return found;
	}
	return NULL;
}

bool
element_has(const struct element *e, const char *name)
{
	return element_find(e, name) != NULL;
}

bool
element_may_lack(const struct element *e, const char *name)
{
	size_t i;

	if (e->name != NULL && strcmp(e->name, name) == 0)
		return false;
	if (e->kind == ELEMENT_OPTIONAL)
		return true;
	for (i = 0; i < e->kids.n; i++) {
		if (element_may_lack(e->kids.v[i], name) ==
		    (e->kind == ELEMENT_CHOICE))
			return e->kind == ELEMENT_CHOICE;
	}
	return e->kind != ELEMENT_CHOICE;
}

const char *
entry_key_holder(const struct entry_def *e, const char *key)
{
	const struct element *found = element_find(e->name_root, key);
	const char *holder = found != NULL ? found->name : NULL;
	const struct form_def *form;
	size_t i;

	for (i = 0; i < e->forms.n; i++) {
		form = &e->forms.v[i];
		found = element_find(form->root, key);
		if (holder == NULL && found != NULL)
			holder = found->name;
	}
	if (holder == NULL || !element_may_lack(e->name_root, holder))
		return holder;
	for (i = 0; i < e->forms.n; i++) {
		form = &e->forms.v[i];
		if (!form->negative && element_may_lack(form->root, holder))
			return NULL;
	}
	return holder;
}

/* Whether the element is the parameter itself, or one inside it is. */
static bool
element_is(const struct element *e, const char *name)
{
	size_t i;

	if (e->name != NULL && strcmp(e->name, name) == 0)
		return true;
	for (i = 0; i < e->kids.n; i++) {
		if (element_is(e->kids.v[i], name))
			return true;
	}
	return false;
}

bool
element_names(const struct element *element, const struct entry_def *e)
{
	size_t i;

	if (e->scope_param != NULL && element_is(element, e->scope_param))
		return true;
	if (e->each != NULL && element_is(element, e->each))
		return true;
	for (i = 0; i < e->keys.n; i++) {
		if (element_is(element, e->keys.v[i]))
			return true;
	}
	return false;
}

bool
entry_has_param(const struct entry_def *e, const char *name)
{
	size_t i;

	if (element_has(e->name_root, name))
		return true;
	for (i = 0; i < e->forms.n; i++) {
		if (element_has(e->forms.v[i].root, name))
			return true;
	}
	return false;
}

static struct param_def *
entry_param(const struct entry_def *e, const char *name)
{
	size_t i;

	for (i = 0; i < e->params.n; i++) {
		if (strcmp(e->params.v[i]->name, name) == 0)
			return e->params.v[i];
	}
	return NULL;
}

static bool
param_has_kind(const struct param_def *p, enum alt_kind kind)
{
	size_t i;

	for (i = 0; i < p->type->alts.n; i++) {
		if (p->type->alts.v[i].kind == kind)
			return true;
	}
	return false;
}

static void
check_references(const struct entry_def *e)
{
	const char *s = e->scope_param;
	size_t i;

	for (i = 0; i < e->keys.n; i++) {
		if (!entry_has_param(e, e->keys.v[i]))
			fail(e->keys_at, "key: <%s> is in no form",
			    e->keys.v[i]);
		if (s != NULL && strcmp(s, e->keys.v[i]) == 0)
			fail(e->keys_at, "key: <%s> is the scope's", s);
	}
	if (s != NULL && !entry_has_param(e, s))
		fail(e->at, "scope: <%s> is in no form", s);
	if (e->each == NULL)
		return;
	if (!entry_has_param(e, e->each))
		fail(e->at, "each: <%s> is in no form", e->each);
	else if (!param_has_kind(entry_param(e, e->each), ALT_NUMSET))
		fail(e->at, "each: <%s> is not a NUMSET", e->each);
}

static void
check_forms(const struct entry_def *e)
{
	bool positive = false;
	size_t i;

	for (i = 0; i < e->forms.n; i++) {
		if (!e->forms.v[i].negative)
			positive = true;
	}
	if (!positive)
		fail(e->at, "%s has no form", e->name);
	if (e->setting && e->act != NULL && e->store != STORE_SETTING)
		fail(e->at, "act and store exclude each other");
	if (!e->setting && e->scope != SCOPE_NONE)
		fail(e->at, "an operation has no scope (use needs)");
	if (!e->setting && (e->keys.n > 0 || e->typed_order))
		fail(e->at, "an operation has no key and no order");
}

/* <param>, <param?TEXT> and <param=TEXT> of a template. */
static void
check_print(const struct entry_def *e, const struct print_def *print)
{
	char *rest = xstrdup(print->text), *word, *name;

	while ((word = next_word(&rest)) != NULL) {
		if (word[0] != '<')
			continue;
		name = xstrndup(word + 1, strcspn(word + 1, "?=>"));
		if (strchr(word, '>') == NULL || !entry_has_param(e, name))
			fail(print->at, "prints: %s is in no form", word);
	}
}

static void
check_help(const struct entry_def *e)
{
	if (e->help_en == NULL)
		fail(e->at, "help.en is missing");
	if (e->help_ja == NULL)
		fail(e->at, "help.ja is missing");
}

static void
check_pair(const struct entry_def *a, const struct entry_def *b)
{
	if (strcmp(a->name, b->name) == 0 && a->scope == b->scope &&
	    a->setting == b->setting && a->needs == b->needs &&
	    strcmp(a->sections, b->sections) == 0 && (a->mask & b->mask) != 0)
		fail(b->at, "%s %s stands twice, first at %s:%d", b->sections,
		    b->name, a->at.file, a->at.line);
}

void
entries_check(struct schema *schema)
{
	size_t i, k;

	for (i = 0; i < schema->entries.n; i++) {
		check_help(schema->entries.v[i]);
		check_forms(schema->entries.v[i]);
		check_references(schema->entries.v[i]);
		for (k = 0; k < schema->entries.v[i]->prints.n; k++)
			check_print(schema->entries.v[i],
			    &schema->entries.v[i]->prints.v[k]);
		joint_check(schema, schema->entries.v[i]);
		for (k = 0; k < i; k++)
			check_pair(schema->entries.v[k],
			    schema->entries.v[i]);
	}
	if (schema->entries.n >= TABLE_NONE)
		die("too many entries");
}
