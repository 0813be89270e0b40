/*
 * exec: types the lines of a script at a console without prompts, pager and
 * wrapping. A question takes its answer from the line that follows.
 */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "command/help.h"
#include "command/session.h"
#include "tool/tool.h"

#include "base/banned.h"

struct exec {
	FILE		*input;
	const char	*name;		/* of the input, for messages */
	char		*line;		/* getline()'s */
	size_t		 size;
	bool		 unreadable;
	bool		 user, echo, strict;
};

/* Reads the next line without its end; false at the end of the script. */
static bool
exec_read(struct exec *e, size_t *len)
{
	ssize_t n;

	errno = 0;
	n = getline(&e->line, &e->size, e->input);
	if (n < 0) {
		e->unreadable = ferror(e->input) != 0 || errno == ENOMEM;
		if (e->unreadable)
			tool_warn("%s: %s", e->name, strerror(errno));
		return false;
	}
	if (n > 0 && e->line[n - 1] == '\n')
		n--;
	if (n > 0 && e->line[n - 1] == '\r')
		n--;
	*len = (size_t)n;
	return true;
}

static enum rc
exec_write(void *ctx, const char *s, size_t len)
{
	(void)ctx;
	return fwrite(s, 1, len, stdout) == len ? RC_OK : RC_IO;
}

/* Our own words stand where they belong among the device's. */
static enum rc
exec_aside(void *ctx, const char *s, size_t len)
{
	(void)ctx;
	if (fflush(stdout) != 0)
		return RC_IO;
	(void)fwrite(s, 1, len, stderr);
	return RC_OK;
}

/* More of a command that takes several lines; its prompt is shown like any
 * other. Without an end the script ends with it. */
static enum answer
exec_ask_more(struct exec *e, const char *prompt, struct text *answer)
{
	size_t len;

	if (!exec_read(e, &len))
		return ANSWER_END;
	text_add(answer, e->line, len);
	if (e->echo)
		(void)printf("%s%s\n", prompt, text_str(answer));
	return answer->failed ? ANSWER_END : ANSWER_GIVEN;
}

/* A password is the whole next line; at the end of the script it is empty. */
static enum answer
exec_ask_line(void *ctx, const char *prompt, bool hidden, struct text *answer)
{
	struct exec *e = ctx;
	size_t len;

	if (!hidden)
		return exec_ask_more(e, prompt, answer);
	(void)printf("%s\n", prompt);
	if (exec_read(e, &len))
		text_add(answer, e->line, len);
	return answer->failed ? ANSWER_END : ANSWER_GIVEN;
}

/* The first letter of the next line answers; the end of the script is N. */
static enum answer
exec_ask_key(void *ctx, const char *question, char *key)
{
	struct exec *e = ctx;
	size_t len;

	*key = 'N';
	if (exec_read(e, &len)) {
		const size_t blanks = strspn(e->line, " \t");

		if (blanks < len)
			*key = e->line[blanks];
	}
	(void)printf("%s%c", question, *key);
	return ANSWER_GIVEN;
}

static enum rc
exec_echo(struct session *s, const char *line, size_t len)
{
	struct text prompt = TEXT_INIT;
	enum rc rc;

	rc = session_prompt(s, &prompt);
	if (rc == RC_OK) {
		text_add(&prompt, line, len);
		text_addc(&prompt, '\n');
		rc = session_write_take(s, &prompt);
	}
	text_fini(&prompt);
	return rc;
}

/* Types one line: `?` outside quotes is the help key. */
static enum rc
exec_line(struct session *s, const struct exec *e, const char *line,
    size_t len)
{
	const size_t blanks = strspn(line, " \t");
	size_t help;
	enum rc rc = RC_OK;

	line += blanks < len ? blanks : len;
	len -= blanks < len ? blanks : len;
	if (e->echo)
		rc = exec_echo(s, line, len);
	if (rc != RC_OK || len == 0 || *line == '#')
		return rc;
	if (help_key(line, len, &help))
		return session_help(s, line, help);
	return session_line(s, line, len);
}

/* A session of the script's. */
static enum rc
exec_session(struct exec *e, struct session *s, struct device *device,
    const struct tool_options *options)
{
	const struct terminal terminal = { .ctx = e, .write = exec_write,
	    .ask_line = exec_ask_line, .ask_key = exec_ask_key,
	    .aside = exec_aside };
	const enum rc rc = session_init(s, device, &terminal, "Serial");

	s->administrator = !e->user;
	s->language_fixed = options->language_given;
	if (options->language_given)
		s->language = options->language;
	return rc;
}

static int
exec_run(struct exec *e, struct session *s)
{
	size_t len;

	while (!s->over && exec_read(e, &len)) {
		if (exec_line(s, e, e->line, len) != RC_OK)
			return tool_failed(&s->diag);
		if (s->failed_line && e->strict)
			return 1;
	}
	return e->unreadable ? TOOL_IO : 0;
}

/* Types the script into a session, and behind a restart into a new one. */
static int
exec_on_device(struct exec *e, struct device *device,
    const struct tool_options *options)
{
	struct session session;
	bool again;
	int status;

	do {
		if (exec_session(e, &session, device, options) != RC_OK)
			status = tool_failed(&session.diag);
		else
			status = exec_run(e, &session);
		again = status == 0 && session.restarted;
		session_fini(&session);
	} while (again);
	return status;
}

/* 0, or the exit status after a message. */
static int
exec_arguments(struct exec *e, int argc, char **argv)
{
	static const struct option long_options[] = {
		{ "user", no_argument, NULL, 'u' },
		{ "echo", no_argument, NULL, 'e' },
		{ "strict", no_argument, NULL, 's' },
		{ NULL, 0, NULL, 0 }
	};
	int c;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
		if (c == 'u')
			e->user = true;
		else if (c == 'e')
			e->echo = true;
		else if (c == 's')
			e->strict = true;
		else
			return tool_usage("exec", "no such option: %s",
			    argv[optind - 1]);
	}
	if (argc - optind > 1)
		return tool_usage("exec", "one script at a time");
	e->name = optind < argc ? argv[optind] : "-";
	return 0;
}

int
tool_exec(int argc, char **argv, const struct tool_options *options)
{
	struct exec e = { .name = "-" };
	struct device device;
	int status;

	status = exec_arguments(&e, argc, argv);
	if (status != 0)
		return status;
	e.input = strcmp(e.name, "-") == 0 ? stdin : fopen(e.name, "r");
	if (e.input == NULL) {
		tool_warn("%s: %s", e.name, strerror(errno));
		return TOOL_IO;
	}
	status = tool_open_device(&device, options, NULL, NULL);
	if (status == 0) {
		status = exec_on_device(&e, &device, options);
		device_close(&device);
	}
	if (e.input != stdin)
		(void)fclose(e.input);
	free(e.line);
	return status;
}
