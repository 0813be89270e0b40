/*
 * What a change leaves hanging: tunnels without a policy, policies without a
 * gateway, policies and gateways that nobody reaches, filters that are not
 * there. What hung before is not the change's doing.
 */
#include "rehearsal/parts.h"

#include <string.h>

#include "base/banned.h"

struct loose {
	struct rehearsal *rehearsal;
	struct effect_loose *ends;	/* of before */
	size_t		 n, size;
};

static enum rc
count_end(void *ctx, const struct effect_loose *end)
{
	struct loose *l = ctx;

	(void)end;
	l->size++;
	return RC_OK;
}

static enum rc
keep_end(void *ctx, const struct effect_loose *end)
{
	struct loose *l = ctx;

	if (l->n < l->size)
		l->ends[l->n++] = *end;
	return RC_OK;
}

static bool
hung_before(const struct loose *l, const struct effect_loose *end)
{
	size_t i;

	for (i = 0; i < l->n; i++)
		if (effect_name_compare(&l->ends[i].who, &end->who) == 0 &&
		    effect_name_compare(&l->ends[i].misses,
		    &end->misses) == 0)
			return true;
	return false;
}

static enum finding_kind
kind_of(const struct effect_loose *end)
{
	const bool unreached = effect_name_compare(&end->who,
	    &end->misses) == 0;

	if (end->misses.kind == EFFECT_POLICY)
		return unreached ? FINDING_POLICY_UNREACHED :
		    FINDING_TUNNEL_WITHOUT_POLICY;
	if (end->misses.kind == EFFECT_GATEWAY)
		return unreached ? FINDING_GATEWAY_UNREACHED :
		    FINDING_POLICY_WITHOUT_GATEWAY;
	return FINDING_MISSING_DEFINITION;
}

static const char *
tell(struct rehearsal *r, enum finding_kind kind, const char *who,
    const char *misses)
{
	switch (kind) {
	case FINDING_POLICY_UNREACHED:
	case FINDING_GATEWAY_UNREACHED:
		return rehearsal_print(r, "no tunnel reaches %s", who);
	case FINDING_POLICY_WITHOUT_GATEWAY:
		return rehearsal_print(r, "%s names %s, which has no lines",
		    who, misses);
	default:
		return rehearsal_print(r, "%s names %s, which is not there",
		    who, misses);
	}
}

/* What made it so: the line that names it, or named it. */
static const struct rehearsal_act *
find_cause(const struct rehearsal *r, enum finding_kind kind,
    const struct effect_loose *end)
{
	const struct rehearsal_act *cause;

	switch (kind) {
	case FINDING_POLICY_UNREACHED:
	case FINDING_TUNNEL_WITHOUT_POLICY:
		cause = effects_cause_of_number(r, end->misses.number,
		    "ipsec tunnel");
		return cause != NULL ? cause : effects_cause_of_number(r,
		    end->misses.number, "ipsec sa policy");
	case FINDING_GATEWAY_UNREACHED:
	case FINDING_POLICY_WITHOUT_GATEWAY:
		cause = effects_cause_of_number(r, end->misses.number,
		    "ipsec sa policy");
		return cause != NULL ? cause : effects_cause_of_number(r,
		    end->misses.number, "ipsec ike");
	default:
		return effects_cause_of_number(r, end->misses.number,
		    end->misses.kind == EFFECT_NAT_DESCRIPTOR ?
		    "nat descriptor" : "filter");
	}
}

static enum rc
add(struct rehearsal *r, const struct effect_loose *end)
{
	struct finding *f = finding_add(r, kind_of(end));
	struct text who = TEXT_INIT, misses = TEXT_INIT;
	struct effect_name *object = arena_alloc(&r->arena, sizeof(*object));
	const char *text = NULL;

	effect_name_text(&end->who, &who);
	effect_name_text(&end->misses, &misses);
	if (f != NULL && object != NULL && !who.failed && !misses.failed) {
		text = tell(r, f->kind, text_str(&who), text_str(&misses));
		f->text = text;
		*object = end->who;
		f->objects = object;
		f->n_objects = 1;
		f->cause = find_cause(r, f->kind, end);
	}
	text_fini(&who);
	text_fini(&misses);
	return text == NULL ? RC_NOMEM : RC_OK;
}

static enum rc
take_end(void *ctx, const struct effect_loose *end)
{
	const struct loose *l = ctx;

	return hung_before(l, end) ? RC_OK : add(l->rehearsal, end);
}

/* The tunnel's binding, as it goes or comes; NULL: it does not. */
static const struct rehearsal_line *
binding_of(const struct rehearsal_object *o, bool come)
{
	size_t i;

	for (i = 0; i < o->n_gone + o->n_come; i++)
		if (o->lines[i].come == come &&
		    strcmp(o->lines[i].entry, "ipsec tunnel") == 0)
			return &o->lines[i];
	return NULL;
}

/* A tunnel that is still there and names no policy any more. */
static enum rc
find_unbound(struct rehearsal *r, const struct rehearsal_object *o)
{
	const struct rehearsal_line *gone = binding_of(o, false);
	struct text who = TEXT_INIT;
	struct finding *f;

	if (o->name.kind != EFFECT_TUNNEL || o->is_gone || gone == NULL ||
	    binding_of(o, true) != NULL)
		return RC_OK;
	f = finding_add(r, FINDING_TUNNEL_WITHOUT_POLICY);
	effect_name_text(&o->name, &who);
	if (f != NULL && !who.failed) {
		f->text = rehearsal_print(r, "%s is left without a policy",
		    text_str(&who));
		f->objects = &o->name;
		f->n_objects = 1;
		f->cause = gone->cause;
	}
	text_fini(&who);
	return f == NULL || f->text == NULL ? RC_NOMEM : RC_OK;
}

enum rc
loose_find(struct rehearsal *r, struct diag *diag)
{
	struct loose l = { .rehearsal = r };
	const struct rehearsal_object *o;
	enum rc rc = effects_loose(r->from, count_end, &l);

	(void)diag;
	if (rc == RC_OK)
		l.ends = arena_array(&r->arena, l.size + 1, sizeof(*l.ends));
	if (rc != RC_OK || l.ends == NULL)
		return RC_NOMEM;
	rc = effects_loose(r->from, keep_end, &l);
	if (rc == RC_OK)
		rc = effects_loose(r->to, take_end, &l);
	for (o = r->objects; o != NULL && rc == RC_OK; o = o->next)
		rc = find_unbound(r, o);
	return rc;
}
