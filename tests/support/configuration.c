/*
 * Loading and listing for tests.
 */
#include "support/configuration.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/console.h"

#include "base/banned.h"

void
test_device_open(struct device *device, const struct profile *profile)
{
	struct diag diag = DIAG_INIT;

	if (device_open(device, &(struct device_options){
	    .path = ":memory:",
	    .profile = profile,
	    .empty = true,
	    .clock = test_clock() }, &diag) != RC_OK)
		fail_msg("%s", diag_text(&diag));
}

static enum rc
add_line(void *ctx, const struct config_line *line)
{
	struct text *out = ctx;

	text_addf(out, "%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

static int64_t
begin(struct device *device)
{
	struct diag diag = DIAG_INIT;
	int64_t running = 0;

	if (model_begin(device->model, &diag) != RC_OK ||
	    model_running(device->model, &running, &diag) != RC_OK)
		fail_msg("%s", diag_text(&diag));
	return running;
}

static void
commit(struct device *device, int64_t running, struct text *listing)
{
	struct diag diag = DIAG_INIT;

	text_reset(listing);
	if (model_commit(device->model, &diag) != RC_OK ||
	    config_list(device->model, running, add_line, listing, &diag) !=
	    RC_OK)
		fail_msg("%s", diag_text(&diag));
	assert_false(listing->failed);
}

size_t
test_load(struct device *device, const struct text *text,
    config_refusal_fn *f, void *ctx, struct text *listing)
{
	const int64_t running = begin(device);
	struct diag diag = DIAG_INIT;
	size_t refused = 0;

	if (config_load(device->model, running, device->profile,
	    text_str(text), text->len, f, ctx, &refused, &diag) != RC_OK)
		fail_msg("%s", diag_text(&diag));
	commit(device, running, listing);
	return refused;
}

size_t
test_add(struct device *device, const struct text *text, struct text *listing)
{
	const int64_t running = begin(device);
	struct diag diag = DIAG_INIT;
	size_t refused = 0;

	if (config_add(device->model, running, device->profile,
	    text_str(text), text->len, NULL, NULL, &refused, &diag) != RC_OK)
		fail_msg("%s", diag_text(&diag));
	commit(device, running, listing);
	return refused;
}
