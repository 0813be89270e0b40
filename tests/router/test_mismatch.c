/*
 * Two routers with one setting changed: where the negotiation stops, the last
 * line of the log, and the sentence that names what does not fit. Each is also
 * looked at from the other end.
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

/* Pairs that fit. */
enum pair { MAIN, NAMED, SECOND, LAYER2, BASES };

static const struct mismatch_pair pairs[BASES] = {
	[MAIN] = { HERE, THERE },
	[NAMED] = { HERE "ipsec ike local name 1 kyoto\n",
	    THERE "ipsec ike remote address 2 any\n"
	    "ipsec ike remote name 2 kyoto\n" },
	[SECOND] = { HERE "ipsec ike version 1 2\n"
	    "ipsec ike local name 1 kyoto fqdn\n",
	    THERE "ipsec ike version 2 2\n"
	    "ipsec ike remote name 2 kyoto fqdn\n" },
	[LAYER2] = { HERE "l2tp service on\n"
	    "ipsec transport 1 101 udp 1701\n"
	    "tunnel select 1\n"
	    "tunnel encapsulation l2tpv3\n"
	    "l2tp local router-id 192.168.10.1\n"
	    "l2tp remote router-id 192.168.20.1\n"
	    "l2tp remote end-id office\n"
	    "l2tp tunnel auth on naisho\n",
	    THERE "l2tp service on\n"
	    "ipsec transport 1 202 udp 1701\n"
	    "tunnel select 2\n"
	    "tunnel encapsulation l2tpv3\n"
	    "l2tp local router-id 192.168.20.1\n"
	    "l2tp remote router-id 192.168.10.1\n"
	    "l2tp remote end-id office\n"
	    "l2tp tunnel auth on naisho\n" },
};

static const struct mismatch mismatches[] = {
	{ "the tunnel is not enabled here", MAIN,
	    "tunnel select 1\nno tunnel enable 1\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "the tunnel is not enabled: here no `tunnel enable 1`" },
	{ "the tunnel is not enabled there", MAIN,
	    "", "tunnel select 2\nno tunnel enable 2\n",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "the tunnel is not enabled: there no `tunnel enable 2`" },
	{ "IPsec does not run there", MAIN,
	    "", "ipsec use off\n",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "IPsec does not run: there `ipsec use off`" },
	{ "the tunnel is one of IPIP", MAIN,
	    "tunnel select 1\ntunnel encapsulation ipip\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "the tunnel's encapsulation is none that IPsec protects: here "
	    "`tunnel encapsulation ipip`" },
	{ "no binding", MAIN,
	    "tunnel select 1\nno ipsec tunnel\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "the tunnel is bound to no SA policy: here no `ipsec tunnel`" },
	{ "a binding to nothing", MAIN,
	    "tunnel select 1\nipsec tunnel 999\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "the tunnel is bound to an SA policy that is not defined: here "
	    "`ipsec tunnel 999`" },
	{ "no key", MAIN,
	    "", "no ipsec ike pre-shared-key 2\n",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "there is no pre-shared key: there no `ipsec ike pre-shared-key "
	    "2`" },
	{ "nothing is started", MAIN,
	    "no ipsec auto refresh\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_START, "",
	    "nobody starts: no key exchange is started: here `ipsec auto "
	    "refresh off` (default)" },
	{ "the gateway is not started", MAIN,
	    "ipsec auto refresh 1 off\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_START, "",
	    "nobody starts: no key exchange is started: here `ipsec auto "
	    "refresh 1 off`" },
	{ "any address", MAIN,
	    "ipsec ike remote address 1 any\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_START, "",
	    "nobody starts: an end that takes any address does not start: "
	    "here `ipsec ike remote address 1 any`" },
	{ "no address", MAIN,
	    "no ipsec ike remote address 1\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_START, "",
	    "nobody starts: no address to start a key exchange with: here "
	    "no `ipsec ike remote address 1`" },
	{ "both wait", MAIN,
	    "no ipsec auto refresh\n",
	    "ipsec ike remote address 2 any\n",
	    NEGOTIATION_BY_EITHER, NEGOTIATION_START, "",
	    "nobody starts: no key exchange is started here, and an end "
	    "that takes any address does not start there: here `ipsec auto "
	    "refresh off` (default), there `ipsec ike remote address 2 any`" },
	{ "the wrong address", MAIN,
	    "ipsec ike remote address 1 203.0.113.77\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_ADDRESS,
	    "[IKE] initiate ISAKMP phase to 203.0.113.77 (local address "
	    "192.0.2.1)",
	    "nobody answers at that address, the other side has another: "
	    "here `ipsec ike remote address 1 203.0.113.77`" },
	{ "an unknown name", MAIN,
	    "ipsec ike remote address 1 vpn.example.jp\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_ADDRESS, "",
	    "the name of the other side has no address: here `ipsec ike "
	    "remote address 1 vpn.example.jp`" },
	{ "a name of somewhere else", MAIN,
	    "ipsec ike remote address 1 vpn.example.jp\n"
	    "ip host vpn.example.jp 203.0.113.78\n",
	    "",
	    NEGOTIATION_BY_US, NEGOTIATION_ADDRESS,
	    "[IKE] initiate ISAKMP phase to 203.0.113.78 (local address "
	    "192.0.2.1)",
	    "nobody answers at that address, the other side has another: "
	    "here `ipsec ike remote address 1 vpn.example.jp`" },
	{ "another address is waited for", MAIN,
	    "", "ipsec ike remote address 2 198.51.100.9\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, STARTED(""),
	    "the answering end waits for another address: here `ipsec ike "
	    "local address 1 192.0.2.1`, there `ipsec ike remote address 2 "
	    "198.51.100.9`" },
	{ "they start, another address is waited for", MAIN,
	    "ipsec ike remote address 1 203.0.113.77\n", "",
	    NEGOTIATION_BY_THEM, NEGOTIATION_IKE, "",
	    "the answering end waits for another address: here `ipsec ike "
	    "remote address 1 203.0.113.77`, there `ipsec ike local address "
	    "2 203.0.113.1`" },
	{ "versions", MAIN,
	    "", "ipsec ike version 2 2\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, STARTED(""),
	    "the ends use different versions of IKE: here `ipsec ike "
	    "version 1 1` (default), there `ipsec ike version 2 2`" },
	{ "strict cipher", MAIN,
	    "ipsec ike encryption 1 aes256-cbc\n",
	    "ipsec ike negotiate-strictly 2 on\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "no cipher for IKE that both ends take: here `ipsec ike "
	    "encryption 1 aes256-cbc`, there `ipsec ike encryption 2 "
	    "3des-cbc` (default)" },
	{ "strict hash", MAIN,
	    "ipsec ike hash 1 sha256\n",
	    "ipsec ike negotiate-strictly 2 on\nipsec ike hash 2 md5\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "no hash for IKE that both ends take: here `ipsec ike hash 1 "
	    "sha256`, there `ipsec ike hash 2 md5`" },
	{ "strict group", MAIN,
	    "ipsec ike group 1 modp2048\n",
	    "ipsec ike negotiate-strictly 2 on\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "no Diffie-Hellman group that both ends take: here `ipsec ike "
	    "group 1 modp2048`, there `ipsec ike group 2 modp1024` "
	    "(default)" },
	{ "strict mode", MAIN,
	    "ipsec ike local name 1 kyoto\n",
	    "ipsec ike negotiate-strictly 2 on\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "one end uses main mode, the other aggressive mode: here `ipsec "
	    "ike local name 1 kyoto`, there no `ipsec ike remote name 2`" },
	{ "strict PFS", MAIN,
	    "ipsec ike pfs 1 on\n",
	    "ipsec ike negotiate-strictly 2 on\n",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "only one end uses PFS: here `ipsec ike pfs 1 on`, there `ipsec "
	    "ike pfs 2 off` (default)" },
	{ "strict group of PFS", MAIN,
	    "ipsec ike pfs 1 on\nipsec ike group 1 modp1024 modp1536\n",
	    "ipsec ike negotiate-strictly 2 on\nipsec ike pfs 2 on\n",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "no Diffie-Hellman group for PFS that both ends take: here "
	    "`ipsec ike group 1 modp1024 modp1536`, there `ipsec ike group "
	    "2 modp1024` (default)" },
	{ "they start, we are strict", MAIN,
	    "ipsec ike negotiate-strictly 1 on\n",
	    "ipsec ike encryption 2 aes-cbc\n",
	    NEGOTIATION_BY_THEM, NEGOTIATION_IKE,
	    "[IKE1] send NO-PROPOSAL-CHOSEN to 203.0.113.1",
	    "no cipher for IKE that both ends take: here `ipsec ike "
	    "encryption 1 3des-cbc` (default), there `ipsec ike encryption "
	    "2 aes-cbc`" },
	{ "keys", MAIN,
	    "", "ipsec ike pre-shared-key 2 text Himitsu\n",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH, STARTED(""),
	    "the pre-shared keys differ: here `ipsec ike pre-shared-key 1 "
	    "text *`, there `ipsec ike pre-shared-key 2 text *`" },
	{ "a key in digits", MAIN,
	    "ipsec ike pre-shared-key 1 0x68696d6974\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH, STARTED(""),
	    "the pre-shared keys differ: here `ipsec ike pre-shared-key 1 "
	    "*`, there `ipsec ike pre-shared-key 2 text *`" },
	{ "formats", MAIN,
	    "ipsec ike payload type 1 1\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, STARTED(""),
	    "the ends format IKE's messages in different ways: here `ipsec "
	    "ike payload type 1 1`, there `ipsec ike payload type 2 2` "
	    "(default)" },
	{ "kinds of NAT traversal", MAIN,
	    "ipsec ike nat-traversal 1 on type=2\n",
	    "ipsec ike nat-traversal 2 on\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, STARTED(""),
	    "the ends exchange NAT traversal in different ways: here `ipsec "
	    "ike nat-traversal 1 on type=2`, there `ipsec ike nat-traversal "
	    "2 on`" },
	{ "XAUTH without a user", MAIN,
	    "", "ipsec ike xauth request 2 on 1\n",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "one end asks for a user by XAUTH, the other has none: here no "
	    "`ipsec ike xauth myname 1`, there `ipsec ike xauth request 2 "
	    "on 1`" },
	{ "XAUTH with another password", MAIN,
	    "ipsec ike xauth myname 1 taro pass2\n",
	    "ipsec ike xauth request 2 on 1\nauth user 1 taro pass1\n"
	    "auth user group 1 1\nauth user attribute 1 xauth=on\n",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("1", "AUTHENTICATION-FAILED"),
	    "no user of the group that is let in has that name and "
	    "password: here `ipsec ike xauth myname 1 taro *`, there `ipsec "
	    "ike xauth request 2 on 1`" },
	{ "transport and tunnel mode", MAIN,
	    "", "tunnel select 2\ntunnel encapsulation l2tpv3\n",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "one end wants transport mode, the other tunnel mode: here "
	    "`tunnel encapsulation ipsec` (default), there `tunnel "
	    "encapsulation l2tpv3`" },
	{ "ciphers of data", MAIN,
	    "", "ipsec sa policy 202 2 esp aes256-cbc sha-hmac\n",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "no cipher for data that both ends take: here `ipsec sa policy "
	    "101 1 esp aes-cbc sha-hmac`, there `ipsec sa policy 202 2 esp "
	    "aes256-cbc sha-hmac`" },
	{ "authentication of data", MAIN,
	    "", "ipsec sa policy 202 2 esp aes-cbc sha256-hmac\n",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "no authentication of data that both ends take: here `ipsec sa "
	    "policy 101 1 esp aes-cbc sha-hmac`, there `ipsec sa policy 202 "
	    "2 esp aes-cbc sha256-hmac`" },
	{ "data without authentication", MAIN,
	    "ipsec sa policy 101 1 esp aes-cbc\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "no authentication of data that both ends take: here `ipsec sa "
	    "policy 101 1 esp aes-cbc`, there `ipsec sa policy 202 2 esp "
	    "aes-cbc sha-hmac`" },
	{ "AH and ESP", MAIN,
	    "ipsec sa policy 101 1 ah sha-hmac\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "one end wants AH, the other ESP: here `ipsec sa policy 101 1 "
	    "ah sha-hmac`, there `ipsec sa policy 202 2 esp aes-cbc "
	    "sha-hmac`" },
	{ "an ID on one end", MAIN,
	    "ipsec ike local id 1 192.168.10.0/24\n"
	    "ipsec ike remote id 1 192.168.20.0/24\n",
	    "",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "INVALID-ID-INFORMATION"),
	    "the ends name different networks in phase 2: here `ipsec ike "
	    "local id 1 192.168.10.0/24`, there no `ipsec ike remote id 2`" },
	{ "other IDs", MAIN,
	    "ipsec ike local id 1 192.168.10.0/24\n"
	    "ipsec ike remote id 1 192.168.20.0/24\n",
	    "ipsec ike local id 2 192.168.30.0/24\n"
	    "ipsec ike remote id 2 192.168.10.0/24\n",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "INVALID-ID-INFORMATION"),
	    "the ends name different networks in phase 2: here `ipsec ike "
	    "remote id 1 192.168.20.0/24`, there `ipsec ike local id 2 "
	    "192.168.30.0/24`" },
	{ "ESP in UDP on one end", MAIN,
	    "ipsec ike esp-encapsulation 1 on\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_DATA, "IP Tunnel[1] Up",
	    "only one end puts ESP into UDP: here `ipsec ike "
	    "esp-encapsulation 1 on`, there `ipsec ike esp-encapsulation 2 "
	    "off` (default)" },
	{ "no heartbeat there", MAIN,
	    "", "ipsec ike keepalive use 2 off\n",
	    NEGOTIATION_BY_US, NEGOTIATION_KEEPALIVE, "IP Tunnel[1] Down",
	    "a keepalive is not answered: here `ipsec ike keepalive use 1 "
	    "on heartbeat`, there `ipsec ike keepalive use 2 off`" },
	{ "DPD and heartbeat", MAIN,
	    "ipsec ike keepalive use 1 on dpd 5 3\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_KEEPALIVE, "IP Tunnel[1] Down",
	    "a keepalive is not answered: here `ipsec ike keepalive use 1 "
	    "on dpd 5 3`, there `ipsec ike keepalive use 2 on heartbeat`" },
	{ "names", NAMED,
	    "", "ipsec ike remote name 2 osaka\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, STARTED(""),
	    "the answering end knows no such name: here `ipsec ike local "
	    "name 1 kyoto`, there `ipsec ike remote name 2 osaka`" },
	{ "a name, none is waited for", NAMED,
	    "", "no ipsec ike remote name 2\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, STARTED(""),
	    "the answering end waits for no name, it knows its peers by "
	    "address: here `ipsec ike local name 1 kyoto`, there no `ipsec "
	    "ike remote name 2`" },
	{ "no name, one is waited for", NAMED,
	    "no ipsec ike local name 1\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, STARTED(""),
	    "the answering end waits for a name, main mode has none: here "
	    "no `ipsec ike local name 1`, there `ipsec ike remote name 2 "
	    "kyoto`" },
	{ "keys with names", NAMED,
	    "ipsec ike pre-shared-key 1 text other\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    "[IKE1] send AUTHENTICATION-FAILED to 203.0.113.1",
	    "the pre-shared keys differ: here `ipsec ike pre-shared-key 1 "
	    "text *`, there `ipsec ike pre-shared-key 2 text *`" },
	{ "nobody may begin", SECOND,
	    "", "ipsec ike negotiation receive 2 off\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, STARTED("2"),
	    "the answering end takes no key exchange that the other starts: "
	    "there `ipsec ike negotiation receive 2 off`" },
	{ "names of IKEv2", SECOND,
	    "ipsec ike local name 1 tokyo fqdn\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "an end goes by another name than the other expects: here "
	    "`ipsec ike local name 1 tokyo fqdn`, there `ipsec ike remote "
	    "name 2 kyoto fqdn`" },
	{ "kinds of names", SECOND,
	    "ipsec ike local name 1 kyoto user-fqdn\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "the names are the same, their kinds are not: here `ipsec ike "
	    "local name 1 kyoto user-fqdn`, there `ipsec ike remote name 2 "
	    "kyoto fqdn`" },
	{ "our name for them", SECOND,
	    "ipsec ike remote name 1 nara fqdn\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    "[IKE2] send AUTHENTICATION_FAILED to 203.0.113.1",
	    "an end goes by another name than the other expects: here "
	    "`ipsec ike remote name 1 nara fqdn`, there no `ipsec ike local "
	    "name 2`" },
	{ "keys of IKEv2", SECOND,
	    "ipsec ike pre-shared-key 1 text other\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_AUTH,
	    REFUSED("2", "AUTHENTICATION_FAILED"),
	    "the pre-shared keys differ: here `ipsec ike pre-shared-key 1 "
	    "text *`, there `ipsec ike pre-shared-key 2 text *`" },
	{ "formats of IKEv2", SECOND,
	    "", "ipsec ike payload type 2 2 1\n",
	    NEGOTIATION_BY_US, NEGOTIATION_IKE, STARTED("2"),
	    "the ends format IKE's messages in different ways: here `ipsec "
	    "ike payload type 1 2` (default), there `ipsec ike payload type "
	    "2 2 1`" },
	{ "AH and ESP in IKEv2", SECOND,
	    "", "ipsec sa policy 202 2 ah sha-hmac\n",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("2", "NO_PROPOSAL_CHOSEN"),
	    "one end wants AH, the other ESP: here `ipsec sa policy 101 1 "
	    "esp aes-cbc sha-hmac`, there `ipsec sa policy 202 2 ah "
	    "sha-hmac`" },
	{ "L2TP over IKEv2", SECOND,
	    "tunnel select 1\ntunnel encapsulation l2tp\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_SETTINGS, "",
	    "L2TP over IPsec runs with IKEv1 only: here `tunnel "
	    "encapsulation l2tp` and `ipsec ike version 1 2`" },
	{ "router IDs", LAYER2,
	    "tunnel select 1\nl2tp remote router-id 192.168.20.9\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_L2TP,
	    "[IKE] initiate IPsec phase to 203.0.113.1",
	    "the router IDs of L2TPv3 do not answer each other: here `l2tp "
	    "remote router-id 192.168.20.9`, there `l2tp local router-id "
	    "192.168.20.1`" },
	{ "our router ID", LAYER2,
	    "tunnel select 1\nl2tp local router-id 192.168.10.9\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_L2TP,
	    "[IKE] initiate IPsec phase to 203.0.113.1",
	    "the router IDs of L2TPv3 do not answer each other: here `l2tp "
	    "local router-id 192.168.10.9`, there `l2tp remote router-id "
	    "192.168.10.1`" },
	{ "end IDs", LAYER2,
	    "", "tunnel select 2\nl2tp remote end-id other\n",
	    NEGOTIATION_BY_US, NEGOTIATION_L2TP,
	    "[IKE] initiate IPsec phase to 203.0.113.1",
	    "the end IDs of L2TPv3 differ: here `l2tp remote end-id "
	    "office`, there `l2tp remote end-id other`" },
	{ "tunnel authentication", LAYER2,
	    "", "tunnel select 2\nno l2tp tunnel auth\n",
	    NEGOTIATION_BY_US, NEGOTIATION_L2TP,
	    "[IKE] initiate IPsec phase to 203.0.113.1",
	    "only one end has L2TP's tunnel authentication: here `l2tp "
	    "tunnel auth on *`, there `l2tp tunnel auth off` (default)" },
	{ "passwords of the tunnel", LAYER2,
	    "tunnel select 1\nl2tp tunnel auth on other\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_L2TP,
	    "[IKE] initiate IPsec phase to 203.0.113.1",
	    "the passwords of L2TP's tunnel authentication differ: here "
	    "`l2tp tunnel auth on *`, there `l2tp tunnel auth on *`" },
	{ "L2TP does not run there", LAYER2,
	    "", "no l2tp service\n",
	    NEGOTIATION_BY_US, NEGOTIATION_L2TP,
	    "[IKE] initiate IPsec phase to 203.0.113.1",
	    "L2TP does not run: there `l2tp service off` (default)" },
	{ "L2TPv3 does not run here", LAYER2,
	    "l2tp service on l2tp\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_L2TP,
	    "[IKE] initiate IPsec phase to 203.0.113.1",
	    "L2TP does not run: here `l2tp service on l2tp`" },
	{ "no transport mode", LAYER2,
	    "no ipsec transport 1\n", "",
	    NEGOTIATION_BY_US, NEGOTIATION_CHILD,
	    REFUSED("1", "NO-PROPOSAL-CHOSEN"),
	    "the SA policy is not there for transport mode: here no `ipsec "
	    "transport`" },
};

#define MISMATCHES (sizeof(mismatches) / sizeof(mismatches[0]))

static void
mismatches_stop_where_they_show(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < MISMATCHES; i++)
		test_mismatch(&pairs[mismatches[i].pair], &mismatches[i]);
}

static void
pairs_fit_without_a_change(void **state)
{
	int pair;

	(void)state;
	for (pair = 0; pair < BASES; pair++)
		test_pair_fits(&pairs[pair]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_fit_without_a_change),
		cmocka_unit_test(mismatches_stop_where_they_show),
	};

	return cmocka_run_group_tests_name("mismatches", tests, NULL, NULL);
}
