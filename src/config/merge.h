/*
 * The lines of a block in two configurations side by side, and the commands
 * that make the one of the other. What blocks there are is difference.c's
 * business. Inside the config room only.
 */
#ifndef RTXSH_CONFIG_MERGE_H
#define RTXSH_CONFIG_MERGE_H

#include "config/takeback.h"

/* A difference being made. Starts with the first six, the takeback's profile
 * and diag; ends with merge_fini(). */
struct merge {
	struct model	*model;
	int64_t		 from, to;	/* configurations */
	config_line_fn	*line;
	void		*ctx;
	struct takeback	 takeback;	/* its .selection: the block's */
	struct selection typed;		/* what the commands have selected */
	struct text	 gone, come;	/* commands of the block, with NULs */
	/* Of the entry at hand: how many of its lines come or change, and the
	 * `no` forms of those that change. */
	const struct entry *entry;
	size_t		 coming;
	struct text	 again;
	bool		 hidden;	/* a line was passed over */
	struct diag	*diag;
};

/* A place in a block; len 0 is its beginning or its end. */
struct merge_place {
	const char	*key;
	size_t		 len;
};

/* Adds the difference between two places of a block to gone and come. */
enum rc merge_lines(struct merge *, enum block, int64_t number,
    struct merge_place from, struct merge_place to);

/* The same for what is no row of setting: its text on both sides, "" where it
 * is not there, and what stands behind `no` when it goes. */
void merge_change(struct merge *, const char *name, const char *from,
    const char *to);

/* No more lines of this entry follow. */
void merge_end_entry(struct merge *);

/* Gives out gone, then come, behind their selection, and empties them. */
enum rc merge_finish(struct merge *);

void merge_fini(struct merge *);

#endif
