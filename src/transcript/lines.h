/*
 * A transcript as lines. Which of them are commands shows only while it is
 * replayed, because the prompt decides (replay.h); what is known from the
 * text alone is here.
 */
#ifndef RTXSH_TRANSCRIPT_LINES_H
#define RTXSH_TRANSCRIPT_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/encoding.h"

enum line_kind {
	LINE_TEXT,		/* a command, or output to the byte */
	LINE_ANY,		/* `...`: any lines, or none */
	LINE_COMMENT,		/* begins with `;` */
	LINE_DIRECTIVE,		/* begins with `;; ` */
	LINE_LAYOUT,		/* empty, next to a comment or to the file's
				 * beginning or end: output if the device
				 * prints an empty line there, else nothing */
	LINE_JOINED		/* goes on with the line above it (log.h) */
};

struct line {
	enum line_kind	 kind;
	const char	*text;		/* NUL-terminated, without line end */
	size_t		 len;
	bool		 asked;		/* actual lines: a question with its
					 * answer; see match.h */
	bool		 log;		/* of a log: blanks at its end do not
					 * count */
	bool		 broken_off;	/* a prompt; the output before it was
					 * not wanted any more */
	const char	*raw;		/* as it stands in the file, with its
					 * line end; borrowed from it */
	size_t		 raw_len;
};

struct lines {
	struct line	*line;
	size_t		 n;
	bool		 log;		/* a terminal program wrote it */
	bool		 crlf;		/* its first line ends so */
	enum encoding	 encoding;	/* of the file */
};

/* Splits a transcript: UTF-8, Shift_JIS or EUC-JP, LF or CRLF, or the log of a
 * terminal program. Everything but what is raw is in the arena. RC_NOMEM,
 * RC_IO as encoding_to_utf8(). */
enum rc lines_parse(struct lines *, struct arena *, const char *text,
    size_t len);

/* Splits device output: every line is LINE_TEXT. What stands behind the last
 * line end, if anything, is the last line. */
enum rc lines_split(struct lines *, struct arena *, const char *text,
    size_t len);

/* len without the blanks at the end of s. */
size_t lines_trim(const char *s, size_t len);

/* A directive's words: ";; load FILE" has the name "load" and the argument
 * "FILE", "" when there is none. Both are in the arena; NULL without memory. */
struct directive {
	const char *name, *argument;
};
enum rc lines_directive(const struct line *, struct arena *,
    struct directive *);

#endif
