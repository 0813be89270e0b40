/*
 * Becoming administrator, and leaving again (reference 56.3.1, 56.3.2;
 * BEHAVIOUR 3.1-3.3).
 */
#include "command/command.h"
#include "command/logging.h"
#include "command/password.h"
#include "command/rollback.h"
#include "command/save.h"
#include "command/user.h"

#include "base/banned.h"

static enum rc
become_administrator(struct session *s)
{
	s->administrator = true;
	logging_session(s, LOGGING_ADMINISTRATOR);
	return RC_OK;
}

/* Asks for the administrator's password. */
static enum rc
administrator_ask(struct session *s)
{
	bool right;
	const enum rc rc = password_administrator(s, &right);

	if (rc != RC_OK || !right)
		return rc;
	return become_administrator(s);
}

enum rc
command_administrator(struct session *s, const struct command *command)
{
	struct user_attributes attributes;
	enum rc rc;

	(void)command;
	if (s->administrator)
		return session_error(s, MESSAGE_ADMINISTRATOR_ALREADY);
	rc = user_attributes(s, s->user, &attributes);
	if (rc != RC_OK)
		return rc;
	switch (attributes.administrator) {
	case USER_NEVER:
		return session_error(s, MESSAGE_REFUSED_LEVEL);
	case USER_WITH_PASSWORD:
		return administrator_ask(s);
	case USER_FREELY:
		break;
	}
	return become_administrator(s);
}

enum rc
command_exit(struct session *s, const struct command *command)
{
	bool unsaved = false;
	enum rc rc = RC_OK;

	if (!s->administrator) {
		s->over = true;
		return rollback_confirm(s);
	}
	if (grammar_value(command, "save") != NULL)
		rc = save_usual(s, command);
	else
		rc = model_unsaved(s->device->model, &unsaved, &s->diag);
	if (rc == RC_OK && unsaved)
		rc = save_ask(s, command);
	if (rc == RC_OK)
		s->administrator = false;
	return rc;
}
