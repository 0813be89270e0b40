/*
 * show nat descriptor address (reference 58.14, 58.16): where descriptors are
 * applied, to what they translate, and the static entries of the masquerade.
 * Nobody has a session, so there are no others.
 */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/addresses.h"
#include "router/lines.h"
#include "router/state.h"

#include "base/banned.h"

struct nat {
	struct session	*session;
	int64_t		 only;		/* descriptor; 0: all */
	const char	*only_interface;	/* NULL: all */
	struct addresses addresses;
	char		*interface;	/* whose lines are read, of a pp */
	enum block	 block;
	struct text	 out;
};

/* One descriptor where it is applied. */
struct descriptor {
	struct nat	*nat;
	const char	*interface;
	int64_t		 number;
	struct text	 type, outer;
	int64_t		 rows;
	struct text	 table;
};

static bool
is_number(const struct command *command, int64_t number)
{
	const struct value *value = grammar_value(command, "nat_descriptor");

	return value != NULL && value->integer == number;
}

static enum rc
take_setting(void *ctx, const struct command *command)
{
	struct descriptor *d = ctx;
	const struct value *value;

	if (!is_number(command, d->number))
		return RC_OK;
	value = grammar_value(command, "type");
	if (value != NULL)
		text_adds(&d->type, value->text);
	value = grammar_value(command, "source");
	if (value == NULL)
		value = grammar_value(command, "outer_ipaddress");
	if (value != NULL)
		text_adds(&d->outer, value->text);
	return RC_OK;
}

static enum rc
take_static(void *ctx, const struct command *command)
{
	struct descriptor *d = ctx;
	const struct value *inner = grammar_value(command, "inner_ip");

	if (!is_number(command, d->number) || inner == NULL)
		return RC_OK;
	d->rows++;
	fill_line(d->nat->session, MESSAGE_NAT_ROW, (struct fill[]){
	    FILL_NUMBER("number", d->rows), FILL_TEXT("inner", inner->text),
	    FILL_NUMBER("sessions", 1),
	    FILL_NUMBER("limit", profile_limit(
		d->nat->session->device->profile, "nat_sessions", 65534)) },
	    4, &d->table);
	return RC_OK;
}

/* The outer address in force: that of the interface where it is a word. */
static void
add_outer(const struct descriptor *d, struct text *out)
{
	const char *outer = d->outer.len > 0 ? text_str(&d->outer) : "ipcp";
	const bool secondary = strcmp(outer, "secondary") == 0;
	const struct addresses *all = &d->nat->addresses;
	size_t i;

	for (i = 0; i < all->n && strpbrk(outer, ".") == NULL; i++) {
		const struct address *a = &all->list[i];

		if (strcmp(a->interface, d->interface) == 0 &&
		    a->family == AF_INET && a->secondary == secondary &&
		    a->link.state == LINK_UP) {
			address_add(a->family, a->bytes, out);
			return;
		}
	}
	text_adds(out, outer);
}

static void
add_descriptor(const struct descriptor *d)
{
	struct session *s = d->nat->session;
	const bool masquerade = strstr(text_str(&d->type), "masquerade") !=
	    NULL;
	const bool sessions = strncmp(s->device->identity->revision, "23.",
	    3) == 0;
	struct text outer = TEXT_INIT, interface = TEXT_INIT;
	struct text *out = &d->nat->out;

	links_add_name(d->interface, &interface);
	add_outer(d, &outer);
	fill_line(s, MESSAGE_NAT_DESCRIPTOR, (struct fill[]){
	    FILL_NUMBER("number", d->number),
	    FILL_TEXT("interface", text_str(&interface)) }, 2, out);
	if (masquerade)
		fill_line(s, sessions ? MESSAGE_NAT_MASQUERADE_SESSIONS :
		    MESSAGE_NAT_MASQUERADE, (struct fill[]){
		    FILL_TEXT("outer", text_str(&outer)),
		    FILL_NUMBER("used", d->rows) }, 2, out);
	if (masquerade && d->rows > 0)
		fill_line(s, MESSAGE_NAT_HEADER, NULL, 0, out);
	text_add(out, text_str(&d->table), d->table.len);
	out->failed |= outer.failed || interface.failed || d->table.failed;
	text_fini(&outer);
	text_fini(&interface);
}

static enum rc
show_descriptor(struct nat *nat, const char *interface, int64_t number)
{
	static const char *const settings[] = { "nat descriptor type",
	    "nat descriptor address outer", NULL };
	static const char *const statics[] = {
	    "nat descriptor masquerade static", NULL };
	struct session *s = nat->session;
	struct descriptor d = { .nat = nat, .interface = interface,
	    .number = number };
	enum rc rc;

	rc = lines_walk(s->device, BLOCK_ROUTER, 0, settings, take_setting, &d,
	    &s->diag);
	if (rc == RC_OK)
		rc = lines_walk(s->device, BLOCK_ROUTER, 0, statics,
		    take_static, &d, &s->diag);
	if (rc == RC_OK && (d.type.failed || d.outer.failed))
		rc = diag_set(&s->diag, RC_NOMEM, "out of memory");
	if (rc == RC_OK && d.type.len > 0)
		add_descriptor(&d);
	text_fini(&d.type);
	text_fini(&d.outer);
	text_fini(&d.table);
	return rc;
}

/* `ip lan2 nat descriptor 1 2 reverse 3` */
static enum rc
take_applied(void *ctx, const struct command *command)
{
	struct nat *nat = ctx;
	const char *interface = nat->interface != NULL ? nat->interface :
	    command->object;
	enum rc rc = RC_OK;
	size_t i;

	if (interface == NULL || (nat->only_interface != NULL &&
	    strcmp(nat->only_interface, interface) != 0))
		return RC_OK;
	for (i = 0; i < command->n_values && rc == RC_OK; i++) {
		const struct value *value = &command->values[i];

		if (strcmp(value->name, "nat_descriptor") == 0 &&
		    (nat->only == 0 || nat->only == value->integer))
			rc = show_descriptor(nat, interface, value->integer);
	}
	return rc;
}

static const char *const applied[] = { "ip <interface> nat descriptor",
    NULL };

static enum rc
take_point(void *ctx, int64_t number)
{
	struct nat *nat = ctx;
	struct session *s = nat->session;
	struct text name = TEXT_INIT;
	enum rc rc;

	if (number == PP_ANONYMOUS)
		text_adds(&name, "ppanonymous");
	else
		text_addf(&name, "%s%lld", nat->block == BLOCK_PP ? "pp" :
		    "tunnel", (long long)number);
	nat->interface = text_take(&name);
	if (nat->interface == NULL)
		return session_no_memory(s);
	rc = lines_walk(s->device, nat->block, number, applied, take_applied,
	    nat, &s->diag);
	free(nat->interface);
	nat->interface = NULL;
	return rc;
}

static enum rc
nat_walk(struct nat *nat)
{
	struct session *s = nat->session;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = addresses_read(s->device, &nat->addresses, &s->diag);
	if (rc == RC_OK)
		rc = lines_walk(s->device, BLOCK_ROUTER, 0, applied,
		    take_applied, nat, &s->diag);
	nat->block = BLOCK_PP;
	if (rc == RC_OK)
		rc = lines_walk_numbers(s->device, BLOCK_PP, take_point, nat,
		    &s->diag);
	nat->block = BLOCK_TUNNEL;
	if (rc == RC_OK)
		rc = lines_walk_numbers(s->device, BLOCK_TUNNEL, take_point,
		    nat, &s->diag);
	addresses_fini(&nat->addresses);
	return rc;
}

static enum rc
show_nat(struct session *s, int64_t only, const char *interface)
{
	struct nat nat = { .session = s, .only = only,
	    .only_interface = interface, .addresses = ADDRESSES_INIT };
	struct text kind = TEXT_INIT;
	bool found = false;
	enum rc rc;

	rc = lines_value(s->device, BLOCK_ROUTER, 0,
	    "nat descriptor backward-compatibility", NULL, "type", &kind,
	    &found, &s->diag);
	fill_line(s, MESSAGE_NAT_TYPE, (struct fill[]){
	    FILL_TEXT("type", found ? text_str(&kind) : "2") }, 1, &nat.out);
	nat.out.failed |= kind.failed;
	text_fini(&kind);
	if (rc == RC_OK)
		rc = nat_walk(&nat);
	if (rc == RC_OK)
		return session_write_take(s, &nat.out);
	text_fini(&nat.out);
	return rc;
}

enum rc
command_show_nat_descriptor_address(struct session *s,
    const struct command *command)
{
	const struct value *number = grammar_value(command,
	    "nat_descriptor");

	return show_nat(s, number != NULL ? number->integer : 0, NULL);
}

enum rc
command_show_nat_descriptor_interface_address(struct session *s,
    const struct command *command)
{
	const struct value *interface = grammar_value(command, "interface");
	const struct value *pp = grammar_value(command, "peer_num");
	const struct value *tunnel = grammar_value(command, "tunnel_num");
	struct text name = TEXT_INIT;
	enum rc rc;

	if (interface != NULL)
		text_adds(&name, interface->text);
	else if (pp != NULL)
		text_addf(&name, "pp%s", pp->text);
	else if (tunnel != NULL)
		text_addf(&name, "tunnel%s", tunnel->text);
	rc = name.failed ? session_no_memory(s) :
	    show_nat(s, 0, text_str(&name));
	text_fini(&name);
	return rc;
}
