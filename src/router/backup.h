/*
 * What stands in for a pp or a tunnel that is down: `pp backup`, `tunnel
 * backup` (reference 8.5.1, 15.49.5). Those of LANs need a keepalive that is
 * not imitated.
 */
#ifndef RTXSH_ROUTER_BACKUP_H
#define RTXSH_ROUTER_BACKUP_H

#include "base/arena.h"
#include "router/links.h"

struct backup {
	const char	*interface;	/* "pp2"; NULL: nothing stands in */
	const char	*gateway;	/* over a LAN; NULL: none */
	bool		 in_use;	/* down is what it stands in for */
};

/* Reads that of "pp1", "tunnel1"; anything else has none. Texts are in the
 * arena. */
enum rc backup_read(struct device *, const char *interface, struct arena *,
    struct backup *, struct diag *);

#endif
