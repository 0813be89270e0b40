/*
 * The effective settings of a tunnel: the binding chain, templates, defaults,
 * what models know, and what stands outside of the tunnel's block.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "router/peer.h"

#include "base/banned.h"

/* A configuration and one of its tunnels. */
struct read_tunnel {
	struct peer		 peer;
	struct ike_policy	 policy;
};

static void
open_tunnel(struct read_tunnel *t, const char *config, int64_t tunnel)
{
	struct diag diag = DIAG_INIT;
	struct ike_source source;
	size_t refused;

	t->peer = (struct peer)PEER_INIT;
	if (peer_take_text(&t->peer, config, strlen(config), &refused,
	    &diag) != RC_OK)
		fail_msg("%s", diag_text(&diag));
	assert_int_equal(refused, 0);
	source = (struct ike_source){ .model = t->peer.device.model,
	    .profile = t->peer.device.profile, .serial = "S1" };
	assert_int_equal(model_running(source.model, &source.config, &diag),
	    RC_OK);
	assert_int_equal(ike_policy_read(&t->policy, &source, tunnel, &diag),
	    RC_OK);
}

static void
close_tunnel(struct read_tunnel *t)
{
	ike_policy_fini(&t->policy);
	peer_fini(&t->peer);
}

static void
nothing_set_is_all_defaults(void **state)
{
	const struct ike_policy *p;
	struct read_tunnel t;

	(void)state;
	open_tunnel(&t, "", 5);
	p = &t.policy;
	assert_int_equal(p->tunnel, 5);
	assert_int_equal(p->policy, 0);
	assert_int_equal(p->gateway, 0);
	assert_false(p->enabled);
	assert_true(p->ipsec_use);
	assert_string_equal(p->encapsulation, "ipsec");
	assert_false(p->refresh_all);
	assert_true(p->refresh);
	assert_int_equal(p->versions, IKE_BIT(1));
	assert_string_equal(p->auth_method, "auto");
	assert_int_equal(p->key_len, 0);
	assert_true(p->receive);
	assert_false(p->strict || p->limitation || p->pfs || p->always_on);
	assert_null(p->remote_address);
	assert_int_equal(p->ike_set.ciphers, IKE_BIT(IKE_3DES));
	assert_int_equal(p->ike_set.hashes, IKE_BIT(IKE_SHA1));
	assert_int_equal(p->ike_set.groups, IKE_BIT(IKE_MODP1024));
	assert_string_equal(p->keepalive.use, "auto");
	assert_int_equal(p->keepalive.interval, 10);
	assert_int_equal(p->keepalive.count, 6);
	assert_int_equal(p->child_seconds, 28800);
	assert_int_equal(p->parent_seconds, 28800);
	assert_string_equal(p->child_rekey, "75%");
	assert_int_equal(p->retry_count, 10);
	assert_int_equal(p->retry_interval, 5);
	assert_int_equal(p->payload_type, 2);
	assert_int_equal(p->nat_type, 1);
	assert_string_equal(p->l2tp_disconnect, "60");
	assert_int_equal(ike_policy_keepalive(p, 1), IKE_HEARTBEAT);
	assert_int_equal(ike_policy_keepalive(p, 2), IKE_RFC4306);
	assert_false(ike_policy_watches(p, 1));
	close_tunnel(&t);
}

static void
settings_are_read_along_the_binding(void **state)
{
	static const char config[] =
	    "tunnel select 3\nipsec tunnel 30\ntunnel enable 3\n"
	    "tunnel select 4\nipsec tunnel 40\n"
	    "ipsec sa policy 30 7 esp aes256-cbc sha256-hmac\n"
	    "ipsec sa policy 40 7 ah\n"
	    "ipsec ike version 7 2\n"
	    "ipsec ike duration child-sa 7 3600 50000 rekey 80%\n"
	    "ipsec ike duration ike-sa 7 7200 rekey off\n"
	    "ipsec ike group 7 modp2048 modp1536\n"
	    "ipsec ike local name 7 \"a b\" user-fqdn\n"
	    "ipsec ike remote name 7 c\n"
	    "ipsec ike keepalive use 7 on icmp-echo 10.0.0.1 20 4 60\n"
	    "ipsec ike nat-traversal 7 on keepalive=30 type=2\n"
	    "ipsec ike pre-shared-key 7 0x0aFF\n"
	    "ipsec auto refresh 7 off\nipsec auto refresh on\n"
	    "ipsec ike retry 3 7\n";
	const struct ike_policy *p;
	struct read_tunnel t;

	(void)state;
	open_tunnel(&t, config, 3);
	p = &t.policy;
	assert_int_equal(p->policy, 30);
	assert_int_equal(p->gateway, 7);
	assert_int_equal(p->shared, 4);
	assert_true(p->enabled);
	assert_false(p->ah);
	assert_int_equal(p->esp_set.ciphers, IKE_BIT(IKE_AES256));
	assert_int_equal(p->esp_set.hashes, IKE_BIT(IKE_SHA256));
	assert_int_equal(p->versions, IKE_BIT(2));
	assert_int_equal(p->child_seconds, 3600);
	assert_string_equal(p->child_kbytes, "50000");
	assert_string_equal(p->child_rekey, "80%");
	assert_int_equal(p->parent_seconds, 7200);
	assert_string_equal(p->parent_rekey, "off");
	assert_int_equal(p->ike_set.groups, IKE_BIT(IKE_MODP2048));
	assert_int_equal(p->group2, IKE_MODP1536);
	assert_string_equal(p->local_name.text, "a b");
	assert_int_equal(p->local_name.type, IKE_NAME_USER);
	assert_int_equal(p->remote_name.type, IKE_NAME_KEY_ID);
	assert_int_equal(p->keepalive.method, IKE_ICMP_ECHO);
	assert_string_equal(p->keepalive.target, "10.0.0.1");
	assert_int_equal(p->keepalive.interval, 20);
	assert_int_equal(p->keepalive.upwait, 60);
	assert_true(p->nat_traversal);
	assert_string_equal(p->nat_keepalive, "30");
	assert_int_equal(p->nat_type, 2);
	assert_int_equal(p->key_len, 2);
	assert_memory_equal(p->key, "\x0a\xff", 2);
	assert_string_equal(p->lines[IKE_KEY],
	    "ipsec ike pre-shared-key 7 *");
	assert_true(p->refresh_all);
	assert_false(p->refresh);
	assert_int_equal(p->retry_count, 3);
	assert_int_equal(p->retry_interval, 7);
	close_tunnel(&t);
	open_tunnel(&t, config, 4);
	assert_true(t.policy.ah);
	assert_int_equal(t.policy.shared, 3);
	assert_int_equal(t.policy.esp_set.hashes, IKE_BIT(IKE_SHA1));
	close_tunnel(&t);
}

static void
templates_are_expanded(void **state)
{
	static const char config[] =
	    "tunnel select 1\ntunnel template 2-5\n"
	    "tunnel encapsulation l2tp\nipsec tunnel 1\ntunnel enable 1\n"
	    "ipsec sa policy 1 1 esp 3des-cbc md5-hmac\n"
	    "ipsec ike pre-shared-key 1 text one\n"
	    "ipsec ike remote name 1 pc\n"
	    "ipsec ike pre-shared-key 3 text three\n"
	    "ipsec transport 1 1 udp 1701\n"
	    "ipsec transport template 1 2-3\n";
	struct read_tunnel t;

	(void)state;
	open_tunnel(&t, config, 3);
	assert_int_equal(t.policy.policy, 3);
	assert_int_equal(t.policy.gateway, 3);
	assert_true(t.policy.enabled);
	assert_true(ike_policy_transport(&t.policy));
	assert_int_equal(t.policy.transport, 3);
	assert_string_equal(t.policy.lines[IKE_TRANSPORT],
	    "ipsec transport template 1 2-3");
	assert_int_equal(t.policy.esp_set.ciphers, IKE_BIT(IKE_3DES));
	assert_string_equal(t.policy.remote_name.text, "pc3");
	assert_int_equal(t.policy.key_len, 5);
	assert_memory_equal(t.policy.key, "three", 5);
	close_tunnel(&t);
	open_tunnel(&t, config, 5);
	assert_int_equal(t.policy.transport, 0);
	assert_memory_equal(t.policy.key, "one", 3);
	close_tunnel(&t);
}

static void
what_is_around_is_read(void **state)
{
	static const char config[] =
	    "ip lan1 address 192.168.10.1/24\n"
	    "ip lan2 address dhcp\n"
	    "ip host east.example 198.51.100.1\n"
	    "dns static a west.example 198.51.100.2\n"
	    "nat descriptor type 1 masquerade\n"
	    "nat descriptor address outer 1 203.0.113.9\n"
	    "pp select 1\nip pp address 192.0.2.1/32\n"
	    "pp select anonymous\npp bind tunnel1-tunnel3\n"
	    "pp auth request chap-pap\npp auth username taro naisho\n"
	    "pp auth username jiro himitsu\n"
	    "ip pp remote address pool dhcp\npp enable anonymous\n"
	    "auth user 1 taro pass1\nauth user 2 jiro pass2\n"
	    "auth user group 4 2-9\nauth user group attribute 4 xauth=on\n"
	    "tunnel select 2\nipsec tunnel 2\nipsec sa policy 2 2 esp\n"
	    "ipsec ike xauth request 2 on 4\n"
	    "l2tp service on l2tp\n";
	const struct ike_address *a;
	struct read_tunnel t;

	(void)state;
	open_tunnel(&t, config, 2);
	a = t.policy.addresses;
	assert_string_equal(a->text, "192.168.10.1");
	assert_string_equal(a->next->text, "203.0.113.9");
	assert_string_equal(a->next->next->text, "192.0.2.1");
	assert_null(a->next->next->next);
	assert_non_null(t.policy.hosts->next);
	assert_int_equal(t.policy.pp, PP_ANONYMOUS);
	assert_true(t.policy.pp_enabled);
	assert_string_equal(t.policy.pp_request, "chap-pap");
	assert_non_null(t.policy.pp_users->next);
	assert_null(t.policy.pp_users->next->next);
	assert_string_equal(t.policy.xauth_users->name, "jiro");
	assert_true(t.policy.xauth_users->allowed);
	assert_null(t.policy.xauth_users->next);
	assert_null(t.policy.eap_users);
	assert_true(t.policy.l2tp_service);
	assert_string_equal(t.policy.l2tp_version, "l2tp");
	close_tunnel(&t);
	/* Tunnel 4 is bound to no pp. */
	open_tunnel(&t, config, 4);
	assert_int_equal(t.policy.pp, 0);
	assert_null(t.policy.pp_users);
	close_tunnel(&t);
}

static void
models_know_different_algorithms(void **state)
{
	struct ike_proposal known;
	struct read_tunnel t;

	(void)state;
	open_tunnel(&t, "", 1);
	known = ike_policy_accept(&t.policy, 2);
	assert_int_equal(ike_term_best(known.hashes), IKE_SHA256);
	assert_int_equal(ike_term_best(known.groups), IKE_MODP2048);
	assert_true((known.ciphers & IKE_BIT(IKE_AES192)) != 0);
	known = ike_policy_accept(&t.policy, 1);
	assert_false((known.ciphers & IKE_BIT(IKE_AES192)) != 0);
	close_tunnel(&t);
	open_tunnel(&t, "# RTX1300 Rev.23.00.05 (x)\n"
	    "ipsec ike version 1 2\n", 1);
	known = ike_policy_accept(&t.policy, 2);
	assert_int_equal(ike_term_best(known.hashes), IKE_SHA512);
	known = ike_policy_offer_esp(&t.policy, 2);
	assert_int_equal(ike_term_best(known.hashes), IKE_SHA512);
	close_tunnel(&t);
}

static void
settings_are_quoted(void **state)
{
	static const char config[] =
	    "tunnel select 1\nipsec tunnel 101\n"
	    "ipsec sa policy 101 9 esp aes-cbc\nipsec ike hash 9 md5\n"
	    "ipsec ike xauth myname 9 taro himitsu\n";
	struct text text = TEXT_INIT;
	struct read_tunnel t;

	(void)state;
	open_tunnel(&t, config, 1);
	ike_policy_quote(&t.policy, IKE_HASH, &text);
	text_addc(&text, '\n');
	ike_policy_quote(&t.policy, IKE_GROUP, &text);
	text_addc(&text, '\n');
	ike_policy_quote(&t.policy, IKE_REMOTE_ADDRESS, &text);
	text_addc(&text, '\n');
	ike_policy_quote(&t.policy, IKE_XAUTH_NAME, &text);
	text_addc(&text, '\n');
	ike_policy_quote(&t.policy, IKE_ENABLE, &text);
	assert_string_equal(text_str(&text),
	    "`ipsec ike hash 9 md5`\n"
	    "`ipsec ike group 9 modp1024` (default)\n"
	    "no `ipsec ike remote address 9`\n"
	    "`ipsec ike xauth myname 9 taro *`\n"
	    "no `tunnel enable 1`");
	text_fini(&text);
	close_tunnel(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_set_is_all_defaults),
		cmocka_unit_test(settings_are_read_along_the_binding),
		cmocka_unit_test(templates_are_expanded),
		cmocka_unit_test(what_is_around_is_read),
		cmocka_unit_test(models_know_different_algorithms),
		cmocka_unit_test(settings_are_quoted),
	};

	return cmocka_run_group_tests_name("IKE policies", tests, NULL, NULL);
}
