/*
 * How the device starts: from which configuration, inside or outside of the
 * database. What runs is then what was started from, and nothing is unsaved.
 * Sessions are not known here.
 *
 * All of these are for use inside a write transaction; device->identity is up
 * to date when they return, also when that is then rolled back.
 */
#ifndef RTXSH_ROUTER_START_H
#define RTXSH_ROUTER_START_H

#include "router/device.h"

/* A slot 0-4, generation 0-2. */
struct start_slot {
	int	slot, generation;
};

/*
 * Starts again. from, if not NULL, is a configuration that must be there
 * (reference 56.7.3); it is the default from then on. Otherwise a file in
 * external memory goes before the default (reference 42, `external-memory boot
 * permit` and `config filename` in the default). A default that is not there
 * leaves the factory configuration.
 */
enum rc start_again(struct device *, const struct start_slot *from,
    struct diag *);

/* Starts as shipped: the factory configuration, no saved one, no passwords
 * (reference 56.3.11). */
enum rc start_cold(struct device *, struct diag *);

/* Chooses what the next start takes. */
enum rc start_set_default(struct device *, const struct start_slot *,
    struct diag *);

/* Where a save goes that names no place: from now on to that slot, from which
 * the next start is, too, if it were to be from where this one was. */
enum rc start_follow_slot(struct device *, int slot, struct diag *);

/* The files that a configuration lets the device start from, `usb1:a,sd1:b`;
 * nothing when it does not, or the model cannot (reference 42.7, 42.10). */
enum rc start_files(const struct device *, int64_t config, struct text *,
    struct diag *);

#endif
