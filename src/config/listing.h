/*
 * Shared by the files that make listings; not for other rooms.
 */
#ifndef RTXSH_CONFIG_LISTING_H
#define RTXSH_CONFIG_LISTING_H

#include "config/config.h"

/* One listing being made. */
struct listing {
	struct model	*model;
	int64_t		 config;
	config_line_fn	*line;
	void		*ctx;
	struct diag	*diag;
	bool		 file;	/* with the lines that only files have */
};

/* The whole listing with `pp disable all` and `no tunnel enable all` where the
 * pps and the tunnels begin (BEHAVIOUR 7.10). */
enum rc config_list_file(struct model *, int64_t config, config_line_fn *f,
    void *ctx, struct diag *);

/* Gives one line to the listing's reader. */
enum rc listing_emit(const struct listing *, int depth, const char *text);
/* The same with a number behind the words: "tunnel select 1". */
enum rc listing_emit_number(const struct listing *, int depth,
    const char *words, int64_t number);

/* All lines of a block between two places, each at that depth. A NULL place
 * is the beginning or the end. */
struct listing_place {
	const char	*key;
	size_t		 len;
};
enum rc listing_walk(const struct listing *, int depth, enum block,
    int64_t number, const struct listing_place *from,
    const struct listing_place *to);

/* A tunnel's block with its template applied (reference 15.49.6). */
enum rc listing_tunnel_expanded(const struct listing *, int64_t tunnel);
/* A tunnel's block as it stands. */
enum rc listing_tunnel(const struct listing *, int64_t tunnel);

#endif
