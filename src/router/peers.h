/*
 * The peers of the imitated world: those that stand in the database, and which
 * of them faces which tunnel. What one peer is like is peer.h's.
 */
#ifndef RTXSH_ROUTER_PEERS_H
#define RTXSH_ROUTER_PEERS_H

#include "router/device.h"
#include "router/peer.h"

struct peers {
	struct peer	*list;
	const char	**names;	/* what they were added as */
	size_t		 n;
	struct arena	 arena;
};
#define PEERS_INIT { .arena = ARENA_INIT }

/*
 * Adds a peer, or puts another in place of one of that name. text is a
 * description, of which `;` ends a line as well, or a router's configuration;
 * folder: where files that it names are, unless they say themselves (NULL:
 * here). Either in any encoding. A router's configuration is copied.
 * RC_REFUSED with a diag: neither of them, empty or no text. *refused: lines
 * of a configuration that were passed over. A write transaction of its own, as
 * the next.
 */
enum rc peers_add(struct device *, const char *name, const char *text,
    size_t len, const char *folder, size_t *refused, struct diag *);
/* The same from a file: a description, a configuration or a database. */
enum rc peers_add_file(struct device *, const char *name, const char *path,
    size_t *refused, struct diag *);
/* *found false: there is none of that name. */
enum rc peers_remove(struct device *, const char *name, bool *found,
    struct diag *);

/* Whether anything of it is reached: its `link`. *found as before. */
enum rc peers_set_link(struct device *, const char *name, bool up,
    bool *found, struct diag *);

/* Reads them all. peers_close() also after a failure. */
enum rc peers_open(struct device *, struct peers *, struct diag *);
void peers_close(struct peers *);

/* How well a peer faces a tunnel: 0 not at all, 1 by its kind only, more by
 * address, names and key. */
enum rc peers_score(struct peer *, const struct ike_policy *ours, int *score,
    struct diag *);

#endif
