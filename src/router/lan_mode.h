/*
 * How fast a LAN is set to be, and the longest data that it takes: what `lan
 * type` says (reference 4.50) of it or of a port of its switch.
 */
#ifndef RTXSH_ROUTER_LAN_MODE_H
#define RTXSH_ROUTER_LAN_MODE_H

#include "generated/messages.h"
#include "router/device.h"

struct lan_mode {
	bool		 negotiated;	/* not set: both ends agree */
	enum message	 speed;		/* "1000BASE-T Full Duplex" */
	int64_t		 mtu;		/* octets */
};
#define LAN_MODE_INIT { .negotiated = true, \
    .speed = MESSAGE_SPEED_1000_FDX, .mtu = 1500 }

/* Reads that of a LAN, or of a port of its switch; of a part of a LAN it is
 * that of the LAN. */
enum rc lan_mode_read(struct device *, const char *lan, unsigned int port,
    struct lan_mode *, struct diag *);

/* Which LAN a line of `lan type` is about, or ""; borrowed. */
const char *lan_mode_of(const struct command *);

#endif
