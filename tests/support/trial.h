/*
 * Two configurations on one device, and the commands that turn the one into
 * the other, typed at a console. For tests.
 */
#ifndef RTXSH_TESTS_SUPPORT_TRIAL_H
#define RTXSH_TESTS_SUPPORT_TRIAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "command/session.h"
#include "router/device.h"

struct trial {
	struct device	device;
	struct session	session;	/* administrator, English */
	struct text	commands;	/* each ends with NUL */
	struct text	shown;		/* the same as lines with indents */
	bool		hidden;		/* some line was passed over */
	struct text	output;		/* what the console printed */
	const char     *more;		/* lines of a block to be typed */
};

/* Opens a device in memory and a session on it. Fails the test when it
 * cannot. */
void trial_open(struct trial *, const struct profile *);
void trial_close(struct trial *);

/* Makes a text the configuration to start from, and another the one to come
 * to. Returns how many lines of both were refused. */
size_t trial_load(struct trial *, const struct text *from,
    const struct text *to);

/* Finds the difference: shown and commands. */
void trial_compare(struct trial *);

/*
 * Types the commands that trial_compare() found onto the configuration to
 * start from: each is accepted and prints nothing (what only files may have
 * comes as from a file), the listing is then that of the other, lines with a
 * masked password aside, and nothing differs any more. Otherwise adds what is
 * wrong to report.
 */
bool trial_holds(struct trial *, struct text *report);

#endif
