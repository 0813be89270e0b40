/*
 * Taking a line back. Which words its `no` form needs nobody wrote down: the
 * beginnings of the line are tried, shortest first, until the grammar reads
 * one as the `no` of exactly this line. Nothing of any entry is known here.
 */
#include "config/takeback.h"

#include <string.h>

#include "base/banned.h"

void
takeback_fini(struct takeback *t)
{
	arena_fini(&t->arena);
	text_fini(&t->typed);
	text_fini(&t->key);
}

/* Reads t->typed. RC_REFUSED: it is no command there. */
static enum rc
read_typed(struct takeback *t, bool file, struct command *command,
    struct diag *diag)
{
	const struct place place = { .profile = t->profile,
	    .administrator = true, .selection = t->selection, .file = file };
	struct refused refused;
	enum rc rc = text_rc(&t->typed);

	arena_reset(&t->arena);
	if (rc == RC_OK)
		rc = grammar_parse(&place, &t->arena, text_str(&t->typed),
		    t->typed.len, command, &refused);
	if (rc == RC_NOMEM)
		(void)diag_set(diag, rc, "out of memory");
	return rc;
}

/* Whether the command lives where the line does. */
static bool
same_block(const struct command *c, const struct model_line *line)
{
	if (c->block != line->block)
		return false;
	if (c->block == BLOCK_ROUTER || c->block == BLOCK_SWITCH)
		return true;
	return c->n_ranges == 1 && c->ranges[0].first == line->number &&
	    c->ranges[0].last == line->number;
}

/* Whether the command takes out the line and nothing else. */
static enum rc
takes_out(struct takeback *t, const struct command *c,
    const struct model_line *line, bool *yes, struct diag *diag)
{
	const char *key = line->identity != NULL ? line->identity :
	    line->place;
	const size_t len = line->identity != NULL ? line->identity_len :
	    line->place_len;

	*yes = false;
	if (!c->negative || strcmp(c->entry->name, line->entry) != 0 ||
	    !same_block(c, line) || !grammar_key_whole(c))
		return RC_OK;
	text_reset(&t->key);
	if (line->identity != NULL)
		grammar_identity(c, &t->key);
	else
		grammar_key(c, &t->key);
	*yes = t->key.len == len && memcmp(text_str(&t->key), key, len) == 0;
	return t->key.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    RC_OK;
}

/* Goes over one word and the blanks before it. */
static const char *
behind_word(const char *s)
{
	s += strspn(s, " ");
	return s + strcspn(s, " ");
}

/* Behind as many words as the name of the line's entry has: no command is
 * shorter. */
static const char *
behind_name(const struct model_line *line)
{
	const char *name = behind_word(line->entry), *end = line->line;

	for (; *name != '\0'; name = behind_word(name))
		end = behind_word(end);
	return end;
}

/* Tries the beginnings of the line, one word longer each time. */
static enum rc
try_beginnings(struct takeback *t, const struct model_line *line, bool file,
    bool *found, struct diag *diag)
{
	const char *end = behind_name(line);
	struct command command;
	enum rc rc = RC_OK;

	*found = false;
	while (rc == RC_OK && !*found && *end != '\0') {
		end = behind_word(end);
		text_reset(&t->typed);
		text_adds(&t->typed, "no ");
		text_add(&t->typed, line->line, (size_t)(end - line->line));
		rc = read_typed(t, file, &command, diag);
		if (rc == RC_OK)
			rc = takes_out(t, &command, line, found, diag);
		else if (rc == RC_REFUSED)
			rc = RC_OK;
	}
	return rc;
}

enum rc
takeback_line(struct takeback *t, const struct model_line *line,
    struct text *commands, struct diag *diag)
{
	bool found;
	enum rc rc;

	rc = try_beginnings(t, line, false, &found, diag);
	if (rc == RC_OK && !found)
		rc = try_beginnings(t, line, true, &found, diag);
	if (rc != RC_OK)
		return rc;
	if (!found)
		return diag_set(diag, RC_REFUSED,
		    "no command takes this line back: %s", line->line);
	text_add(commands, text_str(&t->typed), t->typed.len);
	text_addc(commands, '\0');
	return RC_OK;
}

/* Reads the line with another secret where the star stands. */
static enum rc
read_other_secret(struct takeback *t, const struct model_line *line, bool file,
    struct command *command, struct diag *diag)
{
	text_reset(&t->typed);
	text_add(&t->typed, line->line, strlen(line->line) - 1);
	text_adds(&t->typed, "xxxxxxxx");
	return read_typed(t, file, command, diag);
}

/* Whether another secret lists as a star too. */
static enum rc
is_masked(struct takeback *t, const struct model_line *line, bool *masked,
    struct diag *diag)
{
	struct command command;
	enum rc rc;

	*masked = false;
	rc = read_other_secret(t, line, true, &command, diag);
	if (rc != RC_OK)
		return rc == RC_REFUSED ? RC_OK : rc;
	text_reset(&t->key);
	grammar_print(&command, line->number, &t->key);
	*masked = strcmp(text_str(&t->key), line->line) == 0;
	return t->key.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    RC_OK;
}

enum rc
takeback_masking(struct takeback *t, const struct model_line *line,
    enum masking *masking, struct diag *diag)
{
	const size_t len = strlen(line->line);
	const struct entry *entry;
	struct command command;
	bool masked;
	enum rc rc;

	*masking = MASKING_NONE;
	if (len < 2 || strcmp(line->line + len - 2, " *") != 0)
		return RC_OK;
	entry = grammar_entry_named(line->entry);
	if (entry == NULL || !entry->secret)
		return RC_OK;
	rc = is_masked(t, line, &masked, diag);
	if (rc != RC_OK || !masked)
		return rc;
	/* What acts and takes no secret in the line asks for it. */
	*masking = MASKING_SECRET;
	rc = read_other_secret(t, line, false, &command, diag);
	if (rc == RC_REFUSED && entry->act != NULL)
		*masking = MASKING_ASKED;
	return rc == RC_REFUSED ? RC_OK : rc;
}
