/*
 * show status ipv6 dhcp (reference 58.28): interfaces that are clients or
 * servers of DHCPv6. To a client whose link is up there is a server, which
 * gives the same each time; to a server there are no clients.
 */
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/links.h"
#include "router/lines.h"
#include "router/state.h"

#include "base/banned.h"

struct dhcp6 {
	struct session	*session;
	enum block	 block;
	int64_t		 number;	/* of the pp or tunnel */
	struct text	 out;
};

/* "2001:db8:7f12:3400::": a prefix of 56 bits for documents. */
static void
add_prefix(const struct session *s, const char *interface, struct text *out)
{
	struct text key = TEXT_INIT;
	uint32_t number;

	text_addf(&key, "dhcp6 prefix of %s", interface);
	number = state_number(s->device, text_str(&key), 0, 0x1000000);
	text_addf(out, "2001:db8:%x:%x00::", number >> 8, number & 0xff);
	out->failed |= key.failed;
	text_fini(&key);
}

static void
add_client(struct dhcp6 *d, const char *interface, const char *name,
    bool up, bool only_information)
{
	struct text prefix = TEXT_INIT;

	add_prefix(d->session, interface, &prefix);
	fill_line(d->session, !up ? MESSAGE_DHCP6_CLIENT_DOWN :
	    only_information ? MESSAGE_DHCP6_CLIENT_INFORMATION :
	    MESSAGE_DHCP6_CLIENT, (struct fill[]){
	    FILL_TEXT("interface", name),
	    FILL_TEXT("prefix", text_str(&prefix)) }, 2, &d->out);
	d->out.failed |= prefix.failed;
	text_fini(&prefix);
}

/* `ipv6 lan2 dhcp service client ir=on` */
static enum rc
take_service(void *ctx, const struct command *command)
{
	struct dhcp6 *d = ctx;
	struct session *s = d->session;
	const struct value *ir = grammar_value(command, "value");
	const bool client = grammar_has_keyword(command, "client");
	struct text interface = TEXT_INIT, name = TEXT_INIT;
	struct link link;
	enum rc rc;

	if (!client && !grammar_has_keyword(command, "server"))
		return RC_OK;
	if (d->block == BLOCK_ROUTER)
		text_adds(&interface, command->object);
	else
		links_add_point(d->block, d->number, &interface);
	links_add_name(text_str(&interface), &name);
	rc = interface.failed || name.failed ? session_no_memory(s) :
	    links_find(s->device, text_str(&interface), &link, &s->diag);
	if (rc == RC_OK)
		text_addc(&d->out, '\n');
	if (rc == RC_OK && client)
		add_client(d, text_str(&interface), text_str(&name),
		    link.state == LINK_UP, ir != NULL &&
		    strcmp(ir->text, "on") == 0);
	else if (rc == RC_OK)
		fill_line(s, MESSAGE_DHCP6_SERVER, (struct fill[]){
		    FILL_TEXT("interface", text_str(&name)) }, 1, &d->out);
	text_fini(&interface);
	text_fini(&name);
	return rc;
}

static enum rc
take_block(void *ctx, int64_t number)
{
	static const char *const services[] = {
	    "ipv6 <interface> dhcp service", "ipv6 <selected> dhcp service",
	    NULL };
	struct dhcp6 *d = ctx;
	struct session *s = d->session;

	d->number = number;
	return lines_walk(s->device, d->block, number, services, take_service,
	    d, &s->diag);
}

enum rc
command_show_status_ipv6_dhcp(struct session *s, const struct command *command)
{
	struct dhcp6 d = { .session = s, .block = BLOCK_ROUTER };
	enum rc rc = state_read(s->device, &s->diag);

	(void)command;
	fill_line(s, MESSAGE_DHCP6_HEAD, NULL, 0, &d.out);
	if (rc == RC_OK)
		rc = take_block(&d, 0);
	for (d.block = BLOCK_PP; rc == RC_OK && d.block <= BLOCK_TUNNEL;
	    d.block++)
		rc = lines_walk_numbers(s->device, d.block, take_block, &d,
		    &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &d.out);
	text_fini(&d.out);
	return rc;
}
