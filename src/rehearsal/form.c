/*
 * What a change is, by what it looks like. Nothing tells a comment from a
 * prompt but what stands behind it and what comes after.
 */
#include "rehearsal/rehearsal.h"

#include <string.h>

#include "base/banned.h"

static bool
begins(const char *line, size_t len, const char *with)
{
	return len >= strlen(with) && strncmp(line, with, strlen(with)) == 0;
}

/* Whether it can be typed. */
static bool
is_command(const struct profile *profile, const char *line, size_t len,
    bool *silent)
{
	const struct place place = { .profile = profile != NULL ? profile :
	    profile_default(), .administrator = true };
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	struct selection selection;
	const enum rc rc = grammar_parse(&place, &arena, line, len, &command,
	    &refused);

	*silent = rc == RC_OK && (command.entry->setting ||
	    config_select(&command, &selection));
	arena_fini(&arena);
	return rc == RC_OK;
}

/* The next line that has something in it; false at the end. */
static bool
next_line(const char **text, const char *end, const char **line, size_t *len)
{
	const char *newline;

	while (*text < end) {
		newline = memchr(*text, '\n', (size_t)(end - *text));
		*line = *text;
		*len = (size_t)((newline != NULL ? newline : end) - *text);
		*text += *len + (newline != NULL);
		if (*len > 0 && (*line)[*len - 1] == '\r')
			(*len)--;
		if (strspn(*line, " \t\r") < *len)
			return true;
	}
	return false;
}

/* "tunnel1# ", "pp2# ", "anonymous# ", "> ". */
static bool
is_prompt(const char *line, size_t len)
{
	const size_t word = strcspn(line, " #>\n");

	return word < len && (line[word] == '#' || line[word] == '>') &&
	    (word > 0 || line[0] == '>');
}

/* What begins with `# ` and a command: a prompt, unless a command that prints
 * nothing is followed by something that was never at a prompt. */
static bool
is_prompted(const struct profile *profile, const char *line, size_t len,
    const char *rest, const char *end)
{
	bool silent, any;

	if (!begins(line, len, "# ") ||
	    !is_command(profile, line + 2, len - 2, &silent))
		return false;
	if (!silent || !next_line(&rest, end, &line, &len))
		return true;
	return begins(line, len, "# ") || is_prompt(line, len) ||
	    !is_command(profile, line, len, &any);
}

/* Whether a log begins so: with what the router prints, which is no command,
 * and a prompt further down. */
static bool
is_greeting(const struct profile *profile, const char *line, size_t len,
    const char *rest, const char *end)
{
	bool silent;

	if (line[0] == '#' || is_command(profile, line, len, &silent))
		return false;
	while (next_line(&rest, end, &line, &len))
		if (is_prompt(line, len) || begins(line, len, "Password:"))
			return true;
	return false;
}

enum rehearsal_form
rehearsal_form_of(const struct text *text, const struct profile *profile,
    bool is_configuration)
{
	const char *at = text_str(text), *end = at + text->len, *line;
	size_t len;

	if (!next_line(&at, end, &line, &len))
		return is_configuration ? REHEARSAL_CONFIGURATION :
		    REHEARSAL_COMMANDS;
	if (line[0] == ';' || line[0] == '>' || begins(line, len, "Password:"))
		return REHEARSAL_TRANSCRIPT;
	if (is_prompted(profile, line, len, at, end) || (line[0] != '#' &&
	    is_prompt(line, len)))
		return REHEARSAL_TRANSCRIPT;
	if (is_configuration)
		return REHEARSAL_CONFIGURATION;
	if (is_greeting(profile, line, len, at, end))
		return REHEARSAL_TRANSCRIPT;
	while (line[0] == '#' && next_line(&at, end, &line, &len))
		;
	return begins(line, len, "clear configuration") ?
	    REHEARSAL_CONFIGURATION : REHEARSAL_COMMANDS;
}
