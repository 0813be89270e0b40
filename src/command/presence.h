/*
 * Who is at the router: each session on a terminal has a row in the database
 * while it lasts, so that sessions of all processes know of each other
 * (reference 2.1, 58.47). That a row cannot be written keeps nobody out.
 */
#ifndef RTXSH_COMMAND_PRESENCE_H
#define RTXSH_COMMAND_PRESENCE_H

#include "command/session.h"

/* How somebody came here (reference 4.10), from the session's origin:
 * "Serial", "TELNET 192.0.2.1", "SSH 192.0.2.1". */
enum way {
	WAY_SERIAL,
	WAY_TELNET,
	WAY_SSH,
	WAYS
};

/* The way, and the address that it came from ("" on the serial port). */
enum way presence_way(const struct session *, const char **address);
/* As `user attribute` and `show status user` call it: "telnet". */
const char *presence_way_name(enum way);

/* What keeps somebody out. */
enum presence_refusal {
	PRESENCE_WELCOME,
	PRESENCE_OTHER_TELNET,	/* TELNET without a name, a second time */
	PRESENCE_RESTRICTED	/* eight are there, or the user is */
};

/* Enters session->user. multi_session: whether the user may be here several
 * times by one way. */
enum presence_refusal presence_begin(struct session *, bool multi_session);
void presence_end(struct session *);

/* Called about once a second while the session waits for a key; key tells
 * when the last one came, by any clock. False: somebody has ended the
 * session (`disconnect user`). */
bool presence_watch(struct session *, int64_t key);

/* Somebody who is or was here. */
typedef enum rc presence_fn(void *ctx, const struct model_login *);
/* Calls f for each who is here now, in the order of their coming. The session
 * itself is among them, also when it is not in the database (login 0). f may
 * end a login, inside a write transaction. */
enum rc presence_walk(struct session *, presence_fn *f, void *ctx);
/* Calls f for each of the last MODEL_LOGINS who are or were here. */
enum rc presence_history(struct session *, presence_fn *f, void *ctx);

#endif
