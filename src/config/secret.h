/*
 * What nobody is to read in a line: passwords, keys, communities.
 */
#ifndef RTXSH_CONFIG_SECRET_H
#define RTXSH_CONFIG_SECRET_H

#include "grammar/grammar.h"

/* Whether the entry's parameter of that name is a secret (clause `secret` of
 * the .cmd files). */
bool secret_is_parameter(const struct entry *, const struct profile *,
    const char *name);

/* Adds a line, typed or listed with that selected, with a `*` for each value
 * that is a secret. Of a line that cannot be read and belongs to an entry that
 * has one, only the entry's name is left. RC_NOMEM. */
enum rc secret_mask(const struct profile *, const struct selection *,
    const char *entry_name, const char *line, struct text *);

/* Adds a line that was typed with that selected, whatever it was and came to,
 * in the same way: of one that was refused only the entry's name is left when
 * it comes nearest to an entry that has a secret. RC_NOMEM. */
enum rc secret_mask_typed(const struct profile *, const struct selection *,
    const char *line, struct text *);

#endif
