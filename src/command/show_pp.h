/*
 * Between show_pp.c and show_pp_options.c.
 */
#ifndef RTXSH_COMMAND_SHOW_PP_H
#define RTXSH_COMMAND_SHOW_PP_H

#include "command/session.h"

/* The two ends of a connection. */
struct pp_ends {
	struct text	 local, remote;	/* IPv4 addresses */
	bool		 negotiated;	/* the first came by IPCP */
};

/* What PPP has agreed upon, as the settings of a pp make it. */
enum rc pp_options_add(struct session *, int64_t pp, const struct pp_ends *,
    struct text *);

#endif
