/*
 * Splits text into lines and tells comments, directives and layout from what
 * the device may have printed.
 */
#include "transcript/lines.h"

#include <string.h>

#include "base/text.h"
#include "transcript/log.h"

#include "base/banned.h"

static size_t
count_lines(const char *text, size_t len)
{
	size_t n = 0;
	const char *end;

	while (len > 0) {
		n++;
		end = memchr(text, '\n', len);
		if (end == NULL)
			break;
		len -= (size_t)(end - text) + 1;
		text = end + 1;
	}
	return n;
}

static enum rc
split(struct lines *lines, struct arena *arena, const char *text, size_t len)
{
	const size_t n = count_lines(text, len);
	const char *end;
	size_t i, line_len, step;

	*lines = (struct lines){ .n = n };
	lines->line = arena_array(arena, n > 0 ? n : 1, sizeof(*lines->line));
	if (lines->line == NULL)
		return RC_NOMEM;
	for (i = 0; i < n; i++, text += step, len -= step) {
		end = memchr(text, '\n', len);
		line_len = end != NULL ? (size_t)(end - text) : len;
		step = end != NULL ? line_len + 1 : line_len;
		lines->line[i] = (struct line){ .kind = LINE_TEXT,
		    .text = arena_strndup(arena, text, line_len),
		    .len = line_len };
		if (lines->line[i].text == NULL)
			return RC_NOMEM;
	}
	return RC_OK;
}

enum rc
lines_split(struct lines *lines, struct arena *arena, const char *text,
    size_t len)
{
	return split(lines, arena, text, len);
}

static enum line_kind
kind_of(const struct line *line)
{
	if (line->len == 0)
		return LINE_LAYOUT;
	if (strcmp(line->text, "...") == 0)
		return LINE_ANY;
	if (strncmp(line->text, ";; ", 3) == 0)
		return LINE_DIRECTIVE;
	return line->text[0] == ';' ? LINE_COMMENT : LINE_TEXT;
}

static bool
is_ours(const struct lines *lines, size_t i)
{
	return i >= lines->n || lines->line[i].kind == LINE_COMMENT ||
	    lines->line[i].kind == LINE_DIRECTIVE;
}

/* Empty lines that touch neither a comment nor an end of the file are output
 * that must come. */
static void
find_layout(struct lines *lines)
{
	size_t i, end, j;

	for (i = 0; i < lines->n; i = end) {
		end = i + 1;
		if (lines->line[i].kind != LINE_LAYOUT)
			continue;
		while (end < lines->n && lines->line[end].kind == LINE_LAYOUT)
			end++;
		if (i == 0 || is_ours(lines, i - 1) || is_ours(lines, end))
			continue;
		for (j = i; j < end; j++)
			lines->line[j].kind = LINE_TEXT;
	}
}

/* The bytes that each line is in the file: whatever the encoding, it has as
 * many lines. */
static void
find_raw(struct lines *lines, const char *text, size_t len)
{
	const char *end;
	size_t i;

	for (i = 0; i < lines->n; i++) {
		end = memchr(text, '\n', len);
		lines->line[i].raw = text;
		lines->line[i].raw_len = end != NULL ?
		    (size_t)(end - text) + 1 : len;
		text += lines->line[i].raw_len;
		len -= lines->line[i].raw_len;
	}
	lines->crlf = lines->n > 0 && lines->line[0].raw_len > 1 &&
	    lines->line[0].raw[lines->line[0].raw_len - 2] == '\r';
}

/* Whatever else the line is, it ends here. */
static void
cut_line_end(struct line *line, struct arena *arena, enum rc *rc)
{
	size_t len = line->len;

	while (len > 0 && line->text[len - 1] == '\r')
		len--;
	if (len == line->len)
		return;
	line->text = arena_strndup(arena, line->text, len);
	line->len = len;
	if (line->text == NULL)
		*rc = RC_NOMEM;
}

static enum rc
clean(struct lines *lines, struct arena *arena)
{
	enum rc rc = RC_OK;
	size_t i;

	lines->log = lines->crlf || lines->encoding != ENCODING_UTF8;
	for (i = 0; rc == RC_OK && i < lines->n; i++) {
		cut_line_end(&lines->line[i], arena, &rc);
		if (rc == RC_OK)
			rc = log_clean(&lines->line[i], arena, &lines->log);
	}
	for (i = 0; i < lines->n; i++)
		lines->line[i].log = lines->log;
	return rc;
}

enum rc
lines_parse(struct lines *lines, struct arena *arena, const char *text,
    size_t len)
{
	struct encoding_found found = { .encoding = ENCODING_UTF8 };
	struct text utf8 = TEXT_INIT;
	size_t i;
	enum rc rc;

	rc = encoding_to_utf8(text, len, &utf8, &found, NULL);
	if (rc == RC_OK)
		rc = split(lines, arena, text_str(&utf8), utf8.len);
	text_fini(&utf8);
	if (rc != RC_OK)
		return rc;
	find_raw(lines, text, len);
	lines->encoding = found.encoding;
	rc = clean(lines, arena);
	if (rc != RC_OK)
		return rc;
	for (i = 0; i < lines->n; i++)
		if (lines->line[i].kind != LINE_JOINED)
			lines->line[i].kind = kind_of(&lines->line[i]);
	find_layout(lines);
	return RC_OK;
}

size_t
lines_trim(const char *s, size_t len)
{
	while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	return len;
}

enum rc
lines_directive(const struct line *line, struct arena *arena,
    struct directive *directive)
{
	const char *name = line->text + 3, *argument;
	size_t name_len;

	name += strspn(name, " \t");
	name_len = strcspn(name, " \t");
	argument = name + name_len;
	argument += strspn(argument, " \t");
	directive->name = arena_strndup(arena, name, name_len);
	directive->argument = arena_strndup(arena, argument,
	    lines_trim(argument, strlen(argument)));
	return directive->name != NULL && directive->argument != NULL ?
	    RC_OK : RC_NOMEM;
}
