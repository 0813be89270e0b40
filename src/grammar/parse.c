/*
 * grammar_parse(): splits, walks, chooses the thread that wins, and hands the
 * result on to command.c or refuse.c.
 */
#include "grammar/grammar.h"

#include <string.h>

#include "grammar/parse.h"
#include "grammar/words.h"

#include "base/banned.h"

/* A place where the line may end, for a thread. */
struct end {
	const struct thread	  *thread;
	const struct table_accept *accept;
	uint32_t		   word;	/* the last that it took */
};

/* How well an end goes with the level and what is selected: entries of one
 * name may differ in that alone. */
static int
end_fits(const struct place *place, const struct entry *e)
{
	if (!place->administrator && !e->user)
		return 0;
	return place_selects(place, e) ? 2 : 1;
}

/* Whether an end goes before another that was found first. Of the threads
 * that took the rest of the line, those that took less of it do. */
static bool
end_beats(const struct place *place, const struct end *end,
    const struct end *first)
{
	int fits = end_fits(place, &table_public[end->accept->entry]);
	int best = end_fits(place, &table_public[first->accept->entry]);

	return fits > best || (fits == best && end->word > first->word);
}

/* The first end in order, of those that fit best. */
static bool
find_end(const struct walk *w, const struct threads *threads,
    const struct place *place, struct end *end)
{
	const struct table_state *s;
	const struct table_accept *a;
	struct end found;
	size_t i, k;

	end->accept = NULL;
	for (i = 0; i < threads->n; i++) {
		s = &table_states[threads->v[i].state];
		for (k = 0; k < s->n_accepts; k++) {
			a = &table_accepts[s->accepts + k];
			if (!walk_accepts(w, &threads->v[i], a))
				continue;
			found = (struct end){ &threads->v[i], a,
			    w->steps[threads->v[i].step].word };
			if (end->accept == NULL ||
			    end_beats(place, &found, end))
				*end = found;
		}
	}
	return end->accept != NULL;
}

static enum rc
refused_at(struct refused *refused, const struct walk *w, size_t word,
    enum refusal why, const struct entry *entry)
{
	*refused = (struct refused){ .why = why, .words = w->words,
	    .n_words = w->n_words, .word = word, .entry = entry };
	refused->column = word < w->n_words ? w->words[word].start : w->len;
	return RC_REFUSED;
}

static enum rc
finish(struct walk *w, const struct place *place, struct command *command,
    struct refused *refused)
{
	bool whole = w->at == w->n_words;
	enum refusal why = REFUSED_NOT;
	size_t word = 0;
	struct end end;
	enum rc rc;

	if (w->no_memory)
		return RC_NOMEM;
	if (!(whole && find_end(w, &w->now, place, &end)) &&
	    !find_end(w, &w->rest, place, &end)) {
		refuse(w, place, refused);
		return refused->why == REFUSED_NO_MEMORY ? RC_NOMEM :
		    RC_REFUSED;
	}
	if (!place->administrator && !table_public[end.accept->entry].user)
		return refused_at(refused, w, 0, REFUSED_LEVEL,
		    &table_public[end.accept->entry]);
	rc = command_make(w, place, end.thread, end.accept, command);
	if (rc != RC_OK)
		return rc;
	if (!place->stored && entry_detail(command->entry)->n_requires > 0)
		why = command_joint(place, command, &word);
	if (why != REFUSED_NOT)
		return refused_at(refused, w, word, why, command->entry);
	why = command_place(place, w->arena, command);
	if (why == REFUSED_NO_MEMORY)
		return RC_NOMEM;
	return why == REFUSED_NOT ? RC_OK :
	    refused_at(refused, w, 0, why, command->entry);
}

/* A block (`macro`) comes with its lines; only its first is limited. */
static size_t
first_line(const char *line, size_t len)
{
	const char *end = memchr(line, '\n', len);

	return end != NULL ? (size_t)(end - line) : len;
}

enum rc
grammar_parse(const struct place *place, struct arena *arena,
    const char *line, size_t len, struct command *command,
    struct refused *refused)
{
	const struct word *words;
	struct walk w;
	size_t n;

	if (words_split(arena, line, len, &words, &n, NULL) != RC_OK)
		return RC_NOMEM;
	walk_init(&w, place, arena, line, len, words, n);
	if (w.no_memory)
		return RC_NOMEM;
	if (n == 0)
		return refused_at(refused, &w, 0, REFUSED_NOT, NULL);
	if (memchr(line, '\0', len) != NULL)
		return refused_at(refused, &w, 0, REFUSED_NAME, NULL);
	/* no character is wider than it has bytes */
	if (len > GRAMMAR_LINE_MAX &&
	    text_width(line, first_line(line, len)) > GRAMMAR_LINE_MAX)
		return refused_at(refused, &w, n, REFUSED_COUNT, NULL);
	(void)walk_skip_no(&w);
	while (w.at < n && walk_word(&w))
		continue;
	return finish(&w, place, command, refused);
}
