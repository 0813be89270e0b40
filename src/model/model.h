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
 * the transaction to be rolled back by the caller. One thread of a process uses
 * all its models: SQLite is told to do without locks.
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
struct statement;

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

/* Starts a write transaction (BEGIN IMMEDIATE). RC_IO: the file was removed or
 * moved since it was opened, and what is written to it would be lost. */
enum rc model_begin(struct model *, struct diag *);
/* Ends it; what it wrote is then seen by every other process. */
enum rc model_commit(struct model *, struct diag *);
/* Like model_commit(), and on disk when it returns, with all that was
 * committed before. When the disk refuses only that last step, RC_IO comes
 * although others see the transaction: it may or may not last. */
enum rc model_commit_durably(struct model *, struct diag *);
/* Forgets it; without one, does nothing. */
void model_rollback(struct model *);
/* Ends it as what was done in it ended: commits when rc is RC_OK, otherwise
 * rolls back. What became of it all. */
enum rc model_end(struct model *, enum rc rc, struct diag *);

/* Whether a transaction is open, for writing or for reading. */
bool model_is_writing(const struct model *);

/* Outside of transactions a version that is the same as before says that
 * nothing was written since, by this model or by another process. */
struct model_version {
	int64_t	own;		/* model_changes() */
	int64_t	others;
};
enum rc model_version(struct model *, struct model_version *, struct diag *);
/* How many rows this model has written; also what was rolled back counts. */
int64_t model_changes(const struct model *);

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
	int	    start_generation;
	const char *start_file;	/* or the file outside of the slots, with its
				 * prefix; "" or NULL: none */
	int	    default_slot;	/* what the next start takes */
	int	    default_generation;
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
/* Makes `to` a copy of `from`, credentials too. */
enum rc model_copy(struct model *, int64_t from, int64_t to, struct diag *);
/* Copies the running configuration into a slot 0-4; older ones of the slot
 * become generations 1 and 2, what was 2 goes. at: "YYYY-MM-DDTHH:MM:SS".
 * When it is the slot that the device was started from, nothing is unsaved any
 * more. */
enum rc model_save(struct model *, int slot, const char *comment,
    const char *at, struct diag *);
/* The same with another configuration than the running one; it may be one of
 * that slot. What is unsaved stays so. */
enum rc model_save_copy(struct model *, int64_t from, int slot,
    const char *comment, const char *at, struct diag *);
/* Takes one out of its slot; the others of the slot keep their generations. */
enum rc model_delete_saved(struct model *, int slot, int generation,
    struct diag *);
enum rc model_delete_all_saved(struct model *, struct diag *);
/* Calls f for each saved one, by slot and then by age, the newest first. */
struct model_saved_file {
	int64_t		 config;
	int		 slot, generation;
	const char	*comment;	/* borrowed, and so is at */
	const char	*at;
};
typedef enum rc model_saved_fn(void *ctx, const struct model_saved_file *);
enum rc model_walk_saved(struct model *, model_saved_fn *f, void *ctx,
    struct diag *);
/* Adds an empty configuration that is neither running nor saved, for what is
 * read before it is known to be good, or a copy of another one; takes it out
 * again. */
enum rc model_add_aside(struct model *, int64_t *config, struct diag *);
enum rc model_copy_aside(struct model *, int64_t from, int64_t *config,
    struct diag *);
enum rc model_drop_aside(struct model *, int64_t config, struct diag *);
/* Whether something was put into the journal since the running configuration
 * was last saved where it was started from, or started (BEHAVIOUR 11.15). */
enum rc model_unsaved(struct model *, bool *, struct diag *);
/* What runs is what it was started from, or has been saved there. */
enum rc model_nothing_unsaved(struct model *, struct diag *);

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

/* The whole place of the line that has that identity; *place becomes empty
 * when there is none. */
enum rc model_locate(struct model *, int64_t config,
    const struct model_line *, struct text *place, struct diag *);
/* The text of the line at a place (model_line's block, number, place). */
enum rc model_at(struct model *, int64_t config, const struct model_line *,
    struct text *line, bool *found, struct diag *);
/* Puts a line in at its whole place, serial number included: what was taken
 * out goes back where it stood. *taken: something stands there, and nothing
 * was done. */
enum rc model_put_back(struct model *, int64_t config,
    const struct model_line *, bool *taken, struct diag *);

/* Calls f for each line of a block in the order of the listing, from place
 * `from` on (len 0: the first), up to before `to` (len 0: the last). A result
 * of f other than RC_OK ends the walk and is returned. f may walk other
 * blocks. The line is borrowed until f returns. */
typedef enum rc model_line_fn(void *ctx, const struct model_line *);
enum rc model_walk(struct model *, int64_t config, enum block,
    int64_t number, const char *from, size_t from_len, const char *to,
    size_t to_len, model_line_fn *f, void *ctx, struct diag *);

/* The same for the lines of one entry: others may stand between them. */
enum rc model_walk_entry(struct model *, int64_t config, enum block,
    int64_t number, const char *entry, const char *from, size_t from_len,
    const char *to, size_t to_len, model_line_fn *f, void *ctx,
    struct diag *);

/*
 * The same walk, drawn line by line: for reading two side by side. After
 * model_cursor_open() it stands before the first line; model_cursor_next()
 * goes to the next, whose strings are borrowed until the call after it, or
 * sets .there to false behind the last. `from` and `to` must stay until
 * model_cursor_close(), which is allowed after a failed open and twice.
 */
struct model_cursor {
	struct statement *statement;	/* the model's own */
	struct model_line line;
	bool		  there;
};
enum rc model_cursor_open(struct model *, struct model_cursor *,
    int64_t config, enum block, int64_t number, const char *from,
    size_t from_len, const char *to, size_t to_len, struct diag *);
enum rc model_cursor_next(struct model_cursor *, struct diag *);
void model_cursor_close(struct model_cursor *);

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

/* Calls f for the number of each policy, ascending. */
enum rc model_walk_policies(struct model *, int64_t config, model_number_fn *f,
    void *ctx, struct diag *);

/* Bindings. *old: the policy that the tunnel had, 0 when none. */
enum rc model_bind(struct model *, int64_t config, int64_t tunnel,
    int64_t policy, int64_t *old, struct diag *);
enum rc model_unbind(struct model *, int64_t config, int64_t tunnel,
    int64_t *old, struct diag *);
/* *policy 0: the tunnel names none. */
enum rc model_binding(struct model *, int64_t config, int64_t tunnel,
    int64_t *policy, struct diag *);

/* *other: the lowest tunnel but `tunnel` whose policy is the gateway's; 0:
 * none. */
enum rc model_gateway_sharer(struct model *, int64_t config,
    int64_t gateway, int64_t tunnel, int64_t *other, struct diag *);

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
/* Calls f for the owner of each password. f may take it out. */
typedef enum rc model_owner_fn(void *ctx, const char *who);
enum rc model_walk_credentials(struct model *, int64_t config,
    model_owner_fn *f, void *ctx, struct diag *);

/* Who is logged in, and who was (reference 58.47, 58.48). What is written here
 * is no configuration and leaves nothing unsaved. */
struct model_login {
	int64_t		 login;		/* > 0 */
	int64_t		 process;
	int64_t		 started;	/* when the process did */
	const char	*user;		/* "" for nobody by name */
	const char	*way;		/* "serial", "telnet", "ssh" */
	int64_t		 number;	/* among those of its way, from 1 */
	const char	*address;	/* "" on the serial port */
	int64_t		 since, last_key; /* router's clock, since 1970 */
	bool		 administrator;
	bool		 over;
};
/* Adds somebody who is there from now on. login, number and last_key are
 * chosen, *login gets the first. Only the newest MODEL_LOGINS of those that
 * are over are kept. Inside a write transaction. */
#define MODEL_LOGINS 50
enum rc model_add_login(struct model *, const struct model_login *,
    int64_t *login, struct diag *);
enum rc model_end_login(struct model *, int64_t login, struct diag *);
/* Notes when a key was typed, at what level. A transaction of its own that
 * does not wait for others: RC_BUSY. */
enum rc model_touch_login(struct model *, int64_t login, int64_t last_key,
    bool administrator, struct diag *);
/* Whether somebody ended it; true, too, when it is not known. */
enum rc model_login_over(struct model *, int64_t login, bool *over,
    struct diag *);
/* Calls f for each, oldest first, also for those that are over. f may end
 * any. Strings are borrowed until f returns. */
typedef enum rc model_login_fn(void *ctx, const struct model_login *);
enum rc model_walk_logins(struct model *, model_login_fn *f, void *ctx,
    struct diag *);

/* What a rollback timer brings back (reference 56.7.31): a copy of what ran,
 * one for each session that has such a timer. */
struct model_fallback {
	int64_t		 config;	/* the copy; model_add_fallback()
					 * makes it */
	const char	*session;	/* unique in a database */
	const char	*user;		/* "" for nobody by name */
	const char	*origin;
	int64_t		 process;	/* the session's */
	int64_t		 started;	/* when the process did */
	int64_t		 due;		/* router's clock, since 1970 */
};
/* Puts a copy of the running configuration aside, in place of an earlier one of
 * the session. Inside a write transaction, as the next three. */
enum rc model_add_fallback(struct model *, const struct model_fallback *,
    struct diag *);
/* Forgets the session's, if it has one; all of them. */
enum rc model_drop_fallback(struct model *, const char *session,
    struct diag *);
enum rc model_drop_all_fallbacks(struct model *, struct diag *);
/* Makes it the running configuration and forgets it; *done false: the session
 * has none. */
enum rc model_fall_back(struct model *, const char *session, bool *done,
    struct diag *);
/* Calls f for each, the one that is due first to begin with. Strings are
 * borrowed until f returns; f may forget any. */
typedef enum rc model_fallback_fn(void *ctx, const struct model_fallback *);
enum rc model_walk_fallbacks(struct model *, model_fallback_fn *f, void *ctx,
    struct diag *);

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
	const char	*object;	/* interface, switch; NULL as "" */
};
/* *command_id: 0 starts a new command and gets its number, which is above all
 * others; the number again adds another line to it, in the same transaction.
 * No string but the lines and the object may be NULL. Of a line that lists in
 * the order typed, place is the whole of it, with the serial number. */
enum rc model_journal(struct model *, const struct model_change *,
    int64_t *command_id, struct diag *);
/* Of the lines that list in the order typed, those of `to` that `from` has too
 * get the serial numbers that they have there, as far as the order allows: what
 * the journal tells of `from` is then true of `to`. In the caller's write
 * transaction. */
enum rc model_keep_places(struct model *, int64_t from, int64_t to,
    struct diag *);
/*
 * Journals a command that put the configuration `to` in the place of `from`:
 * the row of the command itself, without lines, then one for each line by which
 * they differ, and their passwords. Of lines that list in the order typed those
 * that went come before those that came; where only their serial numbers
 * differ nothing did. In the caller's write transaction.
 */
enum rc model_journal_replaced(struct model *, const struct model_change *head,
    int64_t from, int64_t to, struct diag *);
/* Calls f for every change of command numbers > after, oldest first. */
typedef enum rc model_change_fn(void *ctx, int64_t command_id,
    const struct model_change *);
enum rc model_walk_changes(struct model *, int64_t after,
    model_change_fn *f, void *ctx, struct diag *);
/* The same for all of one session's, newest first. */
enum rc model_walk_session_changes(struct model *, const char *session,
    model_change_fn *f, void *ctx, struct diag *);

/* A password that a journalled command changed: hashes, NULL for none. */
struct model_password_change {
	const char	*who;		/* as in model_set_credential() */
	const char	*old_hash;
	const char	*new_hash;
};
/* Adds it to a command, in the same transaction. */
enum rc model_journal_password(struct model *, int64_t command_id,
    const struct model_password_change *, struct diag *);
/* Calls f for each password that a command changed. */
typedef enum rc model_password_change_fn(void *ctx,
    const struct model_password_change *);
enum rc model_walk_password_changes(struct model *, int64_t command_id,
    model_password_change_fn *f, void *ctx, struct diag *);

/*
 * The files of RTFS. A path begins with `/` and has no needless slashes; the
 * root, `/`, is always there and is none of them. No configuration: files are
 * of all sessions, and what is written here leaves nothing unsaved. Sizes and
 * what a name may be are the caller's to look after.
 */
struct model_file {
	const char	*path;		/* borrowed */
	bool		 directory;
	int64_t		 size;		/* bytes */
	int64_t		 at;		/* router's clock, since 1970 */
};
/* file->path becomes `path`. */
enum rc model_file(struct model *, const char *path, struct model_file *,
    bool *found, struct diag *);
/* Adds what a file holds; *found false: there is no file of that path. */
enum rc model_file_content(struct model *, const char *path, struct text *,
    bool *found, struct diag *);
/* Writes a file, over one that is there, or makes a directory (bytes NULL).
 * Inside a write transaction, as the next three. */
enum rc model_put_file(struct model *, const char *path, const char *bytes,
    size_t len, int64_t at, struct diag *);
/* Takes a file out, or a directory and all that is in it. */
enum rc model_delete_file(struct model *, const char *path, struct diag *);
/* Gives it another path in the same directory; what is in it comes along. */
enum rc model_rename_file(struct model *, const char *path, const char *to,
    struct diag *);
enum rc model_delete_all_files(struct model *, struct diag *);
/* Calls f for each that is in a directory, by path. f may change them. */
typedef enum rc model_file_fn(void *ctx, const struct model_file *);
enum rc model_walk_files(struct model *, const char *directory,
    model_file_fn *f, void *ctx, struct diag *);
/* How many bytes, files and directories there are. */
enum rc model_file_usage(struct model *, int64_t *bytes, int64_t *files,
    int64_t *directories, struct diag *);

/*
 * What the router does, apart from how it is configured. No configuration:
 * nothing here leaves anything unsaved.
 */
/* A number by name, and since when it is so. *found false: never set. */
struct model_state {
	int64_t		 value;
	int64_t		 since;
};
enum rc model_state(struct model *, const char *name, struct model_state *,
    bool *found, struct diag *);
enum rc model_set_state(struct model *, const char *name,
    const struct model_state *, struct diag *);

/* Forgets those whose names begin so. */
enum rc model_drop_states(struct model *, const char *prefix, struct diag *);
/* Calls f for each of those. f must not write. */
typedef enum rc model_state_fn(void *ctx, const char *name,
    const struct model_state *);
enum rc model_walk_states(struct model *, const char *prefix,
    model_state_fn *f, void *ctx, struct diag *);

/* The log. Lines are numbered, ascending for ever; only the newest `keep` are
 * kept, and some more. */
struct model_log_line {
	int64_t		 line;
	int64_t		 at;		/* router's clock, since 1970 */
	int64_t		 kind;		/* the caller's */
	const char	*text;		/* borrowed */
	int64_t		 repeats;	/* it came so often again, */
	int64_t		 repeated_at;	/* the last time then */
};
enum rc model_log(struct model *, int64_t at, int64_t kind, const char *text,
    int64_t keep, struct diag *);
/* Counts a text once more when it is that of the newest line and that is
 * behind `from`. */
enum rc model_log_repeat(struct model *, int64_t at, const char *text,
    int64_t from, bool *repeated, struct diag *);
/* The newest line's number, 0 when there is none. */
enum rc model_log_newest(struct model *, int64_t *line, struct diag *);
/* Takes out the lines behind `from` up to `to`. */
enum rc model_drop_log(struct model *, int64_t from, int64_t to,
    struct diag *);
/* Calls f for each of those, in their order or the newest first. f must not
 * write. */
typedef enum rc model_log_fn(void *ctx, const struct model_log_line *);
enum rc model_walk_log(struct model *, int64_t from, int64_t to, bool reverse,
    model_log_fn *f, void *ctx, struct diag *);

/* The last starts (reference 58.63-58.65). */
struct model_boot {
	int64_t		 at;		/* machine's clock, since 1970 */
	const char	*cause;		/* "power", "restart", "cold" */
	const char	*from;		/* "config0", "usb1:/config.txt" */
};
enum rc model_add_boot(struct model *, const struct model_boot *,
    struct diag *);
enum rc model_drop_boots(struct model *, struct diag *);
/* Calls f for each, the newest first. f must not write. */
typedef enum rc model_boot_fn(void *ctx, const struct model_boot *);
enum rc model_walk_boots(struct model *, model_boot_fn *f, void *ctx,
    struct diag *);

#endif
