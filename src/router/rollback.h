/*
 * Rollback timers that have run out: what ran when they began comes back
 * (reference 56.7.30, 56.7.31). The timers are rows of the database, so that
 * whoever looks next sees to the one of a session that is no more. Starting
 * and stopping them is the sessions' business.
 */
#ifndef RTXSH_ROUTER_ROLLBACK_H
#define RTXSH_ROUTER_ROLLBACK_H

#include <stdbool.h>

#include "base/diag.h"

struct device;

/* Brings back what is due by the router's clock, and at once what a process
 * put aside that runs no more. Each stands in the journal as a command of its
 * session, `rollback timer`. *done: something came back. Costs next to nothing
 * when there are no timers; does nothing inside a transaction. */
enum rc rollback_expire(struct device *, bool *done, struct diag *);

/* Brings back what that session put aside, whether it is due or not. */
enum rc rollback_end(struct device *, const char *session, bool *done,
    struct diag *);

#endif
