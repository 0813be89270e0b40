/*
 * Which objects a command means: the operations that select the pp or tunnel
 * that the next settings belong to, at the console and in a file alike, and
 * ranges of numbers.
 */
#include "config/config.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

struct number_range
config_number_range(const struct value *value)
{
	struct number_range range;
	char *end;

	range.first = strtoll(value->text, &end, 10);
	range.last = *end == '-' ? strtoll(end + 1, NULL, 10) : range.first;
	return range;
}

/* The number that a selection names; false for `none`. */
static bool
selected_number(const struct command *command, const char *parameter,
    int64_t *number)
{
	const struct value *value = grammar_value(command, parameter);

	if (command->negative || value == NULL ||
	    strcmp(value->text, "none") == 0)
		return false;
	*number = strcmp(value->text, "anonymous") == 0 ? PP_ANONYMOUS :
	    value->integer;
	return true;
}

/* The switch or access point that a selection names; false for `none`. */
static bool
selected_object(const struct command *command, const char *parameter,
    char *object)
{
	const struct value *value = grammar_value(command, parameter);
	const size_t len = value != NULL ? strlen(value->text) : 0;

	if (command->negative || value == NULL ||
	    len >= SELECTION_OBJECT_SIZE || strcmp(value->text, "none") == 0)
		return false;
	memcpy(object, value->text, len + 1);
	return true;
}

bool
config_select(const struct command *command, struct selection *selection)
{
	const char *act = command->entry->act;
	struct selection s = { .kind = SELECTION_NONE };

	if (act == NULL)
		return false;
	if (strcmp(act, "select_pp") == 0) {
		if (selected_number(command, "peer_num", &s.number))
			s.kind = SELECTION_PP;
	} else if (strcmp(act, "select_tunnel") == 0) {
		if (selected_number(command, "tunnel_num", &s.number))
			s.kind = SELECTION_TUNNEL;
	} else if (strcmp(act, "select_switch") == 0) {
		if (selected_object(command, "switch", s.object))
			s.kind = SELECTION_SWITCH;
	} else if (strcmp(act, "select_ap") == 0) {
		if (selected_object(command, "ap", s.object))
			s.kind = SELECTION_AP;
	} else
		return false;
	*selection = s;
	return true;
}
