/*
 * What comes in from a terminal, as characters. Everything that the session
 * waits for is waited for here: keys, timers, signals, a hang-up, a terminal
 * that takes no output. What was typed ahead stays, whoever asks for it next:
 * the line editor, a password, a question, the pager.
 */
#ifndef RTXSH_CONSOLE_INPUT_H
#define RTXSH_CONSOLE_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/encoding.h"
#include "base/text.h"
#include "console/character.h"
#include "console/console.h"
#include "console/output.h"
#include "console/signals.h"

struct input {
	int		 fd;
	struct recoder	 recoder;
	struct text	 bytes;		/* read, as they came */
	size_t		 at;		/* how many of them were taken */
	struct text	 characters;	/* UTF-8 of those, not asked for yet */
	size_t		 character_at;
	size_t		 n_invalid;	/* `?` among them that nobody typed */
	bool		 ended;		/* no more will come */
	int		 error;		/* errno of a read that failed, or 0 */

	bool		 keys;		/* a terminal: Ctrl-S, Ctrl-Q, NUL */
	bool		 pairs;		/* CR LF in one burst is one Enter */
	bool		 after_cr;	/* the last byte was CR */
	int64_t		 cr_came;	/* when */
	bool		 stopped;	/* Ctrl-S */
	bool		 broken;	/* Ctrl-C, found by input_look() */

	struct signals	*signals;
	struct output	*output;	/* flushed before waiting */
	int64_t		(*clock)(void);	/* that timers go by */
	int64_t		 last_key;	/* when something came, or it began */
	struct console_timer watch;	/* the session's own; fire may be
					 * NULL */
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

/* What was not asked for yet, and what comes from now on, is in another
 * encoding. */
enum rc input_encode(struct input *, enum encoding, struct diag *);

/* Waits for a character and gives its code; false at the end of the input,
 * also when a signal or a timer ends the session. A SIGINT is KEY_BREAK.
 * Where keys are typed, bytes that mean nothing are KEY_INVALID. */
bool input_get(struct input *, uint32_t *c);

/* Looks, without waiting, whether Ctrl-C came; it is taken out of what was
 * typed ahead and remembered in `broken`. */
void input_look(struct input *);

/* Waits until the output can be written: there is room, and Ctrl-Q came after
 * Ctrl-S. False: the session has ended. */
bool input_wait_for_room(struct input *);

#endif
