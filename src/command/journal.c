/*
 * The transaction around an operation, and its row in the journal.
 */
#include "command/journal.h"

#include <string.h>

#include "base/banned.h"

/* Whether a word is a value that nobody is to read. */
static bool
is_secret(const struct command *command, size_t word)
{
	const struct value *password = grammar_value(command, "password");

	return password != NULL && password->word == word;
}

/* The command as it was typed, one blank between words. */
static void
add_typed(const struct command *command, struct text *typed)
{
	size_t i;

	for (i = 0; i < command->n_words; i++) {
		const char *word = command->words[i].text;
		const char *quote = strpbrk(word, " \t") != NULL ||
		    word[0] == '\0' ? "\"" : "";

		text_addf(typed, "%s%s%s%s", i > 0 ? " " : "", quote,
		    is_secret(command, i) ? "*" : word, quote);
	}
}

/* The row, and with a copy of what ran before (0: none) those of the lines
 * that are others now. */
static enum rc
journal_add(struct session *s, const struct command *command, int64_t before)
{
	struct model *model = s->device->model;
	struct text at = TEXT_INIT, typed = TEXT_INIT;
	int64_t command_id = 0, running;
	enum rc rc = model_running(model, &running, &s->diag);

	if (rc == RC_OK && before != 0)
		rc = model_keep_places(model, before, running, &s->diag);
	device_time(s->device, &at);
	add_typed(command, &typed);
	if (rc == RC_OK && (at.failed || typed.failed)) {
		rc = session_no_memory(s);
	} else if (rc == RC_OK) {
		const struct model_change head = { .at = text_str(&at),
		    .session = s->id, .user = s->user, .origin = s->origin,
		    .command = text_str(&typed), .block = BLOCK_ROUTER,
		    .place = "", .entry = command->entry->name };

		rc = before != 0 ? model_journal_replaced(model, &head,
		    before, running, &s->diag) :
		    model_journal(model, &head, &command_id, &s->diag);
	}
	text_fini(&at);
	text_fini(&typed);
	return rc;
}

enum rc
journal_replaced(struct session *s, const struct command *command,
    int64_t before)
{
	const enum rc rc = journal_add(s, command, before);

	return rc == RC_OK ?
	    model_drop_aside(s->device->model, before, &s->diag) : rc;
}

/* What was saved stays so. */
static enum rc
journal_row(struct session *s, const struct command *command, int64_t before)
{
	struct model *model = s->device->model;
	bool unsaved;
	enum rc rc = model_unsaved(model, &unsaved, &s->diag);

	if (rc == RC_OK)
		rc = before != 0 ? journal_replaced(s, command, before) :
		    journal_add(s, command, 0);
	return rc == RC_OK && !unsaved ?
	    model_nothing_unsaved(model, &s->diag) : rc;
}

/* Inside the transaction: puts what runs aside, if it is to be replaced. */
static enum rc
journal_carry_out(struct session *s, const struct command *command,
    journal_fn *f, void *ctx, bool replaces)
{
	struct model *model = s->device->model;
	int64_t before = 0;
	enum rc rc = RC_OK;

	if (replaces)
		rc = model_running(model, &before, &s->diag);
	if (rc == RC_OK && replaces)
		rc = model_copy_aside(model, before, &before, &s->diag);
	if (rc == RC_OK)
		rc = f(s, ctx);
	return rc == RC_OK ? journal_row(s, command, before) : rc;
}

static enum rc
journal_transaction(struct session *s, const struct command *command,
    journal_fn *f, void *ctx, bool replaces)
{
	struct model *model = s->device->model;
	enum rc rc = model_begin(model, &s->diag);

	if (rc != RC_OK)
		return rc;
	rc = journal_carry_out(s, command, f, ctx, replaces);
	if (rc == RC_OK)
		rc = model_commit_durably(model, &s->diag);
	if (rc != RC_OK)
		model_rollback(model);
	return rc;
}

enum rc
journal_run(struct session *s, const struct command *command, journal_fn *f,
    void *ctx)
{
	return journal_transaction(s, command, f, ctx, false);
}

enum rc
journal_replace(struct session *s, const struct command *command,
    journal_fn *f, void *ctx)
{
	return journal_transaction(s, command, f, ctx, true);
}
