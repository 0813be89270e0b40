/*
 * What TAB adds to a line.
 */
#ifndef RTXSH_CONSOLE_HELP_H
#define RTXSH_CONSOLE_HELP_H

#include <stddef.h>

#include "base/text.h"
#include "command/session.h"

enum completion {
	COMPLETION_NONE,	/* nothing fits, or a value has to be typed */
	COMPLETION_ONE,
	/* One, but what is typed is a whole keyword where something else is
	 * selected, or to the administrator. */
	COMPLETION_OTHER,
	COMPLETION_SEVERAL
};

/* Looks at what the end of a line can become: keywords, interfaces, filters
 * behind `|`. COMPLETION_ONE and _OTHER: the rest of the only one, and a blank,
 * was added. */
enum completion console_complete(struct session *, const char *line,
    size_t len, struct text *rest);

#endif
