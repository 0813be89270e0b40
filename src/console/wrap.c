/*
 * Widths and rows. Knows no output.
 */
#define _XOPEN_SOURCE 700	/* wcwidth() */
#include "console/wrap.h"

#include <wchar.h>

#include "base/banned.h"

#define TAB_STOP 8

unsigned int
wrap_columns(uint32_t c)
{
	if (c < ' ' || (c >= 0x7f && c < 0xa0))
		return 0;
	return c < 0x80 || (c >= 0xff61 && c <= 0xff9f) ? 1 : 2;
}

unsigned int
wrap_cells(const struct wrap *wrap, uint32_t c)
{
	int n;

	if (c < 0x80 || wrap->terminal == WRAP_DEVICE)
		return wrap_columns(c);
	if (wrap->terminal == WRAP_SUBSTITUTE)
		return 1;
	n = wcwidth((wchar_t)c);
	return n > 0 ? (unsigned int)n : 0;
}

static unsigned int
to_tab_stop(unsigned int at)
{
	return TAB_STOP - at % TAB_STOP;
}

bool
wrap_over(const struct wrap *wrap, struct spot *spot, uint32_t c)
{
	const unsigned int columns = c == '\t' ? to_tab_stop(spot->column) :
	    wrap_columns(c);
	const unsigned int cells = c == '\t' ? to_tab_stop(spot->cell) :
	    wrap_cells(wrap, c);
	const bool full = spot->cell > 0 &&
	    ((wrap->columns > 0 && spot->column + columns > wrap->columns) ||
	    (wrap->cells > 0 && spot->cell + cells > wrap->cells));

	if (full)
		*spot = (struct spot){ .row = spot->row + 1 };
	spot->column += columns;
	spot->cell += cells;
	return full;
}
