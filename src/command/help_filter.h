/*
 * Help behind a `show` command: what filters there are and how they are
 * written.
 */
#ifndef RTXSH_COMMAND_HELP_FILTER_H
#define RTXSH_COMMAND_HELP_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "command/session.h"

/* Writes help when the line is past a `|`, `>` or `>>` that belongs to a
 * `show` command; *taken: whether it is. The line lives in session->arena. */
enum rc help_filter(struct session *, const char *line, size_t len,
    bool *taken);

/*
 * What the word that a line ends in can become where a filter, or an option of
 * one, stands: *only is the only word there is, or NULL when there are several
 * (*n of them) or none. *partial: how much of it is typed. *taken as above:
 * nothing else can stand there then. The line lives in session->arena.
 */
enum rc help_filter_complete(struct session *, const char *line, size_t len,
    const char **only, size_t *n, size_t *partial, bool *taken);

#endif
