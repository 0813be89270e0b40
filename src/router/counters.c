/*
 * Counters from two times and a rate: nothing is counted.
 */
#include "router/counters.h"

#include <string.h>

#include "router/rates.h"
#include "router/state.h"

#include "base/banned.h"

static enum rc
read_state(struct device *device, const char *what, const char *interface,
    size_t len, struct model_state *state, struct diag *diag)
{
	struct text name = TEXT_INIT;
	bool found;
	enum rc rc;

	text_adds(&name, what);
	text_add(&name, interface, len);
	rc = name.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    model_state(device->model, text_str(&name), state, &found, diag);
	text_fini(&name);
	return rc;
}

/* When it was cleared, and how long it had been down until then. */
static enum rc
read_cleared(struct device *device, const char *interface,
    struct model_state *cleared, struct diag *diag)
{
	return read_state(device, "clear ", interface, strlen(interface),
	    cleared, diag);
}

/* How long a LAN was down since the start, until it came up last. */
static enum rc
read_idle(struct device *device, const char *interface, int64_t *idle,
    struct diag *diag)
{
	struct model_state state = { .value = 0 };
	const enum rc rc = read_state(device, "idle ", interface,
	    strcspn(interface, "/."), &state, diag);

	*idle = state.value;
	return rc;
}

/* So many in a time, a bit more or less each minute, never fewer. */
static int64_t
packets(const struct device *device, const char *interface, int64_t seconds)
{
	/* Less on a part of a LAN than on most LANs. */
	const uint32_t limit = strpbrk(interface, "/.v") != NULL ? 8 : 60;
	const int64_t rate = limit / 6 + 1 +
	    state_number(device, interface, 0, limit);

	return seconds <= 0 ? 0 : seconds * rate / 4 + 1;
}

/* Between two moments, or from when it was cleared between them, but not while
 * it was down. */
static enum rc
count(struct device *device, const char *interface, time_t begin, time_t end,
    struct counters *counters, struct diag *diag)
{
	const int64_t size = 60 + state_number(device, interface, 0, 240);
	struct model_state cleared = { .value = 0 };
	struct rate rate;
	bool said = false;
	int64_t idle = 0;
	enum rc rc = read_cleared(device, interface, &cleared, diag);

	if (rc == RC_OK)
		rc = read_idle(device, interface, &idle, diag);
	if (cleared.since > begin) {
		begin = (time_t)cleared.since;
		idle -= cleared.value;
	}
	begin += (time_t)idle;
	if (rc == RC_OK)
		rc = rates_read(device, interface, &rate, &said, diag);
	if (rc != RC_OK || said) {
		*counters = rc == RC_OK ? rates_after(&rate, end - begin) :
		    (struct counters){ 0 };
		return rc;
	}
	counters->sent = packets(device, interface, end - begin);
	counters->sent_octets = counters->sent * size;
	counters->received = counters->sent + counters->sent / 8;
	counters->received_octets = counters->received * (size + 76);
	return rc;
}

enum rc
counters_read(struct device *device, const char *interface,
    const struct link *link, struct counters *counters, struct diag *diag)
{
	const bool lan = strncmp(interface, "pp", 2) != 0 &&
	    strncmp(interface, "tunnel", 6) != 0;
	const time_t begin = lan ? device->state.boot : link->since;
	time_t end = device->clock.now(device->clock.ctx);

	if (link->state != LINK_UP)
		end = lan ? link->since : begin;
	return count(device, interface, begin, end, counters, diag);
}

enum rc
counters_read_past(struct device *device, const char *interface,
    const struct links_past *past, struct counters *counters,
    struct diag *diag)
{
	return count(device, interface, past->from, past->to, counters, diag);
}

/* How long it has been down, with the time that it is down now. */
static enum rc
idle_now(struct device *device, const char *interface, time_t now,
    int64_t *idle, struct diag *diag)
{
	struct link link;
	enum rc rc = read_idle(device, interface, idle, diag);

	if (rc != RC_OK || strncmp(interface, "lan", 3) != 0)
		return rc;
	rc = links_find(device, interface, &link, diag);
	if (rc == RC_OK && link.state != LINK_UP && link.since > 0 &&
	    link.since < now)
		*idle += (int64_t)(now - link.since);
	return rc;
}

enum rc
counters_clear(struct device *device, const char *interface,
    struct diag *diag)
{
	const time_t now = device->clock.now(device->clock.ctx);
	struct text name = TEXT_INIT;
	int64_t idle = 0;
	enum rc rc;

	text_addf(&name, "clear %s", interface);
	rc = name.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    model_begin(device->model, diag);
	if (rc == RC_OK)
		rc = idle_now(device, interface, now, &idle, diag);
	if (rc == RC_OK)
		rc = model_set_state(device->model, text_str(&name),
		    &(struct model_state){ .value = idle, .since = now },
		    diag);
	rc = model_end(device->model, rc, diag);
	text_fini(&name);
	return rc;
}
