/*
 * The difference of two configurations: the commands that turn the one into
 * the other (reference 57.7, BEHAVIOUR 7.8).
 */
#ifndef RTXSH_CONFIG_DIFFERENCE_H
#define RTXSH_CONFIG_DIFFERENCE_H

#include <stdbool.h>
#include <stdint.h>

#include "config/config.h"

/*
 * Gives f the commands that turn `from` into `to`, both of one model, when
 * they are typed as administrator with nothing selected: the shortest `no`
 * form for a line that goes, the line itself for one that comes or takes
 * another's place, each block behind the selection that it needs. In a block
 * what goes stands before what comes, and what goes of the router's lines
 * before everything. What lists in the order typed is taken back as far as it
 * must be to be typed in its new order, and so are changed lines that could be
 * in each other's way (conflict.h). Policies and the lines of gateways belong
 * to nobody: they come once, with nothing selected, whichever tunnels show
 * them. A line of the listing that is several lines is one command here too.
 *
 * Passwords are no part of it (BEHAVIOUR 11.14): a line that lists one as `*`
 * never comes, and the login and administrator passwords do not go either.
 * *hidden (may be NULL) tells whether such a line was passed over. A line that
 * only files may have comes as any other, though the console refuses it.
 *
 * Two walks side by side: where little differs it takes about the time of the
 * two listings. A result of f other than RC_OK ends it and is returned.
 * RC_REFUSED: a line that no command takes back.
 */
enum rc config_difference(struct model *, int64_t from, int64_t to,
    const struct profile *, config_line_fn *f, void *ctx, bool *hidden,
    struct diag *);

#endif
