/*
 * Two routers with something changed, for tests: where their negotiation stops
 * is looked at from both ends.
 */
#ifndef RTXSH_TESTS_SUPPORT_MISMATCH_H
#define RTXSH_TESTS_SUPPORT_MISMATCH_H

#include "support/negotiation.h"

/* A pair that fits. Ours is tunnel 1, theirs tunnel 2. */
struct mismatch_pair {
	const char	*here, *there;
};

/* IKEv1's main mode with a key. */
#define MISMATCH_HERE \
	"ip lan1 address 192.168.10.1/24\n" \
	"ip lan2 address 192.0.2.1/24\n" \
	"tunnel select 1\n" \
	"ipsec tunnel 101\n" \
	"tunnel enable 1\n" \
	"ipsec sa policy 101 1 esp aes-cbc sha-hmac\n" \
	"ipsec ike keepalive use 1 on heartbeat\n" \
	"ipsec ike local address 1 192.0.2.1\n" \
	"ipsec ike pre-shared-key 1 text himitsu\n" \
	"ipsec ike remote address 1 203.0.113.1\n" \
	"ipsec auto refresh on\n"
#define MISMATCH_THERE \
	"ip lan1 address 192.168.20.1/24\n" \
	"ip lan2 address 203.0.113.1/24\n" \
	"tunnel select 2\n" \
	"ipsec tunnel 202\n" \
	"tunnel enable 2\n" \
	"ipsec sa policy 202 2 esp aes-cbc sha-hmac\n" \
	"ipsec ike keepalive use 2 on heartbeat\n" \
	"ipsec ike local address 2 203.0.113.1\n" \
	"ipsec ike pre-shared-key 2 text himitsu\n" \
	"ipsec ike remote address 2 192.0.2.1\n" \
	"ipsec auto refresh on\n"

/* Lines of our log: nobody has answered; the other end refuses. */
#define MISMATCH_STARTED(version) \
	"[IKE" version "] initiate ISAKMP phase to 203.0.113.1 " \
	"(local address 192.0.2.1)"
#define MISMATCH_REFUSED(version, word) \
	"[IKE" version "] receive " word " from 203.0.113.1"

struct mismatch {
	const char	*name;
	int		 pair;		/* which of the pairs */
	const char	*here, *there;	/* typed after the pair */
	enum negotiation_starter starter;
	enum negotiation_phase phase;
	const char	*log;		/* our last line, "" without any */
	const char	*why;
};

/* Fails the test when a pair does not fit, or when a mismatch shows otherwise
 * than it should. */
void test_pair_fits(const struct mismatch_pair *);
void test_mismatch(const struct mismatch_pair *, const struct mismatch *);

#endif
