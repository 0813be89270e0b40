/*
 * The login and administrator passwords: asked for without being shown, kept
 * as crypt(3) hashes. None set means that an empty answer is right
 * (BEHAVIOUR 3.1).
 */
#ifndef RTXSH_COMMAND_PASSWORD_H
#define RTXSH_COMMAND_PASSWORD_H

#include <stdbool.h>

#include "command/session.h"

/* Asks once, with that message as the prompt. who: "login" or
 * "administrator". *right tells whether it was the password. Trouble with the
 * machine is ANSWER_END, told in session->diag. */
enum answer password_ask(struct session *, enum message prompt,
    const char *who, bool *right);

/* Whether that password was ever set. */
enum rc password_is_set(struct session *, const char *who, bool *set);

#endif
