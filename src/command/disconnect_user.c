/*
 * disconnect user (reference 4.11): ends the sessions of others, in whatever
 * process they are. They notice by themselves within a second.
 */
#include <string.h>

#include "command/command.h"
#include "command/presence.h"

#include "base/banned.h"

/* Whom the command means; what was not said means any. */
struct target {
	struct session	*session;
	const char	*user;		/* NULL: any */
	size_t		 user_len;
	const char	*way;		/* NULL: any */
	int64_t		 number;	/* 0: any */
	int		 ended;
};

/* `USER /WAY NUMBER` or `USER/WAY NUMBER`, the user being left off in the
 * second only. */
static void
target_read(struct target *t, const struct command *command)
{
	const struct value *user = grammar_value(command, "user_way");
	const struct value *way = grammar_value(command, "way");
	const struct value *number = grammar_value(command, "number");
	const char *slash = NULL;

	if (user == NULL)
		user = grammar_value(command, "user");
	if (user != NULL)
		slash = strchr(user->text, '/');
	if (user != NULL && slash != user->text) {
		t->user = user->text;
		t->user_len = strcspn(user->text, "/");
	}
	if (slash == NULL && way != NULL)
		slash = way->text;
	if (slash != NULL)
		t->way = slash + 1;
	if (number != NULL)
		t->number = number->integer;
}

static bool
target_is(const struct target *t, const struct model_login *l)
{
	if (t->user != NULL && (strlen(l->user) != t->user_len ||
	    strncmp(l->user, t->user, t->user_len) != 0))
		return false;
	if (t->way != NULL && strcmp(l->way, t->way) != 0)
		return false;
	return t->number == 0 || l->number == t->number;
}

/* Never one's own. */
static enum rc
end_target(void *ctx, const struct model_login *l)
{
	struct target *t = ctx;

	if (l->login == t->session->login || !target_is(t, l))
		return RC_OK;
	t->ended++;
	return model_end_login(t->session->device->model, l->login,
	    &t->session->diag);
}

enum rc
command_disconnect_user(struct session *s, const struct command *command)
{
	struct model *model = s->device->model;
	struct target t = { .session = s };
	enum rc rc;

	target_read(&t, command);
	rc = model_begin(model, &s->diag);
	if (rc != RC_OK)
		return rc;
	rc = presence_walk(s, end_target, &t);
	if (rc == RC_OK)
		rc = model_commit(model, &s->diag);
	if (rc != RC_OK) {
		model_rollback(model);
		return rc;
	}
	return t.ended > 0 ? RC_OK : session_error(s, MESSAGE_REFUSED_RANGE);
}
