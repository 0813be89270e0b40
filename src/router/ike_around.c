/*
 * What a tunnel's IPsec depends on outside of its own block: settings of the
 * whole router, transport modes that name its policy, the pp that is bound to
 * it, the addresses that the router has and the names that it knows.
 */
#include "router/ike_read.h"

#include <string.h>

#include "base/banned.h"

/* A setting of the whole router. */
static enum rc
around_setting(void *ctx, const struct command *command)
{
	const struct ike_reading *r = ctx;
	struct text line = TEXT_INIT;
	enum rc rc;

	grammar_print(command, command->number, &line);
	rc = line.failed ? ike_reading_no_memory(r) :
	    ike_reading_take(r, command, text_str(&line));
	text_fini(&line);
	return rc;
}

static enum rc
add_address(const struct ike_reading *r, const char *text)
{
	struct ike_address *address = arena_alloc(&r->policy->arena,
	    sizeof(*address)), **end = &r->policy->addresses;
	char *kept = arena_strndup(&r->policy->arena, text,
	    strcspn(text, "/"));

	if (address == NULL || kept == NULL)
		return ike_reading_no_memory(r);
	while (*end != NULL)
		end = &(*end)->next;
	*address = (struct ike_address){ .text = kept };
	*end = address;
	return RC_OK;
}

static enum rc
add_host(const struct ike_reading *r, struct ike_host **list,
    const char *name, const char *address)
{
	struct ike_host *host = arena_alloc(&r->policy->arena, sizeof(*host));

	if (host == NULL)
		return ike_reading_no_memory(r);
	host->name = ike_reading_keep(r, name);
	host->address = ike_reading_keep(r, address);
	host->next = *list;
	*list = host;
	return host->name == NULL || host->address == NULL ?
	    ike_reading_no_memory(r) : RC_OK;
}

/* What gives the router an address that is not written here. */
static enum rc
around_unknown(void *ctx, const struct command *command)
{
	const struct ike_reading *r = ctx;

	(void)command;
	r->policy->more_addresses = true;
	return RC_OK;
}

/* `ip lan1 address`, `ip loopback1 address`, `nat descriptor address outer`:
 * words such as `dhcp` are no addresses. */
static enum rc
around_address(void *ctx, const struct command *command)
{
	const struct value *value = grammar_value(command, "ip_address");
	int64_t first, last;

	if (value == NULL)
		value = grammar_value(command, "outer_ipaddress");
	if (value == NULL || (strchr(value->text, '/') == NULL &&
	    (!grammar_span(value->text, &first, &last) || first != last)))
		return around_unknown(ctx, command);
	return add_address(ctx, value->text);
}

/* `dns static a`, `ip host`. */
static enum rc
around_host(void *ctx, const struct command *command)
{
	const struct ike_reading *r = ctx;
	const struct value *name = grammar_value(command, "name");
	const struct value *address = grammar_value(command, "ip4_address");

	if (name == NULL)
		name = grammar_value(command, "fqdn");
	if (address == NULL && strcmp(command->entry->name, "ip host") == 0)
		address = grammar_value(command, "value");
	if (name == NULL || address == NULL)
		return RC_OK;
	return add_host(r, &r->policy->hosts, name->text, address->text);
}

/* A name that the router gives itself. */
static enum rc
around_own_name(void *ctx, const struct command *command)
{
	const struct ike_reading *r = ctx;
	const struct value *name = grammar_value(command, "host");

	return name == NULL ? RC_OK :
	    add_host(r, &r->policy->names, name->text, "");
}

/* `ipsec transport ID P ...`, the first that names our policy. */
static enum rc
around_transport(void *ctx, const struct command *command)
{
	const struct ike_reading *r = ctx;
	const struct value *policy = grammar_value(command, "policy_id");
	const struct value *id = grammar_value(command, "id");

	if (r->policy->transport != 0 || policy == NULL || id == NULL ||
	    policy->integer != r->policy->policy)
		return RC_OK;
	r->policy->transport = id->integer;
	return around_setting(ctx, command);
}

/* `ipsec transport template ID N ...`: number N is for policy N (reference
 * 15.50.2). */
static enum rc
around_transport_template(void *ctx, const struct command *command)
{
	const struct ike_reading *r = ctx;
	struct text line = TEXT_INIT;

	if (r->policy->transport != 0 || r->policy->policy == 0 ||
	    !ike_reading_ranges_have(command, "id2", r->policy->policy))
		return RC_OK;
	grammar_print(command, 0, &line);
	r->policy->transport = r->policy->policy;
	r->policy->lines[IKE_TRANSPORT] = ike_reading_keep(r,
	    text_str(&line));
	text_fini(&line);
	return r->policy->lines[IKE_TRANSPORT] == NULL ?
	    ike_reading_no_memory(r) : RC_OK;
}

/* The file of the certificate that the gateway names. */
static enum rc
around_certificate(void *ctx, const struct command *command)
{
	const struct ike_reading *r = ctx;
	const struct value *id = grammar_value(command, "cert_id");

	if (r->policy->pki == 0 || id->integer != r->policy->pki)
		return RC_OK;
	r->policy->certified = true;
	return around_setting(ctx, command);
}

/* Looking through the pps for the one that the tunnel is bound to. */
struct pp_walk {
	const struct ike_reading *reading;
	int64_t		 pp;		/* the one whose lines come */
	bool		 take;		/* its lines, not only what is seen */
};

/* `ipsec ike local address ipcp pp` means this one. */
static enum rc
pp_address(const struct pp_walk *w, const struct command *command)
{
	const struct ike_reading *r = w->reading;
	const struct value *value = grammar_value(command, "ip_address");

	if (value != NULL && w->pp == r->policy->local_pp) {
		r->policy->local_address = arena_strndup(&r->policy->arena,
		    value->text, strcspn(value->text, "/"));
		if (r->policy->local_address == NULL)
			return ike_reading_no_memory(r);
	}
	return around_address((void *)(uintptr_t)r, command);
}

static enum rc
pp_command(const struct pp_walk *w, const struct command *command,
    const char *line)
{
	const struct ike_reading *r = w->reading;
	const char *entry = command->entry->name;
	const struct value *user = grammar_value(command, "username");
	const struct value *first = grammar_value(command, "first");
	const struct value *last = grammar_value(command, "last");

	if (w->take) {
		if (strcmp(entry, "pp auth username") == 0) {
			const struct value *password =
			    grammar_value(command, "password");
			const enum rc rc = ike_reading_add_user(r,
			    &r->policy->pp_users, user->text,
			    password->text);

			if (rc != RC_OK)
				return rc;
		}
		return ike_reading_take(r, command, line);
	}
	if (strcmp(entry, "ip pp address") == 0)
		return pp_address(w, command);
	if (strcmp(entry, "ppp ipcp ipaddress") == 0)
		return around_unknown((void *)(uintptr_t)r, command);
	if (strcmp(entry, "netvolante-dns hostname host pp") == 0)
		return around_own_name((void *)(uintptr_t)r, command);
	if (strcmp(entry, "pp bind") != 0 || first == NULL)
		return RC_OK;
	if (first->integer <= r->policy->tunnel && r->policy->tunnel <=
	    (last == NULL ? first->integer : last->integer))
		r->policy->pp = w->pp;
	return RC_OK;
}

static enum rc
pp_line(void *ctx, const struct config_line *line)
{
	struct pp_walk *w = ctx;
	const struct ike_reading *r = w->reading;
	struct place place = { .profile = r->source->profile,
	    .administrator = true, .file = true };
	struct arena arena = ARENA_INIT;
	struct selection selection;
	struct command command;
	struct refused refused;
	enum rc rc;

	place.selection.kind = line->depth == 0 ? SELECTION_NONE :
	    SELECTION_PP;
	place.selection.number = w->pp;
	rc = grammar_parse(&place, &arena, line->text, strlen(line->text),
	    &command, &refused);
	if (rc == RC_NOMEM)
		ike_reading_no_memory(r);
	else if (rc == RC_REFUSED)
		rc = RC_OK;
	else if (line->depth > 0)
		rc = pp_command(w, &command, line->text);
	else if (config_select(&command, &selection))
		w->pp = selection.number;
	arena_fini(&arena);
	return rc;
}

/* Several `pp bind` of one pp are one line of several tunnels. */
static enum rc
around_pps(const struct ike_reading *r)
{
	struct pp_walk w = { .reading = r };
	enum rc rc;

	rc = config_list_pps(r->source->model, r->source->config, 1,
	    PP_ANONYMOUS, pp_line, &w, r->diag);
	if (rc != RC_OK || r->policy->pp == 0)
		return rc;
	w.take = true;
	return config_list_pps(r->source->model, r->source->config,
	    r->policy->pp, r->policy->pp, pp_line, &w, r->diag);
}

enum rc
ike_reading_around(const struct ike_reading *r)
{
	void *ctx = (void *)(uintptr_t)r;
	const struct {
		const char	  *entry;
		config_command_fn *f;
		void		  *ctx;
	} walks[] = {
		{ "ipsec use", around_setting, ctx },
		{ "ipsec auto refresh", around_setting, ctx },
		{ "ipsec ike retry", around_setting, ctx },
		{ "l2tp service", around_setting, ctx },
		{ "ipsec transport", around_transport, ctx },
		{ "ipsec transport template", around_transport_template,
		    ctx },
		{ "ip <interface> address", around_address, ctx },
		{ "ip <loopback> address", around_address, ctx },
		{ "nat descriptor address outer", around_address, ctx },
		{ "ip <bridge_interface> address", around_address, ctx },
		{ "ip <interface> secondary address", around_address, ctx },
		{ "ip <interface> vrrp", around_unknown, ctx },
		{ "dns static", around_host, ctx },
		{ "ip host", around_host, ctx },
		{ "netvolante-dns hostname host", around_own_name, ctx },
		{ "pki certificate file", around_certificate, ctx },
	};
	size_t i;
	enum rc rc = RC_OK;

	for (i = 0; i < sizeof(walks) / sizeof(walks[0]) && rc == RC_OK; i++)
		rc = ike_reading_walk(r, walks[i].entry, walks[i].f,
		    walks[i].ctx);
	/* Policies and gateways are nobody's: another tunnel may lead to
	 * ours. */
	if (rc == RC_OK && r->policy->gateway != 0)
		rc = model_gateway_sharer(r->source->model, r->source->config,
		    r->policy->gateway, r->policy->tunnel, &r->policy->shared,
		    r->diag);
	if (rc == RC_OK)
		rc = ike_reading_users(r);
	return rc == RC_OK ? around_pps(r) : rc;
}
