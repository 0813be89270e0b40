/*
 * The rows of tunnels, as they stand in the database.
 */
#include <string.h>

#include "router/log.h"
#include "router/state.h"
#include "router/vpn_world.h"

#include "base/banned.h"

static const char phase_closed[] = "closed";

struct rows_walk {
	struct arena	*arena;
	struct vpn_rows	*rows;
	size_t		 size;
	struct diag	*diag;
};

static enum rc
count_row(void *ctx, const struct model_negotiation *row)
{
	struct rows_walk *w = ctx;

	(void)row;
	w->size++;
	return RC_OK;
}

static enum rc
copy_row(void *ctx, const struct model_negotiation *row)
{
	struct rows_walk *w = ctx;
	struct model_negotiation *copy = &w->rows->list[w->rows->n];
	const char **const texts[] = { &copy->peer, &copy->phase,
	    &copy->remote, &copy->local_id, &copy->remote_id,
	    &copy->keepalive, &copy->user, &copy->given, &copy->why };
	size_t i;

	if (w->rows->n == w->size)
		return RC_OK;
	*copy = *row;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		*texts[i] = arena_strndup(w->arena, *texts[i],
		    strlen(*texts[i]));
		if (*texts[i] == NULL)
			return diag_set(w->diag, RC_NOMEM, "out of memory");
	}
	w->rows->n++;
	return RC_OK;
}

enum rc
vpn_rows_read(struct device *device, struct arena *arena, int64_t first,
    int64_t last, struct vpn_rows *rows, struct diag *diag)
{
	struct rows_walk w = { .arena = arena, .rows = rows, .diag = diag };
	enum rc rc;

	*rows = (struct vpn_rows){ .list = NULL };
	rc = model_walk_negotiations(device->model, first, last, count_row,
	    &w, diag);
	if (rc != RC_OK || w.size == 0)
		return rc;
	rows->list = arena_array(arena, w.size, sizeof(*rows->list));
	if (rows->list == NULL)
		return diag_set(diag, RC_NOMEM, "out of memory");
	return model_walk_negotiations(device->model, first, last, copy_row,
	    &w, diag);
}

bool
vpn_row_up(const struct model_negotiation *row, time_t at)
{
	return row->up_at != 0 && row->up_at <= at &&
	    (row->down_at == 0 || at < row->down_at);
}

bool
vpn_row_closed(const struct model_negotiation *row)
{
	return strcmp(row->phase, phase_closed) == 0;
}

enum rc
vpn_log(struct device *device, enum message message, time_t at,
    const struct fill *values, size_t n, struct diag *diag)
{
	return log_message(device, LOG_KIND_INFO, at, message, values, n,
	    diag);
}

/* IKE's own SA of a tunnel, of which there is one. */
struct sa_of_ike {
	int64_t		 tunnel, at;
	int64_t		 number, version;	/* 0: none */
};

static enum rc
note_ike(void *ctx, const struct model_sa *sa)
{
	struct sa_of_ike *ike = ctx;

	if (sa->tunnel == ike->tunnel && sa->parent == 0 &&
	    sa->made <= ike->at) {
		ike->number = sa->sa;
		ike->version = sa->version;
	}
	return RC_OK;
}

enum rc
vpn_row_drop_sas(struct device *device, const struct model_negotiation *row,
    time_t at, struct diag *diag)
{
	struct sa_of_ike ike = { .tunnel = row->tunnel, .at = at };
	enum rc rc = model_walk_sas(device->model, note_ike, &ike, diag);

	if (rc == RC_OK)
		rc = model_delete_sas(device->model, row->tunnel, diag);
	return rc != RC_OK || ike.number == 0 ? rc : vpn_log(device,
	    MESSAGE_LOG_IKE_DELETED, at, (struct fill[]){
	    FILL_NUMBER("version", ike.version),
	    FILL_NUMBER("sa", ike.number) }, 2, diag);
}

/* The line that a tunnel goes down, of one that was up. */
static enum rc
log_down(struct device *device, const struct model_negotiation *row,
    time_t at, struct diag *diag)
{
	const struct fill tunnel = FILL_NUMBER("tunnel", row->tunnel);

	return !row->shows || !vpn_row_up(row, at) ? RC_OK : vpn_log(device,
	    MESSAGE_LOG_TUNNEL_DOWN, at, &tunnel, 1, diag);
}

enum rc
vpn_row_end(struct device *device, const struct model_negotiation *row,
    time_t at, struct diag *diag)
{
	enum rc rc = model_drop_pending(device->model, row->tunnel, diag);

	if (rc == RC_OK)
		rc = log_down(device, row, at, diag);
	return rc == RC_OK ? vpn_row_drop_sas(device, row, at, diag) : rc;
}
