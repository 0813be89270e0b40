/*
 * show status tunnel, show status ipip (reference 58.23, 58.41).
 */
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/counters.h"
#include "router/lines.h"
#include "router/state.h"

#include "base/banned.h"

struct point {
	struct session	*session;
	int64_t		 number;
	struct text	 name;		/* "tunnel1" */
	struct text	 shown;		/* "TUNNEL[1]" */
	struct text	 description, type, remote, since, span;
	struct link	 link;
	struct counters	 counters;
	struct state_tunnel tunnel;
	struct text	 mtu, mtu6;
};

static void
point_fini(struct point *p)
{
	text_fini(&p->name);
	text_fini(&p->shown);
	text_fini(&p->description);
	text_fini(&p->type);
	text_fini(&p->remote);
	text_fini(&p->since);
	text_fini(&p->span);
	text_fini(&p->mtu);
	text_fini(&p->mtu6);
}

/* The names, the link, and since when. */
static enum rc
read_link(struct point *p)
{
	struct session *s = p->session;
	struct device *device = s->device;
	const time_t now = device->clock.now(device->clock.ctx);
	enum rc rc = state_read(device, &s->diag);

	text_addf(&p->name, "tunnel%lld", (long long)p->number);
	if (rc == RC_OK && p->name.failed)
		rc = diag_set(&s->diag, RC_NOMEM, "out of memory");
	if (rc == RC_OK)
		rc = links_find(device, text_str(&p->name), &p->link,
		    &s->diag);
	links_add_name(text_str(&p->name), &p->shown);
	if (rc != RC_OK || p->link.state != LINK_UP)
		return rc;
	state_add_time(device, p->link.since + device->state.ahead,
	    &p->since);
	fill_span(s, (int64_t)now - p->link.since, &p->span);
	return RC_OK;
}

/* Newer models show it (a profile says so); it is 1280 unless it is set. */
static enum rc
read_mtu(struct point *p)
{
	struct session *s = p->session;
	bool found;
	enum rc rc;

	if (profile_limit(s->device->profile, "tunnel_mtu", 0) == 0)
		return RC_OK;
	rc = lines_value(s->device, BLOCK_TUNNEL, p->number, "ip tunnel mtu",
	    NULL, "mtu2", &p->mtu, &found, &s->diag);
	if (rc == RC_OK && !found)
		text_adds(&p->mtu, "1280");
	if (rc == RC_OK)
		rc = lines_value(s->device, BLOCK_TUNNEL, p->number,
		    "ipv6 tunnel mtu", NULL, "mtu2", &p->mtu6, &found,
		    &s->diag);
	if (rc == RC_OK && !found)
		text_adds(&p->mtu6, "1280");
	return rc;
}

static enum rc
point_read(struct point *p)
{
	struct session *s = p->session;
	struct device *device = s->device;
	bool found;
	enum rc rc = read_link(p);

	if (rc == RC_OK)
		rc = lines_value(device, BLOCK_TUNNEL, p->number,
		    "description <interface>", NULL, "description",
		    &p->description, &found, &s->diag);
	if (rc == RC_OK)
		rc = lines_value(device, BLOCK_TUNNEL, p->number,
		    "tunnel encapsulation", NULL, "type", &p->type, &found,
		    &s->diag);
	if (rc == RC_OK)
		rc = read_mtu(p);
	if (rc == RC_OK)
		rc = state_tunnel(device, p->number, &p->tunnel, &s->diag);
	if (rc == RC_OK)
		rc = counters_read(device, text_str(&p->name), &p->link,
		    &p->counters, &s->diag);
	return rc;
}

static void
fill_point(const struct point *p, enum message message, struct text *out)
{
	const struct counters *c = &p->counters;
	const struct fill values[] = {
		FILL_TEXT("name", text_str(&p->shown)),
		FILL_TEXT("description", text_str(&p->description)),
		FILL_TEXT("remote", text_str(&p->remote)),
		FILL_TEXT("since", text_str(&p->since)),
		FILL_TEXT("span", text_str(&p->span)),
		FILL_TEXT("mtu", text_str(&p->mtu)),
		FILL_TEXT("mtu6", text_str(&p->mtu6)),
		FILL_NUMBER("sent", c->sent),
		FILL_NUMBER("sent-octets", c->sent_octets),
		FILL_NUMBER("received", c->received),
		FILL_NUMBER("received-octets", c->received_octets),
	};

	fill_line(p->session, message, values, FILL_COUNT(values), out);
	out->failed |= p->shown.failed || p->since.failed ||
	    p->span.failed || p->mtu.failed || p->mtu6.failed;
}

static bool
is_type(const struct point *p, const char *type)
{
	return strcmp(p->type.len > 0 ? text_str(&p->type) : "ipsec", type) ==
	    0;
}

static enum message
type_name(const struct point *p)
{
	static const struct {
		const char	*type;
		enum message	 name;
	} types[] = {
		{ "ipsec", MESSAGE_TUNNEL_TYPE_IPSEC },
		{ "ipip", MESSAGE_TUNNEL_TYPE_IPIP },
		{ "l2tp", MESSAGE_TUNNEL_TYPE_L2TP },
		{ "l2tpv3", MESSAGE_TUNNEL_TYPE_L2TPV3 },
		{ "l2tpv3-raw", MESSAGE_TUNNEL_TYPE_L2TPV3 },
		{ "pptp", MESSAGE_TUNNEL_TYPE_PPTP },
		{ "map-e", MESSAGE_TUNNEL_TYPE_MAP_E },
		{ "ipudp", MESSAGE_TUNNEL_TYPE_IPUDP },
	};
	size_t i;

	for (i = 0; i < FILL_COUNT(types); i++)
		if (is_type(p, types[i].type))
			return types[i].name;
	return MESSAGE_TUNNEL_TYPE_IPSEC;
}

/* Which command tells how it is: "L2TP", "PPTP". */
static bool
is_told_elsewhere(const struct point *p)
{
	return is_type(p, "l2tp") || is_type(p, "pptp");
}

/* The block on the IKE keepalive. */
static void
add_keepalive(const struct point *p, struct text *out)
{
	const struct state_tunnel *t = &p->tunnel;

	if (t->keepalive == NULL)
		return;
	fill_line(p->session, MESSAGE_TUNNEL_KEEPALIVE, (struct fill[]){
	    FILL_TEXT("type", t->keepalive),
	    FILL_TEXT("state", message_text(t->keepalive_sent ?
		MESSAGE_TUNNEL_KEEPALIVE_SENT : MESSAGE_TUNNEL_KEEPALIVE_OK,
		p->session->language)),
	    FILL_NUMBER("next", t->keepalive_next) }, 3, out);
}

static void
add_tunnel(const struct point *p, struct text *out)
{
	fill_point(p, MESSAGE_POINT_HEAD, out);
	fill_line(p->session, MESSAGE_TUNNEL_TYPE, (struct fill[]){
	    FILL_TEXT("type", message_text(type_name(p),
	    p->session->language)) }, 1, out);
	if (is_told_elsewhere(p)) {
		fill_line(p->session, is_type(p, "l2tp") ?
		    MESSAGE_TUNNEL_L2TP : MESSAGE_TUNNEL_PPTP, NULL, 0, out);
	} else if (p->link.state == LINK_UP) {
		fill_point(p, p->mtu.len > 0 ? MESSAGE_TUNNEL_UP_MTU :
		    MESSAGE_TUNNEL_UP, out);
		add_keepalive(p, out);
	} else {
		fill_line(p->session, MESSAGE_TUNNEL_DOWN, NULL, 0, out);
	}
}

/* Several tunnels: all, or those that are up, or not. */
struct tunnels {
	struct session	*session;
	bool		 up, down;
	struct text	 out;
};

static enum rc
take_tunnel(void *ctx, int64_t number)
{
	struct tunnels *t = ctx;
	struct point p = { .session = t->session, .number = number };
	enum rc rc = point_read(&p);

	if (rc == RC_OK && (p.link.state == LINK_UP ? t->up : t->down))
		add_tunnel(&p, &t->out);
	point_fini(&p);
	return rc;
}

enum rc
command_show_status_tunnel(struct session *s, const struct command *command)
{
	const struct value *number = grammar_value(command, "tunnel_num");
	const struct value *state = grammar_value(command, "state");
	struct tunnels t = { .session = s, .up = true, .down = true,
	    .out = TEXT_INIT };
	enum rc rc = RC_OK;

	if (state != NULL) {
		t.up = strcmp(state->text, "up") == 0;
		t.down = !t.up;
	}
	if (number != NULL)
		rc = take_tunnel(&t, number->integer);
	else if (grammar_value(command, "name") == NULL)
		rc = lines_walk_numbers(s->device, BLOCK_TUNNEL, take_tunnel,
		    &t, &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &t.out);
	text_fini(&t.out);
	return rc;
}

/* The IPIP tunnels that are there. */
struct ipip {
	struct session	*session;
	int64_t		 only;		/* 0: all */
	int64_t		 n;
	struct text	 out;
};

static enum rc
take_ipip(void *ctx, int64_t number)
{
	struct ipip *all = ctx;
	struct session *s = all->session;
	struct point p = { .session = s, .number = number };
	bool found;
	enum rc rc = point_read(&p);

	if (rc == RC_OK && is_type(&p, "ipip") &&
	    (all->only == 0 || all->only == number)) {
		all->n++;
		rc = lines_value(s->device, BLOCK_TUNNEL, number,
		    "tunnel endpoint address", NULL, "remote", &p.remote,
		    &found, &s->diag);
		if (rc == RC_OK && !found)
			rc = lines_value(s->device, BLOCK_TUNNEL, number,
			    "tunnel endpoint address", NULL, "remote6",
			    &p.remote, &found, &s->diag);
		if (rc == RC_OK && !found)
			rc = lines_value(s->device, BLOCK_TUNNEL, number,
			    "tunnel endpoint remote address", NULL, "remote",
			    &p.remote, &found, &s->diag);
		fill_point(&p, MESSAGE_IPIP_HEAD, &all->out);
		if (p.link.state == LINK_UP)
			fill_point(&p, MESSAGE_TUNNEL_UP, &all->out);
		else
			fill_line(s, MESSAGE_TUNNEL_DOWN, NULL, 0, &all->out);
		fill_point(&p, MESSAGE_IPIP_REMOTE, &all->out);
	}
	point_fini(&p);
	return rc;
}

enum rc
command_show_status_ipip(struct session *s, const struct command *command)
{
	const struct value *number = grammar_value(command, "tunnel_num");
	struct ipip all = { .session = s, .only = number != NULL ?
	    number->integer : 0, .out = TEXT_INIT };
	struct text out = TEXT_INIT;
	enum rc rc;

	rc = lines_walk_numbers(s->device, BLOCK_TUNNEL, take_ipip, &all,
	    &s->diag);
	fill_line(s, MESSAGE_IPIP_NUMBER, (struct fill[]){
	    FILL_NUMBER("n", all.n) }, 1, &out);
	text_add(&out, text_str(&all.out), all.out.len);
	out.failed |= all.out.failed;
	text_fini(&all.out);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}
