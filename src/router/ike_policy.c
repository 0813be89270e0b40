/*
 * Reading the IPsec settings of one tunnel: the lines of its expanded listing,
 * each read back by the grammar, fill a struct by a table. Defaults and the
 * algorithms that a model knows come from the grammar's tables.
 */
#include "router/ike_policy.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "router/ike_read.h"

#include "base/banned.h"

static const char *const setting_entries[IKE_SETTINGS] = {
	[IKE_USE] = "ipsec use",
	[IKE_ENABLE] = "tunnel enable",
	[IKE_ENCAPSULATION] = "tunnel encapsulation",
	[IKE_TUNNEL] = "ipsec tunnel",
	[IKE_SA_POLICY] = "ipsec sa policy",
	[IKE_TRANSPORT] = "ipsec transport",
	[IKE_REFRESH_ALL] = "ipsec auto refresh",
	[IKE_REFRESH] = "ipsec auto refresh",
	[IKE_VERSION] = "ipsec ike version",
	[IKE_AUTH_METHOD] = "ipsec ike auth method",
	[IKE_KEY] = "ipsec ike pre-shared-key",
	[IKE_PKI] = "ipsec ike pki file",
	[IKE_CERTIFICATE] = "pki certificate file",
	[IKE_EAP_NAME] = "ipsec ike eap myname",
	[IKE_EAP_REQUEST] = "ipsec ike eap request",
	[IKE_STRICT] = "ipsec ike negotiate-strictly",
	[IKE_ALWAYS_ON] = "ipsec ike always-on",
	[IKE_LOCAL_ADDRESS] = "ipsec ike local address",
	[IKE_REMOTE_ADDRESS] = "ipsec ike remote address",
	[IKE_LOCAL_NAME] = "ipsec ike local name",
	[IKE_REMOTE_NAME] = "ipsec ike remote name",
	[IKE_LOCAL_ID] = "ipsec ike local id",
	[IKE_REMOTE_ID] = "ipsec ike remote id",
	[IKE_KEEPALIVE] = "ipsec ike keepalive use",
	[IKE_ENCRYPTION] = "ipsec ike encryption",
	[IKE_GROUP] = "ipsec ike group",
	[IKE_HASH] = "ipsec ike hash",
	[IKE_PAYLOAD_TYPE] = "ipsec ike payload type",
	[IKE_COMPATIBILITY] = "ipsec ike backward-compatibility",
	[IKE_SEND_INFO] = "ipsec ike send info",
	[IKE_PFS] = "ipsec ike pfs",
	[IKE_XAUTH_NAME] = "ipsec ike xauth myname",
	[IKE_XAUTH_REQUEST] = "ipsec ike xauth request",
	[IKE_ESP_ENCAPSULATION] = "ipsec ike esp-encapsulation",
	[IKE_LIMITATION] = "ipsec ike proposal-limitation",
	[IKE_CHILD_EXCHANGE] = "ipsec ike child-exchange type",
	[IKE_RECEIVE] = "ipsec ike negotiation receive",
	[IKE_DURATION_CHILD] = "ipsec ike duration",
	[IKE_DURATION_PARENT] = "ipsec ike duration",
	[IKE_NAT_TRAVERSAL] = "ipsec ike nat-traversal",
	[IKE_RETRY] = "ipsec ike retry",
	[IKE_IPCOMP] = "ipsec ipcomp type",
	[IKE_TUNNEL_TYPE] = "tunnel type",
	[IKE_MULTIPOINT_SERVER] = "tunnel multipoint server",
	[IKE_ENDPOINT] = "tunnel endpoint address",
	[IKE_ENDPOINT_REMOTE] = "tunnel endpoint remote address",
	[IKE_ENDPOINT_NAME] = "tunnel endpoint name",
	[IKE_IPIP_KEEPALIVE] = "ipip keepalive use",
	[IKE_L2TP_SERVICE] = "l2tp service",
	[IKE_L2TP_AUTH] = "l2tp tunnel auth",
	[IKE_L2TP_SYSLOG] = "l2tp syslog",
	[IKE_L2TP_HOSTNAME] = "l2tp hostname",
	[IKE_L2TP_DISCONNECT] = "l2tp tunnel disconnect time",
	[IKE_L2TP_KEEPALIVE] = "l2tp keepalive use",
	[IKE_L2TP_ALWAYS_ON] = "l2tp always-on",
	[IKE_L2TP_LOCAL_ROUTER] = "l2tp local router-id",
	[IKE_L2TP_REMOTE_ROUTER] = "l2tp remote router-id",
	[IKE_L2TP_END] = "l2tp remote end-id",
	[IKE_PP_BIND] = "pp bind",
	[IKE_PP_ENABLE] = "pp enable",
	[IKE_PP_REQUEST] = "pp auth request",
	[IKE_PP_USER] = "pp auth username",
	[IKE_PP_POOL] = "ip pp remote address pool",
};

/* Which parameter of a setting fills which member. */
enum field_kind {
	FIELD_FLAG,		/* on or off: bool */
	FIELD_NUMBER,		/* int64_t */
	FIELD_TEXT		/* const char * */
};

struct field {
	enum ike_setting setting;
	const char	*parameter;
	enum field_kind	 kind;
	size_t		 offset;
};

#define AT(member) offsetof(struct ike_policy, member)

static const struct field fields[] = {
	{ IKE_USE, "use", FIELD_FLAG, AT(ipsec_use) },
	{ IKE_ENCAPSULATION, "type", FIELD_TEXT, AT(encapsulation) },
	{ IKE_REFRESH_ALL, "switch", FIELD_FLAG, AT(refresh_all) },
	{ IKE_REFRESH, "switch", FIELD_FLAG, AT(refresh) },
	{ IKE_AUTH_METHOD, "method", FIELD_TEXT, AT(auth_method) },
	{ IKE_STRICT, "switch", FIELD_FLAG, AT(strict) },
	{ IKE_ALWAYS_ON, "switch", FIELD_FLAG, AT(always_on) },
	{ IKE_LOCAL_ADDRESS, "ip_address", FIELD_TEXT, AT(local_address) },
	{ IKE_REMOTE_ADDRESS, "ip_address", FIELD_TEXT, AT(remote_address) },
	{ IKE_LOCAL_NAME, "name", FIELD_TEXT, AT(local_name.text) },
	{ IKE_REMOTE_NAME, "name", FIELD_TEXT, AT(remote_name.text) },
	{ IKE_LOCAL_ID, "ip_address", FIELD_TEXT, AT(local_id) },
	{ IKE_REMOTE_ID, "ip_address", FIELD_TEXT, AT(remote_id) },
	{ IKE_KEEPALIVE, "switch", FIELD_TEXT, AT(keepalive.use) },
	{ IKE_KEEPALIVE, "ip_address", FIELD_TEXT, AT(keepalive.target) },
	{ IKE_KEEPALIVE, "interval", FIELD_NUMBER, AT(keepalive.interval) },
	{ IKE_KEEPALIVE, "count", FIELD_NUMBER, AT(keepalive.count) },
	{ IKE_KEEPALIVE, "upwait", FIELD_NUMBER, AT(keepalive.upwait) },
	{ IKE_LOCAL_ADDRESS, "peer_num", FIELD_NUMBER, AT(local_pp) },
	{ IKE_SA_POLICY, "local_id", FIELD_TEXT, AT(policy_local_id) },
	{ IKE_SA_POLICY, "remote_id", FIELD_TEXT, AT(policy_remote_id) },
	{ IKE_PAYLOAD_TYPE, "type1", FIELD_NUMBER, AT(payload_type) },
	{ IKE_PAYLOAD_TYPE, "type2", FIELD_NUMBER, AT(payload_type2) },
	{ IKE_PKI, "cert_id", FIELD_NUMBER, AT(pki) },
	{ IKE_EAP_NAME, "name", FIELD_TEXT, AT(eap_name) },
	{ IKE_EAP_NAME, "password", FIELD_TEXT, AT(eap_password) },
	{ IKE_EAP_REQUEST, "sw", FIELD_FLAG, AT(eap_request) },
	{ IKE_EAP_REQUEST, "group_id", FIELD_NUMBER, AT(eap_group) },
	{ IKE_COMPATIBILITY, "type", FIELD_NUMBER, AT(compatibility) },
	{ IKE_SEND_INFO, "info", FIELD_FLAG, AT(send_info) },
	{ IKE_IPCOMP, "type", FIELD_TEXT, AT(ipcomp) },
	{ IKE_IPIP_KEEPALIVE, "switch", FIELD_FLAG, AT(ipip_keepalive) },
	{ IKE_IPIP_KEEPALIVE, "interval", FIELD_NUMBER, AT(ipip_interval) },
	{ IKE_IPIP_KEEPALIVE, "count", FIELD_NUMBER, AT(ipip_count) },
	{ IKE_PFS, "pfs", FIELD_FLAG, AT(pfs) },
	{ IKE_XAUTH_NAME, "name", FIELD_TEXT, AT(xauth_name) },
	{ IKE_XAUTH_NAME, "password", FIELD_TEXT, AT(xauth_password) },
	{ IKE_XAUTH_REQUEST, "auth", FIELD_FLAG, AT(xauth_request) },
	{ IKE_XAUTH_REQUEST, "group_id", FIELD_NUMBER, AT(xauth_group) },
	{ IKE_ESP_ENCAPSULATION, "encap", FIELD_FLAG, AT(esp_encapsulation) },
	{ IKE_LIMITATION, "switch", FIELD_FLAG, AT(limitation) },
	{ IKE_CHILD_EXCHANGE, "type", FIELD_NUMBER, AT(child_exchange) },
	{ IKE_RECEIVE, "switch", FIELD_FLAG, AT(receive) },
	{ IKE_DURATION_CHILD, "second", FIELD_NUMBER, AT(child_seconds) },
	{ IKE_DURATION_PARENT, "second", FIELD_NUMBER, AT(parent_seconds) },
	{ IKE_DURATION_CHILD, "kbytes", FIELD_TEXT, AT(child_kbytes) },
	{ IKE_DURATION_CHILD, "rekey", FIELD_TEXT, AT(child_rekey) },
	{ IKE_DURATION_PARENT, "parent_rekey", FIELD_TEXT, AT(parent_rekey) },
	{ IKE_NAT_TRAVERSAL, "interval", FIELD_TEXT, AT(nat_keepalive) },
	{ IKE_NAT_TRAVERSAL, "switch", FIELD_FLAG, AT(nat_traversal) },
	{ IKE_NAT_TRAVERSAL, "force_switch", FIELD_FLAG, AT(nat_force) },
	{ IKE_NAT_TRAVERSAL, "type", FIELD_NUMBER, AT(nat_type) },
	{ IKE_RETRY, "count", FIELD_NUMBER, AT(retry_count) },
	{ IKE_RETRY, "interval", FIELD_NUMBER, AT(retry_interval) },
	{ IKE_L2TP_SERVICE, "service", FIELD_FLAG, AT(l2tp_service) },
	{ IKE_L2TP_SERVICE, "version", FIELD_TEXT, AT(l2tp_version) },
	{ IKE_L2TP_AUTH, "switch", FIELD_FLAG, AT(l2tp_auth) },
	{ IKE_L2TP_AUTH, "password", FIELD_TEXT, AT(l2tp_password) },
	{ IKE_L2TP_SYSLOG, "syslog", FIELD_FLAG, AT(l2tp_syslog) },
	{ IKE_L2TP_HOSTNAME, "hostname", FIELD_TEXT, AT(l2tp_hostname) },
	{ IKE_L2TP_DISCONNECT, "time", FIELD_TEXT, AT(l2tp_disconnect) },
	{ IKE_L2TP_KEEPALIVE, "switch", FIELD_FLAG, AT(l2tp_keepalive) },
	{ IKE_L2TP_KEEPALIVE, "interval", FIELD_NUMBER, AT(l2tp_interval) },
	{ IKE_L2TP_KEEPALIVE, "count", FIELD_NUMBER, AT(l2tp_count) },
	{ IKE_L2TP_ALWAYS_ON, "sw", FIELD_FLAG, AT(l2tp_always_on) },
	{ IKE_L2TP_LOCAL_ROUTER, "ipv4_address", FIELD_TEXT,
	    AT(l2tp_local_router) },
	{ IKE_L2TP_REMOTE_ROUTER, "ipv4_address", FIELD_TEXT,
	    AT(l2tp_remote_router) },
	{ IKE_L2TP_END, "end_id", FIELD_TEXT, AT(l2tp_end) },
	{ IKE_PP_REQUEST, "auth", FIELD_TEXT, AT(pp_request) },
};

#define FIELDS (sizeof(fields) / sizeof(fields[0]))

const char *
ike_setting_entry(enum ike_setting setting)
{
	return setting_entries[setting];
}

enum rc
ike_reading_no_memory(const struct ike_reading *r)
{
	return diag_set(r->diag, RC_NOMEM, "out of memory");
}

const char *
ike_reading_keep(const struct ike_reading *r, const char *text)
{
	return arena_strndup(&r->policy->arena, text, strlen(text));
}

static enum rc
field_set(const struct ike_reading *r, const struct field *field,
    const char *text)
{
	char *member = (char *)r->policy + field->offset;
	const char *kept;

	switch (field->kind) {
	case FIELD_FLAG:
		*(bool *)(void *)member = strcmp(text, "on") == 0;
		return RC_OK;
	case FIELD_NUMBER:
		*(int64_t *)(void *)member = strtoll(text, NULL, 10);
		return RC_OK;
	case FIELD_TEXT:
		break;
	}
	kept = ike_reading_keep(r, text);
	if (kept == NULL)
		return ike_reading_no_memory(r);
	*(const char **)(void *)member = kept;
	return RC_OK;
}

/* The parameter's number in its entry; false: this profile's has none. */
static bool
parameter_of(const struct ike_reading *r, enum ike_setting setting,
    const char *name, const struct entry **entry, size_t *i)
{
	*entry = grammar_entry_named(setting_entries[setting]);
	if (*entry == NULL)
		return false;
	for (*i = 0; *i < grammar_entry_parameters(*entry); (*i)++)
		if (strcmp(grammar_entry_parameter(*entry, *i,
		    r->source->profile).name, name) == 0)
			return true;
	return false;
}

const char *
ike_reading_usual(const struct ike_reading *r, enum ike_setting setting,
    const char *name)
{
	const struct entry *entry;
	size_t i;

	if (!parameter_of(r, setting, name, &entry, &i))
		return "";
	return grammar_entry_parameter(entry, i, r->source->profile).usual;
}

/* The words that a parameter may be on the source's profile. */
static enum rc
parameter_words(const struct ike_reading *r, enum ike_setting setting,
    const char *name, enum ike_term term, unsigned int *set)
{
	const struct alternative *alternatives;
	const struct entry *entry;
	size_t i, n;
	int number;
	enum rc rc;

	if (!parameter_of(r, setting, name, &entry, &i))
		return RC_OK;
	rc = grammar_alternatives(&r->policy->arena, entry, i,
	    r->source->profile, &alternatives, &n);
	if (rc != RC_OK)
		return ike_reading_no_memory(r);
	for (i = 0; i < n; i++) {
		number = ike_term_number(term, alternatives[i].text);
		if (number >= 0)
			*set |= IKE_BIT(number);
	}
	return RC_OK;
}

/* What the model knows, and its defaults. */
static enum rc
reading_algorithms(const struct ike_reading *r)
{
	struct ike_policy *p = r->policy;
	enum rc rc;

	p->versions = IKE_BIT(strtol(ike_reading_usual(r, IKE_VERSION,
	    "version"), NULL, 10) == 2 ? 2 : 1);
	p->ike_set = (struct ike_proposal){
	    .ciphers = ike_term_bit(IKE_TERM_CIPHER,
		ike_reading_usual(r, IKE_ENCRYPTION, "algorithm")),
	    .hashes = ike_term_bit(IKE_TERM_HASH,
		ike_reading_usual(r, IKE_HASH, "algorithm")),
	    .groups = ike_term_bit(IKE_TERM_GROUP,
		ike_reading_usual(r, IKE_GROUP, "group")) };
	p->group2 = (enum ike_group)ike_term_best(p->ike_set.groups);
	p->esp_known.hashes = IKE_BIT(IKE_NO_HASH);
	rc = parameter_words(r, IKE_ENCRYPTION, "algorithm", IKE_TERM_CIPHER,
	    &p->ike_known.ciphers);
	if (rc == RC_OK)
		rc = parameter_words(r, IKE_HASH, "algorithm", IKE_TERM_HASH,
		    &p->ike_known.hashes);
	if (rc == RC_OK)
		rc = parameter_words(r, IKE_GROUP, "group", IKE_TERM_GROUP,
		    &p->ike_known.groups);
	if (rc == RC_OK)
		rc = parameter_words(r, IKE_SA_POLICY, "esp_algorithm",
		    IKE_TERM_CIPHER, &p->esp_known.ciphers);
	if (rc == RC_OK)
		rc = parameter_words(r, IKE_SA_POLICY, "ah_algorithm",
		    IKE_TERM_HMAC, &p->esp_known.hashes);
	return rc;
}

static enum rc
reading_defaults(const struct ike_reading *r)
{
	const char *usual;
	size_t i;
	enum rc rc = reading_algorithms(r);

	/* Reference 15.10: two defaults of one parameter. */
	r->policy->refresh = true;
	r->policy->kind = IKE_ROUTER;
	for (i = 0; i < FIELDS && rc == RC_OK; i++) {
		usual = ike_reading_usual(r, fields[i].setting,
		    fields[i].parameter);
		if (usual[0] != '\0')
			rc = field_set(r, &fields[i], usual);
	}
	return rc;
}

/* The line as it may be shown: a secret and what follows it is `*`. */
static enum rc
take_line(const struct ike_reading *r, enum ike_setting setting,
    const struct command *command, const char *line)
{
	size_t i, j, len = strlen(line);
	struct parameter parameter;
	char *shown;

	for (i = 0; i < grammar_entry_parameters(command->entry); i++) {
		parameter = grammar_entry_parameter(command->entry, i,
		    r->source->profile);
		for (j = 0; j < command->n_values && parameter.secret; j++)
			if (strcmp(command->values[j].name,
			    parameter.name) == 0)
				len = command->words[
				    command->values[j].word].start;
	}
	shown = arena_alloc(&r->policy->arena, len + 2);
	if (shown == NULL)
		return ike_reading_no_memory(r);
	memcpy(shown, line, len);
	if (line[len] != '\0')
		shown[len] = '*';
	r->policy->lines[setting] = shown;
	return RC_OK;
}

/* The setting that a command is; IKE_SETTINGS: none of ours. */
static enum ike_setting
setting_of(const struct command *command)
{
	int i;

	for (i = 0; i < IKE_SETTINGS; i++)
		if (strcmp(command->entry->name, setting_entries[i]) == 0)
			break;
	/* Of the settings that are there twice. */
	if (i == IKE_REFRESH_ALL && command->block == BLOCK_GATEWAY)
		return IKE_REFRESH;
	if (i == IKE_DURATION_CHILD &&
	    grammar_value(command, "parent") != NULL)
		return IKE_DURATION_PARENT;
	return (enum ike_setting)i;
}

enum rc
ike_reading_take(const struct ike_reading *r, const struct command *command,
    const char *line)
{
	const enum ike_setting setting = setting_of(command);
	const struct value *value;
	size_t i;
	enum rc rc;

	if (setting == IKE_SETTINGS)
		return RC_OK;
	rc = take_line(r, setting, command, line);
	for (i = 0; i < FIELDS && rc == RC_OK; i++) {
		if (fields[i].setting != setting)
			continue;
		value = grammar_value(command, fields[i].parameter);
		if (value != NULL)
			rc = field_set(r, &fields[i], value->text);
	}
	return rc == RC_OK ? ike_reading_special(r, setting, command) : rc;
}

enum rc
ike_reading_line(const struct ike_reading *r, enum selection_kind kind,
    int64_t selected, const char *line)
{
	const struct place place = { .profile = r->source->profile,
	    .administrator = true, .file = true,
	    .selection = { .kind = kind, .number = selected } };
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	enum rc rc;

	rc = grammar_parse(&place, &arena, line, strlen(line), &command,
	    &refused);
	if (rc == RC_OK)
		rc = ike_reading_take(r, &command, line);
	else if (rc == RC_REFUSED)
		rc = RC_OK;
	else
		rc = ike_reading_no_memory(r);
	arena_fini(&arena);
	return rc;
}

static enum rc
tunnel_line(void *ctx, const struct config_line *line)
{
	const struct ike_reading *r = ctx;

	if (line->depth == 0)
		return RC_OK;
	return ike_reading_line(r, SELECTION_TUNNEL, r->policy->tunnel,
	    line->text);
}

enum rc
ike_policy_read(struct ike_policy *policy, const struct ike_source *source,
    int64_t tunnel, struct diag *diag)
{
	struct ike_reading r = { .policy = policy, .source = source,
	    .diag = diag };
	enum rc rc;

	*policy = (struct ike_policy)IKE_POLICY_INIT;
	policy->tunnel = tunnel;
	policy->serial = ike_reading_keep(&r, source->serial);
	rc = policy->serial == NULL ? ike_reading_no_memory(&r) :
	    reading_defaults(&r);
	if (rc == RC_OK)
		rc = config_list_tunnels(source->model, source->config, tunnel,
		    tunnel, true, tunnel_line, &r, diag);
	if (rc == RC_OK)
		rc = ike_reading_around(&r);
	if (rc != RC_OK)
		ike_policy_fini(policy);
	return rc;
}

void
ike_policy_fini(struct ike_policy *policy)
{
	arena_fini(&policy->arena);
	*policy = (struct ike_policy)IKE_POLICY_INIT;
}
