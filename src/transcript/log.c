/*
 * A row of a terminal, as characters: enough of one for what a router sends.
 * Positions are columns, as the device counts them (console/wrap.h).
 */
#include "transcript/log.h"

#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "command/message.h"
#include "console/character.h"
#include "console/wrap.h"

#include "base/banned.h"

/* So many blanks wipe the pager's question out (BEHAVIOUR 6.3). */
#define WIPE	"            "

#define KEY_ESCAPE	0x1b

/* A terminal's row. A wide character stands in its first column, and 0 in the
 * second. */
struct screen_row {
	uint32_t	*cell;
	size_t		 n;		/* how far something was written */
	size_t		 at;		/* the cursor */
};

static void
screen_put(struct screen_row *row, uint32_t c)
{
	const unsigned int columns = wrap_columns(c);

	/* Half of a wide character is none. */
	if (row->at > 0 && row->at < row->n && row->cell[row->at] == 0)
		row->cell[row->at - 1] = ' ';
	row->cell[row->at++] = c;
	if (columns > 1)
		row->cell[row->at++] = 0;
	if (row->at < row->n && row->cell[row->at] == 0)
		row->cell[row->at] = ' ';
	if (row->at > row->n)
		row->n = row->at;
}

/* How long an escape sequence is: ESC [ parameters, letter; ESC letter. */
static size_t
escape_length(const char *s, size_t len)
{
	size_t i = 1;

	if (len > 1 && s[1] == '[') {
		i = 2;
		while (i < len && (unsigned char)s[i] < 0x40)
			i++;
	}
	return i < len ? i + 1 : len;
}

/* Does what the bytes say. */
static void
screen_write(struct screen_row *row, const char *s, size_t len)
{
	uint32_t c;
	size_t i, n;

	for (i = 0; i < len; i += n) {
		n = character_decode(s + i, len - i, &c);
		if (c == KEY_ESCAPE)
			n = escape_length(s + i, len - i);
		else if (c == KEY_BACKSPACE)
			row->at -= row->at > 0;
		else if (c == '\r')
			row->at = 0;
		else if (c == '\t' || (c >= ' ' && c != KEY_DELETE))
			screen_put(row, c);
	}
}

/* A backspace over a wide character goes back one column a time, as it was
 * printed. */
static void
screen_text(const struct screen_row *row, struct text *out)
{
	size_t i;

	for (i = 0; i < row->n; i++)
		if (row->cell[i] != 0)
			character_add(out, row->cell[i]);
}

static bool
has_controls(const char *s, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if ((unsigned char)s[i] < ' ' && s[i] != '\t')
			return true;
	return false;
}

/* How long the pager's question is that the text begins with; 0: it does
 * not. */
static size_t
pager_length(const char *s)
{
	static const enum language languages[] = { LANGUAGE_EN, LANGUAGE_JA };
	const char *question;
	size_t i;

	for (i = 0; i < sizeof(languages) / sizeof(languages[0]); i++) {
		question = message_text(MESSAGE_PAGER_MORE, languages[i]);
		if (strncmp(s, question, strlen(question)) == 0)
			return strlen(question);
	}
	return 0;
}

/* Whether what follows the pager's question is a prompt. */
static bool
is_prompt(const char *s)
{
	s += strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789:.");
	return (s[0] == '#' || s[0] == '>') && (s[1] == '\0' || (s[1] == ' ' &&
	    (s[2] == '\0' || (s[2] >= 'a' && s[2] <= 'z'))));
}

/* Takes the pager's question off the beginning, with what wiped it out, as
 * often as it stands there: Enter shows a row at a time. */
static bool
skip_pager(const char **s, size_t *len)
{
	bool any = false;
	size_t n, wipe;

	while ((n = pager_length(*s)) > 0) {
		any = true;
		n += strspn(*s + n, "\r");
		wipe = strncmp(*s + n, WIPE, strlen(WIPE)) == 0 ?
		    strlen(WIPE) : 0;
		n += wipe;
		n += strspn(*s + n, "\r");
		*s += n;
		*len -= n;
	}
	return any;
}

enum rc
log_clean(struct line *line, struct arena *arena, bool *sign)
{
	struct screen_row row = { .cell = NULL };
	struct text shown = TEXT_INIT;
	const char *s = line->text;
	size_t len = line->len;
	enum rc rc = RC_OK;

	if (len > 0 && pager_length(s) == lines_trim(s, len))
		line->kind = LINE_JOINED;
	if (skip_pager(&s, &len)) {
		*sign = true;
		line->broken_off = is_prompt(s);
	}
	if (len > 1 && s[len - 1] == ' ' && s[len - 2] == ' ')
		*sign = true;
	line->text = s;
	line->len = len;
	if (!has_controls(s, len))
		return RC_OK;
	*sign = true;
	row.cell = arena_array(arena, 2 * len + 2, sizeof(*row.cell));
	if (row.cell == NULL)
		return RC_NOMEM;
	screen_write(&row, s, len);
	screen_text(&row, &shown);
	line->text = arena_strndup(arena, text_str(&shown), shown.len);
	line->len = shown.len;
	if (shown.failed || line->text == NULL)
		rc = RC_NOMEM;
	text_fini(&shown);
	return rc;
}

/* Where the row ends that begins at s: how many bytes it holds. */
static size_t
row_length(const char *s, size_t len, unsigned int columns)
{
	const struct wrap wrap = { .columns = columns,
	    .terminal = WRAP_DEVICE };
	struct spot spot = { 0, 0, 0 };
	uint32_t c;
	size_t i, n;

	for (i = 0; i < len; i += n) {
		n = character_decode(s + i, len - i, &c);
		spot.cell = spot.column;
		if (wrap_over(&wrap, &spot, c))
			break;
	}
	return i;
}

static bool
is_row(const struct line *line, const char *s, size_t len)
{
	return line->kind == LINE_TEXT &&
	    lines_trim(line->text, line->len) == lines_trim(s, len) &&
	    strncmp(line->text, s, lines_trim(s, len)) == 0;
}

/* How many lines from i on are the rows of the actual one; 0: they are not. */
static size_t
count_rows(const struct lines *lines, size_t i, const struct line *actual,
    unsigned int columns)
{
	const size_t first = i;
	size_t at = 0, n;

	while (at < actual->len) {
		n = row_length(actual->text + at, actual->len - at, columns);
		if (n == 0 || i >= lines->n || !is_row(&lines->line[i],
		    actual->text + at, n))
			return 0;
		at += n;
		i++;
	}
	return i - first;
}

static void
join(struct lines *lines, size_t first, size_t n, const char *text,
    size_t len)
{
	size_t i;

	lines->line[first].text = text;
	lines->line[first].len = len;
	for (i = first + 1; i < first + n; i++) {
		lines->line[i].kind = LINE_JOINED;
		lines->line[i].text = "";
		lines->line[i].len = 0;
	}
}

/* The rows of one actual line, wherever they stand first. */
static enum rc
join_rows(struct lines *lines, struct arena *arena, size_t from,
    const struct line *actual, unsigned int columns)
{
	const char *copy;
	size_t i, n;

	for (i = from; i < lines->n; i++) {
		if (lines->line[i].kind == LINE_DIRECTIVE)
			break;
		n = count_rows(lines, i, actual, columns);
		if (n < 2)
			continue;
		copy = arena_strndup(arena, actual->text, actual->len);
		if (copy == NULL)
			return RC_NOMEM;
		join(lines, i, n, copy, actual->len);
		break;
	}
	return RC_OK;
}

enum rc
log_join_output(struct lines *lines, struct arena *arena, size_t from,
    const struct lines *actual, unsigned int columns)
{
	const struct line *line;
	enum rc rc = RC_OK;
	size_t i;

	for (i = 0; rc == RC_OK && columns > 0 && i < actual->n; i++) {
		line = &actual->line[i];
		if (line->len > columns && row_length(line->text, line->len,
		    columns) < line->len)
			rc = join_rows(lines, arena, from, line, columns);
	}
	return rc;
}

/* Whether the next character had no room in the row. */
static bool
is_full(const struct line *row, const struct line *next, unsigned int columns)
{
	struct text both = TEXT_INIT;
	bool full;

	text_add(&both, row->text, row->len);
	text_add(&both, next->text, next->len);
	full = next->len > 0 && !both.failed && row_length(text_str(&both),
	    both.len, columns) == row->len;
	text_fini(&both);
	return full;
}

enum rc
log_join_typed(struct lines *lines, struct arena *arena, size_t index,
    unsigned int columns)
{
	struct text typed = TEXT_INIT;
	enum rc rc = RC_OK;
	const char *copy;
	size_t i, n = 1;

	while (lines->log && columns > 0 && index + n < lines->n &&
	    lines->line[index + n].kind == LINE_TEXT &&
	    is_full(&lines->line[index + n - 1], &lines->line[index + n],
	    columns))
		n++;
	if (n < 2)
		return RC_OK;
	for (i = index; i < index + n; i++)
		text_add(&typed, lines->line[i].text, lines->line[i].len);
	copy = arena_strndup(arena, text_str(&typed), typed.len);
	if (copy == NULL || typed.failed)
		rc = RC_NOMEM;
	else
		join(lines, index, n, copy, typed.len);
	text_fini(&typed);
	return rc;
}
