/*
 * Who is changed without being named, and through what: what both used before
 * and use now has changed under them. Those that the same thing changes in the
 * same way are one finding.
 */
#include "rehearsal/parts.h"

#include <string.h>

#include "base/banned.h"

/* What became of an object through one thing. */
struct hurt {
	size_t	gone, come;	/* lines */
	bool	key_gone, key_come, peer, filter, nat;
};

static bool
begins(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

static void
hurt_by_line(struct hurt *h, const struct rehearsal_line *line)
{
	const char *entry = line->entry;

	if (line->come)
		h->come++;
	else
		h->gone++;
	if (begins(entry, "ipsec ike pre-shared-key")) {
		h->key_gone |= !line->come;
		h->key_come |= line->come;
	} else if (begins(entry, "ipsec ike remote ") ||
	    begins(entry, "tunnel endpoint ")) {
		h->peer = true;
	} else if (strstr(entry, "filter") != NULL) {
		h->filter = true;
	} else if (begins(entry, "nat descriptor")) {
		h->nat = true;
	}
}

/* A lost key weighs more than all else. */
static size_t
weight_of(const struct hurt *h)
{
	return h->key_gone * 4U + h->peer * 2U;
}

/* "loses its pre-shared key and changes its peer"; many: "lose their". */
static const char *
tell_hurt(struct rehearsal *r, const struct hurt *h, bool many)
{
	const char *its = many ? "their" : "its", *s = many ? "" : "s";
	const size_t lines = h->gone > h->come ? h->gone : h->come;
	const char *key = h->key_gone ? "lose" : "get";
	const char *peer = h->peer ? rehearsal_print(r, "change%s %s peer", s,
	    its) : "";

	if (peer == NULL)
		return NULL;
	if (h->key_gone || h->key_come)
		return rehearsal_print(r, "%s%s %s pre-shared key%s%s", key,
		    s, h->key_gone ? its : "a", h->peer ? " and " : "", peer);
	if (h->peer)
		return peer;
	if (h->filter)
		return rehearsal_print(r, "filter%s otherwise", s);
	if (h->nat)
		return rehearsal_print(r, "translate%s addresses otherwise",
		    s);
	return rehearsal_print(r, "change%s in %zu setting%s", s, lines,
	    lines == 1 ? "" : "s");
}

static bool
is_user(const struct effect_sharing *sharing, const struct effect_name *object)
{
	size_t i;

	for (i = 0; i < sharing->n_users; i++)
		if (effect_name_compare(&sharing->users[i], object) == 0)
			return true;
	return false;
}

/* All that use a thing, before or after. */
struct users {
	struct effect_name *names;
	size_t		 n, size;
	bool		 any, both;	/* the object among one, or both */
};

static void
add_user(struct users *u, const struct effect_name *name)
{
	size_t i;

	for (i = 0; i < u->n; i++)
		if (effect_name_compare(&u->names[i], name) == 0)
			return;
	if (u->n < u->size)
		u->names[u->n++] = *name;
}

static enum rc
find_users(struct rehearsal *r, const struct effect_name *what,
    const struct effect_name *object, struct users *u)
{
	struct effect_sharing before, after;
	size_t i;
	enum rc rc;

	*u = (struct users){ .n = 0 };
	rc = effects_users(r->from, what, &before);
	if (rc == RC_OK)
		rc = effects_users(r->to, what, &after);
	if (rc != RC_OK)
		return rc;
	u->size = before.n_users + after.n_users;
	u->names = arena_array(&r->arena, u->size + 1, sizeof(*u->names));
	if (u->names == NULL)
		return RC_NOMEM;
	u->any = is_user(&before, object) || is_user(&after, object);
	u->both = is_user(&before, object) && is_user(&after, object);
	for (i = 0; i < before.n_users; i++)
		add_user(u, &before.users[i]);
	for (i = 0; i < after.n_users; i++)
		add_user(u, &after.users[i]);
	return RC_OK;
}

static enum finding_kind
kind_of(const struct effect_name *through, size_t n_users)
{
	if (through->kind == EFFECT_TEMPLATE)
		return FINDING_SHARED_TEMPLATE;
	if (n_users < 2)
		return FINDING_UNNAMED;
	switch (through->kind) {
	case EFFECT_INTERFACE:
	case EFFECT_TUNNEL:
		return FINDING_UNNAMED;
	case EFFECT_POLICY:
		return FINDING_SHARED_POLICY;
	case EFFECT_GATEWAY:
		return FINDING_SHARED_GATEWAY;
	case EFFECT_TRANSPORT:
		return FINDING_SHARED_TRANSPORT;
	case EFFECT_NAT_DESCRIPTOR:
		return FINDING_SHARED_NAT;
	default:
		return FINDING_SHARED_FILTER;
	}
}

/* One object and one thing that it is changed through. */
struct way {
	const struct rehearsal_object *object;
	struct effect_name through;
	struct users	 users;
	struct hurt	 hurt;
	const struct rehearsal_act *cause;
};

static bool
is_free(struct rehearsal *r, enum effect_kind kind, int64_t number)
{
	return effects_is_free(r->from, kind, number) &&
	    effects_is_free(r->to, kind, number);
}

/* Whether the change names it. */
static bool
is_named(const struct rehearsal *r, const struct effect_name *name)
{
	const struct rehearsal_object *o;

	for (o = r->objects; o != NULL; o = o->next)
		if (effect_name_compare(&o->name, name) == 0)
			return o->named;
	return false;
}

/* Rather the number of a tunnel that the change does name, then the lowest. */
static void
find_free(struct rehearsal *r, struct finding *f)
{
	const enum effect_kind kind = f->through.kind;
	int64_t number = 1;
	size_t i;

	if (f->through.number == 0 || f->kind == FINDING_UNNAMED ||
	    f->kind == FINDING_SHARED_TEMPLATE ||
	    f->kind == FINDING_SHARED_TRANSPORT)
		return;
	for (i = 0; i < f->n_users && f->n_free == 0; i++)
		if (f->users[i].kind == EFFECT_TUNNEL &&
		    is_named(r, &f->users[i]) &&
		    is_free(r, kind, f->users[i].number))
			f->free[f->n_free++] = f->users[i].number;
	while (!is_free(r, kind, number))
		number++;
	if (f->n_free == 0 || f->free[0] != number)
		f->free[f->n_free++] = number;
}

/* The finding that says the same of others. */
static struct finding *
same_finding(struct rehearsal *r, enum finding_kind kind,
    const struct effect_name *through, const char *hurt)
{
	struct finding *f;

	for (f = r->findings; f != NULL; f = f->next)
		if (f->kind == kind && f->has_through &&
		    effect_name_compare(&f->through, through) == 0 &&
		    strcmp(f->detail[0], hurt) == 0)
			return f;
	return NULL;
}

static enum rc
add_object(struct rehearsal *r, struct finding *f,
    const struct effect_name *object)
{
	struct effect_name *objects = arena_array(&r->arena,
	    f->n_objects + 1, sizeof(*objects));

	if (objects == NULL)
		return RC_NOMEM;
	if (f->n_objects > 0)
		memcpy(objects, f->objects,
		    f->n_objects * sizeof(*objects));
	objects[f->n_objects++] = *object;
	f->objects = objects;
	return RC_OK;
}

/* The words come when all objects are there: finish(). Until then detail[0]
 * is what happened to one of them, detail[1] to many. */
static enum rc
add_way(struct rehearsal *r, const struct way *way)
{
	const struct effect_name *object = &way->object->name;
	const enum finding_kind kind = kind_of(&way->through, way->users.n);
	const char *one = tell_hurt(r, &way->hurt, false);
	const char *many = tell_hurt(r, &way->hurt, true);
	struct finding *f;

	if (one == NULL || many == NULL)
		return RC_NOMEM;
	f = same_finding(r, kind, &way->through, one);
	if (f != NULL)
		return add_object(r, f, object);
	f = finding_add(r, kind);
	if (f == NULL)
		return RC_NOMEM;
	f->detail[0] = one;
	f->detail[1] = many;
	f->weight = weight_of(&way->hurt);
	f->through = way->through;
	f->has_through = true;
	f->users = way->users.names;
	f->n_users = way->users.n;
	f->cause = way->cause;
	find_free(r, f);
	return add_object(r, f, object);
}

/* Takes a line; the first that does the worst is told. */
static void
gather_line(struct way *way, const struct rehearsal_line *line)
{
	const size_t before = weight_of(&way->hurt);

	hurt_by_line(&way->hurt, line);
	if (line->cause != NULL &&
	    (way->cause == NULL || weight_of(&way->hurt) > before + 2 ||
	    (weight_of(&way->hurt) > before && before == 0)))
		way->cause = line->cause;
}

/* What each line of an object is told under: a thing that the object used
 * before and uses now; NULL: none such, as when it uses another gateway. */
struct roots {
	const struct rehearsal_object *object;
	const struct effect_name **of;
	struct users	*users;		/* of the thing of each line */
	bool		 direct;	/* some line is not its pp's */
};

/* The line before that has the same thing; the line itself: none has. */
static size_t
first_alike(const struct rehearsal_object *o, size_t at)
{
	size_t i;

	for (i = 0; i < at; i++)
		if (effect_name_compare(&o->lines[i].through,
		    &o->lines[at].through) == 0)
			break;
	return i;
}

static enum rc
find_root(struct rehearsal *r, struct roots *roots, size_t at)
{
	const struct rehearsal_object *o = roots->object;
	const struct effect_name *through = &o->lines[at].through;
	const size_t first = first_alike(o, at);
	struct users *u = &roots->users[at];
	enum rc rc = RC_OK;

	if (first < at) {
		roots->of[at] = roots->of[first];
		return RC_OK;
	}
	if (effect_name_compare(through, &o->name) == 0)
		u->any = true;
	else
		rc = find_users(r, through, &o->name, u);
	roots->direct |= u->any;
	roots->of[at] = u->both ? through : NULL;
	return rc;
}

/* Tells the lines of one thing. stray: and those that have none, for the
 * first thing brought them along. */
static enum rc
tell_root(struct rehearsal *r, const struct roots *roots, size_t at,
    bool stray)
{
	const struct rehearsal_object *o = roots->object;
	struct way way = { .object = o, .through = roots->of[at] != NULL ?
	    *roots->of[at] : o->name, .users = roots->users[at] };
	size_t i;

	for (i = 0; i < o->n_gone + o->n_come; i++)
		if (roots->of[i] == roots->of[at] ||
		    (stray && roots->of[i] == NULL))
			gather_line(&way, &o->lines[i]);
	return add_way(r, &way);
}

static enum rc
tell_roots(struct rehearsal *r, const struct roots *roots)
{
	const size_t n = roots->object->n_gone + roots->object->n_come;
	bool any = false;
	size_t i;
	enum rc rc = RC_OK;

	for (i = 0; i < n && rc == RC_OK; i++)
		if (roots->of[i] != NULL &&
		    first_alike(roots->object, i) == i) {
			rc = tell_root(r, roots, i, !any);
			any = true;
		}
	return rc == RC_OK && !any ? tell_root(r, roots, 0, true) : rc;
}

/* A tunnel and the pp that is bound to it are one: what the pp uses is the
 * pp's to tell. */
static enum rc
find_ways(struct rehearsal *r, struct rehearsal_object *o)
{
	const size_t n = o->n_gone + o->n_come;
	struct roots roots = { .object = o,
	    .of = arena_array(&r->arena, n, sizeof(*roots.of)),
	    .users = arena_array(&r->arena, n, sizeof(*roots.users)) };
	size_t i;
	enum rc rc = RC_OK;

	if (roots.of == NULL || roots.users == NULL || o->lines == NULL)
		return RC_NOMEM;
	for (i = 0; i < n && rc == RC_OK; i++)
		rc = find_root(r, &roots, i);
	if (rc != RC_OK)
		return rc;
	if (!roots.direct) {
		o->by_pp = true;
		return RC_OK;
	}
	return tell_roots(r, &roots);
}

/* The words ---------------------------------------------------------------- */

#define NAMES_MAX 4	/* so many are told by name */

static const char *
list_names(struct rehearsal *r, const struct effect_name *names, size_t n)
{
	struct text text = TEXT_INIT;
	const char *copy = NULL;
	size_t i;

	for (i = 0; i < n && i < NAMES_MAX; i++) {
		text_adds(&text, i == 0 ? "" : i + 1 == n ? " and " : ", ");
		effect_name_text(&names[i], &text);
	}
	if (n > NAMES_MAX)
		text_addf(&text, " and %zu more", n - NAMES_MAX);
	if (!text.failed)
		copy = rehearsal_copy(r, text_str(&text), text.len);
	text_fini(&text);
	return copy;
}

static const char *
tell_free(struct rehearsal *r, const struct finding *f)
{
	if (f->n_free == 0)
		return "";
	if (f->n_free == 1)
		return rehearsal_print(r, "; %lld is free",
		    (long long)f->free[0]);
	return rehearsal_print(r, "; %lld is free, and so is %lld",
	    (long long)f->free[0], (long long)f->free[1]);
}

/* "gateway 1 is used by tunnel 1 and tunnel 11; 11 is free, and so is 2" */
static const char *
tell_through(struct rehearsal *r, const struct finding *f)
{
	const char *what = list_names(r, &f->through, 1);
	const char *users = list_names(r, f->users, f->n_users);
	const char *free = tell_free(r, f);

	if (what == NULL || users == NULL || free == NULL)
		return NULL;
	if (f->n_objects == 1 &&
	    effect_name_compare(&f->through, f->objects) == 0)
		return "its own settings change, but it is not named";
	if (f->through.kind == EFFECT_TEMPLATE)
		return rehearsal_print(r, "the %s makes %s", what,
		    f->n_objects == 1 ? "it what it is" :
		    "them what they are");
	return rehearsal_print(r, "%s is used by %s%s%s", what, users,
	    f->n_users == 1 ? " only" : "", free);
}

static enum rc
finish(struct rehearsal *r, struct finding *f)
{
	const char *who = list_names(r, f->objects, f->n_objects);
	const char *how = f->detail[f->n_objects > 1];

	f->text = rehearsal_print(r, "%s %s", who != NULL ? who : "", how);
	f->detail[0] = tell_through(r, f);
	f->detail[1] = NULL;
	return who == NULL || f->text == NULL || f->detail[0] == NULL ?
	    RC_NOMEM : RC_OK;
}

enum rc
collateral_find(struct rehearsal *r)
{
	struct rehearsal_object *o;
	struct finding *f;
	enum rc rc = RC_OK;

	for (o = r->objects; o != NULL && rc == RC_OK; o = o->next)
		if (!o->named)
			rc = find_ways(r, o);
	for (f = r->findings; f != NULL && rc == RC_OK; f = f->next)
		rc = finish(r, f);
	return rc;
}
