/*
 * Between text and model: a parsed setting goes into the database, a
 * configuration comes out as the lines of `show config`. The nesting of a
 * listing is made here: policies and gateways belong to nobody, they are
 * only shown under the tunnels that reach them (BEHAVIOUR 11.4-11.12).
 */
#ifndef RTXSH_CONFIG_CONFIG_H
#define RTXSH_CONFIG_CONFIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/text.h"
#include "grammar/grammar.h"
#include "model/model.h"

/* In whose name a setting is made: for the journal. Strings are borrowed. */
struct config_author {
	const char *session;
	const char *user;
	const char *origin;
	const char *at;		/* device_time() */
};

/*
 * Carries out one setting on a configuration, inside the caller's write
 * transaction. author NULL: not journalled (a load journals itself as one).
 * `typed` is the line for the journal. A `no` for a line that is not there is
 * RC_OK and changes nothing. RC_REFUSED, with nothing written, no diag and
 * outcome->why set: it does not go with the other settings; one that does may
 * take others out (rtxsh-commands(5), clauses `conflicts`, `displaces` and the
 * like). outcome may be NULL.
 */
struct config_outcome {
	bool	     changed;	/* a line came, went, got another text */
	enum refusal why;	/* REFUSED_NOT when it was not refused so */
	int64_t	     command_id; /* in the journal; 0: it is not there */
};

enum rc config_apply(struct model *, int64_t config, const struct command *,
    const struct config_author *author, const char *typed,
    struct config_outcome *, struct diag *);

/* Whether config_apply() would refuse it, and why; REFUSED_NOT: it would not.
 * For who asks a question before. */
enum rc config_judge(struct model *, int64_t config, const struct command *,
    enum refusal *why, struct diag *);

/* One line of a listing, without its indent. */
struct config_line {
	int		 depth;		/* 0, 1 or 2 blanks */
	const char	*text;		/* NUL-terminated; borrowed */
};
typedef enum rc config_line_fn(void *ctx, const struct config_line *);

/* The whole listing, without header. A result of f other than RC_OK ends it
 * and is returned. */
enum rc config_list(struct model *, int64_t config, config_line_fn *f,
    void *ctx, struct diag *);
/* `show config tunnel FIRST-LAST`, with templates applied when expand. */
enum rc config_list_tunnels(struct model *, int64_t config, int64_t first,
    int64_t last, bool expand, config_line_fn *f, void *ctx, struct diag *);
/* `show config pp FIRST-LAST` (PP_ANONYMOUS for anonymous). */
enum rc config_list_pps(struct model *, int64_t config, int64_t first,
    int64_t last, config_line_fn *f, void *ctx, struct diag *);
/* `show config switch`, `show config ap`: the block with that head, such as
 * `switch select lan1:1`. */
enum rc config_list_device(struct model *, int64_t config, const char *head,
    config_line_fn *f, void *ctx, struct diag *);

/* Calls f for each line of an entry of the router's, in the order of the
 * listing, read back as it was typed. The command is borrowed. */
typedef enum rc config_command_fn(void *ctx, const struct command *);
enum rc config_walk_entry(struct model *, int64_t config,
    const struct profile *, const char *entry_name, config_command_fn *f,
    void *ctx, struct diag *);

/* Finds the line that a `no` form ("no alias NAME") would take out of the
 * router's lines and hands it to f, read back. *found false: there is none,
 * or the `no` form is none of this profile's. */
enum rc config_find(struct model *, int64_t config, const struct profile *,
    const char *negative, config_command_fn *f, void *ctx, bool *found,
    struct diag *);

/* The value of a parameter in a setting of the router that has no key: the
 * `prompt` of `console prompt`. *found false: not set. */
enum rc config_value(struct model *, int64_t config,
    const struct profile *, const char *entry_name, const char *parameter,
    struct text *value, bool *found, struct diag *);

/* Takes the lines of every configuration out and puts them back in under the
 * keys of this program's tables (grammar_stamp()). Each line that can be read
 * stays, also against rules that were made since. RC_REFUSED when a line is
 * not in these tables; diag says which, and of which configuration. Inside a
 * write transaction. */
enum rc config_place_all_anew(struct model *, const struct profile *,
    struct diag *);

/* The numbers of a value that is `N` or `N-M`. */
struct number_range config_number_range(const struct value *);

/* Whether the command is one of `pp select`, `tunnel select` and `switch
 * select`, with their `no` forms (reference 56.1, 56.2, 48.2.1); *selection is
 * then what it selects. */
bool config_select(const struct command *, struct selection *);

/* A refused line of a file. */
struct config_refusal {
	size_t		 line;		/* from 1 */
	enum refusal	 why;
	const char	*text;		/* the line as read, UTF-8 */
};
typedef enum rc config_refusal_fn(void *ctx, const struct config_refusal *);

/*
 * Replaces a configuration by a text (UTF-8, Shift_JIS or EUC-JP, LF or CRLF)
 * as the device reads a configuration file: `#` comments, blank lines,
 * `pp select`, `tunnel select`, settings; other operations a file may hold
 * (`clear configuration`, `save`) are passed over. Refused lines go to f, the
 * rest is loaded. Inside a write transaction. *refused counts them.
 */
enum rc config_load(struct model *, int64_t config, const struct profile *,
    const char *text, size_t len, config_refusal_fn *f, void *ctx,
    size_t *refused, struct diag *);

/* A command of a text, about to be carried out: a setting or a selection. */
struct config_step {
	size_t		 line;		/* from 1 */
	const char	*text;		/* as it stands, with its indent; a
					 * block has several lines */
	const struct entry *entry;
	bool		 negative;
};
/* *goes: whether it is to be carried out; true unless f says otherwise. */
typedef enum rc config_step_fn(void *ctx, const struct config_step *,
    bool *goes);

/* How a text is read. */
struct config_reading {
	bool		   over;	/* as config_load(), or config_add() */
	bool		   stored;	/* lines that were accepted before: only
					 * what cannot be read is refused */
	config_step_fn	  *step;	/* may be NULL, and so may refusal */
	config_refusal_fn *refusal;
	void		  *ctx;
};

/* The same, step by step. Without a model nothing is carried out: the steps
 * and what the grammar refuses are told all the same. */
enum rc config_read(struct model *, int64_t config, const struct profile *,
    const char *text, size_t len, const struct config_reading *,
    size_t *refused, struct diag *);

/* The same as config_load() without emptying the configuration first. */
enum rc config_add(struct model *, int64_t config, const struct profile *,
    const char *text, size_t len, config_refusal_fn *f, void *ctx,
    size_t *refused, struct diag *);

/* Adds the crypt(3) hash of a password to a text. */
enum rc config_hash_password(const char *password, struct text *hash,
    struct diag *);

/* Whether the command sets a password; *who then gets whose, as the database
 * has it: "login", "administrator", "user NAME". */
bool config_password_owner(const struct command *, struct text *who);

/* Adds the hash of the password that stands in the command, in clear or
 * encrypted as crypt(3) does; nothing for one that is to stay as it is. */
enum rc config_password_of(const struct command *, struct text *hash,
    struct diag *);

/* Keeps the password that a line gives in clear, or encrypted as crypt(3)
 * does (BEHAVIOUR 11.14), and forgets the one of a user who goes; any other
 * command changes nothing. Inside a write transaction. */
enum rc config_take_password(struct model *, int64_t config,
    const struct command *, struct diag *);
/* Forgets those that no line of the configuration is for. Inside a write
 * transaction. */
enum rc config_drop_passwords(struct model *, int64_t config,
    const struct profile *, struct diag *);

/* How many passwords a configuration has a line for and no more: an empty one
 * is then right. */
enum rc config_unset_passwords(struct model *, int64_t config,
    const struct profile *, size_t *n, struct diag *);

/* What the header of a listing says ("# RTX830 Rev.15.02.17 (...)"): both are
 * empty without one. */
void config_header(const char *text, size_t len, struct text *model,
    struct text *revision);

#endif
