/*
 * What goes out to a terminal: in its encoding, with its line ends. What the
 * device prints comes through output_write() and nowhere else: there wrapping
 * and the pager have their place. What the person types is echoed through
 * output_echo(). Both are held back until output_flush(), so that an answer
 * and the prompt behind it go out in one piece.
 */
#ifndef RTXSH_CONSOLE_OUTPUT_H
#define RTXSH_CONSOLE_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/encoding.h"
#include "base/text.h"
#include "console/signals.h"

struct output {
	int		 fd;
	bool		 crlf;		/* "\n" goes out as "\r\n" */
	bool		 after_cr;	/* the last character was "\r" */
	bool		 in_row;	/* the last one was not a line's end */
	struct recoder	 recoder;
	struct text	 bytes;		/* to be written */
	struct signals	*signals;	/* may end the waiting */
	enum rc		 rc;		/* the first failure; it stays */
};

/* RC_NOMEM, RC_IO as recoder_init(). signals are borrowed. */
enum rc output_init(struct output *, int fd, enum encoding, bool crlf,
    struct signals *, struct diag *);
/* Does not flush. */
void output_fini(struct output *);

/* Device output, UTF-8. */
enum rc output_write(struct output *, const char *s, size_t len);
/* Echo of what is typed, and what the line editor shows. */
enum rc output_echo(struct output *, const char *s, size_t len);
/* Writes what is held back. RC_IO: the terminal is gone, or a signal came
 * that ends the session. */
enum rc output_flush(struct output *);

#endif
