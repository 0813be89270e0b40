/*
 * The words of settings for what IKE speaks of. Which of them a model knows
 * is in the grammar's tables, not here.
 */
#include "router/ike_terms.h"

#include <strings.h>

#include "base/banned.h"

#define IKE_WORDS 8

static const char *const words[IKE_TERMS][IKE_WORDS] = {
	[IKE_TERM_CIPHER] = {
		[IKE_DES] = "des-cbc",
		[IKE_3DES] = "3des-cbc",
		[IKE_AES128] = "aes-cbc",
		[IKE_AES192] = "aes192-cbc",
		[IKE_AES256] = "aes256-cbc",
		[IKE_AES128_GCM] = "aes-gcm",
		[IKE_AES256_GCM] = "aes256-gcm",
	},
	[IKE_TERM_HASH] = {
		[IKE_NO_HASH] = "none",
		[IKE_MD5] = "md5",
		[IKE_SHA1] = "sha",
		[IKE_SHA256] = "sha256",
		[IKE_SHA384] = "sha384",
		[IKE_SHA512] = "sha512",
	},
	[IKE_TERM_HMAC] = {
		[IKE_NO_HASH] = "none",
		[IKE_MD5] = "md5-hmac",
		[IKE_SHA1] = "sha-hmac",
		[IKE_SHA256] = "sha256-hmac",
		[IKE_SHA384] = "sha384-hmac",
		[IKE_SHA512] = "sha512-hmac",
	},
	[IKE_TERM_GROUP] = {
		[IKE_MODP768] = "modp768",
		[IKE_MODP1024] = "modp1024",
		[IKE_MODP1536] = "modp1536",
		[IKE_MODP2048] = "modp2048",
		[IKE_MODP3072] = "modp3072",
		[IKE_MODP4096] = "modp4096",
	},
	[IKE_TERM_NAME] = {
		[IKE_NAME_IPV4] = "ipv4-addr",
		[IKE_NAME_FQDN] = "fqdn",
		[IKE_NAME_USER] = "user-fqdn",
		[IKE_NAME_IPV6] = "ipv6-addr",
		[IKE_NAME_KEY_ID] = "key-id",
		[IKE_NAME_TEL] = "tel",
		[IKE_NAME_TEL_KEY] = "tel-key",
	},
	[IKE_TERM_KEEPALIVE] = {
		[IKE_KEEPALIVE_NONE] = "none",
		[IKE_HEARTBEAT] = "heartbeat",
		[IKE_ICMP_ECHO] = "icmp-echo",
		[IKE_DPD] = "dpd",
		[IKE_RFC4306] = "rfc4306",
	},
	[IKE_TERM_PPP] = {
		[PPP_PAP] = "pap",
		[PPP_CHAP] = "chap",
		[PPP_MSCHAP] = "mschap",
		[PPP_MSCHAP_V2] = "mschap-v2",
	},
};

int
ike_term_number(enum ike_term term, const char *word)
{
	int i;

	for (i = 0; i < IKE_WORDS && words[term][i] != NULL; i++)
		if (strcasecmp(words[term][i], word) == 0)
			return i;
	return -1;
}

unsigned int
ike_term_bit(enum ike_term term, const char *word)
{
	const int number = ike_term_number(term, word);

	return number < 0 ? 0 : IKE_BIT(number);
}

const char *
ike_term_word(enum ike_term term, int number)
{
	if (number < 0 || number >= IKE_WORDS || words[term][number] == NULL)
		return "?";
	return words[term][number];
}

int
ike_term_best(unsigned int set)
{
	int i;

	for (i = IKE_WORDS - 1; i > 0; i--)
		if ((set & IKE_BIT(i)) != 0)
			break;
	return i;
}
