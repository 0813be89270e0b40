/*
 * What filters are written in: address expressions, lists of protocols and of
 * ports, with their mnemonics (reference 8.1.10). Printed in lower case, the
 * numbers without leading zeros, IPv6 addresses as RFC 5952 has them.
 */
#include <string.h>

#include "grammar/type.h"

#include "base/banned.h"


static const char *const protocols[] = {
	"icmp", "tcp", "udp", "ipv6", "gre", "esp", "ah", "icmp6",
	"icmp-error", "icmp-info", "tcpsyn", "tcpfin", "tcprst",
	"established", "*", NULL
};

static const char *const ports[] = {
	"ftp", "ftpdata", "telnet", "smtp", "domain", "gopher", "finger",
	"www", "pop3", "sunrpc", "ident", "ntp", "nntp", "snmp", "syslog",
	"printer", "talk", "route", "uucp", "submission",
	/* the reference prints only a part of them; seen on devices, and the
	 * applications of dynamic filters (8.1.14) */
	"https", "ldap", "discard", "echo", "daytime", "chargen", "ssh",
	"time", "whois", "tftp", "http", "dns", "ms-rpc", "netbios_ns",
	"netbios_dgm", "netbios_ssn", "imap", "imap3", "snmptrap", "bgp",
	"ms-ds", "ms-sql", "ike", "ipsec-nat-t", "rlogin", "rwho", "rsh",
	"rip", "ripng", "radius", "l2tp", "pptp", "nfs", "sip", "dhcps",
	"dhcpc", "dhcpv6s", "dhcpv6c", NULL
};

static bool
is_one_of(struct part p, const char *const *words)
{
	for (; *words != NULL; words++) {
		if (part_is(p, *words))
			return true;
	}
	return false;
}

static bool
is_made_of(struct part p, const char *characters)
{
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (p.s[i] == '\0' || strchr(characters, p.s[i]) == NULL)
			return false;
	}
	return true;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* In lower case; what is all numbers without their leading zeros. */
static void
item_print(struct part p, struct text *t)
{
	const bool numbers = is_made_of(p, "0123456789.*-");
	bool inside = false;
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (numbers && !inside && p.s[i] == '0' && i + 1 < p.len &&
		    is_digit(p.s[i + 1]))
			continue;
		inside = is_digit(p.s[i]);
		text_addc(t, part_lower(p.s[i]));
	}
}

static void
list_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part item;
	bool first = true;

	(void)alt;
	while (part_next(&p, &item)) {
		if (!first)
			text_addc(t, ',');
		first = false;
		item_print(item, t);
	}
}

static bool
number_up_to(struct part p, int64_t max)
{
	int64_t n;

	return part_number(p, &n) && n <= max;
}

/* Only what an address, a range of them or a mask is made of. */
static bool
looks_like_address(struct part p)
{
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (strchr("0123456789.*-/", p.s[i]) == NULL)
			return memchr(p.s, ':', p.len) != NULL;
	}
	return true;
}

/* 192.168.*.1 */
static bool
is_starred4(struct part p)
{
	struct part item;
	bool more;
	int i;

	for (i = 0; i < 4; i++) {
		more = part_cut(p, '.', &item, &p);
		if (more != (i < 3))
			return false;
		if (!part_is(item, "*") &&
		    (item.len > 3 || !number_up_to(item, 255)))
			return false;
	}
	return true;
}

static bool
is_address6(struct part p)
{
	unsigned char bytes[16];

	return address6_parse(p, bytes);
}

/* vlan1 and vlan3, or 3 alone; lan1/1 and 3. */
static bool
interfaces_rise(const struct interface_name *first, struct part b)
{
	struct interface_name last;
	int64_t n;

	if (part_number(b, &n))
		return (first->sub != 0 ? first->sub : first->number) <= n;
	if (!interface_parse(b, &last) || first->kind != last.kind)
		return true;
	return first->number < last.number ||
	    (first->number == last.number && first->sub <= last.sub);
}

bool
part_rises(struct part a, struct part b)
{
	unsigned char first[16], last[16];
	struct interface_name name;
	struct part address, mask;
	int64_t n, m;

	if (interface_parse(a, &name))
		return interfaces_rise(&name, b);
	/* 192.168.0.2-192.168.0.9/24 */
	(void)part_cut(b, '/', &address, &mask);
	if (address4_parse(a, first) && address4_parse(address, last))
		return memcmp(first, last, 4) <= 0;
	if (address6_parse(a, first) && address6_parse(address, last))
		return memcmp(first, last, sizeof(first)) <= 0;
	return !part_number(a, &n) || !part_number(b, &m) || n <= m;
}

/* Something from a to b; one of them may be missing. */
static bool
is_range(struct part p, bool (*is_end)(struct part))
{
	struct part a, b;

	if (!part_cut(p, '-', &a, &b) || (a.len == 0 && b.len == 0))
		return false;
	return (a.len == 0 || is_end(a)) && (b.len == 0 || is_end(b)) &&
	    (a.len == 0 || b.len == 0 || part_rises(a, b));
}

static bool
is_name_character(char c)
{
	c = part_lower(c);
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	    c == '-' || c == '_' || (unsigned char)c >= 0x80;
}

/* A domain name, or the end of one behind a star. One without a dot is no
 * FQDN: so the words that only some models know are not taken for one. */
static bool
fqdn_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	size_t i;

	(void)ctx;
	if (p.len == 0 || text_width(p.s, p.len) > (size_t)alt->hi ||
	    looks_like_address(p) || memchr(p.s, '.', p.len) == NULL)
		return false;
	for (i = p.s[0] == '*'; i < p.len; i++) {
		if (p.s[i] != '.' && !is_name_character(p.s[i]))
			return false;
	}
	return true;
}

static enum refusal
fqdn_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return looks_like_address(p) ||
	    text_width(p.s, p.len) <= (size_t)alt->hi ? REFUSED_ADDRESS :
	    REFUSED_RANGE;
}

const struct type_kind type_of_fqdn = {
	.accept = fqdn_accept,
	.wrong = fqdn_wrong,
};

/* An address with the length of its prefix. */
static bool
is_network(const struct table_alt *alt, struct part p)
{
	struct part address, mask;
	int64_t n;
	int bits;

	if (!part_cut(p, '/', &address, &mask))
		return false;
	if (alt->kind == ALT_ADDREXPR6)
		return is_address6(address) && part_number(mask, &n) &&
		    n <= 128;
	return is_starred4(address) && address4_mask(mask, &bits);
}

static bool
is_address_item(const struct table_alt *alt, struct part p)
{
	bool (*is_end)(struct part) = alt->kind == ALT_ADDREXPR6 ?
	    is_address6 : is_starred4;

	return part_is(p, "*") || is_end(p) || is_range(p, is_end) ||
	    is_network(alt, p);
}

static bool
addrexpr_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part item;

	(void)ctx;
	while (part_next(&p, &item)) {
		if (!is_address_item(alt, item))
			return false;
	}
	return true;
}

/* Two right addresses, the first behind the second. */
static bool
is_falling(const struct table_alt *alt, struct part p)
{
	struct part a, b;

	return part_cut(p, '-', &a, &b) && a.len > 0 && b.len > 0 &&
	    is_address_item(alt, a) && is_address_item(alt, b) &&
	    !part_rises(a, b);
}

/* A right address with a number behind it that is too large, or a range that
 * falls. */
static enum refusal
addrexpr_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	struct part item, address, mask;

	(void)ctx;
	while (part_next(&p, &item)) {
		if (is_address_item(alt, item))
			continue;
		if (is_falling(alt, item) ||
		    (part_cut(item, '/', &address, &mask) &&
		    part_digits(mask) && is_address_item(alt, address)))
			return REFUSED_RANGE;
		break;
	}
	return REFUSED_ADDRESS;
}

/* An address or two of them. */
static void
addresses_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part first, last = { NULL, 0 };
	bool cut;

	if (memchr(p.s, ':', p.len) == NULL) {
		item_print(p, t);
		return;
	}
	cut = part_cut(p, '-', &first, &last);
	if (first.len > 0)
		type_of_ip6.print(alt, first, t);
	if (cut)
		text_addc(t, '-');
	if (last.len > 0)
		type_of_ip6.print(alt, last, t);
}

static void
addrexpr_print(const struct table_alt *alt, struct part p, struct text *t)
{
	struct part item, address, mask;
	bool first = true, cut;

	while (part_next(&p, &item)) {
		if (!first)
			text_addc(t, ',');
		first = false;
		cut = part_cut(item, '/', &address, &mask);
		addresses_print(alt, address, t);
		if (cut) {
			text_addc(t, '/');
			item_print(mask, t);
		}
	}
}

const struct type_kind type_of_addrexpr = {
	.accept = addrexpr_accept,
	.wrong = addrexpr_wrong,
	.print = addrexpr_print,
};

/* 0x0012 */
static bool
is_hex16(struct part p)
{
	size_t i;

	if (p.len < 3 || p.len > 6 || p.s[0] != '0' ||
	    part_lower(p.s[1]) != 'x')
		return false;
	for (i = 2; i < p.len; i++) {
		if (strchr("0123456789abcdef", part_lower(p.s[i])) == NULL)
			return false;
	}
	return true;
}

/* tcpflag=0x0002/0x0017, tcpflag!=... */
static bool
is_tcpflag(struct part p)
{
	struct part name, value, mask;

	return part_cut(p, '=', &name, &value) &&
	    (part_is(name, "tcpflag") || part_is(name, "tcpflag!")) &&
	    part_cut(value, '/', &value, &mask) && is_hex16(value) &&
	    is_hex16(mask);
}

static bool
is_protocol(struct part p)
{
	return number_up_to(p, 255) || is_one_of(p, protocols) ||
	    is_tcpflag(p);
}

static bool
is_list(const struct table_alt *alt, struct part p,
    bool (*is_item)(struct part))
{
	struct part item;
	int64_t n = 0;

	while (part_next(&p, &item)) {
		if (++n > alt->hi || !is_item(item))
			return false;
	}
	return true;
}

static bool
protolist_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return is_list(alt, p, is_protocol);
}

/* The first wrong item decides: numbers are out of range. */
static enum refusal
list_wrong(struct part p, bool (*is_item)(struct part))
{
	struct part item, first, last;

	while (part_next(&p, &item)) {
		if (is_item(item))
			continue;
		if (!part_cut(item, '-', &first, &last))
			last = first;
		return part_digits(first) || part_digits(last) ?
		    REFUSED_RANGE : REFUSED_KEYWORD;
	}
	return REFUSED_RANGE;
}

static enum refusal
protolist_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return list_wrong(p, is_protocol);
}

const struct type_kind type_of_protolist = {
	.accept = protolist_accept,
	.wrong = protolist_wrong,
	.print = list_print,
};

static bool
is_port_end(struct part p)
{
	return number_up_to(p, 65535) || is_one_of(p, ports);
}

static bool
is_port(struct part p)
{
	return part_is(p, "*") || is_port_end(p) || is_range(p, is_port_end);
}

static bool
portlist_accept(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	return is_list(alt, p, is_port);
}

static enum refusal
portlist_wrong(const struct type_context *ctx, const struct table_alt *alt,
    struct part p)
{
	(void)ctx;
	(void)alt;
	return list_wrong(p, is_port);
}

const struct type_kind type_of_portlist = {
	.accept = portlist_accept,
	.wrong = portlist_wrong,
	.print = list_print,
};
