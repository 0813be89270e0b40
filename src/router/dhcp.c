/*
 * Reads the DHCP server's settings, and what it has lent.
 */
#include "router/dhcp.h"

#include <stdlib.h>
#include <string.h>

#include "router/lines.h"
#include "router/net.h"
#include "router/packet.h"

#include "base/banned.h"

/* Unless set (reference 12.1.4): 72 hours. */
#define LEASE_SECONDS ((int64_t)72 * 3600)

struct reading {
	struct dhcp	*dhcp;
	struct diag	*diag;
	struct dhcp_scope **scopes;
	struct dhcp_bind **binds;
};

static enum rc
no_memory(struct reading *r)
{
	return diag_set(r->diag, RC_NOMEM, "out of memory");
}

static const char *
keep(struct reading *r, const char *s)
{
	return arena_strndup(&r->dhcp->arena, s, strlen(s));
}

/* "72:00", minutes, or "infinity". */
static int64_t
read_time(const char *s)
{
	char *end;
	int64_t n;

	if (s == NULL)
		return LEASE_SECONDS;
	if (strcmp(s, "infinity") == 0)
		return 0;
	n = strtoll(s, &end, 10);
	return *end == ':' ? (n * 60 + strtoll(end + 1, NULL, 10)) * 60 :
	    n * 60;
}

static enum rc
take_scope(struct reading *r, const struct command *c)
{
	const struct value *number = grammar_value(c, "scope_num");
	const char *range = grammar_text(c, "range");
	struct dhcp_scope *scope;
	struct text excepted = TEXT_INIT;
	const char *dash;
	struct net net;
	size_t i;

	dash = range != NULL ? strchr(range, '-') : NULL;
	if (number == NULL || dash == NULL ||
	    !net_read(dash + 1, true, &net))
		return RC_OK;
	scope = arena_alloc(&r->dhcp->arena, sizeof(*scope));
	if (scope == NULL)
		return no_memory(r);
	*scope = (struct dhcp_scope){ .number = number->integer,
	    .network = net.first, .broadcast = net.last,
	    .seconds = read_time(grammar_text(c, "expire")) };
	(void)net_read(dash + 1, false, &net);
	scope->last = net.first;
	if (net_read(range, false, &net))
		scope->first = net.first;
	for (i = 0; i < c->n_values; i++)
		if (strcmp(c->values[i].name, "ex_ip") == 0)
			text_addf(&excepted, "%s%s", excepted.len > 0 ? "," :
			    "", c->values[i].text);
	scope->excepted = excepted.failed ? NULL :
	    keep(r, text_str(&excepted));
	text_fini(&excepted);
	if (scope->excepted == NULL)
		return no_memory(r);
	*r->scopes = scope;
	r->scopes = &scope->next;
	return RC_OK;
}

void
dhcp_add_client(const struct command *c, struct text *id)
{
	const char *text = grammar_text(c, "text");
	const char *mac = grammar_text(c, "mac");
	const size_t before = id->len;
	size_t i;

	if (text == NULL)
		text = grammar_text(c, "any_text");
	if (mac == NULL)
		mac = grammar_text(c, "any_mac");
	if (mac != NULL)
		text_addf(id, "01 %s", mac);
	else if (text != NULL)
		text_adds(id, "00");
	for (i = 0; text != NULL && text[i] != '\0'; i++)
		text_addf(id, " %02x", (unsigned int)(unsigned char)text[i]);
	for (i = 0; i < c->n_values; i++)
		if (strcmp(c->values[i].name, "id") == 0 ||
		    strcmp(c->values[i].name, "any_id") == 0)
			text_addf(id, "%s%s", id->len > before ? " " : "",
			    c->values[i].text);
	for (i = before; i < id->len; i++)
		if (id->data[i] == ':')
			id->data[i] = ' ';
}

static enum rc
read_client(struct reading *r, const struct command *c,
    struct dhcp_bind *bind)
{
	struct text id = TEXT_INIT;

	dhcp_add_client(c, &id);
	bind->client = id.failed ? NULL : keep(r, text_str(&id));
	text_fini(&id);
	return bind->client == NULL ? no_memory(r) : RC_OK;
}

static enum rc
take_bind(struct reading *r, const struct command *c)
{
	const struct value *number = grammar_value(c, "scope_num");
	const char *address = grammar_text(c, "ip_address");
	const char *mac = grammar_text(c, "mac_address");
	struct dhcp_bind *bind = arena_alloc(&r->dhcp->arena, sizeof(*bind));
	struct net net = { 0, 0 };
	enum rc rc = RC_OK;

	if (bind == NULL)
		return no_memory(r);
	if (number == NULL)
		return RC_OK;
	if (address == NULL)
		address = grammar_text(c, "ip_range");
	if (mac == NULL)
		mac = grammar_text(c, "any_mac_address");
	*bind = (struct dhcp_bind){ .scope = number->integer,
	    .any = address == NULL };
	if (address != NULL && net_read(address, false, &net)) {
		bind->first = net.first;
		bind->last = net.last;
	}
	if (mac != NULL && (bind->mac = keep(r, mac)) == NULL)
		return no_memory(r);
	if (mac == NULL && !grammar_has_keyword(c, "ipcp"))
		rc = read_client(r, c, bind);
	*r->binds = bind;
	r->binds = &bind->next;
	return rc;
}

/* `dhcp server rfc2131 compliant`: whether it goes by client identifiers. */
static void
take_compliant(struct dhcp *dhcp, const struct command *c)
{
	const char *whole = grammar_text(c, "comp");
	bool named = false;
	size_t i;

	for (i = 0; i < c->n_values; i++)
		named |= strcmp(c->values[i].text, "use-clientid") == 0;
	dhcp->by_client = whole != NULL ? strcmp(whole, "on") == 0 :
	    named != (grammar_text(c, "except") != NULL);
}

static void
take_lease_type(struct dhcp *dhcp, const struct command *c)
{
	const struct value *number = grammar_value(c, "scope_num");
	const struct value *fallback = grammar_value(c,
	    "fallback_scope_num");
	struct dhcp_scope *scope = number == NULL ? NULL :
	    dhcp_scope(dhcp, number->integer);

	if (scope == NULL)
		return;
	scope->bind_only = grammar_has_keyword(c, "bind-only");
	scope->fallback = fallback != NULL ? fallback->integer : 0;
}

static enum rc
take_line(void *ctx, const struct command *c)
{
	struct reading *r = ctx;
	const char *name = c->entry->name;
	const char *value;

	if (strcmp(name, "dhcp scope") == 0)
		return take_scope(r, c);
	if (strcmp(name, "dhcp scope bind") == 0)
		return take_bind(r, c);
	if (strcmp(name, "dhcp scope lease type") == 0)
		take_lease_type(r->dhcp, c);
	else if (strcmp(name, "dhcp server rfc2131 compliant") == 0)
		take_compliant(r->dhcp, c);
	else if (strcmp(name, "dhcp duplicate check") == 0)
		r->dhcp->checks = (value = grammar_text(c, "check1")) == NULL ||
		    strcmp(value, "off") != 0;
	else if ((value = grammar_text(c, "type")) != NULL)
		r->dhcp->service = strcmp(value, "relay") == 0 ? "relay" :
		    "server";
	return RC_OK;
}

/* What stands in the database ---------------------------------------------- */

static enum rc
count_lease(void *ctx, const struct model_lease *lease)
{
	struct reading *r = ctx;

	(void)lease;
	r->dhcp->n_leases++;
	return RC_OK;
}

static enum rc
take_lease(void *ctx, const struct model_lease *lease)
{
	struct reading *r = ctx;
	struct model_lease *copy = &r->dhcp->leases[r->dhcp->n_leases];

	*copy = *lease;
	copy->mac = keep(r, lease->mac);
	copy->client = keep(r, lease->client);
	copy->name = keep(r, lease->name);
	if (copy->mac == NULL || copy->client == NULL || copy->name == NULL)
		return no_memory(r);
	r->dhcp->n_leases++;
	return RC_OK;
}

static enum rc
count_fixed(void *ctx, const struct model_host *host)
{
	struct reading *r = ctx;

	r->dhcp->n_fixed += host->fixed && host->gone == 0;
	return RC_OK;
}

static enum rc
take_fixed(void *ctx, const struct model_host *host)
{
	struct reading *r = ctx;

	if (host->fixed && host->gone == 0)
		r->dhcp->fixed[r->dhcp->n_fixed++] =
		    (uint32_t)host->address;
	return RC_OK;
}

static enum rc
read_rows(struct reading *r, struct model *model)
{
	struct dhcp *dhcp = r->dhcp;
	enum rc rc = model_walk_leases(model, count_lease, r, r->diag);

	if (rc == RC_OK)
		rc = model_walk_hosts(model, count_fixed, r, r->diag);
	if (rc != RC_OK)
		return rc;
	dhcp->leases = arena_array(&dhcp->arena, dhcp->n_leases + 1,
	    sizeof(*dhcp->leases));
	dhcp->fixed = arena_array(&dhcp->arena, dhcp->n_fixed + 1,
	    sizeof(*dhcp->fixed));
	if (dhcp->leases == NULL || dhcp->fixed == NULL)
		return no_memory(r);
	dhcp->n_leases = dhcp->n_fixed = 0;
	rc = model_walk_leases(model, take_lease, r, r->diag);
	return rc != RC_OK ? rc :
	    model_walk_hosts(model, take_fixed, r, r->diag);
}

enum rc
dhcp_read(struct device *device, struct dhcp *dhcp, struct diag *diag)
{
	static const char *const first[] = { "dhcp service", "dhcp scope",
	    "dhcp server rfc2131 compliant", "dhcp duplicate check", NULL };
	static const char *const then[] = { "dhcp scope bind",
	    "dhcp scope lease type", NULL };
	struct reading r = { .dhcp = dhcp, .diag = diag,
	    .scopes = &dhcp->scopes, .binds = &dhcp->binds };
	enum rc rc;

	*dhcp = (struct dhcp){ .arena = ARENA_INIT, .service = "",
	    .by_client = true, .checks = true };
	rc = lines_walk(device, BLOCK_ROUTER, 0, first, take_line, &r, diag);
	if (rc == RC_OK)
		rc = lines_walk(device, BLOCK_ROUTER, 0, then, take_line, &r,
		    diag);
	return rc == RC_OK ? read_rows(&r, device->model) : rc;
}

void
dhcp_fini(struct dhcp *dhcp)
{
	arena_fini(&dhcp->arena);
}

struct dhcp_scope *
dhcp_scope(const struct dhcp *dhcp, int64_t number)
{
	struct dhcp_scope *scope;

	for (scope = dhcp->scopes; scope != NULL; scope = scope->next)
		if (scope->number == number)
			return scope;
	return NULL;
}

bool
dhcp_scope_has(const struct dhcp_scope *scope, uint32_t address)
{
	return scope->first <= address && address <= scope->last &&
	    address != scope->network && address != scope->broadcast &&
	    !packet_address_in(scope->excepted, address, NULL);
}

bool
dhcp_keeps(const struct dhcp *dhcp, const struct model_lease *lease)
{
	const struct dhcp_scope *scope = dhcp_scope(dhcp, lease->scope);

	return scope != NULL &&
	    dhcp_scope_has(scope, (uint32_t)lease->address);
}

bool
dhcp_is_mac(const char *client)
{
	return strncmp(client, "01 ", 3) == 0 &&
	    strlen(client) == strlen("01 00 a0 de 11 22 33");
}
