/*
 * The picture as text for other programs: Graphviz and Mermaid. Names and
 * addresses are whatever somebody typed, so every label is quoted; what nodes
 * are called is made of kind and number alone.
 */
#include <inttypes.h>
#include <string.h>

#include "base/encoding.h"
#include "tool/graph.h"

#include "base/banned.h"

/* "tunnel1", "ppanonymous". */
static void
add_id(const struct topology_node *node, struct text *out)
{
	if (node->number == PP_ANONYMOUS && node->kind == TOPOLOGY_PP)
		text_adds(out, "ppanonymous");
	else
		text_addf(out, "%s%" PRId64, topology_word(node->kind),
		    node->number);
}

/* Whether a fact is an edge in these pictures. */
static bool
is_edge(const struct topology_fact *fact)
{
	return fact->slot == TOPOLOGY_TIED;
}

static const char *
fate_sign(enum topology_fate fate)
{
	return fate == TOPOLOGY_GOES ? "- " :
	    fate == TOPOLOGY_COMES ? "+ " : "";
}

static const char *
node_sign(const struct topology_node *node)
{
	if (node->fate != TOPOLOGY_STAYS)
		return fate_sign(node->fate);
	return node->changed ? "~ " : "";
}

/* What a node says, a line each. */
static void
add_label(const struct topology *t, const struct topology_node *node,
    struct text *out)
{
	const struct topology_fact *fact;
	struct text remark = TEXT_INIT;
	const size_t lines = node->lines_gone > node->lines_come ?
	    node->lines_gone : node->lines_come;

	text_adds(out, node_sign(node));
	graph_add_title(node, out);
	for (fact = node->facts; fact != NULL; fact = fact->next)
		if (!is_edge(fact))
			text_addf(out, "\n%s%s", fate_sign(fact->fate),
			    fact->text);
	if (lines > 0)
		text_addf(out, "\n~ %zu other line%s", lines,
		    lines == 1 ? "" : "s");
	graph_add_remark(t, node, true, &remark);
	if (remark.len > 0)
		text_addf(out, "\n%s", text_str(&remark));
	out->failed = out->failed || remark.failed;
	text_fini(&remark);
}

/* How each of the two writes a character that is not itself in a label. */
typedef const char *quote_fn(char c);

static const char *
dot_quote(char c)
{
	switch (c) {
	case '"':
		return "\\\"";
	case '\\':
		return "\\\\";
	case '\n':
		return "\\n";
	default:
		return NULL;
	}
}

static const char *
mermaid_quote(char c)
{
	switch (c) {
	case '"':
		return "#quot;";
	case '#':
		return "#35;";
	case '&':
		return "#amp;";
	case '<':
		return "#lt;";
	case '>':
		return "#gt;";
	case '`':
		return "#96;";
	case '*':
		return "#42;";
	case '_':
		return "#95;";
	case '\\':
		return "#92;";
	case '\n':
		return "<br>";
	default:
		return NULL;
	}
}

/* Adds text between quotes; bytes that are no character, and control
 * characters, become U+FFFD. */
static void
add_quoted(struct text *out, const char *s, quote_fn *quote)
{
	const char *quoted;
	size_t n;

	text_addc(out, '"');
	for (; *s != '\0'; s += n > 0 ? n : 1) {
		n = encoding_utf8_character(s, strlen(s));
		quoted = quote(*s);
		if (quoted != NULL)
			text_adds(out, quoted);
		else if (n == 0 || (unsigned char)*s < ' ' || *s == 0x7f)
			text_adds(out, "\xef\xbf\xbd");
		else
			text_add(out, s, n);
	}
	text_addc(out, '"');
}

static void
add_quoted_label(const struct topology *t, const struct topology_node *node,
    quote_fn *quote, struct text *out)
{
	struct text label = TEXT_INIT;

	add_label(t, node, &label);
	add_quoted(out, text_str(&label), quote);
	out->failed = out->failed || label.failed;
	text_fini(&label);
}

/* A pp that runs over no tunnel is no part of this. */
static bool
is_shown(const struct topology *t, const struct topology_node *node)
{
	const struct topology_edge *edge;

	if (node->kind != TOPOLOGY_PP)
		return true;
	for (edge = t->edges; edge != NULL; edge = edge->next)
		if (edge->from == node)
			return true;
	return false;
}

/* What a node looks like by what is to be told of it. */
enum look {
	LOOK_PLAIN,
	LOOK_SHARED,
	LOOK_MISSING,
	LOOK_UNREACHED,
	LOOK_GOES,
	LOOK_COMES,
	LOOK_CHANGES,
	LOOKS
};

static enum look
look_of(const struct topology_node *node)
{
	if (node->fate != TOPOLOGY_STAYS)
		return node->fate == TOPOLOGY_GOES ? LOOK_GOES : LOOK_COMES;
	if (!node->defined)
		return LOOK_MISSING;
	if (node->tunnels > 1)
		return LOOK_SHARED;
	if (!topology_reached(node))
		return LOOK_UNREACHED;
	return node->changed ? LOOK_CHANGES : LOOK_PLAIN;
}

static void
add_dot_node(const struct topology *t, const struct topology_node *node,
    struct text *out)
{
	static const char *const shapes[TOPOLOGY_KINDS] = {
		[TOPOLOGY_PP] = "#f3e8fd",
		[TOPOLOGY_TUNNEL] = "#e8f0fe",
		[TOPOLOGY_POLICY] = "#f1f3f4",
		[TOPOLOGY_TRANSPORT] = "#f3e8fd",
		[TOPOLOGY_GATEWAY] = "#e6f4ea",
	};
	static const char *const looks[LOOKS] = {
		[LOOK_PLAIN] = "",
		[LOOK_SHARED] = ", color=\"#b06000\", fillcolor=\"#fef7e0\", "
		    "peripheries=2",
		[LOOK_MISSING] = ", color=\"#b06000\", fillcolor=\"#ffffff\", "
		    "style=\"rounded,filled,dashed\"",
		[LOOK_UNREACHED] = ", color=\"#80868b\", "
		    "fillcolor=\"#ffffff\"",
		[LOOK_GOES] = ", color=\"#c5221f\", fillcolor=\"#fce8e6\", "
		    "style=\"rounded,filled,dashed\"",
		[LOOK_COMES] = ", color=\"#137333\", penwidth=2",
		[LOOK_CHANGES] = ", color=\"#b06000\", penwidth=2",
	};

	text_addc(out, '\t');
	add_id(node, out);
	text_adds(out, " [label=");
	add_quoted_label(t, node, dot_quote, out);
	if (look_of(node) != LOOK_SHARED && look_of(node) != LOOK_MISSING &&
	    look_of(node) != LOOK_GOES && look_of(node) != LOOK_UNREACHED)
		text_addf(out, ", fillcolor=\"%s\"", shapes[node->kind]);
	text_adds(out, looks[look_of(node)]);
	if (look_of(node) == LOOK_COMES && !node->defined)
		text_adds(out, ", style=\"rounded,filled,dashed\"");
	text_adds(out, "];\n");
}

/* All of a kind in one column, also those that hang on nothing. */
static void
add_dot_column(const struct topology *t, enum topology_kind kind,
    struct text *out)
{
	const struct topology_node *node;
	bool any = false;

	for (node = t->nodes; node != NULL; node = node->next) {
		if (node->kind != kind)
			continue;
		text_adds(out, any ? "; " : "\t{ rank=same; ");
		add_id(node, out);
		any = true;
	}
	if (any)
		text_adds(out, " }\n");
}

static void
add_dot_edge(const struct topology_edge *edge, struct text *out)
{
	static const char *const fates[] = {
		[TOPOLOGY_STAYS] = "",
		[TOPOLOGY_GOES] = "color=\"#c5221f\", style=dashed, "
		    "fontcolor=\"#c5221f\", label=\"-\"",
		[TOPOLOGY_COMES] = "color=\"#137333\", penwidth=2, "
		    "fontcolor=\"#137333\", label=\"+\"",
	};
	const bool copy = edge->tie == TOPOLOGY_COPY;

	text_addc(out, '\t');
	add_id(edge->from, out);
	text_adds(out, " -> ");
	add_id(edge->to, out);
	if (copy && edge->fate == TOPOLOGY_STAYS)
		text_adds(out, " [style=dotted, label=\"template\", "
		    "constraint=false]");
	else if (edge->fate != TOPOLOGY_STAYS)
		text_addf(out, " [%s]", fates[edge->fate]);
	text_adds(out, ";\n");
}

enum rc
graph_add_dot(const struct topology *t, struct text *out)
{
	const struct topology_node *node;
	const struct topology_edge *edge;

	text_adds(out, "digraph rtxsh {\n\trankdir=LR;\n"
	    "\tgraph [fontname=\"sans-serif\", ranksep=0.6, nodesep=0.25];\n"
	    "\tnode [shape=box, style=\"rounded,filled\", "
	    "fontname=\"sans-serif\", fontsize=11,\n"
	    "\t    color=\"#5f6368\", fillcolor=\"#ffffff\", "
	    "margin=\"0.16,0.08\"];\n"
	    "\tedge [fontname=\"sans-serif\", fontsize=10, "
	    "color=\"#5f6368\", arrowsize=0.7];\n");
	for (node = t->nodes; node != NULL; node = node->next)
		if (is_shown(t, node))
			add_dot_node(t, node, out);
	add_dot_column(t, TOPOLOGY_TUNNEL, out);
	add_dot_column(t, TOPOLOGY_POLICY, out);
	add_dot_column(t, TOPOLOGY_GATEWAY, out);
	for (edge = t->edges; edge != NULL; edge = edge->next)
		add_dot_edge(edge, out);
	text_adds(out, "}\n");
	return text_rc(out);
}

static void
add_mermaid_node(const struct topology *t, const struct topology_node *node,
    struct text *out)
{
	static const char *const classes[LOOKS] = {
		[LOOK_PLAIN] = "",
		[LOOK_SHARED] = ":::shared",
		[LOOK_MISSING] = ":::missing",
		[LOOK_UNREACHED] = ":::unreached",
		[LOOK_GOES] = ":::goes",
		[LOOK_COMES] = ":::comes",
		[LOOK_CHANGES] = ":::changes",
	};

	text_adds(out, "    ");
	add_id(node, out);
	text_addc(out, '[');
	add_quoted_label(t, node, mermaid_quote, out);
	text_addf(out, "]%s\n", classes[look_of(node)]);
}

static void
add_mermaid_edge(const struct topology_edge *edge, struct text *out)
{
	static const char *const arrows[] = {
		[TOPOLOGY_STAYS] = " --> ",
		[TOPOLOGY_GOES] = " -. \"goes\" .-> ",
		[TOPOLOGY_COMES] = " == \"comes\" ==> ",
	};

	text_adds(out, "    ");
	add_id(edge->from, out);
	if (edge->tie == TOPOLOGY_COPY && edge->fate == TOPOLOGY_STAYS)
		text_adds(out, " -. \"template\" .-> ");
	else
		text_adds(out, arrows[edge->fate]);
	add_id(edge->to, out);
	text_addc(out, '\n');
}

enum rc
graph_add_mermaid(const struct topology *t, struct text *out)
{
	const struct topology_node *node;
	const struct topology_edge *edge;

	text_adds(out, "flowchart LR\n");
	for (node = t->nodes; node != NULL; node = node->next)
		if (is_shown(t, node))
			add_mermaid_node(t, node, out);
	for (edge = t->edges; edge != NULL; edge = edge->next)
		add_mermaid_edge(edge, out);
	text_adds(out,
	    "    classDef shared fill:#fef7e0,stroke:#b06000,"
	    "stroke-width:3px\n"
	    "    classDef missing fill:#fff,stroke:#b06000,"
	    "stroke-dasharray:4\n"
	    "    classDef unreached fill:#fff,stroke:#80868b\n"
	    "    classDef goes fill:#fce8e6,stroke:#c5221f,"
	    "stroke-dasharray:4\n"
	    "    classDef comes stroke:#137333,stroke-width:2px\n"
	    "    classDef changes stroke:#b06000,stroke-width:2px\n");
	return text_rc(out);
}
