/*
 * What the tools share: messages, opening the device, reading files.
 */
#include "tool/tool.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "router/peers.h"

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

/* Whether the folder of an option can be used. */
static bool
check_folder(const char *option, const char *path)
{
	struct stat status;

	if (path == NULL)
		return true;
	if (stat(path, &status) != 0) {
		tool_warn("%s: %s: %s", option, path, strerror(errno));
		return false;
	}
	if (!S_ISDIR(status.st_mode))
		tool_warn("%s: %s: not a folder", option, path);
	return S_ISDIR(status.st_mode);
}

/* `--peer FILE`: called by the file's name without its folder and ending;
 * `--peer NAME=FILE`. */
static int
add_peer(struct device *device, const char *peer)
{
	const char *file = strchr(peer, '='), *slash = strrchr(peer, '/');
	const char *start = slash == NULL ? peer : slash + 1;
	struct text name = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	size_t refused;
	int status = 0;

	if (file != NULL && file > peer && (slash == NULL || file < slash)) {
		text_add(&name, peer, (size_t)(file++ - peer));
	} else {
		file = peer;
		text_add(&name, start, strcspn(start, "."));
	}
	switch (name.failed ? RC_NOMEM : peers_add_file(device,
	    text_str(&name), file, &refused, &diag)) {
	case RC_OK:
		if (refused > 0)
			tool_warn("--peer: %s: %zu line%s not understood",
			    file, refused, refused == 1 ? " was" : "s were");
		break;
	case RC_REFUSED:
		tool_warn("--peer: %s: %s", file, diag_text(&diag));
		status = TOOL_IO;
		break;
	default:
		status = tool_failed(&diag);
		break;
	}
	diag_fini(&diag);
	text_fini(&name);
	return status;
}

/* All of them; a device that cannot have them is closed again. */
static int
add_peers(struct device *device, const struct tool_options *options)
{
	int status = 0;
	size_t i;

	for (i = 0; i < options->n_peers && status == 0; i++)
		status = add_peer(device, options->peers[i]);
	if (status != 0)
		device_close(device);
	return status;
}

int
tool_open_device(struct device *device, const struct tool_options *options,
    const struct profile *profile, const char *revision)
{
	struct diag diag = DIAG_INIT;
	char *path = NULL;
	int status = 0;

	if (!check_folder("--usb", options->storage.usb) ||
	    !check_folder("--sd", options->storage.sd))
		return TOOL_IO;
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
	    .clock = clock_system(),
	    .storage = options->storage }, &diag) != RC_OK)
		status = tool_failed(&diag);
	else
		status = add_peers(device, options);
	diag_fini(&diag);
	free(path);
	return status;
}

/* No text that tools read is longer. */
#define TEXT_MAX ((size_t)64 << 20)

/* Whether a file is one that tools read, by what was read of it; the last n
 * bytes are new. A text has no NUL, and a database may be of any size. */
static bool
may_be_read(const struct text *text, size_t n)
{
	static const char database[] = "SQLite format 3";
	const char *s = text_str(text);

	if (text->len >= sizeof(database) &&
	    memcmp(s, database, sizeof(database)) == 0)
		return true;
	return text->failed || (text->len <= TEXT_MAX &&
	    memchr(s + text->len - n, '\0', n) == NULL);
}

int
tool_read_file(const char *path, struct text *out)
{
	const bool standard = strcmp(path, "-") == 0;
	FILE *file = standard ? stdin : fopen(path, "r");
	int error = errno;
	char piece[16384];
	bool fits = true;
	size_t n;

	if (file == NULL) {
		tool_warn("%s: %s", path, strerror(error));
		return TOOL_IO;
	}
	errno = 0;
	while (fits && (n = fread(piece, 1, sizeof(piece), file)) > 0) {
		text_add(out, piece, n);
		fits = may_be_read(out, n);
	}
	error = ferror(file) ? errno : 0;
	if (!standard && fclose(file) != 0 && error == 0)
		error = errno;
	if (error == 0 && out->failed)
		error = ENOMEM;
	if (error == 0 && fits)
		return 0;
	tool_warn("%s: %s", path, error != 0 ? strerror(error) :
	    "neither a text nor a database of rtxsh's");
	return TOOL_IO;
}

bool
tool_wants_colour(void)
{
	const char *none = getenv("NO_COLOR"), *term = getenv("TERM");

	return isatty(STDOUT_FILENO) != 0 &&
	    (none == NULL || none[0] == '\0') &&
	    term != NULL && strcmp(term, "dumb") != 0;
}
