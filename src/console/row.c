/*
 * Compares what is shown with what is to be, and prints from the first
 * difference on. Where a character stands follows from those before it.
 */
#include "console/row.h"

#include <stdlib.h>
#include <string.h>

#include "console/character.h"

#include "base/banned.h"

/* Stands for whatever may come behind the text: it fits where anything does. */
#define NARROW 'x'

void
row_init(struct row *row, struct output *output, const char *up)
{
	*row = (struct row){ .output = output, .up = up };
}

void
row_fini(struct row *row)
{
	free(row->shown);
	row->shown = NULL;
}

void
row_begin(struct row *row)
{
	row->n_shown = row->at = 0;
	row->begin = row->output->spot;
	row->begin.row = 0;
	row->cursor = row->begin;
}

/* Where the cursor is before the n-th character, its row not yet ended. */
static struct spot
spot_before(const struct row *row, size_t n)
{
	struct spot spot = row->begin;
	size_t i;

	for (i = 0; i < n; i++)
		(void)wrap_over(&row->output->wrap, &spot, row->shown[i]);
	return spot;
}

/* Whether a character would begin a row, and the spot where it stands. */
static bool
begins_row(const struct row *row, struct spot *spot, uint32_t c)
{
	struct spot behind = *spot;

	if (!wrap_over(&row->output->wrap, &behind, c))
		return false;
	*spot = (struct spot){ .row = spot->row + 1 };
	return true;
}

/* How many blanks fill a row. */
static size_t
row_width(const struct wrap *wrap)
{
	if (wrap->cells == 0 || (wrap->columns > 0 &&
	    wrap->columns < wrap->cells))
		return wrap->columns;
	return wrap->cells;
}

/* What stood behind the cursor in its row does not any more, when a wide
 * character does not fit. */
static void
fill_row(const struct row *row, const struct spot *from, struct text *out)
{
	size_t n = row_width(&row->output->wrap);

	if (from->row > row->old_end.row || (from->row == row->old_end.row &&
	    from->cell >= row->old_end.cell))
		return;
	for (; n > from->cell; n--)
		text_addc(out, ' ');
}

/* Prints characters at the cursor, which moves along. */
static void
print(struct row *row, const uint32_t *s, size_t n)
{
	struct text out = TEXT_INIT;
	struct spot before;
	size_t i;

	for (i = 0; i < n; i++) {
		before = row->cursor;
		if (begins_row(row, &row->cursor, s[i])) {
			fill_row(row, &before, &out);
			text_addc(&out, '\n');
		}
		(void)wrap_over(&row->output->wrap, &row->cursor, s[i]);
		character_add(&out, s[i]);
	}
	(void)output_echo(row->output, text_str(&out), out.len);
	text_fini(&out);
}

static void
print_times(struct row *row, const char *s, size_t n)
{
	while (n-- > 0)
		(void)output_echo(row->output, s, strlen(s));
}

/* Moves the cursor right by printing what is there. */
static void
move_right(struct row *row, size_t to)
{
	print(row, row->shown + row->at, to - row->at);
	row->at = to;
}

/* The first character of a row; where it will be in one that is empty. */
static size_t
first_of_row(const struct row *row, size_t wanted)
{
	struct spot spot = row->begin;
	size_t i;

	if (wanted == 0)
		return 0;
	for (i = 0; i < row->n_shown; i++) {
		(void)wrap_over(&row->output->wrap, &spot, row->shown[i]);
		if (spot.row == wanted)
			break;
	}
	return i;
}

/* Up to the start of an earlier row. */
static void
move_up(struct row *row, size_t to)
{
	print_times(row, row->up, row->cursor.row - to);
	(void)output_echo(row->output, "\r", 1);
	row->cursor = (struct spot){ .row = to };
	row->at = first_of_row(row, to);
}

/* Where the cursor has to be for a character: at the start of the next row,
 * too, if it would come to stand there and the row is there. */
static struct spot
target_of(const struct row *row, size_t to, uint32_t c)
{
	struct spot target = spot_before(row, to);

	if (row->cursor.row > target.row)
		(void)begins_row(row, &target, c);
	return target;
}

/* Puts the cursor before the n-th character, where c stands or will. */
static void
move_to(struct row *row, size_t to, uint32_t c)
{
	const struct spot target = target_of(row, to, c);

	if (row->cursor.row > target.row)
		move_up(row, target.row);
	if (to >= row->at) {
		move_right(row, to);
		return;
	}
	print_times(row, "\b", row->cursor.cell - target.cell);
	row->cursor = target;
	row->at = to;
}

/* How many characters are the same from the start on. */
static size_t
same_so_far(const struct row *row, const uint32_t *s, size_t n)
{
	size_t i;

	for (i = 0; i < n && i < row->n_shown && s[i] == row->shown[i]; i++)
		continue;
	return i;
}

/* Blanks over what stood from the cursor on to the end of the old text, row
 * by row. */
static void
wipe(struct row *row, const struct spot *old_end)
{
	const struct spot here = row->cursor;
	const size_t at = row->at;
	size_t n, i;

	if (here.row == old_end->row) {
		n = old_end->cell > here.cell ? old_end->cell - here.cell : 0;
		print_times(row, " ", n);
		print_times(row, "\b", n);
		return;
	}
	n = row_width(&row->output->wrap);
	print_times(row, " ", n > here.cell ? n - here.cell : 0);
	for (i = here.row + 1; i <= old_end->row; i++) {
		(void)output_echo(row->output, "\n", 1);
		print_times(row, " ", i < old_end->row ? n : old_end->cell);
	}
	row->cursor = *old_end;
	row->at = row->n_shown;
	move_to(row, at, NARROW);
}

static enum rc
set_shown(struct row *row, const uint32_t *s, size_t n)
{
	uint32_t *grown;

	if (n > row->size) {
		grown = realloc(row->shown, n * 2 * sizeof(*grown));
		if (grown == NULL)
			return RC_NOMEM;
		row->shown = grown;
		row->size = n * 2;
	}
	if (n > 0)
		memmove(row->shown, s, n * sizeof(*s));
	row->n_shown = n;
	return RC_OK;
}

/* How much can be shown: without a way up, as far as the cursor's row. */
static size_t
visible(const struct row *row, const uint32_t *s, size_t n, size_t cursor)
{
	struct spot spot = row->begin;
	size_t i;

	if (row->up != NULL)
		return n;
	for (i = 0; i < n; i++)
		if (wrap_over(&row->output->wrap, &spot, s[i]) && i > cursor)
			return i;
	return n;
}

void
row_restart(struct row *row)
{
	(void)output_echo(row->output, "\n", 1);
	row_begin(row);
}

/* Whether a character is in a row above, and there is no way up. */
static bool
is_out_of_reach(const struct row *row, size_t to, uint32_t c)
{
	const struct spot target = target_of(row, to, c);

	return target.row < row->cursor.row && (row->up == NULL ||
	    (target.row == 0 && row->begin.cell > 0));
}

/* What stands or comes to stand at a place, whichever takes less room. */
static uint32_t
narrower(const struct row *row, const uint32_t *s, size_t n, size_t at)
{
	if (at >= n || at >= row->n_shown)
		return NARROW;
	return wrap_columns(s[at]) < wrap_columns(row->shown[at]) ? s[at] :
	    row->shown[at];
}

/* Prints what differs from the n-th character on. */
static enum rc
print_changed(struct row *row, const uint32_t *s, size_t from, size_t to)
{
	struct spot old_end;

	move_to(row, from, narrower(row, s, to, from));
	old_end = spot_before(row, row->n_shown);
	if (set_shown(row, s, to) != RC_OK)
		return RC_NOMEM;
	row->old_end = old_end;
	move_right(row, to);
	row->old_end = (struct spot){ 0 };
	if (old_end.row > row->cursor.row ||
	    (old_end.row == row->cursor.row &&
	    old_end.cell > row->cursor.cell))
		wipe(row, &old_end);
	return RC_OK;
}

/* More behind the end, where the cursor is: what typing is most of the time.
 */
static enum rc
print_more(struct row *row, const uint32_t *s, size_t n)
{
	if (set_shown(row, s, n) != RC_OK)
		return RC_NOMEM;
	move_right(row, n);
	return RC_OK;
}

enum rc
row_show(struct row *row, const uint32_t *s, size_t n, size_t cursor)
{
	size_t same = same_so_far(row, s, n), end, first;
	enum rc rc = RC_OK;

	if (same == row->n_shown && same == row->at && cursor == n)
		return print_more(row, s, n);
	first = same < cursor ? same : cursor;
	if (is_out_of_reach(row, first, narrower(row, s, n, first))) {
		row_restart(row);
		same = 0;
	}
	end = visible(row, s, n, cursor);
	if (same < end || row->n_shown > end)
		rc = print_changed(row, s, same, end);
	if (rc == RC_OK)
		move_to(row, cursor, narrower(row, s, n, cursor));
	return rc;
}

void
row_resized(struct row *row, const struct wrap *before)
{
	struct wrap now = row->output->wrap;
	bool one;

	one = row->cursor.row == 0 && spot_before(row, row->n_shown).row == 0;
	row->output->wrap = *before;
	one = one && spot_before(row, row->n_shown).row == 0;
	row->output->wrap = now;
	if (!one)
		row_restart(row);
}

void
row_end(struct row *row)
{
	move_to(row, row->n_shown, NARROW);
	(void)output_echo(row->output, "\n", 1);
	row_begin(row);
}
