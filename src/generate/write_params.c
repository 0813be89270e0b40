/*
 * Writes parameters, types, alternatives and glued patterns: those that an
 * edge of the automaton names, each type once.
 */
#include <stdlib.h>
#include <string.h>

#include "generate/generate.h"

#include "base/banned.h"

static VEC(struct param_def *) params;
static VEC(struct type *) types;
static struct intern type_keys;

static int
write_type(struct type *type)
{
	size_t i, k;

	type->index = intern_key(&type_keys, type->key);
	if ((size_t)type->index < types.n)
		return type->index;
	PUSH(types, type);
	for (i = 0; i < type->alts.n; i++) {
		for (k = 0; k < type->alts.v[i].pieces.n; k++) {
			if (type->alts.v[i].pieces.v[k].param != NULL)
				(void)write_param(
				    type->alts.v[i].pieces.v[k].param);
		}
	}
	return type->index;
}

int
write_param(struct param_def *p)
{
	if (p->index < 0) {
		p->index = (int)params.n;
		PUSH(params, p);
		(void)write_type(p->type);
		if (p->index >= TABLE_NONE)
			die("too many parameters");
	}
	return p->index;
}

static void
write_param_table(FILE *f)
{
	const struct param_def *p;
	size_t i, usual = 0;

	fprintf(f, "const struct param table_params[] = {\n");
	for (i = 0; i < params.n; i++) {
		p = params.v[i];
		fprintf(f, "\t{%u,%u,%u,%zu,%zu,%d,%d},\n",
		    (unsigned int)string_intern(p->name),
		    (unsigned int)string_intern(p->help_en ? p->help_en : ""),
		    (unsigned int)string_intern(p->help_ja ? p->help_ja : ""),
		    usual, p->type->usual.n, p->type->index, p->type->secret);
		usual += p->type->usual.n;
	}
	fprintf(f, "\t{0,0,0,0,0,0,0}\n};\n\n"
	    "const struct table_usual table_usual[] = {\n");
	for (i = 0; i < params.n; i++) {
		p = params.v[i];
		for (usual = 0; usual < p->type->usual.n; usual++)
			fprintf(f, "\t{%u,%d},\n", (unsigned int)string_intern(
			    p->type->usual.v[usual].text),
			    mask_intern(p->type->usual.v[usual].mask));
	}
	fprintf(f, "\t{0,0}\n};\n\n");
}

static bool
is_digits(const char *s)
{
	return *s != '\0' && s[strspn(s, "0123456789")] == '\0';
}

static void
write_type_table(FILE *f)
{
	size_t i, k, n_values, n_literals, first = 0;
	const struct alt *alt;
	bool digits, rest;

	fprintf(f, "const struct table_type table_types[] = {\n");
	for (i = 0; i < types.n; i++) {
		n_values = n_literals = 0;
		digits = true;
		rest = false;
		for (k = 0; k < types.v[i]->alts.n; k++) {
			alt = &types.v[i]->alts.v[k];
			if (alt->kind == ALT_LITERAL)
				n_literals++;
			else if (alt->kind != ALT_COMPOSITE)
				n_values++;
			rest |= alt->kind == ALT_REST ||
			    alt->kind == ALT_BLOCK;
			digits &= alt->kind == ALT_LITERAL &&
			    is_digits(alt->word);
		}
		fprintf(f, "\t{%zu,%zu,%zu,%d,%d,%d,%d},\n", first,
		    n_values, n_literals, types.v[i]->list,
		    types.v[i]->quoted, digits, rest);
		first += n_values + n_literals;
	}
	fprintf(f, "\t{0,0,0,0,0,0,0}\n};\n\n");
}

static void
write_alt(FILE *f, const struct alt *alt, size_t *piece)
{
	uint32_t extra = alt->extra;
	int word = 0, as = 0;

	if (alt->kind == ALT_LITERAL) {
		word = word_index(alt->word);
		as = alt->as != NULL ? word_index(alt->as) : word;
	}
	if (alt->kind == ALT_PATTERN) {
		extra = (uint32_t)*piece;
		*piece += alt->pieces.n + 1;
	}
	fprintf(f, "\t{INT64_C(%lld),INT64_C(%lld),%u,%d,%d,%d,%d,%d},\n",
	    (long long)alt->lo, (long long)alt->hi, (unsigned int)extra,
	    mask_intern(alt->mask), word, as, alt->kind, alt->order);
}

static void
write_alt_table(FILE *f)
{
	size_t i, k, piece = 0;
	const struct alt *alt;
	int pass;

	fprintf(f, "const struct table_alt table_alts[] = {\n");
	for (i = 0; i < types.n; i++) {
		for (pass = 0; pass < 2; pass++) {
			for (k = 0; k < types.v[i]->alts.n; k++) {
				alt = &types.v[i]->alts.v[k];
				if (alt->kind != ALT_COMPOSITE &&
				    (alt->kind == ALT_LITERAL) == (pass == 1))
					write_alt(f, alt, &piece);
			}
		}
	}
	fprintf(f, "\t{0,0,0,0,0,0,0,0}\n};\n\n");
}

static void
write_pieces(FILE *f, const struct alt *alt)
{
	const struct piece_def *p;
	unsigned int what;
	size_t i;

	for (i = 0; i < alt->pieces.n; i++) {
		p = &alt->pieces.v[i];
		what = 0;
		if (p->kind == PIECE_TEXT)
			what = string_intern(p->text);
		else if (p->kind == PIECE_PARAM)
			what = (unsigned int)write_param(p->param);
		fprintf(f, "\t{%d,%zu,%u},\n", p->kind,
		    p->kind == PIECE_TEXT ? strlen(p->text) : 0, what);
	}
	fprintf(f, "\t{%d,0,0},\n", PIECE_END);
}

static void
write_piece_table(FILE *f)
{
	size_t i, k;

	fprintf(f, "const struct table_piece table_pieces[] = {\n");
	for (i = 0; i < types.n; i++) {
		for (k = 0; k < types.v[i]->alts.n; k++) {
			if (types.v[i]->alts.v[k].kind == ALT_PATTERN)
				write_pieces(f, &types.v[i]->alts.v[k]);
		}
	}
	fprintf(f, "\t{0,0,0}\n};\n\n");
}

void
write_params(const struct schema *schema, FILE *f)
{
	(void)schema;
	write_param_table(f);
	write_type_table(f);
	write_alt_table(f);
	write_piece_table(f);
}
