/*
 * The passwords of login, administrator and users: asked for without being
 * shown, kept as crypt(3) hashes. None set means that an empty answer is right
 * (BEHAVIOUR 3.1).
 */
#ifndef RTXSH_COMMAND_PASSWORD_H
#define RTXSH_COMMAND_PASSWORD_H

#include <stdbool.h>

#include "command/session.h"

/* Asks once, with that message as the prompt. who: "login",
 * "administrator" or "user NAME". *right tells whether it was the password.
 * Trouble with the machine is ANSWER_END, told in session->diag. */
enum answer password_ask(struct session *, enum message prompt,
    const char *who, bool *right);

/* Whether what was typed is that password, or may stand for it: on the serial
 * port the emergency password does (reference 4.12). */
enum rc password_check(struct session *, const char *who, const char *typed,
    bool *right);

/* Whether that password was ever set. */
enum rc password_is_set(struct session *, const char *who, bool *set);

/* The same two for a configuration that is not the running one. */
enum answer password_ask_in(struct session *, int64_t config,
    enum message prompt, const char *who, bool *right);
enum rc password_is_set_in(struct session *, int64_t config, const char *who,
    bool *set);

/* Asks for the administrator's password before what only he may do. *right
 * false: it was wrong, and whoever gave it was told, or there was no answer. */
enum rc password_administrator(struct session *, bool *right);

/* Asks for the login and the administrator password of a saved configuration
 * (reference 57.2, BEHAVIOUR2 2.7, CLIENTS 45): always, or only for those that
 * it has. *allowed false: not both were right; whoever gave them was told. */
enum rc password_admit(struct session *, int64_t config, bool always,
    bool *allowed);

#endif
