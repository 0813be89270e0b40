/*
 * diff: the commands that turn one configuration into another. Both are loaded
 * side by side into a device in memory; no database but those named is
 * touched.
 */
#include <getopt.h>
#include <string.h>

#include "config/difference.h"
#include "tool/source.h"

#include "base/banned.h"

struct diff {
	struct source	from, to;
	size_t		refused;	/* lines of both */
	size_t		commands;
	bool		hidden;
};

static enum rc
diff_line(void *ctx, const struct config_line *line)
{
	struct diff *d = ctx;

	d->commands++;
	(void)printf("%*s%s\n", line->depth, "", line->text);
	return RC_OK;
}

static enum rc
diff_load(struct diff *d, struct device *device, int64_t config,
    const struct source *source, struct diag *diag)
{
	size_t refused = 0;
	enum rc rc;

	rc = config_load(device->model, config, device->profile,
	    text_str(&source->text), source->text.len, source_refused,
	    (void *)(uintptr_t)source->path, &refused, diag);
	d->refused += refused;
	return rc;
}

/* The one becomes the running configuration, the other the saved one. */
static enum rc
diff_compare(struct diff *d, struct device *device, struct diag *diag)
{
	int64_t from, to;
	enum rc rc = model_begin(device->model, diag);

	if (rc == RC_OK)
		rc = model_running(device->model, &from, diag);
	if (rc == RC_OK)
		rc = model_saved(device->model, 0, 0, &to, diag);
	if (rc == RC_OK)
		rc = diff_load(d, device, from, &d->from, diag);
	if (rc == RC_OK)
		rc = diff_load(d, device, to, &d->to, diag);
	if (rc == RC_OK)
		rc = config_difference(device->model, from, to,
		    device->profile, diff_line, d, &d->hidden, diag);
	model_rollback(device->model);
	return rc;
}

/* The model that both are read as: what --model says, or the first of the two
 * that says something. */
static const struct profile *
diff_profile(const struct diff *d, const struct tool_options *options)
{
	const struct profile *from = d->from.profile, *to = d->to.profile;

	if (options->profile != NULL)
		return options->profile;
	if (from != NULL && to != NULL && from != to)
		tool_warn("%s is of model %s, %s of %s: read as %s",
		    d->from.path, from->name, d->to.path, to->name,
		    from->name);
	return from != NULL ? from : to;
}

static int
diff_sources(struct diff *d, const struct tool_options *options)
{
	const struct profile *profile = diff_profile(d, options);
	struct diag diag = DIAG_INIT;
	struct device device;
	int status;
	enum rc rc;

	status = source_must_be_config(&d->from, profile);
	if (status == 0)
		status = source_must_be_config(&d->to, profile);
	if (status != 0)
		return status;
	rc = device_open(&device, &(struct device_options){
	    .path = ":memory:",
	    .new_profile = profile,
	    .empty = true,
	    .clock = clock_system() }, &diag);
	if (rc == RC_OK) {
		rc = diff_compare(d, &device, &diag);
		device_close(&device);
	}
	if (rc != RC_OK)
		status = tool_failed(&diag);
	diag_fini(&diag);
	if (status != 0)
		return status;
	if (d->hidden)
		tool_warn("lines with passwords differ: they are not shown");
	return d->commands > 0 || d->refused > 0 ? 1 : 0;
}

int
tool_diff(int argc, char **argv, const struct tool_options *options)
{
	static const struct option none[] = { { NULL, 0, NULL, 0 } };
	struct diff d = { .from = { .path = NULL } };
	int status;

	opterr = 0;
	if (getopt_long(argc, argv, "", none, NULL) != -1)
		return tool_usage("diff", "no such option: %s",
		    argv[optind - 1]);
	if (argc - optind != 2)
		return tool_usage("diff", "it wants two configurations");
	status = source_one_input("diff", argv[optind], argv[optind + 1]);
	if (status == 0)
		status = source_read(&d.from, argv[optind], options);
	if (status == 0)
		status = source_read(&d.to, argv[optind + 1], options);
	if (status == 0)
		status = diff_sources(&d, options);
	source_fini(&d.from);
	source_fini(&d.to);
	return status;
}
