/*
 * How a line that stands in a configuration is taken back: its `no` form,
 * found by trying what the grammar takes. Shared by the files of this room
 * that make commands out of lines; not for other rooms.
 */
#ifndef RTXSH_CONFIG_TAKEBACK_H
#define RTXSH_CONFIG_TAKEBACK_H

#include "config/config.h"

/* In which profile lines are read, and what is selected then. Starts with
 * these two; ends with takeback_fini(). */
struct takeback {
	const struct profile *profile;
	struct selection selection;
	struct arena	 arena;
	struct text	 typed, key;	/* at hand */
};

void takeback_fini(struct takeback *);

/* Adds the shortest command that takes that line out and no other, and a NUL.
 * RC_REFUSED: there is none. */
enum rc takeback_line(struct takeback *, const struct model_line *,
    struct text *commands, struct diag *);

/* Whether a line lists a password as `*`: its text is then not the command
 * that made it. */
enum masking {
	MASKING_NONE,
	MASKING_SECRET,		/* the rest of the line is as typed */
	MASKING_ASKED		/* the console asks, also for the `no` form */
};
enum rc takeback_masking(struct takeback *, const struct model_line *,
    enum masking *, struct diag *);

#endif
