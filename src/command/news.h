/*
 * System messages on the console (reference 4.24): with `console info on` what
 * comes into the log appears, whichever session or process it is from.
 */
#ifndef RTXSH_COMMAND_NEWS_H
#define RTXSH_COMMAND_NEWS_H

#include "command/session.h"

/* What came up to now is not told any more. */
void news_skip(struct session *);

/* Tells what came since it was told last. */
enum rc news_tell(struct session *);

/* Called about once a second while the session waits at its prompt: carries
 * the router on, and tells. Trouble is for the next line to tell. */
void news_watch(struct session *);

#endif
