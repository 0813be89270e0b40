/*
 * Looking at tunnels as they are now, and what somebody does to them by hand.
 */
#include "router/vpn.h"

#include <string.h>

#include "router/vpn_world.h"

#include "base/banned.h"

static time_t
machine_now(const struct device *device)
{
	return device->clock.now(device->clock.ctx);
}

enum rc
vpn_tunnel(struct device *device, int64_t tunnel, struct arena *arena,
    struct vpn_tunnel *t, struct diag *diag)
{
	const time_t now = machine_now(device);
	const struct model_negotiation *row;
	struct vpn_rows rows = { .list = NULL };
	enum rc rc = vpn_rows_read(device, arena, tunnel, tunnel, &rows,
	    diag);

	*t = (struct vpn_tunnel){ .state = VPN_NONE };
	if (rc != RC_OK || rows.n == 0)
		return rc;
	row = &rows.list[0];
	*t = (struct vpn_tunnel){ .state = VPN_DOWN,
	    .up_at = (time_t)row->up_at, .down_at = (time_t)row->down_at,
	    .interval = row->interval, .gateway = row->gateway,
	    .peer = row->peer, .local = row->local_id,
	    .remote = row->remote, .user = row->user,
	    .given = row->given, .phase = row->phase, .why = row->why,
	    .transport = !row->shows, .lost = vpn_row_lost(row) };
	if (row->keepalive[0] != '\0')
		t->keepalive = row->keepalive;
	if (vpn_row_up(row, now))
		t->state = VPN_UP;
	else if (vpn_row_closed(row))
		t->state = VPN_CLOSED;
	else if (now < (row->up_at > row->ended ? row->up_at : row->ended))
		t->state = VPN_WAITING;
	if (t->up_at > now)
		t->up_at = 0;
	return RC_OK;
}

struct sas_now {
	model_sa_fn	*f;
	void		*ctx;
	time_t		 now;
};

static enum rc
sa_now(void *ctx, const struct model_sa *sa)
{
	const struct sas_now *w = ctx;

	return sa->made <= w->now ? w->f(w->ctx, sa) : RC_OK;
}

enum rc
vpn_walk_sas(struct device *device, model_sa_fn *f, void *ctx,
    struct diag *diag)
{
	struct sas_now w = { .f = f, .ctx = ctx,
	    .now = machine_now(device) };

	return model_walk_sas(device->model, sa_now, &w, diag);
}

/* By hand ------------------------------------------------------------------ */

/* Something that is done inside a write transaction. */
typedef enum rc act_fn(struct vpn_world *, void *ctx);

static enum rc
act(struct device *device, act_fn *f, void *ctx, struct diag *diag)
{
	struct vpn_world world = VPN_WORLD_INIT(device, diag);
	enum rc rc = model_begin(device->model, diag);

	if (rc != RC_OK)
		return rc;
	rc = f(&world, ctx);
	if (rc == RC_OK)
		rc = vpn_touch(device, false, diag);
	rc = model_end(device->model, rc, diag);
	vpn_world_fini(&world);
	return rc == RC_OK ? vpn_follow(device, diag) : rc;
}

/* The SAs of a row go, and it begins anew at once. */
static enum rc
begin_anew(struct vpn_world *w, const struct model_negotiation *row)
{
	struct vpn_end *end;
	enum rc rc = vpn_world_read(w);

	if (rc != RC_OK)
		return rc;
	end = vpn_world_end(w, row->tunnel);
	if (end == NULL || end->peer == NULL)
		return vpn_row_end(w->device, row, machine_now(w->device),
		    w->diag);
	return vpn_begin(w, end, row, machine_now(w->device), false);
}

/* Calls f with each row of some tunnels. */
static enum rc
each_row(struct vpn_world *w, int64_t first, int64_t last,
    enum rc (*f)(struct vpn_world *, struct model_negotiation *))
{
	struct vpn_rows rows = { .list = NULL };
	size_t i;
	enum rc rc = vpn_rows_read(w->device, &w->arena, first, last, &rows,
	    w->diag);

	for (i = 0; i < rows.n && rc == RC_OK; i++)
		rc = f(w, &rows.list[i]);
	return rc;
}

static enum rc
refresh_row(struct vpn_world *w, struct model_negotiation *row)
{
	return vpn_row_closed(row) ? RC_OK : begin_anew(w, row);
}

static enum rc
refresh(struct vpn_world *w, void *ctx)
{
	(void)ctx;
	return each_row(w, 0, INT64_MAX, refresh_row);
}

enum rc
vpn_refresh(struct device *device, struct diag *diag)
{
	return act(device, refresh, NULL, diag);
}

/* An SA that is looked for. */
struct sa_search {
	int64_t		 sa, tunnel;
	bool		 ike, found;
};

static enum rc
match_sa(void *ctx, const struct model_sa *sa)
{
	struct sa_search *search = ctx;

	if (sa->sa == search->sa) {
		search->found = true;
		search->tunnel = sa->tunnel;
		search->ike = sa->parent == 0;
	}
	return RC_OK;
}

/* One of IKE's gets a successor at once; without one for data nothing goes
 * through the tunnel. */
static enum rc
delete_one(struct vpn_world *w, void *ctx)
{
	const struct sa_search *search = ctx;
	struct vpn_end *end;
	struct vpn_rows rows = { .list = NULL };
	enum rc rc = vpn_world_read(w);

	if (rc == RC_OK)
		rc = vpn_rows_read(w->device, &w->arena, search->tunnel,
		    search->tunnel, &rows, w->diag);
	if (rc != RC_OK || rows.n == 0)
		return rc;
	end = vpn_world_end(w, search->tunnel);
	if (!search->ike || end == NULL || end->peer == NULL)
		return begin_anew(w, &rows.list[0]);
	return vpn_begin(w, end, &rows.list[0], machine_now(w->device), true);
}

enum rc
vpn_delete(struct device *device, int64_t sa, bool *found, struct diag *diag)
{
	struct sa_search search = { .sa = sa };
	enum rc rc;

	*found = true;
	if (sa == 0)
		return vpn_refresh(device, diag);
	rc = vpn_walk_sas(device, match_sa, &search, diag);
	*found = search.found;
	return rc == RC_OK && search.found ?
	    act(device, delete_one, &search, diag) : rc;
}

static enum rc
close_row(struct vpn_world *w, struct model_negotiation *row)
{
	const time_t now = machine_now(w->device);
	enum rc rc = vpn_row_end(w->device, row, now, w->diag);

	if (rc != RC_OK)
		return rc;
	row->phase = "closed";
	row->why = "it was disconnected by hand";
	row->next = 0;
	row->ended = now;
	if (row->up_at > now)
		row->up_at = 0;
	if (row->down_at == 0 || row->down_at > now)
		row->down_at = now;
	return model_put_negotiation(w->device->model, row, w->diag);
}

static enum rc
disconnect(struct vpn_world *w, void *ctx)
{
	const int64_t *tunnel = ctx;

	return each_row(w, *tunnel, *tunnel, close_row);
}

enum rc
vpn_disconnect(struct device *device, int64_t tunnel, struct diag *diag)
{
	return act(device, disconnect, &tunnel, diag);
}

static enum rc
close_user(struct vpn_world *w, struct model_negotiation *row)
{
	return row->shows ? RC_OK : close_row(w, row);
}

static enum rc
disconnect_users(struct vpn_world *w, void *ctx)
{
	(void)ctx;
	return each_row(w, 0, INT64_MAX, close_user);
}

enum rc
vpn_disconnect_users(struct device *device, struct diag *diag)
{
	return act(device, disconnect_users, NULL, diag);
}

static enum rc
connect_row(struct vpn_world *w, struct model_negotiation *row)
{
	const time_t now = machine_now(w->device);

	/* One that is about to come up is let be. */
	return vpn_row_up(row, now) || row->up_at > now ? RC_OK :
	    begin_anew(w, row);
}

static enum rc
connect_tunnel(struct vpn_world *w, void *ctx)
{
	const int64_t *tunnel = ctx;

	return each_row(w, *tunnel, *tunnel, connect_row);
}

enum rc
vpn_connect(struct device *device, int64_t tunnel, struct diag *diag)
{
	return act(device, connect_tunnel, &tunnel, diag);
}
