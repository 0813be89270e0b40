/*
 * Plugging machines in and out, and finding them.
 */
#include "router/hosts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "router/addresses.h"
#include "router/dhcp.h"
#include "router/lines.h"
#include "router/links.h"
#include "router/net.h"
#include "router/state.h"

#include "base/banned.h"

/* An entry of ARP is kept so long unless set (reference 8.1.29). */
#define ARP_SECONDS 1200

/* A machine is heard of once in so many seconds, whatever it does. */
#define CHATTER_SECONDS 300

static enum rc
no_memory(struct diag *diag)
{
	return diag_set(diag, RC_NOMEM, "out of memory");
}

static int64_t
now_of(const struct device *device)
{
	return device->clock.now(device->clock.ctx);
}

/* Finding ------------------------------------------------------------------ */

struct finding {
	const struct device *device;
	const char	*name;		/* NULL: by address */
	uint32_t	 address;
	struct arena	*arena;
	struct model_host *host;
	bool		 found;
	struct diag	*diag;
};

static enum rc
copy_host(struct finding *f, const struct model_host *host)
{
	struct model_host *copy = f->host;
	const struct { const char *from, **to; } texts[] = {
		{ host->name, &copy->name },
		{ host->interface, &copy->interface },
		{ host->mac, &copy->mac }, { host->client, &copy->client },
	};
	size_t i;

	*copy = *host;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		*texts[i].to = arena_strndup(f->arena, texts[i].from,
		    strlen(texts[i].from));
		if (*texts[i].to == NULL)
			return no_memory(f->diag);
	}
	f->found = true;
	return RC_OK;
}

static enum rc
look_at(void *ctx, const struct model_host *host)
{
	struct finding *f = ctx;

	if (f->name != NULL)
		return strcmp(host->name, f->name) == 0 ?
		    copy_host(f, host) : RC_OK;
	return host->gone == 0 && f->address != 0 &&
	    hosts_address(host, now_of(f->device)) == f->address ?
	    copy_host(f, host) : RC_OK;
}

enum rc
hosts_find(struct device *device, const char *name, struct arena *arena,
    struct model_host *host, bool *found, struct diag *diag)
{
	struct finding f = { .device = device, .name = name, .arena = arena,
	    .host = host, .diag = diag };
	const enum rc rc = model_walk_hosts(device->model, look_at, &f, diag);

	*found = f.found;
	return rc;
}

enum rc
hosts_find_address(struct device *device, uint32_t address,
    struct arena *arena, struct model_host *host, bool *found,
    struct diag *diag)
{
	struct finding f = { .device = device, .address = address,
	    .arena = arena, .host = host, .diag = diag };
	const enum rc rc = model_walk_hosts(device->model, look_at, &f, diag);

	*found = f.found;
	return rc;
}

uint32_t
hosts_address(const struct model_host *host, int64_t at)
{
	return host->fixed || host->ends == 0 || host->ends > at ?
	    (uint32_t)host->address : 0;
}

enum rc
hosts_heard(struct device *device, const struct model_host *host,
    struct diag *diag)
{
	struct model_host heard = *host;

	heard.heard = now_of(device);
	return model_put_host(device->model, &heard, diag);
}

/* In a write transaction of its own. */
static enum rc
put_host(struct device *device, const struct model_host *host,
    struct diag *diag)
{
	enum rc rc = model_begin(device->model, diag);

	if (rc != RC_OK)
		return rc;
	rc = model_put_host(device->model, host, diag);
	return model_end(device->model, rc, diag);
}

enum rc
hosts_answered(struct device *device, const unsigned char *bytes,
    struct diag *diag)
{
	struct arena arena = ARENA_INIT;
	struct model_host host;
	bool found;
	enum rc rc = hosts_find_address(device, address_number(bytes), &arena,
	    &host, &found, diag);

	if (rc == RC_OK && found) {
		host.heard = now_of(device);
		rc = put_host(device, &host, diag);
	}
	arena_fini(&arena);
	return rc;
}

/* Plugging in -------------------------------------------------------------- */

/* "lan1", "lan1/2", "lan1.2", "vlan1", "bridge1": whether there is one. */
static bool
is_interface(const struct device *device, const char *name)
{
	static const struct {
		const char *word;
		enum interface_kind kind;
	} kinds[] = {
		{ "lan", INTERFACE_LAN }, { "vlan", INTERFACE_VLAN },
		{ "bridge", INTERFACE_BRIDGE },
	};
	const unsigned int *limits = device->profile->interfaces;
	unsigned long n;
	char *end;
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		const size_t len = strlen(kinds[i].word);

		if (strncmp(name, kinds[i].word, len) != 0 ||
		    !isdigit((unsigned char)name[len]))
			continue;
		n = strtoul(name + len, &end, 10);
		if (n < 1 || n > limits[kinds[i].kind])
			return false;
		if (*end == '\0')
			return true;
		if (i > 0 || (*end != '/' && *end != '.') ||
		    !isdigit((unsigned char)end[1]))
			return false;
		n = strtoul(end + 1, &end, 10);
		return *end == '\0' && n >= 1 && n <= limits[
		    strchr(name, '/') != NULL ? INTERFACE_LAN_TAG :
		    INTERFACE_LAN_PORT];
	}
	return false;
}

/* Adds "00:a0:de:01:02:03" in lower case; false when it is none. */
static bool
add_mac(const char *s, struct text *out)
{
	size_t i;

	if (strlen(s) != 17)
		return false;
	for (i = 0; i < 17; i++)
		if (i % 3 == 2 ? s[i] != ':' :
		    !isxdigit((unsigned char)s[i]))
			return false;
		else
			text_addc(out, (char)tolower((unsigned char)s[i]));
	return true;
}

static void
make_mac(const struct device *device, const char *name, struct text *out)
{
	struct text key = TEXT_INIT;
	uint32_t n;

	text_addf(&key, "mac %s", name);
	n = state_number(device, text_str(&key), 0, 1 << 24);
	text_addf(out, "ac:de:48:%02x:%02x:%02x", (unsigned int)(n >> 16),
	    (unsigned int)(n >> 8 & 0xff), (unsigned int)(n & 0xff));
	out->failed |= key.failed;
	text_fini(&key);
}

/* Adds the identifier that it sends; false: it is none. */
static bool
add_client(const char *client, const char *mac, struct text *out)
{
	size_t i;

	if (client == NULL)
		return true;
	if (strcmp(client, "mac") == 0) {
		text_addf(out, "01 %s", mac);
		for (i = 0; i < out->len; i++)
			if (out->data[i] == ':')
				out->data[i] = ' ';
		return true;
	}
	for (i = 0; client[i] != '\0'; i++)
		if (i % 3 == 2 ? client[i] != ' ' :
		    !isxdigit((unsigned char)client[i]))
			return false;
		else
			text_addc(out, (char)tolower((unsigned char)
			    client[i]));
	return i % 3 == 2;
}

static enum rc
refuse(const struct host_plug *plug, struct device *device,
    struct diag *diag)
{
	struct net net;

	if (!is_interface(device, plug->interface))
		return diag_set(diag, RC_REFUSED, "there is no %s to plug it "
		    "into", plug->interface);
	if (plug->address != NULL && (!net_read(plug->address, false, &net) ||
	    net.first != net.last || strpbrk(plug->address, "/*-,") != NULL))
		return diag_set(diag, RC_REFUSED, "%s is no address",
		    plug->address);
	return RC_OK;
}

/* Writes it down; it asks at once. */
static enum rc
plug_in(struct device *device, const struct host_plug *plug,
    const char *mac, const char *client, struct diag *diag)
{
	const int64_t now = now_of(device);
	struct arena arena = ARENA_INIT;
	struct model_host host;
	struct net net;
	bool found;
	enum rc rc = hosts_find(device, plug->name, &arena, &host, &found,
	    diag);

	if (rc == RC_OK && found)
		rc = model_delete_host(device->model, host.host, diag);
	host = (struct model_host){ .name = plug->name,
	    .interface = plug->interface, .mac = mac, .client = client,
	    .nameless = plug->nameless, .fixed = plug->address != NULL,
	    .next = plug->address == NULL, .heard = now };
	if (plug->address != NULL && net_read(plug->address, false, &net))
		host.address = net.first;
	if (rc == RC_OK)
		rc = model_put_host(device->model, &host, diag);
	if (rc == RC_OK)
		rc = hosts_touch(device, diag);
	arena_fini(&arena);
	return rc;
}

enum rc
hosts_add(struct device *device, const struct host_plug *plug,
    struct diag *diag)
{
	struct text mac = TEXT_INIT, client = TEXT_INIT;
	enum rc rc = refuse(plug, device, diag);

	if (rc == RC_OK && plug->mac == NULL)
		make_mac(device, plug->name, &mac);
	else if (rc == RC_OK && !add_mac(plug->mac, &mac))
		rc = diag_set(diag, RC_REFUSED, "%s is no MAC address",
		    plug->mac);
	if (rc == RC_OK && !add_client(plug->client, text_str(&mac), &client))
		rc = diag_set(diag, RC_REFUSED, "%s is no client identifier: "
		    "bytes such as 01 00 a0", plug->client);
	if (rc == RC_OK && (mac.failed || client.failed))
		rc = no_memory(diag);
	if (rc == RC_OK)
		rc = model_begin(device->model, diag);
	if (rc == RC_OK) {
		rc = plug_in(device, plug, text_str(&mac), text_str(&client),
		    diag);
		if (rc == RC_OK)
			rc = model_commit(device->model, diag);
		if (rc != RC_OK)
			model_rollback(device->model);
	}
	text_fini(&mac);
	text_fini(&client);
	return rc == RC_OK ? hosts_follow(device, diag) : rc;
}

enum rc
hosts_remove(struct device *device, const char *name, bool *found,
    struct diag *diag)
{
	struct arena arena = ARENA_INIT;
	struct model_host host;
	int64_t timer = 0;
	enum rc rc = hosts_find(device, name, &arena, &host, found, diag);

	*found = rc == RC_OK && *found && host.gone == 0;
	if (*found)
		rc = hosts_arp_timer(device, &timer, diag);
	if (*found && rc == RC_OK) {
		host.heard = hosts_arp(device, &host, 0, timer);
		host.address = hosts_address(&host, now_of(device));
		host.gone = now_of(device);
		host.next = host.gone + timer;
		host.ends = 0;
		rc = put_host(device, &host, diag);
	}
	arena_fini(&arena);
	return rc;
}

/* More about them ---------------------------------------------------------- */

enum rc
hosts_why(struct device *device, const struct model_host *host,
    struct text *out, struct diag *diag)
{
	const struct dhcp_client client = { .interface = host->interface,
	    .mac = host->mac, .client = host->client };
	struct dhcp_offer offer = { .scope = NULL };
	struct dhcp dhcp = { .scopes = NULL };
	enum rc rc = dhcp_read(device, &dhcp, diag);

	if (rc == RC_OK)
		rc = dhcp_ask(device, &dhcp, &client, &offer, diag);
	if (rc == RC_OK)
		text_adds(out, text_str(&offer.why));
	text_fini(&offer.why);
	dhcp_fini(&dhcp);
	return rc;
}

enum rc
hosts_arp_timer(struct device *device, int64_t *seconds, struct diag *diag)
{
	struct text timer = TEXT_INIT;
	bool found = false;
	enum rc rc = lines_value(device, BLOCK_ROUTER, 0, "ip arp timer",
	    NULL, "timer", &timer, &found, diag);

	*seconds = found ? strtoll(text_str(&timer), NULL, 10) : ARP_SECONDS;
	if (rc == RC_OK && timer.failed)
		rc = no_memory(diag);
	text_fini(&timer);
	return rc;
}

int64_t
hosts_arp(const struct device *device, const struct model_host *host,
    int64_t cleared, int64_t timer)
{
	const int64_t now = now_of(device);
	struct text key = TEXT_INIT;
	int64_t heard = host->heard, chatter = 0;

	text_addf(&key, "chatter %s", host->name);
	if (!key.failed && host->gone == 0) {
		const int64_t phase = state_number(device, text_str(&key), 0,
		    CHATTER_SECONDS);

		chatter = now - (now + phase) % CHATTER_SECONDS;
	}
	text_fini(&key);
	if (chatter > heard)
		heard = chatter;
	return hosts_address(host, now) == 0 || heard <= cleared ||
	    heard + timer <= now ? 0 : heard;
}
