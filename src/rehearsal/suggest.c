/*
 * The words that somebody may have meant: those that could stand where a
 * refused one stands, by how many keys were hit wrongly.
 */
#include "rehearsal/parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

#define NEAREST_MAX 3	/* so many are told */

/* The nearest words so far; all are equally near. */
struct nearest {
	size_t		 distance;
	const char	*word[NEAREST_MAX];
	size_t		 n;
};

static size_t
least(size_t a, size_t b, size_t c)
{
	const size_t least = a < b ? a : b;

	return least < c ? least : c;
}

/* How many characters must come, go, change or trade places with their
 * neighbour to make a into b. Three rows of the usual table. */
static bool
distance(struct arena *arena, const char *a, const char *b, size_t *result)
{
	const size_t la = strlen(a), lb = strlen(b);
	size_t *rows = arena_array(arena, 3 * (lb + 1), sizeof(*rows));
	size_t *above = rows, *row, *spare;
	size_t i, j;

	if (rows == NULL)
		return false;
	row = rows + lb + 1;
	spare = row + lb + 1;
	for (j = 0; j <= lb; j++)
		row[j] = j;
	for (i = 1; i <= la; i++) {
		size_t *const before = above;

		above = row;
		row = spare;
		spare = before;
		row[0] = i;
		for (j = 1; j <= lb; j++) {
			const bool same = tolower((unsigned char)a[i - 1]) ==
			    tolower((unsigned char)b[j - 1]);

			row[j] = least(above[j] + 1, row[j - 1] + 1,
			    above[j - 1] + !same);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] && spare[j - 2] + 1 < row[j])
				row[j] = spare[j - 2] + 1;
		}
	}
	*result = row[lb];
	return true;
}

/* A word of n characters may be that far from what was meant. */
static size_t
tolerance(const char *word)
{
	const size_t len = strlen(word);

	return len < 4 ? 1 : len < 7 ? 2 : 3;
}

static enum rc
take_candidate(struct arena *arena, struct nearest *n, const char *typed,
    const char *word)
{
	size_t d;

	if (!distance(arena, typed, word, &d))
		return RC_NOMEM;
	/* Half of it is another word. */
	if (d > n->distance || d > tolerance(typed) ||
	    (d > 1 && 2 * d >= strlen(word)))
		return RC_OK;
	if (d < n->distance)
		n->n = 0;
	n->distance = d;
	/* The word is right where it is: something else is wrong. */
	if (d > 0 && n->n < NEAREST_MAX)
		n->word[n->n++] = word;
	return RC_OK;
}

/* What could stand in a word's place. */
static enum rc
find_nearest(struct arena *arena, const struct place *place, const char *line,
    const struct word *word, struct nearest *n)
{
	const struct candidate *candidates;
	size_t i, n_candidates, partial;
	bool end;
	enum rc rc;

	rc = grammar_complete(place, arena, line, word->start, &candidates,
	    &n_candidates, &end, &partial);
	if (rc != RC_OK)
		return rc == RC_REFUSED ? RC_OK : rc;
	for (i = 0; i < n_candidates && rc == RC_OK; i++)
		if (candidates[i].keyword)
			rc = take_candidate(arena, n, word->text,
			    candidates[i].word);
	return rc;
}

static const char *
join(struct rehearsal *r, const struct nearest *n)
{
	struct text text = TEXT_INIT;
	const char *copy = NULL;
	size_t i;

	for (i = 0; i < n->n; i++)
		text_addf(&text, "%s%s", i > 0 ? ", " : "", n->word[i]);
	if (!text.failed)
		copy = rehearsal_copy(r, text_str(&text), text.len);
	text_fini(&text);
	return copy;
}

/* Whether the line, with the nearest word in place of the one at fault, is of a
 * setting that has no secret. */
static enum rc
is_harmless(struct arena *arena, const struct place *place, const char *line,
    const struct word *word, const struct nearest *n, bool *harmless)
{
	struct text text = TEXT_INIT;
	struct command command;
	struct refused refused = { .why = REFUSED_NOT };
	const struct entry *entry;
	enum rc rc = RC_REFUSED;

	*harmless = false;
	if (n->n == 0)
		return RC_OK;
	text_add(&text, line, word->start);
	text_adds(&text, n->word[0]);
	text_adds(&text, line + word->end);
	if (!text.failed)
		rc = grammar_parse(place, arena, text_str(&text), text.len,
		    &command, &refused);
	entry = rc == RC_OK ? command.entry : refused.entry;
	*harmless = entry != NULL && !entry->secret;
	if (text.failed)
		rc = RC_NOMEM;
	text_fini(&text);
	return rc == RC_NOMEM ? rc : RC_OK;
}

/* What is told of the line. */
static enum rc
cut(struct rehearsal *r, struct arena *arena, const struct place *place,
    const char *line, const struct refused *refused, const struct nearest *n,
    struct rehearsal_act *act)
{
	const struct word *word = &refused->words[refused->word];
	bool harmless;
	enum rc rc;

	if (refused->entry != NULL || refused->word + 1 >= refused->n_words)
		return RC_OK;
	rc = is_harmless(arena, place, line, word, n, &harmless);
	if (rc != RC_OK || harmless)
		return rc;
	act->text = rehearsal_print(r, "%.*s ...", (int)word->end, line);
	return act->text == NULL ? RC_NOMEM : RC_OK;
}

static enum rc
suggest_word(struct rehearsal *r, struct arena *arena,
    const struct place *place, const char *line,
    const struct refused *refused, struct rehearsal_act *act)
{
	const struct word *word = &refused->words[refused->word];
	struct nearest found = { .distance = SIZE_MAX };
	enum rc rc;

	act->word = rehearsal_copy(r, word->text, word->len);
	rc = find_nearest(arena, place, line, word, &found);
	if (rc == RC_OK)
		rc = cut(r, arena, place, line, refused, &found, act);
	if (rc == RC_OK)
		act->nearest = join(r, &found);
	return act->word == NULL || act->nearest == NULL ? RC_NOMEM : rc;
}

enum rc
suggest(struct rehearsal *r, const struct place *place, const char *line,
    struct rehearsal_act *act)
{
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused = { .why = REFUSED_NOT };
	enum rc rc;

	rc = grammar_parse(place, &arena, line, strlen(line), &command,
	    &refused);
	if (rc == RC_REFUSED && refused.word < refused.n_words)
		rc = suggest_word(r, &arena, place, line, &refused, act);
	arena_fini(&arena);
	return rc == RC_NOMEM ? rc : RC_OK;
}
