/*
 * What help tells about a line that is not finished: the entries that its
 * words name, and the values that a parameter takes.
 */
#include "grammar/grammar.h"

#include <string.h>
#include <strings.h>

#include "grammar/parse.h"
#include "grammar/type.h"
#include "grammar/words.h"

#include "base/banned.h"

/* One word of an entry's name: "show", "show|less", "<interface>". */
struct name_word {
	const char *s;
	size_t	    len;
};

/* Takes the next word of a name; false at its end. */
static bool
next_name_word(const char **name, struct name_word *word)
{
	*name += strspn(*name, " ");
	*word = (struct name_word){ *name, strcspn(*name, " ") };
	*name += word->len;
	return word->len > 0;
}

/* How well a typed word agrees with a name's; the sum decides between names:
 * an exact keyword before a value, that before a keyword's beginning. */
enum word_agreement {
	WORD_DIFFERS = 0,
	WORD_BEGINS = 2,
	WORD_VALUE = 3,
	WORD_SAME = 4
};

/* Whether a parameter of the name, "<interface>", takes the word. */
static enum word_agreement
compare_value(const struct type_context *ctx, const struct entry *e,
    const struct name_word *name, const struct word *typed)
{
	const struct table_entry *detail = entry_detail(e);
	const struct part p = { typed->text, typed->len };
	const struct param *param;
	const char *s;
	size_t i;

	for (i = 0; i < detail->n_params; i++) {
		param = &table_params[
		    table_own_params[detail->params + i].param];
		s = table_strings + param->name;
		if (strlen(s) + 2 == name->len &&
		    strncmp(s, name->s + 1, name->len - 2) == 0)
			return type_accepts(ctx, &table_types[param->type],
			    p) ? WORD_VALUE : WORD_DIFFERS;
	}
	return WORD_VALUE;
}

/* Compares with each of the alternatives, "show|less". */
static enum word_agreement
compare_keywords(const struct name_word *name, const struct word *typed)
{
	const char *s = name->s, *end = name->s + name->len, *bar;
	size_t len;

	for (; s < end; s += len + 1) {
		bar = memchr(s, '|', (size_t)(end - s));
		len = (size_t)((bar != NULL ? bar : end) - s);
		if (typed->len <= len &&
		    strncasecmp(s, typed->text, typed->len) == 0)
			return typed->len == len ? WORD_SAME : WORD_BEGINS;
	}
	return WORD_DIFFERS;
}

/* How an entry's name and the words typed so far agree. */
enum agreement {
	NAME_DIFFERS,
	NAME_GOES_ON,		/* the words are its beginning */
	NAME_WHOLE
};

static enum agreement
compare_name(const struct type_context *ctx, const struct entry *e,
    const struct word *words, size_t n, size_t *score)
{
	const char *name = e->name;
	enum word_agreement agreement;
	struct name_word word;
	size_t i;

	*score = 0;
	for (i = 0; next_name_word(&name, &word); i++) {
		if (i == n)
			return NAME_GOES_ON;
		agreement = word.s[0] == '<' ?
		    compare_value(ctx, e, &word, &words[i]) :
		    compare_keywords(&word, &words[i]);
		if (agreement == WORD_DIFFERS)
			return NAME_DIFFERS;
		*score += agreement;
	}
	return NAME_WHOLE;
}

/* Whether the entry can be typed where the line is. */
static bool
fits_place(const struct entry *e, const struct place *place)
{
	return grammar_entry_on(e, place->profile) &&
	    (place->administrator || e->user) && place_selects(place, e);
}

/* The entries found so far. */
struct named {
	const struct entry **entries;
	size_t		 n;
	size_t		 best;
	bool		 longer;
};

static void
named_add(struct named *found, const struct entry *e,
    enum agreement agreement, size_t score)
{
	if (agreement == NAME_DIFFERS || score < found->best)
		return;
	if (score > found->best) {
		found->n = 0;
		found->longer = false;
		found->best = score;
	}
	if (agreement == NAME_GOES_ON)
		found->longer = true;
	else
		found->entries[found->n++] = e;
}

enum rc
grammar_named(const struct place *place, struct arena *arena,
    const char *line, size_t len, const struct entry ***entries, size_t *n,
    bool *longer)
{
	struct named found = { .entries = arena_array(arena,
	    grammar_entries(), sizeof(*found.entries)) };
	enum agreement agreement;
	const struct word *words;
	size_t n_words, i, score;
	struct walk w;

	if (found.entries == NULL || words_split(arena, line, len, &words,
	    &n_words, NULL) != RC_OK)
		return RC_NOMEM;
	walk_init(&w, place, arena, line, len, words, n_words);
	if (w.no_memory)
		return RC_NOMEM;
	if (n_words > 0 && strcasecmp(words[0].text, "no") == 0) {
		words++;
		n_words--;
	}
	for (i = 0; i < grammar_entries() && n_words > 0; i++) {
		const struct entry *e = grammar_entry(i);

		agreement = compare_name(&w.ctx, e, words, n_words, &score);
		if (agreement != NAME_DIFFERS && fits_place(e, place))
			named_add(&found, e, agreement, score);
	}
	*entries = found.entries;
	*n = found.n;
	*longer = found.longer;
	return RC_OK;
}

/* What the kinds are called outside of this room. */
static const char *const kind_names[ALT_KINDS] = {
	[ALT_LITERAL] = "keyword",
	[ALT_COMPOSITE] = "words",
	[ALT_NUMBER] = "number",
	[ALT_DECIMAL] = "decimal",
	[ALT_PERCENT] = "percent",
	[ALT_RATE] = "rate",
	[ALT_NUMSET] = "numbers",
	[ALT_RANGE] = "range",
	[ALT_IP4] = "ip4",
	[ALT_IP6] = "ip6",
	[ALT_SCOPED] = "ip6",
	[ALT_PREFIX4] = "prefix4",
	[ALT_PREFIX6] = "prefix6",
	[ALT_IPRANGE] = "iprange",
	[ALT_ADDREXPR] = "addresses",
	[ALT_ADDREXPR6] = "addresses",
	[ALT_PROTOLIST] = "protocols",
	[ALT_PORTLIST] = "ports",
	[ALT_MAC] = "mac",
	[ALT_MACPATTERN] = "mac",
	[ALT_HOST] = "host",
	[ALT_NAME] = "name",
	[ALT_LABEL] = "name",
	[ALT_IDENTIFIER] = "name",
	[ALT_STRING] = "text",
	[ALT_DIGITS] = "digits",
	[ALT_LOWER] = "text",
	[ALT_FQDN] = "host",
	[ALT_ASCII] = "ascii",
	[ALT_COMMUNITY] = "ascii",
	[ALT_HEX] = "hex",
	[ALT_HEXBYTE] = "hex",
	[ALT_HEXDIGITS] = "hex",
	[ALT_ALNUM] = "alnum",
	[ALT_INTERFACE] = "interface",
	[ALT_CALENDAR] = "date",
	[ALT_CLOCK] = "time",
	[ALT_DATETIME] = "date",
	[ALT_DATE] = "date",
	[ALT_TIME] = "time",
	[ALT_DURATION] = "duration",
	[ALT_ZONE] = "zone",
	[ALT_PATH] = "path",
	[ALT_FILENAME] = "file",
	[ALT_PHRASE] = "text",
	[ALT_URL] = "url",
	[ALT_OID] = "oid",
	[ALT_REGEXP] = "pattern",
	[ALT_PATTERN] = "words",
	[ALT_REST] = "rest",
	[ALT_BLOCK] = "block",
};

/* Whether lo and hi bound a length, or the number itself. */
static enum alternative_bounds
bounds_of(const struct table_alt *alt)
{
	switch ((enum alt_kind)alt->kind) {
	case ALT_NUMBER:
	case ALT_NUMSET:
	case ALT_RANGE:
	case ALT_PERCENT:
		return BOUNDS_NUMBER;
	case ALT_NAME:
	case ALT_LABEL:
	case ALT_IDENTIFIER:
	case ALT_STRING:
	case ALT_DIGITS:
	case ALT_LOWER:
	case ALT_ASCII:
	case ALT_COMMUNITY:
	case ALT_HEXDIGITS:
	case ALT_ALNUM:
		return BOUNDS_LENGTH;
	default:
		return BOUNDS_NONE;
	}
}

/* A glued pattern as the .cmd file has it: "tunnel<n>[-tunnel<m>]". */
static const char *
pattern_text(struct arena *arena, const struct table_alt *alt)
{
	const struct table_piece *piece = &table_pieces[alt->extra];
	struct text out = TEXT_INIT;
	const char *copy;

	for (; piece->kind != PIECE_END; piece++) {
		if (piece->kind == PIECE_TEXT)
			text_adds(&out, table_strings + piece->what);
		else if (piece->kind == PIECE_PARAM)
			text_addf(&out, "<%s>", table_strings +
			    table_params[piece->what].name);
		else
			text_addc(&out, piece->kind == PIECE_OPEN ? '[' : ']');
	}
	copy = out.failed ? NULL :
	    arena_strndup(arena, text_str(&out), out.len);
	text_fini(&out);
	return copy;
}

/* The kinds of interfaces of a set: "lanN | vlanN". */
static const char *
interfaces_text(struct arena *arena, const struct table_alt *alt)
{
	static const char *const names[INTERFACE_KINDS] = {
		[INTERFACE_LAN] = "lanN",
		[INTERFACE_LAN_TAG] = "lanN/M",
		[INTERFACE_LAN_PORT] = "lanN.M",
		[INTERFACE_VLAN] = "vlanN",
		[INTERFACE_BRIDGE] = "bridgeN",
		[INTERFACE_WAN] = "wanN",
		[INTERFACE_LOOPBACK] = "loopbackN",
		[INTERFACE_NULL] = "null",
		[INTERFACE_BRI] = "briN",
		[INTERFACE_PRI] = "priN",
		[INTERFACE_USB] = "usbN",
		[INTERFACE_SD] = "sdN",
		[INTERFACE_PP] = "pp",
		[INTERFACE_TUNNEL] = "tunnel",
	};
	struct text out = TEXT_INIT;
	const char *copy;
	int i;

	for (i = 0; i < INTERFACE_KINDS; i++)
		if ((alt->extra & (uint32_t)1 << i) != 0)
			text_addf(&out, "%s%s", out.len > 0 ? " | " : "",
			    names[i]);
	copy = out.failed ? NULL :
	    arena_strndup(arena, text_str(&out), out.len);
	text_fini(&out);
	return copy;
}

/* What stands for an alternative that has a text; NULL without memory. */
static const char *
alternative_text(struct arena *arena, const struct table_alt *alt)
{
	switch ((enum alt_kind)alt->kind) {
	case ALT_LITERAL:
		return table_strings + table_words[alt->word].text;
	case ALT_PATTERN:
		return pattern_text(arena, alt);
	case ALT_INTERFACE:
		return interfaces_text(arena, alt);
	default:
		return "";
	}
}

enum rc
grammar_alternatives(struct arena *arena, const struct entry *entry,
    size_t parameter, const struct profile *profile,
    const struct alternative **alternatives, size_t *n)
{
	const struct table_own_param *own =
	    &table_own_params[entry_detail(entry)->params + parameter];
	const struct table_type *type =
	    &table_types[table_params[own->param].type];
	const struct table_alt *alt = &table_alts[type->alts];
	const size_t all = (size_t)type->n_values + type->n_literals;
	struct alternative *a = arena_array(arena, all + 1, sizeof(*a));
	size_t i;

	*n = 0;
	*alternatives = a;
	if (a == NULL)
		return RC_NOMEM;
	for (i = 0; i < all; i++, alt++) {
		if ((table_masks[alt->mask] & (uint64_t)1 << profile->bit) ==
		    0 || alt->kind == ALT_COMPOSITE)
			continue;
		a[*n] = (struct alternative){ .kind = kind_names[alt->kind],
		    .bounds = bounds_of(alt), .lo = alt->lo, .hi = alt->hi,
		    .order = alt->order };
		a[*n].text = alternative_text(arena, alt);
		if (a[*n].text == NULL)
			return RC_NOMEM;
		(*n)++;
	}
	return RC_OK;
}
