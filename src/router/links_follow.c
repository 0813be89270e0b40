/*
 * What is told when interfaces come up and go down: what was told last is
 * noted in the database, so that each change is told once, whoever caused it.
 */
#include "router/links_follow.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fill.h"
#include "router/addresses.h"
#include "router/keepalive.h"
#include "router/lan_mode.h"
#include "router/lines.h"
#include "router/log.h"
#include "router/state.h"

#include "base/banned.h"

struct following {
	struct device	*device;
	time_t		 at;		/* machine's clock */
	bool		 silent;	/* nothing goes down at a start */
	struct diag	*diag;
};
#define FOLLOWING(d, g) { .device = (d), .diag = (g), \
    .at = (d)->clock.now((d)->clock.ctx) }

static enum rc
no_memory(const struct following *f)
{
	return diag_set(f->diag, RC_NOMEM, "out of memory");
}

static enum rc
log_line(const struct following *f, enum message message,
    const struct fill *values, size_t n)
{
	return log_message(f->device, LOG_KIND_INFO, f->at, message, values,
	    n, f->diag);
}

/* "tunnel 3", and with an empty word "pp1". */
static enum rc
read_noted(const struct following *f, const char *what, const char *rest,
    struct model_state *noted)
{
	struct text name = TEXT_INIT;
	bool found;
	enum rc rc;

	text_addf(&name, "%s%s", what, rest);
	rc = name.failed ? no_memory(f) : model_state(f->device->model,
	    text_str(&name), noted, &found, f->diag);
	text_fini(&name);
	return rc;
}

static enum rc
note(const struct following *f, const char *what, const char *rest,
    int64_t value)
{
	struct text name = TEXT_INIT;
	enum rc rc;

	text_addf(&name, "%s%s", what, rest);
	rc = name.failed ? no_memory(f) : model_set_state(f->device->model,
	    text_str(&name), &(struct model_state){ .value = value,
	    .since = f->at }, f->diag);
	text_fini(&name);
	return rc;
}

/* LANs --------------------------------------------------------------------- */

/* The port with the cable, and the LAN itself. */
static enum rc
log_lan(const struct following *f, const char *lan, bool up)
{
	const struct link_ports ports = links_ports(f->device, lan);
	struct lan_mode mode = LAN_MODE_INIT;
	struct text name = TEXT_INIT;
	struct fill values[] = { FILL_TEXT("lan", ""),
		FILL_TEXT("speed", ""), FILL_NUMBER("port", ports.first) };
	enum rc rc = lan_mode_read(f->device, lan,
	    ports.n > 0 ? ports.first : 1, &mode, f->diag);

	links_add_name(lan, &name);
	if (rc == RC_OK && name.failed)
		rc = no_memory(f);
	values[0].text = text_str(&name);
	values[1].text = message_texts[mode.speed][0];
	if (rc == RC_OK && ports.n > 0)
		rc = log_line(f, up ? MESSAGE_LOG_PORT_UP :
		    MESSAGE_LOG_PORT_DOWN, values, FILL_COUNT(values));
	if (rc == RC_OK)
		rc = log_line(f, !up ? MESSAGE_LOG_LAN_DOWN : ports.n > 0 ?
		    MESSAGE_LOG_LAN_UP : MESSAGE_LOG_LAN_UP_SPEED, values,
		    FILL_COUNT(values));
	text_fini(&name);
	return rc;
}

/* How long it was down since the start: no packets came then. */
static enum rc
note_idle(const struct following *f, const char *lan, int64_t since)
{
	struct model_state idle = { .value = 0 };
	enum rc rc = read_noted(f, "idle ", lan, &idle);

	return rc == RC_OK ? note(f, "idle ", lan, idle.value +
	    (f->at > since ? (int64_t)f->at - since : 0)) : rc;
}

static enum rc
follow_lan(const struct following *f, const char *lan)
{
	struct model_state noted = { .value = 0 };
	struct link link;
	bool up;
	enum rc rc = read_noted(f, "down ", lan, &noted);

	if (rc == RC_OK)
		rc = links_find(f->device, lan, &link, f->diag);
	if (rc != RC_OK)
		return rc;
	up = link.state == LINK_UP;
	if (up != (noted.value != 0) && !(f->silent && up))
		return RC_OK;
	if (up && noted.value != 0)
		rc = note_idle(f, lan, noted.since);
	if (rc == RC_OK)
		rc = note(f, "down ", lan, !up);
	return rc == RC_OK && !(f->silent && !up) ? log_lan(f, lan, up) : rc;
}

/* `lan type` resets the interface (reference 4.50). */
static enum rc
reset_lan(const struct following *f, const char *lan)
{
	struct link link;
	enum rc rc = links_find(f->device, lan, &link, f->diag);

	if (rc != RC_OK || link.state != LINK_UP)
		return rc;
	rc = log_lan(f, lan, false);
	return rc == RC_OK ? log_lan(f, lan, true) : rc;
}

static enum rc
follow_lans(const struct following *f)
{
	const unsigned int lans =
	    f->device->profile->interfaces[INTERFACE_LAN];
	char lan[] = "lan0";
	unsigned int i;
	enum rc rc = RC_OK;

	for (i = 1; i <= lans && i <= 9 && rc == RC_OK; i++) {
		lan[3] = (char)('0' + i);
		rc = follow_lan(f, lan);
	}
	return rc;
}

/* pps ---------------------------------------------------------------------- */

/* The ends of IPv4: "192.0.2.1", "None". */
static enum rc
add_ends(const struct following *f, const char *interface,
    struct text *local, struct text *remote)
{
	struct addresses all = ADDRESSES_INIT;
	const struct address *a = NULL;
	size_t i;
	enum rc rc = addresses_read(f->device, &all, f->diag);

	for (i = 0; rc == RC_OK && i < all.n && a == NULL; i++)
		if (strcmp(all.list[i].interface, interface) == 0 &&
		    all.list[i].family == AF_INET)
			a = &all.list[i];
	if (a != NULL)
		address_add(AF_INET, a->bytes, local);
	if (a != NULL && a->has_peer)
		address_add(AF_INET, a->peer, remote);
	if (rc == RC_OK && (local->failed || remote->failed))
		rc = no_memory(f);
	addresses_fini(&all);
	return rc;
}

static enum rc
log_pp_up(const struct following *f, const char *interface)
{
	static const enum message steps[] = { MESSAGE_LOG_PPPOE_CONNECTING,
	    MESSAGE_LOG_PPPOE_CONNECT, MESSAGE_LOG_PPPOE_UP };
	struct text local = TEXT_INIT, remote = TEXT_INIT;
	size_t i;
	enum rc rc = add_ends(f, interface, &local, &remote);

	for (i = 0; i < sizeof(steps) / sizeof(steps[0]) && rc == RC_OK; i++)
		rc = log_line(f, steps[i], (struct fill[]){
		    FILL_NUMBER("pp", strtoll(interface + 2, NULL, 10)),
		    FILL_TEXT("local", local.len > 0 ? text_str(&local) :
		    "None"),
		    FILL_TEXT("remote", remote.len > 0 ? text_str(&remote) :
		    "None") }, 3);
	text_fini(&local);
	text_fini(&remote);
	return rc;
}

/* It was up since then. */
static enum rc
end_pp(const struct following *f, const char *interface, int64_t since)
{
	enum rc rc = note(f, "last ", interface, since);

	if (rc == RC_OK)
		rc = note(f, "", interface, 0);
	return rc == RC_OK ? log_line(f, MESSAGE_LOG_PPPOE_DISCONNECTED,
	    (struct fill[]){ FILL_NUMBER("pp", strtoll(interface + 2, NULL,
	    10)) }, 1) : rc;
}

/* One that cannot be used, or what it goes over, was dialled in vain. */
static enum rc
forget_dialling(const struct following *f, const char *interface)
{
	struct model_state said = { .value = SAID_NOTHING };
	const enum rc rc = read_noted(f, "link ", interface, &said);

	return rc == RC_OK && said.value == SAID_UP ?
	    note(f, "link ", interface, SAID_NOTHING) : rc;
}

static enum rc
follow_pp_named(const struct following *f, const char *interface)
{
	struct model_state noted = { .value = 0 };
	struct link link = { .state = LINK_NEVER };
	bool up;
	enum rc rc = read_noted(f, "", interface, &noted);

	if (rc == RC_OK)
		rc = links_find(f->device, interface, &link, f->diag);
	up = link.state == LINK_UP;
	if (rc == RC_OK && !up)
		rc = forget_dialling(f, interface);
	if (rc != RC_OK || up == (noted.value != 0))
		return rc;
	if (!up)
		return end_pp(f, interface, noted.since);
	rc = note(f, "", interface, 1);
	return rc == RC_OK ? log_pp_up(f, interface) : rc;
}

static enum rc
follow_pp(void *ctx, int64_t number)
{
	char name[32];

	if (number == PP_ANONYMOUS)
		return RC_OK;
	(void)snprintf(name, sizeof(name), "pp%lld", (long long)number);
	return follow_pp_named(ctx, name);
}

enum rc
links_follow_hung_up(struct device *device, const char *interface,
    struct diag *diag)
{
	const struct following f = FOLLOWING(device, diag);
	struct model_state noted = { .value = 0 };
	const enum rc rc = read_noted(&f, "", interface, &noted);

	return rc == RC_OK && noted.value != 0 ?
	    end_pp(&f, interface, noted.since) : rc;
}

/* Tunnels ------------------------------------------------------------------ */

static enum rc
follow_tunnel(void *ctx, int64_t number)
{
	const struct following *f = ctx;
	struct state_tunnel state = { .up = false };
	struct model_state noted = { .value = 0 };
	char digits[24];
	bool up;
	enum rc rc = state_tunnel(f->device, number, &state, f->diag);

	(void)snprintf(digits, sizeof(digits), "%lld", (long long)number);
	if (rc == RC_OK)
		rc = read_noted(f, "tunnel ", digits, &noted);
	up = state.up && !state.negotiated;
	if (rc != RC_OK || up == (noted.value != 0))
		return rc;
	rc = note(f, "tunnel ", digits, up);
	return rc == RC_OK ? log_line(f, up ? MESSAGE_LOG_TUNNEL_UP :
	    MESSAGE_LOG_TUNNEL_DOWN, (struct fill[]){
	    FILL_NUMBER("tunnel", number) }, 1) : rc;
}

/* Together ----------------------------------------------------------------- */

struct noted {
	size_t		 skip;		/* what stands before the number */
	struct arena	 arena;
	struct number {
		int64_t		 number;
		struct number	*next;
	}		*first;
	struct diag	*diag;
};

static enum rc
take_noted(void *ctx, const char *name, const struct model_state *state)
{
	struct noted *n = ctx;
	struct number *number, **place = &n->first;

	if (state->value == 0)
		return RC_OK;
	number = arena_alloc(&n->arena, sizeof(*number));
	if (number == NULL)
		return diag_set(n->diag, RC_NOMEM, "out of memory");
	number->number = strtoll(name + n->skip, NULL, 10);
	while (*place != NULL && (*place)->number < number->number)
		place = &(*place)->next;
	number->next = *place;
	*place = number;
	return RC_OK;
}

/* Those that are up as far as was told, with lines or without. */
static enum rc
follow_noted(struct following *f, const char *prefix, model_number_fn *follow)
{
	struct noted n = { .skip = strlen(prefix), .arena = ARENA_INIT,
	    .diag = f->diag };
	const struct number *i;
	enum rc rc = model_walk_states(f->device->model, prefix, take_noted,
	    &n, f->diag);

	for (i = n.first; i != NULL && rc == RC_OK; i = i->next)
		rc = follow(f, i->number);
	arena_fini(&n.arena);
	return rc;
}

/* What goes down is told before what comes up. */
static enum rc
follow_all(struct following *f)
{
	enum rc rc = follow_lans(f);

	if (rc == RC_OK)
		rc = follow_noted(f, "pp", follow_pp);
	if (rc == RC_OK)
		rc = follow_noted(f, "tunnel ", follow_tunnel);
	if (rc == RC_OK)
		rc = lines_walk_numbers(f->device, BLOCK_PP, follow_pp, f,
		    f->diag);
	return rc == RC_OK ? lines_walk_numbers(f->device, BLOCK_TUNNEL,
	    follow_tunnel, f, f->diag) : rc;
}

enum rc
links_follow_all(struct device *device, struct diag *diag)
{
	struct following f = FOLLOWING(device, diag);

	return follow_all(&f);
}

/* Whether a setting is about several, or about what others go over. */
static bool
is_wide(const struct command *command)
{
	const struct number_range *range = command->ranges;

	return strcmp(command->entry->name, "lan shutdown") == 0 ||
	    strcmp(command->entry->name, "tunnel template") == 0 ||
	    command->n_ranges > 1 ||
	    (command->n_ranges == 1 && range->first != range->last);
}

enum rc
links_follow_setting(struct device *device, const struct command *command,
    struct diag *diag)
{
	struct following f = FOLLOWING(device, diag);

	if (strcmp(command->entry->name, "lan type") == 0)
		return reset_lan(&f, lan_mode_of(command));
	if (strcmp(command->entry->name, "ip keepalive") == 0)
		return keepalive_reset(device, command, diag);
	if (is_wide(command))
		return follow_all(&f);
	if (command->block == BLOCK_TUNNEL)
		return follow_tunnel(&f, command->number);
	return command->block == BLOCK_PP ? follow_pp(&f, command->number) :
	    RC_OK;
}

/* Whoever was dialled before a start is not dialled after it. */
static enum rc
hang_up(void *ctx, int64_t number)
{
	char name[32];

	(void)snprintf(name, sizeof(name), "pp%lld", (long long)number);
	return forget_dialling(ctx, name);
}

enum rc
links_follow_start(struct device *device, struct diag *diag)
{
	struct following f = FOLLOWING(device, diag);
	enum rc rc;

	f.silent = true;
	rc = follow_noted(&f, "link pp", hang_up);
	if (rc == RC_OK)
		rc = lines_walk_numbers(device, BLOCK_TUNNEL, follow_tunnel,
		    &f, diag);
	if (rc == RC_OK)
		rc = follow_lans(&f);
	return rc == RC_OK ? lines_walk_numbers(device, BLOCK_PP, follow_pp,
	    &f, diag) : rc;
}
