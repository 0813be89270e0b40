/*
 * What a session would otherwise look up for each line that is typed, and what
 * hardly ever changes. It is looked up again when this process or another one
 * has written to the database, but for what a setting writes that has nothing
 * to do with it.
 */
#ifndef RTXSH_COMMAND_STANDING_H
#define RTXSH_COMMAND_STANDING_H

#include "command/session.h"

/* At the beginning of a line. */
enum rc standing_look(struct session *);

/* While a line is carried out; what is not known is true. */

/* There may be aliases or macros. */
bool standing_names(const struct session *);
/* Commands may be logged. */
bool standing_logs(const struct session *);
/* A rollback timer may end, a tunnel may come up. */
bool standing_stirs(const struct session *);

/* Around the transaction of a setting, which writes nothing that matters here
 * but its own line: the first before it, the second when it succeeded. */
bool standing_is_known(const struct session *);
void standing_keep(struct session *, const struct entry *);

#endif
