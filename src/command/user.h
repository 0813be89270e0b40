/*
 * Users with a name (`login user`, reference 4.5) and what they may do (`user
 * attribute`, reference 4.10).
 */
#ifndef RTXSH_COMMAND_USER_H
#define RTXSH_COMMAND_USER_H

#include <stdbool.h>
#include <stdint.h>

#include "command/session.h"

/* Whether there are any, and one of that name. */
enum rc user_find(struct session *, const char *name, bool *any,
    bool *found);

/* Whether the model has a user without a name; where it has none, the
 * passwords in `login password` do not exist either. */
bool user_anonymous_exists(const struct session *);

/* Who may become administrator. */
enum user_right {
	USER_NEVER,
	USER_WITH_PASSWORD,
	USER_FREELY		/* without the password: administrator=2 */
};

struct user_attributes {
	enum user_right	 administrator;
	bool		 connection;	/* by the session's way */
	bool		 host;		/* from the session's address */
	bool		 multi_session;
	int64_t		 login_timer;	/* seconds; 0: clear; -1: not said */
};

/* What holds for the user of that name ("" for the one without) on the
 * session's way: what is said of the name goes before what is said of `*`. */
enum rc user_attributes(struct session *, const char *name,
    struct user_attributes *);

/* Seconds without a key after which the session's user is logged out, 0:
 * never (reference 4.10, 4.53). */
enum rc user_login_timer(struct session *, int64_t *seconds);

#endif
