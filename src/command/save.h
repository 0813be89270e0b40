/*
 * Saving the running configuration, for `save` and for leaving the
 * administrator's level.
 */
#ifndef RTXSH_COMMAND_SAVE_H
#define RTXSH_COMMAND_SAVE_H

#include "command/session.h"

/* Saves into a slot 0-4 and says so ("Saving ... CONFIG0 Done ."). When it
 * returns RC_OK the configuration is on disk. */
enum rc save_running(struct session *, int slot, const char *comment);

#endif
