/*
 * show status dhcpc (reference 58.27): the addresses that the DHCP client was
 * given. A lease is extended when half of it is over.
 */
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/addresses.h"
#include "router/state.h"

#include "base/banned.h"

/* Seconds (a guess). */
#define LEASE (6 * 60 * 60)

/* "ac 44 f2 00 00 02": the MAC address of a LAN. */
static void
add_client(const struct session *s, const char *interface, struct text *out)
{
	const char *mac = s->device->identity->macs;
	const char *number = strpbrk(interface, "0123456789");
	long n = number != NULL ? strtol(number, NULL, 10) : 1;
	size_t i, len;

	for (; n > 1 && strchr(mac, ',') != NULL; n--)
		mac = strchr(mac, ',') + 1;
	len = strcspn(mac, ",");
	for (i = 0; i < len; i++)
		text_addc(out, mac[i] == ':' ? ' ' : mac[i]);
}

/* What a client that has an address knows of its lease. */
static void
add_lease(const struct session *s, const struct address *a, struct text *out)
{
	const struct device *device = s->device;
	const time_t now = device->clock.now(device->clock.ctx);
	const int64_t since = a->link.since > 0 ? a->link.since :
	    device->state.boot;
	const int64_t left = LEASE - 1 - (now - since) % (LEASE / 2);
	struct text client = TEXT_INIT;

	add_client(s, a->interface, &client);
	fill_line(s, MESSAGE_DHCPC_LEASE, (struct fill[]){
	    FILL_NUMBER("hours", left / 3600),
	    FILL_TEXT("hour-s", left / 3600 == 1 ? "" : "s"),
	    FILL_NUMBER("minutes", left / 60 % 60),
	    FILL_NUMBER("seconds", left % 60),
	    FILL_TEXT("client", text_str(&client)) }, 5, out);
	out->failed |= client.failed;
	text_fini(&client);
}

static void
add_address(const struct session *s, const struct address *a,
    struct text *out)
{
	struct text name = TEXT_INIT, own = TEXT_INIT, server = TEXT_INIT;
	const bool up = a->link.state == LINK_UP;

	links_add_name(a->interface, &name);
	address_add(a->family, a->bytes, &own);
	text_addf(&own, "/%d", a->prefix);
	if (a->has_peer)
		address_add(a->family, a->peer, &server);
	fill_line(s, up ? MESSAGE_DHCPC_ADDRESS : MESSAGE_DHCPC_NONE,
	    (struct fill[]){ FILL_TEXT("interface", text_str(&name)),
	    FILL_TEXT("which", a->secondary ? "secondary" : "primary"),
	    FILL_TEXT("address", text_str(&own)),
	    FILL_TEXT("server", text_str(&server)) }, 4, out);
	if (up && !a->secondary)
		add_lease(s, a, out);
	out->failed |= name.failed || own.failed || server.failed;
	text_fini(&name);
	text_fini(&own);
	text_fini(&server);
}

/* What all of them share: the first that is there has told it. */
static void
add_common(const struct session *s, const struct address *a,
    struct text *out)
{
	struct text gateway = TEXT_INIT;

	address_add(a->family, a->peer, &gateway);
	fill_line(s, MESSAGE_DHCPC_COMMON, (struct fill[]){
	    FILL_TEXT("gateway", text_str(&gateway)) }, 1, out);
	out->failed |= gateway.failed;
	text_fini(&gateway);
}

enum rc
command_show_status_dhcpc(struct session *s, const struct command *command)
{
	struct addresses all = ADDRESSES_INIT;
	const struct address *first = NULL;
	struct text out = TEXT_INIT;
	enum rc rc = state_read(s->device, &s->diag);
	size_t i;

	(void)command;
	if (rc == RC_OK)
		rc = addresses_read(s->device, &all, &s->diag);
	for (i = 0; rc == RC_OK && i < all.n; i++) {
		const struct address *a = &all.list[i];

		if (a->source != ADDRESS_DHCP)
			continue;
		add_address(s, a, &out);
		if (first == NULL && a->link.state == LINK_UP && a->has_peer)
			first = a;
	}
	if (first != NULL)
		add_common(s, first, &out);
	addresses_fini(&all);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}
