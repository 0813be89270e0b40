/*
 * What a rehearsal found, for people and for programs.
 */
#ifndef RTXSH_TOOL_REHEARSE_H
#define RTXSH_TOOL_REHEARSE_H

#include <stdbool.h>

#include "rehearsal/rehearsal.h"

/* What a report says of the files. */
struct rehearse_files {
	const char	*config, *change;
	const char	*rollback;	/* NULL: not asked for */
	bool		 written;
};

struct rehearse_style {
	bool		 colour;
	bool		 full;		/* or no longer than a screen */
	size_t		 rows, columns;	/* of the screen; 0: there is none */
};

/* Adds the report, UTF-8. RC_NOMEM. */
enum rc rehearse_add_text(const struct rehearsal *,
    const struct rehearse_files *, const struct rehearse_style *,
    struct text *);
/* Adds it as JSON (rtxsh(1)). RC_NOMEM. */
enum rc rehearse_add_json(const struct rehearsal *,
    const struct rehearse_files *, struct text *);

#endif
