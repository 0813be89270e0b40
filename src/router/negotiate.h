/*
 * What two ends of a tunnel come to when they negotiate: step by step as a
 * real exchange goes, with its time, ending in security associations or in the
 * phase where it stops and the settings that do not fit. Nothing is sent, and
 * the same ends give the same result.
 *
 * It looks at settings and at what is said of a peer's place. Whether our own
 * link is up (struct ike_policy's `down`), writing the log and letting SAs
 * grow old is for the caller.
 */
#ifndef RTXSH_ROUTER_NEGOTIATE_H
#define RTXSH_ROUTER_NEGOTIATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include "base/arena.h"
#include "base/diag.h"
#include "router/ike_policy.h"
#include "router/log.h"

enum negotiation_phase {
	NEGOTIATION_SETTINGS,	/* one end has too little for any packet */
	NEGOTIATION_START,	/* no end begins */
	NEGOTIATION_ADDRESS,	/* no packet arrives */
	NEGOTIATION_IKE,	/* version, mode, proposal of IKE */
	NEGOTIATION_AUTH,	/* keys, names, users */
	NEGOTIATION_CHILD,	/* SAs for data */
	NEGOTIATION_DATA,	/* what they protect does not arrive */
	NEGOTIATION_L2TP,
	NEGOTIATION_PPP,
	NEGOTIATION_KEEPALIVE,	/* it was up until the keepalive failed */
	NEGOTIATION_DONE,
	NEGOTIATION_PHASES
};

/* "settings", "start", ...: for our own reports. */
const char *negotiation_phase_name(enum negotiation_phase);

enum negotiation_starter {
	NEGOTIATION_BY_EITHER,	/* who can; ours first */
	NEGOTIATION_BY_US,
	NEGOTIATION_BY_THEM
};

/* Something that happened, in the order of time. */
struct negotiation_step {
	time_t			 at;
	enum negotiation_phase	 phase;
	enum log_kind		 kind;
	const char		*log;	/* our log's line; NULL: none */
	struct negotiation_step	*next;
};

enum negotiation_direction {
	NEGOTIATION_BOTH,	/* an SA of IKE itself */
	NEGOTIATION_SEND,
	NEGOTIATION_RECEIVE
};

#define NEGOTIATION_SPI_SIZE 16

struct negotiation_sa {
	int64_t		 id;		/* first_sa and up */
	int64_t		 parent;	/* id of IKE's SA; 0: it is one */
	enum negotiation_direction direction;
	time_t		 made;
	int64_t		 seconds;	/* that it lives */
	int64_t		 rekey;		/* after which another is made */
	unsigned char	 spi[NEGOTIATION_SPI_SIZE];
	size_t		 spi_len;	/* 16 of IKE, 4 of ESP and AH */
	enum ike_cipher	 cipher;
	enum ike_hash	 hash;
	enum ike_group	 group;		/* IKE's only */
	bool		 ah, transport, udp;
};

#define NEGOTIATION_SAS		3
#define NEGOTIATION_NOTES	4

struct negotiation {
	struct arena	 arena;		/* owns every string and step */
	bool		 up;
	enum negotiation_phase phase;	/* where it stopped; _DONE */
	bool		 by_us;		/* we began, or would have */
	int64_t		 tunnel, policy, gateway;	/* ours */
	int		 version;	/* agreed, or ours */
	bool		 aggressive;
	bool		 nat_traversal;	/* ESP goes inside UDP */
	const char	*local, *remote;	/* addresses; "" unknown */
	const char	*local_id, *remote_id;	/* as a listing has them */
	enum ike_keepalive_method keepalive;	/* ours, NONE when quiet */
	int64_t		 keepalive_interval;
	const char	*user;		/* PPP's or XAUTH's; "" without */
	const char	*given;		/* address that the user got; "" */
	int64_t		 slot;		/* which of the anonymous users: 1.. */
	time_t		 began, ended;	/* up, or given up */
	time_t		 up_at;		/* the tunnel came up; 0: never */
	struct negotiation_step *steps;
	struct negotiation_sa sas[NEGOTIATION_SAS];
	/* Those that stand at the end, IKE's own too when those for data were
	 * refused; when it was up, until then. */
	size_t		 n_sas;
	/* One sentence that names the settings that do not fit, as they are
	 * here and there; "" when it is up. */
	const char	*why;
	bool		 no_renewal;	/* of SAs for data; a note tells */
	/* Sentences on what will go wrong later, or is not as it seems. */
	const char	*notes[NEGOTIATION_NOTES];
	size_t		 n_notes;
};

#define NEGOTIATION_INIT { .arena = ARENA_INIT }

struct negotiation_request {
	const struct ike_policy	*ours, *theirs;
	enum negotiation_starter starter;
	time_t		 at;		/* when the first packet is sent */
	int64_t		 first_sa;	/* what its first SA is called */
	unsigned int	 round;		/* the same ends again: other SPIs */
	const char	*const *taken;	/* addresses that other users have */
	size_t		 n_taken;
};

/* Negotiates. Only RC_NOMEM fails; the negotiation is then empty. Ends with
 * negotiation_fini(). */
enum rc negotiate(struct negotiation *, const struct negotiation_request *,
    struct diag *);
void negotiation_fini(struct negotiation *);

#endif
