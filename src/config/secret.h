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
 * that is a secret. Of a line that cannot
 * be read and belongs to an entry that has one, only the entry's name is left.
 * RC_NOMEM. */
enum rc secret_mask(const struct profile *, const struct selection *,
    const char *entry_name, const char *line, struct text *);

#endif
