/*
 * Four characters become three bytes. The C library has this in its resolver
 * only, which would cost every start of the program another library.
 */
#include "base/base64.h"

#include <stdint.h>
#include <string.h>

#include "base/banned.h"

/* The six bits of a character, or -1. */
static int
bits_of(char c)
{
	static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *p = c != '\0' ? strchr(alphabet, c) : NULL;

	return p != NULL ? (int)(p - alphabet) : -1;
}

/* Whether what is left is nothing but so many `=`, and blanks. */
static bool
is_padding(const char *s, size_t n)
{
	for (; *s != '\0'; s++) {
		if (strchr(" \t\r\n", *s) != NULL)
			continue;
		if (*s != '=' || n == 0)
			return false;
		n--;
	}
	return n == 0;
}

bool
base64_decode(const char *s, struct text *out)
{
	uint32_t group = 0;
	size_t n = 0;
	int bits;

	for (; *s != '\0' && *s != '='; s++) {
		if (strchr(" \t\r\n", *s) != NULL)
			continue;
		bits = bits_of(*s);
		if (bits < 0)
			return false;
		group = group << 6 | (uint32_t)bits;
		if (++n % 4 == 0) {
			text_addc(out, (char)(group >> 16));
			text_addc(out, (char)(group >> 8));
			text_addc(out, (char)group);
		}
	}
	switch (n % 4) {
	case 0:
		return is_padding(s, 0);
	case 2:
		text_addc(out, (char)(group >> 4));
		return (group & 0xf) == 0 && is_padding(s, 2);
	case 3:
		text_addc(out, (char)(group >> 10));
		text_addc(out, (char)(group >> 2));
		return (group & 0x3) == 0 && is_padding(s, 1);
	default:
		return false;
	}
}
