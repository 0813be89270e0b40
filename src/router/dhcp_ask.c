/*
 * The address that a client gets: one that is reserved for it, the one that
 * it has or had, the first that is free (reference 12.1.5, 12.1.6).
 */
#include "router/dhcp.h"

#include <string.h>

#include "router/addresses.h"
#include "router/lines.h"
#include "router/links.h"

#include "base/banned.h"

struct asking {
	struct device	*device;
	const struct dhcp *dhcp;
	struct addresses addresses;
	const struct dhcp_client *client;
	const char	*id;		/* what it goes by; "": the MAC */
	struct dhcp_offer *offer;
	bool		 is_network;	/* a scope is of the interface's */
	/* What kept it from one. */
	bool		 bound_only, bound_taken;
};

/* "00:a0:de:*" is a vendor's. */
static bool
is_vendor(const char *mac)
{
	return strchr(mac, '*') != NULL;
}

/* Whether a reservation is for the client: 2 by all of it, 1 by its vendor. */
static int
is_bound(const struct asking *a, const struct dhcp_bind *b)
{
	if (b->client != NULL)
		return a->id[0] != '\0' && strcmp(b->client, a->id) == 0 ? 2 :
		    0;
	if (b->mac == NULL || a->id[0] != '\0')
		return 0;
	if (is_vendor(b->mac))
		return strncmp(b->mac, a->client->mac,
		    strcspn(b->mac, "*")) == 0;
	return strcmp(b->mac, a->client->mac) == 0 ? 2 : 0;
}

/* The router's own, or one that somebody has without having asked. */
static bool
is_somebodys(const struct asking *a, uint32_t address)
{
	size_t i;

	for (i = 0; i < a->addresses.n; i++)
		if (a->addresses.list[i].family == AF_INET &&
		    address_number(a->addresses.list[i].bytes) == address)
			return true;
	for (i = 0; a->dhcp->checks && i < a->dhcp->n_fixed; i++)
		if (a->dhcp->fixed[i] == address)
			return true;
	return false;
}

static const struct model_lease *
find_lease(const struct dhcp *dhcp, uint32_t address)
{
	size_t i;

	for (i = 0; i < dhcp->n_leases; i++)
		if (dhcp->leases[i].address == address)
			return &dhcp->leases[i];
	return NULL;
}

/* Whether the lease is the client's own. */
static bool
is_own(const struct asking *a, const struct model_lease *lease)
{
	return strcmp(lease->client, a->id) == 0 &&
	    strcmp(lease->mac, a->client->mac) == 0;
}

static bool
is_reserved(const struct asking *a, const struct dhcp_scope *scope,
    uint32_t address)
{
	const struct dhcp_bind *b;

	for (b = a->dhcp->binds; b != NULL; b = b->next)
		if (b->scope == scope->number && !b->any &&
		    b->first <= address && address <= b->last &&
		    is_bound(a, b) == 0)
			return true;
	return false;
}

/* Offers an address if nobody else has it. */
static bool
offer(struct asking *a, const struct dhcp_scope *scope, uint32_t address,
    bool bound)
{
	const struct model_lease *lease = find_lease(a->dhcp, address);

	if (address == 0 || !dhcp_scope_has(scope, address) ||
	    (lease != NULL && !is_own(a, lease)) ||
	    is_somebodys(a, address) ||
	    (!bound && is_reserved(a, scope, address)))
		return false;
	a->offer->scope = scope;
	a->offer->address = address;
	a->offer->extends = lease != NULL;
	return true;
}

/* What it has, what it had, or the first one between two that is free. */
static bool
offer_range(struct asking *a, const struct dhcp_scope *scope, uint32_t first,
    uint32_t last, bool bound)
{
	const struct dhcp *dhcp = a->dhcp;
	const uint32_t wish = a->client->wish;
	uint64_t address;
	size_t i;

	for (i = 0; i < dhcp->n_leases; i++) {
		address = (uint64_t)dhcp->leases[i].address;
		if (first <= address && address <= last &&
		    is_own(a, &dhcp->leases[i]) &&
		    offer(a, scope, (uint32_t)address, bound))
			return true;
	}
	if (first <= wish && wish <= last && offer(a, scope, wish, bound))
		return true;
	for (address = first; address <= last; address++)
		if (offer(a, scope, (uint32_t)address, bound))
			return true;
	return false;
}

/* What is reserved for it, by all of its address before by the vendor. */
static bool
offer_bound(struct asking *a, const struct dhcp_scope *scope)
{
	const struct dhcp_bind *b;
	int how;

	for (how = 2; how > 0; how--)
		for (b = a->dhcp->binds; b != NULL; b = b->next) {
			if (b->scope != scope->number ||
			    is_bound(a, b) != how)
				continue;
			a->bound_taken = !b->any;
			if (b->any ? offer_range(a, scope, scope->first,
			    scope->last, false) : offer_range(a, scope,
			    b->first, b->last, true))
				return true;
		}
	return false;
}

static bool
offer_of(struct asking *a, const struct dhcp_scope *scope)
{
	const struct dhcp_scope *other;

	if (offer_bound(a, scope))
		return true;
	if (!scope->bind_only)
		return offer_range(a, scope, scope->first, scope->last,
		    false);
	a->bound_only = true;
	other = dhcp_scope(a->dhcp, scope->fallback);
	if (other == NULL)
		return false;
	return offer_bound(a, other) || (!other->bind_only &&
	    offer_range(a, other, other->first, other->last, false));
}

/* Scopes of a network of the interface. */
static bool
is_of(const struct asking *a, const struct dhcp_scope *scope)
{
	uint32_t own;
	size_t i;

	for (i = 0; i < a->addresses.n; i++) {
		const struct address *at = &a->addresses.list[i];

		own = address_number(at->bytes);
		if (at->family == AF_INET &&
		    strcmp(at->interface, a->client->interface) == 0 &&
		    scope->network <= own && own <= scope->broadcast)
			return true;
	}
	return false;
}

/* What the interface's own line says; otherwise what all have. */
static enum rc
find_service(struct asking *a, struct text *service, struct diag *diag)
{
	static const char entry[] = "ip <interface> dhcp service";
	bool found = false, relay;
	enum rc rc = lines_value(a->device, BLOCK_ROUTER, 0, entry,
	    a->client->interface, "type", service, &found, diag);

	if (rc != RC_OK || found)
		return rc;
	rc = lines_value(a->device, BLOCK_ROUTER, 0, entry,
	    a->client->interface, "host", service, &relay, diag);
	text_reset(service);
	text_adds(service, rc == RC_OK && relay ? "relay" :
	    a->dhcp->service);
	return rc;
}

static void
tell_why(const struct asking *a, struct text *why)
{
	const char *interface = a->client->interface;

	if (!a->is_network)
		text_addf(why, "no dhcp scope is of a network that %s has an "
		    "address in", interface);
	else if (a->bound_taken)
		text_adds(why, "the address that is reserved for it is "
		    "somebody else's");
	else if (a->bound_only)
		text_adds(why, "the dhcp scope is bind-only and has no "
		    "reservation for it");
	else
		text_addf(why, "the dhcp scopes of %s have no free address",
		    interface);
}

enum rc
dhcp_ask(struct device *device, const struct dhcp *dhcp,
    const struct dhcp_client *client, struct dhcp_offer *o,
    struct diag *diag)
{
	struct asking a = { .device = device, .dhcp = dhcp,
	    .addresses = ADDRESSES_INIT, .client = client, .offer = o,
	    .id = dhcp->by_client ? client->client : "" };
	struct text service = TEXT_INIT;
	const struct dhcp_scope *scope;
	struct link link;
	enum rc rc;

	*o = (struct dhcp_offer){ .scope = NULL };
	rc = links_find(device, client->interface, &link, diag);
	if (rc == RC_OK)
		rc = find_service(&a, &service, diag);
	if (rc == RC_OK)
		rc = addresses_read(device, &a.addresses, diag);
	if (rc != RC_OK || link.state != LINK_UP) {
		text_addf(&o->why, "the link of %s is down",
		    client->interface);
	} else if (service.len == 0) {
		text_adds(&o->why, "there is no dhcp service server");
	} else if (strcmp(text_str(&service), "server") != 0) {
		text_addf(&o->why, "the dhcp service of %s is %s",
		    client->interface, text_str(&service));
	} else {
		for (scope = dhcp->scopes; scope != NULL && o->scope == NULL;
		    scope = scope->next) {
			if (!is_of(&a, scope))
				continue;
			a.is_network = true;
			(void)offer_of(&a, scope);
		}
		if (o->scope == NULL)
			tell_why(&a, &o->why);
	}
	if (rc == RC_OK && (service.failed || o->why.failed))
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	text_fini(&service);
	addresses_fini(&a.addresses);
	return rc;
}
