/*
 * A session's life: who it is, its prompt, and what becomes of a line that was
 * typed. What single operations do is in the files beside this.
 */
#include "command/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command/answer.h"
#include "command/command.h"
#include "command/logging.h"
#include "command/news.h"
#include "command/pipeline.h"
#include "command/presence.h"
#include "command/rollback.h"
#include "command/settings.h"
#include "command/shell.h"
#include "command/side.h"
#include "command/standing.h"
#include "config/config.h"
#include "router/hosts.h"
#include "router/keepalive.h"
#include "router/links.h"
#include "router/state.h"
#include "router/vpn.h"

#include "base/banned.h"

enum rc
session_init(struct session *s, struct device *device,
    const struct terminal *terminal, const char *origin)
{
	struct text id = TEXT_INIT;

	*s = (struct session){ .device = device, .terminal = *terminal,
	    .language = LANGUAGE_JA, .arena = ARENA_INIT, .diag = DIAG_INIT };
	s->since = device_now(device);
	device_time(device, &id);
	text_addf(&id, "/%ld/%u", (long)getpid(), ++device->sessions);
	s->id = text_take(&id);
	s->user = strdup("");
	s->origin = strdup(origin);
	if (s->id == NULL || s->user == NULL || s->origin == NULL)
		return session_no_memory(s);
	return settings_read(s);
}

void
session_fini(struct session *s)
{
	rollback_finish(s);
	if (s->logged_in && !s->restarted)
		logging_session(s, LOGGING_LOGOUT);
	presence_end(s);
	free(s->id);
	free(s->user);
	free(s->origin);
	history_fini(&s->history);
	arena_fini(&s->arena);
	diag_fini(&s->diag);
}

static void
prompt_number(const struct selection *selection, struct text *out)
{
	if (selection->number == PP_ANONYMOUS)
		text_adds(out, "anonymous");
	else
		text_addf(out, "%s%lld",
		    selection->kind == SELECTION_PP ? "pp" : "tunnel",
		    (long long)selection->number);
}

enum rc
session_prompt(struct session *s, struct text *out)
{
	bool found;
	enum rc rc;

	rc = settings_value(s, "console prompt", "prompt", out, &found);
	if (rc != RC_OK)
		return rc;
	switch (s->selection.kind) {
	case SELECTION_NONE:
		break;
	case SELECTION_PP:
	case SELECTION_TUNNEL:
		prompt_number(&s->selection, out);
		break;
	case SELECTION_SWITCH:
	case SELECTION_AP:
		text_adds(out, s->selection.object);
		break;
	}
	text_adds(out, s->administrator ? "# " : "> ");
	return out->failed ? session_no_memory(s) :
	    RC_OK;
}

/* Past the sink. */
static enum rc
write_to_terminal(struct session *s, const char *text, size_t len)
{
	const enum rc rc = s->terminal.write(s->terminal.ctx, text, len);

	if (rc != RC_OK)
		diag_set(&s->diag, rc, "cannot write the output");
	return rc;
}

enum rc
session_write(struct session *s, const char *text, size_t len)
{
	if (s->sink != NULL)
		return s->sink->write(s->sink->ctx, text, len);
	return write_to_terminal(s, text, len);
}

/* Hands a text that was put together to one of the above, and frees it. */
static enum rc
write_take(struct session *s, struct text *text,
    enum rc (*write)(struct session *, const char *, size_t))
{
	const enum rc rc = text->failed ?
	    session_no_memory(s) :
	    write(s, text_str(text), text->len);

	text_fini(text);
	return rc;
}

enum rc
session_write_take(struct session *s, struct text *text)
{
	return write_take(s, text, session_write);
}

enum rc
session_say(struct session *s, enum message message)
{
	struct text line = TEXT_INIT;

	text_addf(&line, "%s\n", message_text(message, s->language));
	return session_write_take(s, &line);
}

enum rc
session_error(struct session *s, enum message message)
{
	struct text line = TEXT_INIT;

	s->failed_line = true;
	text_addf(&line, "%s%s\n",
	    message_text(MESSAGE_ERROR_PREFIX, s->language),
	    message_text(message, s->language));
	return write_take(s, &line, write_to_terminal);
}

/* Changes a password, and journals what it replaced. */
static enum rc
session_store_password(struct session *s, int64_t running,
    const struct session_password *password, int64_t command_id)
{
	struct model *model = s->device->model;
	struct text old = TEXT_INIT;
	bool set;
	enum rc rc;

	rc = model_credential(model, running, password->who, &old, &set,
	    &s->diag);
	if (rc == RC_OK)
		rc = model_set_credential(model, running, password->who,
		    password->hash, &s->diag);
	if (rc == RC_OK)
		rc = model_journal_password(model, command_id,
		    &(struct model_password_change){ .who = password->who,
		    .old_hash = set ? text_str(&old) : NULL,
		    .new_hash = password->hash }, &s->diag);
	text_fini(&old);
	return rc;
}

/* What session_set() does inside its transaction. */
static enum rc
session_store(struct session *s, const struct command *command,
    const struct config_author *author, const char *typed,
    const struct session_password *password, struct config_outcome *outcome,
    struct coach *coach)
{
	struct model *model = s->device->model;
	int64_t running;
	enum rc rc;

	rc = model_running(model, &running, &s->diag);
	if (rc == RC_OK)
		rc = coach_before(s, coach, running);
	if (rc == RC_OK)
		rc = config_apply(model, running, command, author, typed,
		    outcome, &s->diag);
	if (rc == RC_OK && password != NULL)
		rc = session_store_password(s, running, password,
		    outcome->command_id);
	if (rc == RC_OK)
		rc = coach_after(s, coach, running);
	return rc == RC_OK ? model_commit(model, &s->diag) : rc;
}

enum rc
session_set(struct session *s, const struct command *command,
    const char *typed, const struct session_password *password)
{
	struct config_outcome outcome = { .why = REFUSED_NOT };
	const bool stands = standing_is_known(s);
	struct coach coach = { NULL, NULL };
	struct text at = TEXT_INIT;
	enum rc rc;

	device_time(s->device, &at);
	rc = at.failed ? session_no_memory(s) :
	    model_begin(s->device->model, &s->diag);
	if (rc == RC_OK) {
		rc = session_store(s, command, &(struct config_author){
		    .session = s->id,
		    .user = s->user,
		    .origin = s->origin,
		    .at = text_str(&at) }, typed, password, &outcome,
		    &coach);
		if (rc != RC_OK)
			model_rollback(s->device->model);
		else if (stands)
			standing_keep(s, command->entry);
	}
	if (rc == RC_REFUSED && outcome.why != REFUSED_NOT)
		rc = session_error(s, message_of_refusal(outcome.why));
	else if (rc == RC_OK)
		rc = coach_tell(s, &coach, command);
	coach_fini(&coach);
	text_fini(&at);
	return rc;
}

/* Reads a line. *done: what became of it is told, nothing is left to do. */
static enum rc
session_read(struct session *s, const char *line, size_t len,
    struct command *command, bool *done)
{
	const struct place place = { .profile = s->device->profile,
	    .administrator = s->administrator, .selection = s->selection };
	struct refused refused;
	enum rc rc;

	rc = grammar_parse(&place, &s->arena, line, len, command, &refused);
	*done = rc != RC_OK;
	if (rc == RC_REFUSED)
		return refused.why == REFUSED_NOT ? RC_OK :
		    session_error(s, message_of_refusal(refused.why));
	return rc == RC_OK ? RC_OK : diag_set(&s->diag, rc, "out of memory");
}

/* Asks for the lines of a block up to its end and adds them. Nothing stands
 * before them (reference 4.92). */
static enum answer
session_ask_block(struct session *s, const char *end, struct text *block)
{
	struct text more = TEXT_INIT;
	enum answer answer;
	bool last = false;

	do {
		text_reset(&more);
		answer = s->terminal.ask_line(s->terminal.ctx, "", false,
		    &more);
		if (answer != ANSWER_GIVEN)
			break;
		text_addc(block, '\n');
		text_add(block, text_str(&more), more.len);
		last = strcmp(text_str(&more), end) == 0;
	} while (!last);
	text_fini(&more);
	return answer;
}

/* Does what a line says that is understood. */
static enum rc
session_execute(struct session *s, const struct command *command,
    const char *typed)
{
	command_fn *function = command_of_entry(command->entry);
	enum rc rc;

	if (function == NULL && !command->entry->setting)
		function = answer_print;
	if (function != NULL && pipeline_is_less(command)) {
		rc = pipeline_page(s, command, function);
	} else if (function != NULL) {
		rc = function(s, command);
	} else {
		rc = session_set(s, command, typed, NULL);
		if (rc == RC_OK)
			rc = settings_follow(s, command);
		if (rc == RC_OK)
			rc = links_follow_setting(s->device, command,
			    &s->diag);
	}
	if (rc == RC_OK)
		logging_executed(s, command, typed);
	return rc;
}

/* `macro NAME <<END` (reference 4.92, 4.93): the lines up to END belong to the
 * command. Ctrl-C leaves it undone. */
static enum rc
session_block(struct session *s, const char *line, size_t len,
    const char *end)
{
	struct text block = TEXT_INIT;
	struct command command;
	enum answer answer;
	bool done;
	enum rc rc = RC_OK;

	text_add(&block, line, len);
	answer = session_ask_block(s, end, &block);
	if (answer == ANSWER_END)
		s->over = true;
	if (block.failed)
		rc = session_no_memory(s);
	else if (answer == ANSWER_GIVEN) {
		rc = session_read(s, text_str(&block), block.len, &command,
		    &done);
		if (rc == RC_OK && !done)
			rc = session_execute(s, &command, line);
	}
	text_fini(&block);
	return rc;
}

enum rc
session_command(struct session *s, const char *line, size_t len)
{
	struct command command;
	const char *end;
	bool done;
	enum rc rc;

	rc = session_read(s, line, len, &command, &done);
	if (rc != RC_OK || done)
		return rc;
	if (grammar_opens_block(&command, &end))
		return session_block(s, line, len, end);
	return session_execute(s, &command, line);
}

/* Ours or the device's. */
static enum rc
session_typed(struct session *s, const char *line, size_t len)
{
	const char *copy;

	while (len > 0 && (*line == ' ' || *line == '\t')) {
		line++;
		len--;
	}
	if (len == 0 || *line == '#')
		return RC_OK;
	if (side_takes(s, line, len))
		return side_line(s, line, len);
	history_add(&s->history, &s->selection, line, len);
	copy = arena_strndup(&s->arena, line, len);
	if (copy == NULL)
		return session_no_memory(s);
	return shell_run(s, copy, len);
}

static enum rc
carry_on(struct session *s)
{
	enum rc rc = vpn_follow(s->device, &s->diag);

	if (rc == RC_OK)
		rc = keepalive_follow(s->device, &s->diag);
	return rc == RC_OK ? hosts_follow(s->device, &s->diag) : rc;
}

/* What the router does by itself happens before the line and, when that has
 * changed something, behind it. */
enum rc
session_line(struct session *s, const char *line, size_t len)
{
	enum rc rc;

	s->failed_line = false;
	arena_reset(&s->arena);
	rc = standing_look(s);
	if (rc == RC_OK && standing_stirs(s))
		rc = rollback_notice(s);
	if (rc == RC_OK && standing_stirs(s))
		rc = carry_on(s);
	if (rc == RC_OK)
		rc = news_tell(s);
	if (rc == RC_OK)
		rc = session_typed(s, line, len);
	if (rc == RC_OK && standing_stirs(s))
		rc = carry_on(s);
	return rc == RC_OK ? news_tell(s) : rc;
}
