/*
 * Configurations that are saved, by the names that commands give them: `0`,
 * `0.1`, `usb1:/config.txt`.
 */
#ifndef RTXSH_COMMAND_CONFIG_FILES_H
#define RTXSH_COMMAND_CONFIG_FILES_H

#include "command/session.h"
#include "router/start.h"

/* Whether a name is a slot or an older one of a slot, and which. */
bool config_files_slot(const char *name, struct start_slot *);

/* The configuration in a slot; 0: there is none. */
enum rc config_files_find(struct session *, const struct start_slot *,
    int64_t *config);

/* Adds a name outside of the slots with the `/` that it may lack. */
void config_files_full_name(const char *name, struct text *);

/* Writes a configuration to a file in external memory, as the device keeps
 * them. remark: a line about it, or "". *written false: it could not be, and
 * the device has said so. */
enum rc config_files_write(struct session *, int64_t config,
    const char *name, const char *remark, bool *written);

#endif
