/*
 * One line into the grammar, in the place that its first byte says: reading
 * it, and what could follow, must end; and the canonical text of a setting that
 * was understood must be understood in a file, as the same.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "grammar/grammar.h"

#include "base/banned.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static struct place
place_of(uint8_t byte)
{
	return (struct place){
		.profile = profile_default(),
		.administrator = (byte & 1) == 0,
		.file = (byte & 2) != 0,
		.selection = {
			.kind = (enum selection_kind)(byte / 4 % 3),
			.number = 1,
		},
	};
}

static void
print_again(const struct place *typed, struct arena *arena,
    const struct command *first)
{
	struct text one = TEXT_INIT, two = TEXT_INIT;
	struct place place = *typed;
	struct command second;
	struct refused refused;
	const int64_t number = first->n_ranges > 0 ? first->ranges[0].first :
	    first->number;

	grammar_print(first, number, &one);
	if (text_rc(&one) != RC_OK)
		abort();
	/* As a listing is read: masked passwords are in it. */
	place.file = true;
	place.administrator = true;
	if (grammar_parse(&place, arena, text_str(&one), one.len, &second,
	    &refused) != RC_OK)
		abort();
	if (second.entry != first->entry)
		abort();
	grammar_print(&second, number, &two);
	if (strcmp(text_str(&one), text_str(&two)) != 0)
		abort();
	text_fini(&one);
	text_fini(&two);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	const struct candidate *candidates;
	size_t n, partial;
	struct place place;
	const char *line;
	bool end;

	if (size == 0)
		return 0;
	place = place_of(data[0]);
	line = (const char *)data + 1;
	if (grammar_parse(&place, &arena, line, size - 1, &command,
	    &refused) == RC_OK && command.entry->setting && !command.negative)
		print_again(&place, &arena, &command);
	(void)grammar_complete(&place, &arena, line, size - 1, &candidates,
	    &n, &end, &partial);
	arena_fini(&arena);
	return 0;
}
