/*
 * Settings that do not get on with others (reference 12.1, 14.15, 38.1, 49.2
 * and others; clauses `conflicts`, `displaces`, `unique`, `wants`, `lines` and
 * `guard` of the .cmd files): a line is judged before anything is written.
 * Inside the config room only.
 *
 * What a line says of other lines must be so whichever comes first: then
 * whatever configuration came about is one that a file can hold, and a listing
 * of it loads. Lines that were accepted once (command->stored) stay, whatever
 * the rules are now. What holds only when a line is typed (`wants`, and guards
 * that look at command->file) is not asked of a file.
 */
#ifndef RTXSH_CONFIG_CONFLICT_H
#define RTXSH_CONFIG_CONFLICT_H

#include "base/arena.h"
#include "config/config.h"

/* One line of another setting that goes. */
struct displaced {
	const struct displaced *next;
	const char	       *entry;
	const char	       *place;
	size_t			place_len;
};

/* A line on trial. */
struct judging {
	struct model		*model;
	int64_t			 config;
	const struct command	*command;
	enum refusal		 why;		/* the verdict */
	const struct displaced	*displaced;	/* in its block; newest first */
	struct arena		 arena;		/* holds these */
	struct arena		 reading;	/* for conflict_read() */
	struct diag		*diag;
};

/* Judges: RC_OK with why REFUSED_NOT and what it displaces, RC_REFUSED with
 * why set and no diag, or another error. */
enum rc conflict_judge(struct judging *);
void conflict_fini(struct judging *);

/* Calls f for each line of the setting of that name in the command's block. */
enum rc conflict_lines(struct judging *, const char *entry,
    model_line_fn *f, void *ctx);
/* Reads such a line; *command is good until the next one is read. */
enum rc conflict_read(struct judging *, const struct model_line *,
    struct command *command);
/* The line goes when the command is carried out. */
enum rc conflict_displace(struct judging *, const struct model_line *);

/* guard.c: what needs thought, by the name in the `guard` clause. It sets why
 * or displaces. NULL: there is none. */
typedef enum rc guard_fn(struct judging *);
guard_fn *guard_named(const char *name);

#endif
