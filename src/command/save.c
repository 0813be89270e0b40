/*
 * save (reference 56.3.3): the running configuration becomes the newest of a
 * slot, or a file in external memory, on disk before the device says that it
 * is done.
 */
#include "command/save.h"

#include <ctype.h>
#include <string.h>

#include "command/command.h"
#include "command/config_files.h"
#include "command/journal.h"
#include "command/logging.h"
#include "command/rollback.h"

#include "base/banned.h"

/* What is saved where. */
struct saving {
	const char	*comment;
	int		 slot;
	bool		 follow;	/* later ones go there too */
	const char	*file;
};

/* As the device calls it. */
static void
add_where(const struct saving *saving, struct text *out)
{
	if (saving->file != NULL)
		text_adds(out, saving->file);
	else
		text_addf(out, "CONFIG%d", saving->slot);
}

/* "Saving ... CONFIG0 Done ." */
static enum rc
say_saved(struct session *s, const struct saving *saving)
{
	struct text line = TEXT_INIT;

	text_addf(&line, "%s ", message_text(MESSAGE_SAVE_START,
	    s->language));
	add_where(saving, &line);
	text_addf(&line, " %s\n", message_text(MESSAGE_SAVE_DONE,
	    s->language));
	return session_write_take(s, &line);
}

/* Inside the transaction, so that it is on disk too. */
static void
log_saved(struct session *s, const struct saving *saving)
{
	struct text where = TEXT_INIT;

	add_where(saving, &where);
	if (!where.failed)
		logging_saved(s, text_str(&where));
	text_fini(&where);
}

static enum rc
store_slot(struct session *s, void *ctx)
{
	const struct saving *saving = ctx;
	struct text at = TEXT_INIT;
	enum rc rc = RC_OK;

	device_time(s->device, &at);
	if (at.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK && saving->follow)
		rc = start_follow_slot(s->device, saving->slot, &s->diag);
	if (rc == RC_OK)
		rc = model_save(s->device->model, saving->slot,
		    saving->comment, text_str(&at), &s->diag);
	if (rc == RC_OK)
		rc = rollback_stop(s);
	if (rc == RC_OK)
		log_saved(s, saving);
	text_fini(&at);
	return rc;
}

static enum rc
save_slot(struct session *s, const struct command *command,
    struct saving *saving)
{
	const enum rc rc = journal_run(s, command, store_slot, saving);

	return rc == RC_OK ? say_saved(s, saving) : rc;
}

/* Where it was started from, nothing is unsaved any more. */
static enum rc
note_file(struct session *s, void *ctx)
{
	const struct saving *saving = ctx;
	struct device *device = s->device;
	enum rc rc = model_device(device->model, &device->identity, &s->diag);

	if (rc == RC_OK)
		rc = rollback_stop(s);
	if (rc == RC_OK &&
	    strcmp(device->identity->start_file, saving->file) == 0)
		rc = model_nothing_unsaved(device->model, &s->diag);
	if (rc == RC_OK)
		log_saved(s, saving);
	return rc;
}

static enum rc
save_file(struct session *s, const struct command *command,
    struct saving *saving)
{
	int64_t running;
	bool written = false;
	enum rc rc = model_running(s->device->model, &running, &s->diag);

	if (rc == RC_OK)
		rc = config_files_write(s, running, saving->file,
		    saving->comment, &written);
	if (rc != RC_OK || !written)
		return rc;
	rc = journal_run(s, command, note_file, saving);
	return rc == RC_OK ? say_saved(s, saving) : rc;
}

/* Asks for the slot that takes the place of the file. */
static enum answer
ask_slot(struct session *s, int *slot, bool *given)
{
	struct text typed = TEXT_INIT;
	enum answer answer;
	const char *text;

	answer = s->terminal.ask_line(s->terminal.ctx,
	    message_text(MESSAGE_SAVE_SLOT, s->language), false, &typed);
	text = text_str(&typed);
	*given = answer == ANSWER_GIVEN && text[0] >= '0' && text[0] <= '4' &&
	    text[1] == '\0';
	if (*given)
		*slot = text[0] - '0';
	text_fini(&typed);
	return answer;
}

/* The memory is gone that the router was started from. */
static enum rc
save_elsewhere(struct session *s, const struct command *command)
{
	struct saving saving = { .comment = "", .follow = true };
	enum answer answer;
	char key = '\0';
	bool given;
	enum rc rc = session_error(s, MESSAGE_MEMORY_EXTERNAL_MISSING);

	if (rc != RC_OK)
		return rc;
	answer = s->terminal.ask_key(s->terminal.ctx,
	    message_text(MESSAGE_SAVE_ELSEWHERE, s->language), &key);
	rc = session_write(s, "\n", 1);
	if (answer == ANSWER_GIVEN && tolower((unsigned char)key) != 'y')
		return rc;
	if (rc == RC_OK && answer == ANSWER_GIVEN)
		answer = ask_slot(s, &saving.slot, &given);
	if (answer == ANSWER_END)
		s->over = true;
	if (rc != RC_OK || answer != ANSWER_GIVEN)
		return rc;
	if (!given)
		return session_error(s, MESSAGE_REFUSED_RANGE);
	rc = save_slot(s, command, &saving);
	if (rc == RC_OK)
		s->failed_line = false;
	return rc;
}

/* Whether the configuration lets the router start from files. */
static enum rc
files_allowed(struct session *s, bool *allowed)
{
	struct text files = TEXT_INIT;
	int64_t running;
	enum rc rc = model_running(s->device->model, &running, &s->diag);

	if (rc == RC_OK)
		rc = start_files(s->device, running, &files, &s->diag);
	*allowed = files.len > 0;
	text_fini(&files);
	return rc;
}

enum rc
save_usual(struct session *s, const struct command *command)
{
	struct device *device = s->device;
	struct saving saving = { .comment = "" };
	struct diag why = DIAG_INIT;
	bool allowed = false, exists;
	enum storage_answer answer;
	enum rc rc = model_device(device->model, &device->identity, &s->diag);

	if (rc == RC_OK && device->identity->start_file[0] != '\0')
		rc = files_allowed(s, &allowed);
	if (rc != RC_OK)
		return rc;
	if (!allowed) {
		saving.slot = device->identity->start_slot;
		saving.follow = device->identity->start_file[0] != '\0' ||
		    device->identity->start_generation > 0;
		return save_slot(s, command, &saving);
	}
	saving.file = device->identity->start_file;
	answer = storage_exists(&device->storage, saving.file, &exists, &why);
	diag_fini(&why);
	return answer == STORAGE_EMPTY ? save_elsewhere(s, command) :
	    save_file(s, command, &saving);
}

enum rc
save_ask(struct session *s, const struct command *command)
{
	char key = '\0';
	enum answer answer;

	answer = s->terminal.ask_key(s->terminal.ctx,
	    message_text(MESSAGE_EXIT_QUESTION, s->language), &key);
	if (answer == ANSWER_GIVEN && tolower((unsigned char)key) == 'y')
		return save_usual(s, command);
	return session_write(s, "\n", 1);
}

enum rc
command_save(struct session *s, const struct command *command)
{
	const struct value *name = grammar_value(command, "filename");
	const struct value *comment = grammar_value(command, "comment");
	struct saving saving = { .comment = comment != NULL ?
	    comment->text : "" };
	struct text file = TEXT_INIT;
	struct start_slot slot;
	enum rc rc;

	if (name == NULL)
		return save_usual(s, command);
	if (config_files_slot(name->text, &slot)) {
		saving.slot = slot.slot;
		return save_slot(s, command, &saving);
	}
	config_files_full_name(name->text, &file);
	saving.file = text_str(&file);
	rc = file.failed ? session_no_memory(s) :
	    save_file(s, command, &saving);
	text_fini(&file);
	return rc;
}
