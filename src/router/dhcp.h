/*
 * The DHCP server: its scopes and reservations as they are configured
 * (reference 12.1), and the address that a client would get.
 */
#ifndef RTXSH_ROUTER_DHCP_H
#define RTXSH_ROUTER_DHCP_H

#include "grammar/grammar.h"
#include "model/hosts.h"
#include "router/device.h"

struct dhcp_scope {
	int64_t		 number;
	uint32_t	 first, last;
	uint32_t	 network, broadcast;
	const char	*excepted;	/* "10.0.0.5,10.0.0.7-10.0.0.9" */
	int64_t		 seconds;	/* of a lease; 0: for ever */
	bool		 bind_only;
	int64_t		 fallback;	/* a scope; 0: none */
	struct dhcp_scope *next;	/* by number */
};

/* A reservation. */
struct dhcp_bind {
	int64_t		 scope;
	uint32_t	 first, last;	/* 0: any address */
	bool		 any;
	const char	*client;	/* "01 00 a0 ..."; NULL: by its MAC */
	const char	*mac;		/* whole, or "00:a0:de:*" */
	struct dhcp_bind *next;
};

struct dhcp {
	struct arena	 arena;
	const char	*service;	/* "server", "relay" or "" */
	bool		 by_client;	/* client identifiers count */
	bool		 checks;	/* whether somebody has the address */
	struct dhcp_scope *scopes;
	struct dhcp_bind *binds;
	struct model_lease *leases;	/* by address */
	size_t		 n_leases;
	/* Addresses of machines that did not ask. */
	uint32_t	*fixed;
	size_t		 n_fixed;
};

/* Reads it all. dhcp_fini() also after a failure. */
enum rc dhcp_read(struct device *, struct dhcp *, struct diag *);
void dhcp_fini(struct dhcp *);

struct dhcp_scope *dhcp_scope(const struct dhcp *, int64_t number);
/* Whether an address is the scope's to lend. */
bool dhcp_scope_has(const struct dhcp_scope *, uint32_t address);

/* Adds the client identifier of a line as it is shown, bytes in hexadecimal:
 * "01 00 a0 de 01 02 03"; nothing where it has none. */
void dhcp_add_client(const struct command *, struct text *);
/* Whether an identifier is one made of a MAC address. */
bool dhcp_is_mac(const char *client);

/* Who asks. */
struct dhcp_client {
	const char	*interface;
	const char	*mac, *client;	/* "" without an identifier */
	uint32_t	 wish;		/* that it had; 0: none */
};

struct dhcp_offer {
	const struct dhcp_scope *scope;	/* NULL: nothing is offered */
	uint32_t	 address;
	bool		 extends;	/* it has it already */
	struct text	 why;		/* nothing is; one sentence */
};

/* The address that it gets. offer->why is to be freed. */
enum rc dhcp_ask(struct device *, const struct dhcp *,
    const struct dhcp_client *, struct dhcp_offer *, struct diag *);

/* Whether a lease is still what the scopes allow. */
bool dhcp_keeps(const struct dhcp *, const struct model_lease *);

#endif
