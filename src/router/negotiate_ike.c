/*
 * The first part of a negotiation: whether packets arrive, and what the SA of
 * IKE itself is to be like. Who can tell whom by what follows reference 15.14,
 * 15.15 and 15.17; what is not said there is marked.
 */
#include "router/negotiate_exchange.h"

#include <string.h>

#include "base/banned.h"

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

/* Which of the servers of a multipoint tunnel: the one that is there, the
 * first when none is. */
static const char *
server_of(const struct exchange *x)
{
	const struct ike_address *server;
	const char *address;

	for (server = x->from->servers; server != NULL;
	    server = server->next) {
		address = exchange_is_name(server->text) ? exchange_resolve(
		    x->from, x->to, server->text) : server->text;
		if (address != NULL && exchange_lives_at(x->to, address))
			return server->text;
	}
	return x->from->servers == NULL ? NULL : x->from->servers->text;
}

/* Where the first packet goes; NULL: the name is not known. */
static const char *
destination(const struct exchange *x)
{
	const char *address = x->from->remote_address;

	if (!ike_policy_protected(x->from))
		address = x->from->endpoint;
	if (address == NULL)
		address = server_of(x);
	if (address == NULL)
		address = x->from->remote_name.text;
	if (address == NULL || x->from->kind != IKE_ROUTER)
		return address == NULL ? "" : address;
	return exchange_is_name(address) ?
	    exchange_resolve(x->from, x->to, address) : address;
}

bool
exchange_lives_at(const struct ike_policy *p, const char *address)
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

/* The setting of the line that says where a tunnel ends. */
static enum ike_setting
endpoint_setting(const struct ike_policy *p)
{
	if (p->lines[IKE_ENDPOINT_REMOTE] != NULL)
		return IKE_ENDPOINT_REMOTE;
	return p->lines[IKE_ENDPOINT] != NULL ||
	    p->lines[IKE_ENDPOINT_NAME] == NULL ? IKE_ENDPOINT :
	    IKE_ENDPOINT_NAME;
}

static enum ike_setting
address_setting(const struct ike_policy *p)
{
	if (!ike_policy_protected(p))
		return endpoint_setting(p);
	if (p->remote_address == NULL && p->servers != NULL)
		return IKE_MULTIPOINT_SERVER;
	return p->lines[IKE_REMOTE_ADDRESS] != NULL ||
	    p->lines[IKE_REMOTE_NAME] == NULL ? IKE_REMOTE_ADDRESS :
	    IKE_REMOTE_NAME;
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
arrives(struct exchange *x, const char *address)
{
	const struct ike_policy *to = x->to;

	if (x->ours->down || x->theirs->down)
		return exchange_silent(x, x->ours->down ?
		    "the link is down here" : "the link is down there",
		    IKE_SETTINGS, IKE_SETTINGS);
	if (address[0] != '\0' && !exchange_lives_at(to, address))
		return exchange_silent_at(x, x->from,
		    "nobody answers at that address, the other side has "
		    "another", address_setting(x->from));
	if (ike_policy_protected(to) || ike_policy_protected(x->from) ||
	    source_fits(x, to->endpoint))
		return true;
	exchange_silence(x);
	return exchange_refuse_at(x, to, "the answering end's tunnel goes "
	    "to another address", endpoint_setting(to));
}

/* Whether a router's `ipsec ike local address` is an address that it has, as
 * far as is known. */
static bool
has_local_address(const struct ike_policy *p)
{
	const struct ike_address *a;
	int64_t first, last;

	if (p->kind != IKE_ROUTER || p->local_address == NULL ||
	    p->lines[IKE_LOCAL_ADDRESS] == NULL || p->more_addresses ||
	    p->addresses == NULL ||
	    !grammar_span(p->local_address, &first, &last))
		return true;
	for (a = p->addresses; a != NULL; a = a->next)
		if (strcmp(a->text, p->local_address) == 0)
			return true;
	return false;
}

static void
note_local_address(struct exchange *x)
{
	static const char what[] = "no interface has the local address of "
	    "IKE: on a real router no answer would come back to it";

	if (!has_local_address(x->ours))
		exchange_note(x, what, IKE_LOCAL_ADDRESS, IKE_SETTINGS);
	if (!has_local_address(x->theirs))
		exchange_note(x, what, IKE_SETTINGS, IKE_LOCAL_ADDRESS);
}

bool
exchange_address(struct exchange *x)
{
	const char *address = destination(x);

	note_local_address(x);
	if (address == NULL)
		return exchange_refuse_at(x, x->from,
		    "the name of the other side has no address",
		    address_setting(x->from));
	if (x->from == x->ours) {
		if (address[0] != '\0')
			x->n->remote = exchange_keep(x, address);
		if (ike_policy_protected(x->ours))
			exchange_log(x, MESSAGE_LOG_IKE_INITIATE,
			    LOG_KIND_INFO, "");
	}
	return arrives(x, address);
}

static bool
notified(struct exchange *x, const char *word, const char *what,
    enum ike_setting setting)
{
	exchange_notify(x, x->to, word);
	return exchange_refuse(x, what, setting, setting);
}

static bool
same_name(const struct ike_name *a, const struct ike_name *b)
{
	return a->text != NULL && b->text != NULL &&
	    strcmp(a->text, b->text) == 0;
}

/* The answering end does not know who asks. */
static bool
unknown(struct exchange *x, const char *what, enum ike_setting there,
    enum ike_setting here)
{
	exchange_silence(x);
	return exchange_refuse_pair(x, x->to, what, there, here);
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
	const bool aggressive = x->n->aggressive;
	bool any;

	if (to->kind != IKE_ROUTER)
		return true;
	if (expected == NULL && to->server)
		expected = "any";
	any = expected == NULL || strcmp(expected, "any") == 0;
	if (expected != NULL && !source_fits(x, expected))
		return unknown(x, "the answering end waits for another "
		    "address", IKE_REMOTE_ADDRESS, IKE_LOCAL_ADDRESS);
	if (aggressive && to->remote_name.text != NULL &&
	    !same_name(&x->from->local_name, &to->remote_name))
		return unknown(x, "the answering end knows no such name",
		    IKE_REMOTE_NAME, IKE_LOCAL_NAME);
	if (aggressive && to->remote_name.text == NULL && any)
		return unknown(x, "the answering end waits for no name, it "
		    "knows its peers by address", IKE_REMOTE_NAME,
		    IKE_LOCAL_NAME);
	if (!aggressive && to->remote_name.text != NULL && any)
		return unknown(x, "the answering end waits for a name, main "
		    "mode has none", IKE_REMOTE_NAME, IKE_LOCAL_NAME);
	return expected != NULL || aggressive || exchange_silent_at(x, to,
	    "the answering end has no address to know its peer by",
	    IKE_REMOTE_ADDRESS);
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
	exchange_notify(x, x->to, exchange_no_proposal(x));
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
		return notified(x, exchange_no_proposal(x),
		    "no cipher for IKE that both ends take",
		    IKE_ENCRYPTION);
	if (x->ike.hashes == 0)
		return notified(x, exchange_no_proposal(x),
		    "no hash for IKE that both ends take", IKE_HASH);
	if (groups == 0)
		return notified(x, exchange_no_proposal(x),
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
		return exchange_silent(x, "the ends format IKE's messages in "
		    "different ways", IKE_PAYLOAD_TYPE, IKE_PAYLOAD_TYPE);
	if (a->nat_traversal && b->nat_traversal &&
	    a->nat_type != b->nat_type)
		return exchange_silent(x, "the ends exchange NAT traversal in "
		    "different ways", IKE_NAT_TRAVERSAL, IKE_NAT_TRAVERSAL);
	return true;
}

bool
exchange_ike(struct exchange *x)
{
	const unsigned int versions = x->from->versions & x->to->versions;

	if (ike_policy_protected(x->ours) != ike_policy_protected(x->theirs))
		return exchange_silent(x, "only one end's tunnel is one that "
		    "IPsec protects", IKE_ENCAPSULATION, IKE_ENCAPSULATION);
	if (versions == 0)
		return exchange_silent(x, "the ends use different versions "
		    "of IKE", IKE_VERSION, IKE_VERSION);
	x->n->version = (versions & IKE_BIT(2)) != 0 ? 2 : 1;
	x->n->aggressive = x->n->version == 1 &&
	    ike_policy_aggressive(x->from);
	if (x->n->version == 2 && x->to->kind == IKE_ROUTER &&
	    !x->to->receive)
		return exchange_silent_at(x, x->to, "the answering end takes "
		    "no key exchange that the other starts", IKE_RECEIVE);
	if (x->n->version == 1 && !find_gateway(x))
		return false;
	if (x->to == x->ours)
		exchange_log(x, MESSAGE_LOG_IKE_RESPOND, LOG_KIND_INFO,
		    "");
	if (x->n->version == 1 && !mode_fits(x))
		return false;
	return propose(x) && formats_fit(x);
}
