/*
 * Shared by the files of a packet's way (traffic.h): where it is, and what
 * filters and NAT make of it. Not for others.
 */
#ifndef RTXSH_ROUTER_TRAFFIC_STEPS_H
#define RTXSH_ROUTER_TRAFFIC_STEPS_H

#include "router/filters.h"
#include "router/nat.h"
#include "router/routes.h"

struct trip {
	struct device	*device;
	struct diag	*diag;
	struct text	*said;
	int64_t		 now;		/* machine's clock */
	struct arena	 arena;
	struct routes	 routes;
	struct filters	 filters;
	struct packet	 packet;	/* as it is at the moment */
	struct packet	 asked;		/* as the sender sent it */
	struct packet	 inside;	/* between the interfaces */
	struct packet	 sent;		/* as it left the router */
	bool		 from_host;
	struct model_host host;		/* who sends it, of from_host */
	const char	*in, *out;	/* interfaces of the first packet */
	bool		 back;		/* it is the answer */
	bool		 to_router;
	bool		 stopped;
	int64_t		 descriptor;	/* that translated it */
};

/* It goes no further, and a sentence why. */
void trip_stop(struct trip *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/* Whether the filters of an interface let it pass; a trip_stop() if not. */
enum rc trip_filter(struct trip *, const char *interface, bool out);
/* Translates it where NAT is applied. */
enum rc trip_nat(struct trip *, const char *interface, bool out);
/* Nobody answers: what stands open for it is closed sooner. */
enum rc trip_unanswered(struct trip *);
/* It went there and back: says how. */
void trip_tell(struct trip *);

#endif
