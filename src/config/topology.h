/*
 * Who is tied to whom: tunnels, the policies that they name, the gateways
 * that those name, the pps and transports that hang on them. What is drawn of
 * it is somebody else's business.
 */
#ifndef RTXSH_CONFIG_TOPOLOGY_H
#define RTXSH_CONFIG_TOPOLOGY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "grammar/profile.h"
#include "model/model.h"

enum topology_kind {
	TOPOLOGY_PP,
	TOPOLOGY_TUNNEL,
	TOPOLOGY_POLICY,
	TOPOLOGY_TRANSPORT,
	TOPOLOGY_GATEWAY,
	TOPOLOGY_KINDS
};

/* Where two topologies are held against each other (topology_merge()). */
enum topology_fate {
	TOPOLOGY_STAYS,
	TOPOLOGY_GOES,		/* only in the first */
	TOPOLOGY_COMES		/* only in the second */
};

/* What is told of a node, in this order. */
enum topology_slot {
	TOPOLOGY_NAME,		/* a description or a name */
	TOPOLOGY_SORT,		/* encapsulation, version of IKE, proposal */
	TOPOLOGY_PEER,		/* where the other side is, or its name */
	TOPOLOGY_KEY,		/* that there is one; never which */
	TOPOLOGY_TIED,		/* the pps of a tunnel, transports of a policy;
				 * they are edges too */
	TOPOLOGY_TEMPLATE,
	TOPOLOGY_STATE,		/* not enabled */
	TOPOLOGY_SLOTS
};

/* Strings are in the topology's arena. */
struct topology_fact {
	enum topology_slot	 slot;
	enum topology_fate	 fate;
	const char		*text;
	const char		*value;	/* tells facts of one text apart */
	struct topology_fact	*next;
};

struct topology_line {
	const char		*text;
	struct topology_line	*next;
};

struct topology_node {
	enum topology_kind	 kind;
	int64_t			 number;	/* PP_ANONYMOUS */
	bool			 defined;	/* false: only named */
	enum topology_fate	 fate;
	bool			 changed;	/* stays, but not as it is */
	/* Of a policy or gateway: how many tunnels reach it; those of the
	 * first topology for one that goes. 2: it is shared. */
	size_t			 tunnels;
	size_t			 mark;		/* for who counts or draws */
	struct topology_fact	*facts;
	struct topology_line	*lines;		/* that are no facts */
	size_t			 lines_gone, lines_come;
	struct topology_node	*next;
};

enum topology_tie {
	TOPOLOGY_BINDING,	/* tunnel to policy */
	TOPOLOGY_USE,		/* policy to gateway */
	TOPOLOGY_MEMBER,	/* tunnel to gateway, by a template */
	TOPOLOGY_COPY,		/* a template's tunnel to a member */
	TOPOLOGY_OVER,		/* pp to tunnel */
	TOPOLOGY_CARRIES	/* transport to policy */
};

struct topology_edge {
	enum topology_tie	 tie;
	enum topology_fate	 fate;
	struct topology_node	*from, *to;
	struct topology_edge	*next;
};

struct topology {
	struct arena		 arena;
	struct topology_node	*nodes, *last_node;	/* ascending by kind,
							 * then number */
	struct topology_edge	*edges, *last_edge;
};

#define TOPOLOGY_INIT { ARENA_INIT, NULL, NULL, NULL, NULL }

void topology_fini(struct topology *);

/* Reads a configuration. RC_NOMEM, or what the model returns. Starts from
 * TOPOLOGY_INIT and ends with topology_fini() in any case. */
enum rc topology_read(struct topology *, struct model *, int64_t config,
    const struct profile *, struct diag *);

/* Both in one, with everybody's fate. */
enum rc topology_merge(struct topology *, const struct topology *before,
    const struct topology *after, struct diag *);

/* NULL: there is none. */
struct topology_node *topology_find(const struct topology *,
    enum topology_kind, int64_t number);

/* "tunnel", "pp", ... */
const char *topology_word(enum topology_kind);

/* Whether a tunnel reaches that policy or gateway; any other node is
 * reached. */
bool topology_reached(const struct topology_node *);

/* The parts of the above that its two files share. NULL: no memory. A node
 * that is there already is given as it is. */
struct topology_node *topology_add(struct topology *, enum topology_kind,
    int64_t number);
struct topology_edge *topology_tie(struct topology *, enum topology_tie,
    struct topology_node *from, struct topology_node *to);
struct topology_fact *topology_tell(struct topology *,
    struct topology_node *, enum topology_slot, const char *text);
/* Counts who reaches whom. */
void topology_count(struct topology *);

#endif
