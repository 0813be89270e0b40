/*
 * console/row: what a terminal shows after any changes of a line is prompt and
 * line, wrapped, with the cursor where it is to be. The terminal here knows
 * BS, CR, LF and, when it can, how to go up.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "console/character.h"
#include "console/row.h"

#include "base/banned.h"

#define UP		"\x1b[A"
#define ROWS		4096
#define COLUMNS		24
#define LONGEST	90

/* A screen without a lower end. A wide character fills two cells. */
struct screen {
	uint32_t	 cell[ROWS][COLUMNS];
	size_t		 row, column;
};

struct fixture {
	struct screen	 screen;
	struct signals	 signals;
	struct output	 output;
	struct row	 row;
	uint32_t	 line[LONGEST + 2];
	size_t		 n;
	unsigned int	 seed;
};

static void
screen_put(struct screen *s, uint32_t c)
{
	const unsigned int width = wrap_columns(c);

	assert_true(s->column + width <= COLUMNS);
	s->cell[s->row][s->column] = c;
	if (width == 2)
		s->cell[s->row][s->column + 1] = 0;
	s->column += width;
}

/* Takes what the terminal gets, up to the end of it. */
static void
screen_take(struct screen *s, const struct text *bytes)
{
	size_t i, n;
	uint32_t c;

	for (i = 0; i < bytes->len; i += n) {
		if (strncmp(bytes->data + i, UP, strlen(UP)) == 0) {
			n = strlen(UP);
			assert_true(s->row > 0);
			s->row--;
			continue;
		}
		n = character_decode(bytes->data + i, bytes->len - i, &c);
		if (c == '\b') {
			assert_true(s->column > 0);
			s->column--;
		} else if (c == '\r') {
			s->column = 0;
		} else if (c == '\n') {
			assert_true(++s->row < ROWS);
		} else {
			screen_put(s, c);
		}
	}
}

static unsigned int
next_random(struct fixture *f, unsigned int below)
{
	f->seed = f->seed * 1103515245U + 12345U;
	return f->seed / 65536U % below;
}

/* Blanks and nothing look alike. */
static uint32_t
seen(uint32_t c)
{
	return c == ' ' ? 0 : c;
}

/* What the rows are to be; *at: where the cursor has to stand. How many. */
static size_t
lay_out(const struct fixture *f, size_t cursor, struct spot *at,
    uint32_t rows[][COLUMNS])
{
	struct spot spot = { 0 };
	size_t i;

	*at = spot;
	for (i = 0; i < f->n; i++) {
		(void)wrap_over(&f->output.wrap, &spot, f->line[i]);
		rows[spot.row][spot.cell - wrap_columns(f->line[i])] =
		    f->line[i];
		if (i + 1 == cursor)
			*at = spot;
	}
	return spot.row + 1;
}

/* The screen shows the line; all: below the cursor, too. */
static void
assert_screen(const struct fixture *f, size_t cursor, bool all)
{
	uint32_t rows[LONGEST + 2][COLUMNS] = { 0 };
	size_t i, k, n, top;
	struct spot at;

	n = lay_out(f, cursor, &at, rows);
	/* Behind a full row it may stand in the next one, too. */
	if (f->screen.column == 0 && cursor > 0)
		at = (struct spot){ .row = at.row + 1 };
	assert_int_equal(f->screen.column, at.cell);
	assert_true(f->screen.row >= at.row);
	top = f->screen.row - at.row;
	for (i = 0; i < n && (all || i <= at.row); i++)
		for (k = 0; k < COLUMNS; k++)
			if (seen(f->screen.cell[top + i][k]) !=
			    seen(rows[i][k]))
				fail_msg("seed %u: row %zu, column %zu",
				    f->seed, i, k);
}

/* One change of the line, as a person makes it. */
static size_t
change(struct fixture *f, size_t cursor)
{
	static const uint32_t letters[] = { 'a', 'b', 'c', 0x8868, 0xff71,
		'd', ' ' };
	const unsigned int what = next_random(f, 10);
	size_t i;

	if (what < 6 && f->n < LONGEST) {
		memmove(f->line + cursor + 1, f->line + cursor,
		    (f->n - cursor) * sizeof(*f->line));
		f->line[cursor] = letters[next_random(f,
		    sizeof(letters) / sizeof(letters[0]))];
		f->n++;
		return cursor + 1;
	}
	if (what == 6 && cursor > 2) {
		for (i = cursor; i < f->n; i++)
			f->line[i - 1] = f->line[i];
		f->n--;
		return cursor - 1;
	}
	if (what == 7)
		return 2 + next_random(f, (unsigned int)f->n - 1);
	if (what == 8 && next_random(f, 8) == 0) {
		f->n = cursor;		/* Ctrl-K */
		return cursor;
	}
	return f->n;
}

static void
type_at_random(struct fixture *f, const char *up, unsigned int seed)
{
	struct diag diag = DIAG_INIT;
	size_t cursor = 2;
	int i;

	memset(&f->screen, 0, sizeof(f->screen));
	signals_none(&f->signals);
	assert_int_equal(output_init(&f->output, -1, ENCODING_UTF8, true,
	    &f->signals, &diag), RC_OK);
	f->output.wrap = (struct wrap){ .columns = 11, .cells = 13 };
	row_init(&f->row, &f->output, up);
	row_begin(&f->row);
	f->seed = seed;
	f->line[0] = '#';
	f->line[1] = ' ';
	f->n = 2;
	for (i = 0; i < 400; i++) {
		cursor = change(f, cursor);
		assert_int_equal(row_show(&f->row, f->line, f->n, cursor),
		    RC_OK);
		screen_take(&f->screen, &f->output.bytes);
		text_reset(&f->output.bytes);
		assert_screen(f, cursor, up != NULL);
	}
	row_fini(&f->row);
	output_fini(&f->output);
}

static void
a_terminal_that_goes_up(void **state)
{
	struct fixture *f = *state;
	unsigned int seed;

	for (seed = 1; seed <= 100; seed++)
		type_at_random(f, UP, seed);
}

static void
a_terminal_that_does_not(void **state)
{
	struct fixture *f = *state;
	unsigned int seed;

	for (seed = 1; seed <= 100; seed++)
		type_at_random(f, NULL, seed);
}

static int
fixture_make(void **state)
{
	*state = calloc(1, sizeof(struct fixture));
	return *state == NULL ? -1 : 0;
}

static int
fixture_free(void **state)
{
	free(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_terminal_that_goes_up),
		cmocka_unit_test(a_terminal_that_does_not),
	};

	return cmocka_run_group_tests_name("row", tests, fixture_make,
	    fixture_free);
}
