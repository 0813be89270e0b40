/*
 * The table of findings, and putting them in order.
 */
#include "rehearsal/finding.h"

#include <stdlib.h>
#include <string.h>

#include "rehearsal/parts.h"

#include "base/banned.h"

static const struct finding_about about[FINDINGS] = {
	[FINDING_SHARED_GATEWAY] = { "shared-gateway", true,
	    "changed through a gateway that others use, too" },
	[FINDING_SHARED_POLICY] = { "shared-policy", true,
	    "changed through a policy that others use, too" },
	[FINDING_SHARED_TEMPLATE] = { "shared-template", true,
	    "changed through a tunnel's template" },
	[FINDING_SHARED_TRANSPORT] = { "shared-transport", true,
	    "changed through the transport mode of a shared policy" },
	[FINDING_SECRET_LOST] = { "secret-lost", false,
	    "a key or password that stands nowhere else is gone" },
	[FINDING_LAN_ADDRESS] = { "lan-address", false,
	    "a LAN's address is another one, or gone" },
	[FINDING_ACCESS_CLOSED] = { "access-closed", false,
	    "a way to log in that was open is closed" },
	[FINDING_LAN_FILTERED] = { "lan-filtered", false,
	    "a filter of a LAN keeps the administrator out" },
	[FINDING_SHARED_FILTER] = { "shared-filter", true,
	    "changed through a filter that others use, too" },
	[FINDING_SHARED_NAT] = { "shared-nat-descriptor", true,
	    "changed through a NAT descriptor that others use, too" },
	[FINDING_UNNAMED] = { "unnamed-change", true,
	    "changed, though nobody else is and the change does not name it" },
	[FINDING_SAME_PEER] = { "same-peer", false,
	    "two gateways answer the same peer" },
	[FINDING_TUNNEL_WITHOUT_POLICY] = { "tunnel-without-policy", false,
	    "a tunnel is left without a policy" },
	[FINDING_POLICY_WITHOUT_GATEWAY] = { "policy-without-gateway", false,
	    "a policy names a gateway that has no lines" },
	[FINDING_GATEWAY_UNREACHED] = { "gateway-unreached", false,
	    "a gateway is left that no tunnel reaches" },
	[FINDING_POLICY_UNREACHED] = { "policy-unreached", false,
	    "a policy is left that no tunnel uses" },
	[FINDING_MISSING_DEFINITION] = { "missing-definition", false,
	    "a filter or NAT descriptor is applied that is not there" },
	[FINDING_IKEV2_ONLY] = { "ikev2-only", false,
	    "a setting of IKEv2 on a gateway that speaks IKEv1" },
	[FINDING_IKEV1_ONLY] = { "ikev1-only", false,
	    "a setting of IKEv1 on a gateway that speaks IKEv2" },
	[FINDING_NAMES_IN_MAIN_MODE] = { "names-in-main-mode", false,
	    "both names are set, and IKEv1 has no mode for that" },
	[FINDING_NO_WAY_BACK] = { "no-way-back", false,
	    "no commands were found that lead back" },
};

const struct finding_about *
finding_about(enum finding_kind kind)
{
	return &about[kind];
}

enum finding_kind
finding_of_name(const char *name)
{
	size_t i;

	for (i = 0; i < FINDINGS; i++)
		if (strcmp(about[i].name, name) == 0)
			break;
	return (enum finding_kind)i;
}

struct finding *
finding_add(struct rehearsal *r, enum finding_kind kind)
{
	struct finding *f = arena_alloc(&r->arena, sizeof(*f));

	if (f == NULL)
		return NULL;
	*f = (struct finding){ .kind = kind, .order = r->n_findings++,
	    .text = "", .next = r->findings };
	r->findings = f;
	return f;
}

static bool
stands_before(const struct finding *a, const struct finding *b)
{
	if (a->kind != b->kind)
		return a->kind < b->kind;
	if (a->weight != b->weight)
		return a->weight > b->weight;
	return a->order < b->order;
}

/* Two sorted lists become one. */
static struct finding *
merge(struct finding *a, struct finding *b)
{
	struct finding *first = NULL, **last = &first;

	while (a != NULL && b != NULL) {
		struct finding **from = stands_before(a, b) ? &a : &b;

		*last = *from;
		last = &(*from)->next;
		*from = *last;
	}
	*last = a != NULL ? a : b;
	return first;
}

/* Cuts a list in the middle and sorts both halves. */
static struct finding *
sort(struct finding *list)
{
	struct finding *middle = list, *end, *rest;

	if (list == NULL || list->next == NULL)
		return list;
	for (end = list->next; end != NULL && end->next != NULL;
	    end = end->next->next)
		middle = middle->next;
	rest = middle->next;
	middle->next = NULL;
	return merge(sort(list), sort(rest));
}

void
finding_sort(struct rehearsal *r)
{
	struct finding **at = &r->findings;

	while (*at != NULL) {
		if (r->in->ignored[(*at)->kind]) {
			*at = (*at)->next;
			r->n_findings--;
			r->n_ignored++;
			continue;
		}
		if (about[(*at)->kind].collateral)
			r->n_collateral++;
		at = &(*at)->next;
	}
	r->findings = sort(r->findings);
}
