/*
 * What sessions leave in the router's log: who came and went, who became
 * administrator, what was saved and, if that is wanted, what was typed. That a
 * line could not be written keeps nobody from anything.
 */
#ifndef RTXSH_COMMAND_LOGGING_H
#define RTXSH_COMMAND_LOGGING_H

#include "command/session.h"

/* "Login succeeded for SSH: 192.0.2.2 admin", and the like (BEHAVIOUR 1.9,
 * BEHAVIOUR2 7). */
enum logging {
	LOGGING_LOGIN,
	LOGGING_LOGOUT,
	LOGGING_ADMINISTRATOR
};
void logging_session(struct session *, enum logging);

/* `Configuration saved in "CONFIG0" by SSH(admin)` (BEHAVIOUR2 2.3). */
void logging_saved(struct session *, const char *where);

/* With `syslog execute command on` (reference 4.36): "[MMI] Executed by
 * SSH(admin): show environment". Values that are secrets are left out. */
void logging_executed(struct session *, const struct command *,
    const char *typed);

#endif
