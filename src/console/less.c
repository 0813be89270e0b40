/*
 * Rows of a text and the keys that move in them. Going on prints the next
 * rows; everything else prints the page again, since a terminal of which
 * nothing is known cannot go back.
 */
#include "console/less.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

#define PREFIX_MAX	1000000
#define NO_ROW		((size_t)-1)

/* Where a row ends that begins at `at`; *next: where the next one begins. */
static size_t
row_end_of(const struct less *v, size_t at, size_t *next)
{
	struct spot spot = { 0 };
	size_t i, n;
	uint32_t c;

	for (i = at; i < v->len; i += n) {
		if (v->s[i] == '\n') {
			*next = i + 1;
			return i;
		}
		n = character_decode(v->s + i, v->len - i, &c);
		if (wrap_over(&v->output->wrap, &spot, c))
			break;
	}
	*next = i;
	return i;
}

/* Finds the rows of the text. */
static enum rc
split(struct less *v)
{
	size_t at = 0, next, end, size = 0, line = 1;
	struct less_row *grown;

	v->n_rows = 0;
	while (at < v->len) {
		if (v->n_rows == size) {
			size = size * 2 + 64;
			grown = realloc(v->rows, size * sizeof(*grown));
			if (grown == NULL)
				return RC_NOMEM;
			v->rows = grown;
		}
		end = row_end_of(v, at, &next);
		v->rows[v->n_rows++] = (struct less_row){ .at = at,
		    .len = end - at, .line = line };
		if (next > end)
			line++;
		at = next;
	}
	return RC_OK;
}

/* The last row that may come first on the screen. */
static size_t
last_top(const struct less *v)
{
	return v->n_rows > v->height ? v->n_rows - v->height : 0;
}

/* Takes the prompt off. */
static void
erase_prompt(struct less *v)
{
	unsigned int i;

	if (v->prompt == 0)
		return;
	(void)output_echo(v->output, "\r", 1);
	for (i = 0; i < v->prompt; i++)
		(void)output_echo(v->output, " ", 1);
	(void)output_echo(v->output, "\r", 1);
	v->output->after_cr = v->output->in_row = false;
	v->prompt = 0;
}

/* Shows a prompt; of one that is longer than the row, the end. */
static void
show_prompt(struct less *v, const struct text *typed)
{
	const char *s = text_str(typed);
	const size_t len = typed->len;
	size_t at = 0, i, n;
	struct spot spot = { 0 };
	uint32_t c;

	for (i = 0; i < len; i += n) {
		n = character_decode(s + i, len - i, &c);
		if (wrap_over(&v->output->wrap, &spot, c))
			at = i;
	}
	erase_prompt(v);
	(void)output_echo(v->output, s + at, len - at);
	v->prompt = spot.cell;
}

static void
print_rows(struct less *v, size_t from, size_t to)
{
	const struct less_row *row;

	for (row = v->rows + from; row < v->rows + to; row++) {
		(void)output_echo(v->output, v->s + row->at, row->len);
		(void)output_echo(v->output, "\n", 1);
	}
}

/* The first row behind those on the screen. */
static size_t
bottom(const struct less *v)
{
	const size_t end = v->top + v->height;

	return end < v->n_rows ? end : v->n_rows;
}

static void
paint(struct less *v)
{
	erase_prompt(v);
	if (v->clear != NULL)
		(void)output_echo(v->output, v->clear, strlen(v->clear));
	print_rows(v, v->top, bottom(v));
}

/* Brings another row to the top. */
static void
go_to(struct less *v, size_t top)
{
	const size_t old = v->top, end = bottom(v);

	v->top = top < last_top(v) ? top : last_top(v);
	if (v->top == old)
		return;
	if (v->top < old || v->top - old > v->height) {
		paint(v);
		return;
	}
	erase_prompt(v);
	print_rows(v, end, bottom(v));
}

static void
go_forward(struct less *v, size_t n)
{
	go_to(v, v->top + n);
}

static void
go_back(struct less *v, size_t n)
{
	go_to(v, n < v->top ? v->top - n : 0);
}

/* To a line of the text, counted from 1. */
static void
go_to_line(struct less *v, size_t line)
{
	size_t i = 0;

	while (i + 1 < v->n_rows && v->rows[i].line < line)
		i++;
	go_to(v, i);
}

/* Whether the line that begins in this row matches. */
static bool
row_matches(const struct less *v, size_t i)
{
	const char *start = v->s + v->rows[i].at;
	const size_t left = v->len - v->rows[i].at;
	const char *end = memchr(start, '\n', left);
	char *line;
	bool matches;

	if (i > 0 && v->rows[i - 1].line == v->rows[i].line)
		return false;
	line = strndup(start, end == NULL ? left : (size_t)(end - start));
	matches = line != NULL && grep_matches(v->pattern, line);
	free(line);
	return matches;
}

static void
ring(struct less *v)
{
	(void)output_echo(v->output, "\a", 1);
}

/* The next line that matches, behind or before the one found last if that is
 * on the screen. */
static void
search(struct less *v, bool backwards)
{
	size_t i = v->top;

	if (v->pattern == NULL) {
		ring(v);
		return;
	}
	if (v->found != NO_ROW && v->found >= v->top && v->found < bottom(v))
		i = v->found;
	for (;;) {
		if (backwards ? i == 0 : i + 1 >= v->n_rows) {
			ring(v);
			return;
		}
		i += backwards ? (size_t)-1 : 1;
		if (row_matches(v, i))
			break;
	}
	v->found = i;
	go_to(v, i);
}

/* Another character behind what is typed. */
static void
add_to_prompt(struct less *v, struct text *typed, uint32_t c)
{
	struct spot spot = { .column = v->prompt, .cell = v->prompt };
	struct text shown = TEXT_INIT;

	character_add(typed, c);
	if (wrap_over(&v->output->wrap, &spot, c)) {
		show_prompt(v, typed);
		return;
	}
	character_add(&shown, c);
	(void)output_echo(v->output, text_str(&shown), shown.len);
	v->prompt = spot.cell;
	text_fini(&shown);
}

/* The next key. Those that send ESC and more mean nothing. */
static bool
next_key(struct less *v, uint32_t *key)
{
	while (input_get(v->input, key)) {
		if (*key != KEY_ESCAPE)
			return true;
		if (!input_get(v->input, key))
			return false;
		if (*key != '[' && *key != 'O')
			return true;
		do {
			if (!input_get(v->input, key))
				return false;
		} while (*key >= ' ' && *key < '@');
		if (*key < ' ')
			return true;
	}
	return false;
}

/* Reads the pattern of a search in the last row. False: none was given. */
static bool
read_pattern(struct less *v, char command, struct text *line)
{
	uint32_t key;

	text_addc(line, command);
	show_prompt(v, line);
	while (next_key(v, &key)) {
		if (key == '\r' || key == '\n')
			return !line->failed;
		if (key >= ' ' && key != KEY_DELETE) {
			add_to_prompt(v, line, key);
			continue;
		}
		if (key == KEY_KILL)
			text_truncate(line, 1);
		else if (key == KEY_BACKSPACE || key == KEY_DELETE)
			character_erase(line);
		if (key == KEY_BREAK || line->len == 0)
			return false;
		show_prompt(v, line);
	}
	v->over = true;
	return false;
}

/* A search; an empty pattern is the one before. */
static enum rc
key_search(struct less *v, char command)
{
	const struct grep_options options = { .ignore_case = false };
	struct grep_pattern *pattern = NULL;
	struct text line = TEXT_INIT;
	enum rc rc = RC_OK;

	if (read_pattern(v, command, &line)) {
		if (line.len > 1)
			rc = grep_compile(&pattern, text_str(&line) + 1,
			    &options, NULL);
		if (pattern != NULL) {
			grep_free(v->pattern);
			v->pattern = pattern;
		}
		v->backwards = command == '?';
		if (line.len > 1 && pattern == NULL)
			ring(v);
		else
			search(v, v->backwards);
	}
	text_fini(&line);
	return rc;
}

static size_t
half(const struct less *v)
{
	return v->height > 1 ? v->height / 2 : 1;
}

/* What a key does; n: the number typed before it, 0 without one. */
static enum rc
do_key(struct less *v, uint32_t key, size_t n)
{
	const size_t times = n > 0 ? n : 1;

	switch (key) {
	case 'q':
	case KEY_BREAK:
		v->over = true;
		break;
	case ' ':
	case 'f':
	case CTRL_KEY('f'):
		go_forward(v, times * v->height);
		break;
	case 'b':
	case CTRL_KEY('b'):
		go_back(v, times * v->height);
		break;
	case '\r':
	case '\n':
	case 'j':
	case CTRL_KEY('e'):
		go_forward(v, times);
		break;
	case 'k':
	case 'y':
	case CTRL_KEY('k'):
	case CTRL_KEY('y'):
	case CTRL_KEY('p'):
		go_back(v, times);
		break;
	case 'd':
	case CTRL_KEY('d'):
		go_forward(v, times * half(v));
		break;
	case 'u':
	case CTRL_KEY('u'):
		go_back(v, times * half(v));
		break;
	case 'g':
		go_to_line(v, times);
		break;
	case 'G':
		if (n > 0)
			go_to_line(v, n);
		else
			go_to(v, last_top(v));
		break;
	case 'r':
	case CTRL_KEY('r'):
	case CTRL_KEY('l'):
		paint(v);
		break;
	case '/':
	case '?':
		return key_search(v, (char)key);
	case 'n':
		search(v, v->backwards);
		break;
	case 'N':
		search(v, !v->backwards);
		break;
	default:
		break;
	}
	return RC_OK;
}

/* Reads a key and the number before it, which stands in the prompt. False:
 * nobody is there any more. */
static bool
read_key(struct less *v, uint32_t *key, size_t *n)
{
	struct text prompt = TEXT_INIT;
	bool there;

	*n = 0;
	text_adds(&prompt, ":");
	show_prompt(v, &prompt);
	while ((there = next_key(v, key)) && *key >= '0' && *key <= '9') {
		*n = *n * 10 + (*key - '0');
		if (*n > PREFIX_MAX)
			*n = PREFIX_MAX;
		text_addc(&prompt, (char)*key);
		show_prompt(v, &prompt);
	}
	text_fini(&prompt);
	return there;
}

static enum rc
view(struct less *v)
{
	enum rc rc = RC_OK;
	uint32_t key;
	size_t n;

	print_rows(v, 0, bottom(v));
	while (rc == RC_OK && !v->over) {
		if (!read_key(v, &key, &n))
			break;
		rc = do_key(v, key, n);
	}
	erase_prompt(v);
	return rc;
}

enum rc
less_view(struct less *v, const char *s, size_t len)
{
	enum rc rc;

	v->s = s;
	v->len = len;
	v->top = 0;
	v->found = NO_ROW;
	v->over = false;
	rc = split(v);
	if (rc == RC_OK && v->n_rows <= v->height)
		print_rows(v, 0, v->n_rows);
	else if (rc == RC_OK)
		rc = view(v);
	grep_free(v->pattern);
	free(v->rows);
	v->pattern = NULL;
	v->rows = NULL;
	v->s = NULL;
	return rc;
}

void
less_resize(struct less *v)
{
	const struct text prompt = { .data = (char *)":", .len = 1 };
	size_t line;

	if (v->s == NULL || v->rows == NULL)
		return;
	line = v->n_rows > 0 ? v->rows[v->top].line : 1;
	v->found = NO_ROW;
	v->top = 0;
	if (split(v) != RC_OK) {
		v->over = true;
		return;
	}
	while (v->top < last_top(v) && v->rows[v->top].line < line)
		v->top++;
	paint(v);
	show_prompt(v, &prompt);
}
