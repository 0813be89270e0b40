/*
 * A packet of a connection on its way through the imitated router (`:session`),
 * and its answer back: NAT and filters of the interface where it comes in, the
 * route, filters and NAT of the one where it goes out. What passes leaves a
 * session of NAT and a connection of a dynamic filter behind, what is rejected
 * a line in the log.
 */
#ifndef RTXSH_ROUTER_TRAFFIC_H
#define RTXSH_ROUTER_TRAFFIC_H

#include "router/device.h"

struct traffic {
	const char	*from;		/* a machine's name, or an address */
	const char	*to;		/* a machine's, any name or address */
	int		 protocol;	/* PROTOCOL_TCP */
	unsigned int	 port;		/* to there; 0 with ICMP */
	unsigned int	 from_port;	/* 0: one that is free */
};

/*
 * Sends it. *passed: it came there and the answer back. said: what became of
 * it, a sentence a line, each ending in \n. RC_REFUSED, with a diag: nobody
 * could send it. A write transaction of its own.
 */
enum rc traffic_send(struct device *, const struct traffic *, bool *passed,
    struct text *said, struct diag *);

#endif
