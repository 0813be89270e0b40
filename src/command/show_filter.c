/*
 * show ip secure filter, show ipv6 secure filter (reference 57.13, 57.14): the
 * definitions of the filters that are applied to an interface, in the order in
 * which they are.
 */
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "command/named.h"
#include "router/lines.h"
#include "router/links.h"

#include "base/banned.h"

struct filters {
	struct session	*session;
	bool		 ipv6;
	const char	*object;	/* NULL: of a pp or tunnel */
	const char	*direction;	/* NULL: both */
	struct text	 shown;		/* "LAN2" */
	struct text	 out;
};

/* Looking for the definition of one. */
struct definition {
	int64_t		 number;
	bool		 dynamic;
	struct text	*out;
};

static enum rc
take_definition(void *ctx, const struct command *command)
{
	const struct definition *d = ctx;
	const struct value *number = grammar_value(command, d->dynamic ?
	    "dyn_filter_num" : "filter_num");

	if (number == NULL || number->integer != d->number)
		return RC_OK;
	grammar_print(command, command->number, d->out);
	text_addc(d->out, '\n');
	return RC_OK;
}

/* One that is applied and not defined rejects everything; there is nothing to
 * print of it. */
static enum rc
add_definition(struct filters *f, int64_t number, bool dynamic)
{
	static const char *const names[2][2] = {
	    { "ip filter", "ip filter dynamic" },
	    { "ipv6 filter", "ipv6 filter dynamic" } };
	const char *const entries[] = { names[f->ipv6][dynamic], NULL };
	struct definition d = { .number = number, .dynamic = dynamic,
	    .out = &f->out };
	struct session *s = f->session;

	return lines_walk(s->device, BLOCK_ROUTER, 0, entries,
	    take_definition, &d, &s->diag);
}

static enum rc
take_applied(void *ctx, const struct command *command)
{
	const struct value *direction = grammar_value(command, "direction");
	struct filters *f = ctx;
	enum rc rc = RC_OK;
	size_t i;

	if (f->object != NULL && (command->object == NULL ||
	    strcmp(f->object, command->object) != 0))
		return RC_OK;
	if (direction == NULL || (f->direction != NULL &&
	    strcmp(f->direction, direction->text) != 0))
		return RC_OK;
	fill_line(f->session, strcmp(direction->text, "in") == 0 ?
	    MESSAGE_FILTER_IN : MESSAGE_FILTER_OUT, (struct fill[]){
	    FILL_TEXT("interface", text_str(&f->shown)) }, 1, &f->out);
	for (i = 0; i < command->n_values && rc == RC_OK; i++) {
		const struct value *value = &command->values[i];
		const bool dynamic = strcmp(value->name, "dynamic_filter") ==
		    0;

		if (dynamic || strcmp(value->name, "filter") == 0)
			rc = add_definition(f, value->integer, dynamic);
	}
	return rc;
}

static enum rc
show_filters(struct session *s, const struct command *command, bool ipv6)
{
	static const char *const ip_entries[] = {
	    "ip <interface> secure filter", "ip <loopback> secure filter",
	    "ip <null> secure filter", NULL };
	static const char *const ipv6_entries[] = {
	    "ipv6 <interface> secure filter", "ipv6 <loopback> secure filter",
	    "ipv6 <null> secure filter", NULL };
	const struct value *direction = grammar_value(command, "direction");
	struct filters f = { .session = s, .ipv6 = ipv6,
	    .direction = direction != NULL ? direction->text : NULL };
	struct text name = TEXT_INIT;
	int64_t number;
	const enum block block = named_interface(s, command, &number,
	    &name);
	enum rc rc;

	links_add_name(text_str(&name), &f.shown);
	if (block == BLOCK_ROUTER)
		f.object = text_str(&name);
	rc = lines_walk(s->device, block, number, ipv6 ? ipv6_entries :
	    ip_entries, take_applied, &f, &s->diag);
	f.out.failed |= name.failed || f.shown.failed;
	text_fini(&name);
	text_fini(&f.shown);
	if (rc == RC_OK)
		return session_write_take(s, &f.out);
	text_fini(&f.out);
	return rc;
}

enum rc
command_show_ip_secure_filter(struct session *s, const struct command *command)
{
	return show_filters(s, command, false);
}

enum rc
command_show_ipv6_secure_filter(struct session *s,
    const struct command *command)
{
	return show_filters(s, command, true);
}
