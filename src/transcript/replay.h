/*
 * The state of one replay, shared by the files of this room and nobody else.
 */
#ifndef RTXSH_TRANSCRIPT_REPLAY_H
#define RTXSH_TRANSCRIPT_REPLAY_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include "base/arena.h"
#include "base/text.h"
#include "command/session.h"
#include "router/device.h"
#include "transcript/difference.h"
#include "transcript/lines.h"
#include "transcript/transcript.h"

/* A place on the screen where a question began. */
struct asked {
	size_t		 at;
	struct asked	*next;		/* the one before it */
};

/* An answer that a directive gave, until it is asked for. */
struct prepared {
	const char	*text;		/* NULL: Ctrl-C */
	size_t		 index;		/* of the directive's line */
	struct prepared	*next;
};

struct transcript_player {
	const struct profile *profile;	/* where a transcript says nothing */
	struct device	 device;

	/* The transcript that is being replayed. */
	const char	*path;
	struct arena	 arena;		/* for the transcript */
	struct arena	 step_arena;	/* for one command */
	struct lines	 lines;
	size_t		 next;		/* the line to be read */
	struct difference difference;
	struct text	 updated;
	struct diag	*diag;
	bool		 stopped;	/* no use in going on */

	/* What directives said. */
	struct device_options options;
	time_t		 now;
	bool		 model_given;
	bool		 aside;		/* our own words are output, too */
	enum language	 language;
	const char	*user;
	struct prepared	*prepared, *prepared_last;

	/* The session, while there is one. */
	struct session	 session;
	bool		 started;
	bool		 used;		/* something was typed or loaded */
	struct text	 prompt;	/* what it shows before a command */

	/* What the device prints. */
	struct text	 screen;
	struct asked	*asked;
	size_t		 answer_from;	/* where the next shown answer is
					 * looked for */
};

/* directive.c: does what the directive on that line says. A wrong one is
 * reported and stops the replay. */
enum rc directive_run(struct transcript_player *, size_t index);

/* replay.c: ends the session, if there is one. */
void replay_end_session(struct transcript_player *);
/* The configuration has changed by itself: its prompt is another one now. */
enum rc replay_prompt(struct transcript_player *);

/* script.c: the terminal that types what the transcript says. */
struct terminal script_terminal(struct transcript_player *);
/* Forgets what was printed and asked. */
void script_reset(struct transcript_player *);
/* What was printed as lines, in step_arena. *tail: what stands behind the last
 * line end; it is not among the lines. */
enum rc script_lines(struct transcript_player *, struct lines *,
    const char **tail);
/* Whether a line begins like a prompt of this console, at whatever level and
 * selection; *len: how long that prompt is. */
bool script_is_prompt(struct transcript_player *, const struct line *,
    size_t *len);

#endif
