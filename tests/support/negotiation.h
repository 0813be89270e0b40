/*
 * Two ends of a tunnel for tests: one a configuration, the other a
 * configuration too or the description of a peer.
 */
#ifndef RTXSH_TESTS_SUPPORT_NEGOTIATION_H
#define RTXSH_TESTS_SUPPORT_NEGOTIATION_H

#include "router/negotiate.h"
#include "router/peer.h"

struct test_ends {
	struct peer		 here, there;
	struct ike_policy	 ours;
	const struct ike_policy	*theirs;
};

/* When every negotiation of tests begins. */
#define TEST_NEGOTIATION_AT ((time_t)1727285345)

/* Opens them. `there` begins with "peer " when it is a description. Fails the
 * test when a line of a configuration is refused. */
void test_ends_open(struct test_ends *, const char *here, int64_t tunnel,
    const char *there);
void test_ends_close(struct test_ends *);

/* Negotiates; the caller ends it with negotiation_fini(). */
void test_negotiate(const struct test_ends *, enum negotiation_starter,
    struct negotiation *);
/* The same, seen from the other end. */
void test_negotiate_back(const struct test_ends *, enum negotiation_starter,
    struct negotiation *);

/* The last line that a negotiation left in the log; "" without one. */
const char *test_last_log(const struct negotiation *);
/* All of them, as "0 LINE\n1 LINE\n": seconds from the beginning. */
void test_all_log(const struct negotiation *, struct text *);

#endif
