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
#include "router/storage.h"

/* Where the time comes from, so that a test or a transcript can hold it. */
struct clock {
	/* Seconds since 1970 UTC. */
	time_t	(*now)(void *ctx);
	void	*ctx;
};

/* The machine's own clock. */
struct clock clock_system(void);

/* Where the clock is unless it is set (reference 4.13): Japan. */
#define DEVICE_ZONE ((time_t)9 * 60 * 60)

/* What is read of the router's own state. */
struct device_state {
	time_t	ahead;			/* by so much the router's clock is */
	time_t	zone;			/* seconds east of Greenwich */
	time_t	boot;			/* started then; machine's clock */
};

struct device {
	struct model		*model;
	const struct profile	*profile;
	struct clock		 clock;
	const struct model_device *identity;	/* borrowed from the model */
	struct storage		 storage;	/* external memory, borrowed */
	struct device_state	 state;		/* state.h */
	bool			 made;		/* by this device_open() */
	unsigned int		 sessions;	/* that began here */
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
	struct storage	 storage;
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
/* "RTX830 Rev.15.02.28 (Wed Dec 28 19:47:51 2022)", and "main:  RTX830 ver=00
 * serial=... MAC-Address=...", both without line end. */
void device_version(const struct device *, struct text *);
void device_main_line(const struct device *, struct text *);
/* The router's time: seconds since 1970 UTC, as its clock is set. */
time_t device_now(const struct device *);
/* The router's time as "YYYY-MM-DDTHH:MM:SS". */
void device_time(const struct device *, struct text *);
/* The router's time as a listing's header has it: "Nov 3 16:04:53 2024". */
void device_reporting_date(const struct device *, struct text *);
/* A moment on the router's wall as a list of files has it: "2024/11/03
 * 16:04:53". 0: blanks of that width. */
void device_file_time(const struct device *, time_t at, struct text *);
/* A moment on the router's wall as the list of users has it: "11/03 16:04". */
void device_login_time(const struct device *, time_t at, struct text *);

#endif
