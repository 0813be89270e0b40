/*
 * Starting: the default configuration becomes the running one; then, if it
 * allows that, a file in external memory takes its place.
 */
#include "router/start.h"

#include <string.h>

#include "config/file.h"
#include "router/boot.h"

#include "base/banned.h"

/* Unless set (reference 42.10). */
static const char usual_files[] = "*:config.rtfg,*:config.txt";
static const char usual_card_files[] = "sd1:config.rtfg,sd1:config.txt";

/* Encrypted files cannot be read here. */
static const char encrypted_end[] = ".rtfg";

/* What the device remembers of its start. */
struct start {
	struct start_slot from, next;
	const char	 *file;
};

static enum rc
remember(struct device *device, const struct start *start, struct diag *diag)
{
	struct model_device identity = *device->identity;
	enum rc rc;

	identity.start_slot = start->from.slot;
	identity.start_generation = start->from.generation;
	identity.start_file = start->file;
	identity.default_slot = start->next.slot;
	identity.default_generation = start->next.generation;
	rc = model_set_device(device->model, &identity, diag);
	return rc == RC_OK ?
	    model_device(device->model, &device->identity, diag) : rc;
}

/* Another process may have started the device in the meantime. */
static enum rc
recall(struct device *device, struct start *start, struct diag *diag)
{
	const struct model_device *identity;
	enum rc rc = model_device(device->model, &device->identity, diag);

	if (rc != RC_OK)
		return rc;
	identity = device->identity;
	*start = (struct start){
	    .from = { identity->start_slot, identity->start_generation },
	    .next = { identity->default_slot, identity->default_generation },
	    .file = identity->start_file };
	return RC_OK;
}

/* What a line of `external-memory config filename` says. */
static enum rc
take_files(void *ctx, const struct command *command)
{
	const struct value *from = grammar_value(command, "from");
	struct text *out = ctx;

	text_reset(out);
	if (from != NULL)
		text_adds(out, command->words[from->word].text);
	return RC_OK;
}

enum rc
start_files(const struct device *device, int64_t config, struct text *out,
    struct diag *diag)
{
	static const char name[] = "external-memory config filename";
	const struct entry *entry = grammar_entry_named(name);
	struct text permit = TEXT_INIT;
	bool found;
	enum rc rc;

	if (entry == NULL || !grammar_entry_on(entry, device->profile))
		return RC_OK;
	rc = config_value(device->model, config, device->profile,
	    "external-memory boot permit", "switch", &permit, &found, diag);
	if (rc == RC_OK && strcmp(text_str(&permit), "off") != 0) {
		text_adds(out, device->profile->interfaces[INTERFACE_USB] > 0 ?
		    usual_files : usual_card_files);
		rc = config_walk_entry(device->model, config, device->profile,
		    name, take_files, out, diag);
	}
	if (rc == RC_OK && (permit.failed || out->failed))
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	text_fini(&permit);
	return rc;
}

static bool
ends_with(const char *s, const char *end)
{
	const size_t len = strlen(s), n = strlen(end);

	return len >= n && strcmp(s + len - n, end) == 0;
}

/* Reads the first of the files that can be. An empty name: none. */
static enum rc
read_file(const struct device *device, const char *files, struct text *name,
    struct text *bytes, struct diag *diag)
{
	struct text file = TEXT_INIT;
	struct diag why = DIAG_INIT;
	size_t len;

	for (; *files != '\0' && name->len == 0;
	    files += len + (files[len] == ',')) {
		len = strcspn(files, ",");
		text_reset(&file);
		text_add(&file, files, len);
		if (ends_with(text_str(&file), encrypted_end) ||
		    !storage_find(&device->storage, text_str(&file), name))
			continue;
		if (storage_read(&device->storage, text_str(name), bytes,
		    &why) != STORAGE_DONE) {
			text_reset(name);
			text_reset(bytes);
		}
	}
	diag_fini(&why);
	if (file.failed || name->failed || bytes->failed) {
		text_fini(&file);
		return diag_set(diag, RC_NOMEM, "out of memory");
	}
	text_fini(&file);
	return RC_OK;
}

/* Loads a file over the running configuration, if it is one. Passwords that
 * it does not show stay. */
static enum rc
load_over(struct device *device, int64_t running, const struct text *bytes,
    bool *loaded, struct diag *diag)
{
	struct model *model = device->model;
	size_t refused;
	int64_t aside;
	enum rc rc;

	rc = model_copy_aside(model, running, &aside, diag);
	if (rc == RC_OK)
		rc = config_load_file(model, aside, device->profile, bytes,
		    NULL, NULL, &refused, loaded, diag);
	if (rc == RC_OK && *loaded)
		rc = model_copy(model, aside, running, diag);
	if (rc == RC_OK)
		rc = model_drop_aside(model, aside, diag);
	return rc;
}

/* Lets a file in external memory go before what runs now. *file is its name,
 * empty when there is none. */
static enum rc
start_from_file(struct device *device, int64_t running, struct text *file,
    struct diag *diag)
{
	struct text files = TEXT_INIT, bytes = TEXT_INIT;
	bool loaded = false;
	enum rc rc;

	rc = start_files(device, running, &files, diag);
	if (rc == RC_OK)
		rc = read_file(device, text_str(&files), file, &bytes, diag);
	if (rc == RC_OK && file->len > 0)
		rc = load_over(device, running, &bytes, &loaded, diag);
	if (!loaded)
		text_reset(file);
	text_fini(&files);
	text_fini(&bytes);
	return rc;
}

/* What the device is as shipped. */
static enum rc
start_from_factory(struct device *device, int64_t running, struct diag *diag)
{
	enum rc rc;

	rc = model_clear(device->model, running, diag);
	if (rc == RC_OK)
		rc = config_drop_passwords(device->model, running,
		    device->profile, diag);
	return rc == RC_OK ? device_factory(device, running, diag) : rc;
}

/* Nothing is unsaved, and no timer brings anything back (reference 56.7.30). */
static enum rc
forget_changes(struct device *device, struct diag *diag)
{
	const enum rc rc = model_drop_all_fallbacks(device->model, diag);

	return rc == RC_OK ? model_nothing_unsaved(device->model, diag) : rc;
}

enum rc
start_again(struct device *device, const struct start_slot *from,
    struct diag *diag)
{
	struct text file = TEXT_INIT;
	struct start start;
	int64_t running = 0, config = 0;
	enum rc rc;

	rc = recall(device, &start, diag);
	/* No rollback timer outlives the start (reference 56.7.31). */
	if (rc == RC_OK)
		rc = model_drop_all_fallbacks(device->model, diag);
	if (rc == RC_OK && from != NULL)
		start.next = *from;
	if (rc == RC_OK)
		rc = model_running(device->model, &running, diag);
	if (rc == RC_OK)
		rc = model_saved(device->model, start.next.slot,
		    start.next.generation, &config, diag);
	if (rc == RC_OK)
		rc = config != 0 ?
		    model_copy(device->model, config, running, diag) :
		    start_from_factory(device, running, diag);
	if (rc == RC_OK && from == NULL)
		rc = start_from_file(device, running, &file, diag);
	start.from = start.next;
	start.file = text_str(&file);
	if (rc == RC_OK)
		rc = remember(device, &start, diag);
	if (rc == RC_OK)
		rc = forget_changes(device, diag);
	if (rc == RC_OK)
		rc = boot_note(device, BOOT_RESTART, diag);
	text_fini(&file);
	return rc;
}

enum rc
start_cold(struct device *device, struct diag *diag)
{
	struct start start = { .file = "" };
	int64_t running;
	enum rc rc;

	rc = model_device(device->model, &device->identity, diag);
	if (rc == RC_OK)
		rc = model_running(device->model, &running, diag);
	if (rc == RC_OK)
		rc = model_drop_all_fallbacks(device->model, diag);
	if (rc == RC_OK)
		rc = model_delete_all_saved(device->model, diag);
	if (rc == RC_OK)
		rc = model_delete_all_files(device->model, diag);
	if (rc == RC_OK)
		rc = start_from_factory(device, running, diag);
	if (rc == RC_OK)
		rc = remember(device, &start, diag);
	if (rc == RC_OK)
		rc = forget_changes(device, diag);
	return rc == RC_OK ? boot_note(device, BOOT_COLD, diag) : rc;
}

enum rc
start_set_default(struct device *device, const struct start_slot *next,
    struct diag *diag)
{
	struct start start;
	enum rc rc = recall(device, &start, diag);

	if (rc != RC_OK)
		return rc;
	start.next = *next;
	return remember(device, &start, diag);
}

enum rc
start_follow_slot(struct device *device, int slot, struct diag *diag)
{
	struct start start;
	enum rc rc = recall(device, &start, diag);

	if (rc != RC_OK)
		return rc;
	/* The older one that it was started from is pushed down; the next start
	 * takes what is saved, not what comes into its place. */
	if (start.file[0] == '\0' && start.next.slot == start.from.slot &&
	    start.next.generation == start.from.generation)
		start.next = (struct start_slot){ slot, 0 };
	start.from = (struct start_slot){ slot, 0 };
	start.file = "";
	return remember(device, &start, diag);
}
