/*
 * show status dhcp (reference 58.26): the scopes, and how many of their
 * addresses can be had. Nobody has one: there are no clients.
 */
#include <arpa/inet.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/addresses.h"
#include "router/lines.h"

#include "base/banned.h"

struct scopes {
	struct session	*session;
	int64_t		 only;		/* 0: all */
	bool		 summary;
	struct text	 out;
};

/* Addresses that a fixed client waits for. */
struct reserved {
	int64_t		 scope, n;
	struct session	*session;
	struct text	*out;		/* NULL: only counted */
};

static enum rc
take_bind(void *ctx, const struct command *command)
{
	const struct value *scope = grammar_value(command, "scope_num");
	const struct value *address = grammar_value(command, "ip_address");
	struct reserved *r = ctx;

	if (scope == NULL || address == NULL || scope->integer != r->scope)
		return RC_OK;
	r->n++;
	if (r->out != NULL)
		fill_line(r->session, MESSAGE_DHCP_RESERVED, (struct fill[]){
		    FILL_TEXT("address", address->text) }, 1, r->out);
	return RC_OK;
}

/* How many addresses `except` takes away. */
static int64_t
count_excepted(const struct command *command)
{
	int64_t n = 0, first, last;
	size_t i;

	for (i = 0; i < command->n_values; i++)
		if (strcmp(command->values[i].name, "ex_ip") == 0 &&
		    grammar_span(command->values[i].text, &first, &last))
			n += last - first + 1;
	return n;
}

/* "192.168.100.2-192.168.100.191/24" is of the network 192.168.100.0. */
static void
add_network(const char *range, int64_t first, struct text *out)
{
	const char *mask = strchr(range, '/');
	unsigned char bytes[4], bits[4] = { 255, 255, 255, 0 };
	size_t i;

	for (i = 0; i < sizeof(bytes); i++)
		bytes[i] = (unsigned char)(first >> (24 - 8 * i));
	if (mask != NULL && inet_pton(AF_INET, mask + 1, bits) != 1) {
		int prefix = 0;

		for (mask++; *mask >= '0' && *mask <= '9'; mask++)
			prefix = prefix * 10 + (*mask - '0');
		memset(bits, 255, sizeof(bits));
		address_mask(bits, sizeof(bits), prefix);
	}
	for (i = 0; i < sizeof(bytes); i++)
		bytes[i] &= bits[i];
	address_add(AF_INET, bytes, out);
}

static enum rc
take_scope(void *ctx, const struct command *command)
{
	static const char *const binds[] = { "dhcp scope bind", NULL };
	const struct value *number = grammar_value(command, "scope_num");
	const struct value *range = grammar_value(command, "range");
	struct scopes *scopes = ctx;
	struct session *s = scopes->session;
	struct reserved reserved = { .session = s,
	    .out = scopes->summary ? NULL : &scopes->out };
	struct text network = TEXT_INIT;
	int64_t first, last, excepted;
	enum rc rc;

	if (number == NULL || range == NULL || (scopes->only != 0 &&
	    scopes->only != number->integer) ||
	    !grammar_span(range->text, &first, &last))
		return RC_OK;
	reserved.scope = number->integer;
	excepted = count_excepted(command);
	add_network(range->text, first, &network);
	fill_line(s, scopes->summary ? MESSAGE_DHCP_SCOPE_SUMMARY :
	    MESSAGE_DHCP_SCOPE, (struct fill[]){
	    FILL_NUMBER("number", number->integer),
	    FILL_TEXT("network", text_str(&network)) }, 2, &scopes->out);
	scopes->out.failed |= network.failed;
	text_fini(&network);
	rc = lines_walk(s->device, BLOCK_ROUTER, 0, binds, take_bind,
	    &reserved, &s->diag);
	if (rc == RC_OK && !scopes->summary)
		fill_line(s, reserved.n > 0 ? MESSAGE_DHCP_TOTAL_RESERVED :
		    MESSAGE_DHCP_TOTAL, (struct fill[]){
		    FILL_NUMBER("all", last - first + 1),
		    FILL_NUMBER("except", excepted),
		    FILL_NUMBER("usable", last - first + 1 - excepted),
		    FILL_NUMBER("reserved", reserved.n) }, 4, &scopes->out);
	return rc;
}

enum rc
command_show_status_dhcp(struct session *s, const struct command *command)
{
	static const char *const entries[] = { "dhcp scope", NULL };
	const struct value *only = grammar_value(command, "scope_n");
	struct scopes scopes = { .session = s, .only = only != NULL ?
	    only->integer : 0,
	    .summary = grammar_value(command, "summary") != NULL };
	enum rc rc;

	rc = lines_walk(s->device, BLOCK_ROUTER, 0, entries, take_scope,
	    &scopes, &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &scopes.out);
	text_fini(&scopes.out);
	return rc;
}
