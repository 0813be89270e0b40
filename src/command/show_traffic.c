/*
 * show ip traffic list (reference 8.6.3): who sent how much to whom through
 * the interfaces that are told to count. Those that the configuration names as
 * neighbours and the machines that are plugged in send to the router itself;
 * what an interface has received is divided among them.
 */
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "command/named.h"
#include "model/hosts.h"
#include "router/counters.h"
#include "router/lines.h"
#include "router/routes.h"
#include "router/state.h"

#include "base/banned.h"

struct traffic {
	struct session	*session;
	const char	*only;		/* an interface; NULL: all */
	const char	*interface;	/* whose packets are counted now */
	enum block	 block;
	struct routes	 routes;
	struct counters	 left;		/* what is not divided yet */
	struct text	 seen;		/* " 192.0.2.1 192.0.2.2 " */
	struct text	 out;
};

/* The interface's own address there. */
static const struct address *
own_address(const struct traffic *t)
{
	size_t i;

	for (i = 0; i < t->routes.addresses.n; i++) {
		const struct address *a = &t->routes.addresses.list[i];

		if (strcmp(a->interface, t->interface) == 0 && !a->secondary)
			return a;
	}
	return NULL;
}

/* A row, with half of what is left. */
static void
add_sender(struct traffic *t, const char *source)
{
	const struct address *own = own_address(t);
	struct text mark = TEXT_INIT, address = TEXT_INIT;

	text_addf(&mark, " %s ", source);
	if (own != NULL && !mark.failed &&
	    strstr(text_str(&t->seen), text_str(&mark)) == NULL) {
		text_adds(&t->seen, text_str(&mark));
		address_add(AF_INET, own->bytes, &address);
		t->left.received -= t->left.received / 2;
		t->left.received_octets -= t->left.received_octets / 2;
		fill_line(t->session, MESSAGE_TRAFFIC_ROW, (struct fill[]){
		    FILL_TEXT("source", source),
		    FILL_TEXT("destination", text_str(&address)),
		    FILL_NUMBER("packets", t->left.received),
		    FILL_NUMBER("octets", t->left.received_octets) }, 4,
		    &t->out);
	}
	t->out.failed |= mark.failed || address.failed || t->seen.failed;
	text_fini(&mark);
	text_fini(&address);
}

static enum rc
take_static(void *ctx, const struct command *command)
{
	struct traffic *t = ctx;
	const struct value *address = grammar_value(command, "ip_address");

	if (address != NULL && command->object != NULL &&
	    strcmp(command->object, t->interface) == 0)
		add_sender(t, address->text);
	return RC_OK;
}

/* A machine that is plugged in there. */
static enum rc
take_host(void *ctx, const struct model_host *host)
{
	const unsigned char bytes[4] = {
	    (unsigned char)(host->address >> 24 & 0xff),
	    (unsigned char)(host->address >> 16 & 0xff),
	    (unsigned char)(host->address >> 8 & 0xff),
	    (unsigned char)(host->address & 0xff) };
	struct traffic *t = ctx;
	struct text address = TEXT_INIT;

	if (host->address == 0 || host->gone != 0 ||
	    strcmp(host->interface, t->interface) != 0)
		return RC_OK;
	address_add(AF_INET, bytes, &address);
	add_sender(t, text_str(&address));
	t->out.failed |= address.failed;
	text_fini(&address);
	return RC_OK;
}

static enum rc
add_interface(struct traffic *t, const char *interface)
{
	static const char *const statics[] = {
	    "ip <interface> arp static", NULL };
	struct session *s = t->session;
	struct link link;
	enum rc rc;
	size_t i;

	t->interface = interface;
	text_reset(&t->seen);
	rc = links_find(s->device, interface, &link, &s->diag);
	if (rc == RC_OK)
		rc = counters_read(s->device, interface, &link, &t->left,
		    &s->diag);
	if (rc != RC_OK || link.state != LINK_UP)
		return rc;
	for (i = 0; i < t->routes.n; i++) {
		const struct route *route = &t->routes.list[i];

		if (route->kind == ROUTE_STATIC &&
		    strcmp(route->interface, interface) == 0 &&
		    strcmp(route->gateway, "-") != 0)
			add_sender(t, route->gateway);
	}
	rc = lines_walk(s->device, BLOCK_ROUTER, 0, statics, take_static, t,
	    &s->diag);
	return rc != RC_OK ? rc : model_walk_hosts(s->device->model,
	    take_host, t, &s->diag);
}

/* `ip lan1 traffic list on` */
static enum rc
take_switch(void *ctx, const struct command *command)
{
	struct traffic *t = ctx;
	const struct value *sw = grammar_value(command, "sw");
	struct text name = TEXT_INIT;
	enum rc rc = RC_OK;

	if (sw == NULL || strcmp(sw->text, "on") != 0)
		return RC_OK;
	if (t->block == BLOCK_ROUTER && command->object != NULL)
		text_adds(&name, command->object);
	else
		links_add_point(t->block, command->number, &name);
	if (name.failed)
		rc = session_no_memory(t->session);
	else if (t->only == NULL || strcmp(t->only, text_str(&name)) == 0)
		rc = add_interface(t, text_str(&name));
	text_fini(&name);
	return rc;
}

static enum rc
take_block(void *ctx, int64_t number)
{
	static const char *const switches[] = {
	    "ip <interface> traffic list", NULL };
	struct traffic *t = ctx;
	struct session *s = t->session;

	return lines_walk(s->device, t->block, number, switches, take_switch,
	    t, &s->diag);
}

static enum rc
add_all(struct traffic *t)
{
	struct session *s = t->session;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = routes_read(s->device, AF_INET, &t->routes, &s->diag);
	fill_line(s, MESSAGE_TRAFFIC_HEAD, NULL, 0, &t->out);
	t->block = BLOCK_ROUTER;
	if (rc == RC_OK)
		rc = take_block(t, 0);
	for (t->block = BLOCK_PP; rc == RC_OK && t->block <= BLOCK_TUNNEL;
	    t->block++)
		rc = lines_walk_numbers(s->device, t->block, take_block, t,
		    &s->diag);
	return rc;
}

enum rc
command_show_ip_traffic_list(struct session *s, const struct command *command)
{
	struct traffic t = { .session = s };
	struct text only = TEXT_INIT;
	int64_t number;
	enum rc rc;

	(void)named_interface(s, command, &number, &only);
	t.only = only.len > 0 ? text_str(&only) : NULL;
	rc = only.failed ? session_no_memory(s) : add_all(&t);
	routes_fini(&t.routes);
	text_fini(&t.seen);
	text_fini(&only);
	if (rc == RC_OK)
		return session_write_take(s, &t.out);
	text_fini(&t.out);
	return rc;
}
