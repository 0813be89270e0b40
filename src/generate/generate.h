/*
 * The generator: schema/ in, constant tables out. It runs while rtxsh is
 * built, so it prints its errors as FILE:LINE: REASON, gives up when memory
 * runs out and frees nothing. With the library it shares only base/ and the
 * layout of the tables (grammar/tables.h, command/answer_table.h).
 *
 * The way of the data: source (lines) -> block (entries, parameters, types,
 * elements of forms) -> check, order -> nfa -> dfa -> write.
 */
#ifndef RTXSH_GENERATE_GENERATE_H
#define RTXSH_GENERATE_GENERATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "command/answer_table.h"
#include "grammar/tables.h"

/* A growing array. */
#define VEC(type)		\
	struct {		\
		type  *v;	\
		size_t n;	\
		size_t size;	\
	}
#define PUSH(vec, item)							\
	do {								\
		(vec).v = vec_grow((vec).v, (vec).n, &(vec).size,	\
		    sizeof(*(vec).v));					\
		(vec).v[(vec).n++] = (item);				\
	} while (0)

/* Where something was written. */
struct at {
	const char *file;
	int	    line;
};

struct line {
	struct at at;
	int	  indent;
	char	 *text;		/* without indent and line end */
};
typedef VEC(struct line) line_vec;

struct element;
struct type;
struct param_def;
typedef VEC(struct element *) element_vec;
typedef VEC(struct param_def *) param_vec;

enum element_kind {
	ELEMENT_WORD,		/* text */
	ELEMENT_PARAM,
	ELEMENT_OPTION,		/* text: "name=" */
	ELEMENT_SEQUENCE,
	ELEMENT_OPTIONAL,	/* one kid */
	ELEMENT_CHOICE,
	ELEMENT_REPEAT,		/* one kid, up to max (0: no limit) */
	ELEMENT_SET		/* kids in any order */
};

struct element {
	enum element_kind kind;
	char		 *text;
	char		 *name;		/* PARAM, OPTION: the parameter's */
	char		 *literal;	/* OPTION: the only value it has */
	struct param_def *param;	/* once resolved */
	element_vec	  kids;
	int		  max;
	char		 *max_limit;	/* `...@LIMIT' */
	bool		  some;		/* SET: at least one member */
	char		 *condition;	/* `if' behind it, or NULL */
	uint64_t	  mask;		/* of the condition, once resolved */
};

struct alt {
	enum alt_kind	  kind;
	uint64_t	  mask;
	char		 *word;		/* literal */
	char		 *as;
	char		 *lo_limit;	/* @NAME, until it is resolved */
	char		 *hi_limit;
	int64_t		  lo, hi;
	uint32_t	  extra;
	int		  order;
	char		 *pattern;	/* glued, as written */
	VEC(struct piece_def) pieces;
	struct element	 *composite;
};

struct piece_def {
	enum piece_kind	  kind;
	char		 *text;
	struct param_def *param;
};

typedef VEC(struct alt) alt_vec;

struct usual_def {
	char	*text;
	uint64_t mask;
};

struct type {
	struct at at;
	char	 *name;		/* shared types */
	alt_vec	  alts;
	int	  list;
	VEC(struct usual_def) usual;	/* defaults */
	bool	  secret;
	bool	  quoted;
	char	 *key;		/* equal types, equal text */
	int	  index;	/* in the tables, -1 until written */
};

struct param_def {
	struct at	 at;
	char		*name;
	char		*type_text;
	struct type	*type;
	char		*help_en;
	char		*help_ja;
	int		 index;	/* in the tables, -1 until used */
	bool		 used;
	bool		 resolving;
};

struct form_def {
	struct at	at;
	char	       *text;		/* as written, without `if` */
	struct element *root;		/* a sequence */
	uint64_t	mask;
	bool		negative;
};

struct print_def {
	struct at at;
	char	 *text;
};

/* What makes an answer fit: a parameter, perhaps with its text, or a word. */
struct answer_when {
	char *param;		/* NULL: a word */
	char *text;		/* NULL: any */
};

struct answer_def {
	struct at at;
	char	 *texts;	/* "one+two" */
	VEC(struct answer_when) when;
	uint64_t  mask;
	char	 *joined[ANSWER_LANGUAGES];	/* the texts themselves */
};

/* A text of answers.txt. */
struct answer_text {
	struct at at;
	char	 *name;
	char	 *text[ANSWER_LANGUAGES];
	bool	  used;
};

/* A `require`: terms, of which some begin a side. */
struct term_def {
	enum term_kind kind;
	enum term_op   op;
	int64_t	       number;
	char	      *name;		/* parameter, limit or keyword */
	char	      *text;		/* count(<p=TEXT>), or NULL */
};

struct require_def {
	struct at    at;
	VEC(struct term_def) terms;
	enum refusal why;
	bool	     unless_anonymous;
};

/* What a line has to do with other settings. */
struct rule_def {
	struct at      at;
	enum rule_kind kind;
	char	      *other;		/* the setting's name */
	char	      *param;
	char	      *guard;
	int64_t	       number;
};

struct entry_def {
	struct at   at;
	bool	    setting;
	char	   *sections;
	char	   *name;
	struct element *name_root;
	uint64_t    mask;
	bool	    user;
	bool	    typed_order;
	enum scope_kind scope;
	bool	    scope_given;
	char	   *scope_param;
	enum need_kind needs;
	char	   *each;
	enum store  store;
	char	   *act;
	char	   *help_en;
	char	   *help_ja;
	VEC(struct form_def) forms;
	bool	    no_none;	/* `no none`: it has no `no` form */
	VEC(struct print_def) prints;
	VEC(struct require_def) requires;
	VEC(struct rule_def) rules;
	VEC(struct answer_def) answers;
	VEC(char *) keys;
	struct at   keys_at;
	param_vec   params;
	int	    number;
	int	    rank[SECTIONS];
	unsigned int by_number;
	int	    n_bits;	/* members of sets so far */
};

struct profile_def {
	struct at at;
	char	 *name, *model, *revision, *built, *memory, *copyright;
	unsigned int macs;
	unsigned int interfaces[INTERFACE_KINDS];
	unsigned int switches;
	bool	  preferred;
	VEC(struct profile_limit) limits;
	VEC(char *) flags;
	VEC(char *) factory;
	VEC(char *) stands_for;		/* older models */
};

/* Everything read. */
struct schema {
	VEC(struct profile_def) profiles;
	VEC(char *) models;		/* names that conditions may use */
	VEC(struct type *) types;	/* shared types */
	param_vec params;		/* shared parameters */
	VEC(struct entry_def *) entries;
	VEC(struct answer_text) texts;
	int interface_rank[INTERFACE_KINDS];
	int anchor_rank[ANCHOR_BINDING + 1];
};

/* util.c */
void *xalloc(size_t);
char *xstrdup(const char *);
char *xstrndup(const char *, size_t);
char *xformat(const char *, ...) __attribute__((format(printf, 1, 2)));
void *vec_grow(void *, size_t n, size_t *size, size_t each);
/* Reports an error; the generator goes on and fails at the end. */
void fail(struct at, const char *, ...) __attribute__((format(printf, 2, 3)));
int failures(void);
/* Stops at once. */
void die(const char *, ...)
    __attribute__((format(printf, 1, 2), noreturn));
bool parse_number(const char *s, int64_t *);
char *lower_case(const char *);
/* Cuts the first word off *s (NULL: no more). Quotes '...' stay on it. */
char *next_word(char **s);

/* source.c */
void source_read(const char *path, line_vec *);
/* Names in dir that end in suffix, sorted; "types.cmd" first. */
char **source_list(const char *dir, const char *suffix, size_t *n);

/* profiles.c */
void profiles_read(struct schema *, const char *dir);
/* The limit's value in profile number i. */
bool profile_limit_value(const struct schema *, size_t i, const char *,
    int64_t *);
uint64_t profiles_mask(const struct schema *);
bool interface_kind_named(const char *, enum interface_kind *);

/* condition.c */
uint64_t condition_parse(const struct schema *, struct at, const char *);

/* elements.c */
struct element *elements_parse(struct at, const char *);
struct element *element_new(enum element_kind, const char *text);
bool element_empty(const struct element *);

/* types.c */
struct type *type_parse(struct schema *, struct at, const char *text);
/* Finds the parameters that patterns and composites of a type name. */
void type_resolve(struct schema *, struct entry_def *, struct param_def *);
struct param_def *param_find(struct schema *, struct entry_def *,
    const char *name);
char *type_key(const struct type *);

/* builtins.c */
bool builtin_parse(struct at, const char *text, struct alt *);

/* blocks.c */
void blocks_read(struct schema *, const char *dir);
/* clauses.c */
void clause_parse(struct schema *, struct entry_def *, const struct line *);

/* resolve.c */
void entries_resolve(struct schema *);
/* check.c */
void entries_check(struct schema *);
/* Whether a key, scope or each parameter is in it. */
bool element_has(const struct element *, const char *name);
bool element_names(const struct element *, const struct entry_def *);

/* Whether a form may come without the parameter. */
bool element_may_lack(const struct element *, const char *name);
/* The parameter of every positive form that is the key or has it in its word;
 * NULL when a form may lack it. */
const char *entry_key_holder(const struct entry_def *, const char *key);

/* Whether a form or the name has the parameter. */
bool entry_has_param(const struct entry_def *, const char *name);

/* answers.c: reads the texts, reads a clause, checks one against the other */
void answers_read(struct schema *, const char *path);
void answer_parse(struct schema *, struct entry_def *, struct at, char *);
void answers_check(struct schema *);

/* joint.c: clauses about several parameters or settings */
void clause_require(struct schema *, struct entry_def *, struct at, char *);
void clause_conflicts(struct schema *, struct entry_def *, struct at, char *);
void clause_displaces(struct schema *, struct entry_def *, struct at, char *);
void clause_unique(struct schema *, struct entry_def *, struct at, char *);
void clause_wants(struct schema *, struct entry_def *, struct at, char *);
void clause_lines(struct schema *, struct entry_def *, struct at, char *);
void clause_guard(struct schema *, struct entry_def *, struct at, char *);
void joint_check(const struct schema *, const struct entry_def *);

/* order.c */
void order_read(struct schema *, const char *path);

/* text.c: an element as it is written in a form */
char *element_text(const struct element *);

/* intern.c: equal things get equal numbers, from 0 in the order met */
struct intern {
	VEC(char *) keys;
	int   *slots;
	size_t n_slots;
};
int intern_key(struct intern *, const char *key);

/* symbols.c: what the tables share */
uint32_t string_intern(const char *);	/* "" is 0 */
int mask_intern(uint64_t);
int attr_intern(const struct table_attr *);
void word_add(const char *);
void words_sort(void);
int word_index(const char *);
void write_symbols(FILE *);

/* nfa.c: the forms as an automaton whose edges are words; steps cost none */
enum label_kind { LABEL_WORD, LABEL_LITERAL, LABEL_OPTION, LABEL_VALUE };
struct label {
	enum label_kind	  kind;
	const char	 *word;		/* WORD, LITERAL, OPTION */
	const char	 *as;
	struct param_def *param;
	struct param_def *group;	/* the composite it is part of */
	uint64_t	  mask;
	bool		  name;		/* inside a command name */
};
enum step_kind {
	STEP_PLAIN,
	STEP_TAKE,		/* bits */
	STEP_NEED,		/* bits */
	STEP_FIRST,		/* max */
	STEP_NEXT,		/* max; bits are cleared */
	STEP_ROUND,		/* bits are cleared */
	STEP_BEGIN		/* order */
};
struct nfa_step {
	int	       target;
	enum step_kind kind;
	uint64_t       bits;
	int	       number;
	uint64_t       mask;
};
struct nfa_edge {
	int	     target;
	struct label label;
};
struct nfa_state {
	VEC(struct nfa_step) steps;
	VEC(struct nfa_edge) edges;
	int	 entry;		/* -1: before every name */
	bool	 named;
	bool	 accept;
	bool	 negative;
	uint64_t mask;		/* of the accepting form */
};
struct nfa {
	VEC(struct nfa_state) states;
	int start, start_no;
};
void nfa_build(struct schema *, struct nfa *);

/* closure.c: the same automaton without steps */
struct closed_edge {
	struct label	  label;
	struct table_attr attr;		/* but for the mask: label.mask */
	int		  id;		/* equal ids, equal edges */
	int		  target;
};
struct closed_accept {
	int		  entry;
	bool		  negative;
	uint64_t	  mask;
	uint64_t	  need;
};
struct closed_state {
	VEC(struct closed_edge) edges;
	VEC(struct closed_accept) accepts;
	int  entry;
	bool named;
};
struct closed {
	struct closed_state *v;
	size_t		     n;
	int		     n_ids;
};
void closure_build(const struct nfa *, struct closed *);

/* dfa.c: states that the same words lead to are one */
struct dfa_edge {
	const struct closed_edge *edge;
	int target;
};
struct dfa_state {
	VEC(int) members;
	VEC(struct dfa_edge) edges;
	VEC(struct closed_accept) accepts;
	uint64_t reach, reach_user, named, named_user;
};
struct dfa {
	VEC(struct dfa_state) states;
	int start, start_no;
};
void dfa_build(const struct schema *, const struct nfa *,
    const struct closed *, struct dfa *);
/* shapes.c: lines with two meanings */
void shapes_check(const struct schema *, const struct nfa *,
    const struct closed *);

/* write_*.c */
void write_string(FILE *, const char *);
void write_automaton(const struct schema *, const struct dfa *, FILE *);
int write_param(struct param_def *);	/* its number in the tables */
void write_params(const struct schema *, FILE *);
void write_entries(const struct schema *, FILE *);
void write_joint(const struct schema *, FILE *);
void write_profiles(const struct schema *, FILE *);
void write_commands(const struct schema *, FILE *header, FILE *table);
void write_answers(const struct schema *, FILE *);
const char *stamp_make(const struct schema *);

#endif
