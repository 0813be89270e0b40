/*
 * Writes differences. A hunk is a run of lines that are missing or extra with
 * up to two lines that fit before and after it; blanks at the end of a line
 * and control characters are made visible.
 */
#include "transcript/difference.h"

#include <string.h>

#include "base/banned.h"

#define CONTEXT		2
#define LINES_MAX	22	/* a screenful, with room for the last line */

void
difference_init(struct difference *d, const char *file)
{
	*d = (struct difference){ .file = file, .text = TEXT_INIT };
}

void
difference_fini(struct difference *d)
{
	text_fini(&d->text);
}

/* Whether the next line of the report has room. */
static bool
take_line(struct difference *d)
{
	d->found = true;
	if (d->lines >= LINES_MAX) {
		d->dropped++;
		return false;
	}
	d->lines++;
	return true;
}

static void
add_visible(struct text *out, const char *s, size_t len)
{
	const size_t trimmed = lines_trim(s, len);
	size_t i;

	for (i = 0; i < len; i++) {
		const unsigned char c = (unsigned char)s[i];

		if (i >= trimmed || c < 0x20 || c == 0x7f)
			text_addf(out, "\\x%02x", c);
		else
			text_addc(out, s[i]);
	}
	text_addc(out, '\n');
}

/* One line of a hunk; mark is ' ', '-' or '+'. */
static void
add_line(struct difference *d, char mark, const struct line *line)
{
	if (!take_line(d))
		return;
	text_addc(&d->text, mark);
	text_addc(&d->text, ' ');
	add_visible(&d->text, line->text,
	    mark == ' ' ? lines_trim(line->text, line->len) : line->len);
}

static bool
is_change(const struct match *match)
{
	return match->kind == MATCH_MISSING || match->kind == MATCH_EXTRA;
}

static void
add_match(struct difference *d, const struct match *match,
    const struct lines *expected, const struct lines *actual)
{
	if (match->kind == MATCH_MISSING)
		add_line(d, '-', &expected->line[match->e]);
	else if (match->kind == MATCH_EXTRA)
		add_line(d, '+', &actual->line[match->a]);
	else if (match->kind != MATCH_PASSED)
		add_line(d, ' ', &actual->line[match->a]);
}

/* Where the hunk that holds the change at i ends: behind the last change that
 * has no more than the context of two between it and the one before. */
static size_t
hunk_end(const struct alignment *alignment, size_t i)
{
	size_t end = i, j;

	for (j = i; j < alignment->n && j <= end + 2 * CONTEXT; j++)
		if (is_change(&alignment->match[j]))
			end = j;
	return end + 1;
}

static void
add_hunk(struct difference *d, const char *after,
    const struct alignment *alignment, size_t first, size_t end,
    const struct lines *expected, const struct lines *actual)
{
	const size_t from = first < CONTEXT ? 0 : first - CONTEXT;
	size_t i;

	if (take_line(d)) {
		text_addf(&d->text, "%s:%zu: after \"", d->file,
		    alignment->match[first].e + 1);
		text_add(&d->text, after, lines_trim(after, strlen(after)));
		text_adds(&d->text, "\"\n");
	}
	for (i = from; i < end + CONTEXT && i < alignment->n; i++)
		add_match(d, &alignment->match[i], expected, actual);
}

void
difference_add(struct difference *d, const char *after,
    const struct alignment *alignment, const struct lines *expected,
    const struct lines *actual)
{
	size_t i = 0, end;

	while (i < alignment->n) {
		if (!is_change(&alignment->match[i])) {
			i++;
			continue;
		}
		end = hunk_end(alignment, i);
		add_hunk(d, after, alignment, i, end, expected, actual);
		i = end;
	}
}

void
difference_add_prompt(struct difference *d, size_t index,
    const struct line *expected, const char *prompt)
{
	const struct line shown = { .text = prompt, .len = strlen(prompt) };

	difference_say(d, index, "another prompt", "");
	add_line(d, '-', expected);
	add_line(d, '+', &shown);
}

void
difference_say(struct difference *d, size_t index, const char *what,
    const char *which)
{
	if (!take_line(d))
		return;
	text_addf(&d->text, "%s:%zu: %s%s", d->file, index + 1, what,
	    which[0] != '\0' ? ": " : "");
	add_visible(&d->text, which, strlen(which));
}

enum rc
difference_end(struct difference *d)
{
	if (d->dropped > 0)
		text_addf(&d->text, "%s: %zu more lines\n", d->file,
		    d->dropped);
	d->dropped = 0;
	return text_rc(&d->text);
}
