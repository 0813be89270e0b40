/*
 * The device's shell language (reference 4.90-4.93, 56.7.33): variables,
 * aliases and macros are put in before a line is read.
 */
#ifndef RTXSH_COMMAND_SHELL_H
#define RTXSH_COMMAND_SHELL_H

#include "command/session.h"

/* So many macros may run inside one another. */
#define SHELL_DEPTH_MAX 16

/* The arguments of a macro that runs: `$0` its name, `$1` and so on those by
 * position, NAME=VALUE those by name. All borrowed. */
struct shell_scope {
	const char		*name;
	const struct word	*words;
	size_t			 n_words;
	unsigned int		 depth;		/* 1: not inside another */
};

/*
 * Carries out a line as typed: puts variables and aliases in, runs a macro of
 * that name, or goes on to the filters and the command. The line lives in
 * session->arena, or as long as the call.
 */
enum rc shell_run(struct session *, const char *line, size_t len);

/* Adds the line with its variables put in and, when its first word is an
 * alias, what that stands for. */
enum rc shell_expand(struct session *, const char *line, size_t len,
    struct text *out);

/* Adds the value of a variable: that of the macro that runs, or of `set`.
 * *found false: it is not set. */
enum rc shell_variable(struct session *, const char *name, struct text *,
    bool *found);

/* How a macro's lines are shown when it runs. */
struct shell_tracing {
	bool as_written;	/* -v */
	bool expanded;		/* -x */
};

/* Carries out the lines of a text. args[0] is the name. */
enum rc shell_run_lines(struct session *, const char *text, size_t len,
    const struct word *args, size_t n_args, const struct shell_tracing *);

#endif
