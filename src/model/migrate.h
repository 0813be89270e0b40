/*
 * Older databases. Shared by the files of the model; not for other rooms.
 */
#ifndef RTXSH_MODEL_MIGRATE_H
#define RTXSH_MODEL_MIGRATE_H

#include "model/statement.h"

/* What brings a database of version to - 1 to version `to`. Views and
 * triggers are gone while it runs and are made anew after the last step. */
struct migration {
	int		 to;
	const char	*sql;
};

/* All steps that the program knows, from schema/migrations/; ends with .sql
 * NULL. */
extern const struct migration migrations[];

/*
 * Brings a database from its version to `target` by the steps given, then
 * makes the views and triggers of views_sql. Inside the caller's write
 * transaction. RC_NEWER: it is beyond target. RC_CORRUPT: no step begins at
 * its version.
 */
enum rc migrate(struct model *, const struct migration *steps, int target,
    const char *views_sql, struct diag *);

#endif
