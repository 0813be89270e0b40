/*
 * show set, show alias, show macro (reference 57.16-57.18): variables and
 * aliases as NAME=VALUE, macros as they were typed. The layout is a guess.
 */
#include <string.h>

#include "command/command.h"
#include "config/config.h"

#include "base/banned.h"

/* Which lines of an entry are shown. */
struct shown {
	const char	*name;		/* NULL: all */
	struct text	*out;
};

static bool
is_meant(const struct shown *shown, const struct command *command)
{
	const struct value *name = grammar_value(command, "name");

	return name != NULL && (shown->name == NULL ||
	    strcmp(name->text, shown->name) == 0);
}

static enum rc
show_assignment(void *ctx, const struct command *command)
{
	const struct shown *shown = ctx;
	const struct value *value = grammar_value(command, "value");

	if (is_meant(shown, command) && value != NULL)
		text_addf(shown->out, "%s=%s\n",
		    grammar_value(command, "name")->text, value->text);
	return RC_OK;
}

static enum rc
show_line(void *ctx, const struct command *command)
{
	const struct shown *shown = ctx;

	if (is_meant(shown, command)) {
		grammar_print(command, 0, shown->out);
		text_addc(shown->out, '\n');
	}
	return RC_OK;
}

static enum rc
show(struct session *s, const struct command *command, const char *entry,
    config_command_fn *f)
{
	const struct value *name = grammar_value(command, "name");
	struct text out = TEXT_INIT;
	struct shown shown = { .name = name != NULL ? name->text : NULL,
	    .out = &out };
	int64_t running;
	enum rc rc;

	rc = model_running(s->device->model, &running, &s->diag);
	if (rc == RC_OK)
		rc = config_walk_entry(s->device->model, running,
		    s->device->profile, entry, f, &shown, &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &out);
	text_fini(&out);
	return rc;
}

enum rc
command_show_set(struct session *s, const struct command *command)
{
	return show(s, command, "set", show_assignment);
}

enum rc
command_show_alias(struct session *s, const struct command *command)
{
	return show(s, command, "alias", show_assignment);
}

enum rc
command_show_macro(struct session *s, const struct command *command)
{
	return show(s, command, "macro", show_line);
}
