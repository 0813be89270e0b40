/*
 * load: a configuration file replaces the running configuration, in one
 * transaction. Refused lines are told on stderr, the rest is loaded.
 */
#include <getopt.h>

#include "config/file.h"
#include "router/links.h"
#include "router/vpn.h"
#include "tool/source.h"

#include "base/banned.h"

/* The file in the journal, and the lines that it replaced. */
static enum rc
load_journal(struct device *device, const char *path, int64_t before,
    int64_t running, struct diag *diag)
{
	struct text at = TEXT_INIT, command = TEXT_INIT;
	enum rc rc = model_keep_places(device->model, before, running, diag);

	device_time(device, &at);
	text_addf(&command, "load %s", path);
	if (rc == RC_OK && (at.failed || command.failed))
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	else if (rc == RC_OK)
		rc = model_journal_replaced(device->model,
		    &(struct model_change){
		    .at = text_str(&at),
		    .session = "load",
		    .user = "",
		    .origin = "load",
		    .command = text_str(&command),
		    .block = BLOCK_ROUTER,
		    .place = "",
		    .entry = "load" }, before, running, diag);
	text_fini(&at);
	text_fini(&command);
	return rc == RC_OK ?
	    model_drop_aside(device->model, before, diag) : rc;
}

/* What came of a file. */
struct loaded {
	bool	is_config;
	size_t	refused;	/* lines */
	size_t	unset;		/* passwords that only the file's router has */
};

static enum rc
load_into(struct device *device, char *path, const struct text *config,
    struct loaded *loaded, struct diag *diag)
{
	int64_t running, before;
	enum rc rc;

	rc = model_begin(device->model, diag);
	if (rc != RC_OK)
		return rc;
	rc = model_running(device->model, &running, diag);
	if (rc == RC_OK)
		rc = model_copy_aside(device->model, running, &before, diag);
	if (rc == RC_OK)
		rc = config_load_file(device->model, running, device->profile,
		    config, source_refused, path, &loaded->refused,
		    &loaded->is_config, diag);
	if (rc == RC_OK && !loaded->is_config) {
		model_rollback(device->model);
		return RC_OK;
	}
	if (rc == RC_OK)
		rc = config_unset_passwords(device->model, running,
		    device->profile, &loaded->unset, diag);
	if (rc == RC_OK)
		rc = load_journal(device, path, before, running, diag);
	if (rc == RC_OK)
		rc = links_follow_all(device, diag);
	rc = model_end(device->model, rc, diag);
	return rc == RC_OK ? vpn_follow(device, diag) : rc;
}

/* Opens the device; one that is made now is of the model that the file's
 * header names, or of the nearest. */
static int
load_device(struct device *device, const char *path,
    const struct text *config, const struct tool_options *options)
{
	struct text model = TEXT_INIT, revision = TEXT_INIT;
	const struct profile *profile;
	bool exact;
	int status;

	config_header(text_str(config), config->len, &model, &revision);
	profile = profile_nearest(text_str(&model), &exact);
	status = tool_open_device(device, options, profile,
	    exact && revision.len > 0 ? text_str(&revision) : NULL);
	if (status == 0 && model.len > 0 && !exact && device->made &&
	    options->profile == NULL)
		tool_warn("%s: no profile %s, taking %s", path,
		    text_str(&model), device->profile->name);
	text_fini(&model);
	text_fini(&revision);
	return status;
}

/* Nothing is changed by what is no configuration. */
static int
load_is_none(const char *path, const struct loaded *loaded)
{
	tool_warn("%s: not a configuration%s", path, loaded->refused == 0 ?
	    "" : ": every line of it is refused");
	return loaded->refused == 0 ? TOOL_IO : 1;
}

static int
load_config(char *path, const struct text *config,
    const struct tool_options *options)
{
	struct diag diag = DIAG_INIT;
	struct device device;
	struct loaded loaded = { .refused = 0 };
	int status;

	status = load_device(&device, path, config, options);
	if (status == 0) {
		if (load_into(&device, path, config, &loaded, &diag) != RC_OK)
			status = tool_failed(&diag);
		else if (!loaded.is_config)
			status = load_is_none(path, &loaded);
		else if (loaded.refused > 0)
			status = 1;
		if (status != TOOL_IO && loaded.unset > 0)
			tool_warn("%s: %zu of its passwords %s not known; an "
			    "empty one is taken", path, loaded.unset,
			    loaded.unset == 1 ? "is" : "are");
		device_close(&device);
	}
	diag_fini(&diag);
	return status;
}

int
tool_load(int argc, char **argv, const struct tool_options *options)
{
	static const struct option none[] = { { NULL, 0, NULL, 0 } };
	struct text config = TEXT_INIT;
	int status;

	opterr = 0;
	if (getopt_long(argc, argv, "", none, NULL) != -1)
		return tool_usage("load", "no such option: %s",
		    argv[optind - 1]);
	if (argc - optind != 1)
		return tool_usage("load", "it wants one configuration file");
	status = tool_read_file(argv[optind], &config);
	if (status == 0)
		status = load_config(argv[optind], &config, options);
	text_fini(&config);
	return status;
}
