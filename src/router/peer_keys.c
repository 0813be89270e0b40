/*
 * The keys of a peer's description: a table of which kinds have each and how
 * its words are taken.
 */
#include "router/peer_keys.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/banned.h"

#define ROUTER	IKE_BIT(IKE_ROUTER)
#define CLOUD	IKE_BIT(IKE_CLOUD)
#define PHONE	IKE_BIT(IKE_PHONE)
#define OTHERS	(CLOUD | PHONE)
#define ALL	(ROUTER | OTHERS)

typedef enum rc peer_key_fn(struct peer *, const struct peer_line *);

enum rc
peer_line_refuse(const struct peer_line *line, const char *what,
    const char *word)
{
	return diag_set(line->diag, RC_REFUSED, "line %zu: %s: %s",
	    line->number, what, word);
}

static enum rc
line_no_memory(const struct peer_line *line)
{
	return diag_set(line->diag, RC_NOMEM, "out of memory");
}

/* on/off and the like: the first or the second word. */
static enum rc
line_choice(const struct peer_line *line, const char *yes, const char *no,
    bool *choice)
{
	const char *word = line->words[1];

	*choice = strcasecmp(word, yes) == 0;
	if (!*choice && strcasecmp(word, no) != 0)
		return peer_line_refuse(line, "no such word", word);
	return RC_OK;
}

static enum rc
line_number(const struct peer_line *line, size_t i, int64_t *number)
{
	char *end;

	*number = strtoll(line->words[i], &end, 10);
	if (*end != '\0' || *number < 1 || *number > INT32_MAX)
		return peer_line_refuse(line, "not a number", line->words[i]);
	return RC_OK;
}

/* The words behind the key as a set. Hashes may be written as IKE's or as
 * ESP's: their numbers are the same. */
static enum rc
line_set(const struct peer_line *line, enum ike_term term, unsigned int *set)
{
	unsigned int bit;
	size_t i;

	*set = 0;
	for (i = 1; i < line->n; i++) {
		bit = ike_term_bit(term, line->words[i]);
		if (bit == 0 && term == IKE_TERM_HMAC)
			bit = ike_term_bit(IKE_TERM_HASH, line->words[i]);
		if (bit == 0)
			return peer_line_refuse(line, "no such word",
			    line->words[i]);
		*set |= bit;
	}
	return RC_OK;
}

static enum rc
key_name(struct peer *peer, const struct peer_line *line)
{
	peer->name = line->words[1];
	return RC_OK;
}

static enum rc
line_address(const struct peer_line *line, const char **address)
{
	int64_t first, last;

	if (strchr(line->words[1], ':') == NULL &&
	    (!grammar_span(line->words[1], &first, &last) || first != last ||
	    strchr(line->words[1], '/') != NULL))
		return peer_line_refuse(line, "not an address", line->words[1]);
	*address = line->words[1];
	return RC_OK;
}

static enum rc
key_address(struct peer *peer, const struct peer_line *line)
{
	return line_address(line, &peer->place.address);
}

static enum rc
key_remote_address(struct peer *peer, const struct peer_line *line)
{
	return line_address(line, &peer->policy.remote_address);
}

static enum rc
key_host(struct peer *peer, const struct peer_line *line)
{
	struct ike_host *host;
	size_t i;

	for (i = 1; i < line->n; i++) {
		host = arena_alloc(&peer->arena, sizeof(*host));
		if (host == NULL)
			return line_no_memory(line);
		*host = (struct ike_host){ .name = line->words[i],
		    .address = "", .next = peer->place.names };
		peer->place.names = host;
	}
	return RC_OK;
}

static enum rc
key_nat(struct peer *peer, const struct peer_line *line)
{
	return line_choice(line, "on", "off", &peer->place.behind_nat);
}

static enum rc
key_link(struct peer *peer, const struct peer_line *line)
{
	return line_choice(line, "down", "up", &peer->place.down);
}

static enum rc
key_starts(struct peer *peer, const struct peer_line *line)
{
	return line_choice(line, "off", "on", &peer->place.never_starts);
}

static enum rc
key_serial(struct peer *peer, const struct peer_line *line)
{
	peer->place.serial = line->words[1];
	return RC_OK;
}

static enum rc
key_config(struct peer *peer, const struct peer_line *line)
{
	peer->config = line->words[1];
	return RC_OK;
}

static enum rc
key_database(struct peer *peer, const struct peer_line *line)
{
	peer->database = line->words[1];
	return RC_OK;
}

static enum rc
key_tunnel(struct peer *peer, const struct peer_line *line)
{
	return line_number(line, 1, &peer->tunnel);
}

static enum rc
key_version(struct peer *peer, const struct peer_line *line)
{
	int64_t version;
	size_t i;
	enum rc rc;

	peer->policy.versions = 0;
	for (i = 1; i < line->n; i++) {
		rc = line_number(line, i, &version);
		if (rc != RC_OK)
			return rc;
		if (version > 2)
			return peer_line_refuse(line, "no such version",
			    line->words[i]);
		peer->policy.versions |= IKE_BIT(version);
	}
	return RC_OK;
}

static enum rc
key_mode(struct peer *peer, const struct peer_line *line)
{
	bool aggressive;

	if (strcasecmp(line->words[1], "any") == 0) {
		peer->policy.modes = IKE_MAIN | IKE_AGGRESSIVE;
		return RC_OK;
	}
	if (line_choice(line, "aggressive", "main", &aggressive) != RC_OK)
		return RC_REFUSED;
	peer->policy.modes = aggressive ? IKE_AGGRESSIVE : IKE_MAIN;
	return RC_OK;
}

static enum rc
key_key(struct peer *peer, const struct peer_line *line)
{
	const bool text = line->n == 3;
	const char *key = line->words[line->n - 1];

	if (text && strcasecmp(line->words[1], "text") != 0)
		return peer_line_refuse(line, "too many words", key);
	if (!text && strncasecmp(key, "0x", 2) == 0 && (key[2] == '\0' ||
	    strspn(key + 2, "0123456789abcdefABCDEF") != strlen(key + 2)))
		return peer_line_refuse(line, "not a key in hexadecimal "
		    "digits", "0x...");
	if (!text && strncasecmp(key, "0x", 2) == 0)
		return ike_policy_hex_key(&peer->policy, key) == RC_OK ?
		    RC_OK : line_no_memory(line);
	peer->policy.key = key;
	peer->policy.key_len = strlen(key);
	return RC_OK;
}

static enum rc
key_encryption(struct peer *peer, const struct peer_line *line)
{
	return line_set(line, IKE_TERM_CIPHER, &peer->policy.ike_set.ciphers);
}

static enum rc
key_hash(struct peer *peer, const struct peer_line *line)
{
	return line_set(line, IKE_TERM_HASH, &peer->policy.ike_set.hashes);
}

static enum rc
key_group(struct peer *peer, const struct peer_line *line)
{
	return line_set(line, IKE_TERM_GROUP, &peer->policy.ike_set.groups);
}

static enum rc
key_esp_encryption(struct peer *peer, const struct peer_line *line)
{
	return line_set(line, IKE_TERM_CIPHER, &peer->policy.esp_set.ciphers);
}

static enum rc
key_esp_hash(struct peer *peer, const struct peer_line *line)
{
	return line_set(line, IKE_TERM_HMAC, &peer->policy.esp_set.hashes);
}

static enum rc
key_protocol(struct peer *peer, const struct peer_line *line)
{
	return line_choice(line, "ah", "esp", &peer->policy.ah);
}

static enum rc
key_pfs(struct peer *peer, const struct peer_line *line)
{
	peer->policy.pfs_required = strcasecmp(line->words[1],
	    "required") == 0;
	peer->policy.pfs = true;
	return peer->policy.pfs_required ? RC_OK :
	    line_choice(line, "on", "off", &peer->policy.pfs);
}

static enum rc
line_name(const struct peer_line *line, struct ike_name *name)
{
	int type = IKE_NAME_KEY_ID;

	if (line->n == 3) {
		type = ike_term_number(IKE_TERM_NAME, line->words[2]);
		if (type < 0)
			return peer_line_refuse(line, "no such kind of name",
			    line->words[2]);
	}
	*name = (struct ike_name){ (enum ike_name_type)type, line->words[1] };
	return RC_OK;
}

static enum rc
key_local_name(struct peer *peer, const struct peer_line *line)
{
	return line_name(line, &peer->policy.local_name);
}

static enum rc
key_remote_name(struct peer *peer, const struct peer_line *line)
{
	return line_name(line, &peer->policy.remote_name);
}

static enum rc
key_local_id(struct peer *peer, const struct peer_line *line)
{
	peer->policy.local_id = line->words[1];
	peer->policy.any_id = false;
	return RC_OK;
}

static enum rc
key_remote_id(struct peer *peer, const struct peer_line *line)
{
	peer->policy.remote_id = line->words[1];
	peer->policy.any_id = false;
	return RC_OK;
}

static enum rc
key_nat_traversal(struct peer *peer, const struct peer_line *line)
{
	return line_choice(line, "on", "off", &peer->policy.nat_traversal);
}

static enum rc
key_keepalive(struct peer *peer, const struct peer_line *line)
{
	const int method = ike_term_number(IKE_TERM_KEEPALIVE,
	    line->words[1]);
	struct ike_keepalive *k = &peer->policy.keepalive;
	enum rc rc = RC_OK;

	if (method != IKE_KEEPALIVE_NONE && method != IKE_DPD &&
	    method != IKE_RFC4306)
		return peer_line_refuse(line, "no such word", line->words[1]);
	k->method = (enum ike_keepalive_method)method;
	k->use = method == IKE_KEEPALIVE_NONE ? "off" : "on";
	if (line->n > 2)
		rc = line_number(line, 2, &k->interval);
	if (rc == RC_OK && line->n > 3)
		rc = line_number(line, 3, &k->count);
	return rc;
}

static enum rc
key_ike_lifetime(struct peer *peer, const struct peer_line *line)
{
	return line_number(line, 1, &peer->policy.parent_seconds);
}

static enum rc
key_child_lifetime(struct peer *peer, const struct peer_line *line)
{
	return line_number(line, 1, &peer->policy.child_seconds);
}

/* Of several the last is who it comes as. */
static enum rc
key_user(struct peer *peer, const struct peer_line *line)
{
	struct ike_user *user = arena_alloc(&peer->arena, sizeof(*user));

	if (user == NULL)
		return line_no_memory(line);
	*user = (struct ike_user){ .name = line->words[1],
	    .password = line->words[2], .allowed = true,
	    .next = peer->policy.pp_users };
	peer->policy.pp_users = user;
	return RC_OK;
}

static enum rc
key_auth(struct peer *peer, const struct peer_line *line)
{
	static const char *const methods[] = { "pre-shared-key",
	    "certificate", "eap-md5" };
	size_t i;

	for (i = 0; i < sizeof(methods) / sizeof(methods[0]); i++)
		if (strcasecmp(methods[i], line->words[1]) == 0) {
			peer->policy.auth_method = methods[i];
			return RC_OK;
		}
	return peer_line_refuse(line, "no such word", line->words[1]);
}

static enum rc
key_ppp(struct peer *peer, const struct peer_line *line)
{
	return line_set(line, IKE_TERM_PPP, &peer->policy.ppp_methods);
}

/* The keys: how many words may follow, who has them, which setting they are in
 * what is said about a negotiation (IKE_SETTINGS: none). */
static const struct peer_key {
	const char	*word;
	size_t		 min, max;
	unsigned int	 kinds;
	enum ike_setting setting;
	bool		 secret;
	peer_key_fn	*take;
} keys[] = {
	{ "name", 1, 1, ALL, IKE_SETTINGS, false, key_name },
	{ "address", 1, 1, ALL, IKE_SETTINGS, false, key_address },
	{ "host", 1, 16, ALL, IKE_SETTINGS, false, key_host },
	{ "nat", 1, 1, ALL, IKE_SETTINGS, false, key_nat },
	{ "link", 1, 1, ALL, IKE_SETTINGS, false, key_link },
	{ "starts", 1, 1, ALL, IKE_SETTINGS, false, key_starts },
	{ "serial", 1, 1, ALL, IKE_SETTINGS, false, key_serial },
	{ "config", 1, 1, ROUTER, IKE_SETTINGS, false, key_config },
	{ "database", 1, 1, ROUTER, IKE_SETTINGS, false, key_database },
	{ "tunnel", 1, 1, ROUTER, IKE_SETTINGS, false, key_tunnel },
	{ "version", 1, 2, OTHERS, IKE_VERSION, false, key_version },
	{ "mode", 1, 1, OTHERS, IKE_LOCAL_NAME, false, key_mode },
	{ "auth", 1, 1, CLOUD, IKE_AUTH_METHOD, false, key_auth },
	{ "pre-shared-key", 1, 2, OTHERS, IKE_KEY, true, key_key },
	{ "encryption", 1, 8, OTHERS, IKE_ENCRYPTION, false,
	    key_encryption },
	{ "hash", 1, 8, OTHERS, IKE_HASH, false, key_hash },
	{ "group", 1, 8, OTHERS, IKE_GROUP, false, key_group },
	{ "esp-encryption", 1, 8, OTHERS, IKE_SA_POLICY, false,
	    key_esp_encryption },
	{ "esp-hash", 1, 8, OTHERS, IKE_SA_POLICY, false, key_esp_hash },
	{ "protocol", 1, 1, OTHERS, IKE_SA_POLICY, false, key_protocol },
	{ "pfs", 1, 1, OTHERS, IKE_PFS, false, key_pfs },
	{ "local-name", 1, 2, OTHERS, IKE_LOCAL_NAME, false,
	    key_local_name },
	{ "remote-name", 1, 2, OTHERS, IKE_REMOTE_NAME, false,
	    key_remote_name },
	{ "local-id", 1, 1, OTHERS, IKE_LOCAL_ID, false, key_local_id },
	{ "remote-id", 1, 1, OTHERS, IKE_REMOTE_ID, false, key_remote_id },
	{ "remote-address", 1, 1, OTHERS, IKE_REMOTE_ADDRESS, false,
	    key_remote_address },
	{ "nat-traversal", 1, 1, OTHERS, IKE_NAT_TRAVERSAL, false,
	    key_nat_traversal },
	{ "keepalive", 1, 3, OTHERS, IKE_KEEPALIVE, false, key_keepalive },
	{ "ike-lifetime", 1, 1, OTHERS, IKE_DURATION_PARENT, false,
	    key_ike_lifetime },
	{ "child-lifetime", 1, 1, OTHERS, IKE_DURATION_CHILD, false,
	    key_child_lifetime },
	{ "user", 2, 2, OTHERS, IKE_PP_USER, true, key_user },
	{ "ppp", 1, 4, PHONE, IKE_PP_REQUEST, false, key_ppp },
};

/* What is said of one setting in several lines is quoted together. */
static enum rc
line_quote(struct peer *peer, const struct peer_line *line,
    const struct peer_key *key)
{
	const char **quoted = &peer->policy.lines[key->setting];
	struct text both = TEXT_INIT;

	if (key->secret) {
		*quoted = key->word;
		return RC_OK;
	}
	if (*quoted == NULL || strcmp(*quoted, line->text) == 0) {
		*quoted = line->text;
		return RC_OK;
	}
	text_addf(&both, "%s, %s", *quoted, line->text);
	*quoted = arena_strndup(&peer->arena, text_str(&both), both.len);
	text_fini(&both);
	return *quoted == NULL ? line_no_memory(line) : RC_OK;
}

enum rc
peer_line_take(struct peer *peer, const struct peer_line *line)
{
	const struct peer_key *key = NULL;
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (strcasecmp(keys[i].word, line->words[0]) == 0)
			key = &keys[i];
	if (key == NULL)
		return peer_line_refuse(line, "unknown key", line->words[0]);
	if ((key->kinds & IKE_BIT(peer->kind)) == 0)
		return peer_line_refuse(line, "not for this kind of peer",
		    line->words[0]);
	if (line->n - 1 < key->min)
		return peer_line_refuse(line, "too few words",
		    line->words[0]);
	if (line->n - 1 > key->max)
		return peer_line_refuse(line, "too many words",
		    line->words[0]);
	if (key->setting != IKE_SETTINGS)
		rc = line_quote(peer, line, key);
	return rc == RC_OK ? key->take(peer, line) : rc;
}
