/*
 * What the router says of services on the Internet: show status cloud vpn and
 * show status yno (reference 19.7, 49.8, 49.9.5). No such service is in the
 * imitated world but the one that YNO asks, which answers whoever reaches the
 * Internet.
 */
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/links.h"
#include "router/lines.h"
#include "router/routes.h"
#include "router/state.h"

#include "base/banned.h"

struct clouds {
	struct session	*session;
	int64_t		 id;		/* the one that is shown */
	bool		 there, whole;
	struct text	 name;
	struct text	 tunnels;
	struct text	 out;
};

/* A tunnel of the service's. It has been set up once it is enabled. */
static enum rc
add_tunnel(struct clouds *c, int64_t number)
{
	struct session *s = c->session;
	struct state_tunnel tunnel;
	struct text value = TEXT_INIT;
	bool enabled = false;
	enum rc rc;

	rc = state_tunnel(s->device, number, &tunnel, &s->diag);
	if (rc == RC_OK)
		rc = lines_value(s->device, BLOCK_TUNNEL, number,
		    "tunnel enable", NULL, "tunnel_num", &value, &enabled,
		    &s->diag);
	text_fini(&value);
	c->whole = c->whole && enabled;
	if (rc == RC_OK)
		fill_line(s, tunnel.up ? MESSAGE_CLOUD_UP :
		    MESSAGE_CLOUD_DOWN, (struct fill[]){
		    FILL_NUMBER("tunnel", number) }, 1, &c->tunnels);
	return rc;
}

static enum rc
take_service(void *ctx, const struct command *command)
{
	struct clouds *c = ctx;
	const struct value *id = grammar_value(command, "cloud_id");
	const struct value *name = grammar_value(command, "name");
	enum rc rc = RC_OK;
	size_t i;

	if (id == NULL || id->integer != c->id)
		return RC_OK;
	c->there = true;
	if (name != NULL)
		text_adds(&c->name, name->text);
	for (i = 0; i < command->n_values && rc == RC_OK; i++) {
		const struct value *value = &command->values[i];
		const char *digits = strpbrk(value->text, "0123456789");
		int64_t number, last;

		if (strcmp(value->name, "tunnel_if") == 0 && digits != NULL &&
		    grammar_span(digits, &number, &last))
			rc = add_tunnel(c, number);
	}
	return rc;
}

static enum rc
add_cloud(struct clouds *c)
{
	static const char *const services[] = { "cloud vpn service",
	    "cloud vpn parameter", "cloud vpn name", "cloud vpn bind", NULL };
	struct session *s = c->session;
	enum rc rc;

	text_reset(&c->name);
	text_reset(&c->tunnels);
	c->there = false;
	c->whole = true;
	rc = lines_walk(s->device, BLOCK_ROUTER, 0, services, take_service, c,
	    &s->diag);
	if (rc != RC_OK || !c->there)
		return rc;
	c->whole = c->whole && c->tunnels.len > 0;
	fill_line(s, MESSAGE_CLOUD_STATUS, (struct fill[]){
	    FILL_NUMBER("id", c->id), FILL_TEXT("name", text_str(&c->name)),
	    FILL_TEXT("status", message_text(c->whole ? MESSAGE_CLOUD_SET :
	    MESSAGE_CLOUD_UNSET, s->language)) }, 3, &c->out);
	text_add(&c->out, text_str(&c->tunnels), c->tunnels.len);
	c->out.failed |= c->name.failed || c->tunnels.failed;
	return RC_OK;
}

enum rc
command_show_status_cloud_vpn(struct session *s, const struct command *command)
{
	const struct value *only = grammar_value(command, "cloud_id");
	struct clouds c = { .session = s };
	enum rc rc = state_read(s->device, &s->diag);

	for (c.id = 1; c.id <= 3 && rc == RC_OK; c.id++)
		if (only == NULL || only->integer == c.id)
			rc = add_cloud(&c);
	text_fini(&c.name);
	text_fini(&c.tunnels);
	if (rc == RC_OK)
		return session_write_take(s, &c.out);
	text_fini(&c.out);
	return rc;
}

struct yno {
	bool		 used;		/* and all that it needs is set */
	bool		 reached;
	struct text	 operator;
	struct text	 at;		/* since when it is reached */
};

/* Somewhere on the Internet: only the default route leads there. */
static enum rc
read_reach(struct session *s, struct yno *yno)
{
	static const unsigned char far[4] = { 198, 51, 100, 1 };
	struct routes routes = { .list = NULL };
	const struct route *route = NULL;
	struct link link;
	enum rc rc;

	rc = routes_read(s->device, AF_INET, &routes, &s->diag);
	if (rc == RC_OK)
		route = routes_find(&routes, far);
	if (route != NULL && route->is_default) {
		rc = links_find(s->device, route->interface, &link, &s->diag);
		yno->reached = rc == RC_OK && link.state == LINK_UP;
		if (yno->reached)
			state_add_time(s->device, (link.since > 0 ?
			    link.since : s->device->state.boot) +
			    s->device->state.ahead, &yno->at);
	}
	routes_fini(&routes);
	return rc;
}

static enum rc
read_yno(struct session *s, struct yno *yno)
{
	struct text use = TEXT_INIT;
	bool found = false;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = lines_value(s->device, BLOCK_ROUTER, 0, "yno use", NULL,
		    "sw", &use, &found, &s->diag);
	yno->used = rc == RC_OK && strcmp(text_str(&use), "on") == 0;
	text_fini(&use);
	if (rc == RC_OK)
		rc = lines_value(s->device, BLOCK_ROUTER, 0,
		    "yno access code", NULL, "operator_id", &yno->operator,
		    &found, &s->diag);
	if (rc == RC_OK && !found)
		rc = lines_value(s->device, BLOCK_ROUTER, 0,
		    "yno zero-config id", NULL, "operator_id", &yno->operator,
		    &found, &s->diag);
	yno->used = yno->used && rc == RC_OK && found;
	return yno->used ? read_reach(s, yno) : rc;
}

static enum rc
show_yno(struct session *s, struct yno *yno, enum message message)
{
	struct text out = TEXT_INIT;

	if (yno->operator.failed || yno->at.failed)
		return session_no_memory(s);
	fill_line(s, message, (struct fill[]){
	    FILL_TEXT("at", text_str(&yno->at)),
	    FILL_TEXT("operator", text_str(&yno->operator)),
	    FILL_NUMBER("queue", state_number(s->device, "yno las queue", 10,
	    30)) }, 3, &out);
	return session_write_take(s, &out);
}

enum rc
command_show_status_yno(struct session *s, const struct command *command)
{
	struct yno yno = { .operator = TEXT_INIT, .at = TEXT_INIT };
	enum rc rc = read_yno(s, &yno);

	(void)command;
	if (rc == RC_OK)
		rc = show_yno(s, &yno, yno.reached ? MESSAGE_YNO_UP :
		    yno.used ? MESSAGE_YNO_DOWN : MESSAGE_YNO_OFF);
	text_fini(&yno.operator);
	text_fini(&yno.at);
	return rc;
}

enum rc
command_show_status_yno_las(struct session *s, const struct command *command)
{
	struct yno yno = { .operator = TEXT_INIT, .at = TEXT_INIT };
	enum rc rc = read_yno(s, &yno);

	(void)command;
	if (rc == RC_OK)
		rc = show_yno(s, &yno, yno.reached ? MESSAGE_YNO_LAS_UP :
		    yno.used ? MESSAGE_YNO_LAS_DOWN : MESSAGE_YNO_LAS_OFF);
	text_fini(&yno.operator);
	text_fini(&yno.at);
	return rc;
}
