/*
 * The imitated router: a profile, a database and a clock. It knows nothing of
 * sessions; any number of them, in any number of processes, use one device.
 */
#ifndef RTXSH_ROUTER_DEVICE_H
#define RTXSH_ROUTER_DEVICE_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include "base/diag.h"
#include "base/text.h"
#include "grammar/profile.h"
#include "model/model.h"

/* Where the time comes from, so that a test or a transcript can hold it. */
struct clock {
	/* Seconds since 1970 UTC. */
	time_t	(*now)(void *ctx);
	void	*ctx;
};

/* The machine's own clock. */
struct clock clock_system(void);

struct device {
	struct model		*model;
	const struct profile	*profile;
	struct clock		 clock;
	const struct model_device *identity;	/* borrowed from the model */
	bool			 made;		/* by this device_open() */
};

struct device_options {
	const char	*path;		/* database file or ":memory:" */
	const char	*vfs;		/* for tests; NULL */
	/* The profile that it must be; NULL: any. A database that exists and
	 * is of another one is RC_REFUSED. */
	const struct profile *profile;
	/* The profile of one that is made now when `profile` does not say;
	 * NULL: the default. */
	const struct profile *new_profile;
	/* The revision that the banner and headers print, where it differs
	 * from the profile's (a listing said so); NULL: the profile's. */
	const char	*revision;
	bool		 empty;		/* a new one starts without the factory
					 * configuration */
	struct clock	 clock;
};

/*
 * Opens a device, making the database when it is missing: identity, factory
 * configuration, running and in slot 0, nothing unsaved. One that was written
 * by a program with other tables has its lines placed anew. RC_REFUSED: of
 * another model, or of a profile that this program does not have.
 */
enum rc device_open(struct device *, const struct device_options *,
    struct diag *);
void device_close(struct device *);

/* An in-memory device goes back to how device_open() made it, at a fraction
 * of the cost: transcripts are replayed on one device after another. */
enum rc device_reset(struct device *, const struct device_options *,
    struct diag *);

/* Types the profile's factory settings into an empty configuration. */
enum rc device_factory(struct device *, int64_t config, struct diag *);

/* The banner after a login, English lines ending in \n (BEHAVIOUR 1.2). */
void device_banner(const struct device *, struct text *);
/* The header of a listing, lines ending in \n (BEHAVIOUR 7.1). */
void device_listing_header(const struct device *, struct text *);
/* The router's time as "YYYY-MM-DDTHH:MM:SS". */
void device_time(const struct device *, struct text *);
/* The router's time as a listing's header has it: "Nov 3 16:04:53 2024". */
void device_reporting_date(const struct device *, struct text *);

#endif
