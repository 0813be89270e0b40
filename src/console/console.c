/*
 * One session from its login to its end. Puts together what the other files
 * of this room do; what commands do is not known here.
 */
#include "console/console.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "command/help.h"
#include "command/session.h"
#include "console/help.h"
#include "console/input.h"
#include "console/line.h"
#include "console/output.h"
#include "console/signals.h"
#include "console/tty.h"

#include "base/banned.h"

struct console {
	const struct console_options *options;
	struct session	 session;
	struct signals	 signals;
	struct tty	 tty;
	struct input	 input;
	struct output	 output;
	struct line_editor *editor;	/* NULL: read line by line */
	bool		 left;		/* the input ended, or Ctrl-D */
};

static enum rc
terminal_write(void *ctx, const char *s, size_t len)
{
	struct console *c = ctx;

	return output_write(&c->output, s, len);
}

/* Takes the last character off. */
static void
erase_character(struct text *line)
{
	size_t len = line->len;

	while (len > 0 && ((unsigned char)line->data[len - 1] & 0xc0) == 0x80)
		len--;
	text_truncate(line, len > 0 ? len - 1 : 0);
}

/* A line without echo, from a terminal that gives every key. */
static enum answer
read_hidden_keys(struct console *c, struct text *line)
{
	uint32_t key;

	while (input_get(&c->input, &key)) {
		if (key == '\r' || key == '\n')
			return ANSWER_GIVEN;
		if (key == KEY_BREAK)
			return ANSWER_BREAK;
		if (key == KEY_END && line->len == 0)
			return ANSWER_END;
		if (key == KEY_BACKSPACE || key == KEY_DELETE)
			erase_character(line);
		else if (key == KEY_KILL)
			text_truncate(line, 0);
		else if (key >= ' ')
			input_add_character(line, key);
	}
	return ANSWER_END;
}

/* A line from what is no terminal, or one that edits lines by itself. */
static enum answer
read_plain(struct console *c, struct text *line)
{
	uint32_t key;
	bool any = false;

	while (input_get(&c->input, &key)) {
		any = true;
		if (key == '\n')
			break;
		input_add_character(line, key);
	}
	if (line->len > 0 && line->data[line->len - 1] == '\r')
		text_truncate(line, line->len - 1);
	return any ? ANSWER_GIVEN : ANSWER_END;
}

/* What is read from no terminal is echoed, as the device does, so that the
 * output reads like a session. */
static void
echo_plain(struct console *c, const char *s, size_t len)
{
	if (!c->tty.is_tty)
		(void)output_echo(&c->output, s, len);
}

static enum answer
ask_hidden(struct console *c, struct text *line)
{
	enum answer answer;

	if (c->editor != NULL) {
		answer = read_hidden_keys(c, line);
	} else {
		(void)output_flush(&c->output);
		tty_echo(&c->tty, false);
		answer = read_plain(c, line);
		tty_restore(&c->tty);
	}
	(void)output_echo(&c->output, "\n", 1);
	return answer;
}

static enum answer
ask_shown(struct console *c, const char *prompt, bool remember,
    struct text *line)
{
	enum answer answer;

	if (c->editor != NULL)
		return line_read(c->editor, prompt, remember, line);
	(void)output_echo(&c->output, prompt, strlen(prompt));
	answer = read_plain(c, line);
	echo_plain(c, text_str(line), line->len);
	echo_plain(c, "\n", 1);
	return answer;
}

static enum answer
terminal_ask_line(void *ctx, const char *prompt, bool hidden,
    struct text *line)
{
	struct console *c = ctx;
	enum answer answer;

	if (hidden) {
		(void)output_write(&c->output, prompt, strlen(prompt));
		answer = ask_hidden(c, line);
	} else {
		answer = ask_shown(c, prompt, false, line);
	}
	c->left = c->left || answer == ANSWER_END;
	return line->failed ? ANSWER_END : answer;
}

static enum answer
terminal_ask_key(void *ctx, const char *question, char *key)
{
	struct console *c = ctx;
	uint32_t code;

	(void)output_write(&c->output, question, strlen(question));
	if (!input_get(&c->input, &code) || code == KEY_END)
		return ANSWER_END;
	if (code == KEY_BREAK)
		return ANSWER_BREAK;
	*key = code < KEY_DELETE ? (char)code : '?';
	if (code >= ' ' && code < KEY_DELETE && (c->editor != NULL ||
	    !c->tty.is_tty))
		(void)output_echo(&c->output, key, 1);
	return ANSWER_GIVEN;
}

static void
editor_help(void *ctx, const char *line, size_t len)
{
	struct console *c = ctx;

	(void)session_help(&c->session, line, len);
}

static enum completion
editor_complete(void *ctx, const char *line, size_t len, struct text *rest)
{
	struct console *c = ctx;

	return console_complete(&c->session, line, len, rest);
}

/* SIGTSTP: the shell gets its terminal back as it was. */
static void
on_stop(void *ctx)
{
	struct console *c = ctx;

	tty_restore(&c->tty);
	(void)raise(SIGSTOP);
}

static void
on_change(void *ctx, bool resized)
{
	struct console *c = ctx;

	if (c->editor == NULL)
		return;
	if (!resized) {
		tty_raw(&c->tty);
		(void)output_echo(&c->output, "\n", 1);
		line_refresh(c->editor);
	}
	line_resize(c->editor);
}

/* Opens the terminal. Where input and output are both one, lines are edited. */
static enum rc
console_open(struct console *c, struct diag *diag)
{
	const struct console_options *options = c->options;
	const bool edit = c->tty.is_tty && isatty(options->out) != 0;
	enum rc rc;

	if (edit && options->own)
		(void)signals_take(&c->signals);
	rc = output_init(&c->output, options->out, options->encoding, edit,
	    &c->signals, diag);
	if (rc == RC_OK)
		rc = input_init(&c->input, options->in, options->encoding,
		    &c->signals, &c->output, diag);
	if (rc != RC_OK || !edit)
		return rc;
	c->input.timers = options->timers;
	c->input.n_timers = options->n_timers;
	c->input.changed = on_change;
	c->input.stop = on_stop;
	c->input.ctx = c;
	rc = line_editor_new(&c->editor, &(struct line_options){
	    .input = &c->input, .output = &c->output, .in = options->in,
	    .out = options->out, .own = options->own, .help = editor_help,
	    .complete = editor_complete, .ctx = c }, diag);
	tty_raw(&c->tty);
	return rc;
}

static void
console_close(struct console *c)
{
	(void)output_flush(&c->output);
	line_editor_free(c->editor);
	tty_restore(&c->tty);
	input_fini(&c->input);
	output_fini(&c->output);
	signals_give(&c->signals);
}

/* Whether there is nobody to talk to any more. */
static bool
console_gone(const struct console *c)
{
	return c->input.ended || c->output.rc != RC_OK;
}

/* Until somebody is logged in, or the line is closed. */
static bool
console_login(struct console *c)
{
	enum answer answer;

	if (c->options->administrator) {
		c->session.administrator = true;
		return true;
	}
	for (;;) {
		answer = session_login(&c->session);
		if (answer == ANSWER_GIVEN)
			return true;
		if (c->session.diag.rc != RC_OK || c->left || console_gone(c))
			return false;
		if (answer == ANSWER_END && !c->options->own)
			return false;
	}
}

/* A line as typed; what `?` means outside the editor. */
static enum rc
console_type(struct console *c, const struct text *line)
{
	size_t help;

	if (c->editor == NULL && help_key(text_str(line), line->len, &help))
		return session_help(&c->session, text_str(line), help);
	return session_line(&c->session, text_str(line), line->len);
}

static enum rc
console_lines(struct console *c, enum answer *answer)
{
	struct text prompt = TEXT_INIT, line = TEXT_INIT;
	enum rc rc = RC_OK;

	*answer = ANSWER_GIVEN;
	while (rc == RC_OK && !c->session.over && *answer != ANSWER_END) {
		text_reset(&prompt);
		text_reset(&line);
		rc = session_prompt(&c->session, &prompt);
		if (rc != RC_OK)
			break;
		*answer = ask_shown(c, text_str(&prompt), true, &line);
		if (*answer == ANSWER_GIVEN)
			rc = console_type(c, &line);
	}
	text_fini(&prompt);
	text_fini(&line);
	return rc;
}

/* What ended it: the machine's trouble, or the person who is gone. A terminal
 * that hung up is no trouble. */
static enum rc
console_trouble(const struct console *c, enum rc rc, struct diag *diag)
{
	if (c->signals.fatal != 0)
		return RC_OK;
	if (c->output.rc != RC_OK)
		return c->output.crlf ? RC_OK : diag_set(diag, c->output.rc,
		    "cannot write the output");
	if (c->input.error != 0)
		return diag_set(diag, RC_IO, "cannot read the input: %s",
		    strerror(c->input.error));
	if (rc == RC_OK)
		rc = c->session.diag.rc;
	if (rc != RC_OK)
		return diag_set(diag, rc, "%s", diag_text(&c->session.diag));
	return RC_OK;
}

static enum rc
console_session(struct console *c, struct device *device,
    struct console_result *result, struct diag *diag)
{
	const struct console_options *options = c->options;
	const struct terminal terminal = { .ctx = c, .write = terminal_write,
	    .ask_line = terminal_ask_line, .ask_key = terminal_ask_key };
	enum answer answer = ANSWER_END;
	enum rc rc;

	rc = session_init(&c->session, device, &terminal, options->origin);
	if (rc == RC_OK) {
		c->session.language_fixed = options->language_fixed;
		if (options->language_fixed)
			c->session.language = options->language;
		if (console_login(c))
			rc = console_lines(c, &answer);
	}
	if (c->output.in_row)
		(void)output_echo(&c->output, "\n", 1);
	(void)output_flush(&c->output);
	result->end = answer == ANSWER_END || console_gone(c) ?
	    CONSOLE_HUNG_UP : CONSOLE_LEFT;
	rc = console_trouble(c, rc, diag);
	session_fini(&c->session);
	return rc;
}

enum rc
console_run(struct device *device, const struct console_options *options,
    struct console_result *result, struct diag *diag)
{
	struct console c = { .options = options };
	enum rc rc;

	*result = (struct console_result){ .end = CONSOLE_HUNG_UP };
	signals_none(&c.signals);
	tty_init(&c.tty, options->in);
	rc = console_open(&c, diag);
	if (rc == RC_OK)
		rc = console_session(&c, device, result, diag);
	console_close(&c);
	result->signal = c.signals.fatal;
	return rc;
}
