/*
 * help and show command (reference 3.1, 3.2): how the console is used, and
 * every command that can be typed with a word on what it does.
 */
#include <stdlib.h>
#include <string.h>

#include "command/command.h"

#include "base/banned.h"

enum rc
command_help(struct session *s, const struct command *command)
{
	(void)command;
	return session_say(s, MESSAGE_HELP_CONSOLE);
}

/* A command as it is shown. */
struct row {
	const char	   *name;
	const struct entry *entry;
};

static int
compare_rows(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	const int order = strcmp(x->name, y->name);

	return order != 0 ? order : (x->entry->number > y->entry->number) -
	    (x->entry->number < y->entry->number);
}

/* The name without what may be left off; of "show|less config list" both. */
static size_t
add_names(struct arena *arena, const struct entry *e, struct row *rows)
{
	static const char both[] = "show|less ";
	const char *optional = strstr(e->name, " [");
	char *name = arena_strndup(arena, e->name, optional != NULL ?
	    (size_t)(optional - e->name) : strlen(e->name));
	char *less;

	rows[0] = rows[1] = (struct row){ .name = name, .entry = e };
	if (name == NULL || strncmp(name, both, strlen(both)) != 0)
		return 1;
	/* "|less" goes, or "show|" does. */
	less = arena_strndup(arena, name + strlen("show|"),
	    strlen(name + strlen("show|")));
	rows[1].name = less;
	memmove(name + strlen("show"), name + strlen("show|less"),
	    strlen(name + strlen("show|less")) + 1);
	return 2;
}

/* What a session can type, by name; *n rows. NULL without memory. */
static struct row *
typable(struct session *s, size_t *n)
{
	struct row *rows = arena_array(&s->arena, grammar_entries(),
	    2 * sizeof(*rows));
	size_t i, k, more;

	*n = 0;
	for (i = 0; rows != NULL && i < grammar_entries(); i++) {
		const struct entry *e = grammar_entry(i);

		if (!grammar_entry_on(e, s->device->profile) ||
		    (!s->administrator && !e->user))
			continue;
		more = add_names(&s->arena, e, &rows[*n]);
		for (k = 0; k < more; k++)
			if (rows[*n + k].name == NULL)
				return NULL;
		*n += more;
	}
	if (rows != NULL)
		qsort(rows, *n, sizeof(*rows), compare_rows);
	return rows;
}

enum rc
command_show_command(struct session *s, const struct command *command)
{
	const struct row *rows;
	struct text out = TEXT_INIT;
	size_t i, n;

	(void)command;
	rows = typable(s, &n);
	if (rows == NULL)
		return session_no_memory(s);
	for (i = 0; i < n; i++)
		text_addf(&out, "%s: %s\n", rows[i].name,
		    s->language == LANGUAGE_JA ? rows[i].entry->help_ja :
		    rows[i].entry->help_en);
	return session_write_take(s, &out);
}
