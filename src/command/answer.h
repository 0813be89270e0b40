/*
 * What an operation prints that nothing carries out: what a device with
 * nothing to tell prints (a header, an empty table), or nothing at all. The
 * texts are in schema/answers.txt; the clause `answer` of a .cmd file says
 * which operation prints which.
 */
#ifndef RTXSH_COMMAND_ANSWER_H
#define RTXSH_COMMAND_ANSWER_H

#include "command/session.h"

/*
 * Prints the answer to an operation in the session's language; nothing when
 * it has none. A number that the text wants and that was not typed is that of
 * the selected pp or tunnel: such operations have the clause `needs'.
 */
enum rc answer_print(struct session *, const struct command *);

#endif
