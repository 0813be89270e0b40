/*
 * What a line has to do with other settings where the clauses of the .cmd
 * files do not say it: VLANs and divided LANs, reservations of the DHCP server,
 * doubled cables, hosts that may ask by SNMP.
 * The errors are chosen as in conflict.c.
 */
#include <string.h>

#include "config/conflict.h"

#include "base/banned.h"

#define LAN_TYPE "lan type"
#define LAN_VLAN "vlan <interface> 802.1q"
#define DHCP_SCOPE "dhcp scope"
#define DHCP_BIND "dhcp scope bind"
#define DHCP_COMPLIANT "dhcp server rfc2131 compliant"

/* What a walk looks for, and whether it was there. */
struct search {
	struct judging *judging;
	const char     *name;
	size_t		len;
	bool		found;
};

static bool
value_is(const struct command *c, const char *parameter, const char *text)
{
	const struct value *v = grammar_value(c, parameter);

	return v != NULL && strcmp(v->text, text) == 0;
}

/* A LAN that `lan type` divides. */
static enum rc
divided_line(void *ctx, const struct model_line *line)
{
	struct search *s = ctx;
	const struct value *lan;
	struct command type;
	enum rc rc;

	rc = conflict_read(s->judging, line, &type);
	if (rc != RC_OK)
		return rc == RC_REFUSED ? RC_OK : rc;
	lan = grammar_value(&type, "hub");
	if (lan != NULL && strlen(lan->text) == s->len &&
	    memcmp(lan->text, s->name, s->len) == 0 &&
	    value_is(&type, "port_based", "divide-network"))
		s->found = true;
	return RC_OK;
}

/* The LAN of the command's interface: `lan1` of `lan1/3`. */
static enum rc
lan_is_divided(struct judging *j, bool *divided)
{
	const char *lan = j->command->object;
	struct search s = { .judging = j, .name = lan,
	    .len = strcspn(lan, "/") };
	enum rc rc;

	rc = conflict_lines(j, LAN_TYPE, divided_line, &s);
	*divided = s.found;
	return rc;
}

/* Tagged VLANs and a divided LAN exclude each other; the first one stays
 * (reference 38.1). */
static enum rc
guard_vlan(struct judging *j)
{
	bool divided;
	enum rc rc;

	rc = lan_is_divided(j, &divided);
	if (rc == RC_OK && divided)
		j->why = REFUSED_NAME;	/* the interface is in the name */
	return rc;
}

static enum rc
vlan_line(void *ctx, const struct model_line *line)
{
	struct search *s = ctx;

	if (strncmp(line->object, s->name, s->len) == 0 &&
	    line->object[s->len] == '/')
		s->found = true;
	return RC_OK;
}

static enum rc
guard_lan_type(struct judging *j)
{
	const struct value *lan = grammar_value(j->command, "hub");
	struct search s = { .judging = j };
	enum rc rc;

	if (lan == NULL ||
	    !value_is(j->command, "port_based", "divide-network"))
		return RC_OK;
	s.name = lan->text;
	s.len = strlen(lan->text);
	rc = conflict_lines(j, LAN_VLAN, vlan_line, &s);
	if (rc == RC_OK && s.found)
		j->why = REFUSED_KEYWORD;
	return rc;
}

/* Not on a divided LAN (reference 48.1.2); that dividing it later is refused
 * nobody says. */
static enum rc
guard_switch_control(struct judging *j)
{
	bool divided = false;
	enum rc rc = RC_OK;

	if (!j->command->file)
		rc = lan_is_divided(j, &divided);
	if (rc == RC_OK && divided)
		j->why = REFUSED_KEYWORD;
	return rc;
}

/* Whether the DHCP server takes no notice of client identifiers: RFC1541, or
 * without use-clientid (reference 12.1.2). */
static bool
ignores_identifiers(const struct command *compliant)
{
	const bool except = grammar_value(compliant, "except") != NULL;
	bool listed = false;
	size_t i;

	if (grammar_value(compliant, "comp") != NULL)
		return value_is(compliant, "comp", "off");
	for (i = 0; i < compliant->n_values; i++)
		listed = listed || strcmp(compliant->values[i].text,
		    "use-clientid") == 0;
	return listed == except;
}

static enum rc
compliant_line(void *ctx, const struct model_line *line)
{
	struct search *s = ctx;
	struct command compliant;
	enum rc rc;

	rc = conflict_read(s->judging, line, &compliant);
	if (rc == RC_OK)
		s->found = ignores_identifiers(&compliant);
	return rc == RC_REFUSED ? RC_OK : rc;
}

/* Whether the reservation is for a MAC address in the packet's header: the
 * second form of reference 12.1.5. */
static bool
binds_by_address(const struct command *bind)
{
	return grammar_value(bind, "mac_address") != NULL ||
	    grammar_value(bind, "any_mac_address") != NULL;
}

static bool
binds_by_identifier(const struct command *bind)
{
	static const char *const identifiers[] = { "id", "mac", "text",
	    "any_id", "any_mac", "any_text" };
	size_t i;

	for (i = 0; i < sizeof(identifiers) / sizeof(*identifiers); i++) {
		if (grammar_value(bind, identifiers[i]) != NULL)
			return true;
	}
	return false;
}

/* A reservation that is gone once the server ignores identifiers. */
static enum rc
bind_line_goes(void *ctx, const struct model_line *line)
{
	struct judging *j = ctx;
	struct command bind;
	enum rc rc;

	rc = conflict_read(j, line, &bind);
	if (rc != RC_OK)
		return rc == RC_REFUSED ? RC_OK : rc;
	return binds_by_address(&bind) ? RC_OK : conflict_displace(j, line);
}

static enum rc
guard_dhcp_compliant(struct judging *j)
{
	return ignores_identifiers(j->command) ?
	    conflict_lines(j, DHCP_BIND, bind_line_goes, j) : RC_OK;
}

/* The scope of the reservation: found when it has the address. */
struct scope_search {
	struct judging	    *judging;
	struct number_range  wanted;
	bool		     outside;
};

static enum rc
scope_line(void *ctx, const struct model_line *line)
{
	struct scope_search *s = ctx;
	const struct value *number, *range;
	struct number_range has;
	struct command scope;
	enum rc rc;

	rc = conflict_read(s->judging, line, &scope);
	if (rc != RC_OK)
		return rc == RC_REFUSED ? RC_OK : rc;
	number = grammar_value(&scope, "scope_num");
	range = grammar_value(&scope, "range");
	if (number->integer == grammar_value(s->judging->command,
	    "scope_num")->integer &&
	    grammar_span(range->text, &has.first, &has.last))
		s->outside = s->wanted.first < has.first ||
		    s->wanted.last > has.last;
	return RC_OK;
}

/* The addresses must be the scope's; a scope that is not there has any. */
static enum rc
check_bind_scope(struct judging *j)
{
	struct scope_search s = { .judging = j };
	const struct value *v = grammar_value(j->command, "ip_address");
	enum rc rc;

	if (v == NULL)
		v = grammar_value(j->command, "ip_range");
	if (v == NULL || !grammar_span(v->text, &s.wanted.first,
	    &s.wanted.last))
		return RC_OK;
	rc = conflict_lines(j, DHCP_SCOPE, scope_line, &s);
	if (rc == RC_OK && s.outside)
		j->why = REFUSED_RANGE;
	return rc;
}

/* A client's reservation of another address in the scope. */
struct client_search {
	const char *scope, *address, *client;
	bool	    found;
};

static bool
take_word(const char **s, const char *word)
{
	const size_t len = strlen(word);

	if (strncmp(*s, word, len) != 0 ||
	    ((*s)[len] != ' ' && (*s)[len] != '\0'))
		return false;
	*s += len + ((*s)[len] == ' ');
	return true;
}

/* There may be very many reservations: their text is enough. */
static enum rc
client_line(void *ctx, const struct model_line *line)
{
	struct client_search *s = ctx;
	const char *rest = line->line;

	if (!take_word(&rest, DHCP_BIND) || !take_word(&rest, s->scope) ||
	    take_word(&rest, s->address))
		return RC_OK;
	rest += strcspn(rest, " ");
	if (*rest == ' ' && strcmp(rest + 1, s->client) == 0)
		s->found = true;
	return RC_OK;
}

/* One address for a MAC address. */
static enum rc
check_bind_client(struct judging *j)
{
	const struct value *address = grammar_value(j->command, "ip_address");
	const struct value *client = grammar_value(j->command, "mac_address");
	struct client_search s = { .found = false };
	enum rc rc;

	if (address == NULL || client == NULL ||
	    strchr(client->text, '*') != NULL)
		return RC_OK;
	s.scope = grammar_value(j->command, "scope_num")->text;
	s.address = address->text;
	s.client = client->text;
	rc = conflict_lines(j, DHCP_BIND, client_line, &s);
	if (rc == RC_OK && s.found)
		j->why = REFUSED_RANGE;
	return rc;
}

/* Reference 12.1.5. A scope may get other addresses later, so that a file is
 * not asked whether they go together. */
static enum rc
guard_dhcp_bind(struct judging *j)
{
	struct search s = { .judging = j };
	enum rc rc = RC_OK;

	if (binds_by_identifier(j->command))
		rc = conflict_lines(j, DHCP_COMPLIANT, compliant_line, &s);
	if (s.found)
		j->why = REFUSED_KEYWORD;
	if (rc == RC_OK && j->why == REFUSED_NOT && !j->command->file)
		rc = check_bind_scope(j);
	if (rc == RC_OK && j->why == REFUSED_NOT)
		rc = check_bind_client(j);
	return rc;
}

/* The two ports of a switch that a doubled cable takes. */
struct doubled {
	struct judging *judging;
	const char     *route, *main, *backup;
	size_t		before;		/* the main port in the route */
};

static void
doubled_init(struct doubled *d, const struct command *c)
{
	size_t i;

	d->route = grammar_value(c, "route")->text;
	d->backup = grammar_value(c, "port")->text;
	d->before = 0;
	for (i = 0; d->route[i] != '\0'; i++) {
		if (d->route[i] == '-' || d->route[i] == ':')
			d->before = i + 1;
	}
	d->main = d->route + d->before;
}

static enum rc
doubled_line(void *ctx, const struct model_line *line)
{
	struct doubled *d = ctx, other;
	struct command c;
	enum rc rc;

	rc = conflict_read(d->judging, line, &c);
	if (rc != RC_OK)
		return rc == RC_REFUSED ? RC_OK : rc;
	doubled_init(&other, &c);
	if (strcmp(d->route, other.route) == 0 ||
	    d->before != other.before ||
	    memcmp(d->route, other.route, d->before) != 0)
		return RC_OK;
	if (strcmp(d->backup, other.main) == 0 ||
	    strcmp(d->backup, other.backup) == 0 ||
	    strcmp(d->main, other.backup) == 0)
		d->judging->why = REFUSED_RANGE;
	return RC_OK;
}

/* A port is in one doubled cable (reference 48.2.7). */
static enum rc
guard_route_backup(struct judging *j)
{
	struct doubled d = { .judging = j };

	doubled_init(&d, j->command);
	if (strcmp(d.main, d.backup) == 0) {
		j->why = REFUSED_RANGE;
		return RC_OK;
	}
	return conflict_lines(j, j->command->entry->name, doubled_line, &d);
}

/* Whether nobody may ask: `none` in place of a host. */
static bool
allows_nobody(const struct command *c)
{
	return grammar_value(c, "host") == NULL;
}

static enum rc
snmp_line(void *ctx, const struct model_line *line)
{
	struct judging *j = ctx;
	struct command other;
	enum rc rc;

	rc = conflict_read(j, line, &other);
	if (rc != RC_OK)
		return rc == RC_REFUSED ? RC_OK : rc;
	return allows_nobody(&other) == allows_nobody(j->command) ? RC_OK :
	    conflict_displace(j, line);
}

/* `none` forbids what other lines allow, and is what holds without a line
 * (reference 21.1): whichever of the two came last stands alone. `any` goes
 * with hosts, whose communities are their own. */
static enum rc
guard_snmp_host(struct judging *j)
{
	return conflict_lines(j, j->command->entry->name, snmp_line, j);
}

static const struct {
	const char *name;
	guard_fn   *fn;
} guards[] = {
	{ "dhcp_bind", guard_dhcp_bind },
	{ "dhcp_compliant", guard_dhcp_compliant },
	{ "lan_type", guard_lan_type },
	{ "route_backup", guard_route_backup },
	{ "snmp_host", guard_snmp_host },
	{ "switch_control", guard_switch_control },
	{ "vlan", guard_vlan },
};

guard_fn *
guard_named(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(guards) / sizeof(*guards); i++) {
		if (strcmp(guards[i].name, name) == 0)
			return guards[i].fn;
	}
	return NULL;
}
