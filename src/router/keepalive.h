/*
 * Watching hosts (`ip keepalive`, reference 8.5.8): whether one of those that
 * a line names answers, and which routes go because none does. What was found
 * is kept in the database; nobody answers who is not there by reach.h.
 */
#ifndef RTXSH_ROUTER_KEEPALIVE_H
#define RTXSH_ROUTER_KEEPALIVE_H

#include "router/device.h"

struct keepalive {
	int64_t		 number;
	int64_t		 interval, count;	/* seconds, tries */
	const char	*targets;	/* "192.0.2.1 dhcp lan2" */
	bool		 log;
	bool		 normal;	/* goes the way that others go, not to
					 * a route's first gateway */
	bool		 down;
};

/* Carries on up to now, with lines in the log. A host that stops to answer is
 * down when it was asked `count' times, one that answers again is up when it
 * was asked once. A write transaction of its own when something changes. */
enum rc keepalive_follow(struct device *, struct diag *);
/* Whether anybody is watched. */
enum rc keepalive_watches(struct device *, bool *watches, struct diag *);

/* Its line was typed: it begins anew. Inside a write transaction, or by
 * itself. */
enum rc keepalive_reset(struct device *, const struct command *,
    struct diag *);

/* Whether routes that depend on it are out of force; false when there is no
 * such line. */
enum rc keepalive_is_down(struct device *, int64_t number, bool *down,
    struct diag *);

/* Calls f for each line, by number; texts are borrowed. */
typedef enum rc keepalive_fn(void *ctx, const struct keepalive *);
enum rc keepalive_walk(struct device *, keepalive_fn *f, void *ctx,
    struct diag *);

#endif
