/*
 * The history of a session, and how it is shown. The layout is a guess, and so
 * are the stars in place of passwords.
 */
#include "command/history.h"

#include <stdlib.h>
#include <string.h>

#include "command/command.h"
#include "config/secret.h"

#include "base/banned.h"

/* As many are shown when no number is given. */
#define SHOWN 20

void
history_add(struct history *history, const struct selection *selection,
    const char *line, size_t len)
{
	struct history_line *place = &history->line[history->n % HISTORY_MAX];
	char *copy = strndup(line, len);

	if (copy == NULL)
		return;
	free(place->text);
	*place = (struct history_line){ copy, *selection };
	history->n++;
}

void
history_fini(struct history *history)
{
	size_t i;

	for (i = 0; i < HISTORY_MAX; i++)
		free(history->line[i].text);
}

enum rc
command_show_command_history(struct session *s, const struct command *command)
{
	const struct value *num = grammar_value(command, "num");
	const struct history *h = &s->history;
	const size_t oldest = h->n > HISTORY_MAX ? h->n - HISTORY_MAX : 0;
	size_t i = h->n > SHOWN ? h->n - SHOWN : 0;
	const struct history_line *line;
	struct text out = TEXT_INIT;
	enum rc rc = RC_OK;

	if (num != NULL)
		i = (size_t)num->integer - 1;
	for (i = i > oldest ? i : oldest; i < h->n && rc == RC_OK; i++) {
		line = &h->line[i % HISTORY_MAX];
		text_addf(&out, "%5zu: ", i + 1);
		rc = secret_mask_typed(s->device->profile, &line->selection,
		    line->text, &out);
		text_addc(&out, '\n');
	}
	if (rc != RC_OK) {
		text_fini(&out);
		return session_no_memory(s);
	}
	return session_write_take(s, &out);
}
