/*
 * UTF-8, both ways. Knows nothing of terminals.
 */
#include "console/character.h"

#include "base/encoding.h"

#include "base/banned.h"

size_t
character_decode(const char *s, size_t len, uint32_t *c)
{
	static const unsigned char first[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
	size_t n, i;

	if ((unsigned char)s[0] < 0x80) {
		*c = (unsigned char)s[0];
		return 1;
	}
	n = encoding_utf8_character(s, len);
	if (n == 0) {
		*c = 0;
		return 1;
	}
	*c = (unsigned char)s[0] & first[n];
	for (i = 1; i < n; i++)
		*c = *c << 6 | ((unsigned char)s[i] & 0x3f);
	return n;
}

void
character_add(struct text *out, uint32_t c)
{
	if (c < 0x80) {
		text_addc(out, (char)c);
		return;
	}
	if (c < 0x800) {
		text_addc(out, (char)(0xc0 | c >> 6));
	} else if (c < 0x10000) {
		text_addc(out, (char)(0xe0 | c >> 12));
		text_addc(out, (char)(0x80 | (c >> 6 & 0x3f)));
	} else {
		text_addc(out, (char)(0xf0 | c >> 18));
		text_addc(out, (char)(0x80 | (c >> 12 & 0x3f)));
		text_addc(out, (char)(0x80 | (c >> 6 & 0x3f)));
	}
	text_addc(out, (char)(0x80 | (c & 0x3f)));
}

void
character_erase(struct text *line)
{
	size_t len = line->len;

	while (len > 0 && ((unsigned char)line->data[len - 1] & 0xc0) == 0x80)
		len--;
	text_truncate(line, len > 0 ? len - 1 : 0);
}
