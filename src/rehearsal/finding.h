/*
 * What a rehearsal finds: one table of names, each with what it means and how
 * bad it is. doc/findings.md tells of each; names are for ever.
 */
#ifndef RTXSH_REHEARSAL_FINDING_H
#define RTXSH_REHEARSAL_FINDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "config/effect.h"

/* The weightiest first. */
enum finding_kind {
	FINDING_SHARED_GATEWAY,
	FINDING_SHARED_POLICY,
	FINDING_SHARED_TEMPLATE,
	FINDING_SHARED_TRANSPORT,
	FINDING_SECRET_LOST,
	FINDING_LAN_ADDRESS,
	FINDING_ACCESS_CLOSED,
	FINDING_LAN_FILTERED,
	FINDING_SHARED_FILTER,
	FINDING_SHARED_NAT,
	FINDING_UNNAMED,
	FINDING_SAME_PEER,
	FINDING_TUNNEL_WITHOUT_POLICY,
	FINDING_POLICY_WITHOUT_GATEWAY,
	FINDING_GATEWAY_UNREACHED,
	FINDING_POLICY_UNREACHED,
	FINDING_MISSING_DEFINITION,
	FINDING_IKEV2_ONLY,
	FINDING_IKEV1_ONLY,
	FINDING_NAMES_IN_MAIN_MODE,
	FINDING_NO_WAY_BACK,
	FINDINGS
};

struct finding_about {
	const char	*name;		/* "shared-gateway" */
	bool		 collateral;	/* or a loss */
	const char	*meaning;	/* one line */
};

const struct finding_about *finding_about(enum finding_kind);
/* FINDINGS when there is none of that name. */
enum finding_kind finding_of_name(const char *);

struct rehearsal_act;

/* Strings and arrays are in the rehearsal's arena. */
struct finding {
	enum finding_kind kind;
	size_t		 weight;	/* among those of its kind; big first */
	size_t		 order;		/* in which they were found */
	const char	*text;		/* what happens, one line */
	const char	*detail[4];	/* more lines; NULL behind the last */
	const struct effect_name *objects;	/* whom it happens to */
	size_t		 n_objects;
	struct effect_name through;	/* how, if has_through */
	bool		 has_through;
	const struct effect_name *users;	/* of it, before or after */
	size_t		 n_users;
	int64_t		 free[2];	/* numbers that would have done */
	size_t		 n_free;
	const struct rehearsal_act *cause;	/* NULL: not known */
	struct finding	*next;
};

#endif
