/*
 * Making, opening and resetting a device. What a factory-fresh router is like
 * comes from the profile; here it is put into the database.
 */
#define _DEFAULT_SOURCE		/* getentropy() */
#include "router/device.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "config/config.h"
#include "grammar/grammar.h"
#include "router/boot.h"
#include "router/rollback.h"
#include "router/state.h"

#include "base/banned.h"

/* What every device that is only in memory has, so that runs repeat. */
#define MEMORY_SERIAL 1u
#define BUSY_MS 5000
/* More addresses than that are told as a range. */
#define MACS_EACH 4

static bool
device_in_memory(const struct device_options *options)
{
	return strcmp(options->path, ":memory:") == 0;
}

/* A number that makes this database's device one of its kind. */
static uint32_t
device_new_serial(const struct device_options *options)
{
	uint32_t serial = MEMORY_SERIAL;

	if (device_in_memory(options) ||
	    getentropy(&serial, sizeof(serial)) != 0)
		serial = MEMORY_SERIAL;
	return serial % 1000000;
}

/* Serial number and MAC addresses in the vendor's manner (BEHAVIOUR 7.1). */
static void
device_make_identity(const struct profile *profile, uint32_t serial,
    struct text *name, struct text *macs)
{
	unsigned int i;

	text_addf(name, "S3K%06u", (unsigned int)serial);
	for (i = 0; i < profile->macs; i++) {
		const uint32_t mac = (serial + i) & 0xffffff;

		text_addf(macs, "%sac:44:f2:%02x:%02x:%02x", i > 0 ? "," : "",
		    mac >> 16, (mac >> 8) & 0xff, mac & 0xff);
	}
}

static enum rc
device_store_identity(struct device *device,
    const struct device_options *options, struct diag *diag)
{
	struct text serial = TEXT_INIT, macs = TEXT_INIT;
	const struct profile *profile = device->profile;
	enum rc rc = RC_NOMEM;

	device_make_identity(profile, device_new_serial(options), &serial,
	    &macs);
	if (serial.failed || macs.failed) {
		diag_set(diag, rc, "out of memory");
		goto out;
	}
	rc = model_set_device(device->model, &(struct model_device){
	    .profile = profile->name,
	    .model = profile->model,
	    .revision = options->revision != NULL ? options->revision :
		profile->revision,
	    .serial = text_str(&serial),
	    .macs = text_str(&macs),
	    .stamp = grammar_stamp(),
	    .start_slot = 0 }, diag);
out:
	text_fini(&serial);
	text_fini(&macs);
	return rc;
}

enum rc
device_factory(struct device *device, int64_t config, struct diag *diag)
{
	const struct profile *profile = device->profile;
	struct text text = TEXT_INIT;
	size_t i, refused = 0;
	enum rc rc;

	for (i = 0; i < profile->n_factory; i++)
		text_addf(&text, "%s\n", profile->factory[i]);
	rc = text_rc(&text);
	if (rc == RC_OK)
		rc = config_add(device->model, config, profile,
		    text_str(&text), text.len, NULL, NULL, &refused, diag);
	else
		diag_set(diag, rc, "out of memory");
	text_fini(&text);
	if (rc == RC_OK && refused > 0)
		rc = diag_set(diag, RC_REFUSED,
		    "the factory configuration of %s has lines that it refuses",
		    profile->name);
	return rc;
}

/* Fills a database that holds no device yet. */
static enum rc
device_make(struct device *device, const struct device_options *options,
    struct diag *diag)
{
	struct text at = TEXT_INIT;
	int64_t running;
	enum rc rc;

	device->state.zone = DEVICE_ZONE;
	device->profile = options->profile;
	if (device->profile == NULL)
		device->profile = options->new_profile;
	if (device->profile == NULL)
		device->profile = profile_default();
	rc = device_store_identity(device, options, diag);
	if (rc == RC_OK)
		rc = model_running(device->model, &running, diag);
	if (rc == RC_OK && !options->empty)
		rc = device_factory(device, running, diag);
	if (rc == RC_OK) {
		device_time(device, &at);
		rc = at.failed ? diag_set(diag, RC_NOMEM, "out of memory") :
		    model_save(device->model, 0, "", text_str(&at), diag);
	}
	text_fini(&at);
	if (rc == RC_OK)
		rc = model_device(device->model, &device->identity, diag);
	return rc == RC_OK ? boot_note(device, BOOT_POWER, diag) : rc;
}

/* Places the lines of every configuration anew after the tables changed. */
static enum rc
device_place_anew(struct device *device, const char *path, struct diag *diag)
{
	struct model_device identity = *device->identity;
	enum rc rc;

	rc = model_begin(device->model, diag);
	if (rc != RC_OK)
		return rc;
	rc = config_place_all_anew(device->model, device->profile, diag);
	if (rc == RC_REFUSED)
		diag_set(diag, rc, "%s: %s", path, diag_text(diag));
	identity.stamp = grammar_stamp();
	if (rc == RC_OK)
		rc = model_set_device(device->model, &identity, diag);
	if (rc == RC_OK)
		rc = model_commit(device->model, diag);
	if (rc != RC_OK)
		model_rollback(device->model);
	else
		rc = model_device(device->model, &device->identity, diag);
	return rc;
}

/* Whether the device found is one that this program and this call can use. */
static enum rc
device_check(struct device *device, const struct device_options *options,
    struct diag *diag)
{
	const char *name = device->identity->profile;

	device->profile = profile_find(name);
	if (device->profile == NULL)
		return diag_set(diag, RC_REFUSED,
		    "%s: its model, %s, is none that this program knows",
		    options->path, name);
	if (options->profile != NULL && options->profile != device->profile)
		return diag_set(diag, RC_REFUSED, "%s: its model is %s, not %s",
		    options->path, name, options->profile->name);
	if (strcmp(device->identity->stamp, grammar_stamp()) != 0)
		return device_place_anew(device, options->path, diag);
	return RC_OK;
}

/* From an open model to a whole device. */
static enum rc
device_start(struct device *device, const struct device_options *options,
    bool made, struct diag *diag)
{
	enum rc rc = RC_OK;
	bool done;

	if (made) {
		rc = device_make(device, options, diag);
		if (rc == RC_OK)
			rc = model_commit(device->model, diag);
		if (rc != RC_OK)
			model_rollback(device->model);
	}
	if (rc == RC_OK)
		rc = model_device(device->model, &device->identity, diag);
	if (rc == RC_OK)
		rc = device_check(device, options, diag);
	if (rc == RC_OK)
		rc = state_read(device, diag);
	if (rc == RC_OK && !made)
		rc = rollback_expire(device, &done, diag);
	device->made = made;
	return rc;
}

enum rc
device_open(struct device *device, const struct device_options *options,
    struct diag *diag)
{
	bool made = false;
	enum rc rc;

	*device = (struct device){ .clock = options->clock,
	    .storage = options->storage };
	rc = model_open(&device->model, &(struct model_options){
	    .path = options->path,
	    .vfs = options->vfs,
	    .busy_ms = BUSY_MS }, &made, diag);
	if (rc == RC_OK)
		rc = device_start(device, options, made, diag);
	if (rc != RC_OK)
		device_close(device);
	return rc;
}

void
device_close(struct device *device)
{
	model_close(device->model);
	*device = (struct device){ .model = NULL };
}

enum rc
device_reset(struct device *device, const struct device_options *options,
    struct diag *diag)
{
	enum rc rc;

	device->clock = options->clock;
	device->state = (struct device_state){ .ahead = 0 };
	device->storage = options->storage;
	rc = model_reset(device->model, diag);
	if (rc == RC_OK)
		rc = model_begin(device->model, diag);
	if (rc == RC_OK)
		rc = device_start(device, options, true, diag);
	return rc;
}

/* "a,b" as the banner and the header have it: "a, b"; many, which are in a row,
 * as "a - h" (BEHAVIOUR 7.1). */
static void
device_add_macs(const struct device *device, const char *between,
    struct text *out)
{
	const char *p = device->identity->macs, *comma;
	const char *last = strrchr(p, ',');

	if (device->profile->macs > MACS_EACH && last != NULL) {
		text_add(out, p, strcspn(p, ","));
		text_addf(out, " - %s", last + 1);
		return;
	}
	while ((comma = strchr(p, ',')) != NULL) {
		text_add(out, p, (size_t)(comma - p));
		text_adds(out, between);
		p = comma + 1;
	}
	text_adds(out, p);
}

/* A revision that is not the profile's has no known date. */
void
device_version(const struct device *device, struct text *out)
{
	const struct model_device *identity = device->identity;

	text_addf(out, "%s Rev.%s (%s)", identity->model,
	    identity->revision, device->profile->built);
}

void
device_banner(const struct device *device, struct text *out)
{
	text_adds(out, "\n");
	device_version(device, out);
	text_addf(out, "\nCopyright (c) %s Yamaha Corporation. "
	    "All Rights Reserved.\n", device->profile->copyright);
	text_adds(out, "To display the software copyright statement, use "
	    "'show copyright' command.\n");
	device_add_macs(device, ", ", out);
	text_addf(out, "\n%s\n", device->profile->memory);
}

void
device_main_line(const struct device *device, struct text *out)
{
	const struct model_device *identity = device->identity;

	text_addf(out, "main:  %s ver=00 serial=%s MAC-Address=",
	    identity->model, identity->serial);
	device_add_macs(device, " MAC-Address=", out);
}

void
device_listing_header(const struct device *device, struct text *out)
{
	text_adds(out, "# ");
	device_version(device, out);
	text_adds(out, "\n# MAC Address : ");
	device_add_macs(device, ", ", out);
	text_addf(out, "\n# %s\n# ", device->profile->memory);
	device_main_line(device, out);
	text_adds(out, "\n# Reporting Date: ");
	device_reporting_date(device, out);
	text_adds(out, "\n");
}
