/*
 * The security associations that a negotiation ends in. SPIs follow from the
 * serial number of the end that chooses them and from what they are for, so
 * that both ends of two routers of ours have the same.
 */
#include "router/negotiate_exchange.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

static uint64_t
mix(uint64_t hash, uint64_t number)
{
	hash ^= number;
	hash *= UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 29;
}

/* What an end chooses for use number `use`: never a number below 256, which
 * are reserved (RFC 4303). */
static uint64_t
choose(const struct ike_policy *end, const struct negotiation_request *r,
    unsigned int use)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	const char *p;

	for (p = end->serial; *p != '\0'; p++)
		hash = mix(hash, (unsigned char)*p);
	hash = mix(hash, (uint64_t)end->tunnel);
	hash = mix(hash, (uint64_t)end->gateway);
	hash = mix(hash, (uint64_t)r->at);
	hash = mix(hash, r->round);
	hash = mix(hash, use);
	return mix(hash, hash >> 32) | UINT64_C(0x0100010000000100);
}

static void
put_bytes(struct negotiation_sa *sa, uint64_t number, size_t n)
{
	size_t i;

	for (i = n; i-- > 0; number >>= 8)
		sa->spi[sa->spi_len + i] = (unsigned char)(number & 0xff);
	sa->spi_len += n;
}

static struct negotiation_sa *
add_sa(struct exchange *x)
{
	struct negotiation_sa *sa = &x->n->sas[x->n->n_sas];

	*sa = (struct negotiation_sa){ .made = x->now,
	    .id = x->request->first_sa + (int64_t)x->n->n_sas };
	x->n->n_sas++;
	return sa;
}

/* IKEv1 takes the times of who began, IKEv2 has each its own (reference
 * 15.48.1). */
static const struct ike_policy *
times_of(const struct exchange *x)
{
	return x->n->version == 1 ? x->from : x->ours;
}

/* `75%` of the time that an SA lives; "off": to its end. */
static int64_t
percent_of(const char *rekey, int64_t seconds)
{
	const long percent = rekey == NULL ? 75 : strtol(rekey, NULL, 10);

	if (percent <= 0 || percent > 100)
		return seconds;
	return seconds * percent / 100 > 0 ? seconds * percent / 100 : 1;
}

/* When it gets a successor: whose time is up first begins (reference
 * 15.48.1). Of other makes it is not known. */
static int64_t
rekey_after(const struct exchange *x, const struct negotiation_sa *sa)
{
	const struct ike_policy *const ends[] = { x->ours, x->theirs };
	const bool parent = sa->parent == 0;
	int64_t least = INT64_MAX, seconds, after;
	size_t i;

	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		if (ends[i]->kind != IKE_ROUTER)
			continue;
		seconds = x->n->version == 1 ? sa->seconds : parent ?
		    ends[i]->parent_seconds : ends[i]->child_seconds;
		after = percent_of(parent ? ends[i]->parent_rekey :
		    ends[i]->child_rekey, seconds);
		if (after < least)
			least = after;
	}
	return least < sa->seconds ? least : sa->seconds;
}

void
exchange_make_ike(struct exchange *x)
{
	struct negotiation_sa *sa = add_sa(x);

	sa->seconds = times_of(x)->parent_seconds;
	sa->rekey = rekey_after(x, sa);
	sa->cipher = (enum ike_cipher)ike_term_best(x->ike.ciphers);
	sa->hash = (enum ike_hash)ike_term_best(x->ike.hashes);
	sa->group = (enum ike_group)ike_term_best(x->ike.groups);
	put_bytes(sa, choose(x->from, x->request, 0), 8);
	put_bytes(sa, choose(x->to, x->request, 0), 8);
}

static void
make_half(struct exchange *x, enum negotiation_direction direction)
{
	struct negotiation_sa *sa = add_sa(x);

	sa->parent = x->request->first_sa;
	sa->direction = direction;
	sa->seconds = times_of(x)->child_seconds;
	sa->rekey = rekey_after(x, sa);
	sa->cipher = (enum ike_cipher)ike_term_best(x->esp.ciphers);
	sa->hash = (enum ike_hash)ike_term_best(x->esp.hashes);
	sa->ah = x->ours->ah;
	sa->transport = ike_policy_transport(x->ours);
	sa->udp = x->n->nat_traversal;
	/* Who receives chooses. */
	put_bytes(sa, choose(direction == NEGOTIATION_SEND ? x->theirs :
	    x->ours, x->request, 1) & UINT64_C(0xffffffff), 4);
}

void
exchange_make_child(struct exchange *x)
{
	make_half(x, NEGOTIATION_SEND);
	make_half(x, NEGOTIATION_RECEIVE);
}

void
exchange_drop(struct exchange *x)
{
	x->n->n_sas = 0;
}
