/*
 * show status of LAN, WAN, VLAN and bridge interfaces, show status vlan, clear
 * status (reference 58.2, 58.42, 56.4.13).
 */
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/addresses.h"
#include "router/counters.h"
#include "router/lines.h"
#include "router/state.h"

#include "base/banned.h"

struct interface {
	struct session	*session;
	const char	*name;		/* "lan1", "lan1/2" */
	struct link	 link;
	struct text	 shown;		/* "LAN1" */
	struct text	 description, address, mtu;
	struct counters	 counters;
};

static void
interface_fini(struct interface *i)
{
	text_fini(&i->shown);
	text_fini(&i->description);
	text_fini(&i->address);
	text_fini(&i->mtu);
}

/* "192.168.100.1/24", "198.18.3.7/24 (DHCP)" */
static enum rc
read_address(struct interface *i)
{
	struct session *s = i->session;
	struct addresses all = ADDRESSES_INIT;
	enum rc rc = addresses_read(s->device, &all, &s->diag);
	size_t n;

	for (n = 0; rc == RC_OK && n < all.n; n++) {
		const struct address *a = &all.list[n];

		if (strcmp(a->interface, i->name) != 0 || a->secondary ||
		    a->family != AF_INET)
			continue;
		address_add(a->family, a->bytes, &i->address);
		text_addf(&i->address, "/%d%s", a->prefix,
		    a->source == ADDRESS_DHCP ? " (DHCP)" : "");
		break;
	}
	addresses_fini(&all);
	return rc;
}

static enum rc
interface_read(struct interface *i)
{
	struct session *s = i->session;
	bool found;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = links_find(s->device, i->name, &i->link, &s->diag);
	if (rc == RC_OK)
		rc = lines_value(s->device, BLOCK_ROUTER, 0,
		    "description <interface>", i->name, "description",
		    &i->description, &found, &s->diag);
	if (rc == RC_OK)
		rc = lines_value(s->device, BLOCK_ROUTER, 0,
		    "ip <interface> mtu", i->name, "mtu0", &i->mtu, &found,
		    &s->diag);
	if (rc == RC_OK)
		rc = read_address(i);
	if (rc == RC_OK)
		rc = counters_read(s->device, i->name, &i->link,
		    &i->counters, &s->diag);
	links_add_name(i->name, &i->shown);
	return rc;
}

/* "Auto Negotiation (1000BASE-T Full Duplex)" */
static const char *
mode_of(const struct interface *i, bool up, bool shut)
{
	return message_text(up ? MESSAGE_LINK_UP : shut ? MESSAGE_LINK_SHUT :
	    MESSAGE_LINK_DOWN, i->session->language);
}

/* The MAC address of a LAN. */
static void
add_mac(const struct interface *i, struct text *out)
{
	const char *mac = i->session->device->identity->macs;
	long n = strtol(i->name + strcspn(i->name, "0123456789"), NULL, 10);

	for (; n > 1 && strchr(mac, ',') != NULL; n--)
		mac = strchr(mac, ',') + 1;
	text_add(out, mac, strcspn(mac, ","));
}

static void
add_ports(const struct interface *i, struct text *out)
{
	const struct session *s = i->session;
	const unsigned int ports = strpbrk(i->name, "/.") != NULL ? 0 :
	    links_ports(s->device, i->name);
	unsigned int port;

	for (port = 1; port <= ports; port++)
		fill_line(s, MESSAGE_LAN_PORT, (struct fill[]){
		    FILL_NUMBER("port", port), FILL_TEXT("mode", mode_of(i,
		    links_port_up(&i->link, port),
		    links_port_shut(&i->link, port))) }, 2, out);
	if (ports == 0 && strncmp(i->name, "bridge", 6) != 0)
		fill_line(s, MESSAGE_LAN_MODE, (struct fill[]){
		    FILL_TEXT("mode", mode_of(i, i->link.state == LINK_UP,
		    i->link.state == LINK_DISABLED)) }, 1, out);
}

static void
add_interface(const struct interface *i, struct text *out)
{
	const struct counters *c = &i->counters;
	struct text mac = TEXT_INIT;
	const struct fill values[] = {
		FILL_TEXT("name", text_str(&i->shown)),
		FILL_TEXT("description", text_str(&i->description)),
		FILL_TEXT("address", text_str(&i->address)),
		FILL_TEXT("mac", (add_mac(i, &mac), text_str(&mac))),
		FILL_TEXT("mtu", i->mtu.len > 0 ? text_str(&i->mtu) : "1500"),
		FILL_NUMBER("sent", c->sent),
		FILL_NUMBER("sent-octets", c->sent_octets),
		FILL_NUMBER("received", c->received),
		FILL_NUMBER("received-octets", c->received_octets),
	};

	fill_line(i->session, MESSAGE_LAN_HEAD, values, FILL_COUNT(values),
	    out);
	add_ports(i, out);
	fill_line(i->session, MESSAGE_LAN_COUNTERS, values,
	    FILL_COUNT(values), out);
	out->failed |= mac.failed || i->shown.failed || i->address.failed;
	text_fini(&mac);
}

/* A mobile terminal, which nobody has plugged in. */
static void
add_wan(const struct interface *i, struct text *out)
{
	fill_line(i->session, MESSAGE_WAN_NEVER, (struct fill[]){
	    FILL_TEXT("name", text_str(&i->shown)),
	    FILL_TEXT("description", text_str(&i->description)) }, 2, out);
	out->failed |= i->shown.failed || i->description.failed;
}

static enum rc
show_interface(struct session *s, const char *name, struct text *out)
{
	struct interface i = { .session = s, .name = name };
	const enum rc rc = interface_read(&i);

	if (rc == RC_OK && strncmp(name, "wan", 3) == 0)
		add_wan(&i, out);
	else if (rc == RC_OK)
		add_interface(&i, out);
	interface_fini(&i);
	return rc;
}

enum rc
command_show_status_interface(struct session *s,
    const struct command *command)
{
	const struct value *interface = grammar_value(command, "interface");
	struct text out = TEXT_INIT;
	enum rc rc = RC_OK;

	if (interface != NULL)
		rc = show_interface(s, interface->text, &out);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

/* VLANs that are configured, or the one that was named. */
struct vlans {
	struct session	*session;
	const char	*only;
	struct text	 out;
};

static enum rc
take_vlan(void *ctx, const struct command *command)
{
	const struct value *vid = grammar_value(command, "vid");
	struct vlans *v = ctx;
	enum rc rc;

	if (command->object == NULL || (v->only != NULL &&
	    strcmp(v->only, command->object) != 0))
		return RC_OK;
	rc = show_interface(v->session, command->object, &v->out);
	fill_line(v->session, MESSAGE_VLAN_ID, (struct fill[]){
	    FILL_TEXT("id", vid != NULL ? vid->text : "") }, 1, &v->out);
	return rc;
}

enum rc
command_show_status_vlan(struct session *s, const struct command *command)
{
	static const char *const entries[] = { "vlan <interface> 802.1q",
	    NULL };
	const struct value *interface = grammar_value(command, "interface");
	struct vlans v = { .session = s, .only = interface != NULL ?
	    interface->text : NULL, .out = TEXT_INIT };
	enum rc rc;

	rc = lines_walk(s->device, BLOCK_ROUTER, 0, entries, take_vlan, &v,
	    &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &v.out);
	text_fini(&v.out);
	return rc;
}

enum rc
command_clear_status(struct session *s, const struct command *command)
{
	const struct value *interface = grammar_value(command, "interface");
	const struct value *pp = grammar_value(command, "peer_num");
	const struct value *tunnel = grammar_value(command, "tunnel_num");
	const struct value *number = pp != NULL ? pp : tunnel;
	struct text name = TEXT_INIT;
	enum rc rc;

	if (interface != NULL)
		text_adds(&name, interface->text);
	else if (number != NULL)
		text_addf(&name, "%s%s", pp != NULL ? "pp" : "tunnel",
		    number->text);
	rc = name.failed ? session_no_memory(s) :
	    counters_clear(s->device, text_str(&name), &s->diag);
	text_fini(&name);
	return rc;
}
