/*
 * NAT descriptors as they are applied to an interface, and what they make of
 * a packet's addresses and ports (reference 23). They stand outside the
 * filters: what goes out is translated last, what comes in first.
 */
#ifndef RTXSH_ROUTER_NAT_H
#define RTXSH_ROUTER_NAT_H

#include "model/hosts.h"
#include "router/addresses.h"
#include "router/packet.h"

enum nat_type {
	NAT_NONE,
	NAT_NAT,
	NAT_MASQUERADE,
	NAT_BOTH
};

/* A line of `nat descriptor static` (ports are 0) or `masquerade static`. */
struct nat_static {
	int64_t		 id;
	uint32_t	 outer;		/* of NAT alone */
	uint32_t	 inner;
	uint32_t	 count;		/* addresses of NAT, ports otherwise */
	int		 protocol;	/* -1: all, NAT */
	unsigned int	 outer_port, inner_port;	/* 0: has none */
	struct nat_static *next;
};

struct nat_timer {
	int		 protocol;	/* 0: of those without another */
	const char	*ports;		/* NULL: all */
	int64_t		 seconds;
	struct nat_timer *next;
};

/* Ports: a range to take them from, or that are not changed. */
struct nat_ports {
	int		 protocol;
	const char	*list;
	int64_t		 first, last;
	struct nat_ports *next;
};

enum nat_incoming {
	NAT_REJECT,
	NAT_DISCARD,
	NAT_THROUGH,
	NAT_FORWARD
};

struct nat_descriptor {
	int64_t		 number;
	const char	*interface;
	enum nat_type	 type;
	bool		 has_type;	/* there is such a line */
	/* `address outer`: a word in force, or a list; by itself "ipcp". */
	const char	*outer_text;
	const char	*inner_text;	/* list of `address inner`; "*" */
	bool		 has_outer;	/* there is such an address now */
	uint32_t	 outer;		/* the first; of masquerade the one */
	struct nat_static *statics;
	struct nat_timer *timers;
	struct nat_ports *ranges, *unconvertible;
	bool		 if_possible, rlogin;
	enum nat_incoming incoming;
	uint32_t	 forward;
	int64_t		 limit, limit_total;	/* sessions */
	bool		 ports_shared;	/* by several destinations */
	struct nat_descriptor *next;
};

/* The descriptors of interfaces, and the sessions that stand. */
struct nat {
	struct arena	 arena;
	struct nat_descriptor *list;	/* in the order in which they are
					 * applied; `reverse' ones are not */
	struct model_nat_session *sessions;
	size_t		 n_sessions;
};

/* Reads those of one interface, NULL: of all; router's first, then pps',
 * then tunnels'. nat_fini() also after a failure. */
enum rc nat_read(struct device *, const char *interface,
    const struct addresses *, struct nat *, struct diag *);
void nat_fini(struct nat *);

/* What becomes of a packet. */
enum nat_answer {
	NAT_UNTOUCHED,		/* none is about it */
	NAT_DONE,		/* its addresses are translated */
	NAT_FULL,		/* no port, address or session is left */
	NAT_UNKNOWN		/* it comes in and nobody waits for it */
};

struct nat_outcome {
	enum nat_answer	 answer;
	const struct nat_descriptor *descriptor;
	/* The session, to be written: new with the number 0. */
	struct model_nat_session session;
	const struct nat_static *entry;	/* NULL: none that is set */
	const char	*why;		/* NAT_FULL: what is used up */
};

/* Translates a packet that goes out, or comes in. */
struct nat_outcome nat_out(const struct nat *, struct packet *);
struct nat_outcome nat_in(const struct nat *, struct packet *);

/* Adds the ports that it takes: "60000-64095, 49152-59999, 44096-49151". */
void nat_add_ranges(const struct nat_descriptor *, struct text *);

/* How long a session is kept, seconds. */
int64_t nat_lifetime(const struct nat_descriptor *,
    const struct model_nat_session *);

#endif
