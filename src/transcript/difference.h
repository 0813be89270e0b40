/*
 * What a transcript expected and did not get, as text for a person: a
 * screenful at most for each transcript, with file and line.
 *
 *	story.txt:17: after "# show config tunnel 1"
 *	  tunnel select 1
 *	- ipsec tunnel 101
 *	+ ipsec tunnel 1101
 *
 * "-" is what the transcript says, "+" what the device printed.
 */
#ifndef RTXSH_TRANSCRIPT_DIFFERENCE_H
#define RTXSH_TRANSCRIPT_DIFFERENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "transcript/lines.h"
#include "transcript/match.h"

struct difference {
	const char	*file;		/* as it is to be named; borrowed */
	struct text	 text;		/* the report so far */
	size_t		 lines;		/* in it */
	size_t		 dropped;	/* that found no room */
	bool		 found;		/* anything was reported */
};

void difference_init(struct difference *, const char *file);
void difference_fini(struct difference *);

/* Reports what an answer lacks or has too much; an alignment that is the same
 * adds nothing. after: the line that was typed, with its prompt. */
void difference_add(struct difference *, const char *after,
    const struct alignment *, const struct lines *expected,
    const struct lines *actual);

/* Reports one expected line (its index, from 0) and what stands for it: a
 * prompt that is another one. */
void difference_add_prompt(struct difference *, size_t index,
    const struct line *expected, const char *prompt);

/* Reports anything else about a line (its index, from 0): "what: which", or
 * what alone when which is empty. */
void difference_say(struct difference *, size_t index, const char *what,
    const char *which);

/* Ends the report: says how much found no room. RC_NOMEM when the text is not
 * whole. */
enum rc difference_end(struct difference *);

#endif
