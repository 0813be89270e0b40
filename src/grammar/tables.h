/*
 * The tables that gencommands makes from schema/ and the grammar room walks:
 * an automaton whose edges are keywords and checked values, the entries, the
 * parameters, the types. Everything is constant and refers to everything else
 * by index, so that it lies in .rodata and needs no work at start-up.
 *
 * This header is all that the generator and the library share; nobody else
 * includes it.
 */
#ifndef RTXSH_GRAMMAR_TABLES_H
#define RTXSH_GRAMMAR_TABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "grammar/grammar.h"

/* "None" where an index of 16 bits stands. */
#define TABLE_NONE 0xffff

/*
 * A mask says in which profiles something exists: bit profile->bit at the
 * console, the same bit plus TABLE_FILE_BITS in a configuration file.
 */
#define TABLE_FILE_BITS 32
#define TABLE_PROFILES_MAX 32

/* The kinds of an alternative of a type. */
enum alt_kind {
	ALT_LITERAL,		/* a word of the automaton */
	ALT_COMPOSITE,		/* several words: edges of the automaton */
	ALT_NUMBER,		/* lo..hi */
	ALT_DECIMAL,		/* lo..hi in units of 10^-extra */
	ALT_PERCENT,		/* lo..hi, then % */
	ALT_RATE,		/* lo..hi, then a unit: extra, 1 k 2 m 4 g */
	ALT_NUMSET,		/* N, N-M, N-, -N within lo..hi */
	ALT_RANGE,		/* N-M or N within lo..hi */
	ALT_IP4,		/* extra: not 0.0.0.0 */
	ALT_IP6,
	ALT_SCOPED,		/* IPv6 with %scope */
	ALT_PREFIX4,		/* extra: enum prefix_length, PREFIX_BITS */
	ALT_PREFIX6,
	ALT_IPRANGE,
	ALT_ADDREXPR,
	ALT_ADDREXPR6,
	ALT_PROTOLIST,		/* up to hi items */
	ALT_PORTLIST,
	ALT_MAC,
	ALT_MACPATTERN,
	ALT_HOST,		/* up to hi characters */
	ALT_NAME,		/* lo..hi letters, digits, - and _ */
	ALT_LABEL,		/* lo..hi letters, digits and - */
	ALT_IDENTIFIER,		/* a letter, then letters, digits and _ */
	ALT_STRING,		/* lo..hi half-width characters */
	ALT_DIGITS,		/* lo..hi digits, kept as typed */
	ALT_LOWER,		/* the same, kept in lower case */
	ALT_FQDN,		/* a filter's host name, up to hi characters */
	ALT_ASCII,		/* lo..hi printable ASCII characters */
	ALT_COMMUNITY,		/* the same: a community of SNMP */
	ALT_HEX,		/* 0x and up to hi bytes */
	ALT_HEXBYTE,		/* two hexadecimal digits */
	ALT_HEXDIGITS,		/* lo..hi hexadecimal digits */
	ALT_ALNUM,		/* lo..hi letters and digits */
	ALT_INTERFACE,		/* extra: set of 1 << enum interface_kind */
	ALT_CALENDAR,		/* 2025/1/31, 2025-1-31 */
	ALT_CLOCK,		/* extra: enum clock_fields */
	ALT_DATETIME,		/* 2025-1-31[,23:59[:59]] */
	ALT_DATE,		/* schedule at: month and day, with stars */
	ALT_TIME,		/* schedule at: 12:*:30 */
	ALT_DURATION,		/* 24:00, or minutes */
	ALT_ZONE,		/* +09:00 */
	ALT_PATH,		/* up to hi characters */
	ALT_FILENAME,		/* the same without `/' */
	ALT_PHRASE,		/* a NAME that may hold blanks */
	ALT_URL,
	ALT_OID,
	ALT_REGEXP,
	ALT_PATTERN,		/* glued: extra is the first piece */
	ALT_REST,		/* everything to the end of the line */
	ALT_BLOCK,		/* << and a word: the same */
	ALT_KINDS
};

/* What a CLOCK has: 23:59:59 or 23:59. */
enum clock_fields {
	CLOCK_EITHER,
	CLOCK_MINUTES,
	CLOCK_SECONDS
};

/* What a PREFIX type says of the `/`. */
enum prefix_length {
	PREFIX_REQUIRED,
	PREFIX_OPTIONAL,
	PREFIX_NONE
};
/* Added to it: the mask is a number of bits. */
#define PREFIX_BITS 4u

/* A word of the automaton, lower case; sorted, so that indexes compare as the
 * words do. An option's word ends in `=`. */
struct table_word {
	uint32_t text;		/* in table_strings */
	uint8_t	 len;
	bool	 option;
};

/* A place between two words. */
struct table_state {
	uint32_t literals;	/* the first in table_literals */
	uint32_t values;	/* the first in table_values */
	uint32_t accepts;	/* the first in table_accepts */
	uint16_t n_literals;
	uint16_t n_values;
	uint16_t n_accepts;
	uint16_t reach;		/* mask: an entry lies here or beyond */
	uint16_t reach_user;	/* mask: one for a general user */
	uint16_t named;		/* mask: a command name is whole here */
	uint16_t named_user;	/* mask: one for a general user */
};

/* An edge for one word: keyword, literal of a type, or `name=`. Those of a
 * state are sorted by word. */
struct table_literal {
	uint32_t target;
	uint16_t word;
	uint16_t as;		/* the word that is printed */
	uint16_t param;		/* or TABLE_NONE: a keyword */
	uint16_t attr;
	bool	 name;		/* still part of a command name */
};

/* An edge for the other alternatives of a parameter's type. */
struct table_value {
	uint32_t target;
	uint16_t param;
	uint16_t attr;
	bool	 name;
};

enum count_step {
	COUNT_KEEP,
	COUNT_FIRST,		/* the first round of a repetition */
	COUNT_NEXT		/* another one, up to max */
};

/* What an edge or an end asks for besides the word. The first is empty. */
struct table_attr {
	uint64_t take;		/* members that must not have been there yet */
	uint64_t need;		/* members that must have been there */
	uint64_t clear;		/* members that may come anew after this */
	uint16_t mask;
	uint16_t max;
	uint8_t	 count;		/* enum count_step */
	bool	 begin;		/* a composite value begins here */
	uint8_t	 order;		/* which alternative of it this is */
	uint16_t group;		/* the composite's parameter or TABLE_NONE */
};

/* A line may end here. */
struct table_accept {
	uint16_t entry;
	uint16_t attr;
	bool	 negative;
};

struct param {
	uint32_t name;		/* in table_strings; equal names, equal index */
	uint32_t help_en;
	uint32_t help_ja;
	uint32_t usual;		/* the first in table_usual: defaults */
	uint16_t n_usual;
	uint16_t type;
	bool	 secret;
};

/* A default. */
struct table_usual {
	uint32_t text;
	uint16_t mask;
};

struct table_type {
	uint32_t alts;		/* the first in table_alts: values, literals */
	uint16_t n_values;
	uint16_t n_literals;
	uint16_t list;		/* > 0: so many of these, joined by commas */
	bool	 quoted;	/* always printed in quotes */
	bool	 digits;	/* only literals that are numbers */
	bool	 rest;		/* takes the rest of the line */
};

struct table_alt {
	int64_t	 lo, hi;
	uint32_t extra;
	uint16_t mask;
	uint16_t word;		/* literals */
	uint16_t as;
	uint8_t	 kind;		/* enum alt_kind */
	uint8_t	 order;		/* among the alternatives as written, from 1 */
};

/* A glued pattern is a run of pieces up to PIECE_END. */
enum piece_kind {
	PIECE_END,
	PIECE_TEXT,		/* what: string, len: its length */
	PIECE_PARAM,		/* what: parameter */
	PIECE_OPEN,		/* what: pieces to its PIECE_CLOSE */
	PIECE_CLOSE
};

#define TABLE_PIECES_MAX 32	/* in one pattern */

struct table_piece {
	uint8_t	 kind;
	uint8_t	 len;
	uint32_t what;
};

/* Where an entry's lines live. */
enum scope_kind {
	SCOPE_NONE,		/* operations */
	SCOPE_ROUTER,
	SCOPE_PP,
	SCOPE_TUNNEL,
	SCOPE_PP_NUMBER,
	SCOPE_TUNNEL_NUMBER,
	SCOPE_GATEWAY,
	SCOPE_INTERFACE,
	SCOPE_SWITCH,
	SCOPE_AP		/* lives in the switches' block too */
};

enum need_kind {
	NEED_NOTHING,
	NEED_PP,
	NEED_TUNNEL,
	NEED_ANONYMOUS,
	NEED_NAMED		/* of what the line does not name itself */
};

/* The sections of listing.order. */
enum section {
	SECTION_ROUTER,
	SECTION_INTERFACE,
	SECTION_PP,
	SECTION_TUNNEL,
	SECTION_GATEWAY,
	SECTION_SWITCH,
	SECTIONS
};

/* A piece of a `prints` template. */
enum print_kind {
	PRINT_WORD,		/* text */
	PRINT_PARAM,		/* the parameter, if it was typed */
	PRINT_ELSE,		/* the parameter, or text */
	PRINT_IS,		/* the parameter; the template wants text */
	PRINT_BLANK,		/* a blank after the line */
	PRINT_END		/* of one template */
};

struct table_print {
	uint8_t	 kind;
	uint32_t param;		/* its name, in table_strings */
	uint32_t text;
};

/* A parameter as its entry has it. */
struct table_own_param {
	uint16_t param;
	uint32_t type;		/* as written: in table_strings */
};

struct table_form {
	uint32_t text;		/* in table_strings */
	uint16_t mask;
	bool	 negative;
};

/* A key: names, in table_strings. */
struct table_key {
	uint32_t name;
	uint32_t holder;	/* what every form has it in; 0: may lack */
};

/* A `require` clause is a run of terms: each adds to or multiplies what the
 * side has so far, or begins the next side. */
enum term_kind {
	TERM_NUMBER,
	TERM_LIMIT,		/* of the profile: name */
	TERM_VALUE,		/* the parameter, else its default */
	TERM_COUNT,		/* how often it was typed, perhaps as text */
	TERM_NUMBERS,		/* numbers or addresses in its values */
	TERM_OVERLAPS,		/* pairs of its values with one in common */
	TERM_WORDS		/* words behind the first such keyword */
};

enum term_op {
	TERM_FIRST,
	TERM_PLUS,
	TERM_TIMES,
	TERM_LESS,		/* the side before must be less */
	TERM_AT_MOST		/* it must not be greater */
};

struct table_term {
	int64_t	 number;
	uint32_t name;		/* in table_strings */
	uint32_t text;
	uint8_t	 kind;		/* enum term_kind */
	uint8_t	 op;		/* enum term_op */
};

struct table_require {
	uint32_t terms;		/* the first in table_terms */
	uint16_t n_terms;
	uint8_t	 why;		/* enum refusal */
	bool	 unless_anonymous;
};

/* What only this room knows of an entry; the number is the entry's. */
struct table_entry {
	uint32_t scope_param;	/* name, in table_strings; 0: none */
	uint32_t each_param;
	uint32_t keys;		/* the first in table_keys */
	uint32_t prints;	/* the first in table_prints */
	uint32_t forms;		/* the first in table_forms */
	uint32_t params;	/* the first in table_own_params */
	uint16_t n_keys;
	uint16_t n_prints;	/* templates */
	uint16_t n_forms;
	uint16_t n_params;
	uint16_t mask;
	uint8_t	 scope;		/* enum scope_kind */
	uint8_t	 needs;		/* enum need_kind */
	uint8_t	 by_number;	/* set of 1 << enum section */
	uint16_t rank[SECTIONS];/* TABLE_NONE: no place there */
	uint32_t requires;	/* the first in table_requires */
	uint32_t rules;		/* the first in table_rules */
	uint16_t n_requires;
	uint16_t n_rules;
};

extern const char table_strings[];
extern const uint64_t table_masks[];
extern const struct table_word table_words[];
extern const size_t table_n_words;
extern const uint16_t table_hash[];	/* words by hash, open addressing */
extern const uint32_t table_hash_size;	/* a power of two */
extern const struct table_state table_states[];
extern const size_t table_n_states;
extern const struct table_literal table_literals[];
extern const struct table_value table_values[];
extern const struct table_attr table_attrs[];
extern const struct table_accept table_accepts[];
extern const struct param table_params[];
extern const struct table_usual table_usual[];
extern const struct table_type table_types[];
extern const struct table_alt table_alts[];
extern const struct table_piece table_pieces[];
extern const struct entry table_public[];
extern const struct table_entry table_entries[];
extern const size_t table_n_entries;
/* Entries by name; of one name, settings first. */
extern const uint16_t table_by_name[];
extern const struct table_key table_keys[];
extern const struct table_print table_prints[];
extern const struct table_form table_forms[];
extern const struct table_term table_terms[];
extern const struct table_require table_requires[];
extern const struct rule table_rules[];
extern const struct table_own_param table_own_params[];
extern const uint32_t table_start;	/* the state before any word */
extern const uint32_t table_start_no;	/* the state after `no` */
extern const uint16_t table_interface_rank[INTERFACE_KINDS];
/* Ranks as keys begin with them. */
extern const char table_anchor_keys[ANCHOR_BINDING + 1][2];
extern const char table_stamp[];

extern const struct profile table_profiles[];
extern const size_t table_n_profiles;
extern const size_t table_default_profile;

/* The steps of a hash: character by character from the start, then the end. */
#define TABLE_HASH_START 2166136261u

static inline uint32_t
table_hash_add(uint32_t h, char c)
{
	h ^= (unsigned char)c;
	return h * 16777619u;
}

static inline uint32_t
table_hash_end(uint32_t h)
{
	return h ^ (h >> 15);
}

/* The hash of a word of len bytes (FNV-1a), the same on both sides. */
static inline uint32_t
table_hash_word(const char *s, size_t len)
{
	uint32_t h = TABLE_HASH_START;
	size_t i;

	for (i = 0; i < len; i++)
		h = table_hash_add(h, s[i]);
	return table_hash_end(h);
}

#endif
