/*
 * Help at any place of a line. What is valid there comes from the grammar's
 * own tables, so help cannot differ from what is accepted.
 */
#include "command/help.h"

#include "base/banned.h"

bool
help_key(const char *line, size_t len, size_t *at)
{
	char quote = '\0';
	size_t i;

	for (i = 0; i < len; i++) {
		if (line[i] == '\\')
			i++;
		else if (quote != '\0')
			quote = line[i] == quote ? '\0' : quote;
		else if (line[i] == '"' || line[i] == '\'')
			quote = line[i];
		else if (line[i] == '?') {
			*at = i;
			return true;
		}
	}
	return false;
}

enum rc
session_help(struct session *s, const char *line, size_t len)
{
	const struct place place = { .profile = s->device->profile,
	    .administrator = s->administrator, .selection = s->selection };
	const struct candidate *candidates;
	struct text out = TEXT_INIT;
	size_t i, n, partial;
	bool end;
	enum rc rc;

	s->failed_line = false;
	arena_reset(&s->arena);
	rc = grammar_complete(&place, &s->arena, line, len, &candidates, &n,
	    &end, &partial);
	if (rc == RC_NOMEM)
		return diag_set(&s->diag, rc, "out of memory");
	if (rc != RC_OK || n == 0)
		return rc == RC_OK && end ? RC_OK :
		    session_error(s, MESSAGE_REFUSED_NAME);
	text_addc(&out, '?');
	for (i = 0; i < n; i++)
		text_addf(&out, " %s", candidates[i].word);
	text_addc(&out, '\n');
	return session_write_take(s, &out);
}
