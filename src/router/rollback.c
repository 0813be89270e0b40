/*
 * Bringing a configuration back is one transaction with its row in the
 * journal. Two that notice at once do it once: who comes second finds nothing
 * any more.
 */
#include "router/rollback.h"

#include <string.h>

#include "base/process.h"
#include "router/device.h"
#include "router/links.h"
#include "router/vpn.h"

#include "base/banned.h"

/* What is brought back, and why. */
struct expiry {
	struct device	*device;
	const char	*session;	/* only this one's; NULL: what is due */
	int64_t		 now;
	time_t		 at;		/* when it came back, seen from here */
	bool		 any, done;
	struct diag	*diag;
};

static bool
is_wanted(const struct expiry *e, const struct model_fallback *f)
{
	if (e->session != NULL)
		return strcmp(e->session, f->session) == 0;
	return f->due <= e->now || !process_alive(f->process, f->started);
}

static time_t
moment(void *ctx)
{
	return *(const time_t *)ctx;
}

/* What came back did so when it was due, however late that is noticed; what
 * was not due yet, now. */
static time_t
came_back(const struct expiry *e, const struct model_fallback *f)
{
	return f->due < e->now ? (time_t)f->due : (time_t)e->now;
}

static enum rc
look(void *ctx, const struct model_fallback *f)
{
	struct expiry *e = ctx;

	if (!is_wanted(e, f))
		return RC_OK;
	e->any = true;
	if (came_back(e, f) < e->at)
		e->at = came_back(e, f);
	return RC_OK;
}

static void
journal_time(const struct expiry *e, const struct model_fallback *f,
    struct text *at)
{
	struct device then = *e->device;
	time_t when = came_back(e, f);

	then.clock = (struct clock){ .now = moment, .ctx = &when };
	device_time(&then, at);
}

/* What comes back replaces what runs still. */
static enum rc
journal(struct expiry *e, const struct model_fallback *f)
{
	struct model *model = e->device->model;
	struct text at = TEXT_INIT;
	int64_t running;
	enum rc rc = model_running(model, &running, e->diag);

	journal_time(e, f, &at);
	if (rc == RC_OK && at.failed)
		rc = diag_set(e->diag, RC_NOMEM, "out of memory");
	else if (rc == RC_OK)
		rc = model_journal_replaced(model, &(struct model_change){
		    .at = text_str(&at),
		    .session = f->session,
		    .user = f->user,
		    .origin = f->origin,
		    .command = "rollback timer",
		    .block = BLOCK_ROUTER,
		    .place = "",
		    .entry = "rollback timer" }, running, f->config, e->diag);
	text_fini(&at);
	return rc;
}

static enum rc
bring_back(void *ctx, const struct model_fallback *f)
{
	struct expiry *e = ctx;
	bool done = false;
	enum rc rc;

	if (!is_wanted(e, f))
		return RC_OK;
	rc = journal(e, f);
	if (rc == RC_OK)
		rc = model_fall_back(e->device->model, f->session, &done,
		    e->diag);
	e->done = e->done || done;
	return rc;
}

/* What depends on the configuration follows at the time when it came back. */
static enum rc
follow(struct expiry *e, enum rc (*f)(struct device *, struct diag *))
{
	struct device *device = e->device;
	const struct clock clock = device->clock;
	enum rc rc;

	device->clock = (struct clock){ .now = moment, .ctx = &e->at };
	rc = f(device, e->diag);
	device->clock = clock;
	return rc;
}

static enum rc
expire(struct expiry *e)
{
	struct model *model = e->device->model;
	enum rc rc;

	if (model_is_writing(model))
		return RC_OK;
	e->at = e->device->clock.now(e->device->clock.ctx);
	e->now = e->at;
	rc = model_walk_fallbacks(model, look, e, e->diag);
	if (rc != RC_OK || !e->any)
		return rc;
	rc = model_begin(model, e->diag);
	if (rc == RC_OK)
		rc = model_walk_fallbacks(model, bring_back, e, e->diag);
	if (rc == RC_OK && e->done)
		rc = follow(e, links_follow_all);
	if (rc == RC_OK)
		rc = model_commit(model, e->diag);
	if (rc != RC_OK) {
		model_rollback(model);
		e->done = false;
	}
	return rc == RC_OK && e->done ? follow(e, vpn_follow) : rc;
}

enum rc
rollback_expire(struct device *device, bool *done, struct diag *diag)
{
	struct expiry e = { .device = device, .diag = diag };
	const enum rc rc = expire(&e);

	*done = e.done;
	return rc;
}

enum rc
rollback_end(struct device *device, const char *session, bool *done,
    struct diag *diag)
{
	struct expiry e = { .device = device, .session = session,
	    .diag = diag };
	const enum rc rc = expire(&e);

	*done = e.done;
	return rc;
}
