/*
 * What an interface has sent and received: it grows with the clock while the
 * link is up, at a rate of its own that follows from the serial number.
 */
#ifndef RTXSH_ROUTER_COUNTERS_H
#define RTXSH_ROUTER_COUNTERS_H

#include "router/links.h"

struct counters {
	int64_t	sent, sent_octets;
	int64_t	received, received_octets;
};

/* Of an interface with that link. One that came up with its link (a pp, a
 * tunnel) counts from then on, a LAN from the start. */
enum rc counters_read(struct device *, const char *interface,
    const struct link *, struct counters *, struct diag *);

/* Of a connection that is over. */
enum rc counters_read_past(struct device *, const char *interface,
    const struct links_past *, struct counters *, struct diag *);

/* They begin at 0 from now on (`clear status`). Adds to the database in a
 * write transaction of its own. */
enum rc counters_clear(struct device *, const char *interface,
    struct diag *);

#endif
