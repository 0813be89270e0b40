/*
 * What a block must say and must not: help in both languages, forms, keys and
 * scopes that name parameters of the forms, no entry twice. That
 * no line has two meanings is checked on the automaton, in shapes.c.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

bool
element_has(const struct element *e, const char *name)
{
	size_t i;

	if (e->name != NULL && strcmp(e->name, name) == 0)
		return true;
	for (i = 0; i < e->kids.n; i++) {
		if (element_has(e->kids.v[i], name))
			return true;
	}
	return false;
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

size_t
entry_sure_keys(const struct entry_def *e)
{
	const struct form_def *form;
	size_t n, i;

	for (n = 0; n < e->keys.n; n++) {
		if (!element_may_lack(e->name_root, e->keys.v[n]))
			continue;
		for (i = 0; i < e->forms.n; i++) {
			form = &e->forms.v[i];
			if (!form->negative &&
			    element_may_lack(form->root, e->keys.v[n]))
				return n;
		}
	}
	return n;
}

bool
element_names(const struct element *element, const struct entry_def *e)
{
	size_t i;

	if (e->scope_param != NULL && element_has(element, e->scope_param))
		return true;
	if (e->each != NULL && element_has(element, e->each))
		return true;
	for (i = 0; i < e->keys.n; i++) {
		if (element_has(element, e->keys.v[i]))
			return true;
	}
	return false;
}

static bool
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

/* Whether a pattern of one of the entry's parameters has it. */
static bool
entry_has_piece(const struct entry_def *e, const char *name)
{
	const struct type *type;
	size_t i, k, n;

	for (i = 0; i < e->params.n; i++) {
		type = e->params.v[i]->type;
		for (k = 0; type != NULL && k < type->alts.n; k++) {
			for (n = 0; n < type->alts.v[k].pieces.n; n++) {
				if (type->alts.v[k].pieces.v[n].kind ==
				    PIECE_PARAM && strcmp(name,
				    type->alts.v[k].pieces.v[n].text) == 0)
					return true;
			}
		}
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
		if (!entry_has_param(e, e->keys.v[i]) &&
		    !entry_has_piece(e, e->keys.v[i]))
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
		for (k = 0; k < i; k++)
			check_pair(schema->entries.v[k],
			    schema->entries.v[i]);
	}
	if (schema->entries.n >= TABLE_NONE)
		die("too many entries");
}
