/*
 * Numbers: plain, with decimals, percent, rates with a unit, sets and ranges
 * (reference 1.6 to 1.8 of the survey). Bounds come from the tables.
 */
#include <string.h>

#include "grammar/type.h"

#include "base/banned.h"

/* A number with an optional sign. */
static bool
signed_number(struct part p, int64_t *n)
{
	bool negative = p.len > 1 && p.s[0] == '-';

	if (!part_number(negative ? part_from(p, 1) : p, n))
		return false;
	if (negative)
		*n = -*n;
	return true;
}

static bool
signed_digits(struct part p)
{
	return part_digits(p) ||
	    (p.len > 1 && p.s[0] == '-' && part_digits(part_from(p, 1)));
}

static bool
within(const struct table_alt *alt, int64_t n)
{
	return n >= alt->lo && n <= alt->hi;
}

static bool
number_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	int64_t n;

	(void)ctx;
	/* no sign where no number has one: -0 */
	return signed_number(p, &n) && within(alt, n) &&
	    (alt->lo < 0 || p.s[0] != '-');
}

static enum refusal
number_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return signed_digits(p) ? REFUSED_RANGE : REFUSED_INTEGER;
}

static int64_t
number_value(const struct table_alt *alt, struct part p)
{
	int64_t n = 0;

	(void)alt;
	(void)signed_number(p, &n);
	return n;
}

static void
number_print(const struct table_alt *alt, struct part p, struct text *t)
{
	text_add_number(t, number_value(alt, p));
}

static void
number_key(const struct table_alt *alt, struct part p, struct text *t)
{
	int64_t n = number_value(alt, p);

	key_add_number(t, alt->lo < 0 ? n - alt->lo : n);
}

const struct type_kind type_of_number = {
	.accept = number_accept,
	.wrong = number_wrong,
	.print = number_print,
	.key = number_key,
	.number = number_value,
};

/* The value in units of 10^-places. */
static bool
decimal_value(const struct table_alt *alt, struct part p, int64_t *n)
{
	struct part whole, places;
	uint32_t i;
	bool cut;

	cut = part_cut(p, '.', &whole, &places);
	if (!part_number(whole, n) || *n > INT64_MAX / 1000000000 ||
	    (cut && (!part_digits(places) || places.len > alt->extra)))
		return false;
	for (i = 0; i < alt->extra; i++) {
		*n *= 10;
		if (cut && i < places.len)
			*n += places.s[i] - '0';
	}
	return true;
}

static bool
decimal_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	int64_t n;

	(void)ctx;
	return decimal_value(alt, p, &n) && within(alt, n);
}

static enum refusal
decimal_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part whole, places = { NULL, 0 };

	(void)ctx;
	(void)alt;
	if (!part_cut(p, '.', &whole, &places))
		return part_digits(whole) ? REFUSED_RANGE : REFUSED_INTEGER;
	return part_digits(whole) && part_digits(places) ? REFUSED_RANGE :
	    REFUSED_INTEGER;
}

static void
decimal_key(const struct table_alt *alt, struct part p, struct text *t)
{
	int64_t n = 0;

	(void)decimal_value(alt, p, &n);
	key_add_number(t, n);
}

const struct type_kind type_of_decimal = {
	.accept = decimal_accept,
	.wrong = decimal_wrong,
	.key = decimal_key,
};

/* Without the percent sign. */
static struct part
percent_number(struct part p)
{
	return p.len > 0 && p.s[p.len - 1] == '%' ?
	    (struct part){ p.s, p.len - 1 } : (struct part){ p.s, 0 };
}

static bool
percent_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	int64_t n;

	(void)ctx;
	return part_number(percent_number(p), &n) && within(alt, n);
}

static enum refusal
percent_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return part_digits(percent_number(p)) ? REFUSED_RANGE :
	    REFUSED_KEYWORD;
}

static void
percent_print(const struct table_alt *alt, struct part p, struct text *t)
{
	int64_t n = 0;

	(void)alt;
	(void)part_number(percent_number(p), &n);
	text_add_number(t, n);
	text_addc(t, '%');
}

const struct type_kind type_of_percent = {
	.accept = percent_accept,
	.wrong = percent_wrong,
	.print = percent_print,
};

/* The number times what its unit stands for. */
static bool
rate_value(const struct table_alt *alt, struct part p, int64_t *n)
{
	static const struct {
		char	 letter;
		uint32_t bit;
		int64_t	 factor;
	} units[] = {
		{ 'k', 1, 1000 },
		{ 'm', 2, 1000000 },
		{ 'g', 4, 1000000000 },
	};
	char c = p.len > 0 ? part_lower(p.s[p.len - 1]) : '\0';
	int64_t factor = 1;
	size_t i;

	for (i = 0; i < sizeof(units) / sizeof(*units); i++) {
		if (c == units[i].letter && (alt->extra & units[i].bit) != 0)
			factor = units[i].factor;
	}
	if (factor > 1)
		p.len--;
	if (!part_number(p, n))
		return false;
	*n = *n > INT64_MAX / factor ? INT64_MAX : *n * factor;
	return true;
}

static bool
rate_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	int64_t n;

	(void)ctx;
	return rate_value(alt, p, &n) && within(alt, n);
}

static enum refusal
rate_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	int64_t n;

	(void)ctx;
	return rate_value(alt, p, &n) || part_digits(p) ? REFUSED_RANGE :
	    REFUSED_INTEGER;
}

const struct type_kind type_of_rate = {
	.accept = rate_accept,
	.wrong = rate_wrong,
};

/* N, N-M; in a set N- and -N too. */
static bool
range_bounds(const struct table_alt *alt, struct part p, bool open,
    int64_t *first, int64_t *last)
{
	struct part from, to;

	*first = alt->lo;
	*last = alt->hi;
	if (!part_cut(p, '-', &from, &to)) {
		if (!part_number(from, first))
			return false;
		*last = *first;
		return true;
	}
	if (from.len == 0 && to.len == 0)
		return false;
	if (from.len == 0 || to.len == 0) {
		return open && (from.len == 0 ? part_number(to, last) :
		    part_number(from, first));
	}
	return part_number(from, first) && part_number(to, last);
}

void
type_range_bounds(const struct table_alt *alt, struct part p, int64_t *first,
    int64_t *last)
{
	(void)range_bounds(alt, p, true, first, last);
}

static bool
range_fits(const struct table_alt *alt, int64_t first, int64_t last)
{
	return first <= last && within(alt, first) && within(alt, last);
}

static bool
range_shape(struct part p)
{
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (p.s[i] != '-' && (p.s[i] < '0' || p.s[i] > '9'))
			return false;
	}
	return p.len > 0;
}

static enum refusal
range_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return range_shape(p) ? REFUSED_RANGE : REFUSED_INTEGER;
}

static bool
range_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	int64_t first, last;

	(void)ctx;
	return range_bounds(alt, p, false, &first, &last) &&
	    range_fits(alt, first, last);
}

static int64_t
range_first(const struct table_alt *alt, struct part p)
{
	int64_t first = 0, last;

	(void)range_bounds(alt, p, true, &first, &last);
	return first;
}

static void
range_key(const struct table_alt *alt, struct part p, struct text *t)
{
	int64_t first = 0, last = 0;

	(void)range_bounds(alt, p, true, &first, &last);
	key_add_number(t, first);
	key_add_number(t, last);
}

static void
range_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part from, to = { NULL, 0 };
	bool cut = part_cut(p, '-', &from, &to);
	int64_t n;

	(void)alt;
	if (part_number(from, &n))
		text_add_number(t, n);
	if (cut)
		text_addc(t, '-');
	if (cut && part_number(to, &n))
		text_add_number(t, n);
}

const struct type_kind type_of_range = {
	.accept = range_accept,
	.wrong = range_wrong,
	.print = range_print,
	.key = range_key,
	.number = range_first,
};

static bool
numset_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	int64_t first, last;

	(void)ctx;
	return range_bounds(alt, p, true, &first, &last) &&
	    range_fits(alt, first, last);
}

const struct type_kind type_of_numset = {
	.accept = numset_accept,
	.wrong = range_wrong,
	.print = range_print,
	.key = range_key,
	.number = range_first,
};
