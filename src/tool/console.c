/*
 * console: the device's console on the terminal that the program was started
 * from, or line by line on whatever else it was given.
 */
#include <getopt.h>
#include <langinfo.h>
#include <signal.h>
#include <unistd.h>

#include "console/console.h"
#include "tool/tool.h"

#include "base/banned.h"

/* A new database is greeted once, where somebody sits who may not know how to
 * go on. The device's own output stays the device's. */
static void
greet(const struct device *device, bool administrator)
{
	const char *model;

	if (!device->made || isatty(STDIN_FILENO) == 0 ||
	    isatty(STDERR_FILENO) == 0)
		return;
	model = device->profile->model;
	if (administrator)
		(void)fprintf(stderr, "rtxsh: a new %s: you may change "
		    "settings here; `save` keeps them\nrtxsh: over a restart; "
		    "`exit` twice leaves, Ctrl-D at once\n", model);
	else
		(void)fprintf(stderr, "rtxsh: a new %s: press Enter at "
		    "`Password:` to log in; then `administrator`\nrtxsh: and "
		    "Enter lets you change settings; `exit` leaves, Ctrl-D at "
		    "once\n", model);
}

static int
run(struct device *device, const struct tool_options *options,
    bool administrator)
{
	const struct console_options console = {
		.in = STDIN_FILENO,
		.out = STDOUT_FILENO,
		.own = true,
		.enter_echo = true,
		.crlf_once = true,
		.administrator = administrator,
		.language_fixed = options->language_given,
		.language = options->language,
		.origin = "Serial",
		.encoding = encoding_of_codeset(nl_langinfo(CODESET)),
	};
	struct console_result result;
	struct diag diag = DIAG_INIT;
	int status = 0;

	if (console_run(device, &console, &result, &diag) != RC_OK)
		status = tool_failed(&diag);
	diag_fini(&diag);
	device_close(device);
	/* Whoever waits for the program is to see what ended it. */
	if (result.signal == SIGTERM || result.signal == SIGQUIT) {
		(void)signal(result.signal, SIG_DFL);
		(void)raise(result.signal);
	}
	return status;
}

int
tool_console(int argc, char **argv, const struct tool_options *options)
{
	static const struct option long_options[] = {
		{ "admin", no_argument, NULL, 'a' },
		{ NULL, 0, NULL, 0 }
	};
	struct device device;
	bool administrator = false;
	int c, status;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
		if (c != 'a')
			return tool_usage("console", "no such option: %s",
			    argv[optind - 1]);
		administrator = true;
	}
	if (optind < argc)
		return tool_usage("console", "it takes no argument: %s",
		    argv[optind]);
	status = tool_open_device(&device, options, NULL, NULL);
	if (status != 0)
		return status;
	greet(&device, administrator);
	return run(&device, options, administrator);
}
