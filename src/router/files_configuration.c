/*
 * emfs: the files that `embedded file` keeps in the running configuration
 * (reference 4.93), as a place of files. Read only, and flat.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base64.h"
#include "config/config.h"
#include "router/embedded.h"
#include "router/files_place.h"

#include "base/banned.h"

void
embedded_lines(const char *block, struct text *out)
{
	const char *first = strchr(block, '\n'), *last = strrchr(block, '\n');

	if (first != NULL && last > first)
		text_add(out, first + 1, (size_t)(last - first));
}

/* Adds what the file of a line holds. */
static enum rc
take_content(void *ctx, const struct command *command)
{
	const struct value *body = grammar_value(command, "body");
	struct text *out = ctx, lines = TEXT_INIT;

	if (body == NULL)
		return RC_OK;
	embedded_lines(body->text, &lines);
	if (grammar_value(command, "base64") == NULL)
		text_add(out, text_str(&lines), lines.len);
	else
		(void)base64_decode(text_str(&lines), out);
	out->failed = out->failed || lines.failed;
	text_fini(&lines);
	return RC_OK;
}

static enum rc
out_of_memory(struct diag *diag)
{
	return diag_set(diag, RC_NOMEM, "out of memory");
}

/* What is looked for, and what it holds. */
struct sought {
	const char	*name;
	struct text	*content;
	bool		 found;
};

static enum rc
take_sought(void *ctx, const struct command *command)
{
	struct sought *sought = ctx;
	const struct value *name = grammar_value(command, "filename");

	if (name == NULL || strcmp(name->text, sought->name) != 0)
		return RC_OK;
	sought->found = true;
	return take_content(sought->content, command);
}

static enum rc
configuration_read(struct device *device, const char *path,
    enum files_answer *answer, struct text *out, struct diag *diag)
{
	struct sought sought = { .name = strchr(path, '/') + 1,
	    .content = out };
	int64_t running;
	enum rc rc = model_running(device->model, &running, diag);

	if (rc == RC_OK)
		rc = config_walk_entry(device->model, running,
		    device->profile, "embedded file", take_sought, &sought,
		    diag);
	if (rc == RC_OK && out->failed)
		rc = out_of_memory(diag);
	*answer = sought.found ? FILES_DONE : FILES_MISSING;
	return rc;
}

static enum rc
configuration_stat(struct device *device, const char *path,
    enum files_answer *answer, struct files_status *status,
    struct diag *diag)
{
	struct text content = TEXT_INIT;
	enum rc rc = RC_OK;

	*status = (struct files_status){ .directory = false };
	*answer = FILES_DONE;
	if (files_last(path)[0] == '\0')
		status->directory = true;
	else
		rc = configuration_read(device, path, answer, &content, diag);
	status->size = (int64_t)content.len;
	text_fini(&content);
	return rc;
}

struct listing {
	files_fn	*f;
	void		*ctx;
	struct diag	*diag;
};

static enum rc
list_line(void *ctx, const struct command *command)
{
	const struct listing *listing = ctx;
	const struct value *name = grammar_value(command, "filename");
	struct text content = TEXT_INIT;
	struct files_status status = { .directory = false };
	enum rc rc;

	(void)take_content(&content, command);
	status.size = (int64_t)content.len;
	if (content.failed)
		rc = out_of_memory(listing->diag);
	else
		rc = name != NULL ? listing->f(listing->ctx, name->text,
		    &status) : RC_OK;
	text_fini(&content);
	return rc;
}

static enum rc
configuration_list(struct device *device, const char *path, files_fn *f,
    void *ctx, enum files_answer *answer, struct diag *diag)
{
	struct listing listing = { .f = f, .ctx = ctx, .diag = diag };
	int64_t running;
	enum rc rc = model_running(device->model, &running, diag);

	(void)path;
	*answer = FILES_DONE;
	return rc == RC_OK ? config_walk_entry(device->model, running,
	    device->profile, "embedded file", list_line, &listing, diag) : rc;
}

const struct files_place files_of_configuration = {
	.stat = configuration_stat,
	.read = configuration_read,
	.list = configuration_list,
};
