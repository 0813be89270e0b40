/*
 * Becoming administrator, and leaving again (reference 56.3.1, 56.3.2;
 * BEHAVIOUR 3.1-3.3).
 */
#include <ctype.h>

#include "command/command.h"
#include "command/password.h"
#include "command/save.h"

#include "base/banned.h"

enum rc
command_administrator(struct session *s, const struct command *command)
{
	enum answer answer;
	bool right;

	(void)command;
	if (s->administrator)
		return session_error(s, MESSAGE_ADMINISTRATOR_ALREADY);
	answer = password_ask(s, MESSAGE_ADMINISTRATOR_PASSWORD,
	    "administrator", &right);
	if (s->diag.rc != RC_OK)
		return s->diag.rc;
	if (answer == ANSWER_END)
		s->over = true;
	if (answer != ANSWER_GIVEN)
		return RC_OK;
	if (!right)
		return session_error(s, MESSAGE_LOGIN_WRONG);
	s->administrator = true;
	return RC_OK;
}

/* The question about unsaved changes. Anything but `y` keeps them unsaved;
 * the end of the input counts as no. */
static enum rc
exit_ask(struct session *s)
{
	char key = '\0';
	enum answer answer;

	answer = s->terminal.ask_key(s->terminal.ctx,
	    message_text(MESSAGE_EXIT_QUESTION, s->language), &key);
	if (answer == ANSWER_GIVEN && tolower((unsigned char)key) == 'y')
		return save_running(s, 0, "");
	return session_write(s, "\n", 1);
}

enum rc
command_exit(struct session *s, const struct command *command)
{
	bool unsaved = false;
	enum rc rc = RC_OK;

	if (!s->administrator) {
		s->over = true;
		return RC_OK;
	}
	if (grammar_value(command, "save") != NULL)
		rc = save_running(s, 0, "");
	else
		rc = model_unsaved(s->device->model, &unsaved, &s->diag);
	if (rc == RC_OK && unsaved)
		rc = exit_ask(s);
	if (rc == RC_OK)
		s->administrator = false;
	return rc;
}
