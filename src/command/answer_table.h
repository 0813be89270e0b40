/*
 * The table that gencommands makes of schema/answers.txt and the `answer`
 * clauses of the .cmd files. Only the generator and answer.c know of it.
 */
#ifndef RTXSH_COMMAND_ANSWER_TABLE_H
#define RTXSH_COMMAND_ANSWER_TABLE_H

#include <stddef.h>
#include <stdint.h>

#define ANSWER_CONDITIONS 3
#define ANSWER_LANGUAGES 2	/* English, Japanese */

/* A parameter that was typed, as text when there is one; without a parameter,
 * a keyword. Neither: no more conditions. */
struct answer_condition {
	const char *param;
	const char *text;
};

struct answer_rule {
	size_t	 entry;			/* its number; ascending */
	uint32_t mask;			/* of 1 << profile->bit */
	struct answer_condition when[ANSWER_CONDITIONS];
	const char *text[ANSWER_LANGUAGES];	/* whole lines */
};

extern const struct answer_rule answer_rules[];
extern const size_t answer_n_rules;

#endif
