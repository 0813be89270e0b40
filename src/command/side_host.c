/*
 * `:host` and `:session`: machines on the LANs of the imitated router, and what
 * becomes of a packet that one of them sends.
 */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "command/side.h"
#include "router/addresses.h"
#include "router/hosts.h"
#include "router/packet.h"
#include "router/state.h"
#include "router/traffic.h"

#include "base/banned.h"

/* So many words a line may have. */
#define WORDS 32

/* The words of a line. */
struct words {
	char	*word[WORDS];
	size_t	 n;
};

static enum rc
refuse(struct session *s, const char *word, const char *why)
{
	s->failed_line = true;
	return side_say(s, "%s: %s", word, why);
}

/* A refusal that is told in the diag. */
static enum rc
refused(struct session *s, const char *word, enum rc rc)
{
	struct diag diag = DIAG_INIT;

	if (rc != RC_REFUSED)
		return rc;
	diag_set(&diag, rc, "%s", diag_text(&s->diag));
	diag_fini(&s->diag);
	rc = refuse(s, word, diag_text(&diag));
	diag_fini(&diag);
	return rc;
}

/* RC_REFUSED: there are too many. */
static enum rc
split(struct session *s, const char *line, struct words *words)
{
	char *rest = arena_strndup(&s->arena, line, strlen(line)), *word;

	words->n = 0;
	if (rest == NULL)
		return session_no_memory(s);
	while ((word = strtok_r(rest, " \t", &rest)) != NULL) {
		if (words->n == WORDS)
			return RC_REFUSED;
		words->word[words->n++] = word;
	}
	return RC_OK;
}

/* Listing ------------------------------------------------------------------ */

struct host_list {
	struct session	*session;
	struct text	 lines;
	size_t		 n;
};

static void
add_address(uint32_t address, struct text *out)
{
	const uint32_t network = htonl(address);
	unsigned char bytes[4];

	memcpy(bytes, &network, sizeof(bytes));
	address_add(AF_INET, bytes, out);
}

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
	add_address(address, out);
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

/* Says each of some lines. */
static enum rc
say_lines(struct session *s, const char *lines)
{
	enum rc rc = RC_OK;
	size_t len;

	for (; *lines != '\0' && rc == RC_OK; lines += len + 1) {
		len = strcspn(lines, "\n");
		rc = side_say(s, "%.*s", (int)len, lines);
		if (lines[len] == '\0')
			break;
	}
	return rc;
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
		    say_lines(s, text_str(&list.lines));
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
take_client(struct session *s, const struct words *w, size_t *i)
{
	struct text bytes = TEXT_INIT;
	const char *client;

	while (*i + 1 < w->n && strcmp(w->word[*i + 1], "nameless") != 0)
		text_addf(&bytes, "%s%s", bytes.len > 0 ? " " : "",
		    w->word[++*i]);
	client = bytes.failed ? NULL : arena_strndup(&s->arena,
	    text_str(&bytes), bytes.len);
	text_fini(&bytes);
	return client;
}

static enum rc
add_host(struct session *s, const struct words *w)
{
	struct host_plug plug = { .name = w->word[1],
	    .interface = w->word[2] };
	size_t i;
	enum rc rc;

	for (i = 3; i < w->n; i++) {
		if (strcmp(w->word[i], "nameless") == 0) {
			plug.nameless = true;
		} else if (strcmp(w->word[i], "id") == 0) {
			plug.client = take_client(s, w, &i);
			if (plug.client == NULL)
				return session_no_memory(s);
		} else if (strchr(w->word[i], ':') != NULL &&
		    plug.mac == NULL) {
			plug.mac = w->word[i];
		} else if (plug.address == NULL) {
			plug.address = w->word[i];
		} else {
			return refuse(s, ":host add", "a name, an interface, "
			    "then a MAC address and an address");
		}
	}
	rc = hosts_add(s->device, &plug, &s->diag);
	return rc == RC_OK ? tell_added(s, plug.name) :
	    refused(s, ":host add", rc);
}

static enum rc
delete_host(struct session *s, const char *name)
{
	bool found;
	enum rc rc = hosts_remove(s->device, name, &found, &s->diag);

	if (rc != RC_OK)
		return rc;
	return found ? side_say(s, "%s is unplugged", name) :
	    refuse(s, ":host delete", "there is no such machine");
}

enum rc
side_host(struct session *s, const char *argument)
{
	struct words w;
	enum rc rc = split(s, argument, &w);

	if (rc == RC_OK)
		rc = state_read(s->device, &s->diag);
	if (rc == RC_OK && w.n == 0)
		return list_hosts(s);
	if (rc == RC_OK && w.n >= 3 && strcmp(w.word[0], "add") == 0)
		return add_host(s, &w);
	if (rc == RC_OK && w.n == 2 && strcmp(w.word[0], "delete") == 0)
		return delete_host(s, w.word[1]);
	return rc != RC_OK && rc != RC_REFUSED ? rc :
	    refuse(s, ":host", "add NAME lan1 [MAC] [ADDRESS] [id mac | id "
	    "BYTES] [nameless], delete NAME, or nothing");
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
read_session(const struct words *w, struct traffic *traffic)
{
	static const struct {
		const char *word;
		int protocol;
	} protocols[] = {
		{ "tcp", PROTOCOL_TCP }, { "udp", PROTOCOL_UDP },
		{ "icmp", PROTOCOL_ICMP },
	};
	size_t i;

	if (w->n < 4 || strcmp(w->word[1], "to") != 0)
		return false;
	*traffic = (struct traffic){ .from = w->word[0], .to = w->word[2] };
	for (i = 0; i < sizeof(protocols) / sizeof(protocols[0]); i++)
		if (strcmp(protocols[i].word, w->word[3]) == 0)
			traffic->protocol = protocols[i].protocol;
	if (traffic->protocol == PROTOCOL_ICMP)
		return w->n == 4;
	if (traffic->protocol == 0 || (w->n != 5 && w->n != 7))
		return false;
	traffic->port = read_port(w->word[4]);
	if (w->n == 7) {
		traffic->from_port = read_port(w->word[6]);
		if (strcmp(w->word[5], "from") != 0 ||
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
	struct words w;
	bool passed = false;
	enum rc rc = split(s, argument, &w);

	if (rc == RC_OK && !read_session(&w, &traffic))
		rc = RC_REFUSED;
	if (rc != RC_OK)
		return rc != RC_REFUSED ? rc : refuse(s, ":session", "NAME "
		    "to ADDRESS tcp PORT [from PORT], or udp, or NAME to "
		    "ADDRESS icmp");
	rc = traffic_send(s->device, &traffic, &passed, &said, &s->diag);
	s->failed_line = rc == RC_OK && !passed;
	rc = rc == RC_OK ? say_lines(s, text_str(&said)) :
	    refused(s, ":session", rc);
	text_fini(&said);
	return rc;
}
