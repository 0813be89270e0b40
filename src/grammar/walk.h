/*
 * The walk of a line through the automaton: threads, word by word. Who wins,
 * what is wrong and what could follow is decided elsewhere (parse.c, refuse.c,
 * complete.c). Inside the grammar room only.
 */
#ifndef RTXSH_GRAMMAR_WALK_H
#define RTXSH_GRAMMAR_WALK_H

#include "base/arena.h"
#include "grammar/grammar.h"
#include "grammar/tables.h"
#include "grammar/type.h"

#define STEP_NONE UINT32_MAX
#define ALT_NONE UINT32_MAX

/* A word that a thread took, and the one before it. */
struct step {
	uint32_t before;
	uint32_t edge;		/* in table_literals or table_values */
	uint32_t word;
	uint32_t alt;		/* in table_alts; ALT_NONE */
	bool	 literal;
	bool	 shadowed;	/* only its quotes tell it from a keyword */
};

struct thread {
	uint32_t state;
	uint32_t step;
	uint64_t used;		/* members of sets */
	uint16_t count;		/* rounds of a repetition */
};

struct threads {
	struct thread *v;
	size_t	       n, size;
};

struct walk {
	struct type_context ctx;
	struct arena	   *arena;
	const char	   *line;
	size_t		    len;
	const struct word  *words;
	size_t		    n_words;
	size_t		    at;		/* the word that comes next */
	struct threads	    now;	/* the first is the best */
	struct threads	    next;
	struct threads	    rest;	/* those that took the whole rest */
	struct step	   *steps;
	size_t		    n_steps, steps_size;
	struct interface_memo memo;
	char		   *lower;	/* room for any word */
	bool		    no_memory;
};

/* Starts at the first word. */
void walk_init(struct walk *, const struct place *, struct arena *,
    const char *line, size_t len, const struct word *, size_t n_words);

/* Whether the line begins with `no`; the walk then starts behind it. */
bool walk_skip_no(struct walk *);

/* Takes the word `at`. False when no thread survives (or no memory): then
 * `now` still has those before it. */
bool walk_word(struct walk *);

/* What a word is to the tables. */
struct seen {
	struct part text;	/* without quotes */
	const char *lower;	/* until the next word is seen */
	uint16_t    id;		/* of the word, or TABLE_NONE */
	uint16_t    option;	/* of `name=`, or TABLE_NONE */
	uint16_t    quoted_option;	/* the same behind a quote */
	struct part value;	/* behind the `=` */
	bool	    quoted;
};
void walk_see(struct walk *, const struct word *, struct seen *);

/* The edges of a thread's state for a word; *n of them. */
const struct table_literal *walk_literals(const struct thread *, uint16_t id,
    size_t *n);
/* Whether the thread may take the edge. */
bool walk_allows(const struct walk *, const struct thread *, uint32_t target,
    uint16_t attr);
/* Whether as many words as are left, whatever they are, can end the line. */
bool walk_count_fits(struct walk *);
/* Whether the line may end here for that accept. */
bool walk_accepts(const struct walk *, const struct thread *,
    const struct table_accept *);
static inline bool
walk_mask(const struct walk *w, uint16_t mask)
{
	return (table_masks[mask] & w->ctx.bit) != 0;
}
/* The text from a word to the end of the line, without blanks behind. */
struct part walk_rest(const struct walk *, const struct word *);
/* The part of a word that is its option's or its own value. */
struct part walk_value(const struct walk *, const struct step *);

#endif
