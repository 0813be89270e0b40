/*
 * The security associations that a negotiation ends in. SPIs follow from the
 * serial number of the end that chooses them and from what they are for, so
 * that both ends of two routers of ours have the same.
 */
#include "router/negotiate_exchange.h"

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

void
exchange_make_ike(struct exchange *x)
{
	struct negotiation_sa *sa = add_sa(x);

	sa->seconds = times_of(x)->parent_seconds;
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
