/*
 * Cells in rows. A cell holds a character or the arms of lines; which box
 * character that is, or which of + - | : =, is chosen when it is printed.
 */
#include "tool/canvas.h"

#include <stdlib.h>
#include <string.h>

#include "console/character.h"

#include "base/banned.h"

#define ARM_UP		1u
#define ARM_DOWN	2u
#define ARM_LEFT	4u
#define ARM_RIGHT	8u

#define ARROW		0x25b6u		/* a triangle */
#define ELLIPSIS	0x2026u

enum rc
canvas_init(struct canvas *c, size_t width, size_t height,
    enum encoding encoding)
{
	*c = (struct canvas){ .width = width, .height = height,
	    .unicode = encoding == ENCODING_UTF8,
	    .wrap = canvas_wrap(encoding) };
	if (width == 0 || height > SIZE_MAX / sizeof(*c->cells) / width)
		return RC_NOMEM;
	c->cells = calloc(height > 0 ? height * width : 1, sizeof(*c->cells));
	return c->cells != NULL ? RC_OK : RC_NOMEM;
}

void
canvas_fini(struct canvas *c)
{
	free(c->cells);
	c->cells = NULL;
}

struct wrap
canvas_wrap(enum encoding encoding)
{
	return (struct wrap){ .terminal = encoding == ENCODING_UTF8 ?
	    WRAP_UNICODE : encoding == ENCODING_ASCII ? WRAP_SUBSTITUTE :
	    WRAP_DEVICE };
}

static struct cell *
cell_at(struct canvas *c, size_t x, size_t y)
{
	return x < c->width && y < c->height ? &c->cells[y * c->width + x] :
	    NULL;
}

static void
add_arms(struct canvas *c, size_t x, size_t y, unsigned int arms,
    enum stroke stroke, enum ink ink)
{
	struct cell *cell = cell_at(c, x, y);

	if (cell == NULL || cell->c != 0)
		return;
	/* Of two lines that meet, the one that is there keeps its look. */
	if (cell->arms == 0) {
		cell->stroke = (unsigned char)stroke;
		cell->ink = (unsigned char)ink;
	} else if (cell->stroke != stroke) {
		cell->stroke = STROKE_LIGHT;
	}
	cell->arms |= (unsigned char)arms;
}

void
canvas_across(struct canvas *c, size_t y, size_t from, size_t to,
    enum stroke stroke, enum ink ink)
{
	size_t x;

	for (x = from; x <= to; x++)
		add_arms(c, x, y, (x > from ? ARM_LEFT : 0) |
		    (x < to ? ARM_RIGHT : 0), stroke, ink);
}

void
canvas_down(struct canvas *c, size_t x, size_t from, size_t to,
    enum stroke stroke, enum ink ink)
{
	size_t y;

	for (y = from; y <= to; y++)
		add_arms(c, x, y, (y > from ? ARM_UP : 0) |
		    (y < to ? ARM_DOWN : 0), stroke, ink);
}

static void
put(struct canvas *c, size_t x, size_t y, uint32_t character, enum ink ink)
{
	struct cell *cell = cell_at(c, x, y);

	if (cell != NULL)
		*cell = (struct cell){ .c = character,
		    .ink = (unsigned char)ink };
}

void
canvas_arrow(struct canvas *c, size_t x, size_t y, enum ink ink)
{
	put(c, x, y, c->unicode ? ARROW : '>', ink);
}

void
canvas_frame(struct canvas *c, const struct frame *f)
{
	const size_t right = f->x + f->width - 1;
	const size_t bottom = f->y + f->height - 1;

	canvas_across(c, f->y, f->x, right, f->stroke, f->ink);
	canvas_across(c, bottom, f->x, right, f->stroke, f->ink);
	canvas_down(c, f->x, f->y, bottom, f->stroke, f->ink);
	canvas_down(c, right, f->y, bottom, f->stroke, f->ink);
}

/* Control characters would move the cursor: they are shown as a dot each. */
static size_t
decode(const char *s, uint32_t *character)
{
	const size_t n = character_decode(s, strlen(s), character);

	if (*character < ' ' || (*character >= 0x7f && *character < 0xa0))
		*character = '.';
	return n;
}

size_t
canvas_fit(const struct wrap *wrap, const char *s, size_t columns)
{
	const char *begin = s;
	uint32_t character;
	size_t n, wide;

	for (; *s != '\0'; s += n) {
		n = decode(s, &character);
		wide = wrap_cells(wrap, character);
		if (wide > columns)
			break;
		columns -= wide;
	}
	return (size_t)(s - begin);
}

size_t
canvas_columns(const struct wrap *wrap, const char *s)
{
	uint32_t character;
	size_t columns = 0;

	while (*s != '\0') {
		s += decode(s, &character);
		columns += wrap_cells(wrap, character);
	}
	return columns;
}

size_t
canvas_text(struct canvas *c, size_t x, size_t y, size_t columns,
    const char *s, enum ink ink)
{
	const size_t begin = x;
	const bool cut = canvas_columns(&c->wrap, s) > columns;
	const size_t end = canvas_fit(&c->wrap, s, columns - (cut &&
	    columns > 0));
	size_t at = 0, wide;
	uint32_t character;
	struct cell *cell;

	while (at < end) {
		at += decode(s + at, &character);
		wide = wrap_cells(&c->wrap, character);
		if (wide == 0)
			continue;	/* a mark on the one before it */
		put(c, x, y, character, ink);
		cell = wide > 1 ? cell_at(c, x + 1, y) : NULL;
		if (cell != NULL)
			*cell = (struct cell){ .tail = true,
			    .ink = (unsigned char)ink };
		x += wide;
	}
	if (cut && columns > 0)
		put(c, x++, y, c->unicode ? ELLIPSIS : '~', ink);
	return x - begin;
}

/* What the arms of a cell look like. The corners of dashed lines are light;
 * double lines have no ends but corners and sides. */
static uint32_t
box_character(const struct cell *cell)
{
	static const uint16_t light[16] = { ' ', 0x2502, 0x2502, 0x2502,
	    0x2500, 0x2518, 0x2510, 0x2524, 0x2500, 0x2514, 0x250c, 0x251c,
	    0x2500, 0x2534, 0x252c, 0x253c };
	static const uint16_t heavy[16] = { ' ', 0x2503, 0x2503, 0x2503,
	    0x2501, 0x251b, 0x2513, 0x252b, 0x2501, 0x2517, 0x250f, 0x2523,
	    0x2501, 0x253b, 0x2533, 0x254b };
	static const uint16_t twofold[16] = { ' ', 0x2551, 0x2551, 0x2551,
	    0x2550, 0x255d, 0x2557, 0x2563, 0x2550, 0x255a, 0x2554, 0x2560,
	    0x2550, 0x2569, 0x2566, 0x256c };
	const bool across = (cell->arms & (ARM_UP | ARM_DOWN)) == 0;
	const bool down = (cell->arms & (ARM_LEFT | ARM_RIGHT)) == 0;

	switch (cell->stroke) {
	case STROKE_HEAVY:
		return heavy[cell->arms];
	case STROKE_DOUBLE:
		return twofold[cell->arms];
	case STROKE_DASHED:
		if (across || down)
			return across ? 0x254c : 0x254e;
		return light[cell->arms];
	default:
		return light[cell->arms];
	}
}

static uint32_t
plain_character(const struct cell *cell)
{
	const bool across = (cell->arms & (ARM_UP | ARM_DOWN)) == 0;
	const bool down = (cell->arms & (ARM_LEFT | ARM_RIGHT)) == 0;

	if (!across && !down)
		return cell->stroke == STROKE_DOUBLE ? '#' : '+';
	switch (cell->stroke) {
	case STROKE_HEAVY:
		return across ? '=' : '|';
	case STROKE_DOUBLE:
		return across ? '=' : '#';
	case STROKE_DASHED:
		return across ? '.' : ':';
	default:
		return across ? '-' : '|';
	}
}

static void
print_cell(const struct canvas *c, const struct cell *cell,
    struct text *out)
{
	if (cell->tail)
		return;
	if (cell->c != 0)
		character_add(out, cell->c);
	else if (cell->arms == 0)
		text_addc(out, ' ');
	else
		character_add(out, c->unicode ? box_character(cell) :
		    plain_character(cell));
}

static const char *
escape(unsigned char ink)
{
	static const char *const sequences[] = {
		[INK_PLAIN] = "\033[0m",
		[INK_COMES] = "\033[32m",
		[INK_GOES] = "\033[31m",
		[INK_MARKED] = "\033[1;33m",
		[INK_FAINT] = "\033[2m",
	};

	return sequences[ink];
}

static bool
is_blank(const struct cell *cell)
{
	return cell->c == 0 && cell->arms == 0 && !cell->tail;
}

static void
print_row(const struct canvas *c, const struct cell *row, bool colour,
    struct text *out)
{
	unsigned char ink = INK_PLAIN;
	size_t x, end = c->width;

	while (end > 0 && is_blank(&row[end - 1]))
		end--;
	for (x = 0; x < end; x++) {
		if (colour && !is_blank(&row[x]) && row[x].ink != ink) {
			if (ink != INK_PLAIN)
				text_adds(out, escape(INK_PLAIN));
			if (row[x].ink != INK_PLAIN)
				text_adds(out, escape(row[x].ink));
			ink = row[x].ink;
		}
		print_cell(c, &row[x], out);
	}
	if (ink != INK_PLAIN)
		text_adds(out, escape(INK_PLAIN));
	text_addc(out, '\n');
}

void
canvas_print(const struct canvas *c, bool colour, struct text *out)
{
	size_t y;

	for (y = 0; y < c->height; y++)
		print_row(c, &c->cells[y * c->width], colour, out);
}
