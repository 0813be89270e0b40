/*
 * What is kept of the imitated world: who is on the other side of tunnels,
 * what negotiations with them came to, the SAs that stand. No configuration:
 * nothing here leaves anything unsaved. What it means is not known here. Times
 * are of the machine's clock, seconds since 1970; strings that are read are
 * borrowed until the callback returns, which must not write.
 */
#ifndef RTXSH_MODEL_VPN_H
#define RTXSH_MODEL_VPN_H

#include "model/model.h"

/* A peer as it was described. */
struct model_peer {
	const char	*name;
	const char	*description;
	const char	*config;	/* a router's listing; "" without */
};
/* In place of one of that name. Inside a write transaction, as all that
 * writes. */
enum rc model_put_peer(struct model *, const struct model_peer *,
    struct diag *);
enum rc model_delete_peer(struct model *, const char *name, struct diag *);
typedef enum rc model_peer_fn(void *ctx, const struct model_peer *);
enum rc model_walk_peers(struct model *, model_peer_fn *f, void *ctx,
    struct diag *);

/* What became of one tunnel. */
struct model_negotiation {
	int64_t		 tunnel;
	const char	*peer;
	int64_t		 binding, ends;	/* stamps of what was looked at */
	int64_t		 gateway;
	int64_t		 version;
	int64_t		 round;
	const char	*phase;		/* "done", "auth", ... */
	int64_t		 began, ended;
	int64_t		 up_at, down_at;	/* 0: never */
	int64_t		 next;		/* it is tried again; 0: never */
	const char	*remote, *local_id, *remote_id;
	const char	*keepalive;	/* "rfc4306"; "" without */
	int64_t		 interval;	/* of the keepalive, seconds */
	bool		 shows;		/* the log tells of its state */
	const char	*user, *given;	/* of PPP */
	const char	*why;		/* "" when it is up */
};
enum rc model_put_negotiation(struct model *,
    const struct model_negotiation *, struct diag *);
/* Forgets it, its SAs and its lines. */
enum rc model_delete_negotiation(struct model *, int64_t tunnel,
    struct diag *);
typedef enum rc model_negotiation_fn(void *ctx,
    const struct model_negotiation *);
enum rc model_walk_negotiations(struct model *, int64_t first, int64_t last,
    model_negotiation_fn *f, void *ctx, struct diag *);

/* An SA: IKE's own, or one direction of what it protects. */
struct model_sa {
	int64_t		 sa;
	int64_t		 tunnel, gateway;
	int64_t		 parent;	/* 0: it is IKE's */
	int64_t		 version;	/* of IKE */
	const char	*direction;	/* "both", "send", "receive" */
	const char	*protocol;	/* "ike", "esp", "ah" */
	int64_t		 made, seconds;	/* that it lives */
	int64_t		 rekey;		/* when another takes its place */
	const char	*spi;		/* bytes */
	size_t		 spi_len;
	const char	*cipher, *hash, *group;	/* words of settings */
	bool		 transport, udp;
};
/* In place of one of that number. */
enum rc model_put_sa(struct model *, const struct model_sa *, struct diag *);
enum rc model_delete_sa(struct model *, int64_t sa, struct diag *);
/* All of a tunnel. */
enum rc model_delete_sas(struct model *, int64_t tunnel, struct diag *);
/* Those that another SA protects have another parent. */
enum rc model_move_sas(struct model *, int64_t from, int64_t to,
    struct diag *);
/* By number. */
typedef enum rc model_sa_fn(void *ctx, const struct model_sa *);
enum rc model_walk_sas(struct model *, model_sa_fn *f, void *ctx,
    struct diag *);
/* The greatest number; 0 without any. */
enum rc model_last_sa(struct model *, int64_t *sa, struct diag *);

/* A line that the log gets when its time has come. */
struct model_pending {
	int64_t		 pending;	/* its number */
	int64_t		 tunnel;
	int64_t		 at;
	int64_t		 kind;		/* enum log_kind */
	const char	*text;
};
enum rc model_add_pending(struct model *, const struct model_pending *,
    struct diag *);
/* Forgets those of a tunnel; those up to a time. */
enum rc model_drop_pending(struct model *, int64_t tunnel, struct diag *);
enum rc model_drop_pending_to(struct model *, int64_t at, struct diag *);
/* Those up to a time, by time. */
typedef enum rc model_pending_fn(void *ctx, const struct model_pending *);
enum rc model_walk_pending(struct model *, int64_t to, model_pending_fn *f,
    void *ctx, struct diag *);
/* When the first of what is to come is due: a line, a try, a new SA. 0:
 * nothing is. */
enum rc model_next_event(struct model *, int64_t *at, struct diag *);

/* The newest command of the journal; 0: none. */
enum rc model_newest_change(struct model *, int64_t *change, struct diag *);

#endif
