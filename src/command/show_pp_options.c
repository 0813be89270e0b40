/*
 * The options of PPP that `show status pp` tells. What the other side wants is
 * what providers want: everything that is asked for, and CHAP or PAP where
 * they are accepted. The addresses of its name servers are made up.
 */
#include <stdlib.h>
#include <string.h>

#include "command/fill.h"
#include "command/show_pp.h"
#include "router/lines.h"
#include "router/state.h"

#include "base/banned.h"

#define SERVERS "Primary-DNS(198.18.0.53) Secondary-DNS(198.18.1.53)"

struct options {
	const char	*accepted, *requested;	/* kinds of authentication */
	bool		 no_magic, no_mru, servers, ipv6;
};

/* "chap" before "pap": what is stronger is taken. */
static const char *
kind_of(const struct command *command)
{
	static const struct {
		const char	*word, *name;
	} kinds[] = {
		{ "mschap-v2", "MSCHAP-V2" }, { "mschap", "MSCHAP" },
		{ "chap-pap", "CHAP" }, { "chap", "CHAP" }, { "pap", "PAP" },
	};
	size_t i, w;

	for (i = 0; i < FILL_COUNT(kinds); i++)
		for (w = 3; w < command->n_words; w++)
			if (strcmp(command->words[w].text,
			    kinds[i].word) == 0)
				return kinds[i].name;
	return NULL;
}

static bool
is(const struct command *command, const char *parameter, const char *word)
{
	const struct value *value = grammar_value(command, parameter);

	return value != NULL && strcmp(value->text, word) == 0;
}

static enum rc
take_option(void *ctx, const struct command *command)
{
	const char *name = command->entry->name;
	struct options *o = ctx;

	if (strcmp(name, "pp auth accept") == 0)
		o->accepted = kind_of(command);
	else if (strcmp(name, "pp auth request") == 0)
		o->requested = kind_of(command);
	else if (strcmp(name, "ppp lcp magicnumber") == 0)
		o->no_magic = is(command, "magicnumber", "off");
	else if (strcmp(name, "ppp lcp mru") == 0)
		o->no_mru = is(command, "mru", "off");
	else if (strcmp(name, "ppp ipcp msext") == 0)
		o->servers = is(command, "msext", "on");
	else
		o->ipv6 = true;
	return RC_OK;
}

/* "CHAP Magic-Number MRU" */
static void
add_lcp(const struct options *o, const char *kind, struct text *out)
{
	const char *const words[] = { kind, o->no_magic ? NULL :
	    "Magic-Number", o->no_mru ? NULL : "MRU" };
	size_t i;

	for (i = 0; i < FILL_COUNT(words); i++)
		if (words[i] != NULL)
			text_addf(out, "%s%s", out->len > 0 ? " " : "",
			    words[i]);
	if (out->len == 0)
		text_adds(out, "None");
}

/* "IP-Address Primary-DNS(...) Secondary-DNS(...)" */
static const char *
ipcp_of(const struct options *o, const struct pp_ends *ends)
{
	if (ends->negotiated)
		return o->servers ? "IP-Address " SERVERS : "IP-Address";
	return o->servers ? SERVERS : "None";
}

/* "02a0defffe000001" of "00:a0:de:00:00:01". */
static void
add_interface_id(const char *mac, struct text *out)
{
	unsigned long byte;
	char *end;
	int i;

	for (i = 0; i < 6; i++) {
		byte = strtoul(mac, &end, 16);
		text_addf(out, "%s%02lx", i == 3 ? "fffe" : "",
		    i == 0 ? byte ^ 2 : byte);
		mac = *end == ':' ? end + 1 : end;
	}
}

/* The interface identifiers, of the first LAN and of another device. */
static void
add_ipv6(struct session *s, int64_t pp, struct text *out)
{
	struct text own = TEXT_INIT, theirs = TEXT_INIT, key = TEXT_INIT;

	add_interface_id(s->device->identity->macs, &own);
	text_addf(&key, "interface-id pp%lld", (long long)pp);
	text_addf(&theirs, "02a0defffe%06x", (unsigned int)state_number(
	    s->device, text_str(&key), 0, 0x1000000));
	fill_line(s, MESSAGE_PP_OPTIONS_IPV6, (struct fill[]){
	    FILL_TEXT("own-id", text_str(&own)),
	    FILL_TEXT("their-id", text_str(&theirs)) }, 2, out);
	out->failed |= own.failed || theirs.failed || key.failed;
	text_fini(&own);
	text_fini(&theirs);
	text_fini(&key);
}

enum rc
pp_options_add(struct session *s, int64_t pp, const struct pp_ends *ends,
    struct text *out)
{
	static const char *const entries[] = { "pp auth accept",
	    "pp auth request", "ppp lcp magicnumber", "ppp lcp mru",
	    "ppp ipcp msext", "ipv6 <interface> address",
	    "ipv6 <interface> prefix", "ipv6 <selected> dhcp service",
	    NULL };
	struct options o = { .accepted = NULL };
	struct text local = TEXT_INIT, remote = TEXT_INIT;
	enum rc rc = lines_walk(s->device, BLOCK_PP, pp, entries,
	    take_option, &o, &s->diag);

	add_lcp(&o, o.requested, &local);
	add_lcp(&o, o.accepted, &remote);
	fill_line(s, MESSAGE_PP_OPTIONS, (struct fill[]){
	    FILL_TEXT("lcp-local", text_str(&local)),
	    FILL_TEXT("lcp-remote", text_str(&remote)),
	    FILL_TEXT("ipcp-local", ipcp_of(&o, ends)),
	    FILL_TEXT("local", text_str(&ends->local)),
	    FILL_TEXT("remote", text_str(&ends->remote)) }, 5, out);
	if (o.ipv6)
		add_ipv6(s, pp, out);
	fill_line(s, MESSAGE_PP_OPTIONS_END, NULL, 0, out);
	out->failed |= local.failed || remote.failed || ends->local.failed ||
	    ends->remote.failed;
	text_fini(&local);
	text_fini(&remote);
	return rc;
}
