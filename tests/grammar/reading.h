/*
 * Reading lines with the tables of tests/grammar/schema, for the tests of the
 * grammar room.
 */
#ifndef RTXSH_TESTS_GRAMMAR_READING_H
#define RTXSH_TESTS_GRAMMAR_READING_H

#include "base/arena.h"
#include "base/text.h"
#include "grammar/grammar.h"

struct reading {
	struct place   place;
	struct arena   arena;
	struct text    text;
	struct command command;	/* of the last line that was understood */
	struct refused refused;	/* of the last that was not */
};

/* An administrator at the console of model ALPHA, nothing selected. */
void reading_init(struct reading *);
void reading_fini(struct reading *);

/* The canonical text of a line, or "! " and the class of its refusal
 * ("! range"). Valid until the next call. */
const char *reading_line(struct reading *, const char *line);

/* What a line becomes. NULL: itself. */
struct expected {
	const char *line;
	const char *want;
};

/* Fails with the line in the message when one becomes something else. What
 * is accepted and is a setting must also become the same from its own
 * canonical text. */
void reading_expect(struct reading *, const struct expected *, size_t n);

#define READING_EXPECT(r, table) \
	reading_expect(r, table, sizeof(table) / sizeof((table)[0]))

#endif
