/*
 * Texts: names, strings, host names, digits, hexadecimal. Lengths count in
 * half-width characters. Printed as typed, in quotes where it must be.
 */
#include <string.h>

#include "grammar/type.h"

#include "base/banned.h"

static bool
length_fits(const struct table_alt *alt, struct part p)
{
	size_t width = text_width(p.s, p.len);

	return width >= (size_t)alt->lo && width <= (size_t)alt->hi;
}

/* A wrong length, else a wrong character. */
static enum refusal
text_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) ? REFUSED_KEYWORD : REFUSED_RANGE;
}

static bool
string_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p);
}

const struct type_kind type_of_string = {
	.accept = string_accept,
	.wrong = text_wrong,
};

/* Small letters go into the key too: the key is the printed text. */
static void
lower_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct text lower = TEXT_INIT;
	size_t i;

	(void)alt;
	for (i = 0; i < p.len; i++)
		text_addc(&lower, part_lower(p.s[i]));
	text_add_quoted(t, text_str(&lower), lower.len);
	t->failed |= lower.failed;
	text_fini(&lower);
}

const struct type_kind type_of_lower = {
	.accept = string_accept,
	.wrong = text_wrong,
	.print = lower_print,
};

static bool
only(struct part p, bool (*good)(char))
{
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (!good(p.s[i]))
			return false;
	}
	return true;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	c = part_lower(c);
	return c >= 'a' && c <= 'z';
}

static bool
is_name(char c)
{
	return is_letter(c) || is_digit(c) || c == '-' || c == '_';
}

static bool
is_printable(char c)
{
	return c >= 0x20 && c < 0x7f;
}

static bool
is_host(char c)
{
	return is_name(c) || c == '.';
}

static bool
is_oid(char c)
{
	return is_digit(c) || c == '.';
}

static bool
name_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) && only(p, is_name);
}

const struct type_kind type_of_name = {
	.accept = name_accept,
	.wrong = text_wrong,
};

static bool
is_label(char c)
{
	return is_letter(c) || is_digit(c) || c == '-';
}

static bool
label_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) && only(p, is_label);
}

const struct type_kind type_of_label = {
	.accept = label_accept,
	.wrong = text_wrong,
};

static bool
is_identifier(char c)
{
	return is_letter(c) || is_digit(c) || c == '_';
}

static bool
identifier_accept(const struct type_context *ctx,
    const struct table_alt *alt, struct part p)
{
	(void)ctx;
	return length_fits(alt, p) && only(p, is_identifier) &&
	    (p.len == 0 || is_letter(p.s[0]));
}

const struct type_kind type_of_identifier = {
	.accept = identifier_accept,
	.wrong = text_wrong,
};

static bool
url_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) &&
	    ((p.len > 7 && part_is((struct part){ p.s, 7 }, "http://")) ||
	    (p.len > 8 && part_is((struct part){ p.s, 8 }, "https://")));
}

const struct type_kind type_of_url = {
	.accept = url_accept,
	.wrong = text_wrong,
};

static bool
digits_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) && only(p, is_digit);
}

static enum refusal
digits_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return only(p, is_digit) ? REFUSED_RANGE : REFUSED_INTEGER;
}

const struct type_kind type_of_digits = {
	.accept = digits_accept,
	.wrong = digits_wrong,
};

static bool
ascii_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) && only(p, is_printable);
}

const struct type_kind type_of_ascii = {
	.accept = ascii_accept,
	.wrong = text_wrong,
};

static enum refusal
community_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	(void)p;
	return REFUSED_COMMUNITY;
}

const struct type_kind type_of_community = {
	.accept = ascii_accept,
	.wrong = community_wrong,
};

#define OID_NUMBERS_MAX 128

/* 2 to 128 numbers with dots between them. */
static bool
oid_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part item;
	size_t n = 0;
	bool more;

	(void)ctx;
	if (!length_fits(alt, p))
		return false;
	do {
		more = part_cut(p, '.', &item, &p);
		if (!part_digits(item))
			return false;
		n++;
	} while (more);
	return n >= 2 && n <= OID_NUMBERS_MAX;
}

const struct type_kind type_of_oid = {
	.accept = oid_accept,
	.wrong = text_wrong,
};

/* An address of either version, or a name; a name has a letter in it. */
static bool
host_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	unsigned char bytes[16];

	(void)ctx;
	if (address4_parse(p, bytes) || address6_parse(p, bytes))
		return true;
	return length_fits(alt, p) && only(p, is_host) && !only(p, is_oid);
}

static enum refusal
host_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) || only(p, is_oid) ? REFUSED_ADDRESS :
	    REFUSED_RANGE;
}

static void
host_print(const struct table_alt *alt, struct part p, struct text *t)
{
	unsigned char bytes[16];

	if (address4_parse(p, bytes))
		type_of_ip4.print(alt, p, t);
	else if (address6_parse(p, bytes))
		type_of_ip6.print(alt, p, t);
	else
		text_add_quoted(t, p.s, p.len);
}

const struct type_kind type_of_host = {
	.accept = host_accept,
	.wrong = host_wrong,
	.print = host_print,
};

static bool
is_hex(char c)
{
	return is_digit(c) || (part_lower(c) >= 'a' && part_lower(c) <= 'f');
}

static bool
hex_shape(struct part p)
{
	return p.len > 2 && p.s[0] == '0' && part_lower(p.s[1]) == 'x' &&
	    only(part_from(p, 2), is_hex);
}

static bool
hex_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return hex_shape(p) && p.len % 2 == 0 &&
	    (p.len - 2) / 2 <= (size_t)alt->hi;
}

static enum refusal
hex_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return hex_shape(p) ? REFUSED_RANGE : REFUSED_KEYWORD;
}

const struct type_kind type_of_hex = {
	.accept = hex_accept,
	.wrong = hex_wrong,
};

static bool
hexbyte_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return p.len > 0 && p.len <= 2 && only(p, is_hex);
}

static enum refusal
hexbyte_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return only(p, is_hex) ? REFUSED_RANGE : REFUSED_KEYWORD;
}

const struct type_kind type_of_hexbyte = {
	.accept = hexbyte_accept,
	.wrong = hexbyte_wrong,
};

static bool
hexdigits_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) && only(p, is_hex);
}

const struct type_kind type_of_hexdigits = {
	.accept = hexdigits_accept,
	.wrong = text_wrong,
};

static bool
is_alnum(char c)
{
	return is_letter(c) || is_digit(c);
}

static bool
alnum_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) && only(p, is_alnum);
}

const struct type_kind type_of_alnum = {
	.accept = alnum_accept,
	.wrong = text_wrong,
};

static bool
filename_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) &&
	    (p.len == 0 || memchr(p.s, '/', p.len) == NULL);
}

const struct type_kind type_of_filename = {
	.accept = filename_accept,
	.wrong = text_wrong,
};

static bool
is_phrase(char c)
{
	return is_name(c) || c == ' ';
}

static bool
phrase_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return length_fits(alt, p) && only(p, is_phrase);
}

const struct type_kind type_of_phrase = {
	.accept = phrase_accept,
	.wrong = text_wrong,
};
