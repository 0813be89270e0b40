/*
 * Where the settings of a change stand that is a whole configuration: the
 * commands that lead there come from a difference, which knows no lines of a
 * file. Settings are told apart as they are listed, in whatever way the file
 * has them.
 */
#include "rehearsal/parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/banned.h"

/* A setting for one number, such as one tunnel of `tunnel enable 1-3`. */
struct file_line {
	enum block  block;
	int64_t	    number;
	const char *object;
	const char *text;	/* as it is listed */
	size_t	    line;
};

struct file_lines {
	struct rehearsal *rehearsal;
	struct selection  selection;
	struct file_line *v;
	size_t		  n, size;
	bool		  failed;
};

/* What tells two settings apart. */
static int
compare_settings(const struct file_line *x, const struct file_line *y)
{
	int order;

	if (x->block != y->block)
		return x->block < y->block ? -1 : 1;
	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	order = strcmp(x->object, y->object);
	return order != 0 ? order : strcmp(x->text, y->text);
}

static int
compare(const void *a, const void *b)
{
	const struct file_line *x = a, *y = b;
	const int order = compare_settings(x, y);

	return order != 0 ? order : x->line < y->line ? -1 : 1;
}

/* Its text lives in the arena; NULL: no memory. */
static struct file_line
line_of(struct rehearsal *r, const struct command *c, int64_t number)
{
	struct file_line line = { .block = c->block, .number = number,
	    .object = c->object != NULL ? c->object : "" };
	struct text text = TEXT_INIT;

	grammar_print(c, number, &text);
	if (!text.failed)
		line.text = rehearsal_copy(r, text_str(&text), text.len);
	text_fini(&text);
	return line;
}

static void
lines_add(struct file_lines *f, struct file_line line)
{
	struct file_line *more;

	if (f->n == f->size) {
		more = realloc(f->v, (f->size * 2 + 64) * sizeof(*more));
		f->failed |= more == NULL;
		if (more == NULL)
			return;
		f->v = more;
		f->size = f->size * 2 + 64;
	}
	f->failed |= line.text == NULL;
	if (line.text != NULL)
		f->v[f->n++] = line;
}

static void
lines_add_command(struct file_lines *f, const struct command *c, size_t at)
{
	struct file_line line;
	int64_t number;
	size_t i;

	for (i = 0; i < c->n_ranges && !f->failed; i++) {
		for (number = c->ranges[i].first; number <=
		    c->ranges[i].last && !f->failed; number++) {
			line = line_of(f->rehearsal, c, number);
			line.line = at;
			lines_add(f, line);
		}
	}
}

static enum rc
take_step(void *ctx, const struct config_step *step, bool *goes)
{
	struct file_lines *f = ctx;
	const struct place place = { .profile = f->rehearsal->profile,
	    .administrator = true, .file = true,
	    .selection = f->selection };
	const char *text = step->text + strspn(step->text, " \t");
	struct command *c = arena_alloc(&f->rehearsal->arena, sizeof(*c));
	struct refused refused;
	enum rc rc;

	*goes = true;
	rc = c == NULL ? RC_NOMEM : grammar_parse(&place,
	    &f->rehearsal->arena, text, strlen(text), c, &refused);
	if (rc != RC_OK)
		return rc == RC_REFUSED ? RC_OK : rc;
	if (!config_select(c, &f->selection) && !c->negative)
		lines_add_command(f, c, step->line);
	return f->failed ? RC_NOMEM : RC_OK;
}

enum rc
file_lines_read(struct rehearsal *r, struct file_lines **lines,
    struct diag *diag)
{
	const struct text *text = r->in->change;
	struct file_lines *f = calloc(1, sizeof(*f));
	size_t refused;
	enum rc rc;

	*lines = f;
	if (f == NULL)
		return diag_set(diag, RC_NOMEM, "out of memory");
	f->rehearsal = r;
	rc = config_read(NULL, 0, r->profile, text_str(text), text->len,
	    &(struct config_reading){ .step = take_step, .ctx = f },
	    &refused, diag);
	if (rc == RC_NOMEM)
		return diag_set(diag, rc, "out of memory");
	if (rc == RC_OK && f->n > 1)
		qsort(f->v, f->n, sizeof(*f->v), compare);
	return rc;
}

enum rc
file_lines_find(const struct file_lines *f, const struct command *c,
    size_t *line)
{
	struct file_line sought;
	size_t first = 0, last = f->n, middle;

	*line = 0;
	if (c == NULL || c->negative || !c->entry->setting ||
	    c->n_ranges == 0)
		return RC_OK;
	sought = line_of(f->rehearsal, c, c->ranges[0].first);
	if (sought.text == NULL)
		return RC_NOMEM;
	/* The last of those that are alike is what counts. */
	while (first < last) {
		middle = first + (last - first) / 2;
		if (compare_settings(&f->v[middle], &sought) <= 0)
			first = middle + 1;
		else
			last = middle;
	}
	if (first > 0 && compare_settings(&f->v[first - 1], &sought) == 0)
		*line = f->v[first - 1].line;
	return RC_OK;
}

void
file_lines_free(struct file_lines *f)
{
	if (f != NULL)
		free(f->v);
	free(f);
}
