/*
 * Running Graphviz.
 */
#ifndef RTXSH_TOOL_GRAPH_SVG_H
#define RTXSH_TOOL_GRAPH_SVG_H

#include "base/text.h"

/* Lets `dot` turn its language into SVG on standard output. Tells on stderr
 * what is wrong and returns the exit status; 0 when it is drawn. */
int graph_print_svg(const struct text *dot);

#endif
