/*
 * traceroute, traceroute6, nslookup (reference 56.7.11-56.7.13): the imitated
 * world again. What they print is a guess.
 */
#include <arpa/inet.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/addresses.h"
#include "router/reach.h"
#include "router/state.h"

#include "base/banned.h"

/* So many hops nobody answers before it is given up. */
#define SILENT 3

static enum rc
say_hop(struct session *s, const struct reach *reach, int hop,
    const unsigned char *address, uint32_t delay)
{
	struct text out = TEXT_INIT, name = TEXT_INIT;
	uint32_t times[3];
	int i;

	if (address == NULL) {
		fill_line(s, MESSAGE_TRACEROUTE_SILENT, (struct fill[]){
		    FILL_NUMBER("hop", hop) }, 1, &out);
		return session_write_take(s, &out);
	}
	address_add(reach->family, address, &name);
	for (i = 0; i < 3; i++)
		times[i] = delay + reach_delay(s->device, reach, hop * 3 + i) %
		    (delay / 5 + 30);
	fill_line(s, MESSAGE_TRACEROUTE_HOP, (struct fill[]){
	    FILL_NUMBER("hop", hop), FILL_TEXT("address", text_str(&name)),
	    FILL_NUMBER("a", times[0] / 1000),
	    FILL_NUMBER("a3", times[0] % 1000),
	    FILL_NUMBER("b", times[1] / 1000),
	    FILL_NUMBER("b3", times[1] % 1000),
	    FILL_NUMBER("c", times[2] / 1000),
	    FILL_NUMBER("c3", times[2] % 1000) }, 8, &out);
	out.failed |= name.failed;
	text_fini(&name);
	return session_write_take(s, &out);
}

/* The address of a router on the way: the first is known, the others are of a
 * network that is nobody's. */
static const unsigned char *
hop_address(const struct session *s, const struct reach *reach, int hop,
    unsigned char *bytes)
{
	const char key[] = { 'h', (char)('0' + hop % 64), '\0' };
	const uint32_t number = state_number(s->device, key, 0, 65534) + 1;

	if (hop == 1 && reach->has_gateway)
		return reach->gateway;
	memset(bytes, 0, 16);
	if (reach->family == AF_INET) {
		bytes[0] = 198;
		bytes[1] = 18;
	} else {
		memcpy(bytes, (const unsigned char[]){ 0x20, 1, 0xd, 0xb8 },
		    4);
	}
	bytes[reach->family == AF_INET ? 2 : 14] =
	    (unsigned char)(number >> 8);
	bytes[reach->family == AF_INET ? 3 : 15] =
	    (unsigned char)(number & 0xff);
	return bytes;
}

static bool
is_stopped(const struct session *s)
{
	const struct terminal *t = &s->terminal;

	return t->interrupted != NULL && t->interrupted(t->ctx);
}

static enum rc
trace(struct session *s, const struct reach *reach)
{
	const bool answers = reach->place > REACH_NOBODY;
	const int routers = reach->place == REACH_INTERNET ? reach->hops : 0;
	unsigned char bytes[16];
	int hop, i;
	enum rc rc = RC_OK;

	for (hop = 1; hop <= routers && rc == RC_OK && !is_stopped(s); hop++)
		rc = say_hop(s, reach, hop, hop_address(s, reach, hop, bytes),
		    reach->delay * (uint32_t)hop / ((uint32_t)routers + 1));
	if (rc == RC_OK && answers && !is_stopped(s))
		return say_hop(s, reach, hop, reach->bytes, reach->delay);
	for (i = 0; i < SILENT && rc == RC_OK && !answers; i++)
		rc = say_hop(s, reach, hop + i, NULL, 0);
	return rc;
}

static enum rc
trace_host(struct session *s, const struct value *host, int family)
{
	unsigned char bytes[16] = { 0 };
	struct reach reach;
	bool found = false;
	enum rc rc = state_read(s->device, &s->diag);

	if (rc == RC_OK)
		rc = reach_resolve(s->device, family, host->text, bytes,
		    &found, &s->diag);
	if (rc == RC_OK && !found)
		return session_error(s, MESSAGE_PING_UNKNOWN);
	if (rc == RC_OK)
		rc = reach_find(s->device, family, bytes, &reach, &s->diag);
	return rc == RC_OK ? trace(s, &reach) : rc;
}

enum rc
command_traceroute(struct session *s, const struct command *command)
{
	return trace_host(s, grammar_value(command, "host"), AF_INET);
}

enum rc
command_traceroute6(struct session *s, const struct command *command)
{
	return trace_host(s, grammar_value(command, "destination"),
	    AF_INET6);
}

/* The address in text form of a name, added as a row; *n counts. */
static enum rc
look_up(struct session *s, const char *name, int family, struct text *out,
    int *n)
{
	struct text address = TEXT_INIT;
	unsigned char bytes[16] = { 0 };
	bool found;
	enum rc rc = reach_resolve(s->device, family, name, bytes, &found,
	    &s->diag);

	if (rc != RC_OK || !found)
		return rc;
	address_add(family, bytes, &address);
	fill_line(s, MESSAGE_NSLOOKUP_ADDRESS, (struct fill[]){
	    FILL_TEXT("address", text_str(&address)) }, 1, out);
	out->failed |= address.failed;
	text_fini(&address);
	++*n;
	return RC_OK;
}

static bool
is_address(const char *text)
{
	unsigned char bytes[16];

	return inet_pton(AF_INET, text, bytes) == 1 ||
	    inet_pton(AF_INET6, text, bytes) == 1;
}

/* An address has no name that is known. */
enum rc
command_nslookup(struct session *s, const struct command *command)
{
	const struct value *host = grammar_value(command, "host");
	const struct value *type = grammar_value(command, "type");
	const char *kind = type == NULL ? "auto" : type->text;
	struct text out = TEXT_INIT;
	int n = 0;
	enum rc rc = state_read(s->device, &s->diag);

	fill_line(s, MESSAGE_NSLOOKUP_NAME, (struct fill[]){
	    FILL_TEXT("name", host->text) }, 1, &out);
	if (rc == RC_OK && !is_address(host->text) &&
	    strcmp(kind, "aaaa") != 0 && strcmp(kind, "ptr") != 0)
		rc = look_up(s, host->text, AF_INET, &out, &n);
	if (rc == RC_OK && !is_address(host->text) &&
	    strstr(kind, "aaaa") != NULL)
		rc = look_up(s, host->text, AF_INET6, &out, &n);
	if (rc == RC_OK && n > 0)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc == RC_OK ? session_error(s, MESSAGE_PING_UNKNOWN) : rc;
}
