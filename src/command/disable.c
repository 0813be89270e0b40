/*
 * tunnel disable, pp disable (reference 14.2, 56.7.2): the opposite of
 * enable. A disabled tunnel or pp has no line of its own for that
 * (BEHAVIOUR 9.1), so disabling is typing the `no` form of enable.
 */
#include <string.h>

#include "command/command.h"

#include "base/banned.h"

/* Types "no WHAT" with the words that stand behind the command's name. */
static enum rc
disable(struct session *s, const char *what, const struct command *command)
{
	struct text line = TEXT_INIT;
	char *typed;
	size_t i;
	enum rc rc;

	text_addf(&line, "no %s", what);
	for (i = 2; i < command->n_words; i++)
		text_addf(&line, " %s", command->words[i].text);
	typed = line.failed ? NULL :
	    arena_strndup(&s->arena, text_str(&line), line.len);
	rc = typed == NULL ? session_no_memory(s) :
	    session_command(s, typed, line.len);
	text_fini(&line);
	return rc;
}

enum rc
command_tunnel_disable(struct session *s, const struct command *command)
{
	return disable(s, "tunnel enable", command);
}

enum rc
command_pp_disable(struct session *s, const struct command *command)
{
	return disable(s, "pp enable", command);
}
