/*
 * `:host` and `:session`: machines on the LANs of the imitated router, and what
 * becomes of a packet that one of them sends.
 */
#include <stdlib.h>
#include <string.h>

#include "command/side.h"
#include "router/addresses.h"
#include "router/hosts.h"
#include "router/packet.h"
#include "router/state.h"
#include "router/traffic.h"

#include "base/banned.h"

/* Listing ------------------------------------------------------------------ */

struct host_list {
	struct session	*session;
	struct text	 lines;
	size_t		 n;
};

/* "192.168.100.2 by DHCP until 2024/09/23 09:00:00" */
static void
describe(const struct session *s, const struct model_host *host,
    struct text *out)
{
	const struct device *device = s->device;
	const uint32_t address = hosts_address(host,
	    device->clock.now(device->clock.ctx));

	if (address == 0) {
		text_adds(out, "no address");
		return;
	}
	address_add_number(address, out);
	if (host->fixed)
		return;
	text_adds(out, " by DHCP");
	if (host->ends == 0)
		return;
	text_adds(out, " until ");
	state_add_time(device, (time_t)host->ends + device->state.ahead, out);
}

static enum rc
list_host(void *ctx, const struct model_host *host)
{
	struct host_list *list = ctx;

	if (host->gone != 0)
		return RC_OK;
	list->n++;
	text_addf(&list->lines, "%s: %s, %s, ", host->name, host->interface,
	    host->mac);
	describe(list->session, host, &list->lines);
	text_addc(&list->lines, '\n');
	return RC_OK;
}

static enum rc
list_hosts(struct session *s)
{
	struct host_list list = { .session = s };
	enum rc rc = model_walk_hosts(s->device->model, list_host, &list,
	    &s->diag);

	if (rc == RC_OK && list.lines.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK)
		rc = list.n == 0 ? side_say(s, "no machines are plugged in") :
		    side_say_lines(s, text_str(&list.lines));
	text_fini(&list.lines);
	return rc;
}

/* Plugging ----------------------------------------------------------------- */

/* What became of it. */
static enum rc
tell_added(struct session *s, const char *name)
{
	struct text line = TEXT_INIT;
	struct model_host host;
	bool found;
	enum rc rc = hosts_find(s->device, name, &s->arena, &host, &found,
	    &s->diag);

	if (rc != RC_OK || !found)
		return rc;
	text_addf(&line, "%s is plugged into %s and has ", name,
	    host.interface);
	describe(s, &host, &line);
	if (hosts_address(&host, s->device->clock.now(
	    s->device->clock.ctx)) == 0) {
		text_adds(&line, ": ");
		rc = hosts_why(s->device, &host, &line, &s->diag);
	}
	if (rc == RC_OK && line.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK)
		rc = side_say(s, "%s", text_str(&line));
	text_fini(&line);
	return rc;
}

/* The words behind `id`: "mac", or bytes that become one text. */
static const char *
take_client(struct session *s, char *const *words, size_t n, size_t *i)
{
	struct text bytes = TEXT_INIT;
	const char *client;

	while (*i + 1 < n && strcmp(words[*i + 1], "nameless") != 0)
		text_addf(&bytes, "%s%s", bytes.len > 0 ? " " : "",
		    words[++*i]);
	client = bytes.failed ? NULL : arena_strndup(&s->arena,
	    text_str(&bytes), bytes.len);
	text_fini(&bytes);
	return client;
}

static enum rc
add_host(struct session *s, char *const *words, size_t n)
{
	struct host_plug plug = { .name = words[1], .interface = words[2] };
	size_t i;
	enum rc rc;

	for (i = 3; i < n; i++) {
		if (strcmp(words[i], "nameless") == 0) {
			plug.nameless = true;
		} else if (strcmp(words[i], "id") == 0) {
			plug.client = take_client(s, words, n, &i);
			if (plug.client == NULL)
				return session_no_memory(s);
		} else if (strchr(words[i], ':') != NULL &&
		    plug.mac == NULL) {
			plug.mac = words[i];
		} else if (plug.address == NULL) {
			plug.address = words[i];
		} else {
			return side_refuse(s, ":host add", "a name, an "
			    "interface, then a MAC address and an address");
		}
	}
	rc = hosts_add(s->device, &plug, &s->diag);
	return rc == RC_OK ? tell_added(s, plug.name) :
	    side_refused(s, ":host add", rc);
}

static enum rc
delete_host(struct session *s, const char *name)
{
	bool found;
	enum rc rc = hosts_remove(s->device, name, &found, &s->diag);

	if (rc != RC_OK)
		return rc;
	return found ? side_say(s, "%s is unplugged", name) :
	    side_refuse(s, ":host delete", "there is no such machine");
}

enum rc
side_host(struct session *s, const char *argument)
{
	size_t n;
	char **words = side_words(s, argument, &n);
	enum rc rc;

	if (words == NULL)
		return session_no_memory(s);
	rc = state_read(s->device, &s->diag);
	if (rc != RC_OK)
		return rc;
	if (n == 0)
		return list_hosts(s);
	if (n >= 3 && strcmp(words[0], "add") == 0)
		return add_host(s, words, n);
	if (n == 2 && strcmp(words[0], "delete") == 0)
		return delete_host(s, words[1]);
	return side_refuse(s, ":host", "add NAME lan1 [MAC] [ADDRESS] "
	    "[id mac | id BYTES] [nameless], delete NAME, or nothing");
}

/* Packets ------------------------------------------------------------------ */

/* A port by number or name; 0: it is none. */
static unsigned int
read_port(const char *word)
{
	char *end;
	const unsigned long n = strtoul(word, &end, 10);

	if (*word >= '0' && *word <= '9')
		return *end == '\0' && n <= 65535 ? (unsigned int)n : 0;
	return packet_port(word, strlen(word));
}

/* NAME to ADDRESS tcp PORT [from PORT], NAME to ADDRESS icmp */
static bool
read_session(char *const *words, size_t n, struct traffic *traffic)
{
	static const struct {
		const char *word;
		int protocol;
	} protocols[] = {
		{ "tcp", PROTOCOL_TCP }, { "udp", PROTOCOL_UDP },
		{ "icmp", PROTOCOL_ICMP },
	};
	size_t i;

	if (n < 4 || strcmp(words[1], "to") != 0)
		return false;
	*traffic = (struct traffic){ .from = words[0], .to = words[2] };
	for (i = 0; i < sizeof(protocols) / sizeof(protocols[0]); i++)
		if (strcmp(protocols[i].word, words[3]) == 0)
			traffic->protocol = protocols[i].protocol;
	if (traffic->protocol == PROTOCOL_ICMP)
		return n == 4;
	if (traffic->protocol == 0 || (n != 5 && n != 7))
		return false;
	traffic->port = read_port(words[4]);
	if (n == 7) {
		traffic->from_port = read_port(words[6]);
		if (strcmp(words[5], "from") != 0 ||
		    traffic->from_port == 0)
			return false;
	}
	return traffic->port != 0;
}

enum rc
side_session(struct session *s, const char *argument)
{
	struct text said = TEXT_INIT;
	struct traffic traffic;
	bool passed = false;
	size_t n;
	char **words = side_words(s, argument, &n);
	enum rc rc;

	if (words == NULL)
		return session_no_memory(s);
	if (!read_session(words, n, &traffic))
		return side_refuse(s, ":session", "NAME to ADDRESS tcp PORT "
		    "[from PORT], or udp, or NAME to ADDRESS icmp");
	rc = traffic_send(s->device, &traffic, &passed, &said, &s->diag);
	s->failed_line = rc == RC_OK && !passed;
	rc = rc == RC_OK ? side_say_lines(s, text_str(&said)) :
	    side_refused(s, ":session", rc);
	text_fini(&said);
	return rc;
}
