/*
 * The IPv4 and IPv6 addresses of interfaces, as they follow from the
 * configuration and the links. Where an address comes from the other side
 * (DHCP, IPCP) there is always one who gives it: 198.18.0.0/15, which is for
 * no real network, with numbers that follow from the serial number.
 */
#ifndef RTXSH_ROUTER_ADDRESSES_H
#define RTXSH_ROUTER_ADDRESSES_H

#include <netinet/in.h>

#include "base/arena.h"
#include "router/links.h"

enum address_source {
	ADDRESS_SET,
	ADDRESS_DHCP,
	ADDRESS_IPCP
};

struct address {
	const char	*interface;	/* "lan1", "pp1", "tunnel1" */
	struct link	 link;
	bool		 secondary;
	bool		 to_point;	/* pp, tunnel: one peer */
	enum address_source source;
	int		 family;	/* AF_INET, AF_INET6 */
	unsigned char	 bytes[16];	/* of IPv4 the first four */
	int		 prefix;
	/* IPv4: who else is there: the peer, the server that gave it. */
	bool		 has_peer;
	unsigned char	 peer[4];
};

struct addresses {
	struct address	*list;
	size_t		 n;
	struct arena	 arena;
};
#define ADDRESSES_INIT { NULL, 0, ARENA_INIT }

/* Reads them all, in the order of the listing: the router's, then the pps',
 * then the tunnels'. addresses_fini() also after a failure. */
enum rc addresses_read(struct device *, struct addresses *, struct diag *);
void addresses_fini(struct addresses *);

/* Whether two addresses of a family begin with the same bits. */
bool address_same_network(const unsigned char *, const unsigned char *,
    int prefix);
/* Sets what stands behind the prefix to 0. */
void address_mask(unsigned char *bytes, size_t len, int prefix);
/* Adds it as text. */
void address_add(int family, const unsigned char *bytes, struct text *);
/* An IPv4 address as a number, from and to bytes, and as text. */
uint32_t address_number(const unsigned char *bytes);
void address_bytes(uint32_t address, unsigned char *bytes);
void address_add_number(uint32_t address, struct text *);

#endif
