/*
 * From the grammar's tables to lines of help, for the model at hand and in
 * the session's language.
 */
#include "command/help_entry.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* A number above this is no bound that tells anybody something. */
#define NO_BOUND INT64_C(1000000000000)

/* What the grammar's kinds of values are called. */
static const struct {
	const char	*kind;
	enum message	 message;
} kinds[] = {
	{ "addresses", MESSAGE_VALUE_ADDRESSES },
	{ "alnum", MESSAGE_VALUE_ALNUM },
	{ "ascii", MESSAGE_VALUE_ASCII },
	{ "block", MESSAGE_VALUE_BLOCK },
	{ "date", MESSAGE_VALUE_DATE },
	{ "decimal", MESSAGE_VALUE_DECIMAL },
	{ "digits", MESSAGE_VALUE_DIGITS },
	{ "duration", MESSAGE_VALUE_DURATION },
	{ "file", MESSAGE_VALUE_FILE },
	{ "hex", MESSAGE_VALUE_HEX },
	{ "host", MESSAGE_VALUE_HOST },

	{ "ip4", MESSAGE_VALUE_IP4 },
	{ "ip6", MESSAGE_VALUE_IP6 },
	{ "iprange", MESSAGE_VALUE_IPRANGE },
	{ "mac", MESSAGE_VALUE_MAC },
	{ "name", MESSAGE_VALUE_NAME },
	{ "oid", MESSAGE_VALUE_OID },
	{ "path", MESSAGE_VALUE_PATH },
	{ "pattern", MESSAGE_VALUE_PATTERN },
	{ "ports", MESSAGE_VALUE_PORTS },
	{ "prefix4", MESSAGE_VALUE_PREFIX4 },
	{ "prefix6", MESSAGE_VALUE_PREFIX6 },
	{ "protocols", MESSAGE_VALUE_PROTOCOLS },
	{ "rate", MESSAGE_VALUE_RATE },
	{ "rest", MESSAGE_VALUE_REST },
	{ "text", MESSAGE_VALUE_TEXT },
	{ "time", MESSAGE_VALUE_TIME },
	{ "url", MESSAGE_VALUE_URL },
	{ "zone", MESSAGE_VALUE_ZONE },
};

static const char *
kind_text(const char *kind, enum language language)
{
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].kind, kind) == 0)
			return message_text(kinds[i].message, language);
	return kind;
}

static void
add_bounds(const struct alternative *a, struct text *out)
{
	text_addf(out, "%" PRId64 "..", a->lo);
	if (a->hi < NO_BOUND)
		text_addf(out, "%" PRId64, a->hi);
}

static void
add_alternative(const struct alternative *a, enum language language,
    struct text *out)
{
	if (*a->text != '\0') {
		text_adds(out, a->text);
	} else if (a->bounds == BOUNDS_NUMBER) {
		add_bounds(a, out);
		if (strcmp(a->kind, "percent") == 0)
			text_addc(out, '%');
	} else {
		text_adds(out, kind_text(a->kind, language));
		if (a->bounds == BOUNDS_LENGTH) {
			text_adds(out, " (");
			add_bounds(a, out);
			text_addc(out, ')');
		}
	}
}

/* As the reference has them. */
static int
compare_order(const void *a, const void *b)
{
	const struct alternative *x = a, *y = b;

	return x->order < y->order ? -1 : x->order > y->order;
}

/* The entry whose block is being written. */
struct subject {
	struct session	*session;
	const struct entry *entry;
	struct text	 forms;		/* those that are shown, one a line */
};

/* The ways to write a parameter, in order; NULL without memory. */
static const struct alternative *
alternatives_of(const struct subject *b, size_t parameter, size_t *n)
{
	struct session *s = b->session;
	const struct alternative *found;
	struct alternative *a;
	size_t i;

	if (grammar_alternatives(&s->arena, b->entry, parameter,
	    s->device->profile, &found, n) != RC_OK)
		return NULL;
	a = arena_array(&s->arena, *n + 1, sizeof(*a));
	for (i = 0; i < *n && a != NULL; i++)
		a[i] = found[i];
	if (a != NULL && *n > 1)
		qsort(a, *n, sizeof(*a), compare_order);
	return a;
}

/* A keyword that is a number is told with the numbers. */
static bool
is_told(const struct alternative *a, size_t n, size_t i)
{
	size_t k;

	if (strcmp(a[i].kind, "keyword") != 0 ||
	    strspn(a[i].text, "0123456789") != strlen(a[i].text))
		return true;
	for (k = 0; k < n; k++)
		if (a[k].bounds == BOUNDS_NUMBER)
			return false;
	return true;
}

/* Where `<name>` stands in the forms; NULL: nowhere. */
static const char *
find_parameter(const char *forms, const char *name)
{
	const size_t len = strlen(name);
	const char *p;

	for (p = strchr(forms, '<'); p != NULL; p = strchr(p + 1, '<'))
		if (strncmp(p + 1, name, len) == 0 && p[1 + len] == '>')
			return p;
	return NULL;
}

static const char *
help_of(const struct subject *b, const struct parameter *p)
{
	return b->session->language == LANGUAGE_JA ? p->help_ja : p->help_en;
}

static void
add_parameter(const struct subject *b, size_t i, struct text *out)
{
	const struct parameter p = grammar_entry_parameter(b->entry, i,
	    b->session->device->profile);
	const struct alternative *a;
	const char *help = help_of(b, &p), *between = "";
	size_t n, k;

	a = alternatives_of(b, i, &n);
	if (a == NULL)
		out->failed = true;
	if (a == NULL || n == 0)
		return;
	text_addf(out, "  <%s>: ", p.name);
	for (k = 0; k < n; k++) {
		if (!is_told(a, n, k))
			continue;
		text_adds(out, between);
		add_alternative(&a[k], b->session->language, out);
		between = " | ";
	}
	text_addf(out, *help != '\0' ? "\n      %s\n" : "%s\n", help);
}

/* The parameters in the order in which the forms have them. */
static void
add_parameters(const struct subject *b, struct text *out)
{
	const size_t n = grammar_entry_parameters(b->entry);
	const char *forms = text_str(&b->forms), *p, *end;
	size_t i;

	for (p = strchr(forms, '<'); p != NULL; p = strchr(p + 1, '<')) {
		end = strchr(p, '>');
		for (i = 0; i < n && end != NULL; i++) {
			const char *name = grammar_entry_parameter(b->entry, i,
			    b->session->device->profile).name;

			if (strlen(name) == (size_t)(end - p - 1) &&
			    find_parameter(forms, name) == p)
				add_parameter(b, i, out);
		}
	}
}

static void
add_defaults(const struct subject *b, struct text *out)
{
	struct session *s = b->session;
	const size_t n = grammar_entry_parameters(b->entry);
	bool any = false;
	size_t i;

	for (i = 0; i < n; i++) {
		const struct parameter p = grammar_entry_parameter(b->entry, i,
		    s->device->profile);

		if (*p.usual == '\0' ||
		    find_parameter(text_str(&b->forms), p.name) == NULL)
			continue;
		text_adds(out, any ? ", " : message_text(MESSAGE_HELP_DEFAULT,
		    s->language));
		text_addf(out, "<%s> %s", p.name, p.usual);
		any = true;
	}
	text_adds(out, any ? "\n" : "");
}

/* The only keyword that a parameter can be, or NULL. */
static const char *
only_keyword(const struct subject *b, const char *name, size_t len)
{
	const size_t n = grammar_entry_parameters(b->entry);
	const struct alternative *a;
	size_t i, n_alternatives;

	for (i = 0; i < n; i++) {
		const struct parameter p = grammar_entry_parameter(b->entry, i,
		    b->session->device->profile);

		if (strlen(p.name) != len || strncmp(p.name, name, len) != 0)
			continue;
		a = alternatives_of(b, i, &n_alternatives);
		return a != NULL && n_alternatives == 1 &&
		    strcmp(a[0].kind, "keyword") == 0 ? a[0].text : NULL;
	}
	return NULL;
}

/* Adds a form; a parameter that can only be one keyword is written as that. */
static void
add_form(struct subject *b, const char *form, size_t len)
{
	const char *end = form + len, *close, *keyword;

	while (form < end) {
		close = *form == '<' ?
		    memchr(form, '>', (size_t)(end - form)) : NULL;
		keyword = close == NULL ? NULL : only_keyword(b, form + 1,
		    (size_t)(close - form - 1));
		if (keyword != NULL) {
			text_adds(&b->forms, keyword);
			form = close + 1;
		} else {
			text_addc(&b->forms, *form++);
		}
	}
	text_addc(&b->forms, '\n');
}

/* Finds the forms of one kind. */
static void
find_forms(struct subject *b, bool negative)
{
	struct text all = TEXT_INIT;
	const char *form, *end;

	grammar_entry_forms(b->entry, b->session->device->profile, &all);
	for (form = text_str(&all); *form != '\0'; form = end +
	    (*end == '\n')) {
		end = form + strcspn(form, "\n");
		if ((strncmp(form, "no ", 3) == 0) == negative)
			add_form(b, form, (size_t)(end - form));
	}
	b->forms.failed = b->forms.failed || all.failed;
	text_fini(&all);
}

/* How many columns a label has: a Japanese character has two. */
static size_t
label_columns(const char *s)
{
	size_t columns = 0;

	for (; *s != '\0'; s++)
		if (((unsigned char)*s & 0xc0) != 0x80)
			columns += (unsigned char)*s < 0x80 ? 1 : 2;
	return columns;
}

/* The label before the first form, the others under it. */
static void
add_forms(const struct subject *b, struct text *out)
{
	const char *label = message_text(MESSAGE_HELP_FORM,
	    b->session->language);
	const char *form, *end;
	bool first = true;

	for (form = text_str(&b->forms); *form != '\0'; form = end + 1) {
		end = strchr(form, '\n');
		if (end == NULL)
			break;
		if (first)
			text_adds(out, label);
		else
			text_addf(out, "%*s", (int)label_columns(label), "");
		text_add(out, form, (size_t)(end - form) + 1);
		first = false;
	}
}

enum rc
help_entry(struct session *s, const struct entry *e, bool negative,
    struct text *out)
{
	struct subject b = { .session = s, .entry = e, .forms = TEXT_INIT };

	find_forms(&b, negative);
	add_forms(&b, out);
	text_addf(out, "%s%s\n", message_text(MESSAGE_HELP_MEANING,
	    s->language), s->language == LANGUAGE_JA ? e->help_ja :
	    e->help_en);
	add_parameters(&b, out);
	add_defaults(&b, out);
	out->failed = out->failed || b.forms.failed;
	text_fini(&b.forms);
	return out->failed ? session_no_memory(s) :
	    RC_OK;
}
