/*
 * Glued patterns: literal characters and parameters in one word, with
 * optional pieces ("<a>[/<b>]"). A parameter takes as much as it can.
 */
#include <string.h>

#include "grammar/type.h"

#include "base/banned.h"

struct gluing {
	const struct type_context *ctx;
	const char		  *end;
	const struct table_piece  *first;
	/* what each piece took, s is NULL for those that took nothing; NULL
	 * when nobody asks */
	struct part *found;
};

static bool match(struct gluing *, const struct table_piece *, const char *);

/* The piece behind the PIECE_CLOSE that belongs to an open one. */
static const struct table_piece *
behind_close(const struct table_piece *piece)
{
	int depth = 0;

	do {
		if (piece->kind == PIECE_OPEN)
			depth++;
		else if (piece->kind == PIECE_CLOSE)
			depth--;
		piece++;
	} while (depth > 0);
	return piece;
}

/* Takes len bytes for a piece when the rest fits the rest. */
static bool
take(struct gluing *g, const struct table_piece *piece, const char *s,
    size_t len)
{
	if (!match(g, piece + 1, s + len))
		return false;
	if (g->found != NULL)
		g->found[piece - g->first] = (struct part){ s, len };
	return true;
}

/* Case does not matter; what is printed is as declared. */
static bool
text_fits(const struct table_piece *piece, const char *s)
{
	const char *text = table_strings + piece->what;
	size_t i;

	for (i = 0; i < piece->len; i++) {
		if (part_lower(s[i]) != part_lower(text[i]))
			return false;
	}
	return true;
}

/* Whether the pieces can go on at s, by the character there: so a parameter
 * is not asked about every length. */
static bool
goes_on(const struct gluing *g, const struct table_piece *piece,
    const char *s)
{
	switch ((enum piece_kind)piece->kind) {
	case PIECE_END:
		return s == g->end;
	case PIECE_TEXT:
		return s < g->end && part_lower(*s) ==
		    part_lower(table_strings[piece->what]);
	case PIECE_OPEN:
		return goes_on(g, piece + 1, s) ||
		    goes_on(g, behind_close(piece), s);
	case PIECE_CLOSE:
		return goes_on(g, piece + 1, s);
	case PIECE_PARAM:
		break;
	}
	return true;
}

static bool
match_param(struct gluing *g, const struct table_piece *piece, const char *s)
{
	const struct param *param = &table_params[piece->what];
	struct part p = { s, (size_t)(g->end - s) };

	for (;; p.len--) {
		if (goes_on(g, piece + 1, s + p.len) &&
		    type_accepts(g->ctx, &table_types[param->type], p) &&
		    take(g, piece, s, p.len))
			return true;
		if (p.len == 0)
			return false;
	}
}

static bool
match(struct gluing *g, const struct table_piece *piece, const char *s)
{
	struct part p = { s, piece->len };

	switch ((enum piece_kind)piece->kind) {
	case PIECE_END:
		return s == g->end;
	case PIECE_CLOSE:
		return match(g, piece + 1, s);
	case PIECE_OPEN:
		return match(g, piece + 1, s) ||
		    match(g, behind_close(piece), s);
	case PIECE_PARAM:
		return match_param(g, piece, s);
	case PIECE_TEXT:
		return (size_t)(g->end - s) >= p.len &&
		    text_fits(piece, s) &&
		    take(g, piece, s, p.len);
	}
	return false;
}

static bool
pattern_match(const struct type_context *ctx, const struct table_alt *alt,
    struct part p, struct part *found)
{
	struct gluing g = { .ctx = ctx, .end = p.s + p.len, .found = found };

	g.first = &table_pieces[alt->extra];
	return match(&g, g.first, p.s);
}

/* Whether the pattern has a range here: "<first>-<last>", "<first>-[<last>]".
 * What is repeated ("<hop>[-<hop>]") is none. */
static bool
is_range_at(const struct table_piece *piece, const struct table_piece **last)
{
	if (piece[0].kind != PIECE_PARAM || piece[1].kind != PIECE_TEXT ||
	    piece[1].len != 1 || table_strings[piece[1].what] != '-')
		return false;
	*last = &piece[piece[2].kind == PIECE_OPEN ? 3 : 2];
	return (*last)->kind == PIECE_PARAM && (*last)->what != piece->what;
}

static bool
pattern_falls(const struct table_piece *pieces, const struct part *found)
{
	const struct table_piece *piece, *last;

	for (piece = pieces; piece->kind != PIECE_END; piece++) {
		if (is_range_at(piece, &last) &&
		    found[piece - pieces].s != NULL &&
		    found[last - pieces].s != NULL &&
		    !part_rises(found[piece - pieces], found[last - pieces]))
			return true;
	}
	return false;
}

static bool
pattern_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part found[TABLE_PIECES_MAX] = { { NULL, 0 } };

	if (memchr(p.s, '-', p.len) == NULL)
		return pattern_match(ctx, alt, p, NULL);
	return pattern_match(ctx, alt, p, found) &&
	    !pattern_falls(&table_pieces[alt->extra], found);
}

void
type_pattern_walk(const struct type_context *ctx, const struct table_alt *alt,
    struct part p, type_inner_fn *f, void *f_ctx)
{
	const struct table_piece *piece = &table_pieces[alt->extra];
	struct part found[TABLE_PIECES_MAX] = { { NULL, 0 } };
	size_t i;

	if (!pattern_match(ctx, alt, p, found))
		return;
	for (i = 0; piece[i].kind != PIECE_END; i++) {
		if (piece[i].kind == PIECE_PARAM && found[i].s != NULL)
			f(f_ctx, &table_params[piece[i].what], found[i]);
	}
}

/* Whether a value may stand in quotes of its own: name="a value". */
static bool
quotes_inside(const struct table_piece *piece)
{
	bool equals = false;
	const char *text;

	for (; piece->kind != PIECE_END; piece++) {
		text = table_strings + piece->what;
		if (piece->kind != PIECE_TEXT)
			continue;
		if (text_must_quote(text, piece->len))
			return false;
		equals |= text[piece->len - 1] == '=';
	}
	return equals;
}

void
type_pattern_print(const struct type_context *ctx,
    const struct table_alt *alt, struct part p, struct text *t)
{
	const struct table_piece *piece = &table_pieces[alt->extra];
	struct part found[TABLE_PIECES_MAX] = { { NULL, 0 } };
	struct text whole = TEXT_INIT;
	size_t i;

	if (!pattern_match(ctx, alt, p, found))
		return;
	for (i = 0; piece[i].kind != PIECE_END; i++) {
		if (found[i].s == NULL)
			continue;
		if (piece[i].kind == PIECE_TEXT)
			text_add(&whole, table_strings + piece[i].what,
			    found[i].len);
		else
			type_print(ctx, &table_types[table_params[
			    piece[i].what].type], found[i], &whole);
	}
	/* quotes go around the whole word, or behind its `=` */
	if (!quotes_inside(piece) &&
	    text_must_quote(text_str(&whole), whole.len))
		text_add_quoted(t, p.s, p.len);
	else
		text_add(t, text_str(&whole), whole.len);
	t->failed |= whole.failed;
	text_fini(&whole);
}

/* The keys of the parameters, in order; 0 for one that is not there. */
void
type_pattern_key(const struct type_context *ctx, const struct table_alt *alt,
    struct part p, struct text *t)
{
	const struct table_piece *piece = &table_pieces[alt->extra];
	struct part found[TABLE_PIECES_MAX] = { { NULL, 0 } };
	size_t i;

	if (!pattern_match(ctx, alt, p, found))
		return;
	for (i = 0; piece[i].kind != PIECE_END; i++) {
		if (piece[i].kind != PIECE_PARAM)
			continue;
		if (found[i].s == NULL)
			key_add_tag(t, 0);
		else
			type_key(ctx, &table_types[table_params[
			    piece[i].what].type], found[i], t);
	}
}

/* The length of a parameter's text: up to the next literal character. */
static size_t
param_length(const struct table_piece *next, const char *s, const char *end)
{
	size_t n = 0;

	while (next->kind == PIECE_OPEN || next->kind == PIECE_CLOSE)
		next++;
	if (next->kind != PIECE_TEXT)
		return (size_t)(end - s);
	while (s + n < end && part_lower(s[n]) !=
	    part_lower(table_strings[next->what]))
		n++;
	return n;
}

/* Whether the optional pieces from here on are there: the literal character
 * that they begin with or hold comes. */
static bool
opens(const struct type_context *ctx, const struct table_piece *piece,
    const char *s, const char *end)
{
	const struct param *param;
	struct part inner = { s, 0 };

	if (s == end)
		return false;
	if (piece->kind == PIECE_TEXT)
		return part_lower(*s) ==
		    part_lower(table_strings[piece->what]);
	if (piece->kind != PIECE_PARAM)
		return true;
	param = &table_params[piece->what];
	inner.len = param_length(piece + 1, s, end);
	return inner.len > 0 &&
	    (piece[1].kind != PIECE_TEXT || s + inner.len < end) &&
	    (inner.s + inner.len < end || type_accepts(ctx,
	    &table_types[param->type], inner));
}

/* The first parameter that does not fit says why. */
static enum refusal
pattern_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	const struct table_piece *piece = &table_pieces[alt->extra];
	const char *s = p.s, *end = p.s + p.len;
	struct part found[TABLE_PIECES_MAX] = { { NULL, 0 } };
	const struct param *param;
	struct part inner;

	for (; piece->kind != PIECE_END; piece++) {
		if (piece->kind == PIECE_TEXT) {
			if ((size_t)(end - s) < piece->len ||
			    !text_fits(piece, s))
				return REFUSED_KEYWORD;
			s += piece->len;
		} else if (piece->kind == PIECE_PARAM) {
			param = &table_params[piece->what];
			inner.s = s;
			inner.len = param_length(piece + 1, s, end);
			if (!type_accepts(ctx, &table_types[param->type],
			    inner))
				return type_wrong(ctx,
				    &table_types[param->type], inner);
			s += inner.len;
		} else if (piece->kind == PIECE_OPEN &&
		    !opens(ctx, piece + 1, s, end)) {
			piece = behind_close(piece) - 1;
		}
	}
	/* Each by itself would do. */
	return pattern_match(ctx, alt, p, found) &&
	    pattern_falls(&table_pieces[alt->extra], found) ? REFUSED_RANGE :
	    REFUSED_KEYWORD;
}

const struct type_kind type_of_pattern = {
	.accept = pattern_accept,
	.wrong = pattern_wrong,
};
