/*
 * export: a configuration of the database becomes a file, whole or not at all.
 */
#define _DEFAULT_SOURCE		/* realpath() */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/file.h"
#include "command/config_files.h"
#include "config/file.h"
#include "tool/tool.h"

#include "base/banned.h"

enum line_ends {
	ENDS_UNSAID,
	ENDS_LF,
	ENDS_CRLF
};

struct export {
	const char	*path;
	const char	*slot_name;	/* NULL: what runs */
	struct start_slot slot;
	bool		 form;		/* as the device keeps it */
	bool		 encoding_given;
	enum encoding	 encoding;
	enum line_ends	 ends;
};

static bool
take_encoding(struct export *e, const char *name)
{
	static const struct {
		const char	*name;
		enum encoding	 encoding;
	} names[] = {
		{ "utf8", ENCODING_UTF8 },
		{ "utf-8", ENCODING_UTF8 },
		{ "sjis", ENCODING_SJIS },
		{ "euc", ENCODING_EUCJP },
		{ "ascii", ENCODING_ASCII },
	};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcasecmp(names[i].name, name) == 0) {
			e->encoding_given = true;
			e->encoding = names[i].encoding;
			return true;
		}
	return false;
}

/* The configuration that is meant; 0: it is not there. */
static enum rc
find_config(const struct export *e, struct device *device, int64_t *config,
    struct diag *diag)
{
	if (e->slot_name == NULL)
		return model_running(device->model, config, diag);
	return model_saved(device->model, e->slot.slot, e->slot.generation,
	    config, diag);
}

/* The text becomes bytes in the encoding that was asked for, or in the usual
 * one. *lost counts what the encoding does not have. */
static enum rc
make_bytes(const struct export *e, const struct text *text,
    struct text *bytes, size_t *lost, struct diag *diag)
{
	const bool crlf = e->ends == ENDS_CRLF ||
	    (e->ends == ENDS_UNSAID && e->form);

	*lost = 0;
	if (e->form && !e->encoding_given && crlf)
		return config_file_device(text, bytes, diag);
	return config_file_bytes(text, e->encoding_given || !e->form ?
	    e->encoding : ENCODING_SJIS, crlf, bytes, lost, diag);
}

/* A file of another kind, such as a pipe, is written to as it is. */
static int
write_plainly(const char *path, const struct text *bytes)
{
	FILE *out = strcmp(path, "-") == 0 ? stdout : fopen(path, "w");
	int error = 0;

	if (out == NULL)
		return errno;
	if (fwrite(text_str(bytes), 1, bytes->len, out) != bytes->len)
		error = errno;
	if (out == stdout)
		return fflush(out) == 0 ? error : errno;
	if (fclose(out) != 0 && error == 0)
		error = errno;
	return error;
}

/* The file behind a symbolic link is replaced, not the link. 0 or an errno. */
static int
write_path(const char *path, const struct text *bytes)
{
	struct stat status;
	char *target;
	int error;

	if (strcmp(path, "-") == 0)
		return write_plainly(path, bytes);
	if (stat(path, &status) != 0)
		return errno == ENOENT ? file_replace(AT_FDCWD, path,
		    text_str(bytes), bytes->len) : errno;
	if (S_ISDIR(status.st_mode))
		return EISDIR;
	if (!S_ISREG(status.st_mode))
		return write_plainly(path, bytes);
	target = realpath(path, NULL);
	if (target == NULL)
		return errno;
	error = file_replace(AT_FDCWD, target, text_str(bytes), bytes->len);
	free(target);
	return error;
}

static int
export_bytes(const struct export *e, const struct text *text)
{
	struct text bytes = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	int status = 0, error;
	size_t lost;

	if (make_bytes(e, text, &bytes, &lost, &diag) != RC_OK ||
	    bytes.failed) {
		if (diag.rc == RC_OK)
			diag_set(&diag, RC_NOMEM, "out of memory");
		status = tool_failed(&diag);
	} else if (lost > 0) {
		tool_warn("%s: the encoding lacks %zu of the characters",
		    e->path, lost);
		status = TOOL_IO;
	} else {
		error = write_path(e->path, &bytes);
		if (error != 0) {
			tool_warn("%s: %s", strcmp(e->path, "-") == 0 ?
			    "standard output" : e->path, strerror(error));
			status = TOOL_IO;
		}
	}
	text_fini(&bytes);
	diag_fini(&diag);
	return status;
}

static int
export_from(const struct export *e, struct device *device)
{
	struct text text = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	int64_t config;
	int status;
	enum rc rc;

	rc = find_config(e, device, &config, &diag);
	if (rc == RC_OK && config != 0) {
		device_listing_header(device, &text);
		rc = config_file(device->model, config, device->profile,
		    e->form, &text, &diag);
	}
	if (rc != RC_OK) {
		status = tool_failed(&diag);
	} else if (config == 0) {
		tool_warn("slot %s is empty", e->slot_name);
		status = TOOL_IO;
	} else {
		status = export_bytes(e, &text);
	}
	text_fini(&text);
	diag_fini(&diag);
	return status;
}

/* Takes one option; 0, or the exit status after a message. */
static int
take_option(struct export *e, int c, char **argv)
{
	switch (c) {
	case 's':
		e->slot_name = optarg;
		if (config_files_slot(optarg, &e->slot) &&
		    e->slot.slot <= 4 && e->slot.generation <= 2)
			return 0;
		return tool_usage("export", "--slot: 0 to 4, or an older one "
		    "such as 0.1, not %s", optarg);
	case 'f':
		e->form = true;
		return 0;
	case 'e':
		if (take_encoding(e, optarg))
			return 0;
		return tool_usage("export",
		    "--encoding: utf8, sjis, euc or ascii, not %s", optarg);
	case 'c':
		e->ends = ENDS_CRLF;
		return 0;
	case 'l':
		e->ends = ENDS_LF;
		return 0;
	default:
		return tool_usage("export", "no such option, or no value: %s",
		    argv[optind - 1]);
	}
}

int
tool_export(int argc, char **argv, const struct tool_options *options)
{
	static const struct option known[] = {
		{ "slot", required_argument, NULL, 's' },
		{ "file-form", no_argument, NULL, 'f' },
		{ "encoding", required_argument, NULL, 'e' },
		{ "crlf", no_argument, NULL, 'c' },
		{ "lf", no_argument, NULL, 'l' },
		{ NULL, 0, NULL, 0 }
	};
	struct export e = { .encoding = ENCODING_UTF8 };
	struct device device;
	int c, status;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "", known, NULL)) != -1) {
		status = take_option(&e, c, argv);
		if (status != 0)
			return status;
	}
	if (argc - optind != 1)
		return tool_usage("export", "it wants one file");
	e.path = argv[optind];
	status = tool_open_device(&device, options, NULL, NULL);
	if (status != 0)
		return status;
	status = export_from(&e, &device);
	device_close(&device);
	return status;
}
