/*
 * What the router is like at the moment, apart from how it is configured: its
 * clock, since when it runs, how busy it is, which tunnels are up. Kept in the
 * database, so that all processes see the same router; the rest follows from
 * the clock and the serial number, so that two looks at one moment agree.
 */
#ifndef RTXSH_ROUTER_STATE_H
#define RTXSH_ROUTER_STATE_H

#include "router/device.h"

/* Reads how the clock is set (reference 4.13-4.15) and when the router was
 * started into device->state. A device does so when it is opened or started,
 * and before something is shown or logged. */
enum rc state_read(struct device *, struct diag *);

/* Sets the clock. Times that were noted before stay as they are. A write
 * transaction of its own. */
enum rc state_set_clock(struct device *, time_t now, struct diag *);

/* A time on the router's wall, and the time that a wall shows. */
struct tm state_wall(const struct device *, time_t at);
time_t state_from_wall(const struct device *, const struct tm *);

/* "YYYY/MM/DD HH:MM:SS", and the same with the zone behind it: "+09:00". */
void state_add_time(const struct device *, time_t at, struct text *);
void state_add_zoned_time(const struct device *, time_t at, struct text *);

/* Seconds since the start. Never negative. */
int64_t state_uptime(const struct device *);
/* When that was, by the router's clock as it is set now. */
time_t state_started(const struct device *);

/* How busy it is, in percent: steady, but not constant. */
struct state_load {
	int	cpu[3];			/* of 5 s, 1 min, 5 min */
	int	memory;
	int	buffers[4];		/* small, middle, large, huge */
	int	temperature;		/* centigrade */
};
struct state_load state_load(const struct device *, unsigned int core);

/*
 * A number that two looks at one moment agree about, another for each key:
 * below `limit`, changing every `seconds` (0: never).
 */
uint32_t state_number(const struct device *, const char *key,
    int64_t seconds, uint32_t limit);

/* How a tunnel is. */
struct state_tunnel {
	bool		 up;
	bool		 negotiated;	/* vpn.h writes its lines */
	time_t		 since;		/* machine's clock; 0: never was */
	/* Of one with an IKE keepalive; NULL: none. */
	const char	*keepalive;	/* "rfc4306" */
	bool		 keepalive_sent;	/* an answer is awaited */
	int		 keepalive_next;	/* seconds to the next */
};

/* Whether a tunnel of the running configuration is up: one that needs no
 * peer (IPIP without a keepalive) is while it is enabled and has an end; of
 * one that is negotiated, what became of that (vpn.h). */
enum rc state_tunnel(struct device *, int64_t tunnel, struct state_tunnel *,
    struct diag *);

#endif
