/*
 * Carrying tunnels on by the clock: what has changed is looked for first, then
 * everything that is due happens in the order of time.
 */
#include <string.h>

#include "router/state.h"
#include "router/vpn_world.h"

#include "base/banned.h"

/* States by name: what was looked at last and when the next thing is due;
 * which start of the router that was. */
static const char looked[] = "vpn";
static const char started[] = "vpn boot";

/* The journal and the start of the router; never 0, the stamp of nothing. */
static enum rc
stamp_now(struct device *device, int64_t *stamp, struct diag *diag)
{
	int64_t change;
	enum rc rc = model_newest_change(device->model, &change, diag);

	*stamp = (int64_t)((uint64_t)change << 33 | UINT64_C(1) << 32 |
	    ((uint64_t)device->state.boot & UINT32_MAX));
	return rc;
}

static enum rc
set_state(struct device *device, const char *name, int64_t value,
    int64_t since, struct diag *diag)
{
	return model_set_state(device->model, name, &(struct model_state){
	    .value = value, .since = since }, diag);
}

enum rc
vpn_watches(struct device *device, bool *watches, struct diag *diag)
{
	struct model_state state;

	return model_state(device->model, looked, &state, watches, diag);
}

enum rc
vpn_touch(struct device *device, bool first, struct diag *diag)
{
	struct model_state state;
	bool found;
	enum rc rc = model_state(device->model, looked, &state, &found, diag);

	if (rc != RC_OK || (!found && !first))
		return rc;
	return set_state(device, looked, 0, 0, diag);
}

/* What has changed --------------------------------------------------------- */

static const struct model_negotiation *
find_row(const struct vpn_rows *rows, int64_t tunnel)
{
	size_t i;

	for (i = 0; i < rows->n; i++)
		if (rows->list[i].tunnel == tunnel)
			return &rows->list[i];
	return NULL;
}

/* Whether what was negotiated still holds. */
static bool
holds(const struct model_negotiation *row, const struct vpn_end *end,
    time_t at)
{
	if (row->binding != end->binding)
		return false;
	return row->ends == end->ends || (vpn_row_up(row, at) &&
	    (strcmp(row->phase, "done") == 0 || vpn_row_lost(row)));
}

/* A tunnel that stays as it is, apart from the way to the other side. */
static enum rc
look_at_way(struct vpn_world *w, const struct vpn_end *end,
    const struct model_negotiation *row, time_t at)
{
	struct model_negotiation changed = *row;

	if (!vpn_row_up(row, at) || vpn_row_lost(row) == end->unreachable)
		return RC_OK;
	return end->unreachable ? vpn_lose(w, end, &changed, at) :
	    vpn_recover(w, &changed);
}

static enum rc
forget(struct vpn_world *w, const struct model_negotiation *row, time_t at)
{
	enum rc rc = vpn_row_end(w->device, row, at, w->diag);

	return rc != RC_OK ? rc : model_delete_negotiation(w->device->model,
	    row->tunnel, w->diag);
}

/* Begins where something else is to be negotiated. Phones come last: somebody
 * has to dial first. */
static enum rc
begin_new(struct vpn_world *w, const struct vpn_rows *rows, bool phones,
    time_t at)
{
	const struct model_negotiation *row;
	struct vpn_end *end;
	size_t i;
	enum rc rc = RC_OK;

	for (i = 0; i < w->n && rc == RC_OK; i++) {
		end = &w->list[i];
		if (end->peer == NULL ||
		    (end->peer->kind == IKE_PHONE) != phones)
			continue;
		row = find_row(rows, end->tunnel);
		rc = row != NULL && holds(row, end, at) ?
		    look_at_way(w, end, row, at) :
		    vpn_begin(w, end, row, at, false);
	}
	return rc;
}

/* Ends where nobody is any more, and begins. */
static enum rc
survey(struct vpn_world *w, time_t at)
{
	struct vpn_rows rows = { .list = NULL };
	struct vpn_end *end;
	size_t i;
	enum rc rc = vpn_world_read(w);

	if (rc == RC_OK)
		rc = vpn_rows_read(w->device, &w->arena, 0, INT64_MAX, &rows,
		    w->diag);
	if (rc != RC_OK)
		return rc;
	for (i = 0; i < rows.n && rc == RC_OK; i++) {
		end = vpn_world_end(w, rows.list[i].tunnel);
		if (end == NULL || end->peer == NULL)
			rc = forget(w, &rows.list[i], at);
	}
	if (rc == RC_OK)
		rc = begin_new(w, &rows, false, at);
	return rc == RC_OK ? begin_new(w, &rows, true, at) : rc;
}

/* A router that was started has no tunnel that is up. */
static enum rc
start_over(struct vpn_world *w, time_t *at)
{
	struct device *device = w->device;
	struct model_state state;
	struct vpn_rows rows = { .list = NULL };
	bool found;
	size_t i;
	enum rc rc = model_state(device->model, started, &state, &found,
	    w->diag);

	if (rc != RC_OK || (found &&
	    state.value == (int64_t)device->state.boot))
		return rc;
	if (found)
		*at = device->state.boot;
	rc = vpn_rows_read(device, &w->arena, 0, INT64_MAX, &rows, w->diag);
	for (i = 0; i < rows.n && rc == RC_OK; i++)
		rc = model_delete_negotiation(device->model,
		    rows.list[i].tunnel, w->diag);
	return rc == RC_OK ? set_state(device, started,
	    (int64_t)device->state.boot, 0, w->diag) : rc;
}

static enum rc
carry_on(struct vpn_world *w, bool changed, time_t now, int64_t stamp)
{
	int64_t next = 0;
	time_t at = now;
	enum rc rc = RC_OK;

	if (changed)
		rc = start_over(w, &at);
	if (rc == RC_OK)
		rc = vpn_events(w, now);
	if (rc == RC_OK && changed)
		rc = survey(w, at);
	if (rc == RC_OK && changed)
		rc = vpn_events(w, now);
	if (rc == RC_OK)
		rc = model_next_event(w->device->model, &next, w->diag);
	return rc == RC_OK ? set_state(w->device, looked, stamp, next,
	    w->diag) : rc;
}

enum rc
vpn_follow(struct device *device, struct diag *diag)
{
	struct vpn_world world = VPN_WORLD_INIT(device, diag);
	const time_t now = device->clock.now(device->clock.ctx);
	struct model_state state;
	int64_t stamp = 0;
	bool found;
	enum rc rc = model_state(device->model, looked, &state, &found, diag);

	if (rc != RC_OK || !found)
		return rc;
	rc = stamp_now(device, &stamp, diag);
	if (rc != RC_OK || (stamp == state.value &&
	    (state.since == 0 || now < state.since)))
		return rc;
	rc = state_read(device, diag);
	if (rc == RC_OK)
		rc = model_begin(device->model, diag);
	if (rc != RC_OK)
		return rc;
	rc = carry_on(&world, stamp != state.value, now, stamp);
	rc = model_end(device->model, rc, diag);
	vpn_world_fini(&world);
	return rc;
}
