/*
 * The machines that the user plugs into the router's LANs (`:host`): who they
 * are and which address each has now. One without a fixed address asks the
 * router's DHCP server, again at half of its lease, and whenever something has
 * changed while it has none. On a restart the router forgets what it has lent;
 * the machines stay plugged in and ask again.
 */
#ifndef RTXSH_ROUTER_HOSTS_H
#define RTXSH_ROUTER_HOSTS_H

#include "model/hosts.h"
#include "router/device.h"

/* What a new machine is like. */
struct host_plug {
	const char	*name;
	const char	*interface;
	const char	*mac;		/* NULL: one that follows from the
					 * name */
	const char	*address;	/* NULL: asks by DHCP */
	const char	*client;	/* identifier, "01 00 a0"; "mac": one
					 * made of the MAC; NULL: none */
	bool		 nameless;	/* does not tell its name */
};

/*
 * Plugs one in, in place of one of that name. RC_REFUSED, with a diag that
 * says why: it cannot be. That no address is lent is no failure. A write
 * transaction of its own, as the others below.
 */
enum rc hosts_add(struct device *, const struct host_plug *, struct diag *);
/* Unplugs one. *found false: there is none of that name. */
enum rc hosts_remove(struct device *, const char *name, bool *found,
    struct diag *);

/* Carries on up to now: leases that are extended or end, sessions that end,
 * with their lines in the log. It costs a look or two while nothing is due. */
enum rc hosts_follow(struct device *, struct diag *);
/* Whether there is anything to carry on. */
enum rc hosts_watches(struct device *, bool *watches, struct diag *);
/* Links have changed: who waits asks again. Inside a write transaction, or by
 * itself. */
enum rc hosts_touch(struct device *, struct diag *);
/* A start: leases and sessions are forgotten. Inside a write transaction. */
enum rc hosts_forget(struct device *, struct diag *);

/* One that is plugged in or, for a while, was: texts are in the arena. */
enum rc hosts_find(struct device *, const char *name, struct arena *,
    struct model_host *, bool *found, struct diag *);
/* The same for the one that has an address now. */
enum rc hosts_find_address(struct device *, uint32_t address, struct arena *,
    struct model_host *, bool *found, struct diag *);
/* The address that it has at a time of the machine's clock; 0: none. */
uint32_t hosts_address(const struct model_host *, int64_t at);
/* Why one has none: a sentence. */
enum rc hosts_why(struct device *, const struct model_host *, struct text *,
    struct diag *);
/* It has sent a packet now. Inside a write transaction. */
enum rc hosts_heard(struct device *, const struct model_host *,
    struct diag *);

/* The same for whoever has an IPv4 address, in a write transaction of its
 * own. */
enum rc hosts_answered(struct device *, const unsigned char *bytes,
    struct diag *);

/* For how long the router keeps an entry of ARP (reference 8.1.29). */
enum rc hosts_arp_timer(struct device *, int64_t *seconds, struct diag *);
/* Since when an entry of ARP stands for it; 0: there is none. */
int64_t hosts_arp(const struct device *, const struct model_host *,
    int64_t cleared, int64_t timer);

/* hosts_follow.c: asks for an address at a time, inside a write
 * transaction. */
enum rc hosts_ask(struct device *, struct model_host *, int64_t at,
    struct diag *);
/* A connection of a dynamic filter ends: the log may tell. Inside a write
 * transaction. */
enum rc hosts_end_connection(struct device *,
    const struct model_connection *, int64_t at, struct diag *);

#endif
