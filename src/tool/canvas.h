/*
 * A drawing of characters: lines that join by themselves, text whose width is
 * counted as the terminal shows it, and colours. It knows nothing of what is
 * drawn.
 */
#ifndef RTXSH_TOOL_CANVAS_H
#define RTXSH_TOOL_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/encoding.h"
#include "base/text.h"
#include "console/wrap.h"

enum ink {
	INK_PLAIN,
	INK_COMES,
	INK_GOES,
	INK_MARKED,
	INK_FAINT
};

enum stroke {
	STROKE_LIGHT,
	STROKE_HEAVY,
	STROKE_DOUBLE,
	STROKE_DASHED
};

struct cell {
	uint32_t	 c;		/* 0: a blank */
	unsigned char	 arms;		/* of a line, ARM_* */
	unsigned char	 stroke;	/* enum stroke */
	unsigned char	 ink;		/* enum ink */
	bool		 tail;		/* the second half of a wide one */
};

struct canvas {
	size_t		 width, height;
	struct cell	*cells;		/* height rows of width */
	bool		 unicode;	/* box characters; else + - | */
	struct wrap	 wrap;		/* how wide characters are */
};

/* Of that many columns and rows, for a terminal of that encoding. RC_NOMEM. */
enum rc canvas_init(struct canvas *, size_t width, size_t height,
    enum encoding);
void canvas_fini(struct canvas *);

/* What is drawn outside of the canvas is not there. */

/* Lines from one place to another, ends included. Where two meet they
 * join. */
void canvas_across(struct canvas *, size_t y, size_t from, size_t to,
    enum stroke, enum ink);
void canvas_down(struct canvas *, size_t x, size_t from, size_t to,
    enum stroke, enum ink);

/* An arrow's head that points to the right. */
void canvas_arrow(struct canvas *, size_t x, size_t y, enum ink);

struct frame {
	size_t		 x, y, width, height;
	enum stroke	 stroke;
	enum ink	 ink;
};
void canvas_frame(struct canvas *, const struct frame *);

/* Text in at most that many columns; what does not fit is cut off, and the cut
 * is shown. Returns the columns that it takes. */
size_t canvas_text(struct canvas *, size_t x, size_t y, size_t columns,
    const char *s, enum ink);

/* How many columns a text takes on a terminal of that kind, and how many bytes
 * of it fit in so many. */
size_t canvas_columns(const struct wrap *, const char *s);
size_t canvas_fit(const struct wrap *, const char *s, size_t columns);
/* How characters are counted on a terminal of that encoding. */
struct wrap canvas_wrap(enum encoding);

/* Adds the drawing as UTF-8, a line a row, no blanks at their ends. */
void canvas_print(const struct canvas *, bool colour, struct text *);

#endif
