/*
 * Texts with places in them: what the device prints stands, with its columns,
 * in schema/messages.txt, and the values are filled in here.
 *
 *	{name}		the value
 *	{name:16}	in a field of 16 columns, to the left
 *	{name:>10}	to the right
 *	{name:02}	a number with two digits at least
 *	{name?s}	`s` when the number is not 0 or 1: "10 packet{n?s}"
 *
 * Columns are counted as the device does, a double-width character as two.
 */
#ifndef RTXSH_BASE_FILL_H
#define RTXSH_BASE_FILL_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* A value: a text, or without one a number. */
struct fill {
	const char	*name;
	const char	*text;
	int64_t		 number;
};

#define FILL_TEXT(n, t) { .name = (n), .text = (t) }
#define FILL_NUMBER(n, i) { .name = (n), .number = (i) }
#define FILL_COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* Adds a text with the values filled in and no line end. A name that is none
 * of the values adds nothing. */
void fill_add(const char *pattern, const struct fill *, size_t n,
    struct text *);

#endif
