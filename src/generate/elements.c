/*
 * Reads the elements of a form: keywords, <parameters>, options, [ ], ( | ),
 * { } and repetition, into a tree. What the parameters are is not looked at.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

struct reader {
	struct at   at;
	const char *s;		/* what is left */
	bool	    failed;
};

static struct element *read_choice(struct reader *, char end);

struct element *
element_new(enum element_kind kind, const char *text)
{
	struct element *e = xalloc(sizeof(*e));

	e->kind = kind;
	e->mask = ~(uint64_t)0;
	e->text = text != NULL ? xstrdup(text) : NULL;
	return e;
}

static void
reader_fail(struct reader *r, const char *what)
{
	if (!r->failed)
		fail(r->at, "%s at \"%.30s\"", what, r->s);
	r->failed = true;
}

static void
skip_blanks(struct reader *r)
{
	r->s += strspn(r->s, " \t");
}

/* The text up to the closing character, which is passed over. */
static char *
read_until(struct reader *r, char close)
{
	const char *end = strchr(r->s, close);
	char *text;

	if (end == NULL || end == r->s) {
		reader_fail(r, "empty or unclosed quote or parameter");
		return xstrdup("?");
	}
	text = xstrndup(r->s, (size_t)(end - r->s));
	r->s = end + 1;
	return text;
}

static bool
at_word_end(const struct reader *r)
{
	return *r->s == '\0' || strchr(" \t[](){}|", *r->s) != NULL ||
	    strncmp(r->s, "...", 3) == 0;
}

static size_t
word_length(const char *s)
{
	size_t n = 0;

	while (s[n] != '\0' && strchr(" \t[](){}<>|'=", s[n]) == NULL &&
	    (n == 0 || strncmp(s + n, "...", 3) != 0))
		n++;
	return n;
}

/* name=<param>, name=word, name='word': s stands behind the `=`. */
static struct element *
read_option(struct reader *r, const char *name)
{
	struct element *e = element_new(ELEMENT_OPTION, NULL);
	size_t len;

	e->text = xformat("%s=", name);
	e->name = xstrdup(name);
	if (*r->s == '<') {
		r->s++;
		e->name = read_until(r, '>');
	} else if (*r->s == '\'') {
		r->s++;
		e->literal = read_until(r, '\'');
	} else {
		len = word_length(r->s);
		if (len == 0)
			reader_fail(r, "an option without a value");
		e->literal = xstrndup(r->s, len);
		r->s += len;
	}
	return e;
}

static struct element *
read_word(struct reader *r)
{
	size_t len = word_length(r->s), i;
	struct element *e;
	char *word;

	if (len == 0) {
		reader_fail(r, "unexpected character");
		r->s += strlen(r->s);
		return element_new(ELEMENT_WORD, "?");
	}
	word = xstrndup(r->s, len);
	for (i = 0; i < len; i++) {
		if (isupper((unsigned char)word[i]))
			reader_fail(r, "a keyword in upper case");
	}
	r->s += len;
	if (*r->s == '=') {
		r->s++;
		return read_option(r, word);
	}
	e = element_new(ELEMENT_WORD, word);
	return e;
}

static struct element *
read_set(struct reader *r)
{
	bool some = *r->s == '+';
	struct element *e;

	if (some)
		r->s++;
	e = read_choice(r, '}');
	if (e->kind != ELEMENT_SEQUENCE) {
		reader_fail(r, "| in a set");
		return e;
	}
	e->kind = ELEMENT_SET;
	e->some = some;
	return e;
}

static struct element *
read_atom(struct reader *r)
{
	struct element *e;

	switch (*r->s) {
	case '[':
		r->s++;
		e = element_new(ELEMENT_OPTIONAL, NULL);
		PUSH(e->kids, read_choice(r, ']'));
		return e;
	case '(':
		r->s++;
		return read_choice(r, ')');
	case '{':
		r->s++;
		return read_set(r);
	case '<':
		r->s++;
		e = element_new(ELEMENT_PARAM, NULL);
		e->name = read_until(r, '>');
		break;
	case '\'':
		r->s++;
		e = element_new(ELEMENT_WORD, NULL);
		e->text = lower_case(read_until(r, '\''));
		break;
	default:
		e = read_word(r);
		break;
	}
	if (!at_word_end(r))
		reader_fail(r, "glued elements need a pattern type");
	return e;
}

/* An atom and the `...` behind it. */
static struct element *
read_repeated(struct reader *r)
{
	struct element *e = read_atom(r), *repeat;

	skip_blanks(r);
	if (strncmp(r->s, "...", 3) != 0)
		return e;
	r->s += 3;
	repeat = element_new(ELEMENT_REPEAT, NULL);
	if (*r->s == '@') {
		r->s++;
		repeat->max_limit = xstrndup(r->s, word_length(r->s));
		r->s += strlen(repeat->max_limit);
	} else if (isdigit((unsigned char)*r->s))
		repeat->max = (int)strtol(r->s, (char **)&r->s, 10);
	if (e->kind != ELEMENT_OPTIONAL) {
		PUSH(repeat->kids, e);
		return repeat;
	}
	PUSH(repeat->kids, e->kids.v[0]);
	e->kids.v[0] = repeat;
	return e;
}

/* An element and the `if COND` behind it. */
static struct element *
read_element(struct reader *r)
{
	struct element *e = read_repeated(r);
	size_t len;

	skip_blanks(r);
	if (strncmp(r->s, "if ", 3) != 0)
		return e;
	r->s += 3;
	skip_blanks(r);
	len = strcspn(r->s, " \t[](){}|");
	e->condition = xstrndup(r->s, len);
	r->s += len;
	return e;
}

static struct element *
read_sequence(struct reader *r, char end)
{
	struct element *e = element_new(ELEMENT_SEQUENCE, NULL);

	for (;;) {
		skip_blanks(r);
		if (*r->s == '\0' || *r->s == end || *r->s == '|')
			return e;
		if (*r->s == ']' || *r->s == ')' || *r->s == '}') {
			reader_fail(r, "unexpected bracket");
			r->s++;
			continue;
		}
		PUSH(e->kids, read_element(r));
	}
}

/* Sequences with | between them, and the closing bracket. */
static struct element *
read_choice(struct reader *r, char end)
{
	struct element *first = read_sequence(r, end), *choice;

	if (*r->s != '|') {
		if (*r->s == '\0' && end != '\0')
			reader_fail(r, "a bracket is not closed");
		else if (end != '\0')
			r->s++;
		return first;
	}
	choice = element_new(ELEMENT_CHOICE, NULL);
	PUSH(choice->kids, first);
	while (*r->s == '|') {
		r->s++;
		PUSH(choice->kids, read_sequence(r, end));
	}
	if (*r->s == '\0' && end != '\0')
		reader_fail(r, "a bracket is not closed");
	else if (end != '\0')
		r->s++;
	else
		reader_fail(r, "| outside brackets");
	return choice;
}

struct element *
elements_parse(struct at at, const char *text)
{
	struct reader r = { .at = at, .s = text };

	return read_choice(&r, '\0');
}

bool
element_empty(const struct element *e)
{
	size_t i;

	switch (e->kind) {
	case ELEMENT_OPTIONAL:
		return true;
	case ELEMENT_SEQUENCE:
	case ELEMENT_REPEAT:
		for (i = 0; i < e->kids.n; i++) {
			if (!element_empty(e->kids.v[i]))
				return false;
		}
		return true;
	case ELEMENT_SET:
		if (e->some)
			return false;
		for (i = 0; i < e->kids.n; i++) {
			if (e->kids.v[i]->kind != ELEMENT_OPTIONAL)
				return false;
		}
		return true;
	case ELEMENT_CHOICE:
		for (i = 0; i < e->kids.n; i++) {
			if (element_empty(e->kids.v[i]))
				return true;
		}
		return false;
	default:
		return false;
	}
}
