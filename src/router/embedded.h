/*
 * How `embedded file` keeps a file in the configuration (reference 4.93): as
 * lines between `<<END` and `END`, in BASE64 (base/base64.h) or as they are.
 */
#ifndef RTXSH_ROUTER_EMBEDDED_H
#define RTXSH_ROUTER_EMBEDDED_H

#include "base/text.h"

/* Adds the lines between `<<END` and the end word. */
void embedded_lines(const char *block, struct text *out);

#endif
