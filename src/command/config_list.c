/*
 * show config list, show file list (reference 57.8, 57.9): what is saved, and
 * when. How the tables look is a guess.
 */
#include <string.h>

#include "command/command.h"
#include "command/config_files.h"
#include "command/show_file.h"
#include "command/showing.h"
#include "config/file.h"

#include "base/banned.h"

/* A table being made. */
struct list {
	struct session		*session;
	struct text		 out;
	enum rc			(*row)(struct list *,
				    const struct model_saved_file *);
};

/* "2024/09/26 09:45:00" of a time as the database has it. */
static void
add_time(const char *at, struct text *out)
{
	for (; *at != '\0'; at++)
		text_addc(out, *at == '-' ? '/' : *at == 'T' ? ' ' : *at);
}

/* "0", "0.1". */
static void
add_number(const struct model_saved_file *file, struct text *out)
{
	text_addf(out, "%d", file->slot);
	if (file->generation > 0)
		text_addf(out, ".%d", file->generation);
}

/* A star for what the router was started from. */
static enum rc
config_row(struct list *list, const struct model_saved_file *file)
{
	const struct model_device *device = list->session->device->identity;
	const bool runs = device->start_file[0] == '\0' &&
	    device->start_slot == file->slot &&
	    device->start_generation == file->generation;
	struct text *out = &list->out;
	size_t start;

	text_addf(out, "%c ", runs ? '*' : ' ');
	start = out->len;
	add_number(file, out);
	text_addf(out, "%*s", (int)(5 - (out->len - start)), "");
	add_time(file->at, out);
	if (file->comment[0] != '\0')
		text_addf(out, "  %s", file->comment);
	text_addc(out, '\n');
	return text_rc(out);
}

/* With its size as a file. */
static enum rc
file_row(struct list *list, const struct model_saved_file *file)
{
	struct session *s = list->session;
	struct text text = TEXT_INIT, bytes = TEXT_INIT;
	enum rc rc;

	rc = config_file(s->device->model, file->config, s->device->profile,
	    true, &text, &s->diag);
	if (rc == RC_OK)
		rc = config_file_device(&text, &bytes, &s->diag);
	if (rc == RC_OK) {
		add_time(file->at, &list->out);
		text_addf(&list->out, " %10zu  config", bytes.len);
		add_number(file, &list->out);
		text_addc(&list->out, '\n');
	}
	text_fini(&text);
	text_fini(&bytes);
	return rc == RC_OK ? text_rc(&list->out) : rc;
}

static enum rc
list_row(void *ctx, const struct model_saved_file *file)
{
	struct list *list = ctx;

	return list->row(list, file);
}

/* Shows what is saved behind a heading. */
static enum rc
show_list(struct list *list, enum message heading)
{
	struct session *s = list->session;
	struct device *device = s->device;
	enum rc rc = model_device(device->model, &device->identity, &s->diag);

	text_addf(&list->out, "%s\n", message_text(heading, s->language));
	if (rc == RC_OK)
		rc = model_walk_saved(device->model, list_row, list,
		    &s->diag);
	if (rc == RC_OK)
		return session_write_take(s, &list->out);
	text_fini(&list->out);
	return s->diag.rc == RC_OK ? diag_set(&s->diag, rc, "out of memory") :
	    rc;
}

enum rc
command_show_config_list(struct session *s, const struct command *command)
{
	struct list list = { .session = s, .row = config_row };

	(void)command;
	return show_list(&list, MESSAGE_CONFIG_LIST);
}

enum rc
command_show_file_list(struct session *s, const struct command *command)
{
	struct list list = { .session = s, .row = file_row };

	if (!grammar_has_keyword(command, "internal"))
		return show_file_location(s, command);
	return show_list(&list, MESSAGE_FILE_LIST);
}
