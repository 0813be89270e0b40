/*
 * Shared by the files that read a peer's description; not for other files.
 */
#ifndef RTXSH_ROUTER_PEER_KEYS_H
#define RTXSH_ROUTER_PEER_KEYS_H

#include "router/peer.h"

/* A line in words; words[0] is the key. */
struct peer_line {
	size_t		 number;
	const char	*text;		/* the whole of it, in the arena */
	const char	**words;
	size_t		 n;
	struct diag	*diag;
};

/* RC_REFUSED with "line 3: WHAT: WORD". */
enum rc peer_line_refuse(const struct peer_line *, const char *what,
    const char *word);

/* Takes any line but the first. */
enum rc peer_line_take(struct peer *, const struct peer_line *);

#endif
