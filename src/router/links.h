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
	uint64_t	 shut;		/* ports that `lan shutdown` keeps
					 * down: 1 << number */
};

/* How an interface is: "lan1", "lan1/2" (that of its LAN), "vlan1",
 * "bridge1" (up while a member is), "wan1", "pp1", "tunnel1", "loopback1",
 * "null"; "ppanonymous2" is there as long as a route leads there. */
enum rc links_find(struct device *, const char *interface, struct link *,
    struct diag *);

/* What the user says about a LAN, WAN or pp interface, in a write transaction
 * of its own, with the lines that it leaves in the log. RC_REFUSED, without a
 * diag: there is no such interface. */
enum rc links_set(struct device *, const char *interface, bool up,
    struct diag *);

/* `disconnect pp`: the connection ends; what is always on comes up again at
 * once (reference 6.3), another one when somebody dials. */
enum rc links_hang_up(struct device *, int64_t pp, struct diag *);

/*
 * What follows from changes, in the caller's write transaction or by itself:
 * notes since when interfaces are up or down, and logs what has changed. Of
 * tunnels that are negotiated vpn.h does.
 */

/* After a setting that was typed: it looks at what that can change. */
enum rc links_follow_setting(struct device *, const struct command *,
    struct diag *);
/* After many settings at once: also at what has no lines any more. */
enum rc links_follow_all(struct device *, struct diag *);
/* When the router starts: what is up comes up, LANs say so first. */
enum rc links_follow_start(struct device *, struct diag *);

/* The last connection of a pp that is down now, as a link that was up. *found
 * false: there was none since the start. */
struct links_past {
	time_t		 from, to;	/* machine's clock */
};
enum rc links_past(struct device *, const char *interface,
    struct links_past *, bool *found, struct diag *);

/* "pp1", "ppanonymous", "tunnel1": what the lines of a block are about. */
void links_add_point(enum block, int64_t number, struct text *);
/* "LAN1", "PP[01]", "TUNNEL[1]", "LAN1/1": as the device writes it. */
void links_add_name(const char *interface, struct text *);

/* Whether the model has that LAN, a part of it ("lan1/2", "lan1.2"), VLAN,
 * bridge, WAN, pp or tunnel. */
bool links_exist(const struct device *, const char *interface);

/* The ports of a LAN; n 0: it is a port itself or, where ports are given to
 * LANs (reference 53.1), it has none. Those of the start count, whatever `lan
 * flexible-port` says. */
struct link_ports {
	unsigned int	first, n;
};
struct link_ports links_ports(const struct device *, const char *interface);
/* Whether a port has a link: the first has. Whether it is kept down. */
bool links_port_up(const struct link *, struct link_ports,
    unsigned int port);
bool links_port_shut(const struct link *, unsigned int port);

#endif
