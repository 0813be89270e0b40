/*
 * A packet of the imitated world, and whether a static filter is about it
 * (reference 8.1.10). It knows nothing of interfaces or of a router.
 */
#ifndef RTXSH_ROUTER_PACKET_H
#define RTXSH_ROUTER_PACKET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "grammar/grammar.h"

#define PROTOCOL_ICMP	1
#define PROTOCOL_TCP	6
#define PROTOCOL_UDP	17

#define TCP_FIN		0x01
#define TCP_SYN		0x02
#define TCP_RST		0x04
#define TCP_ACK		0x10

struct packet {
	int		 protocol;	/* PROTOCOL_TCP */
	/* Who sends it is not known: a filter that lets pass may be about it,
	 * one that does not is not unless it is about everybody. */
	bool		 anybody;
	uint32_t	 source, destination;
	unsigned int	 source_port;	/* 0: not known, may be any */
	unsigned int	 destination_port;
	unsigned int	 flags;		/* TCP_SYN */
	unsigned int	 icmp_type;
	/* How they are called, NULL: only an address is known. Filters may be
	 * about names. */
	const char	*source_name, *destination_name;
};

/* "TCP", "UDP", "ICMP". */
const char *packet_protocol_name(int protocol);
int packet_protocol(const char *name);

/* A line of `ip filter`. */
struct packet_rule {
	int64_t		 number;
	bool		 pass;
	bool		 restricts;	/* passes only while the line is up */
	bool		 log_pass, log_reject;
	const char	*line;		/* the whole of it, as it lists */
	const char	*source, *destination, *protocol;
	const char	*source_port, *destination_port;
	const char	*icmp_type, *icmp_code;	/* NULL: not of ICMP alone */
};

/* Reads one; its texts are in the arena. RC_NOMEM. */
enum rc packet_rule_read(const struct command *, struct arena *,
    struct packet_rule *);

/* Whether the filter is about the packet. */
bool packet_matches(const struct packet *, const struct packet_rule *);

/* Whether one of the addresses of a filter (`*`, networks, ranges, names) is
 * that one. name may be NULL. */
bool packet_address_in(const char *list, uint32_t address, const char *name);
/* Whether a list of ports by number or name has one. */
bool packet_port_in(const char *list, unsigned int port);
/* The number of a port's name, len long; 0: none has it. */
unsigned int packet_port(const char *name, size_t len);

#endif
