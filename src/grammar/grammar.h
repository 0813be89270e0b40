/*
 * The grammar: a line becomes words, the words an entry of the command
 * reference with checked values. The tables come from schema/commands/ at
 * build time and are constant; this room knows no SQL and prints nothing.
 *
 * A line is read like this (rtxsh-commands(5) has the whole of it):
 * all forms of all entries walk together, word by word. At each word an exact
 * keyword goes before a value whose type accepts the word, and that before a
 * keyword of which the word is the beginning and which no other keyword at
 * that place shares. What is refused says why, with the word at fault.
 */
#ifndef RTXSH_GRAMMAR_GRAMMAR_H
#define RTXSH_GRAMMAR_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "grammar/profile.h"

/* The longest line, in half-width characters (reference 1.5). */
#define GRAMMAR_LINE_MAX 4095

/* Why a line is refused: the classes of the device's messages (BEHAVIOUR 4).
 * schema/messages.txt has the texts. */
enum refusal {
	REFUSED_NOT = 0,
	REFUSED_NAME,		/* command name unknown or not whole */
	REFUSED_LEVEL,		/* for the administrator only */
	REFUSED_COUNT,		/* too few or too many parameters */
	REFUSED_RANGE,		/* a number, length or count out of range */
	REFUSED_KEYWORD,	/* a word that is none of those possible */
	REFUSED_INTEGER,	/* not a number where only a number goes */
	REFUSED_ADDRESS,	/* not an IP address */
	REFUSED_NO_PP,		/* select a pp first */
	REFUSED_COMMUNITY,	/* not a name of an SNMP community */
	REFUSED_NO_MEMORY	/* not the line's fault: out of memory */
};

/* What is selected: `pp select`, `tunnel select`, `switch select`, `ap
 * select`. */
enum selection_kind {
	SELECTION_NONE,
	SELECTION_PP,
	SELECTION_TUNNEL,
	SELECTION_SWITCH,
	SELECTION_AP
};

/* The longest name of a switch or access point and its NUL: a MAC address, or
 * a route of an interface and eight ports (reference 48.2.1, 48.4.1). */
#define SELECTION_OBJECT_SIZE 64

/* The number that stands for `pp select anonymous`: after every other. */
#define PP_ANONYMOUS ((int64_t)2147483647)

struct selection {
	enum selection_kind kind;
	int64_t		    number;	/* PP_ANONYMOUS for anonymous */
	char		    object[SELECTION_OBJECT_SIZE];	/* switch, AP */
};

/* Where a line of the listing lives. An interface's lines live in the
 * router's block; `object` then names the interface. In the switches' block it
 * names the switch or, behind all of them, the access point. */
enum block {
	BLOCK_ROUTER,
	BLOCK_PP,
	BLOCK_TUNNEL,
	BLOCK_GATEWAY,
	BLOCK_SWITCH,
	BLOCKS
};

/* The block's name in the database: "router", "pp", "tunnel", "gateway",
 * "switch"; and back (BLOCKS when it is no name). */
const char *block_name(enum block);
enum block block_of_name(const char *name);

/* How a setting is kept (clause `store`; model.h). */
enum store {
	STORE_NOTHING,		/* an operation */
	STORE_SETTING,		/* a row of setting */
	STORE_POLICY,		/* ipsec sa policy: a row of sa_policy */
	STORE_BINDING,		/* ipsec tunnel: a row of tunnel_policy */
	STORE_TEMPLATE		/* tunnel template: rows of tunnel_template */
};

/* What the outside may know of an entry. Entries are constants; two are the
 * same when their pointers are. */
struct entry {
	const char	*sections;	/* "15.20", "6.1.4,17.1.2" */
	const char	*name;		/* "ipsec ike keepalive use" */
	bool		 setting;	/* or an operation */
	bool		 user;		/* a general user may type it */
	bool		 typed_order;	/* lists in the order typed */
	bool		 secret;	/* a value is a secret (never logged) */
	enum store	 store;
	const char	*act;		/* operation's handler, or NULL */
	const char	*help_en;	/* one line, no full stop */
	const char	*help_ja;
	unsigned int	 number;	/* 0 .. grammar_entries() - 1 */
};

/* One word of a line. Text is without quotes and escapes. */
struct word {
	const char	*text;		/* NUL-terminated, in the arena */
	size_t		 len;
	size_t		 start, end;	/* where it stands in the line */
	bool		 quoted;	/* had a quote or an escape */
};

/* One parameter and what was typed for it. */
struct value {
	const char	*name;		/* as in the .cmd file, without <> */
	const char	*text;		/* canonical, but without quotes */
	/* The number; the first of a set or range; PP_ANONYMOUS for the word
	 * `anonymous`; otherwise 0. */
	int64_t		 integer;
	const struct param *param;
	size_t		 word;		/* index of the (first) word */
};

/* A set of numbers as typed: `1-3`, `all`. */
struct number_range {
	int64_t first, last;
};

/* A line that was understood. Everything in it lives in the arena, the names
 * in the tables. */
struct command {
	const struct entry *entry;
	bool		 negative;	/* began with `no` */
	const struct word *words;
	size_t		 n_words;
	const struct value *values;	/* in the order of the line */
	size_t		 n_values;
	enum block	 block;		/* settings: where the line lives */
	int64_t		 number;	/* of the block: pp, tunnel, gateway */
	const char	*object;	/* interface, switch, AP, or NULL */
	/* `tunnel enable 1-3`: the numbers, one line each. Otherwise one
	 * range that is `number` alone. */
	const struct number_range *ranges;
	size_t		 n_ranges;
	const struct profile *profile;
	bool		 file;		/* read as a line of a file */
	bool		 stored;	/* read as a line that was accepted */
	const struct match *match;	/* this room's own */
};

/* Why a line was not understood. */
struct refused {
	enum refusal	 why;
	size_t		 column;	/* byte in the line, from 0 */
	const struct word *words;	/* as far as it was split */
	size_t		 n_words;
	size_t		 word;		/* at fault; n_words: the end */
	const struct entry *entry;	/* the nearest entry, or NULL */
};

/* In whose name and where a line is read. */
struct place {
	const struct profile *profile;
	bool		 administrator;
	struct selection selection;
	/* Reading a configuration file: `?` is a plain character, and masked
	 * passwords (`login password *`) are taken. */
	bool		 file;
	/* Reading what was accepted once, maybe by a program with fewer rules:
	 * what must hold together (`require`) is not asked. */
	bool		 stored;
};

/*
 * Reads a line. RC_OK: *command is filled. RC_REFUSED: *refused is filled.
 * RC_NOMEM: neither. An empty line or one of blanks only is RC_REFUSED with
 * REFUSED_NOT. Checks in this order: name, level, number of parameters,
 * values, selection (BEHAVIOUR 4.1).
 */
enum rc grammar_parse(const struct place *, struct arena *, const char *line,
    size_t len, struct command *, struct refused *);

/* The value of the parameter of that name, or NULL when it was not typed. */
const struct value *grammar_value(const struct command *, const char *name);
/* Its text, or NULL. */
const char *grammar_text(const struct command *, const char *name);
/* Whether that keyword, in lower case, stands in the line: whole or shortened,
 * but not as a value. */
bool grammar_has_keyword(const struct command *, const char *keyword);

/*
 * Whether the line opens a block (`macro NAME <<END`, reference 4.92, 4.93):
 * the lines up to one that is *end belong to it. grammar_parse() takes the
 * whole of it as one line with newlines in it. *end is borrowed.
 */
bool grammar_opens_block(const struct command *, const char **end);

/*
 * The canonical text of a setting as a listing prints it, without indent:
 * keywords whole and in lower case, values in their canonical form. `number`
 * is the one of command->ranges that is meant.
 */
void grammar_print(const struct command *, int64_t number, struct text *);

/*
 * The line's key in its block: bytes whose memcmp() order is the order of the
 * listing and that are equal exactly when two lines replace one another. For
 * entries that list in the order typed, only the beginning up to the serial
 * number: see grammar_identity().
 */
void grammar_key(const struct command *, struct text *);

/* Whether the line names all its keys. False only for a `no` that leaves the
 * last of them off, and with them every line that begins with the others:
 * grammar_key() (or grammar_identity()) is then that beginning. */
bool grammar_key_whole(const struct command *);

/* For entries that list in the order typed: what tells two lines of the entry
 * apart. Empty for all others. */
void grammar_identity(const struct command *, struct text *);

/* Where all lines of an entry in a block lie: from `from` up to before `to`,
 * which is empty when they may be the last. Others may stand between them. */
void grammar_entry_range(const struct entry *, enum block,
    struct text *from, struct text *to);

/* How a line gets on with other settings (clauses of the .cmd files). */
enum rule_kind {
	RULE_CONFLICTS,		/* refused while `other` is in its block */
	RULE_DISPLACES,		/* takes `other` out of its block */
	RULE_UNIQUE,		/* refused when another line of the entry has
				 * the same or part of the same <parameter> */
	RULE_WANTS,		/* refused at the console without a line of
				 * `other` that has the same <parameter> */
	RULE_LINES,		/* no more than `number` lines of the entry */
	RULE_GUARD		/* src/config/guard.c decides */
};

struct rule {
	enum rule_kind	 kind;
	int64_t		 number;
	const char	*other;		/* name of a setting */
	const char	*parameter;
	const char	*guard;
};

/* The entry's rules, *n of them: for nearly all entries none. */
const struct rule *grammar_rules(const struct entry *, size_t *n);

/* The numbers or addresses (IPv4) from *first to *last that a text stands for:
 * A, A-B, A-B/MASK, and ADDRESS/MASK. False when it is none of these. */
bool grammar_span(const char *text, int64_t *first, int64_t *last);

/* Places in a listing that are not lines: where a block's lines stand among
 * the router's, and where `ipsec tunnel` stands in a tunnel's. */
enum anchor {
	ANCHOR_PP,		/* the pp blocks, among the router's lines */
	ANCHOR_TUNNEL,		/* the tunnel blocks, likewise */
	ANCHOR_SWITCH,		/* those of switches and access points */
	ANCHOR_POLICIES,	/* policies and gateways that nothing reaches */
	ANCHOR_BINDING		/* `ipsec tunnel P`, in a tunnel's block */
};

/* The first key (a byte string) at or after that place. Constant. */
void grammar_anchor(enum anchor, const char **key, size_t *len);

/* A digest of everything that decides keys: stored with a configuration, so
 * that a program with other tables knows that it must place the lines anew. */
const char *grammar_stamp(void);

/* All entries, by number. */
size_t grammar_entries(void);
const struct entry *grammar_entry(size_t number);
/* The setting or operation of that name, or NULL. */
const struct entry *grammar_entry_named(const char *name);
/* Whether the profile has the entry. */
bool grammar_entry_on(const struct entry *, const struct profile *);
/* What the entry belongs to, or for an operation what must be selected:
 * "router", "interface", "pp", "tunnel", "gateway", "switch", "ap"; NULL: an
 * operation that needs nothing selected. */
const char *grammar_entry_scope(const struct entry *);
/* Adds the entry's forms, one a line ("ipsec ike version <gateway_id> 1|2"),
 * `no` forms too: those of a profile, NULL: of all. */
void grammar_entry_forms(const struct entry *, const struct profile *,
    struct text *);

/* A parameter of an entry, as the .cmd file has it. Strings are constants. */
struct parameter {
	const char	*name;		/* without <> */
	const char	*type;		/* as written: "ONOFF default off" */
	const char	*usual;		/* the default, "" without one */
	const char	*help_en;	/* "" when unsaid */
	const char	*help_ja;
	bool		 secret;
};

/* How many parameters an entry has, and number i of them, with its default on
 * that profile. */
size_t grammar_entry_parameters(const struct entry *);
struct parameter grammar_entry_parameter(const struct entry *, size_t i,
    const struct profile *);

/* What a parameter's lo and hi bound. */
enum alternative_bounds {
	BOUNDS_NONE,
	BOUNDS_NUMBER,
	BOUNDS_LENGTH		/* of the text, in half-width characters */
};

/* One of the ways to write a parameter. */
struct alternative {
	const char	*kind;		/* "keyword", "number", "ip4", ... */
	const char	*text;		/* the keyword, "tunnel<n>"; or "" */
	enum alternative_bounds bounds;
	int64_t		 lo, hi;
	unsigned int	 order;		/* as the .cmd file has them, from 1 */
};

/* The ways to write an entry's parameter i on a profile, keywords last. They
 * live in the arena. RC_NOMEM. */
enum rc grammar_alternatives(struct arena *, const struct entry *, size_t i,
    const struct profile *, const struct alternative **, size_t *n);

/*
 * The entries whose names the words of a line begin with, the longest names
 * only, as far as they can be typed at that place. *longer: there are names
 * that go on behind the last word. The array lives in the arena. RC_NOMEM.
 */
enum rc grammar_named(const struct place *, struct arena *, const char *line,
    size_t len, const struct entry ***, size_t *n, bool *longer);

/* What could stand at the end of a line. */
struct candidate {
	const char	*word;		/* a keyword, or "<name>" for a value */
	const char	*help_en;	/* what it means, "" when unsaid */
	const char	*help_ja;
	bool		 keyword;
	bool		 name;		/* an interface that the profile has */
};

/*
 * What could follow: with a line that ends in a blank (or is empty) the words
 * that may come next, otherwise those that the last word may become. Sorted,
 * keywords and names of interfaces first. *end: the line could end here.
 * *partial: how many bytes of the line the candidates replace. RC_REFUSED when
 * nothing fits.
 */
enum rc grammar_complete(const struct place *, struct arena *,
    const char *line, size_t len, const struct candidate **, size_t *n,
    bool *end, size_t *partial);

#endif
