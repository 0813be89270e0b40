/*
 * show status switch control (reference 58.66): where L2MS is used, and the
 * switches there. Those that the configuration has settings for are in the
 * imitated world; nothing else is known of them, so that the model and the MAC
 * address are made up.
 */
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/lines.h"
#include "router/links.h"
#include "router/state.h"

#include "base/banned.h"

struct switches {
	struct session	*session;
	const char	*interface;	/* whose are shown: "lan1" */
	bool		 first_used;	/* no interface before uses L2MS */
	bool		 used;
	unsigned int	 ports;		/* given to switches without route */
	struct text	 selector;	/* "lan1:1" or a MAC address */
	struct text	 name;
	struct text	 out;
};

/* What is made up of a switch stays the same. */
static uint32_t
number_of(struct switches *w, const char *what, uint32_t limit)
{
	struct text key = TEXT_INIT;
	uint32_t number;

	text_addf(&key, "%s of %s", what, text_str(&w->selector));
	number = state_number(w->session->device, text_str(&key), 0, limit);
	w->out.failed |= key.failed;
	text_fini(&key);
	return number;
}

/* A switch is where its route begins; one by its MAC address at a port of the
 * first interface that uses L2MS. */
static bool
is_here(const struct switches *w)
{
	const char *selector = text_str(&w->selector);
	const size_t len = strlen(w->interface);

	if (strncmp(selector, "lan", 3) != 0)
		return w->first_used;
	return strncmp(selector, w->interface, len) == 0 &&
	    selector[len] == ':';
}

/* From the last port of the interface on, as routes begin with the first. */
static unsigned int
port_for(struct switches *w)
{
	const struct link_ports ports = links_ports(w->session->device,
	    w->interface);

	return ports.n > w->ports ?
	    ports.first + ports.n - 1 - w->ports++ : 1;
}

static void
add_switch(struct switches *w)
{
	const bool by_route = strncmp(text_str(&w->selector), "lan", 3) == 0;
	struct text mac = TEXT_INIT, route = TEXT_INIT, name = TEXT_INIT;

	if (w->selector.len == 0 || !is_here(w))
		return;
	if (by_route) {
		const uint32_t mine = number_of(w, "mac", 0x1000000);

		text_addf(&mac, "00:a0:de:%02x:%02x:%02x", mine >> 16,
		    mine >> 8 & 0xff, mine & 0xff);
		text_adds(&route, text_str(&w->selector));
	} else {
		text_adds(&mac, text_str(&w->selector));
		text_addf(&route, "%s:%u", w->interface,
		    port_for(w));
	}
	if (w->name.len > 0)
		text_adds(&name, text_str(&w->name));
	else
		text_addf(&name, "%s_%07u", message_text(MESSAGE_SWITCH_MODEL,
		    w->session->language), number_of(w, "name", 10000000));
	fill_line(w->session, MESSAGE_SWITCH_AGENT, (struct fill[]){
	    FILL_TEXT("mac", text_str(&mac)),
	    FILL_TEXT("model", message_text(MESSAGE_SWITCH_MODEL,
	    w->session->language)), FILL_TEXT("name", text_str(&name)),
	    FILL_TEXT("route", text_str(&route)),
	    FILL_TEXT("selector", text_str(&w->selector)) }, 5, &w->out);
	w->out.failed |= mac.failed || route.failed || name.failed ||
	    w->selector.failed || w->name.failed;
	text_fini(&mac);
	text_fini(&route);
	text_fini(&name);
}

/* The lines of a switch stand together. */
static enum rc
take_line(void *ctx, const struct model_line *line)
{
	static const char naming[] = "switch control function set system-name";
	const struct entry *entry = grammar_entry_named(line->entry);
	const char *scope = entry != NULL ? grammar_entry_scope(entry) : NULL;
	struct switches *w = ctx;

	if (scope == NULL || strcmp(scope, "switch") != 0)
		return RC_OK;
	if (strcmp(line->object, text_str(&w->selector)) != 0) {
		add_switch(w);
		text_reset(&w->selector);
		text_reset(&w->name);
		text_adds(&w->selector, line->object);
	}
	if (strcmp(line->entry, naming) == 0 &&
	    strlen(line->line) > sizeof(naming))
		text_adds(&w->name, line->line + sizeof(naming));
	return w->selector.failed || w->name.failed ?
	    session_no_memory(w->session) : RC_OK;
}

static enum rc
add_switches(struct switches *w)
{
	struct session *s = w->session;
	int64_t running;
	enum rc rc;

	rc = model_running(s->device->model, &running, &s->diag);
	if (rc == RC_OK)
		rc = model_walk(s->device->model, running, BLOCK_SWITCH, 0,
		    NULL, 0, NULL, 0, take_line, w, &s->diag);
	if (rc == RC_OK)
		add_switch(w);
	text_reset(&w->selector);
	text_reset(&w->name);
	return rc;
}

/* `switch control use lan1 on`, unless `switch control mode off`. */
static enum rc
read_use(struct switches *w, const char *interface, bool *used)
{
	struct device *device = w->session->device;
	struct text use = TEXT_INIT, mode = TEXT_INIT;
	bool found = false, ignored;
	enum rc rc;

	rc = lines_value(device, BLOCK_ROUTER, 0, "switch control use",
	    interface, "use", &use, &found, &w->session->diag);
	if (rc == RC_OK)
		rc = lines_value(device, BLOCK_ROUTER, 0,
		    "switch control mode", NULL, "mode", &mode, &ignored,
		    &w->session->diag);
	*used = rc == RC_OK && found && strcmp(text_str(&use), "on") == 0 &&
	    strcmp(text_str(&mode), "off") != 0;
	text_fini(&use);
	text_fini(&mode);
	return rc;
}

/* One interface. What it is to a router that is controlled is not known. */
static enum rc
add_interface(struct switches *w, const char *interface, bool shown)
{
	struct session *s = w->session;
	struct text name = TEXT_INIT;
	struct link link;
	bool used;
	enum rc rc;

	rc = read_use(w, interface, &used);
	if (rc != RC_OK)
		return rc;
	w->interface = interface;
	w->first_used = used && !w->used;
	w->used |= used;
	if (!shown)
		return RC_OK;
	links_add_name(interface, &name);
	if (w->out.len > 0)
		text_adds(&w->out, "---\n");
	text_addf(&w->out, "%s\n", text_str(&name));
	w->out.failed |= name.failed;
	text_fini(&name);
	if (!used) {
		fill_line(s, MESSAGE_SWITCH_NONE, NULL, 0, &w->out);
		return RC_OK;
	}
	rc = links_find(s->device, interface, &link, &s->diag);
	return rc != RC_OK || link.state != LINK_UP ? rc : add_switches(w);
}

static enum rc
add_kind(struct switches *w, enum interface_kind kind, const char *word,
    const char *only)
{
	const unsigned int n = w->session->device->profile->interfaces[kind];
	struct text name = TEXT_INIT;
	enum rc rc = RC_OK;
	unsigned int i;

	for (i = 1; i <= n && rc == RC_OK; i++) {
		text_reset(&name);
		text_addf(&name, "%s%u", word, i);
		rc = name.failed ? session_no_memory(w->session) :
		    add_interface(w, text_str(&name), only == NULL ||
			strcmp(only, text_str(&name)) == 0);
	}
	text_fini(&name);
	return rc;
}

enum rc
command_show_status_switch_control(struct session *s,
    const struct command *command)
{
	const struct value *interface = grammar_value(command, "interface");
	const char *only = interface != NULL ? interface->text : NULL;
	struct switches w = { .session = s };
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = add_kind(&w, INTERFACE_LAN, "lan", only);
	if (rc == RC_OK)
		rc = add_kind(&w, INTERFACE_BRIDGE, "bridge", only);
	if (rc == RC_OK && only != NULL && w.out.len == 0)
		rc = add_interface(&w, only, true);
	text_fini(&w.selector);
	text_fini(&w.name);
	if (rc == RC_OK)
		return session_write_take(s, &w.out);
	text_fini(&w.out);
	return rc;
}
