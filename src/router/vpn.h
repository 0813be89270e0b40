/*
 * What becomes of the tunnels that are negotiated with the peers of the
 * imitated world, by the router's clock. It follows from the configuration,
 * the peers and the links; what has to be remembered (since when, which SAs)
 * stands in the database. Without peers nothing is negotiated at all.
 *
 * What a tunnel is bound to, where its peer is and whether it is enabled count
 * at once; everything else that IKE looks at counts when it negotiates again:
 * a tunnel that is up stays up until then. A guess, as real routers differ.
 * When packets do not arrive any more it stays up until a keepalive gives up,
 * or an SA has run out that could not be renewed.
 */
#ifndef RTXSH_ROUTER_VPN_H
#define RTXSH_ROUTER_VPN_H

#include "model/vpn.h"
#include "router/device.h"

/* Carries on up to now: tunnels that come up, are tried again or change their
 * SAs, with their lines in the log. It costs one look while nothing is due. A
 * write transaction of its own. */
enum rc vpn_follow(struct device *, struct diag *);

/* Whether vpn_follow() has anything to look at: a peer was there once. */
enum rc vpn_watches(struct device *, bool *watches, struct diag *);

/* Something else that counts has changed: peers, links, what runs. Where no
 * peer ever was nothing happens unless `first`. Inside a write transaction. */
enum rc vpn_touch(struct device *, bool first, struct diag *);

/* How a tunnel is, at the moment. */
enum vpn_state {
	VPN_NONE,		/* nobody is there to negotiate with */
	VPN_WAITING,		/* it goes on */
	VPN_UP,
	VPN_DOWN,
	VPN_CLOSED		/* disconnected by hand */
};

struct vpn_tunnel {
	enum vpn_state	 state;
	time_t		 up_at, down_at;	/* 0: never */
	const char	*keepalive;	/* "rfc4306"; NULL: none */
	int64_t		 interval;
	int64_t		 gateway;
	const char	*peer, *local, *remote, *user, *given, *phase, *why;
	bool		 transport;	/* no line tells of its state */
	bool		 lost;		/* up, but nothing gets through */
};

/* Reads it; strings are in the arena. */
enum rc vpn_tunnel(struct device *, int64_t tunnel, struct arena *,
    struct vpn_tunnel *, struct diag *);

/* Calls f for each SA that stands now, by number. f must not write. */
enum rc vpn_walk_sas(struct device *, model_sa_fn *f, void *ctx,
    struct diag *);

/* `ipsec refresh sa`: all are forgotten, and all begins anew. */
enum rc vpn_refresh(struct device *, struct diag *);
/* `ipsec sa delete`: an SA by number, 0: all. *found false: there is none. */
enum rc vpn_delete(struct device *, int64_t sa, bool *found, struct diag *);
/* A tunnel is left alone until it is connected by hand, or what it is made of
 * changes. PPP's: those that a user of a pp has come in by. */
enum rc vpn_disconnect(struct device *, int64_t tunnel, struct diag *);
enum rc vpn_disconnect_users(struct device *, struct diag *);
enum rc vpn_connect(struct device *, int64_t tunnel, struct diag *);

/*
 * Why a tunnel is as it is, for people: lines ending in \n, the first of them
 * one sentence. What would come of negotiating now is told too when that is
 * something else.
 */
enum rc vpn_why(struct device *, int64_t tunnel, struct text *,
    struct diag *);

#endif
