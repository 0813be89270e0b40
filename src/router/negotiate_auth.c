/*
 * Whether the ends believe each other who they are: pre-shared keys,
 * certificates, names, users by XAUTH or EAP-MD5 (reference 15.3-15.8, 15.14,
 * 15.17, 15.31-15.36). What a certificate says is not looked at: those of both
 * ends are taken to be good.
 */
#include "router/negotiate_exchange.h"

#include <string.h>

#include "base/banned.h"

static const char *
no_authentication(const struct exchange *x)
{
	return x->n->version == 1 ? "AUTHENTICATION-FAILED" :
	    "AUTHENTICATION_FAILED";
}

/* Users ------------------------------------------------------------------- */

/* Who begins is asked for a user. */
struct asked {
	const char	*name, *password;	/* NULL: none */
	const struct ike_user *users;	/* who is let in */
	enum ike_setting has, asks;	/* settings of the two ends */
	const char	*nobody;	/* what is said without a user */
	const char	*nobody_word;
	const char	*by;		/* "XAUTH" */
};

static bool
refuse_user(struct exchange *x, const char *word, const char *what,
    enum ike_setting has, enum ike_setting asks)
{
	exchange_notify(x, x->to, word);
	return exchange_refuse_pair(x, x->from, what, has, asks);
}

/* Its attributes do not let it in (reference 15.33, 15.35). */
static bool
refuse_barred(struct exchange *x, const struct asked *asked,
    const struct ike_user *user)
{
	struct text what = TEXT_INIT;

	if (user->attributes == NULL)
		text_addf(&what, "no attribute lets the user in by %s",
		    asked->by);
	else
		text_addf(&what, "`%s` does not let the user in by %s",
		    user->attributes, asked->by);
	x->failed = x->failed || what.failed;
	(void)refuse_user(x, no_authentication(x), text_str(&what),
	    asked->has, asked->asks);
	text_fini(&what);
	return false;
}

static bool
user_fits(struct exchange *x, const struct asked *asked)
{
	const struct ike_user *user;

	if (asked->name == NULL)
		return refuse_user(x, asked->nobody_word, asked->nobody,
		    asked->has, asked->asks);
	for (user = asked->users; user != NULL; user = user->next)
		if (strcmp(user->name, asked->name) == 0 &&
		    strcmp(user->password, asked->password) == 0)
			break;
	if (user == NULL)
		return refuse_user(x, no_authentication(x), "no user of the "
		    "group that is let in has that name and password",
		    asked->has, asked->asks);
	if (!user->allowed)
		return refuse_barred(x, asked, user);
	x->n->user = exchange_keep(x, user->name);
	return true;
}

/* IKEv1's XAUTH, which the answering end asks for (reference 15.36). */
static bool
xauth_fits(struct exchange *x)
{
	const struct asked asked = { .name = x->from->xauth_name,
	    .password = x->from->xauth_password, .users = x->to->xauth_users,
	    .has = IKE_XAUTH_NAME, .asks = IKE_XAUTH_REQUEST,
	    .nobody = "one end asks for a user by XAUTH, the other has none",
	    .nobody_word = exchange_no_proposal(x),
	    .by = "XAUTH" };

	if (!x->to->xauth_request || x->to->kind != IKE_ROUTER)
		return true;
	return user_fits(x, &asked);
}

/* IKEv2's EAP-MD5: who begins proves itself as a user, when the answering end
 * asks for one (reference 15.8). Other makes always do. */
static bool
eap_fits(struct exchange *x)
{
	const struct ike_policy *from = x->from, *to = x->to;
	const bool router = from->kind == IKE_ROUTER;
	const struct ike_user *own = from->pp_users;
	struct asked asked = { .name = from->eap_name,
	    .password = from->eap_password,
	    .users = to->kind == IKE_ROUTER ? to->eap_users : to->pp_users,
	    .has = router ? IKE_EAP_NAME : IKE_PP_USER,
	    .asks = to->kind == IKE_ROUTER ? IKE_EAP_REQUEST : IKE_PP_USER,
	    .nobody = "one end asks for a user by EAP-MD5, the other has "
	    "none", .nobody_word = no_authentication(x),
	    .by = "EAP-MD5" };

	if (!router && own != NULL) {
		asked.name = own->name;
		asked.password = own->password;
	}
	if (to->kind == IKE_ROUTER && !to->eap_request)
		return refuse_user(x, no_authentication(x), "one end comes "
		    "as a user by EAP-MD5, the other does not ask for one",
		    asked.has, asked.asks);
	return user_fits(x, &asked);
}

/* Keys, certificates ------------------------------------------------------ */

/* Whether the ends prove who they are in ways that go together. */
static bool
ways_fit(struct exchange *x)
{
	const enum ike_proof from = ike_policy_proof(x->from, x->n->version);
	const enum ike_proof to = ike_policy_proof(x->to, x->n->version);

	if (from == to || (from == IKE_BY_EAP && to == IKE_BY_CERTIFICATE))
		return true;
	exchange_notify(x, x->to, no_authentication(x));
	return exchange_refuse_pair(x, x->from,
	    "the ends prove who they are in different ways",
	    ike_policy_proof_setting(x->from, true),
	    ike_policy_proof_setting(x->to, false));
}

static bool
keys_fit(struct exchange *x)
{
	const struct ike_policy *a = x->ours, *b = x->theirs;

	if (a->key_len == b->key_len && (a->key_len == 0 ||
	    memcmp(a->key, b->key, a->key_len) == 0))
		return true;
	/* Main mode's fifth packet cannot be read, and nothing is said. */
	if (x->n->version == 1 && !x->n->aggressive)
		return exchange_silent(x, "the pre-shared keys differ",
		    IKE_KEY, IKE_KEY);
	/* Aggressive mode's first to know is who began. */
	exchange_notify(x, x->n->aggressive ? x->from : x->to,
	    no_authentication(x));
	return exchange_refuse(x, "the pre-shared keys differ", IKE_KEY,
	    IKE_KEY);
}

static bool
proofs_fit(struct exchange *x)
{
	if (!ways_fit(x))
		return false;
	switch (ike_policy_proof(x->from, x->n->version)) {
	case IKE_BY_EAP:
		return eap_fits(x);
	case IKE_BY_CERTIFICATE:
		return true;
	default:
		return keys_fit(x);
	}
}

/* Names ------------------------------------------------------------------- */

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
	return exchange_refuse_pair(x, checks,
	    strcmp(expected->text, sent.text) == 0 ?
	    "the names are the same, their kinds are not" :
	    "an end goes by another name than the other expects",
	    IKE_REMOTE_NAME, IKE_LOCAL_NAME);
}

/* In aggressive mode who began looks at the other's name, when both have
 * one. */
static bool
answer_fits(struct exchange *x)
{
	const char *expected = x->from->remote_name.text;
	const char *sent = x->to->local_name.text;

	if (!x->n->aggressive || expected == NULL || sent == NULL ||
	    strcmp(expected, sent) == 0)
		return true;
	exchange_notify(x, x->from, no_authentication(x));
	return exchange_refuse_pair(x, x->from, "an end goes by another name "
	    "than the other expects", IKE_REMOTE_NAME, IKE_LOCAL_NAME);
}

bool
exchange_auth(struct exchange *x)
{
	const bool version2 = x->n->version == 2;

	x->now++;
	if (!proofs_fit(x))
		return false;
	if (version2 && (!id_fits(x, x->from, x->to) ||
	    !id_fits(x, x->to, x->from)))
		return false;
	if (!answer_fits(x) || (!version2 && !xauth_fits(x)))
		return false;
	exchange_make_ike(x);
	exchange_log(x, MESSAGE_LOG_IKE_ESTABLISHED, LOG_KIND_INFO, "");
	return true;
}
