/*
 * The device's own small regular expressions (reference 2.5.1): `.`, `?`, `*`,
 * `+`, `|`, `[ ]`, `[^ ]`, `^`, `$`, `( )` and `\` before a special character.
 * Nothing else is special.
 */
#ifndef RTXSH_COMMAND_GREP_H
#define RTXSH_COMMAND_GREP_H

#include <stdbool.h>

#include "base/diag.h"

struct grep_pattern;

struct grep_options {
	bool ignore_case;	/* -i */
	bool invert;		/* -v */
	bool word;		/* -w: whole words only */
};

/* Reads a pattern, UTF-8. *made is NULL when it is none (a parenthesis or
 * bracket that is not closed). RC_NOMEM, RC_IO: the C library does not have
 * the locale that the work is done in. */
enum rc grep_compile(struct grep_pattern **made, const char *pattern,
    const struct grep_options *, struct diag *);
void grep_free(struct grep_pattern *);

/* Whether a line, without its end, is one to show. */
bool grep_matches(const struct grep_pattern *, const char *line);

#endif
