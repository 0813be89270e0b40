/*
 * The lines that begin with `:`, one table of them. What they find out is the
 * business of the rooms below; here it is put into words.
 */
#include "command/side.h"

#include <stdarg.h>
#include <string.h>

#include "command/settings.h"
#include "config/undo.h"
#include "router/links.h"

#include "base/banned.h"

enum rc
side_say(struct session *s, const char *fmt, ...)
{
	struct text line = TEXT_INIT;
	va_list ap;
	enum rc rc;

	text_adds(&line, "rtxsh: ");
	va_start(ap, fmt);
	text_addv(&line, fmt, ap);
	va_end(ap);
	text_addc(&line, '\n');
	if (line.failed)
		rc = session_no_memory(s);
	else if (s->terminal.aside == NULL)
		rc = RC_OK;
	else
		rc = s->terminal.aside(s->terminal.ctx, text_str(&line),
		    line.len);
	text_fini(&line);
	return rc;
}

enum rc
side_say_lines(struct session *s, const char *lines)
{
	enum rc rc = RC_OK;
	size_t len;

	for (; *lines != '\0' && rc == RC_OK; lines += len) {
		len = strcspn(lines, "\n");
		rc = side_say(s, "%.*s", (int)len, lines);
		len += lines[len] == '\n';
	}
	return rc;
}

enum rc
side_refuse(struct session *s, const char *word, const char *why)
{
	s->failed_line = true;
	return side_say(s, "%s: %s", word, why);
}

enum rc
side_refused(struct session *s, const char *word, enum rc rc)
{
	if (rc != RC_REFUSED)
		return rc;
	rc = side_refuse(s, word, diag_text(&s->diag));
	if (rc == RC_OK)
		diag_fini(&s->diag);
	return rc;
}

char **
side_words(struct session *s, const char *line, size_t *n)
{
	const size_t len = strlen(line);
	char *rest = arena_strndup(&s->arena, line, len), *word;
	/* Every second character begins a word at the most. */
	char **words = arena_array(&s->arena, len / 2 + 1, sizeof(*words));

	*n = 0;
	if (rest == NULL || words == NULL)
		return NULL;
	while ((word = strtok_r(rest, " \t", &rest)) != NULL)
		words[(*n)++] = word;
	return words;
}

/* `:undo` ------------------------------------------------------------------ */

/* What was changed counts for this session at once, as when it was typed. */
static enum rc
follow_undo(struct session *s, const struct undo *undo)
{
	const char *name = text_str(&undo->entries);
	const char *end = name + undo->entries.len;
	struct entry entry = { .name = name };
	enum rc rc = RC_OK;

	for (; name < end && rc == RC_OK; name += strlen(name) + 1) {
		entry.name = name;
		rc = settings_follow(s, &(struct command){ .entry = &entry });
	}
	return rc == RC_OK ? links_follow_all(s->device, &s->diag) : rc;
}

/* A command of several lines is called by its first one. */
static int
first_line(const char *s)
{
	return (int)strcspn(s, "\n");
}

static enum rc
tell_undo(struct session *s, const struct undo *undo)
{
	const char *command = text_str(&undo->command);
	const char *where = text_str(&undo->where);
	const char *now = text_str(&undo->now);
	const int len = first_line(command);

	switch (undo->end) {
	case UNDO_NOTHING:
		return side_say(s, "nothing to undo in this session");
	case UNDO_DONE:
		return side_say(s, "undone: %.*s%s%s%s", len, command,
		    where[0] != '\0' ? " (" : "", where,
		    where[0] != '\0' ? ")" : "");
	case UNDO_OVERTAKEN:
		break;
	}
	s->failed_line = true;
	if (undo->password)
		return side_say(s, "not undone: %.*s: the password was "
		    "changed again since", len, command);
	return now[0] == '\0' ?
	    side_say(s, "not undone: %.*s: what it set is gone since", len,
	    command) : side_say(s, "not undone: %.*s: there is another line "
	    "since: %.*s", len, command, first_line(now), now);
}

/* Takes it back in a transaction of its own. */
static enum rc
undo_in_transaction(struct session *s, const struct config_author *author,
    struct undo *undo)
{
	struct model *model = s->device->model;
	int64_t running;
	enum rc rc = model_begin(model, &s->diag);

	if (rc != RC_OK)
		return rc;
	rc = model_running(model, &running, &s->diag);
	if (rc == RC_OK)
		rc = config_undo(model, running, s->device->profile, author,
		    undo, &s->diag);
	if (rc == RC_OK && undo->end == UNDO_DONE)
		rc = model_commit(model, &s->diag);
	if (rc != RC_OK || undo->end != UNDO_DONE)
		model_rollback(model);
	return rc;
}

static enum rc
side_undo(struct session *s, const char *argument)
{
	struct undo undo = UNDO_INIT;
	struct text at = TEXT_INIT;
	enum rc rc;

	(void)argument;
	device_time(s->device, &at);
	rc = at.failed ? session_no_memory(s) : undo_in_transaction(s,
	    &(struct config_author){ .session = s->id, .user = s->user,
	    .origin = s->origin, .at = text_str(&at) }, &undo);
	text_fini(&at);
	if (rc == RC_OK && undo.end == UNDO_DONE)
		rc = follow_undo(s, &undo);
	if (rc == RC_OK)
		rc = tell_undo(s, &undo);
	undo_fini(&undo);
	return rc;
}

/* The others --------------------------------------------------------------- */

static enum rc
show_sharing(struct session *s, const char *argument)
{
	(void)argument;
	return side_sharing(s);
}

static enum rc
side_coach(struct session *s, const char *argument)
{
	if (strcmp(argument, "on") == 0)
		s->coach = true;
	else if (strcmp(argument, "off") == 0)
		s->coach = false;
	else
		s->failed_line = argument[0] != '\0';
	return s->failed_line ?
	    side_say(s, ":coach: it is on or off, not %s", argument) :
	    side_say(s, "the coach is %s", s->coach ? "on" : "off");
}

static enum rc show_help(struct session *, const char *argument);

static const struct side {
	const char	*word;
	enum rc		(*function)(struct session *, const char *argument);
	bool		 administrator;
	bool		 argument;	/* may have one */
	const char	*help;		/* its lines */
} sides[] = {
	{ ":help", show_help, false, false,
	    ":help                these lines" },
	{ ":sharing", show_sharing, true, false,
	    ":sharing             who shares policies, gateways, "
	    "filters and so on" },
	{ ":undo", side_undo, true, false,
	    ":undo                takes the last change back, then the one "
	    "before" },
	{ ":coach", side_coach, false, true,
	    ":coach on|off        tells what a setting does to others" },
	{ ":why", side_why, false, true,
	    ":why tunnel N        why a tunnel is up or down" },
	{ ":peer", side_peer, true, true,
	    ":peer                who is on the other side of tunnels\n"
	    ":peer add NAME FILE  puts somebody there; also remove, "
	    "up, down NAME" },
	{ ":host", side_host, true, true,
	    ":host                machines on the LANs\n"
	    ":host add NAME lan1 [MAC] [ADDRESS]\n"
	    "                     plugs one in; :host delete NAME "
	    "takes it out" },
	{ ":session", side_session, true, true,
	    ":session NAME to ADDRESS tcp PORT\n"
	    "                     sends a packet through filters and NAT" },
	{ ":link", side_link, true, true,
	    ":link lan2 up|down   puts a cable in, pulls it out; "
	    "pp1 likewise" },
	{ ":traffic", side_traffic, true, true,
	    ":traffic tunnel1 received P O sent P O in S\n"
	    "                     packets and octets that go over "
	    "it in S seconds" },
};

#define N_SIDES (sizeof(sides) / sizeof(sides[0]))

static enum rc
show_help(struct session *s, const char *argument)
{
	const char *line;
	int len;
	size_t i;
	enum rc rc;

	(void)argument;
	rc = side_say(s, "lines that begin with : are not for the device");
	for (i = 0; i < N_SIDES; i++)
		for (line = sides[i].help; rc == RC_OK && *line != '\0';
		    line += len + (line[len] == '\n')) {
			len = (int)strcspn(line, "\n");
			rc = side_say(s, "%.*s", len, line);
		}
	return rc;
}

bool
side_takes(const struct session *s, const char *line, size_t len)
{
	return len > 0 && line[0] == ':' && s->terminal.aside != NULL;
}

/* Does what a line says whose word and argument end with NUL. */
static enum rc
side_run(struct session *s, const char *word, const char *argument)
{
	size_t i;

	for (i = 0; i < N_SIDES; i++)
		if (strcmp(sides[i].word, word) == 0)
			break;
	if (i == N_SIDES)
		return side_refuse(s, word, "unknown, see :help");
	if (!sides[i].argument && argument[0] != '\0')
		return side_refuse(s, word, "nothing stands behind it");
	if (sides[i].administrator && !s->administrator)
		return side_refuse(s, word, "for the administrator only");
	return sides[i].function(s, argument);
}

enum rc
side_line(struct session *s, const char *line, size_t len)
{
	char *word, *argument;

	while (len > 0 && (line[len - 1] == ' ' || line[len - 1] == '\t' ||
	    line[len - 1] == '?'))
		len--;		/* `:?` asks for help, too */
	word = arena_strndup(&s->arena, line, len);
	if (word == NULL)
		return session_no_memory(s);
	if (strcmp(word, ":") == 0)
		return show_help(s, "");
	argument = word + strcspn(word, " \t");
	if (*argument != '\0')
		*argument++ = '\0';
	return side_run(s, word, argument + strspn(argument, " \t"));
}
