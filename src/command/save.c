/*
 * save (reference 56.3.3): the running configuration becomes the newest of a
 * slot, on disk before the device says that it is done.
 */
#include "command/save.h"

#include "command/command.h"

#include "base/banned.h"

static enum rc
save_store(struct session *s, int slot, const char *comment)
{
	struct model *model = s->device->model;
	struct text at = TEXT_INIT;
	enum rc rc;

	device_time(s->device, &at);
	rc = at.failed ? diag_set(&s->diag, RC_NOMEM, "out of memory") :
	    model_begin(model, &s->diag);
	if (rc == RC_OK) {
		rc = model_save(model, slot, comment, text_str(&at), &s->diag);
		if (rc == RC_OK)
			rc = model_commit_durably(model, &s->diag);
		if (rc != RC_OK)
			model_rollback(model);
	}
	text_fini(&at);
	return rc;
}

enum rc
save_running(struct session *s, int slot, const char *comment)
{
	struct text line = TEXT_INIT;
	enum rc rc;

	text_addf(&line, "%s CONFIG%d ",
	    message_text(MESSAGE_SAVE_START, s->language), slot);
	rc = session_write_take(s, &line);
	if (rc == RC_OK)
		rc = save_store(s, slot, comment);
	if (rc == RC_OK)
		rc = session_say(s, MESSAGE_SAVE_DONE);
	return rc;
}

enum rc
command_save(struct session *s, const struct command *command)
{
	const struct value *slot = grammar_value(command, "filename");
	const struct value *comment = grammar_value(command, "comment");

	return save_running(s, slot != NULL ? (int)slot->integer :
	    s->device->identity->start_slot,
	    comment != NULL ? comment->text : "");
}
