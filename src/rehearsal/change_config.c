/*
 * A change that is a whole configuration: the commands that lead there are
 * typed, so that each line has its cause; then it is taken as it is, with what
 * no command can tell.
 */
#include "rehearsal/parts.h"

#include <string.h>

#include "command/message.h"
#include "command/session.h"
#include "config/difference.h"

#include "base/banned.h"

/* A refused line of the file is an act of its own: it was never typed. */
static enum rc
target_refused(void *ctx, const struct config_refusal *refusal)
{
	static const struct selection none = { .kind = SELECTION_NONE };
	struct rehearsal *r = ctx;
	const struct place place = { .profile = r->profile,
	    .administrator = true, .file = true };
	struct rehearsal_act *act;

	act = change_add_act(r, refusal->line, refusal->text,
	    strlen(refusal->text), &none);
	if (act == NULL)
		return RC_NOMEM;
	act->refused = true;
	act->message = message_text(message_of_refusal(refusal->why),
	    LANGUAGE_EN);
	r->n_refused++;
	return suggest(r, &place, refusal->text, act);
}

static enum rc
add_command(void *ctx, const struct config_line *line)
{
	struct text *commands = ctx;

	text_adds(commands, line->text);
	text_addc(commands, '\0');
	return text_rc(commands);
}

/* What the console refuses, only files may have: it comes with the whole. */
static enum rc
type_commands(struct rehearsal *r, const struct text *commands,
    const struct file_lines *lines, struct diag *diag)
{
	struct typist t = { .more = typist_no_more, .key = typist_no_key };
	const char *line = text_str(commands), *end = line + commands->len;
	struct rehearsal_act *act;
	struct session session;
	int64_t after = 0;
	bool refused;
	enum rc rc = typist_begin(&t, &session, &r->device);

	for (; rc == RC_OK && line < end; line += strlen(line) + 1) {
		act = change_add_act(r, 0, line, strlen(line),
		    &session.selection);
		rc = act == NULL ? RC_NOMEM :
		    file_lines_find(lines, act->command, &act->line);
		if (rc == RC_OK)
			rc = typist_type(&t, line, strlen(line), &refused);
		if (rc == RC_OK)
			rc = change_note_edits(r, act, &after, diag);
	}
	if (rc != RC_OK)
		(void)diag_set(diag, rc, "%s", diag_text(&session.diag));
	typist_end(&t);
	return rc;
}

static enum rc
load_target(struct rehearsal *r, int64_t target, struct text *commands,
    struct diag *diag)
{
	struct model *model = r->device.model;
	const struct text *change = r->in->change;
	size_t refused;
	enum rc rc;

	rc = config_load(model, target, r->profile, text_str(change),
	    change->len, target_refused, r, &refused, diag);
	return rc == RC_OK ? config_difference(model, r->before, target,
	    r->profile, add_command, commands, NULL, diag) : rc;
}

/* In a transaction of its own. */
static enum rc
begin_target(struct rehearsal *r, int64_t *target, struct text *commands,
    struct diag *diag)
{
	struct model *model = r->device.model;
	enum rc rc = model_begin(model, diag);

	if (rc == RC_OK)
		rc = model_add_aside(model, target, diag);
	if (rc == RC_OK)
		rc = load_target(r, *target, commands, diag);
	return model_end(model, rc, diag);
}

enum rc
change_configure(struct rehearsal *r, struct diag *diag)
{
	struct model *model = r->device.model;
	struct text commands = TEXT_INIT;
	struct file_lines *lines = NULL;
	int64_t target = 0;
	enum rc rc = begin_target(r, &target, &commands, diag);

	if (rc == RC_OK)
		rc = file_lines_read(r, &lines, diag);
	if (rc == RC_OK)
		rc = type_commands(r, &commands, lines, diag);
	file_lines_free(lines);
	if (rc == RC_OK)
		rc = model_begin(model, diag);
	if (rc == RC_OK)
		rc = model_copy(model, target, r->after, diag);
	rc = model_end(model, rc, diag);
	text_fini(&commands);
	return rc;
}
