/*
 * pp select, tunnel select, switch select, ap select: what the next settings
 * belong to (reference 56.1, 56.2, 48.2.1, 48.4.1).
 */
#include "command/command.h"
#include "config/config.h"

#include "base/banned.h"

enum rc
command_select_pp(struct session *s, const struct command *command)
{
	(void)config_select(command, &s->selection);
	return RC_OK;
}

enum rc
command_select_tunnel(struct session *s, const struct command *command)
{
	(void)config_select(command, &s->selection);
	return RC_OK;
}

enum rc
command_select_switch(struct session *s, const struct command *command)
{
	(void)config_select(command, &s->selection);
	return RC_OK;
}

enum rc
command_select_ap(struct session *s, const struct command *command)
{
	(void)config_select(command, &s->selection);
	return RC_OK;
}
