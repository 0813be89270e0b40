/*
 * Reads the lines of `lan type`. In them a speed comes before the ports that
 * it is for; without ports it is for all.
 */
#include "router/lan_mode.h"

#include <stdlib.h>
#include <string.h>

#include "router/lines.h"

#include "base/banned.h"

struct reading {
	const char	*lan;
	size_t		 len;		/* of its name, without "/1" */
	unsigned int	 port;
	struct lan_mode	*mode;
};

static void
take_speed(struct lan_mode *mode, const char *keyword)
{
	static const struct {
		const char	*keyword;
		enum message	 speed;
	} speeds[] = {
		{ "10g-fdx", MESSAGE_SPEED_10G_FDX },
		{ "5g-fdx", MESSAGE_SPEED_5G_FDX },
		{ "2.5g-fdx", MESSAGE_SPEED_2_5G_FDX },
		{ "1000-fdx", MESSAGE_SPEED_1000_FDX },
		{ "100-fdx", MESSAGE_SPEED_100_FDX },
		{ "100-hdx", MESSAGE_SPEED_100_HDX },
		{ "10-fdx", MESSAGE_SPEED_10_FDX },
		{ "10-hdx", MESSAGE_SPEED_10_HDX },
	};
	size_t i;

	mode->negotiated = true;
	mode->speed = MESSAGE_SPEED_1000_FDX;
	for (i = 0; i < sizeof(speeds) / sizeof(speeds[0]); i++)
		if (strcmp(speeds[i].keyword, keyword) == 0) {
			mode->negotiated = false;
			mode->speed = speeds[i].speed;
		}
}

/* Whether the speed at value i is for that port. */
static bool
is_for(const struct command *command, size_t i, unsigned int port)
{
	bool all = true;

	for (i++; i < command->n_values &&
	    strcmp(command->values[i].name, "port") == 0; i++) {
		all = false;
		if (strtoul(command->values[i].text, NULL, 10) == port)
			return true;
	}
	return all;
}

const char *
lan_mode_of(const struct command *command)
{
	const struct value *lan = grammar_value(command, "interface");

	if (lan == NULL)
		lan = grammar_value(command, "hub");
	return lan != NULL ? lan->text : "";
}

static enum rc
take_type(void *ctx, const struct command *command)
{
	const struct reading *r = ctx;
	const char *lan = lan_mode_of(command);
	size_t i;

	if (strncmp(lan, r->lan, r->len) != 0 || lan[r->len] != '\0')
		return RC_OK;
	for (i = 0; i < command->n_values; i++) {
		const struct value *value = &command->values[i];

		if (strcmp(value->name, "speed") == 0 &&
		    is_for(command, i, r->port))
			take_speed(r->mode, value->text);
		else if (strcmp(value->name, "mtu") == 0)
			r->mode->mtu = strtoll(value->text, NULL, 10);
	}
	return RC_OK;
}

enum rc
lan_mode_read(struct device *device, const char *lan, unsigned int port,
    struct lan_mode *mode, struct diag *diag)
{
	static const char *const entries[] = { "lan type", NULL };
	struct reading r = { .lan = lan, .len = strcspn(lan, "/."),
	    .port = port, .mode = mode };

	*mode = (struct lan_mode)LAN_MODE_INIT;
	/* Ports for other networks are faster than those of LAN1's switch. */
	if (port > profile_limit(device->profile, "lan1_ports", INT64_MAX))
		mode->speed = MESSAGE_SPEED_10G_FDX;
	return lines_walk(device, BLOCK_ROUTER, 0, entries, take_type, &r,
	    diag);
}
