/*
 * history: the journal, oldest first: when somebody typed what, and which
 * lines came and went by it. Secrets are masked.
 */
#include <getopt.h>
#include <jansson.h>
#include <string.h>

#include "base/encoding.h"
#include "config/secret.h"
#include "config/undo.h"
#include "tool/tool.h"

#include "base/banned.h"

/* The journal being read. */
struct history {
	struct device	*device;
	int64_t		 command;	/* the one whose lines come */
	struct text	 text;		/* of the line at hand, masked */
	bool		 json;
	json_t		*last;		/* the command, not printed yet */
	json_t		*changes;	/* its lines; borrowed */
	bool		 any;		/* one was printed */
	struct diag	 diag;
};

static enum rc
out_of_memory(struct history *h)
{
	return diag_set(&h->diag, RC_NOMEM, "out of memory");
}

/* Replaces the text by a line without its secrets, as valid UTF-8. What an
 * `:undo` took back is behind that word. */
static enum rc
mask(struct history *h, const struct model_change *change, const char *line)
{
	static const char undo[] = UNDO_WORD " ";
	const size_t skip = strncmp(line, undo, strlen(undo)) == 0 ?
	    strlen(undo) : 0;
	const struct selection selection = {
	    .kind = change->block == BLOCK_PP ? SELECTION_PP :
		change->block == BLOCK_TUNNEL ? SELECTION_TUNNEL :
		SELECTION_NONE,
	    .number = change->number };
	struct text masked = TEXT_INIT;
	const char *s;
	size_t i, n;

	text_reset(&h->text);
	text_add(&masked, line, skip);
	(void)secret_mask(h->device->profile, &selection, change->entry,
	    line + skip, &masked);
	s = text_str(&masked);
	for (i = 0; i < masked.len; i += n > 0 ? n : 1) {
		n = encoding_utf8_character(s + i, masked.len - i);
		text_add(&h->text, n > 0 ? s + i : "?", n > 0 ? n : 1);
	}
	if (masked.failed)
		h->text.failed = true;
	text_fini(&masked);
	return h->text.failed ? out_of_memory(h) : RC_OK;
}

/* "tunnel 1: ", nothing for the router's own lines. */
static void
print_block(const struct model_change *change)
{
	if (change->block == BLOCK_ROUTER || change->block == BLOCK_GATEWAY)
		return;
	if (change->block == BLOCK_SWITCH)
		(void)printf("%s: ", change->object);
	else if (change->number == PP_ANONYMOUS)
		(void)printf("pp anonymous: ");
	else
		(void)printf("%s %lld: ", block_name(change->block),
		    (long long)change->number);
}

/* More lines of a text stand below the first one. */
static void
print_text(const char *s)
{
	for (; *s != '\0'; s++) {
		(void)putchar(*s);
		if (*s == '\n')
			(void)fputs("      ", stdout);
	}
	(void)putchar('\n');
}

static enum rc
print_line(struct history *h, const struct model_change *change, char mark,
    const char *line)
{
	enum rc rc;

	if (line == NULL)
		return RC_OK;
	rc = mask(h, change, line);
	if (rc != RC_OK)
		return rc;
	(void)printf("    %c ", mark);
	print_block(change);
	print_text(text_str(&h->text));
	return RC_OK;
}

static enum rc
print_command(struct history *h, const struct model_change *change)
{
	const char *time = strchr(change->at, 'T');
	const enum rc rc = mask(h, change, change->command);

	if (rc != RC_OK)
		return rc;
	(void)printf("%.*s %s %s%s%s: ",
	    time != NULL ? (int)(time - change->at) : 0, change->at,
	    time != NULL ? time + 1 : change->at, change->origin,
	    change->user[0] != '\0' ? " " : "", change->user);
	print_text(text_str(&h->text));
	return RC_OK;
}

static bool
is_same(const struct model_change *change)
{
	return change->old_line != NULL && change->new_line != NULL &&
	    strcmp(change->old_line, change->new_line) == 0;
}

static enum rc
print_change(struct history *h, const struct model_change *change, bool first)
{
	enum rc rc = first ? print_command(h, change) : RC_OK;

	if (rc == RC_OK && is_same(change))
		return print_line(h, change, '=', change->new_line);
	if (rc == RC_OK)
		rc = print_line(h, change, '-', change->old_line);
	return rc == RC_OK ? print_line(h, change, '+', change->new_line) :
	    rc;
}

/* The line as a string, or null; NULL without memory. */
static json_t *
json_line(struct history *h, const struct model_change *change,
    const char *line)
{
	if (line == NULL)
		return json_null();
	return mask(h, change, line) == RC_OK ?
	    json_stringn(text_str(&h->text), h->text.len) : NULL;
}

/* Prints the last command. Only one at a time is kept, since a journal can be
 * larger than the memory. What does not reach the output is told by main(). */
static void
print_last(struct history *h)
{
	if (h->last == NULL)
		return;
	(void)fputs(h->any ? ",\n" : "[\n", stdout);
	(void)json_dumpf(h->last, stdout, 0);
	json_decref(h->last);
	h->last = NULL;
	h->any = true;
}

static enum rc
add_command(struct history *h, const struct model_change *change)
{
	json_t *changes = json_array();
	json_t *typed = json_line(h, change, change->command);

	print_last(h);
	h->changes = changes;
	h->last = json_pack("{s:I, s:s, s:s, s:s, s:s, s:o, s:o}",
	    "number", (json_int_t)h->command,
	    "at", change->at,
	    "session", change->session,
	    "origin", change->origin,
	    "user", change->user,
	    "command", typed,
	    "changes", changes);
	return h->last != NULL ? RC_OK : out_of_memory(h);
}

/* A row without lines is a command that changed none by itself. */
static enum rc
add_change(struct history *h, const struct model_change *change, bool first)
{
	json_t *old_line, *new_line;
	enum rc rc = first ? add_command(h, change) : RC_OK;

	if (rc != RC_OK ||
	    (change->old_line == NULL && change->new_line == NULL))
		return rc;
	old_line = json_line(h, change, change->old_line);
	new_line = json_line(h, change, change->new_line);
	return json_array_append_new(h->changes, json_pack(
	    "{s:s, s:I, s:s, s:s, s:o, s:o}",
	    "block", block_name(change->block),
	    "number", (json_int_t)change->number,
	    "object", change->object,
	    "entry", change->entry,
	    "old", old_line,
	    "new", new_line)) == 0 ? RC_OK : out_of_memory(h);
}

static enum rc
history_change(void *ctx, int64_t command_id,
    const struct model_change *change)
{
	struct history *h = ctx;
	const bool first = command_id != h->command;

	h->command = command_id;
	return h->json ? add_change(h, change, first) :
	    print_change(h, change, first);
}

static int
history_print(struct history *h)
{
	enum rc rc = model_walk_changes(h->device->model, 0, history_change,
	    h, &h->diag);
	const int status = rc == RC_OK ? 0 : tool_failed(&h->diag);

	if (h->json && rc == RC_OK) {
		print_last(h);
		(void)puts(h->any ? "\n]" : "[]");
	}
	json_decref(h->last);
	text_fini(&h->text);
	diag_fini(&h->diag);
	return status;
}

int
tool_history(int argc, char **argv, const struct tool_options *options)
{
	static const struct option known[] = {
		{ "json", no_argument, NULL, 'j' },
		{ NULL, 0, NULL, 0 }
	};
	struct device device;
	struct history h = { .device = &device, .diag = DIAG_INIT };
	int c, status;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "", known, NULL)) != -1) {
		if (c != 'j')
			return tool_usage("history", "no such option: %s",
			    argv[optind - 1]);
		h.json = true;
	}
	if (optind != argc)
		return tool_usage("history", "it wants no arguments");
	status = tool_open_device(&device, options, NULL, NULL);
	if (status != 0)
		return status;
	status = history_print(&h);
	device_close(&device);
	return status;
}
