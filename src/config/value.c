/*
 * Reading one value back out of the configuration: what the console itself
 * goes by (`console prompt`, `console character`).
 */
#include "config/config.h"

#include <string.h>

#include "base/banned.h"

/* Looking for the first line at a place. */
struct value_search {
	const struct profile	*profile;
	const char		*entry;
	const char		*parameter;
	struct text		*value;
	bool			 found;
	struct diag		*diag;
};

static enum rc
value_of_line(struct value_search *s, const char *line)
{
	const struct place place = { .profile = s->profile,
	    .administrator = true, .file = true };
	struct arena arena = ARENA_INIT;
	const struct value *value;
	struct command command;
	struct refused refused;
	enum rc rc;

	rc = grammar_parse(&place, &arena, line, strlen(line), &command,
	    &refused);
	if (rc == RC_NOMEM)
		diag_set(s->diag, rc, "out of memory");
	else if (rc == RC_OK) {
		value = grammar_value(&command, s->parameter);
		if (value != NULL) {
			const struct word *word = &command.words[value->word];

			text_add(s->value, word->text, word->len);
			s->found = true;
		}
	}
	arena_fini(&arena);
	/* A line that this program cannot read has no value for it. */
	return rc == RC_REFUSED ? RC_OK : rc;
}

static enum rc
value_line(void *ctx, const struct model_line *line)
{
	struct value_search *s = ctx;

	if (s->found || strcmp(line->entry, s->entry) != 0)
		return RC_OK;
	return value_of_line(s, line->line);
}

enum rc
config_value(struct model *model, int64_t config,
    const struct profile *profile, const char *entry_name,
    const char *parameter, struct text *value, bool *found, struct diag *diag)
{
	const struct entry *entry = grammar_entry_named(entry_name);
	struct value_search s = { .profile = profile, .entry = entry_name,
	    .parameter = parameter, .value = value, .diag = diag };
	struct text from = TEXT_INIT, to = TEXT_INIT;
	enum rc rc = RC_OK;

	*found = false;
	if (entry == NULL)
		return RC_OK;
	grammar_entry_key(entry, &from);
	text_add(&to, text_str(&from), from.len);
	text_successor(&to);
	if (from.failed || to.failed)
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	if (rc == RC_OK)
		rc = model_walk(model, config, BLOCK_ROUTER, 0,
		    text_str(&from), from.len, text_str(&to), to.len,
		    value_line, &s, diag);
	text_fini(&from);
	text_fini(&to);
	*found = s.found;
	return rc;
}
