/*
 * show arp, show ipv6 address (reference 58.1, 57.10): who is on the LANs, as
 * far as the configuration says, and the IPv6 addresses of interfaces.
 */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "command/named.h"
#include "router/hosts.h"
#include "router/lines.h"
#include "router/routes.h"
#include "router/state.h"

#include "base/banned.h"

static const char *const static_entries[] = { "ip <interface> arp static",
    NULL };

struct arp {
	struct session	*session;
	const char	*only;		/* interface, NULL: all */
	int64_t		 timer, cleared;
	int64_t		 n;
	struct text	 rows;
};

static void
add_arp(struct arp *arp, const char *interface, const char *address,
    const char *mac, const char *ttl)
{
	struct session *s = arp->session;
	const struct link_ports ports = links_ports(s->device, interface);
	struct text shown = TEXT_INIT;

	if (arp->only != NULL && strcmp(arp->only, interface) != 0)
		return;
	links_add_name(interface, &shown);
	if (ports.n > 0 && strpbrk(interface, "/.") == NULL)
		text_addf(&shown, "(port%u)", ports.first);
	fill_line(s, MESSAGE_ARP_ROW, (struct fill[]){
	    FILL_TEXT("interface", text_str(&shown)),
	    FILL_TEXT("address", address), FILL_TEXT("mac", mac),
	    FILL_TEXT("ttl", ttl) }, 4, &arp->rows);
	arp->rows.failed |= shown.failed;
	text_fini(&shown);
	arp->n++;
}

static enum rc
take_static(void *ctx, const struct command *command)
{
	const struct value *address = grammar_value(command, "ip_address");
	const struct value *mac = grammar_value(command, "mac_address");

	if (address != NULL && mac != NULL && command->object != NULL)
		add_arp(ctx, command->object, address->text, mac->text,
		    "permanent");
	return RC_OK;
}

/* Whether a gateway's address is the router's own, or was given before. */
static bool
is_told(const struct routes *routes, size_t route)
{
	const char *gateway = routes->list[route].gateway;
	struct text own = TEXT_INIT;
	bool told = false;
	size_t i;

	for (i = 0; i < route && !told; i++)
		told = routes->list[i].kind == ROUTE_STATIC &&
		    strcmp(routes->list[i].gateway, gateway) == 0;
	for (i = 0; i < routes->addresses.n && !told; i++) {
		const struct address *a = &routes->addresses.list[i];

		text_reset(&own);
		address_add(a->family, a->bytes, &own);
		told = strcmp(text_str(&own), gateway) == 0;
	}
	text_fini(&own);
	return told;
}

struct looking {
	const char	*address;
	bool		 found;
};

static enum rc
look_for_static(void *ctx, const struct command *command)
{
	const struct value *address = grammar_value(command, "ip_address");
	struct looking *look = ctx;

	if (address != NULL && strcmp(address->text, look->address) == 0)
		look->found = true;
	return RC_OK;
}

/* Whether another row is of that address: that of a line, or of a machine,
 * which otherwise tells what the MAC address is. */
static enum rc
look_for_row(struct arp *arp, const char *gateway, struct text *mac,
    bool *found)
{
	struct device *device = arp->session->device;
	struct looking look = { .address = gateway };
	struct arena arena = ARENA_INIT;
	struct model_host host;
	unsigned char b[4];
	enum rc rc;

	*found = false;
	rc = lines_walk(device, BLOCK_ROUTER, 0, static_entries,
	    look_for_static, &look, &arp->session->diag);
	if (rc != RC_OK || look.found || inet_pton(AF_INET, gateway, b) != 1) {
		*found = look.found;
		return rc;
	}
	rc = hosts_find_address(device, (uint32_t)b[0] << 24 |
	    (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3], &arena, &host,
	    found, &arp->session->diag);
	if (rc == RC_OK && *found) {
		text_reset(mac);
		text_adds(mac, host.mac);
		*found = hosts_arp(device, &host, arp->cleared, arp->timer) !=
		    0;
	}
	arena_fini(&arena);
	return rc;
}

/* A gateway is there and was asked for. */
static enum rc
add_gateway(struct arp *arp, const struct routes *routes, size_t i)
{
	const struct device *device = arp->session->device;
	const struct route *route = &routes->list[i];
	const uint32_t n = state_number(device, route->gateway, 0, 0x100);
	struct text mac = TEXT_INIT, ttl = TEXT_INIT;
	bool found;
	enum rc rc;

	if (route->kind != ROUTE_STATIC || route->hidden ||
	    strcmp(route->gateway, "-") == 0 || is_told(routes, i))
		return RC_OK;
	text_addf(&mac, "00:00:5e:00:53:%02x", (unsigned int)n);
	text_addf(&ttl, "%lld", (long long)(arp->timer -
	    (device->clock.now(device->clock.ctx) + (time_t)n) % 600));
	rc = look_for_row(arp, route->gateway, &mac, &found);
	if (rc == RC_OK && !found)
		add_arp(arp, route->interface, route->gateway,
		    text_str(&mac), text_str(&ttl));
	arp->rows.failed |= mac.failed || ttl.failed;
	text_fini(&mac);
	text_fini(&ttl);
	return rc;
}

/* A machine that is plugged in, or was. */
static enum rc
take_host(void *ctx, const struct model_host *host)
{
	struct arp *arp = ctx;
	const struct device *device = arp->session->device;
	const int64_t now = device->clock.now(device->clock.ctx);
	const int64_t heard = hosts_arp(device, host, arp->cleared,
	    arp->timer);
	struct text shown = TEXT_INIT, ttl = TEXT_INIT;
	struct link link;
	enum rc rc = links_find(arp->session->device, host->interface, &link,
	    &arp->session->diag);

	if (rc != RC_OK || heard == 0 || link.state != LINK_UP)
		return rc;
	address_add_number(hosts_address(host, now), &shown);
	text_addf(&ttl, "%lld", (long long)(arp->timer - (now - heard)));
	add_arp(arp, host->interface, text_str(&shown), host->mac,
	    text_str(&ttl));
	arp->rows.failed |= shown.failed || ttl.failed;
	text_fini(&shown);
	text_fini(&ttl);
	return RC_OK;
}

static enum rc
read_arp(struct arp *arp)
{
	struct session *s = arp->session;
	struct model_state cleared = { .value = 0 };
	bool found;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = hosts_arp_timer(s->device, &arp->timer, &s->diag);
	if (rc == RC_OK)
		rc = model_state(s->device->model, "clear arp", &cleared,
		    &found, &s->diag);
	arp->cleared = cleared.since;
	return rc;
}

enum rc
command_show_arp(struct session *s, const struct command *command)
{
	const struct value *only = grammar_value(command, "interface");
	struct arp arp = { .session = s, .only = only != NULL ? only->text :
	    NULL };
	struct routes routes = { .list = NULL };
	struct text out = TEXT_INIT;
	size_t i;
	enum rc rc = read_arp(&arp);

	if (rc == RC_OK)
		rc = routes_read(s->device, AF_INET, &routes, &s->diag);
	for (i = 0; rc == RC_OK && i < routes.n; i++)
		rc = add_gateway(&arp, &routes, i);
	routes_fini(&routes);
	if (rc == RC_OK)
		rc = model_walk_hosts(s->device->model, take_host, &arp,
		    &s->diag);
	if (rc == RC_OK)
		rc = lines_walk(s->device, BLOCK_ROUTER, 0,
		    static_entries, take_static, &arp, &s->diag);
	fill_line(s, MESSAGE_ARP_HEADER, (struct fill[]){
	    FILL_NUMBER("n", arp.n) }, 1, &out);
	text_add(&out, text_str(&arp.rows), arp.rows.len);
	out.failed |= arp.rows.failed;
	text_fini(&arp.rows);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

/* The last eight bytes of an address that follows from a MAC address. */
static void
interface_id(const struct session *s, const char *interface,
    unsigned char *bytes)
{
	const char *mac = s->device->identity->macs;
	long n = strtol(interface + strcspn(interface, "0123456789"), NULL,
	    10);
	unsigned int m[6] = { 0 };

	for (; n > 1 && strchr(mac, ',') != NULL; n--)
		mac = strchr(mac, ',') + 1;
	(void)sscanf(mac, "%2x:%2x:%2x:%2x:%2x:%2x", &m[0], &m[1], &m[2],
	    &m[3], &m[4], &m[5]);
	bytes[0] = (unsigned char)(m[0] ^ 2);
	bytes[1] = (unsigned char)m[1];
	bytes[2] = (unsigned char)m[2];
	bytes[3] = 0xff;
	bytes[4] = 0xfe;
	bytes[5] = (unsigned char)m[3];
	bytes[6] = (unsigned char)m[4];
	bytes[7] = (unsigned char)m[5];
}

static void
add_ipv6(const struct session *s, enum message message,
    const unsigned char *bytes, int prefix, struct text *out)
{
	struct text address = TEXT_INIT;

	address_add(AF_INET6, bytes, &address);
	fill_line(s, message, (struct fill[]){
	    FILL_TEXT("address", text_str(&address)),
	    FILL_NUMBER("prefix", prefix) }, 2, out);
	out->failed |= address.failed;
	text_fini(&address);
}

/* An interface that has none shows the groups that it listens to. */
static void
add_groups(const struct session *s, const unsigned char *own,
    struct text *out)
{
	unsigned char group[16] = { 0xff, 2 };

	group[15] = 1;
	add_ipv6(s, MESSAGE_IPV6_LOCAL, group, 64, out);
	group[15] = 2;
	add_ipv6(s, MESSAGE_IPV6_LOCAL, group, 64, out);
	if (own == NULL)
		return;
	group[11] = 1;
	group[12] = 0xff;
	memcpy(group + 13, own + 13, 3);
	add_ipv6(s, MESSAGE_IPV6_LOCAL, group, 64, out);
}

static void
add_own(const struct session *s, const struct addresses *all,
    const char *interface, struct text *out)
{
	unsigned char local[16] = { 0xfe, 0x80 };
	size_t i;

	for (i = 0; i < all->n; i++)
		if (all->list[i].family == AF_INET6 &&
		    strcmp(all->list[i].interface, interface) == 0)
			add_ipv6(s, MESSAGE_IPV6_GLOBAL, all->list[i].bytes,
			    all->list[i].prefix, out);
	interface_id(s, interface, local + 8);
	add_ipv6(s, MESSAGE_IPV6_LOCAL, local, 64, out);
	add_groups(s, local, out);
}

static enum rc
show_ipv6(struct session *s, const char *interface, struct text *out)
{
	struct addresses all = ADDRESSES_INIT;
	struct text shown = TEXT_INIT;
	struct link link;
	enum rc rc = links_find(s->device, interface, &link, &s->diag);

	if (rc == RC_OK)
		rc = addresses_read(s->device, &all, &s->diag);
	links_add_name(interface, &shown);
	if (rc == RC_OK) {
		fill_line(s, link.state == LINK_UP ?
		    MESSAGE_IPV6_INTERFACE_UP : MESSAGE_IPV6_INTERFACE_DOWN,
		    (struct fill[]){ FILL_TEXT("interface",
		    text_str(&shown)) }, 1, out);
		if (link.state == LINK_UP)
			add_own(s, &all, interface, out);
		else
			add_groups(s, NULL, out);
	}
	out->failed |= shown.failed;
	text_fini(&shown);
	addresses_fini(&all);
	return rc;
}

enum rc
command_show_ipv6_address(struct session *s, const struct command *command)
{
	const unsigned int lans =
	    s->device->profile->interfaces[INTERFACE_LAN];
	struct text name = TEXT_INIT, out = TEXT_INIT;
	int64_t number;
	unsigned int i;
	enum rc rc = state_read(s->device, &s->diag);

	(void)named_interface(s, command, &number, &name);
	if (rc == RC_OK && name.len > 0)
		rc = show_ipv6(s, text_str(&name), &out);
	for (i = 1; rc == RC_OK && name.len == 0 && i <= lans; i++) {
		char lan[] = { 'l', 'a', 'n', (char)('0' + i % 10), '\0' };

		rc = show_ipv6(s, lan, &out);
	}
	out.failed |= name.failed;
	text_fini(&name);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}
