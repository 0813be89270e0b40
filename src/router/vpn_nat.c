/*
 * The router's own NAT before its tunnels: whether what the other side sends
 * to IKE's local address comes in, were it to begin. That stops no negotiation
 * here; it is told only.
 */
#include <arpa/inet.h>
#include <string.h>

#include "router/nat.h"
#include "router/vpn_world.h"

#include "base/banned.h"

#define PROTOCOL_ESP	50
#define PROTOCOL_AH	51
#define PORT_IKE	500
#define PORT_NAT_T	4500

/* What has to come in, as the end of a static entry has it. */
struct need {
	int		 protocol;
	unsigned int	 port;
	const char	*words;
};

static bool
to_number(const char *address, uint32_t *number)
{
	unsigned char bytes[4];

	if (address == NULL || inet_pton(AF_INET, address, bytes) != 1)
		return false;
	*number = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
	    (uint32_t)bytes[2] << 8 | bytes[3];
	return true;
}

/* The descriptor that hides the local address; NULL: none does. */
static const struct nat_descriptor *
hiding(const struct nat *nat, uint32_t local)
{
	const struct nat_descriptor *d;

	for (d = nat->list; d != NULL; d = d->next)
		if ((d->type == NAT_MASQUERADE || d->type == NAT_BOTH) &&
		    d->has_outer && d->outer != local)
			return d;
	return NULL;
}

static void
add_need(const struct nat *nat, const struct nat_descriptor *d,
    uint32_t local, uint32_t remote, const struct need *need,
    const char *address, struct text *out)
{
	struct packet p = { .protocol = need->protocol, .source = remote,
	    .destination = d->outer, .source_port = need->port,
	    .destination_port = need->port };
	const enum nat_answer answer = nat_in(nat, &p).answer;

	if (answer == NAT_UNTOUCHED || (answer == NAT_DONE &&
	    p.destination == local))
		return;
	text_addf(out, "the NAT of %s lets no %s in to the local address of "
	    "IKE: here no `nat descriptor masquerade static %lld ID %s "
	    "%s`\n", d->interface, need->words, (long long)d->number,
	    address, need->words);
}

enum rc
vpn_nat_notes(const struct vpn_world *w, const struct vpn_end *end,
    const struct negotiation *n, struct text *out)
{
	const struct need needs[] = {
		{ PROTOCOL_UDP, PORT_IKE, "udp 500" },
		n->nat_traversal ? (struct need){ PROTOCOL_UDP, PORT_NAT_T,
		    "udp 4500" } : end->ours.ah ? (struct need){ PROTOCOL_AH,
		    0, "ah" } : (struct need){ PROTOCOL_ESP, 0, "esp" },
	};
	const struct nat_descriptor *d;
	const struct route *route;
	unsigned char bytes[4];
	uint32_t local, remote;
	struct nat nat;
	size_t i;
	enum rc rc;

	if (!ike_policy_protected(&end->ours) ||
	    !to_number(end->ours.local_address, &local) ||
	    !to_number(n->remote, &remote) ||
	    inet_pton(AF_INET, n->remote, bytes) != 1)
		return RC_OK;
	route = routes_find(&w->routes, bytes);
	if (route == NULL)
		return RC_OK;
	rc = nat_read(w->device, route->interface, &w->routes.addresses,
	    &nat, w->diag);
	d = rc == RC_OK ? hiding(&nat, local) : NULL;
	for (i = 0; d != NULL && i < sizeof(needs) / sizeof(needs[0]); i++)
		add_need(&nat, d, local, remote, &needs[i],
		    end->ours.local_address, out);
	nat_fini(&nat);
	return rc;
}
