/*
 * What the settings of one end come to: what it proposes and takes, in which
 * mode, how it watches the other side, and how a setting is quoted.
 */
#include "router/ike_policy.h"

#include <string.h>

#include "base/banned.h"

bool
ike_policy_transport(const struct ike_policy *p)
{
	return strncmp(p->encapsulation, "l2tp", 4) == 0;
}

bool
ike_policy_protected(const struct ike_policy *p)
{
	return strcmp(p->encapsulation, "ipsec") == 0 ||
	    strcmp(p->encapsulation, "l2tp") == 0 ||
	    strcmp(p->encapsulation, "l2tpv3") == 0;
}

bool
ike_policy_bare(const struct ike_policy *p)
{
	return strcmp(p->encapsulation, "l2tpv3-raw") == 0 ||
	    (strcmp(p->encapsulation, "ipip") == 0 && p->ipip_keepalive);
}

const char *
ike_policy_target(const struct ike_policy *p)
{
	if (ike_policy_bare(p))
		return p->endpoint;
	return p->remote_address == NULL && p->servers != NULL ?
	    p->servers->text : p->remote_address;
}

enum ike_proof
ike_policy_proof(const struct ike_policy *p, int version)
{
	const bool user = p->eap_name != NULL || p->eap_request;

	if (version == 1 || strcmp(p->auth_method, "pre-shared-key") == 0)
		return IKE_BY_KEY;
	if (strcmp(p->auth_method, "certificate") == 0)
		return IKE_BY_CERTIFICATE;
	if (strcmp(p->auth_method, "eap-md5") == 0)
		return IKE_BY_EAP;
	if (p->key_len > 0)
		return IKE_BY_KEY;
	if (p->pki == 0)
		return IKE_BY_NOTHING;
	return user ? IKE_BY_EAP : IKE_BY_CERTIFICATE;
}

enum ike_setting
ike_policy_proof_setting(const struct ike_policy *p, bool starts)
{
	if (p->lines[IKE_AUTH_METHOD] != NULL)
		return IKE_AUTH_METHOD;
	switch (ike_policy_proof(p, 2)) {
	case IKE_BY_KEY:
		return IKE_KEY;
	case IKE_BY_CERTIFICATE:
		return IKE_PKI;
	case IKE_BY_EAP:
		return starts ? IKE_EAP_NAME : IKE_EAP_REQUEST;
	default:
		return IKE_AUTH_METHOD;
	}
}

bool
ike_policy_traverses(const struct ike_policy *p)
{
	return p->nat_traversal && !p->ah &&
	    (p->ipcomp == NULL || strcmp(p->ipcomp, "none") == 0);
}

const char *
ike_policy_local_id(const struct ike_policy *p)
{
	return p->policy_local_id != NULL ? p->policy_local_id : p->local_id;
}

const char *
ike_policy_remote_id(const struct ike_policy *p)
{
	return p->policy_remote_id != NULL ? p->policy_remote_id :
	    p->remote_id;
}

bool
ike_policy_aggressive(const struct ike_policy *p)
{
	if (p->kind != IKE_ROUTER)
		return (p->modes & IKE_MAIN) == 0;
	return p->local_name.text != NULL;
}

bool
ike_policy_expects_name(const struct ike_policy *p)
{
	return p->local_name.text != NULL || p->remote_name.text != NULL;
}

/* IKEv2 knows one more cipher than can be set (reference 15.22). */
static struct ike_proposal
known(const struct ike_policy *p, const struct ike_proposal *proposal)
{
	struct ike_proposal all = *proposal;

	if (p->kind == IKE_ROUTER)
		all.ciphers |= IKE_BIT(IKE_AES192);
	return all;
}

struct ike_proposal
ike_policy_offer(const struct ike_policy *p, int version)
{
	if (version == 1 || p->limitation || p->kind != IKE_ROUTER)
		return p->ike_set;
	return known(p, &p->ike_known);
}

struct ike_proposal
ike_policy_accept(const struct ike_policy *p, int version)
{
	if (p->kind != IKE_ROUTER || (version == 1 && p->strict))
		return p->ike_set;
	return version == 1 ? p->ike_known : known(p, &p->ike_known);
}

struct ike_proposal
ike_policy_offer_esp(const struct ike_policy *p, int version)
{
	struct ike_proposal all;

	if (version == 1 || p->limitation || p->kind != IKE_ROUTER)
		return p->esp_set;
	all = known(p, &p->esp_known);
	all.hashes &= ~IKE_BIT(IKE_NO_HASH);
	if (p->ah)
		all.ciphers = 0;
	return all;
}

/* negotiate-strictly is not for the SA policy (reference 15.11): in IKEv1 it
 * always has to be the same. */
struct ike_proposal
ike_policy_accept_esp(const struct ike_policy *p, int version)
{
	struct ike_proposal all;

	if (version == 1 || p->kind != IKE_ROUTER)
		return p->esp_set;
	all = known(p, &p->esp_known);
	if (p->ah)
		all.ciphers = 0;
	return all;
}

enum ike_keepalive_method
ike_policy_keepalive(const struct ike_policy *p, int version)
{
	const enum ike_keepalive_method method = p->keepalive.method;

	if (strcmp(p->keepalive.use, "off") == 0)
		return IKE_KEEPALIVE_NONE;
	if (method == IKE_ICMP_ECHO || (method == IKE_DPD && version == 1))
		return method;
	return version == 1 ? IKE_HEARTBEAT : IKE_RFC4306;
}

bool
ike_policy_watches(const struct ike_policy *p, int version)
{
	switch (ike_policy_keepalive(p, version)) {
	case IKE_ICMP_ECHO:
	case IKE_DPD:
		return true;
	case IKE_HEARTBEAT:
	case IKE_RFC4306:
		return strcmp(p->keepalive.use, "on") == 0;
	default:
		return false;
	}
}

int64_t
ike_policy_gives_up(const struct ike_policy *p, int version)
{
	int64_t seconds = 0, other = 0;

	if (ike_policy_protected(p) && ike_policy_watches(p, version))
		seconds = p->keepalive.interval * p->keepalive.count;
	if (p->kind == IKE_ROUTER && ike_policy_transport(p) &&
	    p->l2tp_keepalive)
		other = p->l2tp_interval * p->l2tp_count;
	else if (p->kind == IKE_ROUTER && p->ipip_keepalive &&
	    strcmp(p->encapsulation, "ipip") == 0)
		other = p->ipip_interval * p->ipip_count;
	if (seconds == 0 || (other != 0 && other < seconds))
		seconds = other;
	return seconds;
}

static const char *
on_off(bool flag)
{
	return flag ? "on" : "off";
}

static const char *
quote_algorithm(const struct ike_policy *p, enum ike_setting setting)
{
	const struct ike_proposal *set = &p->ike_set;

	if (setting == IKE_ENCRYPTION)
		return ike_term_word(IKE_TERM_CIPHER,
		    ike_term_best(set->ciphers));
	if (setting == IKE_HASH)
		return ike_term_word(IKE_TERM_HASH,
		    ike_term_best(set->hashes));
	return ike_term_word(IKE_TERM_GROUP, ike_term_best(set->groups));
}

/* What stands behind the entry's name when a setting is not set: its value is
 * then the default. NULL: it has none. */
static const char *
quote_default(const struct ike_policy *p, enum ike_setting setting)
{
	switch (setting) {
	case IKE_USE:
		return on_off(p->ipsec_use);
	case IKE_ENCAPSULATION:
		return p->encapsulation;
	case IKE_VERSION:
		return (p->versions & IKE_BIT(1)) != 0 ? "1" : "2";
	case IKE_AUTH_METHOD:
		return p->auth_method;
	case IKE_REFRESH_ALL:
		return on_off(p->refresh_all);
	case IKE_REFRESH:
		return on_off(p->refresh);
	case IKE_RECEIVE:
		return on_off(p->receive);
	case IKE_ENCRYPTION:
	case IKE_HASH:
	case IKE_GROUP:
		return quote_algorithm(p, setting);
	case IKE_COMPATIBILITY:
		return p->compatibility == 2 ? "2" : "1";
	case IKE_SEND_INFO:
		return on_off(p->send_info);
	case IKE_L2TP_ALWAYS_ON:
		return on_off(p->l2tp_always_on);
	case IKE_IPIP_KEEPALIVE:
		return on_off(p->ipip_keepalive);
	case IKE_TUNNEL_TYPE:
		return "point-to-point";
	case IKE_PAYLOAD_TYPE:
		return p->payload_type == 2 ? "2" : "1";
	case IKE_CHILD_EXCHANGE:
		return p->child_exchange == 2 ? "2" : "1";
	case IKE_KEEPALIVE:
		return p->keepalive.use;
	case IKE_PFS:
		return on_off(p->pfs);
	case IKE_ESP_ENCAPSULATION:
		return on_off(p->esp_encapsulation);
	case IKE_NAT_TRAVERSAL:
		return on_off(p->nat_traversal);
	case IKE_XAUTH_REQUEST:
		return on_off(p->xauth_request);
	case IKE_L2TP_SERVICE:
		return on_off(p->l2tp_service);
	case IKE_L2TP_AUTH:
		return on_off(p->l2tp_auth);
	case IKE_L2TP_LOCAL_ROUTER:
		return p->l2tp_local_router;
	case IKE_L2TP_REMOTE_ROUTER:
		return p->l2tp_remote_router;
	default:
		return NULL;
	}
}

/* The number that a setting names before its value, 0: none. */
static int64_t
quote_number(const struct ike_policy *p, enum ike_setting setting)
{
	if (setting == IKE_ENABLE)
		return p->tunnel;
	if (setting == IKE_SA_POLICY)
		return p->policy;
	return strncmp(ike_setting_entry(setting), "ipsec ike ", 10) == 0 ||
	    setting == IKE_REFRESH ? p->gateway : 0;
}

void
ike_policy_quote(const struct ike_policy *p, enum ike_setting setting,
    struct text *out)
{
	const char *usual;

	if (p->lines[setting] != NULL) {
		text_addf(out, "`%s`", p->lines[setting]);
		return;
	}
	if (p->kind != IKE_ROUTER) {
		text_addf(out, "the %s's default",
		    p->kind == IKE_PHONE ? "phone" : "cloud");
		return;
	}
	usual = quote_default(p, setting);
	text_addf(out, "%s`%s", usual == NULL ? "no " : "",
	    ike_setting_entry(setting));
	if (quote_number(p, setting) != 0)
		text_addf(out, " %lld",
		    (long long)quote_number(p, setting));
	if (usual != NULL)
		text_addf(out, " %s` (default)", usual);
	else
		text_addc(out, '`');
}
