/*
 * The `console ...` settings of a session (reference 4.21-4.24).
 */
#ifndef RTXSH_COMMAND_SETTINGS_H
#define RTXSH_COMMAND_SETTINGS_H

#include "command/session.h"

/* Takes over all that the running configuration says. */
enum rc settings_read(struct session *);

/* Takes over what an accepted setting of this session has changed. */
enum rc settings_follow(struct session *, const struct command *);

/* The same for several: a bit for each that a session goes by, 0 for all other
 * entries. */
unsigned int settings_bit(const struct entry *);
enum rc settings_follow_bits(struct session *, unsigned int bits);

/* One value of the running configuration; see config_value(). */
enum rc settings_value(struct session *, const char *entry,
    const char *parameter, struct text *value, bool *found);

#endif
