/*
 * show ip route, show ipv6 route (reference 58.4, 58.6).
 */
#include <arpa/inet.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/routes.h"
#include "router/state.h"

#include "base/banned.h"

/* The longest gateway of IPv6 that leaves the row whole. */
#define GATEWAY6 24

static enum message
kind_name(const struct routes *routes, enum route_kind kind)
{
	static const enum message kinds[] = {
		[ROUTE_STATIC] = MESSAGE_ROUTE_STATIC,
		[ROUTE_IMPLICIT] = MESSAGE_ROUTE_IMPLICIT,
		[ROUTE_TEMPORARY] = MESSAGE_ROUTE_TEMPORARY,
	};

	(void)routes;
	return kinds[kind];
}

static void
add_network(const struct routes *routes, const struct route *route,
    struct text *out)
{
	if (route->is_default) {
		text_adds(out, "default");
		return;
	}
	address_add(routes->family, route->network, out);
	text_addf(out, "/%d", route->prefix);
}

static void
add_row(const struct session *s, const struct routes *routes,
    const struct route *route, struct text *out)
{
	struct text network = TEXT_INIT, interface = TEXT_INIT;
	const struct fill values[] = {
		FILL_TEXT("network", (add_network(routes, route, &network),
		    text_str(&network))),
		FILL_TEXT("gateway", route->gateway),
		FILL_TEXT("interface", (links_add_name(route->interface,
		    &interface), text_str(&interface))),
		FILL_TEXT("kind", message_text(kind_name(routes,
		    route->kind), LANGUAGE_EN)),
		FILL_TEXT("info", route->info),
	};
	const bool wide = strlen(route->gateway) > GATEWAY6;

	fill_line(s, routes->family == AF_INET ? MESSAGE_IP_ROUTE_ROW :
	    wide ? MESSAGE_IPV6_ROUTE_ROW_WIDE : MESSAGE_IPV6_ROUTE_ROW,
	    values, FILL_COUNT(values), out);
	out->failed |= network.failed || interface.failed;
	text_fini(&network);
	text_fini(&interface);
}

static void
add_table(const struct session *s, const struct routes *routes, bool hidden,
    struct text *out)
{
	size_t i;

	fill_line(s, routes->family == AF_INET ? MESSAGE_IP_ROUTE_HEADER :
	    MESSAGE_IPV6_ROUTE_HEADER, NULL, 0, out);
	for (i = 0; i < routes->n; i++)
		if (hidden || !routes->list[i].hidden)
			add_row(s, routes, &routes->list[i], out);
}

static void
add_summary(const struct session *s, const struct routes *routes,
    struct text *out)
{
	int64_t n[ROUTE_TEMPORARY + 1][2] = { { 0, 0 } };
	size_t i;

	for (i = 0; i < routes->n; i++)
		n[routes->list[i].kind][routes->list[i].hidden]++;
	fill_line(s, routes->family == AF_INET ? MESSAGE_IP_ROUTE_SUMMARY :
	    MESSAGE_IPV6_ROUTE_SUMMARY, (struct fill[]){
	    FILL_NUMBER("static", n[ROUTE_STATIC][0]),
	    FILL_NUMBER("static-hidden", n[ROUTE_STATIC][1]),
	    FILL_NUMBER("implicit", n[ROUTE_IMPLICIT][0]),
	    FILL_NUMBER("temporary", n[ROUTE_TEMPORARY][0]),
	    FILL_NUMBER("total", n[ROUTE_STATIC][0] + n[ROUTE_IMPLICIT][0] +
		n[ROUTE_TEMPORARY][0]) }, 5, out);
}

/* The way to one address. */
static void
add_way(const struct session *s, const struct routes *routes,
    const char *destination, struct text *out)
{
	const struct route *route;
	unsigned char bytes[16];

	fill_line(s, MESSAGE_IP_ROUTE_HEADER, NULL, 0, out);
	if (inet_pton(routes->family, destination, bytes) != 1)
		return;
	route = routes_find(routes, bytes);
	if (route != NULL)
		add_row(s, routes, route, out);
}

static enum rc
show_routes(struct session *s, const struct command *command, int family)
{
	const struct value *kind = grammar_value(command, "kind");
	const struct value *destination = grammar_value(command,
	    "destination");
	struct text out = TEXT_INIT;
	struct routes routes = { .list = NULL };
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = routes_read(s->device, family, &routes, &s->diag);
	if (rc == RC_OK && destination != NULL)
		add_way(s, &routes, destination->text, &out);
	else if (rc == RC_OK && kind != NULL &&
	    strcmp(kind->text, "summary") == 0)
		add_summary(s, &routes, &out);
	else if (rc == RC_OK)
		add_table(s, &routes, kind != NULL, &out);
	routes_fini(&routes);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

enum rc
command_show_ip_route(struct session *s, const struct command *command)
{
	return show_routes(s, command, AF_INET);
}

enum rc
command_show_ipv6_route(struct session *s, const struct command *command)
{
	return show_routes(s, command, AF_INET6);
}
