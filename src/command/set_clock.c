/*
 * date, time (reference 4.14, 4.15): set the router's clock, which goes on
 * from there.
 */
#include <stdio.h>

#include "command/command.h"
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
