/*
 * The clauses that check things together: `require` for the parameters of one
 * line; `conflicts`, `displaces`, `unique`, `wants`, `lines` and `guard` for a
 * line and the settings that are there. They are read and checked here and
 * written in write_joint.c; src/grammar/joint.c and src/config/conflict.c do
 * what they say.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

/* What `else` may say. */
static const struct {
	const char  *name;
	enum refusal why;
} classes[] = {
	{ "range", REFUSED_RANGE },
	{ "count", REFUSED_COUNT },
	{ "keyword", REFUSED_KEYWORD },
	{ "address", REFUSED_ADDRESS },
};

static const struct {
	const char    *name;
	enum term_kind kind;
	char	       open, close;	/* around its argument */
} functions[] = {
	{ "", TERM_VALUE, '<', '>' },
	{ "count", TERM_COUNT, '(', ')' },
	{ "numbers", TERM_NUMBERS, '(', ')' },
	{ "overlaps", TERM_OVERLAPS, '(', ')' },
	{ "words", TERM_WORDS, '(', ')' },
};

/* The argument of a function: `<p>`, `<p=TEXT>` or a keyword. */
static bool
argument_parse(const char *s, size_t len, struct term_def *term)
{
	size_t n;

	if (term->kind != TERM_WORDS && term->kind != TERM_VALUE) {
		if (len < 3 || s[0] != '<' || s[len - 1] != '>')
			return false;
		s++;
		len -= 2;
	}
	n = term->kind == TERM_COUNT ? strcspn(s, "=>") : len;
	term->name = xstrndup(s, n);
	term->text = n < len ? xstrndup(s + n + 1, len - n - 1) : NULL;
	return n > 0;
}

static bool
function_parse(const char **s, struct term_def *term)
{
	const char *end;
	size_t i, n;

	for (i = 0; i < sizeof(functions) / sizeof(*functions); i++) {
		n = strlen(functions[i].name);
		if (strncmp(*s, functions[i].name, n) != 0 ||
		    (*s)[n] != functions[i].open)
			continue;
		end = strchr(*s, functions[i].close);
		if (end == NULL)
			return false;
		term->kind = functions[i].kind;
		if (!argument_parse(*s + n + 1, (size_t)(end - *s) - n - 1,
		    term))
			return false;
		*s = end + 1;
		return true;
	}
	return false;
}

static bool
term_parse(const char **s, struct term_def *term)
{
	char *end;
	size_t n;

	if (isdigit((unsigned char)**s)) {
		term->kind = TERM_NUMBER;
		term->number = strtoll(*s, &end, 10);
		*s = end;
		return true;
	}
	if (**s != '@')
		return function_parse(s, term);
	n = strcspn(*s + 1, "+*");
	term->kind = TERM_LIMIT;
	term->name = xstrndup(*s + 1, n);
	*s += n + 1;
	return n > 0;
}

/* One side: terms with + or * between. */
static bool
side_parse(const char *s, enum term_op op, struct require_def *require)
{
	struct term_def term;

	for (;;) {
		term = (struct term_def){ .op = op };
		if (!term_parse(&s, &term))
			return false;
		PUSH(require->terms, term);
		if (*s != '+' && *s != '*')
			return *s == '\0';
		op = *s++ == '+' ? TERM_PLUS : TERM_TIMES;
	}
}

static bool
class_parse(const char *word, enum refusal *why)
{
	size_t i;

	for (i = 0; i < sizeof(classes) / sizeof(*classes); i++) {
		if (word != NULL && strcmp(word, classes[i].name) == 0) {
			*why = classes[i].why;
			return true;
		}
	}
	return false;
}

/* What may stand behind the sides. */
static bool
ending_parse(char *word, char **rest, struct require_def *require)
{
	if (word != NULL && strcmp(word, "unless") == 0) {
		word = next_word(rest);
		if (word == NULL || strcmp(word, "anonymous") != 0)
			return false;
		require->unless_anonymous = true;
		word = next_word(rest);
	}
	if (word == NULL)
		return true;
	return strcmp(word, "else") == 0 &&
	    class_parse(next_word(rest), &require->why) &&
	    next_word(rest) == NULL;
}

static bool
require_parse(char *rest, struct require_def *require)
{
	enum term_op op = TERM_FIRST;
	size_t sides = 0;
	char *word;

	while ((word = next_word(&rest)) != NULL &&
	    side_parse(word, op, require)) {
		sides++;
		word = next_word(&rest);
		if (word != NULL && strcmp(word, "<") == 0)
			op = TERM_LESS;
		else if (word != NULL && strcmp(word, "<=") == 0)
			op = TERM_AT_MOST;
		else
			return sides > 1 && ending_parse(word, &rest, require);
	}
	return false;
}

void
clause_require(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	struct require_def require = { .at = at, .why = REFUSED_RANGE };

	(void)schema;
	if (require_parse(rest, &require))
		PUSH(e->requires, require);
	else
		fail(at, "require: not `A <= B [unless anonymous] "
		    "[else CLASS]'");
}

/* The rest of a clause without the blanks around it. */
static char *
trimmed(const char *s)
{
	size_t len;

	s += strspn(s, " \t");
	len = strlen(s);
	while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	return xstrndup(s, len);
}

static void
rule_add(struct entry_def *e, const struct rule_def *rule)
{
	PUSH(e->rules, *rule);
}

void
clause_conflicts(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	(void)schema;
	rule_add(e, &(struct rule_def){ .at = at, .kind = RULE_CONFLICTS,
	    .other = trimmed(rest) });
}

void
clause_displaces(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	(void)schema;
	rule_add(e, &(struct rule_def){ .at = at, .kind = RULE_DISPLACES,
	    .other = trimmed(rest) });
}

void
clause_unique(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *text = trimmed(rest);
	size_t len = strlen(text);

	(void)schema;
	if (len < 3 || text[0] != '<' || text[len - 1] != '>')
		fail(at, "unique: a parameter is wanted");
	else
		rule_add(e, &(struct rule_def){ .at = at,
		    .kind = RULE_UNIQUE,
		    .param = xstrndup(text + 1, len - 2) });
}

/* wants NAME <param> */
void
clause_wants(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *text = trimmed(rest), *param = strrchr(text, '<');
	size_t len = param != NULL ? strlen(param) : 0;

	(void)schema;
	if (len < 3 || param == text || param[len - 1] != '>') {
		fail(at, "wants: an entry and a parameter are wanted");
		return;
	}
	*param = '\0';
	rule_add(e, &(struct rule_def){ .at = at, .kind = RULE_WANTS,
	    .other = trimmed(text), .param = xstrndup(param + 1, len - 2) });
}

void
clause_lines(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *word = next_word(&rest);
	int64_t number;

	(void)schema;
	if (word == NULL || !parse_number(word, &number) || number < 1)
		fail(at, "lines: a number is wanted");
	else
		rule_add(e, &(struct rule_def){ .at = at,
		    .kind = RULE_LINES, .number = number });
}

void
clause_guard(struct schema *schema, struct entry_def *e, struct at at,
    char *rest)
{
	char *word = next_word(&rest);

	(void)schema;
	if (word == NULL || next_word(&rest) != NULL)
		fail(at, "guard: a name is wanted");
	else
		rule_add(e, &(struct rule_def){ .at = at,
		    .kind = RULE_GUARD, .guard = word });
}

/* The number of the setting of that name; -1: there is none. */
static int
setting_number(const struct schema *schema, const char *name)
{
	size_t i;

	for (i = 0; i < schema->entries.n; i++) {
		if (schema->entries.v[i]->setting &&
		    strcmp(schema->entries.v[i]->name, name) == 0)
			return (int)i;
	}
	return -1;
}

static bool
limit_known(const struct schema *schema, const char *name)
{
	int64_t value;
	size_t i;

	for (i = 0; i < schema->profiles.n; i++) {
		if (profile_limit_value(schema, i, name, &value))
			return true;
	}
	return false;
}

static bool
has_word(const struct element *e, const char *word)
{
	size_t i;

	if (e->kind == ELEMENT_WORD && strcmp(e->text, word) == 0)
		return true;
	for (i = 0; i < e->kids.n; i++) {
		if (has_word(e->kids.v[i], word))
			return true;
	}
	return false;
}

static bool
entry_has_word(const struct entry_def *e, const char *word)
{
	size_t i;

	for (i = 0; i < e->forms.n; i++) {
		if (has_word(e->forms.v[i].root, word))
			return true;
	}
	return false;
}

static void
term_check(const struct schema *schema, const struct entry_def *e,
    struct at at, const struct term_def *term)
{
	switch (term->kind) {
	case TERM_NUMBER:
		break;
	case TERM_LIMIT:
		if (!limit_known(schema, term->name))
			fail(at, "require: unknown limit @%s", term->name);
		break;
	case TERM_WORDS:
		if (!entry_has_word(e, term->name))
			fail(at, "require: %s is in no form", term->name);
		break;
	case TERM_VALUE:
	case TERM_COUNT:
	case TERM_NUMBERS:
	case TERM_OVERLAPS:
		if (!entry_has_param(e, term->name))
			fail(at, "require: <%s> is in no form", term->name);
		break;
	}
}

static void
rule_check(const struct schema *schema, const struct entry_def *e,
    const struct rule_def *rule)
{
	const struct entry_def *other;
	int number;

	if (!e->setting)
		fail(rule->at, "an operation has no other settings to mind");
	if (rule->param != NULL && !entry_has_param(e, rule->param))
		fail(rule->at, "<%s> is in no form", rule->param);
	if (rule->other == NULL)
		return;
	number = setting_number(schema, rule->other);
	if (number < 0) {
		fail(rule->at, "no such setting: %s", rule->other);
		return;
	}
	other = schema->entries.v[number];
	if (rule->param != NULL && !entry_has_param(other, rule->param))
		fail(rule->at, "wants: %s has no <%s>", rule->other,
		    rule->param);
}

void
joint_check(const struct schema *schema, const struct entry_def *e)
{
	size_t i, k;

	for (i = 0; i < e->requires.n; i++) {
		for (k = 0; k < e->requires.v[i].terms.n; k++)
			term_check(schema, e, e->requires.v[i].at,
			    &e->requires.v[i].terms.v[k]);
	}
	for (i = 0; i < e->rules.n; i++)
		rule_check(schema, e, &e->rules.v[i]);
}
