/*
 * Parts of words: cutting, comparing, counting. Under all types; knows none
 * of them.
 */
#include <limits.h>
#include <string.h>

#include "grammar/type.h"

#include "base/banned.h"

bool
part_is(struct part p, const char *lower)
{
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (lower[i] == '\0' || part_lower(p.s[i]) != lower[i])
			return false;
	}
	return lower[i] == '\0';
}

bool
part_digits(struct part p)
{
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (p.s[i] < '0' || p.s[i] > '9')
			return false;
	}
	return p.len > 0;
}

bool
part_number(struct part p, int64_t *number)
{
	int64_t n = 0;
	size_t i;
	int digit;

	if (!part_digits(p))
		return false;
	for (i = 0; i < p.len; i++) {
		digit = p.s[i] - '0';
		if (n > (INT64_MAX - digit) / 10)
			return false;
		n = n * 10 + digit;
	}
	*number = n;
	return true;
}

struct part
part_from(struct part p, size_t offset)
{
	return (struct part){ p.s + offset, p.len - offset };
}

bool
part_cut(struct part p, char c, struct part *before, struct part *after)
{
	const char *at = p.len > 0 ? memchr(p.s, c, p.len) : NULL;

	if (at == NULL) {
		*before = p;
		return false;
	}
	*before = (struct part){ p.s, (size_t)(at - p.s) };
	*after = part_from(p, before->len + 1);
	return true;
}

bool
part_next(struct part *rest, struct part *item)
{
	if (rest->s == NULL)
		return false;
	if (!part_cut(*rest, ',', item, rest))
		rest->s = NULL;
	return true;
}

/* The bytes of the character at s, and its code point. */
static size_t
decode(const unsigned char *s, size_t len, uint32_t *code)
{
	size_t n, i;

	*code = s[0];
	n = s[0] < 0xc2 ? 1 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 :
	    s[0] < 0xf5 ? 4 : 1;
	if (n == 1 || n > len)
		return 1;
	*code = s[0] & (0xffu >> (n + 1));
	for (i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80) {
			*code = s[0];
			return 1;
		}
		*code = *code << 6 | (s[i] & 0x3f);
	}
	return n;
}

size_t
text_width(const char *s, size_t len)
{
	size_t width = 0, i = 0, n;
	uint32_t code;

	while (i < len) {
		n = decode((const unsigned char *)s + i, len - i, &code);
		/* half-width katakana is one byte in CP932 */
		width += n == 1 || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
		i += n;
	}
	return width;
}

bool
text_must_quote(const char *s, size_t len)
{
	static const bool special[UCHAR_MAX + 1] = { [' '] = true,
	    ['\t'] = true, ['?'] = true, ['#'] = true, ['|'] = true,
	    ['>'] = true, ['\\'] = true, ['\''] = true, ['"'] = true,
	    ['\0'] = true };
	size_t i;

	for (i = 0; i < len; i++) {
		if (special[(unsigned char)s[i]])
			return true;
	}
	return len == 0;
}

/* A backslash needs another only before what would be read together with it:
 * "./\?.lua" is listed as it was typed. */
void
text_add_quotes(struct text *t, const char *s, size_t len)
{
	size_t i;

	text_addc(t, '"');
	for (i = 0; i < len; i++) {
		if (s[i] == '"' || (s[i] == '\\' && (i + 1 == len ||
		    s[i + 1] == '"' || s[i + 1] == '\\')))
			text_addc(t, '\\');
		text_addc(t, s[i]);
	}
	text_addc(t, '"');
}

void
text_add_quoted(struct text *t, const char *s, size_t len)
{
	if (text_must_quote(s, len))
		text_add_quotes(t, s, len);
	else
		text_add(t, s, len);
}

void
text_add_number(struct text *t, int64_t number)
{
	uint64_t n = (uint64_t)number;
	char digits[20];
	size_t i = sizeof(digits);

	if (number < 0) {
		text_addc(t, '-');
		n = 0 - n;
	}
	do {
		digits[--i] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	text_add(t, digits + i, sizeof(digits) - i);
}

void
key_add_number(struct text *t, int64_t number)
{
	uint64_t n = (uint64_t)number;
	int bytes = 0, i;

	while (bytes < 8 && n >> (8 * bytes) != 0)
		bytes++;
	text_addc(t, (char)bytes);
	for (i = bytes - 1; i >= 0; i--)
		text_addc(t, (char)(n >> (8 * i) & 0xff));
}

void
key_add_tag(struct text *t, unsigned int tag)
{
	text_addc(t, (char)tag);
}

void
key_add_text(struct text *t, const char *s, size_t len)
{
	text_add(t, s, len);
	text_addc(t, '\0');
}
