/*
 * How wide characters are and where rows end. The device counts a row in its
 * own way, a terminal may count in another: both are kept, and a row ends
 * where the first of the two is full.
 */
#ifndef RTXSH_CONSOLE_WRAP_H
#define RTXSH_CONSOLE_WRAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How a terminal shows what is not ASCII. */
enum wrap_terminal {
	WRAP_DEVICE,		/* as wide as the device takes it for */
	WRAP_UNICODE,		/* as wcwidth(3) says */
	WRAP_SUBSTITUTE		/* as one `?` */
};

/* What a row holds; 0: rows do not end. */
struct wrap {
	unsigned int	 columns;	/* by the device's rule */
	unsigned int	 cells;		/* of the terminal */
	enum wrap_terminal terminal;
};

/* A place on the screen, counted from where a text began. */
struct spot {
	size_t		 row;
	unsigned int	 column, cell;
};

/* Columns by the device's rule, the bytes of CP932; control characters have
 * none. */
unsigned int wrap_columns(uint32_t c);

/* Cells on the terminal. */
unsigned int wrap_cells(const struct wrap *, uint32_t c);

/* Moves the spot over a character. True when that begins a new row: the
 * character did not fit any more. A row that is just full does not end yet. */
bool wrap_over(const struct wrap *, struct spot *, uint32_t c);

#endif
