/*
 * What goes out to a terminal: in its encoding, in rows, with its line ends.
 * What the device prints comes through output_write() and nowhere else: there
 * rows end, and a page. What the person types is echoed through output_echo().
 * Both are held back until output_flush(), so that an answer and the prompt
 * behind it go out in one piece.
 */
#ifndef RTXSH_CONSOLE_OUTPUT_H
#define RTXSH_CONSOLE_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/encoding.h"
#include "base/text.h"
#include "console/signals.h"
#include "console/wrap.h"

/* What to do with output that could go on. */
enum output_turn {
	OUTPUT_GOES_ON,
	OUTPUT_IS_BROKEN_OFF,	/* by Ctrl-C: the rest of it is dropped */
	OUTPUT_ENDS		/* nobody is there any more */
};

struct output {
	int		 fd;
	bool		 crlf;		/* "\n" goes out as "\r\n" */
	bool		 after_cr;	/* the last character was "\r" */
	bool		 in_row;	/* the last one was not a line's end */
	struct recoder	 recoder;
	struct text	 bytes;		/* to be written */
	bool		 flushing;
	struct signals	*signals;	/* may end the waiting */
	enum rc		 rc;		/* the first failure; it stays */

	struct wrap	 wrap;
	struct spot	 spot;		/* in the row being written */
	size_t		 page;		/* rows; 0: without end */
	size_t		 rows;		/* of the page that are written */
	bool		 dropped;	/* until output_new_page() */
	/* The page is full and there is more: false drops it. NULL: never
	 * asked. */
	bool		(*more)(void *ctx);
	/* Called between pieces of output; wait: returns when the descriptor
	 * takes more. NULL: the output waits by itself. */
	enum output_turn (*turn)(void *ctx, bool wait);
	void		*ctx;
};

/* RC_NOMEM, RC_IO as recoder_init(). signals are borrowed. */
enum rc output_init(struct output *, int fd, enum encoding, bool crlf,
    struct signals *, struct diag *);
/* Does not flush. */
void output_fini(struct output *);

/* What comes from now on goes out in another encoding. */
enum rc output_encode(struct output *, enum encoding, struct diag *);

/* Device output, UTF-8. RC_OK also for what is dropped. */
enum rc output_write(struct output *, const char *s, size_t len);
/* Echo of what is typed, and what the line editor shows: goes out as it is,
 * but for line ends. */
enum rc output_echo(struct output *, const char *s, size_t len);
/* A prompt or a question comes: the next page begins, nothing is dropped. */
void output_new_page(struct output *);
/* Writes what is held back. RC_IO: the terminal is gone, or a signal came
 * that ends the session. */
enum rc output_flush(struct output *);

#endif
