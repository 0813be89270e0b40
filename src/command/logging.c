/*
 * The lines about sessions. How a nameless user on the network is written, and
 * a named one on the serial port, is a guess.
 */
#include "command/logging.h"

#include <string.h>

#include "command/presence.h"
#include "command/settings.h"
#include "command/standing.h"
#include "router/log.h"

#include "base/banned.h"

static const char *const ways[] = {
	[WAY_SERIAL] = "Serial",
	[WAY_TELNET] = "TELNET",
	[WAY_SSH] = "SSH",
};

/* "Serial", "SSH: 192.0.2.2 admin" */
static void
add_origin(const struct session *s, struct text *out)
{
	const char *address;
	const enum way way = presence_way(s, &address);

	text_adds(out, ways[way]);
	if (address[0] != '\0' || s->user[0] != '\0')
		text_adds(out, ":");
	if (address[0] != '\0')
		text_addf(out, " %s", address);
	if (s->user[0] != '\0')
		text_addf(out, " %s", s->user);
}

/* "SSH(admin)", "TELNET" */
static void
add_by(const struct session *s, struct text *out)
{
	const char *address;

	text_adds(out, ways[presence_way(s, &address)]);
	if (s->user[0] != '\0')
		text_addf(out, "(%s)", s->user);
}

static void
write_line(struct session *s, struct text *line)
{
	struct diag diag = DIAG_INIT;

	if (!line->failed)
		(void)log_add(s->device, LOG_KIND_INFO, &diag, "%s",
		    text_str(line));
	diag_fini(&diag);
	text_fini(line);
}

void
logging_session(struct session *s, enum logging what)
{
	static const char *const starts[] = {
		[LOGGING_LOGIN] = "Login succeeded for ",
		[LOGGING_LOGOUT] = "Logout from ",
		[LOGGING_ADMINISTRATOR] = "'administrator' succeeded for ",
	};
	struct text line = TEXT_INIT;

	text_adds(&line, starts[what]);
	add_origin(s, &line);
	if (what == LOGGING_ADMINISTRATOR && s->user[0] == '\0')
		text_adds(&line, " user");
	write_line(s, &line);
}

void
logging_saved(struct session *s, const char *where)
{
	struct text line = TEXT_INIT;

	text_addf(&line, "Configuration saved in \"%s\" by ", where);
	add_by(s, &line);
	write_line(s, &line);
}

/* Whether `syslog execute command on` is set. */
static bool
is_wanted(struct session *s)
{
	static const char entry[] = "syslog execute command";
	struct text value = TEXT_INIT;
	bool found = false, wanted;

	wanted = settings_value(s, entry, "switch", &value, &found) ==
	    RC_OK && found && strcmp(text_str(&value), "on") == 0;
	text_fini(&value);
	return wanted;
}

void
logging_executed(struct session *s, const struct command *command,
    const char *typed)
{
	struct text line = TEXT_INIT;

	if (s->failed_line || !standing_logs(s) || !is_wanted(s))
		return;
	text_adds(&line, "[MMI] Executed by ");
	add_by(s, &line);
	text_addf(&line, ": %s%s", command->entry->secret ?
	    command->entry->name : typed, command->entry->secret ? " *" : "");
	write_line(s, &line);
}
