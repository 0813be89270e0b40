/*
 * Interface names (reference 1.3): lan1, lan1/2, lan1.2, vlan1, bridge1, wan1,
 * loopback1, bri1, bri1.1, pri1, usb1, sd1. The words pp, tunnel and null are
 * literals of the type. Order among interfaces: as kinds are in kind_rank.
 */
#include <stdio.h>
#include <string.h>

#include "grammar/type.h"

#include "base/banned.h"

static const struct {
	const char	   *name;
	enum interface_kind kind;
} numbered[] = {
	{ "lan", INTERFACE_LAN },
	{ "vlan", INTERFACE_VLAN },
	{ "bridge", INTERFACE_BRIDGE },
	{ "wan", INTERFACE_WAN },
	{ "loopback", INTERFACE_LOOPBACK },
	{ "bri", INTERFACE_BRI },
	{ "pri", INTERFACE_PRI },
	{ "usb", INTERFACE_USB },
	{ "sd", INTERFACE_SD },
};

/* Where there are more of a kind, they are told when their name has begun. */
#define MANY 9

/* Where each kind stands among the interfaces of a listing: bridges and VLANs
 * before LANs, a divided LAN's further ports behind them. */
static const unsigned char kind_rank[INTERFACE_KINDS] = {
	[INTERFACE_BRIDGE] = 1,
	[INTERFACE_VLAN] = 2,
	[INTERFACE_LAN] = 3,
	[INTERFACE_LAN_TAG] = 3,
	[INTERFACE_LAN_PORT] = 4,
	[INTERFACE_WAN] = 5,
	[INTERFACE_LOOPBACK] = 6,
	[INTERFACE_NULL] = 7,
	[INTERFACE_BRI] = 8,
	[INTERFACE_PRI] = 9,
	[INTERFACE_USB] = 10,
	[INTERFACE_SD] = 11,
	[INTERFACE_PP] = 12,
	[INTERFACE_TUNNEL] = 13,
};

/* A number without leading zeros, below 65536. */
static bool
small_number(struct part p, unsigned int *n)
{
	int64_t value;

	if (!part_number(p, &value) || value < 1 || value > 65535 ||
	    p.s[0] == '0')
		return false;
	*n = (unsigned int)value;
	return true;
}

bool
interface_parse(struct part p, struct interface_name *name)
{
	struct part number, sub = { NULL, 0 };
	size_t i, len = 0;
	char mark = '\0';

	*name = (struct interface_name){ 0 };
	/* every name ends in a number, most words do not */
	if (p.len == 0 || p.s[p.len - 1] < '0' || p.s[p.len - 1] > '9')
		return false;
	while (len < p.len && (p.s[len] < '0' || p.s[len] > '9'))
		len++;
	for (i = 0; i < sizeof(numbered) / sizeof(*numbered); i++) {
		if (part_is((struct part){ p.s, len }, numbered[i].name))
			break;
	}
	if (i == sizeof(numbered) / sizeof(*numbered))
		return false;
	name->kind = numbered[i].kind;
	number = part_from(p, len);
	if (part_cut(number, '/', &number, &sub))
		mark = '/';
	else if (part_cut(number, '.', &number, &sub))
		mark = '.';
	if (!small_number(number, &name->number))
		return false;
	if (mark == '\0')
		return true;
	if (name->kind == INTERFACE_LAN)
		name->kind = mark == '/' ? INTERFACE_LAN_TAG :
		    INTERFACE_LAN_PORT;
	else if (name->kind != INTERFACE_BRI || mark != '.')
		return false;
	return small_number(sub, &name->sub);
}

bool
interface_begins(struct part p, uint32_t kinds)
{
	size_t i, k;

	for (i = 0; i < sizeof(numbered) / sizeof(*numbered); i++) {
		if ((kinds & (uint32_t)1 << numbered[i].kind) == 0)
			continue;
		for (k = 0; k < p.len; k++) {
			if (part_lower(p.s[k]) != numbered[i].name[k])
				break;
		}
		if (k == p.len || (numbered[i].name[k] == '\0' &&
		    p.s[k] >= '0' && p.s[k] <= '9'))
			return true;
	}
	return false;
}

bool
interface_exists(const struct profile *profile,
    const struct interface_name *name)
{
	const unsigned int *n = profile->interfaces;

	switch (name->kind) {
	case INTERFACE_LAN_TAG:
		return name->number <= n[INTERFACE_LAN] &&
		    name->sub <= n[name->kind];
	case INTERFACE_LAN_PORT:
		return name->number <= profile->switches &&
		    name->sub <= n[name->kind];
	default:
		return name->number <= n[name->kind];
	}
}

/* Tells of one interface if the part is its beginning. */
static void
tell_name(const char *name, struct part p, interface_name_fn *f, void *ctx)
{
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (name[i] == '\0' || name[i] != part_lower(p.s[i]))
			return;
	}
	f(ctx, name);
}

/* The parts of all LANs: lan1/1 or lan1.1. */
static void
tell_parts(const struct profile *profile, enum interface_kind kind,
    struct part p, interface_name_fn *f, void *ctx)
{
	const char mark = kind == INTERFACE_LAN_TAG ? '/' : '.';
	struct interface_name name = { .kind = kind };
	char text[32];

	if (p.len == 0 || memchr(p.s, mark, p.len) == NULL)
		return;
	for (name.number = 1; name.number <=
	    profile->interfaces[INTERFACE_LAN]; name.number++) {
		for (name.sub = 1; name.sub <= profile->interfaces[kind];
		    name.sub++) {
			(void)snprintf(text, sizeof(text), "lan%u%c%u",
			    name.number, mark, name.sub);
			if (interface_exists(profile, &name))
				tell_name(text, p, f, ctx);
		}
	}
}

void
interface_names(const struct profile *profile, uint32_t kinds,
    struct part p, interface_name_fn *f, void *ctx)
{
	enum interface_kind kind;
	unsigned int n;
	char text[32];
	size_t i;

	for (i = 0; i < sizeof(numbered) / sizeof(*numbered); i++) {
		kind = numbered[i].kind;
		if ((kinds & (uint32_t)1 << kind) == 0 ||
		    (profile->interfaces[kind] > MANY && p.len == 0))
			continue;
		for (n = 1; n <= profile->interfaces[kind]; n++) {
			(void)snprintf(text, sizeof(text), "%s%u",
			    numbered[i].name, n);
			tell_name(text, p, f, ctx);
		}
	}
	if ((kinds & (uint32_t)1 << INTERFACE_LAN_TAG) != 0)
		tell_parts(profile, INTERFACE_LAN_TAG, p, f, ctx);
	if ((kinds & (uint32_t)1 << INTERFACE_LAN_PORT) != 0)
		tell_parts(profile, INTERFACE_LAN_PORT, p, f, ctx);
}

void
interface_key(const struct interface_name *name, struct text *t)
{
	/* lan1.1 stands in lan1's place */
	bool first = name->kind == INTERFACE_LAN_PORT && name->sub == 1;

	text_addc(t, (char)kind_rank[first ? INTERFACE_LAN : name->kind]);
	key_add_number(t, name->number);
	key_add_number(t, first ? 0 : name->sub);
	text_addc(t, (char)name->kind);
}

static bool
interface_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct interface_memo own = { .s = NULL }, *memo;

	memo = ctx->memo != NULL ? ctx->memo : &own;
	if (memo->s != p.s || memo->len != p.len) {
		memo->s = p.s;
		memo->len = p.len;
		memo->is = interface_parse(p, &memo->name);
	}
	return memo->is &&
	    (alt->extra & (uint32_t)1 << memo->name.kind) != 0 &&
	    interface_exists(ctx->profile, &memo->name);
}

static enum refusal
interface_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	(void)p;
	return REFUSED_KEYWORD;
}

static void
interface_print(const struct table_alt *alt, struct part p, struct text *t)
{
	size_t i;

	(void)alt;
	for (i = 0; i < p.len; i++)
		text_addc(t, part_lower(p.s[i]));
}

static void
interface_alt_key(const struct table_alt *alt, struct part p, struct text *t)
{
	struct interface_name name;

	(void)alt;
	if (interface_parse(p, &name))
		interface_key(&name, t);
}

const struct type_kind type_of_interface = {
	.accept = interface_accept,
	.wrong = interface_wrong,
	.print = interface_print,
	.key = interface_alt_key,
};
