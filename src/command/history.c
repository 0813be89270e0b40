/*
 * The history of a session, and how it is shown. The layout is a guess.
 */
#include "command/history.h"

#include <stdlib.h>
#include <string.h>

#include "command/command.h"

#include "base/banned.h"

/* As many are shown when no number is given. */
#define SHOWN 20

void
history_add(struct history *history, const char *line, size_t len)
{
	char **place = &history->line[history->n % HISTORY_MAX];
	char *copy = strndup(line, len);

	if (copy == NULL)
		return;
	free(*place);
	*place = copy;
	history->n++;
}

void
history_fini(struct history *history)
{
	size_t i;

	for (i = 0; i < HISTORY_MAX; i++)
		free(history->line[i]);
}

enum rc
command_show_command_history(struct session *s, const struct command *command)
{
	const struct value *num = grammar_value(command, "num");
	const struct history *h = &s->history;
	const size_t oldest = h->n > HISTORY_MAX ? h->n - HISTORY_MAX : 0;
	size_t i = h->n > SHOWN ? h->n - SHOWN : 0;
	struct text out = TEXT_INIT;

	if (num != NULL)
		i = (size_t)num->integer - 1;
	for (i = i > oldest ? i : oldest; i < h->n; i++)
		text_addf(&out, "%5zu: %s\n", i + 1,
		    h->line[i % HISTORY_MAX]);
	return session_write_take(s, &out);
}
