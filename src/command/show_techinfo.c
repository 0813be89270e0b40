/*
 * show techinfo (reference 58.59): what support wants to know, one command
 * after the other, in English and without folding or pages, each behind its
 * own line.
 */
#include <string.h>

#include "command/command.h"

#include "base/banned.h"

static const char *const commands[] = {
	"show environment detail",
	"show config",
	"show status lan1",
	"show status lan2",
	"show status pp 1",
	"show ip route",
	"show ip route summary",
	"show ipv6 route",
	"show ipv6 route summary",
	"show arp",
	"show ipv6 address",
	"show nat descriptor address",
	"show ip connection summary",
	"show status tunnel",
	"show status ipip",
	"show status ipv6 dhcp",
	"show ipsec sa",
	"show ipsec sa gateway",
	"show status dhcp",
	"show status packet-buffer",
	"show status user",
	"show status boot all",
	"show log",
};

/* Models differ in which of them they have. */
static bool
is_known(const struct session *s, const char *command)
{
	const struct place place = { .profile = s->device->profile,
	    .administrator = true };
	struct arena arena = ARENA_INIT;
	struct command parsed;
	struct refused refused;
	const enum rc rc = grammar_parse(&place, &arena, command,
	    strlen(command), &parsed, &refused);

	arena_fini(&arena);
	return rc == RC_OK;
}

static enum rc
show_all(struct session *s)
{
	struct text line = TEXT_INIT;
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < sizeof(commands) / sizeof(commands[0]) &&
	    rc == RC_OK; i++) {
		if (!is_known(s, commands[i]))
			continue;
		text_addf(&line, "%s%s\n", i > 0 ? "\n" : "", commands[i]);
		rc = session_write_take(s, &line);
		if (rc == RC_OK)
			rc = session_command(s, commands[i],
			    strlen(commands[i]));
	}
	return rc;
}

enum rc
command_show_techinfo(struct session *s, const struct command *command)
{
	const struct console_settings console = s->console;
	const enum language language = s->language;
	enum rc rc;

	(void)command;
	s->language = LANGUAGE_EN;
	s->console.columns = 4096;
	s->console.lines = 0;
	rc = show_all(s);
	s->console = console;
	s->language = language;
	return rc;
}
