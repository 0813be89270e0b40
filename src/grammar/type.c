/*
 * A type is a list of alternatives; this finds the one that takes a word.
 * What a single alternative takes is in the type_*.c of its family.
 */
#include <string.h>

#include "grammar/type.h"

#include "base/banned.h"

static bool
rest_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return text_width(p.s, p.len) <= (size_t)alt->hi;
}

static enum refusal
rest_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	(void)p;
	return REFUSED_RANGE;
}

/* Type of what stands to the end of the line: printed as it was typed. */
static void
rest_print(const struct table_alt *alt, struct part p, struct text *t)
{
	(void)alt;
	text_add(t, p.s, p.len);
}

static const struct type_kind type_of_rest = {
	.accept = rest_accept,
	.wrong = rest_wrong,
	.print = rest_print,
};

/* `<<' and the word that ends the lines behind it. */
static bool
block_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return p.len > 2 && memcmp(p.s, "<<", 2) == 0 &&
	    memchr(" \t\n<", p.s[2], 4) == NULL;
}

static enum refusal
block_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	(void)p;
	return REFUSED_KEYWORD;
}

static const struct type_kind type_of_block = {
	.accept = block_accept,
	.wrong = block_wrong,
	.print = rest_print,
};

static const struct type_kind *const kinds[ALT_KINDS] = {
	[ALT_NUMBER] = &type_of_number,
	[ALT_DECIMAL] = &type_of_decimal,
	[ALT_PERCENT] = &type_of_percent,
	[ALT_RATE] = &type_of_rate,
	[ALT_NUMSET] = &type_of_numset,
	[ALT_RANGE] = &type_of_range,
	[ALT_IP4] = &type_of_ip4,
	[ALT_IP6] = &type_of_ip6,
	[ALT_SCOPED] = &type_of_scoped,
	[ALT_PREFIX4] = &type_of_prefix4,
	[ALT_PREFIX6] = &type_of_prefix6,
	[ALT_IPRANGE] = &type_of_iprange,
	[ALT_ADDREXPR] = &type_of_addrexpr,
	[ALT_ADDREXPR6] = &type_of_addrexpr,
	[ALT_PROTOLIST] = &type_of_protolist,
	[ALT_PORTLIST] = &type_of_portlist,
	[ALT_MAC] = &type_of_mac,
	[ALT_MACPATTERN] = &type_of_macpattern,
	[ALT_HOST] = &type_of_host,
	[ALT_NAME] = &type_of_name,
	[ALT_LABEL] = &type_of_label,
	[ALT_IDENTIFIER] = &type_of_identifier,
	[ALT_STRING] = &type_of_string,
	[ALT_LOWER] = &type_of_lower,
	[ALT_FQDN] = &type_of_fqdn,
	[ALT_DIGITS] = &type_of_digits,
	[ALT_ASCII] = &type_of_ascii,
	[ALT_COMMUNITY] = &type_of_community,
	[ALT_HEX] = &type_of_hex,
	[ALT_HEXBYTE] = &type_of_hexbyte,
	[ALT_HEXDIGITS] = &type_of_hexdigits,
	[ALT_ALNUM] = &type_of_alnum,
	[ALT_INTERFACE] = &type_of_interface,
	[ALT_CALENDAR] = &type_of_calendar,
	[ALT_CLOCK] = &type_of_clock,
	[ALT_DATETIME] = &type_of_datetime,
	[ALT_DATE] = &type_of_date,
	[ALT_TIME] = &type_of_time,
	[ALT_DURATION] = &type_of_duration,
	[ALT_ZONE] = &type_of_zone,
	[ALT_PATH] = &type_of_string,
	[ALT_FILENAME] = &type_of_filename,
	[ALT_PHRASE] = &type_of_phrase,
	[ALT_URL] = &type_of_url,
	[ALT_OID] = &type_of_oid,
	[ALT_REGEXP] = &type_of_string,
	[ALT_PATTERN] = &type_of_pattern,
	[ALT_REST] = &type_of_rest,
	[ALT_BLOCK] = &type_of_block,
};

static bool
alt_exists(const struct type_context *ctx, const struct table_alt *alt)
{
	return (table_masks[alt->mask] & ctx->bit) != 0;
}

static const char *
alt_word(const struct table_alt *alt)
{
	return table_strings + table_words[alt->word].text;
}

const struct table_alt *
type_value(const struct type_context *ctx, const struct table_type *type,
    struct part p)
{
	const struct table_alt *alt = &table_alts[type->alts];
	size_t i;

	for (i = 0; i < type->n_values; i++, alt++) {
		if (alt_exists(ctx, alt) &&
		    kinds[alt->kind]->accept(ctx, alt, p))
			return alt;
	}
	return NULL;
}

/* The only literal that begins with the part. */
static const struct table_alt *
find_beginning(const struct type_context *ctx, const struct table_type *type,
    struct part p)
{
	const struct table_alt *alt = &table_alts[type->alts], *found = NULL;
	size_t i, k;

	if (p.len == 0 || part_digits(p))
		return NULL;
	alt += type->n_values;
	for (i = 0; i < type->n_literals; i++, alt++) {
		if (!alt_exists(ctx, alt) ||
		    table_words[alt->word].len < p.len)
			continue;
		for (k = 0; k < p.len; k++) {
			if (part_lower(p.s[k]) != alt_word(alt)[k])
				break;
		}
		if (k < p.len)
			continue;
		if (found != NULL)
			return NULL;
		found = alt;
	}
	return found;
}

const struct table_alt *
type_find(const struct type_context *ctx, const struct table_type *type,
    struct part p)
{
	const struct table_alt *alt = &table_alts[type->alts], *value;
	size_t i;

	alt += type->n_values;
	for (i = 0; i < type->n_literals; i++, alt++) {
		if (alt_exists(ctx, alt) && part_is(p, alt_word(alt)))
			return alt;
	}
	value = type_value(ctx, type, p);
	return value != NULL ? value : find_beginning(ctx, type, p);
}

bool
type_accepts(const struct type_context *ctx, const struct table_type *type,
    struct part p)
{
	struct part item;
	size_t n = 0;

	if (type->list == 0)
		return type_find(ctx, type, p) != NULL;
	while (part_next(&p, &item)) {
		if (++n > type->list || type_find(ctx, type, item) == NULL)
			return false;
	}
	return true;
}

bool
type_is_free(enum alt_kind kind)
{
	switch (kind) {
	case ALT_HOST:
	case ALT_NAME:
	case ALT_LABEL:
	case ALT_IDENTIFIER:
	case ALT_STRING:
	case ALT_LOWER:
	case ALT_ASCII:
	case ALT_COMMUNITY:
	case ALT_ALNUM:
	case ALT_PATH:
	case ALT_FILENAME:
	case ALT_PHRASE:
	case ALT_REGEXP:
	case ALT_REST:
		return true;
	default:
		return false;
	}
}

static bool
worse(enum refusal a, enum refusal b)
{
	static const int rank[] = {
		[REFUSED_RANGE] = 4,
		[REFUSED_COMMUNITY] = 4,
		[REFUSED_ADDRESS] = 3,
		[REFUSED_INTEGER] = 2,
		[REFUSED_KEYWORD] = 1,
		[REFUSED_NO_MEMORY] = 0,
	};

	return rank[a] > rank[b];
}

/* Why one item of the type is wrong. */
static enum refusal
item_wrong(const struct type_context *ctx, const struct table_type *type,
    struct part p)
{
	enum refusal why = REFUSED_KEYWORD, one;
	const struct table_alt *alt = &table_alts[type->alts];
	bool literals = false;
	size_t i;

	if (type->digits && part_digits(p))
		return REFUSED_RANGE;
	for (i = 0; i < type->n_literals; i++) {
		/* a keyword of other models or revisions */
		if (part_is(p, alt_word(&alt[type->n_values + i])))
			return REFUSED_KEYWORD;
		literals |= alt_exists(ctx, &alt[type->n_values + i]);
	}
	for (i = 0; i < type->n_values; i++, alt++) {
		if (!alt_exists(ctx, alt))
			continue;
		one = kinds[alt->kind]->wrong(ctx, alt, p);
		if (one == REFUSED_INTEGER && literals)
			one = REFUSED_KEYWORD;
		if (worse(one, why))
			why = one;
	}
	return why;
}

enum refusal
type_wrong(const struct type_context *ctx, const struct table_type *type,
    struct part p)
{
	struct part item;
	size_t n = 0;

	if (type->list == 0)
		return item_wrong(ctx, type, p);
	while (part_next(&p, &item)) {
		if (type_find(ctx, type, item) == NULL)
			return item_wrong(ctx, type, item);
		n++;
	}
	return n > type->list ? REFUSED_COUNT : REFUSED_KEYWORD;
}

static void
alt_print(const struct type_context *ctx, const struct table_alt *alt,
    struct part p, struct text *t)
{
	const struct table_word *word;

	if (alt == NULL) {
		text_add(t, p.s, p.len);
	} else if (alt->kind == ALT_LITERAL) {
		word = &table_words[alt->as];
		text_add(t, table_strings + word->text, word->len);
	} else if (alt->kind == ALT_PATTERN) {
		type_pattern_print(ctx, alt, p, t);
	} else if (kinds[alt->kind]->print != NULL) {
		kinds[alt->kind]->print(alt, p, t);
	} else {
		text_add_quoted(t, p.s, p.len);
	}
}

void
type_print_as(const struct type_context *ctx, const struct table_type *type,
    const struct table_alt *alt, struct part p, struct text *t)
{
	size_t from = t->len;

	if (type->list > 0) {
		type_print(ctx, type, p, t);
		return;
	}
	alt_print(ctx, alt, p, t);
	if (type->quoted && alt != NULL && alt->kind != ALT_LITERAL &&
	    t->len > from && t->data[from] != '"') {
		text_truncate(t, from);
		text_add_quotes(t, p.s, p.len);
	}
}

void
type_print(const struct type_context *ctx, const struct table_type *type,
    struct part p, struct text *t)
{
	struct part item;
	bool first = true;

	if (type->list == 0) {
		type_print_as(ctx, type, type_find(ctx, type, p), p, t);
		return;
	}
	while (part_next(&p, &item)) {
		if (!first)
			text_addc(t, ',');
		first = false;
		alt_print(ctx, type_find(ctx, type, item), item, t);
	}
}

/* Literals sort where they were declared: a synonym where its word was. */
static unsigned int
literal_order(const struct table_type *type, const struct table_alt *literal)
{
	const struct table_alt *alt = &table_alts[type->alts];
	size_t i;

	alt += type->n_values;
	for (i = 0; i < type->n_literals; i++, alt++) {
		if (alt->word == literal->as)
			return alt->order;
	}
	return literal->order;
}

static void
alt_key(const struct type_context *ctx, const struct table_type *type,
    const struct table_alt *alt, struct part p, struct text *t)
{
	struct text copy = TEXT_INIT;

	if (alt == NULL) {
		key_add_tag(t, 255);
		key_add_text(t, p.s, p.len);
	} else if (alt->kind == ALT_LITERAL) {
		key_add_tag(t, literal_order(type, alt));
	} else if (alt->kind == ALT_PATTERN) {
		key_add_tag(t, alt->order);
		type_pattern_key(ctx, alt, p, t);
	} else if (kinds[alt->kind]->key != NULL) {
		key_add_tag(t, alt->order);
		kinds[alt->kind]->key(alt, p, t);
	} else {
		key_add_tag(t, alt->order);
		alt_print(ctx, alt, p, &copy);
		key_add_text(t, text_str(&copy), copy.len);
		t->failed |= copy.failed;
		text_fini(&copy);
	}
}

void
type_key(const struct type_context *ctx, const struct table_type *type,
    struct part p, struct text *t)
{
	struct part item;

	if (type->list == 0) {
		alt_key(ctx, type, type_find(ctx, type, p), p, t);
		return;
	}
	while (part_next(&p, &item))
		alt_key(ctx, type, type_find(ctx, type, item), item, t);
	key_add_tag(t, 0);
}

int64_t
type_number(const struct table_alt *alt, struct part p)
{
	int64_t n;

	if (alt == NULL)
		return 0;
	if (alt->kind == ALT_LITERAL)
		return part_number(p, &n) ? n : 0;
	return kinds[alt->kind]->number != NULL ?
	    kinds[alt->kind]->number(alt, p) : 0;
}
