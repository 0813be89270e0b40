/*
 * Coming in: passwords and names are asked for until somebody is known
 * (BEHAVIOUR 1, reference 2.1), who may then not be welcome all the same.
 * session_login() is in command/session.h.
 */
#ifndef RTXSH_COMMAND_LOGIN_H
#define RTXSH_COMMAND_LOGIN_H

#include "command/session.h"

/* Somebody whose name and password the connection has seen to, as SSH does:
 * nothing is asked. ANSWER_END: not welcome, the line is closed. */
enum answer login_known(struct session *, const char *user);

/* Somebody who need not log in (`console --admin`): nothing is printed. */
void login_silently(struct session *);

#endif
