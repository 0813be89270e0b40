/*
 * show status pp (reference 58.3): a pp, with its last connection where that
 * is over; anonymous, everybody who has come in, one behind the other.
 */
#include "command/show_pp.h"

#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/addresses.h"
#include "router/counters.h"
#include "router/lines.h"
#include "router/state.h"
#include "router/vpn.h"

#include "base/banned.h"

struct pp {
	struct session	*session;
	int64_t		 number;
	const char	*kind;		/* "PPPoE", "L2TP" */
	struct text	 name;		/* "pp1" */
	struct text	 shown;		/* "PP[01]" */
	struct text	 description, peer;
	struct link	 link;
	struct pp_ends	 ends;
	struct text	 out;
};

static void
pp_fini(struct pp *pp)
{
	text_fini(&pp->name);
	text_fini(&pp->shown);
	text_fini(&pp->description);
	text_fini(&pp->peer);
	text_fini(&pp->ends.local);
	text_fini(&pp->ends.remote);
	text_fini(&pp->out);
}

static time_t
machine_now(const struct pp *pp)
{
	const struct clock *clock = &pp->session->device->clock;

	return clock->now(clock->ctx);
}

/* A message with all that may stand in it. */
static void
add(struct pp *pp, enum message message, const struct counters *c,
    int64_t seconds, time_t until)
{
	const struct session *s = pp->session;
	struct text span = TEXT_INIT, end = TEXT_INIT;

	fill_span(s, seconds, &span);
	state_add_time(s->device, until + s->device->state.ahead, &end);
	fill_line(s, message, (struct fill[]){
	    FILL_TEXT("name", text_str(&pp->shown)),
	    FILL_TEXT("description", text_str(&pp->description)),
	    FILL_TEXT("kind", pp->kind),
	    FILL_TEXT("peer", text_str(&pp->peer)),
	    FILL_TEXT("span", text_str(&span)),
	    FILL_TEXT("until", text_str(&end)),
	    FILL_NUMBER("sent", c->sent),
	    FILL_NUMBER("sent-octets", c->sent_octets),
	    FILL_NUMBER("received", c->received),
	    FILL_NUMBER("received-octets", c->received_octets) }, 10,
	    &pp->out);
	pp->out.failed |= span.failed || end.failed || pp->shown.failed ||
	    pp->description.failed || pp->peer.failed;
	text_fini(&span);
	text_fini(&end);
}

static void
add_plain(struct pp *pp, enum message message)
{
	add(pp, message, &(struct counters){ 0 }, 0, 0);
}

/* How it is, in a sentence. */
static void
add_state(struct pp *pp)
{
	static const enum message states[] = {
		[LINK_UP] = MESSAGE_PP_UP,
		[LINK_NEVER] = MESSAGE_PP_NEVER,
		[LINK_DOWN] = MESSAGE_PP_DOWN,
		[LINK_CONNECTING] = MESSAGE_PP_CONNECTING,
		[LINK_DISABLED] = MESSAGE_PP_DISABLED,
		[LINK_UNBOUND] = MESSAGE_PP_UNBOUND,
	};

	add_plain(pp, MESSAGE_POINT_HEAD);
	add_plain(pp, states[pp->link.state]);
}

/* What a tunnel carries: "L2TP". */
static enum rc
read_kind(struct pp *pp, int64_t tunnel)
{
	struct session *s = pp->session;
	struct text type = TEXT_INIT;
	bool found;
	enum rc rc = lines_value(s->device, BLOCK_TUNNEL, tunnel,
	    "tunnel encapsulation", NULL, "type", &type, &found, &s->diag);

	pp->kind = strcmp(text_str(&type), "pptp") == 0 ? "PPTP" : "L2TP";
	text_fini(&type);
	return rc;
}

/* `pp bind tunnel1-tunnel4` */
static enum rc
take_bind(void *ctx, const struct command *command)
{
	struct pp *pp = ctx;
	const struct value *first = grammar_value(command, "first");

	return first != NULL ? read_kind(pp, first->integer) : RC_OK;
}

/* What any of them has in common. */
static enum rc
pp_read(struct pp *pp, int64_t number)
{
	static const char *const entries[] = { "pp bind", NULL };
	struct session *s = pp->session;
	bool found;
	enum rc rc = state_read(s->device, &s->diag);

	pp->number = number;
	pp->kind = "PPPoE";
	links_add_point(BLOCK_PP, number, &pp->name);
	links_add_name(text_str(&pp->name), &pp->shown);
	if (rc == RC_OK && pp->name.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK)
		rc = links_find(s->device, text_str(&pp->name), &pp->link,
		    &s->diag);
	if (rc == RC_OK)
		rc = lines_value(s->device, BLOCK_PP, number,
		    "description <interface>", NULL, "description",
		    &pp->description, &found, &s->diag);
	return rc == RC_OK ? lines_walk(s->device, BLOCK_PP, number, entries,
	    take_bind, pp, &s->diag) : rc;
}

/* One of its addresses, the other, or that of the first LAN. */
static enum rc
read_ends(struct pp *pp, const char *interface)
{
	struct session *s = pp->session;
	struct addresses all = ADDRESSES_INIT;
	const struct address *a;
	size_t i;
	enum rc rc = addresses_read(s->device, &all, &s->diag);

	for (i = 0; rc == RC_OK && i < all.n && pp->ends.local.len == 0;
	    i++) {
		a = &all.list[i];
		if (strcmp(a->interface, interface) != 0 ||
		    a->family != AF_INET)
			continue;
		address_add(AF_INET, a->bytes, &pp->ends.local);
		pp->ends.negotiated = a->source == ADDRESS_IPCP;
		if (a->has_peer && a->to_point)
			address_add(AF_INET, a->peer, &pp->ends.remote);
	}
	addresses_fini(&all);
	return rc;
}

/* Who is at the other end, as the provider's device calls itself. */
static enum rc
read_concentrator(struct pp *pp)
{
	struct session *s = pp->session;
	bool found;
	enum rc rc = lines_value(s->device, BLOCK_PP, pp->number,
	    "pppoe access concentrator", NULL, "name", &pp->peer, &found,
	    &s->diag);

	if (rc == RC_OK && !found)
		text_adds(&pp->peer, "BAS");
	return rc;
}

static enum rc
add_connected(struct pp *pp)
{
	struct session *s = pp->session;
	struct counters counters;
	enum rc rc = counters_read(s->device, text_str(&pp->name), &pp->link,
	    &counters, &s->diag);

	if (rc == RC_OK)
		rc = read_ends(pp, text_str(&pp->name));
	if (rc != RC_OK)
		return rc;
	add_plain(pp, MESSAGE_PP_PEER);
	add(pp, MESSAGE_PP_COUNTERS, &counters,
	    (int64_t)(machine_now(pp) - pp->link.since), 0);
	return pp_options_add(s, pp->number, &pp->ends, &pp->out);
}

static enum rc
add_last(struct pp *pp)
{
	struct session *s = pp->session;
	struct links_past past;
	struct counters counters;
	bool found;
	enum rc rc = links_past(s->device, text_str(&pp->name), &past, &found,
	    &s->diag);

	if (rc != RC_OK || !found)
		return rc;
	rc = counters_read_past(s->device, text_str(&pp->name), &past,
	    &counters, &s->diag);
	if (rc != RC_OK)
		return rc;
	add_plain(pp, MESSAGE_PP_LAST);
	add_plain(pp, MESSAGE_PP_PEER);
	add(pp, MESSAGE_PP_LAST_COUNTERS, &counters,
	    (int64_t)(past.to - past.from), past.to);
	return RC_OK;
}

static enum rc
show_numbered(struct pp *pp, int64_t number)
{
	enum rc rc = pp_read(pp, number);

	if (rc == RC_OK)
		rc = read_concentrator(pp);
	if (rc != RC_OK)
		return rc;
	add_state(pp);
	return pp->link.state == LINK_UP ? add_connected(pp) : add_last(pp);
}

/* Those who come in. */
struct users {
	struct pp	*pp;
	int		 n;
};

/* One who is there; the tunnel counts for him. */
static enum rc
add_user(struct users *u, int64_t tunnel, const struct vpn_tunnel *t)
{
	struct pp *pp = u->pp;
	struct session *s = pp->session;
	struct counters counters;
	enum rc rc = read_kind(pp, tunnel);

	text_reset(&pp->shown);
	text_reset(&pp->name);
	text_addf(&pp->name, "ppanonymous%d", ++u->n);
	links_add_name(text_str(&pp->name), &pp->shown);
	text_reset(&pp->name);
	text_addf(&pp->name, "tunnel%lld", (long long)tunnel);
	text_reset(&pp->peer);
	text_adds(&pp->peer, t->user);
	text_reset(&pp->ends.local);
	text_reset(&pp->ends.remote);
	pp->link = (struct link){ .state = LINK_UP, .since = t->up_at };
	if (rc == RC_OK && pp->name.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK)
		rc = counters_read(s->device, text_str(&pp->name), &pp->link,
		    &counters, &s->diag);
	if (rc == RC_OK)
		rc = read_ends(pp, "lan1");
	if (rc != RC_OK)
		return rc;
	pp->ends.negotiated = true;
	text_adds(&pp->ends.remote, t->given);
	add_state(pp);
	add_plain(pp, MESSAGE_PP_USER);
	add(pp, MESSAGE_PP_COUNTERS, &counters,
	    (int64_t)(machine_now(pp) - t->up_at), 0);
	return pp_options_add(s, PP_ANONYMOUS, &pp->ends, &pp->out);
}

static enum rc
take_tunnel(void *ctx, int64_t number)
{
	struct users *u = ctx;
	struct session *s = u->pp->session;
	struct vpn_tunnel t = { .state = VPN_NONE };
	const enum rc rc = vpn_tunnel(s->device, number, &s->arena, &t,
	    &s->diag);

	if (rc != RC_OK || t.state == VPN_NONE || t.user == NULL ||
	    t.user[0] == '\0')
		return rc;
	if (t.state == VPN_UP)
		return add_user(u, number, &t);
	if (u->pp->link.state == LINK_NEVER && t.down_at != 0 &&
	    t.down_at <= machine_now(u->pp))
		u->pp->link.state = LINK_DOWN;
	return RC_OK;
}

static enum rc
show_anonymous(struct pp *pp)
{
	struct users users = { .pp = pp };
	enum rc rc = pp_read(pp, PP_ANONYMOUS);

	if (rc == RC_OK)
		rc = lines_walk_numbers(pp->session->device, BLOCK_TUNNEL,
		    take_tunnel, &users, &pp->session->diag);
	if (rc == RC_OK && users.n == 0)
		add_state(pp);
	return rc;
}

enum rc
command_show_status_pp(struct session *s, const struct command *command)
{
	const struct value *value = grammar_value(command, "peer_num");
	const int64_t number = value == NULL ? s->selection.number :
	    strcmp(value->text, "anonymous") == 0 ? PP_ANONYMOUS :
	    value->integer;
	struct pp pp = { .session = s };
	struct text out;
	enum rc rc;

	rc = number == PP_ANONYMOUS ? show_anonymous(&pp) :
	    show_numbered(&pp, number);
	out = pp.out;
	pp.out = (struct text)TEXT_INIT;
	pp_fini(&pp);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}
