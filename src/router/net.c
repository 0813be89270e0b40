/*
 * Reading ranges of addresses.
 */
#include "router/net.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* An address at the beginning of s; *end is behind it. */
static bool
read_address(const char *s, const char **end, uint32_t *address)
{
	char text[INET_ADDRSTRLEN];
	const size_t len = strspn(s, "0123456789.");
	struct in_addr in;

	if (len == 0 || len >= sizeof(text))
		return false;
	memcpy(text, s, len);
	text[len] = '\0';
	if (inet_pton(AF_INET, text, &in) != 1)
		return false;
	*address = ntohl(in.s_addr);
	*end = s + len;
	return true;
}

/* "24", "255.255.255.0" or "0xffffff00". */
static bool
read_mask(const char *s, const char **end, uint32_t *mask)
{
	char *number_end;
	unsigned long bits;

	if (read_address(s, end, mask))
		return true;
	if (s[0] == '0' && s[1] == 'x') {
		*mask = (uint32_t)strtoul(s, &number_end, 16);
		*end = number_end;
		return true;
	}
	bits = strtoul(s, &number_end, 10);
	*end = number_end;
	if (number_end == s || bits > 32)
		return false;
	*mask = bits == 0 ? 0 : UINT32_MAX << (32 - bits);
	return true;
}

bool
net_read(const char *s, bool whole, struct net *net)
{
	uint32_t mask;

	if (s[0] == '*' || strncmp(s, "any", 3) == 0) {
		*net = (struct net){ 0, UINT32_MAX };
		return true;
	}
	if (!read_address(s, &s, &net->first))
		return false;
	net->last = net->first;
	if (*s == '-' && !read_address(s + 1, &s, &net->last))
		return false;
	if (*s != '/')
		return true;
	if (!read_mask(s + 1, &s, &mask))
		return false;
	if (whole) {
		net->first &= mask;
		net->last = net->first | ~mask;
	}
	return true;
}

bool
net_list_has(const char *list, uint32_t address)
{
	struct net net;

	for (; *list != '\0'; list += *list == ',') {
		if (net_read(list, true, &net) && net.first <= address &&
		    address <= net.last)
			return true;
		list += strcspn(list, ",");
	}
	return false;
}

bool
net_is_private(const struct net *net)
{
	static const struct net private[] = {
		{ UINT32_C(0x0a000000), UINT32_C(0x0affffff) },
		{ UINT32_C(0xac100000), UINT32_C(0xac1fffff) },
		{ UINT32_C(0xc0a80000), UINT32_C(0xc0a8ffff) },
	};
	size_t i;

	for (i = 0; i < sizeof(private) / sizeof(private[0]); i++)
		if (private[i].first <= net->first &&
		    net->last <= private[i].last)
			return true;
	return false;
}
