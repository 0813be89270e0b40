/*
 * Pictures of who is tied to whom (config/topology.h). Each adds a whole
 * picture to a text, as UTF-8.
 */
#ifndef RTXSH_TOOL_GRAPH_H
#define RTXSH_TOOL_GRAPH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/encoding.h"
#include "base/text.h"
#include "config/topology.h"

struct graph_text {
	size_t		 width;		/* columns of the terminal */
	enum encoding	 encoding;	/* of the terminal: UTF-8 has lines */
	bool		 colour;
	bool		 change;	/* before and after in one */
};

/* Boxes in three columns, then what is to be watched. */
enum rc graph_add_text(const struct topology *, const struct graph_text *,
    struct text *);

/* Graphviz's language, and Mermaid's. */
enum rc graph_add_dot(const struct topology *, struct text *);
enum rc graph_add_mermaid(const struct topology *, struct text *);

/* "tunnel 1", "pp anonymous"; "gateway 5". */
void graph_add_title(const struct topology_node *, struct text *);
/* The numbers of the tunnels that reach a policy or gateway: "1, 11". */
void graph_add_tunnels(const struct topology *, const struct topology_node *,
    struct text *);
/* The name that a node has before and after, or "". */
const char *graph_name(const struct topology_node *);
/* What is to be watched about a node: "shared by 1, 11", "not defined", "no
 * tunnel"; nothing when all is well. whole: in more words. */
void graph_add_remark(const struct topology *, const struct topology_node *,
    bool whole, struct text *);

#endif
