/*
 * Who uses what, from the things' side: what several objects share, what leads
 * nowhere, which numbers are free. A tunnel shares nothing through the pp that
 * is bound to it: the two are one connection.
 */
#include "config/effect_set.h"

#include <stdlib.h>

#include "base/banned.h"

/* Whether it is something that objects use. */
static bool
is_used_thing(const struct effect_node *node)
{
	return node->name.kind > EFFECT_TUNNEL &&
	    (int)node->name.kind != EFFECT_EXPANSION;
}

/* Calls f for each thing that an object uses, but not through its pp. */
static enum rc
walk_used(struct effects *e, struct effect_node *object, effect_node_fn *f,
    void *ctx)
{
	enum rc rc = RC_OK;
	size_t i, at;

	e->mark++;
	object->mark = e->mark;
	for (i = 0; i < object->n_uses; i++) {
		at = object->uses[i].node;
		if (e->nodes[at].name.kind == EFFECT_PP)
			e->nodes[at].mark = e->mark;
	}
	for (i = 0; i < object->n_uses && rc == RC_OK; i++)
		rc = effects_reach_on(e, &e->nodes[object->uses[i].node], f,
		    ctx);
	return rc;
}

/* The objects that use each thing, thing by thing. */
struct users {
	struct effects	*effects;
	struct effect_name *names;
	size_t		*from;		/* of each node, in names */
	const struct effect_name *user;
};

static enum rc
count_user(void *ctx, struct effect_node *node)
{
	(void)ctx;
	node->n_users++;
	return RC_OK;
}

static enum rc
note_user(void *ctx, struct effect_node *node)
{
	struct users *u = ctx;
	const size_t at = (size_t)(node - u->effects->nodes);

	u->names[u->from[at] + node->n_users++] = *u->user;
	return RC_OK;
}

static enum rc
each_object(struct users *u, effect_node_fn *f)
{
	struct effects *e = u->effects;
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < e->n_nodes; i++)
		e->nodes[i].n_users = 0;
	for (i = 0; i < e->n_nodes && rc == RC_OK; i++) {
		if (!effects_is_object(&e->nodes[i]))
			continue;
		u->user = &e->nodes[i].name;
		rc = walk_used(e, &e->nodes[i], f, u);
	}
	return rc;
}

static void
users_fini(struct users *u)
{
	free(u->names);
	free(u->from);
}

static enum rc
find_users(struct users *u)
{
	struct effects *e = u->effects;
	size_t i, n = 0;
	enum rc rc = each_object(u, count_user);

	u->from = calloc(e->n_nodes + 1, sizeof(*u->from));
	if (rc != RC_OK || u->from == NULL)
		return RC_NOMEM;
	for (i = 0; i < e->n_nodes; i++) {
		u->from[i] = n;
		n += e->nodes[i].n_users;
	}
	u->names = calloc(n + 1, sizeof(*u->names));
	return u->names == NULL ? RC_NOMEM : each_object(u, note_user);
}

enum rc
effects_users(struct effects *e, const struct effect_name *what,
    struct effect_sharing *sharing)
{
	struct effect_node *node = effects_node(e, what);
	struct users u = { .effects = e };
	enum rc rc = RC_OK;

	*sharing = (struct effect_sharing){ .what = *what };
	if (node == NULL)
		return RC_OK;
	rc = find_users(&u);
	if (rc == RC_OK) {
		free(e->users);
		e->users = u.names;
		u.names = NULL;
		sharing->users = e->users + u.from[node - e->nodes];
		sharing->n_users = node->n_users;
	}
	users_fini(&u);
	return rc;
}

enum rc
effects_shared(struct effects *e, effect_sharing_fn *f, void *ctx)
{
	struct users u = { .effects = e };
	enum rc rc = find_users(&u);
	size_t i;

	for (i = 0; i < e->n_nodes && rc == RC_OK; i++)
		if (is_used_thing(&e->nodes[i]) && e->nodes[i].n_users > 1 &&
		    (e->nodes[i].n_lines > 0 ||
		    e->nodes[i].name.kind == EFFECT_TEMPLATE ||
		    e->nodes[i].name.kind == EFFECT_POLICY ||
		    e->nodes[i].name.kind == EFFECT_GATEWAY))
			rc = f(ctx, &(struct effect_sharing){
			    .what = e->nodes[i].name,
			    .users = u.names + u.from[i],
			    .n_users = e->nodes[i].n_users });
	users_fini(&u);
	return rc;
}

enum rc
effects_newly_shared(struct effects *from, struct effects *to,
    effect_sharing_fn *f, void *ctx)
{
	struct users before = { .effects = from }, after = { .effects = to };
	const struct effect_node *node, *old;
	enum rc rc = each_object(&before, count_user);
	size_t i;

	if (rc == RC_OK)
		rc = find_users(&after);
	for (i = 0; i < to->n_nodes && rc == RC_OK; i++) {
		node = &to->nodes[i];
		if ((node->name.kind != EFFECT_POLICY &&
		    node->name.kind != EFFECT_GATEWAY) || node->n_users < 2)
			continue;
		old = effects_node(from, &node->name);
		if (old == NULL || old->n_users < node->n_users)
			rc = f(ctx, &(struct effect_sharing){
			    .what = node->name,
			    .users = after.names + after.from[i],
			    .n_users = node->n_users });
	}
	users_fini(&after);
	return rc;
}

/* Whether a use of something without lines is an error. What a template's
 * member uses need not be there. */
static bool
is_missing(const struct effect_use *use, const struct effect_node *user,
    const struct effect_node *used)
{
	switch (used->name.kind) {
	case EFFECT_POLICY:
	case EFFECT_GATEWAY:
		if (user->expanded && used->name.number == user->name.number)
			return false;
		break;
	case EFFECT_INTERFACE:
	case EFFECT_PP:
	case EFFECT_TUNNEL:
	case EFFECT_TRANSPORT:
	case EFFECT_TEMPLATE:
	case EFFECT_KINDS:
		return false;
	default:
		break;
	}
	return used->n_lines == 0 && use->user.kind != EFFECT_TEMPLATE;
}

static enum rc
loose_uses(struct effects *e, const struct effect_node *node,
    effect_loose_fn *f, void *ctx)
{
	enum rc rc = RC_OK;
	size_t i;

	e->mark++;
	for (i = 0; i < node->n_uses && rc == RC_OK; i++) {
		struct effect_node *used = &e->nodes[node->uses[i].node];
		const bool again = used->mark == e->mark;

		used->mark = e->mark;
		if (!again && is_missing(&node->uses[i], node, used))
			rc = f(ctx, &(struct effect_loose){
			    .who = node->name, .misses = used->name });
	}
	return rc;
}

/* The names that things have first, then what nobody reaches. */
enum rc
effects_loose(struct effects *e, effect_loose_fn *f, void *ctx)
{
	struct users u = { .effects = e };
	enum rc rc = each_object(&u, count_user);
	const struct effect_node *node;
	size_t i;

	for (i = 0; i < e->n_nodes && rc == RC_OK; i++)
		rc = loose_uses(e, &e->nodes[i], f, ctx);
	for (i = 0; i < e->n_nodes && rc == RC_OK; i++) {
		node = &e->nodes[i];
		if ((node->name.kind == EFFECT_POLICY ||
		    node->name.kind == EFFECT_GATEWAY) &&
		    node->n_lines > 0 && node->n_users == 0)
			rc = f(ctx, &(struct effect_loose){
			    .who = node->name, .misses = node->name });
	}
	return rc;
}

/* A policy or gateway of a template's member has the member's number. */
bool
effects_is_free(struct effects *e, enum effect_kind kind, int64_t number)
{
	const struct effect_name name = { .kind = kind, .number = number,
	    .name = "" };
	const struct effect_name member = { .kind = EFFECT_TUNNEL,
	    .number = number, .name = "" };
	const struct effect_node *node = effects_node(e, &member);

	return effects_node(e, &name) == NULL &&
	    (node == NULL || !node->expanded);
}

int64_t
effects_free_number(struct effects *e, enum effect_kind kind)
{
	int64_t number = 1;

	while (!effects_is_free(e, kind, number))
		number++;
	return number;
}
