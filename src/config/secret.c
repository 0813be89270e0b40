/*
 * Reads a line to find the values that are secrets.
 */
#include "config/secret.h"

#include <string.h>

#include "base/banned.h"

bool
secret_is_parameter(const struct entry *entry, const struct profile *profile,
    const char *name)
{
	size_t i;

	for (i = 0; i < grammar_entry_parameters(entry); i++) {
		const struct parameter p = grammar_entry_parameter(entry, i,
		    profile);

		if (p.secret && strcmp(p.name, name) == 0)
			return true;
	}
	return false;
}

/* Adds the line; of words that belong to a secret only a star. */
static void
add_masked(const struct command *command, const struct profile *profile,
    const char *line, struct text *out)
{
	const struct value *value;
	size_t i, done = 0;

	for (i = 0; i < command->n_values; i++) {
		value = &command->values[i];
		if (!secret_is_parameter(command->entry, profile,
		    value->name) ||
		    command->words[value->word].start < done)
			continue;
		text_add(out, line + done,
		    command->words[value->word].start - done);
		text_addc(out, '*');
		done = command->words[value->word].end;
	}
	text_adds(out, line + done);
}

/* The entry that the line is read as, or comes nearest to; NULL: none. Then
 * nothing was added. */
static enum rc
mask_line(const struct profile *profile, const struct selection *selection,
    const char *line, const struct entry **entry, struct text *out)
{
	const struct place place = { .profile = profile,
	    .administrator = true, .file = true, .stored = true,
	    .selection = *selection };
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	enum rc rc;

	rc = grammar_parse(&place, &arena, line, strlen(line), &command,
	    &refused);
	if (rc == RC_OK) {
		*entry = command.entry;
		add_masked(&command, profile, line, out);
	} else if (rc == RC_REFUSED && *entry == NULL) {
		*entry = refused.entry;
	}
	arena_fini(&arena);
	return rc;
}

enum rc
secret_mask(const struct profile *profile, const struct selection *selection,
    const char *entry_name, const char *line, struct text *out)
{
	const struct entry *entry = grammar_entry_named(entry_name);
	enum rc rc = RC_OK;

	if (entry == NULL || !entry->secret)
		text_adds(out, line);
	else
		rc = mask_line(profile, selection, line, &entry, out);
	if (rc == RC_REFUSED)
		text_addf(out, "%s *", entry->name);
	return rc == RC_NOMEM ? rc : text_rc(out);
}

enum rc
secret_mask_typed(const struct profile *profile,
    const struct selection *selection, const char *line, struct text *out)
{
	const struct entry *entry = NULL;
	const enum rc rc = mask_line(profile, selection, line, &entry, out);

	if (rc == RC_REFUSED && entry != NULL && entry->secret)
		text_addf(out, "%s *", entry->name);
	else if (rc == RC_REFUSED)
		text_adds(out, line);
	return rc == RC_NOMEM ? rc : text_rc(out);
}
