/*
 * record: a console whose session is written as a transcript. The transcript
 * begins with what the device was like: as shipped, empty, or a configuration
 * that is written beside it.
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <langinfo.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config/file.h"
#include "console/console.h"
#include "tool/tool.h"
#include "transcript/record.h"

#include "base/banned.h"

struct record {
	const char	*path;
	bool		 administrator;
	struct text	 config_path;	/* beside it; empty: none is needed */
	struct recording recording;
};

/* Makes a file that nobody else can read: passwords come into it. */
static FILE *
make_file(const char *path)
{
	const int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
	    S_IRUSR | S_IWUSR);
	FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;

	if (file == NULL) {
		tool_warn("%s: %s", path, strerror(errno));
		if (fd >= 0)
			(void)close(fd);
	}
	return file;
}

/* The running configuration as a replay loads it. */
static enum rc
list(struct device *device, struct text *out, struct diag *diag)
{
	int64_t running;
	enum rc rc = model_running(device->model, &running, diag);

	return rc == RC_OK ? config_file(device->model, running,
	    device->profile, false, out, diag) : rc;
}

/* What a device that a replay makes has, and whether it is this one. */
static enum rc
list_new(const struct device *like, bool empty, struct text *out, bool *same,
    struct diag *diag)
{
	struct device device;
	enum rc rc;

	rc = device_open(&device, &(struct device_options){
	    .path = ":memory:", .new_profile = like->profile, .empty = empty,
	    .clock = clock_system() }, diag);
	if (rc != RC_OK)
		return rc;
	*same = strcmp(device.identity->serial, like->identity->serial) == 0;
	rc = list(&device, out, diag);
	device_close(&device);
	return rc;
}

/* Whether the device is as one that a replay makes. */
static enum rc
is_new(struct record *r, struct device *device, const struct text *config,
    bool empty, bool *same, struct diag *diag)
{
	struct text other = TEXT_INIT;
	bool itself = false;
	enum rc rc = list_new(device, empty, &other, &itself, diag);

	r->recording.anonymous = !itself;
	*same = strcmp(text_str(config), text_str(&other)) == 0 &&
	    strcmp(device->identity->revision, device->profile->revision) == 0;
	if (rc == RC_OK && (config->failed || other.failed))
		rc = diag_set(diag, RC_NOMEM, "out of memory");
	text_fini(&other);
	return rc;
}

/* One password: whose, and its hash. */
struct owner_list {
	struct record	*r;
	struct device	*device;
	int64_t		 running;
	struct diag	*diag;
};

static enum rc
add_password(void *ctx, const char *who)
{
	struct owner_list *l = ctx;
	struct text hash = TEXT_INIT;
	bool found;
	enum rc rc;

	rc = model_credential(l->device->model, l->running, who, &hash,
	    &found, l->diag);
	text_addf(&l->r->recording.passwords, ";; password %s %s\n", who,
	    text_str(&hash));
	if (rc == RC_OK && (hash.failed || l->r->recording.passwords.failed))
		rc = diag_set(l->diag, RC_NOMEM, "out of memory");
	text_fini(&hash);
	return rc;
}

/* The passwords that a listing does not tell. */
static enum rc
list_passwords(struct record *r, struct device *device, struct diag *diag)
{
	struct owner_list l = { .r = r, .device = device, .diag = diag };
	enum rc rc = model_running(device->model, &l.running, diag);

	return rc == RC_OK ? model_walk_credentials(device->model, l.running,
	    add_password, &l, diag) : rc;
}

static int
write_config(struct record *r, struct device *device,
    const struct text *config)
{
	struct text head = TEXT_INIT;
	FILE *file;
	int status = 0;

	text_add(&r->config_path, r->path, strlen(r->path));
	if (r->config_path.len > 4 && strcmp(text_str(&r->config_path) +
	    r->config_path.len - 4, ".txt") == 0)
		text_truncate(&r->config_path, r->config_path.len - 4);
	text_adds(&r->config_path, ".conf");
	file = make_file(text_str(&r->config_path));
	if (file == NULL)
		return TOOL_IO;
	device_listing_header(device, &head);
	(void)fwrite(text_str(&head), 1, head.len, file);
	(void)fwrite(text_str(config), 1, config->len, file);
	if (ferror(file) != 0 || fclose(file) != 0) {
		tool_warn("%s: cannot write", text_str(&r->config_path));
		status = TOOL_IO;
	}
	text_fini(&head);
	return status;
}

/* Finds out how the transcript begins. */
static int
prepare(struct record *r, struct device *device)
{
	struct text config = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	const char *slash;
	bool empty = false;
	int status = 0;
	enum rc rc;

	rc = list(device, &config, &diag);
	if (rc == RC_OK)
		rc = is_new(r, device, &config, false, &r->recording.factory,
		    &diag);
	if (rc == RC_OK && !r->recording.factory)
		rc = is_new(r, device, &config, true, &empty, &diag);
	if (rc == RC_OK)
		rc = list_passwords(r, device, &diag);
	if (rc != RC_OK) {
		status = tool_failed(&diag);
	} else if (!r->recording.factory && !empty) {
		status = write_config(r, device, &config);
		slash = strrchr(text_str(&r->config_path), '/');
		r->recording.config = slash != NULL ? slash + 1 :
		    text_str(&r->config_path);
	}
	text_fini(&config);
	diag_fini(&diag);
	return status;
}

static int
run(struct record *r, struct device *device)
{
	const struct console_tap tap = recording_tap(&r->recording);
	const struct console_options console = {
		.in = STDIN_FILENO,
		.out = STDOUT_FILENO,
		.own = true,
		.enter_echo = true,
		.crlf_once = true,
		.administrator = r->administrator,
		.origin = "Serial",
		.encoding = encoding_of_codeset(nl_langinfo(CODESET)),
		.tap = &tap,
	};
	struct console_result result;
	struct diag diag = DIAG_INIT;
	int status = 0;

	if (console_run(device, &console, &result, &diag) != RC_OK)
		status = tool_failed(&diag);
	diag_fini(&diag);
	if (recording_end(&r->recording) != RC_OK ||
	    fclose(r->recording.file) != 0) {
		tool_warn("%s: cannot write", r->path);
		status = TOOL_IO;
	}
	r->recording.file = NULL;
	device_close(device);
	if (result.signal == SIGTERM || result.signal == SIGQUIT) {
		(void)signal(result.signal, SIG_DFL);
		(void)raise(result.signal);
	}
	return status;
}

/* 0, or the exit status after a message. */
static int
read_arguments(struct record *r, int argc, char **argv)
{
	static const struct option long_options[] = {
		{ "admin", no_argument, NULL, 'a' },
		{ NULL, 0, NULL, 0 }
	};
	int c;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
		if (c != 'a')
			return tool_usage("record", "no such option: %s",
			    argv[optind - 1]);
		r->administrator = true;
	}
	if (argc - optind != 1)
		return tool_usage("record", "it wants a file to write to");
	r->path = argv[optind];
	return 0;
}

int
tool_record(int argc, char **argv, const struct tool_options *options)
{
	struct record r = { .path = NULL };
	struct device device;
	int status;

	status = read_arguments(&r, argc, argv);
	if (status != 0)
		return status;
	r.recording.language_given = options->language_given;
	r.recording.language = options->language;
	r.recording.device = &device;
	status = tool_open_device(&device, options, NULL, NULL);
	if (status != 0)
		return status;
	device.clock = recording_clock(&r.recording);
	r.recording.file = make_file(r.path);
	status = r.recording.file == NULL ? TOOL_IO : prepare(&r, &device);
	if (status == 0)
		status = run(&r, &device);
	else
		device_close(&device);
	if (status != 0 && r.recording.file != NULL)
		(void)unlink(r.path);
	if (r.recording.file != NULL)
		(void)fclose(r.recording.file);
	text_fini(&r.config_path);
	return status;
}
