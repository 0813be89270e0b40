/*
 * What runs inside IPsec's transport mode: L2TP with a phone and PPP over it,
 * or L2TPv3 with another router (reference, chapter 16).
 */
#include "router/negotiate_exchange.h"

#include <string.h>

#include "base/banned.h"

/* The version that a tunnel is for, as `l2tp service` names it. */
static const char *
version_of(const struct ike_policy *p)
{
	return strncmp(p->encapsulation, "l2tpv3", 6) == 0 ? "l2tpv3" :
	    "l2tp";
}

/* Whether the end runs L2TP in the version that its tunnel is for. */
static bool
serves(const struct ike_policy *p)
{
	return p->l2tp_service && (p->l2tp_version == NULL ||
	    strcmp(p->l2tp_version, version_of(p)) == 0);
}

static bool
tunnel_auth_fits(struct exchange *x)
{
	const struct ike_policy *a = x->ours, *b = x->theirs;

	if (a->l2tp_auth != b->l2tp_auth)
		return exchange_refuse(x, "only one end has L2TP's tunnel "
		    "authentication", IKE_L2TP_AUTH, IKE_L2TP_AUTH);
	if (!a->l2tp_auth || (a->l2tp_password == NULL &&
	    b->l2tp_password == NULL))
		return true;
	if (a->l2tp_password != NULL && b->l2tp_password != NULL &&
	    strcmp(a->l2tp_password, b->l2tp_password) == 0)
		return true;
	return exchange_refuse(x, "the passwords of L2TP's tunnel "
	    "authentication differ", IKE_L2TP_AUTH, IKE_L2TP_AUTH);
}

/* L2TP's own packets go to where the tunnel ends (reference 14.9, 14.10). */
static bool
ends_fit(struct exchange *x, const struct ike_policy *p,
    const struct ike_policy *other)
{
	const char *address = p->endpoint;
	const enum ike_setting setting = p->lines[IKE_ENDPOINT] != NULL ?
	    IKE_ENDPOINT : IKE_ENDPOINT_NAME;

	if (address == NULL)
		return true;
	if (exchange_is_name(address))
		address = exchange_resolve(p, other, address);
	if (address == NULL)
		return exchange_refuse_at(x, p, "the name of the tunnel's "
		    "other end has no address", setting);
	return address[0] == '\0' || exchange_lives_at(other, address) ||
	    exchange_refuse_at(x, p, "L2TP goes to an address that the other "
	    "end does not have", setting);
}

static bool
v3_fits(struct exchange *x)
{
	const struct ike_policy *a = x->ours, *b = x->theirs;
	const char *end_a = a->l2tp_end == NULL ? "" : a->l2tp_end;
	const char *end_b = b->l2tp_end == NULL ? "" : b->l2tp_end;

	if (!ends_fit(x, a, b) || !ends_fit(x, b, a))
		return false;
	if (!a->l2tp_always_on && !b->l2tp_always_on)
		return exchange_refuse(x, "neither end keeps L2TPv3 "
		    "connected", IKE_L2TP_ALWAYS_ON, IKE_L2TP_ALWAYS_ON);
	if (strcmp(a->l2tp_local_router, b->l2tp_remote_router) != 0)
		return exchange_refuse(x, "the router IDs of L2TPv3 do not "
		    "answer each other", IKE_L2TP_LOCAL_ROUTER,
		    IKE_L2TP_REMOTE_ROUTER);
	if (strcmp(a->l2tp_remote_router, b->l2tp_local_router) != 0)
		return exchange_refuse(x, "the router IDs of L2TPv3 do not "
		    "answer each other", IKE_L2TP_REMOTE_ROUTER,
		    IKE_L2TP_LOCAL_ROUTER);
	if (strcmp(end_a, end_b) != 0)
		return exchange_refuse(x, "the end IDs of L2TPv3 differ",
		    IKE_L2TP_END, IKE_L2TP_END);
	return true;
}

static void
l2tp_log(struct exchange *x, enum message message)
{
	if (x->ours->l2tp_syslog)
		exchange_log(x, message, LOG_KIND_DEBUG, "");
}

bool
exchange_l2tp(struct exchange *x)
{
	const struct ike_policy *a = x->ours, *b = x->theirs;

	if (!ike_policy_transport(a))
		return true;
	x->now++;
	if (!serves(a))
		return exchange_refuse(x, "L2TP does not run",
		    IKE_L2TP_SERVICE, IKE_SETTINGS);
	if (!serves(b))
		return exchange_refuse(x, "L2TP does not run", IKE_SETTINGS,
		    IKE_L2TP_SERVICE);
	if (strcmp(version_of(a), version_of(b)) != 0)
		return exchange_refuse(x, "the ends use different versions "
		    "of L2TP", IKE_ENCAPSULATION, IKE_ENCAPSULATION);
	l2tp_log(x, MESSAGE_LOG_L2TP_CONNECTED);
	if (!tunnel_auth_fits(x))
		return false;
	l2tp_log(x, MESSAGE_LOG_L2TP_TUNNEL);
	if (strcmp(version_of(a), "l2tpv3") == 0 && !v3_fits(x))
		return false;
	l2tp_log(x, MESSAGE_LOG_L2TP_SESSION);
	return true;
}

/* The methods that `pp auth request` asks for. */
static unsigned int
requested(const char *word)
{
	if (strcmp(word, "chap-pap") == 0)
		return IKE_BIT(PPP_CHAP) | IKE_BIT(PPP_PAP);
	return ike_term_bit(IKE_TERM_PPP, word);
}

static bool
user_fits(struct exchange *x, const struct ike_policy *server,
    const struct ike_policy *phone)
{
	const struct ike_user *theirs = phone->pp_users, *user;
	const bool here = server == x->ours;

	if (server->pp_request == NULL)
		return true;
	if ((requested(server->pp_request) & phone->ppp_methods) == 0)
		return exchange_refuse(x, "no method of PPP authentication "
		    "that both ends take", IKE_PP_REQUEST, IKE_PP_REQUEST);
	if (theirs == NULL)
		return exchange_refuse_at(x, phone, "there is no user for "
		    "PPP", IKE_PP_USER);
	x->n->user = exchange_keep(x, theirs->name);
	if (here)
		exchange_log(x, MESSAGE_LOG_PPP_CALL, LOG_KIND_INFO, "");
	for (user = server->pp_users; user != NULL; user = user->next)
		if (strcmp(user->name, theirs->name) == 0)
			break;
	if (user != NULL && strcmp(user->password, theirs->password) == 0)
		return true;
	if (here)
		exchange_log(x, MESSAGE_LOG_PPP_REFUSED, LOG_KIND_INFO,
		    "");
	return exchange_refuse(x, user == NULL ? "no user for PPP has that "
	    "name" : "the passwords of the user for PPP differ", IKE_PP_USER,
	    IKE_PP_USER);
}

static bool
is_taken(const struct exchange *x, const char *address)
{
	size_t i;

	for (i = 0; i < x->request->n_taken; i++)
		if (strcmp(x->request->taken[i], address) == 0)
			return true;
	return false;
}

/* The first address of a word of the pool that nobody has. */
static bool
give_of(struct exchange *x, const char *word)
{
	struct text address = TEXT_INIT;
	int64_t first, last, at;
	bool given = false;

	if (!grammar_span(word, &first, &last))
		return false;
	for (at = first; at <= last && !given; at++) {
		text_reset(&address);
		text_addf(&address, "%d.%d.%d.%d", (int)(at >> 24 & 255),
		    (int)(at >> 16 & 255), (int)(at >> 8 & 255),
		    (int)(at & 255));
		given = address.failed || !is_taken(x, text_str(&address));
		x->n->slot += !given;
	}
	x->failed = x->failed || address.failed;
	if (given)
		x->n->given = exchange_keep(x, text_str(&address));
	text_fini(&address);
	return given;
}

/* What a DHCP server gives: from the second address of the server's first
 * network on (a guess). */
static bool
give_by_dhcp(struct exchange *x, const struct ike_policy *server)
{
	struct text range = TEXT_INIT;
	const struct ike_address *own;
	bool given = false;
	int net;

	for (own = server->addresses; own != NULL && !given;
	    own = own->next) {
		const char *dot = strrchr(own->text, '.');

		if (dot == NULL)
			continue;
		net = (int)(dot - own->text);
		text_reset(&range);
		text_addf(&range, "%.*s.2-%.*s.191", net, own->text, net,
		    own->text);
		given = give_of(x, text_str(&range));
	}
	x->failed = x->failed || range.failed;
	text_fini(&range);
	return given;
}

static bool
give_address(struct exchange *x, const struct ike_policy *server)
{
	const char *word = server->pp_pool, *kept;
	size_t len;

	x->n->slot = 1;
	if (strcmp(word, "dhcp") == 0)
		return give_by_dhcp(x, server);
	for (; *word != '\0'; word += len + strspn(word + len, " ")) {
		len = strcspn(word, " ");
		kept = arena_strndup(&x->n->arena, word, len);
		x->failed = x->failed || kept == NULL;
		if (kept != NULL && give_of(x, kept))
			return true;
	}
	return false;
}

bool
exchange_ppp(struct exchange *x)
{
	const struct ike_policy *server = x->ours->kind == IKE_PHONE ?
	    x->theirs : x->ours;
	const struct ike_policy *phone = server == x->ours ? x->theirs :
	    x->ours;

	if (phone->kind != IKE_PHONE || server->kind != IKE_ROUTER)
		return true;
	if (server->pp == 0)
		return exchange_refuse_at(x, server, "no pp is bound to the "
		    "tunnel", IKE_PP_BIND);
	if (!server->pp_enabled)
		return exchange_refuse_at(x, server, "the pp that is bound "
		    "to the tunnel is not enabled", IKE_PP_ENABLE);
	x->now++;
	x->n->slot = (int64_t)x->request->n_taken + 1;
	if (server->pp_pool != NULL && !give_address(x, server))
		return exchange_refuse_at(x, server, "no address is left in "
		    "the pool", IKE_PP_POOL);
	if (!user_fits(x, server, phone))
		return false;
	if (server->pp_pool == NULL)
		return exchange_refuse_at(x, server, "there is no address to "
		    "give to the user", IKE_PP_POOL);
	if (server == x->ours)
		exchange_log(x, MESSAGE_LOG_PPP_UP, LOG_KIND_INFO, "");
	return true;
}
