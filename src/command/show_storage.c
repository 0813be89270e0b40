/*
 * show status rtfs, external-memory, usbhost, sd (reference 58.57, 58.60 to
 * 58.62): how full the places of files are. Of external memory only that it is
 * not there is known; what is shown of one that is there is a guess.
 */
#include "command/command.h"
#include "router/files.h"

#include "base/banned.h"

static void
add_number(const struct session *s, struct text *out, enum message label,
    int64_t number, bool bytes)
{
	text_addf(out, "%s%lld%s\n", message_text(label, s->language),
	    (long long)number, bytes ?
	    message_text(MESSAGE_RTFS_BYTES, s->language) : "");
}

enum rc
command_show_status_rtfs(struct session *s, const struct command *command)
{
	struct files_usage usage;
	struct text out = TEXT_INIT;
	enum rc rc = files_usage(s->device, &usage, &s->diag);

	(void)command;
	if (rc != RC_OK)
		return rc;
	add_number(s, &out, MESSAGE_RTFS_CAPACITY, FILES_CAPACITY, true);
	add_number(s, &out, MESSAGE_RTFS_FREE, usage.free, true);
	add_number(s, &out, MESSAGE_RTFS_ENTRIES, usage.entries, false);
	add_number(s, &out, MESSAGE_RTFS_FILES, usage.files, false);
	add_number(s, &out, MESSAGE_RTFS_DIRECTORIES, usage.directories,
	    false);
	return session_write_take(s, &out);
}

/* What is in a slot. */
static void
add_slot(const struct session *s, const char *root, struct text *out)
{
	int64_t capacity, left;
	const bool there = storage_space(&s->device->storage, root, &capacity,
	    &left) == STORAGE_DONE;

	text_addf(out, "%s\n", message_text(there ? MESSAGE_MEMORY_MOUNTED :
	    MESSAGE_MEMORY_NONE, s->language));
	if (there) {
		add_number(s, out, MESSAGE_RTFS_CAPACITY, capacity, true);
		add_number(s, out, MESSAGE_RTFS_FREE, left, true);
	}
}

static bool
has(const struct session *s, enum interface_kind kind)
{
	return s->device->profile->interfaces[kind] > 0;
}

enum rc
command_show_status_external_memory(struct session *s,
    const struct command *command)
{
	struct text out = TEXT_INIT;

	(void)command;
	if (has(s, INTERFACE_USB)) {
		text_adds(&out, "USB1\n");
		add_slot(s, "usb1:/", &out);
	}
	if (has(s, INTERFACE_SD)) {
		text_adds(&out, "SD1\n");
		add_slot(s, "sd1:/", &out);
	}
	return session_write_take(s, &out);
}

enum rc
command_show_status_sd(struct session *s, const struct command *command)
{
	struct text out = TEXT_INIT;

	(void)command;
	add_slot(s, "sd1:/", &out);
	return session_write_take(s, &out);
}

/* No mobile terminal is ever in the port. */
enum rc
command_show_status_usbhost(struct session *s, const struct command *command)
{
	struct text out = TEXT_INIT;

	if (grammar_value(command, "modem") != NULL)
		return RC_OK;
	add_slot(s, "usb1:/", &out);
	return session_write_take(s, &out);
}
