/*
 * Addresses: IPv4, IPv6, with a prefix length, ranges, MAC addresses. Printed
 * without leading zeros (IPv6: RFC 5952), the mask as typed.
 */
#include <sys/socket.h>

#include <arpa/inet.h>
#include <string.h>

#include "grammar/type.h"

#include "base/banned.h"

/* Longer than any IPv6 address in text. */
#define ADDRESS6_MAX 46

bool
address4_parse(struct part p, unsigned char bytes[4])
{
	struct part item;
	int64_t n;
	int i;

	for (i = 0; i < 4; i++) {
		if (!part_cut(p, '.', &item, &p) != (i == 3))
			return false;
		if (item.len > 3 || !part_number(item, &n) || n > 255)
			return false;
		bytes[i] = (unsigned char)n;
	}
	return true;
}

bool
address6_parse(struct part p, unsigned char bytes[16])
{
	char copy[ADDRESS6_MAX];

	if (p.len >= sizeof(copy) || memchr(p.s, ':', p.len) == NULL)
		return false;
	memcpy(copy, p.s, p.len);
	copy[p.len] = '\0';
	return inet_pton(AF_INET6, copy, bytes) == 1;
}

static void
address4_print(struct part p, struct text *t)
{
	unsigned char b[4] = { 0 };
	int i;

	if (!address4_parse(p, b)) {
		text_add(t, p.s, p.len);
		return;
	}
	for (i = 0; i < 4; i++) {
		if (i > 0)
			text_addc(t, '.');
		text_add_number(t, b[i]);
	}
}

static void
address6_print(struct part p, struct text *t)
{
	unsigned char bytes[16];
	char copy[ADDRESS6_MAX];

	if (address6_parse(p, bytes) &&
	    inet_ntop(AF_INET6, bytes, copy, sizeof(copy)) != NULL)
		text_adds(t, copy);
	else
		text_add(t, p.s, p.len);
}

static enum refusal
address_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	(void)p;
	return REFUSED_ADDRESS;
}

static bool
is_address4(struct part p)
{
	unsigned char bytes[4];

	return address4_parse(p, bytes);
}

static bool
ip4_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	unsigned char b[4];

	(void)ctx;
	return address4_parse(p, b) &&
	    (alt->extra == 0 || (b[0] | b[1] | b[2] | b[3]) != 0);
}

static enum refusal
ip4_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return is_address4(p) ? REFUSED_RANGE : REFUSED_ADDRESS;
}

static void
ip4_print(const struct table_alt *alt, struct part p, struct text *t)
{
	(void)alt;
	address4_print(p, t);
}

static void
ip4_key(const struct table_alt *alt, struct part p, struct text *t)
{
	unsigned char bytes[4] = { 0 };

	(void)alt;
	(void)address4_parse(p, bytes);
	text_add(t, (const char *)bytes, sizeof(bytes));
}

const struct type_kind type_of_ip4 = {
	.accept = ip4_accept,
	.wrong = ip4_wrong,
	.print = ip4_print,
	.key = ip4_key,
};

static bool
ip6_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	unsigned char bytes[16];

	(void)ctx;
	(void)alt;
	return address6_parse(p, bytes);
}

static void
ip6_print(const struct table_alt *alt, struct part p, struct text *t)
{
	(void)alt;
	address6_print(p, t);
}

static void
ip6_key(const struct table_alt *alt, struct part p, struct text *t)
{
	unsigned char bytes[16] = { 0 };

	(void)alt;
	(void)address6_parse(p, bytes);
	text_add(t, (const char *)bytes, sizeof(bytes));
}

const struct type_kind type_of_ip6 = {
	.accept = ip6_accept,
	.wrong = address_wrong,
	.print = ip6_print,
	.key = ip6_key,
};

/* fe80::1%lan1, fe80::1%1 */
static bool
scoped_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part address, scope;
	struct interface_name name;

	if (!part_cut(p, '%', &address, &scope) ||
	    !ip6_accept(ctx, alt, address))
		return false;
	return part_digits(scope) || part_is(scope, "pp") ||
	    part_is(scope, "tunnel") || (interface_parse(scope, &name) &&
	    interface_exists(ctx->profile, &name));
}

static void
scoped_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part address, scope = { NULL, 0 };
	size_t i;

	(void)alt;
	(void)part_cut(p, '%', &address, &scope);
	address6_print(address, t);
	text_addc(t, '%');
	for (i = 0; i < scope.len; i++)
		text_addc(t, part_lower(scope.s[i]));
}

const struct type_kind type_of_scoped = {
	.accept = scoped_accept,
	.wrong = address_wrong,
	.print = scoped_print,
};

bool
address4_mask(struct part p, int *bits)
{
	unsigned char b[4];
	uint32_t mask = 0;
	int64_t n;
	size_t i;

	if (part_number(p, &n)) {
		*bits = n <= 32 ? (int)n : 33;
		return n <= 32;
	}
	if (address4_parse(p, b)) {
		mask = (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 |
		    (uint32_t)b[2] << 8 | b[3];
	} else {
		if (p.len < 3 || p.len > 10 || p.s[0] != '0' ||
		    part_lower(p.s[1]) != 'x')
			return false;
		for (i = 2; i < p.len; i++) {
			if (strchr("0123456789abcdef",
			    part_lower(p.s[i])) == NULL)
				return false;
			mask = mask << 4 | (uint32_t)(p.s[i] <= '9' ?
			    p.s[i] - '0' : part_lower(p.s[i]) - 'a' + 10);
		}
	}
	*bits = 0;
	while (mask & 0x80000000u) {
		mask <<= 1;
		(*bits)++;
	}
	return mask == 0;
}

static bool
length_fits(const struct table_alt *alt, bool cut)
{
	const uint32_t length = alt->extra & ~PREFIX_BITS;

	return cut ? length != PREFIX_NONE : length != PREFIX_REQUIRED;
}

static bool
mask_fits(const struct table_alt *alt, struct part mask)
{
	int bits;

	return address4_mask(mask, &bits) &&
	    ((alt->extra & PREFIX_BITS) == 0 || part_digits(mask));
}

static bool
prefix4_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part address, mask;
	bool cut = part_cut(p, '/', &address, &mask);

	(void)ctx;
	return length_fits(alt, cut) && is_address4(address) &&
	    (!cut || mask_fits(alt, mask));
}

/* A right address with a number behind it that is too large. */
static enum refusal
prefix4_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part address, mask;
	bool cut = part_cut(p, '/', &address, &mask);

	(void)ctx;
	return cut && is_address4(address) && part_digits(mask) &&
	    length_fits(alt, true) ? REFUSED_RANGE : REFUSED_ADDRESS;
}

static void
lower_print(struct part p, struct text *t)
{
	size_t i;

	for (i = 0; i < p.len; i++)
		text_addc(t, part_lower(p.s[i]));
}

static void
length_print(struct part p, struct text *t)
{
	int64_t n;

	text_addc(t, '/');
	if (part_number(p, &n))
		text_add_number(t, n);
	else
		lower_print(p, t);
}

static void
prefix4_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part address, mask;
	bool cut = part_cut(p, '/', &address, &mask);
	unsigned char b[4];

	(void)alt;
	address4_print(address, t);
	if (!cut)
		return;
	if (address4_parse(mask, b)) {
		text_addc(t, '/');
		address4_print(mask, t);
	} else {
		length_print(mask, t);
	}
}

static void
prefix4_key(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part address, mask;
	int bits = 32;

	if (part_cut(p, '/', &address, &mask))
		(void)address4_mask(mask, &bits);
	ip4_key(alt, address, t);
	text_addc(t, (char)bits);
}

const struct type_kind type_of_prefix4 = {
	.accept = prefix4_accept,
	.wrong = prefix4_wrong,
	.print = prefix4_print,
	.key = prefix4_key,
};

static bool
prefix6_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part address, length;
	bool cut = part_cut(p, '/', &address, &length);
	int64_t n;

	return length_fits(alt, cut) && ip6_accept(ctx, alt, address) &&
	    (!cut || (part_number(length, &n) && n <= 128));
}

static enum refusal
prefix6_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part address, length;
	bool cut = part_cut(p, '/', &address, &length);

	return cut && ip6_accept(ctx, alt, address) && part_digits(length) &&
	    length_fits(alt, true) ? REFUSED_RANGE : REFUSED_ADDRESS;
}

static void
prefix6_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part address, length;
	bool cut = part_cut(p, '/', &address, &length);

	(void)alt;
	address6_print(address, t);
	if (cut)
		length_print(length, t);
}

static void
prefix6_key(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part address, length;
	int64_t n = 128;

	if (part_cut(p, '/', &address, &length))
		(void)part_number(length, &n);
	ip6_key(alt, address, t);
	text_addc(t, (char)n);
}

const struct type_kind type_of_prefix6 = {
	.accept = prefix6_accept,
	.wrong = prefix6_wrong,
	.print = prefix6_print,
	.key = prefix6_key,
};

/* Two addresses, in whatever order. */
static bool
is_address_range(const struct type_context *ctx, const struct table_alt *alt,
    struct part p, struct part *first, struct part *last)
{
	if (!part_cut(p, '-', first, last))
		return false;
	return (is_address4(*first) && is_address4(*last)) ||
	    (ip6_accept(ctx, alt, *first) && ip6_accept(ctx, alt, *last));
}

/* a, a-b, a/length of either version. */
static bool
iprange_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct table_alt optional = *alt;
	struct part first, last;

	optional.extra = PREFIX_OPTIONAL;
	if (prefix4_accept(ctx, &optional, p) ||
	    prefix6_accept(ctx, &optional, p))
		return true;
	return is_address_range(ctx, alt, p, &first, &last) &&
	    part_rises(first, last);
}

static enum refusal
iprange_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct table_alt optional = *alt;
	struct part first, last;

	optional.extra = PREFIX_OPTIONAL;
	if (is_address_range(ctx, alt, p, &first, &last) ||
	    prefix4_wrong(ctx, &optional, p) == REFUSED_RANGE ||
	    prefix6_wrong(ctx, &optional, p) == REFUSED_RANGE)
		return REFUSED_RANGE;
	return REFUSED_ADDRESS;
}

static void
either_print(struct part p, struct text *t)
{
	unsigned char b[4];

	if (address4_parse(p, b))
		address4_print(p, t);
	else
		address6_print(p, t);
}

static void
iprange_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part first, last;

	if (memchr(p.s, '/', p.len) != NULL) {
		if (memchr(p.s, ':', p.len) != NULL)
			prefix6_print(alt, p, t);
		else
			prefix4_print(alt, p, t);
		return;
	}
	if (!part_cut(p, '-', &first, &last)) {
		either_print(first, t);
		return;
	}
	either_print(first, t);
	text_addc(t, '-');
	either_print(last, t);
}

/* The version, the first address, then the text. */
static void
iprange_key(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part first = p;
	struct text copy = TEXT_INIT;
	unsigned char b[4];

	while (first.len > 0 && memchr("-/", first.s[first.len - 1], 2) == NULL)
		first.len--;
	first = first.len > 0 ? (struct part){ p.s, first.len - 1 } : p;
	if (address4_parse(first, b)) {
		text_addc(t, 4);
		ip4_key(alt, first, t);
	} else {
		text_addc(t, 6);
		ip6_key(alt, first, t);
	}
	iprange_print(alt, p, &copy);
	key_add_text(t, text_str(&copy), copy.len);
	t->failed |= copy.failed;
	text_fini(&copy);
}

const struct type_kind type_of_iprange = {
	.accept = iprange_accept,
	.wrong = iprange_wrong,
	.print = iprange_print,
	.key = iprange_key,
};

static bool
is_hex(char c)
{
	return (c >= '0' && c <= '9') ||
	    (part_lower(c) >= 'a' && part_lower(c) <= 'f');
}

/* Pairs of hexadecimal digits, or stars where they may stand. */
static bool
mac_shape(struct part p, bool stars)
{
	struct part item;
	bool more;
	int n = 0;

	if (stars && part_is(p, "*"))
		return true;
	do {
		more = part_cut(p, ':', &item, &p);
		n++;
		if (stars && part_is(item, "*")) {
			if (!more)	/* aa:bb:cc:* too */
				return n >= 2 && n <= 6;
			continue;
		}
		if (item.len != 2 || !is_hex(item.s[0]) || !is_hex(item.s[1]))
			return false;
	} while (more && n < 6);
	return !more && n == 6;
}

static bool
mac_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return mac_shape(p, false);
}

static bool
macpattern_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return mac_shape(p, true);
}

static void
mac_print(const struct table_alt *alt, struct part p, struct text *t)
{
	(void)alt;
	lower_print(p, t);
}

const struct type_kind type_of_mac = {
	.accept = mac_accept,
	.wrong = address_wrong,
	.print = mac_print,
};

const struct type_kind type_of_macpattern = {
	.accept = macpattern_accept,
	.wrong = address_wrong,
	.print = mac_print,
};
