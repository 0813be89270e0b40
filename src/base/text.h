/*
 * A string that grows. What a user types, a line of a listing, a message
 * being put together: none of these has a fixed length.
 *
 * Running out of memory is remembered instead of returned: after any number
 * of additions one look at `failed` (or text_rc()) tells whether the content
 * is whole. A failed text stays failed until text_reset().
 */
#ifndef RTXSH_BASE_TEXT_H
#define RTXSH_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct text {
	char	*data;		/* NUL-terminated unless NULL (empty) */
	size_t	 len;		/* bytes before the NUL; data may hold NULs */
	size_t	 size;		/* bytes allocated */
	bool	 failed;	/* an addition found no memory */
};

#define TEXT_INIT { NULL, 0, 0, false }

/* Frees the memory; the text is then as after TEXT_INIT. */
void text_fini(struct text *);

/* Empties the text and forgets a failure; the memory is kept for reuse. */
void text_reset(struct text *);

/* Each adds at the end. */
void text_add(struct text *, const char *s, size_t len);
void text_adds(struct text *, const char *s);
void text_addc(struct text *, char c);
void text_addf(struct text *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void text_addv(struct text *, const char *fmt, va_list)
    __attribute__((format(printf, 2, 0)));

/* Replaces the content by the least one that sorts, byte by byte, behind all
 * that begin with it: the end of a range of keys. Content of 0xff bytes only
 * becomes empty. */
void text_successor(struct text *);

/* Shortens the text to len bytes; a longer len changes nothing. */
void text_truncate(struct text *, size_t len);

/* The content as a C string, "" when empty. Borrowed: until the next change. */
const char *text_str(const struct text *);

/* The content, owned by the caller (free()); the text is then empty. NULL
 * when there is no memory. */
char *text_take(struct text *);

/* RC_OK, or RC_NOMEM after a failed addition. */
enum rc text_rc(const struct text *);

#endif
