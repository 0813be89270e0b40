/*
 * Character encodings at the edge of the program: inside, all text is UTF-8.
 * A recoder turns one encoding into another piece by piece, as bytes come in
 * or go out; encoding_to_utf8() reads a whole file whose encoding nobody told.
 * What cannot be read or written becomes `?`, never an error.
 *
 * Shift_JIS is CP932 and EUC-JP is EUC-JP-MS: the stricter tables of the C
 * library refuse characters that configurations hold.
 */
#ifndef RTXSH_BASE_ENCODING_H
#define RTXSH_BASE_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"

enum encoding {
	ENCODING_UTF8,
	ENCODING_SJIS,		/* CP932 */
	ENCODING_EUCJP,		/* EUC-JP-MS */
	ENCODING_ASCII
};

/* The encoding of a codeset by the name that nl_langinfo() and iconv() know
 * ("UTF-8", "eucJP", "CP932"), any case; ENCODING_ASCII for every other. */
enum encoding encoding_of_codeset(const char *);

/* How many of the bytes are one whole and valid character of UTF-8, 0 when
 * they do not begin with one. */
size_t encoding_utf8_character(const char *, size_t len);

/* How many of the bytes, from the first, are whole and valid characters. */
size_t encoding_utf8_span(const char *, size_t len);

/* Opaque state of a conversion; one end of it is always UTF-8. */
struct recoder {
	void	*cd;		/* iconv_t, NULL: not open */
	bool	 to_utf8;
	bool	 pairs;		/* reads an encoding of two bytes */
	char	 rest[8];	/* the beginning of a character cut in two */
	size_t	 n_rest;
	size_t	 bad;		/* how many `?` were put in so far */
};

#define RECODER_INIT { NULL, false, false, { 0 }, 0, 0 }

/* Opens a conversion from an encoding to UTF-8, or from UTF-8 to it. RC_IO:
 * the C library does not have it (diag says so); RC_NOMEM. */
enum rc recoder_init(struct recoder *, enum encoding, bool to_utf8,
    struct diag *);
void recoder_fini(struct recoder *);

/* Converts len bytes and adds the result to out. A character cut in two at
 * the end waits for the next call. RC_NOMEM when out could not grow. */
enum rc recoder_add(struct recoder *, const char *s, size_t len,
    struct text *out);

/* The input has ended: a character that is still waiting becomes `?`. */
enum rc recoder_end(struct recoder *, struct text *out);

/* What encoding_to_utf8() found. */
struct encoding_found {
	enum encoding	encoding;
	size_t		bad_line;	/* first line with bytes that mean
					 * nothing, from 1; 0: none */
};

/*
 * Adds a whole file as UTF-8 to out, without a byte order mark. Line ends
 * stay as they are. The encoding is UTF-8 when the bytes are valid as that,
 * otherwise the one of UTF-8, EUC-JP and Shift_JIS that leaves the fewest
 * bytes without meaning; when both Japanese ones leave none, EUC-JP, unless
 * all that is not ASCII would be half-width katakana in Shift_JIS and nothing
 * speaks for EUC-JP.
 * found may be NULL. RC_NOMEM, RC_IO as recoder_init().
 */
enum rc encoding_to_utf8(const char *s, size_t len, struct text *out,
    struct encoding_found *found, struct diag *);

#endif
