/*
 * Links of interfaces, from what the user said, the configuration, and the
 * link below: PPPoE over LAN2 is down while LAN2 is.
 */
#include "router/links.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "router/lines.h"
#include "router/links_follow.h"
#include "router/state.h"
#include "router/vpn.h"

#include "base/banned.h"

/* "lan1/2" belongs to "lan1", and so does a VLAN of its switch. */
static void
add_base(const char *interface, struct text *out)
{
	const size_t letters = strcspn(interface, "0123456789");
	const size_t digits = strspn(interface + letters, "0123456789");

	if (strncmp(interface, "vlan", letters) == 0 && letters == 4)
		text_adds(out, "lan1");
	else
		text_add(out, interface, letters + digits);
}

/* Whether a name is a kind followed by a number that the model has. */
static bool
is_kind(const struct device *device, const char *interface, const char *kind,
    enum interface_kind number, unsigned int limit)
{
	const size_t len = strlen(kind);
	unsigned long n;
	char *end;

	if (strncmp(interface, kind, len) != 0 ||
	    !isdigit((unsigned char)interface[len]))
		return false;
	n = strtoul(interface + len, &end, 10);
	if (limit == 0)
		limit = device->profile->interfaces[number];
	return *end == '\0' && n >= 1 && n <= limit;
}

static int64_t
number_of(const char *interface)
{
	return strtoll(interface + strcspn(interface, "0123456789"), NULL, 10);
}

/* A state whose name is made of two words. */
static enum rc
read_state(struct device *device, const char *what, const char *interface,
    struct model_state *state, bool *found, struct diag *diag)
{
	struct text name = TEXT_INIT;
	enum rc rc;

	text_addf(&name, "%s %s", what, interface);
	rc = name.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    model_state(device->model, text_str(&name), state, found, diag);
	text_fini(&name);
	return rc;
}

struct shutdown {
	const char	*lan;
	uint64_t	 ports;
};

/* `lan shutdown lan2`, or of single ports. */
static enum rc
take_shutdown(void *ctx, const struct command *command)
{
	struct shutdown *look = ctx;
	const struct value *value = grammar_value(command, "interface");
	size_t i;

	if (value == NULL || strcmp(value->text, look->lan) != 0)
		return RC_OK;
	if (grammar_value(command, "port") == NULL)
		look->ports = UINT64_MAX;
	for (i = 0; i < command->n_values; i++) {
		value = &command->values[i];
		if (strcmp(value->name, "port") == 0)
			look->ports |= UINT64_C(1) <<
			    (strtoul(value->text, NULL, 10) & 63);
	}
	return RC_OK;
}

/* With the port that the cable is in. */
static bool
is_shut(const struct device *device, const char *lan, uint64_t shut)
{
	const struct link_ports ports = links_ports(device, lan);

	return shut == UINT64_MAX ||
	    (ports.n > 0 && (shut >> ports.first & 1) != 0);
}

/* Whether there is nothing to put a cable into. */
static bool
has_no_port(const struct device *device, const char *lan)
{
	return profile_limit(device->profile, "flexible_ports", 0) > 0 &&
	    strncmp(lan, "lan", 3) == 0 && links_ports(device, lan).n == 0;
}

static enum rc
find_lan(struct device *device, const char *lan, struct link *link,
    struct diag *diag)
{
	static const char *const entries[] = { "lan shutdown", NULL };
	struct shutdown look = { .lan = lan };
	struct model_state state = { .value = 0 };
	bool said = false;
	enum rc rc = read_state(device, "link", lan, &state, &said, diag);

	*link = (struct link){ .state = LINK_UP,
	    .since = device->state.boot };
	if (rc == RC_OK && said) {
		link->state = state.value != 0 ? LINK_UP : LINK_DOWN;
		link->since = (time_t)state.since;
	}
	if (rc == RC_OK)
		rc = lines_walk(device, BLOCK_ROUTER, 0, entries,
		    take_shutdown, &look, diag);
	link->shut = look.ports;
	if (rc == RC_OK && is_shut(device, lan, look.ports))
		link->state = LINK_DISABLED;
	if (rc == RC_OK && has_no_port(device, lan)) {
		*link = (struct link){ .state = LINK_NEVER };
		return RC_OK;
	}
	if (rc != RC_OK || link->state == LINK_UP)
		return rc;
	rc = read_state(device, "down", lan, &state, &said, diag);
	if (said && state.value != 0)
		link->since = (time_t)state.since;
	else if (link->state == LINK_DISABLED)
		link->since = 0;
	return rc;
}

/* What a pp is made of. */
struct pp_settings {
	struct text	 below;		/* the interface that it goes over */
	bool		 bound, enabled, always_on;
};

static enum rc
take_pp(void *ctx, const struct command *command)
{
	struct pp_settings *pp = ctx;
	const char *name = command->entry->name;
	const struct value *value = grammar_value(command, "interface");

	if (strcmp(name, "pppoe use") == 0 && value != NULL) {
		pp->bound = true;
		text_adds(&pp->below, value->text);
	} else if (strcmp(name, "pp bind") == 0) {
		pp->bound = true;
	} else if (strcmp(name, "pp enable") == 0) {
		pp->enabled = true;
	} else if (strcmp(name, "pp always-on") == 0) {
		value = grammar_value(command, "switch");
		pp->always_on = value != NULL &&
		    strcmp(value->text, "on") == 0;
	}
	return RC_OK;
}

static enum link_state
pp_state(const struct pp_settings *pp, const struct link *below, bool said,
    bool up)
{
	if (!pp->bound)
		return LINK_UNBOUND;
	if (!pp->enabled)
		return LINK_DISABLED;
	if ((said && !up) || below->state != LINK_UP)
		return LINK_NEVER;
	if (said || (pp->always_on && pp->below.len > 0))
		return LINK_UP;
	return LINK_NEVER;
}

static enum rc
find_pp(struct device *device, const char *interface, struct link *link,
    struct diag *diag)
{
	static const char *const entries[] = { "pppoe use", "pp bind",
	    "pp enable", "pp always-on", NULL };
	const int64_t number = strcmp(interface, "ppanonymous") == 0 ?
	    PP_ANONYMOUS : number_of(interface);
	struct pp_settings pp = { .below = TEXT_INIT };
	struct link below = { .state = LINK_UP, .since = device->state.boot };
	struct model_state state = { .value = 0 }, noted = { .value = 0 };
	bool said = false, found;
	enum rc rc;

	rc = read_state(device, "link", interface, &state, &said,
	    diag);
	if (rc == RC_OK)
		rc = lines_walk(device, BLOCK_PP, number, entries, take_pp,
		    &pp, diag);
	if (rc == RC_OK && pp.below.failed)
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	if (rc == RC_OK && pp.below.len > 0)
		rc = links_find(device, text_str(&pp.below), &below, diag);
	said = said && state.value != SAID_NOTHING;
	link->state = pp_state(&pp, &below, said, state.value == SAID_UP);
	if (rc == RC_OK)
		rc = model_state(device->model, interface, &noted, &found,
		    diag);
	link->since = (time_t)noted.since;
	if (link->state == LINK_NEVER && noted.since != 0)
		link->state = LINK_DOWN;
	text_fini(&pp.below);
	return rc;
}

static enum rc
find_tunnel(struct device *device, int64_t tunnel, struct link *link,
    struct diag *diag)
{
	struct state_tunnel state;
	enum rc rc = state_tunnel(device, tunnel, &state, diag);

	link->state = rc != RC_OK || !state.up ? LINK_NEVER : LINK_UP;
	if (rc == RC_OK && !state.up && state.since != 0)
		link->state = LINK_DOWN;
	link->since = state.since;
	return rc;
}

/* A bridge is up while one of those that it joins is. */
struct bridge {
	struct device	*device;
	const char	*name;
	struct link	*link;
	struct diag	*diag;
};

static enum rc
take_member(void *ctx, const struct command *command)
{
	const struct value *name = grammar_value(command, "bridge_interface");
	const struct bridge *b = ctx;
	struct link link;
	size_t i;
	enum rc rc = RC_OK;

	if (name == NULL || strcmp(name->text, b->name) != 0)
		return RC_OK;
	for (i = 0; i < command->n_values && rc == RC_OK; i++) {
		const struct value *value = &command->values[i];

		if (strcmp(value->name, "interface") != 0 ||
		    strncmp(value->text, "bridge", 6) == 0)
			continue;
		rc = links_find(b->device, value->text, &link, b->diag);
		if (rc == RC_OK && link.state == LINK_UP)
			b->link->state = LINK_UP;
		if (rc == RC_OK && link.since > b->link->since)
			b->link->since = link.since;
	}
	return rc;
}

static enum rc
find_bridge(struct device *device, const char *name, struct link *link,
    struct diag *diag)
{
	static const char *const entries[] = { "bridge member", NULL };
	struct bridge bridge = { .device = device, .name = name,
	    .link = link, .diag = diag };

	link->state = LINK_DOWN;
	return lines_walk(device, BLOCK_ROUTER, 0, entries, take_member,
	    &bridge, diag);
}

enum rc
links_find(struct device *device, const char *interface, struct link *link,
    struct diag *diag)
{
	struct text base = TEXT_INIT;
	enum rc rc = RC_OK;

	*link = (struct link){ .state = LINK_UP,
	    .since = device->state.boot };
	if (strncmp(interface, "ppanonymous", 11) == 0 &&
	    interface[11] != '\0')
		return RC_OK;
	if (strncmp(interface, "pp", 2) == 0)
		return find_pp(device, interface, link, diag);
	if (strncmp(interface, "tunnel", 6) == 0)
		return find_tunnel(device, number_of(interface), link, diag);
	if (strncmp(interface, "bridge", 6) == 0)
		return find_bridge(device, interface, link, diag);
	add_base(interface, &base);
	if (base.failed)
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	else if (strncmp(text_str(&base), "lan", 3) == 0)
		rc = find_lan(device, text_str(&base), link, diag);
	else if (strncmp(interface, "wan", 3) == 0 ||
	    strncmp(interface, "pri", 3) == 0 ||
	    strncmp(interface, "bri", 3) == 0)
		link->state = LINK_NEVER;
	text_fini(&base);
	return rc;
}

/* Writes down what the user says, if that is new. */
static enum rc
say_link(struct device *device, const char *interface, enum said what,
    struct diag *diag)
{
	const bool lan = strncmp(interface, "lan", 3) == 0;
	struct model_state state;
	struct text name = TEXT_INIT;
	struct link before;
	bool said = false;
	enum rc rc = links_find(device, interface, &before, diag);

	if (rc == RC_OK)
		rc = read_state(device, "link", interface, &state, &said,
		    diag);
	if (rc != RC_OK || (lan && what == (said ? (enum said)state.value :
	    SAID_UP)) || (!lan && what == SAID_UP &&
	    before.state == LINK_UP))
		return rc;
	text_addf(&name, "link %s", interface);
	rc = name.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    model_set_state(device->model, text_str(&name),
	    &(struct model_state){ .value = what,
	    .since = device->clock.now(device->clock.ctx) }, diag);
	text_fini(&name);
	return rc;
}

static enum rc
change_link(struct device *device, const char *interface, enum said what,
    struct diag *diag)
{
	enum rc rc = model_begin(device->model, diag);

	if (rc == RC_OK)
		rc = say_link(device, interface, what, diag);
	if (rc == RC_OK && what == SAID_NOTHING)
		rc = links_follow_hung_up(device, interface, diag);
	if (rc == RC_OK)
		rc = links_follow_all(device, diag);
	if (rc == RC_OK)
		rc = vpn_touch(device, false, diag);
	return model_end(device->model, rc, diag);
}

enum rc
links_set(struct device *device, const char *interface, bool up,
    struct diag *diag)
{
	const int64_t pps = profile_limit(device->profile, "pps", 1);

	if ((!is_kind(device, interface, "lan", INTERFACE_LAN, 0) &&
	    !is_kind(device, interface, "pp", INTERFACE_PP,
	    (unsigned int)pps)) || has_no_port(device, interface))
		return RC_REFUSED;
	return change_link(device, interface, up ? SAID_UP : SAID_DOWN, diag);
}

enum rc
links_hang_up(struct device *device, int64_t pp, struct diag *diag)
{
	struct text name = TEXT_INIT;
	struct link link = { .state = LINK_NEVER };
	enum rc rc;

	links_add_point(BLOCK_PP, pp, &name);
	rc = name.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    links_find(device, text_str(&name), &link, diag);
	if (rc == RC_OK && link.state == LINK_UP)
		rc = change_link(device, text_str(&name), SAID_NOTHING, diag);
	text_fini(&name);
	return rc;
}

enum rc
links_past(struct device *device, const char *interface,
    struct links_past *past, bool *found, struct diag *diag)
{
	struct model_state state;
	const enum rc rc = read_state(device, "last", interface, &state,
	    found, diag);

	*past = (struct links_past){ .from = (time_t)state.value,
	    .to = (time_t)state.since };
	return rc;
}

void
links_add_point(enum block block, int64_t number, struct text *out)
{
	if (block == BLOCK_PP && number == PP_ANONYMOUS)
		text_adds(out, "ppanonymous");
	else
		text_addf(out, "%s%lld", block == BLOCK_PP ? "pp" : "tunnel",
		    (long long)number);
}

void
links_add_name(const char *interface, struct text *out)
{
	if (strcmp(interface, "ppanonymous") == 0) {
		text_adds(out, "PP[ANONYMOUS]");
	} else if (strncmp(interface, "ppanonymous", 11) == 0) {
		text_addf(out, "PP[ANONYMOUS%02lld]",
		    (long long)number_of(interface));
	} else if (strncmp(interface, "pp", 2) == 0) {
		text_addf(out, "PP[%02lld]", (long long)number_of(interface));
	} else if (strncmp(interface, "tunnel", 6) == 0) {
		text_addf(out, "TUNNEL[%lld]",
		    (long long)number_of(interface));
	} else {
		for (; *interface != '\0'; interface++)
			text_addc(out, (char)toupper((unsigned char)
			    *interface));
	}
}

/* A tagged VLAN or a port of a LAN: "/2", ".2" behind its name. */
static bool
has_part(const struct device *device, const char *interface, size_t len)
{
	const unsigned int limit = device->profile->interfaces[
	    interface[len] == '/' ? INTERFACE_LAN_TAG : INTERFACE_LAN_PORT];
	char *end;
	unsigned long n;

	if (strncmp(interface, "lan", 3) != 0 ||
	    !isdigit((unsigned char)interface[len + 1]))
		return false;
	n = strtoul(interface + len + 1, &end, 10);
	return *end == '\0' && n >= 1 && n <= limit;
}

bool
links_exist(const struct device *device, const char *interface)
{
	static const struct {
		const char		*kind;
		enum interface_kind	 number;
		const char		*limit;		/* of the profile */
	} kinds[] = {
		{ "lan", INTERFACE_LAN, NULL },
		{ "vlan", INTERFACE_VLAN, NULL },
		{ "bridge", INTERFACE_BRIDGE, NULL },
		{ "wan", INTERFACE_WAN, NULL },
		{ "pp", INTERFACE_PP, "pps" },
		{ "tunnel", INTERFACE_TUNNEL, "tunnels" },
	};
	const size_t len = strcspn(interface, "/.");
	char whole[16];
	size_t i;

	if (len >= sizeof(whole) ||
	    (interface[len] != '\0' && !has_part(device, interface, len)))
		return false;
	memcpy(whole, interface, len);
	whole[len] = '\0';
	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (is_kind(device, whole, kinds[i].kind, kinds[i].number,
		    kinds[i].limit == NULL ? 0 : (unsigned int)profile_limit(
		    device->profile, kinds[i].limit, 1)))
			return true;
	return false;
}

/* Where ports are given to LANs: the first LAN has most, the next have one. */
static struct link_ports
given_ports(const struct profile *profile, int64_t lan)
{
	const int64_t all = profile_limit(profile, "flexible_ports", 0);
	const int64_t first = profile_limit(profile, "lan1_ports", 0);

	if (lan == 1)
		return (struct link_ports){ 1, (unsigned int)first };
	return first + lan - 1 <= all ?
	    (struct link_ports){ (unsigned int)(first + lan - 1), 1 } :
	    (struct link_ports){ 0, 0 };
}

struct link_ports
links_ports(const struct device *device, const char *interface)
{
	const struct profile *profile = device->profile;
	const int64_t lan = strncmp(interface, "lan", 3) == 0 ?
	    number_of(interface) : 0;

	if (lan < 1)
		return (struct link_ports){ 0, 0 };
	if (lan <= (int64_t)profile->switches)
		return (struct link_ports){ 1,
		    profile->interfaces[INTERFACE_LAN_PORT] };
	return given_ports(profile, lan);
}

bool
links_port_up(const struct link *link, struct link_ports ports,
    unsigned int port)
{
	return link->state == LINK_UP && port == ports.first;
}

bool
links_port_shut(const struct link *link, unsigned int port)
{
	return (link->shut >> (port & 63) & 1) != 0;
}
