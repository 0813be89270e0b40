/*
 * The router's clock and what follows from it. Nothing here is configuration.
 */
#include "router/state.h"

#include <stdlib.h>
#include <string.h>

#include "config/config.h"
#include "router/ike_terms.h"
#include "router/lines.h"
#include "router/vpn.h"

#include "base/banned.h"

/* "jst", "utc", "+09:00", "-3:30". */
static time_t
zone_of(const char *s)
{
	const int sign = s[0] == '-' ? -1 : 1;
	char *end;
	long hours, minutes = 0;

	if (strcmp(s, "utc") == 0)
		return 0;
	if (s[0] == '+' || s[0] == '-')
		s++;
	hours = strtol(s, &end, 10);
	if (end == s)
		return DEVICE_ZONE;
	if (*end == ':')
		minutes = strtol(end + 1, NULL, 10);
	return (time_t)sign * (hours * 60 + minutes) * 60;
}

static enum rc
read_zone(struct device *device, struct diag *diag)
{
	struct text zone = TEXT_INIT;
	int64_t running;
	bool found = false;
	enum rc rc = model_running(device->model, &running, diag);

	if (rc == RC_OK)
		rc = config_value(device->model, running, device->profile,
		    "timezone", "timezone", &zone, &found, diag);
	device->state.zone = found ? zone_of(text_str(&zone)) : DEVICE_ZONE;
	text_fini(&zone);
	return rc;
}

enum rc
state_read(struct device *device, struct diag *diag)
{
	struct model_state state;
	bool found;
	enum rc rc = model_state(device->model, "clock", &state, &found, diag);

	if (rc != RC_OK)
		return rc;
	device->state.ahead = (time_t)state.value;
	rc = model_state(device->model, "boot", &state, &found, diag);
	if (rc == RC_OK)
		device->state.boot = found ? (time_t)state.value :
		    device->clock.now(device->clock.ctx);
	return rc == RC_OK ? read_zone(device, diag) : rc;
}

enum rc
state_set_clock(struct device *device, time_t now, struct diag *diag)
{
	struct model *model = device->model;
	const time_t machine = device->clock.now(device->clock.ctx);
	enum rc rc = model_begin(model, diag);

	if (rc != RC_OK)
		return rc;
	rc = model_set_state(model, "clock", &(struct model_state){
	    .value = now - machine, .since = machine }, diag);
	if (rc == RC_OK)
		rc = model_commit(model, diag);
	if (rc != RC_OK) {
		model_rollback(model);
		return rc;
	}
	return state_read(device, diag);
}

struct tm
state_wall(const struct device *device, time_t at)
{
	const time_t t = at + device->state.zone;
	struct tm tm;

	if (gmtime_r(&t, &tm) == NULL)
		tm = (struct tm){ .tm_year = 80, .tm_mday = 1 };
	return tm;
}

/* Days since 1970 of a date. */
static int64_t
days_of(int64_t year, int month, int day)
{
	const int64_t y = month > 2 ? year : year - 1;
	const int m = month > 2 ? month - 3 : month + 9;

	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 +
	    day - 1 - 719468;
}

time_t
state_from_wall(const struct device *device, const struct tm *tm)
{
	const int64_t days = days_of((int64_t)tm->tm_year + 1900,
	    tm->tm_mon + 1, tm->tm_mday);

	return (time_t)(days * 86400 + tm->tm_hour * 3600 + tm->tm_min * 60 +
	    tm->tm_sec) - device->state.zone;
}

void
state_add_time(const struct device *device, time_t at, struct text *out)
{
	const struct tm tm = state_wall(device, at);

	text_addf(out, "%04d/%02d/%02d %02d:%02d:%02d", tm.tm_year + 1900,
	    tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

void
state_add_zoned_time(const struct device *device, time_t at, struct text *out)
{
	const long zone = (long)device->state.zone / 60;
	const long minutes = zone < 0 ? -zone : zone;

	state_add_time(device, at, out);
	text_addf(out, " %c%02ld:%02ld", zone < 0 ? '-' : '+', minutes / 60,
	    minutes % 60);
}

int64_t
state_uptime(const struct device *device)
{
	const time_t now = device->clock.now(device->clock.ctx);

	return now > device->state.boot ? now - device->state.boot : 0;
}

time_t
state_started(const struct device *device)
{
	return device_now(device) - (time_t)state_uptime(device);
}

/* FNV-1a, and a last mix so that near numbers come out far apart. */
static uint32_t
mix(uint32_t hash, const char *s)
{
	for (; *s != '\0'; s++)
		hash = (hash ^ (unsigned char)*s) * UINT32_C(16777619);
	return hash;
}

uint32_t
state_number(const struct device *device, const char *key, int64_t seconds,
    uint32_t limit)
{
	const char *serial = device->identity->serial;
	const int64_t when = seconds > 0 ?
	    (int64_t)device->clock.now(device->clock.ctx) / seconds : 0;
	uint32_t hash = UINT32_C(2166136261);

	hash = mix(hash, serial);
	hash = mix(hash, key);
	hash ^= (uint32_t)when;
	hash = (hash ^ hash >> 16) * UINT32_C(0x85ebca6b);
	hash = (hash ^ hash >> 13) * UINT32_C(0xc2b2ae35);
	hash ^= hash >> 16;
	return limit > 0 ? hash % limit : 0;
}

struct state_load
state_load(const struct device *device, unsigned int core)
{
	const char key[] = { 'c', (char)('0' + core % 10), '\0' };

	return (struct state_load){
	    .cpu = { (int)state_number(device, key, 5, 4),
		(int)state_number(device, key, 60, 3),
		(int)state_number(device, key, 300, 2) },
	    .memory = 20 + (int)state_number(device, "memory", 0, 12) +
		(int)state_number(device, "memory", 1800, 2),
	    .buffers = { 0, 0, 5 + (int)state_number(device, "large", 0, 3),
		0 },
	    .temperature = 40 + (int)state_number(device, "room", 0, 12) +
		(int)state_number(device, "room", 900, 2) };
}

/* What makes a tunnel without a negotiation. */
struct tunnel_settings {
	bool	 ipip, ended, enabled;
	bool	 watched;		/* its keepalive wants an answer */
};

static enum rc
take_tunnel(void *ctx, const struct command *command)
{
	struct tunnel_settings *t = ctx;
	const char *name = command->entry->name;
	const struct value *type = grammar_value(command, "type");

	if (strcmp(name, "tunnel encapsulation") == 0)
		t->ipip = type != NULL && strcmp(type->text, "ipip") == 0;
	else if (strncmp(name, "tunnel endpoint", 15) == 0)
		t->ended = true;
	else if (strcmp(name, "tunnel enable") == 0)
		t->enabled = true;
	else if (strcmp(name, "ipip keepalive use") == 0)
		t->watched = strcmp(grammar_value(command, "switch")->text,
		    "on") == 0;
	return RC_OK;
}

/* What was last noted of it. */
static enum rc
read_noted(struct device *device, int64_t tunnel, struct model_state *noted,
    struct diag *diag)
{
	struct text name = TEXT_INIT;
	bool found;
	enum rc rc;

	text_addf(&name, "tunnel %lld", (long long)tunnel);
	rc = name.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    model_state(device->model, text_str(&name), noted, &found, diag);
	text_fini(&name);
	return rc;
}

/* Of one that is negotiated. A keepalive goes out a second after it came up
 * and then at each interval. */
static enum rc
read_negotiated(struct device *device, int64_t tunnel,
    struct state_tunnel *state, struct diag *diag)
{
	const time_t now = device->clock.now(device->clock.ctx);
	struct arena arena = ARENA_INIT;
	struct vpn_tunnel t = { .state = VPN_NONE };
	int64_t ago;
	enum rc rc = vpn_tunnel(device, tunnel, &arena, &t, diag);

	if (rc == RC_OK) {
		state->up = t.state == VPN_UP;
		state->since = state->up ? t.up_at : t.down_at;
		state->negotiated = true;
	}
	if (rc == RC_OK && state->up && t.keepalive != NULL &&
	    t.interval > 0) {
		ago = now > t.up_at ? (now - t.up_at - 1) % t.interval : -1;
		state->keepalive = ike_term_word(IKE_TERM_KEEPALIVE,
		    ike_term_number(IKE_TERM_KEEPALIVE, t.keepalive));
		state->keepalive_sent = ago == 0 || t.lost;
		state->keepalive_next = (int)(ago < 0 ? 1 :
		    t.interval - ago);
	}
	arena_fini(&arena);
	return rc;
}

enum rc
state_tunnel(struct device *device, int64_t tunnel,
    struct state_tunnel *state, struct diag *diag)
{
	static const char *const entries[] = { "tunnel encapsulation",
	    "tunnel endpoint address", "tunnel endpoint remote address",
	    "tunnel endpoint name", "tunnel enable", "ipip keepalive use",
	    NULL };
	struct tunnel_settings t = { .ipip = false };
	struct model_state noted = { .value = 0 };
	enum rc rc;

	rc = lines_walk(device, BLOCK_TUNNEL, tunnel, entries, take_tunnel,
	    &t, diag);
	t.ipip = t.ipip && !t.watched;
	*state = (struct state_tunnel){ .up = t.ipip && t.ended && t.enabled };
	if (rc == RC_OK)
		rc = read_noted(device, tunnel, &noted, diag);
	state->since = (time_t)noted.since;
	if (state->up && state->since == 0)
		state->since = device->state.boot;
	return rc == RC_OK && !t.ipip ?
	    read_negotiated(device, tunnel, state, diag) : rc;
}
