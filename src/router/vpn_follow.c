/*
 * Carrying tunnels on by the clock: what has changed is looked for first, then
 * everything that is due happens in the order of time.
 */
#include <string.h>

#include "router/log.h"
#include "router/state.h"
#include "router/vpn_world.h"

#include "base/banned.h"

/* States by name: what was looked at last and when the next thing is due;
 * which start of the router that was. */
static const char looked[] = "vpn";
static const char started[] = "vpn boot";

/* After so many turns time goes on in one leap. */
#define TURNS 500

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
vpn_touch(struct device *device, bool first, struct diag *diag)
{
	struct model_state state;
	bool found;
	enum rc rc = model_state(device->model, looked, &state, &found, diag);

	if (rc != RC_OK || (!found && !first))
		return rc;
	return set_state(device, looked, 0, 0, diag);
}

/* Events ------------------------------------------------------------------- */

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
	struct device *device = e->world->device;
	const struct { int64_t sa; const char *what; } lines[] = {
		{ number, "established" }, { old->sa, "deleted" },
	};
	struct text text = TEXT_INIT;
	size_t i;
	enum rc rc = RC_OK;

	for (i = 0; i < 2 && rc == RC_OK; i++) {
		text_reset(&text);
		text_addf(&text, "[IKE%lld] SA:%lld/IKE %s",
		    (long long)old->version, (long long)lines[i].sa,
		    lines[i].what);
		rc = text.failed ? no_memory(e) : log_add_at(device,
		    LOG_KIND_INFO, e->at + device->state.ahead,
		    text_str(&text), e->world->diag);
	}
	text_fini(&text);
	return rc;
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

/* IKE looks at all settings again when its own SA gets a successor. */
static enum rc
renew(struct events *e, const struct model_sa *old, bool *done)
{
	struct vpn_world *w = e->world;
	struct vpn_end *end;
	struct vpn_rows rows = { .list = NULL };
	enum rc rc = vpn_world_read(w);

	*done = false;
	if (rc == RC_OK)
		rc = vpn_rows_read(w->device, &e->arena, old->tunnel,
		    old->tunnel, &rows, w->diag);
	end = rc == RC_OK ? vpn_world_end(w, old->tunnel) : NULL;
	if (end == NULL || end->peer == NULL || rows.n == 0 ||
	    rows.list[0].ends == end->ends)
		return rc;
	*done = true;
	return vpn_begin(w, end, &rows.list[0], (time_t)old->rekey, true);
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
		if (e->due[i].parent == 0)
			rc = renew(e, &e->due[i], &done);
		if (rc == RC_OK && done)
			break;	/* there are other SAs now */
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
	return row->ends == end->ends ||
	    (vpn_row_up(row, at) && strcmp(row->phase, "done") == 0);
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
		if (row == NULL || !holds(row, end, at))
			rc = vpn_begin(w, end, row, at, false);
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
	if (rc == RC_OK)
		rc = model_commit(device->model, diag);
	if (rc != RC_OK)
		model_rollback(device->model);
	vpn_world_fini(&world);
	return rc;
}
