/*
 * Types of parameters: what a word must look like, how it is printed, what it
 * is in a key. One file for each family of types; type.c knows which function
 * is whose. Inside the grammar room only.
 */
#ifndef RTXSH_GRAMMAR_TYPE_H
#define RTXSH_GRAMMAR_TYPE_H

#include "grammar/tables.h"

/* In which profile, and whether in a file. */
struct type_context {
	const struct profile *profile;
	uint64_t bit;		/* in masks */
	struct interface_memo *memo;	/* or NULL */
};

/* Part of a word: not NUL-terminated. */
struct part {
	const char *s;
	size_t	    len;
};

/* What each kind of alternative can do. A NULL print copies, a NULL key is
 * the printed text. */
struct type_kind {
	bool (*accept)(const struct type_context *, const struct table_alt *,
	    struct part);
	/* Why accept() said no. */
	enum refusal (*wrong)(const struct type_context *,
	    const struct table_alt *, struct part);
	void (*print)(const struct table_alt *, struct part, struct text *);
	void (*key)(const struct table_alt *, struct part, struct text *);
	int64_t (*number)(const struct table_alt *, struct part);
};

/* The alternative that takes the whole of the part, or NULL: values only. */
const struct table_alt *type_value(const struct type_context *,
    const struct table_type *, struct part);
/* Literals too: exact, then values, then unique beginnings. Lists are not
 * taken apart. */
const struct table_alt *type_find(const struct type_context *,
    const struct table_type *, struct part);
/* Whether a parameter of that type takes it, lists included. */
bool type_accepts(const struct type_context *, const struct table_type *,
    struct part);
/* Whether a kind takes whatever words are typed: a keyword of the same place
 * goes before it. */
bool type_is_free(enum alt_kind);
/* Why not. */
enum refusal type_wrong(const struct type_context *,
    const struct table_type *, struct part);
/* Canonical text and key bytes of what the type takes. */
void type_print(const struct type_context *, const struct table_type *,
    struct part, struct text *);
/* The same with the alternative that took it: type_find(); NULL for lists. */
void type_print_as(const struct type_context *, const struct table_type *,
    const struct table_alt *, struct part, struct text *);
void type_key(const struct type_context *, const struct table_type *,
    struct part, struct text *);
/* The number that the alternative took, else 0. */
int64_t type_number(const struct table_alt *, struct part);

/* Helpers for the families. */
bool part_is(struct part, const char *lower);	/* case does not matter */
bool part_digits(struct part);
/* False when it is not digits only, or does not fit. */
bool part_number(struct part, int64_t *);
/* Up to the first c, and what is behind it; false without c. */
bool part_cut(struct part, char c, struct part *before, struct part *after);
struct part part_from(struct part, size_t offset);
static inline char
part_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}
/* Whether a range may go from a to b: false when both are numbers, addresses or
 * interfaces and a is behind b. */
bool part_rises(struct part a, struct part b);
/* The next item of a comma list; false at the end. */
bool part_next(struct part *rest, struct part *item);

/* Length in half-width characters: what the device counts (CP932 bytes). */
size_t text_width(const char *s, size_t len);
/* Whether it holds a blank or a special character, or is empty. */
bool text_must_quote(const char *s, size_t len);
/* Adds a value, in quotes when it must be (blanks, special characters). */
void text_add_quoted(struct text *, const char *s, size_t len);
/* The same, always in quotes. */
void text_add_quotes(struct text *, const char *s, size_t len);

/* A number as digits. */
void text_add_number(struct text *, int64_t);

/* Key bytes that compare as the numbers do. */
void key_add_number(struct text *, int64_t);
/* A tag below 250 for an alternative. */
void key_add_tag(struct text *, unsigned int);
/* Bytes that end so that the longer text sorts behind the shorter. */
void key_add_text(struct text *, const char *s, size_t len);

/* An interface's name: its kind, number, and number behind `/` or `.`. */
struct interface_name {
	enum interface_kind kind;
	unsigned int	    number;
	unsigned int	    sub;
};
/* The last word that was looked at as an interface's name: a name is asked of
 * many types. */
struct interface_memo {
	const char	     *s;
	size_t		      len;
	bool		      is;
	struct interface_name name;
};

bool interface_parse(struct part, struct interface_name *);
/* Whether the name of one of the kinds could begin like that. */
bool interface_begins(struct part, uint32_t kinds);
/* Calls f for the name of each interface of these kinds that the profile has
 * and that begins like that. Tagged VLANs and ports, of which there are many,
 * come when what is typed goes that far. */
typedef void interface_name_fn(void *ctx, const char *name);
void interface_names(const struct profile *, uint32_t kinds, struct part,
    interface_name_fn *f, void *ctx);
bool interface_exists(const struct profile *, const struct interface_name *);
void interface_key(const struct interface_name *, struct text *);

bool address4_parse(struct part, unsigned char bytes[4]);
/* The bits of a mask: a number, dotted, or 0x and up to eight digits. */
bool address4_mask(struct part, int *bits);
bool address6_parse(struct part, unsigned char bytes[16]);

extern const struct type_kind type_of_number;
extern const struct type_kind type_of_decimal;
extern const struct type_kind type_of_percent;
extern const struct type_kind type_of_rate;
extern const struct type_kind type_of_numset;
extern const struct type_kind type_of_range;
extern const struct type_kind type_of_ip4;
extern const struct type_kind type_of_ip6;
extern const struct type_kind type_of_scoped;
extern const struct type_kind type_of_prefix4;
extern const struct type_kind type_of_prefix6;
extern const struct type_kind type_of_iprange;
extern const struct type_kind type_of_addrexpr;
extern const struct type_kind type_of_protolist;
extern const struct type_kind type_of_portlist;
extern const struct type_kind type_of_mac;
extern const struct type_kind type_of_macpattern;
extern const struct type_kind type_of_host;
extern const struct type_kind type_of_name;
extern const struct type_kind type_of_label;
extern const struct type_kind type_of_identifier;
extern const struct type_kind type_of_url;
extern const struct type_kind type_of_filename;
extern const struct type_kind type_of_phrase;
extern const struct type_kind type_of_string;
extern const struct type_kind type_of_lower;
extern const struct type_kind type_of_fqdn;
extern const struct type_kind type_of_digits;
extern const struct type_kind type_of_ascii;
extern const struct type_kind type_of_community;
extern const struct type_kind type_of_hex;
extern const struct type_kind type_of_hexbyte;
extern const struct type_kind type_of_hexdigits;
extern const struct type_kind type_of_alnum;
extern const struct type_kind type_of_interface;
extern const struct type_kind type_of_calendar;
extern const struct type_kind type_of_clock;
extern const struct type_kind type_of_datetime;
extern const struct type_kind type_of_date;
extern const struct type_kind type_of_time;
extern const struct type_kind type_of_duration;
extern const struct type_kind type_of_zone;
extern const struct type_kind type_of_oid;
extern const struct type_kind type_of_pattern;

/* The bounds of an ALT_RANGE or ALT_NUMSET as typed. */
void type_range_bounds(const struct table_alt *, struct part,
    int64_t *first, int64_t *last);

/* Glued patterns: f is called for each parameter that took something. */
typedef void type_inner_fn(void *ctx, const struct param *, struct part);
void type_pattern_walk(const struct type_context *, const struct table_alt *,
    struct part, type_inner_fn *f, void *f_ctx);
void type_pattern_print(const struct type_context *,
    const struct table_alt *, struct part, struct text *);
void type_pattern_key(const struct type_context *, const struct table_alt *,
    struct part, struct text *);

#endif
