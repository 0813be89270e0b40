/*
 * Shared by the files that read a struct ike_policy out of a configuration;
 * not for other files.
 */
#ifndef RTXSH_ROUTER_IKE_READ_H
#define RTXSH_ROUTER_IKE_READ_H

#include "router/ike_policy.h"

/* A policy being read. */
struct ike_reading {
	struct ike_policy	*policy;
	const struct ike_source	*source;
	struct diag		*diag;
};

enum rc ike_reading_no_memory(const struct ike_reading *);

/* A copy in the policy's arena; NULL without memory. */
const char *ike_reading_keep(const struct ike_reading *, const char *text);

/* The default of a parameter on the source's profile, "" without one. */
const char *ike_reading_usual(const struct ike_reading *, enum ike_setting,
    const char *parameter);

/* Takes what of a setting is more than a value going into a member. */
enum rc ike_reading_special(const struct ike_reading *, enum ike_setting,
    const struct command *);

/* Takes a setting into the policy: its line and its values. One that no
 * negotiation looks at is passed over. */
enum rc ike_reading_take(const struct ike_reading *, const struct command *,
    const char *line);

/* Reads a line of a block and takes it. */
enum rc ike_reading_line(const struct ike_reading *, enum selection_kind,
    int64_t selected, const char *line);

/* Reads what stands outside of the tunnel's block: the router's own settings,
 * transport modes, the pp, addresses and names. */
enum rc ike_reading_around(const struct ike_reading *);

/* config_walk_entry() of where it is read from. */
enum rc ike_reading_walk(const struct ike_reading *, const char *entry,
    config_command_fn *, void *ctx);

/* Whether the numbers that stand for a parameter have this one. */
bool ike_reading_ranges_have(const struct command *, const char *parameter,
    int64_t number);

/* Adds a user, in front of the others. */
enum rc ike_reading_add_user(const struct ike_reading *, struct ike_user **,
    const char *name, const char *password);
/* Reads those that XAUTH and EAP may let in. */
enum rc ike_reading_users(const struct ike_reading *);

#endif
