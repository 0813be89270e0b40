/*
 * rollback timer, confirm (reference 56.7.31, 56.7.32), and what else stops
 * the timer or ends it.
 */
#include "command/rollback.h"

#include <unistd.h>

#include "base/process.h"
#include "command/command.h"
#include "router/rollback.h"

#include "base/banned.h"

enum rc
rollback_start(struct session *s, int64_t seconds)
{
	const struct clock *clock = &s->device->clock;

	return model_add_fallback(s->device->model, &(struct model_fallback){
	    .session = s->id,
	    .user = s->user,
	    .origin = s->origin,
	    .process = getpid(),
	    .started = process_started(getpid()),
	    .due = clock->now(clock->ctx) + seconds }, &s->diag);
}

enum rc
rollback_stop(struct session *s)
{
	return model_drop_fallback(s->device->model, s->id, &s->diag);
}

enum rc
rollback_confirm(struct session *s)
{
	struct model *model = s->device->model;
	enum rc rc;

	if (!s->fallback)
		return RC_OK;
	rc = model_begin(model, &s->diag);
	if (rc == RC_OK)
		rc = rollback_stop(s);
	if (rc == RC_OK)
		rc = model_commit_durably(model, &s->diag);
	if (rc == RC_OK)
		s->fallback = false;
	else
		model_rollback(model);
	return rc;
}

enum rc
rollback_notice(struct session *s)
{
	bool done;

	return rollback_expire(s->device, &done, &s->diag);
}

void
rollback_watch(struct session *s)
{
	struct diag why = DIAG_INIT;
	bool done;

	(void)rollback_expire(s->device, &done, &why);
	diag_fini(&why);
}

/* What cannot be brought back now is when somebody looks who can. */
void
rollback_finish(struct session *s)
{
	struct diag why = DIAG_INIT;
	bool done;

	if (!s->fallback)
		return;
	(void)rollback_end(s->device, s->id, &done, &why);
	diag_fini(&why);
	s->fallback = false;
}

enum rc
command_rollback_timer(struct session *s, const struct command *command)
{
	struct model *model = s->device->model;
	enum rc rc = model_begin(model, &s->diag);

	if (rc == RC_OK)
		rc = rollback_start(s,
		    grammar_value(command, "timer")->integer);
	if (rc == RC_OK)
		rc = model_commit(model, &s->diag);
	if (rc == RC_OK)
		s->fallback = true;
	else
		model_rollback(model);
	return rc;
}

enum rc
command_confirm(struct session *s, const struct command *command)
{
	(void)command;
	return rollback_confirm(s);
}
