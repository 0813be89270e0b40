/*
 * How much goes over an interface, when somebody has said so (`:traffic`).
 * Kept in the database, like the links.
 */
#ifndef RTXSH_ROUTER_RATES_H
#define RTXSH_ROUTER_RATES_H

#include "router/counters.h"

/* So much in so many seconds, while the link is up. */
struct rate {
	struct counters	in_all;
	int64_t		seconds;	/* > 0 */
};

/* *said false: nobody has said it. */
enum rc rates_read(struct device *, const char *interface, struct rate *,
    bool *said, struct diag *);

/* Says it, or with NULL that it is as usual again. A write transaction of its
 * own. */
enum rc rates_set(struct device *, const char *interface,
    const struct rate *, struct diag *);

/* What has gone over it after so many seconds. */
struct counters rates_after(const struct rate *, int64_t seconds);

#endif
