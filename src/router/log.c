/*
 * Which lines are kept, and which of them are shown. The numbers of lines
 * ascend for ever: where the log begins is a number among the router's states.
 */
#include "router/log.h"

#include <stdarg.h>
#include <string.h>

#include "config/config.h"
#include "router/state.h"

#include "base/banned.h"

/* Names of states: lines up to there were cleared. */
static const char cleared[] = "log";
static const char saved_cleared[] = "log saved";
/* The last line from before the start. */
static const char saved_end[] = "log start";

/* Unless a profile has its own (reference 59.1). */
#define LINES 10000

static int64_t
lines_kept(const struct device *device)
{
	return profile_limit(device->profile, "log_lines", LINES);
}

static enum rc
mark(struct device *device, const char *name, int64_t *line,
    struct diag *diag)
{
	struct model_state state;
	bool found;
	const enum rc rc = model_state(device->model, name, &state, &found,
	    diag);

	*line = state.value;
	return rc;
}

static enum rc
set_mark(struct device *device, const char *name, int64_t line,
    struct diag *diag)
{
	return model_set_state(device->model, name, &(struct model_state){
	    .value = line,
	    .since = device->clock.now(device->clock.ctx) }, diag);
}

/* Whether a kind is kept now. */
static enum rc
is_kept(struct device *device, enum log_kind kind, bool *kept,
    struct diag *diag)
{
	const bool notice = kind == LOG_KIND_NOTICE;
	struct text value = TEXT_INIT;
	int64_t running;
	bool found;
	enum rc rc;

	*kept = kind == LOG_KIND_INFO;
	if (*kept)
		return RC_OK;
	rc = model_running(device->model, &running, diag);
	if (rc == RC_OK)
		rc = config_value(device->model, running, device->profile,
		    notice ? "syslog notice" : "syslog debug",
		    notice ? "notice" : "debug", &value, &found, diag);
	*kept = rc == RC_OK && strcmp(text_str(&value), "on") == 0;
	text_fini(&value);
	return rc;
}

static enum rc
add_line(struct device *device, enum log_kind kind, time_t now,
    const char *text, struct diag *diag)
{
	bool repeated = false;
	int64_t from = 0;
	enum rc rc = RC_OK;

	if (kind != LOG_KIND_INFO)
		rc = mark(device, cleared, &from, diag);
	if (rc == RC_OK && kind != LOG_KIND_INFO)
		rc = model_log_repeat(device->model, now, text, from,
		    &repeated, diag);
	if (rc != RC_OK || repeated)
		return rc;
	return model_log(device->model, now, kind, text, lines_kept(device),
	    diag);
}

enum rc
log_add(struct device *device, enum log_kind kind, struct diag *diag,
    const char *fmt, ...)
{
	struct text line = TEXT_INIT;
	va_list ap;
	bool kept;
	enum rc rc = is_kept(device, kind, &kept, diag);

	if (rc != RC_OK || !kept)
		return rc;
	va_start(ap, fmt);
	text_addv(&line, fmt, ap);
	va_end(ap);
	rc = line.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    add_line(device, kind, device_now(device), text_str(&line), diag);
	text_fini(&line);
	return rc;
}

enum rc
log_add_at(struct device *device, enum log_kind kind, time_t at,
    const char *text, struct diag *diag)
{
	bool kept;
	enum rc rc = is_kept(device, kind, &kept, diag);

	return rc == RC_OK && kept ? add_line(device, kind, at, text, diag) :
	    rc;
}

enum rc
log_message(struct device *device, enum log_kind kind, int64_t at,
    enum message message, const struct fill *values, size_t n,
    struct diag *diag)
{
	struct text line = TEXT_INIT;
	enum rc rc;

	fill_add(message_texts[message][0], values, n, &line);
	rc = line.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    log_add_at(device, kind, (time_t)at + device->state.ahead,
	    text_str(&line), diag);
	text_fini(&line);
	return rc;
}

static enum rc
clear_saved(struct device *device, struct diag *diag)
{
	int64_t end = 0;
	enum rc rc = mark(device, saved_end, &end, diag);

	return rc == RC_OK ? set_mark(device, saved_cleared, end, diag) : rc;
}

static enum rc
clear_current(struct device *device, struct diag *diag)
{
	int64_t newest;
	enum rc rc = model_log_newest(device->model, &newest, diag);

	return rc == RC_OK ? set_mark(device, cleared, newest, diag) : rc;
}

/* What neither of the two logs shows any more. */
static enum rc
drop_hidden(struct device *device, struct diag *diag)
{
	int64_t a = 0, b = 0, end = 0;
	enum rc rc = mark(device, cleared, &a, diag);

	if (rc == RC_OK)
		rc = mark(device, saved_cleared, &b, diag);
	if (rc == RC_OK)
		rc = mark(device, saved_end, &end, diag);
	if (rc != RC_OK)
		return rc;
	if (b >= end)
		b = a;
	rc = model_drop_log(device->model, 0, a < b ? a : b, diag);
	if (rc == RC_OK && end < a)
		rc = model_drop_log(device->model, end, a, diag);
	return rc;
}

enum rc
log_clear(struct device *device, bool saved, struct diag *diag)
{
	struct model *model = device->model;
	enum rc rc = model_begin(model, diag);

	if (rc != RC_OK)
		return rc;
	rc = saved ? clear_saved(device, diag) : clear_current(device, diag);
	if (rc == RC_OK)
		rc = drop_hidden(device, diag);
	return model_end(model, rc, diag);
}

enum rc
log_started(struct device *device, struct diag *diag)
{
	int64_t from = 0, newest = 0;
	enum rc rc = mark(device, cleared, &from, diag);

	if (rc == RC_OK)
		rc = model_log_newest(device->model, &newest, diag);
	if (rc == RC_OK)
		rc = set_mark(device, saved_cleared, from, diag);
	if (rc == RC_OK)
		rc = set_mark(device, saved_end, newest, diag);
	return rc;
}

/* Handing out the lines. */
struct reading {
	bool		 reverse;
	log_line_fn	*f;
	void		*ctx;
};

static enum rc
read_line(void *ctx, const struct model_log_line *line)
{
	const struct reading *r = ctx;
	enum rc rc = RC_OK;

	if (r->reverse && line->repeats > 0)
		rc = r->f(r->ctx, (time_t)line->repeated_at, NULL,
		    line->repeats);
	if (rc == RC_OK)
		rc = r->f(r->ctx, (time_t)line->at, line->text, 0);
	if (rc == RC_OK && !r->reverse && line->repeats > 0)
		rc = r->f(r->ctx, (time_t)line->repeated_at, NULL,
		    line->repeats);
	return rc;
}

enum rc
log_walk(struct device *device, bool saved, bool reverse, log_line_fn *f,
    void *ctx, struct diag *diag)
{
	struct reading r = { .reverse = reverse, .f = f, .ctx = ctx };
	int64_t from = 0, to = 0;
	enum rc rc = mark(device, saved ? saved_cleared : cleared, &from,
	    diag);

	if (rc == RC_OK && saved)
		rc = mark(device, saved_end, &to, diag);
	else if (rc == RC_OK)
		rc = model_log_newest(device->model, &to, diag);
	if (rc == RC_OK && to - from > lines_kept(device))
		from = to - lines_kept(device);
	return rc == RC_OK ? model_walk_log(device->model, from, to, reverse,
	    read_line, &r, diag) : rc;
}

static enum rc
read_new(void *ctx, const struct model_log_line *line)
{
	const struct reading *r = ctx;

	return line->kind == LOG_KIND_INFO ? r->f(r->ctx, (time_t)line->at,
	    line->text, 0) : RC_OK;
}

enum rc
log_walk_new(struct device *device, int64_t *line, log_line_fn *f, void *ctx,
    struct diag *diag)
{
	struct reading r = { .f = f, .ctx = ctx };
	const int64_t from = *line;
	int64_t to;
	enum rc rc = model_log_newest(device->model, &to, diag);

	if (rc != RC_OK || to <= from)
		return rc;
	*line = to;
	return model_walk_log(device->model, from, to, false, read_new, &r,
	    diag);
}

enum rc
log_newest(struct device *device, int64_t *line, struct diag *diag)
{
	return model_log_newest(device->model, line, diag);
}
