/*
 * What happens to tunnels when its time has come: lines of the log, SAs that
 * get successors, negotiations that are tried again.
 */
#include <string.h>

#include "router/log.h"
#include "router/state.h"
#include "router/vpn_world.h"

#include "base/banned.h"

/* After so many turns time goes on in one leap. */
#define TURNS 500

struct events {
	struct vpn_world *world;
	time_t		 at, now;
	struct arena	 arena;
	struct model_sa	*due;		/* SAs that get successors */
	size_t		 n, size;
};

static enum rc
no_memory(const struct events *e)
{
	return diag_set(e->world->diag, RC_NOMEM, "out of memory");
}

struct line_copy {
	int64_t		 at, kind;
	const char	*text;
	struct line_copy *next;
};

struct lines_copy {
	struct events	*events;
	struct line_copy *first, **end;
};

static enum rc
copy_line(void *ctx, const struct model_pending *pending)
{
	struct lines_copy *lines = ctx;
	struct arena *arena = &lines->events->arena;
	struct line_copy *line = arena_alloc(arena, sizeof(*line));

	if (line == NULL)
		return no_memory(lines->events);
	*line = (struct line_copy){ .at = pending->at,
	    .kind = pending->kind, .text = arena_strndup(arena,
	    pending->text, strlen(pending->text)) };
	if (line->text == NULL)
		return no_memory(lines->events);
	*lines->end = line;
	lines->end = &line->next;
	return RC_OK;
}

static enum rc
log_lines(struct events *e)
{
	struct vpn_world *w = e->world;
	struct device *device = w->device;
	struct lines_copy lines = { .events = e };
	const struct line_copy *line;
	enum rc rc;

	lines.end = &lines.first;
	rc = model_walk_pending(device->model, e->at, copy_line, &lines,
	    w->diag);
	for (line = lines.first; line != NULL && rc == RC_OK;
	    line = line->next)
		rc = log_add_at(device, (enum log_kind)line->kind,
		    (time_t)line->at + device->state.ahead, line->text,
		    w->diag);
	return rc == RC_OK && lines.first != NULL ?
	    model_drop_pending_to(device->model, e->at, w->diag) : rc;
}

/* Tries what is to be tried again. Of a long time only the last tries count:
 * `at' leaps over the others. */
static enum rc
try_again(struct events *e)
{
	struct vpn_world *w = e->world;
	struct model_negotiation *row;
	struct vpn_rows rows = { .list = NULL };
	struct vpn_end *end;
	int64_t period, at;
	size_t i;
	enum rc rc;

	rc = vpn_rows_read(w->device, &e->arena, 0, INT64_MAX, &rows,
	    w->diag);
	for (i = 0; i < rows.n && rc == RC_OK; i++) {
		row = &rows.list[i];
		if (row->next == 0 || row->next > e->at)
			continue;
		rc = vpn_world_read(w);
		end = rc == RC_OK ? vpn_world_end(w, row->tunnel) : NULL;
		period = row->next - row->began;
		at = row->next;
		if (period > 0 && (e->now - at) / period > 3)
			at += ((e->now - at) / period - 3) * period;
		if (end != NULL && end->peer != NULL) {
			rc = vpn_begin(w, end, row, at, false);
		} else if (rc == RC_OK) {
			row->next = 0;
			rc = model_put_negotiation(w->device->model, row,
			    w->diag);
		}
	}
	return rc;
}

static enum rc
take_due(void *ctx, const struct model_sa *sa)
{
	struct events *e = ctx;
	struct model_sa *copy;

	if (sa->rekey == 0 || sa->rekey > e->at || e->n == e->size)
		return RC_OK;
	copy = &e->due[e->n++];
	*copy = *sa;
	copy->direction = arena_strndup(&e->arena, sa->direction,
	    strlen(sa->direction));
	copy->protocol = arena_strndup(&e->arena, sa->protocol,
	    strlen(sa->protocol));
	copy->cipher = arena_strndup(&e->arena, sa->cipher,
	    strlen(sa->cipher));
	copy->hash = arena_strndup(&e->arena, sa->hash, strlen(sa->hash));
	copy->group = arena_strndup(&e->arena, sa->group,
	    strlen(sa->group));
	copy->spi = arena_strndup(&e->arena, sa->spi, sa->spi_len);
	return copy->direction == NULL || copy->protocol == NULL ||
	    copy->cipher == NULL || copy->hash == NULL ||
	    copy->group == NULL || copy->spi == NULL ? no_memory(e) : RC_OK;
}

static enum rc
count_due(void *ctx, const struct model_sa *sa)
{
	struct events *e = ctx;

	e->size += sa->rekey != 0 && sa->rekey <= e->at;
	return RC_OK;
}

/* The lines of an IKE SA that takes the place of another. */
static enum rc
log_successor(struct events *e, const struct model_sa *old, int64_t number)
{
	const struct vpn_world *w = e->world;
	enum rc rc;

	rc = vpn_log(w->device, MESSAGE_LOG_IKE_ESTABLISHED, e->at,
	    (struct fill[]){ FILL_NUMBER("version", old->version),
	    FILL_NUMBER("sa", number) }, 2, w->diag);
	return rc != RC_OK ? rc : vpn_log(w->device, MESSAGE_LOG_IKE_DELETED,
	    e->at, (struct fill[]){ FILL_NUMBER("version", old->version),
	    FILL_NUMBER("sa", old->sa) }, 2, w->diag);
}

/* Another SPI for each. */
static void
set_spi(struct events *e, const struct model_sa *sa, char *spi)
{
	const struct device *device = e->world->device;
	struct text key = TEXT_INIT;
	size_t i;

	for (i = 0; i < sa->spi_len; i++) {
		text_reset(&key);
		text_addf(&key, "spi %lld %lld %zu", (long long)sa->sa,
		    (long long)sa->made, i);
		spi[i] = (char)(1 + state_number(device, text_str(&key), 0,
		    255));
	}
	text_fini(&key);
}

/* A successor of an SA, made when it is due; of many that a long time saw the
 * last. */
static enum rc
succeed(struct events *e, const struct model_sa *old)
{
	const int64_t period = old->rekey - old->made;
	struct model *model = e->world->device->model;
	struct diag *diag = e->world->diag;
	struct model_sa sa = *old;
	char *spi = arena_strndup(&e->arena, old->spi, old->spi_len);
	int64_t last;
	enum rc rc;

	if (spi == NULL)
		return no_memory(e);
	sa.made = old->rekey;
	if (period > 0)
		sa.made += (e->now - sa.made) / period * period;
	sa.rekey = sa.made + (period > 0 ? period : 1);
	rc = model_last_sa(model, &last, diag);
	sa.sa = last + 1;
	set_spi(e, &sa, spi);
	sa.spi = spi;
	if (rc == RC_OK)
		rc = model_put_sa(model, &sa, diag);
	if (rc == RC_OK)
		rc = model_delete_sa(model, old->sa, diag);
	if (rc == RC_OK && old->parent == 0)
		rc = model_move_sas(model, old->sa, sa.sa, diag);
	return rc == RC_OK && old->parent == 0 ?
	    log_successor(e, old, sa.sa) : rc;
}

/* When a renewal that failed is tried again; of a long time only the first and
 * the last tries count. */
static int64_t
next_attempt(const struct events *e, int64_t at, int64_t next,
    int64_t end_of_life)
{
	const int64_t seen = e->now < end_of_life ? e->now : end_of_life;
	const int64_t period = next - at;

	if (period > 0 && (seen - next) / period > 3)
		next += ((seen - next) / period - 3) * period;
	return next < end_of_life ? next : end_of_life;
}

/* Whether an SA simply gets a successor. */
static enum rc
goes_on(struct vpn_world *w, struct vpn_end *end,
    const struct model_negotiation *row, const struct model_sa *sa,
    bool *renews)
{
	*renews = !end->unreachable;
	if (sa->parent == 0)
		*renews = row->ends == end->ends;
	else if (*renews && sa->version == 2)
		return vpn_world_renews(w, end, renews);
	return RC_OK;
}

/*
 * IKE looks at all settings again when its own SA gets a successor; without a
 * way to the other side no SA gets one. What fails is tried again, as after a
 * negotiation that failed, until the SA has run out.
 */
static enum rc
renew(struct events *e, const struct model_sa *old, bool *done)
{
	const int64_t end_of_life = old->made + old->seconds;
	struct vpn_world *w = e->world;
	struct vpn_end *end;
	struct vpn_rows rows = { .list = NULL };
	struct model_sa sa = *old;
	bool renews;
	int64_t next;
	enum rc rc = vpn_world_read(w);

	*done = false;
	if (rc == RC_OK)
		rc = vpn_rows_read(w->device, &e->arena, old->tunnel,
		    old->tunnel, &rows, w->diag);
	end = rc == RC_OK ? vpn_world_end(w, old->tunnel) : NULL;
	if (end == NULL || end->peer == NULL || rows.n == 0)
		return rc;
	rc = goes_on(w, end, &rows.list[0], old, &renews);
	if (rc != RC_OK || renews)
		return rc;
	*done = true;
	if (old->rekey >= end_of_life)
		return vpn_begin(w, end, &rows.list[0], (time_t)old->rekey,
		    false);
	sa.rekey = end_of_life;
	if (old->parent != 0)
		return model_put_sa(w->device->model, &sa, w->diag);
	rc = vpn_renew(w, end, &rows.list[0], (time_t)old->rekey, &next);
	if (rc != RC_OK || next == 0)
		return rc;
	sa.rekey = next_attempt(e, old->rekey, next, end_of_life);
	return model_put_sa(w->device->model, &sa, w->diag);
}

static enum rc
replace_sas(struct events *e)
{
	struct vpn_world *w = e->world;
	bool done = false;
	size_t i;
	enum rc rc;

	e->n = e->size = 0;
	rc = model_walk_sas(w->device->model, count_due, e, w->diag);
	if (rc != RC_OK || e->size == 0)
		return rc;
	e->due = arena_array(&e->arena, e->size, sizeof(*e->due));
	if (e->due == NULL)
		return no_memory(e);
	rc = model_walk_sas(w->device->model, take_due, e, w->diag);
	for (i = 0; i < e->n && rc == RC_OK; i++) {
		rc = renew(e, &e->due[i], &done);
		if (rc == RC_OK && done)
			break;	/* there may be other SAs now */
		if (rc == RC_OK)
			rc = succeed(e, &e->due[i]);
	}
	return rc;
}

enum rc
vpn_events(struct vpn_world *w, time_t now)
{
	struct events e = { .world = w, .now = now, .arena = ARENA_INIT };
	int64_t next;
	unsigned int turns;
	enum rc rc;

	for (turns = 0;; turns++) {
		rc = model_next_event(w->device->model, &next, w->diag);
		if (rc != RC_OK || next == 0 || next > now)
			break;
		e.at = turns < TURNS ? (time_t)next : now;
		arena_reset(&e.arena);
		rc = log_lines(&e);
		if (rc == RC_OK)
			rc = replace_sas(&e);
		if (rc == RC_OK)
			rc = try_again(&e);
		if (rc != RC_OK || turns > 2 * TURNS)
			break;
	}
	arena_fini(&e.arena);
	return rc;
}
