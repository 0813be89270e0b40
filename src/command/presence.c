/*
 * A session comes and goes: its row in the database, and the limits on how
 * many may be here at once (reference 2.1, 4.10).
 */
#include "command/presence.h"

#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/process.h"

#include "base/banned.h"

/* TELNET and SSH together (BEHAVIOUR 1.10). */
#define NETWORK_LOGINS 8

static const char *const way_names[WAYS] = {
	[WAY_SERIAL] = "serial",
	[WAY_TELNET] = "telnet",
	[WAY_SSH] = "ssh",
};

const char *
presence_way_name(enum way way)
{
	return way_names[way];
}

enum way
presence_way(const struct session *s, const char **address)
{
	const size_t len = strcspn(s->origin, " ");
	enum way way;

	*address = s->origin + len + strspn(s->origin + len, " ");
	for (way = WAY_SERIAL; way < WAYS; way++)
		if (strlen(way_names[way]) == len &&
		    strncasecmp(way_names[way], s->origin, len) == 0)
			return way;
	return WAY_SERIAL;
}

static int64_t
router_now(const struct session *s)
{
	return device_now(s->device);
}

/* The row of a session that begins, or that has none. */
static struct model_login
presence_self(const struct session *s)
{
	const char *address;
	const enum way way = presence_way(s, &address);

	return (struct model_login){ .process = getpid(),
	    .started = process_started(getpid()), .user = s->user,
	    .way = way_names[way], .number = 1, .address = address,
	    .since = s->since, .last_key = s->since,
	    .administrator = s->administrator };
}

/* Counting those who are here already. */
struct census {
	struct session	*session;
	const char	*way;
	int		 network;
	bool		 same;		/* the same user by the same way */
	struct diag	*diag;
};

/* Rows of processes that are no more are swept away on the occasion. */
static enum rc
count_login(void *ctx, const struct model_login *l)
{
	struct census *c = ctx;

	if (l->over)
		return RC_OK;
	if (!process_alive(l->process, l->started))
		return model_end_login(c->session->device->model, l->login,
		    c->diag);
	if (strcmp(l->way, way_names[WAY_SERIAL]) != 0)
		c->network++;
	if (strcmp(l->way, c->way) == 0 &&
	    strcmp(l->user, c->session->user) == 0)
		c->same = true;
	return RC_OK;
}

static enum presence_refusal
presence_refuse(const struct census *c, enum way way, bool multi_session)
{
	const bool anonymous = c->session->user[0] == '\0';

	if (way == WAY_SERIAL)
		return PRESENCE_WELCOME;
	if (way == WAY_TELNET && anonymous && c->same)
		return PRESENCE_OTHER_TELNET;
	if (c->network >= NETWORK_LOGINS || (c->same && !multi_session))
		return PRESENCE_RESTRICTED;
	return PRESENCE_WELCOME;
}

enum presence_refusal
presence_begin(struct session *s, bool multi_session)
{
	struct model *model = s->device->model;
	struct diag diag = DIAG_INIT;
	enum presence_refusal refusal = PRESENCE_WELCOME;
	const char *address;
	const enum way way = presence_way(s, &address);
	struct census c = { .session = s, .way = way_names[way],
	    .diag = &diag };
	struct model_login self;
	enum rc rc;

	s->since = router_now(s);
	self = presence_self(s);
	rc = model_begin(model, &diag);
	if (rc == RC_OK)
		rc = model_walk_logins(model, count_login, &c, &diag);
	if (rc == RC_OK)
		refusal = presence_refuse(&c, way, multi_session);
	if (rc == RC_OK && refusal == PRESENCE_WELCOME)
		rc = model_add_login(model, &self, &s->login, &diag);
	if (rc == RC_OK)
		rc = model_commit(model, &diag);
	if (rc != RC_OK) {
		model_rollback(model);
		s->login = 0;
	}
	diag_fini(&diag);
	s->noted_administrator = s->administrator;
	return refusal;
}

void
presence_end(struct session *s)
{
	struct model *model = s->device->model;
	struct diag diag = DIAG_INIT;
	enum rc rc;

	if (s->login == 0)
		return;
	rc = model_begin(model, &diag);
	if (rc == RC_OK)
		rc = model_end_login(model, s->login, &diag);
	rc = model_end(model, rc, &diag);
	diag_fini(&diag);
	s->login = 0;
}

bool
presence_watch(struct session *s, int64_t key)
{
	struct model *model = s->device->model;
	struct diag diag = DIAG_INIT;
	bool over = false;

	if (s->login == 0)
		return true;
	if (model_login_over(model, s->login, &over, &diag) != RC_OK)
		over = false;
	if (!over && (key != s->noted_key ||
	    s->administrator != s->noted_administrator) &&
	    model_touch_login(model, s->login, router_now(s),
	    s->administrator, &diag) == RC_OK) {
		s->noted_key = key;
		s->noted_administrator = s->administrator;
	}
	diag_fini(&diag);
	return !over;
}

/* Handing out those who are here, or were. */
struct roll {
	struct session	*session;
	bool		 gone_too;
	presence_fn	*f;
	void		*ctx;
};

/* Of the session itself more is known than what is written. */
static enum rc
roll_login(void *ctx, const struct model_login *l)
{
	const struct roll *roll = ctx;
	struct session *s = roll->session;
	struct model_login here = *l;

	here.over = l->over || !process_alive(l->process, l->started);
	if (here.over && !roll->gone_too)
		return RC_OK;
	if (l->login == s->login) {
		here.last_key = router_now(s);
		here.administrator = s->administrator;
	}
	return roll->f(roll->ctx, &here);
}

enum rc
presence_walk(struct session *s, presence_fn *f, void *ctx)
{
	struct roll roll = { .session = s, .f = f, .ctx = ctx };
	struct model_login self;
	enum rc rc;

	rc = model_walk_logins(s->device->model, roll_login, &roll, &s->diag);
	if (rc != RC_OK || s->login != 0)
		return rc;
	self = presence_self(s);
	self.last_key = router_now(s);
	return f(ctx, &self);
}

enum rc
presence_history(struct session *s, presence_fn *f, void *ctx)
{
	struct roll roll = { .session = s, .gone_too = true, .f = f,
	    .ctx = ctx };

	return model_walk_logins(s->device->model, roll_login, &roll,
	    &s->diag);
}
