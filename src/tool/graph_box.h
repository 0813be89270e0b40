/*
 * A box of the picture for a terminal: what is written into it, and how tall
 * that makes it.
 */
#ifndef RTXSH_TOOL_GRAPH_BOX_H
#define RTXSH_TOOL_GRAPH_BOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "config/topology.h"
#include "tool/canvas.h"

struct box_row {
	const char	*text;
	enum ink	 ink;
	struct box_row	*next;
};

struct box {
	const struct topology_node *node;
	bool		 ghost;		/* it stood here before a change */
	enum topology_fate fate;	/* of the line that leads on from it */
	const char	*title, *remark;
	struct box_row	*rows;
	size_t		 column, y, height;
	size_t		 room;		/* columns of a row within */
	int64_t		 order;
	struct box	*children, *next;
};

/* NULL: no memory. Everything is in the arena. */
struct box *box_new(struct arena *, const struct topology *,
    const struct topology_node *, const struct wrap *, size_t width,
    bool ghost);

void box_draw(const struct box *, struct canvas *, size_t x, size_t width);

#endif
