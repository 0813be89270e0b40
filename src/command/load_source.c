/*
 * Finding and reading what is to be loaded. A file that is no configuration is
 * told by its bytes and by what the grammar makes of its lines, before anything
 * is touched.
 */
#include "command/load_source.h"

#include "command/config_files.h"
#include "command/password.h"
#include "command/paths.h"
#include "config/file.h"

#include "base/banned.h"

void
load_source_fini(struct load_source *source)
{
	text_fini(&source->text);
}

/* Whether the bytes are text to the last one, and a configuration; *text then
 * gets it. */
static enum rc
read_config(struct session *s, const struct text *bytes, struct text *text,
    bool *is_config)
{
	bool whole = false;
	enum rc rc;

	*is_config = false;
	rc = config_file_text(bytes, text, &whole, &s->diag);
	return rc == RC_OK && whole && bytes->len > 0 ?
	    config_file_is(text, s->device->profile, NULL, NULL, is_config,
	    &s->diag) : rc;
}

enum rc
load_source_file(struct session *s, const char *name,
    struct load_source *source, bool *there)
{
	struct text bytes = TEXT_INIT;
	enum rc rc;

	*source = (struct load_source){ .text = TEXT_INIT };
	rc = paths_read(s, name, &bytes, there);
	if (rc == RC_OK && bytes.failed)
		rc = session_no_memory(s);
	if (rc == RC_OK && *there) {
		rc = read_config(s, &bytes, &source->text, there);
		if (rc == RC_OK && !*there)
			rc = session_error(s, MESSAGE_CONFIG_INVALID);
	}
	text_fini(&bytes);
	return rc;
}

static enum rc
add_line(void *ctx, const struct config_line *line)
{
	struct text *text = ctx;

	text_addf(text, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

enum rc
load_source_lines(struct session *s, const struct load_source *source,
    struct text *lines, bool *there)
{
	int64_t config = 0;
	enum rc rc = RC_OK;

	if (source->config != 0)
		rc = config_files_find(s, &source->slot, &config);
	*there = config == source->config;
	if (rc != RC_OK || !*there)
		return rc;
	if (config != 0)
		rc = config_list(s->device->model, config, add_line, lines,
		    &s->diag);
	else
		text_add(lines, text_str(&source->text), source->text.len);
	return rc == RC_OK && lines->failed ? session_no_memory(s) : rc;
}

enum rc
load_source_find(struct session *s, const struct command *command,
    struct load_source *source, bool *there)
{
	const struct value *file = grammar_value(command, "file");
	const struct value *config = grammar_value(command, "config");
	const struct value *either = grammar_value(command, "either");
	const char *name = file != NULL ? file->text :
	    config != NULL ? config->text : either->text;
	enum rc rc;

	*there = false;
	*source = (struct load_source){ .text = TEXT_INIT };
	if (file != NULL || !config_files_slot(name, &source->slot))
		return load_source_file(s, name, source, there);
	rc = config_files_find(s, &source->slot, &source->config);
	if (rc != RC_OK)
		return rc;
	return source->config != 0 ?
	    password_admit(s, source->config, true, there) :
	    session_error(s, MESSAGE_CONFIG_MISSING);
}
