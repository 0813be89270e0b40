/*
 * Completion: one candidate of the grammar, and that a keyword.
 */
#include "console/help.h"

#include <string.h>

#include "base/banned.h"

enum completion
console_complete(struct session *s, const char *line, size_t len,
    struct text *rest)
{
	const struct place place = { .profile = s->device->profile,
	    .administrator = s->administrator, .selection = s->selection };
	const struct candidate *candidates;
	size_t n = 0, partial = 0;
	bool end;

	arena_reset(&s->arena);
	if (grammar_complete(&place, &s->arena, line, len, &candidates, &n,
	    &end, &partial) != RC_OK || n == 0)
		return COMPLETION_NONE;
	if (n > 1)
		return COMPLETION_SEVERAL;
	if (!candidates[0].keyword || strlen(candidates[0].word) < partial)
		return COMPLETION_NONE;
	text_adds(rest, candidates[0].word + partial);
	text_addc(rest, ' ');
	return COMPLETION_ONE;
}
