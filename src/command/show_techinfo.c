/*
 * show techinfo (reference 58.59): what support wants to know, one command
 * after the other, in English and without folding or pages, each behind its
 * own line.
 */
#include <string.h>

#include "command/answer.h"
#include "command/command.h"

#include "base/banned.h"

static const char *const commands[] = {
	"show environment detail",
	"show config",
	"show status lan1",
	"show status lan2",
	"show status lan3",
	"show status lan4",
	"show status lan5",
	"show status lan6",
	"show status lan7",
	"show status lan8",
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

/* Nobody types them: they leave no line in the log. */
static enum rc
show_one(struct session *s, const char *line, const struct command *command)
{
	command_fn *function = command_of_entry(command->entry);
	struct text name = TEXT_INIT;
	enum rc rc;

	text_addf(&name, "%s%s\n", line != commands[0] ? "\n" : "", line);
	rc = session_write_take(s, &name);
	if (rc != RC_OK)
		return rc;
	return function != NULL ? function(s, command) :
	    answer_print(s, command);
}

/* Models differ in which of them they have. */
static enum rc
show_all(struct session *s)
{
	const struct place place = { .profile = s->device->profile,
	    .administrator = true };
	struct arena arena = ARENA_INIT;
	struct command command;
	struct refused refused;
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; i < sizeof(commands) / sizeof(commands[0]) &&
	    rc == RC_OK; i++) {
		arena_reset(&arena);
		rc = grammar_parse(&place, &arena, commands[i],
		    strlen(commands[i]), &command, &refused);
		if (rc == RC_OK)
			rc = show_one(s, commands[i], &command);
		else
			rc = rc == RC_REFUSED ? RC_OK : session_no_memory(s);
	}
	arena_fini(&arena);
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
