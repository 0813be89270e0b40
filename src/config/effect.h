/*
 * What the settings of a configuration come to for each tunnel, pp and
 * interface: its own lines and those of everything that it uses, whoever typed
 * them. On this it can be seen who shares what and whom a change affects.
 * Nothing is printed here.
 *
 * A tunnel uses its policy, that one's gateway, transport modes that name the
 * policy, the pps that are bound to it, and what another tunnel's template
 * gives it. Tunnels, pps and interfaces use the filters and NAT descriptors
 * that they apply; dynamic filters and filter sets use the filters that they
 * name. An object is in effect only once, however it is come by.
 */
#ifndef RTXSH_CONFIG_EFFECT_H
#define RTXSH_CONFIG_EFFECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "config/config.h"

/* Who has effective settings, then what they can use. */
enum effect_kind {
	EFFECT_INTERFACE,	/* by name */
	EFFECT_PP,
	EFFECT_TUNNEL,
	EFFECT_POLICY,
	EFFECT_GATEWAY,
	EFFECT_TRANSPORT,	/* by the policy that it names */
	EFFECT_TEMPLATE,	/* by the tunnel that it is of */
	EFFECT_NAT_DESCRIPTOR,
	EFFECT_FILTER,
	EFFECT_DYNAMIC_FILTER,
	EFFECT_FILTER_SET,	/* by name */
	EFFECT_IPV6_FILTER,
	EFFECT_IPV6_DYNAMIC_FILTER,
	EFFECT_ETHERNET_FILTER,
	EFFECT_URL_FILTER,
	EFFECT_QUEUE_FILTER,
	EFFECT_KINDS
};

/* One of them. Strings are those of its struct effects. */
struct effect_name {
	enum effect_kind kind;
	int64_t		 number;	/* PP_ANONYMOUS for that; 0: by name */
	const char	*name;		/* "" where it has a number */
};

/* One effective line. */
struct effect_line {
	struct effect_name through;	/* whose it is: the object's own ones
					 * are through itself */
	const char	*entry;		/* name of the setting */
	const char	*text;
};

/* All of one configuration, as it was when it was read: the database may
 * change under it. */
struct effects;

/* Costs about as much as a listing. On RC_OK the caller frees it. */
enum rc effects_read(struct effects **, struct model *, int64_t config,
    struct diag *);
/* NULL is allowed. */
void effects_free(struct effects *);

/* "tunnel 11", "gateway 11", "pp anonymous", "lan1", "filter 200". */
void effect_name_text(const struct effect_name *, struct text *);
/* Order by kind, number, name. */
int effect_name_compare(const struct effect_name *,
    const struct effect_name *);

/* Calls f for each object, in order. A result of f other than RC_OK ends the
 * walk and is returned, here and below. */
typedef enum rc effect_name_fn(void *ctx, const struct effect_name *);
enum rc effects_walk(struct effects *, effect_name_fn *f, void *ctx);

/* Calls f for each effective line of an object, its own ones first. */
typedef enum rc effect_line_fn(void *ctx, const struct effect_line *);
enum rc effects_lines(struct effects *, const struct effect_name *,
    effect_line_fn *f, void *ctx);

/* What changed for an object: lines that are no longer in effect, and lines
 * that now are, each in its order. */
struct effect_change {
	struct effect_name object;
	const struct effect_line *gone, *come;
	size_t		 n_gone, n_come;
};

/* Calls f for each object whose effective lines differ, in order. It takes
 * time by the size of both, and more only for objects that differ. */
typedef enum rc effect_change_fn(void *ctx, const struct effect_change *);
enum rc effects_compare(struct effects *from, struct effects *to,
    effect_change_fn *f, void *ctx);

/* Something that is used, and the objects that it is in effect for. */
struct effect_sharing {
	struct effect_name what;
	const struct effect_name *users;
	size_t		 n_users;
};

/* Who uses a thing; none: n_users is 0. users live until the next call. */
enum rc effects_users(struct effects *, const struct effect_name *what,
    struct effect_sharing *);
/* Calls f for each thing that more than one object uses. A pp that a tunnel
 * uses is the tunnel's partner and not told. */
typedef enum rc effect_sharing_fn(void *ctx, const struct effect_sharing *);
enum rc effects_shared(struct effects *, effect_sharing_fn *f, void *ctx);

/* The same for policies and gateways that more use in `to` than in `from`. */
enum rc effects_newly_shared(struct effects *from, struct effects *to,
    effect_sharing_fn *f, void *ctx);

/* What leads nowhere. */
struct effect_loose {
	struct effect_name who;
	/* What it names without there being a line of it. Of a policy or a
	 * gateway that no tunnel reaches: who itself. */
	struct effect_name misses;
};
typedef enum rc effect_loose_fn(void *ctx, const struct effect_loose *);
enum rc effects_loose(struct effects *, effect_loose_fn *f, void *ctx);

/* The lowest number of that kind that nothing has or names, and no template
 * will use. */
int64_t effects_free_number(struct effects *, enum effect_kind);
/* Whether it is such a number. */
bool effects_is_free(struct effects *, enum effect_kind, int64_t number);

/* Whether the command, typed with that selected, says whom it is about and it
 * is this object: the object is selected, holds its lines, is named by one of
 * its words. */
bool effect_is_named(const struct effect_name *, const struct command *,
    const struct selection *);

#endif
