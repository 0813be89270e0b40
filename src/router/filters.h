/*
 * The IPv4 filters of an interface, and what becomes of a packet that meets
 * them (reference 8.1.10, 8.1.14, 8.1.25): what a connection that stands is
 * part of passes; then the static filters are tried in their order, the first
 * that is about the packet decides; then the dynamic ones, the first that is
 * about the packet opens a connection. What none is about is rejected. That
 * dynamic filters open only for what a static one lets pass or none is about
 * is a guess.
 */
#ifndef RTXSH_ROUTER_FILTERS_H
#define RTXSH_ROUTER_FILTERS_H

#include "model/hosts.h"
#include "router/packet.h"
#include "router/device.h"

/* A line of `ip filter dynamic`. */
struct dynamic_rule {
	int64_t		 number;
	const char	*source, *destination;
	const char	*application;	/* NULL: triggers */
	const int64_t	*triggers;
	size_t		 n_triggers;
	bool		 log;
	int64_t		 timeout;	/* 0: as the timers say */
};

/* All that is defined. */
struct filters {
	struct arena	 arena;
	struct packet_rule *rules;
	size_t		 n_rules, rules_size;
	struct dynamic_rule *dynamics;
	size_t		 n_dynamics, dynamics_size;
	/* Of `ip filter dynamic timer`. */
	int64_t		 syn, idle, udp, dns;
};

/* filters_fini() also after a failure. */
enum rc filters_read(struct device *, struct filters *, struct diag *);
void filters_fini(struct filters *);
/* The filter of a number, or NULL. */
const struct packet_rule *filters_rule(const struct filters *, int64_t);

/* Those of one interface in one direction. Numbers are in the arena of the
 * filters. */
struct filter_list {
	bool		 applied;	/* without, everything passes */
	int64_t		*numbers, *dynamics;
	size_t		 n, n_dynamics;
};
enum rc filters_of(struct device *, struct filters *, const char *interface,
    bool out, struct filter_list *, struct diag *);

/* What becomes of a packet. */
struct filter_verdict {
	bool		 pass;
	bool		 logged;
	int64_t		 number;	/* of the filter; 0: of none */
	bool		 decided;	/* a static filter was about it */
	const struct dynamic_rule *opens;	/* NULL: none */
};
struct filter_verdict filters_judge(const struct filters *,
    const struct filter_list *, const struct packet *, bool line_up);

/* How long a connection that a dynamic filter opened is kept after its last
 * packet, seconds. */
int64_t filters_lifetime(const struct filters *, int64_t number,
    const struct model_ends *);

/* Whether a packet is part of a connection, in either direction. */
bool filters_belongs(const struct model_connection *, const char *interface,
    bool out, const struct packet *);

#endif
