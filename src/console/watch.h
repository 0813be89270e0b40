/*
 * What happens by itself while a session waits for a key: the login timer
 * (reference 4.53), that somebody else ends the session (reference 4.11), and
 * system messages (reference 4.24).
 */
#ifndef RTXSH_CONSOLE_WATCH_H
#define RTXSH_CONSOLE_WATCH_H

#include <stdbool.h>

#include "command/session.h"
#include "console/console.h"
#include "console/input.h"

struct watch {
	struct session	*session;
	struct input	*input;
	bool		 own;		/* its login waits for ever */
	bool		 logged_in;
	bool		 at_prompt;	/* a command is being typed */
};

/* Starts looking once a second. Both are borrowed as long as the input is
 * read. */
void watch_start(struct watch *);

#endif
