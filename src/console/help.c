/*
 * Completion: one candidate of the grammar, and that a keyword or the name of
 * an interface, or one of the filters behind a command that shows something.
 */
#include "console/help.h"

#include <string.h>

#include "command/help_filter.h"

#include "base/banned.h"

/* Whether the beginning of a word is a whole keyword at some other place. */
static bool
is_whole_elsewhere(struct session *s, const char *line, size_t len,
    size_t partial)
{
	static const struct selection selections[] = {
		{ .kind = SELECTION_NONE },
		{ .kind = SELECTION_PP, .number = 1 },
		{ .kind = SELECTION_TUNNEL, .number = 1 },
	};
	struct place place = { .profile = s->device->profile,
	    .administrator = true };
	const struct candidate *candidates;
	size_t i, k, n, begun;
	bool end;

	for (i = 0; i < sizeof(selections) / sizeof(selections[0]); i++) {
		place.selection = selections[i];
		n = begun = 0;
		if (grammar_complete(&place, &s->arena, line, len,
		    &candidates, &n, &end, &begun) != RC_OK ||
		    begun != partial)
			continue;
		for (k = 0; k < n; k++)
			if (candidates[k].keyword &&
			    strlen(candidates[k].word) == partial)
				return true;
	}
	return false;
}

/* What the grammar knows of a line. */
static enum completion
complete_line(struct session *s, const char *line, size_t len,
    struct text *rest)
{
	const struct place place = { .profile = s->device->profile,
	    .administrator = s->administrator, .selection = s->selection };
	const struct candidate *candidates;
	size_t n = 0, partial = 0;
	bool end;

	if (grammar_complete(&place, &s->arena, line, len, &candidates, &n,
	    &end, &partial) != RC_OK || n == 0)
		return COMPLETION_NONE;
	if (n > 1)
		return COMPLETION_SEVERAL;
	if ((!candidates[0].keyword && !candidates[0].name) ||
	    strlen(candidates[0].word) < partial)
		return COMPLETION_NONE;
	text_adds(rest, candidates[0].word + partial);
	text_addc(rest, ' ');
	return strlen(candidates[0].word) > partial &&
	    is_whole_elsewhere(s, line, len, partial) ? COMPLETION_OTHER :
	    COMPLETION_ONE;
}

enum completion
console_complete(struct session *s, const char *line, size_t len,
    struct text *rest)
{
	const char *copy, *only;
	size_t n, partial;
	bool taken;

	arena_reset(&s->arena);
	copy = arena_strndup(&s->arena, line, len);
	if (copy == NULL || help_filter_complete(s, copy, len, &only, &n,
	    &partial, &taken) != RC_OK)
		return COMPLETION_NONE;
	if (!taken)
		return complete_line(s, copy, len, rest);
	if (only == NULL)
		return n > 1 ? COMPLETION_SEVERAL : COMPLETION_NONE;
	text_adds(rest, only + partial);
	text_addc(rest, ' ');
	return COMPLETION_ONE;
}
