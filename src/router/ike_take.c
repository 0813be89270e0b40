/*
 * The settings of a tunnel that are more than a value going into a member:
 * keys, names, algorithms. What a model has by default comes from the
 * grammar's tables.
 */
#include "router/ike_read.h"

#include <string.h>

#include "base/banned.h"

static unsigned int
hex_digit(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = strchr(digits, c >= 'A' && c <= 'F' ?
	    c - 'A' + 'a' : c);

	return at == NULL || *at == '\0' ? 0 : (unsigned int)(at - digits);
}

enum rc
ike_policy_hex_key(struct ike_policy *p, const char *hex)
{
	const size_t digits = strlen(hex) < 2 ? 0 : strlen(hex) - 2;
	char *bytes = arena_alloc(&p->arena, digits / 2 + 2);
	size_t i, n = 0;

	if (bytes == NULL)
		return RC_NOMEM;
	i = digits % 2;
	if (i == 1)
		bytes[n++] = (char)hex_digit(hex[2]);
	for (; i + 1 < digits; i += 2)
		bytes[n++] = (char)(hex_digit(hex[2 + i]) << 4 |
		    hex_digit(hex[3 + i]));
	p->key = bytes;
	p->key_len = n;
	return RC_OK;
}

static enum rc
take_key(const struct ike_reading *r, const struct command *command)
{
	const struct value *text = grammar_value(command, "text");
	const struct value *hex = grammar_value(command, "key");

	if (hex != NULL)
		return ike_policy_hex_key(r->policy, hex->text) == RC_OK ?
		    RC_OK : ike_reading_no_memory(r);
	if (text == NULL)
		return RC_OK;
	r->policy->key = ike_reading_keep(r, text->text);
	if (r->policy->key == NULL)
		return ike_reading_no_memory(r);
	r->policy->key_len = strlen(r->policy->key);
	return RC_OK;
}

/* A name without a kind is taken as a key ID: the reference names no
 * default. */
static enum ike_name_type
name_type(const struct command *command)
{
	const struct value *type = grammar_value(command, "type");
	const int number = type == NULL ? -1 :
	    ike_term_number(IKE_TERM_NAME, type->text);

	return number < 0 ? IKE_NAME_KEY_ID : (enum ike_name_type)number;
}

static unsigned int
value_bit(const struct command *command, const char *parameter,
    enum ike_term term, unsigned int otherwise)
{
	const struct value *value = grammar_value(command, parameter);

	return value == NULL ? otherwise : ike_term_bit(term, value->text);
}

static void
take_sa_policy(const struct ike_reading *r, const struct command *command)
{
	const struct value *gateway = grammar_value(command, "gateway_id");
	const struct value *policy = grammar_value(command, "policy_id");
	struct ike_policy *p = r->policy;

	p->policy = policy == NULL ? 0 : policy->integer;
	p->gateway = gateway == NULL ? 0 : gateway->integer;
	p->ah = grammar_has_keyword(command, "ah");
	p->esp_set.ciphers = p->ah ? 0 : value_bit(command, "esp_algorithm",
	    IKE_TERM_CIPHER, ike_term_bit(IKE_TERM_CIPHER,
	    ike_reading_usual(r, IKE_SA_POLICY, "esp_algorithm")));
	p->esp_set.hashes = p->ah ? value_bit(command, "ah_algorithm",
	    IKE_TERM_HMAC, ike_term_bit(IKE_TERM_HMAC,
	    ike_reading_usual(r, IKE_SA_POLICY, "ah_algorithm"))) :
	    value_bit(command, "authentication", IKE_TERM_HMAC,
	    IKE_BIT(IKE_NO_HASH));
}

static void
take_keepalive(struct ike_policy *p, const struct command *command)
{
	int i;

	for (i = IKE_HEARTBEAT; i < IKE_KEEPALIVES; i++)
		if (grammar_has_keyword(command,
		    ike_term_word(IKE_TERM_KEEPALIVE, i)))
			p->keepalive.method = (enum ike_keepalive_method)i;
}

static void
take_group(struct ike_policy *p, const struct command *command)
{
	const struct value *second = grammar_value(command, "group2");
	int number;

	p->ike_set.groups = value_bit(command, "group", IKE_TERM_GROUP,
	    p->ike_set.groups);
	number = second == NULL ? ike_term_best(p->ike_set.groups) :
	    ike_term_number(IKE_TERM_GROUP, second->text);
	p->group2 = (enum ike_group)number;
}

/* Where a tunnel ends: the remote address counts before the address, and that
 * before the name (reference 14.7, 14.10). */
static enum rc
take_endpoint(const struct ike_reading *r, enum ike_setting setting,
    const struct command *command)
{
	static const char *const names[] = { "remote", "remote6",
	    "remote_name" };
	const char *const *lines = r->policy->lines;
	const struct value *value = NULL;
	size_t i;

	if ((setting != IKE_ENDPOINT_REMOTE &&
	    lines[IKE_ENDPOINT_REMOTE] != NULL) ||
	    (setting == IKE_ENDPOINT_NAME && lines[IKE_ENDPOINT] != NULL))
		return RC_OK;
	for (i = 0; i < sizeof(names) / sizeof(names[0]) && value == NULL;
	    i++)
		value = grammar_value(command, names[i]);
	if (value == NULL)
		return RC_OK;
	r->policy->endpoint = ike_reading_keep(r, value->text);
	return r->policy->endpoint == NULL ? ike_reading_no_memory(r) : RC_OK;
}

/* Servers of a multipoint tunnel, in their order. */
static enum rc
take_server(const struct ike_reading *r, const struct command *command)
{
	const struct value *value = grammar_value(command, "ip_address");
	struct ike_address *server = arena_alloc(&r->policy->arena,
	    sizeof(*server)), **end = &r->policy->servers;

	if (server == NULL)
		return ike_reading_no_memory(r);
	*server = (struct ike_address){ .text = ike_reading_keep(r,
	    value->text) };
	if (server->text == NULL)
		return ike_reading_no_memory(r);
	while (*end != NULL)
		end = &(*end)->next;
	*end = server;
	return RC_OK;
}

/* All addresses and ranges, with blanks between; "dhcp" of either kind. */
static enum rc
take_pool(const struct ike_reading *r, const struct command *command)
{
	struct text pool = TEXT_INIT;
	const char *name;
	size_t i;

	for (i = 0; i < command->n_values; i++) {
		name = command->values[i].name;
		if (strcmp(name, "ip_address") != 0 &&
		    strcmp(name, "ip_range") != 0)
			continue;
		text_addf(&pool, "%s%s", pool.len > 0 ? " " : "",
		    command->values[i].text);
	}
	if (pool.len == 0)
		text_adds(&pool, "dhcp");
	r->policy->pp_pool = pool.failed ? NULL : ike_reading_keep(r,
	    text_str(&pool));
	text_fini(&pool);
	return r->policy->pp_pool == NULL ? ike_reading_no_memory(r) : RC_OK;
}

static void
take_tunnel_type(struct ike_policy *p, const struct command *command)
{
	const struct value *role = grammar_value(command, "role");

	p->multipoint = grammar_value(command, "multipoint") != NULL;
	p->server = p->multipoint && role != NULL &&
	    strcmp(role->text, "server") == 0;
}

enum rc
ike_reading_special(const struct ike_reading *r, enum ike_setting setting,
    const struct command *command)
{
	const struct value *value;
	struct ike_policy *p = r->policy;

	switch (setting) {
	case IKE_KEY:
		return take_key(r, command);
	case IKE_ENDPOINT:
	case IKE_ENDPOINT_REMOTE:
	case IKE_ENDPOINT_NAME:
		return take_endpoint(r, setting, command);
	case IKE_PP_POOL:
		return take_pool(r, command);
	case IKE_MULTIPOINT_SERVER:
		return take_server(r, command);
	case IKE_TUNNEL_TYPE:
		take_tunnel_type(p, command);
		break;
	case IKE_ENABLE:
		p->enabled = true;
		break;
	case IKE_PP_ENABLE:
		p->pp_enabled = true;
		break;
	case IKE_VERSION:
		value = grammar_value(command, "version");
		p->versions = IKE_BIT(value->integer == 2 ? 2 : 1);
		break;
	case IKE_LOCAL_NAME:
		p->local_name.type = name_type(command);
		break;
	case IKE_REMOTE_NAME:
		p->remote_name.type = name_type(command);
		break;
	case IKE_SA_POLICY:
		take_sa_policy(r, command);
		break;
	case IKE_KEEPALIVE:
		take_keepalive(p, command);
		break;
	case IKE_ENCRYPTION:
		p->ike_set.ciphers = value_bit(command, "algorithm",
		    IKE_TERM_CIPHER, p->ike_set.ciphers);
		break;
	case IKE_HASH:
		p->ike_set.hashes = value_bit(command, "algorithm",
		    IKE_TERM_HASH, p->ike_set.hashes);
		break;
	case IKE_GROUP:
		take_group(p, command);
		break;
	case IKE_L2TP_SERVICE:
		/* Two versions named are as good as none. */
		if (command->n_values > 2)
			p->l2tp_version = NULL;
		break;
	case IKE_TUNNEL:
		value = grammar_value(command, "policy_id");
		p->policy = value->integer;
		break;
	default:
		break;
	}
	return RC_OK;
}
