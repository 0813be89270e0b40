/*
 * Shared by the files that carry tunnels on (vpn*.c); not for other files.
 */
#ifndef RTXSH_ROUTER_VPN_WORLD_H
#define RTXSH_ROUTER_VPN_WORLD_H

#include "base/fill.h"
#include "generated/messages.h"
#include "router/negotiate.h"
#include "router/peers.h"
#include "router/routes.h"
#include "router/vpn.h"

/* A tunnel of the running configuration. */
struct vpn_end {
	int64_t		 tunnel;
	struct ike_policy ours;
	int		*scores;	/* one a peer */
	struct peer	*peer;		/* who faces it; NULL: nobody */
	const char	*name;		/* the peer's */
	const struct ike_policy *theirs; /* its end */
	int64_t		 instead;	/* the tunnel that the peer's only
					 * end faces instead; 0: none */
	bool		 no_route;	/* none leads there, down or not */
	bool		 unreachable;	/* a link is down, here or there */
	int64_t		 binding, ends;	/* stamps */
};

/* Everything that a negotiation looks at, at one moment. */
struct vpn_world {
	struct device	*device;
	struct diag	*diag;
	struct arena	 arena;
	struct peers	 peers;
	struct routes	 routes;	/* IPv4 */
	struct vpn_end	*list;
	size_t		 n;
	bool		 read;
};
#define VPN_WORLD_INIT(d, g) { .device = (d), .diag = (g), \
    .arena = ARENA_INIT, .peers = PEERS_INIT }

/* vpn_world.c: reads it, once; vpn_world_fini() also after a failure. */
enum rc vpn_world_read(struct vpn_world *);
void vpn_world_fini(struct vpn_world *);
/* A tunnel of it, or NULL. */
struct vpn_end *vpn_world_end(struct vpn_world *, int64_t tunnel);
/* Negotiates. */
enum rc vpn_world_negotiate(struct vpn_world *, struct vpn_end *,
    const struct negotiation_request *, struct negotiation *);

/* Whether its SAs for data get successors, as the settings are now. */
enum rc vpn_world_renews(struct vpn_world *, struct vpn_end *, bool *renews);

/* vpn_rows.c: the rows, copied. */
struct vpn_rows {
	struct model_negotiation *list;
	size_t		 n;
};
enum rc vpn_rows_read(struct device *, struct arena *, int64_t first,
    int64_t last, struct vpn_rows *, struct diag *);
bool vpn_row_up(const struct model_negotiation *, time_t at);
bool vpn_row_closed(const struct model_negotiation *);
/* A line in the log at a moment. */
enum rc vpn_log(struct device *, enum message, time_t at,
    const struct fill *, size_t n, struct diag *);
/* Ends what there is of a tunnel: its line in the log if it was up, its SAs
 * with the line of IKE's own. The row stays. Inside a write transaction, as
 * the next two. */
enum rc vpn_row_end(struct device *, const struct model_negotiation *,
    time_t at, struct diag *);
/* Only its SAs. */
enum rc vpn_row_drop_sas(struct device *, const struct model_negotiation *,
    time_t at, struct diag *);

/* vpn_begin.c: negotiates a tunnel from a moment on and writes down what will
 * come of it. before: its row so far, NULL: none; when that is up and `quiet`,
 * only its SAs are replaced if all goes well. */
enum rc vpn_begin(struct vpn_world *, struct vpn_end *,
    const struct model_negotiation *before, time_t at, bool quiet);

/* The same for the SAs of a tunnel that is up: *next 0, they are others now;
 * else it failed, stays as it is, and is tried again then. */
enum rc vpn_renew(struct vpn_world *, struct vpn_end *,
    const struct model_negotiation *before, time_t at, int64_t *next);

/* vpn_nat.c: adds a line for each thing that the router's own NAT does not let
 * in to a tunnel's local address. */
enum rc vpn_nat_notes(const struct vpn_world *, const struct vpn_end *,
    const struct negotiation *, struct text *);

/* vpn_choose.c: who faces which tunnel, when all scores are there. */
enum rc vpn_choose_peers(struct vpn_world *);

/* vpn_lose.c: packets of a tunnel that is up do not arrive any more from a
 * moment on, or do again. It goes down when a keepalive gives up. */
enum rc vpn_lose(struct vpn_world *, const struct vpn_end *,
    struct model_negotiation *, time_t at);
enum rc vpn_recover(struct vpn_world *, struct model_negotiation *);
/* Whether that is how it is. */
bool vpn_row_lost(const struct model_negotiation *);

/* vpn_events.c: what happens up to a moment. */
enum rc vpn_events(struct vpn_world *, time_t now);

#endif
