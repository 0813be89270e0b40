/*
 * Reading configurations for tools. A database is told by how SQLite files
 * begin; only one that is there is opened, none is ever made.
 */
#include "tool/source.h"

#include <string.h>

#include "config/file.h"

#include "base/banned.h"

/* How every SQLite file begins, with its NUL. */
static const char magic[] = "SQLite format 3";

enum rc
source_refused(void *path, const struct config_refusal *refusal)
{
	const char *name = path;

	(void)fprintf(stderr, "%s:%zu: %s: %s\n", name, refusal->line,
	    message_text(message_of_refusal(refusal->why), LANGUAGE_EN),
	    refusal->text);
	return RC_OK;
}

static bool
is_database(const struct text *text)
{
	return text->len >= sizeof(magic) &&
	    memcmp(text_str(text), magic, sizeof(magic)) == 0;
}

static enum rc
add_line(void *ctx, const struct config_line *line)
{
	struct text *text = ctx;

	text_addf(text, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

/* Puts the listing of the running configuration in the text's place. */
static enum rc
list_running(struct device *device, struct text *text, struct diag *diag)
{
	int64_t running;
	enum rc rc = model_running(device->model, &running, diag);

	text_reset(text);
	if (rc == RC_OK)
		rc = config_list(device->model, running, add_line, text, diag);
	return rc == RC_OK && text->failed ?
	    diag_set(diag, RC_NOMEM, "out of memory") : rc;
}

/* Takes profile and listing out of a device and closes it. */
static enum rc
take_running(struct source *source, struct device *device, struct diag *diag)
{
	enum rc rc;

	source->profile = device->profile;
	rc = list_running(device, &source->text, diag);
	device_close(device);
	return rc;
}

static int
read_database(struct source *source, const struct tool_options *options)
{
	struct diag diag = DIAG_INIT;
	struct device device;
	int status = 0;
	enum rc rc;

	if (strcmp(source->path, "-") == 0) {
		tool_warn("standard input: a database must be a file");
		return TOOL_IO;
	}
	rc = device_open(&device, &(struct device_options){
	    .path = source->path,
	    .profile = options->profile,
	    .clock = clock_system() }, &diag);
	if (rc == RC_OK)
		rc = take_running(source, &device, &diag);
	if (rc != RC_OK)
		status = tool_failed(&diag);
	diag_fini(&diag);
	return status;
}

int
source_read_own(struct source *source, const struct tool_options *options)
{
	struct diag diag = DIAG_INIT;
	struct device device;
	int status;

	*source = (struct source){ .path = options->db != NULL ? options->db :
	    "the database", .text = TEXT_INIT };
	status = tool_open_device(&device, options, NULL, NULL);
	if (status == 0 && take_running(source, &device, &diag) != RC_OK)
		status = tool_failed(&diag);
	diag_fini(&diag);
	return status;
}

/* The profile for the model that a listing's header names. */
static const struct profile *
header_profile(const struct source *source, const struct tool_options *options)
{
	struct text model = TEXT_INIT, revision = TEXT_INIT;
	const struct profile *profile = NULL;
	bool exact = true;

	config_header(text_str(&source->text), source->text.len, &model,
	    &revision);
	if (model.len > 0)
		profile = profile_nearest(text_str(&model), &exact);
	if (model.len > 0 && options->profile == NULL &&
	    (profile == NULL || !exact))
		tool_warn("%s: no profile %s, taking %s", source->path,
		    text_str(&model), profile != NULL ? profile->name :
		    profile_default()->name);
	text_fini(&model);
	text_fini(&revision);
	return profile;
}

/* A file that was cut in the middle of a character has lost more than that. */
static int
check_whole(const struct source *source)
{
	struct diag diag = DIAG_INIT;
	struct text utf8 = TEXT_INIT;
	bool whole = true;
	int status = 0;

	if (config_file_text(&source->text, &utf8, &whole, &diag) != RC_OK) {
		status = tool_failed(&diag);
	} else if (!whole) {
		tool_warn("%s: no text, or cut in the middle of a character",
		    source->path);
		status = TOOL_IO;
	}
	text_fini(&utf8);
	diag_fini(&diag);
	return status;
}

int
source_read(struct source *source, const char *path,
    const struct tool_options *options)
{
	int status;

	*source = (struct source){ .path = path, .text = TEXT_INIT };
	status = tool_read_file(path, &source->text);
	if (status != 0)
		return status;
	if (is_database(&source->text))
		return read_database(source, options);
	status = check_whole(source);
	if (status == 0)
		source->profile = header_profile(source, options);
	return status;
}

/* Keeps the first refusal as text. */
static enum rc
take_first(void *ctx, const struct config_refusal *refusal)
{
	struct text *first = ctx;

	if (first->len == 0)
		text_addf(first, "line %zu: %s: %s", refusal->line,
		    message_text(message_of_refusal(refusal->why),
		    LANGUAGE_EN), refusal->text);
	return text_rc(first);
}

int
source_must_be_config(const struct source *source,
    const struct profile *profile)
{
	struct diag diag = DIAG_INIT;
	struct text utf8 = TEXT_INIT, first = TEXT_INIT;
	bool is_config = false;
	int status = 0;
	enum rc rc;

	rc = encoding_to_utf8(text_str(&source->text), source->text.len,
	    &utf8, NULL, &diag);
	if (profile == NULL)
		profile = source->profile;
	if (profile == NULL)
		profile = profile_default();
	if (rc == RC_OK)
		rc = config_file_is(&utf8, profile, take_first, &first,
		    &is_config, &diag);
	if (rc != RC_OK) {
		status = tool_failed(&diag);
	} else if (!is_config) {
		tool_warn("%s: not a configuration of %s: every line of it "
		    "is refused, as %s", source->path, profile->name,
		    text_str(&first));
		status = TOOL_IO;
	}
	text_fini(&utf8);
	text_fini(&first);
	diag_fini(&diag);
	return status;
}

int
source_one_input(const char *tool, const char *path, const char *other)
{
	return strcmp(path, "-") != 0 || strcmp(other, "-") != 0 ? 0 :
	    tool_usage(tool, "only one of the two can be standard input");
}

void
source_fini(struct source *source)
{
	text_fini(&source->text);
}
