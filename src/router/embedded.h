/*
 * How `embedded file` keeps a file in the configuration (reference 4.93): as
 * lines between `<<END` and `END`, in BASE64 or as they are.
 */
#ifndef RTXSH_ROUTER_EMBEDDED_H
#define RTXSH_ROUTER_EMBEDDED_H

#include <stdbool.h>

#include "base/text.h"

/* Adds the lines between `<<END` and the end word. */
void embedded_lines(const char *block, struct text *out);

/* Adds what BASE64 text means. False: it is none. */
bool embedded_decode(const char *text, struct text *out);

#endif
