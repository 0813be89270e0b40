/*
 * copy config, delete config, set-default-config (reference 56.3.4, 56.3.6,
 * 56.3.8), and writing configurations to external memory.
 */
#include "command/config_files.h"

#include <ctype.h>
#include <string.h>

#include "command/call.h"
#include "command/command.h"
#include "command/journal.h"
#include "command/paths.h"
#include "config/file.h"

#include "base/banned.h"

bool
config_files_slot(const char *name, struct start_slot *slot)
{
	*slot = (struct start_slot){ 0, 0 };
	if (!isdigit((unsigned char)name[0]))
		return false;
	slot->slot = name[0] - '0';
	if (name[1] == '\0')
		return true;
	if (name[1] != '.' || !isdigit((unsigned char)name[2]))
		return false;
	slot->generation = name[2] - '0';
	return name[3] == '\0';
}

enum rc
config_files_find(struct session *s, const struct start_slot *slot,
    int64_t *config)
{
	return model_saved(s->device->model, slot->slot, slot->generation,
	    config, &s->diag);
}

void
config_files_full_name(const char *name, struct text *out)
{
	const size_t prefix = strcspn(name, ":") + 1;

	if (name[prefix - 1] == '\0' || name[prefix] == '/')
		text_adds(out, name);
	else
		text_addf(out, "%.*s/%s", (int)prefix, name, name + prefix);
}

/* Whether a name is of the kind `usb1:FILE`. */
static bool
has_prefix(const char *name, const char *prefix)
{
	return strncmp(name, prefix, strlen(prefix)) == 0;
}

/* The file as the device keeps it, ready to be written. */
static enum rc
file_bytes(struct session *s, int64_t config, const char *remark,
    struct text *bytes)
{
	struct text text = TEXT_INIT;
	enum rc rc;

	device_listing_header(s->device, &text);
	if (remark[0] != '\0')
		text_addf(&text, "# %s\n", remark);
	rc = config_file(s->device->model, config, s->device->profile, true,
	    &text, &s->diag);
	if (rc == RC_OK)
		rc = config_file_device(&text, bytes, &s->diag);
	text_fini(&text);
	return rc == RC_OK && bytes->failed ?
	    session_no_memory(s) : rc;
}

enum rc
config_files_write(struct session *s, int64_t config, const char *name,
    const char *remark, bool *written)
{
	enum storage_answer answer;
	struct text bytes = TEXT_INIT;
	struct diag why = DIAG_INIT;
	enum rc rc;

	*written = false;
	rc = file_bytes(s, config, remark, &bytes);
	if (rc == RC_OK) {
		answer = storage_write(&s->device->storage, name,
		    text_str(&bytes), bytes.len, &why);
		*written = answer == STORAGE_DONE;
		rc = paths_tell_storage(s, answer,
		    MESSAGE_MEMORY_EXTERNAL_FAILED);
	}
	text_fini(&bytes);
	diag_fini(&why);
	return rc;
}

/* A copy on its way. */
struct copy {
	const char	*from;
	const char	*to;
	struct start_slot from_slot, to_slot;
	int64_t		 config;	/* of from_slot */
	struct text	 bytes;		/* of a file */
	size_t		 refused;	/* lines of it */
};

static enum rc
save_as(struct session *s, int64_t config, int slot, const char *comment)
{
	struct text at = TEXT_INIT;
	enum rc rc;

	device_time(s->device, &at);
	rc = at.failed ? session_no_memory(s) :
	    model_save_copy(s->device->model, config, slot, comment,
	    text_str(&at), &s->diag);
	text_fini(&at);
	return rc;
}

/* Looking for the comment of a saved one. */
struct comment_search {
	int64_t		 config;
	struct text	 comment;
};

static enum rc
take_comment(void *ctx, const struct model_saved_file *file)
{
	struct comment_search *search = ctx;

	if (file->config == search->config)
		text_adds(&search->comment, file->comment);
	return text_rc(&search->comment);
}

/* Adds the comment that a saved one has. */
static enum rc
slot_comment(struct session *s, int64_t config, struct text *comment)
{
	struct comment_search search = { config, TEXT_INIT };
	enum rc rc;

	rc = model_walk_saved(s->device->model, take_comment, &search,
	    &s->diag);
	text_adds(comment, text_str(&search.comment));
	if (search.comment.failed || comment->failed)
		rc = session_no_memory(s);
	text_fini(&search.comment);
	return rc;
}

/* The comment goes along. */
static enum rc
copy_slot_to_slot(struct session *s, void *ctx)
{
	const struct copy *copy = ctx;
	struct text comment = TEXT_INIT;
	enum rc rc = slot_comment(s, copy->config, &comment);

	if (rc == RC_OK)
		rc = save_as(s, copy->config, copy->to_slot.slot,
		    text_str(&comment));
	text_fini(&comment);
	return rc;
}

/* A file becomes a saved configuration; passwords that it does not show are
 * those that the device has. */
static enum rc
copy_file_to_slot(struct session *s, void *ctx)
{
	struct model *model = s->device->model;
	struct copy *copy = ctx;
	struct text comment = TEXT_INIT;
	int64_t running, aside;
	bool is_config = false;
	enum rc rc;

	rc = model_running(model, &running, &s->diag);
	if (rc == RC_OK)
		rc = model_copy_aside(model, running, &aside, &s->diag);
	if (rc == RC_OK)
		rc = config_load_file(model, aside, s->device->profile,
		    &copy->bytes, NULL, NULL, &copy->refused, &is_config,
		    &s->diag);
	if (rc == RC_OK && !is_config)
		return RC_REFUSED;
	if (rc == RC_OK)
		rc = config_file_remark(&copy->bytes, &comment, &s->diag);
	if (rc == RC_OK)
		rc = save_as(s, aside, copy->to_slot.slot,
		    text_str(&comment));
	text_fini(&comment);
	return rc == RC_OK ? model_drop_aside(model, aside, &s->diag) : rc;
}

/* Our own word about lines that the device would pass over in silence. */
static enum rc
tell_refused(struct session *s, const struct copy *copy)
{
	struct text line = TEXT_INIT;
	enum rc rc = RC_OK;

	if (copy->refused == 0 || s->terminal.aside == NULL)
		return RC_OK;
	text_addf(&line, "rtxsh: %s: %zu lines are refused and left out\n",
	    copy->from, copy->refused);
	if (!line.failed)
		rc = s->terminal.aside(s->terminal.ctx, text_str(&line),
		    line.len);
	text_fini(&line);
	return rc;
}

/* Reads a file of the configuration or of external memory. *read false: it
 * cannot be, and the device has said so. */
static enum rc
read_from(struct session *s, const char *from, struct text *bytes, bool *read)
{
	static const char embedded[] = "emfs:";
	enum storage_answer answer = STORAGE_DONE;
	struct text name = TEXT_INIT;
	struct diag why = DIAG_INIT;
	enum rc rc = RC_OK;

	if (has_prefix(from, embedded)) {
		rc = call_read_embedded(s, from + strlen(embedded), bytes,
		    read);
		if (rc == RC_OK && !*read)
			rc = session_error(s, MESSAGE_FILE_MISSING);
		return rc;
	}
	if ((has_prefix(from, "usb1:") && s->device->storage.usb == NULL) ||
	    (has_prefix(from, "sd1:") && s->device->storage.sd == NULL) ||
	    (s->device->storage.usb == NULL && s->device->storage.sd == NULL))
		answer = STORAGE_EMPTY;
	else if (!storage_find(&s->device->storage, from, &name))
		answer = STORAGE_FAILED;
	else
		answer = storage_read(&s->device->storage, text_str(&name),
		    bytes, &why);
	*read = answer == STORAGE_DONE;
	diag_fini(&why);
	text_fini(&name);
	return paths_tell_storage(s, answer, MESSAGE_FILE_MISSING);
}

static enum rc
copy_from_file(struct session *s, const struct command *command,
    struct copy *copy)
{
	bool read = false;
	enum rc rc;

	rc = read_from(s, copy->from, &copy->bytes, &read);
	if (rc != RC_OK || !read)
		return rc;
	rc = journal_run(s, command, copy_file_to_slot, copy);
	if (rc == RC_REFUSED)
		return session_error(s, MESSAGE_CONFIG_INVALID);
	return rc == RC_OK ? tell_refused(s, copy) : rc;
}

static enum rc
nothing(struct session *s, void *ctx)
{
	(void)s;
	(void)ctx;
	return RC_OK;
}

static enum rc
copy_to_file(struct session *s, const struct command *command,
    const struct copy *copy)
{
	struct text comment = TEXT_INIT;
	bool written = false;
	enum rc rc;

	/* What `mount` would bring is not there. */
	if (!has_prefix(copy->to, "usb1:") && !has_prefix(copy->to, "sd1:"))
		return session_error(s, MESSAGE_MEMORY_EXTERNAL_MISSING);
	rc = slot_comment(s, copy->config, &comment);
	if (rc == RC_OK)
		rc = config_files_write(s, copy->config, copy->to,
		    text_str(&comment), &written);
	text_fini(&comment);
	return rc == RC_OK && written ?
	    journal_run(s, command, nothing, NULL) : rc;
}

static enum rc
copy_from_slot(struct session *s, const struct command *command,
    struct copy *copy, bool to_slot)
{
	enum rc rc = config_files_find(s, &copy->from_slot, &copy->config);

	if (rc != RC_OK)
		return rc;
	if (copy->config == 0)
		return session_error(s, MESSAGE_CONFIG_MISSING);
	if (!to_slot)
		return copy_to_file(s, command, copy);
	/* It would only push out the oldest one. */
	if (copy->from_slot.slot == copy->to_slot.slot &&
	    copy->from_slot.generation == 0)
		return session_error(s, MESSAGE_REFUSED_RANGE);
	return journal_run(s, command, copy_slot_to_slot, copy);
}

/* The device's encrypted files are of a format that is not published. */
enum rc
command_copy_config(struct session *s, const struct command *command)
{
	struct copy copy = { .from = grammar_value(command, "from")->text,
	    .to = grammar_value(command, "to")->text, .bytes = TEXT_INIT };
	const bool from_slot = config_files_slot(copy.from, &copy.from_slot);
	const bool to_slot = config_files_slot(copy.to, &copy.to_slot);
	enum rc rc;

	if (grammar_value(command, "crypto") != NULL ||
	    grammar_value(command, "password") != NULL)
		return session_error(s, MESSAGE_CONFIG_ENCRYPTED);
	if (from_slot)
		return copy_from_slot(s, command, &copy, to_slot);
	if (!to_slot)
		return session_error(s, MESSAGE_REFUSED_KEYWORD);
	rc = copy_from_file(s, command, &copy);
	text_fini(&copy.bytes);
	return rc;
}

static enum rc
delete_all(struct session *s, void *ctx)
{
	(void)ctx;
	return model_delete_all_saved(s->device->model, &s->diag);
}

/* Looked for inside the transaction: another session may be at it. */
static enum rc
delete_one(struct session *s, void *ctx)
{
	const struct start_slot *slot = ctx;
	int64_t config;
	enum rc rc = config_files_find(s, slot, &config);

	if (rc == RC_OK && config == 0)
		return RC_REFUSED;
	return rc == RC_OK ? model_delete_saved(s->device->model, slot->slot,
	    slot->generation, &s->diag) : rc;
}

static enum rc
set_default(struct session *s, void *ctx)
{
	const struct start_slot *slot = ctx;
	int64_t config;
	enum rc rc = config_files_find(s, slot, &config);

	if (rc == RC_OK && config == 0)
		return RC_REFUSED;
	return rc == RC_OK ? start_set_default(s->device, slot, &s->diag) :
	    rc;
}

/* Does something with the saved configuration that a command names. */
static enum rc
with_slot(struct session *s, const struct command *command, journal_fn *f)
{
	struct start_slot slot;
	enum rc rc;

	(void)config_files_slot(grammar_value(command, "filename")->text,
	    &slot);
	rc = journal_run(s, command, f, &slot);
	return rc == RC_REFUSED ?
	    session_error(s, MESSAGE_CONFIG_MISSING) : rc;
}

enum rc
command_delete_config(struct session *s, const struct command *command)
{
	if (strcmp(grammar_value(command, "filename")->text, "all") == 0)
		return journal_run(s, command, delete_all, NULL);
	return with_slot(s, command, delete_one);
}

enum rc
command_set_default_config(struct session *s, const struct command *command)
{
	return with_slot(s, command, set_default);
}
