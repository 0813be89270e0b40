/*
 * Help at any place of a line. What is valid there comes from the grammar's
 * own tables, so help cannot differ from what is accepted.
 */
#include "command/help.h"

#include <string.h>
#include <strings.h>

#include "command/help_entry.h"
#include "command/help_filter.h"
#include "command/side.h"

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

/* Whether the line ends between two words and not inside of one. */
static bool
between_words(const char *line, size_t len)
{
	return len > 0 && (line[len - 1] == ' ' || line[len - 1] == '\t');
}

static bool
is_negative(const char *line, size_t len)
{
	const size_t blanks = strspn(line, " \t");

	return len > blanks + 2 && strncasecmp(line + blanks, "no", 2) == 0 &&
	    (line[blanks + 2] == ' ' || line[blanks + 2] == '\t');
}

/* Adds what is known of the entries that the line names. *list: what could
 * follow is to be told too. */
static enum rc
help_entries(struct session *s, const struct place *place, const char *line,
    size_t len, struct text *out, bool *list)
{
	const struct entry **entries;
	bool longer;
	size_t n, i;
	enum rc rc;

	rc = grammar_named(place, &s->arena, line, len, &entries, &n, &longer);
	if (rc != RC_OK)
		return diag_set(&s->diag, rc, "out of memory");
	for (i = 0; i < n && rc == RC_OK; i++)
		rc = help_entry(s, entries[i], is_negative(line, len), out);
	*list = n == 0 || longer;
	return rc;
}

/* Whether a word stands in a text, not as a part of another. */
static bool
tells(const char *text, const char *word)
{
	static const char inside[] =
	    "abcdefghijklmnopqrstuvwxyz0123456789-";
	const size_t len = strlen(word);
	const char *p;

	for (p = strstr(text, word); p != NULL; p = strstr(p + 1, word))
		if ((p == text || strchr(inside, p[-1]) == NULL) &&
		    (p[len] == '\0' || strchr(inside, p[len]) == NULL))
			return true;
	return false;
}

/* Whether a keyword may follow that nothing was said of. */
static bool
is_more_to_tell(const struct candidate *candidates, size_t n,
    const struct text *told)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (candidates[i].keyword &&
		    !tells(text_str(told), candidates[i].word))
			return true;
	return false;
}

static void
help_list(const struct candidate *candidates, size_t n, struct text *out)
{
	size_t i;

	text_addc(out, '?');
	for (i = 0; i < n; i++)
		text_addf(out, " %s", candidates[i].word);
	text_addc(out, '\n');
}

/* Where nothing can follow: what Enter would say, or the entry once more. */
static enum rc
help_end(struct session *s, const struct place *place, const char *line,
    size_t len, struct text *out)
{
	struct command command;
	struct refused refused;
	enum rc rc = grammar_parse(place, &s->arena, line, len, &command,
	    &refused);

	if (rc == RC_REFUSED)
		return session_error(s, message_of_refusal(refused.why));
	if (rc != RC_OK)
		return diag_set(&s->diag, rc, "out of memory");
	return help_entry(s, command.entry, command.negative, out);
}

/* What the grammar knows of a line. */
static enum rc
help_line(struct session *s, const char *line, size_t len)
{
	const struct place place = { .profile = s->device->profile,
	    .administrator = s->administrator, .selection = s->selection };
	const struct candidate *candidates;
	struct text out = TEXT_INIT;
	size_t n, partial;
	bool end, list = true;
	enum rc rc;

	rc = grammar_complete(&place, &s->arena, line, len, &candidates, &n,
	    &end, &partial);
	if (rc == RC_NOMEM)
		return diag_set(&s->diag, rc, "out of memory");
	if (rc != RC_OK || (n == 0 && !end))
		return session_error(s, MESSAGE_REFUSED_NAME);
	if (between_words(line, len))
		rc = help_entries(s, &place, line, len, &out, &list);
	if (rc == RC_OK && n > 0 &&
	    (list || is_more_to_tell(candidates, n, &out)))
		help_list(candidates, n, &out);
	if (rc == RC_OK && out.len == 0 && !out.failed)
		rc = help_end(s, &place, line, len, &out);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

enum rc
session_help(struct session *s, const char *line, size_t len)
{
	const char *copy;
	bool taken;
	enum rc rc;

	s->failed_line = false;
	arena_reset(&s->arena);
	if (side_takes(s, line, len))
		return side_line(s, ":", 1);
	copy = arena_strndup(&s->arena, line, len);
	if (copy == NULL)
		return session_no_memory(s);
	rc = help_filter(s, copy, len, &taken);
	return rc != RC_OK || taken ? rc : help_line(s, copy, len);
}
