/*
 * `show ... > usb1:file` and `>>` (reference 2.5.3): a sink that writes a file
 * of the external memory, in the device's encoding and with its line ends.
 */
#ifndef RTXSH_COMMAND_REDIRECT_H
#define RTXSH_COMMAND_REDIRECT_H

#include "command/session.h"

struct redirect;

/*
 * Looks whether the file can be written and, when `>` would overwrite one,
 * asks. *made is NULL when it is not to be: the device's error was written, or
 * the person said no. The file is made by the first output.
 */
enum rc redirect_open(struct redirect **made, struct session *,
    const char *name, bool add);

struct sink redirect_sink(struct redirect *);

/* Writes out what is left and closes the file; without any output the file is
 * made empty when `whole`. Frees it all the same. */
enum rc redirect_close(struct redirect *, bool whole);

#endif
