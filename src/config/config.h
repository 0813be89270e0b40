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
 * RC_OK and changes nothing. *changed (may be NULL): whether a line came, went
 * or was replaced by another text.
 */
enum rc config_apply(struct model *, int64_t config, const struct command *,
    const struct config_author *author, const char *typed, bool *changed,
    struct diag *);

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

/* The value of a parameter in a setting of the router that has no key: the
 * `prompt` of `console prompt`. *found false: not set. */
enum rc config_value(struct model *, int64_t config,
    const struct profile *, const char *entry_name, const char *parameter,
    struct text *value, bool *found, struct diag *);

/* Takes the lines of every configuration out and puts them back in under the
 * keys of this program's tables (grammar_stamp()). RC_REFUSED when a line is
 * not in these tables. Inside a write transaction. */
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

/* The same without emptying the configuration first. */
enum rc config_add(struct model *, int64_t config, const struct profile *,
    const char *text, size_t len, config_refusal_fn *f, void *ctx,
    size_t *refused, struct diag *);

/* Adds the crypt(3) hash of a password to a text. */
enum rc config_hash_password(const char *password, struct text *hash,
    struct diag *);

/* The passwords that a configuration has one of: login, administrator. */
#define CONFIG_PASSWORDS 2

/* Keeps the password that a line of a file gives in clear (BEHAVIOUR 11.14),
 * and notes in named[] whose line it was; any other command changes nothing.
 * Inside a write transaction. */
enum rc config_take_password(struct model *, int64_t config,
    const struct command *, bool named[CONFIG_PASSWORDS], struct diag *);
/* Forgets those that no line named. Inside a write transaction. */
enum rc config_drop_passwords(struct model *, int64_t config,
    const bool named[CONFIG_PASSWORDS], struct diag *);

/* What the header of a listing says ("# RTX830 Rev.15.02.17 (...)"): both are
 * empty without one. */
void config_header(const char *text, size_t len, struct text *model,
    struct text *revision);

#endif
