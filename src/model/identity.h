/*
 * The device that the database is of. Shared by the files of the model; not
 * for other rooms.
 */
#ifndef RTXSH_MODEL_IDENTITY_H
#define RTXSH_MODEL_IDENTITY_H

#include "model/statement.h"

/* Frees what model_device() gave out. */
void identity_fini(struct model *);

#endif
