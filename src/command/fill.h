/*
 * Device texts with values filled in (base/fill.h), in the session's language.
 */
#ifndef RTXSH_COMMAND_FILL_H
#define RTXSH_COMMAND_FILL_H

#include "base/fill.h"
#include "command/session.h"

/* The message in the session's language, with a line end. */
void fill_line(const struct session *, enum message, const struct fill *,
    size_t n, struct text *);

/* Adds a time span: "1 hour 7 minutes 58 seconds" ("1 minute 49 seconds"), in
 * Japanese "2時間5分10秒". */
void fill_span(const struct session *, int64_t seconds, struct text *);

#endif
