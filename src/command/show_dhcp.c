/*
 * show status dhcp (reference 58.26): the scopes, who has one of their
 * addresses and for how long, and how many are left.
 */
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/addresses.h"
#include "router/dhcp.h"
#include "router/net.h"
#include "router/state.h"

#include "base/banned.h"

struct scopes {
	struct session	*session;
	const struct dhcp *dhcp;
	int64_t		 now;		/* machine's clock */
	bool		 summary;
	struct text	 out;
};

/* How many addresses `except` takes away. */
static int64_t
count_excepted(const struct dhcp_scope *scope)
{
	const char *part = scope->excepted;
	struct net net;
	int64_t n = 0;

	for (; *part != '\0'; part += *part == ',') {
		if (net_read(part, false, &net))
			n += (int64_t)net.last - net.first + 1;
		part += strcspn(part, ",");
	}
	return n;
}

/* "01 00 a0 de 11 22 33" is shown as "(01) 00 a0 de 11 22 33". */
static void
add_client(const char *client, struct text *out)
{
	text_addf(out, "(%.2s)%s", client, client + 2);
}

/* The device writes 0secs, 1sec, 2secs. */
static const char *
plural(int64_t n)
{
	return n == 1 ? "" : "s";
}

static void
add_remaining(const struct scopes *scopes, const struct model_lease *lease,
    struct text *out)
{
	const struct session *s = scopes->session;
	const int64_t left = lease->ends - scopes->now;
	struct fill fills[] = {
		FILL_NUMBER("days", left / 86400),
		FILL_NUMBER("hours", left / 3600 % 24),
		FILL_NUMBER("minutes", left / 60 % 60),
		FILL_NUMBER("seconds", left % 60),
		FILL_TEXT("day-s", plural(left / 86400)),
		FILL_TEXT("hour-s", plural(left / 3600 % 24)),
		FILL_TEXT("sec-s", plural(left % 60)),
	};
	enum message message = left >= 86400 ? MESSAGE_DHCP_LEFT_DAYS :
	    left >= 3600 ? MESSAGE_DHCP_LEFT_HOURS :
	    left >= 60 ? MESSAGE_DHCP_LEFT_MINUTES :
	    MESSAGE_DHCP_LEFT_SECONDS;

	fill_line(s, lease->ends == 0 ? MESSAGE_DHCP_LEFT_INFINITE : message,
	    fills, FILL_COUNT(fills), out);
}

static void
add_lease(struct scopes *scopes, const struct model_lease *lease)
{
	const struct session *s = scopes->session;
	struct text address = TEXT_INIT, client = TEXT_INIT;
	struct text *out = &scopes->out;

	address_add_number((uint32_t)lease->address, &address);
	fill_line(s, MESSAGE_DHCP_LEASED, (struct fill[]){
	    FILL_TEXT("address", text_str(&address)) }, 1, out);
	if (lease->client[0] != '\0') {
		add_client(lease->client, &client);
		fill_line(s, MESSAGE_DHCP_CLIENT, (struct fill[]){
		    FILL_TEXT("client", text_str(&client)) }, 1, out);
	} else {
		fill_line(s, MESSAGE_DHCP_ETHERNET, (struct fill[]){
		    FILL_TEXT("mac", lease->mac) }, 1, out);
	}
	if (lease->name[0] != '\0')
		fill_line(s, MESSAGE_DHCP_HOST, (struct fill[]){
		    FILL_TEXT("name", lease->name) }, 1, out);
	add_remaining(scopes, lease, out);
	out->failed |= address.failed || client.failed;
	text_fini(&address);
	text_fini(&client);
}

/* One that is made of the MAC address shows as that. */
static void
add_summary(struct scopes *scopes, const struct model_lease *lease,
    int64_t number)
{
	struct text address = TEXT_INIT, who = TEXT_INIT;
	const bool other = lease->client[0] != '\0' &&
	    !dhcp_is_mac(lease->client);

	address_add_number((uint32_t)lease->address, &address);
	if (other)
		add_client(lease->client, &who);
	else
		text_adds(&who, lease->mac);
	if (lease->name[0] != '\0')
		text_addf(&who, ", %s", lease->name);
	fill_line(scopes->session, MESSAGE_DHCP_SUMMARY_ROW, (struct fill[]){
	    FILL_NUMBER("number", number),
	    FILL_TEXT("address", text_str(&address)),
	    FILL_TEXT("who", text_str(&who)) }, 3, &scopes->out);
	scopes->out.failed |= address.failed || who.failed;
	text_fini(&address);
	text_fini(&who);
}

static bool
is_leased(const struct dhcp *dhcp, uint32_t address)
{
	size_t i;

	for (i = 0; i < dhcp->n_leases; i++)
		if (dhcp->leases[i].address == address)
			return true;
	return false;
}

/* Addresses that a fixed client waits for: those, and how many. */
static int64_t
add_reserved(struct scopes *scopes, const struct dhcp_scope *scope)
{
	const struct dhcp_bind *b;
	struct text address = TEXT_INIT;
	int64_t n = 0;

	for (b = scopes->dhcp->binds; b != NULL; b = b->next) {
		if (b->scope != scope->number || b->any ||
		    b->first != b->last || is_leased(scopes->dhcp, b->first))
			continue;
		n++;
		text_reset(&address);
		address_add_number(b->first, &address);
		fill_line(scopes->session, MESSAGE_DHCP_RESERVED,
		    (struct fill[]){ FILL_TEXT("address",
		    text_str(&address)) }, 1, &scopes->out);
	}
	scopes->out.failed |= address.failed;
	text_fini(&address);
	return n;
}

static void
add_total(struct scopes *scopes, const struct dhcp_scope *scope,
    int64_t leased)
{
	const int64_t all = (int64_t)scope->last - scope->first + 1;
	const int64_t excepted = count_excepted(scope);
	const int64_t reserved = add_reserved(scopes, scope);

	fill_line(scopes->session, reserved > 0 ?
	    MESSAGE_DHCP_TOTAL_RESERVED : MESSAGE_DHCP_TOTAL,
	    (struct fill[]){ FILL_NUMBER("all", all),
	    FILL_NUMBER("except", excepted), FILL_NUMBER("leased", leased),
	    FILL_NUMBER("usable", all - excepted - leased),
	    FILL_NUMBER("reserved", reserved) }, 5, &scopes->out);
}

static void
add_scope(struct scopes *scopes, const struct dhcp_scope *scope)
{
	const struct dhcp *dhcp = scopes->dhcp;
	struct text network = TEXT_INIT;
	int64_t leased = 0;
	size_t i;

	address_add_number(scope->network, &network);
	fill_line(scopes->session, scopes->summary ?
	    MESSAGE_DHCP_SCOPE_SUMMARY : MESSAGE_DHCP_SCOPE,
	    (struct fill[]){ FILL_NUMBER("number", scope->number),
	    FILL_TEXT("network", text_str(&network)) }, 2, &scopes->out);
	scopes->out.failed |= network.failed;
	text_fini(&network);
	for (i = 0; i < dhcp->n_leases; i++) {
		if (dhcp->leases[i].scope != scope->number)
			continue;
		leased++;
		if (scopes->summary)
			add_summary(scopes, &dhcp->leases[i], leased);
		else
			add_lease(scopes, &dhcp->leases[i]);
	}
	if (!scopes->summary)
		add_total(scopes, scope, leased);
}

enum rc
command_show_status_dhcp(struct session *s, const struct command *command)
{
	const struct value *only = grammar_value(command, "scope_n");
	const struct device *device = s->device;
	struct dhcp dhcp = { .scopes = NULL };
	struct scopes scopes = { .session = s, .dhcp = &dhcp,
	    .now = device->clock.now(device->clock.ctx),
	    .summary = grammar_value(command, "summary") != NULL };
	const struct dhcp_scope *scope;
	enum rc rc = dhcp_read(s->device, &dhcp, &s->diag);

	for (scope = dhcp.scopes; rc == RC_OK && scope != NULL;
	    scope = scope->next)
		if (only == NULL || only->integer == scope->number)
			add_scope(&scopes, scope);
	dhcp_fini(&dhcp);
	if (rc == RC_OK)
		return session_write_take(s, &scopes.out);
	text_fini(&scopes.out);
	return rc;
}
