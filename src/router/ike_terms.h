/*
 * The algorithms, groups, kinds of names and of keepalive that IKE speaks of,
 * and the words for them in settings. Numbers rise with strength: that is the
 * order in which a router chooses (reference 15.22, 15.25, 15.48.2).
 */
#ifndef RTXSH_ROUTER_IKE_TERMS_H
#define RTXSH_ROUTER_IKE_TERMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* A member of a set of the numbers below. */
#define IKE_BIT(n) (1U << (n))

enum ike_cipher {
	IKE_DES, IKE_3DES, IKE_AES128, IKE_AES192, IKE_AES256,
	IKE_AES128_GCM, IKE_AES256_GCM,	/* other makes only */
	IKE_CIPHERS
};

enum ike_hash {
	IKE_NO_HASH,		/* ESP without authentication */
	IKE_MD5, IKE_SHA1, IKE_SHA256, IKE_SHA384, IKE_SHA512,
	IKE_HASHES
};

enum ike_group {
	IKE_MODP768, IKE_MODP1024, IKE_MODP1536, IKE_MODP2048,
	IKE_MODP3072, IKE_MODP4096,	/* other makes only */
	IKE_GROUPS
};

enum ike_name_type {
	IKE_NAME_IPV4, IKE_NAME_FQDN, IKE_NAME_USER, IKE_NAME_IPV6,
	IKE_NAME_KEY_ID, IKE_NAME_TEL, IKE_NAME_TEL_KEY,
	IKE_NAME_TYPES
};

enum ike_keepalive_method {
	IKE_KEEPALIVE_NONE,
	IKE_HEARTBEAT, IKE_ICMP_ECHO, IKE_DPD, IKE_RFC4306,
	IKE_KEEPALIVES
};

enum ppp_method {
	PPP_PAP, PPP_CHAP, PPP_MSCHAP, PPP_MSCHAP_V2,
	PPP_METHODS
};

/* Modes of IKEv1's phase 1. */
#define IKE_MAIN	1U
#define IKE_AGGRESSIVE	2U

/* Sets of algorithms; groups are 0 in a proposal for data. */
struct ike_proposal {
	unsigned int ciphers, hashes, groups;
};

/* Kinds of words. */
enum ike_term {
	IKE_TERM_CIPHER, IKE_TERM_HASH, IKE_TERM_HMAC, IKE_TERM_GROUP,
	IKE_TERM_NAME, IKE_TERM_KEEPALIVE, IKE_TERM_PPP,
	IKE_TERMS
};

/* The number that a word of settings means, any case; -1: none. */
int ike_term_number(enum ike_term, const char *word);
/* The set of that one number; empty: the word means none. */
unsigned int ike_term_bit(enum ike_term, const char *word);
/* The word; "?" for a number that there is not. */
const char *ike_term_word(enum ike_term, int number);
/* The greatest number in a set that is not empty. */
int ike_term_best(unsigned int set);

#endif
