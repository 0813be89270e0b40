/*
 * What a start leaves behind. The lines are those that devices write; which of
 * them come with which model beyond the first three is a guess.
 */
#include "router/boot.h"

#include <string.h>

#include "router/hosts.h"
#include "router/links.h"
#include "router/log.h"
#include "router/state.h"

#include "base/banned.h"

static const char *const causes[] = {
	[BOOT_POWER] = "power",
	[BOOT_RESTART] = "restart",
	[BOOT_COLD] = "cold",
};

enum boot_cause
boot_cause_of(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(causes) / sizeof(causes[0]); i++)
		if (strcmp(causes[i], name) == 0)
			return (enum boot_cause)i;
	return BOOT_POWER;
}

static enum rc
note_time(struct device *device, enum boot_cause cause, struct diag *diag)
{
	const time_t now = device->clock.now(device->clock.ctx);
	const struct model_device *identity = device->identity;
	struct text from = TEXT_INIT;
	enum rc rc;

	if (identity->start_file != NULL && identity->start_file[0] != '\0')
		text_adds(&from, identity->start_file);
	else
		text_addf(&from, "config%d", identity->start_slot);
	rc = from.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
	    model_set_state(device->model, "boot",
	    &(struct model_state){ .value = now, .since = now }, diag);
	if (rc == RC_OK && cause == BOOT_COLD)
		rc = model_drop_boots(device->model, diag);
	if (rc == RC_OK)
		rc = model_add_boot(device->model, &(struct model_boot){
		    .at = now, .cause = causes[cause],
		    .from = text_str(&from) }, diag);
	text_fini(&from);
	return rc;
}

static enum rc
log_version(struct device *device, enum boot_cause cause, struct diag *diag)
{
	static const enum message lines[] = {
		[BOOT_POWER] = MESSAGE_LOG_BOOT_POWER,
		[BOOT_RESTART] = MESSAGE_LOG_BOOT_RESTART,
		[BOOT_COLD] = MESSAGE_LOG_BOOT_COLD,
	};
	struct text version = TEXT_INIT, main_line = TEXT_INIT;
	enum rc rc;

	device_version(device, &version);
	device_main_line(device, &main_line);
	rc = version.failed || main_line.failed ?
	    diag_set(diag, RC_NOMEM, "out of memory") :
	    log_add(device, LOG_KIND_INFO, diag, "%s",
	    message_texts[lines[cause]][0]);
	if (rc == RC_OK)
		rc = log_add(device, LOG_KIND_INFO, diag, "%s starts",
		    text_str(&version));
	if (rc == RC_OK)
		rc = log_add(device, LOG_KIND_INFO, diag, "%s",
		    text_str(&main_line));
	text_fini(&version);
	text_fini(&main_line);
	return rc;
}

enum rc
boot_note(struct device *device, enum boot_cause cause, struct diag *diag)
{
	/* What was up, and since when it counts. */
	static const char *const forgotten[] = { "tunnel ", "clear ", "pp",
	    "down ", "last ", "idle ", "keepalive ", "unanswered " };
	size_t i;
	enum rc rc = note_time(device, cause, diag);

	if (rc == RC_OK)
		rc = state_read(device, diag);
	if (rc == RC_OK && cause != BOOT_POWER)
		rc = log_started(device, diag);
	if (rc == RC_OK)
		rc = log_version(device, cause, diag);
	for (i = 0; i < sizeof(forgotten) / sizeof(forgotten[0]) &&
	    rc == RC_OK; i++)
		rc = model_drop_states(device->model, forgotten[i], diag);
	if (rc == RC_OK)
		rc = hosts_forget(device, diag);
	return rc == RC_OK ? links_follow_start(device, diag) : rc;
}
