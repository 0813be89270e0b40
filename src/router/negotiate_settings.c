/*
 * What each end needs before any packet, and what keeps it from beginning.
 */
#include "router/negotiate_exchange.h"

#include <string.h>

#include "base/banned.h"

/* What IKEv1 and IKEv2 need to prove who an end is (reference 15.3, 15.6). */
static bool
proof_of(struct exchange *x, const struct ike_policy *p, int version)
{
	const enum ike_proof proof = ike_policy_proof(p, version);

	if (proof == IKE_BY_KEY || proof == IKE_BY_NOTHING)
		return p->key_len > 0 || exchange_refuse_at(x, p,
		    "there is no pre-shared key", IKE_KEY);
	if (p->kind != IKE_ROUTER)
		return true;
	if (p->pki == 0)
		return exchange_refuse_at(x, p, "there is no certificate",
		    IKE_PKI);
	return p->certified || exchange_refuse_two(x, p, "no file stands for "
	    "the certificate", IKE_PKI, IKE_CERTIFICATE);
}

static bool
ipsec_of(struct exchange *x, const struct ike_policy *p)
{
	const unsigned int both = x->ours->versions & x->theirs->versions;
	bool version2 = (p->versions & IKE_BIT(1)) == 0;

	if (!p->ipsec_use)
		return exchange_refuse_at(x, p, "IPsec does not run",
		    IKE_USE);
	if (p->policy == 0)
		return exchange_refuse_at(x, p,
		    "the tunnel is bound to no SA policy", IKE_TUNNEL);
	if (p->gateway == 0)
		return exchange_refuse_at(x, p,
		    "the tunnel is bound to an SA policy that is not defined",
		    p->lines[IKE_TUNNEL] == NULL ? IKE_SA_POLICY :
		    IKE_TUNNEL);
	/* Reference, chapter 16. */
	if (version2 && ike_policy_transport(p))
		return exchange_refuse_two(x, p,
		    "L2TP over IPsec runs with IKEv1 only",
		    IKE_ENCAPSULATION, IKE_VERSION);
	if (both != 0)
		version2 = (both & IKE_BIT(2)) != 0;
	return proof_of(x, p, version2 ? 2 : 1);
}

/* An IPIP tunnel answers a keepalive without having one of its own (a
 * guess). */
static bool
settings_of(struct exchange *x, const struct ike_policy *p,
    const struct ike_policy *other)
{
	if (!p->enabled)
		return exchange_refuse_at(x, p, "the tunnel is not enabled",
		    IKE_ENABLE);
	if (ike_policy_protected(p))
		return ipsec_of(x, p);
	if (!ike_policy_bare(p) && !(ike_policy_bare(other) &&
	    strcmp(p->encapsulation, other->encapsulation) == 0))
		return exchange_refuse_at(x, p,
		    "the tunnel's encapsulation is none that IPsec protects",
		    IKE_ENCAPSULATION);
	return p->endpoint != NULL || exchange_refuse_at(x, p,
	    "the tunnel has no address of its other end", IKE_ENDPOINT);
}

bool
exchange_settings(struct exchange *x)
{
	return settings_of(x, x->ours, x->theirs) &&
	    settings_of(x, x->theirs, x->ours);
}

/* The same of a tunnel without IKE. */
static enum ike_setting
bare_no_start(const struct ike_policy *p, const char **what)
{
	*what = "L2TPv3 is not kept connected";
	if (ike_policy_transport(p) && !p->l2tp_always_on)
		return IKE_L2TP_ALWAYS_ON;
	*what = "the tunnel has no address of its other end";
	if (p->endpoint == NULL)
		return IKE_ENDPOINT;
	*what = "the tunnel has no keepalive";
	return ike_policy_bare(p) ? IKE_SETTINGS : IKE_IPIP_KEEPALIVE;
}

enum ike_setting
exchange_no_start(const struct ike_policy *p, const char **what)
{
	const bool version2 = (p->versions & IKE_BIT(2)) != 0;

	*what = "the description says that it does not start";
	if (p->never_starts)
		return IKE_REFRESH;
	if (p->kind != IKE_ROUTER)
		return IKE_SETTINGS;
	if (!ike_policy_protected(p))
		return bare_no_start(p, what);
	*what = "an L2TP server waits for its clients";
	if (strcmp(p->encapsulation, "l2tp") == 0)
		return IKE_ENCAPSULATION;
	*what = "the server of a multipoint tunnel waits for its clients";
	if (p->server)
		return IKE_TUNNEL_TYPE;
	*what = "no key exchange is started";
	if (!p->refresh_all)
		return IKE_REFRESH_ALL;
	if (!p->refresh)
		return IKE_REFRESH;
	*what = "no address to start a key exchange with";
	if (p->remote_address == NULL) {
		if (p->servers != NULL)
			return IKE_SETTINGS;
		/* Reference 15.14: a name that leads to an address. */
		if (version2 && p->remote_name.text != NULL &&
		    p->remote_name.type != IKE_NAME_KEY_ID)
			return IKE_SETTINGS;
		return p->multipoint ? IKE_MULTIPOINT_SERVER :
		    IKE_REMOTE_ADDRESS;
	}
	*what = "an end that takes any address does not start";
	return strcmp(p->remote_address, "any") == 0 ? IKE_REMOTE_ADDRESS :
	    IKE_SETTINGS;
}
