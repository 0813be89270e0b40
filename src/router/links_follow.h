/*
 * Between links.c and links_follow.c.
 */
#ifndef RTXSH_ROUTER_LINKS_FOLLOW_H
#define RTXSH_ROUTER_LINKS_FOLLOW_H

#include "router/links.h"

/* What was said of a LAN's or a pp's line; the state "link pp1". */
enum said {
	SAID_DOWN,		/* `:link pp1 down` */
	SAID_UP,		/* `:link pp1 up`, or somebody dialled */
	SAID_NOTHING		/* any more: it was disconnected */
};

/* The connection of a pp that is up ends now, whatever comes then. Inside a
 * write transaction. */
enum rc links_follow_hung_up(struct device *, const char *interface,
    struct diag *);

#endif
