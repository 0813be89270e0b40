/*
 * show status of LAN, WAN, VLAN and bridge interfaces, show status vlan, clear
 * status (reference 58.2, 58.42, 56.4.13).
 */
#include <stdlib.h>
#include <string.h>

#include "base/fill.h"
#include "command/command.h"
#include "command/fill.h"
#include "command/named.h"
#include "router/addresses.h"
#include "router/counters.h"
#include "router/lan_mode.h"
#include "router/lines.h"
#include "router/state.h"

#include "base/banned.h"

struct interface {
	struct session	*session;
	const char	*name;		/* "lan1", "lan1/2" */
	struct link	 link;
	struct text	 shown;		/* "LAN1" */
	struct text	 description, address;
	int64_t		 mtu;
	struct counters	 counters;
};

static void
interface_fini(struct interface *i)
{
	text_fini(&i->shown);
	text_fini(&i->description);
	text_fini(&i->address);
}

/* "192.168.100.1/24", "198.18.3.7/24 (DHCP)"; none that DHCP would give. */
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
		    a->family != AF_INET || (a->source == ADDRESS_DHCP &&
		    a->link.state != LINK_UP))
			continue;
		address_add(a->family, a->bytes, &i->address);
		text_addf(&i->address, "/%d%s", a->prefix,
		    a->source == ADDRESS_DHCP ? " (DHCP)" : "");
		break;
	}
	addresses_fini(&all);
	return rc;
}

/* `ip lan2 mtu`, unless `lan type` has a smaller one (reference 4.50). */
static enum rc
read_mtu(struct interface *i)
{
	struct session *s = i->session;
	struct text own = TEXT_INIT;
	struct lan_mode mode;
	int64_t mtu;
	bool found;
	enum rc rc = lan_mode_read(s->device, i->name, 0, &mode, &s->diag);

	if (rc == RC_OK)
		rc = lines_value(s->device, BLOCK_ROUTER, 0,
		    "ip <interface> mtu", i->name, "mtu0", &own, &found,
		    &s->diag);
	i->mtu = mode.mtu;
	mtu = strtoll(text_str(&own), NULL, 10);
	if (rc == RC_OK && found && mtu < i->mtu)
		i->mtu = mtu;
	text_fini(&own);
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
		rc = read_mtu(i);
	if (rc == RC_OK)
		rc = read_address(i);
	if (rc == RC_OK)
		rc = counters_read(s->device, i->name, &i->link,
		    &i->counters, &s->diag);
	links_add_name(i->name, &i->shown);
	return rc;
}

/* "Auto Negotiation (1000BASE-T Full Duplex)"; port 0: there is no switch. */
static enum rc
add_mode(const struct interface *i, unsigned int port, bool up, bool shut,
    struct text *out)
{
	const enum language language = i->session->language;
	struct lan_mode mode;
	struct text line = TEXT_INIT;
	enum rc rc = lan_mode_read(i->session->device, i->name, port, &mode,
	    &i->session->diag);

	if (rc != RC_OK)
		return rc;
	if (shut)
		text_adds(&line, message_text(MESSAGE_LINK_SHUT, language));
	else
		fill_add(message_text(MESSAGE_LINK_MODE, language),
		    (struct fill[]){
		    FILL_TEXT("mode", message_text(mode.negotiated ?
		    MESSAGE_LINK_AUTO : mode.speed, language)),
		    FILL_TEXT("speed", message_text(up ? mode.speed :
		    MESSAGE_LINK_DOWN, language)) }, 2, &line);
	fill_line(i->session, port > 0 ? MESSAGE_LAN_PORT : MESSAGE_LAN_MODE,
	    (struct fill[]){ FILL_NUMBER("port", port),
	    FILL_TEXT("mode", text_str(&line)) }, 2, out);
	out->failed |= line.failed;
	text_fini(&line);
	return RC_OK;
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

static enum rc
add_ports(const struct interface *i, struct text *out)
{
	const struct session *s = i->session;
	struct link_ports ports = links_ports(s->device, i->name);
	unsigned int port;
	enum rc rc = RC_OK;

	if (strpbrk(i->name, "/.") != NULL)
		ports.n = 0;
	for (port = ports.first; port < ports.first + ports.n &&
	    rc == RC_OK; port++)
		rc = add_mode(i, port, links_port_up(&i->link, ports, port),
		    links_port_shut(&i->link, port), out);
	return ports.n == 0 && strncmp(i->name, "bridge", 6) != 0 ?
	    add_mode(i, 0, i->link.state == LINK_UP,
	    i->link.state == LINK_DISABLED, out) : rc;
}

static enum rc
add_interface(const struct interface *i, struct text *out)
{
	const struct counters *c = &i->counters;
	struct text mac = TEXT_INIT;
	enum rc rc;
	const struct fill values[] = {
		FILL_TEXT("name", text_str(&i->shown)),
		FILL_TEXT("description", text_str(&i->description)),
		FILL_TEXT("address", text_str(&i->address)),
		FILL_TEXT("mac", (add_mac(i, &mac), text_str(&mac))),
		FILL_NUMBER("mtu", i->mtu),
		FILL_NUMBER("sent", c->sent),
		FILL_NUMBER("sent-octets", c->sent_octets),
		FILL_NUMBER("received", c->received),
		FILL_NUMBER("received-octets", c->received_octets),
	};

	fill_line(i->session, MESSAGE_LAN_HEAD, values, FILL_COUNT(values),
	    out);
	rc = add_ports(i, out);
	fill_line(i->session, MESSAGE_LAN_COUNTERS, values,
	    FILL_COUNT(values), out);
	out->failed |= mac.failed || i->shown.failed || i->address.failed;
	text_fini(&mac);
	return rc;
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
	enum rc rc = interface_read(&i);

	if (rc == RC_OK && strncmp(name, "wan", 3) == 0)
		add_wan(&i, out);
	else if (rc == RC_OK)
		rc = add_interface(&i, out);
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
	struct text name = TEXT_INIT;
	int64_t number;
	enum rc rc;

	(void)named_interface(s, command, &number, &name);
	rc = name.failed ? session_no_memory(s) :
	    counters_clear(s->device, text_str(&name), &s->diag);
	text_fini(&name);
	return rc;
}
