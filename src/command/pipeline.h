/*
 * What stands behind a `show` command: `| grep`, `| less`, `>` and `>>`
 * (reference 2.5). For any other command these are parameters like others.
 */
#ifndef RTXSH_COMMAND_PIPELINE_H
#define RTXSH_COMMAND_PIPELINE_H

#include "command/session.h"

/* Carries out a line, as session_command() does, with its filters. The line
 * lives in session->arena. */
enum rc pipeline_run(struct session *, const char *line, size_t len);

/* Where the next `|`, `>` or `>>` stands from `from` on, as a word of its own
 * or, for the last two, at the beginning of one; len: nowhere. */
size_t pipeline_operator(const char *line, size_t len, size_t from);

/* Whether a command, which lives in session->arena, is one that filters may
 * stand behind. */
enum rc pipeline_follows(struct session *, const char *text, size_t len,
    bool *does);

/* Whether the line is one of the commands that begin with `less`. */
bool pipeline_is_less(const struct command *);

/* Carries out an operation and shows what it prints page by page. */
enum rc pipeline_page(struct session *, const struct command *,
    enum rc (*operation)(struct session *, const struct command *));

#endif
