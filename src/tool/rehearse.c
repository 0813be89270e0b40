/*
 * rehearse: what a change does to a configuration, told before a router knows.
 * Files are read and written here; everything else is src/rehearsal/.
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <langinfo.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/encoding.h"
#include "base/file.h"
#include "rehearsal/rehearsal.h"
#include "tool/rehearse.h"
#include "tool/source.h"

#include "base/banned.h"

struct rehearse {
	struct rehearse_files files;
	struct rehearse_style style;
	bool		 json;
	bool		 form_given;
	enum rehearsal_form form;
	const char	*from;
	bool		 ignored[FINDINGS];
	struct source	 config, change;
	struct text	 text;		/* of the change, UTF-8 */
};

/* How the report looks where it goes. */
static struct rehearse_style
find_style(void)
{
	struct rehearse_style style = { .colour = tool_wants_colour() };
	struct winsize size;

	if (isatty(STDOUT_FILENO) != 0 &&
	    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
		style.rows = size.ws_row;
		style.columns = size.ws_col;
	}
	return style;
}

static bool
set_form(struct rehearse *t, const char *name)
{
	static const char *const names[] = {
		[REHEARSAL_COMMANDS] = "commands",
		[REHEARSAL_TRANSCRIPT] = "transcript",
		[REHEARSAL_CONFIGURATION] = "configuration",
	};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(names[i], name) == 0) {
			t->form = (enum rehearsal_form)i;
			t->form_given = true;
			return true;
		}
	return false;
}

static bool
set_ignored(struct rehearse *t, const char *name)
{
	const enum finding_kind kind = finding_of_name(name);

	if (kind < FINDINGS)
		t->ignored[kind] = true;
	return kind < FINDINGS;
}

/* One option. 0, or the exit status after a message. */
static int
take_option(struct rehearse *t, int c, const char *given)
{
	switch (c) {
	case 'j':
		t->json = true;
		return 0;
	case 'f':
		t->style.full = true;
		return 0;
	case 'r':
		t->files.rollback = optarg;
		return 0;
	case 'a':
		t->from = optarg;
		return rehearsal_is_address(optarg) ? 0 :
		    tool_usage("rehearse", "--from: no IPv4 address: %s",
		    optarg);
	case 's':
		return set_form(t, optarg) ? 0 : tool_usage("rehearse",
		    "--as: commands, transcript or configuration, not %s",
		    optarg);
	case 'i':
		return set_ignored(t, optarg) ? 0 : tool_usage("rehearse",
		    "--ignore: no such finding: %s", optarg);
	case ':':
		return tool_usage("rehearse", "%s: it wants a value", given);
	default:
		return tool_usage("rehearse", "no such option: %s", given);
	}
}

static int
read_arguments(struct rehearse *t, int argc, char **argv)
{
	static const struct option long_options[] = {
		{ "json", no_argument, NULL, 'j' },
		{ "full", no_argument, NULL, 'f' },
		{ "rollback", required_argument, NULL, 'r' },
		{ "from", required_argument, NULL, 'a' },
		{ "as", required_argument, NULL, 's' },
		{ "ignore", required_argument, NULL, 'i' },
		{ NULL, 0, NULL, 0 }
	};
	int c, status = 0;

	opterr = 0;
	while (status == 0 &&
	    (c = getopt_long(argc, argv, ":", long_options, NULL)) != -1)
		status = take_option(t, c, argv[optind - 1]);
	if (status != 0)
		return status;
	if (argc - optind != 2)
		return tool_usage("rehearse",
		    "it wants a configuration and a change");
	t->files.config = argv[optind];
	t->files.change = argv[optind + 1];
	return source_one_input("rehearse", t->files.config,
	    t->files.change);
}

/* What both are read as; NULL: nothing says. */
static const struct profile *
profile_of(const struct rehearse *t, const struct tool_options *options)
{
	return options->profile != NULL ? options->profile :
	    t->config.profile;
}

/* Reads both; the change as UTF-8. */
static int
read_sources(struct rehearse *t, const struct tool_options *options)
{
	struct diag diag = DIAG_INIT;
	int status = source_read(&t->config, t->files.config, options);

	if (status == 0)
		status = source_must_be_config(&t->config, options->profile);
	if (status == 0)
		status = source_read(&t->change, t->files.change, options);
	if (status == 0 && encoding_to_utf8(text_str(&t->change.text),
	    t->change.text.len, &t->text, NULL, &diag) != RC_OK)
		status = tool_failed(&diag);
	if (status == 0 && !t->form_given)
		t->form = rehearsal_form_of(&t->text, t->config.profile,
		    t->change.profile != NULL);
	if (status == 0 && t->form == REHEARSAL_CONFIGURATION)
		status = source_must_be_config(&t->change,
		    profile_of(t, options));
	diag_fini(&diag);
	return status;
}

/* In front of the commands stands what they are; a `#` begins a comment where
 * they are typed. */
static int
write_rollback(struct rehearse *t, const struct rehearsal *r)
{
	struct text text = TEXT_INIT;
	int error;

	if (t->files.rollback == NULL || !r->back.proven)
		return 0;
	text_addf(&text, "# Takes %s back from %s.\n", t->files.change,
	    t->files.config);
	if (r->back.passwords)
		text_adds(&text, "# Passwords are not among these commands: "
		    "set them by hand.\n");
	text_add(&text, text_str(&r->back.commands), r->back.commands.len);
	error = text.failed ? ENOMEM : file_replace(AT_FDCWD,
	    t->files.rollback, text_str(&text), text.len);
	text_fini(&text);
	if (error != 0) {
		tool_warn("%s: %s", t->files.rollback, strerror(error));
		return TOOL_IO;
	}
	t->files.written = true;
	return 0;
}

/* JSON is UTF-8; for people it is the terminal's encoding. */
static int
print(const struct rehearse *t, const struct text *text)
{
	const enum encoding encoding = t->json ? ENCODING_UTF8 :
	    encoding_of_codeset(nl_langinfo(CODESET));
	struct recoder recoder = RECODER_INIT;
	struct text out = TEXT_INIT;
	struct diag diag = DIAG_INIT;
	int status = 0;
	enum rc rc;

	rc = recoder_init(&recoder, encoding, false, &diag);
	if (rc == RC_OK)
		rc = recoder_add(&recoder, text_str(text), text->len, &out);
	if (rc == RC_OK)
		(void)fwrite(text_str(&out), 1, out.len, stdout);
	else
		status = tool_failed(&diag);
	recoder_fini(&recoder);
	text_fini(&out);
	diag_fini(&diag);
	return status;
}

static int
report(const struct rehearse *t, const struct rehearsal *r)
{
	struct text text = TEXT_INIT;
	int status;
	enum rc rc;

	rc = t->json ? rehearse_add_json(r, &t->files, &text) :
	    rehearse_add_text(r, &t->files, &t->style, &text);
	if (rc == RC_OK) {
		status = print(t, &text);
	} else {
		tool_warn("out of memory");
		status = TOOL_IO;
	}
	text_fini(&text);
	return status;
}

static int
run(struct rehearse *t, const struct tool_options *options)
{
	struct rehearsal_input in = { .config = &t->config.text,
	    .change = &t->text,
	    .form = t->form, .from = t->from,
	    .profile = profile_of(t, options) };
	struct diag diag = DIAG_INIT;
	struct rehearsal r;
	int status;

	memcpy(in.ignored, t->ignored, sizeof(in.ignored));
	if (rehearse(&r, &in, &diag) != RC_OK)
		status = tool_failed(&diag);
	else
		status = write_rollback(t, &r);
	if (status == 0)
		status = report(t, &r);
	if (status == 0)
		status = rehearsal_status(&r);
	rehearsal_fini(&r);
	diag_fini(&diag);
	return status;
}

int
tool_rehearse(int argc, char **argv, const struct tool_options *options)
{
	struct rehearse t = { .style = find_style() };
	int status = read_arguments(&t, argc, argv);

	if (status == 0)
		status = read_sources(&t, options);
	if (status == 0)
		status = run(&t, options);
	source_fini(&t.config);
	source_fini(&t.change);
	text_fini(&t.text);
	return status;
}
