/*
 * Negotiations that come up, with what they leave: SAs, times, lines of the
 * log; two routers that see the same from both ends; phones and clouds; and
 * pairs at random, which give one and the same result each time.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/negotiation.h"

#include "base/banned.h"

/* The two tunnels that all this began with. */
static const char two_tunnels[] =
    "ip lan1 address 192.168.10.1/24\n"
    "pp select anonymous\n"
    "pp bind tunnel1\n"
    "pp auth request mschap-v2\n"
    "pp auth username taro naisho\n"
    "ppp ipcp ipaddress on\n"
    "ip pp remote address pool 192.168.10.200-192.168.10.210\n"
    "pp enable anonymous\n"
    "tunnel select 1\n"
    "tunnel encapsulation l2tp\n"
    "ipsec tunnel 101\n"
    "l2tp syslog on\n"
    "tunnel enable 1\n"
    "tunnel select 11\n"
    "ipsec tunnel 1101\n"
    "tunnel enable 11\n"
    "ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
    "ipsec ike keepalive use 1 off\n"
    "ipsec ike local address 1 192.168.10.1\n"
    "ipsec ike nat-traversal 1 on\n"
    "ipsec ike pre-shared-key 1 text secret1\n"
    "ipsec ike remote address 1 any\n"
    "ipsec sa policy 1101 11 esp aes-cbc sha-hmac\n"
    "ipsec ike version 11 2\n"
    "ipsec ike duration ipsec-sa 11 3600\n"
    "ipsec ike encryption 11 aes-cbc\n"
    "ipsec ike pre-shared-key 11 text secret2\n"
    "ipsec ike pfs 11 on\n"
    "ipsec ike keepalive use 11 on rfc4306 10 3\n"
    "ipsec ike local address 11 192.168.10.1\n"
    "ipsec ike remote address 11 203.0.113.10\n"
    "ipsec ike remote name 11 203.0.113.10 ipv4-addr\n"
    "ipsec ike negotiation receive 11 off\n"
    "ipsec transport 1 101 udp 1701\n"
    "ipsec auto refresh on\n"
    "l2tp service on\n";

#define PHONE "peer phone\naddress 198.51.100.7\nuser taro naisho\n" \
    "pre-shared-key secret1\n"
#define AWS "peer aws\naddress 203.0.113.10\npre-shared-key secret2\n"

static void
check_log(const struct negotiation *n, const char *expected)
{
	struct text log = TEXT_INIT;

	test_all_log(n, &log);
	assert_string_equal(text_str(&log), expected);
	text_fini(&log);
}

static void
cloud_comes_up(void **state)
{
	struct test_ends ends;
	struct negotiation n;

	(void)state;
	test_ends_open(&ends, two_tunnels, 11, AWS);
	test_negotiate(&ends, NEGOTIATION_BY_EITHER, &n);
	assert_string_equal(n.why, "");
	assert_true(n.up);
	assert_true(n.by_us);
	assert_int_equal(n.version, 2);
	assert_int_equal(n.gateway, 11);
	assert_string_equal(n.local_id, "192.168.10.1");
	assert_string_equal(n.remote_id, "203.0.113.10");
	assert_int_equal(n.keepalive, IKE_RFC4306);
	assert_int_equal(n.keepalive_interval, 10);
	assert_int_equal(n.n_sas, 3);
	assert_int_equal(n.sas[0].parent, 0);
	assert_int_equal(n.sas[0].seconds, 28800);
	assert_int_equal(n.sas[0].spi_len, 16);
	assert_int_equal(n.sas[0].cipher, IKE_AES256);
	assert_int_equal(n.sas[0].group, IKE_MODP1024);
	assert_int_equal(n.sas[1].parent, 1);
	assert_int_equal(n.sas[1].direction, NEGOTIATION_SEND);
	assert_int_equal(n.sas[2].direction, NEGOTIATION_RECEIVE);
	assert_int_equal(n.sas[2].seconds, 3600);
	assert_int_equal(n.sas[2].spi_len, 4);
	assert_false(n.sas[2].transport);
	check_log(&n, "0 [IKE2] initiate ISAKMP phase to 203.0.113.10 "
	    "(local address 192.168.10.1)\n"
	    "1 [IKE2] SA:1/IKE established\n"
	    "1 IP Tunnel[11] Up\n");
	negotiation_fini(&n);
	test_ends_close(&ends);
}

static void
phone_comes_up(void **state)
{
	struct test_ends ends;
	struct negotiation n;

	(void)state;
	test_ends_open(&ends, two_tunnels, 1, PHONE);
	test_negotiate(&ends, NEGOTIATION_BY_EITHER, &n);
	assert_string_equal(n.why, "");
	assert_true(n.up);
	assert_false(n.by_us);
	assert_int_equal(n.version, 1);
	assert_false(n.aggressive);
	assert_true(n.nat_traversal);
	assert_string_equal(n.remote_id, "198.51.100.7");
	assert_string_equal(n.user, "taro");
	assert_string_equal(n.given, "192.168.10.200");
	assert_int_equal(n.keepalive, IKE_KEEPALIVE_NONE);
	assert_int_equal(n.n_sas, 3);
	assert_true(n.sas[1].transport && n.sas[1].udp);
	assert_int_equal(n.sas[1].seconds, 3600);	/* the phone's */
	assert_int_equal(n.sas[1].cipher, IKE_AES128);	/* the policy's */
	check_log(&n, "0 [IKE] respond ISAKMP phase to 198.51.100.7\n"
	    "1 [IKE1] SA:1/IKE established\n"
	    "1 [IKE] respond IPsec phase to 198.51.100.7\n"
	    "3 [L2TP] TUNNEL[1] connected from 198.51.100.7\n"
	    "3 [L2TP] TUNNEL[1] tunnel established\n"
	    "3 [L2TP] TUNNEL[1] session established\n"
	    "4 PP[ANONYMOUS01] Call detected from user 'taro'\n"
	    "4 PP[ANONYMOUS01] PPP/IPCP up  (Local: None, "
	    "Remote: 192.168.10.200)\n");
	negotiation_fini(&n);
	test_ends_close(&ends);
}

/* A change on either side of phones and clouds. */
struct other {
	const char	*change;	/* to the two tunnels */
	int64_t		 tunnel;
	const char	*peer;
	enum negotiation_phase phase;
	const char	*why;		/* what it begins with */
};

static const struct other others[] = {
	{ "", 1, PHONE "pre-shared-key wrong\n", NEGOTIATION_AUTH,
	    "the pre-shared keys differ: here `ipsec ike pre-shared-key 1 "
	    "text *`, there `pre-shared-key`" },
	{ "", 1, PHONE "user jiro naisho\n", NEGOTIATION_PPP,
	    "no user for PPP has that name: here `pp auth username taro *`, "
	    "there `user`" },
	{ "", 1, PHONE "user taro wrong\n", NEGOTIATION_PPP,
	    "the passwords of the user for PPP differ: " },
	{ "", 1, PHONE "ppp pap chap\n", NEGOTIATION_PPP,
	    "no method of PPP authentication that both ends take: here "
	    "`pp auth request mschap-v2`, there `ppp pap chap`" },
	{ "pp select anonymous\nno ip pp remote address pool\n", 1, PHONE,
	    NEGOTIATION_PPP, "there is no address to give to the user: here "
	    "no `ip pp remote address pool`" },
	{ "pp select anonymous\nno pp bind\n", 1, PHONE, NEGOTIATION_PPP,
	    "no pp is bound to the tunnel: here no `pp bind`" },
	{ "pp select anonymous\nno pp enable anonymous\n", 1, PHONE,
	    NEGOTIATION_PPP, "the pp that is bound to the tunnel is not "
	    "enabled: here no `pp enable`" },
	{ "no l2tp service\n", 1, PHONE, NEGOTIATION_L2TP,
	    "L2TP does not run: here `l2tp service off` (default)" },
	{ "tunnel select 1\nl2tp tunnel auth on naisho\n", 1, PHONE,
	    NEGOTIATION_L2TP, "only one end has L2TP's tunnel "
	    "authentication: here `l2tp tunnel auth on *`" },
	{ "no ipsec transport 1\n", 1, PHONE, NEGOTIATION_CHILD,
	    "the SA policy is not there for transport mode: here no "
	    "`ipsec transport`" },
	{ "ipsec ike nat-traversal 1 off\n", 1, PHONE, NEGOTIATION_DATA,
	    "there is a NAT between the ends, and not both get ESP through "
	    "it: here `ipsec ike nat-traversal 1 off`" },
	{ "ipsec sa policy 101 1 esp des-cbc sha-hmac\n", 1, PHONE,
	    NEGOTIATION_CHILD, "no cipher for data that both ends take" },
	{ "ipsec ike keepalive use 1 on\n", 1, PHONE, NEGOTIATION_KEEPALIVE,
	    "a keepalive is not answered: here `ipsec ike keepalive use 1 "
	    "on`" },
	/* What the story is about: tunnel 1 takes over tunnel 11's policy. */
	{ "tunnel select 1\nipsec tunnel 1101\n", 1, PHONE,
	    NEGOTIATION_SETTINGS, "L2TP over IPsec runs with IKEv1 only: "
	    "here `tunnel encapsulation l2tp` and `ipsec ike version 11 2`" },
	{ "", 11, AWS "link down\n", NEGOTIATION_ADDRESS,
	    "the link is down there" },
	{ "", 11, "peer aws\naddress 203.0.113.99\npre-shared-key secret2\n",
	    NEGOTIATION_ADDRESS, "nobody answers at that address" },
	{ "", 11, AWS "group modp2048\nversion 1\n", NEGOTIATION_IKE,
	    "the ends use different versions of IKE: here `ipsec ike version "
	    "11 2`, there `version 1`" },
	{ "ipsec ike version 11 1\n", 11, AWS "group modp2048\n",
	    NEGOTIATION_IKE, "no Diffie-Hellman group that both ends take: "
	    "here `ipsec ike group 11 modp1024` (default), there `group "
	    "modp2048`" },
	{ "ipsec ike proposal-limitation 11 on\n", 11,
	    AWS "encryption aes256-cbc\n", NEGOTIATION_IKE,
	    "no cipher for IKE that both ends take: here `ipsec ike "
	    "encryption 11 aes-cbc`, there `encryption aes256-cbc`" },
	{ "", 11, AWS "encryption aes256-gcm\n", NEGOTIATION_IKE,
	    "no cipher for IKE that both ends take" },
	{ "ipsec ike proposal-limitation 11 on\n", 11,
	    AWS "esp-encryption aes256-cbc\nesp-hash sha256\n",
	    NEGOTIATION_CHILD, "no cipher for data that both ends take: here "
	    "`ipsec sa policy 1101 11 esp aes-cbc sha-hmac`, there "
	    "`esp-encryption aes256-cbc, esp-hash sha256`" },
	{ "ipsec ike version 11 1\nno ipsec ike pfs 11\n", 11,
	    AWS "pfs required\n", NEGOTIATION_CHILD, "only one end uses PFS: "
	    "here `ipsec ike pfs 11 off` (default), there `pfs required`" },
	{ "", 11, AWS "remote-name 192.0.2.99 ipv4-addr\n", NEGOTIATION_AUTH,
	    "an end goes by another name than the other expects: here no "
	    "`ipsec ike local name 11`, there `remote-name 192.0.2.99" },
	{ "ipsec ike version 11 1\nipsec ike local id 11 10.0.0.0/8\n"
	    "ipsec ike remote id 11 10.1.0.0/16\n", 11,
	    AWS "local-id 10.2.0.0/16\nremote-id 10.0.0.0/8\n",
	    NEGOTIATION_CHILD, "the ends name different networks" },
};

#define OTHERS (sizeof(others) / sizeof(others[0]))

static void
check_other(const struct other *o)
{
	struct text config = TEXT_INIT;
	struct test_ends ends;
	struct negotiation n;

	text_adds(&config, two_tunnels);
	text_adds(&config, o->change);
	test_ends_open(&ends, text_str(&config), o->tunnel, o->peer);
	test_negotiate(&ends, NEGOTIATION_BY_EITHER, &n);
	if (n.up || n.phase != o->phase ||
	    strncmp(n.why, o->why, strlen(o->why)) != 0)
		fail_msg("%s%s: ends in %s: %s", o->change, o->peer,
		    negotiation_phase_name(n.phase), n.why);
	negotiation_fini(&n);
	test_ends_close(&ends);
	text_fini(&config);
}

static void
phones_and_clouds_that_do_not_fit(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < OTHERS; i++)
		check_other(&others[i]);
}

/* Two routers, each of which may begin. */
static const char kyoto[] =
    "ip lan2 address 192.0.2.1/24\n"
    "tunnel select 1\nipsec tunnel 101\ntunnel enable 1\n"
    "ipsec sa policy 101 1 esp aes-cbc sha-hmac\n"
    "ipsec ike duration isakmp-sa 1 3000\n"
    "ipsec ike local address 1 192.0.2.1\n"
    "ipsec ike pre-shared-key 1 text himitsu\n"
    "ipsec ike remote address 1 osaka.example.jp\n"
    "ip host osaka.example.jp 203.0.113.1\n"
    "ipsec auto refresh on\n";
static const char osaka[] =
    "ip lan2 address 203.0.113.1/24\n"
    "tunnel select 7\nipsec tunnel 707\ntunnel enable 7\n"
    "tunnel select 8\nipsec tunnel 808\ntunnel enable 8\n"
    "ipsec sa policy 707 7 esp aes-cbc sha-hmac\n"
    "ipsec ike pre-shared-key 7 text somebody-else\n"
    "ipsec ike remote address 7 198.51.100.1\n"
    "ipsec sa policy 808 8 esp aes-cbc sha-hmac\n"
    "ipsec ike duration isakmp-sa 8 6000\n"
    "ipsec ike pre-shared-key 8 0x68696d69747375\n"
    "ipsec ike remote address 8 192.0.2.1\n"
    "ipsec auto refresh on\n";

static void
same_spi(const struct negotiation_sa *a, const struct negotiation_sa *b)
{
	assert_int_equal(a->spi_len, b->spi_len);
	assert_memory_equal(a->spi, b->spi, a->spi_len);
}

static void
two_routers_see_the_same(void **state)
{
	struct negotiation here, there;
	struct test_ends ends;

	(void)state;
	test_ends_open(&ends, kyoto, 1, osaka);
	assert_int_equal(ends.theirs->tunnel, 8);
	test_negotiate(&ends, NEGOTIATION_BY_US, &here);
	test_negotiate_back(&ends, NEGOTIATION_BY_US, &there);
	assert_string_equal(here.why, "");
	assert_true(here.up && there.up);
	assert_true(here.by_us && !there.by_us);
	assert_int_equal(here.up_at, there.up_at);
	assert_int_equal(here.sas[0].seconds, 3000);	/* who began */
	assert_int_equal(there.sas[0].seconds, 3000);
	same_spi(&here.sas[0], &there.sas[0]);
	same_spi(&here.sas[1], &there.sas[2]);
	same_spi(&here.sas[2], &there.sas[1]);
	assert_memory_not_equal(here.sas[1].spi, here.sas[2].spi, 4);
	check_log(&here, "0 [IKE] initiate ISAKMP phase to 203.0.113.1 "
	    "(local address 192.0.2.1)\n"
	    "1 [IKE1] SA:1/IKE established\n"
	    "1 [IKE] initiate IPsec phase to 203.0.113.1\n"
	    "2 IP Tunnel[1] Up\n");
	check_log(&there, "0 [IKE] respond ISAKMP phase to 192.0.2.1\n"
	    "1 [IKE1] SA:1/IKE established\n"
	    "1 [IKE] respond IPsec phase to 192.0.2.1\n"
	    "2 IP Tunnel[8] Up\n");
	negotiation_fini(&here);
	negotiation_fini(&there);
	test_negotiate(&ends, NEGOTIATION_BY_THEM, &here);
	assert_true(here.up);
	assert_int_equal(here.sas[0].seconds, 6000);
	negotiation_fini(&here);
	test_ends_close(&ends);
}

/* Names in aggressive mode; the hub's tunnel is made by a template alone. */
static void
template_comes_up(void **state)
{
	static const char hub[] =
	    "ip lan2 address 203.0.113.1/24\n"
	    "tunnel select 1\ntunnel template 2-5\nipsec tunnel 1\n"
	    "tunnel enable 1\nipsec sa policy 1 1 esp aes-cbc sha-hmac\n"
	    "ipsec ike pre-shared-key 1 text himitsu\n"
	    "ipsec ike remote address 1 any\n"
	    "ipsec ike remote name 1 pc\n";
	static const char spoke[] =
	    "tunnel select 9\nipsec tunnel 9\ntunnel enable 9\n"
	    "ipsec sa policy 9 9 esp aes-cbc sha-hmac\n"
	    "ipsec ike local name 9 pc3\n"
	    "ipsec ike pre-shared-key 9 text himitsu\n"
	    "ipsec ike remote address 9 203.0.113.1\n"
	    "ipsec auto refresh on\n";
	struct test_ends ends;
	struct negotiation n;

	(void)state;
	test_ends_open(&ends, spoke, 9, hub);
	assert_int_equal(ends.theirs->tunnel, 3);
	test_negotiate(&ends, NEGOTIATION_BY_EITHER, &n);
	assert_string_equal(n.why, "");
	assert_true(n.up && n.aggressive);
	assert_string_equal(n.local_id, "pc3");
	negotiation_fini(&n);
	test_ends_close(&ends);
	test_ends_open(&ends, hub, 4, spoke);
	test_negotiate(&ends, NEGOTIATION_BY_EITHER, &n);
	assert_string_equal(n.why, "the answering end knows no such name: "
	    "here `ipsec ike remote name 4 pc4`, there `ipsec ike local name "
	    "9 pc3`");
	negotiation_fini(&n);
	test_ends_close(&ends);
}

/* Osaka is strict, so only what it begins fits; who may begin tries both. */
static void
one_way_may_do(void **state)
{
	struct text config = TEXT_INIT;
	struct test_ends ends;
	struct negotiation n;

	(void)state;
	text_addf(&config, "%sipsec ike negotiate-strictly 8 on\n"
	    "ipsec ike encryption 8 aes-cbc\n", osaka);
	test_ends_open(&ends, kyoto, 1, text_str(&config));
	test_negotiate(&ends, NEGOTIATION_BY_US, &n);
	assert_false(n.up);
	negotiation_fini(&n);
	test_negotiate(&ends, NEGOTIATION_BY_EITHER, &n);
	assert_true(n.up);
	assert_false(n.by_us);
	negotiation_fini(&n);
	test_ends_close(&ends);
	text_fini(&config);
}

static void
notes_tell_what_comes(void **state)
{
	struct text config = TEXT_INIT;
	struct test_ends ends;
	struct negotiation n;

	(void)state;
	text_addf(&config, "%stunnel select 2\nipsec tunnel 1101\n"
	    "no ipsec ike pfs 11\n", two_tunnels);
	test_ends_open(&ends, text_str(&config), 11, AWS "pfs required\n");
	test_negotiate(&ends, NEGOTIATION_BY_US, &n);
	assert_true(n.up);
	assert_int_equal(n.n_notes, 2);
	assert_string_equal(n.notes[0], "tunnel 11 shares gateway 11 with "
	    "tunnel 2: here `ipsec tunnel 1101`");
	assert_string_equal(n.notes[1], "the first renewal will fail, only "
	    "one end uses PFS: here `ipsec ike pfs 11 off` (default), there "
	    "`pfs required`");
	negotiation_fini(&n);
	test_ends_close(&ends);
	text_fini(&config);
}

/* Numbers that repeat: xorshift. */
static unsigned int
next_random(unsigned int *seed, unsigned int below)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed % below;
}

static void
add_random_lines(struct text *config, unsigned int *seed)
{
	static const char *const lines[] = {
		"ipsec ike version 1 2", "ipsec ike version 1 1",
		"ipsec ike local name 1 a", "ipsec ike remote name 1 a",
		"ipsec ike local name 1 a fqdn",
		"ipsec ike remote name 1 b user-fqdn",
		"ipsec ike remote address 1 any",
		"ipsec ike remote address 1 192.0.2.1",
		"ipsec ike remote address 1 203.0.113.1",
		"ipsec ike remote address 1 name.example",
		"no ipsec ike remote address 1",
		"ipsec ike local address 1 192.0.2.1",
		"ipsec ike local address 1 203.0.113.1",
		"ipsec ike pre-shared-key 1 text a",
		"ipsec ike pre-shared-key 1 0x12", "ipsec ike pfs 1 on",
		"ipsec ike negotiate-strictly 1 on",
		"ipsec ike proposal-limitation 1 on",
		"ipsec ike encryption 1 aes256-cbc",
		"ipsec ike hash 1 md5", "ipsec ike group 1 modp2048 modp768",
		"ipsec ike keepalive use 1 on dpd 600 50",
		"ipsec ike keepalive use 1 on icmp-echo 192.168.1.1",
		"ipsec ike keepalive use 1 off",
		"ipsec ike nat-traversal 1 on force=on",
		"ipsec ike nat-traversal 1 on type=2",
		"ipsec ike esp-encapsulation 1 on",
		"ipsec ike xauth request 1 on",
		"ipsec ike xauth myname 1 a b",
		"ipsec ike auth method 1 eap-md5",
		"ipsec ike local id 1 10.0.0.0/8",
		"ipsec sa policy 1 1 ah md5-hmac",
		"ipsec sa policy 1 1 esp des-cbc", "no ipsec sa policy 1",
		"ipsec transport 1 1 udp 1701",
		"ipsec transport template 2 1", "l2tp service on l2tpv3",
		"l2tp service on", "tunnel encapsulation l2tpv3",
		"tunnel encapsulation l2tp", "l2tp tunnel auth on a",
		"no ipsec tunnel", "no tunnel enable 1", "tunnel template 2",
		"no ipsec auto refresh", "ipsec auto refresh 1 off",
	};
	unsigned int n = next_random(seed, 14);

	text_adds(config, "tunnel select 1\nipsec tunnel 1\n"
	    "tunnel enable 1\nip tunnel mtu 1300\n"
	    "ipsec sa policy 1 1 esp aes-cbc sha-hmac\n"
	    "ipsec ike pre-shared-key 1 text k\nipsec auto refresh on\n"
	    "ipsec ike remote address 1 203.0.113.1\n");
	while (n-- > 0)
		text_addf(config, "%s\n", lines[next_random(seed,
		    sizeof(lines) / sizeof(lines[0]))]);
}

/* Everything that a negotiation says, in one text. */
static void
describe(const struct negotiation *n, struct text *out)
{
	size_t i;

	text_addf(out, "%d %d %lld %lld %s\n", n->up, (int)n->phase,
	    (long long)n->ended, (long long)n->up_at, n->why);
	test_all_log(n, out);
	for (i = 0; i < n->n_sas; i++)
		text_add(out, (const char *)n->sas[i].spi,
		    n->sas[i].spi_len);
}

static void
check_pair(unsigned int *seed)
{
	struct text a = TEXT_INIT, b = TEXT_INIT, one = TEXT_INIT,
	    two = TEXT_INIT;
	struct test_ends ends;
	struct negotiation n;
	int starter;

	add_random_lines(&a, seed);
	add_random_lines(&b, seed);
	test_ends_open(&ends, text_str(&a), 1, text_str(&b));
	for (starter = 0; starter <= NEGOTIATION_BY_THEM; starter++) {
		test_negotiate(&ends, (enum negotiation_starter)starter, &n);
		assert_true(n.up == (n.why[0] == '\0'));
		assert_true(n.up == (n.phase == NEGOTIATION_DONE));
		assert_true(!n.up || (n.n_sas == 3 && n.up_at != 0));
		describe(&n, &one);
		negotiation_fini(&n);
		test_negotiate(&ends, (enum negotiation_starter)starter, &n);
		describe(&n, &two);
		negotiation_fini(&n);
		test_negotiate_back(&ends, (enum negotiation_starter)starter,
		    &n);
		negotiation_fini(&n);
	}
	assert_string_equal(text_str(&one), text_str(&two));
	test_ends_close(&ends);
	text_fini(&a);
	text_fini(&b);
	text_fini(&one);
	text_fini(&two);
}

static void
random_pairs_come_to_the_same(void **state)
{
	unsigned int seed = 20240926;
	int i;

	(void)state;
	for (i = 0; i < 300; i++)
		check_pair(&seed);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cloud_comes_up),
		cmocka_unit_test(phone_comes_up),
		cmocka_unit_test(phones_and_clouds_that_do_not_fit),
		cmocka_unit_test(two_routers_see_the_same),
		cmocka_unit_test(template_comes_up),
		cmocka_unit_test(one_way_may_do),
		cmocka_unit_test(notes_tell_what_comes),
		cmocka_unit_test(random_pairs_come_to_the_same),
	};

	return cmocka_run_group_tests_name("negotiation", tests, NULL, NULL);
}
