/*
 * The effective IPsec settings of one end of a tunnel: what the binding of a
 * tunnel of a configuration leads to (tunnel, policy, gateway, template,
 * transport mode, pp), or what a peer of another make was described to have.
 * It knows nothing of how two ends get on: router/negotiate.h compares them.
 *
 * Values that are not set have the default of the grammar's tables. Which
 * setting applies to which version of IKE follows reference 15.2-15.50.
 */
#ifndef RTXSH_ROUTER_IKE_POLICY_H
#define RTXSH_ROUTER_IKE_POLICY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"
#include "config/config.h"
#include "router/ike_terms.h"

/* Everything that a negotiation looks at, so that it can name it. */
enum ike_setting {
	IKE_USE,		/* ipsec use */
	IKE_ENABLE,		/* tunnel enable */
	IKE_ENCAPSULATION,
	IKE_TUNNEL,		/* ipsec tunnel */
	IKE_SA_POLICY,
	IKE_TRANSPORT,
	IKE_REFRESH_ALL,	/* ipsec auto refresh, of the router */
	IKE_REFRESH,		/* and of the gateway */
	IKE_VERSION,
	IKE_AUTH_METHOD,
	IKE_KEY,		/* pre-shared key */
	IKE_PKI,		/* pki file */
	IKE_CERTIFICATE,	/* pki certificate file */
	IKE_EAP_NAME,
	IKE_EAP_REQUEST,
	IKE_STRICT,		/* negotiate-strictly */
	IKE_ALWAYS_ON,
	IKE_LOCAL_ADDRESS,
	IKE_REMOTE_ADDRESS,
	IKE_LOCAL_NAME,
	IKE_REMOTE_NAME,
	IKE_LOCAL_ID,
	IKE_REMOTE_ID,
	IKE_KEEPALIVE,
	IKE_ENCRYPTION,
	IKE_GROUP,
	IKE_HASH,
	IKE_PAYLOAD_TYPE,
	IKE_COMPATIBILITY,	/* backward-compatibility */
	IKE_SEND_INFO,
	IKE_PFS,
	IKE_XAUTH_NAME,
	IKE_XAUTH_REQUEST,
	IKE_ESP_ENCAPSULATION,
	IKE_LIMITATION,		/* proposal-limitation */
	IKE_CHILD_EXCHANGE,
	IKE_RECEIVE,		/* negotiation receive */
	IKE_DURATION_CHILD,
	IKE_DURATION_PARENT,
	IKE_NAT_TRAVERSAL,
	IKE_RETRY,
	IKE_IPCOMP,
	IKE_TUNNEL_TYPE,	/* point to point or multipoint */
	IKE_MULTIPOINT_SERVER,
	IKE_ENDPOINT,		/* tunnel endpoint address */
	IKE_ENDPOINT_REMOTE,	/* tunnel endpoint remote address */
	IKE_ENDPOINT_NAME,
	IKE_IPIP_KEEPALIVE,
	IKE_L2TP_SERVICE,
	IKE_L2TP_AUTH,
	IKE_L2TP_SYSLOG,
	IKE_L2TP_HOSTNAME,
	IKE_L2TP_DISCONNECT,
	IKE_L2TP_KEEPALIVE,
	IKE_L2TP_ALWAYS_ON,
	IKE_L2TP_LOCAL_ROUTER,
	IKE_L2TP_REMOTE_ROUTER,
	IKE_L2TP_END,
	IKE_PP_BIND,
	IKE_PP_ENABLE,
	IKE_PP_REQUEST,		/* pp auth request */
	IKE_PP_USER,
	IKE_PP_POOL,
	IKE_SETTINGS
};

enum ike_kind {
	IKE_ROUTER,		/* one of ours: a tunnel of a configuration */
	IKE_CLOUD,
	IKE_PHONE
};

/* A name by which an end is known; text NULL: none. */
struct ike_name {
	enum ike_name_type type;
	const char	*text;
};

/* What is used to prove who one is over PPP, XAUTH or EAP. */
struct ike_user {
	const char	*name;
	const char	*password;
	bool		 allowed;	/* its attributes let it in */
	const char	*attributes;	/* their line; NULL: none */
	struct ike_user	*next;
};

/* How an end proves who it is. */
enum ike_proof {
	IKE_BY_NOTHING,
	IKE_BY_KEY,
	IKE_BY_CERTIFICATE,
	IKE_BY_EAP		/* as a user; who answers, by certificate */
};

/* A host name with its address. */
struct ike_host {
	const char	*name;
	const char	*address;
	struct ike_host	*next;
};

/* An address that an end is reached by. */
struct ike_address {
	const char	 *text;
	struct ike_address *next;
};

struct ike_keepalive {
	const char	*use;		/* "on", "off", "auto" */
	enum ike_keepalive_method method;	/* as written */
	const char	*target;	/* of a ping */
	int64_t		 interval, count, upwait;
};

struct ike_policy {
	struct arena	 arena;		/* owns every string here */
	enum ike_kind	 kind;
	const char	*serial;	/* SPIs come from it */
	/* Each setting's line as it stands, secrets as `*`; NULL: it is at
	 * its default or not set. */
	const char	*lines[IKE_SETTINGS];

	int64_t		 tunnel, policy, gateway;	/* 0: none */
	int64_t		 shared;	/* another tunnel that leads to the
					 * same gateway; 0: none */
	bool		 ipsec_use, enabled;
	const char	*encapsulation;	/* "ipsec", "l2tp", "l2tpv3", ... */
	int64_t		 transport;	/* `ipsec transport` of the policy */

	bool		 refresh_all, refresh;
	unsigned int	 versions;	/* IKE_BIT(1) | IKE_BIT(2) */
	unsigned int	 modes;		/* IKE_MAIN | IKE_AGGRESSIVE */
	bool		 any_mode;	/* answers in whatever is asked */
	const char	*auth_method;	/* IKEv2: "auto", "certificate" ... */
	const char	*key;		/* bytes of the pre-shared key */
	size_t		 key_len;	/* 0: none */
	int64_t		 pki;		/* number of its certificate; 0: none */
	bool		 certified;	/* and a file stands for it */
	const char	*eap_name, *eap_password;
	bool		 eap_request;
	int64_t		 eap_group;	/* whose users; 0: all */
	struct ike_user	*eap_users;
	bool		 strict, limitation, receive, always_on;
	bool		 send_info;
	int64_t		 compatibility;
	const char	*local_address;	/* NULL: none */
	int64_t		 local_pp;	/* it is this pp's; 0: no */
	const char	*remote_address; /* NULL: none; "any"; may be a name */
	struct ike_name	 local_name, remote_name;
	const char	*local_id, *remote_id;	/* NULL: none */
	/* Those of the SA policy, which count before them. */
	const char	*policy_local_id, *policy_remote_id;
	bool		 any_id;	/* takes whatever IDs are named */
	struct ike_keepalive keepalive;
	/* What is set, and what is understood: the same for other makes. */
	struct ike_proposal ike_set, ike_known;
	bool		 ah;		/* or ESP */
	struct ike_proposal esp_set, esp_known;
	bool		 group_set;	/* IKEv1 proposes it in phase 2 */
	enum ike_group	 group2;	/* of phase 2 */
	bool		 pfs, pfs_required;
	int64_t		 payload_type, payload_type2;
	int64_t		 child_exchange;
	const char	*xauth_name, *xauth_password;
	bool		 xauth_request;
	int64_t		 xauth_group;	/* whose users; 0: all */
	struct ike_user	*xauth_users;
	bool		 esp_encapsulation;
	bool		 nat_traversal, nat_force;
	int64_t		 nat_type;	/* 0: gets on with both */
	const char	*nat_keepalive;	/* seconds or "off" */
	int64_t		 child_seconds, parent_seconds;
	const char	*child_kbytes;	/* number, "off", NULL: no limit */
	const char	*child_rekey, *parent_rekey;	/* "75%", "off" */
	int64_t		 retry_count, retry_interval;
	const char	*ipcomp;	/* "deflate", "none" */

	/* A tunnel of several ends. */
	bool		 multipoint, server;
	struct ike_address *servers;
	/* Where a tunnel without IKE, or what runs in IPsec, ends. */
	const char	*endpoint;	/* NULL: none; may be a name */
	bool		 ipip_keepalive;
	int64_t		 ipip_interval, ipip_count;

	/* L2TP and the pp that is bound to the tunnel (0: none). */
	bool		 l2tp_service, l2tp_auth, l2tp_syslog;
	const char	*l2tp_version;	/* "l2tp", "l2tpv3", NULL: both */
	const char	*l2tp_password;
	const char	*l2tp_hostname;	/* NULL: the model's name */
	const char	*l2tp_disconnect; /* seconds or "off" */
	bool		 l2tp_keepalive;
	bool		 l2tp_always_on;
	int64_t		 l2tp_interval, l2tp_count;
	const char	*l2tp_local_router, *l2tp_remote_router, *l2tp_end;
	int64_t		 pp;		/* PP_ANONYMOUS */
	bool		 pp_enabled;
	const char	*pp_request;	/* "mschap-v2"; NULL: none */
	const char	*pp_pool;	/* addresses and ranges; "dhcp" */
	struct ike_user	*pp_users;
	unsigned int	 ppp_methods;	/* a phone's: IKE_BIT(PPP_CHAP) ... */

	/* Where it is. */
	struct ike_address *addresses;	/* of its interfaces */
	bool		 more_addresses;	/* it may have others, too */
	const char	*seen_as;	/* its address outside; NULL: unknown */
	struct ike_host	*hosts;		/* names that it knows */
	struct ike_host	*names;		/* names that others know it by */
	bool		 behind_nat;	/* of somebody else */
	bool		 down;		/* nothing of it is reached */
	bool		 never_starts;	/* waits for the other side */
};

#define IKE_POLICY_INIT { .arena = ARENA_INIT }

/* Where a router's settings are read from. */
struct ike_source {
	struct model		*model;
	int64_t			 config;
	const struct profile	*profile;
	const char		*serial;
};

/*
 * Reads a tunnel of a configuration. A tunnel that is not there reads as one
 * with nothing set. RC_NOMEM or trouble with the database: the policy is as
 * after IKE_POLICY_INIT. Ends with ike_policy_fini().
 */
enum rc ike_policy_read(struct ike_policy *, const struct ike_source *,
    int64_t tunnel, struct diag *);
void ike_policy_fini(struct ike_policy *);

/* Sets the key to the bytes of `0x...`; an odd digit stands alone. RC_NOMEM. */
enum rc ike_policy_hex_key(struct ike_policy *, const char *hex);

/* The entry of a setting: "ipsec ike version". */
const char *ike_setting_entry(enum ike_setting);

/* Whether the tunnel's policy is for transport mode: L2TP's is. */
bool ike_policy_transport(const struct ike_policy *);
/* Whether the encapsulation is one of those that IPsec protects; whether it
 * is another that comes up only with somebody on the other side. */
bool ike_policy_protected(const struct ike_policy *);
bool ike_policy_bare(const struct ike_policy *);
/* Where it begins a negotiation with, as it was told; NULL: nowhere. */
const char *ike_policy_target(const struct ike_policy *);
/* How it proves who it is (reference 15.3), and the setting that decides so:
 * what an end that starts or answers has for it. */
enum ike_proof ike_policy_proof(const struct ike_policy *, int version);
enum ike_setting ike_policy_proof_setting(const struct ike_policy *,
    bool starts);
/* Whether it may use NAT traversal (reference 15.48.5). */
bool ike_policy_traverses(const struct ike_policy *);
/* IKEv1: whether it begins in aggressive mode, which needs a name of its own;
 * whether a router that is strict wants to be asked in it. */
bool ike_policy_aggressive(const struct ike_policy *);
bool ike_policy_expects_name(const struct ike_policy *);
/* The networks that it names in phase 2 as its own and as the other's; NULL:
 * none. */
const char *ike_policy_local_id(const struct ike_policy *);
const char *ike_policy_remote_id(const struct ike_policy *);
/* What is proposed, and what is taken when the other side proposes. */
struct ike_proposal ike_policy_offer(const struct ike_policy *, int version);
struct ike_proposal ike_policy_accept(const struct ike_policy *, int version);
struct ike_proposal ike_policy_offer_esp(const struct ike_policy *,
    int version);
struct ike_proposal ike_policy_accept_esp(const struct ike_policy *,
    int version);
/* How the other side is watched: a method that the version does not have
 * is replaced (reference 15.20). */
enum ike_keepalive_method ike_policy_keepalive(const struct ike_policy *,
    int version);
/* Whether packets are sent to watch the other side, without being asked. */
bool ike_policy_watches(const struct ike_policy *, int version);
/* Seconds after which an end gives up when it hears nothing any more: the
 * first of what it watches by; 0: it does not notice. */
int64_t ike_policy_gives_up(const struct ike_policy *, int version);

/*
 * Adds the setting as it stands, in backquotes: "`ipsec ike version 1 2`";
 * with " (default)" when it is not set and has one, "no `ipsec ike remote
 * name 1`" when it has none. Of what is only described it is the line of the
 * description, or "the phone's default".
 */
void ike_policy_quote(const struct ike_policy *, enum ike_setting,
    struct text *);

#endif
