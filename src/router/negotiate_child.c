/*
 * The second part of a negotiation: SAs for data, whether what they protect
 * gets through, and whether the ends go on hearing of each other.
 */
#include "router/negotiate_exchange.h"

#include <string.h>

#include "base/banned.h"

static bool
no_child(struct exchange *x, const char *what, enum ike_setting ours,
    enum ike_setting theirs)
{
	exchange_notify(x, x->to, exchange_no_proposal(x));
	return exchange_refuse(x, what, ours, theirs);
}

static bool
lacks_transport(const struct ike_policy *p)
{
	return ike_policy_transport(p) && p->transport == 0;
}

static bool
kinds_fit(struct exchange *x)
{
	if (ike_policy_transport(x->ours) != ike_policy_transport(x->theirs))
		return no_child(x, "one end wants transport mode, the other "
		    "tunnel mode", IKE_ENCAPSULATION, IKE_ENCAPSULATION);
	if (lacks_transport(x->ours))
		return no_child(x, "the SA policy is not there for transport "
		    "mode", IKE_TRANSPORT, IKE_SETTINGS);
	if (lacks_transport(x->theirs))
		return no_child(x, "the SA policy is not there for transport "
		    "mode", IKE_SETTINGS, IKE_TRANSPORT);
	if (x->ours->multipoint != x->theirs->multipoint)
		return no_child(x, "only one end is a tunnel of several "
		    "ends", IKE_TUNNEL_TYPE, IKE_TUNNEL_TYPE);
	if (x->ours->multipoint && x->ours->server == x->theirs->server)
		return no_child(x, x->ours->server ? "both ends are the "
		    "server of a multipoint tunnel" : "both ends are clients "
		    "of a multipoint tunnel", IKE_TUNNEL_TYPE,
		    IKE_TUNNEL_TYPE);
	if (x->ours->ah != x->theirs->ah)
		return no_child(x, "one end wants AH, the other ESP",
		    IKE_SA_POLICY, IKE_SA_POLICY);
	return true;
}

static bool
propose(struct exchange *x)
{
	const struct ike_proposal offer = ike_policy_offer_esp(x->from,
	    x->n->version);
	const struct ike_proposal accept = ike_policy_accept_esp(x->to,
	    x->n->version);

	x->esp.ciphers = offer.ciphers & accept.ciphers;
	x->esp.hashes = offer.hashes & accept.hashes;
	if (!x->ours->ah && x->esp.ciphers == 0)
		return no_child(x, "no cipher for data that both ends take",
		    IKE_SA_POLICY, IKE_SA_POLICY);
	if (x->esp.hashes == 0)
		return no_child(x, "no authentication of data that both ends "
		    "take", IKE_SA_POLICY, IKE_SA_POLICY);
	x->esp.ciphers = x->ours->ah ? 0 :
	    IKE_BIT(ike_term_best(x->esp.ciphers));
	x->esp.hashes = IKE_BIT(ike_term_best(x->esp.hashes));
	return true;
}

/* Whether the answering end goes along with what the other does about PFS
 * (reference 15.30, 15.11). */
static bool
pfs_fits(const struct exchange *x)
{
	if (x->from->pfs == x->to->pfs)
		return true;
	if (x->to->kind == IKE_ROUTER)
		return x->n->version == 2 || !x->to->strict;
	/* A description that says nothing takes both. */
	return x->from->pfs ? x->to->lines[IKE_PFS] == NULL :
	    !x->to->pfs_required;
}

/* The group of phase 2, which two may be set for (reference 15.24). */
static bool
pfs_group_fits(const struct exchange *x)
{
	if (!x->from->pfs || x->from->kind != IKE_ROUTER)
		return true;
	return (ike_policy_accept(x->to, 1).groups &
	    IKE_BIT(x->from->group2)) != 0;
}

/* IKEv2's first SA for data has no keys of its own: there PFS shows when it is
 * renewed. */
static bool
exchange_pfs(struct exchange *x)
{
	if (x->n->version == 2) {
		x->n->no_renewal = !pfs_fits(x);
		if (x->n->no_renewal)
			exchange_note(x, "the first renewal will fail, only "
			    "one end uses PFS", IKE_PFS, IKE_PFS);
		return true;
	}
	if (!pfs_fits(x))
		return no_child(x, "only one end uses PFS", IKE_PFS,
		    IKE_PFS);
	if (!pfs_group_fits(x))
		return no_child(x, "no Diffie-Hellman group for PFS that "
		    "both ends take", IKE_GROUP, IKE_GROUP);
	return true;
}

static bool
same_text(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return strcmp(a, b) == 0;
}

/* Where an ID stands: the SA policy's counts before. */
static enum ike_setting
id_setting(const char *of_policy, enum ike_setting otherwise)
{
	return of_policy != NULL ? IKE_SA_POLICY : otherwise;
}

/*
 * IKEv1: what one end calls its own network is the other's remote one, or
 * neither says anything (reference 15.16, 15.19; that an end with IDs refuses
 * one without is a guess). IKEv2 has none (15.16).
 */
static bool
ids_fit(struct exchange *x)
{
	const struct ike_policy *a = x->ours, *b = x->theirs;
	const bool locals = same_text(ike_policy_local_id(a),
	    ike_policy_remote_id(b));

	if (x->n->version == 2 || ike_policy_transport(a) || a->any_id ||
	    b->any_id)
		return true;
	if (locals && same_text(ike_policy_remote_id(a),
	    ike_policy_local_id(b)))
		return true;
	exchange_notify(x, x->to, "INVALID-ID-INFORMATION");
	return exchange_refuse(x, "the ends name different networks in "
	    "phase 2",
	    locals ? id_setting(a->policy_remote_id, IKE_REMOTE_ID) :
	    id_setting(a->policy_local_id, IKE_LOCAL_ID),
	    locals ? id_setting(b->policy_local_id, IKE_LOCAL_ID) :
	    id_setting(b->policy_remote_id, IKE_REMOTE_ID));
}

static bool
nat_between(const struct exchange *x)
{
	return x->from->behind_nat || x->to->behind_nat;
}

static void
child_begins(struct exchange *x)
{
	if (x->n->version == 2)
		return;
	exchange_log(x, x->from == x->ours ? MESSAGE_LOG_IKE_INITIATE_IPSEC :
	    MESSAGE_LOG_IKE_RESPOND_IPSEC, LOG_KIND_INFO, "");
	x->now++;
}

static void
exchange_exchanges(struct exchange *x)
{
	if (x->n->version == 2 && x->ours->kind == IKE_ROUTER &&
	    x->theirs->kind == IKE_ROUTER &&
	    x->ours->child_exchange != x->theirs->child_exchange)
		exchange_note(x, "renewals may fail, the ends make SAs for "
		    "data in different ways", IKE_CHILD_EXCHANGE,
		    IKE_CHILD_EXCHANGE);
}

/* Reference 15.28 says only that old firmware needs the first. */
static void
exchange_compatibility(struct exchange *x)
{
	if (x->n->version == 1 && x->ours->kind == IKE_ROUTER &&
	    x->theirs->kind == IKE_ROUTER &&
	    x->ours->compatibility != x->theirs->compatibility)
		exchange_note(x, "the ends are set for different releases of "
		    "IKEv1's key exchange", IKE_COMPATIBILITY,
		    IKE_COMPATIBILITY);
}

bool
exchange_child(struct exchange *x)
{
	const struct ike_policy *from = x->from, *to = x->to;

	child_begins(x);
	if (!kinds_fit(x) || !propose(x) || !exchange_pfs(x) || !ids_fit(x))
		return false;
	exchange_exchanges(x);
	exchange_compatibility(x);
	/* Reference 15.48.5: not with AH, and where there is no NAT only
	 * when it is forced. */
	x->n->nat_traversal = ike_policy_traverses(from) &&
	    ike_policy_traverses(to) && (nat_between(x) || from->nat_force ||
	    (x->n->version == 1 && to->nat_force));
	exchange_make_child(x);
	exchange_step(x);
	return true;
}

/* What keeps an end from NAT traversal. */
static enum ike_setting
traversal_setting(const struct ike_policy *p)
{
	if (!p->nat_traversal || ike_policy_traverses(p))
		return IKE_NAT_TRAVERSAL;
	return p->ah ? IKE_SA_POLICY : IKE_IPCOMP;
}

/* SAs stand, but what they protect does not arrive. */
bool
exchange_data(struct exchange *x)
{
	const struct ike_policy *a = x->ours, *b = x->theirs;

	if (nat_between(x) && !x->n->nat_traversal &&
	    !(a->esp_encapsulation && b->esp_encapsulation))
		return exchange_refuse(x, "there is a NAT between the ends, "
		    "and not both get ESP through it", traversal_setting(a),
		    traversal_setting(b));
	if (x->n->version == 1 && a->esp_encapsulation !=
	    b->esp_encapsulation)
		return exchange_refuse(x, "only one end puts ESP into UDP",
		    IKE_ESP_ENCAPSULATION, IKE_ESP_ENCAPSULATION);
	return true;
}

/* Whether a ping through the tunnel is answered: other makes do, a router has
 * the address or a name for it. */
static bool
has_address(const struct ike_policy *p, const char *address)
{
	const struct ike_address *own;
	const struct ike_host *host;

	if (p->kind != IKE_ROUTER || address == NULL)
		return true;
	for (own = p->addresses; own != NULL; own = own->next)
		if (strcmp(own->text, address) == 0)
			return true;
	for (host = p->hosts; host != NULL; host = host->next)
		if (strcmp(host->address, address) == 0)
			return true;
	return strchr(address, ':') != NULL;	/* they are not known here */
}

/* Whether `other` answers when `p` watches it (reference 15.20; that DPD is
 * answered by who uses it is a guess). */
static bool
answers(const struct exchange *x, const struct ike_policy *p,
    const struct ike_policy *other)
{
	const int version = x->n->version;

	switch (ike_policy_keepalive(p, version)) {
	case IKE_HEARTBEAT:
		return other->kind == IKE_ROUTER &&
		    ike_policy_keepalive(other, version) == IKE_HEARTBEAT;
	case IKE_DPD:
		return other->kind != IKE_ROUTER ?
		    strcmp(other->keepalive.use, "off") != 0 :
		    ike_policy_keepalive(other, version) == IKE_DPD;
	case IKE_ICMP_ECHO:
		return has_address(other, p->keepalive.target);
	default:
		return true;
	}
}

/* When the keepalive of `p` gives up, from when it was up; 0: it does not. */
static int64_t
gives_up(const struct exchange *x, const struct ike_policy *p,
    const struct ike_policy *other)
{
	if (!ike_policy_watches(p, x->n->version) || answers(x, p, other))
		return 0;
	return p->keepalive.interval * p->keepalive.count;
}

bool
exchange_keepalive(struct exchange *x)
{
	const struct ike_policy *a = x->ours, *b = x->theirs;
	const int64_t ours = gives_up(x, a, b), theirs = gives_up(x, b, a);
	const struct ike_policy *first = theirs == 0 || (ours != 0 &&
	    ours < theirs) ? a : b;

	x->n->keepalive = ike_policy_keepalive(a, x->n->version);
	if (!ike_policy_watches(a, x->n->version) &&
	    !ike_policy_watches(b, x->n->version))
		x->n->keepalive = IKE_KEEPALIVE_NONE;
	x->n->keepalive_interval = a->keepalive.interval;
	if (ours == 0 && theirs == 0)
		return true;
	x->now += first == a ? ours : theirs;
	exchange_log(x, MESSAGE_LOG_IKE_KEEPALIVE_DOWN, LOG_KIND_DEBUG,
	    "");
	if (ike_policy_keepalive(first, x->n->version) == IKE_ICMP_ECHO)
		return exchange_refuse_at(x, first, "nobody behind the "
		    "tunnel has the address that the keepalive asks",
		    IKE_KEEPALIVE);
	return exchange_refuse(x, "a keepalive is not answered",
	    IKE_KEEPALIVE, IKE_KEEPALIVE);
}
