/*
 * Files as commands name them: relative to PWD or whole (reference 56.5), and
 * what the device answers when it cannot do what was asked.
 */
#ifndef RTXSH_COMMAND_PATHS_H
#define RTXSH_COMMAND_PATHS_H

#include "command/session.h"
#include "router/files.h"

/* Replaces *full by the whole path of what was typed. *fits false: there can
 * be none, and the device has said so. */
enum rc paths_resolve(struct session *, const char *typed, struct text *full,
    bool *fits);

/* Prints the device's error; nothing for FILES_DONE. */
enum rc paths_tell(struct session *, enum files_answer);

/* The same for what external memory answered; `other` is for what the system
 * refused. */
enum rc paths_tell_storage(struct session *, enum storage_answer,
    enum message other);

/* Adds what the file holds that was typed, wherever it is. *read false: it
 * cannot be read, and the device has said so. */
enum rc paths_read(struct session *, const char *typed, struct text *,
    bool *read);

#endif
