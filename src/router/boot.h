/*
 * Starts of the router, as the log and `show status boot` tell of them. What a
 * start does with the configuration is start.h's.
 */
#ifndef RTXSH_ROUTER_BOOT_H
#define RTXSH_ROUTER_BOOT_H

#include "router/device.h"

enum boot_cause {
	BOOT_POWER,		/* it was switched on: the database is new */
	BOOT_RESTART,		/* restart */
	BOOT_COLD		/* cold start */
};

/* The device has started just now: notes when and why, and writes what a
 * start leaves in the log (BEHAVIOUR 1.9, BEHAVIOUR2 2.6). device->identity
 * is up to date. Inside a write transaction. */
enum rc boot_note(struct device *, enum boot_cause, struct diag *);

/* The cause of a start as the database has it. */
enum boot_cause boot_cause_of(const char *name);

#endif
