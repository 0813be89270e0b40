/*
 * What is kept of the machines that are plugged into the router: who they are,
 * which addresses the DHCP server has lent, what NAT and the dynamic filters
 * keep of their connections. No configuration: nothing here leaves anything
 * unsaved. What it means is not known here. Times are of the machine's clock,
 * seconds since 1970; IPv4 addresses are numbers; strings that are read are
 * borrowed until the callback returns, which must not write. All that writes
 * stands inside a write transaction.
 */
#ifndef RTXSH_MODEL_HOSTS_H
#define RTXSH_MODEL_HOSTS_H

#include "model/model.h"

/* A machine on a LAN. */
struct model_host {
	int64_t		 host;		/* its number; 0: a new one */
	const char	*name;
	const char	*interface;
	const char	*mac;
	const char	*client;	/* identifier, "01 00 a0"; "" without */
	bool		 nameless;	/* does not tell the server its name */
	bool		 fixed;		/* does not ask for an address */
	int64_t		 address;	/* 0: none */
	int64_t		 next;		/* it asks again; 0: never, 1: when
					 * something has changed */
	int64_t		 ends;		/* its lease; 0: never */
	int64_t		 heard;		/* last packet that is known of */
	int64_t		 gone;		/* unplugged then; 0: it is there */
};
/* In place of one of that number. */
enum rc model_put_host(struct model *, const struct model_host *,
    struct diag *);
enum rc model_delete_host(struct model *, int64_t host, struct diag *);
/* In the order in which they were plugged in. */
typedef enum rc model_host_fn(void *ctx, const struct model_host *);
enum rc model_walk_hosts(struct model *, model_host_fn *f, void *ctx,
    struct diag *);

/* An address that the DHCP server has lent. */
struct model_lease {
	int64_t		 address;
	int64_t		 scope;
	const char	*mac, *client, *name;	/* "" without */
	int64_t		 ends;		/* 0: never */
};
enum rc model_put_lease(struct model *, const struct model_lease *,
    struct diag *);
enum rc model_delete_lease(struct model *, int64_t address, struct diag *);
/* Deletes those that have ended at a time. */
enum rc model_end_leases(struct model *, int64_t at, struct diag *);
/* By address. */
typedef enum rc model_lease_fn(void *ctx, const struct model_lease *);
enum rc model_walk_leases(struct model *, model_lease_fn *f, void *ctx,
    struct diag *);

/* Both ends of a connection: who began it, and with whom. */
struct model_ends {
	const char	*protocol;	/* "TCP", "UDP", "ICMP" */
	int64_t		 source, source_port;
	int64_t		 destination, destination_port;
};

/* A session of NAT. */
struct model_nat_session {
	int64_t		 session;	/* 0: a new one */
	int64_t		 descriptor;
	const char	*interface;
	bool		 is_static;	/* of an entry that is configured */
	const char	*protocol;
	int64_t		 inner, inner_port;
	int64_t		 outer, outer_port;
	int64_t		 remote, remote_port;
	int64_t		 ends;
};
enum rc model_put_nat_session(struct model *,
    const struct model_nat_session *, struct diag *);
/* Deletes those that have ended at a time. */
enum rc model_end_nat_sessions(struct model *, int64_t at, struct diag *);
/* Deletes those of an interface, "" for all, and a descriptor, 0 for all. */
enum rc model_drop_nat_sessions(struct model *, const char *interface,
    int64_t descriptor, struct diag *);
/* By number. */
typedef enum rc model_nat_session_fn(void *ctx,
    const struct model_nat_session *);
enum rc model_walk_nat_sessions(struct model *, model_nat_session_fn *f,
    void *ctx, struct diag *);

/* A connection that a dynamic filter keeps open. */
struct model_connection {
	int64_t		 connection;	/* 0: a new one */
	const char	*interface;
	bool		 out;
	int64_t		 filter;
	struct model_ends at;
	bool		 logged;	/* its end is */
	int64_t		 began, ends;
};
enum rc model_put_connection(struct model *, const struct model_connection *,
    struct diag *);
enum rc model_delete_connection(struct model *, int64_t connection,
    struct diag *);
/* By number. */
typedef enum rc model_connection_fn(void *ctx,
    const struct model_connection *);
enum rc model_walk_connections(struct model *, model_connection_fn *f,
    void *ctx, struct diag *);

/* A start of the router: it knows no leases and sessions any more, and who
 * has one asks again when something has changed. */
enum rc model_forget_hosts(struct model *, struct diag *);

/* When the first of what is to come is due; 0: nothing is. *rows: whether
 * there is anything of all this. */
enum rc model_next_host_event(struct model *, int64_t *at, bool *rows,
    struct diag *);

#endif
