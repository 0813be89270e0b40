/*
 * Reading one value back out of the configuration: what the console itself
 * goes by (`console prompt`, `console character`).
 */
#include "config/config.h"

#include <string.h>

#include "base/banned.h"

/* Handing out the lines of an entry. */
struct entry_walk {
	const struct profile	*profile;
	const char		*entry;
	size_t			 n;	/* how many there were */
	config_command_fn	*f;
	void			*ctx;
	struct diag		*diag;
};

/* A line that this program cannot read is passed over. */
static enum rc
walk_line(void *ctx, const struct model_line *line)
{
	struct entry_walk *w = ctx;
	const struct place place = { .profile = w->profile,
	    .administrator = true, .file = true, .stored = true };
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	enum rc rc;

	rc = grammar_parse(&place, &arena, line->line, strlen(line->line),
	    &command, &refused);
	if (rc == RC_NOMEM)
		diag_set(w->diag, rc, "out of memory");
	w->n += rc == RC_OK;
	if (rc == RC_OK)
		rc = w->f(w->ctx, &command);
	else if (rc == RC_REFUSED)
		rc = RC_OK;
	arena_fini(&arena);
	return rc;
}

static enum rc
walk_range(struct model *model, int64_t config, const struct text *from,
    const struct text *to, struct entry_walk *w)
{
	if (from->failed || to->failed)
		return diag_set(w->diag, RC_NOMEM, "out of memory");
	return model_walk_entry(model, config, BLOCK_ROUTER, 0, w->entry,
	    text_str(from), from->len, text_str(to), to->len, walk_line, w,
	    w->diag);
}

enum rc
config_walk_entry(struct model *model, int64_t config,
    const struct profile *profile, const char *entry_name,
    config_command_fn *f, void *ctx, struct diag *diag)
{
	const struct entry *entry = grammar_entry_named(entry_name);
	struct entry_walk w = { .profile = profile, .entry = entry_name,
	    .f = f, .ctx = ctx, .diag = diag };
	struct text from = TEXT_INIT, to = TEXT_INIT;
	enum rc rc;

	if (entry == NULL)
		return RC_OK;
	grammar_entry_range(entry, BLOCK_ROUTER, &from, &to);
	rc = walk_range(model, config, &from, &to, &w);
	text_fini(&from);
	text_fini(&to);
	return rc;
}

enum rc
config_find(struct model *model, int64_t config,
    const struct profile *profile, const char *negative, config_command_fn *f,
    void *ctx, bool *found, struct diag *diag)
{
	const struct place place = { .profile = profile,
	    .administrator = true, .file = true, .stored = true };
	struct entry_walk w = { .profile = profile, .f = f, .ctx = ctx,
	    .diag = diag };
	struct arena arena = ARENA_INIT;
	struct text key = TEXT_INIT, end = TEXT_INIT;
	struct command command;
	struct refused refused;
	enum rc rc;

	rc = grammar_parse(&place, &arena, negative, strlen(negative),
	    &command, &refused);
	if (rc == RC_NOMEM) {
		diag_set(diag, rc, "out of memory");
	} else if (rc == RC_OK) {
		w.entry = command.entry->name;
		grammar_key(&command, &key);
		text_add(&end, text_str(&key), key.len);
		text_successor(&end);
		rc = walk_range(model, config, &key, &end, &w);
	}
	*found = w.n > 0;
	text_fini(&key);
	text_fini(&end);
	arena_fini(&arena);
	return rc == RC_REFUSED ? RC_OK : rc;
}

/* Looking for a value in the first line of an entry. */
struct value_search {
	const char		*parameter;
	struct text		*value;
	bool			 found;
};

static enum rc
value_of_line(void *ctx, const struct command *command)
{
	struct value_search *s = ctx;
	const struct value *value = grammar_value(command, s->parameter);

	if (value != NULL && !s->found) {
		const struct word *word = &command->words[value->word];

		text_add(s->value, word->text, word->len);
		s->found = true;
	}
	return RC_OK;
}

enum rc
config_value(struct model *model, int64_t config,
    const struct profile *profile, const char *entry_name,
    const char *parameter, struct text *value, bool *found, struct diag *diag)
{
	struct value_search s = { .parameter = parameter, .value = value };
	enum rc rc;

	rc = config_walk_entry(model, config, profile, entry_name,
	    value_of_line, &s, diag);
	*found = rc == RC_OK && s.found;
	return rc;
}
