/*
 * Leases by hand (reference 12.1.7, 12.1.9, 12.1.10): dhcp convert lease to
 * bind, which types the reservations, dhcp manual lease, dhcp manual release.
 */
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "router/addresses.h"
#include "router/dhcp.h"
#include "router/hosts.h"
#include "router/net.h"

#include "base/banned.h"

/* `dhcp convert lease to bind' --------------------------------------------- */

/* Whether a lease is one of those that are meant, by its number. */
static bool
is_meant(const struct command *command, int64_t number)
{
	bool any = false, named = false;
	size_t i;

	for (i = 0; i < command->n_values; i++) {
		if (strcmp(command->values[i].name, "idx") != 0)
			continue;
		any = true;
		named |= command->values[i].integer == number;
	}
	return !any || named != grammar_has_keyword(command, "except");
}

/* "dhcp scope bind 1 192.168.100.2 ethernet 00:a0:de:01:02:03" */
static void
add_bind(const struct dhcp *dhcp, const struct model_lease *lease,
    struct text *line)
{
	text_addf(line, "dhcp scope bind %lld ", (long long)lease->scope);
	address_add_number((uint32_t)lease->address, line);
	if (lease->client[0] == '\0')
		text_addf(line, "%s %s", dhcp->by_client ? " ethernet" : "",
		    lease->mac);
	else if (dhcp_is_mac(lease->client))
		text_addf(line, " ethernet %.2s:%.2s:%.2s:%.2s:%.2s:%.2s",
		    lease->client + 3, lease->client + 6, lease->client + 9,
		    lease->client + 12, lease->client + 15,
		    lease->client + 18);
	else
		text_addf(line, " %s", lease->client);
}

static enum rc
type_bind(struct session *s, const struct dhcp *dhcp,
    const struct model_lease *lease)
{
	struct text line = TEXT_INIT;
	const char *typed;

	add_bind(dhcp, lease, &line);
	typed = line.failed ? NULL :
	    arena_strndup(&s->arena, text_str(&line), line.len);
	text_fini(&line);
	return typed == NULL ? session_no_memory(s) :
	    session_command(s, typed, strlen(typed));
}

enum rc
command_dhcp_convert_lease(struct session *s, const struct command *command)
{
	const struct value *scope = grammar_value(command, "scope_n");
	struct dhcp dhcp;
	int64_t number = 0;
	size_t i;
	enum rc rc = dhcp_read(s->device, &dhcp, &s->diag);

	for (i = 0; rc == RC_OK && scope != NULL && i < dhcp.n_leases; i++)
		if (dhcp.leases[i].scope == scope->integer &&
		    is_meant(command, ++number))
			rc = type_bind(s, &dhcp, &dhcp.leases[i]);
	dhcp_fini(&dhcp);
	return rc;
}

/* `dhcp manual ...' -------------------------------------------------------- */

/* A scope that has the address to lend. */
static const struct dhcp_scope *
scope_of(const struct dhcp *dhcp, uint32_t address)
{
	const struct dhcp_scope *scope;

	for (scope = dhcp->scopes; scope != NULL; scope = scope->next)
		if (dhcp_scope_has(scope, address))
			return scope;
	return NULL;
}

/* In a write transaction; scope NULL: the address is given back. */
static enum rc
change_lease(struct session *s, const struct dhcp_scope *scope,
    const struct model_lease *lease)
{
	struct model *model = s->device->model;
	enum rc rc = model_begin(model, &s->diag);

	if (rc != RC_OK)
		return rc;
	rc = scope != NULL ? model_put_lease(model, lease, &s->diag) :
	    model_delete_lease(model, lease->address, &s->diag);
	if (rc == RC_OK)
		rc = hosts_touch(s->device, &s->diag);
	return model_end(model, rc, &s->diag);
}

static bool
read_address(const struct command *command, struct model_lease *lease)
{
	const struct value *value = grammar_value(command, "ip_address");
	struct net net;

	if (value == NULL || !net_read(value->text, false, &net))
		return false;
	*lease = (struct model_lease){ .address = net.first, .mac = "",
	    .client = "", .name = "" };
	return true;
}

/* An identifier that is made of a MAC address tells that, too. */
static void
add_mac(const struct command *command, const char *client, struct text *mac)
{
	const struct value *value = grammar_value(command, "mac_address");
	size_t i;

	if (value != NULL)
		text_adds(mac, value->text);
	else if (dhcp_is_mac(client))
		text_adds(mac, client + 3);
	for (i = 0; i < mac->len; i++)
		if (mac->data[i] == ' ')
			mac->data[i] = ':';
}

/* What PPP gave to somebody is no lease here. */
enum rc
command_dhcp_manual_lease(struct session *s, const struct command *command)
{
	const int64_t now = s->device->clock.now(s->device->clock.ctx);
	const struct dhcp_scope *scope;
	struct model_lease lease;
	struct text client = TEXT_INIT, mac = TEXT_INIT;
	struct dhcp dhcp;
	enum rc rc;

	if (!read_address(command, &lease))
		return RC_OK;
	dhcp_add_client(command, &client);
	lease.client = text_str(&client);
	add_mac(command, lease.client, &mac);
	lease.mac = text_str(&mac);
	rc = dhcp_read(s->device, &dhcp, &s->diag);
	if (rc == RC_OK && (client.failed || mac.failed))
		rc = session_no_memory(s);
	scope = rc == RC_OK ? scope_of(&dhcp, (uint32_t)lease.address) :
	    NULL;
	if (rc == RC_OK && scope == NULL) {
		rc = session_error(s, MESSAGE_REFUSED_RANGE);
	} else if (rc == RC_OK && (mac.len > 0 || client.len > 0)) {
		lease.scope = scope->number;
		lease.ends = scope->seconds == 0 ? 0 : now + scope->seconds;
		rc = change_lease(s, scope, &lease);
	}
	dhcp_fini(&dhcp);
	text_fini(&client);
	text_fini(&mac);
	return rc;
}

enum rc
command_dhcp_manual_release(struct session *s, const struct command *command)
{
	struct model_lease lease;

	return read_address(command, &lease) ?
	    change_lease(s, NULL, &lease) : RC_OK;
}
