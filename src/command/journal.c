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

enum rc
journal_add(struct session *s, const struct command *command)
{
	struct text at = TEXT_INIT, typed = TEXT_INIT;
	int64_t command_id = 0;
	enum rc rc;

	device_time(s->device, &at);
	add_typed(command, &typed);
	rc = at.failed || typed.failed ? session_no_memory(s) :
	    model_journal(s->device->model, &(struct model_change){
	    .at = text_str(&at),
	    .session = s->id,
	    .user = s->user,
	    .origin = s->origin,
	    .command = text_str(&typed),
	    .block = BLOCK_ROUTER,
	    .place = "",
	    .entry = command->entry->name }, &command_id, &s->diag);
	text_fini(&at);
	text_fini(&typed);
	return rc;
}

/* No line changed: what was saved stays so. */
static enum rc
journal_row(struct session *s, const struct command *command)
{
	struct model *model = s->device->model;
	bool unsaved;
	enum rc rc = model_unsaved(model, &unsaved, &s->diag);

	if (rc == RC_OK)
		rc = journal_add(s, command);
	return rc == RC_OK && !unsaved ?
	    model_nothing_unsaved(model, &s->diag) : rc;
}

enum rc
journal_run(struct session *s, const struct command *command, journal_fn *f,
    void *ctx)
{
	struct model *model = s->device->model;
	enum rc rc = model_begin(model, &s->diag);

	if (rc != RC_OK)
		return rc;
	rc = f(s, ctx);
	if (rc == RC_OK)
		rc = journal_row(s, command);
	if (rc == RC_OK)
		rc = model_commit_durably(model, &s->diag);
	if (rc != RC_OK)
		model_rollback(model);
	return rc;
}
