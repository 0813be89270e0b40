/*
 * Operations that change the database, such as `save` and `restart`: each is
 * one transaction with a row in the journal, on disk before it is answered.
 */
#ifndef RTXSH_COMMAND_JOURNAL_H
#define RTXSH_COMMAND_JOURNAL_H

#include "command/session.h"

/* What is done inside the transaction. RC_REFUSED: it cannot be done; the
 * answer is the caller's, nothing is changed. */
typedef enum rc journal_fn(struct session *, void *ctx);

/* Carries it out. What the row says is the command as typed, without secrets.
 * It leaves nothing unsaved that was not before. */
enum rc journal_run(struct session *, const struct command *, journal_fn *,
    void *ctx);

/* The same for one that puts another configuration in the place of the running
 * one: the lines that it replaced stand in the journal, too. */
enum rc journal_replace(struct session *, const struct command *,
    journal_fn *, void *ctx);

/* Only the rows, inside the caller's transaction, of a command that replaced
 * what runs; `before` is a copy of it from model_copy_aside(), which is taken
 * out. It is unsaved then. */
enum rc journal_replaced(struct session *, const struct command *,
    int64_t before);

#endif
