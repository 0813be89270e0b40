/*
 * Static filters against packets.
 */
#include "router/packet.h"

#include <stdlib.h>
#include <string.h>

#include "router/net.h"

#include "base/banned.h"

static const struct {
	const char	*name;
	unsigned int	 port;
} ports[] = {
	{ "ftp", 21 }, { "ftpdata", 20 }, { "ssh", 22 }, { "telnet", 23 },
	{ "smtp", 25 }, { "time", 37 }, { "whois", 43 }, { "domain", 53 },
	{ "dns", 53 }, { "tftp", 69 }, { "gopher", 70 }, { "finger", 79 },
	{ "www", 80 }, { "http", 80 }, { "pop3", 110 }, { "sunrpc", 111 },
	{ "ident", 113 }, { "nntp", 119 }, { "ntp", 123 }, { "ms-rpc", 135 },
	{ "netbios_ns", 137 }, { "netbios_dgm", 138 },
	{ "netbios_ssn", 139 }, { "imap", 143 }, { "snmp", 161 },
	{ "snmptrap", 162 }, { "bgp", 179 }, { "imap3", 220 },
	{ "ldap", 389 }, { "https", 443 }, { "ms-ds", 445 }, { "ike", 500 },
	{ "rlogin", 513 }, { "rwho", 513 }, { "rsh", 514 },
	{ "syslog", 514 }, { "printer", 515 }, { "talk", 517 },
	{ "route", 520 }, { "rip", 520 }, { "ripng", 521 }, { "uucp", 540 },
	{ "submission", 587 }, { "ms-sql", 1433 }, { "l2tp", 1701 },
	{ "pptp", 1723 }, { "radius", 1812 }, { "netmeeting", 1720 },
	{ "nfs", 2049 }, { "ipsec-nat-t", 4500 }, { "sip", 5060 },
	{ "echo", 7 }, { "discard", 9 }, { "daytime", 13 },
	{ "chargen", 19 },
};

static const struct {
	const char	*name;
	int		 number;
} protocols[] = {
	{ "ICMP", PROTOCOL_ICMP }, { "TCP", PROTOCOL_TCP },
	{ "UDP", PROTOCOL_UDP }, { "ipv6", 41 }, { "gre", 47 },
	{ "esp", 50 }, { "ah", 51 }, { "icmp6", 58 }, { "icmp", PROTOCOL_ICMP },
	{ "tcp", PROTOCOL_TCP }, { "udp", PROTOCOL_UDP },
};

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

const char *
packet_protocol_name(int protocol)
{
	size_t i;

	for (i = 0; i < COUNT(protocols); i++)
		if (protocols[i].number == protocol)
			return protocols[i].name;
	return "";
}

int
packet_protocol(const char *name)
{
	size_t i;

	for (i = 0; i < COUNT(protocols); i++)
		if (strcmp(protocols[i].name, name) == 0)
			return protocols[i].number;
	return 0;
}

unsigned int
packet_port(const char *name, size_t len)
{
	size_t i;

	for (i = 0; i < COUNT(ports); i++)
		if (strlen(ports[i].name) == len &&
		    strncmp(ports[i].name, name, len) == 0)
			return ports[i].port;
	return 0;
}

/* Lists ------------------------------------------------------------------- */

/* Calls f for each part of a list until one holds. */
static bool
list_any(const char *list, bool (*f)(const char *part, size_t len,
    const void *ctx), const void *ctx)
{
	size_t len;

	for (; *list != '\0'; list += len + (list[len] == ',')) {
		len = strcspn(list, ",");
		if (f(list, len, ctx))
			return true;
	}
	return false;
}

static bool
is_word(const char *part, size_t len, const char *word)
{
	return strlen(word) == len && strncmp(part, word, len) == 0;
}

struct looking {
	uint32_t	 address;
	const char	*name;
};

/* "192.168.*.*", and the like. */
static bool
matches_octets(const char *part, size_t len, uint32_t address)
{
	const char *end = part + len;
	int shift;

	for (shift = 24; shift >= 0; shift -= 8) {
		const size_t digits = strspn(part, "0123456789");

		if (digits > 0 && strtoul(part, NULL, 10) !=
		    (address >> shift & 0xff))
			return false;
		if (digits == 0 && *part != '*')
			return false;
		part += digits > 0 ? digits : 1;
		if (shift > 0 && *part++ != '.')
			return false;
	}
	return part == end;
}

/* "-10.0.0.9", "10.0.0.1-", "10.0.0.1-10.0.0.9" */
static bool
matches_range(const char *part, size_t len, uint32_t address)
{
	const char *dash = memchr(part, '-', len);
	struct net first = { 0, 0 }, last = { UINT32_MAX, UINT32_MAX };
	char text[64];
	const size_t before = (size_t)(dash - part);
	const size_t after = len - before - 1;

	if (before >= sizeof(text) || after >= sizeof(text))
		return false;
	memcpy(text, part, before);
	text[before] = '\0';
	if (before > 0 && !net_read(text, false, &first))
		return false;
	memcpy(text, dash + 1, after);
	text[after] = '\0';
	if (after > 0 && !net_read(text, false, &last))
		return false;
	return first.first <= address && address <= last.last;
}

/* "www.example.com", "*.example.com" */
static bool
matches_name(const char *part, size_t len, const char *name)
{
	size_t n;

	if (name == NULL)
		return false;
	n = strlen(name);
	if (len == 0 || *part != '*')
		return is_word(part, len, name);
	return n >= len - 1 &&
	    strncmp(name + n - (len - 1), part + 1, len - 1) == 0;
}

static bool
matches_address(const char *part, size_t len, const void *ctx)
{
	const struct looking *l = ctx;
	const size_t digits = strspn(part, "0123456789.*-/x");
	struct net net;

	if (is_word(part, len, "*"))
		return true;
	if (digits < len)
		return memchr(part, '/', len) != NULL ?
		    net_read(part, true, &net) && net.first <= l->address &&
		    l->address <= net.last :
		    matches_name(part, len, l->name);
	if (memchr(part, '-', len) != NULL)
		return matches_range(part, len, l->address);
	if (memchr(part, '*', len) != NULL)
		return matches_octets(part, len, l->address);
	return net_read(part, true, &net) && net.first <= l->address &&
	    l->address <= net.last;
}

bool
packet_address_in(const char *list, uint32_t address, const char *name)
{
	return list_any(list, matches_address, &(struct looking){
	    .address = address, .name = name });
}

/* A port at the beginning of part; `ftp` is two of them. */
static bool
read_port(const char *part, size_t len, bool last, unsigned int *port)
{
	const size_t digits = strspn(part, "0123456789");

	if (digits >= len && len > 0)
		*port = (unsigned int)strtoul(part, NULL, 10);
	else if (!last && is_word(part, len, "ftp"))
		*port = 20;
	else
		*port = packet_port(part, len);
	return *port != 0 || digits > 0;
}

/* Of `ms-rpc` the dash is part of a name. */
static bool
matches_port(const char *part, size_t len, const void *ctx)
{
	const unsigned int port = *(const unsigned int *)ctx;
	const char *dash = memchr(part, '-', len);
	unsigned int first = 0, last = 65535;

	if (is_word(part, len, "*"))
		return true;
	if (dash == NULL || packet_port(part, len) != 0)
		return read_port(part, len, false, &first) &&
		    read_port(part, len, true, &last) && first <= port &&
		    port <= last;
	if (dash != part &&
	    !read_port(part, (size_t)(dash - part), false, &first))
		return false;
	if (dash + 1 != part + len &&
	    !read_port(dash + 1, len - (size_t)(dash + 1 - part), true,
	    &last))
		return false;
	return first <= port && port <= last;
}

bool
packet_port_in(const char *list, unsigned int port)
{
	return list_any(list, matches_port, &port);
}

/* Rules -------------------------------------------------------------------- */

static enum rc
keep(const struct command *c, const char *name, const char *otherwise,
    struct arena *arena, const char **text)
{
	const struct value *value = grammar_value(c, name);

	*text = otherwise;
	if (value == NULL)
		return RC_OK;
	*text = arena_strndup(arena, value->text, strlen(value->text));
	return *text == NULL ? RC_NOMEM : RC_OK;
}

/* The line as it lists, in the arena. */
static enum rc
keep_line(const struct command *c, struct arena *arena, const char **text)
{
	struct text line = TEXT_INIT;

	grammar_print(c, c->number, &line);
	*text = line.failed ? NULL :
	    arena_strndup(arena, text_str(&line), line.len);
	text_fini(&line);
	return *text == NULL ? RC_NOMEM : RC_OK;
}

enum rc
packet_rule_read(const struct command *c, struct arena *arena,
    struct packet_rule *rule)
{
	const struct value *number = grammar_value(c, "filter_num");
	const struct value *value = grammar_value(c, "pass_reject");
	const char *kind = value != NULL ? value->text : "";
	const struct {
		const char *name, *otherwise, **text;
	} texts[] = {
		{ "src_addr", "*", &rule->source },
		{ "dest_addr", "*", &rule->destination },
		{ "protocol", "*", &rule->protocol },
		{ "src_port_list", "*", &rule->source_port },
		{ "dest_port_list", "*", &rule->destination_port },
		{ "icmp_type", "*", &rule->icmp_type },
		{ "icmp_code", "*", &rule->icmp_code },
	};
	const bool nolog = strstr(kind, "-nolog") != NULL;
	const bool logs = !nolog && strstr(kind, "-log") != NULL;
	size_t i;
	enum rc rc = RC_OK;

	*rule = (struct packet_rule){
	    .number = number != NULL ? number->integer : 0,
	    .pass = strncmp(kind, "reject", 6) != 0,
	    .restricts = strncmp(kind, "restrict", 8) == 0,
	    .log_pass = logs, .log_reject = !nolog };
	for (i = 0; i < COUNT(texts) && rc == RC_OK; i++)
		rc = keep(c, texts[i].name, texts[i].otherwise, arena,
		    texts[i].text);
	if (rc == RC_OK)
		rc = keep_line(c, arena, &rule->line);
	if (rc != RC_OK)
		return rc;
	if (grammar_value(c, "icmp") != NULL)
		rule->protocol = "icmp";
	else
		rule->icmp_type = rule->icmp_code = NULL;
	return RC_OK;
}

/* "tcpflag=0x0002/0x0017", or !=: the value of these bits. */
static bool
matches_flags(const char *part, unsigned int flags)
{
	const char *equal = strchr(part, '=');
	unsigned long value, mask;
	char *end;

	if (equal == NULL)
		return false;
	value = strtoul(equal + 1, &end, 16);
	mask = *end == '/' ? strtoul(end + 1, NULL, 16) : 0;
	return ((flags & mask) == value) == (equal[-1] != '!');
}

static bool
matches_protocol(const char *part, size_t len, const void *ctx)
{
	static const struct {
		const char *name;
		unsigned int flag;
	} flags[] = {
		{ "tcpsyn", TCP_SYN }, { "tcpfin", TCP_FIN },
		{ "tcprst", TCP_RST }, { "established", TCP_ACK },
	};
	const struct packet *p = ctx;
	size_t i;

	if (is_word(part, len, "*"))
		return true;
	if (*part >= '0' && *part <= '9')
		return strtol(part, NULL, 10) == p->protocol;
	for (i = 0; i < COUNT(flags); i++)
		if (is_word(part, len, flags[i].name))
			return p->protocol == PROTOCOL_TCP &&
			    (p->flags & flags[i].flag) != 0;
	if (len > 7 && strncmp(part, "tcpflag", 7) == 0)
		return p->protocol == PROTOCOL_TCP &&
		    matches_flags(part, p->flags);
	if (is_word(part, len, "icmp-info"))
		return p->protocol == PROTOCOL_ICMP;
	for (i = 0; i < COUNT(protocols); i++)
		if (is_word(part, len, protocols[i].name))
			return protocols[i].number == p->protocol;
	return false;
}

static bool
matches_ports(const struct packet *p, const struct packet_rule *rule)
{
	if (p->protocol == PROTOCOL_ICMP)
		return rule->icmp_type == NULL ||
		    (packet_port_in(rule->icmp_type, p->icmp_type) &&
		    packet_port_in(rule->icmp_code, 0));
	if (p->protocol != PROTOCOL_TCP && p->protocol != PROTOCOL_UDP)
		return true;
	return (p->source_port == 0 ||
	    packet_port_in(rule->source_port, p->source_port)) &&
	    packet_port_in(rule->destination_port, p->destination_port);
}

bool
packet_matches(const struct packet *p, const struct packet_rule *rule)
{
	const bool from = p->anybody ?
	    rule->pass || strcmp(rule->source, "*") == 0 :
	    packet_address_in(rule->source, p->source, p->source_name);

	return from && packet_address_in(rule->destination, p->destination,
	    p->destination_name) &&
	    list_any(rule->protocol, matches_protocol, p) &&
	    matches_ports(p, rule);
}
