/*
 * Links: which interfaces have a cable in them and somebody at its other end.
 * A LAN is connected unless the user says otherwise (`:link lan2 down`) or the
 * configuration shuts it; what goes over a LAN is up while that is.
 */
#ifndef RTXSH_ROUTER_LINKS_H
#define RTXSH_ROUTER_LINKS_H

#include "router/device.h"

enum link_state {
	LINK_UP,
	LINK_NEVER,		/* not since the start */
	LINK_DOWN,		/* it was, and is no more */
	LINK_CONNECTING,
	LINK_DISABLED,		/* `pp disable`, `lan shutdown` */
	LINK_UNBOUND		/* a pp that nothing is bound to */
};

struct link {
	enum link_state	 state;
	time_t		 since;		/* machine's clock: up or down */
};

/* How an interface is: "lan1", "lan1/2" (that of its LAN), "vlan1",
 * "bridge1", "wan1", "pp1", "tunnel1", "loopback1", "null". */
enum rc links_find(struct device *, const char *interface, struct link *,
    struct diag *);

/* What the user says about a LAN, WAN or pp interface, in a write transaction
 * of its own, with the lines that it leaves in the log. RC_REFUSED, without a
 * diag: there is no such interface. */
enum rc links_set(struct device *, const char *interface, bool up,
    struct diag *);

/* What is to be done after a setting of a pp, after links_set() and when the
 * router starts: notes since when the pp (0: each) is up or down and logs a
 * change. In the caller's write transaction, or by itself. */
enum rc links_follow_pp(struct device *, int64_t pp, struct diag *);

/* The same for every pp and tunnel, after many settings at once. */
enum rc links_follow_all(struct device *, struct diag *);

/* The lines that the links leave in the log when the router starts. */
enum rc links_log_start(struct device *, struct diag *);

/* "LAN1", "PP[01]", "TUNNEL[1]", "LAN1/1": as the device writes it. */
void links_add_name(const char *interface, struct text *);

/* The number of ports of a LAN, 0 without a switch. */
unsigned int links_ports(const struct device *, const char *interface);
/* Whether a port of a LAN with a switch has a link: the first has. */
bool links_port_up(const struct link *, unsigned int port);

#endif
