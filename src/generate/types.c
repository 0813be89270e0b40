/*
 * Reads a type (`on | off | 1..@tunnels default on`) into its alternatives.
 * Shared types are put in where they are named; limits become numbers for
 * each set of profiles. What the kinds accept is not known here.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

#define TYPE_DEPTH_MAX 16

static void type_add_text(struct schema *, struct type *, struct at,
    const char *text, uint64_t mask, int depth);

/* The length of one word of a type: brackets and quotes hold blanks. */
static size_t
type_word_length(const char *s)
{
	size_t n = 0;
	int depth = 0;
	char quote = '\0';

	for (; s[n] != '\0'; n++) {
		if (quote != '\0') {
			if (s[n] == '\\' && s[n + 1] != '\0')
				n++;
			else if (s[n] == quote)
				quote = '\0';
		} else if (s[n] == '"' || s[n] == '\'') {
			quote = s[n];
		} else if (s[n] == '(') {
			depth++;
		} else if (s[n] == ')') {
			depth--;
		} else if (depth == 0 && (s[n] == '|' ||
		    s[n] == ' ' || s[n] == '\t')) {
			break;
		}
	}
	return n;
}

static char *
type_word(const char **s)
{
	size_t n;
	char *word;

	*s += strspn(*s, " \t");
	n = type_word_length(*s);
	if (n == 0)
		return NULL;
	word = xstrndup(*s, n);
	*s += n;
	return word;
}

/* The text between quotes or brackets. */
static char *
inner(const char *s)
{
	return xstrndup(s + 1, strlen(s) - 2);
}

static bool
enclosed(const char *s, char open, char close)
{
	size_t len = strlen(s);

	return len >= 2 && s[0] == open && s[len - 1] == close;
}

static void
pattern_text(struct alt *alt, const char *s, size_t len)
{
	struct piece_def piece = { .kind = PIECE_TEXT };

	if (len == 0)
		return;
	piece.text = xstrndup(s, len);
	PUSH(alt->pieces, piece);
}

static void
pattern_parse(struct at at, struct alt *alt)
{
	struct piece_def piece;
	const char *s = alt->pattern, *end;
	int depth = 0;
	size_t n;

	while (*s != '\0') {
		n = strcspn(s, "<[]\\");
		pattern_text(alt, s, n);
		s += n;
		memset(&piece, 0, sizeof(piece));
		if (*s == '\\' && s[1] != '\0') {
			pattern_text(alt, s + 1, 1);
			s += 2;
			continue;
		}
		if (*s == '\0')
			break;
		end = s;
		if (*s == '<') {
			end = strchr(s, '>');
			if (end == NULL)
				break;
			piece.kind = PIECE_PARAM;
			piece.text = xstrndup(s + 1, (size_t)(end - s - 1));
		} else {
			piece.kind = *s == '[' ? PIECE_OPEN : PIECE_CLOSE;
			depth += *s == '[' ? 1 : -1;
		}
		PUSH(alt->pieces, piece);
		s = end + 1;
		if (depth < 0)
			break;
	}
	if (alt->pieces.n >= TABLE_PIECES_MAX)
		fail(at, "a pattern of more than %d pieces",
		    TABLE_PIECES_MAX - 1);
	if (depth != 0 || *s != '\0' || alt->pieces.n == 0)
		fail(at, "a pattern with unbalanced brackets: \"%s\"",
		    alt->pattern);
}

static void
add_alt(struct type *type, struct alt *alt)
{
	PUSH(type->alts, *alt);
}

static void
add_literal(struct type *type, const char *word, uint64_t mask)
{
	struct alt alt = { .kind = ALT_LITERAL, .mask = mask };

	alt.word = lower_case(word);
	add_alt(type, &alt);
}

/* The words of an INTERFACE type that are not numbered. */
static void
add_interface(struct schema *schema, struct type *type, struct alt *alt)
{
	const uint32_t words = (uint32_t)1 << INTERFACE_PP |
	    (uint32_t)1 << INTERFACE_TUNNEL | (uint32_t)1 << INTERFACE_NULL;
	uint64_t null_mask = 0;
	uint32_t kinds = alt->extra;
	size_t i;

	for (i = 0; i < schema->profiles.n; i++) {
		if (schema->profiles.v[i].interfaces[INTERFACE_NULL] > 0)
			null_mask |= (uint64_t)1 << i |
			    (uint64_t)1 << (i + TABLE_FILE_BITS);
	}
	alt->extra &= ~words;
	if (alt->extra != 0)
		add_alt(type, alt);
	if (kinds & (uint32_t)1 << INTERFACE_NULL)
		add_literal(type, "null", alt->mask & null_mask);
	if (kinds & (uint32_t)1 << INTERFACE_PP)
		add_literal(type, "pp", alt->mask);
	if (kinds & (uint32_t)1 << INTERFACE_TUNNEL)
		add_literal(type, "tunnel", alt->mask);
}

/* The bounds of an alternative in profile i. */
static bool
alt_bounds(const struct schema *schema, const struct alt *alt, size_t i,
    int64_t *lo, int64_t *hi)
{
	*lo = alt->lo;
	*hi = alt->hi;
	if (alt->lo_limit != NULL &&
	    !profile_limit_value(schema, i, alt->lo_limit, lo))
		return false;
	return alt->hi_limit == NULL ||
	    profile_limit_value(schema, i, alt->hi_limit, hi);
}

/* One alternative for each pair of bounds that the profiles give. */
static void
add_limited(struct schema *schema, struct type *type, struct at at,
    const struct alt *alt)
{
	uint64_t done = 0, bits;
	int64_t lo, hi, other_lo, other_hi;
	struct alt copy;
	size_t i, k;

	for (i = 0; i < schema->profiles.n; i++) {
		if (done & (uint64_t)1 << i ||
		    !alt_bounds(schema, alt, i, &lo, &hi))
			continue;
		bits = 0;
		for (k = i; k < schema->profiles.n; k++) {
			if (!alt_bounds(schema, alt, k, &other_lo, &other_hi))
				continue;
			if (lo == other_lo && hi == other_hi)
				bits |= (uint64_t)1 << k;
		}
		done |= bits;
		copy = *alt;
		copy.lo = lo;
		copy.hi = hi;
		copy.mask &= bits | bits << TABLE_FILE_BITS;
		copy.lo_limit = copy.hi_limit = NULL;
		if (copy.mask != 0)
			add_alt(type, &copy);
	}
	if (done == 0)
		fail(at, "no profile has the limit @%s",
		    alt->hi_limit != NULL ? alt->hi_limit : alt->lo_limit);
}

static void
add_builtin(struct schema *schema, struct type *type, struct at at,
    struct alt *alt)
{
	if (alt->kind == ALT_INTERFACE) {
		add_interface(schema, type, alt);
		return;
	}
	if (alt->lo_limit != NULL || alt->hi_limit != NULL) {
		add_limited(schema, type, at, alt);
	} else {
		if (alt->lo > alt->hi)
			fail(at, "an empty range");
		add_alt(type, alt);
	}
	if (alt->kind == ALT_NUMSET)
		add_literal(type, "all", alt->mask);
}

static struct type *
shared_type(struct schema *schema, const char *name)
{
	size_t i;

	for (i = 0; i < schema->types.n; i++) {
		if (strcmp(schema->types.v[i]->name, name) == 0)
			return schema->types.v[i];
	}
	return NULL;
}

/* A type in capitals: built in, both of two, or shared. */
static void
add_named(struct schema *schema, struct type *type, struct at at,
    const char *word, uint64_t mask, int depth)
{
	struct alt alt = { .mask = mask };
	struct type *shared = shared_type(schema, word);

	if (shared != NULL && depth < TYPE_DEPTH_MAX) {
		type_add_text(schema, type, shared->at, shared->key, mask,
		    depth + 1);
	} else if (strcmp(word, "IP") == 0) {
		add_named(schema, type, at, "IP4", mask, depth);
		add_named(schema, type, at, "IP6", mask, depth);
	} else if (strncmp(word, "PREFIX(", 7) == 0 ||
	    strcmp(word, "PREFIX") == 0) {
		add_named(schema, type, at, xformat("PREFIX4%s", word + 6),
		    mask, depth);
		add_named(schema, type, at, xformat("PREFIX6%s", word + 6),
		    mask, depth);
	} else if (builtin_parse(at, word, &alt)) {
		add_builtin(schema, type, at, &alt);
	} else {
		fail(at, "unknown type %s", word);
	}
}

static bool
is_capitals(const char *s)
{
	if (!isupper((unsigned char)*s))
		return false;
	for (; *s != '\0' && *s != '('; s++) {
		if (!isupper((unsigned char)*s) && *s != '_' &&
		    !isdigit((unsigned char)*s))
			return false;
	}
	return true;
}

static bool
is_range(const char *s)
{
	return strstr(s, "..") != NULL && (isdigit((unsigned char)*s) ||
	    *s == '@' || *s == '-');
}

static void
add_word(struct schema *schema, struct type *type, struct at at,
    const char *word, const char *as, uint64_t mask, int depth)
{
	struct alt alt = { .mask = mask };

	if (is_capitals(word)) {
		add_named(schema, type, at, word, mask, depth);
		return;
	}
	if (enclosed(word, '"', '"')) {
		alt.kind = ALT_PATTERN;
		alt.pattern = inner(word);
		pattern_parse(at, &alt);
	} else if (enclosed(word, '(', ')')) {
		alt.kind = ALT_COMPOSITE;
		alt.pattern = inner(word);
		alt.composite = elements_parse(at, alt.pattern);
	} else if (is_range(word)) {
		if (!builtin_parse(at, word, &alt))
			fail(at, "not a range: %s", word);
		add_builtin(schema, type, at, &alt);
		return;
	} else {
		alt.kind = ALT_LITERAL;
		alt.word = enclosed(word, '\'', '\'') ? inner(word) :
		    xstrdup(word);
		alt.word = lower_case(alt.word);
		alt.as = as != NULL ? lower_case(as) : NULL;
	}
	add_alt(type, &alt);
}

static char *
unquoted(const char *word)
{
	return enclosed(word, '\'', '\'') || enclosed(word, '"', '"') ?
	    inner(word) : xstrdup(word);
}

/* What may follow an alternative. */
struct modifiers {
	uint64_t	  mask;
	char		 *as;
	struct usual_def *usual;	/* the last default, for its `if` */
};

static void
modifier_default(struct schema *schema, struct type *type,
    struct modifiers *m, const char *text)
{
	struct usual_def usual = { unquoted(text), profiles_mask(schema) };

	PUSH(type->usual, usual);
	m->usual = &type->usual.v[type->usual.n - 1];
}

/* One modifier with its argument; false when `word` is none. */
static bool
read_modifier(struct schema *schema, struct type *type, struct at at,
    const char *word, const char **s, struct modifiers *m)
{
	static const char *const known[] = { "if", "default", "list", "as",
	    "->" };
	const char *arg;
	int64_t n;
	size_t i;

	for (i = 0; i < sizeof(known) / sizeof(*known); i++) {
		if (strcmp(word, known[i]) == 0)
			break;
	}
	arg = i < sizeof(known) / sizeof(*known) ? type_word(s) : NULL;
	if (arg == NULL)
		return false;
	if (strcmp(word, "if") == 0 && m->usual != NULL)
		m->usual->mask &= condition_parse(schema, at, arg);
	else if (strcmp(word, "if") == 0)
		m->mask &= condition_parse(schema, at, arg);
	else if (strcmp(word, "default") == 0)
		modifier_default(schema, type, m, arg);
	else if (strcmp(word, "list") != 0)
		m->as = unquoted(arg);
	else if (!parse_number(arg, &n) || n < 1 || n > 60000)
		fail(at, "not a number: %s", arg);
	else
		type->list = (int)n;
	return true;
}

static void
read_modifiers(struct schema *schema, struct type *type, struct at at,
    const char **s, struct modifiers *m)
{
	char *word;

	while ((word = type_word(s)) != NULL) {
		if (strcmp(word, "secret") == 0)
			type->secret = true;
		else if (strcmp(word, "quoted") == 0)
			type->quoted = true;
		else if (read_modifier(schema, type, at, word, s, m))
			continue;
		else if (m->usual != NULL)
			m->usual->text = xformat("%s %s", m->usual->text, word);
		else
			fail(at, "unexpected \"%s\" in a type", word);
	}
}

static void
type_add_text(struct schema *schema, struct type *type, struct at at,
    const char *text, uint64_t mask, int depth)
{
	const char *s = text;
	struct modifiers m;
	char *word;

	for (;;) {
		word = type_word(&s);
		m = (struct modifiers){ .mask = mask };
		read_modifiers(schema, type, at, &s, &m);
		if (word == NULL)
			fail(at, "an alternative is missing in \"%s\"", text);
		else
			add_word(schema, type, at, word, m.as, m.mask, depth);
		s += strspn(s, " \t");
		if (*s != '|')
			return;
		s++;
	}
}

struct type *
type_parse(struct schema *schema, struct at at, const char *text)
{
	struct type *type = xalloc(sizeof(*type));
	size_t i;

	type->at = at;
	type->index = -1;
	type_add_text(schema, type, at, text, profiles_mask(schema), 0);
	for (i = 0; i < type->alts.n; i++)
		type->alts.v[i].order = (int)i + 1;
	if (type->alts.n > 250)
		fail(at, "a type with more than 250 alternatives");
	return type;
}
