/*
 * Reading the description of a peer: lines into words, and what a cloud or a
 * phone is like before anything is said of it.
 */
#include "router/peer.h"

#include <string.h>
#include <strings.h>

#include "router/peer_keys.h"

#include "base/banned.h"

/* What clouds and phones do when it is not said, as they are found today. */
static const struct ike_policy cloud_usual = {
	.arena = ARENA_INIT,
	.kind = IKE_CLOUD,
	.serial = "cloud",
	.gateway = 1, .policy = 1, .tunnel = 1,
	.ipsec_use = true, .enabled = true,
	.encapsulation = "ipsec",
	.refresh_all = true, .refresh = true, .receive = true,
	.versions = IKE_BIT(1) | IKE_BIT(2),
	.modes = IKE_MAIN,
	.auth_method = "pre-shared-key",
	.ike_set = { .ciphers = IKE_BIT(IKE_AES128) | IKE_BIT(IKE_AES256),
	    .hashes = IKE_BIT(IKE_SHA1) | IKE_BIT(IKE_SHA256),
	    .groups = IKE_BIT(IKE_MODP1024) | IKE_BIT(IKE_MODP2048) },
	.esp_set = { .ciphers = IKE_BIT(IKE_AES128) | IKE_BIT(IKE_AES256),
	    .hashes = IKE_BIT(IKE_SHA1) | IKE_BIT(IKE_SHA256) },
	.any_id = true,
	.keepalive = { .use = "on", .method = IKE_DPD, .interval = 10,
	    .count = 3 },
	.nat_traversal = true,
	.child_seconds = 3600, .parent_seconds = 28800,
	.retry_count = 10, .retry_interval = 5,
	.never_starts = true,
};

/* The widest that cloud takes. */
static const struct ike_proposal aws_ike = {
	.ciphers = IKE_BIT(IKE_AES128) | IKE_BIT(IKE_AES256) |
	    IKE_BIT(IKE_AES128_GCM) | IKE_BIT(IKE_AES256_GCM),
	.hashes = IKE_BIT(IKE_SHA1) | IKE_BIT(IKE_SHA256) |
	    IKE_BIT(IKE_SHA384) | IKE_BIT(IKE_SHA512),
	.groups = IKE_BIT(IKE_MODP1024) | IKE_BIT(IKE_MODP1536) |
	    IKE_BIT(IKE_MODP2048) | IKE_BIT(IKE_MODP3072) |
	    IKE_BIT(IKE_MODP4096)
};

static const struct ike_policy phone_usual = {
	.arena = ARENA_INIT,
	.kind = IKE_PHONE,
	.serial = "phone",
	.gateway = 1, .policy = 1, .tunnel = 1, .transport = 1,
	.ipsec_use = true, .enabled = true,
	.encapsulation = "l2tp",
	.refresh_all = true, .refresh = true,
	.versions = IKE_BIT(1),
	.modes = IKE_MAIN,
	.auth_method = "pre-shared-key",
	.ike_set = { .ciphers = IKE_BIT(IKE_3DES) | IKE_BIT(IKE_AES128) |
		IKE_BIT(IKE_AES256),
	    .hashes = IKE_BIT(IKE_SHA1) | IKE_BIT(IKE_SHA256),
	    .groups = IKE_BIT(IKE_MODP1024) | IKE_BIT(IKE_MODP2048) },
	.esp_set = { .ciphers = IKE_BIT(IKE_3DES) | IKE_BIT(IKE_AES128) |
		IKE_BIT(IKE_AES256),
	    .hashes = IKE_BIT(IKE_SHA1) | IKE_BIT(IKE_SHA256) },
	.any_id = true,
	.keepalive = { .use = "off" },
	.nat_traversal = true,
	.child_seconds = 3600, .parent_seconds = 28800,
	.retry_count = 10, .retry_interval = 5,
	.l2tp_service = true,
	.ppp_methods = IKE_BIT(PPP_PAP) | IKE_BIT(PPP_CHAP) |
	    IKE_BIT(PPP_MSCHAP_V2),
};

/* `peer KIND`, the first line. */
static enum rc
take_kind(struct peer *peer, const struct peer_line *line)
{
	const char *kind;

	if (strcasecmp(line->words[0], "peer") != 0 || line->n != 2)
		return peer_line_refuse(line,
		    "a description begins with `peer KIND`", line->words[0]);
	kind = line->words[1];
	if (strcasecmp(kind, "router") == 0) {
		peer->kind = IKE_ROUTER;
	} else if (strcasecmp(kind, "phone") == 0) {
		peer->kind = IKE_PHONE;
		peer->policy = phone_usual;
		peer->place.behind_nat = true;
	} else if (strcasecmp(kind, "cloud") == 0 ||
	    strcasecmp(kind, "aws") == 0) {
		peer->kind = IKE_CLOUD;
		peer->policy = cloud_usual;
		peer->place.never_starts = true;
		if (strcasecmp(kind, "aws") == 0) {
			peer->policy.ike_set = aws_ike;
			peer->policy.esp_set = aws_ike;
			peer->policy.esp_set.groups = 0;
		}
	} else {
		return peer_line_refuse(line, "no such kind of peer", kind);
	}
	peer->name = line->words[1];
	return RC_OK;
}

/* The next word at *at, or NULL at the end or a comment. *open: a quote was
 * left open. */
static const char *
next_word(struct arena *arena, const char **at, bool *open)
{
	const char *start = *at + strspn(*at, " \t");
	size_t len;

	if (*start == '\0' || *start == '#')
		return NULL;
	if (*start == '"') {
		len = strcspn(++start, "\"");
		*open = start[len] == '\0';
		*at = start + len + !*open;
	} else {
		len = strcspn(start, " \t");
		*at = start + len;
	}
	return arena_strndup(arena, start, len);
}

/* The line's words, in the peer's arena. */
static enum rc
split(struct peer *peer, struct peer_line *line)
{
	const char *at = line->text;
	bool open = false;
	const char *word;

	/* No more words than every other byte. */
	line->words = arena_array(&peer->arena, strlen(line->text) / 2 + 2,
	    sizeof(*line->words));
	if (line->words == NULL)
		return diag_set(line->diag, RC_NOMEM, "out of memory");
	while (*(at += strspn(at, " \t")) != '\0' && *at != '#') {
		word = next_word(&peer->arena, &at, &open);
		if (word == NULL)
			return diag_set(line->diag, RC_NOMEM,
			    "out of memory");
		if (open)
			return peer_line_refuse(line, "a quote is left open",
			    word);
		line->words[line->n++] = word;
	}
	return RC_OK;
}

static enum rc
take_line(struct peer *peer, const char *text, size_t len, size_t number,
    bool *begun, struct diag *diag)
{
	struct peer_line line = { .number = number, .diag = diag };
	size_t before = 0;
	enum rc rc;

	while (len > 0 && (text[len - 1] == '\r' || text[len - 1] == ' ' ||
	    text[len - 1] == '\t'))
		len--;
	while (before < len && (text[before] == ' ' || text[before] == '\t'))
		before++;
	if (before == len)
		return RC_OK;
	line.text = arena_strndup(&peer->arena, text + before, len - before);
	if (line.text == NULL)
		return diag_set(diag, RC_NOMEM, "out of memory");
	rc = split(peer, &line);
	if (rc != RC_OK || line.n == 0)
		return rc;
	rc = *begun ? peer_line_take(peer, &line) : take_kind(peer, &line);
	*begun = true;
	return rc;
}

enum rc
peer_parse(struct peer *peer, const char *text, size_t len, struct diag *diag)
{
	const char *end = text + len, *stop;
	size_t number = 0;
	bool begun = false;
	enum rc rc = RC_OK;

	for (; text < end && rc == RC_OK; text = stop + 1) {
		stop = memchr(text, '\n', (size_t)(end - text));
		if (stop == NULL)
			stop = end;
		rc = take_line(peer, text, (size_t)(stop - text), ++number,
		    &begun, diag);
	}
	if (rc == RC_OK && !begun)
		rc = diag_set(diag, RC_REFUSED, "an empty description");
	if (rc != RC_OK)
		peer_fini(peer);
	return rc;
}
