/*
 * The effective settings as they stand in memory: lines that belong to things,
 * and things that use others. Shared by the files of effect.h; not for others.
 */
#ifndef RTXSH_CONFIG_EFFECT_SET_H
#define RTXSH_CONFIG_EFFECT_SET_H

#include "base/arena.h"
#include "config/effect.h"

/* Behind the public kinds: what a template gives to a tunnel. Its lines are
 * told as the template's. */
#define EFFECT_EXPANSION EFFECT_KINDS

struct effect_own_line {
	struct effect_name owner;
	size_t		 position;
	struct effect_line line;
};

struct effect_use {
	struct effect_name user, used;
	size_t		 position;
	size_t		 node;		/* index of used */
};

/* A thing: its lines and uses are neighbours. */
struct effect_node {
	struct effect_name name;
	const struct effect_own_line *lines;
	const struct effect_use *uses;
	size_t		 n_lines, n_uses;
	uint64_t	 digest;	/* of the lines */
	unsigned int	 mark;		/* of the walk that was here last */
	size_t		 n_users;
	bool		 expanded;	/* a template gives it lines */
};

struct effects {
	struct arena	 arena;
	struct effect_own_line *lines;
	struct effect_use *uses;
	struct effect_node *nodes;	/* sorted */
	size_t		 n_lines, n_uses, n_nodes;
	size_t		 size_lines, size_uses;
	unsigned int	 mark;
	struct diag	*diag;		/* while it is read */
	struct effect_name *users;	/* effects_users() */
};

/* Adds a line, told as `through`. The strings are copied. */
enum rc effects_add_line(struct effects *, const struct effect_name *owner,
    const struct effect_name *through, const char *entry, const char *text);
enum rc effects_add_use(struct effects *, const struct effect_name *user,
    const struct effect_name *used);
/* Adds what a line of that owner names. */
enum rc effects_add_references(struct effects *,
    const struct effect_name *owner, const char *entry, const char *text);
/* Whose line one of the router's is when no interface's is: false: nobody's. */
bool effect_definition(struct effects *, const char *entry, const char *text,
    struct effect_name *owner, enum rc *);

/* The node of that name, or NULL. */
struct effect_node *effects_node(const struct effects *,
    const struct effect_name *);

/* Whether it is an object. What has no lines of its own is none: a pp may be
 * bound to tunnels that are not there. */
bool effects_is_object(const struct effect_node *);

/* Nodes that a walk from an object comes by, itself first. f as elsewhere. */
typedef enum rc effect_node_fn(void *ctx, struct effect_node *);
enum rc effects_reach(struct effects *, struct effect_node *,
    effect_node_fn *f, void *ctx);
/* The same, not coming again by what the walk that goes on has marked. */
enum rc effects_reach_on(struct effects *, struct effect_node *,
    effect_node_fn *f, void *ctx);

#endif
