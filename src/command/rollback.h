/*
 * A session's rollback timer (reference 56.7.30-56.7.32): what runs when it is
 * started comes back unless the session confirms what it did since. It has
 * one; the last one counts. The timers themselves are in the database
 * (router/rollback.h).
 */
#ifndef RTXSH_COMMAND_ROLLBACK_H
#define RTXSH_COMMAND_ROLLBACK_H

#include <stdint.h>

#include "command/session.h"

/* Starts the timer, or stops it. Inside a write transaction; once that is
 * committed, session->fallback is to say whether it runs. */
enum rc rollback_start(struct session *, int64_t seconds);
enum rc rollback_stop(struct session *);

/* Stops it for one that logs out: what it did stays. */
enum rc rollback_confirm(struct session *);

/* Brings back what is due, of all sessions: before each line; and about once a
 * second while a session waits, when trouble is for the next one to tell. */
enum rc rollback_notice(struct session *);
void rollback_watch(struct session *);

/* A session ends. When its timer still runs nobody confirmed anything, and
 * what was comes back at once. */
void rollback_finish(struct session *);

#endif
