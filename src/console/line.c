/*
 * libedit, tamed. It would take the terminal's modes for its own business: it
 * is told modes that are the same whether it reads or not, so that what is
 * pasted between two lines is neither echoed twice nor lost. It would show the
 * line in its own way: what it prints goes nowhere, and struct row shows the
 * line as the device wraps it. It reads characters through EL_GETCFN, where
 * timers and signals are waited for.
 */
#define _GNU_SOURCE		/* fopencookie() */
#include "console/line.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "console/editor.h"

#include "base/banned.h"

#define HISTORY_SIZE 500

/* All that is wanted of what libedit prints is its bell. */
static ssize_t
stream_write(void *cookie, const char *s, size_t len)
{
	struct line_editor *editor = cookie;

	if (!editor->silent && memchr(s, '\a', len) != NULL)
		(void)output_echo(editor->options.output, "\a", 1);
	return (ssize_t)len;
}

struct line_editor *
editor_of(EditLine *el)
{
	void *editor = NULL;

	(void)el_get(el, EL_CLIENTDATA, &editor);
	return editor;
}

/* Makes room for that many characters. */
static bool
reserve(struct line_editor *editor, size_t n)
{
	uint32_t *grown;

	if (n <= editor->size)
		return true;
	grown = realloc(editor->content, n * 2 * sizeof(*grown));
	if (grown == NULL)
		return false;
	editor->content = grown;
	editor->size = n * 2;
	return true;
}

/* Puts the line, and more, behind the prompt; how much there is then. */
static bool
put_line(struct line_editor *editor, const char *more, size_t *n_content)
{
	const LineInfoW *info = el_wline(editor->el);
	const wchar_t *c;
	size_t n = editor->n_prompt;

	if (!reserve(editor, n + (size_t)(info->lastchar - info->buffer) +
	    strlen(more)))
		return false;
	for (c = info->buffer; c < info->lastchar; c++)
		editor->content[n++] = (uint32_t)*c;
	for (; *more != '\0'; more++)
		editor->content[n++] = (unsigned char)*more;
	*n_content = n;
	return true;
}

void
editor_show(struct line_editor *editor)
{
	const LineInfoW *info = el_wline(editor->el);
	size_t n;

	if (put_line(editor, "", &n))
		(void)row_show(&editor->row, editor->content, n,
		    editor->n_prompt + (size_t)(info->cursor - info->buffer));
}

void
editor_show_with(struct line_editor *editor, const char *more)
{
	size_t n;

	if (put_line(editor, more, &n))
		(void)row_show(&editor->row, editor->content, n, n);
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
		    "-igncr", "-ixon", NULL);
	return failed;
}

/* What the terminal does by a name of termcap, without the delays for
 * terminals of old; NULL: it does not. */
static char *
capability(EditLine *el, const char *name)
{
	const char *s = NULL;
	char *copy;

	if (el_get(el, EL_GETTC, name, &s) != 0 || s == NULL)
		return NULL;
	while (isdigit((unsigned char)*s) || *s == '.' || *s == '*')
		s++;
	copy = strdup(s);
	if (copy != NULL && strstr(copy, "$<") != NULL)
		*strstr(copy, "$<") = '\0';
	if (copy != NULL && *copy != '\0')
		return copy;
	free(copy);
	return NULL;
}

/* What libedit need not know of the terminal. */
static int
set_terminal(struct line_editor *editor)
{
	if (editor->options.own) {
		editor->up = capability(editor->el, "up");
		editor->clear = capability(editor->el, "cl");
	}
	/* Where nothing is known of any terminal, it takes it for that. */
	(void)el_set(editor->el, EL_TERMINAL, "dumb");
	return el_set(editor->el, EL_EDITMODE, 1);
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
	    el_set(el, EL_GETCFN, editor_get_character) != 0 ||
	    el_set(el, EL_SIGNAL, 0) != 0 || editor_bind_keys(el) != 0 ||
	    set_history(editor) != 0)
		return RC_IO;
	(void)fflush(editor->stream);
	editor->silent = false;
	row_init(&editor->row, options->output, editor->up);
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
	editor->typed = (struct text)TEXT_INIT;
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

/* Ends libedit without a touch to modes and type-ahead. */
static void
end_editing(struct line_editor *editor)
{
	editor->silent = true;
	if (editor->history != NULL)
		history_end(editor->history);
	if (editor->el != NULL) {
		(void)el_set(editor->el, EL_EDITMODE, 0);
		el_end(editor->el);
	}
	if (editor->stream != NULL)
		(void)fclose(editor->stream);
}

void
line_editor_free(struct line_editor *editor)
{
	locale_t before;

	if (editor == NULL)
		return;
	before = enter_locale(editor);
	end_editing(editor);
	(void)uselocale(before);
	freelocale(editor->utf8);
	row_fini(&editor->row);
	text_fini(&editor->typed);
	free(editor->content);
	free(editor->up);
	free(editor->clear);
	free(editor);
}

/* The prompt's characters come before those of the line. */
static bool
set_prompt(struct line_editor *editor, const char *prompt)
{
	size_t len = strlen(prompt), i;

	editor->n_prompt = 0;
	if (!reserve(editor, len))
		return false;
	for (i = 0; i < len;)
		i += character_decode(prompt + i, len - i,
		    &editor->content[editor->n_prompt++]);
	return true;
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
	int n = 0;

	editor->answer = ANSWER_END;
	editor->commands = remember;
	editor->pending = 0;
	row_begin(&editor->row);
	if (set_prompt(editor, prompt)) {
		editor->reading = true;
		(void)el_gets(editor->el, &n);
		editor->reading = false;
	}
	(void)fflush(editor->stream);
	if (editor->answer == ANSWER_GIVEN) {
		text_add(line, text_str(&editor->typed), editor->typed.len);
		if (editor->typed.failed)
			editor->answer = ANSWER_END;
		else if (remember && !line->failed)
			remember_line(editor, text_str(line));
	}
	(void)uselocale(before);
	return line->failed ? ANSWER_END : editor->answer;
}

void
line_resize(struct line_editor *editor, const struct wrap *before)
{
	const locale_t locale = enter_locale(editor);

	if (editor->reading) {
		row_resized(&editor->row, before);
		editor_show(editor);
	}
	(void)uselocale(locale);
}

void
line_refresh(struct line_editor *editor)
{
	const locale_t before = enter_locale(editor);

	if (editor->reading) {
		row_begin(&editor->row);
		editor_show(editor);
	}
	(void)uselocale(before);
}

void
line_leave(struct line_editor *editor)
{
	if (editor->reading)
		row_end(&editor->row);
}

const char *
line_clear_screen(const struct line_editor *editor)
{
	return editor->clear;
}
