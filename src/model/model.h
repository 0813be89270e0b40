/*
 * The configuration in SQLite. All SQL is here and in schema/model.sql; each
 * statement is prepared once and kept. The database is the model, not a cache
 * of it: what is not in it is not configured.
 *
 * A database holds several configurations side by side, told apart by a
 * number: the running one, the saved slots 0-4 with their older generations,
 * and what a load put aside. In each, SA policies and security gateways have
 * tables of their own, keyed by their own numbers and never by a tunnel; a
 * tunnel's policy is a row of tunnel_policy.
 *
 * Several processes may use one database at once. Everything that writes
 * stands between model_begin() and model_commit(); a call that fails leaves
 * the transaction to be rolled back by the caller. One struct model is used
 * by one thread at a time.
 *
 * `struct text *old` and `bool *found` may be NULL in the functions that put
 * and take out. A diag names the database's path, so that it reads well after
 * "rtxsh: ".
 */
#ifndef RTXSH_MODEL_MODEL_H
#define RTXSH_MODEL_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"
#include "grammar/grammar.h"

struct model;

struct model_options {
	const char *path;	/* a file, or ":memory:" */
	const char *vfs;	/* sqlite3_vfs name; NULL: the system's */
	int	    busy_ms;	/* how long to wait for another process */
};

/*
 * Opens a database, making it (mode 0600, WAL) when it is missing, and brings
 * an older schema up to date. *made tells that it holds no device yet: the
 * caller then stores one with model_set_device() and fills the running
 * configuration. Two processes that make the same file at once both succeed;
 * *made is true in the one that must fill it, with its write transaction
 * still open (model_begin() has been done for it).
 * RC_NEWER, RC_CORRUPT, RC_READONLY, RC_BUSY, RC_FULL, RC_IO, RC_NOMEM: no
 * model; diag says why, naming the path. The folder must be there.
 * ":memory:" is always new: *made is true; it has no views but those that the
 * program uses. vfs is for files only.
 */
enum rc model_open(struct model **, const struct model_options *, bool *made,
    struct diag *);

/* Closes it, rolling back an open transaction. NULL is allowed. */
void model_close(struct model *);

/* Puts a database in memory back to what model_open() made, rolling back an
 * open transaction: no device, empty running configuration, empty journal. It
 * costs little when little is in it. RC_REFUSED: it is a file. */
enum rc model_reset(struct model *, struct diag *);

/* Starts a write transaction (BEGIN IMMEDIATE). */
enum rc model_begin(struct model *, struct diag *);
/* Ends it; what it wrote is then seen by every other process. */
enum rc model_commit(struct model *, struct diag *);
/* Like model_commit(), and on disk when it returns, with all that was
 * committed before. When the disk refuses only that last step, RC_IO comes
 * although others see the transaction: it may or may not last. */
enum rc model_commit_durably(struct model *, struct diag *);
/* Forgets it; without one, does nothing. */
void model_rollback(struct model *);

/* One consistent view for several reads; nests inside a write transaction. */
enum rc model_begin_reading(struct model *, struct diag *);
/* Only after a model_begin_reading() that succeeded. */
void model_end_reading(struct model *);

/* The device: fixed when the database is made. Strings are borrowed until
 * model_close(). model_device() without one is RC_CORRUPT. model_set_device()
 * also stores the grammar's anchors, which the views need: it is called when
 * the device is made and when its lines have been placed anew. */
struct model_device {
	const char *profile;	/* profile name */
	const char *model;	/* as printed */
	const char *revision;
	const char *serial;
	const char *macs;	/* "ac:44:f2:00:00:01,ac:44:f2:00:00:02" */
	const char *stamp;	/* grammar_stamp() of the keys in it */
	int	    start_slot;	/* the slot that it was started from */
};
enum rc model_device(struct model *, const struct model_device **,
    struct diag *);
enum rc model_set_device(struct model *, const struct model_device *,
    struct diag *);

/* Stores one anchor: where the views show what is no line. */
enum rc model_set_anchor(struct model *, enum anchor, const char *key,
    size_t len, struct diag *);

/* Configurations. Numbers are > 0; 0 means there is none. */
enum rc model_running(struct model *, int64_t *config, struct diag *);
enum rc model_saved(struct model *, int slot, int generation,
    int64_t *config, struct diag *);
/* Calls f for the number of each configuration, ascending. f may change what
 * is in them. */
typedef enum rc model_number_fn(void *ctx, int64_t number);
enum rc model_walk_configurations(struct model *, model_number_fn *f,
    void *ctx, struct diag *);
/* Takes all lines out of a configuration. Its credentials stay: a load keeps
 * the passwords whose lines are masked (BEHAVIOUR 11.14). */
enum rc model_clear(struct model *, int64_t config, struct diag *);
/* Makes `to` a copy of `from`, credentials too. When `to` is the running one
 * and `from` is in the start slot, nothing is unsaved any more. */
enum rc model_copy(struct model *, int64_t from, int64_t to, struct diag *);
/* Copies the running configuration into a slot 0-4; older ones of the slot
 * become generations 1 and 2, what was 2 goes. at: "YYYY-MM-DDTHH:MM:SS". */
enum rc model_save(struct model *, int slot, const char *comment,
    const char *at, struct diag *);
/* Whether something was put into the journal since the start slot was last
 * saved (BEHAVIOUR 11.15). */
enum rc model_unsaved(struct model *, bool *, struct diag *);

/* One line of a configuration. place is grammar_key(), identity is
 * grammar_identity(): both bytes. */
struct model_line {
	enum block	 block;
	int64_t		 number;	/* 0 in the router's block */
	const char	*place;
	size_t		 place_len;
	const char	*entry;		/* entry name */
	const char	*object;	/* interface or "" */
	const char	*identity;	/* NULL: by place alone */
	size_t		 identity_len;
	const char	*line;		/* canonical text; NUL-terminated */
};

/*
 * Puts a line in, over the one that has its place or identity. An identity
 * tells lines of the same block, number, entry and object apart; it may be
 * empty. When it is not NULL and is new, the line goes behind the others whose
 * place begins with the same bytes; the place then gets a serial number of
 * four bytes. *old (may be NULL) gets the text that was
 * there, or becomes empty; *found tells which.
 */
enum rc model_put(struct model *, int64_t config, const struct model_line *,
    struct text *old, bool *found, struct diag *);
/* Takes the line with that place or identity out. */
enum rc model_delete(struct model *, int64_t config,
    const struct model_line *, struct text *old, bool *found, struct diag *);

/* Calls f for each line of a block in the order of the listing, from place
 * `from` on (len 0: the first), up to before `to` (len 0: the last). A result
 * of f other than RC_OK ends the walk and is returned. f may walk other
 * blocks. The line is borrowed until f returns. */
typedef enum rc model_line_fn(void *ctx, const struct model_line *);
enum rc model_walk(struct model *, int64_t config, enum block,
    int64_t number, const char *from, size_t from_len, const char *to,
    size_t to_len, model_line_fn *f, void *ctx, struct diag *);

/* Calls f for each pp, tunnel, gateway or switch in first..last that is there,
 * ascending: it has a line. A tunnel is there also with a binding or a
 * template of its own, or where another's template covers it, it has no
 * binding and the gateway of its number has lines (BEHAVIOUR 11.10). */
enum rc model_walk_numbers(struct model *, int64_t config, enum block,
    int64_t first, int64_t last, model_number_fn *f, void *ctx,
    struct diag *);

/* SA policies. proposal: what follows the two numbers in the line. */
enum rc model_put_policy(struct model *, int64_t config, int64_t policy,
    int64_t gateway, const char *proposal, struct text *old, bool *found,
    struct diag *);
enum rc model_delete_policy(struct model *, int64_t config, int64_t policy,
    struct text *old, bool *found, struct diag *);
/* line: the whole "ipsec sa policy P G ...". */
enum rc model_policy(struct model *, int64_t config, int64_t policy,
    int64_t *gateway, struct text *line, bool *found, struct diag *);

/* Bindings. *old: the policy that the tunnel had, 0 when none. */
enum rc model_bind(struct model *, int64_t config, int64_t tunnel,
    int64_t policy, int64_t *old, struct diag *);
enum rc model_unbind(struct model *, int64_t config, int64_t tunnel,
    int64_t *old, struct diag *);
/* *policy 0: the tunnel names none. */
enum rc model_binding(struct model *, int64_t config, int64_t tunnel,
    int64_t *policy, struct diag *);

/* Templates: `tunnel template 30-33 40` in tunnel `source` is one row a range,
 * in the order typed. *old gets the line that was there. */
enum rc model_put_template(struct model *, int64_t config, int64_t source,
    const struct number_range *, size_t n, struct text *old, bool *found,
    struct diag *);
enum rc model_delete_template(struct model *, int64_t config,
    int64_t source, struct text *old, bool *found, struct diag *);
/* The template line of a tunnel: "tunnel template 30-33 40". */
enum rc model_template(struct model *, int64_t config, int64_t source,
    struct text *line, bool *found, struct diag *);
/* The lowest tunnel but itself whose template names `tunnel`; 0: none. */
enum rc model_template_source(struct model *, int64_t config,
    int64_t tunnel, int64_t *source, struct diag *);

/*
 * What no tunnel reaches, in the order in which a listing prints it
 * (BEHAVIOUR 11.6, 11.12): f gets each policy's line, each with the number of
 * the gateway whose lines follow it (0: none follow), then with line NULL
 * each gateway that no policy names.
 */
typedef enum rc model_unreached_fn(void *ctx, const char *line,
    int64_t gateway);
enum rc model_walk_unreached(struct model *, int64_t config,
    model_unreached_fn *f, void *ctx, struct diag *);

/* Passwords: crypt(3) hashes. who: "login", "administrator", "user NAME". A
 * NULL hash takes it out. */
enum rc model_credential(struct model *, int64_t config, const char *who,
    struct text *hash, bool *found, struct diag *);
enum rc model_set_credential(struct model *, int64_t config,
    const char *who, const char *hash, struct diag *);

/* The journal: one row for each line that a command changed. */
struct model_change {
	const char	*at;		/* router's clock */
	const char	*session;	/* which one: unique in a database */
	const char	*user;		/* "" for nobody by name */
	const char	*origin;	/* "Serial", "SSH 192.0.2.1" */
	const char	*command;	/* as typed, secrets of logins as "*" */
	enum block	 block;
	int64_t		 number;
	const char	*place;
	size_t		 place_len;
	const char	*entry;
	const char	*old_line;	/* NULL: it came */
	const char	*new_line;	/* NULL: it went */
};
/* *command_id: 0 starts a new command and gets its number, which is above all
 * others; the number again adds another line to it, in the same transaction.
 * No string but the lines may be NULL. */
enum rc model_journal(struct model *, const struct model_change *,
    int64_t *command_id, struct diag *);
/* Calls f for every change of command numbers > after, oldest first. */
typedef enum rc model_change_fn(void *ctx, int64_t command_id,
    const struct model_change *);
enum rc model_walk_changes(struct model *, int64_t after,
    model_change_fn *f, void *ctx, struct diag *);

#endif
