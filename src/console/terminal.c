/*
 * Puts together what the other files of this room do. Which commands there
 * are is not known here.
 */
#include "console/terminal.h"

#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command/help.h"
#include "console/help.h"
#include "console/pager.h"

#include "base/banned.h"

/* What a page has where nothing says so (reference 4.23). */
#define PAGE_ROWS 23

/* Rows and pages as the settings and the terminal have them now. */
static void
measure(struct console *c)
{
	const struct console_settings *settings = &c->session.console;
	struct wrap *wrap = &c->output.wrap;
	unsigned int columns = 0, rows = 0;

	if (c->editor == NULL)
		return;
	if (c->options->own)
		tty_size(c->options->out, &columns, &rows);
	wrap->columns = settings->columns > 1 ? settings->columns - 1 : 0;
	wrap->cells = columns > 1 ? columns - 1 : 0;
	c->output.page = settings->lines > 1 ? settings->lines - 1 : 0;
	if (c->output.page > 0 && rows > 1 && rows - 1 < c->output.page)
		c->output.page = rows - 1;
	c->less.height = c->output.page;
	if (c->less.height == 0)
		c->less.height = rows > 1 ? rows - 1 : PAGE_ROWS;
}

/* How the terminal shows what is not ASCII. */
static enum wrap_terminal
kind_of_terminal(const struct console *c)
{
	if (c->encoding == ENCODING_ASCII)
		return WRAP_SUBSTITUTE;
	return c->options->own && c->encoding == ENCODING_UTF8 ?
	    WRAP_UNICODE : WRAP_DEVICE;
}

static enum rc
set_encoding(struct console *c, enum encoding encoding, struct diag *diag)
{
	enum rc rc;

	if (encoding == c->encoding)
		return RC_OK;
	c->encoding = encoding;
	c->output.wrap.terminal = kind_of_terminal(c);
	rc = output_encode(&c->output, encoding, diag);
	return rc == RC_OK ? input_encode(&c->input, encoding, diag) : rc;
}

enum rc
terminal_follow(struct console *c, struct diag *diag)
{
	measure(c);
	if (c->options->own)
		return RC_OK;
	return set_encoding(c, c->session.console.encoding, diag);
}

void
terminal_answer(struct console *c, bool answering)
{
	c->answering = answering;
	c->broken = c->input.broken = false;
	output_new_page(&c->output);
}

/* The output's hooks: struct output knows when, we know what. */

static bool
on_full_page(void *ctx)
{
	struct console *c = ctx;
	const bool answering = c->answering;
	bool more;

	c->answering = false;
	more = pager_more(&c->input, &c->output, c->session.language);
	c->answering = answering;
	return more;
}

static enum output_turn
on_turn(void *ctx, bool wait)
{
	struct console *c = ctx;

	if (wait && !input_wait_for_room(&c->input))
		return OUTPUT_ENDS;
	if (!c->answering)
		return OUTPUT_GOES_ON;
	input_look(&c->input);
	if (!c->input.broken)
		return OUTPUT_GOES_ON;
	c->input.broken = false;
	c->broken = true;
	return OUTPUT_IS_BROKEN_OFF;
}

static enum rc
terminal_write(void *ctx, const char *s, size_t len)
{
	struct console *c = ctx;
	const struct console_tap *tap = c->options->tap;

	if (tap != NULL)
		tap->printed(tap->ctx, s, len);
	return output_write(&c->output, s, len);
}

/* Tells who reads along. */
static void
tap_answer(const struct console *c, const char *question, const char *given,
    enum answer answer, enum console_answer kind)
{
	const struct console_tap *tap = c->options->tap;

	if (tap != NULL)
		tap->answered(tap->ctx, question,
		    answer == ANSWER_GIVEN ? given : NULL, kind);
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
			character_erase(line);
		else if (key == KEY_KILL)
			text_truncate(line, 0);
		else if (key >= ' ')
			character_add(line, key == KEY_INVALID ? '?' : key);
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
		character_add(line, key);
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

enum answer
terminal_read(struct console *c, const char *prompt, struct text *line)
{
	enum answer answer;

	output_new_page(&c->output);
	c->watch.at_prompt = c->editor != NULL;
	answer = ask_shown(c, prompt, true, line);
	c->watch.at_prompt = false;
	return answer;
}

static enum answer
terminal_ask_line(void *ctx, const char *prompt, bool hidden,
    struct text *line)
{
	struct console *c = ctx;
	const bool answering = c->answering;
	enum answer answer;

	c->answering = false;
	output_new_page(&c->output);
	if (hidden) {
		(void)output_write(&c->output, prompt, strlen(prompt));
		answer = ask_hidden(c, line);
	} else {
		answer = ask_shown(c, prompt, false, line);
	}
	tap_answer(c, prompt, text_str(line), answer,
	    hidden ? CONSOLE_ANSWER_HIDDEN : CONSOLE_ANSWER_LINE);
	c->answering = answering;
	c->left = c->left || answer == ANSWER_END;
	return line->failed ? ANSWER_END : answer;
}

/* Every question is one of Y and N. At a keyboard another key, such as the
 * LF of an Enter, is no answer. */
static enum answer
ask_key(struct console *c, char *key)
{
	uint32_t code;

	do {
		if (!input_get(&c->input, &code) || code == KEY_END)
			return ANSWER_END;
	} while (c->editor != NULL && code != KEY_BREAK &&
	    (code >= KEY_DELETE || strchr("YyNn", (int)code) == NULL));
	if (code == KEY_BREAK)
		return ANSWER_BREAK;
	*key = code < KEY_DELETE ? (char)code : '?';
	if (code >= ' ' && code < KEY_DELETE && (c->editor != NULL ||
	    !c->tty.is_tty))
		(void)output_echo(&c->output, key, 1);
	return ANSWER_GIVEN;
}

static enum answer
terminal_ask_key(void *ctx, const char *question, char *key)
{
	struct console *c = ctx;
	const bool answering = c->answering;
	enum answer answer;

	c->answering = false;
	output_new_page(&c->output);
	(void)output_write(&c->output, question, strlen(question));
	answer = ask_key(c, key);
	tap_answer(c, question, (const char [2]){ *key, '\0' }, answer,
	    CONSOLE_ANSWER_KEY);
	c->answering = answering;
	return answer;
}

static enum rc
terminal_page(void *ctx, const char *s, size_t len)
{
	struct console *c = ctx;
	const bool answering = c->answering;
	enum rc rc;

	if (c->options->tap != NULL)
		c->options->tap->printed(c->options->tap->ctx, s, len);
	if (c->output.dropped)
		return RC_OK;
	c->answering = false;
	rc = less_view(&c->less, s, len);
	c->answering = answering;
	output_new_page(&c->output);
	return rc == RC_OK ? c->output.rc : rc;
}

/* Where the line that is being typed is in the way, it moves down. */
static enum rc
terminal_aside(void *ctx, const char *s, size_t len)
{
	struct console *c = ctx;
	const bool apart = c->aside.crlf && c->output.in_row;
	const struct console_tap *tap = c->options->tap;

	if (tap != NULL)
		tap->said(tap->ctx, s, len);
	if (apart)
		(void)output_echo(&c->output, "\n", 1);
	(void)output_flush(&c->output);
	(void)output_echo(&c->aside, s, len);
	(void)output_flush(&c->aside);
	if (apart && c->editor != NULL)
		line_refresh(c->editor);
	/* That nobody reads it is no trouble. */
	c->aside.rc = RC_OK;
	return RC_OK;
}

/* What the line that is being typed stands on moves down. They are no page of
 * an answer: nobody is asked for more, and nothing is dropped. */
static enum rc
terminal_news(void *ctx, const char *s, size_t len)
{
	struct console *c = ctx;
	const size_t page = c->output.page;
	const bool dropped = c->output.dropped;
	enum rc rc;

	if (c->watch.at_prompt)
		line_leave(c->editor);
	c->output.page = 0;
	c->output.dropped = false;
	rc = terminal_write(c, s, len);
	c->output.page = page;
	c->output.dropped = dropped;
	if (c->watch.at_prompt)
		line_refresh(c->editor);
	return rc;
}

/* Who asks has noticed, and may say so: its words are not dropped. */
static bool
terminal_interrupted(void *ctx)
{
	struct console *c = ctx;

	if (c->answering && c->editor != NULL && !c->broken) {
		input_look(&c->input);
		if (c->input.broken)
			(void)output_echo(&c->output, "^C\n", 3);
		c->broken = c->input.broken;
		c->input.broken = false;
	}
	if (c->broken || c->input.ended)
		c->output.dropped = false;
	return c->broken || (c->editor != NULL && c->input.ended);
}

/* In short pieces, so that Ctrl-C works. */
static bool
terminal_wait(void *ctx, unsigned int milliseconds)
{
	const struct timespec piece = { .tv_nsec = 20 * 1000000L };
	const int64_t end = console_clock() + (int64_t)milliseconds;
	struct console *c = ctx;

	(void)output_flush(&c->output);
	while (!terminal_interrupted(ctx)) {
		if (console_clock() >= end)
			return true;
		(void)nanosleep(&piece, NULL);
	}
	return false;
}

struct terminal
terminal_of(struct console *c)
{
	return (struct terminal){ .ctx = c, .write = terminal_write,
	    .ask_line = terminal_ask_line, .ask_key = terminal_ask_key,
	    .page = c->editor != NULL ? terminal_page : NULL,
	    .aside = c->options->own ? terminal_aside : NULL,
	    .news = terminal_news,
	    .interrupted = terminal_interrupted,
	    .wait = c->editor != NULL ? terminal_wait : NULL };
}

static void
editor_help(void *ctx, const char *line, size_t len)
{
	struct console *c = ctx;

	if (c->options->tap != NULL)
		c->options->tap->typed(c->options->tap->ctx, line, len, true);
	c->watch.at_prompt = false;
	terminal_answer(c, true);
	(void)session_help(&c->session, line, len);
	terminal_answer(c, false);
	c->watch.at_prompt = true;
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
	const struct wrap before = c->output.wrap;

	if (c->editor == NULL)
		return;
	measure(c);
	if (!resized) {
		tty_raw(&c->tty);
		(void)output_echo(&c->output, "\n", 1);
		line_refresh(c->editor);
	} else if (memcmp(&before, &c->output.wrap, sizeof(before)) != 0) {
		line_resize(c->editor, &before);
	}
	less_resize(&c->less);
}

static enum rc
open_editor(struct console *c, struct diag *diag)
{
	const struct console_options *options = c->options;
	enum rc rc;

	c->input.keys = true;
	c->input.pairs = options->crlf_once;
	c->input.timers = options->timers;
	c->input.n_timers = options->n_timers;
	c->input.changed = on_change;
	c->input.stop = on_stop;
	c->input.ctx = c;
	c->output.more = on_full_page;
	c->output.turn = on_turn;
	c->output.ctx = c;
	rc = line_editor_new(&c->editor, &(struct line_options){
	    .input = &c->input, .output = &c->output, .in = options->in,
	    .out = options->out, .own = options->own,
	    .enter_echo = options->enter_echo, .help = editor_help,
	    .complete = editor_complete, .ctx = c }, diag);
	if (rc == RC_OK)
		c->less = (struct less){ .input = &c->input,
		    .output = &c->output,
		    .clear = line_clear_screen(c->editor) };
	tty_raw(&c->tty);
	return rc;
}

enum rc
terminal_open(struct console *c, struct diag *diag)
{
	const struct console_options *options = c->options;
	const bool edit = c->tty.is_tty && isatty(options->out) != 0;
	enum rc rc;

	if (edit && options->own)
		(void)signals_take(&c->signals);
	c->encoding = options->encoding;
	rc = output_init(&c->output, options->out, options->encoding, edit,
	    &c->signals, diag);
	if (rc == RC_OK)
		rc = input_init(&c->input, options->in, options->encoding,
		    &c->signals, &c->output, diag);
	if (rc == RC_OK)
		rc = output_init(&c->aside, STDERR_FILENO, options->encoding,
		    edit && isatty(STDERR_FILENO) != 0, &c->signals, diag);
	c->output.wrap.terminal = kind_of_terminal(c);
	return rc == RC_OK && edit ? open_editor(c, diag) : rc;
}

void
terminal_close(struct console *c)
{
	(void)output_flush(&c->output);
	line_editor_free(c->editor);
	tty_restore(&c->tty);
	input_fini(&c->input);
	output_fini(&c->output);
	output_fini(&c->aside);
	signals_give(&c->signals);
}
