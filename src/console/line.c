/*
 * libedit, tamed. It would take the terminal's modes for its own business: it
 * is told modes that are the same whether it reads or not, so that what is
 * pasted between two lines is neither echoed twice nor lost. It would write to
 * the terminal by itself: it gets a stream that leads to struct output. It
 * reads characters through EL_GETCFN, where timers and signals are waited for.
 */
#define _GNU_SOURCE		/* fopencookie() */
#include "console/line.h"

#include <histedit.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/help.h"

#include "base/banned.h"

#define HISTORY_SIZE 500

/* What the line editor gets for `?` where that asks for help: Ctrl-^. */
#define KEY_HELP 0x1e

struct line_editor {
	struct line_options options;
	EditLine	*el;
	History		*history;
	FILE		*stream;	/* to struct output */
	bool		 silent;	/* nothing goes to it */
	locale_t	 utf8;		/* libedit works in the locale's */
	char		*prompt;
	enum answer	 answer;	/* of the line being read */
	bool		 reading;
};

static ssize_t
stream_write(void *cookie, const char *s, size_t len)
{
	struct line_editor *editor = cookie;

	if (!editor->silent)
		(void)output_echo(editor->options.output, s, len);
	return (ssize_t)len;
}

static struct line_editor *
editor_of(EditLine *el)
{
	void *editor = NULL;

	(void)el_get(el, EL_CLIENTDATA, &editor);
	return editor;
}

static char *
prompt_of(EditLine *el)
{
	return editor_of(el)->prompt;
}

/* The line as far as the cursor. */
static const char *
before_cursor(EditLine *el, size_t *len)
{
	const LineInfo *info = el_line(el);

	*len = (size_t)(info->cursor - info->buffer);
	return info->buffer;
}

/* Shows help behind the line, then prompt and line again. */
static unsigned char
show_help(EditLine *el, const char *line, size_t len)
{
	struct line_editor *editor = editor_of(el);

	(void)output_echo(editor->options.output, "?\n", 2);
	editor->options.help(editor->options.ctx, line, len);
	line_refresh(editor);
	return CC_NORM;
}

/* A copy of the line as far as the cursor with more behind it; libedit's own
 * changes with the next call. */
static bool
copy_line(EditLine *el, const char *more, struct text *copy)
{
	const char *line;
	size_t len;

	line = before_cursor(el, &len);
	text_add(copy, line, len);
	text_adds(copy, more);
	return !copy->failed;
}

/* Whether a `?` typed now is the help key and not a character of the line. */
static bool
is_help(EditLine *el)
{
	struct text line = TEXT_INIT;
	bool help;
	size_t at;

	help = copy_line(el, "?", &line) &&
	    help_key(line.data, line.len, &at) && at + 1 == line.len;
	text_fini(&line);
	return help;
}

/* EL_GETCFN: 1 for a character, 0 at the end of the input. A `?` that is text
 * goes the way of every character, so that it is echoed like one. */
static int
get_character(EditLine *el, wchar_t *c)
{
	struct line_editor *editor = editor_of(el);
	uint32_t code;

	if (!input_get(editor->options.input, &code)) {
		editor->answer = ANSWER_END;
		return 0;
	}
	*c = code == '?' && is_help(el) ? KEY_HELP : (wchar_t)code;
	return 1;
}

static unsigned char
key_help(EditLine *el, int key)
{
	struct text line = TEXT_INIT;
	unsigned char done = CC_ERROR;

	(void)key;
	if (copy_line(el, "", &line))
		done = show_help(el, text_str(&line), line.len);
	text_fini(&line);
	return done;
}

static unsigned char
key_complete(EditLine *el, int key)
{
	struct line_editor *editor = editor_of(el);
	struct text line = TEXT_INIT, rest = TEXT_INIT;
	enum completion found = COMPLETION_NONE;
	unsigned char done = CC_ERROR;

	(void)key;
	if (copy_line(el, "", &line))
		found = editor->options.complete(editor->options.ctx,
		    text_str(&line), line.len, &rest);
	if (found == COMPLETION_SEVERAL) {
		done = show_help(el, text_str(&line), line.len);
	} else if (found == COMPLETION_ONE && !rest.failed) {
		/* As if typed: the echo is that of typing. */
		el_push(el, text_str(&rest));
		done = CC_NORM;
	}
	text_fini(&line);
	text_fini(&rest);
	return done;
}

static unsigned char
key_break(EditLine *el, int key)
{
	struct line_editor *editor = editor_of(el);

	(void)key;
	(void)output_echo(editor->options.output, "^C\n", 3);
	editor->answer = ANSWER_BREAK;
	return CC_EOF;
}

/* Ctrl-D: deletes; on an empty line it is the end of the input. */
static unsigned char
key_end(EditLine *el, int key)
{
	const LineInfo *info = el_line(el);

	(void)key;
	if (info->lastchar == info->buffer) {
		editor_of(el)->answer = ANSWER_END;
		return CC_EOF;
	}
	if (info->cursor == info->lastchar)
		return CC_ERROR;
	(void)el_cursor(el, 1);
	el_deletestr(el, 1);
	return CC_REFRESH;
}

/* The wide form of el_set() keeps the name that it is given; the other makes
 * copies and loses them. */
static int
add_function(EditLine *el, const wchar_t *name,
    unsigned char (*function)(EditLine *, int))
{
	return el_wset(el, EL_ADDFN, name, name, function);
}

static int
bind_keys(EditLine *el)
{
	static const struct {
		const char *key, *function;
	} keys[] = {
		{ "^^", "rtxsh-help" },
		{ "^I", "rtxsh-complete" },
		{ "^C", "rtxsh-break" },
		{ "^D", "rtxsh-end" },
		{ "^R", "ed-redisplay" },	/* reference 4.24 */
		{ "^W", "ed-delete-prev-word" },
		{ "\\e[3~", "ed-delete-next-char" },
		{ "\\e[1~", "ed-move-to-beg" },
		{ "\\e[4~", "ed-move-to-end" },
		{ "\\e[H", "ed-move-to-beg" },
		{ "\\e[F", "ed-move-to-end" },
	};
	int failed = 0;
	size_t i;

	failed |= el_set(el, EL_EDITOR, "emacs");
	failed |= add_function(el, L"rtxsh-help", key_help);
	failed |= add_function(el, L"rtxsh-complete", key_complete);
	failed |= add_function(el, L"rtxsh-break", key_break);
	failed |= add_function(el, L"rtxsh-end", key_end);
	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		failed |= el_set(el, EL_BIND, keys[i].key, keys[i].function,
		    NULL);
	return failed;
}

/* The modes that struct tty sets, for reading (-d) and between (-x). */
static int
set_modes(EditLine *el)
{
	static const char *const which[] = { "-d", "-x" };
	int failed = 0;
	size_t i;

	for (i = 0; i < sizeof(which) / sizeof(which[0]); i++)
		failed |= el_set(el, EL_SETTY, which[i], "-echo", "-icanon",
		    "-isig", "-iexten", "-opost", "-icrnl", "-inlcr",
		    "-igncr", NULL);
	return failed;
}

/* A terminal of which nothing is known moves its cursor by printing. */
static int
set_terminal(const struct line_editor *editor)
{
	int failed = 0;

	if (!editor->options.own)
		failed |= el_set(editor->el, EL_TERMINAL, "dumb");
	failed |= el_set(editor->el, EL_EDITMODE, 1);
	return failed;
}

static int
set_history(struct line_editor *editor)
{
	HistEvent event;

	editor->history = history_init();
	if (editor->history == NULL)
		return -1;
	if (history(editor->history, &event, H_SETSIZE, HISTORY_SIZE) < 0 ||
	    history(editor->history, &event, H_SETUNIQUE, 1) < 0)
		return -1;
	return el_set(editor->el, EL_HIST, history, editor->history);
}

/* Everything that libedit does is done in this locale: it converts by it. */
static locale_t
enter_locale(const struct line_editor *editor)
{
	return uselocale(editor->utf8);
}

/* libedit keeps the terminal's modes that it finds as those to put back; they
 * are put back by struct tty, so it must not touch them again. */
static enum rc
set_up(struct line_editor *editor)
{
	const cookie_io_functions_t functions = { .write = stream_write };
	const struct line_options *options = &editor->options;
	EditLine *el;

	editor->stream = fopencookie(editor, "w", functions);
	if (editor->stream == NULL)
		return RC_NOMEM;
	editor->silent = true;
	el = el_init_fd("rtxsh", editor->stream, editor->stream,
	    editor->stream, options->in, options->out, options->out);
	if (el == NULL)
		return RC_NOMEM;
	editor->el = el;
	if (el_set(el, EL_CLIENTDATA, editor) != 0 ||
	    set_terminal(editor) != 0 || set_modes(el) != 0 ||
	    el_set(el, EL_GETCFN, get_character) != 0 ||
	    el_set(el, EL_PROMPT, prompt_of) != 0 ||
	    el_set(el, EL_SIGNAL, 0) != 0 || bind_keys(el) != 0 ||
	    set_history(editor) != 0)
		return RC_IO;
	(void)fflush(editor->stream);
	editor->silent = false;
	return RC_OK;
}

enum rc
line_editor_new(struct line_editor **made, const struct line_options *options,
    struct diag *diag)
{
	struct line_editor *editor = calloc(1, sizeof(*editor));
	locale_t before;
	enum rc rc;

	*made = NULL;
	if (editor == NULL)
		return diag_set(diag, RC_NOMEM, "out of memory");
	editor->options = *options;
	editor->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	if (editor->utf8 == (locale_t)0) {
		free(editor);
		return diag_set(diag, RC_IO, "the locale C.UTF-8 is missing");
	}
	before = enter_locale(editor);
	rc = set_up(editor);
	(void)uselocale(before);
	if (rc != RC_OK) {
		line_editor_free(editor);
		return diag_set(diag, rc, "the line editor does not start");
	}
	*made = editor;
	return RC_OK;
}

void
line_editor_free(struct line_editor *editor)
{
	locale_t before;

	if (editor == NULL)
		return;
	before = enter_locale(editor);
	editor->silent = true;
	if (editor->history != NULL)
		history_end(editor->history);
	if (editor->el != NULL) {
		/* Without editing, it leaves modes and type-ahead alone. */
		(void)el_set(editor->el, EL_EDITMODE, 0);
		el_end(editor->el);
	}
	if (editor->stream != NULL)
		(void)fclose(editor->stream);
	(void)uselocale(before);
	freelocale(editor->utf8);
	free(editor->prompt);
	free(editor);
}

static void
remember_line(struct line_editor *editor, const char *line)
{
	HistEvent event;

	if (line[strspn(line, " \t")] != '\0')
		(void)history(editor->history, &event, H_ENTER, line);
}

enum answer
line_read(struct line_editor *editor, const char *prompt, bool remember,
    struct text *line)
{
	const locale_t before = enter_locale(editor);
	const char *typed;
	int n = 0;

	free(editor->prompt);
	editor->prompt = strdup(prompt);
	editor->answer = ANSWER_GIVEN;
	typed = NULL;
	if (editor->prompt != NULL) {
		editor->reading = true;
		typed = el_gets(editor->el, &n);
		editor->reading = false;
	}
	(void)fflush(editor->stream);
	if (typed != NULL && n > 0 && editor->answer == ANSWER_GIVEN) {
		text_add(line, typed, strcspn(typed, "\r\n"));
		if (remember && !line->failed)
			remember_line(editor, text_str(line));
	} else if (editor->answer == ANSWER_GIVEN) {
		editor->answer = ANSWER_END;
	}
	(void)uselocale(before);
	return line->failed ? ANSWER_END : editor->answer;
}

void
line_resize(struct line_editor *editor)
{
	const locale_t before = enter_locale(editor);

	el_resize(editor->el);
	(void)fflush(editor->stream);
	(void)uselocale(before);
}

void
line_refresh(struct line_editor *editor)
{
	const locale_t before = enter_locale(editor);

	if (editor->reading) {
		(void)el_set(editor->el, EL_REFRESH);
		(void)fflush(editor->stream);
	}
	(void)uselocale(before);
}
