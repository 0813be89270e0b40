/*
 * Profiles: what differs between models and revisions. The texts of
 * schema/profiles/ become one constant table at build time; nothing is read
 * at run time.
 */
#ifndef RTXSH_GRAMMAR_PROFILE_H
#define RTXSH_GRAMMAR_PROFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Interfaces that a profile has, by the kinds of reference 1.3. */
enum interface_kind {
	INTERFACE_LAN,		/* lan1 */
	INTERFACE_LAN_TAG,	/* lan1/1: tagged VLAN */
	INTERFACE_LAN_PORT,	/* lan1.1: divided LAN */
	INTERFACE_VLAN,		/* vlan1 */
	INTERFACE_BRIDGE,	/* bridge1 */
	INTERFACE_WAN,		/* wan1 */
	INTERFACE_LOOPBACK,	/* loopback1 */
	INTERFACE_NULL,		/* null */
	INTERFACE_BRI,		/* bri1, bri1.1 */
	INTERFACE_PRI,		/* pri1 */
	INTERFACE_USB,		/* usb1 */
	INTERFACE_SD,		/* sd1 */
	INTERFACE_PP,		/* the word pp: the selected pp */
	INTERFACE_TUNNEL,	/* the word tunnel: the selected tunnel */
	INTERFACE_KINDS
};

/* A named number of a profile, as @NAME in a range of a .cmd file. */
struct profile_limit {
	const char	*name;
	int64_t		 value;
};

struct profile {
	const char	*name;		/* "RTX830": what --model takes */
	const char	*model;		/* "RTX830": what the device prints */
	const char	*revision;	/* "15.02.28" */
	const char	*built;		/* "Wed Dec 28 19:47:51 2022" */
	const char	*memory;	/* "Memory 256Mbytes, 2LAN" */
	const char	*copyright;	/* the years: "1994-2022" */
	unsigned int	 macs;		/* MAC addresses printed */
	unsigned int	 bit;		/* this profile's bit in conditions */
	/* how many of each kind, numbered from 1; 0: the model has none. For
	 * INTERFACE_LAN_TAG, _PORT: how many on each lan. */
	unsigned int	 interfaces[INTERFACE_KINDS];
	unsigned int	 switches;	/* the first so many lans have ports */
	const struct profile_limit *limits;
	size_t		 n_limits;
	const char	*const *factory;	/* the lines of the factory */
	size_t		 n_factory;		/* configuration, in order */
	/* Models without a profile of their own of which this is the
	 * nearest. */
	const char	*const *stands_for;
	size_t		 n_stands_for;
};

/* The profile that a new database gets when nothing else is said. */
const struct profile *profile_default(void);

/* The profile of that name (any case), or NULL. */
const struct profile *profile_find(const char *name);

/*
 * The profile for a model's name as a listing's header has it (any case; what
 * stands behind a blank does not matter): its own, *exact, or the one that
 * comes nearest to an older model (clause `stands-for`). NULL: a model that no
 * profile stands for.
 */
const struct profile *profile_nearest(const char *model, bool *exact);

/* Profile number i from 0, in the order of the names, or NULL at the end. */
const struct profile *profile_at(size_t i);

/* The limit of that name, or `otherwise` when the profile has none. */
int64_t profile_limit(const struct profile *, const char *name,
    int64_t otherwise);

#endif
