/*
 * Saving the running configuration, for `save` and for leaving the
 * administrator's level.
 */
#ifndef RTXSH_COMMAND_SAVE_H
#define RTXSH_COMMAND_SAVE_H

#include "command/session.h"

/*
 * Saves where the router was started from and says so ("Saving ... CONFIG0
 * Done ."), on behalf of a command. When that is a file and its memory is gone
 * it asks for a slot (BEHAVIOUR 3.4). When it returns RC_OK and the line did
 * not fail, the configuration is on disk.
 */
enum rc save_usual(struct session *, const struct command *);
/* Asks whether to, as `exit` does: anything but `y` keeps changes unsaved, and
 * so does the end of the input. */
enum rc save_ask(struct session *, const struct command *);

#endif
