/*
 * show nat descriptor address (reference 58.14, 58.16) and what else is shown
 * of NAT (58.17-58.19): where descriptors are applied, to what they translate,
 * the static entries of the masquerade, and the sessions that stand.
 */
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "command/named.h"
#include "router/lines.h"
#include "router/nat.h"
#include "router/state.h"

#include "base/banned.h"

struct showing_nat {
	struct session	*session;
	struct addresses addresses;
	struct nat	 nat;
	int64_t		 now;		/* machine's clock */
	int64_t		 only;		/* descriptor; 0: all */
	bool		 detail;
	int64_t		 rows;		/* of the descriptor */
	struct text	 out;
};

/* How many sessions an inner address has. */
struct inner {
	uint32_t	 address;
	int64_t		 n;
};

/* "192.168.100.2.49152": a dot before the port, too. */
static void
add_end(int64_t address, int64_t port, struct text *out)
{
	text_reset(out);
	address_add_number((uint32_t)address, out);
	text_addf(out, ".%lld", (long long)port);
}

static bool
is_of(const struct nat_descriptor *d, const struct model_nat_session *s)
{
	return s->descriptor == d->number &&
	    strcmp(s->interface, d->interface) == 0;
}

/* Those who have sessions, most sessions first. */
static int
compare_inner(const void *a, const void *b)
{
	const struct inner *x = a, *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return x->address < y->address ? -1 : x->address > y->address;
}

/* NULL: no memory. *total: all dynamic sessions. */
static struct inner *
count_inner(struct showing_nat *n, const struct nat_descriptor *d,
    size_t *count, int64_t *total)
{
	struct inner *list = arena_array(&n->nat.arena,
	    n->nat.n_sessions + 1, sizeof(*list));
	size_t i, j;

	*count = 0;
	*total = 0;
	for (i = 0; list != NULL && i < n->nat.n_sessions; i++) {
		const struct model_nat_session *s = &n->nat.sessions[i];

		if (!is_of(d, s) || s->is_static)
			continue;
		for (j = 0; j < *count; j++)
			if (list[j].address == s->inner)
				break;
		if (j == *count)
			list[(*count)++] = (struct inner){
			    .address = (uint32_t)s->inner };
		list[j].n++;
		++*total;
	}
	if (list != NULL)
		qsort(list, *count, sizeof(*list), compare_inner);
	return list;
}

/* Rows --------------------------------------------------------------------- */

static void
add_row(struct showing_nat *n, const struct nat_descriptor *d,
    uint32_t address, int64_t sessions, const char *type)
{
	struct text inner = TEXT_INIT;

	address_add_number(address, &inner);
	fill_line(n->session, MESSAGE_NAT_ROW, (struct fill[]){
	    FILL_NUMBER("number", ++n->rows),
	    FILL_TEXT("inner", text_str(&inner)),
	    FILL_NUMBER("sessions", sessions),
	    FILL_NUMBER("limit", d->limit), FILL_TEXT("type", type) }, 5,
	    &n->out);
	n->out.failed |= inner.failed;
	text_fini(&inner);
}

/* By inner address. */
static void
add_rows(struct showing_nat *n, const struct nat_descriptor *d,
    const struct inner *list, size_t count)
{
	const struct nat_static *e;
	size_t i;

	for (e = d->statics; e != NULL; e = e->next)
		if (e->protocol >= 0)
			add_row(n, d, e->inner, 1, "static");
	for (i = 0; i < count; i++)
		add_row(n, d, list[i].address, list[i].n, "dynamic");
}

static void
add_detail_row(struct showing_nat *n, const char *protocol, const char *inner,
    const char *remote, int64_t port, const char *ttl)
{
	fill_line(n->session, MESSAGE_NAT_DETAIL_ROW, (struct fill[]){
	    FILL_TEXT("protocol", protocol), FILL_TEXT("inner", inner),
	    FILL_TEXT("remote", remote), FILL_NUMBER("outer", port),
	    FILL_TEXT("ttl", ttl) }, 5, &n->out);
}

/* Each entry and each session. */
static void
add_details(struct showing_nat *n, const struct nat_descriptor *d)
{
	struct text inner = TEXT_INIT, remote = TEXT_INIT, ttl = TEXT_INIT;
	const struct nat_static *e;
	size_t i;

	for (e = d->statics; e != NULL; e = e->next) {
		if (e->protocol < 0)
			continue;
		add_end(e->inner, e->inner_port, &inner);
		add_detail_row(n, packet_protocol_name(e->protocol),
		    text_str(&inner), "*.*.*.*.*", e->outer_port, "static");
	}
	for (i = 0; i < n->nat.n_sessions; i++) {
		const struct model_nat_session *s = &n->nat.sessions[i];

		if (!is_of(d, s))
			continue;
		add_end(s->inner, s->inner_port, &inner);
		add_end(s->remote, s->remote_port, &remote);
		text_reset(&ttl);
		text_addf(&ttl, "%lld", (long long)(s->ends - n->now));
		add_detail_row(n, s->protocol, text_str(&inner),
		    text_str(&remote), s->outer_port, text_str(&ttl));
	}
	n->out.failed |= inner.failed || remote.failed || ttl.failed;
	text_fini(&inner);
	text_fini(&remote);
	text_fini(&ttl);
}

/* NAT without ports: an outer address for each inner one. */
static void
add_pairs(struct showing_nat *n, const struct nat_descriptor *d)
{
	struct text inner = TEXT_INIT, outer = TEXT_INIT;
	size_t i, j;

	for (i = 0; i < n->nat.n_sessions; i++) {
		const struct model_nat_session *s = &n->nat.sessions[i];

		if (!is_of(d, s) || s->inner_port != s->outer_port ||
		    (d->type == NAT_BOTH && s->outer == d->outer))
			continue;
		for (j = 0; j < i; j++)
			if (is_of(d, &n->nat.sessions[j]) &&
			    n->nat.sessions[j].inner == s->inner)
				break;
		if (j < i)
			continue;
		text_reset(&inner);
		text_reset(&outer);
		address_add_number((uint32_t)s->inner, &inner);
		address_add_number((uint32_t)s->outer, &outer);
		fill_line(n->session, MESSAGE_NAT_PAIR, (struct fill[]){
		    FILL_TEXT("inner", text_str(&inner)),
		    FILL_TEXT("outer", text_str(&outer)),
		    FILL_NUMBER("ttl", s->ends - n->now) }, 3, &n->out);
	}
	n->out.failed |= inner.failed || outer.failed;
	text_fini(&inner);
	text_fini(&outer);
}

/* Descriptors -------------------------------------------------------------- */

static int64_t
count_statics(const struct nat_descriptor *d)
{
	const struct nat_static *e;
	int64_t n = 0;

	for (e = d->statics; e != NULL; e = e->next)
		n += e->protocol >= 0;
	return n;
}

static enum rc
add_masquerade(struct showing_nat *n, const struct nat_descriptor *d)
{
	const bool sessions = strncmp(n->session->device->identity->revision,
	    "23.", 3) == 0;
	struct text outer = TEXT_INIT, ports = TEXT_INIT;
	struct text *out = &n->out;
	int64_t total, used;
	struct inner *list;
	size_t count;

	list = count_inner(n, d, &count, &total);
	if (list == NULL)
		return session_no_memory(n->session);
	used = total + count_statics(d);
	if (d->has_outer)
		address_add_number(d->outer, &outer);
	else
		text_adds(&outer, d->outer_text);
	nat_add_ranges(d, &ports);
	fill_line(n->session, sessions ? MESSAGE_NAT_MASQUERADE_SESSIONS :
	    MESSAGE_NAT_MASQUERADE, (struct fill[]){
	    FILL_TEXT("outer", text_str(&outer)),
	    FILL_TEXT("ports", text_str(&ports)),
	    FILL_NUMBER("used", used) }, 3, out);
	if (used > 0)
		fill_line(n->session, n->detail ? MESSAGE_NAT_DETAIL_HEADER :
		    MESSAGE_NAT_HEADER, NULL, 0, out);
	if (n->detail)
		add_details(n, d);
	else
		add_rows(n, d, list, count);
	out->failed |= outer.failed || ports.failed;
	text_fini(&outer);
	text_fini(&ports);
	return RC_OK;
}

/* Which one it is, and where it is applied. */
static void
add_binding(struct showing_nat *n, const struct nat_descriptor *d)
{
	struct text interface = TEXT_INIT;

	links_add_name(d->interface, &interface);
	fill_line(n->session, MESSAGE_NAT_DESCRIPTOR, (struct fill[]){
	    FILL_NUMBER("number", d->number),
	    FILL_TEXT("interface", text_str(&interface)) }, 2, &n->out);
	n->out.failed |= interface.failed;
	text_fini(&interface);
}

static enum rc
add_descriptor(struct showing_nat *n, const struct nat_descriptor *d)
{
	n->rows = 0;
	add_binding(n, d);
	if (d->type == NAT_NAT || d->type == NAT_BOTH)
		add_pairs(n, d);
	return d->type == NAT_MASQUERADE || d->type == NAT_BOTH ?
	    add_masquerade(n, d) : RC_OK;
}

static enum rc
read_nat(struct showing_nat *n, const char *interface)
{
	struct session *s = n->session;
	enum rc rc = state_read(s->device, &s->diag);

	n->now = s->device->clock.now(s->device->clock.ctx);
	if (rc == RC_OK)
		rc = addresses_read(s->device, &n->addresses, &s->diag);
	return rc == RC_OK ? nat_read(s->device, interface, &n->addresses,
	    &n->nat, &s->diag) : rc;
}

/* Lets out what there is and frees all. */
static enum rc
end_nat(struct showing_nat *n, enum rc rc)
{
	nat_fini(&n->nat);
	addresses_fini(&n->addresses);
	if (rc == RC_OK)
		return session_write_take(n->session, &n->out);
	text_fini(&n->out);
	return rc;
}

static enum rc
show_nat(struct session *s, int64_t only, const char *interface, bool detail)
{
	struct showing_nat n = { .session = s, .only = only,
	    .detail = detail, .addresses = ADDRESSES_INIT };
	const struct nat_descriptor *d;
	struct text kind = TEXT_INIT;
	bool found = false;
	enum rc rc;

	rc = lines_value(s->device, BLOCK_ROUTER, 0,
	    "nat descriptor backward-compatibility", NULL, "type", &kind,
	    &found, &s->diag);
	fill_line(s, MESSAGE_NAT_TYPE, (struct fill[]){
	    FILL_TEXT("type", found ? text_str(&kind) : "2") }, 1, &n.out);
	n.out.failed |= kind.failed;
	text_fini(&kind);
	if (rc == RC_OK)
		rc = read_nat(&n, interface);
	for (d = n.nat.list; rc == RC_OK && d != NULL; d = d->next)
		if (d->has_type && (only == 0 || only == d->number))
			rc = add_descriptor(&n, d);
	return end_nat(&n, rc);
}

static int64_t
wanted(const struct command *command)
{
	const struct value *number = grammar_value(command,
	    "nat_descriptor");

	return number != NULL ? number->integer : 0;
}

enum rc
command_show_nat_descriptor_address(struct session *s,
    const struct command *command)
{
	return show_nat(s, wanted(command), NULL,
	    grammar_value(command, "detail") != NULL);
}

enum rc
command_show_nat_descriptor_interface_address(struct session *s,
    const struct command *command)
{
	struct text name = TEXT_INIT;
	int64_t number;
	enum rc rc;

	(void)named_interface(s, command, &number, &name);
	rc = name.failed ? session_no_memory(s) :
	    show_nat(s, 0, text_str(&name), false);
	text_fini(&name);
	return rc;
}

/* `pp` and `tunnel` are all of them. */
static bool
is_on(const struct nat_descriptor *d, const char *interface)
{
	const size_t len = strlen(interface);

	if (strcmp(interface, "pp") == 0 || strcmp(interface, "tunnel") == 0)
		return strncmp(d->interface, interface, len) == 0;
	return strcmp(d->interface, interface) == 0;
}

enum rc
command_show_nat_descriptor_interface_bind(struct session *s,
    const struct command *command)
{
	const struct value *interface = grammar_value(command, "interface");
	struct showing_nat n = { .session = s, .addresses = ADDRESSES_INIT };
	const struct nat_descriptor *d;
	enum rc rc = read_nat(&n, NULL);

	for (d = n.nat.list; rc == RC_OK && d != NULL; d = d->next)
		if (interface != NULL && is_on(d, interface->text))
			add_binding(&n, d);
	return end_nat(&n, rc);
}

/* How many sessions or ports ----------------------------------------------- */

static bool
is_masquerade(const struct nat_descriptor *d)
{
	return d->type == NAT_MASQUERADE || d->type == NAT_BOTH;
}

static void
add_ports_used(struct showing_nat *n, const struct nat_descriptor *d)
{
	int64_t used = 0;
	size_t i;

	for (i = 0; i < n->nat.n_sessions; i++)
		used += is_of(d, &n->nat.sessions[i]) &&
		    !n->nat.sessions[i].is_static;
	add_binding(n, d);
	fill_line(n->session, MESSAGE_NAT_PORTS, (struct fill[]){
	    FILL_NUMBER("used", used) }, 1, &n->out);
}

static enum rc
add_sessions(struct showing_nat *n, const struct nat_descriptor *d)
{
	struct session *s = n->session;
	struct model_state peak = { .value = 0 };
	struct text name = TEXT_INIT, interface = TEXT_INIT;
	int64_t current = 0;
	size_t i;
	bool found;
	enum rc rc;

	for (i = 0; i < n->nat.n_sessions; i++)
		current += is_of(d, &n->nat.sessions[i]);
	text_addf(&name, "peak nat %lld", (long long)d->number);
	rc = name.failed ? session_no_memory(s) : model_state(
	    s->device->model, text_str(&name), &peak, &found, &s->diag);
	links_add_name(d->interface, &interface);
	fill_line(s, MESSAGE_NAT_SESSIONS, (struct fill[]){
	    FILL_NUMBER("number", d->number),
	    FILL_TEXT("interface", text_str(&interface)),
	    FILL_NUMBER("current", current),
	    FILL_NUMBER("max", d->limit_total),
	    FILL_NUMBER("peak", peak.value) }, 5, &n->out);
	n->out.failed |= interface.failed;
	text_fini(&name);
	text_fini(&interface);
	return rc;
}

/* Where several sessions share a port it cannot be used (reference 58.17), and
 * sessions are counted instead. */
static enum rc
show_used(struct session *s, const struct command *command, bool shared)
{
	struct showing_nat n = { .session = s, .only = wanted(command),
	    .addresses = ADDRESSES_INIT };
	const struct nat_descriptor *d;
	enum rc rc = read_nat(&n, NULL);

	for (d = n.nat.list; rc == RC_OK && d != NULL; d = d->next) {
		if ((n.only != 0 && n.only != d->number) ||
		    !is_masquerade(d) || d->ports_shared != shared)
			continue;
		if (shared)
			rc = add_sessions(&n, d);
		else
			add_ports_used(&n, d);
	}
	return end_nat(&n, rc);
}

enum rc
command_show_nat_masquerade_port(struct session *s,
    const struct command *command)
{
	return show_used(s, command, false);
}

enum rc
command_show_nat_masquerade_session(struct session *s,
    const struct command *command)
{
	return show_used(s, command, true);
}
