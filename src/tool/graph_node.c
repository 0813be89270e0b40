/*
 * What all pictures say about a node in the same words.
 */
#include <inttypes.h>

#include "tool/graph.h"

#include "base/banned.h"

void
graph_add_title(const struct topology_node *node, struct text *out)
{
	if (node->kind == TOPOLOGY_PP && node->number == PP_ANONYMOUS)
		text_adds(out, "pp anonymous");
	else
		text_addf(out, "%s %" PRId64, topology_word(node->kind),
		    node->number);
}

const char *
graph_name(const struct topology_node *node)
{
	const struct topology_fact *fact;

	for (fact = node->facts; fact != NULL; fact = fact->next)
		if (fact->slot == TOPOLOGY_NAME &&
		    fact->fate == TOPOLOGY_STAYS)
			return fact->text;
	return "";
}

/* Whether the edge is one by which the node is reached now; before, for a
 * node that goes. */
static bool
is_in_force(const struct topology_edge *edge,
    const struct topology_node *node)
{
	return edge->fate == TOPOLOGY_STAYS ||
	    (edge->fate == TOPOLOGY_GOES) == (node->fate == TOPOLOGY_GOES);
}

static bool
reaches(const struct topology *t, const struct topology_node *tunnel,
    const struct topology_node *node)
{
	const struct topology_edge *edge;

	for (edge = t->edges; edge != NULL; edge = edge->next)
		if (edge->to == node && is_in_force(edge, node) &&
		    (edge->from == tunnel || (edge->tie == TOPOLOGY_USE &&
		    reaches(t, tunnel, edge->from))))
			return true;
	return false;
}

void
graph_add_tunnels(const struct topology *t, const struct topology_node *node,
    struct text *out)
{
	const struct topology_node *tunnel;
	const char *comma = "";

	for (tunnel = t->nodes; tunnel != NULL; tunnel = tunnel->next)
		if (tunnel->kind == TOPOLOGY_TUNNEL &&
		    reaches(t, tunnel, node)) {
			text_addf(out, "%s%" PRId64, comma, tunnel->number);
			comma = ", ";
		}
}

void
graph_add_remark(const struct topology *t, const struct topology_node *node,
    bool whole, struct text *out)
{
	if (!node->defined)
		text_adds(out, node->kind == TOPOLOGY_GATEWAY ? "no lines" :
		    "not defined");
	if (node->tunnels > 1) {
		text_addf(out, "%sshared by %s", out->len > 0 ? ", " : "",
		    whole ? "tunnels " : "");
		graph_add_tunnels(t, node, out);
	} else if (node->defined && !topology_reached(node)) {
		text_adds(out, whole ? "no tunnel reaches it" : "no tunnel");
	}
}
