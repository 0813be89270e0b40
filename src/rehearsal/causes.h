/*
 * Which line of a change made a setting come or go.
 */
#ifndef RTXSH_REHEARSAL_CAUSES_H
#define RTXSH_REHEARSAL_CAUSES_H

#include "rehearsal/rehearsal.h"

struct causes;

/* Looks through what was typed; it lives as long as the rehearsal. NULL: no
 * memory. */
struct causes *causes_read(struct rehearsal *);
/* The act that made an effective line of an object come or go; NULL: it is not
 * known. */
const struct rehearsal_act *causes_find(struct causes *,
    const struct effect_name *object, const struct effect_line *, bool come);

#endif
