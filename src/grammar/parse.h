/*
 * What the parts of reading a line tell one another. Inside the grammar room
 * only.
 */
#ifndef RTXSH_GRAMMAR_PARSE_H
#define RTXSH_GRAMMAR_PARSE_H

#include "grammar/walk.h"

/* How a word of an understood line was taken. Kept behind command->match. */
struct match {
	struct type_context ctx;
	const struct taken *taken;	/* one for each word */
};

struct taken {
	uint16_t    param;	/* or TABLE_NONE: a keyword, `no` */
	uint16_t    group;	/* the composite it belongs to, or TABLE_NONE */
	uint16_t    word;	/* the keyword, literal or option */
	bool	    literal;	/* a literal of the parameter's type */
	bool	    begin;	/* a composite begins */
	uint8_t	    order;	/* which alternative of the composite */
	struct part value;	/* of the parameter, without quotes */
	const struct table_alt *alt;	/* that took it, or NULL */
	const char *canonical;	/* the whole word, as printed */
};

/* Fills *refused for a walk that stopped at w->at. */
void refuse(const struct walk *, const struct place *, struct refused *);

/* Makes the command of a thread that ended with an accept. */
enum rc command_make(const struct walk *, const struct place *,
    const struct thread *, const struct table_accept *, struct command *);

/* Where the command's line lives; REFUSED_NOT, or why it cannot. */
enum refusal command_place(const struct place *, struct arena *,
    struct command *);

/* What is wrong with the parameters together (clause `require`), with the last
 * of the words in question; REFUSED_NOT. */
enum refusal command_joint(const struct place *, const struct command *,
    size_t *word);

/* The default of an entry's parameter (name in table_strings), "" without. */
const char *entry_usual(const struct entry *, uint32_t name,
    const struct profile *);

/* Whether the selection that the entry's scope or needs ask for is there. */
bool place_selects(const struct place *, const struct entry *);

/* What a line for a selected pp, tunnel, switch or access point (clause `needs
 * named`) names: nothing, one of these, one by its number or name. */
enum named_object {
	NAMES_NOTHING,
	NAMES_PP,
	NAMES_TUNNEL,
	NAMES_SWITCH,
	NAMES_AP,
	NAMES_ONE,
	NAMES
};
/* What a keyword, or a value of a parameter, names. */
enum named_object place_word_names(const char *word);
enum named_object place_param_names(const char *name);
/* Whether a line of the entry that names that has what it needs. */
bool place_names(const struct place *, const struct entry *,
    enum named_object);

/* The first and last number of a set, range or number. */
void type_bounds(const struct type_context *, const struct table_type *,
    struct part, int64_t *first, int64_t *last);

/* The detail of a public entry. */
static inline const struct table_entry *
entry_detail(const struct entry *e)
{
	return &table_entries[e->number];
}

/* Whether the parameter has that name (an offset in table_strings). */
static inline bool
param_named(uint16_t param, uint32_t name)
{
	return param != TABLE_NONE && name != 0 &&
	    table_params[param].name == name;
}

#endif
