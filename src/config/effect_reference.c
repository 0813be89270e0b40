/*
 * Which lines are of filters, NAT descriptors and the like, and which lines
 * apply them: by the names of the settings and the numbers in the text.
 */
#include "config/effect_set.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* Settings whose lines belong to a thing with a number or name. */
static const struct definition {
	const char	*entry;
	bool		 beginning;	/* and whatever else begins so */
	int		 which;		/* of the numbers in the line, from 1;
					 * 0: the word behind is a name */
	enum effect_kind kind;
} definitions[] = {
	{ "ip filter", false, 1, EFFECT_FILTER },
	{ "ip filter dynamic", false, 1, EFFECT_DYNAMIC_FILTER },
	{ "ip filter set", false, 0, EFFECT_FILTER_SET },
	{ "ipv6 filter", false, 1, EFFECT_IPV6_FILTER },
	{ "ipv6 filter dynamic", false, 1, EFFECT_IPV6_DYNAMIC_FILTER },
	{ "ethernet filter", false, 1, EFFECT_ETHERNET_FILTER },
	{ "url filter", false, 1, EFFECT_URL_FILTER },
	{ "queue class filter", false, 1, EFFECT_QUEUE_FILTER },
	{ "nat descriptor ", true, 1, EFFECT_NAT_DESCRIPTOR },
	{ "ipsec transport", false, 2, EFFECT_TRANSPORT },
	{ "ipsec transport template", false, 1, EFFECT_TRANSPORT },
};

/* Settings that name such things. */
static const struct reference {
	const char	*beginning, *end;	/* of the setting's name */
	int		 skip;		/* words before the numbers */
	const char	*behind;	/* numbers count behind this word */
	enum effect_kind kind;
	enum effect_kind dynamic;	/* behind the word `dynamic` */
} references[] = {
	{ "ip ", " secure filter", 4, NULL, EFFECT_FILTER,
	    EFFECT_DYNAMIC_FILTER },
	{ "ip ", " secure filter name", 5, NULL, EFFECT_FILTER_SET,
	    EFFECT_FILTER_SET },
	{ "ip filter set", "", 4, NULL, EFFECT_FILTER, EFFECT_DYNAMIC_FILTER },
	{ "ip filter dynamic", "", 4, "filter", EFFECT_FILTER, EFFECT_FILTER },
	{ "ip ", " rip filter", 4, NULL, EFFECT_FILTER, EFFECT_FILTER },
	{ "ip ", " nat descriptor", 4, NULL, EFFECT_NAT_DESCRIPTOR,
	    EFFECT_NAT_DESCRIPTOR },
	{ "ipv6 ", " secure filter", 4, NULL, EFFECT_IPV6_FILTER,
	    EFFECT_IPV6_DYNAMIC_FILTER },
	{ "ipv6 filter dynamic", "", 4, "filter", EFFECT_IPV6_FILTER,
	    EFFECT_IPV6_FILTER },
	{ "ipv6 ", " rip filter", 4, NULL, EFFECT_IPV6_FILTER,
	    EFFECT_IPV6_FILTER },
	{ "ethernet ", "> filter", 3, NULL, EFFECT_ETHERNET_FILTER,
	    EFFECT_ETHERNET_FILTER },
	{ "url ", "> filter", 3, NULL, EFFECT_URL_FILTER, EFFECT_URL_FILTER },
	{ "queue ", " class filter list", 5, NULL, EFFECT_QUEUE_FILTER,
	    EFFECT_QUEUE_FILTER },
};

/* A word of a line: its length, and the next word. */
static size_t
word_length(const char *s)
{
	return strcspn(s, " ");
}

static const char *
next_word(const char *s)
{
	s += word_length(s);
	return s + strspn(s, " ");
}

static bool
is_number(const char *word)
{
	const size_t len = word_length(word);

	return len > 0 && strspn(word, "0123456789") == len;
}

static bool
is_word(const char *s, const char *word)
{
	return strncmp(s, word, strlen(word)) == 0 &&
	    word_length(s) == strlen(word);
}

static const char *
skip_words(const char *s, int n)
{
	while (n-- > 0)
		s = next_word(s);
	return s;
}

static bool
begins_and_ends(const char *s, const char *beginning, const char *end)
{
	const size_t len = strlen(s), n = strlen(beginning), m = strlen(end);

	if (len < n + m || strncmp(s, beginning, n) != 0)
		return false;
	return m == 0 ? len == n : strcmp(s + len - m, end) == 0;
}

/* The number, or the name, that a line gives its thing. */
static bool
own_number(struct effects *e, const struct definition *d, const char *text,
    struct effect_name *owner, enum rc *rc)
{
	const char *word = text;
	int left = d->which;

	*owner = (struct effect_name){ .kind = d->kind, .name = "" };
	if (d->which == 0) {
		word = skip_words(text, 3);
		owner->name = arena_strndup(&e->arena, word,
		    word_length(word));
		if (owner->name == NULL)
			*rc = diag_set(e->diag, RC_NOMEM, "out of memory");
		return owner->name != NULL;
	}
	for (; *word != '\0'; word = next_word(word))
		if (is_number(word) && --left == 0)
			break;
	owner->number = strtoll(word, NULL, 10);
	return *word != '\0';
}

/* `ethernet tunnel1 filter ...` stands among the router's lines. */
static bool
tunnel_filter(const char *entry, const char *text, struct effect_name *owner)
{
	static const char head[] = "ethernet tunnel";

	if (strncmp(entry, "ethernet <tunnel", 16) != 0 ||
	    strncmp(text, head, strlen(head)) != 0)
		return false;
	*owner = (struct effect_name){ .kind = EFFECT_TUNNEL, .name = "",
	    .number = strtoll(text + strlen(head), NULL, 10) };
	return true;
}

bool
effect_definition(struct effects *e, const char *entry, const char *text,
    struct effect_name *owner, enum rc *rc)
{
	size_t i;

	for (i = 0; i < sizeof(definitions) / sizeof(definitions[0]); i++) {
		const struct definition *d = &definitions[i];

		if (d->beginning ? strncmp(entry, d->entry,
		    strlen(d->entry)) == 0 : strcmp(entry, d->entry) == 0)
			return own_number(e, d, text, owner, rc);
	}
	return tunnel_filter(entry, text, owner);
}

/* Adds a use of each number in the rest of a line; of a name, the one word. */
static enum rc
add_numbers(struct effects *e, const struct effect_name *owner,
    const struct reference *r, const char *word)
{
	struct effect_name used = { .kind = r->kind, .name = "" };
	bool counts = r->behind == NULL;
	enum rc rc = RC_OK;

	if (r->kind == EFFECT_FILTER_SET) {
		used.name = arena_strndup(&e->arena, word, word_length(word));
		return used.name == NULL ?
		    diag_set(e->diag, RC_NOMEM, "out of memory") :
		    effects_add_use(e, owner, &used);
	}
	for (; *word != '\0' && rc == RC_OK; word = next_word(word)) {
		if (r->behind != NULL && is_word(word, r->behind))
			counts = true;
		if (is_word(word, "dynamic"))
			used.kind = r->dynamic;
		if (!counts || !is_number(word))
			continue;
		used.number = strtoll(word, NULL, 10);
		rc = effects_add_use(e, owner, &used);
	}
	return rc;
}

/* `pp bind tunnel1-tunnel4`: the tunnels use the pp. */
static enum rc
add_bound_tunnels(struct effects *e, const struct effect_name *pp,
    const char *text)
{
	static const char head[] = "tunnel";
	struct effect_name tunnel = { .kind = EFFECT_TUNNEL, .name = "" };
	const char *word = skip_words(text, 2);
	int64_t last;
	char *end;
	enum rc rc = RC_OK;

	for (; *word != '\0' && rc == RC_OK; word = next_word(word)) {
		if (strncmp(word, head, strlen(head)) != 0)
			continue;
		tunnel.number = strtoll(word + strlen(head), &end, 10);
		last = tunnel.number;
		if (strncmp(end, "-tunnel", 7) == 0)
			last = strtoll(end + 7, NULL, 10);
		for (; tunnel.number <= last && rc == RC_OK; tunnel.number++)
			rc = effects_add_use(e, &tunnel, pp);
	}
	return rc;
}

enum rc
effects_add_references(struct effects *e, const struct effect_name *owner,
    const char *entry, const char *text)
{
	size_t i;

	if (owner->kind == EFFECT_PP && strcmp(entry, "pp bind") == 0)
		return add_bound_tunnels(e, owner, text);
	for (i = 0; i < sizeof(references) / sizeof(references[0]); i++) {
		const struct reference *r = &references[i];

		if (begins_and_ends(entry, r->beginning, r->end))
			return add_numbers(e, owner, r,
			    skip_words(text, r->skip));
	}
	return RC_OK;
}
