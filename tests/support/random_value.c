/*
 * Values of each kind of alternative, as somebody might type them. What comes
 * out is asked of the type itself, so that this may be coarse: a value that
 * the type does not take is made anew.
 */
#include "support/random_value.h"

#include <string.h>

#include "base/banned.h"

#define TRIES 40
#define LIST_ITEMS_MAX 4
#define TEXT_LENGTH_MAX 12

uint64_t
random_next(struct random *r)
{
	uint64_t z = r->state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

size_t
random_below(struct random *r, size_t n)
{
	return (size_t)(random_next(r) % n);
}

bool
random_chance(struct random *r, size_t n)
{
	return random_below(r, n) == 0;
}

int64_t
random_between(struct random *r, int64_t lo, int64_t hi)
{
	uint64_t span = (uint64_t)hi - (uint64_t)lo;

	switch (random_below(r, 6)) {
	case 0:
		return lo;
	case 1:
		return hi;
	case 2:
	case 3:
		span = span > 100 ? 100 : span;
		break;
	default:
		break;
	}
	return span == UINT64_MAX ? (int64_t)random_next(r) :
	    (int64_t)((uint64_t)lo + random_next(r) % (span + 1));
}

static void
add_number(struct text *t, int64_t n)
{
	text_addf(t, "%lld", (long long)n);
}

static const char *
one_of(struct random *r, const char *const *words, size_t n)
{
	return words[random_below(r, n)];
}
#define ONE_OF(r, words) \
	one_of(r, words, sizeof(words) / sizeof((words)[0]))

/* len characters of a set. */
static void
add_characters(struct random *r, const char *set, size_t len, struct text *t)
{
	const size_t n = strlen(set);

	while (len-- > 0)
		text_addc(t, set[random_below(r, n)]);
}

static size_t
some_length(struct random *r, const struct table_alt *alt)
{
	const int64_t hi = alt->hi - alt->lo > TEXT_LENGTH_MAX ?
	    alt->lo + TEXT_LENGTH_MAX : alt->hi;

	if (random_chance(r, 50) && alt->hi <= 255)
		return (size_t)alt->hi;
	return (size_t)random_between(r, alt->lo, hi);
}

#define DIGITS "0123456789"
#define HEXADECIMAL DIGITS "abcdefABCDEF"
#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* Any text, with what must be quoted or is wider than a byte. */
static void
add_string(struct random *r, const struct table_alt *alt, bool ascii,
    struct text *t)
{
	static const char *const odd[] = { " ", "?", "#", "|", ">", "\"", "'",
	    "\\", ":", "/", "@", "=", "\xe8\xa1\xa8", "\xef\xbd\xb1", "~" };
	size_t len = some_length(r, alt);
	const char *c;

	for (; len > 0; len--) {
		c = random_chance(r, 12) ? ONE_OF(r, odd) : NULL;
		if (c == NULL || (ascii && (c[0] & 0x80) != 0))
			add_characters(r, LETTERS DIGITS "-_.", 1, t);
		else
			text_adds(t, c);
		if (c != NULL && strlen(c) > 1 && len > 1)
			len--;
	}
}

static void
add_ip4(struct random *r, struct text *t)
{
	int part[4], i;

	for (i = 0; i < 4; i++)
		part[i] = (int)(i == 0 ? random_between(r, 1, 223) :
		    random_between(r, 0, 255));
	text_addf(t, "%d.%d.%d.%d", part[0], part[1], part[2], part[3]);
}

static void
add_ip6(struct random *r, struct text *t)
{
	static const char *const addresses[] = { "2001:db8::1", "fe80::1",
	    "2001:DB8:0:0:1::2", "::", "::1", "2001:db8:1:2:3:4:5:6",
	    "2001:db8::192.0.2.1" };

	text_adds(t, ONE_OF(r, addresses));
}

static void
add_prefix_length(struct random *r, uint32_t extra, bool four, struct text *t)
{
	static const char *const masks[] = { "255.255.255.0", "0xffffff00",
	    "255.255.255.252", "16" };

	const uint32_t length = extra & ~PREFIX_BITS;

	if (length == PREFIX_NONE ||
	    (length == PREFIX_OPTIONAL && random_chance(r, 2)))
		return;
	text_addc(t, '/');
	if (four && (extra & PREFIX_BITS) == 0 && random_chance(r, 4))
		text_adds(t, ONE_OF(r, masks));
	else
		add_number(t, random_between(r, 0, four ? 32 : 128));
}

static void
add_range(struct random *r, const struct table_alt *alt, bool open,
    struct text *t)
{
	const int64_t n = random_between(r, alt->lo, alt->hi);
	/* a set becomes a line for each number: not too many */
	const int64_t m = random_between(r, n,
	    alt->hi - n > 20 ? n + 20 : alt->hi);
	const size_t form = random_below(r, open ? 6 : 3);

	if (form == 3 && alt->hi - n <= 200)
		text_addf(t, "%lld-", (long long)n);
	else if (form == 4 && n - alt->lo <= 200)
		text_addf(t, "-%lld", (long long)n);
	else if (form == 0 || form == 5)
		text_addf(t, "%lld-%lld", (long long)n, (long long)m);
	else
		add_number(t, n);
}

static void
add_mac(struct random *r, bool pattern, struct text *t)
{
	int i;

	for (i = 0; i < 6; i++) {
		if (i > 0)
			text_addc(t, ':');
		if (pattern && random_chance(r, 3))
			text_addc(t, '*');
		else
			add_characters(r, HEXADECIMAL, 2, t);
	}
}

static void
add_address_expression(struct random *r, struct text *t)
{
	static const char *const fixed[] = { "*", "192.168.*.*", "10.0.0.0/8",
	    "10.0.0.0/255.0.0.0", "10.0.0.1-10.0.0.9", "10.0.0.1-",
	    "-10.0.0.9", "2001:db8::/32", "2001:db8::1" };

	if (random_chance(r, 2))
		add_ip4(r, t);
	else
		text_adds(t, ONE_OF(r, fixed));
}

static void
add_ip_range(struct random *r, struct text *t)
{
	static const char *const fixed[] = { "10.1.2.0/24", "10.1.2.3",
	    "10.1.2.3-10.1.2.30", "2001:db8::1", "2001:db8::/64",
	    "2001:db8::1-2001:db8::9" };

	text_adds(t, ONE_OF(r, fixed));
}

static void
add_list(struct random *r, const char *const *items, size_t n,
    const struct table_alt *alt, struct text *t)
{
	size_t count = 1 + random_below(r, LIST_ITEMS_MAX), i;

	for (i = 0; i < count && (int64_t)i < alt->hi; i++) {
		if (i > 0)
			text_addc(t, ',');
		text_adds(t, one_of(r, items, n));
	}
}

static void
add_protocols(struct random *r, const struct table_alt *alt, struct text *t)
{
	static const char *const items[] = { "tcp", "UDP", "icmp", "47", "*",
	    "established", "tcpflag=0x0002/0x0017", "tcpflag!=0x1/0xffff" };

	add_list(r, items, sizeof(items) / sizeof(items[0]), alt, t);
}

static void
add_ports(struct random *r, const struct table_alt *alt, struct text *t)
{
	static const char *const items[] = { "www", "21", "1024-65535", "*",
	    "netbios_ns-netbios_ssn", "-1023", "5000-", "Domain", "65535" };

	add_list(r, items, sizeof(items) / sizeof(items[0]), alt, t);
}

static void
add_interface(struct random *r, const struct table_alt *alt, struct text *t)
{
	static const char *const names[] = { "lan", "vlan", "bridge", "wan",
	    "loopback", "bri", "pri", "usb", "sd" };
	const char *name = ONE_OF(r, names);

	/* One after the other: the compiler orders a call's arguments. */
	if ((alt->extra & 0x7) != 0 && random_chance(r, 2))
		name = "lan";
	text_adds(t, name);
	add_number(t, random_between(r, 1, 3));
	if (random_chance(r, 3)) {
		text_addc(t, random_chance(r, 2) ? '/' : '.');
		add_number(t, random_between(r, 1, 4));
	}
}

/* Dates, clocks and the like. False: another kind. */
static bool
add_time(struct random *r, const struct table_alt *alt, struct text *t)
{
	static const char *const calendars[] = { "2025/1/31", "2025-12-01" };
	static const char *const clocks[] = { "0:00", "23:59", "09:05:07",
	    "7:8:9" };
	static const char *const datetimes[] = { "2025-1-31",
	    "2025-01-31,23:59", "2025-1-31,0:00:01" };
	static const char *const dates[] = { "*/*", "*/mon,fri", "1-3/*",
	    "12/25", "*/sat-sun", "*/10-" };
	static const char *const times[] = { "*:00", "12:30", "1:2:3",
	    "23:*:59", "*:*" };
	static const char *const durations[] = { "24:00", "1", "90", "0:30" };
	static const char *const zones[] = { "+09:00", "-12:00", "+0:00" };

	switch (alt->kind) {
	case ALT_CALENDAR:
		text_adds(t, ONE_OF(r, calendars));
		return true;
	case ALT_CLOCK:
		text_adds(t, ONE_OF(r, clocks));
		return true;
	case ALT_DATETIME:
		text_adds(t, ONE_OF(r, datetimes));
		return true;
	case ALT_DATE:
		text_adds(t, ONE_OF(r, dates));
		return true;
	case ALT_TIME:
		text_adds(t, ONE_OF(r, times));
		return true;
	case ALT_DURATION:
		text_adds(t, ONE_OF(r, durations));
		return true;
	case ALT_ZONE:
		text_adds(t, ONE_OF(r, zones));
		return true;
	default:
		return false;
	}
}

/* Numbers and sets of them. False: another kind. */
static bool
add_numeric(struct random *r, const struct table_alt *alt, struct text *t)
{
	static const char *const units[] = { "", "", "k", "m", "g", "K", "M" };
	const int64_t n = random_between(r, alt->lo, alt->hi);

	switch (alt->kind) {
	case ALT_NUMBER:
		text_addf(t, "%s%lld", n >= 0 && random_chance(r, 20) ? "0" :
		    "", (long long)n);
		return true;
	case ALT_DECIMAL:
		add_number(t, random_between(r, 0, alt->hi));
		if (random_chance(r, 2)) {
			text_addc(t, '.');
			add_characters(r, DIGITS, 1, t);
		}
		return true;
	case ALT_PERCENT:
		text_addf(t, "%lld%%", (long long)n);
		return true;
	case ALT_RATE:
		add_number(t, random_chance(r, 2) ? n :
		    random_between(r, 1, 1000));
		text_adds(t, ONE_OF(r, units));
		return true;
	case ALT_NUMSET:
	case ALT_RANGE:
		add_range(r, alt, alt->kind == ALT_NUMSET, t);
		return true;
	default:
		return false;
	}
}

/* Addresses and what is made of them. False: another kind. */
static bool
add_address(struct random *r, const struct table_alt *alt, struct text *t)
{
	switch (alt->kind) {
	case ALT_IP4:
		add_ip4(r, t);
		return true;
	case ALT_IP6:
		add_ip6(r, t);
		return true;
	case ALT_SCOPED:
		text_adds(t, "fe80::1%1");
		return true;
	case ALT_PREFIX4:
		add_ip4(r, t);
		add_prefix_length(r, alt->extra, true, t);
		return true;
	case ALT_PREFIX6:
		add_ip6(r, t);
		add_prefix_length(r, alt->extra, false, t);
		return true;
	case ALT_IPRANGE:
		add_ip_range(r, t);
		return true;
	case ALT_ADDREXPR:
		add_address_expression(r, t);
		return true;
	case ALT_MAC:
	case ALT_MACPATTERN:
		add_mac(r, alt->kind == ALT_MACPATTERN, t);
		return true;
	case ALT_INTERFACE:
		add_interface(r, alt, t);
		return true;
	case ALT_FQDN:
		text_adds(t, random_chance(r, 2) ? "*.example.co.jp" :
		    "www.example.com");
		return true;
	default:
		return false;
	}
}

static void
add_text(struct random *r, const struct table_alt *alt, struct text *t)
{
	switch (alt->kind) {
	case ALT_HOST:
		add_characters(r, LETTERS DIGITS "-.", some_length(r, alt), t);
		break;
	case ALT_NAME:
		add_characters(r, LETTERS DIGITS "-_", some_length(r, alt), t);
		break;
	case ALT_LABEL:
		add_characters(r, LETTERS DIGITS "-", some_length(r, alt), t);
		break;
	case ALT_IDENTIFIER:
	case ALT_ALNUM:
		add_characters(r, LETTERS, some_length(r, alt), t);
		break;
	case ALT_DIGITS:
		add_characters(r, DIGITS, some_length(r, alt), t);
		break;
	case ALT_HEX:
		text_adds(t, "0x");
		add_characters(r, HEXADECIMAL, 2 * (1 + random_below(r, 4)),
		    t);
		break;
	case ALT_HEXBYTE:
		add_characters(r, HEXADECIMAL, 2, t);
		break;
	case ALT_HEXDIGITS:
		add_characters(r, HEXADECIMAL, some_length(r, alt), t);
		break;
	case ALT_URL:
		text_adds(t, random_chance(r, 2) ? "http://a.example/b?c=d" :
		    "https://www.example.com/");
		break;
	case ALT_OID:
		text_adds(t, "1.3.6.1.2.1");
		break;
	case ALT_REST:
		text_adds(t, random_chance(r, 2) ? "show config" :
		    "ping -c 3 \"a b\"  x");
		break;
	case ALT_BLOCK:
		text_adds(t, random_chance(r, 2) ? "<<EOF\nEOF" :
		    "<<e1\nshow  ip\te\n\nno EOF\ne1");
		break;
	default:
		add_string(r, alt, alt->kind == ALT_ASCII ||
		    alt->kind == ALT_COMMUNITY, t);
		break;
	}
}

/* A glued pattern, piece by piece. */
static bool
add_pattern(struct random *r, const struct type_context *ctx,
    const struct table_alt *alt, struct text *t)
{
	const struct table_piece *piece = &table_pieces[alt->extra];
	int leave_out = 0;

	for (; piece->kind != PIECE_END; piece++) {
		if (piece->kind == PIECE_OPEN)
			leave_out += leave_out > 0 || random_chance(r, 2);
		else if (piece->kind == PIECE_CLOSE)
			leave_out -= leave_out > 0;
		else if (leave_out > 0)
			continue;
		else if (piece->kind == PIECE_TEXT)
			text_add(t, table_strings + piece->what, piece->len);
		else if (!random_value(r, ctx, &table_types[
		    table_params[piece->what].type], true, t))
			return false;
	}
	return true;
}

static bool
add_alternative(struct random *r, const struct type_context *ctx,
    const struct table_alt *alt, struct text *t)
{
	if (alt->kind == ALT_LITERAL) {
		text_adds(t, table_strings + table_words[alt->word].text);
		return true;
	}
	if (alt->kind == ALT_PATTERN)
		return add_pattern(r, ctx, alt, t);
	if (alt->kind == ALT_PROTOLIST)
		add_protocols(r, alt, t);
	else if (alt->kind == ALT_PORTLIST)
		add_ports(r, alt, t);
	else if (!add_numeric(r, alt, t) && !add_address(r, alt, t) &&
	    !add_time(r, alt, t))
		add_text(r, alt, t);
	return true;
}

/* One item that the type takes. */
static bool
add_item(struct random *r, const struct type_context *ctx,
    const struct table_type *type, bool literals, struct text *t)
{
	const size_t n = (size_t)type->n_values +
	    (literals ? type->n_literals : 0), from = t->len;
	const struct table_alt *alt;
	struct part p;
	int tries;

	for (tries = 0; n > 0 && tries < TRIES; tries++) {
		alt = &table_alts[type->alts + random_below(r, n)];
		if ((table_masks[alt->mask] & ctx->bit) == 0)
			continue;
		if (add_alternative(r, ctx, alt, t)) {
			p = (struct part){ text_str(t) + from, t->len - from };
			if (type->list > 0 && p.len > 0 &&
			    memchr(p.s, ',', p.len) != NULL)
				p.len = 0;
			else if (literals ? type_find(ctx, type, p) != NULL :
			    type_value(ctx, type, p) != NULL)
				return true;
		}
		text_truncate(t, from);
	}
	return false;
}

bool
random_value(struct random *r, const struct type_context *ctx,
    const struct table_type *type, bool literals, struct text *t)
{
	const size_t from = t->len;
	size_t n = 1, i;

	if (type->list > 1)
		n += random_below(r, type->list < LIST_ITEMS_MAX ? type->list :
		    LIST_ITEMS_MAX);
	for (i = 0; i < n; i++) {
		if (i > 0)
			text_addc(t, ',');
		if (!add_item(r, ctx, type, literals || type->list > 0, t)) {
			text_truncate(t, from);
			return false;
		}
	}
	return true;
}
