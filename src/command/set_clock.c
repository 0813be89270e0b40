/*
 * date, time, ntpdate (reference 4.14, 4.15, 4.17): set the router's clock,
 * which goes on from there. Every host that is reached has the machine's time.
 */
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include "command/command.h"
#include "command/fill.h"
#include "router/log.h"
#include "router/reach.h"
#include "router/state.h"

#include "base/banned.h"

static enum rc
set_wall(struct session *s, const struct tm *wall)
{
	return state_set_clock(s->device, state_from_wall(s->device, wall),
	    &s->diag);
}

enum rc
command_date(struct session *s, const struct command *command)
{
	const struct value *date = grammar_value(command, "date");
	enum rc rc = state_read(s->device, &s->diag);
	int year, month, day;
	struct tm wall;

	if (rc != RC_OK)
		return rc;
	if (date == NULL || sscanf(date->text, "%4d%*[-/]%2d%*[-/]%2d", &year,
	    &month, &day) != 3)
		return session_error(s, MESSAGE_REFUSED_RANGE);
	wall = state_wall(s->device, device_now(s->device));
	wall.tm_year = year - 1900;
	wall.tm_mon = month - 1;
	wall.tm_mday = day;
	return set_wall(s, &wall);
}

enum rc
command_time(struct session *s, const struct command *command)
{
	const struct value *time = grammar_value(command, "time");
	enum rc rc = state_read(s->device, &s->diag);
	int hour, minute, second = 0;
	struct tm wall;

	if (rc != RC_OK)
		return rc;
	if (time == NULL || sscanf(time->text, "%2d:%2d:%2d", &hour, &minute,
	    &second) < 2)
		return session_error(s, MESSAGE_REFUSED_RANGE);
	wall = state_wall(s->device, device_now(s->device));
	wall.tm_hour = hour;
	wall.tm_min = minute;
	wall.tm_sec = second;
	return set_wall(s, &wall);
}

/* Whether that host answers; otherwise the device has said so. */
static enum rc
ask_server(struct session *s, const char *host, bool *answers)
{
	const int family = strchr(host, ':') != NULL ? AF_INET6 : AF_INET;
	unsigned char bytes[16];
	struct reach reach;
	bool found = false;
	enum rc rc = reach_resolve(s->device, family, host, bytes, &found,
	    &s->diag);

	*answers = false;
	if (rc != RC_OK)
		return rc;
	if (!found)
		return session_error(s, MESSAGE_PING_UNKNOWN);
	rc = reach_find(s->device, family, bytes, &reach, &s->diag);
	if (rc != RC_OK)
		return rc;
	*answers = reach.place > REACH_SELF;
	return *answers ? RC_OK : session_error(s, MESSAGE_NTPDATE_SILENT);
}

/* By so much the clock was wrong. */
static enum rc
tell_offset(struct session *s, int64_t offset, bool into_log)
{
	struct text at = TEXT_INIT, line = TEXT_INIT, number = TEXT_INIT;
	enum rc rc;

	state_add_time(s->device, device_now(s->device), &at);
	text_addf(&number, "%+lld", (long long)offset);
	fill_line(s, MESSAGE_NTPDATE_OFFSET, (struct fill[]){
	    FILL_TEXT("at", text_str(&at)),
	    FILL_TEXT("offset", text_str(&number)) }, 2, &line);
	line.failed |= at.failed || number.failed;
	text_fini(&at);
	text_fini(&number);
	if (!into_log)
		return session_write_take(s, &line);
	rc = line.failed ? session_no_memory(s) : log_add(s->device,
	    LOG_KIND_INFO, &s->diag, "%.*s", (int)line.len - 1,
	    text_str(&line));
	text_fini(&line);
	return rc;
}

enum rc
command_ntpdate(struct session *s, const struct command *command)
{
	const struct value *server = grammar_value(command, "ntp_server");
	const bool into_log = grammar_value(command, "syslog") != NULL;
	const time_t right = s->device->clock.now(s->device->clock.ctx);
	enum rc rc = state_read(s->device, &s->diag);
	bool answers = false;
	int64_t offset;

	if (rc == RC_OK && server != NULL)
		rc = ask_server(s, server->text, &answers);
	if (rc != RC_OK || !answers)
		return rc;
	offset = (int64_t)right - device_now(s->device);
	rc = state_set_clock(s->device, right, &s->diag);
	return rc != RC_OK ? rc : tell_offset(s, offset, into_log);
}
