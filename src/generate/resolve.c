/*
 * Ties what was read together: the parameters that forms, patterns and
 * composites name get their types. Afterwards every element knows its
 * parameter; what is unknown has been reported.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

struct param_def *
param_find(struct schema *schema, struct entry_def *e, const char *name)
{
	struct param_def *copy;
	size_t i;

	for (i = 0; i < e->params.n; i++) {
		if (strcmp(e->params.v[i]->name, name) == 0)
			return e->params.v[i];
	}
	for (i = 0; i < schema->params.n; i++) {
		if (strcmp(schema->params.v[i]->name, name) != 0)
			continue;
		copy = xalloc(sizeof(*copy));
		*copy = *schema->params.v[i];
		PUSH(e->params, copy);
		return copy;
	}
	return NULL;
}

/* The parameter of that name with its type; complains when there is none. */
static struct param_def *
param_use(struct schema *schema, struct entry_def *e, struct at at,
    const char *name)
{
	struct param_def *p = param_find(schema, e, name);

	if (p == NULL) {
		fail(at, "undefined parameter <%s>", name);
		p = xalloc(sizeof(*p));
		p->at = at;
		p->name = xstrdup(name);
		p->type_text = xstrdup("REST");
		p->index = -1;
		PUSH(e->params, p);
	}
	p->used = true;
	type_resolve(schema, e, p);
	return p;
}

/* `name=word`: a parameter of its own with that one value. */
static struct param_def *
param_of_literal(struct schema *schema, struct entry_def *e, struct at at,
    const struct element *option)
{
	struct param_def *p = xalloc(sizeof(*p));

	p->at = at;
	p->name = option->name;
	p->type_text = xformat("'%s'", option->literal);
	p->index = -1;
	p->used = true;
	type_resolve(schema, e, p);
	return p;
}

static void
element_resolve(struct schema *schema, struct entry_def *e, struct at at,
    struct element *element)
{
	size_t i;

	if (element->condition != NULL)
		element->mask = condition_parse(schema, at,
		    element->condition);
	if (element->kind == ELEMENT_OPTION && element->literal != NULL)
		element->param = param_of_literal(schema, e, at, element);
	else if (element->name != NULL)
		element->param = param_use(schema, e, at, element->name);
	for (i = 0; i < element->kids.n; i++)
		element_resolve(schema, e, at, element->kids.v[i]);
}

void
type_resolve(struct schema *schema, struct entry_def *e,
    struct param_def *p)
{
	struct piece_def *piece;
	struct alt *alt;
	size_t i, k;

	if (p->type != NULL) {
		if (p->resolving)
			fail(p->at, "<%s> stands inside itself", p->name);
		return;
	}
	p->resolving = true;
	p->type = type_parse(schema, p->at, p->type_text);
	for (i = 0; i < p->type->alts.n; i++) {
		alt = &p->type->alts.v[i];
		if (alt->word != NULL)
			word_add(alt->word);
		if (alt->as != NULL)
			word_add(alt->as);
		for (k = 0; k < alt->pieces.n; k++) {
			piece = &alt->pieces.v[k];
			if (piece->kind == PIECE_PARAM)
				piece->param = param_use(schema, e, p->at,
				    piece->text);
		}
		if (alt->composite != NULL)
			element_resolve(schema, e, p->at, alt->composite);
	}
	p->type->key = type_key(p->type);
	p->resolving = false;
}

/* A text that two types share only when they are the same. */
char *
type_key(const struct type *type)
{
	char *key = xformat("list %d %d", type->list, type->quoted), *part;
	const struct alt *alt;
	size_t i, k;

	for (i = 0; i < type->alts.n; i++) {
		alt = &type->alts.v[i];
		part = xformat("|%d %llx %lld %lld %u %s %s %s", alt->kind,
		    (unsigned long long)alt->mask, (long long)alt->lo,
		    (long long)alt->hi, (unsigned int)alt->extra,
		    alt->word ? alt->word : "", alt->as ? alt->as : "",
		    alt->pattern ? alt->pattern : "");
		for (k = 0; k < alt->pieces.n; k++) {
			if (alt->pieces.v[k].param == NULL ||
			    alt->pieces.v[k].param->type->key == NULL)
				continue;
			part = xformat("%s {%s}", part,
			    alt->pieces.v[k].param->type->key);
		}
		key = xformat("%s%s", key, part);
	}
	return key;
}

static void
entry_resolve(struct schema *schema, struct entry_def *e)
{
	size_t i;

	element_resolve(schema, e, e->at, e->name_root);
	for (i = 0; i < e->forms.n; i++) {
		if (e->forms.v[i].root != NULL)
			element_resolve(schema, e, e->forms.v[i].at,
			    e->forms.v[i].root);
	}
	for (i = 0; i < e->params.n; i++) {
		if (!e->params.v[i]->used)
			fail(e->params.v[i]->at,
			    "parameter <%s> is in no form",
			    e->params.v[i]->name);
	}
}

void
entries_resolve(struct schema *schema)
{
	size_t i;

	for (i = 0; i < schema->entries.n; i++)
		entry_resolve(schema, schema->entries.v[i]);
}
