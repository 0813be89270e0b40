/*
 * A tunnel that is up while packets do not get through any more: its keepalive
 * gives up after a while, unless they do again before. Without a keepalive
 * nobody notices until SAs are to be renewed.
 */
#include <string.h>

#include "router/vpn_world.h"

#include "base/banned.h"

static const char phase_lost[] = "lost";

bool
vpn_row_lost(const struct model_negotiation *row)
{
	return strcmp(row->phase, phase_lost) == 0;
}

/* A line that is to come. */
static enum rc
add_line(struct vpn_world *w, const struct model_negotiation *row,
    enum message message, enum log_kind kind)
{
	const struct fill values[] = {
		FILL_NUMBER("tunnel", row->tunnel),
		FILL_NUMBER("version", row->version),
		FILL_TEXT("peer", row->remote),
	};
	struct text line = TEXT_INIT;
	enum rc rc;

	fill_add(message_texts[message][0], values, FILL_COUNT(values),
	    &line);
	rc = line.failed ? diag_set(w->diag, RC_NOMEM, "out of memory") :
	    model_add_pending(w->device->model, &(struct model_pending){
	    .tunnel = row->tunnel, .at = row->down_at,
	    .kind = (int64_t)kind, .text = text_str(&line) }, w->diag);
	text_fini(&line);
	return rc;
}

enum rc
vpn_lose(struct vpn_world *w, const struct vpn_end *end,
    struct model_negotiation *row, time_t at)
{
	const int64_t seconds = ike_policy_gives_up(&end->ours,
	    (int)row->version);
	enum rc rc = RC_OK;

	if (seconds == 0)
		return RC_OK;
	row->phase = phase_lost;
	row->why = end->ours.down ? "the link is down here: a keepalive is "
	    "not answered" : "the link is down there: a keepalive is not "
	    "answered";
	row->down_at = row->next = at + seconds;
	if (row->keepalive[0] != '\0')
		rc = add_line(w, row, MESSAGE_LOG_IKE_KEEPALIVE_DOWN,
		    LOG_KIND_DEBUG);
	if (rc == RC_OK && row->shows)
		rc = add_line(w, row, MESSAGE_LOG_TUNNEL_DOWN,
		    LOG_KIND_INFO);
	return rc == RC_OK ? model_put_negotiation(w->device->model, row,
	    w->diag) : rc;
}

enum rc
vpn_recover(struct vpn_world *w, struct model_negotiation *row)
{
	enum rc rc = model_drop_pending(w->device->model, row->tunnel,
	    w->diag);

	row->phase = negotiation_phase_name(NEGOTIATION_DONE);
	row->why = "";
	row->down_at = row->next = 0;
	return rc == RC_OK ? model_put_negotiation(w->device->model, row,
	    w->diag) : rc;
}
