/*
 * Who answers to a packet in the imitated world: the router itself, hosts that
 * its configuration names, what is behind a tunnel that is up, the Internet
 * behind a default route. Nothing is ever sent.
 */
#ifndef RTXSH_ROUTER_REACH_H
#define RTXSH_ROUTER_REACH_H

#include "router/device.h"

enum reach_place {
	REACH_NOWHERE,		/* no route leads there */
	REACH_NOBODY,		/* one does, but nobody answers */
	REACH_SELF,
	REACH_NEAR,		/* on a network of the router's */
	REACH_TUNNEL,
	REACH_INTERNET
};

struct reach {
	int		 family;	/* AF_INET, AF_INET6 */
	unsigned char	 bytes[16];
	enum reach_place place;
	int		 hops;		/* routers on the way */
	int		 ttl;		/* of what comes back */
	uint32_t	 delay;		/* there and back, microseconds */
	bool		 has_gateway;	/* the first router's address */
	unsigned char	 gateway[16];
};

/* Who answers at that address. */
enum rc reach_find(struct device *, int family, const unsigned char *bytes,
    struct reach *, struct diag *);

/* The same by the first gateway of the route, also while a keepalive or a link
 * keeps that out of force (reference 8.5.8, gateway-selection-rule=head). */
enum rc reach_find_first(struct device *, int family,
    const unsigned char *bytes, struct reach *, struct diag *);

/* How long reply number n took, microseconds. */
uint32_t reach_delay(const struct device *, const struct reach *, int64_t n);

/*
 * The address of a name or an address in text. Names are those of `ip host`,
 * `dns static` and the peers; any other is on the Internet when that is
 * reached, with an address in 198.18.0.0/15 or 2001:db8::/32 that follows from
 * it. *found false: none.
 */
enum rc reach_resolve(struct device *, int family, const char *name,
    unsigned char *bytes, bool *found, struct diag *);

#endif
