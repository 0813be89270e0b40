/*
 * show ipsec sa (reference 58.10): the SAs that stand, and what gateways have
 * of them. Its words are English in both languages.
 */
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/ike_terms.h"
#include "router/vpn.h"

#include "base/banned.h"

/* Showing them. */
struct sas {
	struct session	*session;
	time_t		 now;
	int64_t		 only;		/* an SA, or a gateway; 0: all */
	int64_t		 ike, sent, received;
	struct text	 out;
};

static void
sas_start(struct sas *sas, struct session *s, const struct value *only)
{
	*sas = (struct sas){ .session = s,
	    .now = s->device->clock.now(s->device->clock.ctx),
	    .only = only == NULL ? 0 : only->integer, .out = TEXT_INIT };
}

static bool
is_direction(const struct model_sa *sa, const char *direction)
{
	return strcmp(sa->direction, direction) == 0;
}

static void
count(struct sas *sas, const struct model_sa *sa)
{
	sas->ike += sa->parent == 0;
	sas->sent += is_direction(sa, "send");
	sas->received += is_direction(sa, "receive");
}

static int64_t
seconds_left(const struct sas *sas, const struct model_sa *sa)
{
	const int64_t left = sa->made + sa->seconds - (int64_t)sas->now;

	return left > 0 ? left : 0;
}

/* The row of a tunnel's negotiation. */
struct ends {
	const char	*local, *remote;
	const char	*user;		/* of XAUTH or EAP; "" without */
	bool		 keepalive;
	struct arena	*arena;
};

static enum rc
take_ends(void *ctx, const struct model_negotiation *row)
{
	struct ends *ends = ctx;

	ends->local = arena_strndup(ends->arena, row->local_id,
	    strlen(row->local_id));
	ends->remote = arena_strndup(ends->arena, row->remote_id,
	    strlen(row->remote_id));
	/* PPP's is told elsewhere. */
	ends->user = row->shows ? arena_strndup(ends->arena, row->user,
	    strlen(row->user)) : "";
	ends->keepalive = row->keepalive[0] != '\0';
	return ends->local == NULL || ends->remote == NULL ||
	    ends->user == NULL ? RC_NOMEM : RC_OK;
}

static enum rc
read_ends(struct session *s, int64_t tunnel, struct ends *ends)
{
	enum rc rc;

	*ends = (struct ends){ .local = "", .remote = "", .user = "",
	    .arena = &s->arena };
	rc = model_walk_negotiations(s->device->model, tunnel, tunnel,
	    take_ends, ends, &s->diag);
	return rc == RC_NOMEM ? diag_set(&s->diag, rc, "out of memory") : rc;
}

/* The list ----------------------------------------------------------------- */

static enum rc
list_sa(void *ctx, const struct model_sa *sa)
{
	struct sas *sas = ctx;
	struct session *s = sas->session;
	struct text parent = TEXT_INIT, connection = TEXT_INIT;
	struct ends ends;
	enum rc rc = read_ends(s, sa->tunnel, &ends);

	count(sas, sa);
	if (sa->parent == 0) {
		text_adds(&parent, "-");
		text_adds(&connection, sa->version == 2 ? "ike" : "isakmp");
	} else {
		text_addf(&parent, "%lld", (long long)sa->parent);
		text_addf(&connection, "%s[%04lld]%s", sa->transport ?
		    "tra" : "tun", (long long)sa->tunnel, sa->protocol);
	}
	fill_line(s, MESSAGE_IPSEC_SA_ROW, (struct fill[]){
	    FILL_NUMBER("sa", sa->sa), FILL_NUMBER("gateway", sa->gateway),
	    FILL_TEXT("parent", text_str(&parent)),
	    FILL_TEXT("connection", text_str(&connection)),
	    FILL_TEXT("direction", is_direction(sa, "both") ? "-" :
		is_direction(sa, "send") ? "send" : "recv"),
	    FILL_NUMBER("life", seconds_left(sas, sa)),
	    FILL_TEXT("remote", ends.remote) }, 7, &sas->out);
	sas->out.failed |= parent.failed || connection.failed;
	text_fini(&parent);
	text_fini(&connection);
	return rc;
}

static enum rc
show_list(struct session *s)
{
	struct text out = TEXT_INIT;
	struct sas sas;
	enum rc rc;

	sas_start(&sas, s, NULL);
	rc = vpn_walk_sas(s->device, list_sa, &sas, &s->diag);
	fill_line(s, MESSAGE_IPSEC_SA_HEAD, (struct fill[]){
	    FILL_NUMBER("ike", sas.ike), FILL_NUMBER("sent", sas.sent),
	    FILL_NUMBER("received", sas.received) }, 3, &out);
	text_add(&out, text_str(&sas.out), sas.out.len);
	out.failed |= sas.out.failed;
	text_fini(&sas.out);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

/* Each of them ------------------------------------------------------------- */

/* The words of the algorithms as they are shown. */
static void
add_algorithms(const struct model_sa *sa, struct text *out)
{
	static const struct {
		const char *word, *shown;
	} words[] = {
		{ "des-cbc", "DES-CBC" }, { "3des-cbc", "3DES-CBC" },
		{ "aes-cbc", "AES-CBC" }, { "aes192-cbc", "AES192-CBC" },
		{ "aes256-cbc", "AES256-CBC" }, { "md5", "MD5" },
		{ "sha", "SHA-1" }, { "sha256", "SHA-256" },
		{ "sha384", "SHA-384" }, { "sha512", "SHA-512" },
		{ "md5-hmac", "HMAC-MD5" }, { "sha-hmac", "HMAC-SHA" },
		{ "sha256-hmac", "HMAC-SHA256" },
		{ "sha384-hmac", "HMAC-SHA384" },
		{ "sha512-hmac", "HMAC-SHA512" },
		{ "modp768", "MODP 768bit" }, { "modp1024", "MODP 1024bit" },
		{ "modp1536", "MODP 1536bit" },
		{ "modp2048", "MODP 2048bit" },
		{ "modp3072", "MODP 3072bit" },
		{ "modp4096", "MODP 4096bit" },
	};
	const char *shown[] = { sa->cipher, sa->hash, sa->group };
	size_t i, j;

	for (i = 0; i < FILL_COUNT(shown); i++)
		for (j = 0; j < FILL_COUNT(words); j++)
			if (strcmp(shown[i], words[j].word) == 0) {
				shown[i] = words[j].shown;
				break;
			}
	if (sa->parent == 0)
		text_addf(out, "%s, %s, %s", shown[0], shown[1], shown[2]);
	else if (strcmp(sa->protocol, "ah") == 0)
		text_adds(out, shown[1]);
	else if (shown[1][0] == '\0')
		text_adds(out, shown[0]);
	else
		text_addf(out, "%s (for Auth.: %s)", shown[0], shown[1]);
}

static void
add_protocol(const struct model_sa *sa, struct text *out)
{
	if (sa->parent == 0)
		text_adds(out, sa->version == 2 ? "IKEv2" : "IKE");
	else
		text_addf(out, "%s (Mode: %s)", strcmp(sa->protocol, "ah") ==
		    0 ? "AH" : "ESP", sa->transport ? "transport" :
		    "tunnel");
}

static enum rc
detail_sa(struct sas *sas, const struct model_sa *sa)
{
	struct session *s = sas->session;
	struct text algorithms = TEXT_INIT, spi = TEXT_INIT,
	    protocol = TEXT_INIT;
	struct ends ends;
	size_t i;
	enum rc rc = read_ends(s, sa->tunnel, &ends);
	const struct fill *values;

	add_protocol(sa, &protocol);
	add_algorithms(sa, &algorithms);
	for (i = 0; i < sa->spi_len; i++)
		text_addf(&spi, "%02x ", (unsigned char)sa->spi[i]);
	values = (struct fill[]){ FILL_NUMBER("sa", sa->sa),
	    FILL_NUMBER("life", seconds_left(sas, sa)),
	    FILL_TEXT("local", ends.local), FILL_TEXT("remote", ends.remote),
	    FILL_TEXT("direction", sa->direction),
	    FILL_TEXT("user", ends.user),
	    FILL_TEXT("protocol", text_str(&protocol)),
	    FILL_TEXT("algorithms", text_str(&algorithms)),
	    FILL_TEXT("spi", text_str(&spi)) };
	fill_line(s, MESSAGE_IPSEC_DETAIL_HEAD, values, 9, &sas->out);
	if (sa->parent == 0 && ends.user[0] != '\0')
		fill_line(s, MESSAGE_IPSEC_DETAIL_USER, values, 9,
		    &sas->out);
	if (sa->parent != 0)
		fill_line(s, MESSAGE_IPSEC_DETAIL_DIRECTION, values, 9,
		    &sas->out);
	fill_line(s, MESSAGE_IPSEC_DETAIL_REST, values, 9, &sas->out);
	sas->out.failed |= spi.failed || algorithms.failed ||
	    protocol.failed;
	text_fini(&spi);
	text_fini(&algorithms);
	text_fini(&protocol);
	return rc;
}

static enum rc
detail_of_gateway(void *ctx, const struct model_sa *sa)
{
	struct sas *sas = ctx;

	return sas->only == 0 || sas->only == sa->gateway ?
	    detail_sa(sas, sa) : RC_OK;
}

static enum rc
detail_of_number(void *ctx, const struct model_sa *sa)
{
	struct sas *sas = ctx;

	return sas->only == sa->sa ? detail_sa(sas, sa) : RC_OK;
}

static enum rc
show_each(struct session *s, const struct value *only, model_sa_fn *f)
{
	struct sas sas;
	enum rc rc;

	sas_start(&sas, s, only);
	rc = vpn_walk_sas(s->device, f, &sas, &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &sas.out);
	text_fini(&sas.out);
	return rc;
}

/* By gateway --------------------------------------------------------------- */

struct gateway_row {
	int64_t		 gateway, tunnel;
	int64_t		 ike, sent, received;
	struct gateway_row *next;
};

struct gateways {
	struct session	*session;
	struct gateway_row *first, **end;
};

/* In the order in which they came up. */
static enum rc
gather(void *ctx, const struct model_sa *sa)
{
	struct gateways *all = ctx;
	struct gateway_row *row;

	for (row = all->first; row != NULL; row = row->next)
		if (row->gateway == sa->gateway)
			break;
	if (row == NULL) {
		row = arena_alloc(&all->session->arena, sizeof(*row));
		if (row == NULL)
			return diag_set(&all->session->diag, RC_NOMEM,
			    "out of memory");
		*row = (struct gateway_row){ .gateway = sa->gateway,
		    .tunnel = sa->tunnel };
		*all->end = row;
		all->end = &row->next;
	}
	row->ike += sa->parent == 0;
	row->sent += is_direction(sa, "send");
	row->received += is_direction(sa, "receive");
	return RC_OK;
}

static enum rc
show_gateways(struct session *s, const struct value *only)
{
	struct gateways all = { .session = s };
	struct text out = TEXT_INIT;
	const struct gateway_row *row;
	struct ends ends;
	enum rc rc;

	all.end = &all.first;
	fill_line(s, MESSAGE_IPSEC_GATEWAY_HEAD, NULL, 0, &out);
	rc = vpn_walk_sas(s->device, gather, &all, &s->diag);
	for (row = all.first; row != NULL && rc == RC_OK; row = row->next) {
		if (only != NULL && only->integer != row->gateway)
			continue;
		rc = read_ends(s, row->tunnel, &ends);
		fill_line(s, MESSAGE_IPSEC_GATEWAY_ROW, (struct fill[]){
		    FILL_NUMBER("gateway", row->gateway),
		    FILL_TEXT("up", row->sent > 0 ? "U" : " "),
		    FILL_TEXT("keepalive", ends.keepalive ? "K" : " "),
		    FILL_TEXT("local", ends.local),
		    FILL_TEXT("remote", ends.remote),
		    FILL_NUMBER("ike", row->ike),
		    FILL_NUMBER("sent", row->sent),
		    FILL_NUMBER("received", row->received) }, 8, &out);
	}
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

enum rc
command_show_ipsec_sa(struct session *s, const struct command *command)
{
	const struct value *id = grammar_value(command, "id");
	const struct value *gateway = grammar_value(command, "gateway_id");

	if (grammar_value(command, "detail") != NULL)
		return show_each(s, gateway, detail_of_gateway);
	if (grammar_has_keyword(command, "gateway"))
		return show_gateways(s, gateway);
	return id != NULL ? show_each(s, id, detail_of_number) :
	    show_list(s);
}
