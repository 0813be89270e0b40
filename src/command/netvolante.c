/*
 * NetVolante DNS (reference 34.2, 58.38). There is a server in the imitated
 * world that takes every name; nothing leaves the machine. Whether an
 * interface is registered follows from its name and its link.
 */
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "command/save.h"
#include "router/addresses.h"
#include "router/lines.h"
#include "router/state.h"

#include "base/banned.h"

/* Seconds (reference 34.7). */
#define USUAL_TIMEOUT 90

/* An interface and one of the two servers. */
struct service {
	struct session	*session;
	int64_t		 pp;		/* 0: `interface` */
	int64_t		 server;	/* 1 or 2 */
	bool		 off;
	int64_t		 timeout;
	struct text	 interface;	/* "lan2", "pp1" */
	struct text	 host;
	struct text	 address;
	struct text	 at;		/* since when it is there */
};

static void
service_fini(struct service *v)
{
	text_fini(&v->interface);
	text_fini(&v->host);
	text_fini(&v->address);
	text_fini(&v->at);
}

static enum rc
take_setting(void *ctx, const struct command *command)
{
	struct service *v = ctx;
	const struct value *interface = grammar_value(command, "interface");
	const struct value *host = grammar_value(command, "host");
	const struct value *use = grammar_value(command, "switch");
	const struct value *timeout = grammar_value(command, "time");
	const int64_t server = grammar_value(command, "second_server") !=
	    NULL ? 2 : 1;

	if (interface != NULL &&
	    strcmp(interface->text, text_str(&v->interface)) != 0)
		return RC_OK;
	if (host != NULL && server == v->server) {
		text_reset(&v->host);
		text_adds(&v->host, host->text);
	}
	if (use != NULL)
		v->off = strcmp(use->text, "off") == 0;
	if (timeout != NULL)
		v->timeout = timeout->integer;
	return RC_OK;
}

/* The address that the server is told. */
static enum rc
read_address(struct service *v)
{
	struct session *s = v->session;
	struct addresses all = ADDRESSES_INIT;
	const enum rc rc = addresses_read(s->device, &all, &s->diag);
	size_t i;

	for (i = 0; rc == RC_OK && i < all.n; i++) {
		const struct address *a = &all.list[i];

		if (strcmp(a->interface, text_str(&v->interface)) != 0 ||
		    a->family != AF_INET || a->secondary ||
		    a->link.state != LINK_UP)
			continue;
		address_add(a->family, a->bytes, &v->address);
		state_add_time(s->device, (a->link.since != 0 ?
		    a->link.since : s->device->state.boot) +
		    s->device->state.ahead, &v->at);
		break;
	}
	addresses_fini(&all);
	return rc;
}

/* What is configured for that interface and server. */
static enum rc
service_read(struct service *v)
{
	static const char *const of_interface[] = { "netvolante-dns use",
	    "netvolante-dns hostname host", "netvolante-dns timeout", NULL };
	static const char *const of_pp[] = { "netvolante-dns use pp",
	    "netvolante-dns hostname host pp", "netvolante-dns timeout pp",
	    NULL };
	struct session *s = v->session;
	enum rc rc;

	v->timeout = USUAL_TIMEOUT;
	rc = v->interface.failed ? session_no_memory(s) :
	    lines_walk(s->device, v->pp != 0 ? BLOCK_PP : BLOCK_ROUTER, v->pp,
	    v->pp != 0 ? of_pp : of_interface, take_setting, v, &s->diag);
	if (rc == RC_OK)
		rc = read_address(v);
	if (rc == RC_OK && (v->host.failed || v->address.failed ||
	    v->at.failed))
		rc = session_no_memory(s);
	return rc;
}

static bool
is_registered(const struct service *v)
{
	return v->host.len > 0 && v->address.len > 0 && !v->off;
}

static void
add_status(const struct service *v, struct text *out)
{
	const bool there = is_registered(v);
	struct text interface = TEXT_INIT;

	links_add_name(text_str(&v->interface), &interface);
	text_adds(out, "\n");
	fill_line(v->session, MESSAGE_NETVOLANTE_STATUS, (struct fill[]){
	    FILL_NUMBER("server", v->server),
	    FILL_TEXT("use", v->off ? "OFF" : "AUTO"),
	    FILL_TEXT("interface", text_str(&interface)),
	    FILL_TEXT("host", text_str(&v->host)),
	    FILL_TEXT("address", there ? text_str(&v->address) : ""),
	    FILL_TEXT("at", there ? text_str(&v->at) : ""),
	    FILL_NUMBER("timeout", v->timeout) }, 7, out);
	out->failed |= interface.failed;
	text_fini(&interface);
}

/* `lan2`, `pp 1`, `pp` for the one that is selected. */
static void
service_of(struct session *s, const struct command *command, int64_t server,
    struct service *v)
{
	const struct value *interface = grammar_value(command, "interface");
	const struct value *pp = grammar_value(command, "peer_num");

	*v = (struct service){ .session = s, .server = server };
	if (interface != NULL) {
		text_adds(&v->interface, interface->text);
		return;
	}
	v->pp = pp != NULL ? pp->integer : s->selection.number;
	text_addf(&v->interface, "pp%lld", (long long)v->pp);
}

enum rc
command_show_status_netvolante_dns(struct session *s,
    const struct command *command)
{
	struct text out = TEXT_INIT;
	struct service v;
	enum rc rc = state_read(s->device, &s->diag);
	int64_t server;

	for (server = 1; server <= 2 && rc == RC_OK; server++) {
		service_of(s, command, server, &v);
		rc = service_read(&v);
		if (server == 1 || v.host.len > 0)
			add_status(&v, &out);
		service_fini(&v);
	}
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

/* A name comes back from the server with a domain behind it, which is then
 * the setting. */
static enum rc
set_name(struct service *v)
{
	struct session *s = v->session;
	const struct selection before = s->selection;
	struct text line = TEXT_INIT;
	enum rc rc;

	if (strchr(text_str(&v->host), '.') != NULL)
		return RC_OK;
	text_addf(&v->host, ".aa%u.netvolante.jp",
	    state_number(s->device, "netvolante-dns", 0, 10));
	text_addf(&line, "netvolante-dns hostname host %s server=%lld %s",
	    v->pp != 0 ? "pp" : text_str(&v->interface), (long long)v->server,
	    text_str(&v->host));
	if (v->pp != 0)
		s->selection = (struct selection){ .kind = SELECTION_PP,
		    .number = v->pp };
	rc = line.failed || v->host.failed ? session_no_memory(s) :
	    session_command(s, text_str(&line), line.len);
	s->selection = before;
	text_fini(&line);
	return rc;
}

static enum rc
go(struct service *v, const struct command *command)
{
	struct session *s = v->session;
	struct text out = TEXT_INIT;
	enum rc rc = service_read(v);

	if (rc != RC_OK)
		return rc;
	if (v->host.len == 0)
		return session_error(s, MESSAGE_NETVOLANTE_UNNAMED);
	if (v->address.len == 0)
		return session_error(s, MESSAGE_NETVOLANTE_FAILED);
	rc = set_name(v);
	if (rc != RC_OK || s->failed_line)
		return rc;
	text_adds(&out, "\n");
	fill_line(s, MESSAGE_NETVOLANTE_REGISTERED, (struct fill[]){
	    FILL_NUMBER("server", v->server),
	    FILL_TEXT("host", text_str(&v->host)) }, 2, &out);
	rc = session_write_take(s, &out);
	return rc != RC_OK ? rc : save_ask(s, command);
}

enum rc
command_netvolante_dns_go(struct session *s, const struct command *command)
{
	struct service v;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc != RC_OK)
		return rc;
	service_of(s, command, 1, &v);
	rc = go(&v, command);
	service_fini(&v);
	return rc;
}
