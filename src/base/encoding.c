/*
 * Conversions by iconv(3). The C library stops at what it cannot convert;
 * here it is passed over and a `?` stands for it, so that text always comes
 * through. Knows nothing of terminals and files.
 */
#include "base/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "base/banned.h"

static const char *const codesets[] = {
	[ENCODING_UTF8] = "UTF-8",
	[ENCODING_SJIS] = "CP932",
	[ENCODING_EUCJP] = "EUC-JP-MS",
	[ENCODING_ASCII] = "ASCII",
};

static const struct {
	const char	*name;
	enum encoding	 encoding;
} codeset_names[] = {
	{ "UTF-8", ENCODING_UTF8 },
	{ "UTF8", ENCODING_UTF8 },
	{ "CP932", ENCODING_SJIS },
	{ "SHIFT_JIS", ENCODING_SJIS },
	{ "SHIFT-JIS", ENCODING_SJIS },
	{ "SJIS", ENCODING_SJIS },
	{ "WINDOWS-31J", ENCODING_SJIS },
	{ "EUC-JP", ENCODING_EUCJP },
	{ "EUCJP", ENCODING_EUCJP },
	{ "EUC-JP-MS", ENCODING_EUCJP },
	{ "EUCJP-MS", ENCODING_EUCJP },
};

enum encoding
encoding_of_codeset(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(codeset_names) / sizeof(codeset_names[0]); i++)
		if (strcasecmp(name, codeset_names[i].name) == 0)
			return codeset_names[i].encoding;
	return ENCODING_ASCII;
}

/* How long a character is that begins with this byte, and the lowest second
 * byte that is not an overlong form; 0: no character begins so. */
static size_t
utf8_length(unsigned char first, unsigned char *low, unsigned char *high)
{
	*low = 0x80;
	*high = 0xbf;
	if (first < 0x80)
		return 1;
	if (first >= 0xc2 && first <= 0xdf)
		return 2;
	if (first >= 0xe0 && first <= 0xef) {
		if (first == 0xe0)
			*low = 0xa0;
		if (first == 0xed)
			*high = 0x9f;	/* no surrogates */
		return 3;
	}
	if (first >= 0xf0 && first <= 0xf4) {
		if (first == 0xf0)
			*low = 0x90;
		if (first == 0xf4)
			*high = 0x8f;	/* up to U+10FFFF */
		return 4;
	}
	return 0;
}

size_t
encoding_utf8_character(const char *s, size_t len)
{
	const unsigned char *p = (const unsigned char *)s;
	unsigned char low, high;
	size_t i, n;

	if (len == 0)
		return 0;
	n = utf8_length(p[0], &low, &high);
	if (n == 0 || n > len)
		return 0;
	for (i = 1; i < n; i++) {
		if (p[i] < low || p[i] > high)
			return 0;
		low = 0x80;
		high = 0xbf;
	}
	return n;
}

size_t
encoding_utf8_span(const char *s, size_t len)
{
	size_t i, n;

	for (i = 0; i < len; i += n) {
		n = (unsigned char)s[i] < 0x80 ? 1 :
		    encoding_utf8_character(s + i, len - i);
		if (n == 0)
			break;
	}
	return i;
}

enum rc
recoder_init(struct recoder *recoder, enum encoding encoding, bool to_utf8,
    struct diag *diag)
{
	const char *other = codesets[encoding];
	iconv_t cd;

	*recoder = (struct recoder)RECODER_INIT;
	cd = to_utf8 ? iconv_open("UTF-8", other) : iconv_open(other, "UTF-8");
	if (cd == (iconv_t)-1) {
		if (errno == ENOMEM)
			return diag_set(diag, RC_NOMEM, "out of memory");
		return diag_set(diag, RC_IO, "no conversion for %s: %s",
		    other, strerror(errno));
	}
	recoder->cd = cd;
	recoder->to_utf8 = to_utf8;
	recoder->pairs = to_utf8 && (encoding == ENCODING_SJIS ||
	    encoding == ENCODING_EUCJP);
	return RC_OK;
}

void
recoder_fini(struct recoder *recoder)
{
	if (recoder->cd != NULL)
		(void)iconv_close(recoder->cd);
	*recoder = (struct recoder)RECODER_INIT;
}

/* How many bytes of input one `?` stands for: a character that the other side
 * lacks goes as a whole, a pair of bytes that means nothing too, but never a
 * byte that may be ASCII. */
static size_t
bad_length(const struct recoder *recoder, const char *s, size_t len)
{
	size_t n;

	if (!recoder->to_utf8) {
		n = encoding_utf8_character(s, len);
		return n > 0 ? n : 1;
	}
	if (recoder->pairs && len > 1 && (unsigned char)s[0] >= 0x80 &&
	    (unsigned char)s[1] >= 0x80)
		return 2;
	return 1;
}

/* glibc begins its block anew when the room is full: let there be more room
 * than it has in a block. */
#define CONVERT_SIZE 8192

/* Converts as much as possible; *used tells how much that was: all but a
 * character cut in two at the end. */
static enum rc
convert(struct recoder *recoder, char *s, size_t len, struct text *out,
    size_t *used)
{
	char buf[CONVERT_SIZE], *in = s, *to;
	size_t left = len, room, n;

	while (left > 0) {
		to = buf;
		room = sizeof(buf);
		n = iconv(recoder->cd, &in, &left, &to, &room);
		text_add(out, buf, sizeof(buf) - room);
		if (n != (size_t)-1 || errno == E2BIG)
			continue;
		if (errno == EINVAL)
			break;
		text_addc(out, '?');
		recoder->bad++;
		n = bad_length(recoder, in, left);
		in += n;
		left -= n;
	}
	*used = len - left;
	return text_rc(out);
}

/* Completes the character that was cut in two, one byte at a time. Returns
 * how many of the new bytes it took. */
static size_t
convert_rest(struct recoder *recoder, const char *s, size_t len,
    struct text *out)
{
	size_t taken = 0, used;

	while (recoder->n_rest > 0 && taken < len) {
		recoder->rest[recoder->n_rest++] = s[taken++];
		if (convert(recoder, recoder->rest, recoder->n_rest, out,
		    &used) != RC_OK)
			break;
		recoder->n_rest -= used;
		memmove(recoder->rest, recoder->rest + used, recoder->n_rest);
	}
	return taken;
}

enum rc
recoder_add(struct recoder *recoder, const char *s, size_t len,
    struct text *out)
{
	size_t taken, used;
	enum rc rc;

	taken = convert_rest(recoder, s, len, out);
	if (text_rc(out) != RC_OK || taken == len)
		return text_rc(out);
	/* iconv() takes the input as not const but does not write to it. */
	rc = convert(recoder, (char *)(s + taken), len - taken, out, &used);
	if (rc != RC_OK)
		return rc;
	taken += used;
	recoder->n_rest = len - taken;
	if (recoder->n_rest > 0)
		memcpy(recoder->rest, s + taken, recoder->n_rest);
	return RC_OK;
}

enum rc
recoder_end(struct recoder *recoder, struct text *out)
{
	if (recoder->n_rest > 0) {
		text_addc(out, '?');
		recoder->bad++;
		recoder->n_rest = 0;
	}
	return text_rc(out);
}

/* Converts all of a file and counts what it could not. */
static enum rc
recode_all(const char *s, size_t len, enum encoding encoding,
    struct text *out, size_t *bad, struct diag *diag)
{
	struct recoder recoder;
	enum rc rc;

	rc = recoder_init(&recoder, encoding, true, diag);
	if (rc != RC_OK)
		return rc;
	rc = recoder_add(&recoder, s, len, out);
	if (rc == RC_OK)
		rc = recoder_end(&recoder, out);
	*bad = recoder.bad;
	recoder_fini(&recoder);
	return rc;
}

/* Whether bytes that are valid both as EUC-JP and as Shift_JIS are half-width
 * katakana of the latter: none above 0xdf, and no pair that would be full
 * width kana, digits or punctuation in EUC-JP. */
static bool
looks_half_width(const char *s, size_t len)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t i;

	for (i = 0; i < len; i++) {
		if (p[i] < 0x80)
			continue;
		if (i + 1 == len || p[i] < 0xa1 || p[i] > 0xdf ||
		    p[i + 1] < 0xa1 || p[i + 1] > 0xdf)
			return false;
		if (p[i] == 0xa1 || (p[i] >= 0xa3 && p[i] <= 0xa5))
			return false;
		i++;
	}
	return true;
}

/* Bytes that EUC-JP has for control characters only, which no configuration
 * holds: most of Shift_JIS begins with them. */
static size_t
count_controls(const char *s, size_t len)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t n = 0, i;

	for (i = 0; i < len; i++)
		n += p[i] >= 0x80 && p[i] <= 0x9f && p[i] != 0x8e &&
		    p[i] != 0x8f;
	return n;
}

/* What a file is that is not wholly valid UTF-8: the encoding that leaves the
 * fewest bytes without meaning. */
static enum rc
detect(const char *s, size_t len, enum encoding *encoding, struct diag *diag)
{
	struct text scratch = TEXT_INIT;
	size_t bad[ENCODING_EUCJP + 1] = { 0 };
	enum encoding i;
	enum rc rc = RC_OK;

	for (i = ENCODING_UTF8; rc == RC_OK && i <= ENCODING_EUCJP; i++) {
		rc = recode_all(s, len, i, &scratch, &bad[i], diag);
		text_reset(&scratch);
	}
	text_fini(&scratch);
	bad[ENCODING_EUCJP] += count_controls(s, len);
	*encoding = ENCODING_EUCJP;
	if (bad[ENCODING_SJIS] < bad[ENCODING_EUCJP])
		*encoding = ENCODING_SJIS;
	else if (bad[ENCODING_SJIS] == 0 && looks_half_width(s, len))
		*encoding = ENCODING_SJIS;
	if (bad[ENCODING_UTF8] <= bad[*encoding])
		*encoding = ENCODING_UTF8;
	return rc;
}

/* Adds line by line, so that the first bad line is known. */
static enum rc
recode_lines(const char *s, size_t len, struct text *out,
    struct encoding_found *found, struct diag *diag)
{
	struct recoder recoder;
	const char *end;
	size_t line, n;
	enum rc rc;

	rc = recoder_init(&recoder, found->encoding, true, diag);
	for (line = 1; rc == RC_OK && len > 0; line++) {
		end = memchr(s, '\n', len);
		n = end != NULL ? (size_t)(end - s) + 1 : len;
		rc = recoder_add(&recoder, s, n, out);
		if (rc == RC_OK && n == len)
			rc = recoder_end(&recoder, out);
		if (recoder.bad > 0 && found->bad_line == 0)
			found->bad_line = line;
		s += n;
		len -= n;
	}
	recoder_fini(&recoder);
	return rc;
}

enum rc
encoding_to_utf8(const char *s, size_t len, struct text *out,
    struct encoding_found *found, struct diag *diag)
{
	struct encoding_found mine;
	bool marked, valid;
	enum rc rc;

	if (found == NULL)
		found = &mine;
	*found = (struct encoding_found){ .encoding = ENCODING_UTF8 };
	marked = len >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0;
	if (marked) {
		s += 3;
		len -= 3;
	}
	valid = encoding_utf8_span(s, len) == len;
	if (!marked && !valid) {
		rc = detect(s, len, &found->encoding, diag);
		if (rc != RC_OK)
			return rc;
	}
	if (found->encoding == ENCODING_UTF8 && valid) {
		text_add(out, s, len);
		return text_rc(out);
	}
	return recode_lines(s, len, out, found, diag);
}
