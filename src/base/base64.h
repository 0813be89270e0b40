/*
 * BASE64 (RFC 4648) to bytes.
 */
#ifndef RTXSH_BASE_BASE64_H
#define RTXSH_BASE_BASE64_H

#include <stdbool.h>

#include "base/text.h"

/* Adds what a text means; blanks and line ends in it count for nothing. False
 * when it is no BASE64, with out as far as it went. */
bool base64_decode(const char *, struct text *out);

#endif
