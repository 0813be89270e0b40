/*
 * What the keys do that libedit leaves to us: help, completion, the ends of a
 * line, and which characters come into it at all.
 */
#define _XOPEN_SOURCE 700	/* wcwidth() */
#include <ctype.h>
#include <string.h>
#include <wchar.h>

#include "command/help.h"
#include "console/editor.h"

#include "base/banned.h"

/* What the line editor gets for `?` where that asks for help: Ctrl-^. */
#define KEY_HELP	0x1e
/* What it gets for the Delete key: Ctrl-_. */
#define KEY_DELETE_NEXT	0x1f
/* A key that means nothing. */
#define KEY_NONE	UINT32_C(0xfffffff0)
#define CTRL(letter)	((letter) & 0x1f)

/* The line as far as the cursor, with more behind it. */
static bool
copy_line(EditLine *el, const char *more, struct text *copy)
{
	const LineInfo *info = el_line(el);

	text_add(copy, info->buffer, (size_t)(info->cursor - info->buffer));
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

	help = editor_of(el)->commands && copy_line(el, "?", &line) &&
	    help_key(line.data, line.len, &at) && at + 1 == line.len;
	text_fini(&line);
	return help;
}

/* Half-width characters of the line. */
static size_t
line_width(EditLine *el)
{
	const LineInfoW *info = el_wline(el);
	const wchar_t *c;
	size_t width = 0;

	/* Few are surely not too many. */
	if (info->lastchar - info->buffer < GRAMMAR_LINE_MAX / 2)
		return 0;
	for (c = info->buffer; c < info->lastchar; c++)
		width += wrap_columns((uint32_t)*c);
	return width;
}

static bool
fits(EditLine *el, size_t more)
{
	return line_width(el) + more <= GRAMMAR_LINE_MAX;
}

/* What keys send behind ESC, and what does the same: a control key, or ESC
 * and a letter. */
static uint32_t
sequence_key(struct line_editor *editor, const char *sequence)
{
	static const struct {
		const char	*sequence;
		uint32_t	 key, then;
	} keys[] = {
		{ "[A", CTRL('P'), 0 }, { "OA", CTRL('P'), 0 },
		{ "[B", CTRL('N'), 0 }, { "OB", CTRL('N'), 0 },
		{ "[C", CTRL('F'), 0 }, { "OC", CTRL('F'), 0 },
		{ "[D", CTRL('B'), 0 }, { "OD", CTRL('B'), 0 },
		{ "[H", CTRL('A'), 0 }, { "OH", CTRL('A'), 0 },
		{ "[F", CTRL('E'), 0 }, { "OF", CTRL('E'), 0 },
		{ "[1~", CTRL('A'), 0 }, { "[7~", CTRL('A'), 0 },
		{ "[4~", CTRL('E'), 0 }, { "[8~", CTRL('E'), 0 },
		{ "[3~", KEY_DELETE_NEXT, 0 },
		{ "[1;5C", KEY_ESCAPE, 'f' }, { "[1;3C", KEY_ESCAPE, 'f' },
		{ "[1;5D", KEY_ESCAPE, 'b' }, { "[1;3D", KEY_ESCAPE, 'b' },
	};
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		if (strcmp(keys[i].sequence, sequence) == 0) {
			editor->pending = keys[i].then;
			return keys[i].key;
		}
	}
	return KEY_NONE;
}

/* Whether more belongs to a key's bytes behind ESC; linux has ESC [ [ A. */
static bool
goes_on(const char *sequence, size_t n, uint32_t c)
{
	return n == 0 || (c >= ' ' && c < '@') ||
	    (n == 1 && sequence[0] == '[' && c == '[');
}

/* Reads on behind ESC. A key that means nothing here leaves nothing in the
 * line. */
static bool
read_escape(struct line_editor *editor, uint32_t *key)
{
	char sequence[8] = "";
	size_t n = 0;
	uint32_t c;

	*key = KEY_ESCAPE;
	if (!input_get(editor->options.input, &c))
		return false;
	if (c != '[' && c != 'O') {
		editor->pending = c;
		return true;
	}
	while (goes_on(sequence, n, c)) {
		if (n + 2 < sizeof(sequence))
			sequence[n] = (char)c;
		n++;
		if (!input_get(editor->options.input, &c))
			return false;
	}
	if (c < ' ' || c > '~') {
		editor->pending = c;
		*key = KEY_NONE;
		return true;
	}
	if (n + 1 < sizeof(sequence))
		sequence[n] = (char)c;
	*key = n + 1 < sizeof(sequence) ? sequence_key(editor, sequence) :
	    KEY_NONE;
	return true;
}

/* The next character, or control key. */
static bool
next_key(struct line_editor *editor, uint32_t *key, bool *second)
{
	*second = editor->pending != 0;
	*key = editor->pending;
	editor->pending = 0;
	if (!*second && !input_get(editor->options.input, key))
		return false;
	return *key != KEY_ESCAPE || read_escape(editor, key);
}

/* What cannot be shown is not typed. */
static uint32_t
substitute(uint32_t c)
{
	return c < 0x7f || (c != KEY_INVALID && wcwidth((wchar_t)c) > 0) ?
	    c : '?';
}

/* A `?` that is text goes the way of every character, so that it is echoed
 * like one. */
int
editor_get_character(EditLine *el, wchar_t *c)
{
	struct line_editor *editor = editor_of(el);
	uint32_t code;
	bool second;

	for (;;) {
		editor_show(editor);
		if (!next_key(editor, &code, &second)) {
			editor->answer = ANSWER_END;
			return 0;
		}
		if (code != KEY_NONE && (second || code < ' ' ||
		    code == KEY_DELETE))
			break;
		if (code == '?' && is_help(el)) {
			code = KEY_HELP;
			break;
		}
		if (code != KEY_NONE) {
			code = substitute(code);
			if (fits(el, wrap_columns(code)))
				break;
		}
		(void)output_echo(editor->options.output, "\a", 1);
	}
	*c = (wchar_t)code;
	return 1;
}

/* Shows help below the line. */
static void
show_help(EditLine *el, const struct text *line)
{
	struct line_editor *editor = editor_of(el);

	editor_show_with(editor, "?");
	row_end(&editor->row);
	editor->options.help(editor->options.ctx, text_str(line), line->len);
	row_begin(&editor->row);
}

static unsigned char
key_help(EditLine *el, int key)
{
	struct text line = TEXT_INIT;
	unsigned char done = CC_ERROR;

	(void)key;
	if (copy_line(el, "", &line)) {
		show_help(el, &line);
		done = CC_NORM;
	}
	text_fini(&line);
	return done;
}

/* Inserts what completes the line; what was found. silently: not in place of
 * a word that is whole. */
static enum completion
complete(EditLine *el, const struct text *line, bool silently, bool *inserted)
{
	struct line_editor *editor = editor_of(el);
	struct text rest = TEXT_INIT;
	enum completion found;

	*inserted = false;
	found = editor->options.complete(editor->options.ctx, text_str(line),
	    line->len, &rest);
	if ((found == COMPLETION_ONE ||
	    (found == COMPLETION_OTHER && !silently)) && !rest.failed &&
	    fits(el, rest.len))
		*inserted = el_insertstr(el, text_str(&rest)) == 0;
	text_fini(&rest);
	return found;
}

static unsigned char
key_complete(EditLine *el, int key)
{
	struct text line = TEXT_INIT;
	unsigned char done = CC_ERROR;
	bool inserted;

	(void)key;
	if (editor_of(el)->commands && copy_line(el, "", &line)) {
		if (complete(el, &line, false, &inserted) ==
		    COMPLETION_SEVERAL) {
			show_help(el, &line);
			done = CC_NORM;
		} else if (inserted) {
			done = CC_REFRESH;
		}
	}
	text_fini(&line);
	return done;
}

/* Whether there is the beginning of a word to complete: at the end of the
 * line, and outside quotes. */
static bool
is_at_word(EditLine *el)
{
	const LineInfoW *info = el_wline(el);

	return info->cursor == info->lastchar && info->cursor > info->buffer &&
	    info->cursor[-1] != L' ' && is_help(el);
}

/* SPACE completes silently, and is a blank in any case (BEHAVIOUR 5.4). */
static unsigned char
key_space(EditLine *el, int key)
{
	struct text line = TEXT_INIT;
	bool inserted = false;

	(void)key;
	if (is_at_word(el) && copy_line(el, "", &line))
		(void)complete(el, &line, true, &inserted);
	text_fini(&line);
	if (!inserted)
		(void)el_insertstr(el, " ");
	return CC_REFRESH;
}

/* Enter: the device completes the last word and takes that back (BEHAVIOUR
 * 5.5). */
static unsigned char
key_enter(EditLine *el, int key)
{
	struct line_editor *editor = editor_of(el);
	const LineInfo *info = el_line(el);
	const size_t len = (size_t)(info->lastchar - info->buffer);

	(void)key;
	text_reset(&editor->typed);
	text_add(&editor->typed, info->buffer, len);
	editor_show_with(editor, "");
	if (editor->options.enter_echo && editor->commands && len > 0 &&
	    editor->typed.data != NULL && editor->typed.data[len - 1] != ' ') {
		editor_show_with(editor, " ");
		editor_show_with(editor, "");
	}
	row_end(&editor->row);
	editor->answer = ANSWER_GIVEN;
	return CC_NEWLINE;
}

static unsigned char
key_break(EditLine *el, int key)
{
	struct line_editor *editor = editor_of(el);

	(void)key;
	editor_show_with(editor, "^C");
	row_end(&editor->row);
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

/* Ctrl-R: the line once more, in a row of its own (reference 4.24). */
static unsigned char
key_redraw(EditLine *el, int key)
{
	struct line_editor *editor = editor_of(el);

	(void)key;
	editor_show_with(editor, "");
	row_end(&editor->row);
	return CC_NORM;
}

static int
add_functions(EditLine *el)
{
	static const struct {
		const wchar_t	*name;
		unsigned char	(*function)(EditLine *, int);
	} functions[] = {
		{ L"rtxsh-help", key_help },
		{ L"rtxsh-complete", key_complete },
		{ L"rtxsh-space", key_space },
		{ L"rtxsh-enter", key_enter },
		{ L"rtxsh-break", key_break },
		{ L"rtxsh-end", key_end },
		{ L"rtxsh-redraw", key_redraw },
	};
	int failed = 0;
	size_t i;

	/* The wide form of el_set() keeps the name that it is given; the
	 * other makes copies and loses them. */
	for (i = 0; i < sizeof(functions) / sizeof(functions[0]); i++)
		failed |= el_wset(el, EL_ADDFN, functions[i].name,
		    functions[i].name, functions[i].function);
	return failed;
}

int
editor_bind_keys(EditLine *el)
{
	static const struct {
		const char *key, *function;
	} keys[] = {
		{ "^^", "rtxsh-help" },
		{ "^I", "rtxsh-complete" },
		{ " ", "rtxsh-space" },
		{ "^M", "rtxsh-enter" },
		{ "^J", "rtxsh-enter" },
		{ "^C", "rtxsh-break" },
		{ "^D", "rtxsh-end" },
		{ "^R", "rtxsh-redraw" },
		{ "^L", "rtxsh-redraw" },
		{ "^W", "ed-delete-prev-word" },
		/* No commands for libedit, no control characters. */
		{ "^V", "ed-unassigned" },
		{ "\\ex", "ed-unassigned" },
		{ "\\eX", "ed-unassigned" },
		{ "^_", "ed-delete-next-char" },
	};
	int failed;
	size_t i;

	failed = el_set(el, EL_EDITOR, "emacs");
	failed |= add_functions(el);
	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		failed |= el_set(el, EL_BIND, keys[i].key, keys[i].function,
		    NULL);
	return failed;
}
