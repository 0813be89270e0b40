/*
 * What the tools share: messages, opening the device, reading files.
 */
#include "tool/tool.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/banned.h"

void
tool_warn(const char *fmt, ...)
{
	va_list ap;

	(void)fflush(stdout);
	(void)fputs("rtxsh: ", stderr);
	va_start(ap, fmt);
	(void)vfprintf(stderr, fmt, ap);
	va_end(ap);
	(void)fputc('\n', stderr);
}

int
tool_usage(const char *tool, const char *fmt, ...)
{
	va_list ap;

	(void)fprintf(stderr, "rtxsh: %s: ", tool);
	va_start(ap, fmt);
	(void)vfprintf(stderr, fmt, ap);
	va_end(ap);
	(void)fprintf(stderr, "\ntry 'rtxsh %s --help'\n", tool);
	return TOOL_USAGE;
}

int
tool_failed(const struct diag *diag)
{
	tool_warn("%s", diag_text(diag));
	return diag->rc == RC_REFUSED ? TOOL_USAGE : TOOL_IO;
}

/* Makes every folder above the file, as private as the file. */
static bool
make_folders(char *path)
{
	char *slash;

	for (slash = strchr(path + 1, '/'); slash != NULL;
	    slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(path, 0700) != 0 && errno != EEXIST) {
			tool_warn("%s: %s", path, strerror(errno));
			return false;
		}
		*slash = '/';
	}
	return true;
}

/* The default database's path, its folder made; NULL after a message. */
static char *
default_database(void)
{
	const char *state = getenv("XDG_STATE_HOME");
	const char *home = getenv("HOME");
	struct text path = TEXT_INIT;
	char *taken;

	if (state != NULL && state[0] == '/')
		text_addf(&path, "%s/rtxsh/default.db", state);
	else if (home != NULL && home[0] == '/')
		text_addf(&path, "%s/.local/state/rtxsh/default.db", home);
	else {
		tool_warn("no default database: neither XDG_STATE_HOME nor "
		    "HOME is set; use --db");
		return NULL;
	}
	taken = text_take(&path);
	if (taken == NULL)
		tool_warn("out of memory");
	else if (!make_folders(taken)) {
		free(taken);
		taken = NULL;
	}
	return taken;
}

int
tool_open_device(struct device *device, const struct tool_options *options,
    const struct profile *profile, const char *revision)
{
	struct diag diag = DIAG_INIT;
	char *path = NULL;
	int status = 0;

	if (options->db == NULL) {
		path = default_database();
		if (path == NULL)
			return TOOL_IO;
	}
	if (device_open(device, &(struct device_options){
	    .path = path != NULL ? path : options->db,
	    .profile = options->profile,
	    .new_profile = profile,
	    .revision = revision,
	    .clock = clock_system() }, &diag) != RC_OK)
		status = tool_failed(&diag);
	diag_fini(&diag);
	free(path);
	return status;
}

int
tool_read_file(const char *path, struct text *out)
{
	const bool standard = strcmp(path, "-") == 0;
	FILE *file = standard ? stdin : fopen(path, "r");
	int error = errno;
	char piece[16384];
	size_t n;

	if (file == NULL) {
		tool_warn("%s: %s", path, strerror(error));
		return TOOL_IO;
	}
	errno = 0;
	while ((n = fread(piece, 1, sizeof(piece), file)) > 0)
		text_add(out, piece, n);
	error = ferror(file) ? errno : 0;
	if (!standard && fclose(file) != 0 && error == 0)
		error = errno;
	if (error == 0 && out->failed)
		error = ENOMEM;
	if (error == 0)
		return 0;
	tool_warn("%s: %s", path, strerror(error));
	return TOOL_IO;
}
