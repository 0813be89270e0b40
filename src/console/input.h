/*
 * What comes in from a terminal, as characters. Everything that the session
 * waits for is waited for here: keys, timers, signals, a hang-up. What was
 * typed ahead stays, whoever asks for it next: the line editor, a password, a
 * question.
 */
#ifndef RTXSH_CONSOLE_INPUT_H
#define RTXSH_CONSOLE_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/encoding.h"
#include "base/text.h"
#include "console/console.h"
#include "console/output.h"
#include "console/signals.h"

/* Control characters by name. */
#define KEY_BREAK	0x03	/* Ctrl-C */
#define KEY_END		0x04	/* Ctrl-D */
#define KEY_BACKSPACE	0x08
#define KEY_KILL	0x15	/* Ctrl-U */
#define KEY_DELETE	0x7f

struct input {
	int		 fd;
	struct recoder	 recoder;
	struct text	 waiting;	/* UTF-8 that is not asked for yet */
	size_t		 at;		/* how much of it is */
	bool		 ended;		/* no more will come */
	int		 error;		/* errno of a read that failed, or 0 */
	struct signals	*signals;
	struct output	*output;	/* flushed before waiting */
	struct console_timer *timers;
	size_t		 n_timers;
	/* Called after the program was stopped and goes on, and when the
	 * terminal has another size; may be NULL. */
	void		(*changed)(void *ctx, bool resized);
	void		(*stop)(void *ctx);
	void		*ctx;
};

/* RC_NOMEM, RC_IO as recoder_init(). Everything is borrowed. */
enum rc input_init(struct input *, int fd, enum encoding, struct signals *,
    struct output *, struct diag *);
void input_fini(struct input *);

/* Waits for a character and gives its code; false at the end of the input,
 * also when a signal or a timer ends the session. A SIGINT is KEY_BREAK. */
bool input_get(struct input *, uint32_t *c);

/* Adds a character to a text as UTF-8. */
void input_add_character(struct text *, uint32_t c);

#endif
