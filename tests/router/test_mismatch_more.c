/*
 * The same as test_mismatch.c of routers that prove who they are by other means
 * than a key, of tunnels with several ends, of those without IPsec, and of
 * settings that are seldom changed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/mismatch.h"

#include "base/banned.h"

#define HERE MISMATCH_HERE
#define THERE MISMATCH_THERE
#define STARTED(version) MISMATCH_STARTED(version)
#define REFUSED(version, word) MISMATCH_REFUSED(version, word)
#define TUNNEL "tunnel select 1\n"
#define TUNNEL2 "tunnel select 2\n"

enum pair { MAIN, CERTIFIED, EAP, XAUTH, HUB, RAW, IPIP, PAIRS };

#define BARE_HERE \
	"ip lan1 address 192.168.10.1/24\nip lan2 address 192.0.2.1/24\n" \
	"tunnel select 1\n" \
	"tunnel endpoint address 192.0.2.1 203.0.113.1\n" \
	"tunnel enable 1\n"
#define BARE_THERE \
	"ip lan1 address 192.168.20.1/24\nip lan2 address 203.0.113.1/24\n" \
	"tunnel select 2\n" \
	"tunnel endpoint address 203.0.113.1 192.0.2.1\n" \
	"tunnel enable 2\n"

static const struct mismatch_pair pairs[PAIRS] = {
	[MAIN] = { HERE, THERE },
	[CERTIFIED] = { HERE "ipsec ike version 1 2\n"
	    "no ipsec ike pre-shared-key 1\n"
	    "ipsec ike pki file 1 certificate=1\n"
	    "pki certificate file 1 /a.p12 pkcs12 pass\n",
	    THERE "ipsec ike version 2 2\n"
	    "no ipsec ike pre-shared-key 2\n"
	    "ipsec ike pki file 2 certificate=3\n"
	    "pki certificate file 3 /b.p12 pkcs12 pass\n" },
	[EAP] = { HERE "ipsec ike version 1 2\n"
	    "no ipsec ike pre-shared-key 1\n"
	    "ipsec ike pki file 1 certificate=1\n"
	    "pki certificate file 1 /a.p12 pkcs12 pass\n"
	    "ipsec ike eap myname 1 taro naisho\n",
	    THERE "ipsec ike version 2 2\n"
	    "no ipsec ike pre-shared-key 2\n"
	    "ipsec ike pki file 2 certificate=3\n"
	    "pki certificate file 3 /b.p12 pkcs12 pass\n"
	    "ipsec ike eap request 2 on 4\n"
	    "auth user 7 taro naisho\nauth user group 4 7\n"
	    "auth user group attribute 4 eap-md5=on\n" },
	[XAUTH] = { HERE "ipsec ike xauth myname 1 taro naisho\n",
	    THERE "ipsec ike xauth request 2 on\n"
	    "auth user 7 taro naisho\nauth user attribute 7 xauth=on\n" },
	[HUB] = { HERE "no ipsec ike remote address 1\n"
	    TUNNEL "tunnel type multipoint\n"
	    "tunnel multipoint server 1 203.0.113.1\n",
	    "# RTX1300 Rev.23.00.17 (Wed Aug 10 11:40:27 2022)\n"
	    THERE "no ipsec ike remote address 2\n"
	    TUNNEL2 "tunnel type multipoint server\n" },
	[RAW] = { BARE_HERE "l2tp service on\n"
	    "tunnel encapsulation l2tpv3-raw\n"
	    "l2tp local router-id 192.168.10.1\n"
	    "l2tp remote router-id 192.168.20.1\n",
	    BARE_THERE "l2tp service on\n"
	    "tunnel encapsulation l2tpv3-raw\n"
	    "l2tp local router-id 192.168.20.1\n"
	    "l2tp remote router-id 192.168.10.1\n" },
	[IPIP] = { BARE_HERE "tunnel encapsulation ipip\n"
	    "ipip keepalive use on\n",
	    BARE_THERE "tunnel encapsulation ipip\n" },
};

static const struct mismatch mismatches[] = {
	{ "a key here, a certificate there", CERTIFIED,
	    "ipsec ike pre-shared-key 1 text himitsu\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "the ends prove who they are in different ways: here `ipsec ike "
	    "pre-shared-key 1 text *`, there `ipsec ike pki file 2 "
	    "certificate=3`" },
	{ "certificates are asked for", CERTIFIED,
	    "", "ipsec ike auth method 2 pre-shared-key\n"
	    "ipsec ike pre-shared-key 2 text himitsu\n",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "the ends prove who they are in different ways: here `ipsec ike "
	    "pki file 1 certificate=1`, there `ipsec ike auth method 2 "
	    "pre-shared-key`" },
	{ "no certificate", CERTIFIED,
	    "no ipsec ike pki file 1\nipsec ike auth method 1 certificate\n",
	    "",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "there is no certificate: here no `ipsec ike pki file 1`" },
	{ "a certificate without a file", CERTIFIED,
	    "", "no pki certificate file 3\n",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "no file stands for the certificate: there `ipsec ike pki file 2 "
	    "certificate=3` and no `pki certificate file`" },
	{ "nothing to prove oneself by", CERTIFIED,
	    "no ipsec ike pki file 1\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "there is no pre-shared key: here no `ipsec ike pre-shared-key "
	    "1`" },
	{ "EAP is not asked for", EAP,
	    "", "ipsec ike eap request 2 off 4\n",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "one end comes as a user by EAP-MD5, the other does not ask for "
	    "one: here `ipsec ike eap myname 1 taro *`, there `ipsec ike eap "
	    "request 2 off 4`" },
	{ "EAP without a user", EAP,
	    "no ipsec ike eap myname 1\nipsec ike auth method 1 eap-md5\n",
	    "",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "one end asks for a user by EAP-MD5, the other has none: here no "
	    "`ipsec ike eap myname 1`, there `ipsec ike eap request 2 on 4`" },
	{ "EAP with another password", EAP,
	    "ipsec ike eap myname 1 taro himitsu\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "no user of the group that is let in has that name and "
	    "password: here `ipsec ike eap myname 1 taro *`, there `ipsec "
	    "ike eap request 2 on 4`" },
	{ "EAP with a user of another group", EAP,
	    "", "ipsec ike eap request 2 on 5\nauth user group 5 8\n",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "no user of the group that is let in has that name and "
	    "password: here `ipsec ike eap myname 1 taro *`, there `ipsec "
	    "ike eap request 2 on 5`" },
	{ "a user that EAP does not let in", EAP,
	    "", "auth user attribute 7 eap-md5=off\n",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "`auth user attribute 7 eap-md5=off` does not let the user in by "
	    "EAP-MD5: here `ipsec ike eap myname 1 taro *`, there `ipsec ike "
	    "eap request 2 on 4`" },
	{ "a user that XAUTH does not let in", XAUTH,
	    "", "no auth user attribute 7\n",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("1", "AUTHENTICATION-FAILED"),
	    "no attribute lets the user in by XAUTH: here `ipsec ike xauth "
	    "myname 1 taro *`, there `ipsec ike xauth request 2 on`" },
	{ "nothing is said of a refusal", XAUTH,
	    "", "no auth user 7\nipsec ike send info 2 off\n",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH, STARTED(""),
	    "no user of the group that is let in has that name and "
	    "password: here `ipsec ike xauth myname 1 taro *`, there `ipsec "
	    "ike xauth request 2 on`" },
	{ "an ID of the SA policy", MAIN,
	    "ipsec sa policy 101 1 ah sha-hmac local-id=192.168.10.0/24 "
	    "remote-id=192.168.20.0/24\n",
	    "ipsec sa policy 202 2 ah sha-hmac\n"
	    "ipsec ike local id 2 192.168.20.0/24\n"
	    "ipsec ike remote id 2 192.168.99.0/24\n",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "INVALID-ID-INFORMATION"),
	    "the ends name different networks in phase 2: here `ipsec sa "
	    "policy 101 1 ah sha-hmac local-id=192.168.10.0/24 "
	    "remote-id=192.168.20.0/24`, there `ipsec ike remote id 2 "
	    "192.168.99.0/24`" },
	{ "a ping that nobody answers", MAIN,
	    "ipsec ike keepalive use 1 on icmp-echo 192.168.20.7 5 4\n",
	    "ipsec ike keepalive use 2 off\n",
	    NEGOTIATION_BY_US, NEGOTIATION_KEEPALIVE, "IP Tunnel[1] Down",
	    "nobody behind the tunnel has the address that the keepalive "
	    "asks: here `ipsec ike keepalive use 1 on icmp-echo 192.168.20.7 "
	    "5 4`" },
	{ "only one end has several", HUB,
	    TUNNEL "no tunnel type\nipsec ike remote address 1 "
	    "203.0.113.1\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "only one end is a tunnel of several ends: here `tunnel type "
	    "point-to-point` (default), there `tunnel type multipoint "
	    "server`" },
	{ "no server", HUB,
	    "", TUNNEL2 "tunnel type multipoint\n"
	    "ipsec ike remote address 2 192.0.2.1\n",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "both ends are clients of a multipoint tunnel: here `tunnel type "
	    "multipoint`, there `tunnel type multipoint`" },
	{ "another server", HUB,
	    TUNNEL "tunnel multipoint server 1 203.0.113.9\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_ADDRESS,
	    "[IKE] initiate ISAKMP phase to 203.0.113.9 (local address "
	    "192.0.2.1)",
	    "nobody answers at that address, the other side has another: "
	    "here `tunnel multipoint server 1 203.0.113.9`" },
	{ "no server is named", HUB,
	    TUNNEL "no tunnel multipoint server 1\n", "",
	    NEGOTIATION_BY_EITHER, NEGOTIATION_START, "",
	    "nobody starts: no address to start a key exchange with here, "
	    "and the server of a multipoint tunnel waits for its clients "
	    "there: here no `tunnel multipoint server`, there `tunnel type "
	    "multipoint server`" },
	{ "router IDs without IPsec", RAW,
	    TUNNEL "l2tp remote router-id 192.168.20.9\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_L2TP, "",
	    "the router IDs of L2TPv3 do not answer each other: here `l2tp "
	    "remote router-id 192.168.20.9`, there `l2tp local router-id "
	    "192.168.20.1`" },
	{ "L2TPv3 to nobody", RAW,
	    TUNNEL "tunnel endpoint address 203.0.113.9\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_ADDRESS, "",
	    "nobody answers at that address, the other side has another: "
	    "here `tunnel endpoint address 203.0.113.9`" },
	{ "L2TPv3 to a name", RAW,
	    TUNNEL "no tunnel endpoint address\n"
	    "tunnel endpoint name east.example\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_ADDRESS, "",
	    "the name of the other side has no address: here `tunnel "
	    "endpoint name east.example`" },
	{ "L2TPv3 without an end", RAW,
	    "", TUNNEL2 "no tunnel endpoint address\n",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "the tunnel has no address of its other end: there no `tunnel "
	    "endpoint address`" },
	{ "L2TPv3 is not kept connected", RAW,
	    TUNNEL "l2tp always-on off\n", TUNNEL2 "l2tp always-on off\n",
	    NEGOTIATION_BY_EITHER, NEGOTIATION_START, "",
	    "nobody starts: L2TPv3 is not kept connected: here `l2tp "
	    "always-on off`, there `l2tp always-on off`" },
	{ "IPsec on one end only", RAW,
	    "", TUNNEL2 "tunnel encapsulation l2tpv3\nipsec tunnel 1\n"
	    "ipsec sa policy 1 1 esp\n"
	    "ipsec ike pre-shared-key 1 text himitsu\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, "",
	    "only one end's tunnel is one that IPsec protects: here `tunnel "
	    "encapsulation l2tpv3-raw`, there `tunnel encapsulation "
	    "l2tpv3`" },
	{ "IPIP to somebody else", IPIP,
	    "", TUNNEL2 "tunnel endpoint address 192.0.2.9\n",
	    NEGOTIATION_BY_US, NEGOTIATION_ADDRESS, "",
	    "the answering end's tunnel goes to another address: there "
	    "`tunnel endpoint address 192.0.2.9`" },
	{ "IPIP there is disabled", IPIP,
	    "", "no tunnel enable 2\n",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "the tunnel is not enabled: there no `tunnel enable 2`" },
};

#define MISMATCHES (sizeof(mismatches) / sizeof(mismatches[0]))

static void
pairs_fit_without_a_change(void **state)
{
	int pair;

	(void)state;
	for (pair = 0; pair < PAIRS; pair++)
		test_pair_fits(&pairs[pair]);
}

static void
mismatches_stop_where_they_show(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < MISMATCHES; i++)
		test_mismatch(&pairs[mismatches[i].pair], &mismatches[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_fit_without_a_change),
		cmocka_unit_test(mismatches_stop_where_they_show),
	};

	return cmocka_run_group_tests_name("more mismatches", tests, NULL,
	    NULL);
}
