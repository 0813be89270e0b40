/*
 * Gateways whose settings do not fit each other, or another gateway: by the
 * reference, which says of each setting what version of IKE it is for (15.3 to
 * 15.47) and that main mode takes no names, aggressive mode one (chapter 15).
 * What did not fit before is not the change's doing.
 */
#include "rehearsal/parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* Settings that mean nothing to the other version. */
static const struct {
	const char	*entry;
	int		 version;
} only[] = {
	{ "ipsec ike auth method", 2 },
	{ "ipsec ike pki file", 2 },
	{ "ipsec ike eap myname", 2 },
	{ "ipsec ike eap request", 2 },
	{ "ipsec ike eap send certreq", 2 },
	{ "ipsec ike proposal-limitation", 2 },
	{ "ipsec ike message-id-control", 2 },
	{ "ipsec ike child-exchange type", 2 },
	{ "ipsec ike negotiation receive", 2 },
	{ "ipsec ike auto received-id-route-add", 1 },
	{ "ipsec ike negotiate-strictly", 1 },
	{ "ipsec ike remote id", 1 },
	{ "ipsec ike local id", 1 },
	{ "ipsec ike backward-compatibility", 1 },
	{ "ipsec ike send info", 1 },
	{ "ipsec ike xauth myname", 1 },
	{ "ipsec ike xauth request", 1 },
};
#define ONLY (sizeof(only) / sizeof(only[0]))

/* What is looked at of a gateway. Strings are in the rehearsal's arena. */
struct gateway {
	int64_t		 number;
	int		 version;
	unsigned int	 settings;	/* of the table, a bit each */
	const char	*address, *key;	/* of the peer, or NULL */
	const char	*remote_name, *local_name;
};

struct gateways {
	struct rehearsal *rehearsal;
	struct gateway	*gateway;
	size_t		 n, size;
};

static struct gateway *
gateway_of(struct gateways *g, int64_t number)
{
	const size_t size = g->size * 2 + 16;
	struct gateway *gateway;

	if (g->n > 0 && g->gateway[g->n - 1].number == number)
		return &g->gateway[g->n - 1];
	if (g->n == g->size) {
		gateway = realloc(g->gateway, size * sizeof(*gateway));
		if (gateway == NULL)
			return NULL;
		g->gateway = gateway;
		g->size = size;
	}
	gateway = &g->gateway[g->n++];
	*gateway = (struct gateway){ .number = number, .version = 1 };
	return gateway;
}

/* What stands behind the setting's name and the gateway's number. */
static const char *
values_of(const struct model_line *line)
{
	const char *p = line->line;
	const size_t name = strlen(line->entry);

	if (strncmp(p, line->entry, name) != 0 || p[name] != ' ')
		return "";
	p += name + 1;
	p += strspn(p, "0123456789");
	return p + (*p == ' ');
}

static enum rc
take_line(void *ctx, const struct model_line *line)
{
	struct gateways *g = ctx;
	struct gateway *gateway;
	const char *values, **slot = NULL;
	size_t i;

	if (line->block != BLOCK_GATEWAY)
		return RC_OK;
	gateway = gateway_of(g, line->number);
	if (gateway == NULL)
		return RC_NOMEM;
	values = values_of(line);
	for (i = 0; i < ONLY; i++)
		if (strcmp(line->entry, only[i].entry) == 0)
			gateway->settings |= 1U << i;
	if (strcmp(line->entry, "ipsec ike version") == 0)
		gateway->version = values[0] == '2' ? 2 : 1;
	else if (strcmp(line->entry, "ipsec ike remote address") == 0)
		slot = &gateway->address;
	else if (strcmp(line->entry, "ipsec ike pre-shared-key") == 0)
		slot = &gateway->key;
	else if (strcmp(line->entry, "ipsec ike remote name") == 0)
		slot = &gateway->remote_name;
	else if (strcmp(line->entry, "ipsec ike local name") == 0)
		slot = &gateway->local_name;
	if (slot == NULL)
		return RC_OK;
	*slot = rehearsal_copy(g->rehearsal, values, strlen(values));
	return *slot == NULL ? RC_NOMEM : RC_OK;
}

static const struct gateway *
gateway_before(const struct gateways *g, int64_t number)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->gateway[i].number == number)
			return &g->gateway[i];
	return NULL;
}

static enum rc
add(struct rehearsal *r, enum finding_kind kind, int64_t number,
    const char *text, const char *entry)
{
	struct effect_name *object = arena_alloc(&r->arena, sizeof(*object));
	struct finding *f = finding_add(r, kind);

	if (f == NULL || object == NULL || text == NULL)
		return RC_NOMEM;
	*object = (struct effect_name){ .kind = EFFECT_GATEWAY,
	    .number = number, .name = "" };
	f->text = text;
	f->objects = object;
	f->n_objects = 1;
	f->cause = effects_cause(r, BLOCK_GATEWAY, number, entry, NULL);
	return RC_OK;
}

/* Settings of the other version, those of the table that are new. */
static enum rc
find_versions(struct rehearsal *r, const struct gateway *g,
    const struct gateway *was)
{
	const enum finding_kind kind = g->version == 1 ? FINDING_IKEV2_ONLY :
	    FINDING_IKEV1_ONLY;
	struct text list = TEXT_INIT;
	const char *first = NULL, *text;
	size_t i, n = 0;

	for (i = 0; i < ONLY; i++) {
		if ((g->settings & 1U << i) == 0 ||
		    only[i].version == g->version || (was != NULL &&
		    was->version == g->version &&
		    (was->settings & 1U << i) != 0))
			continue;
		text_addf(&list, "%s%s", n++ > 0 ? ", " : "",
		    only[i].entry + strlen("ipsec ike "));
		first = first != NULL ? first : only[i].entry;
	}
	if (list.failed || n == 0) {
		text_fini(&list);
		return n == 0 ? RC_OK : RC_NOMEM;
	}
	text = rehearsal_print(r, "gateway %lld speaks IKEv%d, which has no "
	    "use for: %s", (long long)g->number, g->version, text_str(&list));
	text_fini(&list);
	return add(r, kind, g->number, text, first);
}

static bool
has_both_names(const struct gateway *g)
{
	return g != NULL && g->version == 1 && g->local_name != NULL &&
	    g->remote_name != NULL;
}

static enum rc
find_names(struct rehearsal *r, const struct gateway *g,
    const struct gateway *was)
{
	if (!has_both_names(g) || has_both_names(was))
		return RC_OK;
	return add(r, FINDING_NAMES_IN_MAIN_MODE, g->number,
	    rehearsal_print(r, "gateway %lld has a local and a remote name: "
	    "main mode takes none, aggressive mode one",
	    (long long)g->number), "ipsec ike remote name");
}

static bool
is_equal(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* Whether a peer can come to either. Those that wait for anybody are told
 * apart by nothing, but need not be while they have one key. */
static bool
same_peer(const struct gateway *a, const struct gateway *b)
{
	if (a == NULL || b == NULL || a->address == NULL ||
	    b->address == NULL || strcmp(a->address, b->address) != 0 ||
	    !is_equal(a->remote_name, b->remote_name))
		return false;
	return strcmp(a->address, "any") != 0 || !is_equal(a->key, b->key);
}

/* Whether a tunnel comes by it: nobody else's answers. */
static enum rc
is_reached(struct rehearsal *r, const struct gateway *g, bool *reached)
{
	const struct effect_name name = { .kind = EFFECT_GATEWAY,
	    .number = g->number, .name = "" };
	struct effect_sharing sharing;
	const enum rc rc = effects_users(r->to, &name, &sharing);

	*reached = rc == RC_OK && sharing.n_users > 0;
	return rc;
}

static enum rc
add_pair(struct rehearsal *r, const struct gateway *a,
    const struct gateway *b)
{
	bool reached;
	enum rc rc = is_reached(r, a, &reached);

	if (rc == RC_OK && reached)
		rc = is_reached(r, b, &reached);
	if (rc != RC_OK || !reached)
		return rc;
	return add(r, FINDING_SAME_PEER, b->number, rehearsal_print(r,
	    "gateway %lld and gateway %lld answer the same peer, %s",
	    (long long)a->number, (long long)b->number, b->address),
	    "ipsec ike remote address");
}

static enum rc
find_pairs(struct rehearsal *r, const struct gateways *before,
    const struct gateway *g, const struct gateway *end)
{
	const struct gateway *was = gateway_before(before, g->number), *other;
	enum rc rc = RC_OK;

	for (other = g + 1; other < end && rc == RC_OK; other++)
		if (same_peer(g, other) && !same_peer(was,
		    gateway_before(before, other->number)))
			rc = add_pair(r, g, other);
	return rc;
}

static enum rc
find_all(struct rehearsal *r, const struct gateways *before,
    const struct gateways *after)
{
	const struct gateway *g = after->gateway, *end = g + after->n, *was;
	enum rc rc = RC_OK;

	for (; g < end && rc == RC_OK; g++) {
		was = gateway_before(before, g->number);
		rc = find_versions(r, g, was);
		if (rc == RC_OK)
			rc = find_names(r, g, was);
		if (rc == RC_OK)
			rc = find_pairs(r, before, g, end);
	}
	return rc;
}

enum rc
ike_find(struct rehearsal *r, struct diag *diag)
{
	struct gateways before = { .rehearsal = r };
	struct gateways after = { .rehearsal = r };
	enum rc rc = walk_lines(r, r->before, take_line, &before, diag);

	if (rc == RC_OK)
		rc = walk_lines(r, r->after, take_line, &after, diag);
	if (rc == RC_OK && after.n > 0)
		rc = find_all(r, &before, &after);
	free(before.gateway);
	free(after.gateway);
	return rc;
}
