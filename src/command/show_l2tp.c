/*
 * show status l2tp (reference 58.21): L2TP tunnels that are up, with their
 * sessions.
 */
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/counters.h"
#include "router/lines.h"
#include "router/state.h"
#include "router/vpn.h"

#include "base/banned.h"

struct l2tp {
	struct session	*session;
	int64_t		 only;		/* 0: all */
	int64_t		 n;
	struct text	 out;
};

/* A number that follows from the tunnel and from when it came up. */
static int64_t
id_of(const struct l2tp *all, int64_t tunnel, const char *what, time_t up_at)
{
	struct text key = TEXT_INIT;
	uint32_t number;

	text_addf(&key, "%s %lld %lld", what, (long long)tunnel,
	    (long long)up_at);
	number = state_number(all->session->device, text_str(&key), 0, 65535);
	text_fini(&key);
	return (int64_t)number + 1;
}

static void
add_session(struct l2tp *all, int64_t tunnel, const struct vpn_tunnel *t,
    const struct counters *c, bool v3)
{
	struct session *s = all->session;
	const time_t now = s->device->clock.now(s->device->clock.ctx);
	struct text span = TEXT_INIT;

	fill_span(s, (int64_t)now - t->up_at, &span);
	fill_line(s, MESSAGE_L2TP_TUNNEL, (struct fill[]){
	    FILL_NUMBER("tunnel", tunnel),
	    FILL_TEXT("version", v3 ? "L2TPv3" : "L2TPv2"),
	    FILL_NUMBER("own", id_of(all, tunnel, "own", t->up_at)),
	    FILL_NUMBER("theirs", id_of(all, tunnel, "theirs", t->up_at)),
	    FILL_TEXT("local", t->local), FILL_TEXT("remote", t->remote),
	    FILL_NUMBER("own-session",
		id_of(all, tunnel, "own session", t->up_at)),
	    FILL_NUMBER("their-session",
		id_of(all, tunnel, "their session", t->up_at)),
	    FILL_TEXT("span", text_str(&span)),
	    FILL_NUMBER("sent", c->sent),
	    FILL_NUMBER("sent-octets", c->sent_octets),
	    FILL_NUMBER("received", c->received),
	    FILL_NUMBER("received-octets", c->received_octets) }, 13,
	    &all->out);
	all->out.failed |= span.failed;
	text_fini(&span);
}

static enum rc
take_tunnel(void *ctx, int64_t number)
{
	struct l2tp *all = ctx;
	struct session *s = all->session;
	struct text type = TEXT_INIT, name = TEXT_INIT;
	struct counters counters;
	struct vpn_tunnel t = { .state = VPN_NONE };
	struct link link;
	bool found;
	enum rc rc;

	rc = lines_value(s->device, BLOCK_TUNNEL, number,
	    "tunnel encapsulation", NULL, "type", &type, &found, &s->diag);
	if (rc == RC_OK)
		rc = vpn_tunnel(s->device, number, &s->arena, &t, &s->diag);
	if (rc == RC_OK && strncmp(text_str(&type), "l2tp", 4) == 0 &&
	    t.state == VPN_UP && (all->only == 0 || all->only == number)) {
		text_addf(&name, "tunnel%lld", (long long)number);
		link = (struct link){ .state = LINK_UP, .since = t.up_at };
		rc = counters_read(s->device, text_str(&name), &link,
		    &counters, &s->diag);
		all->n++;
		add_session(all, number, &t, &counters,
		    strncmp(text_str(&type), "l2tpv3", 6) == 0);
	}
	text_fini(&type);
	text_fini(&name);
	return rc;
}

enum rc
command_show_status_l2tp(struct session *s, const struct command *command)
{
	const struct value *number = grammar_value(command, "tunnel_num");
	struct l2tp all = { .session = s, .only = number != NULL ?
	    number->integer : 0, .out = TEXT_INIT };
	struct text out = TEXT_INIT;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = lines_walk_numbers(s->device, BLOCK_TUNNEL, take_tunnel,
		    &all, &s->diag);
	fill_line(s, MESSAGE_L2TP_NUMBER, (struct fill[]){
	    FILL_NUMBER("n", all.n) }, 1, &out);
	text_add(&out, text_str(&all.out), all.out.len);
	out.failed |= all.out.failed;
	text_fini(&all.out);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}
