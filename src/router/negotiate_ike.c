/*
 * The first part of a negotiation: what each end needs before any packet,
 * whether packets arrive, and the SA of IKE itself. Who can tell whom by what
 * follows reference 15.14, 15.15 and 15.17; what is not said there is marked.
 */
#include "router/negotiate_exchange.h"

#include <string.h>

#include "base/banned.h"

/* Words of the notifications of IKEv1 and IKEv2 (RFC 2408, 7296). */
static const char *
word_of(const struct exchange *x, const char *v1, const char *v2)
{
	return x->n->version == 1 ? v1 : v2;
}

static const char *
no_proposal(const struct exchange *x)
{
	return word_of(x, "NO-PROPOSAL-CHOSEN", "NO_PROPOSAL_CHOSEN");
}

static const char *
no_authentication(const struct exchange *x)
{
	return word_of(x, "AUTHENTICATION-FAILED", "AUTHENTICATION_FAILED");
}

/* Whether the end proves itself by the pre-shared key. */
static bool
by_key(const struct ike_policy *p, bool version2)
{
	return !version2 || strcmp(p->auth_method, "pre-shared-key") == 0 ||
	    strcmp(p->auth_method, "auto") == 0;
}

static bool
settings_of(struct exchange *x, const struct ike_policy *p)
{
	const bool version2 = (p->versions & IKE_BIT(1)) == 0;

	if (!p->enabled)
		return exchange_refuse_at(x, p, "the tunnel is not enabled",
		    IKE_ENABLE);
	if (!p->ipsec_use)
		return exchange_refuse_at(x, p, "IPsec does not run",
		    IKE_USE);
	if (!ike_policy_protected(p))
		return exchange_refuse_at(x, p,
		    "the tunnel's encapsulation is none that IPsec protects",
		    IKE_ENCAPSULATION);
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
	if (by_key(p, version2) && p->key_len == 0)
		return exchange_refuse_at(x, p,
		    "there is no pre-shared key", IKE_KEY);
	return true;
}

bool
exchange_settings(struct exchange *x)
{
	return settings_of(x, x->ours) && settings_of(x, x->theirs);
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
	*what = "an L2TP server waits for its clients";
	if (strcmp(p->encapsulation, "l2tp") == 0)
		return IKE_ENCAPSULATION;
	*what = "no key exchange is started";
	if (!p->refresh_all)
		return IKE_REFRESH_ALL;
	if (!p->refresh)
		return IKE_REFRESH;
	*what = "no address to start a key exchange with";
	if (p->remote_address == NULL) {
		/* Reference 15.14: a name that leads to an address. */
		if (version2 && p->remote_name.text != NULL &&
		    p->remote_name.type != IKE_NAME_KEY_ID)
			return IKE_SETTINGS;
		return IKE_REMOTE_ADDRESS;
	}
	*what = "an end that takes any address does not start";
	return strcmp(p->remote_address, "any") == 0 ? IKE_REMOTE_ADDRESS :
	    IKE_SETTINGS;
}

/* Whether the text is a name and no address. */
bool
exchange_is_name(const char *text)
{
	return strchr(text, ':') == NULL &&
	    strspn(text, "0123456789.") != strlen(text);
}

/* Whether an address is seen on the Internet: not one of RFC 1918, 3927 or
 * 6598. */
static bool
is_global(const char *address)
{
	static const int64_t inner[][2] = {
		{ 0x0a000000, 0x0affffff }, { 0xac100000, 0xac1fffff },
		{ 0xc0a80000, 0xc0a8ffff }, { 0xa9fe0000, 0xa9feffff },
		{ 0x64400000, 0x647fffff }, { 0x7f000000, 0x7fffffff },
	};
	int64_t first, last;
	size_t i;

	if (!grammar_span(address, &first, &last))
		return true;
	for (i = 0; i < sizeof(inner) / sizeof(inner[0]); i++)
		if (first >= inner[i][0] && first <= inner[i][1])
			return false;
	return true;
}

const char *
exchange_source(const struct ike_policy *p)
{
	const struct ike_address *a;

	if (p->seen_as != NULL)
		return p->seen_as;
	if (p->local_address != NULL && is_global(p->local_address))
		return p->local_address;
	for (a = p->addresses; a != NULL; a = a->next)
		if (is_global(a->text))
			return a->text;
	return NULL;
}

const char *
exchange_resolve(const struct ike_policy *by, const struct ike_policy *of,
    const char *name)
{
	const struct ike_host *host;
	const char *address;

	for (host = by->hosts; host != NULL; host = host->next)
		if (strcmp(host->name, name) == 0)
			return host->address;
	for (host = of->names; host != NULL; host = host->next) {
		if (strcmp(host->name, name) != 0)
			continue;
		address = exchange_source(of);
		return address == NULL ? "" : address;
	}
	return NULL;
}

/* Where the first packet goes; NULL: the name is not known. */
static const char *
destination(const struct exchange *x)
{
	const char *address = x->from->remote_address;

	if (address == NULL)
		address = x->from->remote_name.text;
	if (address == NULL || x->from->kind != IKE_ROUTER)
		return address == NULL ? "" : address;
	return exchange_is_name(address) ?
	    exchange_resolve(x->from, x->to, address) : address;
}

/* Whether `p` is there. Of an end that has inner addresses only, nothing is
 * known: somebody translates. */
static bool
lives_at(const struct ike_policy *p, const char *address)
{
	const struct ike_address *a;

	if (p->seen_as != NULL)
		return strcmp(p->seen_as, address) == 0;
	if (p->local_address != NULL &&
	    strcmp(p->local_address, address) == 0)
		return true;
	for (a = p->addresses; a != NULL; a = a->next)
		if (strcmp(a->text, address) == 0)
			return true;
	return exchange_source(p) == NULL;
}

static enum ike_setting
address_setting(const struct ike_policy *p)
{
	return p->lines[IKE_REMOTE_ADDRESS] != NULL ||
	    p->lines[IKE_REMOTE_NAME] == NULL ? IKE_REMOTE_ADDRESS :
	    IKE_REMOTE_NAME;
}

bool
exchange_address(struct exchange *x)
{
	const char *address = destination(x);

	if (address == NULL)
		return exchange_refuse_at(x, x->from,
		    "the name of the other side has no address",
		    address_setting(x->from));
	if (x->from == x->ours) {
		if (address[0] != '\0')
			x->n->remote = exchange_keep(x, address);
		exchange_log(x, MESSAGE_LOG_IKE_INITIATE, LOG_KIND_INFO,
		    "");
	}
	if (x->ours->down || x->theirs->down) {
		exchange_silence(x);
		return exchange_refuse(x, x->ours->down ?
		    "the link is down here" : "the link is down there",
		    IKE_SETTINGS, IKE_SETTINGS);
	}
	if (address[0] != '\0' && !lives_at(x->to, address)) {
		exchange_silence(x);
		return exchange_refuse_at(x, x->from,
		    "nobody answers at that address, the other side has "
		    "another", address_setting(x->from));
	}
	return true;
}

/* Nothing comes back. */
static bool
silent(struct exchange *x, const char *what, enum ike_setting ours,
    enum ike_setting theirs)
{
	exchange_silence(x);
	return exchange_refuse(x, what, ours, theirs);
}

static bool
silent_at(struct exchange *x, const struct ike_policy *end, const char *what,
    enum ike_setting setting)
{
	exchange_silence(x);
	return exchange_refuse_at(x, end, what, setting);
}

static bool
notified(struct exchange *x, const char *word, const char *what,
    enum ike_setting setting)
{
	exchange_notify(x, x->to, word);
	return exchange_refuse(x, what, setting, setting);
}

/* What the answering end expects where the packets come from: false, they
 * come from somewhere else. */
static bool
source_fits(const struct exchange *x, const char *expected)
{
	const char *source = exchange_source(x->from);

	if (strcmp(expected, "any") == 0)
		return true;
	if (exchange_is_name(expected))
		expected = exchange_resolve(x->to, x->from, expected);
	if (expected == NULL)
		return false;
	return source == NULL || expected[0] == '\0' ||
	    strcmp(source, expected) == 0;
}

static bool
same_name(const struct ike_name *a, const struct ike_name *b)
{
	return a->text != NULL && b->text != NULL &&
	    strcmp(a->text, b->text) == 0;
}

/*
 * IKEv1: the answering end finds its gateway by the address in main mode, by
 * the name in aggressive mode (reference 15.14, 15.15), whatever its own mode
 * is unless it is strict (15.11).
 */
static bool
find_gateway(struct exchange *x)
{
	const struct ike_policy *to = x->to;
	const char *expected = to->remote_address;

	if (to->kind != IKE_ROUTER)
		return true;
	if (expected != NULL && !source_fits(x, expected))
		return silent(x, "the answering end waits for another address",
		    to == x->ours ? IKE_REMOTE_ADDRESS : IKE_LOCAL_ADDRESS,
		    to == x->ours ? IKE_LOCAL_ADDRESS : IKE_REMOTE_ADDRESS);
	if (x->n->aggressive && to->remote_name.text != NULL &&
	    !same_name(&x->from->local_name, &to->remote_name))
		return silent(x, "the answering end knows no such name",
		    to == x->ours ? IKE_REMOTE_NAME : IKE_LOCAL_NAME,
		    to == x->ours ? IKE_LOCAL_NAME : IKE_REMOTE_NAME);
	if (x->n->aggressive && to->remote_name.text == NULL &&
	    (expected == NULL || strcmp(expected, "any") == 0))
		return silent(x, "the answering end waits for no name, it "
		    "knows its peers by address",
		    to == x->ours ? IKE_REMOTE_NAME : IKE_LOCAL_NAME,
		    to == x->ours ? IKE_LOCAL_NAME : IKE_REMOTE_NAME);
	if (!x->n->aggressive && to->remote_name.text != NULL &&
	    (expected == NULL || strcmp(expected, "any") == 0))
		return silent(x, "the answering end waits for a name, main "
		    "mode has none",
		    to == x->ours ? IKE_REMOTE_NAME : IKE_LOCAL_NAME,
		    to == x->ours ? IKE_LOCAL_NAME : IKE_REMOTE_NAME);
	if (expected == NULL && !x->n->aggressive)
		return silent_at(x, to, "the answering end has no address "
		    "to know its peer by", IKE_REMOTE_ADDRESS);
	return true;
}

static bool
mode_fits(struct exchange *x)
{
	const unsigned int mode = x->n->aggressive ? IKE_AGGRESSIVE :
	    IKE_MAIN;

	if (x->to->kind == IKE_ROUTER ? !x->to->strict ||
	    ike_policy_expects_name(x->to) == x->n->aggressive :
	    (x->to->modes & mode) != 0)
		return true;
	exchange_notify(x, x->to, no_proposal(x));
	return exchange_refuse(x, "one end uses main mode, the other "
	    "aggressive mode", IKE_LOCAL_NAME,
	    x->theirs->lines[IKE_LOCAL_NAME] == NULL ? IKE_REMOTE_NAME :
	    IKE_LOCAL_NAME);
}

/* The algorithms of IKE's own SA; the answering end takes the best. */
static bool
propose(struct exchange *x)
{
	const struct ike_proposal offer = ike_policy_offer(x->from,
	    x->n->version);
	const struct ike_proposal accept = ike_policy_accept(x->to,
	    x->n->version);
	const unsigned int groups = offer.groups & accept.groups;

	x->ike.ciphers = offer.ciphers & accept.ciphers;
	x->ike.hashes = offer.hashes & accept.hashes;
	if (x->ike.ciphers == 0)
		return notified(x, no_proposal(x),
		    "no cipher for IKE that both ends take",
		    IKE_ENCRYPTION);
	if (x->ike.hashes == 0)
		return notified(x, no_proposal(x),
		    "no hash for IKE that both ends take", IKE_HASH);
	if (groups == 0)
		return notified(x, no_proposal(x),
		    "no Diffie-Hellman group that both ends take",
		    IKE_GROUP);
	/* IKEv2 sends the key of its own group first (reference 15.24). */
	x->ike.groups = groups & x->from->ike_set.groups;
	if (x->ike.groups == 0)
		x->ike.groups = groups;
	x->ike.ciphers = IKE_BIT(ike_term_best(x->ike.ciphers));
	x->ike.hashes = IKE_BIT(ike_term_best(x->ike.hashes));
	x->ike.groups = IKE_BIT(ike_term_best(x->ike.groups));
	return true;
}

/* Two routers that format their messages in different ways, or that exchange
 * other payloads for NAT (reference 15.27, 15.48.5). */
static bool
formats_fit(struct exchange *x)
{
	const struct ike_policy *a = x->ours, *b = x->theirs;

	if (a->kind != IKE_ROUTER || b->kind != IKE_ROUTER)
		return true;
	if (x->n->version == 1 ? a->payload_type != b->payload_type :
	    a->payload_type2 != b->payload_type2)
		return silent(x, "the ends format IKE's messages in "
		    "different ways", IKE_PAYLOAD_TYPE, IKE_PAYLOAD_TYPE);
	if (a->nat_traversal && b->nat_traversal &&
	    a->nat_type != b->nat_type)
		return silent(x, "the ends exchange NAT traversal in "
		    "different ways", IKE_NAT_TRAVERSAL, IKE_NAT_TRAVERSAL);
	return true;
}

bool
exchange_ike(struct exchange *x)
{
	const unsigned int versions = x->from->versions & x->to->versions;

	if (versions == 0)
		return silent(x, "the ends use different versions of IKE",
		    IKE_VERSION, IKE_VERSION);
	x->n->version = (versions & IKE_BIT(2)) != 0 ? 2 : 1;
	x->n->aggressive = x->n->version == 1 &&
	    ike_policy_aggressive(x->from);
	if (x->n->version == 2 && x->to->kind == IKE_ROUTER &&
	    !x->to->receive)
		return silent_at(x, x->to, "the answering end takes no key "
		    "exchange that the other starts", IKE_RECEIVE);
	if (x->n->version == 1 && !find_gateway(x))
		return false;
	if (x->to == x->ours)
		exchange_log(x, MESSAGE_LOG_IKE_RESPOND, LOG_KIND_INFO,
		    "");
	if (x->n->version == 1 && !mode_fits(x))
		return false;
	return propose(x) && formats_fit(x);
}

/* The ID that an end sends in IKEv2: its name, or its address; text NULL: an
 * address that is not known here. */
static struct ike_name
sent_id(const struct ike_policy *p)
{
	if (p->local_name.text != NULL)
		return p->local_name;
	return (struct ike_name){ IKE_NAME_IPV4, p->local_address != NULL ?
	    p->local_address : exchange_source(p) };
}

/*
 * IKEv2: name and kind must both be right (reference 15.14). An end without a
 * name for the other expects nothing (a guess).
 */
static bool
id_fits(struct exchange *x, const struct ike_policy *sends,
    const struct ike_policy *checks)
{
	const struct ike_name *expected = &checks->remote_name;
	const struct ike_name sent = sent_id(sends);

	if (expected->text == NULL || sent.text == NULL)
		return true;
	if (strcmp(expected->text, sent.text) == 0 &&
	    expected->type == sent.type)
		return true;
	exchange_notify(x, checks, no_authentication(x));
	return exchange_refuse(x, strcmp(expected->text, sent.text) == 0 ?
	    "the names are the same, their kinds are not" :
	    "an end goes by another name than the other expects",
	    checks == x->ours ? IKE_REMOTE_NAME : IKE_LOCAL_NAME,
	    checks == x->ours ? IKE_LOCAL_NAME : IKE_REMOTE_NAME);
}

static bool
keys_fit(struct exchange *x)
{
	const struct ike_policy *a = x->ours, *b = x->theirs;
	const bool version2 = x->n->version == 2;

	if (by_key(a, version2) != by_key(b, version2) ||
	    (!by_key(a, version2) &&
	    strcmp(a->auth_method, b->auth_method) != 0))
		return notified(x, no_authentication(x),
		    "the ends prove who they are in different ways",
		    IKE_AUTH_METHOD);
	if (!by_key(a, version2) || (a->key_len == b->key_len &&
	    memcmp(a->key, b->key, a->key_len) == 0))
		return true;
	/* Main mode's fifth packet cannot be read, and nothing is said. */
	if (x->n->version == 1 && !x->n->aggressive)
		return silent(x, "the pre-shared keys differ", IKE_KEY,
		    IKE_KEY);
	/* Aggressive mode's first to know is who began. */
	exchange_notify(x, x->n->aggressive ? x->from : x->to,
	    no_authentication(x));
	return exchange_refuse(x, "the pre-shared keys differ", IKE_KEY,
	    IKE_KEY);
}

/* IKEv1's XAUTH, which the answering end asks for (reference 15.36). */
static bool
xauth_fits(struct exchange *x)
{
	const struct ike_policy *from = x->from, *to = x->to;
	const struct ike_user *user;

	if (!to->xauth_request || to->kind != IKE_ROUTER)
		return true;
	if (from->xauth_name == NULL) {
		exchange_notify(x, x->to, no_proposal(x));
		return exchange_refuse(x, "one end asks for a user by XAUTH, "
		    "the other has none",
		    from == x->ours ? IKE_XAUTH_NAME : IKE_XAUTH_REQUEST,
		    from == x->ours ? IKE_XAUTH_REQUEST : IKE_XAUTH_NAME);
	}
	for (user = to->xauth_users; user != NULL; user = user->next)
		if (strcmp(user->name, from->xauth_name) == 0 &&
		    strcmp(user->password, from->xauth_password) == 0)
			break;
	if (user != NULL) {
		x->n->user = exchange_keep(x, user->name);
		return true;
	}
	exchange_notify(x, x->to, no_authentication(x));
	return exchange_refuse(x, "no user of the group that is let in has "
	    "that name and password",
	    from == x->ours ? IKE_XAUTH_NAME : IKE_XAUTH_REQUEST,
	    from == x->ours ? IKE_XAUTH_REQUEST : IKE_XAUTH_NAME);
}

bool
exchange_auth(struct exchange *x)
{
	x->now++;
	if (!keys_fit(x))
		return false;
	if (x->n->version == 2 && (!id_fits(x, x->from, x->to) ||
	    !id_fits(x, x->to, x->from)))
		return false;
	if (x->n->aggressive && x->from->remote_name.text != NULL &&
	    x->to->local_name.text != NULL &&
	    !same_name(&x->to->local_name, &x->from->remote_name)) {
		exchange_notify(x, x->from, no_authentication(x));
		return exchange_refuse(x, "an end goes by another name than "
		    "the other expects", x->from == x->ours ?
		    IKE_REMOTE_NAME : IKE_LOCAL_NAME, x->from == x->ours ?
		    IKE_LOCAL_NAME : IKE_REMOTE_NAME);
	}
	if (x->n->version == 1 && !xauth_fits(x))
		return false;
	exchange_make_ike(x);
	exchange_log(x, MESSAGE_LOG_IKE_ESTABLISHED, LOG_KIND_INFO, "");
	return true;
}
