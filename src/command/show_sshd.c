/*
 * The host keys of the SSH server: show sshd public key, show sshd host key
 * (reference 4.70, 57.12). There is no such server; the keys are made up, and
 * so are their fingerprints, but they stay what they are.
 */
#include <string.h>

#include "command/command.h"
#include "router/lines.h"
#include "router/state.h"

#include "base/banned.h"

#define MD5_SIZE 16
#define SHA256_SIZE 32
#define KEY_WORDS 4		/* show sshd host key */
#define SUBPRIME_SIZE 20	/* of DSA, bytes */

/* Adds bytes that follow from the device and from what they are for. */
static void
add_bytes(const struct session *s, const char *what, size_t n,
    struct text *bytes)
{
	struct text key = TEXT_INIT;
	size_t i;

	for (i = 0; i < n; i++) {
		text_reset(&key);
		text_addf(&key, "sshd %s %zu", what, i);
		text_addc(bytes, (char)state_number(s->device, text_str(&key),
		    0, 256));
	}
	bytes->failed |= key.failed;
	text_fini(&key);
}

static void
add_base64(const struct text *bytes, bool padded, struct text *out)
{
	static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const unsigned char *b = (const unsigned char *)bytes->data;
	size_t i, j, left;
	uint32_t bits;

	for (i = 0; i < bytes->len; i += 3) {
		left = bytes->len - i;
		bits = (uint32_t)b[i] << 16;
		bits |= left > 1 ? (uint32_t)b[i + 1] << 8 : 0;
		bits |= left > 2 ? b[i + 2] : 0;
		for (j = 0; j < 4; j++) {
			if (j <= left)
				text_addc(out, alphabet[bits >> (18 - 6 * j) &
				    63]);
			else if (padded)
				text_addc(out, '=');
		}
	}
	out->failed |= bytes->failed;
}

/* RFC 4251: a length in four bytes, then the bytes. */
static void
add_string(const char *s, size_t len, struct text *blob)
{
	const char length[4] = { (char)(len >> 24), (char)(len >> 16),
	    (char)(len >> 8), (char)len };

	text_add(blob, length, sizeof(length));
	text_add(blob, s, len);
}

/* A positive number of so many bytes, its highest bit set. */
static void
add_number(const struct session *s, const char *what, size_t size,
    struct text *blob)
{
	struct text number = TEXT_INIT;

	text_addc(&number, '\0');
	add_bytes(s, what, size, &number);
	if (!number.failed)
		number.data[1] = (char)(number.data[1] | 0x80);
	add_string(text_str(&number), number.len, blob);
	blob->failed |= number.failed;
	text_fini(&number);
}

/* "ssh-rsa AAAA..." */
static void
add_key(const struct session *s, bool rsa, size_t bits, struct text *out)
{
	static const char exponent[] = { 1, 0, 1 };
	const char *name = rsa ? "ssh-rsa" : "ssh-dss";
	struct text blob = TEXT_INIT;

	add_string(name, strlen(name), &blob);
	if (rsa) {
		add_string(exponent, sizeof(exponent), &blob);
		add_number(s, "rsa n", bits / 8, &blob);
	} else {
		add_number(s, "dss p", bits / 8, &blob);
		add_number(s, "dss q", SUBPRIME_SIZE, &blob);
		add_number(s, "dss g", bits / 8, &blob);
		add_number(s, "dss y", bits / 8, &blob);
	}
	text_addf(out, "%s ", name);
	add_base64(&blob, true, out);
	text_addc(out, '\n');
	out->failed |= blob.failed;
	text_fini(&blob);
}

/* "ssh-rsa 2048 01:23:...", "ssh-rsa 2048 SHA256:..." */
static void
add_fingerprint(const struct session *s, bool rsa, size_t bits, bool md5,
    struct text *out)
{
	struct text bytes = TEXT_INIT, print = TEXT_INIT;
	size_t i;

	add_bytes(s, rsa ? "rsa print" : "dss print", md5 ? MD5_SIZE :
	    SHA256_SIZE, &bytes);
	for (i = 0; md5 && i < bytes.len; i++)
		text_addf(&print, "%s%02x", i > 0 ? ":" : "",
		    (unsigned char)bytes.data[i]);
	if (!md5)
		text_adds(&print, "SHA256:");
	if (!md5)
		add_base64(&bytes, false, &print);
	text_addf(out, "%s %zu %s\n", rsa ? "ssh-rsa" : "ssh-dss", bits,
	    text_str(&print));
	out->failed |= bytes.failed || print.failed;
	text_fini(&bytes);
	text_fini(&print);
}

enum show {
	SHOW_KEYS,
	SHOW_MD5,
	SHOW_SHA256
};

static void
add_keys(const struct session *s, enum show show, size_t bits,
    struct text *out)
{
	int rsa;

	for (rsa = 0; rsa <= 1; rsa++) {
		if (show == SHOW_KEYS)
			add_key(s, rsa != 0, bits, out);
		else
			add_fingerprint(s, rsa != 0, bits, show == SHOW_MD5,
			    out);
	}
}

/* `sshd host key generate bit=1024`; without a number it is the model's. */
static enum rc
take_bits(void *ctx, const struct command *command)
{
	const struct value *length = grammar_value(command, "length");
	size_t *bits = ctx;

	*bits = length != NULL ? (size_t)length->integer :
	    (size_t)profile_limit(command->profile, "host_key_bits", 2048);
	return RC_OK;
}

static enum rc
show_keys(struct session *s, enum show show)
{
	static const char *const generate[] = { "sshd host key generate",
	    NULL };
	struct text out = TEXT_INIT;
	size_t bits = 0;
	enum rc rc = lines_walk(s->device, BLOCK_ROUTER, 0, generate,
	    take_bits, &bits, &s->diag);

	if (rc != RC_OK || bits == 0)
		return rc;
	add_keys(s, show, bits, &out);
	return session_write_take(s, &out);
}

enum rc
command_show_sshd_public_key(struct session *s, const struct command *command)
{
	return show_keys(s, grammar_value(command, "fingerprint") != NULL ?
	    SHOW_MD5 : SHOW_KEYS);
}

enum rc
command_show_sshd_host_key(struct session *s, const struct command *command)
{
	const struct value *hash = grammar_value(command, "hash_algorithm");

	if (command->n_words == KEY_WORDS)	/* no type=fingerprint */
		return show_keys(s, SHOW_KEYS);
	return show_keys(s, hash != NULL && strcmp(hash->text, "md5") == 0 ?
	    SHOW_MD5 : SHOW_SHA256);
}
