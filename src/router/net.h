/*
 * Ranges of IPv4 addresses as settings write them.
 */
#ifndef RTXSH_ROUTER_NET_H
#define RTXSH_ROUTER_NET_H

#include <stdbool.h>
#include <stdint.h>

struct net {
	uint32_t first, last;
};

/* Reads `*`, `any`, A, A-B, A/24 or A/255.255.255.0; a name of an entry's list
 * ends at a comma. whole: of A/24 all of its network, otherwise A alone. */
bool net_read(const char *, bool whole, struct net *);
/* Whether the text lists the address, in one of its parts. */
bool net_list_has(const char *list, uint32_t address);
/* Whether the network is one that no one outside has (RFC 1918). */
bool net_is_private(const struct net *);

#endif
