/*
 * A configuration file into a device, whatever its encoding: it must end, and
 * what was loaded, listed and loaded again must give the same listing.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "config/config.h"
#include "router/device.h"

#include "base/banned.h"

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static enum rc
refuse(void *ctx, const struct config_refusal *refusal)
{
	(void)ctx;
	(void)refusal;
	return RC_OK;
}

static enum rc
add_line(void *ctx, const struct config_line *line)
{
	text_addf(ctx, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

static void
load(struct device *device, const char *s, size_t len, struct text *listing)
{
	struct diag diag = DIAG_INIT;
	int64_t running;
	size_t refused;

	if (model_begin(device->model, &diag) != RC_OK ||
	    model_running(device->model, &running, &diag) != RC_OK ||
	    config_load(device->model, running, device->profile, s, len,
	    refuse, NULL, &refused, &diag) != RC_OK ||
	    config_list(device->model, running, add_line, listing, &diag) !=
	    RC_OK || model_commit(device->model, &diag) != RC_OK)
		abort();
	diag_fini(&diag);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct device device;
	static bool open;
	struct diag diag = DIAG_INIT;
	struct text one = TEXT_INIT, two = TEXT_INIT;

	if (!open && device_open(&device, &(struct device_options){
	    .path = ":memory:", .empty = true, .clock = clock_system() },
	    &diag) != RC_OK)
		abort();
	open = true;
	load(&device, (const char *)data, size, &one);
	load(&device, text_str(&one), one.len, &two);
	if (strcmp(text_str(&one), text_str(&two)) != 0)
		abort();
	text_fini(&one);
	text_fini(&two);
	diag_fini(&diag);
	return 0;
}
