/*
 * show file list PATH (reference 57.9). How the table looks is a guess, after
 * the one of the saved configurations.
 */
#include "command/show_file.h"

#include <string.h>

#include "command/paths.h"

#include "base/banned.h"

struct list {
	struct session	*session;
	struct text	 out;
	const char	*directory;	/* that is being listed */
	bool		 all;		/* and what is in its directories */
	bool		 names;		/* and nothing else */
};

/* A table is as long as the text of its rows. */
static enum rc
row(void *ctx, const char *name, const struct files_status *status)
{
	struct list *list = ctx;
	struct text *out = &list->out;
	const char *slash = status->directory && list->names ? "/" : "";

	if (!list->names) {
		device_file_time(list->session->device, status->at, out);
		if (status->directory)
			text_addf(out, " %10s  ", "<DIR>");
		else
			text_addf(out, " %10lld  ", (long long)status->size);
	}
	text_addf(out, "%s%s\n", name, slash);
	return RC_OK;
}

static enum rc list_directory(struct list *, const char *path,
    enum files_answer *);

/* Goes into a directory. One that cannot be listed stays without rows. */
static enum rc
descend(void *ctx, const char *name, const struct files_status *status)
{
	struct list *list = ctx;
	const char *here = list->directory;
	enum files_answer answer;
	struct text path = TEXT_INIT;
	enum rc rc;

	if (!status->directory)
		return RC_OK;
	text_addf(&path, "%s%s%s", here,
	    here[strlen(here) - 1] == '/' ? "" : "/", name);
	if (path.len > FILES_PATH_MAX)
		rc = RC_OK;
	else if (path.failed)
		rc = diag_set(&list->session->diag, RC_NOMEM, "out of memory");
	else
		rc = list_directory(list, text_str(&path), &answer);
	list->directory = here;
	text_fini(&path);
	return rc;
}

static enum rc
list_directory(struct list *list, const char *path, enum files_answer *answer)
{
	struct session *s = list->session;
	enum files_answer ignored;
	enum rc rc;

	list->directory = path;
	if (list->all)
		text_addf(&list->out, "[%s]\n", path);
	rc = files_list(s->device, path, row, list, answer, &s->diag);
	if (rc == RC_OK && *answer == FILES_DONE && list->all)
		rc = files_list(s->device, path, descend, list, &ignored,
		    &s->diag);
	return rc;
}

static enum rc
show(struct list *list, const char *path)
{
	struct session *s = list->session;
	enum files_answer answer;
	enum rc rc;

	if (!list->names)
		text_addf(&list->out, "%s\n",
		    message_text(MESSAGE_FILE_LIST, s->language));
	rc = list_directory(list, path, &answer);
	if (rc != RC_OK)
		return rc;
	return answer == FILES_DONE ? session_write_take(s, &list->out) :
	    paths_tell(s, answer);
}

enum rc
show_file_location(struct session *s, const struct command *command)
{
	struct list list = { .session = s,
	    .all = grammar_value(command, "all") != NULL,
	    .names = grammar_value(command, "file-only") != NULL };
	struct text path = TEXT_INIT;
	bool fits;
	enum rc rc;

	rc = paths_resolve(s, grammar_value(command, "location")->text, &path,
	    &fits);
	if (rc == RC_OK && fits)
		rc = show(&list, text_str(&path));
	text_fini(&list.out);
	text_fini(&path);
	return rc;
}
