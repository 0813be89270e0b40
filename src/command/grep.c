/*
 * Patterns are turned into POSIX extended expressions, which are special in
 * more places: there everything else is escaped. regcomp() and regexec() go
 * by the locale, so they run in one of UTF-8.
 */
#include "command/grep.h"

#include <locale.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "base/encoding.h"
#include "base/text.h"

#include "base/banned.h"

/* What a word is made of. */
#define WORD "A-Za-z0-9_"

struct grep_pattern {
	regex_t		 regex;
	bool		 compiled;
	bool		 invert;
	locale_t	 utf8;
};

/* The members of a `[ ]` while it is read: POSIX wants some of them in places
 * of their own. */
struct members {
	struct text	 plain;		/* characters and ranges */
	bool		 close, open, caret, dash;
};

static void
add_member(struct members *m, const char *s, size_t n)
{
	if (*s == ']')
		m->close = true;
	else if (*s == '[')
		m->open = true;
	else if (*s == '^')
		m->caret = true;
	else if (*s == '-')
		m->dash = true;
	else
		text_add(&m->plain, s, n);
}

/* How many bytes a character has; something that is no UTF-8 counts as one. */
static size_t
character(const char *s)
{
	const size_t n = encoding_utf8_character(s, strlen(s));

	return n > 0 ? n : 1;
}

/* `a-z` at s: its length, or 0. The C library knows the order of ASCII. */
static size_t
range_length(const char *s)
{
	static const char odd[] = "[]^-\\";
	const unsigned char from = (unsigned char)s[0];

	if (from >= 0x80 || strchr(odd, s[0]) != NULL || s[1] != '-')
		return 0;
	if ((unsigned char)s[2] >= 0x80 || (unsigned char)s[2] < from)
		return 0;
	return strchr(odd, s[2]) == NULL ? 3 : 0;
}

static void
write_members(struct text *out, const struct members *m, bool negative)
{
	const bool lone_caret = m->caret && !negative && !m->close &&
	    m->plain.len == 0 && !m->open;

	if (lone_caret && !m->dash) {
		text_adds(out, "\\^");
		return;
	}
	text_adds(out, negative ? "[^" : "[");
	text_adds(out, m->close ? "]" : "");
	if (lone_caret) {
		text_adds(out, "-^]");	/* `-` and `^` */
		return;
	}
	text_add(out, text_str(&m->plain), m->plain.len);
	text_adds(out, m->open ? "[" : "");
	text_adds(out, m->caret ? "^" : "");
	text_adds(out, m->dash ? "-" : "");
	text_addc(out, ']');
}

/* Translates `[ ... ]`, which begins behind s[0]; returns how many bytes it
 * had, 0 when it is not closed or empty. */
static size_t
translate_bracket(const char *s, struct text *out)
{
	struct members m = { .plain = TEXT_INIT };
	const bool negative = s[1] == '^';
	const size_t first = negative ? 2 : 1;
	size_t i = first, n;

	while (s[i] != '\0' && (s[i] != ']' || i == first)) {
		n = range_length(s + i);
		if (n > 0) {
			text_add(&m.plain, s + i, n);
		} else {
			if (s[i] == '\\' && s[i + 1] != '\0')
				i++;
			n = character(s + i);
			add_member(&m, s + i, n);
		}
		i += n;
	}
	if (s[i] == ']')
		write_members(out, &m, negative);
	else
		i = 0;
	if (m.plain.failed)
		out->failed = true;
	text_fini(&m.plain);
	return i > 0 ? i + 1 : 0;
}

/* Adds a character that means itself. */
static void
add_plain(struct text *out, const char *s, size_t n)
{
	if (n == 1 && strchr(".?*+|[]^$(){}\\", *s) != NULL)
		text_addc(out, '\\');
	text_add(out, s, n);
}

/* Translates a pattern. False: it is none. */
static bool
translate(const char *s, struct text *out)
{
	bool atom = false;	/* something stands before to be repeated */
	size_t n;

	for (; *s != '\0'; s += n) {
		n = 1;
		if (*s == '[') {
			n = translate_bracket(s, out);
			if (n == 0)
				return false;
			atom = true;
		} else if (*s == '\\' && s[1] != '\0') {
			n = character(s + 1);
			add_plain(out, s + 1, n++);
			atom = true;
		} else if (strchr("?*+", *s) != NULL) {
			if (atom)
				text_addc(out, *s);
			else
				add_plain(out, s, 1);
			atom = true;
		} else if (strchr(".|^$()", *s) != NULL) {
			text_addc(out, *s);
			atom = *s == '.' || *s == ')';
		} else {
			n = character(s);
			add_plain(out, s, n);
			atom = true;
		}
	}
	return true;
}

static enum rc
compile(struct grep_pattern *p, const struct text *regex, bool ignore_case,
    bool *valid)
{
	const locale_t before = uselocale(p->utf8);
	int error;

	error = regcomp(&p->regex, text_str(regex), REG_EXTENDED | REG_NOSUB |
	    (ignore_case ? REG_ICASE : 0));
	(void)uselocale(before);
	p->compiled = error == 0;
	*valid = error == 0;
	return error == REG_ESPACE ? RC_NOMEM : RC_OK;
}

/* The whole expression: with -w the pattern stands between what is no part of
 * a word. */
static bool
write_regex(const char *pattern, bool word, struct text *regex)
{
	bool valid;

	text_adds(regex, word ? "(^|[^" WORD "])(" : "");
	valid = translate(pattern, regex);
	text_adds(regex, word ? ")($|[^" WORD "])" : "");
	return valid;
}

enum rc
grep_compile(struct grep_pattern **made, const char *pattern,
    const struct grep_options *options, struct diag *diag)
{
	struct grep_pattern *p = calloc(1, sizeof(*p));
	struct text regex = TEXT_INIT;
	bool valid = false;
	enum rc rc = RC_OK;

	*made = NULL;
	if (p == NULL)
		return diag_set(diag, RC_NOMEM, "out of memory");
	p->invert = options->invert;
	p->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	if (p->utf8 == (locale_t)0)
		rc = diag_set(diag, RC_IO, "the locale C.UTF-8 is missing");
	else if (write_regex(pattern, options->word, &regex) &&
	    !regex.failed && compile(p, &regex, options->ignore_case,
	    &valid) != RC_OK)
		regex.failed = true;
	if (rc == RC_OK && regex.failed)
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	if (rc == RC_OK && valid)
		*made = p;
	else
		grep_free(p);
	text_fini(&regex);
	return rc;
}

void
grep_free(struct grep_pattern *p)
{
	if (p == NULL)
		return;
	if (p->compiled)
		regfree(&p->regex);
	if (p->utf8 != (locale_t)0)
		freelocale(p->utf8);
	free(p);
}

bool
grep_matches(const struct grep_pattern *p, const char *line)
{
	const locale_t before = uselocale(p->utf8);
	const bool found = regexec(&p->regex, line, 0, NULL, 0) == 0;

	(void)uselocale(before);
	return found != p->invert;
}
