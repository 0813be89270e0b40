/*
 * Reads addresses out of the lines of the configuration.
 */
#include "router/addresses.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "router/lines.h"
#include "router/state.h"

#include "base/banned.h"

struct reading {
	struct device	*device;
	struct addresses *all;
	struct diag	*diag;
	size_t		 size;		/* of the list */
	enum block	 block;
	/* Of a pp or tunnel: */
	const char	*interface;
	struct text	 remote;
};

static enum rc
no_memory(struct reading *r)
{
	return diag_set(r->diag, RC_NOMEM, "out of memory");
}

bool
address_same_network(const unsigned char *a, const unsigned char *b,
    int prefix)
{
	const size_t whole = (size_t)prefix / 8;
	const int rest = prefix % 8;

	if (memcmp(a, b, whole) != 0)
		return false;
	return rest == 0 || ((a[whole] ^ b[whole]) >> (8 - rest)) == 0;
}

void
address_mask(unsigned char *bytes, size_t len, int prefix)
{
	size_t i;

	for (i = 0; i < len; i++) {
		const int bits = prefix - (int)i * 8;

		if (bits <= 0)
			bytes[i] = 0;
		else if (bits < 8)
			bytes[i] &= (unsigned char)(0xff << (8 - bits));
	}
}

void
address_add(int family, const unsigned char *bytes, struct text *out)
{
	char text[INET6_ADDRSTRLEN];

	if (inet_ntop(family, bytes, text, sizeof(text)) != NULL)
		text_adds(out, text);
}

uint32_t
address_number(const unsigned char *bytes)
{
	uint32_t network;

	memcpy(&network, bytes, sizeof(network));
	return ntohl(network);
}

void
address_bytes(uint32_t address, unsigned char *bytes)
{
	const uint32_t network = htonl(address);

	memcpy(bytes, &network, sizeof(network));
}

void
address_add_number(uint32_t address, struct text *out)
{
	unsigned char bytes[4];

	address_bytes(address, bytes);
	address_add(AF_INET, bytes, out);
}

static struct address *
new_address(struct reading *r)
{
	struct addresses *all = r->all;
	struct address *list;

	if (all->n == r->size) {
		r->size = r->size * 2 + 8;
		list = realloc(all->list, r->size * sizeof(*list));
		if (list == NULL)
			return NULL;
		all->list = list;
	}
	list = &all->list[all->n++];
	*list = (struct address){ .family = AF_INET, .interface = "" };
	return list;
}

/* "24", "255.255.255.0" */
static int
prefix_of(const char *s)
{
	unsigned char mask[4];
	int prefix = 0;

	if (inet_pton(AF_INET, s, mask) != 1)
		return (int)strtol(s, NULL, 10);
	while (prefix < 32 && (mask[prefix / 8] & 0x80 >> prefix % 8) != 0)
		prefix++;
	return prefix;
}

/* "192.168.100.1/24"; false when it is no address. */
static bool
read_address(const char *s, int otherwise, struct address *a)
{
	const size_t len = strcspn(s, "/");
	char text[INET6_ADDRSTRLEN];

	if (len >= sizeof(text))
		return false;
	memcpy(text, s, len);
	text[len] = '\0';
	a->family = strchr(text, ':') != NULL ? AF_INET6 : AF_INET;
	if (inet_pton(a->family, text, a->bytes) != 1)
		return false;
	a->prefix = s[len] == '/' ? prefix_of(s + len + 1) : otherwise;
	return a->prefix >= 0 && a->prefix <=
	    (a->family == AF_INET ? 32 : 128);
}

/* What the other side gives: an address, and its own. */
static void
given_address(const struct reading *r, int net, struct address *a)
{
	const uint32_t n = state_number(r->device, a->interface, 0, 0x10000);

	a->bytes[0] = a->peer[0] = 198;
	a->bytes[1] = a->peer[1] = (unsigned char)net;
	a->bytes[2] = a->peer[2] = (unsigned char)(n >> 8);
	a->bytes[3] = (unsigned char)(2 + n % 250);
	a->peer[3] = 1;
	a->has_peer = true;
}

static enum rc
finish(struct reading *r, struct address *a, const char *interface)
{
	const char *name = arena_strndup(&r->all->arena, interface,
	    strlen(interface));

	if (name == NULL)
		return no_memory(r);
	a->interface = name;
	if (a->source == ADDRESS_DHCP)
		given_address(r, 18, a);
	return links_find(r->device, a->interface, &a->link, r->diag);
}

/* A line of an interface: `ip lan1 address 192.168.100.1/24`. */
static enum rc
take_interface(void *ctx, const struct command *command)
{
	struct reading *r = ctx;
	const struct value *value = grammar_value(command, "ip_address");
	struct address *a;

	if (value == NULL)
		value = grammar_value(command, "ipv6_address");
	if (command->object == NULL)
		return RC_OK;
	a = new_address(r);
	if (a == NULL)
		return no_memory(r);
	a->secondary = strstr(command->entry->name, "secondary") != NULL;
	if (value == NULL && strncmp(command->entry->name, "ip ", 3) == 0) {
		a->source = ADDRESS_DHCP;
		a->prefix = 24;
	} else if (value == NULL || !read_address(value->text,
	    32, a)) {
		r->all->n--;
		return RC_OK;
	}
	return finish(r, a, command->object);
}

/* A line of a pp or tunnel. */
static enum rc
take_point(void *ctx, const struct command *command)
{
	struct reading *r = ctx;
	const struct value *value = grammar_value(command, "ip_address");
	struct address *a;

	if (value == NULL)
		value = grammar_value(command, "ipv6_address");
	if (value == NULL)
		return RC_OK;
	if (strstr(command->entry->name, "remote") != NULL) {
		text_reset(&r->remote);
		text_adds(&r->remote, value->text);
		return r->remote.failed ? no_memory(r) : RC_OK;
	}
	a = new_address(r);
	if (a == NULL)
		return no_memory(r);
	if (!read_address(value->text, 32, a)) {
		r->all->n--;
		return RC_OK;
	}
	a->to_point = true;
	return finish(r, a, r->interface);
}

/* Whether one of the addresses from there on is IPv4. */
static bool
has_ipv4(const struct reading *r, size_t from)
{
	for (; from < r->all->n; from++)
		if (r->all->list[from].family == AF_INET)
			return true;
	return false;
}

/* Adds the address that a pp gets by IPCP, and the peer's. */
static enum rc
finish_point(struct reading *r, size_t before)
{
	struct address peer, *a;
	enum rc rc = RC_OK;

	if (!has_ipv4(r, before) && r->block == BLOCK_PP) {
		a = new_address(r);
		if (a == NULL)
			return no_memory(r);
		a->to_point = true;
		a->source = ADDRESS_IPCP;
		a->prefix = 32;
		rc = finish(r, a, r->interface);
		if (rc == RC_OK && a->link.state != LINK_UP)
			r->all->n--;
	}
	if (rc != RC_OK || !has_ipv4(r, before))
		return rc;
	a = &r->all->list[before];
	while (a->family != AF_INET)
		a++;
	if (a->source == ADDRESS_IPCP)
		given_address(r, 19, a);
	if (r->remote.len > 0 && read_address(text_str(&r->remote), 32,
	    &peer) && peer.family == AF_INET) {
		memcpy(a->peer, peer.bytes, sizeof(a->peer));
		a->has_peer = true;
	} else if (r->block == BLOCK_PP && a->family == AF_INET &&
	    !a->has_peer) {
		memcpy(a->peer, (const unsigned char[]){ 198, 19, 0, 1 }, 4);
		a->has_peer = true;
	}
	return RC_OK;
}

static enum rc
read_point(void *ctx, int64_t number)
{
	static const char *const entries[] = { "ip pp address",
	    "ip pp remote address", "ip tunnel address",
	    "ip tunnel remote address", "ipv6 <interface> address", NULL };
	struct reading *r = ctx;
	struct text name = TEXT_INIT;
	const size_t before = r->all->n;
	enum rc rc;

	if (number == PP_ANONYMOUS)
		return RC_OK;
	links_add_point(r->block, number, &name);
	r->interface = text_str(&name);
	text_reset(&r->remote);
	rc = name.failed ? no_memory(r) : lines_walk(r->device, r->block,
	    number, entries, take_point, r, r->diag);
	if (rc == RC_OK)
		rc = finish_point(r, before);
	text_fini(&name);
	return rc;
}

enum rc
addresses_read(struct device *device, struct addresses *all,
    struct diag *diag)
{
	static const char *const entries[] = { "ip <interface> address",
	    "ip <wan> address", "ip <loopback> address",
	    "ip <bridge_interface> address", "ip <interface> secondary address",
	    "ipv6 <interface> address", "ipv6 <loopback> address", NULL };
	struct reading r = { .device = device, .all = all, .diag = diag,
	    .remote = TEXT_INIT };
	enum rc rc;

	rc = lines_walk(device, BLOCK_ROUTER, 0, entries, take_interface, &r,
	    diag);
	r.block = BLOCK_PP;
	if (rc == RC_OK)
		rc = lines_walk_numbers(device, BLOCK_PP, read_point, &r,
		    diag);
	r.block = BLOCK_TUNNEL;
	if (rc == RC_OK)
		rc = lines_walk_numbers(device, BLOCK_TUNNEL, read_point, &r,
		    diag);
	text_fini(&r.remote);
	return rc;
}

void
addresses_fini(struct addresses *all)
{
	free(all->list);
	arena_fini(&all->arena);
	*all = (struct addresses){ .list = NULL };
}
