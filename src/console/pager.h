/*
 * Output by pages (reference 2.4, BEHAVIOUR 6.2-6.5): what is asked when a
 * page is full, and what the keys mean.
 */
#ifndef RTXSH_CONSOLE_PAGER_H
#define RTXSH_CONSOLE_PAGER_H

#include <stdbool.h>

#include "command/message.h"
#include "console/input.h"
#include "console/output.h"

/* Asks for the next page, or one row of it. False: the rest is not wanted, or
 * nobody is there any more. */
bool pager_more(struct input *, struct output *, enum language);

#endif
