/*
 * The clauses of a block, one a line: `scope`, `form`, `key` and the like.
 * Each is read into the entry; what they say together is judged in check.c.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

typedef void clause_fn(struct schema *, struct entry_def *, struct at, char *);

/* The name in `<name>`, or NULL. */
static char *
param_name(const char *word)
{
	size_t len = word == NULL ? 0 : strlen(word);

	if (len < 3 || word[0] != '<' || word[len - 1] != '>')
		return NULL;
	return xstrndup(word + 1, len - 2);
}

static void
clause_if(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *word = next_word(&rest);

	if (word == NULL || next_word(&rest) != NULL) {
		fail(at, "if: one condition is wanted");
		return;
	}
	e->mask &= condition_parse(schema, at, word);
}

static void
clause_level(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *word = next_word(&rest);

	(void)schema;
	if (word != NULL && strcmp(word, "user") == 0)
		e->user = true;
	else if (word == NULL || strcmp(word, "administrator") != 0)
		fail(at, "level: user or administrator is wanted");
}

static void
clause_scope(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	static const struct {
		const char *name;
		enum scope_kind plain, with_param;
	} scopes[] = {
		{ "router", SCOPE_ROUTER, SCOPE_NONE },
		{ "pp", SCOPE_PP, SCOPE_PP_NUMBER },
		{ "tunnel", SCOPE_TUNNEL, SCOPE_TUNNEL_NUMBER },
		{ "gateway", SCOPE_NONE, SCOPE_GATEWAY },
		{ "interface", SCOPE_NONE, SCOPE_INTERFACE },
		{ "switch", SCOPE_SWITCH, SCOPE_NONE },
		{ "ap", SCOPE_AP, SCOPE_NONE },
	};
	char *word = next_word(&rest), *param = param_name(next_word(&rest));
	enum scope_kind kind;
	size_t i;

	(void)schema;
	for (i = 0; i < sizeof(scopes) / sizeof(*scopes); i++) {
		kind = param != NULL ? scopes[i].with_param : scopes[i].plain;
		if (word == NULL || strcmp(word, scopes[i].name) != 0 ||
		    kind == SCOPE_NONE)
			continue;
		if (e->scope_given)
			fail(at, "scope stands twice");
		e->scope = kind;
		e->scope_param = param;
		e->scope_given = true;
		return;
	}
	fail(at, "unknown scope");
}

static void
clause_needs(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *word = next_word(&rest);

	(void)schema;
	if (word != NULL && strcmp(word, "pp") == 0)
		e->needs = NEED_PP;
	else if (word != NULL && strcmp(word, "tunnel") == 0)
		e->needs = NEED_TUNNEL;
	else if (word != NULL && strcmp(word, "anonymous") == 0)
		e->needs = NEED_ANONYMOUS;
	else if (word != NULL && strcmp(word, "named") == 0)
		e->needs = NEED_NAMED;
	else
		fail(at, "needs: pp, tunnel, anonymous or named is wanted");
}

/* Takes `if COND` off the end of a form. */
static uint64_t
form_condition(struct schema *schema, struct at at, char *text)
{
	char *s, *last = NULL;

	for (s = strstr(text, "if "); s != NULL; s = strstr(s + 1, "if ")) {
		if (s == text || s[-1] == ' ')
			last = s;
	}
	if (last == NULL || strpbrk(last + 3, " \t[](){}|") != NULL)
		return profiles_mask(schema);
	*last = '\0';
	return condition_parse(schema, at, last + 3);
}

static void
form_add(struct schema *schema, struct entry_def *e, struct at at,
    char *rest, bool negative)
{
	struct form_def form = { .at = at, .negative = negative };
	size_t len;

	rest += strspn(rest, " \t");
	form.text = xstrdup(rest);
	form.mask = form_condition(schema, at, form.text);
	len = strlen(form.text);
	while (len > 0 && form.text[len - 1] == ' ')
		form.text[--len] = '\0';
	form.root = elements_parse(at, form.text);
	PUSH(e->forms, form);
}

static void
clause_form(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	form_add(schema, e, at, rest, false);
}

static void
clause_no(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	if (strcmp(rest + strspn(rest, " \t"), "none") == 0) {
		e->no_none = true;
		return;
	}
	form_add(schema, e, at, rest, true);
}

static void
clause_key(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *word, *name;

	(void)schema;
	e->keys_at = at;
	while ((word = next_word(&rest)) != NULL) {
		name = param_name(word);
		if (name == NULL)
			fail(at, "key: not a parameter: %s", word);
		else
			PUSH(e->keys, name);
	}
}

static void
clause_order(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *word = next_word(&rest);

	(void)schema;
	if (word == NULL || strcmp(word, "typed") != 0)
		fail(at, "order: typed is wanted");
	e->typed_order = true;
}

static void
clause_each(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	(void)schema;
	e->each = param_name(next_word(&rest));
	if (e->each == NULL)
		fail(at, "each: a parameter is wanted");
}

static void
clause_store(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *word = next_word(&rest);

	(void)schema;
	if (word != NULL && strcmp(word, "policy") == 0)
		e->store = STORE_POLICY;
	else if (word != NULL && strcmp(word, "binding") == 0)
		e->store = STORE_BINDING;
	else if (word != NULL && strcmp(word, "template") == 0)
		e->store = STORE_TEMPLATE;
	else if (word != NULL && strcmp(word, "nothing") == 0)
		e->store = STORE_NOTHING;
	else
		fail(at, "store: policy, binding or template is wanted");
}

static void
clause_act(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	const char *letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
	char *word = next_word(&rest);

	(void)schema;
	if (word == NULL || strspn(word, letters) != strlen(word))
		fail(at, "act: the name of a C function is wanted");
	else
		e->act = word;
}

static void
clause_prints(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	struct print_def print = { .at = at };

	(void)schema;
	print.text = rest + strspn(rest, " \t");
	PUSH(e->prints, print);
}

static const struct {
	const char *name;
	clause_fn  *fn;
} clauses[] = {
	{ "if", clause_if },
	{ "level", clause_level },
	{ "scope", clause_scope },
	{ "needs", clause_needs },
	{ "form", clause_form },
	{ "no", clause_no },
	{ "key", clause_key },
	{ "order", clause_order },
	{ "each", clause_each },
	{ "store", clause_store },
	{ "act", clause_act },
	{ "answer", answer_parse },
	{ "prints", clause_prints },
	{ "require", clause_require },
	{ "conflicts", clause_conflicts },
	{ "displaces", clause_displaces },
	{ "unique", clause_unique },
	{ "wants", clause_wants },
	{ "lines", clause_lines },
	{ "guard", clause_guard },
};

void
clause_parse(struct schema *schema, struct entry_def *e,
    const struct line *line)
{
	char *rest = xstrdup(line->text), *word = next_word(&rest);
	size_t i;

	for (i = 0; i < sizeof(clauses) / sizeof(*clauses); i++) {
		if (strcmp(word, clauses[i].name) == 0) {
			clauses[i].fn(schema, e, line->at, rest);
			return;
		}
	}
	fail(line->at, "unknown clause %s", word);
}
