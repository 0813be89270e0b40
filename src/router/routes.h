/*
 * The routing tables, as they follow from addresses, static routes and links
 * (reference 8.1.7, 30.4.1): what `show ip route` and `show ipv6 route` print,
 * and where a packet goes.
 */
#ifndef RTXSH_ROUTER_ROUTES_H
#define RTXSH_ROUTER_ROUTES_H

#include "router/addresses.h"

enum route_kind {
	ROUTE_STATIC,
	ROUTE_IMPLICIT,
	ROUTE_TEMPORARY
};

struct route {
	unsigned char	 network[16];
	int		 prefix;
	bool		 is_default;
	const char	*gateway;	/* an address, or "-" */
	/* "lan1", "pp1", "ppanonymous2"; "" while hidden. */
	const char	*interface;
	enum route_kind	 kind;
	const char	*info;		/* "filter:500000", "w(0)", or "" */
	bool		 hidden;	/* not in force now */
};

struct routes {
	int		 family;	/* AF_INET, AF_INET6 */
	struct route	*list;
	size_t		 n;
	struct addresses addresses;
};

/* Reads the table of a family, sorted: default first, then by address.
 * routes_fini() also after a failure. */
enum rc routes_read(struct device *, int family, struct routes *,
    struct diag *);
void routes_fini(struct routes *);

/* The same as though all that keepalives watch were there. */
enum rc routes_read_heedless(struct device *, int family, struct routes *,
    struct diag *);

/* The route in force that a packet to there takes, or NULL. */
const struct route *routes_find(const struct routes *,
    const unsigned char *destination);
/* The first gateway of that route, in force or not. */
const struct route *routes_find_first(const struct routes *,
    const unsigned char *destination);

#endif
